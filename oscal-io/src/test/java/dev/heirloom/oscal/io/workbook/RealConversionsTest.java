package dev.heirloom.oscal.io.workbook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.heirloom.inheritance.Determination;
import dev.heirloom.inheritance.baseline.Baseline;
import dev.heirloom.inheritance.offering.Offering;
import dev.heirloom.inheritance.result.Report;
import dev.heirloom.oscal.io.Format;
import dev.heirloom.oscal.io.OfficialSchemas;
import dev.heirloom.oscal.io.OscalReader;
import dev.heirloom.oscal.io.OscalWriter;
import dev.heirloom.oscal.io.workbook.WorkbookFinding.Code;
import dev.heirloom.oscal.model.component.ComponentDefinition;
import java.io.IOException;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The real workbooks as component definitions, against facts and roll-ups that were taken from them
 * by other means.
 */
class RealConversionsTest {

  private static ConvertedWorkbook convert(String file, int matrix, Baseline baseline) {
    Workbook workbook = WorkbookReader.create().read(SharedCrm.file("data/crm/" + file + ".xlsx"));
    return WorkbookConverter.convert(
        workbook.only(workbook.matrices().get(matrix)), baseline, WorkbookConverterTest.OPTIONS);
  }

  private static Report report(ConvertedWorkbook converted, Baseline baseline) {
    return Determination.of(baseline)
        .providers(Offering.of(converted.definition(), "definition"))
        .asOf(LocalDate.EPOCH)
        .report();
  }

  @ParameterizedTest(name = "{0}, matrix {1}, rolls up as {2} on {3} {4}")
  @CsvSource({
    "paas-255f7502, 0, paas-2020-02-255f7502, rev4, moderate, 616, 325, 63, 85, 177",
    "paas-67f33a66, 0, paas-2020-12-67f33a66, rev4, moderate, 616, 325, 63, 86, 176",
    "paas-c9b3a823, 0, paas-2021-03-c9b3a823, rev4, moderate, 616, 325, 63, 86, 176",
    "paas-07c2a7ab, 0, paas-2021-07-07c2a7ab, rev4, moderate, 616, 325, 65, 86, 174",
    "paas-07c2a7ab, 1, pagescol-2021-07-07c2a7ab, rev4, moderate, 616, 325, 135, 62, 128",
    "paas-d1818596, 0, paas-2023-03-d1818596, rev4, moderate, 616, 325, 66, 87, 172",
    "pages-61904c76, 0, pages-2024-04-61904c76, rev5, low, 424, 156, 59, 27, 70"
  })
  void theRollUpOfEveryControlIsTheExpectedOne(
      String file,
      int matrix,
      String version,
      String revision,
      String level,
      int points,
      int controls,
      int full,
      int partial,
      int customer) {
    Baseline baseline = Baselines.fedramp(revision, level);
    assertEquals(points, baseline.pointCount());
    Map<String, String> expected = new TreeMap<>();
    for (Map<String, String> row : SharedCrm.csv("data/crm/expected-rollup.csv")) {
      if (row.get("version").equals(version) && row.get("in_baseline").equals("yes")) {
        expected.put(row.get("control_id"), row.get("result"));
      }
    }
    assertEquals(controls, expected.size());
    ConvertedWorkbook converted = convert(file, matrix, baseline);
    Map<String, String> actual = Declared.controls(converted.definition(), baseline);
    assertEquals(expected, actual);
    Map<String, String> determined = new TreeMap<>();
    report(converted, baseline)
        .controls()
        .forEach(
            control ->
                determined.put(
                    control.id().value(),
                    switch (control.declared()) {
                      case FULLY_INHERITED -> "full";
                      case PARTIALLY_INHERITED -> "partial";
                      case MUST_IMPLEMENT -> "customer";
                      case NOT_APPLICABLE -> "not applicable";
                    }));
    assertEquals(expected, determined);
    assertEquals(
        List.of(full, partial, customer),
        List.of("full", "partial", "customer").stream()
            .map(result -> (int) actual.values().stream().filter(result::equals).count())
            .toList());
    assertSurvivesTheFormats(converted.definition());
    assertEquals(List.of(), OfficialSchemas.problems(converted.definition()));
    assertEquals(List.of(), converted.findings(Code.POINTS_WITHOUT_ROW));
    assertEquals(List.of(), converted.findings(Code.UNKNOWN_STATEMENT));
    assertEquals(List.of(), converted.findings(Code.REVISION_MISMATCH));
  }

