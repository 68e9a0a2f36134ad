package dev.heirloom.inheritance.offering;

import dev.heirloom.inheritance.evidence.Evidence;

/**
 * A component definition that a document imports and that could not be loaded, so that what its
 * components offer is missing (SEMANTICS section 9).
 *
 * @param href the reference, as written
 * @param reason why it could not be loaded, a clause for a person
 * @param evidence where the import stands
 */
public record UnloadedImport(String href, String reason, Evidence evidence) {}
