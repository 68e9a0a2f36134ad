package dev.heirloom.inheritance.result;

import dev.heirloom.inheritance.offering.Responsibility;
import java.util.Optional;

/**
 * A responsibility of a provider that is carried across a mapping, or of a system below it, at a
 * point from which no map leads to the baseline: nothing of it is determined, so the customer
 * system confirms what becomes of it (SEMANTICS sections 8 and 12).
 *
 * @param point the id of the point, in the source baseline
 * @param responsibility the responsibility as its document has it
 * @param ending how it ends on its path
 */
public record UnmappedResponsibility(String point, Responsibility responsibility, Ending ending) {

  /**
   * Returns the duty to confirm what becomes of it; empty if a system on the way up met it or
   * passed it on.
   */
  public Optional<Duty> duty() {
    return ending.end() == Ending.End.NOT_MAPPED
        ? Optional.of(
            new Duty(
                Duty.Kind.CONFIRM,
                responsibility.uuid().value(),
                Optional.of(ending.system()),
                Fulfilment.OPEN))
        : Optional.empty();
  }

  /** Returns the responsibility, its point and its end in one line. */
  @Override
  public String toString() {
    return point + ": " + ending;
  }
}
