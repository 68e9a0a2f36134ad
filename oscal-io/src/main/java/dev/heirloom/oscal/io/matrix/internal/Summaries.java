package dev.heirloom.oscal.io.matrix.internal;

import dev.heirloom.oscal.io.matrix.MatrixLayout;
import dev.heirloom.oscal.io.matrix.internal.WorkbookMatrices.ReadMatrix;
import dev.heirloom.oscal.io.workbook.CellPlace;
import dev.heirloom.oscal.io.workbook.WorkbookFinding;
import dev.heirloom.oscal.io.workbook.WorkbookFinding.Code;
import dev.heirloom.oscal.io.workbook.WorkbookFinding.Said;
import dev.heirloom.oscal.io.workbook.internal.Header;
import dev.heirloom.oscal.io.workbook.internal.Spreadsheet;
import dev.heirloom.oscal.io.workbook.internal.Spreadsheet.Row;
import dev.heirloom.oscal.io.workbook.internal.Spreadsheet.Sheet;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Holds the counts that sum a matrix up against the matrix. */
final class Summaries {

  private static final Pattern COUNT = Pattern.compile("(\\d{1,6})(?:\\.0+)?");
  private static final Pattern WORD = Pattern.compile("[^\\p{L}\\p{N}]+");
  private static final int TITLE_ROWS = 4;
  private static final int MOST = 200;

  private final Spreadsheet spreadsheet;
  private final List<ReadMatrix> matrices;

  private Summaries(Spreadsheet spreadsheet, List<ReadMatrix> matrices) {
    this.spreadsheet = spreadsheet;
    this.matrices = matrices;
  }

  /** Returns the matrices with what their summaries contradict. */
  static List<ReadMatrix> checked(Spreadsheet spreadsheet, List<ReadMatrix> matrices) {
    return new Summaries(spreadsheet, matrices).checked();
  }

  /** A count of one of the words of a matrix. */
  private record Count(String word, int number, CellPlace place) {}

  /** Counts in rows below each other, and what stands above them. */
  private record Summary(List<Count> counts, String title) {}

  private List<ReadMatrix> checked() {
    List<Summary> found = new ArrayList<>();
    for (Sheet sheet : spreadsheet.sheets()) {
      if (!spreadsheet.hiddenSheets().contains(sheet.name())) {
        found.addAll(in(sheet));
      }
    }
    List<ReadMatrix> checked = new ArrayList<>();
    for (ReadMatrix matrix : matrices) {
      List<WorkbookFinding> findings = new ArrayList<>(matrix.findings());
      List<Summary> own =
          matrix.layout().summary().isPresent()
              ? named(matrix.layout().summary().get())
              : found.stream().filter(summary -> isOf(summary, matrix)).toList();
      own.stream().limit(MOST).forEach(summary -> findings.addAll(contradictions(summary, matrix)));
      checked.add(
          new ReadMatrix(
              matrix.document(),
              matrix.table(),
              new MatrixRows.Read(matrix.rows().entries(), matrix.rows().mentions(), findings)));
    }
    return checked;
  }

  private List<Summary> named(MatrixLayout.SummaryRows rows) {
    List<Count> counts = new ArrayList<>();
    for (Sheet sheet : spreadsheet.sheets()) {
      if (Header.normalize(sheet.name()).equals(Header.normalize(rows.sheet()))) {
        sheet.rows().stream()
            .filter(row -> row.number() >= rows.firstRow() && row.number() <= rows.lastRow())
            .forEach(row -> count(sheet, row).ifPresent(counts::add));
      }
    }
    return List.of(new Summary(counts, ""));
  }

  private List<Summary> in(Sheet sheet) {
    Set<Integer> taken = new HashSet<>();
    matrices.stream()
        .filter(matrix -> matrix.table().sheet().name().equals(sheet.name()))
        .forEach(
            matrix -> matrix.rows().entries().forEach(entry -> taken.add(entry.answer().row())));
    List<Summary> summaries = new ArrayList<>();
    List<Count> counts = new ArrayList<>();
    List<Row> rows = sheet.rows();
    int first = 0;
    for (int i = 0; i <= rows.size(); i++) {
      Optional<Count> count =
          i == rows.size() || taken.contains(rows.get(i).number())
              ? Optional.empty()
              : count(sheet, rows.get(i));
      boolean goesOn =
          count.isPresent()
              && (counts.isEmpty()
                  || rows.get(i).number() == counts.get(counts.size() - 1).place().row() + 1);
      if (!goesOn && !counts.isEmpty()) {
        if (counts.size() > 1) {
          summaries.add(new Summary(List.copyOf(counts), title(sheet, first)));
        }
        counts.clear();
      }
      if (count.isPresent()) {
        first = counts.isEmpty() ? i : first;
        counts.add(count.get());
      }
    }
    return summaries;
  }

