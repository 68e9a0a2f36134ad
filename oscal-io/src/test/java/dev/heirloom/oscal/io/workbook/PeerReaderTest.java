package dev.heirloom.oscal.io.workbook;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.heirloom.oscal.io.workbook.internal.Spreadsheet;
import dev.heirloom.oscal.io.workbook.internal.SpreadsheetReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;

/**
 * The cells that the project's own pass reads are those that another reader of the format reads.
 */
class PeerReaderTest {

  @Test
  void anotherReaderSeesTheSameTextInEveryCellOfTheRealWorkbooks() throws IOException {
    int files = 0;
    int cells = 0;
    for (String name :
        List.of(
            "paas-255f7502",
            "paas-67f33a66",
            "paas-c9b3a823",
            "paas-07c2a7ab",
            "paas-d1818596",
            "pages-61904c76")) {
      byte[] bytes = Files.readAllBytes(SharedCrm.file("data/crm/" + name + ".xlsx"));
      Spreadsheet ours =
          SpreadsheetReader.read(
              name, bytes, WorkbookOptions.defaults(), Spreadsheet.SheetRange.VISIBLE);
      try (ReadableWorkbook theirs = new ReadableWorkbook(new ByteArrayInputStream(bytes))) {
        for (Spreadsheet.Sheet sheet : ours.sheets()) {
          Map<String, String> own = new TreeMap<>();
          sheet
              .rows()
              .forEach(
                  row ->
                      row.cells()
                          .forEach((column, text) -> own.put(row.number() + ":" + column, text)));
          Map<String, String> other = new TreeMap<>();
          try (Stream<Row> rows = theirs.findSheet(sheet.name()).orElseThrow().openStream()) {
            rows.forEach(
                row ->
                    row.forEach(
                        cell -> {
                          if (cell != null
                              && cell.getType() != CellType.ERROR
                              && cell.getRawValue() != null
                              && !cell.getRawValue().isEmpty()
                              && !sheet.hiddenColumns().contains(cell.getColumnIndex() + 1)) {
                            other.put(
                                row.getRowNum() + ":" + (cell.getColumnIndex() + 1),
                                cell.getType() == CellType.STRING
                                    ? cell.asString()
                                    : cell.getRawValue());
                          }
                        }));
          }
          assertEquals(other, own, () -> name + " " + sheet.name());
          cells += own.size();
        }
        assertEquals(Set.of(), Set.copyOf(ours.hiddenSheets()));
      }
      files++;
    }
    assertEquals(6, files);
    assertEquals(22_838, cells);
  }
}
