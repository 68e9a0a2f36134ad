package dev.heirloom.inheritance.evidence;

/**
 * A document handed in beside that of a system, which says how its controls stand and never what a
 * customer may inherit (SEMANTICS sections 13 and 14).
 *
 * <p>It speaks of the system that its {@link #subject} names; what names another one counts for
 * nothing, and what names none counts for the system it was handed in for.
 */
public sealed interface EvidenceDocument
    permits AssessmentEvidence, DecisionEvidence, PackageEvidence, RiskEvidence {

  /** Returns the document's name, as its reader was told it. */
  String document();

  /** Returns which system it says that it speaks of. */
  EvidenceSubject subject();
}
