package dev.heirloom.inheritance.fedramp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.heirloom.inheritance.evidence.Evidence;
import dev.heirloom.inheritance.evidence.EvidenceSubject;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class SignificantChangeNotificationTest {

  private static SignificantChangeNotificationBuilder change() {
    return SignificantChangeNotificationBuilder.builder()
        .subject(EvidenceSubject.identifiedBy("FR1"))
        .evidence(Evidence.of("change", "/"));
  }

  @Test
  void anythingButAnAdaptiveChangeMayTouchTheCustomersResponsibilities() {
    assertFalse(change().changeType("Adaptive").build().isTransformative());
    assertFalse(change().changeType(" adaptive ").build().isTransformative());
    assertTrue(change().changeType("Transformative").build().isTransformative());
    assertTrue(change().changeType("Adaptive, mostly").build().isTransformative());
    assertTrue(change().build().isTransformative());
  }

  @Test
  void whatIsSaidOfAPackageAddsToWhatTheNotificationNames() {
    assertEquals(List.of("FR1", "FR2"), change().build().about("FR2").subject().identifiers());
  }

  @Test
  void aNotificationReadsAsOneLineOfWhatItStates() {
    assertEquals("FR1: ", change().build().toString());
    assertEquals(
        "Cloud, Adaptive, from 2026-05-01: New cipher (AC-2, SC-13)",
        change()
            .provider("Cloud")
            .changeType("Adaptive")
            .start(LocalDate.parse("2026-05-01"))
            .text("New cipher")
            .controls(List.of("AC-2", "SC-13"))
            .build()
            .toString());
  }
}
