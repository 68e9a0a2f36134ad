package dev.heirloom.oscal.io.files;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.heirloom.inheritance.consistency.ConsistencyRule;
import dev.heirloom.oscal.io.Format;
import dev.heirloom.oscal.io.OscalReader;
import dev.heirloom.oscal.io.OscalWriter;
import dev.heirloom.oscal.io.validation.RuleLevel;
import dev.heirloom.oscal.io.validation.RuleReport;
import dev.heirloom.oscal.io.validation.RuleResult;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Holds a small world of documents against each other, as it agrees and with one thing changed. */
class ConsistencyTest {

  private static final List<String> DOCUMENTS =
      List.of(
          "catalog",
          "profile",
          "lower",
          "upper",
          "definition",
          "assessment-plan",
          "assessment-results",
          "plan-of-action");

  private static final String ANSWERS =
      "/system-security-plan/control-implementation/implemented-requirements";
  private static final String NOWHERE = "99999999-0000-4000-8000-000000000001";

  @TempDir Path folder;

  /**
   * One thing changed in one document of the world, and what a document then no longer agrees in.
   */
  private record Change(
      String file, String text, String instead, String checked, ConsistencyRule rule, String at) {}

  private static Change change(
      String file, String text, String instead, ConsistencyRule rule, String at) {
    return new Change(file, text, instead, file, rule, at);
  }

