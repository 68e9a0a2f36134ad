package dev.heirloom.oscal.io.workbook.internal;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * A workbook to be written, sheet by sheet, into the parts of Office Open XML (ECMA-376): the same
 * bytes for the same sheets and moment, on any machine.
 */
final class XlsxBook {

  static final String PROLOG = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
  static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

  private static final String OFFICE =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";
  private static final String SPREADSHEET =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.";
  private static final String CONTENT_TYPES = "[Content_Types].xml";
  private static final int MOST_IN_NAME = 31;

  /**
   * Not the first moment of the format: for that the JDK adds a field that depends on the time
   * zone.
   */
  private static final LocalDateTime ENTRY_TIME = LocalDateTime.of(1980, 2, 1, 0, 0);

  private final List<XlsxSheet> sheets = new ArrayList<>();

  /** Returns a new sheet of this name, as far as a sheet can have it. */
  XlsxSheet sheet(String name) {
    String allowed = shortened(name.replaceAll("[/\\\\?*\\]\\[:\\p{Cntrl}]", "-"), MOST_IN_NAME);
    String free = allowed;
    for (int number = 1; isTaken(free); number++) {
      String suffix = "_" + number;
      free = shortened(allowed, MOST_IN_NAME - suffix.length()) + suffix;
    }
    XlsxSheet sheet = new XlsxSheet(free);
    sheets.add(sheet);
    return sheet;
  }

  private static String shortened(String name, int length) {
    return name.length() <= length ? name : name.substring(0, length);
  }

  /** Spreadsheet programs tell no names apart by case. */
  private boolean isTaken(String name) {
    return sheets.stream().anyMatch(sheet -> sheet.name().equalsIgnoreCase(name));
  }

  /**
   * Returns the workbook. Its parts are stored, not deflated, for zlib's output differs between
   * machines.
   *
   * @param created the moment that its properties name
   */
  byte[] packed(Instant created) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      for (Map.Entry<String, String> part : parts(created).entrySet()) {
        byte[] content = part.getValue().getBytes(StandardCharsets.UTF_8);
        CRC32 crc = new CRC32();
        crc.update(content);
        ZipEntry stored = new ZipEntry(part.getKey());
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

  private Map<String, String> parts(Instant created) {
    XlsxLooks looks = new XlsxLooks();
    SharedTexts texts = new SharedTexts();
    Map<String, String> parts = new LinkedHashMap<>();
    // Readers that tell a file by its first bytes look for this part there.
    parts.put(CONTENT_TYPES, "");
    parts.put("_rels/.rels", packageRelations());
    parts.put("docProps/app.xml", application());
    parts.put("docProps/core.xml", properties(created));
    parts.put("xl/workbook.xml", workbook());
    parts.put("xl/_rels/workbook.xml.rels", workbookRelations());
    for (int i = 0; i < sheets.size(); i++) {
      parts.put(sheetPart("xl/", i), sheets.get(i).part(looks, texts));
    }
    parts.put("xl/styles.xml", looks.part());
    parts.put("xl/sharedStrings.xml", texts.part());
    parts.put(CONTENT_TYPES, contentTypes());
    return parts;
  }

  private static String sheetPart(String folder, int index) {
    return folder + "worksheets/sheet" + (index + 1) + ".xml";
  }

  private String contentTypes() {
    StringBuilder xml =
        new StringBuilder(PROLOG)
            .append("<Types xmlns=\"")
            .append(PACKAGE)
            .append("content-types\"><Default Extension=\"rels\" ContentType=\"")
            .append("application/vnd.openxmlformats-package.relationships+xml\"/>")
            .append("<Default Extension=\"xml\" ContentType=\"application/xml\"/>")
            .append(type("xl/workbook.xml", SPREADSHEET + "sheet.main+xml"));
    for (int i = 0; i < sheets.size(); i++) {
      xml.append(type(sheetPart("xl/", i), SPREADSHEET + "worksheet+xml"));
    }
    return xml.append(type("xl/styles.xml", SPREADSHEET + "styles+xml"))
        .append(type("xl/sharedStrings.xml", SPREADSHEET + "sharedStrings+xml"))
        .append(
            type("docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml"))
        .append(
            type(
                "docProps/app.xml",
                "application/vnd.openxmlformats-officedocument.extended-properties+xml"))
        .append("</Types>")
        .toString();
  }

  private static String type(String part, String type) {
    return "<Override PartName=\"/" + part + "\" ContentType=\"" + type + "\"/>";
  }

  private static String packageRelations() {
    return relations(
        relation(1, OFFICE + "/officeDocument", "xl/workbook.xml")
            + relation(2, PACKAGE + "relationships/metadata/core-properties", "docProps/core.xml")
            + relation(3, OFFICE + "/extended-properties", "docProps/app.xml"));
  }

  private String workbookRelations() {
    StringBuilder all = new StringBuilder();
    for (int i = 0; i < sheets.size(); i++) {
      all.append(relation(i + 1, OFFICE + "/worksheet", sheetPart("", i)));
    }
    return relations(
        all.append(relation(sheets.size() + 1, OFFICE + "/styles", "styles.xml"))
            .append(relation(sheets.size() + 2, OFFICE + "/sharedStrings", "sharedStrings.xml"))
            .toString());
  }

  private static String relations(String all) {
    return PROLOG
        + ("<Relationships xmlns=\"" + PACKAGE + "relationships\">")
        + all
        + "</Relationships>";
  }

  private static String relation(int number, String type, String target) {
    return "<Relationship Id=\"rId%d\" Type=\"%s\" Target=\"%s\"/>".formatted(number, type, target);
  }

  private String workbook() {
    StringBuilder named = new StringBuilder();
    StringBuilder names = new StringBuilder();
    for (int i = 0; i < sheets.size(); i++) {
      XlsxSheet sheet = sheets.get(i);
      named.append(
          String.format(
              Locale.ROOT,
              "<sheet name=\"%s\" sheetId=\"%2$d\" r:id=\"rId%2$d\"/>",
              escaped(XlsxText.encode(sheet.name())),
              i + 1));
      if (!sheet.titles().isEmpty()) {
        names
            .append("<definedName name=\"_xlnm.Print_Titles\" localSheetId=\"")
            .append(i)
            .append("\">")
            .append(escaped(XlsxText.encode(sheet.titles())))
            .append("</definedName>");
      }
    }
    return PROLOG
        + ("<workbook xmlns=\"" + MAIN + "\" xmlns:r=\"" + OFFICE + "\">")
        + "<workbookPr/><bookViews><workbookView activeTab=\"0\"/></bookViews><sheets>"
        + named
        + "</sheets>"
        + (names.isEmpty() ? "" : "<definedNames>" + names + "</definedNames>")
        + "</workbook>";
  }

  private static String application() {
    return PROLOG
        + ("<Properties xmlns=\"" + OFFICE.replace("relationships", "extended-properties") + "\">")
        + "<Application>Heirloom</Application><AppVersion>1.0</AppVersion></Properties>";
  }

  private static String properties(Instant created) {
    return PROLOG
        + ("<cp:coreProperties xmlns:cp=\"" + PACKAGE + "metadata/core-properties\"")
        + " xmlns:dc=\"http://purl.org/dc/elements/1.1/\""
        + " xmlns:dcterms=\"http://purl.org/dc/terms/\""
        + " xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\">"
        + "<dc:creator>Heirloom</dc:creator>"
        + ("<dcterms:created xsi:type=\"dcterms:W3CDTF\">" + created + "</dcterms:created>")
        + "</cp:coreProperties>";
  }

  /** Returns text as the content of an element or attribute of XML. */
  static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
