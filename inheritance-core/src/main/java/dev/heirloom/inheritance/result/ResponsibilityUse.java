package dev.heirloom.inheritance.result;

import com.google.common.collect.ImmutableList;
import dev.heirloom.inheritance.offering.Evidence;
import dev.heirloom.inheritance.offering.Responsibility;
import dev.heirloom.inheritance.offering.SystemId;
import dev.heirloom.oscal.model.Uuid;
import java.util.List;

/**
 * A responsibility that counts at a point, and whether the leveraging system has acted on it
 * (SEMANTICS sections 4, 8 and 9).
 *
 * @param system the system whose document states it
 * @param responsibility the responsibility as its document has it
 * @param fellThrough whether it is a lower system's, that nobody between dealt with
 * @param fulfilment whether the leveraging system has acted
 * @param answers where it says so
 */
public record ResponsibilityUse(
    SystemId system,
    Responsibility responsibility,
    boolean fellThrough,
    Fulfilment fulfilment,
    List<Evidence> answers) {

  /** Copies the list. */
  public ResponsibilityUse {
    answers = ImmutableList.copyOf(answers);
  }

  /** Returns the responsibility's uuid. */
  public Uuid uuid() {
    return responsibility.uuid();
  }
}
