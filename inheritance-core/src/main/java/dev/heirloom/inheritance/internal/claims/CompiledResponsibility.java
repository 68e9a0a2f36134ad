package dev.heirloom.inheritance.internal.claims;

import dev.heirloom.inheritance.baseline.BaselinePlace;
import dev.heirloom.inheritance.offering.Responsibility;
import java.util.List;

/** A responsibility, with the items of its document that its reference means. */
public record CompiledResponsibility(
    Responsibility original, BaselinePlace place, List<CompiledItem> bound) {}
