package dev.heirloom.oscal.model.profile;

import dev.heirloom.oscal.model.internal.builders.WithBuilder;

/**
 * The instruction to leave out all groups of the imported catalogs.
 *
 * <p>OSCAL reference name: {@code flat}, of the profile model.
 */
@WithBuilder
public record Flat() {}
