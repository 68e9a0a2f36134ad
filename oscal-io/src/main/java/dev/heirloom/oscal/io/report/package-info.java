/**
 * Reports as files that programs keep and compare: the documented, stable JSON form of a
 * determination, and the difference between two of them.
 */
@NullMarked
package dev.heirloom.oscal.io.report;

import org.jspecify.annotations.NullMarked;
