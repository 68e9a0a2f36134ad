package dev.heirloom.inheritance.resolution;

import com.google.common.collect.LinkedHashMultimap;
import com.google.common.collect.ListMultimap;
import com.google.common.collect.MultimapBuilder;
import com.google.common.collect.SetMultimap;
import dev.heirloom.inheritance.resolution.ResolutionFinding.Code;
import dev.heirloom.inheritance.resolution.Selected.SelectedControl;
import dev.heirloom.inheritance.resolution.Selected.SelectedGroup;
import dev.heirloom.oscal.model.ControlId;
import dev.heirloom.oscal.model.ParameterId;
import dev.heirloom.oscal.model.catalog.Control;
import dev.heirloom.oscal.model.catalog.Parameter;
import dev.heirloom.oscal.model.catalog.ParameterConstraint;
import java.net.URI;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Where the imports of a profile give one control or one parameter differently, so that the method
 * of combination decides which counts: told, for nobody sees it in the result.
 */
final class Contradictions {

  private static final String PLACE = "/profile/imports/";

  /** What an import gives, and which import. */
  private record Given<T>(int number, T object) {}

  private final ListMultimap<ControlId, Given<Control>> controls =
      MultimapBuilder.linkedHashKeys().arrayListValues(1).build();
  private final ListMultimap<ParameterId, Given<Parameter>> params =
      MultimapBuilder.linkedHashKeys().arrayListValues(1).build();
  private final Resolution resolution;
  private final URI profile;
  private final List<URI> imports;

  /**
   * Looks at what the imports select.
   *
   * @param imports what is imported, import by import
   */
  Contradictions(Resolution resolution, URI profile, List<URI> imports, List<Selected> selections) {
    this.resolution = resolution;
    this.profile = profile;
    this.imports = imports;
    for (int i = 0; i < selections.size(); i++) {
      addParams(selections.get(i).params(), i);
      addControls(selections.get(i).controls(), i);
      addGroups(selections.get(i).groups(), i);
    }
  }

  private void addGroups(List<SelectedGroup> groups, int number) {
    for (SelectedGroup group : groups) {
      addParams(group.group().params(), number);
      addControls(group.controls(), number);
      addGroups(group.groups(), number);
    }
  }

  private void addControls(List<SelectedControl> selected, int number) {
    for (SelectedControl control : selected) {
      controls.put(control.control().id(), new Given<>(number, control.control()));
      addParams(control.control().params(), number);
      addControls(control.controls(), number);
    }
  }

  private void addParams(List<Parameter> all, int number) {
    all.forEach(param -> params.put(param.id(), new Given<>(number, param)));
  }

  /**
   * Reports them.
   *
   * @param outcome what the method of combination makes of copies, such as {@code the first counts}
   */
  void report(String outcome) {
    params
        .asMap()
        .forEach(
            (id, copies) ->
                report(
                    Code.PARAMETERS_DIFFER,
                    copies,
                    values(copies),
                    "Imports set one parameter differently, and " + outcome + ": ",
                    id.value()));
    controls
        .asMap()
        .forEach(
            (id, copies) ->
                report(
                    Code.CONTROLS_DIFFER,
                    copies,
                    texts(copies),
                    "Imports give one control differently, and " + outcome + ": ",
                    id.value()));
  }

  private void report(
      Code code,
      Collection<? extends Given<?>> copies,
      SetMultimap<String, Integer> readings,
      String sentence,
      String id) {
    if (readings.keySet().size() > 1) {
      String subject = id + " (" + described(readings) + ")";
      for (Given<?> copy : copies) {
        resolution.report(
            code, profile, PLACE + copy.number, sentence + Cases.SUBJECTS + ".", subject);
      }
    }
  }

  private String described(SetMultimap<String, Integer> readings) {
    List<String> words = new ArrayList<>();
    for (Map.Entry<String, Collection<Integer>> reading : readings.asMap().entrySet()) {
      words.add(
          reading.getKey()
              + " in "
              + reading.getValue().stream()
                  .map(this::name)
                  .distinct()
                  .collect(Collectors.joining(" and ")));
    }
    return String.join(", ", words);
  }

  private String name(int number) {
    String address = imports.get(number).toString();
    String name = address.substring(address.lastIndexOf('/') + 1);
    return (name.isEmpty() ? address : name) + " (import " + (number + 1) + ")";
  }

  private static SetMultimap<String, Integer> values(Collection<Given<Parameter>> copies) {
    SetMultimap<String, Integer> values = LinkedHashMultimap.create();
    if (copies.size() > 1) {
      copies.forEach(copy -> values.put(value(copy.object), copy.number));
    }
    return values;
  }

  /** Returns what a parameter is set to, in the words of a person. */
  static String value(Parameter param) {
    if (!param.values().isEmpty()) {
      return quoted(String.join(", ", param.values()));
    }
    if (param.select().isPresent()) {
      return "a selection of "
          + param.select().get().choice().stream()
              .map(choice -> quoted(choice.toText()))
              .collect(Collectors.joining(" or "));
    }
    String constraints =
        param.constraints().stream()
            .map(ParameterConstraint::description)
            .flatMap(Optional::stream)
            .map(description -> quoted(description.toText().strip()))
            .collect(Collectors.joining(" and "));
    return constraints.isEmpty() ? "no value" : "constraint " + constraints;
  }

  private static String quoted(String text) {
    return '"' + text + '"';
  }

  /** Tells the copies apart by what they say besides their parameters. */
  private static SetMultimap<String, Integer> texts(Collection<Given<Control>> copies) {
    SetMultimap<String, Integer> texts = LinkedHashMultimap.create();
    List<Control> known = new ArrayList<>();
    if (copies.size() > 1) {
      for (Given<Control> copy : copies) {
        int reading = 0;
        while (reading < known.size() && !saysTheSame(known.get(reading), copy.object)) {
          reading++;
        }
        if (reading == known.size()) {
          known.add(copy.object);
        }
        texts.put("text " + (reading + 1), copy.number);
      }
    }
    return texts;
  }

  private static boolean saysTheSame(Control one, Control other) {
    return one == other
        || one.title().equals(other.title())
            && one.props().equals(other.props())
            && one.links().equals(other.links())
            && one.parts().equals(other.parts());
  }
}
