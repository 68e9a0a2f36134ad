package dev.heirloom.examples.cli;

import static dev.heirloom.examples.cli.CommandLineTester.CLOUD_GOV;
import static dev.heirloom.examples.cli.CommandLineTester.GRANITE;
import static dev.heirloom.examples.cli.CommandLineTester.PORTAL;
import static dev.heirloom.examples.cli.CommandLineTester.determineAll;
import static dev.heirloom.examples.cli.CommandLineTester.run;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.heirloom.examples.cli.CommandLineTester.Outcome;
import dev.heirloom.inheritance.result.FindingCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.json.JSONArray;
import org.json.JSONObject;
import org.json.XML;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the commands tell build servers. */
class BuildFormsTest {

  @TempDir private Path folder;

  private static List<JSONObject> results(String sarif) {
    JSONArray results =
        new JSONObject(sarif).getJSONArray("runs").getJSONObject(0).getJSONArray("results");
    return IntStream.range(0, results.length()).mapToObj(results::getJSONObject).toList();
  }

  private static JSONObject place(JSONObject result) {
    return result.getJSONArray("locations").getJSONObject(0).getJSONObject("physicalLocation");
  }

  private static int failures(String junit) {
    return XML.toJSONObject(junit).getJSONObject("testsuites").getInt("failures");
  }

  private String changed(String from, String to) throws IOException {
    Path bad = folder.resolve("bad plan.json");
    Files.writeString(bad, Files.readString(Path.of(PORTAL)).replaceFirst(from, to));
    return bad.toString();
  }

  @Test
  void validateTellsEachProblemAtItsLineToACodeHostAndABuildServer() throws IOException {
    String bad = changed("\"uuid\": \"[^\"]+\"", "\"uuid\": \"17\"");
    Path out = folder.resolve("out.sarif");

    Outcome sarif = run("validate", "--models-only", PORTAL, bad, "--format", "sarif", "-o", out);
    Outcome junit = run("validate", "--models-only", PORTAL, bad, "--format", "junit");
    Outcome good = run("validate", "--models-only", PORTAL, "--format", "sarif");

    assertEquals(List.of(1, 1, 0), List.of(sarif.status(), junit.status(), good.status()));
    assertEquals("", sarif.out());
    JSONObject result = results(Files.readString(out)).get(0);
    assertEquals("INVALID_VALUE", result.getString("ruleId"));
    assertEquals("error", result.getString("level"));
    assertTrue(
        place(result)
            .getJSONObject("artifactLocation")
            .getString("uri")
            .endsWith("/bad%20plan.json"));
    assertEquals(3, place(result).getJSONObject("region").getInt("startLine"));
    assertEquals(1, failures(junit.out()));
    assertEquals(List.of(), results(good.out()));
  }

  @Test
  void validateChecksByRulesOfOthersBesideOscals() throws IOException {
    Path rules = folder.resolve("rules.xml");
    Files.writeString(
        rules,
        """
        <metaschema-meta-constraints xmlns="http://csrc.nist.gov/ns/oscal/metaschema/1.0">
          <context>
            <metapath target="/catalog/metadata"/>
            <constraints>
              <expect id="named" target="." test="title = 'Another'" level="ERROR">
                <prop name="help-url" value="https://example.com/named"
                    namespace="http://csrc.nist.gov/ns/metaschema"/>
                <message>The title is {title}.</message>
              </expect>
              <expect id="held" target="." test="version"/>
            </constraints>
          </context>
        </metaschema-meta-constraints>
        """);
    String catalog = "data/sp800-53-rev4-outline.json";
    Object[] command = {"validate", catalog, "--constraints", rules, "--format"};

    Outcome text = run(with(command, "text"));
    JSONObject json = new JSONObject(run(with(command, "json")).out());
    List<JSONObject> sarif = results(run(with(command, "sarif")).out());

    assertEquals(1, text.status(), text.err());
    assertTrue(text.out().contains("error named: The title is "), text.out());
    JSONObject result =
        json.getJSONArray("files").getJSONObject(0).getJSONArray("results").getJSONObject(0);
    assertEquals("named", result.getString("rule"));
    assertEquals("DOES_NOT_HOLD", result.getString("kind"));
    assertEquals(List.of("named"), sarif.stream().map(one -> one.getString("ruleId")).toList());
    assertEquals(
        result.getInt("line"), place(sarif.get(0)).getJSONObject("region").getInt("startLine"));
    assertEquals(1, failures(run(with(command, "junit")).out()));
    assertEquals(0, run("validate", catalog).status());
    assertEquals(2, run(with(command, "text", "--models-only")).status());
    assertEquals(1, run("validate", catalog, "--constraints", folder.resolve("none")).status());
  }

