package dev.heirloom.oscal.io.workbook.internal;

import dev.heirloom.oscal.io.workbook.CellPlace;
import dev.heirloom.oscal.io.workbook.internal.Spreadsheet.CellAddress;
import dev.heirloom.oscal.io.workbook.internal.Spreadsheet.Row;
import dev.heirloom.oscal.io.workbook.internal.Spreadsheet.Sheet;
import dev.heirloom.oscal.io.workbook.internal.Spreadsheet.SheetRange;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Reads one sheet; what is hidden is known only at its end, where filters stand. */
final class SheetReader {

  private static final int MAX_COLUMN = 16_384;

  /** What spreadsheet programs show where a formula has no value. */
  private static final String NOT_AVAILABLE = "#N/A";

  /** A number that ids such as 5.10 become. */
  private static final Pattern SHORT_NUMBER =
      Pattern.compile("[0-9]{1,2}[.](?:[0-9]|[0-9]{10,30})");

  private static final int MAX_ROW = 1_048_576;
  private static final Pattern CELL = Pattern.compile("[A-W]?[A-Z]{1,2}[1-9][0-9]{0,6}");

  private final boolean all;
  private final String name;
  private final XmlParts parts;
  private final List<String> shared;
  private final TextStyles styles;
  private final CellCount cells;
  private final BitSet hiddenColumns = new BitSet();
  private final Set<Integer> hiddenWithContent = new TreeSet<>();
  private final List<Row> rows = new ArrayList<>();
  private final Set<Integer> hiddenRows = new TreeSet<>();
  private final List<MergedCells> merges = new ArrayList<>();
  private final List<CellNote> notes = new ArrayList<>();
  private final List<CellAddress> failed = new ArrayList<>();
  private final Set<CellAddress> numbers = new HashSet<>();
  private int formulas;
  private int row;
  private int filterFrom;
  private int filterTo;

  SheetReader(
      String name,
      XmlParts parts,
      List<String> shared,
      TextStyles styles,
      CellCount cells,
      SheetRange range) {
    this.styles = styles;
    this.all = range == SheetRange.ALL;
    this.name = name;
    this.parts = parts;
    this.shared = shared;
    this.cells = cells;
  }

  /** Returns the sheet in a part; it is read once. */
  Sheet read(String part) {
    parts.parse(part, this::readAll);
    NoteParts.of(parts, part, this::note);
    List<Row> read = new ArrayList<>();
    List<Row> left = new ArrayList<>();
    List<Integer> filtered = new ArrayList<>();
    for (Row candidate : rows) {
      boolean inFilter = candidate.number() > filterFrom && candidate.number() <= filterTo;
      if (!hiddenRows.contains(candidate.number())) {
        read.add(candidate);
      } else if (inFilter) {
        read.add(candidate);
        filtered.add(candidate.number());
      } else {
        left.add(candidate);
        if (all) {
          read.add(candidate);
        }
      }
    }
    return new Sheet(
        name,
        read,
        hiddenWithContent,
        left,
        filtered,
        formulas,
        failed,
        row,
        merges,
        numbers,
        notes,
        false);
  }

  private void readAll(XMLStreamReader xml) throws XMLStreamException {
    int filterRow = 0;
    int filterEnd = 0;
    String range = "";
    while (xml.hasNext()) {
      if (XmlParts.next(xml) != XMLStreamConstants.START_ELEMENT) {
        continue;
      }
      if (XmlParts.isMain(xml, "col")) {
        readColumns(xml);
      } else if (XmlParts.isMain(xml, "row")) {
        readRow(xml);
      } else if (XmlParts.isMain(xml, "autoFilter")) {
        String[] ends = XmlParts.attribute(xml, "ref").orElse("").split(":");
        if (ends.length == 2) {
          filterRow = rowOf(ends[0]);
          filterEnd = rowOf(ends[1]);
        }
      } else if (XmlParts.isMain(xml, "mergeCell")) {
        readMerge(XmlParts.attribute(xml, "ref").orElse(""));
      } else if (XmlParts.isMain(xml, "conditionalFormatting")) {
        range = XmlParts.attribute(xml, "sqref").orElse("");
      } else if (XmlParts.isMain(xml, "cfRule")) {
        readCondition(XmlParts.attribute(xml, "dxfId").orElse(""), range);
      } else if (XmlParts.isMain(xml, "dataValidation")) {
        XmlParts.attribute(xml, "prompt")
            .ifPresent(
                prompt -> note("prompt", XmlParts.attribute(xml, "sqref").orElse(""), prompt));
      } else if (XmlParts.isMain(xml, "filterColumn")) {
        filterFrom = filterRow;
        filterTo = filterEnd;
      }
    }
  }

  private void readCondition(String format, String range) {
    if (styles.isHidingCondition(format)) {
      note("conditional format", range, "strikes out or hides text");
    }
  }

  private void note(String kind, String range, String text) {
    CellNote note = CellNote.of(kind, range, text);
    cells.add(CellPlace.ofSheet(name));
    cells.addText(text, CellPlace.ofSheet(name));
    notes.add(note);
  }

  private void readMerge(String reference) {
    String[] ends = reference.split(":");
    if (ends.length == 2 && Arrays.stream(ends).allMatch(end -> CELL.matcher(end).matches())) {
      MergedCells merge =
          new MergedCells(rowOf(ends[0]), columnOf(ends[0]), rowOf(ends[1]), columnOf(ends[1]));
      // Rows come before what is merged. A row in which a text comes again counts like a cell.
      int again = Math.min(Math.min(merge.lastRow(), row) - merge.firstRow(), rows.size());
      cells.add(CellPlace.ofSheet(name), 1 + Math.max(0, again));
      merges.add(merge);
    }
  }

