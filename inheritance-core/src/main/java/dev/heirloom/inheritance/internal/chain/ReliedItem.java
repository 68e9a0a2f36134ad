package dev.heirloom.inheritance.internal.chain;

import java.util.BitSet;

/**
 * An item of a provider below, and the points at which one above relies on it.
 *
 * @param points the points; nobody may change them
 */
public record ReliedItem(LowerItem lower, BitSet points) {}
