package dev.heirloom.inheritance.offering;

import com.google.common.collect.ImmutableList;
import dev.heirloom.inheritance.evidence.Evidence;
import dev.heirloom.inheritance.evidence.ParameterSetting;
import dev.heirloom.oscal.model.Uuid;
import dev.heirloom.oscal.model.internal.builders.WithBuilder;
import java.util.List;

/**
 * A provided item: a capability that a system offers its customers for a control or a statement
 * (OSCAL {@code export/provided}; SEMANTICS section 1).
 *
 * <p>The lower items it relies on are not listed here: they follow from the {@link InheritedEntry
 * inherited entries} at its place (SEMANTICS section 8).
 *
 * @param uuid the item's uuid
 * @param component the component that provides it
 * @param place the control or statement it stands at
 * @param extent how much of the place it covers
 * @param states its implementation states
 * @param parameters the values set on its by-component and its requirement
 * @param text what it says, as plain text; may be empty
 * @param evidence where it stands
 * @param mapsToConfirm the maps by whose word alone it is whole, as uuids, where it was carried
 *     from another catalog: the customer confirms them (SEMANTICS section 12)
 */
@WithBuilder
public record ProvidedItem(
    Uuid uuid,
    Uuid component,
    Place place,
    Extent extent,
    States states,
    List<ParameterSetting> parameters,
    String text,
    Evidence evidence,
    List<String> mapsToConfirm) {

  /** Copies the lists; a builder that says nothing gets an item of whole extent without states. */
  public ProvidedItem {
    extent = extent == null ? Extent.WHOLE : extent;
    states = states == null ? States.none() : states;
    parameters = ImmutableList.copyOf(parameters);
    text = text == null ? "" : text;
    mapsToConfirm =
        mapsToConfirm == null ? ImmutableList.of() : ImmutableList.copyOf(mapsToConfirm);
  }

  /** Makes an item of which no map is to be confirmed. */
  public ProvidedItem(
      Uuid uuid,
      Uuid component,
      Place place,
      Extent extent,
      States states,
      List<ParameterSetting> parameters,
      String text,
      Evidence evidence) {
    this(uuid, component, place, extent, states, parameters, text, evidence, ImmutableList.of());
  }

  /** Returns what is provided where in one line. */
  @Override
  public String toString() {
    return place
        + ": provides "
        + (extent == Extent.WHOLE
            ? "it"
            : extent == Extent.PART ? "a part of it" : "it, not known how much of it")
        + " ["
        + uuid
        + "]";
  }
}
