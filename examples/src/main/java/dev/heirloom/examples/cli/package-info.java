/** The command line: a thin embedding of the library. */
@NullMarked
package dev.heirloom.examples.cli;

import org.jspecify.annotations.NullMarked;
