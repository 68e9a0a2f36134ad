package dev.heirloom.inheritance.testkit;

import dev.heirloom.inheritance.result.Status;
import java.util.Optional;

/**
 * What a maintainer expects of a control or a point.
 *
 * @param id the control's or the point's id, as the baseline has it
 * @param status the effective status
 * @param declared the declared status; empty if it does not matter
 * @param note why, for a person; may be empty text
 */
public record Expectation(String id, Status status, Optional<Status> declared, String note) {

  /** Returns the expectation of an effective status. */
  public static Expectation of(String id, Status status) {
    return new Expectation(id, status, Optional.empty(), "");
  }
}
