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
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.opentest4j.AssertionFailedError;

class InheritanceAssertionsTest {

  /** pe-3 is provided, of ac-2 statement a alone, and of sc-7 what is only planned. */
  static final Report REPORT = report();

  private static Report report() {
    Uuid component = Uuid.of("00000000-0000-4000-8000-000000000001");
    Evidence evidence = Evidence.of("provider.json", "");
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
                        component,
                        "this-system",
                        "Provider",
                        List.of(),
                        List.of(),
                        false,
                        evidence)),
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
    assertTrue(
        message.contains(
            """

            Less is inherited
            Id       Title                Expected            Actual              Why
            ----------------------------------------------------------------------------------------------------
              ac-2.b                      fully inherited     to implement        no provider addresses it
            sc-7                          fully inherited     to implement        declared fully inherited:
                                                                                  NOT_IMPLEMENTED

            More is inherited
            Id       Title                Expected            Actual              Why
            ----------------------------------------------------------------------------------------------------
            pe-3                          to implement        fully inherited     provided by provider.json
            """),
        message);
    assertTrue(message.contains("the report has no control zz-9; did you mean ac-2?"), message);
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
    assertTrue(
        message.contains("to implement        fully inherited     provided by provider.json\n")
            && message.contains("(guards, of ours)\n"),
        message);
  }

  @ParameterizedTest
  @ValueSource(strings = {"AC-2(b)", "ac-02_smt.b", "AC-2 b.", "AC-02 (b)", "ac-2_stmt.b"})
  void anIdMayHaveAnySpelling(String id) {
    assertReport(
        REPORT,
        check -> {
          check.point(id).mustBeImplemented().hasOpen(Duty.Kind.IMPLEMENT);
          check.control("PE-03").isFullyInherited().hasNothingOpen();
          check.matches(ExpectationTable.empty().mustImplement(id).fullyInherited("PE-3"));
        });
    assertFails(check -> check.matches(ExpectationTable.empty().fullyInherited(id)));
  }

  @Test
  void aControlMayHaveOneLineOnly() {
    ExpectationTable table = ExpectationTable.empty().fullyInherited("pe-3", "PE-3");

    String message =
        assertThrows(AssertionFailedError.class, () -> assertMatches(REPORT, table)).getMessage();

    assertTrue(message.contains("two lines for pe-3, as pe-3 and as PE-3: keep one"), message);
  }

  @Test
  void aTableOfAnotherBaselineIsToldOnce(@TempDir Path folder) throws IOException {
    String[] ids = IntStream.range(1, 400).mapToObj(n -> "zz-" + n).toArray(String[]::new);
    ExpectationTable table = ExpectationTable.empty().fullyInherited(ids).mustImplement("pe-3");
    Path csv = Files.writeString(folder.resolve("expected.csv"), table.toCsv());

    String message =
        assertThrows(AssertionFailedError.class, () -> assertMatches(REPORT, csv)).getMessage();

    assertTrue(message.contains("1 difference "), message);
    assertTrue(
        message.contains(
            "the table is of another baseline: 399 of its 400 lines are of what three controls"
                + " does not have: zz-1, zz-2,"),
        message);
    assertTrue(message.lines().count() < 10, message);
    assertEquals(1, InheritanceAssertions.tests(REPORT, table).count());
  }

  @Test
  void manyDifferencesAreLinesAndAFewExplanations() {
    Baseline baseline =
        Baseline.of(
            "many", IntStream.range(1, 400).mapToObj(n -> BaselineControl.of("zz-" + n)).toList());
    Report report = Determination.of(baseline).asOf(LocalDate.of(2026, 3, 31)).report();
    String[] ids = IntStream.range(1, 200).mapToObj(n -> "zz-" + n).toArray(String[]::new);

    String message =
        assertThrows(
                AssertionFailedError.class,
                () ->
                    assertReport(
                        report,
                        check -> check.matchesAll(ExpectationTable.empty().fullyInherited(ids))))
            .getMessage();

    assertTrue(
        Pattern.compile("\nzz-199 +fully inherited +to implement +no provider addresses it\n")
            .matcher(message)
            .find(),
        message);
    assertTrue(message.contains("190 more of the 399 controls of many are not in"), message);
    assertTrue(message.contains("Report.explain tells the same of zz-11, zz-12"), message);
    assertTrue(message.lines().count() < 300, message);
  }

  @Test
  void aFileMustListEveryControl(@TempDir Path folder) throws IOException {
    Path csv =
        Files.writeString(folder.resolve("expected.csv"), "id,status\nac-2,part\npe-3,full\n");

    String message =
        assertThrows(AssertionFailedError.class, () -> assertMatches(REPORT, csv)).getMessage();

    assertTrue(message.contains("sc-7 is not in the table, and is to implement"), message);
    assertTrue(message.contains("-Dheirloom.accept=true"), message);
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
