package dev.heirloom.oscal.io.workbook.internal;

import dev.heirloom.inheritance.baseline.Baseline;
import dev.heirloom.inheritance.baseline.BaselinePlace;
import dev.heirloom.inheritance.baseline.IdSpelling;
import dev.heirloom.oscal.io.workbook.CellPlace;
import dev.heirloom.oscal.io.workbook.WorkbookFinding.Code;
import dev.heirloom.oscal.model.ControlId;
import dev.heirloom.oscal.model.StatementId;
import java.util.LinkedHashMap;
import java.util.List;
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

  /**
   * Returns what a row is about: of one id one target, of several or a range each; none if the id
   * can't be read.
   */
  List<Target> find(String written, CellPlace place) {
    String id = Header.controlId(written);
    if (baseline
        .index()
        .find(id)
        .filter(found -> found.kind() != BaselinePlace.Kind.UNKNOWN)
        .isPresent()) {
      return List.of(one(id, place));
    }
    ControlIds ids = ControlIds.of(written);
    if (isOne(id) && ids.ids().size() == 1 && ids.isClear()) {
      return List.of(one(id, place));
    }
    return ids.isClear() && ids.ids().stream().allMatch(this::isOne)
        ? ids.ids().stream().map(each -> one(each, place)).distinct().toList()
        : List.of();
  }

  /** Returns the control that an id names; empty if it names none. */
  Optional<ControlId> control(String id) {
    return baseline.index().find(id).map(BaselinePlace::control);
  }

  /**
   * Returns whether what is said of one target of a control is said of less than another, or of a
   * statement that is not known.
   */
  boolean isPart(Target one, Target of) {
    if (one.equals(of) || one.statement().isEmpty()) {
      return false;
    }
    Optional<BaselinePlace> part = place(one);
    Optional<BaselinePlace> whole = place(of);
    if (part.isEmpty() || whole.isEmpty() || part.get().kind() == BaselinePlace.Kind.POINT) {
      return false;
    }
    return part.get().point().isEmpty()
        || whole.get().kind() == BaselinePlace.Kind.WHOLE
        || part.get().point().equals(whole.get().point());
  }

  private Optional<BaselinePlace> place(Target target) {
    return baseline
        .index()
        .find(target.control().value(), target.statement().map(StatementId::value));
  }

  private boolean isOne(String id) {
    return baseline.index().find(id).isPresent() || IdSpelling.parse(id).isPresent();
  }

  private Target one(String id, CellPlace place) {
    Optional<BaselinePlace> spot = baseline.index().find(id);
    Optional<IdSpelling> spelling = IdSpelling.parse(id);
    if (spot.isEmpty()) {
      ControlId control = new ControlId(spelling.orElseThrow().controlId());
      outside.putIfAbsent(control, place);
      return new Target(control, statement(spelling.orElseThrow()));
    }
    ControlId control = spot.get().control();
    return switch (spot.get().kind()) {
      case WHOLE -> new Target(control, Optional.empty());
      case POINT, DEEPER, FEDRAMP_REQUIREMENT ->
          new Target(control, Optional.of(new StatementId(spot.get().id())));
      case UNKNOWN -> {
        findings.add(
            Code.UNKNOWN_STATEMENT,
            place,
            control + " of " + baseline.name() + " has no statement \"" + id + "\".");
        yield new Target(control, spelling.flatMap(Targets::statement));
      }
    };
  }

  private static Optional<StatementId> statement(IdSpelling spelling) {
    return spelling.hasPath()
        ? Optional.of(new StatementId(spelling.toString()))
        : Optional.empty();
  }
}
