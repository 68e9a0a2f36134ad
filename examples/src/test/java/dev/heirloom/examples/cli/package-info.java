@NullMarked
package dev.heirloom.examples.cli;

import org.jspecify.annotations.NullMarked;
