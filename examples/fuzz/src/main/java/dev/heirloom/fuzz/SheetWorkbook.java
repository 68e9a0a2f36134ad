package dev.heirloom.fuzz;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A workbook of one sheet. */
final class SheetWorkbook {

  private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
  private static final String OFFICE =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  private static final String PACKAGE =
      "http://schemas.openxmlformats.org/package/2006/relationships";

  private SheetWorkbook() {}

  /** Returns the workbook whose sheet holds this XML, and which has one shared string. */
  static byte[] of(byte[] sheet) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      part(
          zip,
          "[Content_Types].xml",
          "<Types xmlns='http://schemas.openxmlformats.org/package/2006/content-types'/>");
      part(
          zip,
          "_rels/.rels",
          relationships(relationship("officeDocument", "r1", "xl/workbook.xml")));
      part(
          zip,
          "xl/workbook.xml",
          "<workbook xmlns='%s' xmlns:r='%s'><sheets><sheet name='S' sheetId='1' r:id='r1'/></sheets></workbook>"
              .formatted(MAIN, OFFICE));
      part(
          zip,
          "xl/_rels/workbook.xml.rels",
          relationships(
              relationship("worksheet", "r1", "worksheets/sheet1.xml")
                  + relationship("sharedStrings", "r2", "sharedStrings.xml")));
      part(
          zip, "xl/sharedStrings.xml", "<sst xmlns='%s'><si><t>Yes</t></si></sst>".formatted(MAIN));
      zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
      zip.write("<worksheet xmlns='%s'>".formatted(MAIN).getBytes(StandardCharsets.UTF_8));
      zip.write(sheet);
      zip.write("</worksheet>".getBytes(StandardCharsets.UTF_8));
      zip.closeEntry();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private static void part(ZipOutputStream zip, String name, String xml) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    zip.write(xml.getBytes(StandardCharsets.UTF_8));
    zip.closeEntry();
  }

  private static String relationships(String content) {
    return "<Relationships xmlns='%s'>%s</Relationships>".formatted(PACKAGE, content);
  }

  private static String relationship(String type, String id, String target) {
    return "<Relationship Id='%s' Type='%s/%s' Target='%s'/>".formatted(id, OFFICE, type, target);
  }
}
