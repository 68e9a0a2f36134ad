package dev.heirloom.oscal.io.report;

import dev.heirloom.inheritance.difference.ChangeKind;
import dev.heirloom.inheritance.difference.ControlChange;
import dev.heirloom.inheritance.difference.Difference;
import dev.heirloom.inheritance.difference.PointChange;
import dev.heirloom.inheritance.difference.StatusChange;
import dev.heirloom.inheritance.evidence.Evidence;
import dev.heirloom.inheritance.result.Finding;
import dev.heirloom.inheritance.result.PointResult;
import dev.heirloom.oscal.io.FilePlace;
import dev.heirloom.oscal.io.report.BuildResults.BuildResult;
import dev.heirloom.oscal.io.report.BuildResults.Case;
import dev.heirloom.oscal.io.report.BuildResults.CaseGroup;
import dev.heirloom.oscal.io.report.BuildResults.Criterion;
import dev.heirloom.oscal.io.report.BuildResults.Level;
import dev.heirloom.oscal.model.ControlId;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** Makes results of a difference. */
final class DifferenceResults {

  private static final List<Criterion> CRITERIA =
      Arrays.stream(ChangeKind.values())
          .map(
              kind ->
                  new Criterion(
                      kind.name(), level(kind), words(kind), Optional.empty(), Optional.empty()))
          .toList();

  private final Difference difference;
  private final DecidingPlaces places;

  DifferenceResults(Difference difference, Function<Evidence, FilePlace> places) {
    this.difference = difference;
    this.places = new DecidingPlaces(difference.to().inputs(), places);
  }

  private static Level level(ChangeKind kind) {
    return kind == ChangeKind.WORSENED ? Level.ERROR : Level.NOTE;
  }

  private static String words(ChangeKind kind) {
    return switch (kind) {
      case IMPROVED -> "more is inherited";
      case WORSENED -> "less is inherited";
      case APPEARED -> "it is new in the baseline";
      case DISAPPEARED -> "it is no longer in the baseline";
      case TAILORED -> "it was tailored out, or is not any more";
      case OTHER -> "what is declared changed, and what is inherited did not";
    };
  }

  BuildResults results() {
    Map<ControlId, Case> cases = new LinkedHashMap<>();
    Stream.of(difference.from(), difference.to())
        .flatMap(frame -> frame.controls().stream())
        .forEach(id -> cases.put(id, new Case(id.value(), List.of())));
    for (ControlChange change : difference.controls()) {
      cases.put(change.id(), new Case(change.id().value(), results(change)));
    }
    return new BuildResults(
        CRITERIA,
        List.of(
            new CaseGroup(
                "from " + difference.from().inputs() + " to " + difference.to().inputs(),
                List.copyOf(cases.values()))));
  }

  private List<BuildResult> results(ControlChange control) {
    return control.statusChanges().map(change -> result(change, points(control, change))).toList();
  }

  /** Tells what changed, and what was found since. */
  private BuildResult result(StatusChange change, List<PointChange> points) {
    List<Finding> found =
        points.stream().flatMap(point -> point.findingsAdded().stream()).distinct().toList();
    StringBuilder message = new StringBuilder(change.toString());
    found.forEach(finding -> message.append(". ").append(finding.messageAtPlace()));
    List<PointResult> now =
        points.stream().flatMap(point -> point.to().or(point::from).stream()).toList();
    return new BuildResult(
        change.kind().name(),
        level(change.kind()),
        message.toString(),
        found.isEmpty() ? places.of(now) : places.of(found.get(0), now));
  }

  private static List<PointChange> points(ControlChange control, StatusChange change) {
    return control.points().stream()
        .filter(point -> change.point().map(point.id()::equals).orElse(true))
        .toList();
  }
}
