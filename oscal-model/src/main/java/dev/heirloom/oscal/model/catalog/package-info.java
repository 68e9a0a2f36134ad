/** OSCAL catalogs: controls, their parameters and their text. */
@NullMarked
package dev.heirloom.oscal.model.catalog;

import org.jspecify.annotations.NullMarked;
