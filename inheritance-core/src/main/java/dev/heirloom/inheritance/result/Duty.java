package dev.heirloom.inheritance.result;

import dev.heirloom.inheritance.offering.SystemId;
import java.util.Optional;

/**
 * A duty: something that is left for the customer system to do at a point (SEMANTICS section 3).
 *
 * @param kind what is to be done
 * @param id its stable id: the responsibility's uuid, the point's id, the parameter's id or the
 *     provider's system id, by kind
 * @param system the system that it comes from; empty for {@link Kind#IMPLEMENT}
 * @param fulfilment whether the customer system has acted
 */
public record Duty(Kind kind, String id, Optional<SystemId> system, Fulfilment fulfilment) {

  /** What is to be done. */
  public enum Kind {
    /** Meet a responsibility that a system below leaves to its customers; id: its uuid. */
    RESPONSIBILITY,
    /** Implement a point that is not fully inherited and has no responsibility; id: the point's. */
    IMPLEMENT,
    /** Bring a parameter to what the baseline asks for; id: the parameter's. */
    PARAMETER,
    /**
     * Have an authorizing official accept a provider's level or class; id: the provider's system
     * id.
     */
    LEVEL,
    /** Check what was presumed of a lower responsibility; id: its uuid. */
    CONFIRM
  }

  /** Returns whether nothing has been done about it, or what was done is disputed. */
  public boolean isOpen() {
    return fulfilment == Fulfilment.OPEN || fulfilment == Fulfilment.DISPUTED;
  }

  /** Returns what is to be done, where it comes from and what was done about it in one line. */
  @Override
  public String toString() {
    return Explanation.words(kind)
        + " "
        + id
        + system.map(from -> " of " + from).orElse("")
        + ": "
        + Explanation.words(fulfilment);
  }
}
