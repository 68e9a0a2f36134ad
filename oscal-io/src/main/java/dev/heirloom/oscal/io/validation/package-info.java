/**
 * What checking documents against rules tells: the rules, and what does not hold where, as values
 * that programs keep and that are written in every format of reports.
 */
@NullMarked
package dev.heirloom.oscal.io.validation;

import org.jspecify.annotations.NullMarked;
