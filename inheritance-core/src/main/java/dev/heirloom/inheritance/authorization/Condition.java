package dev.heirloom.inheritance.authorization;

import com.google.common.collect.ImmutableList;
import dev.heirloom.oscal.model.Uuid;
import dev.heirloom.oscal.model.internal.builders.WithBuilder;
import java.util.List;

/**
 * A condition or constraint of an authorization or an acceptance, with what it touches.
 *
 * @param text what it says, for a person
 * @param excludes whether what it touches may not be used; a condition that does not exclude lowers
 *     nothing
 * @param controls the controls and statements it touches, in any spelling
 * @param components the components it touches
 * @param items the provided items it touches
 */
@WithBuilder
public record Condition(
    String text, boolean excludes, List<String> controls, List<Uuid> components, List<Uuid> items) {

  /** Copies the lists. */
  public Condition {
    text = text == null ? "" : text;
    controls = ImmutableList.copyOf(controls);
    components = ImmutableList.copyOf(components);
    items = ImmutableList.copyOf(items);
  }

  /** Returns a condition that excludes these controls or statements. */
  public static Condition excluding(String text, String... controls) {
    return new Condition(text, true, List.of(controls), List.of(), List.of());
  }

  /** Returns whether it names nothing in particular, and so touches all. */
  public boolean touchesEverything() {
    return controls.isEmpty() && components.isEmpty() && items.isEmpty();
  }
}
