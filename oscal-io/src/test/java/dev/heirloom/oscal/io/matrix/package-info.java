@NullMarked
package dev.heirloom.oscal.io.matrix;

import org.jspecify.annotations.NullMarked;
