package dev.heirloom.inheritance.internal.chain;

import dev.heirloom.inheritance.baseline.BaselinePlace;
import dev.heirloom.inheritance.result.Remark;

/** A place that is tailored out, and the words that do it. */
public record CompiledTailoring(BaselinePlace place, Remark remark) {}
