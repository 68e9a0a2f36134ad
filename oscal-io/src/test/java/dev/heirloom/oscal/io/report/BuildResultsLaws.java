package dev.heirloom.oscal.io.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.heirloom.inheritance.difference.Difference;
import dev.heirloom.inheritance.result.Report;
import dev.heirloom.inheritance.testkit.InheritanceArbitraries;
import dev.heirloom.inheritance.testkit.World;
import dev.heirloom.oscal.io.report.BuildResults.BuildResult;
import dev.heirloom.oscal.io.report.BuildResults.Criterion;
import dev.heirloom.oscal.io.report.BuildResults.Level;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;

/** What build servers are told of any report and any difference can be read, and is complete. */
class BuildResultsLaws {

  @Provide
  Arbitrary<World> worlds() {
    return InheritanceArbitraries.worlds();
  }

  @Property(tries = 15, shrinking = ShrinkingMode.BOUNDED)
  void everyFindingIsAResultAndEveryControlATest(@ForAll("worlds") World world) {
    Report report = world.report();

    BuildResults results = BuildResults.of(report, BuildResults::beginning);

    List<BuildResult> ofFindings =
        results.results().filter(result -> !isStatus(result.criterion())).toList();
    assertEquals(report.allFindings().size(), ofFindings.size());
    assertRead(results, report.controls().size());
  }

  @Property(tries = 15, shrinking = ShrinkingMode.BOUNDED)
  void everyChangeIsAResultAndLessIsAnError(
      @ForAll("worlds") World older, @ForAll("worlds") World newer) {
    Difference difference = Difference.between(older.report(), newer.report());

    BuildResults results = BuildResults.of(difference, BuildResults::beginning);

    assertEquals(difference.statusChanges().size(), results.results().count());
    assertEquals(
        results.results().filter(result -> result.criterion().equals("WORSENED")).toList(),
        results.results().filter(result -> result.level() == Level.ERROR).toList());
    assertRead(results, 0);
  }

  private static boolean isStatus(String criterion) {
    return Set.of("MUST_IMPLEMENT", "PARTIALLY_INHERITED").contains(criterion);
  }

  private static void assertRead(BuildResults results, int atLeast) {
    Set<String> criteria =
        results.criteria().stream().map(Criterion::id).collect(Collectors.toSet());
    assertEquals(Set.of(), without(results, criteria));
    int sarif = SarifSchema.run(Sarif.write(results, Path.of(""))).getJSONArray("results").length();
    assertEquals(results.results().count(), sarif);
    JUnitTests tests = JUnitTests.of(JUnitXml.write(results));
    int cases = results.groups().stream().mapToInt(group -> group.cases().size()).sum();
    assertEquals(cases, tests.count("testcase"));
    assertEquals(cases, tests.sum("tests"));
    assertTrue(cases >= atLeast, cases + " tests");
  }

  private static Set<String> without(BuildResults results, Set<String> criteria) {
    return results
        .results()
        .map(BuildResult::criterion)
        .filter(id -> !criteria.contains(id))
        .collect(Collectors.toSet());
  }
}
