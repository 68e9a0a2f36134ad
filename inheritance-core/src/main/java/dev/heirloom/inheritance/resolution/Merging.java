package dev.heirloom.inheritance.resolution;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ListMultimap;
import com.google.common.collect.MultimapBuilder;
import dev.heirloom.inheritance.resolution.ProfileResolutionException.Failure;
import dev.heirloom.inheritance.resolution.ResolutionFinding.Code;
import dev.heirloom.inheritance.resolution.Selected.SelectedControl;
import dev.heirloom.inheritance.resolution.Selected.SelectedGroup;
import dev.heirloom.oscal.model.ControlId;
import dev.heirloom.oscal.model.ParameterId;
import dev.heirloom.oscal.model.catalog.Group;
import dev.heirloom.oscal.model.catalog.GroupBuilder;
import dev.heirloom.oscal.model.catalog.Parameter;
import dev.heirloom.oscal.model.profile.Combine;
import dev.heirloom.oscal.model.profile.Merge;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The merge phase: combines what the imports select, and then structures it.
 *
 * <p>PROFILE-RESOLUTION sections 4 and 5. Where the specification is ambiguous: flat lifts controls
 * out of controls too (question A); as-is leaves parameters in their groups (B), unites groups of
 * one id that come from one document (E) and drops groups without controls (J), whose parameters
 * move to the top since every parameter outside of controls is carried. The undefined method
 * "merge" is read as "keep", with a warning. "use-first" holds for parameters outside of controls
 * too.
 */
final class Merging {

  private static final String PLACE = "/profile/merge";

  private final Resolution resolution;
  private final ResolutionOptions options;
  private final ImmutableList<URI> chain;
  private final URI uri;
  private final List<URI> imports;
  private final Merge merge;

  /**
   * Prepares the phase.
   *
   * @param chain the profiles on the way to this one, which is the last
   * @param imports what is imported, import by import
   */
  Merging(
      Resolution resolution,
      ResolutionOptions options,
      ImmutableList<URI> chain,
      List<URI> imports,
      Optional<Merge> merge) {
    this.resolution = resolution;
    this.options = options;
    this.chain = chain;
    this.uri = chain.get(chain.size() - 1);
    this.imports = imports;
    this.merge =
        merge.orElseGet(
            () ->
                new Merge(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty()));
  }

  /** Refuses a profile that asks for more than one structure. */
  static void check(Optional<Merge> merge, List<URI> chain) {
    List<String> structures = new ArrayList<>();
    merge.flatMap(Merge::flat).ifPresent(flat -> structures.add("flat"));
    merge.flatMap(Merge::asIs).filter(asIs -> asIs).ifPresent(asIs -> structures.add("as-is"));
    merge.flatMap(Merge::custom).ifPresent(custom -> structures.add("custom"));
    if (structures.size() > 1) {
      throw new ProfileResolutionException(
          Failure.SEVERAL_STRUCTURES,
          chain,
          PLACE,
          "it asks for more than one structure: " + String.join(" and ", structures) + ".",
          "Leave one of them.");
    }
  }

  Selected run(List<Selected> selections) {
    List<Selected> combined = combine(selections);
    if (merge.custom().isPresent()) {
      return new CustomStructure(resolution, options, chain).build(merge.custom().get(), combined);
    }
    return merge.asIs().orElse(false) ? asIs(combined) : flat(combined);
  }

  private List<Selected> combine(List<Selected> selections) {
    String method = merge.combine().flatMap(Combine::method).orElse("keep");
    boolean first = method.equals("use-first");
    new Contradictions(resolution, uri, imports, selections)
        .report(first ? "the first counts" : "all of them stay");
    if (first) {
      return new UseFirst().of(selections);
    }
    if (method.equals("merge")) {
      resolution.report(
          Code.COMBINATION_UNDEFINED,
          uri,
          PLACE + "/combine",
          "OSCAL does not define how \"merge\" combines controls; it is read as \"keep\".");
    }
    Map<ControlId, Integer> times = new LinkedHashMap<>();
    for (Selected selected : selections) {
      count(selected, times);
    }
    times.forEach(
        (id, number) -> {
          if (number > 1) {
            resolution.toldTwice(id);
            resolution.report(
                Code.DUPLICATE_CONTROL,
                uri,
                PLACE,
                "Selected more than once, and all of them stay (the method \"use-first\" would keep one): "
                    + Cases.SUBJECTS
                    + ".",
                id + " (" + number + " times)");
          }
        });
    return selections;
  }

