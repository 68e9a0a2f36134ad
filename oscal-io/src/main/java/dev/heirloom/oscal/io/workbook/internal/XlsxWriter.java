package dev.heirloom.oscal.io.workbook.internal;

import dev.heirloom.oscal.io.workbook.CellPlace;
import dev.heirloom.oscal.io.workbook.WorkbookException;
import dev.heirloom.oscal.io.workbook.WorkbookException.Reason;
import dev.heirloom.oscal.io.workbook.WorkbookOptions;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * Writes grids as an xlsx workbook: the same bytes for the same grids and moment, on any machine.
 */
public final class XlsxWriter {

  private static final int MAX_TEXT = 32_767;
  private static final int TEXT_WIDTH = 80;
  private static final int ID_WIDTH = 16;
  private static final int MARK_WIDTH = 18;
  private static final String PROPERTIES = "docProps/core.xml";
  private static final Pattern CREATED = Pattern.compile("(<dcterms:created[^>]*>)[^<]*");

  /**
   * Not the first moment of the format: for that the JDK adds a field that depends on the time
   * zone.
   */
  private static final LocalDateTime ENTRY_TIME = LocalDateTime.of(1980, 2, 1, 0, 0);

  private XlsxWriter() {}

  /**
   * Writes a workbook.
   *
   * @param document what exceptions call it
   * @param created the moment that its properties name
   * @throws WorkbookException if a text is longer than a cell can hold
   */
  public static byte[] write(String document, List<Grid> grids, Instant created) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (Workbook workbook = new Workbook(out, "Heirloom", "1.0")) {
      for (Grid grid : grids) {
        write(document, grid, workbook.newWorksheet(grid.sheet()));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return repack(out.toByteArray(), created);
  }

  private static void write(String document, Grid grid, Worksheet sheet) {
    grid.rows()
        .forEach(
            (row, cells) ->
                cells.forEach(
                    (column, text) -> {
                      if (text.length() > MAX_TEXT) {
                        throw new WorkbookException(
                            Reason.LIMIT,
                            document,
                            new CellPlace(grid.sheet(), row, column).toString(),
                            "The text has "
                                + text.length()
                                + " characters; a cell holds at most "
                                + MAX_TEXT
                                + ".",
                            "Shorten it, or write CSV instead.");
                      }
                      sheet.value(row - 1, column - 1, XlsxText.encode(text));
                      if (row <= Grid.HEADER_ROW) {
                        sheet.style(row - 1, column - 1).bold().set();
                      }
                    }));
    TreeMap<Integer, String> headers = grid.rows().getOrDefault(Grid.HEADER_ROW, new TreeMap<>());
    sheet.width(0, ID_WIDTH);
    headers.forEach(
        (column, header) -> {
          if (column > Grid.ID_COLUMN) {
            sheet.width(column - 1, Header.proseKind(header).isPresent() ? TEXT_WIDTH : MARK_WIDTH);
          }
        });
    if (!grid.rows().isEmpty()) {
      sheet
          .range(Grid.HEADER_ROW - 1, 0, grid.lastRow() - 1, grid.lastColumn() - 1)
          .style()
          .wrapText(true)
          .verticalAlignment("top")
          .set();
    }
    sheet.freezePane(1, Grid.HEADER_ROW);
  }

  /**
   * Packs the parts again without what differs from run to run: the clock in the zip and in the
   * properties. The parts are stored, not deflated, for zlib's output differs between machines.
   */
  private static byte[] repack(byte[] packed, Instant created) {
    ZipPackage parts =
        new ZipPackage(
            "workbook", packed, WorkbookOptions.defaults().withMaxUnpackedBytes(Long.MAX_VALUE));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      for (String name : parts.writtenNames()) {
        byte[] content = content(parts, name, created);
        CRC32 crc = new CRC32();
        crc.update(content);
        ZipEntry stored = new ZipEntry(name);
        stored.setMethod(ZipEntry.STORED);
        stored.setSize(content.length);
        stored.setCrc(crc.getValue());
        stored.setTimeLocal(ENTRY_TIME);
        zip.putNextEntry(stored);
        zip.write(content);
        zip.closeEntry();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  private static byte[] content(ZipPackage parts, String name, Instant created) throws IOException {
    try (InputStream in = parts.open(name).orElseThrow()) {
      byte[] content = in.readAllBytes();
      return name.equals(PROPERTIES)
          ? CREATED
              .matcher(new String(content, StandardCharsets.UTF_8))
              .replaceAll("$1" + created)
              .getBytes(StandardCharsets.UTF_8)
          : content;
    }
  }
}
