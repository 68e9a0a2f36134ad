package dev.heirloom.inheritance.baseline;

import com.google.common.collect.ImmutableList;
import dev.heirloom.oscal.model.ParameterId;
import dev.heirloom.oscal.model.internal.builders.WithBuilder;
import java.util.List;
import java.util.Optional;

/**
 * A parameter of a control as the baseline leaves it: pinned by a value or a constraint, or open
 * (OSCAL {@code param}; SEMANTICS section 6).
 *
 * @param id the parameter's id
 * @param values the values that the baseline sets; empty if it sets none
 * @param constraints the constraints' text, as plain text; empty if there are none
 * @param stricter which quantity asks for more; empty where that is not known, and then quantities
 *     are not ordered
 * @param inserts the parameters that this one inserts or aggregates, in the choices of its
 *     selection
 * @param otherIds the ids it has in other issues of its catalog (NIST's property {@code
 *     alt-identifier}: {@code ac-2_prm_1} for {@code ac-02_odp.01}); empty if none is known
 */
@WithBuilder
public record BaselineParameter(
    ParameterId id,
    List<String> values,
    List<String> constraints,
    Optional<Stricter> stricter,
    List<ParameterId> inserts,
    List<ParameterId> otherIds) {

  /** Copies the lists. */
  public BaselineParameter {
    values = ImmutableList.copyOf(values);
    constraints = ImmutableList.copyOf(constraints);
    inserts = ImmutableList.copyOf(inserts);
    otherIds = ImmutableList.copyOf(otherIds);
  }

  /** Returns a parameter that the baseline pins to one value. */
  public static BaselineParameter pinned(ParameterId id, String value) {
    return new BaselineParameter(
        id, List.of(value), List.of(), Optional.empty(), List.of(), List.of());
  }

  /**
   * Returns whether an id is the parameter's own or one that it has in another issue of its
   * catalog.
   */
  public boolean isCalled(ParameterId name) {
    return id.equals(name) || otherIds.contains(name);
  }

  /** Returns whether the baseline says what the parameter must be, by value or constraint. */
  public boolean isPinned() {
    return !values.isEmpty() || !constraints.isEmpty();
  }

  /** Returns what the baseline asks for: its values, or its constraints where it sets no value. */
  public List<String> required() {
    return values.isEmpty() ? constraints : values;
  }

  /** Returns the id, the values and the constraints in one line. */
  @Override
  public String toString() {
    return id + ": " + values + (constraints.isEmpty() ? "" : " within " + constraints);
  }
}
