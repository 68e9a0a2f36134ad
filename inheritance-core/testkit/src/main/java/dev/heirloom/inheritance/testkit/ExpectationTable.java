package dev.heirloom.inheritance.testkit;

import com.google.common.collect.ImmutableList;
import dev.heirloom.inheritance.result.ControlResult;
import dev.heirloom.inheritance.result.PointResult;
import dev.heirloom.inheritance.result.Report;
import dev.heirloom.inheritance.result.Status;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A table of expected results, one line for each control or point that matters.
 *
 * <p>As CSV (RFC 4180) it has the columns {@code id}, {@code status} and, if wanted, {@code
 * declared} and {@code note}, under a header and in any order. An id may have any spelling, such as
 * {@code ac-2.1}, {@code AC-2(1)} or {@code AC-2(a)}. A status is written as {@code full}, {@code
 * part}, {@code own} or {@code n/a}, in words or by its name. Further columns, such as {@code
 * title}, and lines that begin with {@code #} are for people.
 *
 * <p>Semicolons and tabs part values, too, whether or not a first line says {@code sep=;}, and a
 * byte order mark is passed over, for so spreadsheet programs save a table.
 *
 * @param expectations the expectations, in the order of the table
 */
public record ExpectationTable(List<Expectation> expectations) {

  /**
   * The system property that, set to {@code true}, has {@link InheritanceAssertions#assertMatches}
   * write the actual results into the table's file, for a person to review as a diff.
   */
  public static final String ACCEPT = "heirloom.accept";

  static final String HEADER = "id,status,declared,note";

  /**
   * Copies the list.
   *
   * @throws IllegalArgumentException if an id occurs twice
   */
  public ExpectationTable {
    expectations = ImmutableList.copyOf(expectations);
    Map<String, Expectation> ids = new LinkedHashMap<>();
    for (Expectation expectation : expectations) {
      if (ids.put(expectation.id(), expectation) != null) {
        throw new IllegalArgumentException(
            "the table has two lines for " + expectation.id() + ": keep one of them");
      }
    }
  }

  /** Returns a table without expectations, to add some to. */
  public static ExpectationTable empty() {
    return new ExpectationTable(List.of());
  }

  /** Returns this table with these controls or points expected to be fully inherited. */
  public ExpectationTable fullyInherited(String... ids) {
    return with(Status.FULLY_INHERITED, ids);
  }

  /** Returns this table with these controls or points expected to be partially inherited. */
  public ExpectationTable partiallyInherited(String... ids) {
    return with(Status.PARTIALLY_INHERITED, ids);
  }

  /** Returns this table with these controls or points expected to be the customer's own. */
  public ExpectationTable mustImplement(String... ids) {
    return with(Status.MUST_IMPLEMENT, ids);
  }

  /** Returns this table with these controls or points expected to be tailored out. */
  public ExpectationTable notApplicable(String... ids) {
    return with(Status.NOT_APPLICABLE, ids);
  }

  private ExpectationTable with(Status status, String... ids) {
    List<Expectation> all = new ArrayList<>(expectations);
    Arrays.stream(ids).map(id -> Expectation.of(id, status)).forEach(all::add);
    return new ExpectationTable(all);
  }

  /**
   * Returns the table that a report meets: each control, and each point of a control that is mixed.
   */
  public static ExpectationTable of(Report report) {
    List<Expectation> all = new ArrayList<>();
    for (ControlResult control : report.controls()) {
      all.add(
          new Expectation(
              control.id().value(), control.status(), Optional.of(control.declared()), ""));
      boolean isMixed =
          control.points().stream()
              .anyMatch(
                  point ->
                      point.status() != control.status() || point.declared() != control.declared());
      if (isMixed) {
        for (PointResult point : control.points()) {
          all.add(new Expectation(point.id(), point.status(), Optional.of(point.declared()), ""));
        }
      }
    }
    return new ExpectationTable(all);
  }

  /**
   * Reads a table from a CSV file in UTF-8.
   *
   * @throws UncheckedIOException if the file cannot be read
   * @throws IllegalArgumentException if it is no such table; the message names file, line and
   *     remedy
   */
  public static ExpectationTable read(Path csv) {
    return of(TableText.parse(TableFile.read(csv), csv.toString()));
  }

  /**
   * Reads a table from CSV text.
   *
   * @throws IllegalArgumentException if it is no such table; the message names the line and the
   *     remedy
   */
  public static ExpectationTable parse(String csv) {
    return of(TableText.parse(csv, "table"));
  }

  static ExpectationTable of(TableText text) {
    return new ExpectationTable(text.stating().stream().map(text::expectation).toList());
  }

  /** Returns the table as CSV, as {@link #parse} reads it. */
  public String toCsv() {
    return expectations.stream()
        .map(
            expectation ->
                Stream.of(
                        expectation.id(),
                        expectation.status().shortWord(),
                        expectation.declared().map(Status::shortWord).orElse(""),
                        expectation.note())
                    .map(value -> TableText.quoted(value, ','))
                    .collect(Collectors.joining(",", "", "\n")))
        .collect(Collectors.joining("", HEADER + "\n", ""));
  }
}
