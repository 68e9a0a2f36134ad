/**
 * What comes out of a determination: the report, with the status, the findings and the duties of
 * each control and point, or the exception that says why there is none.
 */
@NullMarked
package dev.heirloom.inheritance.result;

import org.jspecify.annotations.NullMarked;
