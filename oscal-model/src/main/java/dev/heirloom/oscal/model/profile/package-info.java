/** OSCAL profiles: baselines as selections and alterations of controls. */
@NullMarked
package dev.heirloom.oscal.model.profile;

import org.jspecify.annotations.NullMarked;