  private void readColumns(XMLStreamReader xml) throws XMLStreamException {
    boolean invisible = XmlParts.flag(xml, "hidden") || isZero(xml, "width");
    int from = whole(xml, "min");
    int to = Math.min(whole(xml, "max"), MAX_COLUMN);
    if (invisible && from <= to) {
      hiddenColumns.set(Math.max(1, from), to + 1);
    }
  }

  private boolean isZero(XMLStreamReader xml, String size) {
    return XmlParts.attribute(xml, size).filter(text -> number(text) == 0).isPresent();
  }

  private void readRow(XMLStreamReader xml) throws XMLStreamException {
    int number = XmlParts.attribute(xml, "r").isPresent() ? whole(xml, "r") : row + 1;
    if (number <= row || number > MAX_ROW) {
      throw parts.damaged(
          name + ", row " + number,
          "The rows are not in ascending order from 1 to 1,048,576.",
          null);
    }
    row = number;
    if (XmlParts.flag(xml, "hidden") || isZero(xml, "ht")) {
      hiddenRows.add(number);
    }
    Map<Integer, String> texts = new LinkedHashMap<>();
    int column = 0;
    int event = XmlParts.next(xml);
    while (!(event == XMLStreamConstants.END_ELEMENT && XmlParts.isMain(xml, "row"))) {
      if (event == XMLStreamConstants.START_ELEMENT && XmlParts.isMain(xml, "c")) {
        int after = column;
        column = XmlParts.attribute(xml, "r").map(ref -> columnOf(ref)).orElse(after + 1);
        readCell(xml, column, texts);
      }
      event = XmlParts.next(xml);
    }
    if (!texts.isEmpty()) {
      rows.add(new Row(number, texts));
    } else {
      hiddenRows.remove(number);
    }
  }

  private void readCell(XMLStreamReader xml, int column, Map<Integer, String> texts)
      throws XMLStreamException {
    cells.add(new CellPlace(name, row, column));
    String type = XmlParts.attribute(xml, "t").orElse("n");
    String style = XmlParts.attribute(xml, "s").orElse("");
    String text = "";
    boolean formula = false;
    int event = XmlParts.next(xml);
    while (!(event == XMLStreamConstants.END_ELEMENT && XmlParts.isMain(xml, "c"))) {
      if (event == XMLStreamConstants.START_ELEMENT) {
        if (XmlParts.isMain(xml, "v")) {
          text = value(type, xml.getElementText(), column);
        } else if (XmlParts.isMain(xml, "is")) {
          text = SharedStrings.richText(xml);
        } else if (XmlParts.isMain(xml, "f")) {
          formula = true;
        }
      }
      event = XmlParts.next(xml);
    }
    text = styles.shown(style, text);
    cells.addText(text, new CellPlace(name, row, column));
    boolean error = "e".equals(type);
    boolean isHidden = hiddenColumns.get(column);
    if (isHidden && !text.isEmpty()) {
      hiddenWithContent.add(column);
    }
    if (isHidden && !all) {
      return;
    }
    if (error || formula && text.isEmpty() && !"str".equals(type)) {
      failed.add(new CellAddress(row, column));
      // It says something that nobody can read; left blank, it would say nothing.
      text = text.isEmpty() ? NOT_AVAILABLE : text;
    } else {
      formulas += formula && !text.isEmpty() ? 1 : 0;
    }
    if (!text.isEmpty()) {
      if ("n".equals(type) && SHORT_NUMBER.matcher(text).matches()) {
        numbers.add(new CellAddress(row, column));
      }
      if (texts.put(column, text) != null) {
        throw parts.damaged(
            new CellPlace(name, row, column).toString(), "The cell is there twice.", null);
      }
    }
  }

  private String value(String type, String raw, int column) {
    if (!"s".equals(type)) {
      return "str".equals(type) ? XlsxText.decode(raw) : raw;
    }
    int index = (int) number(raw.strip());
    if (index < 0 || index >= shared.size()) {
      throw parts.damaged(
          new CellPlace(name, row, column).toString(),
          "The cell refers to text that is not there.",
          null);
    }
    return shared.get(index);
  }

  private int whole(XMLStreamReader xml, String attribute) {
    return (int) number(XmlParts.attribute(xml, attribute).orElse(""));
  }

  private double number(String text) {
    try {
      return Double.parseDouble(text);
    } catch (NumberFormatException e) {
      throw parts.damaged(
          CellPlace.ofRow(name, row).toString(), "'" + shorten(text) + "' is not a number.", e);
    }
  }

  private int columnOf(String reference) {
    int column = 0;
    int i = 0;
    for (;
        i < reference.length() && reference.charAt(i) >= 'A' && reference.charAt(i) <= 'Z' && i < 4;
        i++) {
      column = column * 26 + reference.charAt(i) - 'A' + 1;
    }
    if (column < 1 || column > MAX_COLUMN) {
      throw parts.damaged(
          CellPlace.ofRow(name, row).toString(),
          "'" + shorten(reference) + "' is not a cell.",
          null);
    }
    return column;
  }

  private int rowOf(String reference) {
    String digits = reference.replaceAll("[^0-9]", "");
    return digits.isEmpty() || digits.length() > 7 ? 0 : Integer.parseInt(digits);
  }

  private String shorten(String text) {
    return text.length() <= 40 ? text : text.substring(0, 37) + "...";
  }
}
