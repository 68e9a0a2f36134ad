package dev.heirloom.inheritance.ato;

import java.util.Optional;

/**
 * Something that a step waits for: another step, or what no step of this path does.
 *
 * @param step the other step; empty if it is none
 * @param provider the provider that the other step is about, by id; empty if it is about none
 * @param what what is waited for, for a person
 */
public record Wait(Optional<StepKind> step, Optional<String> provider, String what) {

  /** Returns what is waited for. */
  @Override
  public String toString() {
    return what;
  }
}
