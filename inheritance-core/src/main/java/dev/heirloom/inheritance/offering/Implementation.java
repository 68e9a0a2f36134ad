package dev.heirloom.inheritance.offering;

import com.google.common.collect.ImmutableList;
import dev.heirloom.inheritance.evidence.Evidence;
import dev.heirloom.inheritance.evidence.ParameterSetting;
import dev.heirloom.oscal.model.Uuid;
import dev.heirloom.oscal.model.internal.builders.WithBuilder;
import java.util.List;

/**
 * What a component of a system does itself for a control or a statement (OSCAL {@code
 * by-component}). Private to its system: of a provider's it is never read as an offer.
 *
 * @param component the component
 * @param place the control or statement it stands at
 * @param states its implementation states
 * @param parameters the values set on it and its requirement
 * @param evidence where it stands
 */
@WithBuilder
public record Implementation(
    Uuid component,
    Place place,
    States states,
    List<ParameterSetting> parameters,
    Evidence evidence) {

  /** Copies the list. */
  public Implementation {
    states = states == null ? States.none() : states;
    parameters = ImmutableList.copyOf(parameters);
  }
}
