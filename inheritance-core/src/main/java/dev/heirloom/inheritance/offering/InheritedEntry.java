package dev.heirloom.inheritance.offering;

import dev.heirloom.inheritance.common.internal.WithBuilder;
import dev.heirloom.inheritance.evidence.Evidence;
import dev.heirloom.oscal.model.Uuid;
import java.util.Optional;

/**
 * What a system says it inherits from a system below (OSCAL {@code inherited}).
 *
 * @param uuid the entry's uuid
 * @param component the component whose by-component holds it
 * @param place the control or statement it stands at
 * @param provided the provided item of the lower system; empty if it names none
 * @param text what it says, as plain text; may be empty
 * @param source where it stands
 */
@WithBuilder
public record InheritedEntry(
    Uuid uuid, Uuid component, Place place, Optional<Uuid> provided, String text, Evidence source) {

  /** Fills in what a builder left out. */
  public InheritedEntry {
    text = text == null ? "" : text;
  }
}
