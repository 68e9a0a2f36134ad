/**
 * Where a document or a record says something, and what parameters it sets there: what everything
 * that is read and reported rests on. Also what documents beside a system's own say of how its
 * controls stand (SEMANTICS sections 13 and 14).
 */
@NullMarked
package dev.heirloom.inheritance.evidence;

import org.jspecify.annotations.NullMarked;
