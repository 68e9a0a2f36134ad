package dev.heirloom.inheritance.determination;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.heirloom.inheritance.Determination;
import dev.heirloom.inheritance.baseline.Baseline;
import dev.heirloom.inheritance.baseline.BaselineControl;
import dev.heirloom.inheritance.baseline.ImpactLevel;
import dev.heirloom.inheritance.difference.Difference;
import dev.heirloom.inheritance.offering.CustomerSystem;
import dev.heirloom.inheritance.offering.Tailoring;
import dev.heirloom.inheritance.result.FindingCode;
import dev.heirloom.inheritance.result.PointResult;
import dev.heirloom.inheritance.result.Report;
import dev.heirloom.inheritance.result.ReportInputs;
import dev.heirloom.inheritance.result.ReportRow;
import dev.heirloom.inheritance.result.Status;
import dev.heirloom.oscal.model.ControlId;
import java.lang.reflect.RecordComponent;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReportLookupTest {

  private static final Report REPORT = report("partial");

  private static Report report(String state) {
    World.SystemBuilder lower =
        new World.SystemBuilder("I").provides("ip", "ac-2_smt.a", state).leaves("ir", "ac-2_smt.a");
    World.SystemBuilder provider =
        new World.SystemBuilder("P")
            .provides("p", "ac-2_smt.a")
            .leaves("r", "ac-2_smt.a")
            .provides("q", "ac-2.1")
            .inherits("ip", "ac-2_smt.a");
    return Determination.of(World.BASELINE)
        .providers(provider.offering(), lower.offering())
        .pairings(List.of(World.pair(provider, lower)))
        .system(
            new CustomerSystem(
                new World.SystemBuilder("portal").claims(),
                List.of(new Tailoring("pl-11", "There are no baselines of others.")),
                Optional.empty()))
        .asOf(World.TODAY)
        .report();
  }

  @ParameterizedTest
  @ValueSource(strings = {"ac-2.1", "AC-2(1)", "ac-02.01", "AC-02 (01)", " AC-2.1 ", "AC-02-01"})
  void aControlIsFoundInAnySpelling(String spelling) {
    assertEquals("ac-2.1", REPORT.control(spelling).orElseThrow().id().value());
    assertTrue(REPORT.explain(spelling).startsWith("ac-2.1: fully inherited"));
    assertEquals(REPORT.explain(new ControlId("ac-2.1")), REPORT.explain(spelling));
  }

  @ParameterizedTest
  @CsvSource({
    "ac-2_smt.a, ac-2_smt.a",
    "AC-2(a), ac-2_smt.a",
    "AC-02a., ac-2_smt.a",
    "ac-2_stmt.b, ac-2_smt.b",
    "AC-2(1), ac-2.1",
    "PL-11, pl-11"
  })
  void aPointIsFoundInAnySpelling(String spelling, String id) {
    assertEquals(id, REPORT.point(spelling).orElseThrow().id());
    assertTrue(REPORT.explainPoint(spelling).contains(id + ": "));
  }

  @Test
  void aStatementIsNoControlAndAControlOfSeveralPointsIsNoPoint() {
    assertEquals(Optional.empty(), REPORT.control("AC-2(a)"));
    assertEquals(Optional.empty(), REPORT.point("AC-2"));
    assertEquals(Optional.empty(), REPORT.point("AC-2(z)"));
  }

  @Test
  void aFamilyIsFoundInCapitals() {
    assertEquals(REPORT.family("ac"), REPORT.family("AC"));
    assertEquals("ac", REPORT.family("AC").orElseThrow().id());
    assertEquals(REPORT.explainFamily("ac"), REPORT.explainFamily(" AC "));
  }

  @Test
  void whatIsNotFoundIsToldWithTheNearestId() {
    assertEquals("no control zz-99; did you mean ac-1?\n", REPORT.explain("zz-99"));
    assertEquals("no control AC-2(11); did you mean ac-2.1?\n", REPORT.explain("AC-2(11)"));
    assertEquals(
        "no point ac-2_smt.z; did you mean ac-2_smt.a?\n", REPORT.explainPoint("ac-2_smt.z"));
    assertEquals("no family acc; did you mean ac?\n", REPORT.explainFamily("acc"));
    Report empty = new Report(REPORT.inputs(), List.of(), List.of());
    assertEquals("no control ac-2.\n", empty.explain("ac-2"));
  }

  private static Report of(String... controls) {
    return Determination.of(
            Baseline.of("ids", Stream.of(controls).map(BaselineControl::of).toList())
                .at(ImpactLevel.MODERATE))
        .providers(new World.SystemBuilder("P").provides("p", "ac-2").offering())
        .asOf(World.TODAY)
        .report();
  }

  @Test
  void anIdThatIsNoSpellingOfNistsIsFoundAsItIsOrBehindAnUnderscore() {
    Report report = of("ac-2", "_5.1", "org_logging");

    for (String id : List.of("org_logging", "_5.1", "5.1")) {
      String own = id.equals("5.1") ? "_5.1" : id;
      assertEquals(own, report.control(id).orElseThrow().id().value());
      assertEquals(own, report.point(id).orElseThrow().id());
    }
    assertEquals(Optional.empty(), report.control("org_other"));
    assertEquals(Optional.empty(), report.point("5.2"));
  }

  @Test
  void ofIdsAsNearTheFirstIsNamedAndALongOneIsNotNear() {
    assertEquals("no control ac-21; did you mean ac-31?\n", of("ac-31", "ac-2").explain("ac-21"));
    assertEquals("no control ia; did you mean ia-2?\n", of("ac-2.1-logging", "ia-2").explain("ia"));
  }

  @Test
  void aPointIsARowOfATableWithItsDutiesAndTheCodesOfWhatBearsOnIt() {
    String system = World.id("portal").value();
    List<ReportRow> rows = REPORT.rows();

    assertEquals(
        List.of("ac-1_smt.a", "ac-1_smt.b", "ac-2_smt.a", "ac-2_smt.b", "ac-2.1", "pl-11"),
        rows.stream().map(ReportRow::point).toList());
    assertEquals(
        new ReportRow(
            system,
            "ac-2",
            "ac-2_smt.a",
            "PARTIALLY_INHERITED",
            "PARTIALLY_INHERITED",
            "",
            List.of(
                "RESPONSIBILITY " + World.id("r") + " OPEN",
                "RESPONSIBILITY " + World.id("ir") + " OPEN"),
            List.of(
                "PARTLY_IMPLEMENTED",
                "AUTHORIZATION_NOT_STATED",
                "CHAIN_PARTIAL",
                "LEVEL_NOT_STATED",
                "ORPHANED_RESPONSIBILITY")),
        rows.get(2));
    assertEquals(
        new ReportRow(
            system,
            "ac-1",
            "ac-1_smt.a",
            "MUST_IMPLEMENT",
            "MUST_IMPLEMENT",
            "NOT_ADDRESSED",
            List.of("IMPLEMENT ac-1_smt.a OPEN"),
            List.of()),
        rows.get(0));
    assertEquals(List.of(), rows.get(4).duties());
  }

  @Test
  void controlsAndPointsAreFilteredByStatusFamilyAndFinding() {
    assertEquals(
        List.of("ac-1"),
        REPORT.controls(Status.MUST_IMPLEMENT).map(control -> control.id().value()).toList());
    assertEquals(
        List.of("ac-1", "ac-2", "ac-2.1"),
        REPORT.controls("AC").map(control -> control.id().value()).toList());
    assertEquals(
        List.of("ac-2"),
        REPORT.controls(FindingCode.CHAIN_PARTIAL).map(control -> control.id().value()).toList());
    assertEquals(
        List.of("ac-2_smt.a"),
        REPORT.points(FindingCode.CHAIN_PARTIAL).map(PointResult::id).toList());
    assertEquals(
        List.of("pl-11"), REPORT.points(Status.NOT_APPLICABLE).map(PointResult::id).toList());
    assertEquals(5, REPORT.points("ac").count());
    assertEquals(6, REPORT.points().count());
  }

  @Test
  void theInputsNameTheDocumentsAndTheLeveragingSystem() {
    assertEquals(
        Set.of("I", "P"),
        Set.copyOf(REPORT.inputs().documents().subList(0, 2).stream().map(d -> d.name()).toList()));
    assertEquals(Optional.of("portal"), REPORT.inputs().systemTitle());
    assertEquals("moderate as of 2026-11-21 for portal, on 2 systems", REPORT.inputs().toString());
  }

  @Test
  void aReportKeptInAFormThatIsNotWholeSaysSo() {
    ReportInputs whole = REPORT.inputs();
    ReportInputs inputs =
        new ReportInputs(
            whole.asOf(),
            whole.baseline(),
            whole.level(),
            whole.system(),
            whole.systems(),
            whole.regime(),
            whole.policy(),
            List.of(),
            Optional.of("1"));
    Report kept = new Report(inputs, REPORT.controls(), REPORT.findings());

    for (String text :
        List.of(
            kept.explain(),
            kept.explain("ac-2"),
            kept.explainFamily("ac"),
            kept.explainPoint("ac-2.1"))) {
      assertTrue(text.contains("This report was kept in format 1"), text);
    }
    assertFalse(REPORT.explain().contains("kept in format"));
  }

  @Test
  void everyPublicValueOfAReportPrintsWhatAPersonReads() {
    Set<String> types = new TreeSet<>();
    walk(REPORT, types);
    Difference difference = Difference.between(REPORT, report("planned"));
    walk(difference, types);
    walk(difference.points(), types);
    walk(difference.statusChanges(), types);
    walk(REPORT.causes(), types);
    walk(REPORT.family("ac").orElseThrow(), types);
    walk(REPORT.controlCounts(), types);

    assertEquals(
        "[Cause, ControlChange, ControlResult, Counts, Declared, Difference, Duty, Ending, FamilyResult, Finding,"
            + " PointChange, PointResult, Policy, ProvidedUse, Remark, Report, ReportFrame, ReportInputs, ResponsibilityUse,"
            + " StatusChange, SystemInChain]",
        types.toString());
    assertEquals("ac-2.1: fully inherited", REPORT.control("ac-2.1").orElseThrow().toString());
    assertEquals(
        "ac-2_smt.b: to implement, for no provider addresses it; 1 open to do",
        REPORT.point("ac-2_smt.b").orElseThrow().toString());
  }

  /** A record that nobody gave a form prints its name and a bracket. */
  private static void walk(Object value, Set<String> types) {
    if (value instanceof Optional<?> optional) {
      optional.ifPresent(inner -> walk(inner, types));
    } else if (value instanceof Collection<?> all) {
      all.forEach(inner -> walk(inner, types));
    } else if (value instanceof Map<?, ?> map) {
      walk(map.values(), types);
    } else if (value instanceof Record record) {
      String type = record.getClass().getSimpleName();
      if (record.getClass().getPackageName().matches(".*\\.(result|policy|difference)")) {
        types.add(type);
        String printed = record.toString();
        assertFalse(
            printed.isBlank() || printed.contains(type + "[") || printed.contains("\n"), printed);
        assertTrue(printed.length() < 400, printed);
      }
      for (RecordComponent component : record.getClass().getRecordComponents()) {
        try {
          walk(component.getAccessor().invoke(record), types);
        } catch (ReflectiveOperationException e) {
          throw new AssertionError(e);
        }
      }
    }
  }
}
