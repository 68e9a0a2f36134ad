@NullMarked
package dev.heirloom.oscal.io.fedramp;

import org.jspecify.annotations.NullMarked;
