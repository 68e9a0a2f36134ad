package dev.heirloom.inheritance.testkit;

import static dev.heirloom.inheritance.testkit.InheritanceAssertions.assertMatches;
import static dev.heirloom.inheritance.testkit.InheritanceAssertions.assertReport;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.heirloom.inheritance.Determination;
import dev.heirloom.inheritance.baseline.Baseline;
import dev.heirloom.inheritance.baseline.BaselineControl;
import dev.heirloom.inheritance.baseline.StatementPart;
import dev.heirloom.inheritance.evidence.Evidence;
import dev.heirloom.inheritance.offering.Component;
import dev.heirloom.inheritance.offering.DocumentIdentity;
import dev.heirloom.inheritance.offering.Extent;
import dev.heirloom.inheritance.offering.Offering;
import dev.heirloom.inheritance.offering.Place;
import dev.heirloom.inheritance.offering.ProvidedItem;
import dev.heirloom.inheritance.offering.States;
import dev.heirloom.inheritance.offering.SystemClaims;
import dev.heirloom.inheritance.result.Duty;
import dev.heirloom.inheritance.result.FindingCode;
import dev.heirloom.inheritance.result.Report;
import dev.heirloom.inheritance.result.Status;
import dev.heirloom.oscal.model.Uuid;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.opentest4j.AssertionFailedError;

class InheritanceAssertionsTest {

  /** pe-3 is provided, of ac-2 statement a alone, and of sc-7 what is only planned. */
  private static final Report REPORT = report();

  private static Report report() {
    Uuid component = Uuid.of("00000000-0000-4000-8000-000000000001");
    Evidence source = Evidence.of("provider.json", "");
    List<ProvidedItem> items =
        List.of(
            item(11, component, Place.control("pe-3"), "implemented"),
            item(12, component, Place.statement("ac-2", "ac-2_smt.a"), "implemented"),
            item(13, component, Place.control("sc-7"), "planned"));
    Offering offering =
        Offering.of(
            new SystemClaims(
                DocumentIdentity.named("provider.json"),
                List.of(
                    new Component(
                        component, "this-system", "Provider", List.of(), List.of(), false, source)),
                List.of(),
                List.of(),
                items,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of()));
    Baseline baseline =
        Baseline.of(
            "three controls",
            List.of(
                BaselineControl.of(
                    "ac-2", StatementPart.item("ac-2_smt.a"), StatementPart.item("ac-2_smt.b")),
                BaselineControl.of("pe-3"),
                BaselineControl.of("sc-7")));
    return Determination.of(baseline).providers(offering).asOf(LocalDate.of(2026, 3, 31)).report();
  }

  private static ProvidedItem item(int number, Uuid component, Place place, String state) {
    Uuid uuid = Uuid.of("00000000-0000-4000-8000-0000000000" + number);
    return new ProvidedItem(
        uuid,
        component,
        place,
        Extent.WHOLE,
        States.of(state),
        List.of(),
        "",
        Evidence.of("provider.json", "/" + place, uuid));
  }

  @Test
  void whatHoldsPasses() {
    assertReport(
        REPORT,
        check -> {
          check.control("pe-3").isFullyInherited().hasNothingOpen();
          check.control("ac-2").isPartiallyInherited().hasOpen(Duty.Kind.IMPLEMENT);
          check.point("ac-2_smt.b").mustBeImplemented();
          check
              .control("sc-7")
              .mustBeImplemented()
              .isDeclared(Status.FULLY_INHERITED)
              .hasFinding(FindingCode.NOT_IMPLEMENTED);
          check.hasControls(1, 1, 1).hasDeclaredControls(2, 1, 0);
          check.hasFinding(FindingCode.AUTHORIZATION_NOT_STATED);
          check.hasNoFinding(FindingCode.CHAIN_BROKEN);
        });
  }

  @Test
  void allDifferencesAreToldAtOnceWithTheExplanationOfEachControl() {
    AssertionFailedError failure =
        assertThrows(
            AssertionFailedError.class,
            () ->
                assertReport(
                    REPORT,
                    check -> {
                      check.control("pe-3").mustBeImplemented();
                      check.point("ac-2_smt.b").isFullyInherited();
                      check.control("sc-7").isFullyInherited();
                      check.control("zz-9").isFullyInherited();
                      check.hasControls(3, 0, 0);
                    }));

    String message = failure.getMessage();
    assertTrue(message.startsWith("5 differences"), message);
    assertTrue(message.contains("pe-3 is FULLY_INHERITED, expected MUST_IMPLEMENT"), message);
    assertTrue(message.contains("ac-2_smt.b is MUST_IMPLEMENT, expected FULLY_INHERITED"), message);
    assertTrue(message.contains("there is no control zz-9 in the report"), message);
    assertTrue(message.contains("1 full, 1 part, 1 own; expected 3, 0, 0"), message);
    assertTrue(message.contains("planned"), "the explanation of sc-7 names the reason: " + message);
  }

