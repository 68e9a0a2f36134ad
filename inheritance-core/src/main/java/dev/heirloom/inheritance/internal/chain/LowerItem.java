package dev.heirloom.inheritance.internal.chain;

import dev.heirloom.inheritance.internal.claims.CompiledItem;

/** An item of a provider below. */
public record LowerItem(CompiledProvider provider, CompiledItem item) {}
