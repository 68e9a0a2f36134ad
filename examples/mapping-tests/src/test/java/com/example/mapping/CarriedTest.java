package com.example.mapping;

import static dev.heirloom.inheritance.testkit.InheritanceAssertions.assertMatches;
import static dev.heirloom.inheritance.testkit.InheritanceAssertions.assertReport;

import dev.heirloom.inheritance.result.Duty;
import dev.heirloom.inheritance.result.Report;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/**
 * What the platform offers in terms of SP 800-53, carried to SP 800-171 by a mapping collection.
 */
class CarriedTest {

  private static final Report REPORT = Mapping.ofSp800171().report();

  /** A table that a spreadsheet program saved, with titles and a note. */
  @Test
  void everyRequirementHasTheResultThatWasAgreed() {
    assertMatches(REPORT, Path.of("src/test/resources/expected-sp800-171.csv"));
  }

  @Test
  void aRequirementIsWholeWhereAPersonMatchedItAndConfirmsIt() {
    assertReport(
        REPORT,
        check -> {
          check
              .control("3.10.3")
              .isFullyInherited()
              .isCarriedFrom("PE-3(d)")
              .hasOpen(Duty.Kind.CONFIRM);
          check.control("3.1.8").isPartiallyInherited();
          check.hasUnmapped(49);
        });
  }
}
