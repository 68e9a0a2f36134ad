/** OSCAL assessment plans: what assessors intend to examine. */
@NullMarked
package dev.heirloom.oscal.model.assessmentplan;

import org.jspecify.annotations.NullMarked;
