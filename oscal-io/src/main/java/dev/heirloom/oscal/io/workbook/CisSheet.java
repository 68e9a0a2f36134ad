package dev.heirloom.oscal.io.workbook;

import com.google.common.collect.ImmutableList;
import java.util.List;

/**
 * A Control Implementation Summary: the sheet of a workbook that marks status and origination.
 *
 * @param place the header cell of the control ids
 * @param rows the rows with a control id, in the order of the sheet
 */
public record CisSheet(CellPlace place, List<CisRow> rows) {

  /** Copies the rows. */
  public CisSheet {
    rows = ImmutableList.copyOf(rows);
  }
}
