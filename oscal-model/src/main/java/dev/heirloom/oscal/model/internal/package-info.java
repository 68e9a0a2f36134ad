/** How the values of this module check themselves; not for users. */
@NullMarked
package dev.heirloom.oscal.model.internal;

import org.jspecify.annotations.NullMarked;
