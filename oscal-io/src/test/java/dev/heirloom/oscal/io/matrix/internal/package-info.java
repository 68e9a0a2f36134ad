@NullMarked
package dev.heirloom.oscal.io.matrix.internal;

import org.jspecify.annotations.NullMarked;
