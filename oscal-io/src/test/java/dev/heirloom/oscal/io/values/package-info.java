@NullMarked
package dev.heirloom.oscal.io.values;

import org.jspecify.annotations.NullMarked;
