package dev.heirloom.oscal.io.workbook.internal;

import dev.heirloom.oscal.io.workbook.CisRow;
import dev.heirloom.oscal.io.workbook.CisSheet;
import dev.heirloom.oscal.io.workbook.CisState;
import dev.heirloom.oscal.model.ControlId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The rows of the implementation summaries of a workbook, by target. */
final class ImplementationSummaries {

  private final Map<Target, List<CisRow>> rows = new LinkedHashMap<>();
  private final Map<ControlId, Set<Target>> ofControl = new HashMap<>();
  private final DoubtfulRows<CisRow> doubtful;

  /** Collects the rows whose targets are found, and tells what each sheet leaves open. */
  ImplementationSummaries(
      List<CisSheet> sheets, Targets targets, MeantControls meant, ConversionFindings findings) {
    this.doubtful = new DoubtfulRows<>(meant);
    for (CisSheet sheet : sheets) {
      for (CisRow row : sheet.rows()) {
        List<Target> found = targets.find(row.controlId(), row.place());
        found.forEach(target -> rows.computeIfAbsent(target, t -> new ArrayList<>()).add(row));
        if (found.isEmpty()) {
          findings.notConverted(row.controlId(), row.place());
          doubt(row);
        }
      }
      sheet.unreadable().forEach(this::doubt);
      findings.describe(sheet);
    }
    rows.keySet()
        .forEach(
            target ->
                ofControl
                    .computeIfAbsent(target.control(), c -> new LinkedHashSet<>())
                    .add(target));
  }

  /** A status whose row may be meant for another control says no more than that a part may lack. */
  private void doubt(CisRow row) {
    Set<CisState> states = row.states();
    if (states.stream().anyMatch(state -> state != CisState.IMPLEMENTED)) {
      doubtful.add(
          row.controlId(),
          new CisRow(
              row.controlId(),
              row.place(),
              EnumSet.of(CisState.PARTIALLY_IMPLEMENTED),
              row.originations()));
    }
  }

  /** Returns the rows that may be meant for a control, and lower it. */
  List<CisRow> doubtful(ControlId control) {
    return doubtful.of(control);
  }

  boolean isEmpty() {
    return rows.isEmpty();
  }

  /** Returns the rows for exactly this target. */
  List<CisRow> of(Target target) {
    return rows.getOrDefault(target, List.of());
  }

  /**
   * Returns the targets whose rows speak of this one: without a row of its own a statement has its
   * control's, and a control those of its statements.
   */
  Set<Target> targetsFor(Target target) {
    if (rows.containsKey(target)) {
      return Set.of(target);
    }
    if (target.statement().isPresent()) {
      return rows.containsKey(target.whole()) ? Set.of(target.whole()) : Set.of();
    }
    return ofControl.getOrDefault(target.control(), Set.of());
  }

  /** Returns the targets with a mark, except some. */
  List<Target> markedExcept(Set<Target> others) {
    return rows.entrySet().stream()
        .filter(target -> !others.contains(target.getKey()))
        .filter(target -> target.getValue().stream().anyMatch(ImplementationSummaries::isMarked))
        .map(Map.Entry::getKey)
        .toList();
  }

  private static boolean isMarked(CisRow row) {
    return !row.states().isEmpty() || !row.originations().isEmpty();
  }
}
