/** Reading: telling formats apart, and turning tokens and elements into records. */
@NullMarked
package dev.heirloom.oscal.io.internal.read;

import org.jspecify.annotations.NullMarked;
