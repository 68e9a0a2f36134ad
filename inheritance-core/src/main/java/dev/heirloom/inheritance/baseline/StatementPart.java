package dev.heirloom.inheritance.baseline;

import com.google.common.collect.ImmutableList;
import dev.heirloom.oscal.model.ParameterId;
import dev.heirloom.oscal.model.internal.builders.WithBuilder;
import java.util.List;
import java.util.Optional;

/**
 * A part of what a control states: its {@code statement} part, or an {@code item} below it (OSCAL
 * {@code part}).
 *
 * @param id the part's id, such as {@code ac-2_smt.a}; empty if it has none
 * @param name the part's name: {@code statement} for the root, {@code item} below
 * @param label the label a person sees, such as {@code a.}; empty if it has none
 * @param text its own prose as plain text, without that of its parts; may be empty
 * @param inserts the parameters that its own prose inserts
 * @param parts the parts below it, in order
 */
@WithBuilder
public record StatementPart(
    Optional<String> id,
    String name,
    Optional<String> label,
    String text,
    List<ParameterId> inserts,
    List<StatementPart> parts) {

  /** Copies the lists; a name or text left out by the builder is {@code item} and nothing. */
  public StatementPart {
    name = name == null ? "item" : name;
    text = text == null ? "" : text;
    inserts = ImmutableList.copyOf(inserts);
    parts = ImmutableList.copyOf(parts);
  }

  /** Returns an {@code item} part without prose. */
  public static StatementPart item(String id, StatementPart... parts) {
    return new StatementPart(
        Optional.of(id), "item", Optional.empty(), "", List.of(), List.of(parts));
  }

  /** Returns a {@code statement} part without prose. */
  public static StatementPart statement(String id, StatementPart... parts) {
    return new StatementPart(
        Optional.of(id), "statement", Optional.empty(), "", List.of(), List.of(parts));
  }

  /**
   * Returns whether this is one of FedRAMP's additional requirements, which are not points: its id
   * has {@code _fr}, followed by {@code _} or the end.
   */
  public boolean isFedrampRequirement() {
    return id.isPresent() && isFedrampRequirement(id.get());
  }

  /** Returns whether a part id is that of one of FedRAMP's additional requirements. */
  public static boolean isFedrampRequirement(String id) {
    for (int at = id.indexOf("_fr"); at >= 0; at = id.indexOf("_fr", at + 1)) {
      int end = at + 3;
      if (end == id.length() || id.charAt(end) == '_') {
        return true;
      }
    }
    return false;
  }

  /** Returns id, name and text. */
  @Override
  public String toString() {
    return id.orElse(name)
        + label.map(text -> " " + text).orElse("")
        + (text.isEmpty() ? "" : ": " + text);
  }
}
