package dev.heirloom.inheritance.offering;

import dev.heirloom.inheritance.evidence.Evidence;
import dev.heirloom.oscal.model.Uuid;
import dev.heirloom.oscal.model.internal.builders.WithBuilder;
import java.util.Optional;

/**
 * How a system satisfies a responsibility that a system below left to it (OSCAL {@code satisfied}).
 *
 * @param uuid the entry's uuid
 * @param component the component whose by-component holds it
 * @param place the control or statement it stands at
 * @param responsibility the responsibility it answers; empty if it names none, and then it answers
 *     none
 * @param states its implementation states, looked up as an item's
 * @param text what it says, as plain text; may be empty
 * @param evidence where it stands
 */
@WithBuilder
public record SatisfiedEntry(
    Uuid uuid,
    Uuid component,
    Place place,
    Optional<Uuid> responsibility,
    States states,
    String text,
    Evidence evidence) {

  /** Fills in what a builder left out. */
  public SatisfiedEntry {
    states = states == null ? States.none() : states;
    text = text == null ? "" : text;
  }

  /** Returns what is satisfied where in one line. */
  @Override
  public String toString() {
    return place
        + ": satisfies "
        + responsibility.map(Uuid::value).orElse("no responsibility that it names")
        + " ["
        + uuid
        + "]";
  }
}
