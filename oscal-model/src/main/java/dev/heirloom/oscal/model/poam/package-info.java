/** OSCAL plans of action and milestones: weaknesses that are still open. */
@NullMarked
package dev.heirloom.oscal.model.poam;

import org.jspecify.annotations.NullMarked;
