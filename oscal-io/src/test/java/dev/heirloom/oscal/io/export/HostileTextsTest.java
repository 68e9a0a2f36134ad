package dev.heirloom.oscal.io.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.heirloom.inheritance.Determination;
import dev.heirloom.inheritance.authorization.Authorization;
import dev.heirloom.inheritance.authorization.AuthorizationType;
import dev.heirloom.inheritance.authorization.Regime;
import dev.heirloom.inheritance.baseline.Baseline;
import dev.heirloom.inheritance.baseline.BaselineControl;
import dev.heirloom.inheritance.baseline.ImpactLevel;
import dev.heirloom.inheritance.baseline.StatementPart;
import dev.heirloom.inheritance.evidence.Evidence;
import dev.heirloom.inheritance.export.CustomerPlan;
import dev.heirloom.inheritance.export.DeltaProfile;
import dev.heirloom.inheritance.export.ExportOptions;
import dev.heirloom.inheritance.export.ResponsibilityExport;
import dev.heirloom.inheritance.offering.Component;
import dev.heirloom.inheritance.offering.CustomerSystem;
import dev.heirloom.inheritance.offering.DocumentIdentity;
import dev.heirloom.inheritance.offering.Extent;
import dev.heirloom.inheritance.offering.Offering;
import dev.heirloom.inheritance.offering.Place;
import dev.heirloom.inheritance.offering.ProvidedItem;
import dev.heirloom.inheritance.offering.Responsibility;
import dev.heirloom.inheritance.offering.States;
import dev.heirloom.inheritance.offering.SystemClaims;
import dev.heirloom.inheritance.policy.Authorizations;
import dev.heirloom.inheritance.result.Report;
import dev.heirloom.oscal.io.Format;
import dev.heirloom.oscal.io.OfficialSchemas;
import dev.heirloom.oscal.io.OscalReader;
import dev.heirloom.oscal.io.OscalWriteException;
import dev.heirloom.oscal.io.OscalWriter;
import dev.heirloom.oscal.io.workbook.WorkbookExport;
import dev.heirloom.oscal.model.MarkupLine;
import dev.heirloom.oscal.model.MarkupMultiline;
import dev.heirloom.oscal.model.OscalDateTime;
import dev.heirloom.oscal.model.Uuid;
import dev.heirloom.oscal.model.component.ComponentDefinition;
import dev.heirloom.oscal.model.ssp.SystemSecurityPlan;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.json.JSONArray;
import org.json.JSONObject;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Texts of documents that try to be something else, wherever they reach an export. */
class HostileTextsTest {

  private static final LocalDate DAY = LocalDate.of(2026, 3, 31);
  private static final ExportOptions OPTIONS =
      new ExportOptions(uuid(1), new OscalDateTime("2026-03-31T00:00:00Z"), "1.0");

  private static Uuid uuid(int number) {
    return Uuid.of("00000000-0000-4000-8000-%012d".formatted(number));
  }

  static List<String> texts() {
    return List.of(
        "<script>alert(1)</script><img src=x onerror=alert(2)>",
        "]]> <![CDATA[ x ]]> <!-- y --> <?z?> &amp; &lt; &#0; &nbsp;",
        "{{ insert: param, ac-2_prm_1 }} {$x} ${y} %s {0} #{z}",
        "# head\n\n* list\n\n1. one\n\n| a | b |\n|---|---|\n| `c` | **d** |\n\n> quote\n\n---\n[l](javascript:x) ![i](u)",
        "\\*not\\* _em_ __b__ ~s~ ^p^ `` ` `` \\",
        "bell\u0007 null\u0000 half\uD800 other\uFFFE tab\t feed\f",
        "right\u202Eto left\u202C zero\u200B\u2060 mark\uFEFF whole\uD83D\uDE80",
        "=cmd|' /C calc'!A0",
        "+1+1\t@SUM(1)\r\n-2",
        "\"double\" 'single' \u2018curly\u2019 back\\slash",
        "line one\r\nline two\rline three\n\n\nline four",
        "   blanks around   ",
        "long ".repeat(4000).strip(),
        "---\nyaml: *anchor\n- &a !!tag 'x' : {y}\n...",
        "null",
        "2026-03-31",
        "");
  }

  private static Offering offering(String text) {
    Evidence evidence = Evidence.of(text, text);
    return Offering.of(
        new SystemClaims(
            new DocumentIdentity(
                text,
                Optional.of(uuid(2)),
                text,
                List.of(text),
                List.of(text),
                Optional.empty(),
                text),
            List.of(new Component(uuid(3), text, text, List.of(), List.of(), false, evidence)),
            List.of(),
            List.of(),
            List.of(
                new ProvidedItem(
                    uuid(4),
                    uuid(3),
                    Place.control("ac-2"),
                    Extent.WHOLE,
                    States.of(text),
                    List.of(),
                    text,
                    evidence)),
            List.of(
                new Responsibility(
                    uuid(5),
                    uuid(3),
                    Place.statement("ac-2", "ac-2_smt.a"),
                    Optional.empty(),
                    List.of(),
                    text,
                    evidence)),
            List.of(),
            List.of(),
            List.of(),
            List.of()));
  }

