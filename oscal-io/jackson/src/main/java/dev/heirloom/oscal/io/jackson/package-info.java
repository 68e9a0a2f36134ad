/** A module of Jackson Databind for the records of OSCAL. */
@NullMarked
package dev.heirloom.oscal.io.jackson;

import org.jspecify.annotations.NullMarked;
