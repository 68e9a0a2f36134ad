package dev.heirloom.inheritance.result;

import com.google.common.collect.ImmutableList;
import java.util.List;

/**
 * What was determined of a family of controls: its controls, and their counts (SEMANTICS section
 * 7).
 *
 * @param id the id of the family, such as {@code ac}
 * @param controls its controls, in the order of the baseline
 */
public record FamilyResult(String id, List<ControlResult> controls) {

  /** Copies the list. */
  public FamilyResult {
    controls = ImmutableList.copyOf(controls);
  }

  /** Returns how many controls have which effective status. */
  public Counts controlCounts() {
    return Counts.of(controls.stream().map(ControlResult::status)::iterator);
  }

  /** Returns how many controls have which declared status. */
  public Counts declaredControlCounts() {
    return Counts.of(controls.stream().map(ControlResult::declared)::iterator);
  }

  /** Returns how many points have which effective status. */
  public Counts pointCounts() {
    return Counts.of(
        controls.stream().flatMap(c -> c.points().stream()).map(PointResult::status)::iterator);
  }

  /** Returns how many points have which declared status. */
  public Counts declaredPointCounts() {
    return Counts.of(
        controls.stream().flatMap(c -> c.points().stream()).map(PointResult::declared)::iterator);
  }

  /** Returns the findings of its controls and points. */
  public List<Finding> allFindings() {
    return controls.stream()
        .flatMap(control -> control.allFindings().stream())
        .collect(ImmutableList.toImmutableList());
  }

  /** Returns the duties about which nothing has been done, each once. */
  public List<Duty> openDuties() {
    return controls.stream()
        .flatMap(control -> control.openDuties().stream())
        .distinct()
        .collect(ImmutableList.toImmutableList());
  }

  /** Returns the id and the counts of controls. */
  @Override
  public String toString() {
    return id + ": " + controlCounts();
  }
}
