package dev.heirloom.inheritance.result;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import dev.heirloom.inheritance.offering.SystemId;
import dev.heirloom.oscal.model.ControlId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The report of a determination: for the whole baseline, each family, control and point, who
 * implements it, why, and what is left to do.
 *
 * @param inputs what it was made from
 * @param controls the controls that were determined, in the order of the baseline; withdrawn ones
 *     are not among them
 * @param findings the findings that belong to documents and systems
 * @param unmapped the responsibilities that no map carries to the baseline, of providers that are
 *     carried across a mapping (SEMANTICS section 12)
 */
public record Report(
    ReportInputs inputs,
    List<ControlResult> controls,
    List<Finding> findings,
    List<UnmappedResponsibility> unmapped) {

  /** Copies the lists. */
  public Report {
    controls = ImmutableList.copyOf(controls);
    findings = ImmutableList.copyOf(findings);
    unmapped = ImmutableList.copyOf(unmapped);
  }

  /** Makes the report of a determination in which every responsibility reaches the baseline. */
  public Report(ReportInputs inputs, List<ControlResult> controls, List<Finding> findings) {
    this(inputs, controls, findings, ImmutableList.of());
  }

  /** Returns what was determined of a control; empty if it is not in the baseline or withdrawn. */
  public Optional<ControlResult> control(ControlId id) {
    return control(id.value());
  }

  /**
   * Returns what was determined of a control.
   *
   * @param id the control's id in any spelling, such as {@code ac-2.1}, {@code AC-2(1)} or {@code
   *     AC-02(01)}
   * @return empty if it is not in the baseline or withdrawn
   */
  public Optional<ControlResult> control(String id) {
    return ReportIds.control(id, controls);
  }

  /**
   * Returns what was determined of a point.
   *
   * @param id the point's id in any spelling, such as {@code ac-2_smt.a} or {@code AC-2(a)}; a
   *     control that is its own only point is named by the control's
   * @return empty if the baseline has none such
   */
  public Optional<PointResult> point(String id) {
    return ReportIds.point(id, controls);
  }

  /**
   * Returns what was determined of a family.
   *
   * @param id the family's id, such as {@code ac} or {@code AC}
   * @return empty if the report has no control of it
   */
  public Optional<FamilyResult> family(String id) {
    List<ControlResult> members = controls(id).toList();
    return members.isEmpty()
        ? Optional.empty()
        : Optional.of(new FamilyResult(members.get(0).family(), members));
  }

  /** Returns the controls of this effective status, in the order of the baseline. */
  public Stream<ControlResult> controls(Status status) {
    return controls.stream().filter(control -> control.status() == status);
  }

  /**
   * Returns the controls of a family, such as {@code ac} or {@code AC}, in the order of the
   * baseline.
   */
  public Stream<ControlResult> controls(String family) {
    return controls.stream().filter(control -> control.family().equalsIgnoreCase(family.strip()));
  }

  /**
   * Returns the controls on which, or on any of whose points, this was found, in the order of the
   * baseline.
   */
  public Stream<ControlResult> controls(FindingCode code) {
    return controls.stream()
        .filter(
            control ->
                isAmong(code, control.findings())
                    || control.points().stream().anyMatch(point -> isAmong(code, point.bearing())));
  }

  /** Returns the points of all controls, in the order of the baseline. */
  public Stream<PointResult> points() {
    return controls.stream().flatMap(control -> control.points().stream());
  }

  /** Returns the points of this effective status, in the order of the baseline. */
  public Stream<PointResult> points(Status status) {
    return points().filter(point -> point.status() == status);
  }

  /**
   * Returns the points of a family, such as {@code ac} or {@code AC}, in the order of the baseline.
   */
  public Stream<PointResult> points(String family) {
    return controls(family).flatMap(control -> control.points().stream());
  }

  /** Returns the points on which this finding bears, in the order of the baseline. */
  public Stream<PointResult> points(FindingCode code) {
    return points().filter(point -> isAmong(code, point.bearing()));
  }

  private static boolean isAmong(FindingCode code, List<Finding> findings) {
    return findings.stream().anyMatch(finding -> finding.code() == code);
  }

  /**
   * Returns the controls of each family, in the order of the baseline; see {@link #family} for
   * their counts.
   */
  public Map<String, List<ControlResult>> families() {
    Map<String, ImmutableList.Builder<ControlResult>> families = new LinkedHashMap<>();
    for (ControlResult control : controls) {
      families.computeIfAbsent(control.family(), f -> ImmutableList.builder()).add(control);
    }
    ImmutableMap.Builder<String, List<ControlResult>> built = ImmutableMap.builder();
    families.forEach((family, list) -> built.put(family, list.build()));
    return built.buildOrThrow();
  }

  /** Returns the way in which the customer's plan accounts for a control (SEMANTICS section 14). */
  public Way way(ControlResult control) {
    return Way.of(control, this::isOwn);
  }

  private boolean isOwn(SystemId system) {
    return inputs.systems().stream()
        .anyMatch(known -> known.sameOrganization() && known.id().equals(system));
  }

  /**
   * Returns the controls by the way in which the customer's plan accounts for them (SEMANTICS
   * section 14), each in exactly one; all five are there, whether or not any control is in it.
   */
  public Map<Way, List<ControlResult>> ways() {
    ImmutableMap.Builder<Way, List<ControlResult>> ways = ImmutableMap.builder();
    for (Way way : Way.values()) {
      ways.put(
          way,
          controls.stream()
              .filter(control -> way(control) == way)
              .collect(ImmutableList.toImmutableList()));
    }
    return ways.buildOrThrow();
  }

  /** Returns the points of all controls as rows of a table, in the order of the baseline. */
  public List<ReportRow> rows() {
    String system = inputs.system().map(SystemId::value).orElse("");
    ImmutableList.Builder<ReportRow> rows = ImmutableList.builder();
    for (ControlResult control : controls) {
      for (PointResult point : control.points()) {
        rows.add(ReportRow.of(system, control, point));
      }
    }
    return rows.build();
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
    return Counts.of(points().map(PointResult::status)::iterator);
  }

  /** Returns how many points have which declared status. */
  public Counts declaredPointCounts() {
    return Counts.of(points().map(PointResult::declared)::iterator);
  }

  /** Returns the findings of documents, systems, controls and points. */
  public List<Finding> allFindings() {
    ImmutableList.Builder<Finding> all = ImmutableList.builder();
    all.addAll(findings);
    controls.forEach(control -> all.addAll(control.allFindings()));
    return all.build();
  }

  /**
   * Returns the causes of all findings, the most severe first: each told once, with how often and
   * where it was found. Every form of the report lists these.
   */
  public List<Cause> causes() {
    return Cause.of(this);
  }

  /**
   * Returns what lowered controls below what the documents declare, and why, that which bears on
   * the most controls first; empty if nothing did.
   */
  public List<Lowering> lowerings() {
    return Lowering.of(this);
  }

  /**
   * Returns the duties about which nothing has been done, each once: those of the points, and to
   * confirm what becomes of the responsibilities that no map carries to the baseline.
   */
  public List<Duty> openDuties() {
    return Stream.concat(
            controls.stream().flatMap(control -> control.openDuties().stream()),
            unmapped.stream().flatMap(responsibility -> responsibility.duty().stream()))
        .distinct()
        .collect(ImmutableList.toImmutableList());
  }

  /**
   * Explains the whole: the systems that took part, what there is to say of them and their
   * documents, which controls the rules lowered and by what, and how much is left to do.
   */
  public String explain() {
    return new Explanation(this).ofWhole();
  }

  /**
   * Explains what was determined of a family, control by control: what lowered each, and how much
   * is left to do.
   *
   * @param familyId the family's id, such as {@code ac} or {@code AC}
   * @return lines that a person reads; one that says so if the report has no control of the family
   */
  public String explainFamily(String familyId) {
    return family(familyId)
        .map(f -> new Explanation(this).of(f))
        .orElseGet(() -> ReportIds.noFamily(familyId, this));
  }

  /**
   * Explains what was determined of a control, point by point: which document, component and
   * statement offers what, what lowered it, and what is left to do.
   *
   * @param controlId the control's id in any spelling
   * @return lines that a person reads; one that says so, and names the nearest id, if the report
   *     has no such control
   */
  public String explain(String controlId) {
    return control(controlId)
        .map(c -> new Explanation(this).of(c))
        .orElseGet(() -> ReportIds.noControl(controlId, this));
  }

  /** Explains what was determined of a control; see {@link #explain(String)}. */
  public String explain(ControlId controlId) {
    return explain(controlId.value());
  }

  /** Explains what was determined of one of its controls; see {@link #explain(String)}. */
  public String explain(ControlResult control) {
    return new Explanation(this).of(control);
  }

  /**
   * Explains what was determined of a point.
   *
   * @param pointId the point's id in any spelling
   * @return lines that a person reads; one that says so, and names the nearest id, if the report
   *     has no such point
   */
  public String explainPoint(String pointId) {
    return point(pointId)
        .map(p -> new Explanation(this).of(p))
        .orElseGet(() -> ReportIds.noPoint(pointId, this));
  }

  /** Returns the baseline, the date and the counts. */
  @Override
  public String toString() {
    return inputs.baseline() + " as of " + inputs.asOf() + ": " + controlCounts();
  }
}
