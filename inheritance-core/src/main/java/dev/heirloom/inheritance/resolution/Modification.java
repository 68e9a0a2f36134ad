package dev.heirloom.inheritance.resolution;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ListMultimap;
import com.google.common.collect.MultimapBuilder;
import dev.heirloom.inheritance.resolution.ControlOrigin.Alteration;
import dev.heirloom.inheritance.resolution.ControlOrigin.ParameterChange;
import dev.heirloom.inheritance.resolution.ControlOrigin.ProfileChange;
import dev.heirloom.inheritance.resolution.ResolutionFinding.Code;
import dev.heirloom.inheritance.resolution.Selected.SelectedControl;
import dev.heirloom.inheritance.resolution.Selected.SelectedGroup;
import dev.heirloom.oscal.model.ControlId;
import dev.heirloom.oscal.model.ParameterId;
import dev.heirloom.oscal.model.Property;
import dev.heirloom.oscal.model.catalog.Control;
import dev.heirloom.oscal.model.catalog.ControlBuilder;
import dev.heirloom.oscal.model.catalog.Parameter;
import dev.heirloom.oscal.model.catalog.ParameterBuilder;
import dev.heirloom.oscal.model.catalog.ParameterSelection;
import dev.heirloom.oscal.model.profile.Alter;
import dev.heirloom.oscal.model.profile.Modify;
import dev.heirloom.oscal.model.profile.SetParameter;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The modify phase: first all set-parameters, each on every selected parameter of its id; then the
 * alters, control by control in the order of the profile, each on every selected control of its id.
 *
 * <p>PROFILE-RESOLUTION section 6. Set-parameters don't reach parameters that an alter adds.
 * Several alters of one control act together, all their removes and then all their adds, as in
 * NIST's XSLT resolver. A set-parameter that gives both values and a selection, which OSCAL does
 * not allow, sets the values.
 */
final class Modification {

  private final Resolution resolution;
  private final ResolutionOptions options;
  private final URI uri;
  private final Modify modify;
  private final ListMultimap<ParameterId, ParameterChange> settings =
      MultimapBuilder.hashKeys().arrayListValues(1).build();
  private final Set<ParameterId> set = new HashSet<>();
  private final ListMultimap<ControlId, Draft> drafts =
      MultimapBuilder.hashKeys().arrayListValues(1).build();

  Modification(Resolution resolution, ResolutionOptions options, URI uri, Modify modify) {
    this.resolution = resolution;
    this.options = options;
    this.uri = uri;
    this.modify = modify;
    for (int i = 0; i < modify.setParameters().size(); i++) {
      SetParameter setParameter = modify.setParameters().get(i);
      settings.put(
          setParameter.paramId(),
          new ParameterChange(uri, "/profile/modify/set-parameters/" + i, setParameter));
    }
  }

  Selected run(Selected selected) {
    ImmutableList<Parameter> params = set(selected.params(), new ArrayList<>());
    List<Draft> controls = draft(selected.controls());
    List<DraftGroup> groups = draftGroups(selected.groups());
    reportUnsetParameters();
    reportParametersSetAgain();
    alter();
    return new Selected(params, done(controls), doneGroups(groups));
  }

  /** A control while it is being modified. */
  static final class Draft {

    private final SelectedControl selected;
    private final List<ProfileChange> changes;
    Control control;
    List<Draft> controls;
    boolean removed;

    Draft(
        SelectedControl selected,
        List<ProfileChange> changes,
        Control control,
        List<Draft> controls) {
      this.selected = selected;
      this.changes = changes;
      this.control = control;
      this.controls = controls;
    }

    void changedBy(ProfileChange change) {
      changes.add(change);
    }
  }

  private record DraftGroup(
      SelectedGroup group,
      ImmutableList<Parameter> params,
      List<DraftGroup> groups,
      List<Draft> controls) {}

  private List<DraftGroup> draftGroups(List<SelectedGroup> groups) {
    List<DraftGroup> all = new ArrayList<>(groups.size());
    for (SelectedGroup group : groups) {
      all.add(
          new DraftGroup(
              group,
              set(group.group().params(), new ArrayList<>()),
              draftGroups(group.groups()),
              draft(group.controls())));
    }
    return all;
  }

  private List<Draft> draft(List<SelectedControl> controls) {
    List<Draft> all = new ArrayList<>(controls.size());
    for (SelectedControl selected : controls) {
      List<ProfileChange> changes = new ArrayList<>(2);
      Control control = selected.control();
      ImmutableList<Parameter> params = set(control.params(), changes);
      if (params != control.params()) {
        control = ControlBuilder.builder(control).params(params).build();
      }
      Draft draft = new Draft(selected, changes, control, draft(selected.controls()));
      drafts.put(control.id(), draft);
      all.add(draft);
    }
    return all;
  }

  private static ImmutableList<SelectedGroup> doneGroups(List<DraftGroup> groups) {
    ImmutableList.Builder<SelectedGroup> all = ImmutableList.builder();
    for (DraftGroup group : groups) {
      all.add(
          new SelectedGroup(
              Merging.withParams(group.group.group(), group.params),
              group.group.document(),
              doneGroups(group.groups),
              done(group.controls)));
    }
    return all.build();
  }

