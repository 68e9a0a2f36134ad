package dev.heirloom.inheritance.offering;

import com.google.common.collect.ImmutableList;
import dev.heirloom.inheritance.evidence.Evidence;
import dev.heirloom.inheritance.evidence.ParameterSetting;
import dev.heirloom.oscal.model.internal.builders.WithBuilder;
import java.util.List;
import java.util.Optional;

/**
 * That a document addresses a control or a statement at all, and what it says there beside its
 * components (OSCAL {@code implemented-requirement} and {@code statement}).
 *
 * @param place the requirement or statement
 * @param states its own implementation states, as spelled; on the customer system's own document
 *     {@code not-applicable} with remarks tailors the place out
 * @param origins its {@code control-origination} values, as spelled; they never imply inheritance
 * @param remarks its remarks, or those of its state, as plain text; empty text if there are none
 * @param refusal why it cannot be inherited, as plain text, where the document refuses to offer it;
 *     empty where it does not refuse
 * @param parameters the values set on the requirement
 * @param unclearInheritance its words for how much is offered, as spelled, where one is not
 *     understood or they contradict each other; else none
 * @param evidence where it stands
 */
@WithBuilder
public record StatedRequirement(
    Place place,
    List<String> states,
    List<String> origins,
    String remarks,
    Optional<String> refusal,
    List<ParameterSetting> parameters,
    List<String> unclearInheritance,
    Evidence evidence) {

  /** Copies the lists. */
  public StatedRequirement {
    states = ImmutableList.copyOf(states);
    origins = ImmutableList.copyOf(origins);
    parameters = ImmutableList.copyOf(parameters);
    unclearInheritance = ImmutableList.copyOf(unclearInheritance);
    remarks = remarks == null ? "" : remarks;
  }

  /**
   * Makes what a document says of a place where it is clear how much is offered, or nothing says
   * it.
   */
  public StatedRequirement(
      Place place,
      List<String> states,
      List<String> origins,
      String remarks,
      Optional<String> refusal,
      List<ParameterSetting> parameters,
      Evidence evidence) {
    this(place, states, origins, remarks, refusal, parameters, List.of(), evidence);
  }

  /** Returns that a document does not say clearly how much of a place it offers. */
  static StatedRequirement unclear(Place place, List<String> words, Evidence evidence) {
    return new StatedRequirement(
        place, List.of(), List.of(), "", Optional.empty(), List.of(), words, evidence);
  }

  /** Returns what a document says of who implements a place, and nothing else. */
  static StatedRequirement ofOrigins(Place place, List<String> origins, Evidence evidence) {
    return new StatedRequirement(
        place, List.of(), origins, "", Optional.empty(), List.of(), evidence);
  }

  /** Returns its own states, of which the weakest counts. */
  public States ownStates() {
    return new States(states, List.of(), List.of());
  }

  /** Returns whether it calls its place not applicable, whatever else it says. */
  public boolean isNotApplicable() {
    return states.stream()
        .anyMatch(
            word ->
                ImplementationState.parse(word)
                    .filter(ImplementationState.NOT_APPLICABLE::equals)
                    .isPresent());
  }

  /** Returns the place, and the states and origins that the document gives it, in one line. */
  @Override
  public String toString() {
    return place
        + ": "
        + states
        + " "
        + origins
        + refusal.map(words -> ", refused" + (words.isEmpty() ? "" : ": " + words)).orElse("");
  }
}