  private static final List<Change> CHANGES =
      List.of(
          change(
              "upper",
              "href: profile.yaml",
              "href: missing.yaml",
              ConsistencyRule.DOCUMENT_FOUND,
              "/system-security-plan/import-profile/href"),
          change(
              "upper",
              "href: profile.yaml",
              "href: https://example.com/profile.json",
              ConsistencyRule.DOCUMENT_FOUND,
              "/system-security-plan/import-profile/href"),
          change(
              "upper",
              "href: profile.yaml",
              "href: definition.yaml",
              ConsistencyRule.DOCUMENT_KIND,
              "/system-security-plan/import-profile/href"),
          new Change(
              "profile",
              "with-ids: [ac-1, ac-2]",
              "with-ids: [ac-1, ac-2, ac-3]",
              "upper",
              ConsistencyRule.CONTROL_ANSWERED,
              "/system-security-plan/control-implementation"),
          new Change(
              "profile",
              "with-ids: [ac-1, ac-2]",
              "with-ids: [ac-1]",
              "upper",
              ConsistencyRule.CONTROL_SELECTED,
              ANSWERS + "/1/control-id"),
          change(
              "upper",
              "statement-id: ac-1_smt.b",
              "statement-id: ac-1_smt.a",
              ConsistencyRule.POINT_ANSWERED,
              "/system-security-plan/control-implementation"),
          change(
              "upper",
              "          - param-id: ac-1_prm_1",
              "          - param-id: ac-1_prm_2",
              ConsistencyRule.PARAMETER_SET,
              "/system-security-plan/control-implementation"),
          change(
              "definition",
              "param-id: ac-1_prm_1",
              "param-id: ac-1_prm_9",
              ConsistencyRule.PARAMETER_EXISTS,
              "/component-definition/components/0/control-implementations/0/set-parameters/0"
                  + "/param-id"),
          change(
              "definition",
              "control-id: ac-1",
              "control-id: ac-3",
              ConsistencyRule.CONTROL_EXISTS,
              "/component-definition/components/0/control-implementations/0"
                  + "/implemented-requirements/0/control-id"),
          change(
              "definition",
              "statement-id: ac-1_smt.a",
              "statement-id: ac-1_smt.z",
              ConsistencyRule.STATEMENT_EXISTS,
              "/component-definition/components/0/control-implementations/0"
                  + "/implemented-requirements/0/statements/0/statement-id"),
          change(
              "upper",
              "rel: system-security-plan",
              "rel: reference",
              ConsistencyRule.LEVERAGED_PLAN_NAMED,
              "/system-security-plan/system-implementation/leveraged-authorizations/0"),
          change(
              "upper",
              "href: lower.yaml",
              "href: missing.yaml",
              ConsistencyRule.DOCUMENT_FOUND,
              "/system-security-plan/system-implementation/leveraged-authorizations/0/links/0"
                  + "/href"),
          new Change(
              "lower",
              "uuid: 20000000-0000-4000-8000-000000000005",
              "uuid: " + NOWHERE,
              "upper",
              ConsistencyRule.PROVIDED_EXISTS,
              ANSWERS + "/0/statements/0/by-components/0/inherited/0/provided-uuid"),
          change(
              "upper",
              "provided-uuid: 20000000-0000-4000-8000-000000000005",
              "provided-uuid: 20000000-0000-4000-8000-000000000009",
              ConsistencyRule.PROVIDED_EXISTS,
              ANSWERS + "/0/statements/0/by-components/0/inherited/0/provided-uuid"),
          change(
              "upper",
              "responsibility-uuid: 20000000-0000-4000-8000-000000000006",
              "responsibility-uuid: 20000000-0000-4000-8000-000000000005",
              ConsistencyRule.RESPONSIBILITY_EXISTS,
              ANSWERS + "/0/statements/0/by-components/0/satisfied/0/responsibility-uuid"),
          change(
              "upper",
              "value: 20000000-0000-4000-8000-000000000002",
              "value: " + NOWHERE,
              ConsistencyRule.INHERITED_COMPONENT_EXISTS,
              "/system-security-plan/system-implementation/components/1"),
          change(
              "assessment-plan",
              "control-id: ac-1",
              "control-id: ac-3",
              ConsistencyRule.ASSESSED_CONTROL_EXISTS,
              "/assessment-plan/reviewed-controls/control-selections/0/include-controls/0"
                  + "/control-id"),
          change(
              "assessment-plan",
              "statement-ids: [ac-1_smt.a]",
              "statement-ids: [ac-1_smt.z]",
              ConsistencyRule.STATEMENT_EXISTS,
              "/assessment-plan/reviewed-controls/control-selections/0/include-controls/0"
                  + "/statement-ids/0"),
          change(
              "assessment-plan",
              "subject-uuid: 30000000-0000-4000-8000-000000000003",
              "subject-uuid: " + NOWHERE,
              ConsistencyRule.SUBJECT_EXISTS,
              "/assessment-plan/assessment-subjects/0/include-subjects/0/subject-uuid"),
          change(
              "assessment-results",
              "href: assessment-plan.yaml",
              "href: upper.yaml",
              ConsistencyRule.DOCUMENT_KIND,
              "/assessment-results/import-ap/href"),
          new Change(
              "assessment-plan",
              "href: upper.yaml",
              "href: missing.yaml",
              "assessment-results",
              ConsistencyRule.DOCUMENT_FOUND,
              "/assessment-results/import-ap/href"),
          change(
              "assessment-results",
              "task-uuid: 50000000-0000-4000-8000-000000000001",
              "task-uuid: " + NOWHERE,
              ConsistencyRule.TASK_EXISTS,
              "/assessment-results/results/0/assessment-log/entries/0/related-tasks/0/task-uuid"),
          change(
              "assessment-results",
              "target-id: ac-1_obj",
              "target-id: ac-1_obj.z",
              ConsistencyRule.TARGET_EXISTS,
              "/assessment-results/results/0/findings/0/target/target-id"),
          change(
              "assessment-results",
              "implementation-statement-uuid: 30000000-0000-4000-8000-000000000011",
              "implementation-statement-uuid: " + NOWHERE,
              ConsistencyRule.ANSWER_EXISTS,
              "/assessment-results/results/0/findings/0/implementation-statement-uuid"),
          change(
              "plan-of-action",
              "target-id: ac-1_smt.b",
              "target-id: ac-3_smt",
              ConsistencyRule.TARGET_EXISTS,
              "/plan-of-action-and-milestones/findings/0/target/target-id"),
          change(
              "plan-of-action",
              "subject-uuid: 30000000-0000-4000-8000-000000000004",
              "subject-uuid: " + NOWHERE,
              ConsistencyRule.SUBJECT_EXISTS,
              "/plan-of-action-and-milestones/observations/0/subjects/0/subject-uuid"),
          change(
              "plan-of-action",
              "  import-ssp:\n    href: upper.yaml\n",
              "  system-id:\n    id: upper\n",
              ConsistencyRule.PLAN_NAMED,
              "/plan-of-action-and-milestones"));

  @BeforeEach
  void writeTheWorld() throws IOException {
    for (String document : DOCUMENTS) {
      Files.writeString(folder.resolve(document + ".yaml"), text(document));
    }
  }

  @Test
  void documentsThatAgreeHaveNoResults() {
    for (String document : DOCUMENTS) {
      assertEquals(List.of(), check(document).results(), document);
    }
  }

  @Test
  void eachThingThatDoesNotAgreeIsToldOnceAndAtItsPlace() throws IOException {
    for (Change change : CHANGES) {
      Path file = folder.resolve(change.file() + ".yaml");
      String text = text(change.file());
      assertEquals(2, text.split(Pattern.quote(change.text()), -1).length, change::toString);
      Files.writeString(file, text.replace(change.text(), change.instead()));
      assertEquals(
          List.of(change.rule().id() + " " + change.at()),
          check(change.checked()).results().stream()
              .map(result -> result.rule() + " " + result.place().path())
              .toList(),
          change::toString);
      Files.writeString(file, text);
    }
  }