  private static ImmutableList<SelectedControl> done(List<Draft> drafts) {
    ImmutableList.Builder<SelectedControl> all = ImmutableList.builder();
    for (Draft draft : drafts) {
      all.add(
          new SelectedControl(
              draft.control,
              draft.selected.imports(),
              draft.changes.isEmpty()
                  ? draft.selected.changes()
                  : ImmutableList.<ProfileChange>builder()
                      .addAll(draft.selected.changes())
                      .addAll(draft.changes)
                      .build(),
              done(draft.controls)));
    }
    return all.build();
  }

  /** Returns the parameters as set; the same list if none is. */
  private ImmutableList<Parameter> set(List<Parameter> params, List<ProfileChange> changes) {
    boolean any = false;
    for (Parameter param : params) {
      any |= settings.containsKey(param.id());
    }
    if (!any) {
      return ImmutableList.copyOf(params);
    }
    ImmutableList.Builder<Parameter> all = ImmutableList.builder();
    for (Parameter param : params) {
      Parameter changed = param;
      for (ParameterChange setting : settings.get(param.id())) {
        changed = set(changed, setting.setParameter());
        changes.add(setting);
        set.add(param.id());
      }
      all.add(changed);
    }
    return all.build();
  }

  private static Parameter set(Parameter param, SetParameter by) {
    List<String> values = param.values();
    Optional<ParameterSelection> select = param.select();
    if (!by.values().isEmpty()) {
      values = by.values();
      select = Optional.empty();
    } else if (by.select().isPresent()) {
      values = ImmutableList.of();
      select = by.select();
    }
    return new Parameter(
        param.id(),
        by.oscalClass().or(param::oscalClass),
        by.dependsOn().or(param::dependsOn),
        withProps(param.props(), by.props()),
        join(param.links(), by.links()),
        by.label().or(param::label),
        by.usage().or(param::usage),
        join(param.constraints(), by.constraints()),
        join(param.guidelines(), by.guidelines()),
        values,
        select,
        param.remarks());
  }

  private static List<Property> withProps(List<Property> props, List<Property> more) {
    Set<Object> replaced = new HashSet<>();
    more.forEach(prop -> prop.uuid().ifPresent(replaced::add));
    return replaced.isEmpty()
        ? join(props, more)
        : join(
            props.stream()
                .filter(prop -> prop.uuid().filter(replaced::contains).isEmpty())
                .toList(),
            more);
  }

  private static <T> List<T> join(List<T> first, List<T> second) {
    return second.isEmpty()
        ? first
        : ImmutableList.<T>builderWithExpectedSize(first.size() + second.size())
            .addAll(first)
            .addAll(second)
            .build();
  }

  private void reportUnsetParameters() {
    for (int i = 0; i < modify.setParameters().size(); i++) {
      ParameterId id = modify.setParameters().get(i).paramId();
      if (!set.contains(id)) {
        resolution.report(
            Code.SET_PARAMETER_WITHOUT_TARGET,
            uri,
            "/profile/modify/set-parameters/" + i,
            "No selected control or group has these parameters, so they are not set: "
                + Cases.SUBJECTS
                + ".",
            id.value());
      }
    }
  }

  private void reportParametersSetAgain() {
    for (ParameterId id : settings.keySet()) {
      List<ParameterChange> its = settings.get(id);
      if (its.size() < 2) {
        continue;
      }
      List<String> values =
          its.stream()
              .map(ParameterChange::setParameter)
              .filter(by -> !by.values().isEmpty() || by.select().isPresent())
              .map(Modification::value)
              .distinct()
              .toList();
      if (values.size() > 1) {
        for (ParameterChange setting : its) {
          resolution.report(
              Code.PARAMETER_SET_AGAIN,
              uri,
              setting.place(),
              "The profile sets one parameter more than once, and the last value counts: "
                  + Cases.SUBJECTS
                  + ".",
              id + " (" + String.join(", then ", values) + ")");
        }
      }
    }
  }

  private static String value(SetParameter by) {
    return Contradictions.value(set(ParameterBuilder.builder().id(by.paramId()).build(), by));
  }

  private void alter() {
    ListMultimap<ControlId, Alteration> alterations =
        MultimapBuilder.linkedHashKeys().arrayListValues(1).build();
    int[] numbers = new int[modify.alters().size()];
    for (int i = 0; i < numbers.length; i++) {
      Alter alter = modify.alters().get(i);
      List<Alteration> ofControl = alterations.get(alter.controlId());
      numbers[i] = ofControl.size();
      ofControl.add(new Alteration(uri, place(i), alter));
    }
    Map<ControlId, Alterer> alterers = new HashMap<>();
    for (ControlId id : alterations.keySet()) {
      for (Draft draft : drafts.get(id)) {
        if (!draft.removed) {
          alterers
              .computeIfAbsent(
                  id, any -> new Alterer(alterations.get(id), options.additionToItself()))
              .alter(draft);
        }
      }
    }
    for (int i = 0; i < numbers.length; i++) {
      ControlId id = modify.alters().get(i).controlId();
      Alterer alterer = alterers.get(id);
      if (alterer != null) {
        alterer.report(numbers[i], resolution);
      } else {
        resolution.report(
            Code.ALTER_WITHOUT_TARGET,
            uri,
            place(i),
            "Not selected, so not altered: " + Cases.SUBJECTS + ".",
            id.value());
      }
    }
  }

  private static String place(int alter) {
    return "/profile/modify/alters/" + alter;
  }
}
