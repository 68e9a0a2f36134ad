/** The documents that profile resolution imports, from where the caller allows them to come. */
@NullMarked
package dev.heirloom.oscal.io.resolution;

import org.jspecify.annotations.NullMarked;