  private static void count(Selected selected, Map<ControlId, Integer> times) {
    countControls(selected.controls(), times);
    countGroups(selected.groups(), times);
  }

  private static void countGroups(List<SelectedGroup> groups, Map<ControlId, Integer> times) {
    for (SelectedGroup group : groups) {
      countGroups(group.groups(), times);
      countControls(group.controls(), times);
    }
  }

  private static void countControls(List<SelectedControl> controls, Map<ControlId, Integer> times) {
    for (SelectedControl control : controls) {
      times.merge(control.control().id(), 1, Integer::sum);
      countControls(control.controls(), times);
    }
  }

  /** Keeps of every id what comes first, top-down and depth-first. */
  private static final class UseFirst {

    private final Set<ControlId> controls = new HashSet<>();
    private final Set<ParameterId> params = new HashSet<>();

    List<Selected> of(List<Selected> selections) {
      List<Selected> first = new ArrayList<>();
      for (Selected selected : selections) {
        ImmutableList<Parameter> firstParams = params(selected.params());
        ImmutableList<SelectedControl> firstControls = controls(selected.controls());
        first.add(new Selected(firstParams, firstControls, groups(selected.groups())));
      }
      return first;
    }

    private ImmutableList<SelectedGroup> groups(List<SelectedGroup> groups) {
      ImmutableList.Builder<SelectedGroup> first = ImmutableList.builder();
      for (SelectedGroup group : groups) {
        Group own = withParams(group.group(), params(group.group().params()));
        ImmutableList<SelectedGroup> inner = groups(group.groups());
        first.add(new SelectedGroup(own, group.document(), inner, controls(group.controls())));
      }
      return first.build();
    }

    private ImmutableList<Parameter> params(List<Parameter> all) {
      return all.stream()
          .filter(param -> params.add(param.id()))
          .collect(ImmutableList.toImmutableList());
    }

    private ImmutableList<SelectedControl> controls(List<SelectedControl> all) {
      ImmutableList.Builder<SelectedControl> first = ImmutableList.builder();
      for (SelectedControl control : all) {
        boolean isFirst = controls.add(control.control().id());
        ImmutableList<SelectedControl> inner = controls(control.controls());
        if (isFirst) {
          first.add(
              new SelectedControl(control.control(), control.imports(), control.changes(), inner));
        } else {
          first.addAll(inner);
        }
      }
      return first.build();
    }
  }

  private Selected flat(List<Selected> selections) {
    LooseParameters params = new LooseParameters();
    ImmutableList.Builder<SelectedControl> controls = ImmutableList.builder();
    for (int i = 0; i < selections.size(); i++) {
      Selected selected = selections.get(i);
      params.addAll(selected, i);
      lift(selected.controls(), controls);
      liftGroups(selected.groups(), controls);
    }
    return new Selected(params.report(resolution, uri), controls.build(), ImmutableList.of());
  }

  private static void liftGroups(
      List<SelectedGroup> groups, ImmutableList.Builder<SelectedControl> controls) {
    for (SelectedGroup group : groups) {
      liftGroups(group.groups(), controls);
      lift(group.controls(), controls);
    }
  }

  private static void lift(
      List<SelectedControl> nested, ImmutableList.Builder<SelectedControl> controls) {
    for (SelectedControl control : nested) {
      controls.add(
          control.controls().isEmpty()
              ? control
              : new SelectedControl(
                  control.control(), control.imports(), control.changes(), ImmutableList.of()));
      lift(control.controls(), controls);
    }
  }

  private Selected asIs(List<Selected> selections) {
    LooseParameters params = new LooseParameters();
    ImmutableList.Builder<SelectedControl> controls = ImmutableList.builder();
    List<ImportedGroup> groups = new ArrayList<>();
    for (int i = 0; i < selections.size(); i++) {
      Selected selected = selections.get(i);
      params.addAll(selected.params(), i);
      controls.addAll(selected.controls());
      for (SelectedGroup group : selected.groups()) {
        groups.add(new ImportedGroup(group, i));
      }
    }
    ImmutableList<SelectedGroup> united = unite(groups, params);
    return new Selected(params.report(resolution, uri), controls.build(), united);
  }

  /**
   * A group, and which import it comes from.
   *
   * @param number the index of the import
   */
  private record ImportedGroup(SelectedGroup group, int number) {}

