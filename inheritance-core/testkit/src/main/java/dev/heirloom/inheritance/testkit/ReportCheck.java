package dev.heirloom.inheritance.testkit;

import dev.heirloom.inheritance.result.Counts;
import dev.heirloom.inheritance.result.Duty;
import dev.heirloom.inheritance.result.Finding;
import dev.heirloom.inheritance.result.FindingCode;
import dev.heirloom.inheritance.result.Report;
import dev.heirloom.inheritance.result.Status;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * What is checked of a report: it collects what differs instead of failing at the first difference.
 *
 * <p>Handed to the checks of {@link InheritanceAssertions#assertReport}, which fails once at the
 * end.
 */
public final class ReportCheck {

  private final Report report;
  private final Function<String, String> explanations;
  private final List<String> differences = new ArrayList<>();
  private final Map<String, String> explained = new LinkedHashMap<>();

  ReportCheck(Report report, Function<String, String> explanations) {
    this.report = report;
    this.explanations = explanations;
  }

  /** Checks a control. */
  public SubjectCheck control(String id) {
    return new SubjectCheck(id, "control", report.control(id).isPresent());
  }

  /** Checks a point. */
  public SubjectCheck point(String id) {
    return new SubjectCheck(id, "point", report.point(id).isPresent());
  }

  /** Checks every line of a table. */
  public ReportCheck matches(ExpectationTable table) {
    for (Expectation expectation : table.expectations()) {
      SubjectCheck subject =
          new SubjectCheck(
              expectation.id(),
              "control or point",
              Result.find(report, expectation.id()).isPresent());
      subject.is(expectation.status(), expectation.note());
      expectation.declared().ifPresent(subject::isDeclared);
    }
    return this;
  }

  /** Checks every line of a table, and that no control of the report lacks one. */
  public ReportCheck matchesAll(ExpectationTable table) {
    matches(table);
    report
        .controls()
        .forEach(
            control -> {
              boolean listed =
                  table.expectations().stream()
                      .anyMatch(expectation -> expectation.id().equals(control.id().value()));
              if (!listed) {
                differ(
                    control.id() + " is not in the table, and is " + name(control.status()),
                    control.id().value());
              }
            });
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
      differences.add(
          "the %s controls are %d full, %d part, %d own; expected %d, %d, %d"
              .formatted(what, counts.full(), counts.partial(), counts.own(), full, partial, own));
    }
    return this;
  }

  /** Checks that some document, system, control or point has a finding of this code. */
  public ReportCheck hasFinding(FindingCode code) {
    if (findings().noneMatch(finding -> finding.code() == code)) {
      differences.add("the report has no finding " + code + " (" + code.meaning() + ")");
    }
    return this;
  }

  /** Checks that nothing in the report has a finding of this code. */
  public ReportCheck hasNoFinding(FindingCode code) {
    findings()
        .filter(finding -> finding.code() == code)
        .forEach(finding -> differences.add("the report has " + finding));
    return this;
  }

  private Stream<Finding> findings() {
    return report.allFindings().stream();
  }

  private void differ(String difference, String id) {
    differences.add(difference);
    Result.find(report, id)
        .map(result -> result.control().id().value())
        .ifPresent(control -> explained.computeIfAbsent(control, explanations));
  }

  private static String name(Status status) {
    return status.name();
  }

  /**
   * Returns all differences with the explanation of each control they are in; empty if there are
   * none.
   */
  Optional<String> failure() {
    if (differences.isEmpty()) {
      return Optional.empty();
    }
    StringBuilder text = new StringBuilder();
    text.append(differences.size())
        .append(differences.size() == 1 ? " difference" : " differences")
        .append(" from what was expected:\n");
    differences.forEach(difference -> text.append("  - ").append(difference).append('\n'));
    explained
        .values()
        .forEach(explanation -> text.append('\n').append(explanation.stripTrailing()).append('\n'));
    return Optional.of(text.toString());
  }

  /** What is checked of one control or point. */
  public final class SubjectCheck {

    private final String id;
    private final boolean isKnown;

    private SubjectCheck(String id, String noun, boolean isKnown) {
      this.id = id;
      this.isKnown = isKnown;
      if (!isKnown) {
        differences.add("there is no " + noun + " " + id + " in the report");
      }
    }

    /** Checks that it is fully inherited. */
    public SubjectCheck isFullyInherited() {
      return is(Status.FULLY_INHERITED, "");
    }

    /** Checks that it is partially inherited. */
    public SubjectCheck isPartiallyInherited() {
      return is(Status.PARTIALLY_INHERITED, "");
    }

    /** Checks that it is the customer's own to implement. */
    public SubjectCheck mustBeImplemented() {
      return is(Status.MUST_IMPLEMENT, "");
    }

    /** Checks that it was tailored out. */
    public SubjectCheck isNotApplicable() {
      return is(Status.NOT_APPLICABLE, "");
    }

    private SubjectCheck is(Status expected, String note) {
      Result.find(report, id)
          .filter(result -> isKnown && result.status() != expected)
          .ifPresent(
              result ->
                  differ(
                      id
                          + " is "
                          + name(result.status())
                          + ", expected "
                          + name(expected)
                          + (note.isEmpty() ? "" : " (" + note + ")"),
                      id));
      return this;
    }

    /** Checks what the documents declare. */
    public SubjectCheck isDeclared(Status expected) {
      Result.find(report, id)
          .filter(result -> isKnown && result.declared() != expected)
          .ifPresent(
              result ->
                  differ(
                      id
                          + " is declared "
                          + name(result.declared())
                          + ", expected "
                          + name(expected),
                      id));
      return this;
    }

    /** Checks that it has a finding of this code. */
    public SubjectCheck hasFinding(FindingCode code) {
      if (isKnown && findings(id).noneMatch(finding -> finding.code() == code)) {
        differ(id + " has no finding " + code, id);
      }
      return this;
    }

    /** Checks that it has no finding of this code. */
    public SubjectCheck hasNoFinding(FindingCode code) {
      findings(id)
          .filter(finding -> finding.code() == code)
          .forEach(finding -> differ(id + " has " + finding, id));
      return this;
    }

    /** Checks that a duty of this kind is open. */
    public SubjectCheck hasOpen(Duty.Kind kind) {
      if (isKnown && duties(id).noneMatch(duty -> duty.kind() == kind && duty.isOpen())) {
        differ(id + " has no open duty " + kind, id);
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
      duties(id)
          .filter(duty -> duty.isOpen() && which.test(duty))
          .forEach(duty -> differ(id + " has the open duty " + duty.kind() + " " + duty.id(), id));
    }

    private Stream<Duty> duties(String subject) {
      return report
          .control(subject)
          .map(control -> control.points().stream().flatMap(point -> point.duties().stream()))
          .or(() -> report.point(subject).map(point -> point.duties().stream()))
          .orElse(Stream.empty());
    }

    private Stream<Finding> findings(String subject) {
      return report
          .control(subject)
          .map(control -> control.allFindings().stream())
          .or(() -> report.point(subject).map(point -> point.bearing().stream()))
          .orElse(Stream.empty());
    }
  }
}
