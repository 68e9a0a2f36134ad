/** The main job on the example data, and the data itself. */
@NullMarked
package dev.heirloom.examples;

import org.jspecify.annotations.NullMarked;
