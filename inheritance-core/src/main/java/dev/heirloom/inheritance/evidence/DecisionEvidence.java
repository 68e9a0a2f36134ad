package dev.heirloom.inheritance.evidence;

import com.google.common.collect.ImmutableList;
import dev.heirloom.oscal.model.internal.builders.WithBuilder;
import java.util.List;
import java.util.Optional;

/**
 * What a provider decided to implement, and with which parameters: a FedRAMP Security Decision
 * Record (SEMANTICS section 14).
 *
 * @param document the document's name, as its reader was told it
 * @param subject which system it says that it speaks of
 * @param title the system's name for people; empty text if it states none
 * @param controls what it says of controls, in the order of the document
 */
@WithBuilder
public record DecisionEvidence(
    String document, EvidenceSubject subject, String title, List<ControlDecision> controls)
    implements EvidenceDocument {

  /** Copies the list. */
  public DecisionEvidence {
    title = title == null ? "" : title;
    controls = ImmutableList.copyOf(controls);
  }

  /**
   * What it says of one control.
   *
   * @param control the control's id, as spelled
   * @param status the implementation status, as spelled; empty if absent
   * @param parameters the values of its parameters
   * @param evidence where it stands
   */
  @WithBuilder
  public record ControlDecision(
      String control,
      Optional<String> status,
      List<DecidedParameter> parameters,
      Evidence evidence) {

    /** Copies the list. */
    public ControlDecision {
      parameters = ImmutableList.copyOf(parameters);
    }
  }

  /**
   * The value of a parameter.
   *
   * @param parameter the parameter's id, as spelled
   * @param value the value, as spelled
   * @param evidence where it stands
   */
  public record DecidedParameter(String parameter, String value, Evidence evidence) {}
}
