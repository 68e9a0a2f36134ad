package dev.heirloom.oscal.io.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.heirloom.oscal.io.resolution.LocalDocuments;
import dev.heirloom.oscal.io.validation.RuleReport;
import dev.heirloom.oscal.io.validation.RuleResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** FedRAMP's own constraints on the documents of FedRAMP's own unit tests of them. */
class FedrampConstraintsTest {

  private static final Path SHARED = Path.of("../../../shared");
  private static final Path FOLDER = SHARED.resolve("conformance/fedramp-constraints");

  private static final Pattern EXPECTATION =
      Pattern.compile(
          "\"content\": \"([^\"]+)\",\\s+\"constraint\": \"([^\"]+)\",\\s+\"result\": \"([^\"]+)\"");

  private static final String BASELINES =
      "https://raw.githubusercontent.com/GSA/fedramp-automation/refs/heads/master/dist/content/rev5/baselines/xml/";

  @Test
  void allExpectationsComeOutAsTheySay() throws IOException {
    assumeTrue(Files.isDirectory(FOLDER), "the published constraints are not beside the project");
    Rules rules =
        Rules.oscal()
            .and(Rules.read(FOLDER.resolve("oscal-external-constraints.xml")))
            .and(Rules.read(FOLDER.resolve("fedramp-external-constraints.xml")))
            .and(Rules.read(FOLDER.resolve("fedramp-external-allowed-values.xml")))
            .reading(
                LocalDocuments.under(SHARED)
                    .mapping(BASELINES, SHARED.resolve("data/resolution/fedramp-rev5"))
                    .mapping(
                        BASELINES + "FedRAMP_rev5_MODERATE-baseline_profile.xml",
                        SHARED.resolve("data/resolution/fedramp-rev5/MODERATE_profile.xml")));
    List<MatchResult> expectations =
        EXPECTATION
            .matcher(Files.readString(FOLDER.resolve("expectations.json")))
            .results()
            .toList();
    Map<String, RuleReport> reports = new TreeMap<>();
    List<String> others = new ArrayList<>();
    for (MatchResult expected : expectations) {
      RuleReport report =
          reports.computeIfAbsent(expected.group(1), file -> rules.check(FOLDER.resolve(file)));
      List<RuleResult> results = report.of(expected.group(2)).toList();
      boolean fails = results.stream().anyMatch(one -> one.kind() == RuleResult.Kind.DOES_NOT_HOLD);
      if (fails != expected.group(3).equals("fail")) {
        others.add(
            expected.group(1) + " " + expected.group(2) + " " + expected.group(3) + " " + results);
      }
    }
    assertEquals(183, expectations.size());
    assertEquals(List.of(), others, String.join("\n", others));
  }
}
