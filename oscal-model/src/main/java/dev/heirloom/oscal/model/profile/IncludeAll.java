package dev.heirloom.oscal.model.profile;

import dev.heirloom.oscal.model.internal.builders.WithBuilder;

/**
 * The instruction to select every control.
 *
 * <p>OSCAL reference name: {@code include-all}, of the shared control model.
 */
@WithBuilder
public record IncludeAll() {}
