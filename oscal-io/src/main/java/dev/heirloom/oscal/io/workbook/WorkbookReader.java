package dev.heirloom.oscal.io.workbook;

import dev.heirloom.oscal.io.FileOpening;
import dev.heirloom.oscal.io.FileWords;
import dev.heirloom.oscal.io.workbook.internal.Csv;
import dev.heirloom.oscal.io.workbook.internal.CsvFile;
import dev.heirloom.oscal.io.workbook.internal.Grid;
import dev.heirloom.oscal.io.workbook.internal.Spreadsheet;
import dev.heirloom.oscal.io.workbook.internal.Spreadsheet.SheetRange;
import dev.heirloom.oscal.io.workbook.internal.SpreadsheetFile;
import dev.heirloom.oscal.io.workbook.internal.SpreadsheetReader;
import dev.heirloom.oscal.io.workbook.internal.TableFinder;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads FedRAMP CIS/CRM workbooks (SEMANTICS section 9), of whatever provider and template
 * revision.
 *
 * <p>Sheets and columns are chosen by their headers. Hidden sheets and columns are not read, and
 * hidden rows only lower what others say, except those that only a filter leaves out of view;
 * formulas are not evaluated, the values that the file keeps for them are read. Odd content gives
 * {@linkplain Workbook#findings() findings}; only a file that cannot be read at all throws.
 */
public final class WorkbookReader {

  private final WorkbookOptions options;

  private WorkbookReader(WorkbookOptions options) {
    this.options = options;
  }

  /** Returns a reader with the default bounds. */
  public static WorkbookReader create() {
    return new WorkbookReader(WorkbookOptions.defaults());
  }

  /** Returns a reader with these bounds. */
  public static WorkbookReader create(WorkbookOptions options) {
    return new WorkbookReader(options);
  }

  /**
   * Reads a workbook from a file, whose name becomes the document's: xlsx, or a table as CSV, told
   * apart by content. Beside a table whose file is called {@code crm.csv} the implementation
   * summary is read from {@code crm-cis.csv}, where an export writes it.
   *
   * @throws WorkbookException if the file cannot be read, is no workbook, damaged, locked away, or
   *     beyond the bounds
   */
  public Workbook read(Path file) {
    String document = String.valueOf(file.getFileName());
    try (InputStream in = FileOpening.open(file)) {
      byte[] bytes = SpreadsheetFile.bytes(in, document, options);
      return CsvFile.isTable(bytes, file) ? readCsv(file, bytes, document) : read(bytes, document);
    } catch (IOException e) {
      throw SpreadsheetFile.unreadable(document, FileWords.of(e, file), e);
    }
  }

  /** Returns whether a file is a workbook or a table as CSV: by its content, else by its name. */
  public static boolean isWorkbook(Path file) {
    return CsvFile.isWorkbook(file);
  }

  private Workbook readCsv(Path file, byte[] bytes, String document) throws IOException {
    Map<String, String> tables = new LinkedHashMap<>();
    Optional<Path> summary = CsvFile.summaryBeside(file);
    if (summary.isPresent()) {
      try (InputStream in = FileOpening.open(summary.get())) {
        tables.put(Grid.CIS_SHEET, CsvFile.text(SpreadsheetFile.bytes(in, document, options)));
      }
    }
    tables.put(CsvFile.isSummary(file) ? Grid.CIS_SHEET : Grid.CRM_SHEET, CsvFile.text(bytes));
    Workbook workbook = readCsv(tables, document);
    return workbook.matrices().isEmpty() || !workbook.summaries().isEmpty()
        ? workbook
        : workbook.with(
            new WorkbookFinding(
                WorkbookFinding.Code.NO_SUMMARY,
                CellPlace.ofWorkbook(),
                "A matrix as CSV says nothing of implementation status and control origination, and there"
                    + " is no implementation summary in "
                    + CsvFile.summaryName(file)
                    + " beside it."));
  }

  /**
   * Reads a workbook from a stream, which is left open.
   *
   * @param document what findings and exceptions call it, usually its file name
   * @throws WorkbookException if the bytes cannot be read, are no workbook, damaged, locked away,
   *     or beyond the bounds
   */
  public Workbook read(InputStream in, String document) {
    try {
      return read(SpreadsheetFile.bytes(in, document, options), document);
    } catch (IOException e) {
      throw SpreadsheetFile.unreadable(document, FileWords.of(e), e);
    }
  }

  private Workbook read(byte[] bytes, String document) {
    return TableFinder.find(
        document, SpreadsheetReader.read(document, bytes, options, SheetRange.VISIBLE), options);
  }

  /**
   * Reads tables in CSV (RFC 4180), as {@link WorkbookExport#csv()} writes them: an apostrophe that
   * keeps a text from being a formula is taken away.
   *
   * @param tables the text of each table by the name that places call it, such as {@code CRM
   *     Worksheet}
   * @param document what findings and exceptions call it
   * @throws WorkbookException if a table is not well-formed, or beyond the bounds
   */
  public Workbook readCsv(Map<String, String> tables, String document) {
    List<Spreadsheet.Sheet> sheets = new ArrayList<>();
    tables.forEach((name, text) -> sheets.add(Csv.read(document, name, text, options)));
    return TableFinder.find(document, new Spreadsheet(sheets, List.of(), false, false), options);
  }

  /** Returns how it reads. */
  @Override
  public String toString() {
    return "reader of workbooks with " + options;
  }
}
