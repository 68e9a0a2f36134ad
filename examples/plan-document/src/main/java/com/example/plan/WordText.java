package com.example.plan;

import dev.heirloom.oscal.io.VisibleText;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFStyle;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTBookmark;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTHyperlink;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTP;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyle;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STFldCharType;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STStyleType;

/** A Word document under construction: headings that Word navigates by, text, quotes and tables. */
final class WordText {

  private static final int INDENT = 360;

  /** How many levels of headings are in the table of contents. */
  private static final int CONTENTS = 2;

  /** A heading, and the mark by which it is found. */
  private record ContentsEntry(int level, String words, String mark) {}

  private final XWPFDocument document = new XWPFDocument();
  private final List<ContentsEntry> entries = new ArrayList<>();
  private Optional<XWPFParagraph> contents = Optional.empty();

  WordText() {
    document.createStyles();
    style("Title", 20, -1);
    style("Heading1", 16, 0);
    style("Heading2", 14, 1);
    style("Heading3", 12, 2);
  }

  private void style(String name, int size, int level) {
    CTStyle style = CTStyle.Factory.newInstance();
    style.setStyleId(name);
    style.setType(STStyleType.PARAGRAPH);
    style.addNewName().setVal(name.replaceFirst("(\\d)$", " $1").toLowerCase(Locale.ROOT));
    style.addNewQFormat();
    var text = style.addNewRPr();
    text.addNewB();
    text.addNewSz().setVal(BigInteger.valueOf(2L * size));
    var paragraph = style.addNewPPr();
    paragraph.addNewKeepNext();
    if (level >= 0) {
      paragraph.addNewOutlineLvl().setVal(BigInteger.valueOf(level));
    }
    document.getStyles().addStyle(new XWPFStyle(style));
  }

  void title(String words) {
    paragraph(words).setStyle("Title");
  }

  /** Writes a heading; those of the two upper levels are in the table of contents. */
  void heading(int level, String words) {
    XWPFParagraph heading = paragraph(words);
    heading.setStyle("Heading" + level);
    if (level <= CONTENTS) {
      CTBookmark mark = CTBookmark.Factory.newInstance();
      mark.setId(BigInteger.valueOf(entries.size()));
      mark.setName("_Toc" + entries.size());
      CTP paragraph = heading.getCTP();
      paragraph.insertNewBookmarkStart(0).set(mark);
      paragraph.addNewBookmarkEnd().setId(mark.getId());
      entries.add(new ContentsEntry(level, VisibleText.of(words), mark.getName()));
    }
  }

  /** Leaves the place of the table of contents, which is made at the end. */
  void contents() {
    bold("Contents");
    contents = Optional.of(document.createParagraph());
  }

  /**
   * Makes a field that Word brings up to date, with page numbers; until then it has a link to each
   * heading, for whoever reads the document elsewhere.
   */
  private void fillContents(XWPFParagraph end) {
    boolean isFirst = true;
    for (ContentsEntry entry : entries) {
      XWPFParagraph line = document.insertNewParagraph(end.getCTP().newCursor());
      line.setIndentationLeft(INDENT * (entry.level() - 1));
      if (isFirst) {
        line.createRun().getCTR().addNewFldChar().setFldCharType(STFldCharType.BEGIN);
        line.createRun().getCTR().addNewInstrText().setStringValue(" TOC \\o \"1-2\" \\h \\z \\u ");
        line.createRun().getCTR().addNewFldChar().setFldCharType(STFldCharType.SEPARATE);
        isFirst = false;
      }
      CTHyperlink link = line.getCTP().addNewHyperlink();
      link.setAnchor(entry.mark());
      link.addNewR().addNewT().setStringValue(entry.words());
    }
    if (!isFirst) {
      end.createRun().getCTR().addNewFldChar().setFldCharType(STFldCharType.END);
    }
  }

  void text(String words) {
    paragraph(words);
  }

  void bold(String words) {
    paragraph(words).getRuns().forEach(run -> run.setBold(true));
  }

  /** Writes words of somebody else, set in. */
  void quote(int depth, String words) {
    if (!words.isBlank()) {
      XWPFParagraph paragraph = paragraph(words);
      paragraph.setIndentationLeft(INDENT * (depth + 1));
      paragraph.getRuns().forEach(run -> run.setItalic(true));
    }
  }

  private XWPFParagraph paragraph(String words) {
    XWPFParagraph paragraph = document.createParagraph();
    fill(paragraph, words);
    return paragraph;
  }

  private static void fill(XWPFParagraph paragraph, String words) {
    XWPFRun run = paragraph.createRun();
    List<String> lines = words.lines().toList();
    for (int i = 0; i < lines.size(); i++) {
      if (i > 0) {
        run.addBreak();
      }
      run.setText(VisibleText.of(lines.get(i)), run.getCTR().sizeOfTArray());
    }
  }

  /** Writes a table with a header of as many columns as its rows have, or the words for none. */
  void table(String header, List<List<String>> rows, String none) {
    if (rows.isEmpty()) {
      text(none);
      return;
    }
    int columns = rows.get(0).size();
    List<String> names = Arrays.asList(header.split(", "));
    XWPFTable table = document.createTable(rows.size() + 1, columns);
    table.setWidth("100%");
    XWPFTableRow first = table.getRow(0);
    first.setRepeatHeader(true);
    for (int i = 0; i < columns; i++) {
      cell(first, i, i < names.size() ? names.get(i) : "");
    }
    for (int row = 0; row < rows.size(); row++) {
      for (int i = 0; i < columns; i++) {
        cell(table.getRow(row + 1), i, rows.get(row).get(i));
      }
    }
    document.createParagraph();
  }

  private static void cell(XWPFTableRow row, int column, String words) {
    fill(row.getCell(column).getParagraphArray(0), words);
  }

  /** Returns the document as bytes that only depend on what was written, and on when. */
  byte[] bytes(Instant when) {
    contents.ifPresent(this::fillContents);
    try (document) {
      var properties = document.getProperties().getCoreProperties();
      properties.setCreated(Optional.of(Date.from(when)));
      properties.setModified(Optional.of(Date.from(when)));
      ByteArrayOutputStream written = new ByteArrayOutputStream();
      document.write(written);
      return timeless(written.toByteArray());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The library stamps each part with the time of writing. */
  private static byte[] timeless(byte[] zip) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipInputStream from = new ZipInputStream(new ByteArrayInputStream(zip));
        ZipOutputStream to = new ZipOutputStream(out)) {
      for (ZipEntry entry = from.getNextEntry(); entry != null; entry = from.getNextEntry()) {
        ZipEntry same = new ZipEntry(entry.getName());
        same.setTimeLocal(LocalDateTime.of(1980, 1, 1, 0, 0));
        to.putNextEntry(same);
        from.transferTo(to);
        to.closeEntry();
      }
    }
    return out.toByteArray();
  }
}
