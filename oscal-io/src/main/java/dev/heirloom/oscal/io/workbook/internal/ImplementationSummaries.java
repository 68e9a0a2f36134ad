package dev.heirloom.oscal.io.workbook.internal;

import dev.heirloom.oscal.io.workbook.CisRow;
import dev.heirloom.oscal.io.workbook.CisSheet;
import dev.heirloom.oscal.model.ControlId;
import java.util.ArrayList;
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

  /** Collects the rows whose targets are found, and tells what each sheet leaves open. */
  ImplementationSummaries(List<CisSheet> sheets, Targets targets, ConversionFindings findings) {
    for (CisSheet sheet : sheets) {
      for (CisRow row : sheet.rows()) {
        targets
            .find(row.controlId(), row.place())
            .ifPresent(target -> rows.computeIfAbsent(target, t -> new ArrayList<>()).add(row));
      }
      findings.describe(sheet);
    }
    rows.keySet()
        .forEach(
            target ->
                ofControl
                    .computeIfAbsent(target.control(), c -> new LinkedHashSet<>())
                    .add(target));
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
