package dev.heirloom.oscal.io.matrix.internal;

import com.google.common.collect.HashMultimap;
import com.google.common.collect.SetMultimap;
import dev.heirloom.inheritance.baseline.Baseline;
import dev.heirloom.oscal.io.matrix.MatrixLayout;
import dev.heirloom.oscal.io.workbook.CellPlace;
import dev.heirloom.oscal.io.workbook.ConversionOptions;
import dev.heirloom.oscal.io.workbook.ConvertedWorkbook;
import dev.heirloom.oscal.io.workbook.WorkbookException;
import dev.heirloom.oscal.io.workbook.WorkbookException.Failure;
import dev.heirloom.oscal.io.workbook.WorkbookFinding;
import dev.heirloom.oscal.io.workbook.WorkbookFinding.Code;
import dev.heirloom.oscal.io.workbook.WorkbookOptions;
import dev.heirloom.oscal.io.workbook.internal.PassedOver;
import dev.heirloom.oscal.io.workbook.internal.Spreadsheet;
import dev.heirloom.oscal.io.workbook.internal.Spreadsheet.SheetRange;
import dev.heirloom.oscal.io.workbook.internal.SpreadsheetFile;
import dev.heirloom.oscal.io.workbook.internal.VisibleContents;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The matrices of a workbook, read. */
public final class WorkbookMatrices {

  private WorkbookMatrices() {}

  /**
   * One matrix, read.
   *
   * @param document what messages call its workbook
   */
  public record ReadMatrix(String document, FoundTable table, MatrixRows.Read rows) {

    /** Returns the layout by which it was read. */
    public MatrixLayout layout() {
      return table.layout();
    }

    /** Returns what it is called. */
    public String title() {
      return table.title();
    }

    /** Returns the cell of its header that tells it from others. */
    public CellPlace place() {
      return table.place();
    }

    /** Returns how many rows name a control. */
    public int size() {
      return rows.entries().size();
    }

    /** Returns what a person should know of how it was read. */
    public List<WorkbookFinding> findings() {
      return rows.findings();
    }

    /** Returns it with more to tell, which comes first. */
    ReadMatrix telling(List<WorkbookFinding> more) {
      return new ReadMatrix(
          document,
          table,
          new MatrixRows.Read(
              rows.entries(),
              rows.mentions(),
              Stream.concat(more.stream(), rows.findings().stream()).toList()));
    }

    /** Turns it into a component definition. */
    public ConvertedWorkbook convert(Baseline baseline, ConversionOptions options) {
      return new MatrixConversion(document, table, baseline, options, findings())
          .convert(rows.entries(), rows.mentions());
    }
  }

  /** Returns the matrices that are found in a file by themselves; none if there are none. */
  public static List<ReadMatrix> find(Path file, WorkbookOptions options) {
    Spreadsheet spreadsheet = SpreadsheetFile.read(file, options, SheetRange.VISIBLE);
    String document = String.valueOf(file.getFileName());
    return read(
        document, spreadsheet, MatrixFinder.find(document, spreadsheet, options.maxMatrices()));
  }

  /** Returns the matrices of a file that layouts describe, in their order. */
  public static List<ReadMatrix> find(
      Path file, List<MatrixLayout> layouts, WorkbookOptions options) {
    Spreadsheet spreadsheet = SpreadsheetFile.read(file, options, SheetRange.ALL);
    String document = String.valueOf(file.getFileName());
    List<FoundTable> tables = new ArrayList<>();
    layouts.forEach(layout -> tables.add(LayoutMatch.of(document, spreadsheet, layout)));
    return read(document, spreadsheet, tables).stream()
        .map(matrix -> matrix.telling(passedOver(spreadsheet, tables)))
        .toList();
  }

  /** A layout says what is read, not what else there is that a person should look at. */
  private static List<WorkbookFinding> passedOver(
      Spreadsheet spreadsheet, List<FoundTable> tables) {
    Set<String> sheets = new HashSet<>();
    SetMultimap<String, Integer> columns = HashMultimap.create();
    Set<String> whole = new HashSet<>();
    for (FoundTable table : tables) {
      sheets.add(table.sheet().name());
      columns.putAll(table.sheet().name(), table.columns().values());
      if (table.layout().hiddenRows()) {
        whole.add(table.sheet().name());
      }
    }
    return Stream.concat(
            PassedOver.of(spreadsheet, sheets).stream(),
            spreadsheet.sheets().stream()
                .filter(
                    sheet ->
                        sheets.contains(sheet.name())
                            || !spreadsheet.hiddenSheets().contains(sheet.name()))
                .flatMap(sheet -> PassedOver.of(sheet, columns.get(sheet.name())).stream())
                .filter(
                    finding ->
                        finding.code() != Code.HIDDEN_ROWS
                            || !whole.contains(finding.place().sheet())))
        .toList();
  }

  private static List<ReadMatrix> read(
      String document, Spreadsheet spreadsheet, List<FoundTable> tables) {
    List<ReadMatrix> read = new ArrayList<>();
    for (FoundTable table : tables) {
      read.add(new ReadMatrix(document, table, MatrixRows.of(table)));
    }
    return Summaries.checked(spreadsheet, read);
  }

  /** Returns the exception for a file in which no matrix was found: what was seen, what to do. */
  public static WorkbookException nothing(Path file, WorkbookOptions options) {
    Spreadsheet spreadsheet = SpreadsheetFile.read(file, options, SheetRange.VISIBLE);
    return new WorkbookException(
        Failure.MATRIX,
        String.valueOf(file.getFileName()),
        "",
        "No table with a column of control ids and one that says who acts was found. There is "
            + VisibleContents.in(spreadsheet.sheets())
            + ".",
        "Describe the table in a layout, such as\n"
            + "  ids: Control ID\n"
            + "  value:\n"
            + "    column: Responsibility\n"
            + "    words: {Client: customer, Both: shared, Us: provider}\n"
            + "and hand it over with --layout, or as the layouts of the provider.");
  }
}
