package dev.heirloom.oscal.io.workbook.internal;

import dev.heirloom.inheritance.baseline.Baseline;
import dev.heirloom.inheritance.baseline.BaselinePlace;
import dev.heirloom.inheritance.baseline.IdSpelling;
import dev.heirloom.oscal.io.workbook.CellPlace;
import dev.heirloom.oscal.io.workbook.WorkbookFinding.Code;
import dev.heirloom.oscal.model.ControlId;
import dev.heirloom.oscal.model.StatementId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Finds what the rows of a workbook are about, by the ids of a baseline. */
final class Targets {

  private final Baseline baseline;
  private final ConversionFindings findings;
  private final Map<ControlId, CellPlace> outside = new LinkedHashMap<>();

  Targets(Baseline baseline, ConversionFindings findings) {
    this.baseline = baseline;
    this.findings = findings;
  }

  /** Returns the controls that the baseline lacks, each with the first row that names it. */
  Map<ControlId, CellPlace> outside() {
    return outside;
  }

  /** Returns what a row is about; empty if its id is none, which is told. */
  Optional<Target> find(String written, CellPlace place) {
    String id = Header.controlId(written);
    Optional<BaselinePlace> spot = baseline.index().find(id);
    Optional<IdSpelling> spelling = IdSpelling.parse(id);
    if (spot.isEmpty() && spelling.isEmpty()) {
      findings.add(
          Code.CONTROL_ID_UNREADABLE,
          place,
          "\"" + id + "\" is not a control id; the row was not converted.");
      return Optional.empty();
    }
    if (spot.isEmpty()) {
      ControlId control = new ControlId(spelling.get().controlId());
      outside.putIfAbsent(control, place);
      return Optional.of(new Target(control, statement(spelling.get())));
    }
    ControlId control = spot.get().control();
    return switch (spot.get().kind()) {
      case WHOLE -> Optional.of(new Target(control, Optional.empty()));
      case POINT, DEEPER, FEDRAMP_REQUIREMENT ->
          Optional.of(new Target(control, Optional.of(new StatementId(spot.get().id()))));
      case UNKNOWN -> {
        findings.add(
            Code.UNKNOWN_STATEMENT,
            place,
            control + " of " + baseline.name() + " has no statement \"" + id + "\".");
        yield Optional.of(new Target(control, spelling.flatMap(Targets::statement)));
      }
    };
  }

  private static Optional<StatementId> statement(IdSpelling spelling) {
    return spelling.hasPath()
        ? Optional.of(new StatementId(spelling.toString()))
        : Optional.empty();
  }
}
