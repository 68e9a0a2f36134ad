/**
 * Who implements which control: the determination of control inheritance, from a baseline and the
 * offerings of the systems below, as pure computation.
 *
 * <p>{@link dev.heirloom.inheritance.Determination} is the way in. The sub-packages carry the names
 * of what it takes and gives: {@code baseline} (what is required), {@code offering} (what the
 * documents of the systems say), {@code authorization} (who accepted what, and when), {@code
 * policy} (what an organization decides for itself), {@code result} (the report) and {@code
 * difference} (what changed between two of them).
 */
@NullMarked
package dev.heirloom.inheritance;

import org.jspecify.annotations.NullMarked;
