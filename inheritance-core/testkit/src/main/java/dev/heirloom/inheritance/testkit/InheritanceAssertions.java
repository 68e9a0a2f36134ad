package dev.heirloom.inheritance.testkit;

import dev.heirloom.inheritance.result.Report;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.opentest4j.AssertionFailedError;

/**
 * Assertions on a determination for JUnit 5: each tells all differences at once, with the
 * explanation of each control they are in.
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

  private InheritanceAssertions() {}

  /**
   * Asserts what the checks ask for.
   *
   * @throws AssertionFailedError if anything differs: all of it, with explanations
   */
  public static void assertReport(Report report, Consumer<ReportCheck> checks) {
    ReportCheck check = new ReportCheck(report, control -> explanation(report, control));
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
   * @throws AssertionFailedError if a line differs: all of them, with explanations
   */
  public static void assertMatches(Report report, ExpectationTable table) {
    assertReport(report, check -> check.matches(table));
  }

  /**
   * Asserts that a report has the results of a table in a CSV file, and that every control has a
   * line.
   *
   * <p>To accept new results deliberately, run the tests once with {@code -Dheirloom.accept=true}:
   * the file is then written anew from the report, notes kept, and the diff is there to review. A
   * file that does not exist fails, and is made by accepting.
   *
   * @throws AssertionFailedError if a line differs or is missing: all of them, with explanations
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
    try {
      ExpectationTable actual = ExpectationTable.of(report);
      ExpectationTable accepted =
          Files.exists(csv) ? ExpectationTable.read(csv).withNotesOn(actual) : actual;
      Files.writeString(csv, accepted.toCsv());
    } catch (IOException e) {
      throw new UncheckedIOException("the table " + csv + " cannot be written", e);
    }
  }

  /**
   * Returns a test for each line of a table, for a {@code @TestFactory}: each control or point then
   * passes or fails by name.
   */
  public static Stream<DynamicTest> tests(Report report, ExpectationTable table) {
    return table.expectations().stream()
        .map(
            expectation ->
                DynamicTest.dynamicTest(
                    expectation.id() + " is " + ExpectationTable.word(expectation.status()),
                    () -> assertMatches(report, new ExpectationTable(List.of(expectation)))));
  }

  private static String explanation(Report report, String control) {
    return report.control(control).isPresent() ? report.explain(control) : "";
  }
}
