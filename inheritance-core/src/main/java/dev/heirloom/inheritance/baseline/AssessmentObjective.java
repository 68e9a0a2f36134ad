package dev.heirloom.inheritance.baseline;

import com.google.common.collect.ImmutableList;
import dev.heirloom.oscal.model.internal.builders.WithBuilder;
import java.util.List;
import java.util.Optional;

/**
 * An objective by which assessors examine a control (OSCAL part {@code assessment-objective}, in
 * rev4 {@code objective}; SEMANTICS section 13).
 *
 * @param id the part's id, such as {@code ac-1_obj.a-1}
 * @param label its label, such as {@code AC-01a.[01]}; empty if it has none
 * @param statements the ids of the statements that its {@code assessment-for} links lead to; empty
 *     if it has none
 * @param divided whether it is divided into further objectives, which stand beside it in the list
 *     of its control
 */
@WithBuilder
public record AssessmentObjective(
    String id, Optional<String> label, List<String> statements, boolean divided) {

  /** Copies the list. */
  public AssessmentObjective {
    statements = ImmutableList.copyOf(statements);
  }

  /** Makes an objective that is not divided. */
  public AssessmentObjective(String id, Optional<String> label, List<String> statements) {
    this(id, label, statements, false);
  }
}
