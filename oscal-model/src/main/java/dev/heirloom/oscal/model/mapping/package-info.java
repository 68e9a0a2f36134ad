/** OSCAL mapping collections: relationships between the controls of catalogs. */
@NullMarked
package dev.heirloom.oscal.model.mapping;

import org.jspecify.annotations.NullMarked;
