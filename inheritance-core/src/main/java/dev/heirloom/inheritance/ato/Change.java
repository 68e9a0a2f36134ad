package dev.heirloom.inheritance.ato;

import com.google.common.collect.ImmutableList;
import dev.heirloom.inheritance.evidence.Evidence;
import dev.heirloom.oscal.model.internal.builders.WithBuilder;
import java.time.LocalDate;
import java.util.List;

/**
 * A change of a system, a provider or a baseline. An authorization is a decision of its day: what
 * changed since may need to be looked at again.
 *
 * @param kind what changed
 * @param subject the system or provider, by id, or the baseline's name
 * @param date the day of the change
 * @param text what changed
 * @param controls the controls it touches, in any spelling; empty if not stated
 * @param evidence where it stands
 */
@WithBuilder
public record Change(
    Kind kind,
    String subject,
    LocalDate date,
    String text,
    List<String> controls,
    Evidence evidence) {

  /** What can change. */
  public enum Kind {
    /** A customer system. */
    SYSTEM,
    /** A provider. */
    PROVIDER,
    /** A baseline. */
    BASELINE
  }

  /** Copies the list. */
  public Change {
    text = text == null ? "" : text;
    controls = ImmutableList.copyOf(controls);
    evidence = evidence == null ? Evidence.of("agency records", subject + " " + date) : evidence;
  }

  /** Returns when what changed in one line. */
  @Override
  public String toString() {
    return date
        + " "
        + subject
        + ": "
        + text
        + (controls.isEmpty() ? "" : " (" + String.join(", ", controls) + ")");
  }
}