  /**
   * What makes groups of several imports one: their document, their id and, where the document has
   * the id more than once, which of these it is.
   */
  private record GroupKey(URI document, String id, int earlier) {}

  private record GroupOfImport(int number, URI document, String id) {}

  private static Object key(ImportedGroup imported, Map<GroupOfImport, Integer> counts) {
    SelectedGroup group = imported.group;
    if (group.group().id().isEmpty()) {
      return new Object();
    }
    String id = group.group().id().get();
    int count =
        counts.merge(new GroupOfImport(imported.number, group.document(), id), 1, Integer::sum);
    return new GroupKey(group.document(), id, count - 1);
  }

  /** Unites the groups of several imports, and adds the parameters of those without controls. */
  private ImmutableList<SelectedGroup> unite(List<ImportedGroup> groups, LooseParameters dropped) {
    Map<GroupOfImport, Integer> counts = new HashMap<>();
    Map<Object, List<ImportedGroup>> byKey = new LinkedHashMap<>();
    for (ImportedGroup imported : groups) {
      Object key = key(imported, counts);
      if (holdsControls(imported.group)) {
        byKey.computeIfAbsent(key, any -> new ArrayList<>(1)).add(imported);
      } else {
        dropped.addGroups(ImmutableList.of(imported.group), imported.number);
      }
    }
    ImmutableList.Builder<SelectedGroup> united = ImmutableList.builder();
    for (List<ImportedGroup> same : byKey.values()) {
      united.add(unite(same.get(0).group, same, dropped));
    }
    return united.build();
  }

  private SelectedGroup unite(
      SelectedGroup first, List<ImportedGroup> same, LooseParameters dropped) {
    if (same.size() == 1 && first.groups().isEmpty()) {
      return first;
    }
    LooseParameters params = new LooseParameters();
    List<ImportedGroup> inner = new ArrayList<>();
    ImmutableList.Builder<SelectedControl> controls = ImmutableList.builder();
    for (ImportedGroup imported : same) {
      params.addAll(imported.group.group().params(), imported.number);
      for (SelectedGroup group : imported.group.groups()) {
        inner.add(new ImportedGroup(group, imported.number));
      }
      controls.addAll(imported.group.controls());
    }
    return new SelectedGroup(
        withParams(first.group(), params.report(resolution, uri)),
        first.document(),
        unite(inner, dropped),
        controls.build());
  }

  private static boolean holdsControls(SelectedGroup group) {
    return !group.controls().isEmpty() || group.groups().stream().anyMatch(Merging::holdsControls);
  }

  static Group withParams(Group group, List<Parameter> params) {
    return params.size() == group.params().size() && params.equals(group.params())
        ? group
        : GroupBuilder.builder(group).params(params).build();
  }

  /** Parameters outside of controls; what several imports have alike, once. */
  static final class LooseParameters {

    private final ListMultimap<ParameterId, Imported> byId =
        MultimapBuilder.linkedHashKeys().arrayListValues(1).build();
    private final List<Parameter> params = new ArrayList<>();

    private record Imported(Parameter param, int number) {}

    void addAll(List<Parameter> more, int number) {
      for (Parameter param : more) {
        List<Imported> same = byId.get(param.id());
        if (same.stream().noneMatch(it -> it.number != number && it.param.equals(param))) {
          same.add(new Imported(param, number));
          params.add(param);
        }
      }
    }

    /**
     * Adds the parameters at the top and in the groups.
     *
     * @param number the index of the import they come from
     */
    void addAll(Selected selected, int number) {
      addAll(selected.params(), number);
      addGroups(selected.groups(), number);
    }

    private void addGroups(List<SelectedGroup> groups, int number) {
      for (SelectedGroup group : groups) {
        addAll(group.group().params(), number);
        addGroups(group.groups(), number);
      }
    }

    void remove(Set<ParameterId> ids) {
      params.removeIf(param -> ids.contains(param.id()));
      byId.keySet().removeAll(ids);
    }

    ImmutableList<Parameter> report(Resolution resolution, URI uri) {
      for (ParameterId id : byId.keySet()) {
        if (byId.get(id).size() > 1) {
          resolution.toldTwice(id);
          resolution.report(
              Code.DUPLICATE_PARAMETER,
              uri,
              PLACE,
              "Imported more than once outside of controls, and all of them stay (the method"
                  + " \"use-first\" would keep one): "
                  + Cases.SUBJECTS
                  + ".",
              id.value());
        }
      }
      return ImmutableList.copyOf(params);
    }
  }
}
