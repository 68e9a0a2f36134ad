package dev.heirloom.examples.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.heirloom.inheritance.authorization.Regime;
import dev.heirloom.inheritance.evidence.Evidence;
import dev.heirloom.inheritance.offering.SystemId;
import dev.heirloom.inheritance.policy.Policy;
import dev.heirloom.inheritance.result.Cause;
import dev.heirloom.inheritance.result.ControlResult;
import dev.heirloom.inheritance.result.Finding;
import dev.heirloom.inheritance.result.FindingCode;
import dev.heirloom.inheritance.result.PointResult;
import dev.heirloom.inheritance.result.Reason;
import dev.heirloom.inheritance.result.Report;
import dev.heirloom.inheritance.result.ReportInputs;
import dev.heirloom.inheritance.result.Severity;
import dev.heirloom.inheritance.result.Status;
import dev.heirloom.inheritance.result.SystemInChain;
import dev.heirloom.oscal.io.html.HtmlReport;
import dev.heirloom.oscal.io.report.ReportJson;
import dev.heirloom.oscal.model.ControlId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A finding of every code, at every level, has its place, severity and sentence in every form of a
 * report.
 */
class EveryFindingInEveryFormTest {

  private static final String CONTROL = "ac-2";
  private static final String POINT = "ac-2_smt.a";
  private static final String SYSTEM = "5f1ba33e-21b0-4b0c-9c2e-2b4c1e0a77aa";
  private static final List<Finding> FINDINGS = findings();
  private static final Report REPORT = report(FINDINGS);

  private static List<Finding> findings() {
    List<Finding> findings = new ArrayList<>();
    for (FindingCode code : FindingCode.values()) {
      for (Finding.Level level : Finding.Level.values()) {
        String document = document(code, level);
        String subject =
            switch (level) {
              case POINT -> POINT;
              case CONTROL -> CONTROL;
              case DOCUMENT -> document;
              case SYSTEM -> SYSTEM;
            };
        findings.add(
            new Finding(
                code,
                level,
                subject,
                List.of(Evidence.of(document, "/place/" + document)),
                List.of("one", "two", "three", "four", "five")));
      }
    }
    return findings;
  }

  private static String document(FindingCode code, Finding.Level level) {
    return (code + "-" + level + ".json").toLowerCase(Locale.ROOT);
  }

  private static Report report(List<Finding> findings) {
    PointResult point =
        new PointResult(
            POINT,
            "a.",
            Status.MUST_IMPLEMENT,
            Status.MUST_IMPLEMENT,
            Optional.of(Reason.NOT_ADDRESSED),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            at(Finding.Level.POINT, findings));
    ControlResult control =
        new ControlResult(
            new ControlId(CONTROL),
            "ac",
            "Accounts",
            Status.MUST_IMPLEMENT,
            Status.MUST_IMPLEMENT,
            List.of(point),
            at(Finding.Level.CONTROL, findings),
            List.of());
    ReportInputs inputs =
        new ReportInputs(
            LocalDate.of(2026, 11, 28),
            "Harbour Controls",
            Optional.empty(),
            Optional.empty(),
            List.of(
                new SystemInChain(
                    new SystemId(SYSTEM), "Quay Widget", "widget.json", true, false, List.of())),
            Regime.NONE,
            Policy.standard());
    return new Report(
        inputs, List.of(control), findings.stream().filter(Finding::isOfWholeDocument).toList());
  }

  private static List<Finding> at(Finding.Level level, List<Finding> findings) {
    return findings.stream().filter(finding -> finding.level() == level).toList();
  }

