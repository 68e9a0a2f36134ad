/**
 * A second opinion on every determination: the semantics once more, slow and with sets, and the
 * generated worlds on which the engine has to agree with it.
 */
@NullMarked
package dev.heirloom.inheritance.reference;

import org.jspecify.annotations.NullMarked;
