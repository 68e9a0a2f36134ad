package dev.heirloom.inheritance.internal.claims;

import dev.heirloom.inheritance.baseline.BaselinePlace;
import dev.heirloom.inheritance.common.internal.WordSpelling;
import dev.heirloom.inheritance.evidence.AssessmentEvidence.AssessorFinding;

/**
 * What an assessor found, at a place that it reaches.
 *
 * @param original the finding as its document states it
 * @param target what it is about, equal for all that are about the same
 * @param place the place of the baseline
 */
public record CompiledAssessorFinding(
    AssessorFinding original, Object target, BaselinePlace place) {

  /** Returns whether the assessor was satisfied: any other word says that it was not. */
  public boolean isSatisfied() {
    return WordSpelling.plain(original.state()).equals("satisfied");
  }
}