  /** Returns what a row counts: a word that some matrix has, and a number behind it. */
  private Optional<Count> count(Sheet sheet, Row row) {
    String word = "";
    for (Map.Entry<Integer, String> cell : new TreeMap<>(row.cells()).entrySet()) {
      String text = Header.plain(cell.getValue());
      if (!word.isEmpty() && COUNT.matcher(text).matches()) {
        return Optional.of(
            new Count(
                word,
                (int) Double.parseDouble(text),
                new CellPlace(sheet.name(), row.number(), cell.getKey())));
      }
      if (isWord(text)) {
        word = text;
      }
    }
    return Optional.empty();
  }

  private boolean isWord(String text) {
    return text.length() <= 60
        && matrices.stream().anyMatch(matrix -> matrix.table().words().find(text).isPresent());
  }

  private static String title(Sheet sheet, int first) {
    List<String> above = new ArrayList<>();
    for (int i = first - 1; i >= 0 && i >= first - TITLE_ROWS; i--) {
      if (sheet.rows().get(i).cells().values().stream()
          .anyMatch(text -> COUNT.matcher(Header.plain(text)).matches())) {
        break;
      }
      above.addAll(sheet.rows().get(i).cells().values());
    }
    above.add(sheet.name());
    return String.join(" ", above);
  }

  /**
   * Of several matrices a summary is about the one whose title shares most words with its own, and
   * about none if that is not one alone.
   */
  private boolean isOf(Summary summary, ReadMatrix matrix) {
    if (matrices.size() == 1) {
      return true;
    }
    long shared = shared(summary, matrix);
    return shared > 0
        && matrices.stream()
            .filter(other -> other != matrix)
            .allMatch(other -> shared(summary, other) < shared);
  }

  private long shared(Summary summary, ReadMatrix matrix) {
    Set<String> title = words(summary.title());
    Set<String> own = words(matrix.title() + " " + matrix.table().sheet().name());
    Set<String> common = new LinkedHashSet<>(own);
    for (ReadMatrix other : matrices) {
      common.retainAll(words(other.title() + " " + other.table().sheet().name()));
    }
    return own.stream().filter(word -> !common.contains(word) && title.contains(word)).count();
  }

  private static Set<String> words(String text) {
    Set<String> words = new LinkedHashSet<>();
    for (String word : WORD.split(Header.normalize(text))) {
      if (!word.isEmpty()) {
        words.add(word);
      }
    }
    return words;
  }

  private List<WorkbookFinding> contradictions(Summary summary, ReadMatrix matrix) {
    Map<String, Integer> rows = new LinkedHashMap<>();
    Map<String, Set<String>> ids = new LinkedHashMap<>();
    for (MatrixEntry entry : matrix.rows().entries()) {
      String word = word(entry);
      rows.merge(word, 1, Integer::sum);
      ids.computeIfAbsent(word, w -> new HashSet<>()).addAll(entry.ids());
    }
    List<Said> said = new ArrayList<>();
    List<String> differences = new ArrayList<>();
    for (Count count : summary.counts()) {
      String word = KnownWords.plain(count.word());
      int byRows = rows.getOrDefault(word, 0);
      int byIds = ids.getOrDefault(word, Set.of()).size();
      if (count.number() != byRows && count.number() != byIds) {
        said.add(new Said(count.place(), count.word() + " " + count.number()));
        differences.add(count.word() + " " + count.number() + ", not " + byRows);
      }
    }
    return differences.isEmpty()
        ? List.of()
        : List.of(
            new WorkbookFinding(
                Code.SUMMARY_CONTRADICTS,
                said.get(0).place(),
                "The summary of \""
                    + matrix.title()
                    + "\" counts "
                    + String.join("; ", differences)
                    + " as the matrix at "
                    + matrix.place()
                    + " has; the matrix counts.",
                said));
  }

  /** A row is counted by the word that it has, or by who acts where ticks say so. */
  private static String word(MatrixEntry entry) {
    return entry.value().isEmpty()
        ? entry.acts().map(acts -> acts.who().word()).orElse("")
        : KnownWords.plain(entry.value());
  }
}
