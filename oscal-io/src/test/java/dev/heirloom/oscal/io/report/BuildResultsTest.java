package dev.heirloom.oscal.io.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.heirloom.oscal.io.FilePlace;
import dev.heirloom.oscal.io.OscalReader;
import dev.heirloom.oscal.io.Problem;
import dev.heirloom.oscal.io.report.BuildResults.BuildResult;
import dev.heirloom.oscal.io.report.BuildResults.Case;
import dev.heirloom.oscal.io.report.BuildResults.CaseGroup;
import dev.heirloom.oscal.io.report.BuildResults.Criterion;
import dev.heirloom.oscal.io.report.BuildResults.Level;
import dev.heirloom.oscal.io.validation.RuleDescription;
import dev.heirloom.oscal.io.validation.RuleLevel;
import dev.heirloom.oscal.io.validation.RuleReport;
import dev.heirloom.oscal.io.validation.RuleResult;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.json.JSONArray;
import org.json.JSONObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BuildResultsTest {

  private static final Path FOLDER = Path.of("/srv/repository");

  private static BuildResults one(Level level, String message, FilePlace... places) {
    return new BuildResults(
        List.of(
            new Criterion(
                "held", Level.ERROR, "something else", Optional.empty(), Optional.empty()),
            new Criterion(
                "broken",
                Level.ERROR,
                "what it asks",
                Optional.of("Mend it."),
                Optional.of("https://a.example"))),
        List.of(
            new CaseGroup(
                "plan.json",
                List.of(
                    new Case("held", List.of()),
                    new Case(
                        "broken",
                        List.of(new BuildResult("broken", level, message, List.of(places))))))));
  }

  private static JSONObject result(String sarif) {
    JSONArray results = SarifSchema.run(sarif).getJSONArray("results");
    assertEquals(1, results.length());
    return results.getJSONObject(0);
  }

  private static JSONObject physical(JSONObject result) {
    return result.getJSONArray("locations").getJSONObject(0).getJSONObject("physicalLocation");
  }

  @Test
  void aWriterGetsTheSameAndStaysOpen() throws IOException {
    BuildResults results = one(Level.ERROR, "not so", new FilePlace("plan.json", 7, 3, "/a/b"));
    OpenWriter sarif = new OpenWriter();
    OpenWriter junit = new OpenWriter();

    Sarif.write(results, FOLDER, sarif);
    JUnitXml.write(results, result -> true, junit);

    assertEquals(Sarif.write(results, FOLDER), sarif.toString());
    assertEquals(JUnitXml.write(results, result -> true), junit.toString());
  }

  @Test
  void aRuleThatHoldsGivesNoResultAndOneThatDoesNotGivesItsPlace() {
    String sarif =
        Sarif.write(one(Level.WARNING, "not so", new FilePlace("plan.json", 7, 3, "/a/b")), FOLDER);

    JSONObject rule =
        SarifSchema.run(sarif)
            .getJSONObject("tool")
            .getJSONObject("driver")
            .getJSONArray("rules")
            .getJSONObject(0);
    JSONObject result = result(sarif);
    assertEquals("broken", result.getString("ruleId"));
    assertEquals(0, result.getInt("ruleIndex"));
    assertEquals("warning", result.getString("level"));
    assertEquals("not so", result.getJSONObject("message").getString("text"));
    assertEquals(7, physical(result).getJSONObject("region").getInt("startLine"));
    assertEquals(3, physical(result).getJSONObject("region").getInt("startColumn"));
    assertTrue(sarif.contains("\"fullyQualifiedName\": \"/a/b\""), sarif);
    assertEquals("broken", rule.getString("id"));
    assertEquals("https://a.example", rule.getString("helpUri"));
    assertEquals("Mend it.", rule.getJSONObject("help").getString("text"));
    assertEquals("what it asks", rule.getJSONObject("shortDescription").getString("text"));
    assertEquals("error", rule.getJSONObject("defaultConfiguration").getString("level"));
  }

  @ParameterizedTest
  @CsvSource({
    "plan.json, plan.json",
    "./a/../plan.json, plan.json",
    "../other/plan.json, ../other/plan.json",
    "a b/100%?#[ä].json, a%20b/100%25%3F%23%5B%C3%A4%5D.json",
    "c:plan.json, ./c:plan.json",
    "/srv/repository/a b/plan.json, a%20b/plan.json",
    "/srv/repository-2/plan.json, file:///srv/repository-2/plan.json",
    "https://example.com/ä.json, https://example.com/%C3%A4.json",
    "not an address://x y, ./not%20an%20address:/x%20y",
  })
  void aFileIsNamedByItsPathFromTheFolderAsAUri(String document, String uri) {
    String sarif = Sarif.write(one(Level.ERROR, "m", new FilePlace(document, 1, 1, "")), FOLDER);

    assertEquals(uri, physical(result(sarif)).getJSONObject("artifactLocation").getString("uri"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "\u0000", "\ud800", "a\nb", "://", "%", "\\", "//host/x", "text"})
  void whateverADocumentIsCalledTheLogIsValid(String document) {
    FilePlace place = new FilePlace(document, 0, 0, document);

    JSONObject result =
        result(Sarif.write(one(Level.NOTE, document + "!", place, place, place), FOLDER));

    assertEquals(1, physical(result).getJSONObject("region").getInt("startLine"));
    assertEquals(1, physical(result).getJSONObject("region").getInt("startColumn"));
  }

  @Test
  void everyCharacterOfAMessageIsWrittenOrReplacedInXml() {
    StringBuilder all = new StringBuilder("<&>\"']]>\ufffe\uffff\ud800x\udc00");
    for (char c = 0; c < 0x100; c++) {
      all.append(c);
    }

    for (Level level : Level.values()) {
      String message = all.toString();
      JUnitTests tests =
          JUnitTests.of(JUnitXml.write(one(level, message, new FilePlace(message, 1, 2, message))));

      assertEquals(2, tests.count("testcase"));
      assertEquals(level == Level.ERROR ? 1 : 0, tests.count("failure"));
      assertEquals(level == Level.ERROR ? 0 : 1, tests.count("system-out"));
    }
    String message =
        JUnitTests.of(JUnitXml.write(one(Level.ERROR, all + ""))).first("failure", "message");
    assertTrue(message.startsWith("<&>\"']]>\ufffd\ufffd\ufffdx\ufffd\ufffd"), message);
    assertTrue(message.contains("\t\n"), message);
    assertTrue(message.endsWith("\u00fe\u00ff"), message);
  }

  @Test
  void aTestFailsByWhatTheCallerSays() {
    BuildResults results = one(Level.WARNING, "not so", new FilePlace("plan.json", 7, 3, "/a"));

    JUnitTests lax = JUnitTests.of(JUnitXml.write(results));
    JUnitTests strict = JUnitTests.of(JUnitXml.write(results, result -> true));

    assertEquals("0", lax.root().getAttribute("failures"));
    assertEquals("1", strict.root().getAttribute("failures"));
    assertEquals("2", strict.first("testsuite", "tests"));
    assertEquals("broken", strict.first("failure", "type"));
    assertEquals("not so", strict.first("failure", "message"));
    assertTrue(
        strict.root().getTextContent().contains("warning broken: not so\n  plan.json:7:3 /a"));
  }

  @Test
  void problemsOfAModelAndResultsOfRulesAreOneGroupOfTheirFile() {
    String file = "catalog.json";
    List<Problem> problems =
        OscalReader.strict().examine("{\"catalog\": {\"uuid\": \"17\"}}").problems();
    RuleReport rules =
        new RuleReport(
            file,
            List.of(
                new RuleDescription(
                    "held", RuleLevel.ERROR, "held", Optional.empty(), Optional.empty()),
                new RuleDescription(
                    "broken",
                    RuleLevel.CRITICAL,
                    "Broken",
                    Optional.of("It asks."),
                    Optional.empty()),
                new RuleDescription(
                    "unknown", RuleLevel.ERROR, "Unknown", Optional.empty(), Optional.empty())),
            List.of(
                new RuleResult(
                    "broken",
                    RuleResult.Kind.DOES_NOT_HOLD,
                    RuleLevel.CRITICAL,
                    new FilePlace(file, 3, 4, "/catalog"),
                    "It does not hold.",
                    Optional.empty()),
                new RuleResult(
                    "unknown",
                    RuleResult.Kind.NOT_JUDGED,
                    RuleLevel.WARNING,
                    new FilePlace(file, 5, 6, "/catalog"),
                    "It asks for a file that is not there.",
                    Optional.empty())),
            false);

    BuildResults results =
        BuildResults.together(List.of(BuildResults.of(file, problems), BuildResults.of(rules)));

    assertFalse(problems.isEmpty());
    assertEquals(1, results.groups().size());
    assertEquals(
        List.of("OSCAL model", "held", "broken", "unknown"),
        results.groups().get(0).cases().stream().map(Case::name).toList());
    assertEquals(problems.size() + 2, results.results().count());
    JSONObject run = SarifSchema.run(Sarif.write(results, FOLDER));
    assertEquals(problems.size() + 1, run.getJSONArray("results").length());
    JSONObject told =
        run.getJSONArray("invocations")
            .getJSONObject(0)
            .getJSONArray("toolExecutionNotifications")
            .getJSONObject(0);
    assertEquals("unknown", told.getJSONObject("associatedRule").getString("id"));
    JUnitTests tests = JUnitTests.of(JUnitXml.write(results));
    assertEquals("4", tests.first("testsuite", "tests"));
    assertEquals("2", tests.first("testsuite", "failures"));
    assertTrue(tests.root().getTextContent().contains("not judged unknown: It asks"));
  }
}