  private static void assertSurvivesTheFormats(ComponentDefinition definition) {
    for (Format format : Format.values()) {
      String text = OscalWriter.compact().toString(definition, format);
      assertEquals(
          definition, OscalReader.strict().read(text, ComponentDefinition.class), format::toString);
    }
  }

  @ParameterizedTest(name = "{0}, matrix {1}")
  @CsvSource({
    "paas-255f7502, 0, paas-2020-02-255f7502, 0, 1, 8, 25, 140, 65",
    "paas-67f33a66, 0, paas-2020-12-67f33a66, 0, 0, 6, 60, 294, 96",
    "paas-c9b3a823, 0, paas-2021-03-c9b3a823, 0, 0, 6, 60, 295, 96",
    "paas-07c2a7ab, 0, paas-2021-07-07c2a7ab, 0, 0, 7, 55, 294, 94",
    "paas-07c2a7ab, 1, pagescol-2021-07-07c2a7ab, 24, 0, 17, 50, 239, 65",
    "paas-d1818596, 0, paas-2023-03-d1818596, 15, 0, 17, 40, 294, 95",
    "pages-61904c76, 0, pages-2024-04-61904c76, 37, 18, 21, 20, 177, 28"
  })
  void everyContradictionOfCisAndCrmIsFoundAndNothingElse(
      String file,
      int matrix,
      String facts,
      int yesButCustomer,
      int notImplemented,
      int notApplicable,
      int noButShared,
      int noButProvider,
      int partialButProvider) {
    boolean rev5 = file.startsWith("pages");
    ConvertedWorkbook converted =
        convert(file, matrix, Baselines.fedramp(rev5 ? "rev5" : "rev4", rev5 ? "low" : "moderate"));
    Map<Code, List<String>> expected = new TreeMap<>();
    for (Map<String, String> fact : SharedCrm.csv("data/crm/" + facts + ".csv")) {
      String answer = fact.get("can_be_inherited");
      boolean offered = answer.equals("Yes") || answer.equals("Partial");
      boolean customer =
          is(fact, "co_customer_configured")
              || is(fact, "co_customer_provided")
              || is(fact, "co_shared");
      boolean provider =
          !customer
              && (is(fact, "co_sp_corporate")
                  || is(fact, "co_sp_system")
                  || is(fact, "co_sp_hybrid")
                  || is(fact, "co_inherited"));
      note(expected, Code.YES_BUT_CUSTOMER, answer.equals("Yes") && customer, fact);
      note(
          expected,
          Code.OFFERED_BUT_NOT_IMPLEMENTED,
          offered && (is(fact, "st_planned") || is(fact, "st_partially_implemented")),
          fact);
      note(
          expected,
          Code.OFFERED_BUT_NOT_APPLICABLE,
          offered && is(fact, "st_not_applicable"),
          fact);
      note(expected, Code.NO_BUT_SHARED, answer.equals("No") && is(fact, "co_shared"), fact);
      note(expected, Code.NO_BUT_PROVIDER_ONLY, answer.equals("No") && provider, fact);
      note(expected, Code.PARTIAL_BUT_PROVIDER_ONLY, answer.equals("Partial") && provider, fact);
    }
    Map<Code, List<String>> actual = new TreeMap<>();
    converted.findings().stream()
        .filter(finding -> !finding.evidence().isEmpty())
        .forEach(
            finding ->
                actual
                    .computeIfAbsent(finding.code(), code -> new ArrayList<>())
                    .add(
                        finding.evidence().get(0).place().row()
                            + " "
                            + finding.evidence().get(0).value()
                            + " "
                            + finding.evidence().get(1).place().row()));
    assertEquals(expected, actual);
    assertEquals(
        List.of(
            yesButCustomer,
            notImplemented,
            notApplicable,
            noButShared,
            noButProvider,
            partialButProvider),
        List.of(
                Code.YES_BUT_CUSTOMER,
                Code.OFFERED_BUT_NOT_IMPLEMENTED,
                Code.OFFERED_BUT_NOT_APPLICABLE,
                Code.NO_BUT_SHARED,
                Code.NO_BUT_PROVIDER_ONLY,
                Code.PARTIAL_BUT_PROVIDER_ONLY)
            .stream()
            .map(code -> converted.findings(code).size())
            .toList());
  }

