/**
 * Responsibility matrices of any layout (SEMANTICS section 11): the tables in which providers and
 * their customers say who does what, found by themselves or described by a {@link
 * dev.heirloom.oscal.io.matrix.MatrixLayout}.
 */
@NullMarked
package dev.heirloom.oscal.io.matrix;

import org.jspecify.annotations.NullMarked;
