/** How matrices are found and read; not for users. */
@NullMarked
package dev.heirloom.oscal.io.matrix.internal;

import org.jspecify.annotations.NullMarked;
