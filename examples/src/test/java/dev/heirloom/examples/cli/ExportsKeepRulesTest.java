package dev.heirloom.examples.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.heirloom.oscal.io.resolution.LocalDocuments;
import dev.heirloom.oscal.io.rules.Rules;
import dev.heirloom.oscal.io.validation.RuleResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the commands export keeps OSCAL's own rules. */
class ExportsKeepRulesTest {

  @TempDir Path folder;

  @Test
  void aNewPlanKeepsOscalsRules() {
    assertKeepsRules("ssp", "--name", "Orchard");
  }

  @Test
  void aProfileOfWhatIsLeftKeepsOscalsRules() {
    assertKeepsRules("profile");
  }

  @Test
  void aPlanOfActionKeepsOscalsRules() {
    assertKeepsRules("poam", "--system", CommandLineTester.PORTAL);
  }

  @Test
  void anAssessmentPlanKeepsOscalsRules() {
    assertKeepsRules("assessment-plan", "--system", CommandLineTester.PORTAL);
  }

  @Test
  void responsibilitiesKeepOscalsRules() {
    assertEquals(
        List.of(),
        errors(
            "responsibilities",
            "--provider",
            CommandLineTester.GRANITE,
            "--baseline",
            CommandLineTester.BASELINE));
  }

  @Test
  void aCarriedProviderKeepsOscalsRules() {
    SmallMapping small = SmallMapping.in(folder);
    assertEquals(
        List.of(),
        errors(
            "component",
            "--baseline",
            small.target(),
            "--provider",
            small.provider(),
            "--through",
            small.mapping(),
            "--in",
            small.source()));
  }

  /** FedRAMP's rules by the open item that stands for what they ask. */
  private static final Map<String, String> OPEN =
      Map.ofEntries(
          Map.entry("role-defined-.*|responsible-party-.*", "roles"),
          Map.entry("has-published-date", "published"),
          Map.entry("marking", "marking"),
          Map.entry("fedramp-version", "fedramp-version"),
          Map.entry("data-center-.*", "data-centers"),
          Map.entry("has-system-id", "package-id"),
          Map.entry("has-system-name-short", "short-name"),
          Map.entry("has-cloud-.*-model", "cloud-models"),
          Map.entry("has-.*-assurance-level", "assurance-levels"),
          Map.entry("has-fully-operational-date", "operational-date"),
          Map.entry(
              "has-security-sensitivity-level|leveraged-authorization-has-valid-impact-level",
              "sensitivity-level"),
          Map.entry("has-security-impact-level|information-type-has-.*", "impact-levels"),
          Map.entry("has-network-architecture", "diagrams"),
          Map.entry("user-has-.*|non-provider-responsible-role-references-user", "users"),
          Map.entry("has-inventory-items", "inventory"),
          Map.entry("network-component-has-implementation-point", "components"),
          Map.entry("statement-has-this-system-component", "answers"),
          Map.entry("has-required-parameters", "parameters"),
          Map.entry("by-component-has-responsible-role", "responsible-roles"),
          // The example's baseline is written anew from facts and is not FedRAMP's own.
          Map.entry("import-profile-resolves-to-fedramp-content", "roles"));

  @Test
  void whatFedrampMissesInANewPlanIsAnOpenItemOfIt() throws IOException {
    Path constraints = Path.of("../../shared/conformance/fedramp-constraints").toAbsolutePath();
    assumeTrue(Files.exists(constraints), "skipped: " + constraints + " is absent");
    assertKeepsRules("ssp", "--name", "Orchard");
    String plan = Files.readString(folder.resolve("out.json"));
    Rules fedramp =
        Rules.read(constraints.resolve("fedramp-external-constraints.xml"))
            .and(Rules.read(constraints.resolve("fedramp-external-allowed-values.xml")))
            .reading(LocalDocuments.under(folder, Path.of("data").toAbsolutePath()));
    Set<String> missed =
        fedramp
            .check(folder.resolve("out.json"))
            .errors()
            .map(RuleResult::rule)
            .collect(Collectors.toCollection(TreeSet::new));
    assertTrue(missed.size() > 30, missed::toString);
    for (String rule : missed) {
      List<String> items =
          OPEN.entrySet().stream()
              .filter(entry -> rule.matches(entry.getKey()))
              .map(entry -> "\"value\": \"fedramp " + entry.getValue() + "\"")
              .toList();
      assertEquals(1, items.size(), rule);
      assertTrue(plan.contains(items.get(0)), rule + " has no open item " + items);
    }
  }

  private void assertKeepsRules(String command, String... more) {
    List<Object> arguments =
        new ArrayList<>(
            List.of(
                command,
                "--baseline",
                CommandLineTester.BASELINE,
                "--provider",
                CommandLineTester.CLOUD_GOV,
                "--provider",
                CommandLineTester.GRANITE,
                "--provider",
                CommandLineTester.COMMON,
                "--authorizations",
                CommandLineTester.RECORDS));
    arguments.addAll(Arrays.asList(more));
    assertEquals(List.of(), errors(arguments.toArray()));
  }

  /** Runs an export and returns the rules that do not hold in what it writes. */
  private List<String> errors(Object... arguments) {
    Path out = folder.resolve("out.json");
    List<Object> all = new ArrayList<>(List.of("export"));
    all.addAll(Arrays.asList(arguments));
    all.addAll(List.of("-o", out));
    CommandLineTester.Outcome outcome = CommandLineTester.run(all.toArray());
    assertEquals(0, outcome.status(), outcome.err());
    return Rules.oscal().check(out).errors().map(RuleResult::toString).limit(10).toList();
  }
}