  private static boolean is(Map<String, String> fact, String column) {
    return "1".equals(fact.get(column));
  }

  private static void note(
      Map<Code, List<String>> notes, Code code, boolean applies, Map<String, String> fact) {
    if (applies) {
      notes
          .computeIfAbsent(code, c -> new ArrayList<>())
          .add(
              fact.get("crm_row") + " " + fact.get("can_be_inherited") + " " + fact.get("cis_row"));
    }
  }

  @Test
  void theAnnouncedChangesOf2021AreTheDifferenceAndNothingElse() throws IOException {
    Baseline baseline = Baselines.fedramp("rev4", "moderate");
    ConvertedWorkbook before = convert("paas-c9b3a823", 0, baseline);
    ConvertedWorkbook after = convert("paas-07c2a7ab", 0, baseline);
    Map<String, String> rows =
        difference(
            Declared.points(before.definition(), baseline),
            Declared.points(after.definition(), baseline));
    Map<String, String> controls =
        difference(
            Declared.controls(before.definition(), baseline),
            Declared.controls(after.definition(), baseline));

    Map<String, String> expectedRows = new TreeMap<>();
    Map<String, String> expectedControls = new TreeMap<>();
    String json = Files.readString(SharedCrm.file("data/crm/expected-changes-2021-07.json"));
    Matcher item =
        Pattern.compile(
                "\"kind\": \"inheritance\",\\s*\"old\": \"(\\w+)\",\\s*\"new\":"
                    + " \"(\\w+)\".*?\"visible_statement_rows\":"
                    + " \\[(.*?)\\],\\s*\"changed_control_id\": \"([^\"]+)\"",
                Pattern.DOTALL)
            .matcher(json);
    Map<String, String> words = Map.of("Yes", "whole", "Partial", "part", "No", "refused");
    Map<String, String> results = Map.of("Yes", "full", "Partial", "partial", "No", "customer");
    while (item.find()) {
      expectedControls.put(
          item.group(4), results.get(item.group(1)) + " to " + results.get(item.group(2)));
      for (String row : item.group(3).replaceAll("[\"\\s]", "").split(",")) {
        expectedRows.put(row, words.get(item.group(1)) + " to " + words.get(item.group(2)));
      }
    }
    assertEquals(9, expectedControls.size());
    assertEquals(13, expectedRows.size());
    assertEquals(expectedControls, controls);
    assertEquals(expectedRows, rows);
  }

  private static Map<String, String> difference(
      Map<String, String> before, Map<String, String> after) {
    assertEquals(before.keySet(), after.keySet());
    Map<String, String> changes = new TreeMap<>();
    before.forEach(
        (id, value) -> {
          if (!value.equals(after.get(id))) {
            changes.put(id, value + " to " + after.get(id));
          }
        });
    return changes;
  }

  @Test
  void aControlLevelWorkbookAgainstTheOtherRevisionIsFoundOut() {
    ConvertedWorkbook converted = convert("paas-255f7502", 0, Baselines.fedramp("rev5", "low"));
    assertEquals(1, converted.findings(Code.REVISION_MISMATCH).size());
    assertTrue(converted.findings(Code.CONTROLS_NOT_IN_BASELINE).get(0).message().startsWith("1"));
  }

  @Test
  void whatOnlyTheImplementationSummaryNamesIsToldWithItsRow() {
    ConvertedWorkbook converted = convert("pages-61904c76", 0, Baselines.fedramp("rev5", "low"));
    WorkbookFinding finding = converted.findings(Code.CIS_WITHOUT_CRM).get(0);
    assertTrue(finding.message().endsWith("ca-2.3, ca-7.1."), finding::message);
    assertEquals(1, converted.findings(Code.CIS_WITHOUT_CRM).size());
    assertTrue(converted.findings(Code.NO_STATE).get(0).message().startsWith("1 rows"));
  }
}
