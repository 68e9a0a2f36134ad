/**
 * What the customer system must meet: the controls of its resolved profile, their points and their
 * parameters, and the spellings in which documents name them.
 */
@NullMarked
package dev.heirloom.inheritance.baseline;

import org.jspecify.annotations.NullMarked;
