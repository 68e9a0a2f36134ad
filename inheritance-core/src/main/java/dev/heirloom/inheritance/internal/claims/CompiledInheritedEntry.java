package dev.heirloom.inheritance.internal.claims;

import dev.heirloom.inheritance.baseline.BaselinePlace;
import dev.heirloom.inheritance.offering.InheritedEntry;

/** An inherited entry, with the place of the baseline where it stands. */
public record CompiledInheritedEntry(InheritedEntry original, BaselinePlace place) {}
