package com.example.mapping;

import static dev.heirloom.inheritance.testkit.InheritanceAssertions.assertMatches;
import static dev.heirloom.inheritance.testkit.InheritanceAssertions.assertReport;

import dev.heirloom.inheritance.result.Duty;
import dev.heirloom.inheritance.result.FindingCode;
import dev.heirloom.inheritance.result.Report;
import dev.heirloom.inheritance.result.Status;
import dev.heirloom.inheritance.testkit.ExpectationTable;
import dev.heirloom.inheritance.testkit.InheritanceAssertions;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class MappingTest {

  private static final Report REPORT = Mapping.determination().report();

  /**
   * After a deliberate change: mvn test -Dheirloom.accept=true, and review the diff of the table.
   */
  @Test
  void everyControlHasTheResultThatWasAgreed() {
    assertMatches(REPORT, Path.of("src/test/resources/expected.csv"));
  }

  @Test
  void thePlatformDeclaresWhatItPublished() {
    assertReport(REPORT, check -> check.hasDeclaredControls(66, 87, 172));
  }

  @Test
  void accountsAreSharedWithTheCustomer() {
    assertReport(
        REPORT,
        check -> {
          check.control("ac-2").isPartiallyInherited().hasOpen(Duty.Kind.RESPONSIBILITY);
          check.point("ac-2_smt.j").isPartiallyInherited();
        });
  }

  @Test
  void anAlarmThatTheDataCentersOnlyPlanIsNotInherited() {
    assertReport(
        REPORT,
        check ->
            check
                .control("pe-14.2")
                .mustBeImplemented()
                .isDeclared(Status.FULLY_INHERITED)
                .hasFinding(FindingCode.CHAIN_BROKEN));
  }

  @Test
  void nothingInTheMappingDanglesOrContradictsItself() {
    assertReport(
        REPORT,
        check ->
            check
                .hasNoFinding(FindingCode.DANGLING_REFERENCE)
                .hasNoFinding(FindingCode.DUPLICATE_UUID)
                .hasNoFinding(FindingCode.UNKNOWN_STATEMENT));
  }

  @TestFactory
  Stream<DynamicTest> theDoorsAreThePlatformS() {
    return InheritanceAssertions.tests(
        REPORT, ExpectationTable.empty().fullyInherited("pe-2", "pe-3", "pe-6", "mp-6"));
  }
}
