package dev.heirloom.inheritance.internal;

import com.google.common.collect.ArrayListMultimap;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ListMultimap;
import dev.heirloom.inheritance.baseline.Baseline;
import dev.heirloom.inheritance.baseline.BaselineControl;
import dev.heirloom.inheritance.baseline.BaselineParameter;
import dev.heirloom.inheritance.baseline.StatementPart;
import dev.heirloom.inheritance.baseline.Stricter;
import dev.heirloom.inheritance.internal.parameters.ParameterComparison;
import dev.heirloom.inheritance.internal.parameters.ParameterRelation;
import dev.heirloom.inheritance.offering.Evidence;
import dev.heirloom.inheritance.offering.ParameterSetting;
import dev.heirloom.inheritance.result.Finding;
import dev.heirloom.inheritance.result.FindingCode;
import dev.heirloom.oscal.model.ControlId;
import dev.heirloom.oscal.model.ParameterId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a provider says of the parameters that the baseline pins, beside what the baseline asks for
 * (SEMANTICS section 6). Values are compared once; which order is stricter is the policy's to say.
 */
final class ParameterClaims {

  private final CompiledSystem system;
  private final Baseline baseline;
  private final List<List<Claim>> byItem = new ArrayList<>();

  /** The parameters of the baseline that the system was authorized on, by each of their ids. */
  private final ListMultimap<ParameterId, BaselineParameter> own = ArrayListMultimap.create();

  /** A provider's value of a parameter that the baseline pins, for an item or for all of a control. */
  static final class Claim {
    final BaselineParameter parameter;

    /** What there is to report of a value that is not stated, or cannot be compared. */
    final Finding finding;

    /** What there is to report of a weaker value. */
    final Finding weaker;

    private final Set<ParameterId> names;
    private final Map<Optional<Stricter>, ParameterRelation> relations = new HashMap<>();

    Claim(BaselineParameter parameter, Set<ParameterId> names, Finding finding) {
      this.parameter = parameter;
      this.names = names;
      this.finding = finding;
      this.weaker =
          new Finding(
              FindingCode.PARAMETER_WEAKER,
              finding.level(),
              finding.subject(),
              finding.evidence(),
              finding.details());
    }

    /** Returns how the value compares; empty if the provider states none. */
    Optional<ParameterRelation> relation(Optional<Stricter> byPolicy) {
      Optional<Stricter> stricter = byPolicy.isPresent() ? byPolicy : parameter.stricter();
      return Optional.ofNullable(relations.get(stricter));
    }

    ParameterId id() {
      return parameter.id();
    }
  }

  ParameterClaims(CompiledSystem system, Baseline baseline) {
    this.system = system;
    this.baseline = baseline;
    for (int i = 0; i < system.claims.itemCount(); i++) {
      byItem.add(List.of());
    }
    system
        .offering
        .authorizedOn()
        .ifPresent(
            b ->
                b.parameters()
                    .values()
                    .forEach(
                        p -> {
                          own.put(p.id(), p);
                          p.otherIds().forEach(id -> own.put(id, p));
                        }));
    system.claims.byControl().forEach(this::add);
  }

  /** Returns the claims that bear on an item. */
  List<Claim> of(Entries.Item item) {
    return byItem.get(item.ordinal);
  }

  private void add(ControlId control, Entries entries) {
    if (entries.items.isEmpty()) {
      return;
    }
    BaselineControl known = baseline.control(control).orElseThrow();
    List<BaselineParameter> pinned = pinned(known);
    if (pinned.isEmpty()) {
      return;
    }
    ImmutableList.Builder<Claim> defaults = ImmutableList.builder();
    pinned.forEach(parameter -> defaults.add(general(control, parameter)));
    List<Claim> all = defaults.build();
    for (Entries.Item item : entries.items) {
      List<Claim> own = all;
      if (!item.source.parameters().isEmpty()) {
        ImmutableList.Builder<Claim> mixed = ImmutableList.builder();
        all.forEach(claim -> mixed.add(own(item, claim)));
        own = mixed.build();
      }
      byItem.set(item.ordinal, own);
    }
  }

  /** Returns the parameters that the baseline pins among those that a control's statement inserts. */
  private List<BaselineParameter> pinned(BaselineControl control) {
    Set<ParameterId> inserted = new LinkedHashSet<>();
    control.statements().forEach(statement -> addInserted(statement, inserted));
    ImmutableList.Builder<BaselineParameter> pinned = ImmutableList.builder();
    for (ParameterId id : inserted) {
      baseline.parameter(id).filter(BaselineParameter::isPinned).ifPresent(pinned::add);
    }
    return pinned.build();
  }

  private void addInserted(StatementPart part, Set<ParameterId> inserted) {
    if (part.isFedrampRequirement()) {
      return;
    }
    part.inserts().forEach(id -> addInserted(id, inserted));
    part.parts().forEach(child -> addInserted(child, inserted));
  }

