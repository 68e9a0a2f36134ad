package dev.heirloom.inheritance.policy;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.heirloom.inheritance.baseline.Stricter;
import dev.heirloom.oscal.model.ParameterId;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PolicyTest {

  @Test
  void aPolicyReadsAsOneLineOfWhatDiffersFromTheStandardOne() {
    assertEquals("standard policy", Policy.standard().toString());
    assertEquals("standard policy", PolicyBuilder.builder().build().toString());
    assertEquals(
        "policy: open risks cap",
        PolicyBuilder.builder().openRisks(Policy.OpenRisks.CAP).build().toString());
    assertEquals(
        "policy: lower responsibilities fall through, undecided parameters no cap,"
            + " without acceptance unusable, certification classes cap, open risks cap,"
            + " stricter {ac-1_prm_1=SMALLER}, at most 7 paths",
        PolicyBuilder.builder()
            .presumption(Policy.Presumption.FALL_THROUGH)
            .undecidedParameters(Policy.UndecidedParameters.NO_CAP)
            .withoutAcceptance(Policy.WithoutAcceptance.UNUSABLE)
            .certificationClasses(Policy.CertificationClasses.CAP)
            .openRisks(Policy.OpenRisks.CAP)
            .stricter(Map.of(new ParameterId("ac-1_prm_1"), Stricter.SMALLER))
            .mostPaths(7)
            .build()
            .toString());
  }
}
