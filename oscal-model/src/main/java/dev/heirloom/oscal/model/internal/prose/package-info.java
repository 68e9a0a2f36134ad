/** How OSCAL's prose is read, compared and written in its two forms; not for users. */
@NullMarked
package dev.heirloom.oscal.model.internal.prose;

import org.jspecify.annotations.NullMarked;
