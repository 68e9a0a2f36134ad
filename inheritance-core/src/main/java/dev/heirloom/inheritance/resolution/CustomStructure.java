package dev.heirloom.inheritance.resolution;

import com.google.common.collect.ImmutableList;
import dev.heirloom.inheritance.resolution.Merging.LooseParameters;
import dev.heirloom.inheritance.resolution.ResolutionFinding.Code;
import dev.heirloom.inheritance.resolution.Selected.SelectedControl;
import dev.heirloom.inheritance.resolution.Selected.SelectedGroup;
import dev.heirloom.oscal.model.ControlId;
import dev.heirloom.oscal.model.ParameterId;
import dev.heirloom.oscal.model.Property;
import dev.heirloom.oscal.model.catalog.Group;
import dev.heirloom.oscal.model.catalog.Parameter;
import dev.heirloom.oscal.model.catalog.Part;
import dev.heirloom.oscal.model.profile.Custom;
import dev.heirloom.oscal.model.profile.InsertControls;
import java.net.URI;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The custom structure of the merge phase: only what the profile declares, filled with the selected
 * controls that it says.
 *
 * <p>PROFILE-RESOLUTION 5.6 and 5.7. A group with the id of an imported one gets that one's
 * parameters, properties and parts before its own, but for those that it gives itself: parameters
 * and parts of the same id, properties of the same name and namespace, parts of the same name where
 * they have no id (question I). All other parameters outside of controls go to the top. An order of
 * ids is that of their characters, and holds among what one insert-controls puts side by side.
 */
final class CustomStructure {

  private static final String PLACE = "/profile/merge/custom";

  private static final int SHOWN = 12;

  private final Resolution resolution;
  private final ResolutionOptions options;
  private final ImmutableList<URI> chain;
  private final URI uri;
  private final List<SelectedControl> available = new ArrayList<>();
  private final Map<String, Group> importedGroups = new HashMap<>();
  private final Set<ControlId> inserted = new HashSet<>();
  private final Set<ParameterId> placedParams = new HashSet<>();
  private int insertions;

  CustomStructure(Resolution resolution, ResolutionOptions options, ImmutableList<URI> chain) {
    this.resolution = resolution;
    this.options = options;
    this.chain = chain;
    this.uri = chain.get(chain.size() - 1);
  }

  Selected build(Custom custom, List<Selected> selections) {
    LooseParameters params = new LooseParameters();
    for (int i = 0; i < selections.size(); i++) {
      Selected selected = selections.get(i);
      params.addAll(selected, i);
      available.addAll(selected.controls());
      index(selected.groups());
    }
    ImmutableList<SelectedGroup> groups = groups(custom.groups(), PLACE);
    ImmutableList<SelectedControl> controls = insert(custom.insertControls(), PLACE);
    reportNotInserted();
    params.remove(placedParams);
    return new Selected(params.report(resolution, uri), controls, groups);
  }

  private void index(List<SelectedGroup> groups) {
    for (SelectedGroup group : groups) {
      group.group().id().ifPresent(id -> importedGroups.putIfAbsent(id, group.group()));
      index(group.groups());
      available.addAll(group.controls());
    }
  }

  private ImmutableList<SelectedGroup> groups(
      List<dev.heirloom.oscal.model.profile.Group> declared, String place) {
    ImmutableList.Builder<SelectedGroup> groups = ImmutableList.builder();
    for (int i = 0; i < declared.size(); i++) {
      dev.heirloom.oscal.model.profile.Group group = declared.get(i);
      String itsPlace = place + "/groups/" + i;
      groups.add(
          new SelectedGroup(
              content(group, itsPlace),
              uri,
              groups(group.groups(), itsPlace),
              insert(group.insertControls(), itsPlace)));
    }
    return groups.build();
  }

