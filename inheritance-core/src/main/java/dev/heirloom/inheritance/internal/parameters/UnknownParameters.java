package dev.heirloom.inheritance.internal.parameters;

import dev.heirloom.inheritance.baseline.Baseline;
import dev.heirloom.inheritance.baseline.BaselineControl;
import dev.heirloom.inheritance.baseline.BaselineParameter;
import dev.heirloom.inheritance.evidence.Evidence;
import dev.heirloom.inheritance.evidence.ParameterSetting;
import dev.heirloom.inheritance.offering.Implementation;
import dev.heirloom.inheritance.offering.Place;
import dev.heirloom.inheritance.offering.ProvidedItem;
import dev.heirloom.inheritance.offering.StatedRequirement;
import dev.heirloom.inheritance.offering.SystemClaims;
import dev.heirloom.inheritance.result.Finding;
import dev.heirloom.inheritance.result.FindingCode;
import dev.heirloom.oscal.model.ParameterId;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * The parameters that a document sets and that the control does not have under which it does, so
 * that the value counts nowhere (SEMANTICS section 6).
 */
public final class UnknownParameters {

  /** How many places a finding shows that is made once for many. */
  private static final int PLACES = 3;

  private final Baseline baseline;
  private final Optional<Baseline> authorizedOn;
  private final Map<Evidence, Set<String>> controls = new LinkedHashMap<>();
  private final Map<Evidence, ParameterId> settings = new LinkedHashMap<>();

  private UnknownParameters(Baseline baseline, Optional<Baseline> authorizedOn) {
    this.baseline = baseline;
    this.authorizedOn = authorizedOn;
  }

  /**
   * Returns what there is to report of a document, once.
   *
   * @param authorizedOn the baseline that its system was authorized on, whose ids are known too
   */
  public static Optional<Finding> of(
      SystemClaims claims, Baseline baseline, Optional<Baseline> authorizedOn) {
    if (baseline.parameters().isEmpty()) {
      return Optional.empty();
    }
    UnknownParameters unknown = new UnknownParameters(baseline, authorizedOn);
    for (ProvidedItem item : claims.provided()) {
      unknown.add(item.place(), item.parameters());
    }
    for (Implementation own : claims.implementations()) {
      unknown.add(own.place(), own.parameters());
    }
    for (StatedRequirement requirement : claims.requirements()) {
      unknown.add(requirement.place(), requirement.parameters());
    }
    claims
        .parameters()
        .forEach(setting -> unknown.settings.put(setting.evidence(), setting.parameter()));
    return unknown.finding(claims);
  }

  private void add(Place place, List<ParameterSetting> set) {
    for (ParameterSetting setting : set) {
      settings.put(setting.evidence(), setting.parameter());
      controls.computeIfAbsent(setting.evidence(), e -> new LinkedHashSet<>()).add(place.control());
    }
  }

  private Optional<Finding> finding(SystemClaims claims) {
    TreeMap<String, Evidence> unknown = new TreeMap<>();
    settings.forEach(
        (evidence, id) -> {
          Set<String> under = controls.getOrDefault(evidence, Set.of());
          if (under.size() == 1 ? isUnknown(id, under.iterator().next()) : isUnknown(id)) {
            unknown.merge(
                "\"" + id + "\"" + (under.size() == 1 ? " of " + under.iterator().next() : ""),
                evidence,
                (one, other) -> one.compareTo(other) <= 0 ? one : other);
          }
        });
    return unknown.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Finding(
                FindingCode.UNKNOWN_PARAMETER,
                Finding.Level.DOCUMENT,
                claims.identity().name(),
                unknown.values().stream().sorted().distinct().limit(PLACES).toList(),
                List.of(
                    claims.identity().title(),
                    String.valueOf(unknown.size()),
                    String.join(", ", unknown.keySet()))));
  }

  /** Returns whether a control is known and has no such parameter. */
  private boolean isUnknown(ParameterId id, String control) {
    Optional<BaselineControl> known = baseline.index().control(control).filter(c -> !c.withdrawn());
    return known.isPresent() && !isOf(id, known.get());
  }

  private boolean isOf(ParameterId id, BaselineControl control) {
    return isAmong(id, control.parameters())
        || authorizedOn
            .flatMap(own -> own.index().control(control.id().value()))
            .filter(own -> isAmong(id, own.parameters()))
            .isPresent();
  }

  /** Returns whether the control that an id is spelled after is known and has no such parameter. */
  private boolean isUnknown(ParameterId id) {
    return baseline.parameter(id).isEmpty() && isUnknown(id, id.value().replaceFirst("_.*", ""));
  }

  private static boolean isAmong(ParameterId id, Collection<BaselineParameter> parameters) {
    Set<ParameterId> ids = new HashSet<>();
    for (BaselineParameter parameter : parameters) {
      ids.add(parameter.id());
      ids.addAll(parameter.otherIds());
    }
    return ids.contains(id) || ParameterSpelling.isAmong(id.value(), ids);
  }
}
