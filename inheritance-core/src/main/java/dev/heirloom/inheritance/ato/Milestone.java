package dev.heirloom.inheritance.ato;

import dev.heirloom.inheritance.evidence.Evidence;
import dev.heirloom.oscal.model.internal.builders.WithBuilder;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A milestone: the record that a step was done, or that the authorizing officials disapproved.
 *
 * <p>A decision itself counts only as an authorization on record. What was done before a decision
 * that has since expired or been revoked belongs to that decision and does not count again.
 *
 * @param step the step
 * @param system the customer system, by id
 * @param provider the provider, by id, for a step that is about one; empty where the system has but
 *     one
 * @param date the day
 * @param outcome what came of it
 * @param by who did it; empty if not stated
 * @param text what is to be said about it; may be empty text
 * @param evidence where it stands
 */
@WithBuilder
public record Milestone(
    StepKind step,
    String system,
    Optional<String> provider,
    LocalDate date,
    Outcome outcome,
    Optional<String> by,
    String text,
    Evidence evidence) {

  /** What came of a step. */
  public enum Outcome {
    /** It was done. */
    DONE,
    /** The authorizing officials disapproved. */
    DISAPPROVED
  }

  /** Fills in what a builder leaves out. */
  public Milestone {
    outcome = outcome == null ? Outcome.DONE : outcome;
    text = text == null ? "" : text;
    evidence = evidence == null ? Evidence.of("agency records", step + " " + date) : evidence;
  }

  /** Returns the milestone of a step of the system itself that was done. */
  public static Milestone done(StepKind step, String system, LocalDate date) {
    return new Milestone(
        step,
        system,
        Optional.empty(),
        date,
        Outcome.DONE,
        Optional.empty(),
        "",
        Evidence.of("agency records", step + " " + date));
  }

  /** Returns this milestone as one that is about a provider. */
  public Milestone about(String otherProvider) {
    return new Milestone(
        step, system, Optional.of(otherProvider), date, outcome, by, text, evidence);
  }

  /** Returns this milestone as a disapproval. */
  public Milestone asDisapproval() {
    return new Milestone(step, system, provider, date, Outcome.DISAPPROVED, by, text, evidence);
  }

  /** Returns when what was done of which system in one line. */
  @Override
  public String toString() {
    return date
        + " "
        + step
        + " of "
        + system
        + provider.map(p -> ", about " + p).orElse("")
        + by.map(who -> ", by " + who).orElse("")
        + (outcome == Outcome.DISAPPROVED ? ": disapproved" : "");
  }
}
