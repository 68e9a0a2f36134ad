@NullMarked
package dev.heirloom.examples;

import org.jspecify.annotations.NullMarked;