  private static Object[] with(Object[] command, Object... more) {
    return Stream.concat(Stream.of(command), Stream.of(more)).toArray();
  }

  @Test
  void warningsFailOnlyWhereTheyAreAskedTo() throws IOException {
    String odd =
        changed("\"system-characteristics\": \\{", "\"system-characteristics\": { \"colour\": 1,");
    Object[] lax = {"validate", "--models-only", "--lenient", odd, "--format", "junit"};
    Object[] strict = with(lax, "--fail-on", "warning");

    assertEquals(0, run(lax).status());
    assertEquals(0, failures(run(lax).out()));
    assertEquals(1, run(strict).status());
    assertEquals(1, failures(run(strict).out()));
    assertEquals(2, run("validate", "--fail-on", "info", odd).status());
  }

  @Test
  void aRuleThatCannotBeJudgedIsADoubtAndCountedByTheVerdict() throws IOException {
    Path rules = folder.resolve("rules.xml");
    Files.writeString(
        rules,
        """
        <metaschema-meta-constraints xmlns="http://csrc.nist.gov/ns/oscal/metaschema/1.0">
          <context>
            <metapath target="/catalog/metadata"/>
            <constraints>
              <expect id="open" target="title" test="string-length(.) idiv 0 = 1" level="ERROR"/>
            </constraints>
          </context>
        </metaschema-meta-constraints>
        """);
    String catalog = "data/sp800-53-rev4-outline.json";
    Object[] lax = {"validate", catalog, "--constraints", rules};

    Outcome text = run(lax);

    assertEquals(0, text.status(), text.err());
    assertTrue(
        text.out().contains("valid OSCAL catalog (json), with 1 rule not judged"), text.out());
    assertEquals(1, run(with(lax, "--fail-on", "warning")).status());
    assertEquals(1, failures(run(with(lax, "--fail-on", "warning", "--format", "junit")).out()));
  }

  @Test
  void determineTellsFindingsAndStatusesAtTheFilesThatWereGiven() {
    Outcome sarif = determineAll("--format", "sarif");
    Outcome junit = determineAll("--format", "junit");
    Outcome failing = determineAll("--format", "junit", "--fail-on", "must-implement");

    Set<String> rules = new TreeSet<>();
    Set<String> files = new TreeSet<>();
    for (JSONObject result : results(sarif.out())) {
      rules.add(result.getString("ruleId"));
      files.add(place(result).getJSONObject("artifactLocation").getString("uri"));
    }
    assertTrue(
        rules.containsAll(Set.of("MUST_IMPLEMENT", "PARTIALLY_INHERITED", "PARAMETER_NOT_STATED")),
        rules.toString());
    assertTrue(sarif.out().contains("\"" + FindingCode.PARAMETER_NOT_STATED.page() + "\""), "help");
    assertTrue(files.containsAll(Set.of(GRANITE, CLOUD_GOV)), files.toString());
    assertEquals(List.of(0, 0, 1), List.of(sarif.status(), junit.status(), failing.status()));
    assertTrue(failures(failing.out()) >= 138, failures(failing.out()) + " failures");
    assertTrue(failures(junit.out()) < 138, failures(junit.out()) + " failures");
  }

  @Test
  void diffTellsWhereLessIsInherited() throws IOException {
    Path before = folder.resolve("before.json");
    Path after = folder.resolve("after.json");
    determineAll("--format", "json", "-o", before);
    determineAll("--format", "json", "-o", after, "--as-of", "2020-01-01");

    Outcome sarif = run("diff", before, after, "--format", "sarif");
    Outcome junit =
        run("diff", before, after, "--format", "junit", "-o", folder.resolve("out.xml"));
    Outcome same = run("diff", after, after, "--format", "sarif");

    assertTrue(
        results(sarif.out()).stream()
            .anyMatch(result -> result.getString("ruleId").equals("WORSENED")));
    assertEquals("", junit.out());
    assertTrue(failures(Files.readString(folder.resolve("out.xml"))) > 10);
    assertEquals(List.of(), results(same.out()));
  }
}
