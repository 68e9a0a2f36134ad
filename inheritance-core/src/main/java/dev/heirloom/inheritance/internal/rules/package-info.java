/**
 * The rules that decide what an item is worth, and those that decide a point (SEMANTICS sections 4,
 * 5 and 8).
 */
@NullMarked
package dev.heirloom.inheritance.internal.rules;

import org.jspecify.annotations.NullMarked;
