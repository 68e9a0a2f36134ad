package dev.heirloom.oscal.io.matrix.internal;

import com.google.common.collect.ArrayListMultimap;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ListMultimap;
import com.google.common.collect.Maps;
import dev.heirloom.oscal.io.workbook.internal.ControlIds;
import dev.heirloom.oscal.io.workbook.internal.Header;
import dev.heirloom.oscal.io.workbook.internal.LooseIds;
import dev.heirloom.oscal.io.workbook.internal.Spreadsheet.Row;
import dev.heirloom.oscal.io.workbook.internal.Spreadsheet.Sheet;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * A table of a sheet that has a column of ids, before its other columns are understood.
 *
 * @param sheet the sheet
 * @param above what stands between the table before and the header, in order
 * @param header the header
 * @param id the column of the ids, from 1
 * @param rows the rows below the header
 * @param outside the rows below these, up to the next table, and those above the header that name a
 *     control
 * @param hidden the hidden rows below its header, up to the next table
 */
record RawTable(
    Sheet sheet,
    List<Row> above,
    TableHeader header,
    int id,
    List<Row> rows,
    List<Row> outside,
    List<Row> hidden) {

  private static final int MOST_LINES = 3;

  /** Within how many rows below a header of ids the first of them stands. */
  private static final int NEAR = 12;

  private static final double MOSTLY = 0.5;

  /** Copies the lists. */
  RawTable {
    above = ImmutableList.copyOf(above);
    rows = ImmutableList.copyOf(rows);
    outside = ImmutableList.copyOf(outside);
    hidden = ImmutableList.copyOf(hidden);
  }

  /**
   * Finds the tables of a sheet, from top to bottom.
   *
   * @throws WorkbookException if it has more than there may be
   */
  static List<RawTable> in(String document, Sheet sheet, int most) {
    return new TableSearch(document, sheet, most).tables();
  }

  /** Returns the texts of each column in order, blank ones left out. */
  ListMultimap<Integer, String> texts() {
    ListMultimap<Integer, String> texts = ArrayListMultimap.create();
    for (Row row : rows) {
      row.cells()
          .forEach(
              (column, text) -> {
                if (!text.isBlank()) {
                  texts.put(column, text);
                }
              });
    }
    return texts;
  }

  /** Returns the texts above and below the table, and those of its header. */
  List<String> around() {
    List<String> around = new ArrayList<>();
    above.forEach(row -> around.addAll(row.cells().values()));
    header.columns().values().forEach(around::addAll);
    outside.forEach(row -> around.addAll(row.cells().values()));
    return around;
  }

  /** Finds the tables of one sheet. */
  private static final class TableSearch {
    private final String document;
    private final Sheet sheet;
    private final int most;
    private final List<Row> rows;
    private final List<PagedTable> tables = new ArrayList<>();
    private final Map<String, Boolean> ids = new HashMap<>();
    private int ended;
    private final Map<String, Boolean> idHeaders = new HashMap<>();

    TableSearch(String document, Sheet sheet, int most) {
      this.document = document;
      this.sheet = sheet;
      this.most = most;
      this.rows = sheet.rows();
    }

    List<RawTable> tables() {
      List<Integer> bases = new ArrayList<>();
      for (int i = 0; i < rows.size(); i++) {
        if (isBase(i)) {
          bases.add(i);
        }
      }
      int after = 0;
      for (int b = 0; b < bases.size(); b++) {
        int base = bases.get(b);
        int end = b + 1 < bases.size() ? bases.get(b + 1) : rows.size();
        if (base >= after && add(base, after, end, true)) {
          after = ended;
        }
      }
      if (tables.isEmpty()) {
        withoutIdHeader().ifPresent(base -> add(base, 0, rows.size(), false));
      }
      return tables.stream().map(PagedTable::whole).toList();
    }

    /** Returns whether a row has a header of ids above some. */
    private boolean isBase(int index) {
      Row row = rows.get(index);
      int end = Math.min(rows.size(), index + 1 + NEAR);
      return row.cells().size() > 1
          && row.cells().values().stream().anyMatch(this::isIdHeader)
          && row.cells().entrySet().stream()
              .filter(cell -> isIdHeader(cell.getValue()))
              .anyMatch(
                  cell ->
                      rows.subList(index + 1, end).stream()
                          .flatMap(below -> below.text(cell.getKey()).stream())
                          .anyMatch(this::isId));
    }

    private boolean isId(String text) {
      return ids.computeIfAbsent(text, t -> ControlIds.of(t).isClear());
    }

    /** Returns whether a text names controls in words that can't be read as ids, or is blank. */
    private static boolean isLikeId(String text) {
      return text.isBlank() || mayName(text);
    }

    private static boolean mayName(String text) {
      return !LooseIds.of(text, List.of()).isEmpty();
    }

    private boolean isIdHeader(String text) {
      return idHeaders.computeIfAbsent(text, HeaderWords::isId);
    }

    /** Returns the row above the first one that names an id in a column of ids. */
    private Optional<Integer> withoutIdHeader() {
      for (int i = 1; i < rows.size(); i++) {
        for (int column : new TreeSet<>(rows.get(i).cells().keySet())) {
          if (rows.get(i).text(column).filter(this::isId).isPresent()) {
            int header = i - 1;
            return rows.get(header).cells().size() > 1
                    // What may name a control is no header, and not to be lost.
                    && rows.get(header).text(column).filter(TableSearch::mayName).isEmpty()
                ? Optional.of(header)
                : Optional.empty();
          }
        }
      }
      return Optional.empty();
    }

    private boolean add(int base, int after, int end, boolean named) {
      Optional<Integer> id = idColumn(base, end, named);
      if (id.isEmpty()) {
        return false;
      }
      int first = base;
      if (base > after && isGroupLine(rows.get(base - 1), rows.get(base), id.get())) {
        first = base - 1;
      }
      int last = base;
      while (last + 1 < end
          && last - first + 1 < MOST_LINES
          && isLowerLine(rows.get(last + 1), rows.get(last), id.get())
          && hasIds(last + 2, end, id.get())) {
        last++;
      }
      ended = endOfRows(last + 1, end, id.get());
      RawTable table =
          new RawTable(
              sheet,
              rows.subList(after, first),
              TableHeader.of(sheet, rows.subList(first, last + 1)),
              id.get(),
              rows.subList(last + 1, ended),
              outside(after, first, ended, end, id.get()),
              hidden(base, end));
      sideBySide(table).forEach(this::found);
      return true;
    }

    private List<Row> hidden(int base, int end) {
      int next = end < rows.size() ? rows.get(end).number() : Integer.MAX_VALUE;
      return sheet.hiddenRows().stream()
          .filter(row -> row.number() > rows.get(base).number() && row.number() < next)
          .toList();
    }

    /** Returns the rows below a table, and those above its header that name a control. */
    private List<Row> outside(int after, int first, int ended, int end, int id) {
      List<Row> outside = new ArrayList<>();
      rows.subList(after, first).stream()
          .filter(row -> row.text(id).filter(this::isId).isPresent())
          .forEach(outside::add);
      outside.addAll(rows.subList(ended, end));
      return outside;
    }

    /** Cuts a table where the header of its ids comes again: there another one begins. */
    private List<RawTable> sideBySide(RawTable table) {
      String name = Header.normalize(table.header().lowest(table.id()));
      List<Integer> begins =
          table.header().columns().keySet().stream()
              .filter(column -> column == table.id() || column > table.id() + 1)
              .filter(column -> Header.normalize(table.header().lowest(column)).equals(name))
              .filter(column -> table.texts().get(column).stream().anyMatch(this::isId))
              .toList();
      if (begins.size() < 2 || begins.size() > most) {
        return List.of(table);
      }
      List<RawTable> cut = new ArrayList<>();
      for (int i = 0; i < begins.size(); i++) {
        int from = i == 0 ? 1 : begins.get(i);
        int to = i + 1 < begins.size() ? begins.get(i + 1) : Integer.MAX_VALUE;
        cut.add(
            new RawTable(
                sheet,
                table.above(),
                table.header().only(from, to),
                begins.get(i),
                only(table.rows(), from, to),
                only(table.outside(), from, to),
                only(table.hidden(), from, to)));
      }
      return cut;
    }

    private static List<Row> only(List<Row> rows, int from, int to) {
      return rows.stream()
          .map(
              row ->
                  new Row(
                      row.number(),
                      Maps.filterKeys(row.cells(), column -> from <= column && column < to)))
          .filter(row -> !row.cells().isEmpty())
          .toList();
    }

    /** Returns where a table ends: behind its last id, and what goes on with that below it. */
    private int endOfRows(int from, int end, int column) {
      int last = end - 1;
      while (last > from && rows.get(last).text(column).filter(this::isId).isEmpty()) {
        last--;
      }
      while (last + 1 < end
          && rows.get(last + 1).number() == rows.get(last).number() + 1
          && rows.get(last + 1).text(column).filter(t -> !isLikeId(t)).isEmpty()
          && rows.get(last + 1).cells().keySet().stream().anyMatch(c -> c > column)) {
        last++;
      }
      return last + 1;
    }

    /**
     * Returns the leftmost column below a header that mostly holds ids, of those named so first.
     */
    private Optional<Integer> idColumn(int base, int end, boolean named) {
      Row header = rows.get(base);
      List<Integer> columns =
          new TreeSet<>(header.cells().keySet())
              .stream()
                  .filter(
                      column ->
                          named
                              ? header.text(column).filter(this::isIdHeader).isPresent()
                              : header.text(column).filter(HeaderWords::isRelated).isEmpty())
                  .toList();
      return columns.stream().filter(column -> isOfIds(base + 1, end, column)).findFirst();
    }

    private boolean isOfIds(int from, int end, int column) {
      int ids = 0;
      int texts = 0;
      for (Row row : rows.subList(from, end)) {
        Optional<String> text = row.text(column).filter(t -> !t.isBlank());
        boolean isId = text.filter(this::isId).isPresent();
        texts += text.filter(t -> isId || !mayName(t)).isPresent() ? 1 : 0;
        ids += isId ? 1 : 0;
      }
      return ids > 0 && ids >= texts * MOSTLY;
    }

    private boolean hasIds(int from, int end, int column) {
      return from < end && isOfIds(from, end, column);
    }

    /** Returns whether a row groups the headers in the row below it. */
    private boolean isGroupLine(Row row, Row header, int id) {
      return row.number() == header.number() - 1
          && row.cells().keySet().stream().anyMatch(column -> column > id)
          && (row.cells().size() > 1 || row.cells().keySet().stream().noneMatch(c -> c <= id))
          && row.cells().values().stream().noneMatch(HeaderWords::isLegend)
          && row.cells().values().stream().noneMatch(this::isId);
    }

    /** Returns whether a row continues a header: below it, with texts but no id. */
    private boolean isLowerLine(Row row, Row header, int id) {
      return row.number() == header.number() + 1
          && row.text(id).filter(t -> !t.isBlank()).isEmpty()
          && row.cells().entrySet().stream()
              .anyMatch(
                  cell ->
                      KnownWords.isKnown(cell.getValue())
                          || !header.cells().containsKey(cell.getKey()));
    }

    private void found(RawTable table) {
      if (tables.isEmpty() || !tables.get(tables.size() - 1).goesOn(table)) {
        if (tables.size() == most) {
          throw MatrixFinder.tooMany(document, sheet, "The sheet has more tables", most);
        }
        tables.add(new PagedTable(table));
      }
    }
  }

  /** A table, whose header may be repeated for its next page: that begins no other table. */
  private static final class PagedTable {
    private final RawTable first;
    private final List<Row> rows;
    private final Set<String> ids;
    private List<Row> outside;
    private final List<Row> hidden;

    PagedTable(RawTable first) {
      this.first = first;
      this.rows = new ArrayList<>(first.rows());
      this.ids = ids(first.rows(), first.id());
      this.outside = first.outside();
      this.hidden = new ArrayList<>(first.hidden());
    }

    /** Takes what is the next page; returns whether it is. */
    boolean goesOn(RawTable next) {
      if (!first.header().columns().equals(next.header().columns())
          || !Collections.disjoint(ids, ids(next.rows(), next.id()))) {
        return false;
      }
      for (List<Row> more : List.of(next.above(), next.rows())) {
        rows.addAll(more);
        ids.addAll(ids(more, first.id()));
      }
      outside = next.outside();
      hidden.addAll(next.hidden());
      return true;
    }

    RawTable whole() {
      return new RawTable(
          first.sheet(), first.above(), first.header(), first.id(), rows, outside, hidden);
    }

    private static Set<String> ids(List<Row> rows, int column) {
      Set<String> ids = new HashSet<>();
      rows.stream()
          .flatMap(row -> row.text(column).stream())
          .forEach(text -> ids.addAll(ControlIds.of(text).ids()));
      return ids;
    }
  }
}
