package dev.heirloom.inheritance.testkit;

import com.google.common.collect.ImmutableList;
import dev.heirloom.inheritance.result.ControlResult;
import dev.heirloom.inheritance.result.PointResult;
import dev.heirloom.inheritance.result.Report;
import dev.heirloom.inheritance.result.Status;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A table of expected results, one line for each control or point that matters.
 *
 * <p>As CSV (RFC 4180) it has the columns {@code id}, {@code status}, {@code declared} (may be
 * empty) and {@code note} (may be empty), under a header. A status is written as {@code full},
 * {@code part}, {@code own} or {@code n/a}, or by its name.
 *
 * @param expectations the expectations, in the order of the table
 */
public record ExpectationTable(List<Expectation> expectations) {

  /**
   * The system property that, set to {@code true}, has {@link InheritanceAssertions#assertMatches}
   * write the actual results into the table's file, for a person to review as a diff.
   */
  public static final String ACCEPT = "heirloom.accept";

  private static final String HEADER = "id,status,declared,note";

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

  /** Returns another table with the notes that this one has on the same ids. */
  ExpectationTable withNotesOn(ExpectationTable other) {
    Map<String, String> notes = new LinkedHashMap<>();
    expectations.forEach(expectation -> notes.put(expectation.id(), expectation.note()));
    return new ExpectationTable(
        other.expectations.stream()
            .map(
                expectation ->
                    new Expectation(
                        expectation.id(),
                        expectation.status(),
                        expectation.declared(),
                        notes.getOrDefault(expectation.id(), expectation.note())))
            .toList());
  }

  /**
   * Reads a table from a CSV file.
   *
   * @throws UncheckedIOException if the file cannot be read
   * @throws IllegalArgumentException if it is no such table; the message names file, line and
   *     remedy
   */
  public static ExpectationTable read(Path csv) {
    try {
      return parse(Files.readString(csv), csv.toString());
    } catch (IOException e) {
      throw new UncheckedIOException("the table " + csv + " cannot be read", e);
    }
  }

  /**
   * Reads a table from CSV text.
   *
   * @throws IllegalArgumentException if it is no such table; the message names the line and the
   *     remedy
   */
  public static ExpectationTable parse(String csv) {
    return parse(csv, "table");
  }

  private static ExpectationTable parse(String csv, String name) {
    List<Expectation> expectations = new ArrayList<>();
    List<String> lines = csv.lines().toList();
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i).strip();
      if (i == 0) {
        if (!line.replace("\uFEFF", "").replace(" ", "").startsWith("id,status")) {
          throw new IllegalArgumentException(
              name + ", line 1: the header is \"" + line + "\". Write " + HEADER + ".");
        }
      } else if (!line.isEmpty() && !line.startsWith("#")) {
        expectations.add(expectation(cells(line), name + ", line " + (i + 1)));
      }
    }
    if (lines.isEmpty()) {
      throw new IllegalArgumentException(name + " is empty. Begin it with " + HEADER + ".");
    }
    return new ExpectationTable(expectations);
  }

  private static Expectation expectation(List<String> cells, String place) {
    if (cells.size() < 2 || cells.get(0).isEmpty()) {
      throw new IllegalArgumentException(place + ": an id and a status are needed.");
    }
    String declared = cells.size() > 2 ? cells.get(2) : "";
    return new Expectation(
        cells.get(0),
        status(cells.get(1), place),
        declared.isEmpty() ? Optional.empty() : Optional.of(status(declared, place)),
        cells.size() > 3 ? cells.get(3) : "");
  }

  private static Status status(String text, String place) {
    String name = text.toUpperCase(Locale.ROOT).replace(' ', '_').replace('-', '_');
    return switch (name) {
      case "FULL" -> Status.FULLY_INHERITED;
      case "PART" -> Status.PARTIALLY_INHERITED;
      case "OWN" -> Status.MUST_IMPLEMENT;
      case "N/A" -> Status.NOT_APPLICABLE;
      default -> {
        for (Status status : Status.values()) {
          if (status.name().equals(name)) {
            yield status;
          }
        }
        throw new IllegalArgumentException(
            place + ": \"" + text + "\" is not a status. Write full, part, own or n/a.");
      }
    };
  }

  /** Returns the word of a table for a status. */
  static String word(Status status) {
    return switch (status) {
      case FULLY_INHERITED -> "full";
      case PARTIALLY_INHERITED -> "part";
      case MUST_IMPLEMENT -> "own";
      case NOT_APPLICABLE -> "n/a";
    };
  }

  private static List<String> cells(String line) {
    List<String> cells = new ArrayList<>();
    StringBuilder cell = new StringBuilder();
    boolean quoted = false;
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (quoted && c == '"' && i + 1 < line.length() && line.charAt(i + 1) == '"') {
        cell.append('"');
        i++;
      } else if (c == '"') {
        quoted = !quoted;
      } else if (c == ',' && !quoted) {
        cells.add(cell.toString().strip());
        cell.setLength(0);
      } else {
        cell.append(c);
      }
    }
    cells.add(cell.toString().strip());
    return cells;
  }

  /** Returns the table as CSV, as {@link #parse} reads it. */
  public String toCsv() {
    return expectations.stream()
        .map(
            expectation ->
                String.join(
                    ",",
                    expectation.id(),
                    word(expectation.status()),
                    expectation.declared().map(ExpectationTable::word).orElse(""),
                    quoted(expectation.note())))
        .collect(Collectors.joining("\n", HEADER + "\n", expectations.isEmpty() ? "" : "\n"));
  }

  private static String quoted(String note) {
    boolean plain = note.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n');
    return plain ? note : '"' + note.replace("\"", "\"\"").replace('\n', ' ') + '"';
  }
}
