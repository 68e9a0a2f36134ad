package dev.heirloom.oscal.io.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.heirloom.oscal.io.validation.RuleResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** NIST's own examples keep OSCAL's rules, but for what its older publications have. */
class NistExamplesTest {

  private static final List<String> EXAMPLES =
      List.of(
          "ssp/ifa_ssp-example",
          "ssp/oscal_leveraged-example_ssp",
          "ssp/oscal_leveraging-example_ssp",
          "ssp/ssp-example",
          "assessment/ifa_assessment-plan",
          "assessment/ifa_assessment-results",
          "assessment/ifa_poam",
          "component-definition/example-component",
          "component-definition/example-component-definition",
          "catalog/basic-catalog",
          "resolution/nist-rev5/LOW_profile");

  @Test
  void nistsExamplesHaveNoErrorInAnyFormat() throws IOException {
    List<String> errors = new ArrayList<>();
    int seen = 0;
    for (String example : EXAMPLES) {
      for (Path file : files(example)) {
        seen++;
        Rules.oscal().check(file).errors().map(RuleResult::toString).forEach(errors::add);
      }
    }
    assertEquals(List.of(), errors);
    assertEquals(32, seen, "files");
  }

  /**
   * The profiles of revision 4 name parties that they do not have, and give controls the property
   * priority, which OSCAL's own namespace has no longer.
   */
  @Test
  void theProfilesOfRevisionFourHaveTheErrorsThatTheyArePublishedWith() throws IOException {
    for (Path file : files("resolution/nist-rev4/LOW_profile")) {
      assertEquals(
          "[oscal-index-metadata-party-uuid, oscal-metadata-prop-name-values,"
              + " oscal-profile-modify-alter-prop-name-values]",
          new TreeSet<>(Rules.oscal().check(file).errors().map(RuleResult::rule).toList())
              .toString());
    }
  }

  private static List<Path> files(String example) throws IOException {
    Path folder = Path.of("").toAbsolutePath();
    while (folder != null && !Files.isDirectory(folder.resolve("shared/data"))) {
      folder = folder.getParent();
    }
    assumeTrue(folder != null, "skipped: ../shared/data is not beside the project");
    Path data = folder.resolve("shared/data");
    return Stream.of("json", "xml", "yaml")
        .map(format -> data.resolve(example + "." + format))
        .filter(Files::exists)
        .toList();
  }
}
