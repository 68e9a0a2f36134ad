package dev.heirloom.inheritance.ato;

import com.google.common.collect.ImmutableList;
import dev.heirloom.inheritance.offering.Evidence;
import dev.heirloom.inheritance.result.Duty;
import dev.heirloom.oscal.model.ControlId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A step of a path to an ATO, and how it stands.
 *
 * @param kind what kind of step it is
 * @param provider the provider it is about, by id; empty if it is about the system
 * @param title what is to be done, for a person
 * @param state how it stands
 * @param reason why it stands so
 * @param date the day it was done, or of a renewal the day it is due; empty if neither is known
 * @param waitsFor what it waits for; of a step that is open, what comes with it
 * @param controls the controls it waits for or is about; empty unless it is still ahead
 * @param duties the duties of the determination it waits for; empty unless it is still ahead
 * @param evidence where the records say so
 */
public record Step(
    StepKind kind,
    Optional<String> provider,
    String title,
    StepState state,
    String reason,
    Optional<LocalDate> date,
    List<Wait> waitsFor,
    List<ControlId> controls,
    List<Duty> duties,
    List<Evidence> evidence) {

  /** Copies the lists. */
  public Step {
    waitsFor = ImmutableList.copyOf(waitsFor);
    controls = ImmutableList.copyOf(controls);
    duties = ImmutableList.copyOf(duties);
    evidence = ImmutableList.copyOf(evidence);
  }

  /** Returns whether it is still ahead: open or blocked. */
  public boolean isAhead() {
    return state.isAhead();
  }

  /** Returns whether this path needs it, done or not. */
  public boolean isNeeded() {
    return state != StepState.NOT_NEEDED;
  }

  /** Returns state, title and reason in one line. */
  @Override
  public String toString() {
    return state + " " + title + ": " + reason;
  }
}
