package dev.heirloom.inheritance.offering;

/**
 * That one system leverages another, by the caller's word (SEMANTICS section 2).
 *
 * @param upper the system that leverages
 * @param lower the system that is leveraged
 */
public record Pairing(SystemId upper, SystemId lower) {}
