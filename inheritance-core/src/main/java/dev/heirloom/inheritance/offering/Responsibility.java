package dev.heirloom.inheritance.offering;

import com.google.common.collect.ImmutableList;
import dev.heirloom.inheritance.evidence.Evidence;
import dev.heirloom.oscal.model.Uuid;
import dev.heirloom.oscal.model.internal.builders.WithBuilder;
import java.util.List;
import java.util.Optional;

/**
 * A customer responsibility: what a system leaves to those who leverage it (OSCAL {@code
 * export/responsibility}; SEMANTICS section 1).
 *
 * @param uuid the responsibility's uuid
 * @param component the component that imposes it
 * @param place the control or statement it stands at
 * @param provided the provided item it is bound to; empty if it is bound to none
 * @param passesOn the responsibilities of lower systems that it passes on, beside one of its own
 *     uuid (the library's {@code passes-on} property)
 * @param text what it asks, as plain text; may be empty
 * @param evidence where it stands
 */
@WithBuilder
public record Responsibility(
    Uuid uuid,
    Uuid component,
    Place place,
    Optional<Uuid> provided,
    List<Uuid> passesOn,
    String text,
    Evidence evidence) {

  private static final int LENGTH = 100;

  /** Copies the list. */
  public Responsibility {
    passesOn = ImmutableList.copyOf(passesOn);
    text = text == null ? "" : text;
  }

  /** Returns whether this passes on a lower responsibility with this uuid. */
  public boolean passesOn(Uuid lower) {
    return uuid.equals(lower) || passesOn.contains(lower);
  }

  /** Returns what is left to the customer where in one line. */
  @Override
  public String toString() {
    String brief = text.length() <= LENGTH ? text : text.substring(0, LENGTH) + "...";
    return place + ": leaves \"" + brief + "\" [" + uuid + "]";
  }
}
