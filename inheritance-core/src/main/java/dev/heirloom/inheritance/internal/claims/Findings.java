package dev.heirloom.inheritance.internal.claims;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import dev.heirloom.inheritance.baseline.BaselinePlace;
import dev.heirloom.inheritance.evidence.Evidence;
import dev.heirloom.inheritance.offering.Doubt;
import dev.heirloom.inheritance.result.Finding;
import dev.heirloom.inheritance.result.FindingCode;
import dev.heirloom.oscal.model.ControlId;
import java.util.Arrays;
import java.util.List;

/** Makes findings where they belong. */
public final class Findings {

  private Findings() {}

  /** Makes a finding where an entry stands: at its point, or at its control. */
  public static Finding at(
      FindingCode code, BaselinePlace place, Evidence evidence, String... details) {
    return place.point().isPresent()
        ? new Finding(
            code,
            Finding.Level.POINT,
            place.point().get(),
            List.of(evidence),
            Arrays.asList(details))
        : control(code, place.control(), List.of(evidence), details);
  }

  /** Makes a finding at a point. */
  public static Finding point(
      FindingCode code, String point, List<Evidence> evidence, String... details) {
    return new Finding(code, Finding.Level.POINT, point, evidence, Arrays.asList(details));
  }

  /** Makes a finding on a control. */
  public static Finding control(
      FindingCode code, ControlId control, List<Evidence> evidence, String... details) {
    return new Finding(
        code, Finding.Level.CONTROL, control.value(), evidence, Arrays.asList(details));
  }

  /** Makes a finding on a document as a whole. */
  public static Finding document(FindingCode code, Evidence evidence, String... details) {
    return new Finding(
        code,
        Finding.Level.DOCUMENT,
        evidence.document(),
        List.of(evidence),
        Arrays.asList(details));
  }

  /** Makes a finding on a system. */
  public static Finding system(
      FindingCode code, CompiledClaims system, List<Evidence> evidence, String... details) {
    return new Finding(
        code, Finding.Level.SYSTEM, system.id().value(), evidence, Arrays.asList(details));
  }

  /**
   * Quotes the words for an implementation state that are not understood, and says what they count
   * as.
   */
  public static Finding stateNotUnderstood(
      BaselinePlace place,
      Evidence evidence,
      String title,
      List<String> words,
      String consequence) {
    return at(
        FindingCode.STATE_NOT_UNDERSTOOD,
        place,
        evidence,
        place.id(),
        title,
        String.join("\", \"", words),
        consequence);
  }

  /** Returns the code by which reports tell a doubt. */
  static FindingCode code(Doubt.Kind kind) {
    return switch (kind) {
      case VALUE_NOT_UNDERSTOOD -> FindingCode.MATRIX_VALUE_NOT_UNDERSTOOD;
      case COLUMNS_CONTRADICT -> FindingCode.COLUMNS_CONTRADICT;
      case SUMMARY_CONTRADICTS -> FindingCode.SUMMARY_CONTRADICTS;
      case PROPERTY_NOT_READ -> FindingCode.PROPERTY_NOT_READ;
    };
  }

  /** Returns findings in their order, each once. */
  public static List<Finding> inOrder(List<Finding> findings) {
    return findings.size() < 2
        ? ImmutableList.copyOf(findings)
        : ImmutableSortedSet.copyOf(findings).asList();
  }
}
