package dev.heirloom.oscal.io.workbook.internal;

import com.google.common.collect.ArrayListMultimap;
import com.google.common.collect.ListMultimap;
import dev.heirloom.oscal.model.ControlId;
import java.util.List;
import java.util.Set;

/**
 * The rows whose ids can't be read, under each control that they may mean.
 *
 * @param <T> a row
 */
final class DoubtfulRows<T> {

  /** Many rows lower no more than a few. */
  private static final int MOST = 20;

  private final MeantControls meant;
  private int ofAll;
  private final ListMultimap<ControlId, T> rows = ArrayListMultimap.create();

  DoubtfulRows(MeantControls meant) {
    this.meant = meant;
  }

  /** Adds a row under what its id may mean. */
  void add(String written, T row) {
    Set<ControlId> controls = meant.of(LooseIds.of(written, List.of()));
    if (meant.isAll(controls) && ++ofAll > MOST) {
      return;
    }
    for (ControlId control : controls) {
      if (rows.get(control).size() < MOST) {
        rows.put(control, row);
      }
    }
  }

  /** Returns the rows that may be meant for a control. */
  List<T> of(ControlId control) {
    return rows.get(control);
  }
}
