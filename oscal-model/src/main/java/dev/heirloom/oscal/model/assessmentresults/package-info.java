/** OSCAL assessment results: what assessors found. */
@NullMarked
package dev.heirloom.oscal.model.assessmentresults;

import org.jspecify.annotations.NullMarked;
