package dev.heirloom.oscal.io.fedramp;

import dev.heirloom.inheritance.evidence.DecisionEvidence;
import java.util.Optional;

/**
 * FedRAMP's Security Decision Record (SDR): what a provider says it has implemented, control by
 * control, and with which parameters (SEMANTICS section 14).
 *
 * @param evidence what of it counts beside the provider's offer
 * @param schemaVersion the version of FedRAMP's schema that it names, or the day in the schema's
 *     name; empty if it names none
 */
public record SecurityDecisionRecord(DecisionEvidence evidence, Optional<String> schemaVersion) {}
