/** How Saxon is kept from everything that it is not handed. */
@NullMarked
package dev.heirloom.oscal.io.internal.saxon;

import org.jspecify.annotations.NullMarked;
