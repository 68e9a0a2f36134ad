package dev.heirloom.inheritance.internal.chain;

/** A provider that the customer system leverages itself, and what it exports to it. */
public record DirectProvider(CompiledProvider provider, CompiledExport export) {}