  private void addInserted(ParameterId id, Set<ParameterId> inserted) {
    if (inserted.add(id)) {
      baseline.parameter(id).ifPresent(p -> p.inserts().forEach(i -> addInserted(i, inserted)));
    }
  }

  /**
   * Returns the ids by which the system may call a parameter: the baseline's, those of other issues of
   * its catalog, and those of the same parameter in the baseline that the system was authorized on. What
   * is another parameter's own id means that one.
   */
  private Set<ParameterId> names(BaselineParameter parameter) {
    Set<ParameterId> known = new LinkedHashSet<>(parameter.otherIds());
    known.add(parameter.id());
    Set<ParameterId> names = new LinkedHashSet<>(known);
    for (ParameterId id : known) {
      for (BaselineParameter same : own.get(id)) {
        names.add(same.id());
        names.addAll(same.otherIds());
      }
    }
    names.removeIf(id -> !id.equals(parameter.id()) && baseline.parameter(id).isPresent());
    return names;
  }

  private Claim general(ControlId control, BaselineParameter parameter) {
    Set<ParameterId> names = names(parameter);
    List<ParameterSetting> settings = new ArrayList<>();
    for (ParameterSetting setting : system.offering.claims().parameters()) {
      if (names.contains(setting.parameter())) {
        settings.add(setting);
      }
    }
    if (!settings.isEmpty()) {
      return stated(control, parameter, names, settings);
    }
    List<BaselineParameter> pinned =
        names.stream()
            .flatMap(id -> own.get(id).stream())
            .filter(p -> names.contains(p.id()) && p.isPinned())
            .distinct()
            .toList();
    if (!pinned.isEmpty()) {
      String document = system.offering.authorizedOn().orElseThrow().name();
      return stated(
          control,
          parameter,
          names,
          pinned.stream().map(BaselineParameter::required).distinct().toList(),
          pinned.stream().map(p -> Evidence.of(document, p.id().value())).sorted().toList());
    }
    return new Claim(
        parameter,
        names,
        FindingAt.control(
            FindingCode.PARAMETER_NOT_STATED,
            control,
            List.of(Evidence.of(system.claims.claims().identity().name(), "")),
            control.value(),
            system.title(),
            parameter.id().value(),
            String.join(", ", parameter.required())));
  }

  private Claim own(Entries.Item item, Claim otherwise) {
    for (ParameterSetting.Level level :
        List.of(ParameterSetting.Level.BY_COMPONENT, ParameterSetting.Level.REQUIREMENT)) {
      List<ParameterSetting> settings = new ArrayList<>();
      for (ParameterSetting setting : item.source.parameters()) {
        if (setting.level() == level && otherwise.names.contains(setting.parameter())) {
          settings.add(setting);
        }
      }
      if (!settings.isEmpty()) {
        return stated(item.spot.control(), otherwise.parameter, otherwise.names, settings);
      }
    }
    return otherwise;
  }

  private Claim stated(
      ControlId control,
      BaselineParameter parameter,
      Set<ParameterId> names,
      List<ParameterSetting> settings) {
    return stated(
        control,
        parameter,
        names,
        settings.stream().map(ParameterSetting::values).distinct().toList(),
        settings.stream().map(ParameterSetting::source).sorted().distinct().toList());
  }

  /** Of several statements on one level, the least favourable relation counts. */
  private Claim stated(
      ControlId control,
      BaselineParameter parameter,
      Set<ParameterId> names,
      List<List<String>> values,
      List<Evidence> evidence) {
    Claim claim =
        new Claim(
            parameter,
            names,
            FindingAt.control(
                FindingCode.PARAMETER_UNDECIDED,
                control,
                evidence,
                control.value(),
                system.title(),
                parameter.id().value(),
                values.stream().map(v -> String.join(", ", v)).sorted().reduce((a, b) -> a + " / " + b).orElse(""),
                String.join(", ", parameter.required())));
    for (Optional<Stricter> stricter :
        List.of(Optional.<Stricter>empty(), Optional.of(Stricter.SMALLER), Optional.of(Stricter.LARGER))) {
      Map<ParameterRelation, Boolean> found = new EnumMap<>(ParameterRelation.class);
      for (List<String> value : values) {
        found.put(new ParameterComparison(value, parameter.required()).relation(stricter), true);
      }
      ParameterRelation worst = ParameterRelation.EQUAL;
      for (ParameterRelation relation :
          List.of(ParameterRelation.STRICTER, ParameterRelation.UNDECIDED, ParameterRelation.WEAKER)) {
        worst = found.containsKey(relation) ? relation : worst;
      }
      claim.relations.put(stricter, worst);
    }
    return claim;
  }
}
