package dev.heirloom.inheritance.result;

import com.google.common.collect.ImmutableList;
import dev.heirloom.oscal.model.ControlId;
import java.util.List;
import java.util.Optional;

/**
 * What was determined of a control: its points, and their roll-up (SEMANTICS section 7).
 *
 * @param id the control's id
 * @param family the id of its family
 * @param title its title; may be empty text
 * @param status the roll-up of the points' effective results
 * @param declared the roll-up of the points' declared results
 * @param points the points, in the order of the control
 * @param findings the findings that belong to the control as a whole
 * @param provenance how the control came into the baseline; empty if not known
 */
public record ControlResult(
    ControlId id,
    String family,
    String title,
    Status status,
    Status declared,
    List<PointResult> points,
    List<Finding> findings,
    List<String> provenance) {

  /** Copies the lists. */
  public ControlResult {
    points = ImmutableList.copyOf(points);
    findings = ImmutableList.copyOf(findings);
    provenance = ImmutableList.copyOf(provenance);
  }

  /** Returns the point with this id; empty if the control has none such. */
  public Optional<PointResult> point(String pointId) {
    return points.stream().filter(point -> point.id().equals(pointId)).findFirst();
  }

  /** Returns the findings of the control and of each of its points. */
  public List<Finding> allFindings() {
    ImmutableList.Builder<Finding> all = ImmutableList.builder();
    all.addAll(findings);
    points.forEach(point -> all.addAll(point.findings()));
    return all.build();
  }

  /** Returns the duties of all points about which nothing has been done. */
  public List<Duty> openDuties() {
    return points.stream()
        .flatMap(point -> point.openDuties().stream())
        .distinct()
        .collect(ImmutableList.toImmutableList());
  }
}
