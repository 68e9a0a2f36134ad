/**
 * OSCAL system security plans: how a system implements its baseline, and what it offers to or takes
 * from others.
 */
@NullMarked
package dev.heirloom.oscal.model.ssp;

import org.jspecify.annotations.NullMarked;
