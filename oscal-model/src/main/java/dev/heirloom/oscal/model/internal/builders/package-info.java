/** How records of this project get their builders; not for users. */
@NullMarked
package dev.heirloom.oscal.model.internal.builders;

import org.jspecify.annotations.NullMarked;
