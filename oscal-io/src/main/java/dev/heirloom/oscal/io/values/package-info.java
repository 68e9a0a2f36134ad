/**
 * Values on their way to another process: baselines, offerings, customer systems, records and
 * reports as a few bytes, in a form with a version of its own.
 */
@NullMarked
package dev.heirloom.oscal.io.values;

import org.jspecify.annotations.NullMarked;
