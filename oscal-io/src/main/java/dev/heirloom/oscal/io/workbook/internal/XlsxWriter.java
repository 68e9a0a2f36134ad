package dev.heirloom.oscal.io.workbook.internal;

import dev.heirloom.oscal.io.workbook.CellPlace;
import dev.heirloom.oscal.io.workbook.WorkbookCover;
import dev.heirloom.oscal.io.workbook.WorkbookException;
import dev.heirloom.oscal.io.workbook.WorkbookException.Failure;
import dev.heirloom.oscal.io.workbook.WorkbookOptions;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
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
  private static final String PROPERTIES = "docProps/core.xml";
  private static final String SHEETS = "xl/worksheets/";
  private static final Pattern MERGE = Pattern.compile("<mergeCell [^>]*>");
  private static final Pattern MERGES = Pattern.compile("(?:" + MERGE + ")+");
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
   * @param cover what its first sheet says of it; without one it has no such sheet
   * @param created the moment that its properties name
   * @throws WorkbookException if a text is longer than a cell can hold
   * @throws IllegalStateException if fastexcel is not among the modules
   */
  public static byte[] write(
      String document, Optional<WorkbookCover> cover, List<Grid> grids, Instant created) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (Workbook workbook = new Workbook(out, "Heirloom", "1.0")) {
      cover.ifPresent(
          said ->
              InstructionsSheet.write(
                  said, created, workbook.newWorksheet(InstructionsSheet.NAME)));
      for (Grid grid : grids) {
        write(document, grid, workbook.newWorksheet(grid.sheet()));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (NoClassDefFoundError e) {
      throw new IllegalStateException(
          "Workbooks are written with fastexcel, which is not among the modules. Add"
              + " org.dhatim.fastexcel to them, such as by --add-modules.",
          e);
    }
    return repack(out.toByteArray(), created);
  }

  private static void write(String document, Grid grid, Worksheet sheet) {
    grid.rows()
        .forEach(
            (row, cells) ->
                cells.forEach(
                    (column, text) -> {
                      check(document, new CellPlace(grid.sheet(), row, column), text);
                      if (row > grid.lastHeader() || !grid.isCovered(row, column)) {
                        sheet.value(row - 1, column - 1, XlsxText.encode(text));
                      }
                    }));
    TemplateLook.dress(sheet, grid);
  }

  private static void check(String document, CellPlace place, String text) {
    if (text.length() > MAX_TEXT) {
      throw new WorkbookException(
          Failure.LIMIT,
          document,
          place.toString(),
          "The text has " + text.length() + " characters; a cell holds at most " + MAX_TEXT + ".",
          "Shorten it, or write CSV instead.");
    }
  }

  /**
   * Packs the parts again without what differs from run to run: the clock in the zip and in the
   * properties, and the order of merged cells. The parts are stored, not deflated, for zlib's
   * output differs between machines.
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
      if (name.equals(PROPERTIES)) {
        return replaced(content, CREATED, match -> match.group(1) + created);
      }
      return name.startsWith(SHEETS) ? replaced(content, MERGES, XlsxWriter::sorted) : content;
    }
  }

  private static byte[] replaced(
      byte[] content, Pattern pattern, Function<MatchResult, String> replacement) {
    return pattern
        .matcher(new String(content, StandardCharsets.UTF_8))
        .replaceAll(match -> Matcher.quoteReplacement(replacement.apply(match)))
        .getBytes(StandardCharsets.UTF_8);
  }

  private static String sorted(MatchResult merges) {
    return MERGE
        .matcher(merges.group())
        .results()
        .map(MatchResult::group)
        .sorted()
        .collect(Collectors.joining());
  }
}
