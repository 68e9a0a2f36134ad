package dev.heirloom.inheritance.evidence;

import dev.heirloom.inheritance.common.internal.WordSpelling;
import dev.heirloom.oscal.model.assessment.FindingTarget;
import java.util.Set;

/** What an assessor says of a target: "satisfied" where nothing beside it denies that. */
final class AssessedState {

  /** The implementation states that a target may have and be satisfied. */
  private static final Set<String> DONE =
      Set.of(
          "",
          "implemented",
          "fullyimplemented",
          "alternative",
          "alternateimplementation",
          "notapplicable",
          "n/a");

  private AssessedState() {}

  /** Returns the state of a target as spelled, with what contradicts it. */
  static String of(FindingTarget target) {
    String state = target.status().state();
    if (!isSatisfied(state)) {
      return state;
    }
    String reason = target.status().reason().orElse("");
    if (WordSpelling.plain(reason).startsWith("fail")) {
      return state + ", but its reason is " + reason;
    }
    String implementation = target.implementationStatus().map(i -> i.state()).orElse("");
    return DONE.contains(WordSpelling.plain(implementation))
        ? state
        : state + ", but its implementation is " + implementation;
  }

  static boolean isSatisfied(String state) {
    return WordSpelling.plain(state).equals("satisfied");
  }
}
