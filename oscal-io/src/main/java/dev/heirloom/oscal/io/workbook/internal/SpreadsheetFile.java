package dev.heirloom.oscal.io.workbook.internal;

import dev.heirloom.oscal.io.FileOpening;
import dev.heirloom.oscal.io.FileWords;
import dev.heirloom.oscal.io.workbook.WorkbookException;
import dev.heirloom.oscal.io.workbook.WorkbookException.Failure;
import dev.heirloom.oscal.io.workbook.WorkbookOptions;
import dev.heirloom.oscal.io.workbook.internal.Spreadsheet.SheetRange;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;

/** Reads the sheets of a workbook, or of a table as CSV, within bounds. */
public final class SpreadsheetFile {

  /** What the sheet of a table as CSV is called, which has no name of its own. */
  public static final String TABLE = "Table";

  private SpreadsheetFile() {}

  /**
   * Reads a file, told apart by content.
   *
   * @throws WorkbookException if it cannot be read, is no workbook, damaged, locked away, or beyond
   *     the bounds
   */
  public static Spreadsheet read(Path file, WorkbookOptions options, SheetRange range) {
    String document = String.valueOf(file.getFileName());
    try (InputStream in = FileOpening.open(file)) {
      byte[] bytes = bytes(in, document, options);
      return CsvFile.isTable(bytes, file)
          ? new Spreadsheet(
              List.of(Csv.read(document, TABLE, CsvFile.text(bytes), options)),
              List.of(),
              false,
              false)
          : SpreadsheetReader.read(document, bytes, options, range);
    } catch (IOException e) {
      throw unreadable(document, FileWords.of(e, file), e);
    }
  }

  /**
   * Returns the bytes of a stream.
   *
   * @throws WorkbookException if there are more than the bounds allow
   */
  public static byte[] bytes(InputStream in, String document, WorkbookOptions options)
      throws IOException {
    byte[] bytes = in.readNBytes((int) options.maxFileBytes() + 1);
    if (bytes.length > options.maxFileBytes()) {
      throw new WorkbookException(
          document,
          "",
          "The file has more bytes than the limit of " + options.maxFileBytes() + ".",
          "Check that it is the right file",
          "maxFileBytes");
    }
    return bytes;
  }

  /** Returns the exception for what cannot be read. */
  public static WorkbookException unreadable(String document, FileWords words, IOException e) {
    return new WorkbookException(
        Failure.UNREADABLE, document, "", words.problem(), words.remedy(), e);
  }
}
