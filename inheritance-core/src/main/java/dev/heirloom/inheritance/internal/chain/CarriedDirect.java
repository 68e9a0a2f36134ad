package dev.heirloom.inheritance.internal.chain;

/**
 * A provider that the customer system leverages itself and that is carried through a mapping.
 *
 * @param carried the provider
 * @param direct the same on the baseline that it speaks of, and what it exports to the customer
 *     system
 */
public record CarriedDirect(CarriedProvider carried, DirectProvider direct) {}
