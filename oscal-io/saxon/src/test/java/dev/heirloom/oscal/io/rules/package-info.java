/** Tests of rules. */
@NullMarked
package dev.heirloom.oscal.io.rules;

import org.jspecify.annotations.NullMarked;
