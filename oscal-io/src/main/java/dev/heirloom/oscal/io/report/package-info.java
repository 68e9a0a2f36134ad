/**
 * Reports as files that programs keep and compare: the documented, stable JSON form of a
 * determination, the difference between two of them, and both as build servers read results.
 */
@NullMarked
package dev.heirloom.oscal.io.report;

import org.jspecify.annotations.NullMarked;
