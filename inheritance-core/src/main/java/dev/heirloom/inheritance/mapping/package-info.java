/**
 * What carries an offering to another catalog: mapping collections, and how they are read between
 * two baselines (SEMANTICS section 12).
 */
@NullMarked
package dev.heirloom.inheritance.mapping;

import org.jspecify.annotations.NullMarked;
