package dev.heirloom.inheritance.testkit;

import dev.heirloom.inheritance.baseline.IdSpelling;
import dev.heirloom.inheritance.difference.ChangeText;
import dev.heirloom.inheritance.difference.StatusChange;
import dev.heirloom.inheritance.result.ControlResult;
import dev.heirloom.inheritance.result.Counts;
import dev.heirloom.inheritance.result.Duty;
import dev.heirloom.inheritance.result.Finding;
import dev.heirloom.inheritance.result.FindingCode;
import dev.heirloom.inheritance.result.PointResult;
import dev.heirloom.inheritance.result.Report;
import dev.heirloom.inheritance.result.Status;
import dev.heirloom.oscal.model.ControlId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * What is checked of a report: it collects what differs instead of failing at the first difference.
 *
 * <p>Handed to the checks of {@link InheritanceAssertions#assertReport}, which fails once at the
 * end.
 */
public final class ReportCheck {

  /** How wide the tables are that a person reads in the output of a build. */
  static final int COLUMNS = 100;

  private final Report report;
  private final ReportIndex index;
  private final List<StatusChange> changes = new ArrayList<>();
  private final Map<StatusChange, String> notes = new HashMap<>();
  private final List<String> others = new ArrayList<>();
  private final Set<ControlId> explained = new LinkedHashSet<>();

  ReportCheck(Report report) {
    this.report = report;
    this.index = new ReportIndex(report);
  }

  /** Checks a control, by its id in any spelling. */
  public SubjectCheck control(String id) {
    return new SubjectCheck(id, index.control(id));
  }

  /** Checks a point, by its id in any spelling. */
  public SubjectCheck point(String id) {
    return new SubjectCheck(id, index.point(id));
  }

  /** Checks every line of a table; that it is of another baseline is one difference. */
  public ReportCheck matches(ExpectationTable table) {
    Optional<String> otherBaseline = index.otherBaseline(table);
    if (otherBaseline.isPresent()) {
      others.add(otherBaseline.get());
      return this;
    }
    Map<String, String> listed = new HashMap<>();
    List<String> unknown = index.unknown(table);
    unknown.stream().limit(ReportIndex.FEW).map(index::nothing).forEach(others::add);
    if (unknown.size() > ReportIndex.FEW) {
      others.add(
          "the report has nothing for " + (unknown.size() - ReportIndex.FEW) + " more lines");
    }
    for (Expectation expectation : table.expectations()) {
      index
          .find(expectation.id())
          .ifPresent(
              result -> {
                String other = listed.put(result.id(), expectation.id());
                if (other != null) {
                  others.add(
                      "the table has two lines for %s, as %s and as %s: keep one of them"
                          .formatted(result.id(), other, expectation.id()));
                }
                add(result.changeFrom(expectation), expectation.note());
              });
    }
    return this;
  }

  /** Checks every line of a table, and that no control of the report lacks one. */
  public ReportCheck matchesAll(ExpectationTable table) {
    matches(table);
    if (index.otherBaseline(table).isPresent()) {
      return this;
    }
    Set<String> listed = new HashSet<>();
    table
        .expectations()
        .forEach(e -> index.find(e.id()).ifPresent(result -> listed.add(result.id())));
    List<ControlResult> missing =
        report.controls().stream().filter(c -> !listed.contains(c.id().value())).toList();
    missing.stream()
        .limit(ReportIndex.FEW)
        .map(c -> c.id() + " is not in the table, and is " + c.status().words())
        .forEach(others::add);
    if (missing.size() > ReportIndex.FEW) {
      others.add(
          "%d more of the %d controls of %s are not in the table"
              .formatted(
                  missing.size() - ReportIndex.FEW,
                  report.controls().size(),
                  report.inputs().baseline()));
    }
    return this;
  }

  /** Checks how many controls have which effective status. */
  public ReportCheck hasControls(int full, int partial, int own) {
    return hasCounts("effective", report.controlCounts(), full, partial, own);
  }

  /** Checks how many controls have which declared status. */
  public ReportCheck hasDeclaredControls(int full, int partial, int own) {
    return hasCounts("declared", report.declaredControlCounts(), full, partial, own);
  }

  private ReportCheck hasCounts(String what, Counts counts, int full, int partial, int own) {
    if (counts.full() != full || counts.partial() != partial || counts.own() != own) {
      others.add(
          "the %s controls are %d full, %d part, %d own; expected %d, %d, %d"
              .formatted(what, counts.full(), counts.partial(), counts.own(), full, partial, own));
    }
    return this;
  }

  /** Checks that some document, system, control or point has a finding of this code. */
  public ReportCheck hasFinding(FindingCode code) {
    if (findings().noneMatch(finding -> finding.code() == code)) {
      others.add("the report has no finding " + code + " (" + code.meaning() + ")");
    }
    return this;
  }

  /** Checks that nothing in the report has a finding of this code. */
  public ReportCheck hasNoFinding(FindingCode code) {
    List<Finding> found = findings().filter(finding -> finding.code() == code).toList();
    found.stream()
        .limit(ReportIndex.FEW)
        .forEach(finding -> others.add("the report has " + finding));
    if (found.size() > ReportIndex.FEW) {
      others.add("the report has " + (found.size() - ReportIndex.FEW) + " more findings " + code);
    }
    return this;
  }

  /** Checks how many responsibilities no map carries to the baseline (SEMANTICS section 12). */
  public ReportCheck hasUnmapped(int count) {
    if (report.unmapped().size() != count) {
      others.add(
          "no map carries %d responsibilities to the baseline; expected %d"
              .formatted(report.unmapped().size(), count));
    }
    return this;
  }

  private Stream<Finding> findings() {
    return report.allFindings().stream();
  }

  private void add(Optional<StatusChange> change, String note) {
    change.ifPresent(
        changed -> {
          changes.add(changed);
          notes.put(changed, note);
          explained.add(changed.control());
        });
  }

  /**
   * Returns all differences, those of statuses as the difference of two reports shows them, with
   * the explanation of the first few controls that they are in; empty if there are none.
   */
  Optional<String> failure() {
    int count = changes.size() + others.size();
    if (count == 0) {
      return Optional.empty();
    }
    StringBuilder text = new StringBuilder();
    text.append(count)
        .append(count == 1 ? " difference" : " differences")
        .append(" from what was expected, in ")
        .append(report.inputs())
        .append(":\n")
        .append(
            ChangeText.ofExpected(
                changes, report, change -> notes.getOrDefault(change, ""), COLUMNS));
    others.forEach(difference -> text.append("\n  - ").append(difference));
    text.append(others.isEmpty() ? "" : "\n");
    explained.stream()
        .limit(ReportIndex.FEW)
        .forEach(id -> text.append('\n').append(report.explain(id).stripTrailing()).append('\n'));
    if (explained.size() > ReportIndex.FEW) {
      List<String> rest = explained.stream().skip(ReportIndex.FEW).map(ControlId::value).toList();
      text.append("\nReport.explain tells the same of ")
          .append(ReportIndex.few(rest))
          .append(".\n");
    }
    return Optional.of(text.toString());
  }

  /** What is checked of one control or point. */
  public final class SubjectCheck {

    private final String id;
    private final Optional<ReportedResult> result;

    private SubjectCheck(String id, Optional<ReportedResult> result) {
      this.id = id;
      this.result = result;
      if (result.isEmpty()) {
        others.add(index.nothing(id));
      }
    }

    /** Checks that it is fully inherited. */
    public SubjectCheck isFullyInherited() {
      return is(Status.FULLY_INHERITED);
    }

    /** Checks that it is partially inherited. */
    public SubjectCheck isPartiallyInherited() {
      return is(Status.PARTIALLY_INHERITED);
    }

    /** Checks that it is the customer's own to implement. */
    public SubjectCheck mustBeImplemented() {
      return is(Status.MUST_IMPLEMENT);
    }

    /** Checks that it was tailored out. */
    public SubjectCheck isNotApplicable() {
      return is(Status.NOT_APPLICABLE);
    }

    private SubjectCheck is(Status expected) {
      result.ifPresent(found -> add(found.changeFrom(expected, found.declared()), ""));
      return this;
    }

    /** Checks what the documents declare. */
    public SubjectCheck isDeclared(Status expected) {
      result.ifPresent(found -> add(found.changeFrom(found.status(), expected), ""));
      return this;
    }

    /**
     * Checks that some provided item reaches it by a map from a point of the source baseline
     * (SEMANTICS section 12).
     *
     * @param source the id of that point in any spelling
     */
    public SubjectCheck isCarriedFrom(String source) {
      boolean isCarried =
          points()
              .flatMap(point -> point.provided().stream())
              .flatMap(use -> use.through().stream())
              .flatMap(map -> map.sources().stream())
              .anyMatch(id -> spelled(id).equals(spelled(source)));
      if (!isCarried) {
        differ("is not carried from " + source);
      }
      return this;
    }

    private static String spelled(String id) {
      return IdSpelling.parse(id).map(IdSpelling::toString).orElse(id);
    }

    /** Checks that it has a finding of this code. */
    public SubjectCheck hasFinding(FindingCode code) {
      if (result.isPresent() && findings().noneMatch(finding -> finding.code() == code)) {
        differ("has no finding " + code);
      }
      return this;
    }

    /** Checks that it has no finding of this code. */
    public SubjectCheck hasNoFinding(FindingCode code) {
      findings()
          .filter(finding -> finding.code() == code)
          .forEach(finding -> differ("has " + finding));
      return this;
    }

    /** Checks that a duty of this kind is open. */
    public SubjectCheck hasOpen(Duty.Kind kind) {
      if (result.isPresent() && duties().noneMatch(duty -> duty.kind() == kind && duty.isOpen())) {
        differ("has no open duty " + kind);
      }
      return this;
    }

    /** Checks that no duty is open. */
    public SubjectCheck hasNothingOpen() {
      hasNoOpen(duty -> true);
      return this;
    }

    /** Checks that no duty of this kind is open. */
    public SubjectCheck hasNoOpen(Duty.Kind kind) {
      hasNoOpen(duty -> duty.kind() == kind);
      return this;
    }

    private void hasNoOpen(Predicate<Duty> which) {
      duties()
          .filter(duty -> duty.isOpen() && which.test(duty))
          .forEach(duty -> differ("has the open duty " + duty.kind() + " " + duty.id()));
    }

    private void differ(String difference) {
      result.ifPresent(
          found -> {
            others.add(id + " " + difference);
            explained.add(found.control().id());
          });
    }

    private Stream<Duty> duties() {
      return points().flatMap(point -> point.duties().stream());
    }

    private Stream<Finding> findings() {
      return result.filter(found -> found.point().isEmpty()).isPresent()
          ? result.stream().flatMap(found -> found.control().allFindings().stream())
          : points().flatMap(point -> point.bearing().stream());
    }

    private Stream<PointResult> points() {
      return result.stream()
          .flatMap(
              found ->
                  found.control().points().stream()
                      .filter(point -> found.point().orElse(point.id()).equals(point.id())));
    }
  }
}
