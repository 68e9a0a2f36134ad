package dev.heirloom.oscal.io.workbook;

import com.google.common.collect.ImmutableList;
import java.util.List;

/**
 * A Control Implementation Summary: the sheet of a workbook that marks status and origination.
 *
 * @param place the header cell of the control ids
 * @param rows the rows with a control id, in the order of the sheet
 * @param unreadable the rows with marks whose ids can't be read; they only lower what others say of
 *     the controls that may be meant
 */
public record CisSheet(CellPlace place, List<CisRow> rows, List<CisRow> unreadable) {

  /** Copies the rows. */
  public CisSheet {
    rows = ImmutableList.copyOf(rows);
    unreadable = ImmutableList.copyOf(unreadable);
  }

  /** Creates a summary of which every row can be read. */
  public CisSheet(CellPlace place, List<CisRow> rows) {
    this(place, rows, List.of());
  }
}
