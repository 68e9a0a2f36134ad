package dev.heirloom.inheritance.offering;

import com.google.common.collect.ImmutableList;
import dev.heirloom.inheritance.evidence.Evidence;
import dev.heirloom.oscal.model.Uuid;
import dev.heirloom.oscal.model.internal.builders.WithBuilder;
import java.util.List;
import java.util.Optional;

/**
 * What a system says it inherits from a system below (OSCAL {@code inherited}).
 *
 * @param uuid the entry's uuid
 * @param component the component whose by-component holds it
 * @param place the control or statement it stands at
 * @param provided the provided item of the lower system; empty if it names none
 * @param systems the names of a lower system, of which it inherits whatever that provides at the
 *     same point, where it names no item: the first for people, then identifiers and documents;
 *     empty if it names none
 * @param text what it says, as plain text; may be empty
 * @param evidence where it stands
 */
@WithBuilder
public record InheritedEntry(
    Uuid uuid,
    Uuid component,
    Place place,
    Optional<Uuid> provided,
    List<String> systems,
    String text,
    Evidence evidence) {

  /** Copies the list, and fills in what a builder left out. */
  public InheritedEntry {
    systems = ImmutableList.copyOf(systems);
    text = text == null ? "" : text;
  }

  /** Makes an entry that names an item, or nothing. */
  public InheritedEntry(
      Uuid uuid,
      Uuid component,
      Place place,
      Optional<Uuid> provided,
      String text,
      Evidence evidence) {
    this(uuid, component, place, provided, List.of(), text, evidence);
  }

  /** Returns what it inherits, as a message names it; empty if it names neither item nor system. */
  public Optional<String> named() {
    return provided
        .map(Uuid::value)
        .or(() -> systems.stream().findFirst().map(name -> "what " + name + " provides there"));
  }

  /** Returns what is inherited where in one line. */
  @Override
  public String toString() {
    return place
        + ": inherits "
        + named().orElse("what its component inherits")
        + " ["
        + uuid
        + "]";
  }
}
