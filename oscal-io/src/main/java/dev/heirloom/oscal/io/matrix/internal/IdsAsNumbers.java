package dev.heirloom.oscal.io.matrix.internal;

import dev.heirloom.inheritance.baseline.BaselinePlace;
import dev.heirloom.oscal.io.workbook.WorkbookFinding;
import dev.heirloom.oscal.io.workbook.WorkbookFinding.Code;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The ids that a program may have taken for numbers, so that 5.10 is 5.1 now: where a table has the
 * one and not the other, nobody knows which of them a row means, and it is shared at most.
 */
final class IdsAsNumbers {

  private static final Pattern SHORT = Pattern.compile("[0-9]{1,2}[.][1-9]");

  private final MatrixPlaces places;
  private final Set<String> ids = new LinkedHashSet<>();
  private final List<WorkbookFinding> findings;

  IdsAsNumbers(MatrixPlaces places, List<MatrixEntry> entries, List<WorkbookFinding> findings) {
    this.places = places;
    this.findings = findings;
    entries.forEach(entry -> ids.addAll(entry.ids()));
  }

  /** Returns rows as far as their ids tell what they mean. */
  List<MatrixEntry> doubted(List<MatrixEntry> entries) {
    List<MatrixEntry> doubted = new ArrayList<>();
    for (MatrixEntry entry : entries) {
      Optional<String> other = entry.ids().stream().flatMap(id -> other(id).stream()).findFirst();
      if (entry.number() && other.isPresent() && entry.isProviders()) {
        findings.add(
            new WorkbookFinding(
                Code.CONTROL_ID_UNREADABLE,
                entry.answer(),
                "\""
                    + entry.written()
                    + "\" may be "
                    + other.get()
                    + ", of which programs that take ids for numbers make the same, and counts as"
                    + " shared at most."));
        doubted.add(entry.shared());
      } else {
        doubted.add(entry);
      }
    }
    return doubted;
  }

  /** Returns the id that may be meant instead: a control of the baseline that no row names. */
  private Optional<String> other(String id) {
    String longer = id + "0";
    return SHORT.matcher(id).matches() && !ids.contains(longer)
        ? places
            .find(longer)
            .map(BaselinePlace::control)
            .filter(
                control -> places.find(id).filter(p -> !p.control().equals(control)).isPresent())
            .map(control -> longer)
        : Optional.empty();
  }
}
