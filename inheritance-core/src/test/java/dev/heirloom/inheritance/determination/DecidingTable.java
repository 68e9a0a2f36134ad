package dev.heirloom.inheritance.determination;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The rows of {@code DECIDING-FIELDS.md}, as its first section says they are written. */
record DecidingTable(Map<String, List<DecidingTable.Case>> rows) {

  /**
   * What the words of a cell come to.
   *
   * @param row the id of the row
   * @param column the name of the column
   * @param words the words, none for what is missing
   * @param result the result at the point, or the fulfilment of a duty
   * @param codes the codes of what is found
   */
  record Case(String row, String column, List<String> words, String result, Set<String> codes) {

    @Override
    public String toString() {
      return row + ", " + column + ": " + words;
    }
  }

  private static final Pattern CASE = Pattern.compile("`([^`]*)`: ([a-z/]+)((?: [A-Z][A-Z_]+)*)");

  /** Returns the rows of the table under a heading. */
  static DecidingTable read(Path file, String heading) {
    try {
      return read(Files.readAllLines(file), heading);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static DecidingTable read(List<String> lines, String heading) {
    List<List<String>> table =
        lines.stream()
            .dropWhile(line -> !line.equals("## " + heading))
            .skip(1)
            .takeWhile(line -> !line.startsWith("## "))
            .filter(line -> line.startsWith("|"))
            .map(DecidingTable::cells)
            .toList();
    Map<String, List<Case>> rows = new LinkedHashMap<>();
    List<String> columns = table.get(0);
    for (List<String> cells : table.subList(2, table.size())) {
      List<Case> cases = new ArrayList<>();
      for (int i = 2; i < cells.size(); i++) {
        cases.addAll(cases(cells.get(0), columns.get(i), cells.get(i)));
      }
      if (rows.put(cells.get(0), cases) != null) {
        throw new AssertionError("two rows are called " + cells.get(0));
      }
    }
    return new DecidingTable(rows);
  }

  private static List<String> cells(String line) {
    return Stream.of(line.substring(1, line.lastIndexOf('|')).split("\\|"))
        .map(String::strip)
        .toList();
  }

  /** A cell that is not understood would be passed over in silence. */
  private static List<Case> cases(String row, String column, String cell) {
    List<Case> cases = new ArrayList<>();
    if (cell.equals("–")) {
      return cases;
    }
    for (String one : cell.split("<br>")) {
      Matcher matcher = CASE.matcher(one.strip());
      if (!matcher.matches()) {
        throw new AssertionError(
            "row "
                + row
                + ", "
                + column
                + " has a case that is not written as the table's: "
                + one);
      }
      cases.add(
          new Case(
              row,
              column,
              matcher.group(1).isEmpty() ? List.of() : List.of(matcher.group(1).split(" \\+ ")),
              matcher.group(2),
              new TreeSet<>(
                  Stream.of(matcher.group(3).split(" "))
                      .filter(code -> !code.isEmpty())
                      .toList())));
    }
    return cases;
  }
}
