package dev.heirloom.inheritance.internal.chain;

import dev.heirloom.inheritance.baseline.Spot;
import dev.heirloom.inheritance.result.Remark;

/** A place that is tailored out, and the words that do it. */
public record CompiledTailoring(Spot spot, Remark remark) {}
