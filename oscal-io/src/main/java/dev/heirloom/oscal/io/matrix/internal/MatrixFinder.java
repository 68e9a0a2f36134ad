package dev.heirloom.oscal.io.matrix.internal;

import dev.heirloom.oscal.io.workbook.CellPlace;
import dev.heirloom.oscal.io.workbook.WorkbookException;
import dev.heirloom.oscal.io.workbook.internal.Header;
import dev.heirloom.oscal.io.workbook.internal.Spreadsheet;
import dev.heirloom.oscal.io.workbook.internal.Spreadsheet.Row;
import dev.heirloom.oscal.io.workbook.internal.Spreadsheet.Sheet;
import dev.heirloom.oscal.io.workbook.internal.SpreadsheetFile;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Finds the matrices of a workbook by themselves (SEMANTICS section 11). */
final class MatrixFinder {

  private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}\\p{Cf}]+");
  private static final int MOST_TITLES = 40;
  private static final int LONGEST_TITLE = 250;

  private final String document;
  private final int most;
  private final List<String> cover;
  private final List<FoundTable> matrices = new ArrayList<>();
  private final Set<String> titles = new HashSet<>();

  private MatrixFinder(String document, Spreadsheet spreadsheet, int most) {
    this.document = document;
    this.most = most;
    this.cover =
        spreadsheet.sheets().stream()
            .limit(1)
            .flatMap(sheet -> sheet.rows().stream().limit(1))
            .flatMap(row -> texts(row).stream())
            .limit(1)
            .toList();
  }

  /**
   * Returns the matrices in the order of sheets, rows and columns.
   *
   * @param most how many tables a sheet may have, and columns that say who acts a table
   */
  static List<FoundTable> find(String document, Spreadsheet spreadsheet, int most) {
    MatrixFinder finder = new MatrixFinder(document, spreadsheet, most);
    for (Sheet sheet : spreadsheet.sheets()) {
      if (!Header.isExample(sheet.name())) {
        RawTable.in(document, sheet, most).forEach(finder::read);
      }
    }
    return finder.matrices;
  }

  private void read(RawTable table) {
    List<String> above = new ArrayList<>();
    List<String> legend = new ArrayList<>();
    boolean inLegend = false;
    int previous = 0;
    for (Row row : table.above()) {
      List<String> texts = texts(row);
      boolean begins = texts.stream().anyMatch(HeaderWords::isLegend);
      inLegend = begins || inLegend && row.number() == previous + 1;
      previous = row.number();
      (inLegend ? legend : above)
          .addAll(texts.stream().filter(text -> !HeaderWords.isLegend(text)).toList());
    }
    List<String> named = new ArrayList<>(above.subList(0, Math.min(MOST_TITLES, above.size())));
    if (!table.sheet().name().equals(SpreadsheetFile.TABLE)) {
      named.add(table.sheet().name());
    }
    named.addAll(cover);
    Optional<String> framework = Frameworks.in(above);
    List<FoundTable> found =
        TableColumns.matrices(
            document,
            table,
            title(above, table.sheet()),
            framework,
            new Parties(named, legend),
            most);
    for (FoundTable matrix : found) {
      matrices.add(titles.add(matrix.title()) ? matrix : matrix.titled(unique(matrix)));
    }
  }

  /** Returns the exception for a table that answers for more services than anybody has. */
  static WorkbookException tooMany(String document, RawTable table, int answers, int most) {
    String what = "A table has " + answers + " columns that say who acts, more";
    return tooMany(document, table.sheet(), what, most);
  }

  /** Returns the exception for a sheet or a table with more matrices than anybody has. */
  static WorkbookException tooMany(String document, Sheet sheet, String what, int most) {
    return new WorkbookException(
        document,
        CellPlace.ofSheet(sheet.name()).toString(),
        what + " than the limit of " + most + ".",
        "Describe the one that is meant in a layout",
        "maxMatrices");
  }

  private String unique(FoundTable matrix) {
    String title = matrix.title() + " (" + matrix.place() + ")";
    titles.add(title);
    return title;
  }

  private String title(List<String> above, Sheet sheet) {
    return above.stream()
        .filter(text -> text.chars().anyMatch(Character::isLetter))
        .findFirst()
        .orElse(
            sheet.name().equals(SpreadsheetFile.TABLE)
                ? document.replaceFirst("\\.[^.]*$", "")
                : sheet.name());
  }

  private static List<String> texts(Row row) {
    List<String> texts = new ArrayList<>();
    for (Map.Entry<Integer, String> cell : new TreeMap<>(row.cells()).entrySet()) {
      String text = BLANKS.matcher(cell.getValue()).replaceAll(" ").strip();
      if (!text.isEmpty() && text.length() <= LONGEST_TITLE) {
        texts.add(text);
      }
    }
    return texts;
  }
}