  @Test
  void everyRuleIsBrokenByOneOfTheChanges() {
    assertEquals(
        EnumSet.allOf(ConsistencyRule.class),
        CHANGES.stream()
            .map(Change::rule)
            .collect(Collectors.toCollection(() -> EnumSet.noneOf(ConsistencyRule.class))));
    Set<String> ids = new TreeSet<>();
    check("upper").rules().forEach(rule -> ids.add(rule.id() + " " + rule.level()));
    assertEquals(ConsistencyRule.values().length, ids.size());
  }

  @Test
  void aPlaceIsThatOfTheFileWhateverItsFormat() throws IOException {
    String broken = text("upper").replace("statement-id: ac-1_smt.b", "statement-id: ac-1_smt.z");
    var plan = OscalReader.strict().read(broken);
    Files.writeString(folder.resolve("upper.yaml"), broken);
    OscalWriter.pretty().write(plan, Format.XML, folder.resolve("upper.xml"));
    OscalWriter.pretty().write(plan, Format.JSON, folder.resolve("upper.json"));
    for (String format : List.of("yaml", "xml", "json")) {
      RuleReport report = OscalFiles.under(folder).consistency("upper." + format);
      RuleResult result = report.of("heirloom-statement-exists").findFirst().orElseThrow();
      assertEquals(
          format.equals("xml")
              ? "/system-security-plan/control-implementation[1]/implemented-requirement[1]"
                  + "/statement[2]/@statement-id"
              : ANSWERS + "/0/statements/1/statement-id",
          result.place().path());
      String line =
          Files.readAllLines(folder.resolve("upper." + format)).get(result.place().line() - 1);
      assertTrue(line.contains("ac-1_smt.z"), line);
      assertEquals(RuleLevel.ERROR, result.level());
      assertTrue(result.message().contains("ac-1_smt.z"), result.message());
    }
  }

  /** A plan is answered control by control, so that one may be told of many. */
  @Test
  void aPlanThatAnswersNothingIsToldOfEveryControl() throws IOException {
    String text = text("upper");
    String emptied =
        text.substring(0, text.indexOf("      - uuid: 30000000-0000-4000-8000-000000000012"))
            + text.substring(text.indexOf("  back-matter:"));
    Files.writeString(
        folder.resolve("upper.yaml"), emptied.replace("control-id: ac-1", "control-id: ac-3"));
    assertEquals(
        List.of(
            "The profile selects control ac-1 and the plan does not answer it."
                + " Add an implemented requirement for the control.",
            "The profile selects control ac-2 and the plan does not answer it."
                + " Add an implemented requirement for the control."),
        check("upper").of("heirloom-control-answered").map(RuleResult::message).toList());
  }

  @Test
  void aPlanThatIsHandedInCountsAsLeveragedWhereItsComponentsAreInherited() throws IOException {
    String unlinked =
        text("upper")
            .replace("rel: system-security-plan", "rel: reference")
            .replace(
                "provided-uuid: 20000000-0000-4000-8000-000000000005", "provided-uuid: " + NOWHERE);
    Files.writeString(folder.resolve("upper.yaml"), unlinked);
    assertEquals(
        List.of("heirloom-leveraged-plan-named"),
        check("upper").results().stream().map(RuleResult::rule).toList());
    RuleReport together =
        OscalFiles.under(folder).consistency("upper.yaml", "lower.yaml", "upper.yaml", "none.json");
    assertEquals(
        List.of("heirloom-provided-exists"),
        together.results().stream().map(RuleResult::rule).toList());

    Files.writeString(
        folder.resolve("upper.yaml"),
        unlinked
            .replace("value: 20000000-0000-4000-8000-000000000002", "value: " + NOWHERE)
            .replace(
                "        date-authorized:",
                "        props:\n          - name: leveraged-system-identifier\n"
                    + "            ns: http://fedramp.gov/ns/oscal\n            value: lower\n"
                    + "        date-authorized:"));
    assertEquals(
        List.of("heirloom-inherited-component-exists", "heirloom-provided-exists"),
        OscalFiles.under(folder).consistency("upper.yaml", "lower.yaml").results().stream()
            .map(RuleResult::rule)
            .toList());
  }

  private RuleReport check(String document) {
    return OscalFiles.under(folder).consistency(document + ".yaml");
  }

  private static String text(String document) throws IOException {
    String name = "/dev/heirloom/oscal/io/consistency/" + document + ".yaml";
    try (InputStream in = ConsistencyTest.class.getResourceAsStream(name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
