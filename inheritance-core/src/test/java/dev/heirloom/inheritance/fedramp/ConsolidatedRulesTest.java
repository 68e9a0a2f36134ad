package dev.heirloom.inheritance.fedramp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.heirloom.inheritance.authorization.CertificationClass;
import dev.heirloom.inheritance.evidence.Evidence;
import dev.heirloom.inheritance.fedramp.ConsolidatedRules.ClassControls;
import dev.heirloom.inheritance.fedramp.ConsolidatedRules.ControlRules;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ConsolidatedRulesTest {

  private static final Evidence HERE = Evidence.of("rules", "/");

  private static ControlRules rules(Optional<CertificationClass> certificationClass) {
    return new ControlRules("AC-02", certificationClass, List.of(), List.of(), HERE);
  }

  @Test
  void whatNamesNoClassIsAskedOfAll() {
    assertTrue(rules(Optional.empty()).isFor(CertificationClass.B));
    assertTrue(rules(Optional.of(CertificationClass.B)).isFor(CertificationClass.B));
    assertFalse(rules(Optional.of(CertificationClass.C)).isFor(CertificationClass.B));
  }

  @Test
  void aClassHasItsOwnControls() {
    ConsolidatedRules rules =
        ConsolidatedRulesBuilder.builder()
            .classes(
                List.of(
                    new ClassControls(CertificationClass.B, List.of("AC-01"), HERE),
                    new ClassControls(CertificationClass.C, List.of("AC-02"), HERE)))
            .evidence(HERE)
            .build();
    assertEquals(List.of("AC-02"), rules.controlsOf(CertificationClass.C).orElseThrow().controls());
    assertEquals(Optional.empty(), rules.controlsOf(CertificationClass.D));
  }
}