  private static Baseline baseline(String text) {
    return Baseline.of(
            text,
            List.of(
                BaselineControl.of(
                    "ac-2", StatementPart.item("ac-2_smt.a"), StatementPart.item("ac-2_smt.b")),
                BaselineControl.of("pe-3")))
        .at(ImpactLevel.MODERATE);
  }

  private static Authorizations records(String text) {
    return new Authorizations(
        List.of(
            new Authorization(
                text,
                uuid(2).value(),
                AuthorizationType.FEDRAMP_AGENCY,
                Optional.of(text),
                Optional.of(LocalDate.of(2025, 1, 1)),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                List.of(),
                List.of(text),
                List.of(text),
                List.of(),
                Evidence.of(text, text))),
        List.of(),
        Regime.NONE);
  }

  @ParameterizedTest
  @MethodSource("texts")
  void stayTextsInAPlanAndInAProfile(String text) {
    Offering offering = offering(text);
    CustomerPlan.Inputs inputs =
        new CustomerPlan.Inputs(baseline(text), List.of(offering), records(text));
    Determination determination =
        Determination.of(baseline(text))
            .providers(offering)
            .authorizations(records(text))
            .asOf(DAY);
    Report report = determination.report();

    SystemSecurityPlan plan =
        CustomerPlan.of(
                new CustomerPlan.Subject("S " + text, text, "profile.json"),
                report,
                inputs,
                OPTIONS)
            .plan();

    assertEquals(List.of(), OfficialSchemas.problems(plan));
    assertEquals(List.of(), OfficialSchemas.problems(DeltaProfile.of(report, "b.json", OPTIONS)));
    for (Format format : Format.values()) {
      SystemSecurityPlan read =
          OscalReader.strict()
              .read(OscalWriter.pretty().toString(plan, format), SystemSecurityPlan.class);
      Report again = determination.system(CustomerSystem.of(read, "plan")).report();
      assertEquals(report.controls(), again.controls());
      assertEquals(List.of(), CustomerPlan.update(read, again, inputs, OPTIONS).changes());
    }
  }

  @ParameterizedTest
  @MethodSource("texts")
  void stayTextsInWhatAProviderExports(String text) {
    SystemSecurityPlan plan = provider(text);

    ComponentDefinition definition = ResponsibilityExport.of(plan, "baseline.json", OPTIONS);

    if (text.contains("\u0007")) {
      // A provider's own words are not rewritten: what no format can hold is refused, with its
      // place.
      OscalWriteException e =
          assertThrows(
              OscalWriteException.class,
              () -> OscalWriter.pretty().toString(definition, Format.XML));
      assertTrue(e.getMessage().contains("U+0007, which 'title' has"), e.getMessage());
      return;
    }
    assertEquals(List.of(), OfficialSchemas.problems(definition));
    WorkbookExport workbook =
        WorkbookExport.of("crm.xlsx", Offering.of(definition, "export"), baseline("baseline"));
    assertFalse(workbook.csv().isEmpty());
    for (String sheet : workbook.csv().values()) {
      assertFalse(sheet.matches("(?s).*(^|[,\n])\"?[=+@].*"), "no cell begins as a formula does");
    }
  }

  /** A provider's plan with a text wherever a text can be, as a JSON document may bring it. */
  private static SystemSecurityPlan provider(String text) {
    Offering offering = offering("text");
    Report report = Determination.of(baseline("b")).providers(offering).asOf(DAY).report();
    SystemSecurityPlan skeleton =
        CustomerPlan.of(
                new CustomerPlan.Subject("n", "i", "p.json"),
                report,
                new CustomerPlan.Inputs(baseline("b"), List.of(offering), records("text")),
                OPTIONS)
            .plan();
    JSONObject json = new JSONObject(OscalWriter.compact().toString(skeleton, Format.JSON));
    JSONObject requirement =
        json.getJSONObject("system-security-plan")
            .getJSONObject("control-implementation")
            .getJSONArray("implemented-requirements")
            .getJSONObject(0);
    requirement
        .getJSONArray("by-components")
        .getJSONObject(0)
        .put(
            "export",
            new JSONObject(
                Map.of(
                    "description",
                    "d",
                    "remarks",
                    "r",
                    "provided",
                    List.of(Map.of("uuid", uuid(31).value(), "description", "d")),
                    "responsibilities",
                    List.of(Map.of("uuid", uuid(32).value(), "description", "d")))));
    put(json, text);
    return OscalReader.strict().read(json.toString(), SystemSecurityPlan.class);
  }

  private static void put(Object value, String text) {
    if (value instanceof JSONArray array) {
      array.forEach(item -> put(item, text));
    } else if (value instanceof JSONObject object) {
      for (String key : List.copyOf(object.keySet())) {
        if (List.of("description", "remarks").contains(key)) {
          object.put(key, MarkupMultiline.ofText(text).toMarkdown());
        } else if (key.equals("title") && !text.isBlank()) {
          object.put(key, MarkupLine.ofText(text.replaceAll("\\s+", " ").strip()).toMarkdown());
        } else if (key.equals("system-name") && !text.isBlank()) {
          object.put(key, text.replaceAll("\\s+", " ").strip());
        } else {
          put(object.get(key), text);
        }
      }
    }
  }
}
