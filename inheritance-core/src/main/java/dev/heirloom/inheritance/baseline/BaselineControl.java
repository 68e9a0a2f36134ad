package dev.heirloom.inheritance.baseline;

import com.google.common.collect.ImmutableList;
import dev.heirloom.oscal.model.ControlId;
import dev.heirloom.oscal.model.internal.builders.WithBuilder;
import java.util.List;
import java.util.Optional;

/**
 * A control of a baseline: what it states, in points, and its parameters (OSCAL {@code control}; an
 * enhancement is a control).
 *
 * @param id the control's id
 * @param family the id of its family, such as {@code ac}; empty text stands for the part of the id
 *     before the hyphen
 * @param familyTitle the family's title; may be empty text
 * @param title the control's title; may be empty text
 * @param withdrawn whether the catalog withdrew it: then it is known, but not determined
 * @param statements its {@code statement} parts, almost always one
 * @param parameters its parameters
 * @param otherIds the ids that it has elsewhere (OSCAL's {@code alt-identifier}); empty if none are
 *     known
 * @param objectives the objectives by which it is assessed, at whatever depth; empty if the catalog
 *     has none
 * @param provenance lines that say how the control came into the baseline (which import selected
 *     it, which set-parameter or alter touched it), quoted by explanations; empty if not known
 */
@WithBuilder
public record BaselineControl(
    ControlId id,
    String family,
    String familyTitle,
    String title,
    boolean withdrawn,
    List<StatementPart> statements,
    List<BaselineParameter> parameters,
    List<String> otherIds,
    List<AssessmentObjective> objectives,
    List<String> provenance) {

  /** Copies the lists and derives the family of a control that names none. */
  public BaselineControl {
    family = family == null || family.isEmpty() ? familyOf(id) : family;
    familyTitle = familyTitle == null ? "" : familyTitle;
    title = title == null ? "" : title;
    statements = ImmutableList.copyOf(statements);
    parameters = ImmutableList.copyOf(parameters);
    otherIds = ImmutableList.copyOf(otherIds);
    objectives = ImmutableList.copyOf(objectives);
    provenance = ImmutableList.copyOf(provenance);
  }

  /** Makes a control of whose assessment nothing is known. */
  public BaselineControl(
      ControlId id,
      String family,
      String familyTitle,
      String title,
      boolean withdrawn,
      List<StatementPart> statements,
      List<BaselineParameter> parameters,
      List<String> otherIds,
      List<String> provenance) {
    this(
        id,
        family,
        familyTitle,
        title,
        withdrawn,
        statements,
        parameters,
        otherIds,
        List.of(),
        provenance);
  }

  /** Returns a control with a statement root {@code ID_smt} and these parts, no parameters. */
  public static BaselineControl of(String id, StatementPart... parts) {
    return new BaselineControl(
        new ControlId(id),
        "",
        "",
        "",
        false,
        List.of(StatementPart.statement(id + "_smt", parts)),
        List.of(),
        List.of(),
        List.of());
  }

  /**
   * Returns the control's points in order: the first-level {@code item} parts with an id under its
   * statement, without FedRAMP's additional requirements; the control itself if there is none.
   */
  public List<Point> points() {
    ImmutableList.Builder<Point> points = ImmutableList.builder();
    for (StatementPart part : pointParts()) {
      points.add(new Point(part.id().orElseThrow(), id, part.label()));
    }
    List<Point> lettered = points.build();
    return lettered.isEmpty()
        ? ImmutableList.of(new Point(id.value(), id, Optional.empty()))
        : lettered;
  }

  /**
   * Returns the statement parts that are points; empty for a control that is its own single point.
   */
  public List<StatementPart> pointParts() {
    return statements.stream()
        .flatMap(statement -> statement.parts().stream())
        .filter(part -> part.name().equals("item") && part.id().isPresent())
        .filter(part -> !part.isFedrampRequirement())
        .collect(ImmutableList.toImmutableList());
  }

  private static String familyOf(ControlId id) {
    int hyphen = id.value().indexOf('-');
    return hyphen < 0 ? id.value() : id.value().substring(0, hyphen);
  }

  /** Returns id and title. */
  @Override
  public String toString() {
    return id + (title.isEmpty() ? "" : " " + title) + (withdrawn ? ", withdrawn" : "");
  }
}
