package dev.heirloom.oscal.io.workbook;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Workbooks made by hand, part by part, so that a test can put into them what no writer would. */
public final class Xlsx {

  private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
  private static final String OFFICE =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

  private final Map<String, byte[]> parts = new LinkedHashMap<>();
  private final StringBuilder sheets = new StringBuilder();
  private final StringBuilder relationships = new StringBuilder();
  private int count;

  /** Makes a workbook without sheets. */
  public Xlsx() {}

  /** Adds a sheet with this content of its {@code worksheet} element. */
  public Xlsx sheetXml(String name, String state, String xml) {
    count++;
    sheets.append(
        "<sheet name=\"%s\" sheetId=\"%d\" state=\"%s\" r:id=\"rId%d\"/>"
            .formatted(name, count, state, count));
    relationships.append(
        "<Relationship Id=\"rId%d\" Type=\"%s/worksheet\" Target=\"worksheets/sheet%d.xml\"/>"
            .formatted(count, OFFICE, count));
    return part(
        "xl/worksheets/sheet" + count + ".xml",
        "<worksheet xmlns=\"" + MAIN + "\">" + xml + "</worksheet>");
  }

  /** Adds a visible sheet with these rows. */
  public Xlsx sheet(String name, String... rows) {
    return sheetXml(name, "visible", "<sheetData>" + String.join("", rows) + "</sheetData>");
  }

  /** Adds shared strings, as the XML of {@code si} elements. */
  Xlsx shared(String items) {
    relationships.append(
        "<Relationship Id=\"rIdS\" Type=\"%s/sharedStrings\" Target=\"/xl/sharedStrings.xml\"/>"
            .formatted(OFFICE));
    return part("xl/sharedStrings.xml", "<sst xmlns=\"" + MAIN + "\">" + items + "</sst>");
  }

  /** Adds styles, as the XML within {@code styleSheet}. */
  public Xlsx styles(String xml) {
    relationships.append(
        "<Relationship Id=\"rIdT\" Type=\"%s/styles\" Target=\"styles.xml\"/>".formatted(OFFICE));
    return part("xl/styles.xml", "<styleSheet xmlns=\"" + MAIN + "\">" + xml + "</styleSheet>");
  }

  /** Adds any part. */
  public Xlsx part(String name, String content) {
    parts.put(name, content.getBytes(StandardCharsets.UTF_8));
    return this;
  }

  /** Returns a row of text cells from column A on; null leaves a cell out. */
  public static String row(int number, String... texts) {
    StringBuilder row = new StringBuilder("<row r=\"" + number + "\">");
    for (int i = 0; i < texts.length; i++) {
      if (!texts[i].isEmpty()) {
        row.append(cell(CellPlace.letters(i + 1) + number, texts[i]));
      }
    }
    return row.append("</row>").toString();
  }

  /** Returns a text cell. */
  public static String cell(String reference, String text) {
    return "<c r=\""
        + reference
        + "\" t=\"inlineStr\"><is><t xml:space=\"preserve\">"
        + escape(text)
        + "</t></is></c>";
  }

  static String escape(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;");
  }

  /** Returns the file. */
  public byte[] bytes() {
    Map<String, byte[]> all = new LinkedHashMap<>(parts);
    all.put(
        "[Content_Types].xml",
        "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>"
            .getBytes(StandardCharsets.UTF_8));
    all.put(
        "_rels/.rels",
        relationships(
            "<Relationship Id=\"r1\" Type=\""
                + OFFICE
                + "/officeDocument\" Target=\"xl/workbook.xml\"/>"));
    all.putIfAbsent(
        "xl/workbook.xml",
        ("<workbook xmlns=\""
                + MAIN
                + "\" xmlns:r=\""
                + OFFICE
                + "\"><sheets>"
                + sheets
                + "</sheets></workbook>")
            .getBytes(StandardCharsets.UTF_8));
    all.put("xl/_rels/workbook.xml.rels", relationships(relationships.toString()));
    return zip(all);
  }

  InputStream stream() {
    return new ByteArrayInputStream(bytes());
  }

  Workbook read() {
    return WorkbookReader.create().read(stream(), "test.xlsx");
  }

  Workbook read(WorkbookOptions options) {
    return WorkbookReader.create(options).read(stream(), "test.xlsx");
  }

  private static byte[] relationships(String content) {
    return ("<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
            + content
            + "</Relationships>")
        .getBytes(StandardCharsets.UTF_8);
  }

  static byte[] zip(Map<String, byte[]> parts) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      for (Map.Entry<String, byte[]> part : parts.entrySet()) {
        zip.putNextEntry(new ZipEntry(part.getKey()));
        zip.write(part.getValue());
        zip.closeEntry();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }
}
