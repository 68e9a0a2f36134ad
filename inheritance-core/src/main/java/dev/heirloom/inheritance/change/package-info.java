/** Where a change of a provider bears on what was determined: what to look at again, and why. */
@NullMarked
package dev.heirloom.inheritance.change;

import org.jspecify.annotations.NullMarked;