  private Group content(dev.heirloom.oscal.model.profile.Group declared, String place) {
    List<Parameter> params = declared.params();
    List<Property> props = declared.props();
    List<Part> parts = declared.parts();
    Group imported = declared.id().map(importedGroups::get).orElse(null);
    if (imported != null) {
      resolution
          .size()
          .look(
              imported.params().size() + imported.props().size() + imported.parts().size(),
              chain,
              place);
      params = complete(params, imported.params(), Parameter::id);
      props = complete(props, imported.props(), prop -> List.of(prop.name(), Namespaces.of(prop)));
      parts = complete(parts, imported.parts(), part -> part.id().orElse("name " + part.name()));
    }
    params.forEach(param -> placedParams.add(param.id()));
    return new Group(
        declared.id(),
        declared.oscalClass(),
        declared.title(),
        params,
        props,
        declared.links(),
        parts,
        ImmutableList.of(),
        ImmutableList.of());
  }

  private static <T> List<T> complete(List<T> own, List<T> imported, Function<T, Object> key) {
    Set<Object> given = own.stream().map(key).collect(Collectors.toSet());
    List<T> all = new ArrayList<>();
    imported.stream().filter(object -> !given.contains(key.apply(object))).forEach(all::add);
    all.addAll(own);
    return all;
  }

  private ImmutableList<SelectedControl> insert(List<InsertControls> directives, String place) {
    ImmutableList.Builder<SelectedControl> controls = ImmutableList.builder();
    for (int i = 0; i < directives.size(); i++) {
      controls.addAll(insert(directives.get(i), place + "/insert-controls/" + i));
    }
    return controls.build();
  }

  private ImmutableList<SelectedControl> insert(InsertControls directive, String place) {
    Selection selection = Selection.of(directive);
    resolution.size().look(selection.looks(available), chain, place);
    ImmutableList<SelectedControl> controls = selection.select(available);
    report(selection, controls.isEmpty(), place);
    note(controls, place);
    Comparator<SelectedControl> byId = Comparator.comparing(control -> control.control().id());
    return switch (directive.order().orElse("keep")) {
      case "ascending" -> ImmutableList.sortedCopyOf(byId, controls);
      case "descending" -> ImmutableList.sortedCopyOf(byId.reversed(), controls);
      default -> controls;
    };
  }

  private void report(Selection selection, boolean nothing, String place) {
    List<Integer> unmatched = selection.unmatchedInclusions();
    for (int directive : unmatched) {
      resolution.report(
          Code.CUSTOM_SELECTION_EMPTY,
          uri,
          place + "/include-controls/" + directive,
          "None of the controls named here is among the selected ones.");
    }
    if (nothing && unmatched.isEmpty()) {
      resolution.report(
          Code.CUSTOM_SELECTION_EMPTY, uri, place, "No selected control is inserted here.");
    }
    for (Selection.Unmatched id : selection.unmatchedIds()) {
      resolution.report(
          Code.CONTROL_NOT_FOUND,
          uri,
          place + id.place(),
          "Not among the selected controls: " + Cases.SUBJECTS + ".",
          id.id().value());
    }
  }

  private void note(List<SelectedControl> controls, String place) {
    for (SelectedControl control : controls) {
      inserted.add(control.control().id());
      if (++insertions > options.limits().maxSelectedControls()) {
        throw new ProfileResolutionException(
            chain,
            place,
            "with it the structure holds more than "
                + options.limits().maxSelectedControls()
                + " controls.",
            ResolutionLimits.SELECTED_CONTROLS);
      }
      note(control.controls(), place);
    }
  }

  private void reportNotInserted() {
    Set<ControlId> missing = new LinkedHashSet<>();
    collectMissing(available, missing);
    if (!missing.isEmpty()) {
      resolution.report(
          Code.CONTROL_NOT_INSERTED,
          uri,
          PLACE,
          "Selected but inserted nowhere, so not in the result: "
              + Cases.listed(missing.stream().map(ControlId::value).toList(), SHOWN)
              + ".");
    }
  }

  private void collectMissing(List<SelectedControl> controls, Set<ControlId> missing) {
    for (SelectedControl control : controls) {
      if (!inserted.contains(control.control().id())) {
        missing.add(control.control().id());
      }
      collectMissing(control.controls(), missing);
    }
  }
}
