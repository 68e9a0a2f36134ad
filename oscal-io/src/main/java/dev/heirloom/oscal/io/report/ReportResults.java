package dev.heirloom.oscal.io.report;

import dev.heirloom.inheritance.evidence.Evidence;
import dev.heirloom.inheritance.result.ControlResult;
import dev.heirloom.inheritance.result.Finding;
import dev.heirloom.inheritance.result.FindingCode;
import dev.heirloom.inheritance.result.PointResult;
import dev.heirloom.inheritance.result.Report;
import dev.heirloom.inheritance.result.Status;
import dev.heirloom.inheritance.result.SystemInChain;
import dev.heirloom.oscal.io.FilePlace;
import dev.heirloom.oscal.io.report.BuildResults.BuildResult;
import dev.heirloom.oscal.io.report.BuildResults.Case;
import dev.heirloom.oscal.io.report.BuildResults.CaseGroup;
import dev.heirloom.oscal.io.report.BuildResults.Criterion;
import dev.heirloom.oscal.io.report.BuildResults.Level;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/** Makes results of a report. */
final class ReportResults {

  /** The statuses that leave nothing to tell. */
  private static final Set<Status> SETTLED = Set.of(Status.FULLY_INHERITED, Status.NOT_APPLICABLE);

  private static final List<Criterion> CRITERIA =
      Stream.concat(
              Arrays.stream(FindingCode.values()).map(ReportResults::criterion),
              Arrays.stream(Status.values())
                  .filter(status -> !SETTLED.contains(status))
                  .map(ReportResults::criterion))
          .toList();

  private final Report report;
  private final DecidingPlaces places;

  ReportResults(Report report, Function<Evidence, FilePlace> places) {
    this.report = report;
    this.places = new DecidingPlaces(report.inputs(), places);
  }

  private static Criterion criterion(FindingCode code) {
    return new Criterion(
        code.name(),
        Level.of(code.severity()),
        code.meaning(),
        Optional.of(code.remedy()),
        Optional.of(code.page().toString()));
  }

  private static Criterion criterion(Status status) {
    return new Criterion(
        status.name(), Level.NOTE, status.words(), Optional.empty(), Optional.empty());
  }

  BuildResults results() {
    List<CaseGroup> groups = new ArrayList<>();
    groups.add(new CaseGroup("documents and systems", ofWholeDocuments()));
    report
        .families()
        .forEach(
            (family, controls) ->
                groups.add(new CaseGroup(family, controls.stream().map(this::control).toList())));
    return new BuildResults(CRITERIA, groups);
  }

  private List<Case> ofWholeDocuments() {
    Map<String, String> documentOf = new HashMap<>();
    Map<String, List<BuildResult>> found = new LinkedHashMap<>();
    for (SystemInChain system : report.inputs().systems()) {
      documentOf.put(system.id().value(), system.document());
      found.put(system.document(), new ArrayList<>());
    }
    for (Finding finding : report.findings()) {
      String document = documentOf.getOrDefault(finding.subject(), finding.subject());
      found.computeIfAbsent(document, name -> new ArrayList<>()).add(result(finding, List.of()));
    }
    return found.entrySet().stream().map(of -> new Case(of.getKey(), of.getValue())).toList();
  }

  private Case control(ControlResult control) {
    List<BuildResult> results = new ArrayList<>();
    add(control.status(), control.toString(), control.points(), results);
    for (PointResult point : control.points()) {
      if (point.status() != control.status()) {
        add(point.status(), point.toString(), List.of(point), results);
      }
    }
    for (Finding finding : control.allFindings()) {
      results.add(result(finding, control.points()));
    }
    return new Case((control.id() + " " + control.title()).strip(), results);
  }

  private void add(
      Status status, String message, List<PointResult> points, List<BuildResult> results) {
    if (!SETTLED.contains(status)) {
      results.add(new BuildResult(status.name(), Level.NOTE, message, places.of(points)));
    }
  }

  private BuildResult result(Finding finding, List<PointResult> points) {
    return new BuildResult(
        finding.code().name(),
        Level.of(finding.severity()),
        finding.messageAtPlace(),
        places.of(finding, points));
  }
}
