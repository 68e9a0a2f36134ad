package dev.heirloom.oscal.io.matrix.internal;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import dev.heirloom.oscal.io.matrix.MatrixColumn;
import dev.heirloom.oscal.io.matrix.MatrixLayout;
import dev.heirloom.oscal.io.workbook.CellPlace;
import dev.heirloom.oscal.io.workbook.internal.Spreadsheet.Row;
import dev.heirloom.oscal.io.workbook.internal.Spreadsheet.Sheet;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * A matrix of a sheet: its rows, and the layout by which they are read.
 *
 * @param sheet the sheet
 * @param layout the layout, found or given
 * @param columns the number, from 1, of each column that the layout names
 * @param header its header
 * @param rows the rows below the header
 * @param outside the rows above and below these that are none of the table's by their place
 * @param hidden the hidden rows, which only lower what the others say
 * @param title what it is called
 * @param strangers the columns that are marked like those of parties, but whose party is not known,
 *     as they are headed
 * @param beside the columns that say who acts beside those of the layout
 * @param legend the marks that are explained by a part of the customer's
 * @param unused the other columns that are not read, as they are headed
 */
record FoundTable(
    Sheet sheet,
    MatrixLayout layout,
    Map<MatrixColumn, Integer> columns,
    TableHeader header,
    List<Row> rows,
    List<Row> outside,
    List<Row> hidden,
    String title,
    Map<Integer, String> strangers,
    List<BesideColumn> beside,
    LegendMarks legend,
    Map<Integer, String> unused) {

  /** Copies the collections. */
  FoundTable {
    columns = ImmutableMap.copyOf(columns);
    rows = ImmutableList.copyOf(rows);
    outside = ImmutableList.copyOf(outside);
    hidden = ImmutableList.copyOf(hidden);
    strangers = ImmutableMap.copyOf(strangers);
    beside = ImmutableList.copyOf(beside);
    unused = ImmutableMap.copyOf(unused);
  }

  /** Returns the words for who acts that the layout and its parties add to those that are known. */
  KnownWords words() {
    return KnownWords.of(layout);
  }

  /** Returns it under another title. */
  FoundTable titled(String other) {
    return new FoundTable(
        sheet, layout, columns, header, rows, outside, hidden, other, strangers, beside, legend,
        unused);
  }

  int number(MatrixColumn column) {
    return Objects.requireNonNull(columns.get(column));
  }

  /** Returns the cell of the header that tells the matrix from others. */
  CellPlace place() {
    int column =
        layout
            .value()
            .map(value -> number(value.column()))
            .orElseGet(() -> number(layout.ticks().keySet().iterator().next()));
    return new CellPlace(
        sheet.name(),
        header.rows().isEmpty() ? 0 : header.rows().get(header.rows().size() - 1),
        column);
  }
}
