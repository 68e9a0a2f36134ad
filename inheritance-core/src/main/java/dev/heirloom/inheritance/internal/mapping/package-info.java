/**
 * Mapping collections, compiled between two baselines: which points lead to which, and what a
 * provider's parameter values say on the other side (SEMANTICS section 12).
 */
@NullMarked
package dev.heirloom.inheritance.internal.mapping;

import org.jspecify.annotations.NullMarked;
