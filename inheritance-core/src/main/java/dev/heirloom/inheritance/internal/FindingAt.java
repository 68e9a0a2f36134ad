package dev.heirloom.inheritance.internal;

import dev.heirloom.inheritance.baseline.Spot;
import dev.heirloom.inheritance.offering.Evidence;
import dev.heirloom.inheritance.result.Finding;
import dev.heirloom.inheritance.result.FindingCode;
import dev.heirloom.oscal.model.ControlId;
import java.util.Arrays;
import java.util.List;

/** Makes findings where they belong. */
final class FindingAt {

  private FindingAt() {}

  /** Makes a finding where an entry stands: at its point, or at its control. */
  static Finding spot(FindingCode code, Spot spot, Evidence evidence, String... details) {
    return spot.point().isPresent()
        ? new Finding(
            code, Finding.Level.POINT, spot.point().get(), List.of(evidence), Arrays.asList(details))
        : control(code, spot.control(), List.of(evidence), details);
  }

  static Finding point(FindingCode code, String point, List<Evidence> evidence, String... details) {
    return new Finding(code, Finding.Level.POINT, point, evidence, Arrays.asList(details));
  }

  static Finding control(
      FindingCode code, ControlId control, List<Evidence> evidence, String... details) {
    return new Finding(
        code, Finding.Level.CONTROL, control.value(), evidence, Arrays.asList(details));
  }

  static Finding document(FindingCode code, Evidence evidence, String... details) {
    return new Finding(
        code,
        Finding.Level.DOCUMENT,
        evidence.document(),
        List.of(evidence),
        Arrays.asList(details));
  }

  static Finding system(
      FindingCode code, CompiledClaims system, List<Evidence> evidence, String... details) {
    return new Finding(
        code, Finding.Level.SYSTEM, system.id().value(), evidence, Arrays.asList(details));
  }

  /** Quotes the words for an implementation state that are not understood, and says what they count as. */
  static Finding stateNotUnderstood(
      Spot spot, Evidence evidence, String title, List<String> words, String consequence) {
    return spot(
        FindingCode.STATE_NOT_UNDERSTOOD,
        spot,
        evidence,
        spot.id(),
        title,
        String.join("\", \"", words),
        consequence);
  }
}
