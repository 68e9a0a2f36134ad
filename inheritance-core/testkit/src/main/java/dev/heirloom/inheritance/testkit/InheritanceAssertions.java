package dev.heirloom.inheritance.testkit;

import dev.heirloom.inheritance.result.Report;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.opentest4j.AssertionFailedError;

/**
 * Assertions on a determination for JUnit 5: each tells all differences at once as the difference
 * of two reports is told, with the explanation of the first few controls that they are in.
 *
 * <pre>{@code
 * assertReport(report, check -> {
 *   check.control("pe-3").isFullyInherited();
 *   check.control("ac-2").isPartiallyInherited().hasOpen(Duty.Kind.RESPONSIBILITY);
 * });
 * assertMatches(report, Path.of("src/test/resources/expected.csv"));
 * }</pre>
 */
public final class InheritanceAssertions {

  /** The header of a table that accepting makes. */
  private static final String NEW_HEADER = "id,title,status,declared,note\n";

  private InheritanceAssertions() {}

  /**
   * Asserts what the checks ask for.
   *
   * @throws AssertionFailedError if anything differs: all of it, explained
   */
  public static void assertReport(Report report, Consumer<ReportCheck> checks) {
    ReportCheck check = new ReportCheck(report);
    checks.accept(check);
    check
        .failure()
        .ifPresent(
            failure -> {
              throw new AssertionFailedError(failure);
            });
  }

  /**
   * Asserts that a report has the results of a table.
   *
   * @throws AssertionFailedError if a line differs: all of them, explained
   */
  public static void assertMatches(Report report, ExpectationTable table) {
    assertReport(report, check -> check.matches(table));
  }

  /**
   * Asserts that a report has the results of a table in a CSV file, and that every control has a
   * line.
   *
   * <p>To accept new results deliberately, run the tests once with {@code -Dheirloom.accept=true}:
   * the lines that do not hold are then written anew and missing ones added, all else in the file
   * stays as it is, what was accepted is printed, and the diff is there to review. A file that does
   * not exist fails, and is made by accepting; a table of another baseline is not accepted into.
   *
   * @throws AssertionFailedError if a line differs or is missing: all of them, explained
   */
  public static void assertMatches(Report report, Path csv) {
    if (Boolean.getBoolean(ExpectationTable.ACCEPT)) {
      accept(report, csv);
      return;
    }
    if (!Files.exists(csv)) {
      throw new AssertionFailedError(
          "there is no table "
              + csv.toAbsolutePath()
              + ": run once with -D"
              + ExpectationTable.ACCEPT
              + "=true to write it, and review it");
    }
    ExpectationTable table = ExpectationTable.read(csv);
    try {
      assertReport(report, check -> check.matchesAll(table));
    } catch (AssertionFailedError e) {
      throw new AssertionFailedError(
          csv
              + ": "
              + e.getMessage()
              + "\nIf the new results are right, accept them with -D"
              + ExpectationTable.ACCEPT
              + "=true and review the diff of the table.");
    }
  }

  private static void accept(Report report, Path csv) {
    TableText before =
        TableText.parse(Files.exists(csv) ? TableFile.read(csv) : NEW_HEADER, csv.toString());
    new ReportIndex(report)
        .otherBaseline(ExpectationTable.of(before))
        .ifPresent(
            problem -> {
              throw new AssertionFailedError("nothing was accepted: " + problem);
            });
    AcceptedTable accepted = new AcceptedTable(before, report);
    TableFile.write(csv, accepted.after().text());
    System.out.print(accepted.told());
  }

  /**
   * Returns a test for each line of a table, for a {@code @TestFactory}: each control or point then
   * passes or fails by name.
   */
  public static Stream<DynamicTest> tests(Report report, ExpectationTable table) {
    Optional<String> problem = new ReportIndex(report).otherBaseline(table);
    if (problem.isPresent()) {
      return Stream.of(
          DynamicTest.dynamicTest(
              "the table is of the baseline",
              () -> {
                throw new AssertionFailedError(problem.get());
              }));
    }
    return table.expectations().stream()
        .map(
            expectation ->
                DynamicTest.dynamicTest(
                    expectation.id() + " is " + expectation.status().shortWord(),
                    () -> assertMatches(report, new ExpectationTable(List.of(expectation)))));
  }
}
