/** Tests of what is exported, as it is written. */
@NullMarked
package dev.heirloom.oscal.io.export;

import org.jspecify.annotations.NullMarked;
