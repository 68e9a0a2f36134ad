package dev.heirloom.inheritance.internal.claims;

import dev.heirloom.inheritance.baseline.Spot;
import dev.heirloom.inheritance.offering.Responsibility;
import java.util.List;

/** A responsibility, with the items of its document that its reference means. */
public record CompiledResponsibility(Responsibility source, Spot spot, List<CompiledItem> bound) {}
