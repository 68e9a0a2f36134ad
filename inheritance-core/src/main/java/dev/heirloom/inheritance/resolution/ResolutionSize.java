package dev.heirloom.inheritance.resolution;

import com.google.common.collect.ImmutableList;
import dev.heirloom.inheritance.resolution.Selected.SelectedControl;
import dev.heirloom.inheritance.resolution.Selected.SelectedGroup;
import dev.heirloom.oscal.model.Link;
import dev.heirloom.oscal.model.Markup;
import dev.heirloom.oscal.model.Property;
import dev.heirloom.oscal.model.catalog.Control;
import dev.heirloom.oscal.model.catalog.Group;
import dev.heirloom.oscal.model.catalog.Parameter;
import dev.heirloom.oscal.model.catalog.ParameterConstraint;
import dev.heirloom.oscal.model.catalog.ParameterGuideline;
import dev.heirloom.oscal.model.catalog.Part;
import java.net.URI;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How large a resolution is: how often its selections look at a control, and how much text the
 * controls have that they select. A short profile can make both the product of what it holds.
 */
final class ResolutionSize {

  /** Selections of a published profile look at a control a few times. */
  private static final long LOOKS_AT_EACH = 30;

  /** What an object takes beside its texts, such as the names of its fields. */
  private static final long OBJECT = 40;

  private final ResolutionLimits limits;
  private final Map<Object, Long> known = new IdentityHashMap<>();
  private long looks;

  ResolutionSize(ResolutionLimits limits) {
    this.limits = limits;
  }

  /** Counts that controls are looked at. */
  void look(long times, ImmutableList<URI> chain, String place) {
    looks += times;
    long most = LOOKS_AT_EACH * limits.maxSelectedControls();
    if (looks > most) {
      throw new ProfileResolutionException(
          chain,
          place,
          "with it the selections look at controls more than "
              + most
              + " times, "
              + LOOKS_AT_EACH
              + " times the limit of controls.",
          ResolutionLimits.SELECTED_CONTROLS);
    }
  }

  /** Returns how many characters these have, those of each copy counted. */
  long size(Selected selected) {
    return controls(selected.controls()) + groups(selected.groups());
  }

  /** Checks how many characters there are. */
  void check(long characters, ImmutableList<URI> chain, String place) {
    if (characters > limits.maxSelectedCharacters()) {
      throw new ProfileResolutionException(
          chain,
          place,
          "with all copies, the selected controls have more than "
              + limits.maxSelectedCharacters()
              + " characters.",
          ResolutionLimits.SELECTED_CHARACTERS);
    }
  }

  private long controls(List<SelectedControl> controls) {
    long size = 0;
    for (SelectedControl control : controls) {
      size += known.computeIfAbsent(control.control(), own -> control((Control) own));
      size += controls(control.controls());
    }
    return size;
  }

  private long groups(List<SelectedGroup> groups) {
    long size = 0;
    for (SelectedGroup group : groups) {
      size += known.computeIfAbsent(group.group(), own -> group((Group) own));
      size += controls(group.controls()) + groups(group.groups());
    }
    return size;
  }

  private static long control(Control control) {
    return OBJECT
        + prose(control.title())
        + props(control.props())
        + links(control.links())
        + params(control.params())
        + parts(control.parts());
  }

  private static long group(Group group) {
    return OBJECT
        + prose(group.title())
        + props(group.props())
        + links(group.links())
        + params(group.params())
        + parts(group.parts());
  }

  private static long parts(List<Part> parts) {
    long size = OBJECT * parts.size();
    for (Part part : parts) {
      size += text(part.id()) + prose(part.title()) + prose(part.prose());
      size += props(part.props()) + links(part.links()) + parts(part.parts());
    }
    return size;
  }

  private static long params(List<Parameter> params) {
    long size = OBJECT * params.size();
    for (Parameter param : params) {
      size += prose(param.label()) + prose(param.usage()) + prose(param.remarks());
      size += props(param.props()) + links(param.links());
      for (ParameterConstraint constraint : param.constraints()) {
        size += OBJECT + prose(constraint.description()) + OBJECT * constraint.tests().size();
      }
      for (ParameterGuideline guideline : param.guidelines()) {
        size += OBJECT + prose(guideline.prose());
      }
      for (String value : param.values()) {
        size += value.length();
      }
      if (param.select().isPresent()) {
        for (Markup choice : param.select().get().choice()) {
          size += prose(choice);
        }
      }
    }
    return size;
  }

  private static long props(List<Property> props) {
    long size = OBJECT * props.size();
    for (Property prop : props) {
      size += prop.name().length() + prop.value().length() + prose(prop.remarks());
    }
    return size;
  }

  private static long links(List<Link> links) {
    long size = OBJECT * links.size();
    for (Link link : links) {
      size += link.href().length() + prose(link.text());
    }
    return size;
  }

  private static long text(Optional<String> text) {
    return text.map(String::length).orElse(0);
  }

  private static long prose(Optional<? extends Markup> prose) {
    return prose.isPresent() ? prose(prose.get()) : 0;
  }

  /** The form that prose was read in is there already. */
  private static long prose(Markup prose) {
    return (prose.isMarkdown() ? prose.toMarkdown() : prose.toXml()).length();
  }
}
