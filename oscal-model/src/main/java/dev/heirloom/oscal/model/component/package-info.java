/** OSCAL component definitions: how components can implement controls. */
@NullMarked
package dev.heirloom.oscal.model.component;

import org.jspecify.annotations.NullMarked;
