package dev.heirloom.inheritance.internal.parameters;

import com.google.common.collect.ArrayListMultimap;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ListMultimap;
import dev.heirloom.inheritance.baseline.Baseline;
import dev.heirloom.inheritance.baseline.BaselineControl;
import dev.heirloom.inheritance.baseline.BaselineParameter;
import dev.heirloom.inheritance.baseline.StatementPart;
import dev.heirloom.inheritance.evidence.DecisionEvidence.DecidedParameter;
import dev.heirloom.inheritance.evidence.Evidence;
import dev.heirloom.inheritance.evidence.ParameterSetting;
import dev.heirloom.inheritance.internal.claims.CompiledClaims;
import dev.heirloom.inheritance.internal.claims.CompiledItem;
import dev.heirloom.inheritance.internal.claims.ControlEntries;
import dev.heirloom.inheritance.internal.claims.Findings;
import dev.heirloom.inheritance.offering.Offering;
import dev.heirloom.inheritance.result.Finding;
import dev.heirloom.inheritance.result.FindingCode;
import dev.heirloom.oscal.model.ControlId;
import dev.heirloom.oscal.model.ParameterId;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What a provider says of the parameters that the baseline pins, beside what the baseline asks for
 * (SEMANTICS section 6). Values are compared once; which order is stricter is the policy's to say.
 */
public final class ParameterClaims {

  private final Offering offering;
  private final CompiledClaims claims;
  private final Baseline baseline;
  private final List<List<ParameterClaim>> byItem = new ArrayList<>();

  /** The parameters of the baseline that the system was authorized on, by each of their ids. */
  private final ListMultimap<ParameterId, BaselineParameter> own = ArrayListMultimap.create();

  /** Compares what an offering says with what a baseline asks for. */
  public ParameterClaims(Offering offering, CompiledClaims claims, Baseline baseline) {
    this.offering = offering;
    this.claims = claims;
    this.baseline = baseline;
    for (int i = 0; i < claims.itemCount(); i++) {
      byItem.add(List.of());
    }
    offering
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
    claims.byControl().forEach(this::add);
  }

  /** Returns the claims that bear on an item. */
  public List<ParameterClaim> of(CompiledItem item) {
    return byItem.get(item.ordinal());
  }

  private void add(ControlId control, ControlEntries entries) {
    if (entries.items().isEmpty()) {
      return;
    }
    BaselineControl known = baseline.control(control).orElseThrow();
    List<BaselineParameter> pinned = pinned(known);
    if (pinned.isEmpty()) {
      return;
    }
    ImmutableList.Builder<ParameterClaim> defaults = ImmutableList.builder();
    pinned.forEach(parameter -> defaults.add(general(control, parameter)));
    List<ParameterClaim> all = defaults.build();
    for (CompiledItem item : entries.items()) {
      List<ParameterClaim> own = all;
      if (!item.source().parameters().isEmpty()) {
        ImmutableList.Builder<ParameterClaim> mixed = ImmutableList.builder();
        all.forEach(claim -> mixed.add(own(item, claim)));
        own = mixed.build();
      }
      byItem.set(item.ordinal(), own);
    }
  }

  /**
   * Returns the parameters that the baseline pins among those that a control's statement inserts.
   */
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
   * Returns the ids by which the system may call a parameter: the baseline's, those of other issues
   * of its catalog, and those of the same parameter in the baseline that the system was authorized
   * on. What is another parameter's own id means that one.
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

  private ParameterClaim general(ControlId control, BaselineParameter parameter) {
    Set<ParameterId> names = names(parameter);
    List<ParameterSetting> settings = new ArrayList<>();
    for (ParameterSetting setting : offering.claims().parameters()) {
      if (names.contains(setting.parameter())) {
        settings.add(setting);
      }
    }
    if (!settings.isEmpty() || !decided(control, names).isEmpty()) {
      return stated(control, parameter, names, settings);
    }
    List<BaselineParameter> pinned =
        names.stream()
            .flatMap(id -> own.get(id).stream())
            .filter(p -> names.contains(p.id()) && p.isPinned())
            .distinct()
            .toList();
    if (!pinned.isEmpty()) {
      String document = offering.authorizedOn().orElseThrow().name();
      return stated(
          control,
          parameter,
          names,
          pinned.stream().map(BaselineParameter::required).distinct().toList(),
          pinned.stream().map(p -> Evidence.of(document, p.id().value())).sorted().toList());
    }
    return new ParameterClaim(
        parameter,
        names,
        Findings.control(
            FindingCode.PARAMETER_NOT_STATED,
            control,
            List.of(Evidence.of(claims.claims().identity().name(), "")),
            control.value(),
            claims.title(),
            parameter.id().value(),
            String.join(", ", parameter.required())),
        List.of());
  }

  private ParameterClaim own(CompiledItem item, ParameterClaim otherwise) {
    for (ParameterSetting.Level level :
        List.of(ParameterSetting.Level.BY_COMPONENT, ParameterSetting.Level.REQUIREMENT)) {
      List<ParameterSetting> settings = new ArrayList<>();
      for (ParameterSetting setting : item.source().parameters()) {
        if (setting.level() == level && otherwise.names().contains(setting.parameter())) {
          settings.add(setting);
        }
      }
      if (!settings.isEmpty()) {
        return stated(item.place().control(), otherwise.parameter(), otherwise.names(), settings);
      }
    }
    return otherwise;
  }

  /** The provider's decision records count beside its document: the less favourable decides. */
  private ParameterClaim stated(
      ControlId control,
      BaselineParameter parameter,
      Set<ParameterId> names,
      List<ParameterSetting> settings) {
    List<DecidedParameter> decided = decided(control, names);
    return stated(
        control,
        parameter,
        names,
        Stream.concat(
                settings.stream().map(ParameterSetting::values),
                decided.stream().map(value -> List.of(value.value())))
            .distinct()
            .toList(),
        Stream.concat(
                settings.stream().map(ParameterSetting::source),
                decided.stream().map(DecidedParameter::source))
            .sorted()
            .distinct()
            .toList());
  }

  private List<DecidedParameter> decided(ControlId control, Set<ParameterId> names) {
    return claims.evidence().parameters(control).stream()
        .filter(value -> !value.value().isBlank())
        .filter(value -> ParameterSpelling.isAmong(value.parameter(), names))
        .toList();
  }

  private ParameterClaim stated(
      ControlId control,
      BaselineParameter parameter,
      Set<ParameterId> names,
      List<List<String>> values,
      List<Evidence> evidence) {
    Finding undecided =
        Findings.control(
            FindingCode.PARAMETER_UNDECIDED,
            control,
            evidence,
            control.value(),
            claims.title(),
            parameter.id().value(),
            values.stream()
                .map(v -> String.join(", ", v))
                .sorted()
                .reduce((a, b) -> a + " / " + b)
                .orElse(""),
            String.join(", ", parameter.required()));
    return new ParameterClaim(parameter, names, undecided, values);
  }
}