  static Stream<Arguments> forms() {
    return Stream.of(
        Arguments.of("text", ReportText.text(REPORT)),
        Arguments.of("csv", ReportCsv.text(REPORT)),
        Arguments.of("json", ReportJson.write(REPORT)),
        Arguments.of("html", HtmlReport.standard().write(REPORT)),
        Arguments.of("explanation", REPORT.explain()));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("forms")
  void everyCodeStandsInItWithSeveritySentenceAndPlace(String form, String text) {
    String joined = joined(text);
    assertEquals(4 * FindingCode.values().length, FINDINGS.size());
    for (Finding finding : FINDINGS) {
      String place = finding.evidence().get(0).location();
      assertTrue(joined.contains(joined(place)), () -> form + " lacks " + place);
      assertTrue(joined.contains(joined(finding.message())), () -> form + " lacks " + finding);
      String severity = finding.severity().name();
      String code = finding.code().name();
      Pattern together =
          Pattern.compile(
              severity + ".{0,200}?" + code + "|" + code + ".{0,200}?" + severity,
              Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
      assertTrue(together.matcher(text).find(), () -> form + " lacks " + severity + " " + code);
    }
  }

  /** Lines are broken, and a browser's characters escaped, in some forms. */
  private static String joined(String text) {
    return text.replaceAll("\\s+", "")
        .replace("\\\"", "\"")
        .replace("\"\"", "\"")
        .replace("&quot;", "\"");
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("forms")
  void whatSpoilsTheWholeReportStandsAboveEverythingElse(String form, String text) {
    List<Cause> whole = REPORT.causes().stream().filter(Cause::isOfWholeReport).toList();
    String lastOfWhole = whole.get(whole.size() - 1).findings().get(0).evidence().get(0).location();
    String answer =
        switch (form) {
          case "text" -> "family  controls";
          case "csv" -> "to implement";
          case "json" -> "\"counts\"";
          case "html" -> "Who implements";
          default -> "Lowered";
        };

    assertTrue(text.contains(lastOfWhole.substring(0, 20)), form);
    assertTrue(
        joined(text).indexOf(joined(lastOfWhole)) < joined(text).indexOf(joined(answer)), form);
  }

  @Test
  void aSystemIsNamedByItsDocumentAndNeverByABareUuid() {
    for (String text : List.of(ReportText.text(REPORT), ReportCsv.text(REPORT), REPORT.explain())) {
      assertTrue(text.contains("widget.json"), text);
      assertEquals(-1, text.indexOf(SYSTEM));
    }
  }

  @Test
  void oneCauseIsToldOnceWithItsNumberAndAFewPlacesInEveryForm() {
    Finding one =
        new Finding(
            FindingCode.INHERITANCE_NOT_STATED,
            Finding.Level.POINT,
            POINT,
            List.of(Evidence.of("widget.json", "/requirement")),
            List.of(POINT, "Quay Widget"));
    Report report = report(Collections.nCopies(85, one));

    assertEquals(1, report.causes().size());
    assertEquals(85, report.causes().get(0).count());
    String json = ReportJson.write(report);
    assertTrue(json.contains("\"count\": 85"), json);
    assertEquals(
        85 + 3,
        json.split("\"code\": \"INHERITANCE_NOT_STATED\"").length - 2,
        "all findings and a few");
    assertTrue(
        ReportText.text(report).contains("  warning   85 INHERITANCE_NOT_STATED widget.json"));
    assertEquals(3, ReportCsv.text(report).lines().count(), "a header, a cause and a point");
    assertTrue(HtmlReport.standard().write(report).contains("85 times"));
    assertTrue(report.explain().contains("INHERITANCE_NOT_STATED, 85 times, in widget.json"));
  }

  @Test
  void aSentenceWithMarkupOrAFormulaStaysText() {
    Finding hostile =
        new Finding(
            FindingCode.UNKNOWN_STATEMENT,
            Finding.Level.CONTROL,
            CONTROL,
            List.of(Evidence.of("=cmd|x.json", "<script>alert(1)</script>")),
            List.of("=1+1,\"<b>", "z"));
    Report report = report(List.of(hostile));

    assertTrue(ReportCsv.text(report).contains(",'=cmd|x.json,"), ReportCsv.text(report));
    assertTrue(
        ReportCsv.text(report).contains("\"'=1+1,\"\"<b> has no statement"),
        ReportCsv.text(report));
    String page = HtmlReport.standard().write(report);
    assertTrue(page.contains("&lt;script&gt;alert(1)&lt;/script&gt;"));
    assertFalse(page.contains("<script>alert"));
    assertEquals(Severity.WARNING, report.causes().get(0).severity());
  }
}
