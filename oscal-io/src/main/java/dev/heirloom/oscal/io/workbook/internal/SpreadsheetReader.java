package dev.heirloom.oscal.io.workbook.internal;

import dev.heirloom.oscal.io.workbook.WorkbookException;
import dev.heirloom.oscal.io.workbook.WorkbookOptions;
import dev.heirloom.oscal.io.workbook.internal.Spreadsheet.Sheet;
import dev.heirloom.oscal.io.workbook.internal.Spreadsheet.SheetRange;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamConstants;

/**
 * Reads the cells of an xlsx workbook (ECMA-376 part 1, SpreadsheetML) in one pass over its parts.
 *
 * <p>Guarding a file with one parser and reading it with another leaves room for a file that looks
 * different to the two; so the pass that guards is the pass that reads.
 */
public final class SpreadsheetReader {

  private final String document;
  private final WorkbookOptions options;
  private final XmlParts parts;

  private SpreadsheetReader(String document, byte[] bytes, WorkbookOptions options) {
    this.document = document;
    this.options = options;
    this.parts = new XmlParts(document, bytes, options);
  }

  /**
   * Reads a workbook.
   *
   * @throws WorkbookException if the bytes are no workbook, damaged, locked away, or beyond the
   *     bounds
   */
  public static Spreadsheet read(
      String document, byte[] bytes, WorkbookOptions options, SheetRange range) {
    FileSignature.requireZip(document, bytes);
    return new SpreadsheetReader(document, bytes, options).read(range);
  }

  private Spreadsheet read(SheetRange range) {
    Relationships relationships = new Relationships(document, parts);
    String workbookPart = relationships.workbookPart();
    Map<String, String> targets = relationships.of(workbookPart);
    List<String> hidden = new ArrayList<>();
    List<String> names = new ArrayList<>();
    Map<String, String> read = new LinkedHashMap<>();
    parts.parse(
        workbookPart,
        xml -> {
          while (xml.hasNext()) {
            if (XmlParts.next(xml) == XMLStreamConstants.START_ELEMENT
                && XmlParts.isMain(xml, "sheet")) {
              String name = XmlParts.attribute(xml, "name").orElse("");
              String state = XmlParts.attribute(xml, "state").orElse("visible");
              String part = targets.get(Relationships.id(xml));
              names.add(name);
              if (names.size() > options.maxSheets()) {
                throw parts.limit(
                    "",
                    "The workbook has more sheets than the limit of " + options.maxSheets() + ".",
                    "maxSheets");
              }
              boolean isVisible = "visible".equals(state);
              if (!isVisible) {
                hidden.add(name);
              }
              if (!isVisible && range == SheetRange.VISIBLE) {
                continue;
              }
              if (part != null && read.put(name, part) != null) {
                throw parts.damaged(name, "Two sheets have this name.", null);
              }
            }
          }
        });
    String strings = targets.get("");
    List<String> shared = strings == null ? List.of() : SharedStrings.read(parts, strings);
    String styles = targets.get(Relationships.STYLES);
    TextStyles struck = styles == null ? TextStyles.none() : TextStyles.read(parts, styles);
    CellCount cells = new CellCount(parts, options);
    List<Sheet> sheets = new ArrayList<>();
    read.forEach(
        (name, part) ->
            sheets.add(new SheetReader(name, parts, shared, struck, cells, range).read(part)));
    boolean macros = parts.names().stream().anyMatch(name -> name.endsWith("vbaproject.bin"));
    boolean links = parts.names().stream().anyMatch(name -> name.contains("externallinks/"));
    return new Spreadsheet(sheets, hidden, macros, links);
  }
}
