/** The generator of the example data in {@code examples/data}, and its tests. */
@NullMarked
package dev.heirloom.examples.data;

import org.jspecify.annotations.NullMarked;
