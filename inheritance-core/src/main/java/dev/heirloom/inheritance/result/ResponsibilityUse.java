package dev.heirloom.inheritance.result;

import com.google.common.collect.ImmutableList;
import dev.heirloom.inheritance.evidence.Evidence;
import dev.heirloom.inheritance.mapping.MapCitation;
import dev.heirloom.inheritance.offering.Responsibility;
import dev.heirloom.inheritance.offering.SystemId;
import dev.heirloom.oscal.model.Uuid;
import java.util.List;

/**
 * A responsibility that counts at a point, and whether the customer system has acted on it
 * (SEMANTICS sections 4, 8 and 9).
 *
 * @param system the system whose document states it
 * @param responsibility the responsibility as its document has it
 * @param fellThrough whether it is a lower system's, that nobody between dealt with
 * @param fulfilment whether the customer system has acted
 * @param answers where it says so
 * @param through the maps by which it reaches the point; empty for one that speaks of the baseline
 *     itself (SEMANTICS section 12)
 */
public record ResponsibilityUse(
    SystemId system,
    Responsibility responsibility,
    boolean fellThrough,
    Fulfilment fulfilment,
    List<Evidence> answers,
    List<MapCitation> through) {

  /** Copies the list. */
  public ResponsibilityUse {
    answers = ImmutableList.copyOf(answers);
    through = ImmutableList.copyOf(through);
  }

  /** Makes the use of a responsibility that speaks of the baseline itself. */
  public ResponsibilityUse(
      SystemId system,
      Responsibility responsibility,
      boolean fellThrough,
      Fulfilment fulfilment,
      List<Evidence> answers) {
    this(system, responsibility, fellThrough, fulfilment, answers, ImmutableList.of());
  }

  /** Returns the responsibility's uuid. */
  public Uuid uuid() {
    return responsibility.uuid();
  }

  /** Returns the responsibility, its system and what was done about it in one line. */
  @Override
  public String toString() {
    return responsibility.uuid()
        + " of "
        + system
        + " at "
        + responsibility.place()
        + ": "
        + Explanation.words(fulfilment)
        + (responsibility.text().isBlank() ? "" : ", \"" + responsibility.text().strip() + "\"");
  }
}
