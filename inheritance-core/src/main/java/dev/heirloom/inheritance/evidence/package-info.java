/**
 * Where a document or a record says something, and what parameters it sets there: what everything
 * that is read and reported rests on.
 */
@NullMarked
package dev.heirloom.inheritance.evidence;

import org.jspecify.annotations.NullMarked;
