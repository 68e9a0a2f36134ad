package dev.heirloom.inheritance.reference;

import dev.heirloom.inheritance.baseline.Baseline;
import dev.heirloom.inheritance.baseline.BaselineControl;
import dev.heirloom.inheritance.baseline.BaselineParameter;
import dev.heirloom.inheritance.baseline.StatementPart;
import dev.heirloom.inheritance.baseline.Stricter;
import dev.heirloom.inheritance.evidence.ParameterSetting;
import dev.heirloom.oscal.model.ParameterId;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** SEMANTICS section 6: the parameters that the baseline pins, and the provider's values. */
final class PinnedParameters extends Section {

  PinnedParameters(Reference of) {
    super(of);
  }

  /** The parameters that the control's points insert and the baseline pins. */
  List<BaselineParameter> pinned(BaselineControl c) {
    // What is carried is asked for what the target pins.
    if (of.atSource) {
      return List.of();
    }
    Set<ParameterId> inserted = new LinkedHashSet<>();
    for (StatementPart part : Places.textOfPoints(c)) {
      part.inserts().forEach(id -> insert(id, inserted));
    }
    return inserted.stream()
        .flatMap(id -> parameter(baseline, id).stream())
        .filter(parameter -> !pins(parameter).isEmpty())
        .toList();
  }

  private void insert(ParameterId id, Set<ParameterId> inserted) {
    if (inserted.add(id)) {
      parameter(baseline, id).ifPresent(p -> p.inserts().forEach(below -> insert(below, inserted)));
    }
  }

  private static Optional<BaselineParameter> parameter(Baseline baseline, ParameterId id) {
    return baseline.controls().stream()
        .flatMap(control -> control.parameters().stream())
        .filter(parameter -> parameter.id().equals(id))
        .findFirst();
  }

  static List<String> pins(BaselineParameter parameter) {
    return parameter.values().isEmpty() ? parameter.constraints() : parameter.values();
  }

  /** The provider's value: by-component, requirement, implementation, else its own baseline's. */
  private Set<List<String>> valuesOf(Item i, BaselineParameter parameter, List<Baseline> sources) {
    List<Baseline> own = systems.offering(i.system()).authorizedOn().stream().toList();
    Set<ParameterId> names = names(parameter, own);
    sources.forEach(source -> names.addAll(namesAt(source, parameter)));
    Set<List<String>> decided = of.decided.values(i.system(), i.spot().control(), names);
    Set<List<String>> stated =
        Stream.of(
                settings(i.entry().parameters(), names, ParameterSetting.Level.BY_COMPONENT),
                settings(i.entry().parameters(), names, ParameterSetting.Level.REQUIREMENT),
                settings(
                    systems.claims(i.system()).parameters(),
                    names,
                    ParameterSetting.Level.IMPLEMENTATION))
            .filter(values -> !values.isEmpty())
            .findFirst()
            .orElse(Set.of());
    return Stream.of(
            Stream.concat(stated.stream(), decided.stream()).collect(Collectors.toSet()),
            parameters(own)
                .filter(q -> names.contains(q.id()))
                .map(PinnedParameters::pins)
                .filter(values -> !values.isEmpty())
                .collect(Collectors.toSet()))
        .filter(values -> !values.isEmpty())
        .findFirst()
        .orElse(Set.of());
  }

  private static Set<List<String>> settings(
      List<ParameterSetting> settings, Set<ParameterId> names, ParameterSetting.Level level) {
    return settings.stream()
        .filter(setting -> names.contains(setting.parameter()) && setting.level() == level)
        .map(ParameterSetting::values)
        .collect(Collectors.toSet());
  }

  private static Stream<BaselineParameter> parameters(List<Baseline> baselines) {
    return baselines.stream()
        .flatMap(b -> b.controls().stream())
        .flatMap(control -> control.parameters().stream());
  }

  private static Set<ParameterId> ids(BaselineParameter parameter) {
    Set<ParameterId> ids = new HashSet<>(parameter.otherIds());
    ids.add(parameter.id());
    return ids;
  }

  /**
   * The ids of a parameter: its own, its other ones, and those of a parameter of other baselines
   * that shares one of them; but the own id of another parameter of L's baseline is that one's.
   */
  Set<ParameterId> names(BaselineParameter parameter, List<Baseline> others) {
    Set<ParameterId> names = ids(parameter);
    parameters(others)
        .filter(q -> ids(q).stream().anyMatch(ids(parameter)::contains))
        .forEach(q -> names.addAll(ids(q)));
    // "One control evaluated alone equals its part of the whole": all of the baseline's parameters.
    names.removeIf(id -> !id.equals(parameter.id()) && baseline.parameters().containsKey(id));
    return names;
  }

  /** The ids of a parameter at a source: an own id means its own parameter there too. */
  private Set<ParameterId> namesAt(Baseline source, BaselineParameter parameter) {
    Set<ParameterId> names = new HashSet<>();
    for (ParameterId id : ids(parameter)) {
      parameters(List.of(source))
          .filter(
              q -> q.id().equals(id) || !source.parameters().containsKey(id) && ids(q).contains(id))
          .forEach(q -> names.addAll(ids(q)));
    }
    names.removeIf(id -> !id.equals(parameter.id()) && baseline.parameters().containsKey(id));
    return names;
  }

  /** Of several values the least favourable one. */
  Optional<Parameters.Comparison> compare(Item i, BaselineParameter parameter) {
    return compare(i, parameter, List.of());
  }

  /** The same where what a provider says may be in the ids of other baselines too. */
  Optional<Parameters.Comparison> compare(
      Item i, BaselineParameter parameter, List<Baseline> sources) {
    Set<Parameters.Comparison> compared =
        valuesOf(i, parameter, sources).stream()
            .map(value -> Parameters.compare(pins(parameter), value, stricter(parameter)))
            .collect(Collectors.toSet());
    return Stream.of(
            Parameters.Comparison.WEAKER,
            Parameters.Comparison.UNDECIDED,
            Parameters.Comparison.STRICTER,
            Parameters.Comparison.EQUAL)
        .filter(compared::contains)
        .findFirst();
  }

  Optional<Stricter> stricter(BaselineParameter parameter) {
    if (policy.stricter().containsKey(parameter.id())) {
      return Optional.of(policy.stricter().get(parameter.id()));
    }
    Set<Stricter> said = new HashSet<>();
    parameter.otherIds().stream()
        .filter(policy.stricter()::containsKey)
        .forEach(id -> said.add(policy.stricter().get(id)));
    return said.size() == 1 ? said.stream().findFirst() : parameter.stricter();
  }

  /** The parameters that cap an item. An undecided one that does not cap is a doubt, no duty. */
  List<BaselineParameter> toBeSet(Item i) {
    return pinned(i.spot().control()).stream()
        .filter(
            parameter ->
                compare(i, parameter).map(compared -> holdsDown(i, compared)).orElse(false))
        .toList();
  }

  boolean holdsDown(Item i, Parameters.Comparison compared) {
    return compared == Parameters.Comparison.WEAKER
        || compared == Parameters.Comparison.UNDECIDED && undecidedCaps(i);
  }

  boolean undecidedCaps(Item i) {
    return switch (policy.undecidedParameters()) {
      case CAP -> true;
      case NO_CAP -> false;
      case CAP_ON_OTHER_BASELINE ->
          systems
              .offering(i.system())
              .authorizedOn()
              .map(own -> !own.asksTheSameAs(world.baseline()))
              .orElse(false);
    };
  }
}
