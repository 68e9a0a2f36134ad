package dev.heirloom.inheritance.difference;

import com.google.common.collect.ImmutableList;
import dev.heirloom.inheritance.result.ControlResult;
import dev.heirloom.inheritance.result.Finding;
import dev.heirloom.inheritance.result.Report;
import dev.heirloom.inheritance.result.ReportInputs;
import dev.heirloom.inheritance.result.UnmappedResponsibility;
import dev.heirloom.oscal.model.ControlId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The difference between two reports: two versions of a provider, two baselines, two dates
 * (SEMANTICS section 10, law 12).
 *
 * <p>The difference of a report with itself is empty, {@link #reverse} is the difference the other
 * way, and {@link #apply} to the old report gives the new one.
 *
 * @param from what the old report was made from, its controls in order, and its findings of
 *     documents and systems
 * @param to the same of the new report
 * @param controls the controls that changed, those of the old report in its order, then those that
 *     appeared
 */
public record Difference(ReportFrame from, ReportFrame to, List<ControlChange> controls) {

  /**
   * What a report says beside its controls.
   *
   * @param inputs what it was made from
   * @param controls the ids of its controls, in order
   * @param findings its findings of documents and systems
   * @param unmapped the responsibilities that no map carries to its baseline
   */
  public record ReportFrame(
      ReportInputs inputs,
      List<ControlId> controls,
      List<Finding> findings,
      List<UnmappedResponsibility> unmapped) {

    /** Copies the lists. */
    public ReportFrame {
      controls = ImmutableList.copyOf(controls);
      findings = ImmutableList.copyOf(findings);
      unmapped = ImmutableList.copyOf(unmapped);
    }

    static ReportFrame of(Report report) {
      return new ReportFrame(
          report.inputs(),
          report.controls().stream().map(ControlResult::id).toList(),
          report.findings(),
          report.unmapped());
    }

    /** Returns what the report was made from, and how many controls it has. */
    @Override
    public String toString() {
      return inputs + ": " + controls.size() + " controls";
    }
  }

  /** Copies the list. */
  public Difference {
    controls = ImmutableList.copyOf(controls);
  }

  /** Returns the difference from an old report to a new one. */
  public static Difference between(Report old, Report now) {
    Map<ControlId, ControlResult> before = byId(old);
    Map<ControlId, ControlResult> after = byId(now);
    List<ControlChange> changes = new ArrayList<>();
    before.forEach(
        (id, control) -> {
          Optional<ControlResult> other = Optional.ofNullable(after.get(id));
          if (!other.equals(Optional.of(control))) {
            changes.add(new ControlChange(id, Optional.of(control), other));
          }
        });
    after.forEach(
        (id, control) -> {
          if (!before.containsKey(id)) {
            changes.add(new ControlChange(id, Optional.empty(), Optional.of(control)));
          }
        });
    return new Difference(ReportFrame.of(old), ReportFrame.of(now), changes);
  }

  private static Map<ControlId, ControlResult> byId(Report report) {
    Map<ControlId, ControlResult> controls = new LinkedHashMap<>();
    report.controls().forEach(control -> controls.put(control.id(), control));
    return controls;
  }

  /** Returns whether both reports are the same. */
  public boolean isEmpty() {
    return controls.isEmpty() && from.equals(to);
  }

  /** Returns the controls whose roll-up changed in this way. */
  public List<ControlChange> controls(ChangeKind kind) {
    return controls.stream().filter(c -> c.kind() == kind).collect(ImmutableList.toImmutableList());
  }

  /** Returns the points that changed, control by control. */
  public List<PointChange> points() {
    return controls.stream()
        .flatMap(c -> c.points().stream())
        .collect(ImmutableList.toImmutableList());
  }

  /** Returns the points that changed in this way. */
  public List<PointChange> points(ChangeKind kind) {
    return points().stream().filter(p -> p.kind() == kind).collect(ImmutableList.toImmutableList());
  }

  /**
   * Returns the changes of effective and declared statuses, those of a control before those of its
   * points; empty if reports say the same of who implements what, be it for other reasons.
   */
  public List<StatusChange> statusChanges() {
    return controls.stream()
        .flatMap(ControlChange::statusChanges)
        .collect(ImmutableList.toImmutableList());
  }

  /** Returns the findings of documents and systems that the new report alone has. */
  public List<Finding> findingsAdded() {
    return to.findings().stream()
        .filter(f -> !from.findings().contains(f))
        .collect(ImmutableList.toImmutableList());
  }

  /** Returns the findings of documents and systems that the old report alone has. */
  public List<Finding> findingsRemoved() {
    return reverse().findingsAdded();
  }

  /** Returns the difference from the new report to the old one. */
  public Difference reverse() {
    List<ControlId> order = to.controls();
    Map<ControlId, Integer> position = new HashMap<>();
    for (int i = 0; i < order.size(); i++) {
      position.put(order.get(i), i);
    }
    List<ControlChange> reversed = new ArrayList<>();
    controls.stream()
        .filter(c -> c.to().isPresent())
        .sorted(java.util.Comparator.comparing(c -> position.getOrDefault(c.id(), 0)))
        .forEach(c -> reversed.add(c.reverse()));
    controls.stream().filter(c -> c.to().isEmpty()).forEach(c -> reversed.add(c.reverse()));
    return new Difference(to, from, reversed);
  }

  /**
   * Returns the new report, made from the old one.
   *
   * @throws IllegalArgumentException if the report is not the one this difference begins with
   */
  public Report apply(Report old) {
    Map<ControlId, ControlResult> results = byId(old);
    boolean begins = ReportFrame.of(old).equals(from);
    for (ControlChange change : controls) {
      begins &= Optional.ofNullable(results.get(change.id())).equals(change.from());
      change
          .to()
          .ifPresentOrElse(to -> results.put(change.id(), to), () -> results.remove(change.id()));
    }
    if (!begins) {
      throw new IllegalArgumentException(
          "this difference begins with another report: "
              + from.inputs().baseline()
              + " as of "
              + from.inputs().asOf()
              + ", not "
              + old);
    }
    return new Report(
        to.inputs(),
        to.controls().stream().map(results::get).toList(),
        to.findings(),
        to.unmapped());
  }

  /** Returns how many controls and points changed. */
  @Override
  public String toString() {
    return controls.size() + " controls and " + points().size() + " points changed";
  }
}