  @Test
  void eachCheckCanFail() {
    assertFails(check -> check.control("pe-3").isPartiallyInherited());
    assertFails(check -> check.control("pe-3").isNotApplicable());
    assertFails(check -> check.control("sc-7").isDeclared(Status.MUST_IMPLEMENT));
    assertFails(check -> check.control("pe-3").hasFinding(FindingCode.CHAIN_BROKEN));
    assertFails(check -> check.control("sc-7").hasNoFinding(FindingCode.NOT_IMPLEMENTED));
    assertFails(check -> check.control("pe-3").hasOpen(Duty.Kind.LEVEL));
    assertFails(check -> check.control("ac-2").hasNothingOpen());
    assertFails(check -> check.point("ac-2_smt.b").hasNoOpen(Duty.Kind.IMPLEMENT));
    assertFails(check -> check.hasDeclaredControls(0, 0, 0));
    assertFails(check -> check.hasFinding(FindingCode.CHAIN_BROKEN));
    assertFails(check -> check.hasNoFinding(FindingCode.NOT_IMPLEMENTED));
  }

  private static void assertFails(java.util.function.Consumer<ReportCheck> checks) {
    assertThrows(AssertionFailedError.class, () -> assertReport(REPORT, checks));
  }

  @Test
  void aTableWithAWrongLineFailsWithItsNote() {
    ExpectationTable table =
        ExpectationTable.parse(
            "id,status,declared,note\npe-3,own,full,\"guards, of ours\"\nac-2,part,,\n");

    String message =
        assertThrows(AssertionFailedError.class, () -> assertMatches(REPORT, table)).getMessage();

    assertTrue(message.startsWith("1 difference "), message);
    assertTrue(message.contains("(guards, of ours)"), message);
  }

  @Test
  void aFileMustListEveryControl(@TempDir Path folder) throws IOException {
    Path csv =
        Files.writeString(folder.resolve("expected.csv"), "id,status\nac-2,part\npe-3,full\n");

    String message =
        assertThrows(AssertionFailedError.class, () -> assertMatches(REPORT, csv)).getMessage();

    assertTrue(message.contains("sc-7 is not in the table, and is MUST_IMPLEMENT"), message);
    assertTrue(message.contains("-Dheirloom.accept=true"), message);
  }

  @Test
  void newResultsAreAcceptedDeliberatelyAndNotesStay(@TempDir Path folder) throws IOException {
    Path csv =
        Files.writeString(
            folder.resolve("expected.csv"), "id,status,declared,note\npe-3,own,,ours\n");
    System.setProperty(ExpectationTable.ACCEPT, "true");
    try {
      assertMatches(REPORT, csv);
    } finally {
      System.clearProperty(ExpectationTable.ACCEPT);
    }

    assertMatches(REPORT, csv);
    assertEquals(
        """
        id,status,declared,note
        ac-2,part,part,
        ac-2_smt.a,full,full,
        ac-2_smt.b,own,own,
        pe-3,full,full,ours
        sc-7,own,full,
        """,
        Files.readString(csv));
  }

  @Test
  void aTableThatIsNotThereSaysHowToMakeIt(@TempDir Path folder) {
    String message =
        assertThrows(
                AssertionFailedError.class, () -> assertMatches(REPORT, folder.resolve("none.csv")))
            .getMessage();

    assertTrue(message.contains("run once with -Dheirloom.accept=true"), message);
    assertFalse(Files.exists(folder.resolve("none.csv")));
  }

  @Test
  void aBrokenTableIsRefusedWithItsLine() {
    assertTrue(problem("id,status\nac-2,maybe\n").contains("line 2: \"maybe\" is not a status"));
    assertTrue(problem("control;result\n").contains("line 1: the header"));
    assertTrue(problem("id,status\nac-2\n").contains("line 2: an id and a status"));
    assertTrue(problem("").contains("empty"));
    assertTrue(problem("id,status\nac-2,full\nac-2,own\n").contains("two lines for ac-2"));
  }

  private static String problem(String csv) {
    return assertThrows(IllegalArgumentException.class, () -> ExpectationTable.parse(csv))
        .getMessage();
  }

  @TestFactory
  Stream<DynamicTest> eachLineCanBeATestOfItsOwn() {
    return InheritanceAssertions.tests(
        REPORT,
        ExpectationTable.empty()
            .fullyInherited("pe-3", "ac-2_smt.a")
            .partiallyInherited("ac-2")
            .mustImplement("sc-7"));
  }
}
