package dev.heirloom.oscal.io.rules;

import dev.heirloom.oscal.io.FilePlace;
import dev.heirloom.oscal.io.validation.RuleDescription;
import java.util.Optional;

/**
 * A rule as its author wrote it.
 *
 * @param description what reports tell of it
 * @param scope the nodes that it is about
 * @param target the path from each of them to what must meet the requirement, as it is written
 * @param requirement what it asks for
 * @param message what to tell where it does not hold, with expressions in braces; empty for words
 *     of the library's
 * @param since the version of OSCAL that it began with; it is for documents of that and later
 * @param place where it stands in the file of rules
 */
record Rule(
    RuleDescription description,
    Scope scope,
    String target,
    Requirement requirement,
    Optional<String> message,
    Optional<String> since,
    FilePlace place) {}
