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
import java.util.Optional;
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
  private final ListMultimap<ParameterId, BaselineParameter> own;

  /** Those of the baseline that it speaks of where that is not the customer system's. */
  private final Optional<Baseline> source;

  private final ListMultimap<ParameterId, BaselineParameter> atSource;

  /**
   * Where values are asked for.
   *
   * @param control the control of the baseline that asks
   * @param own the control that the provider speaks of: the same, unless a map leads from it
   */
  private record Asked(ControlId control, ControlId own) {}

  /** Compares what an offering says with what a baseline asks for. */
  public ParameterClaims(Offering offering, CompiledClaims claims, Baseline baseline) {
    this(offering, claims, baseline, Optional.empty());
    claims.byControl().forEach(this::add);
  }

  private ParameterClaims(
      Offering offering, CompiledClaims claims, Baseline baseline, Optional<Baseline> source) {
    this.offering = offering;
    this.claims = claims;
    this.baseline = baseline;
    for (int i = 0; i < claims.itemCount(); i++) {
      byItem.add(ImmutableList.of());
    }
    this.own =
        offering.authorizedOn().map(ParameterClaims::byId).orElseGet(ArrayListMultimap::create);
    this.source = source;
    this.atSource = source.map(ParameterClaims::byId).orElseGet(ArrayListMultimap::create);
  }

  /**
   * Compares what an offering says, which speaks of a source baseline, with what another baseline
   * asks for: parameters that both know, by id or alt-identifier.
   */
  public static ParameterClaims across(
      Offering offering, CompiledClaims claims, Baseline source, Baseline baseline) {
    return new ParameterClaims(offering, claims, baseline, Optional.of(source));
  }

  private static ListMultimap<ParameterId, BaselineParameter> byId(Baseline baseline) {
    ListMultimap<ParameterId, BaselineParameter> byId = ArrayListMultimap.create();
    baseline
        .parameters()
        .values()
        .forEach(
            p -> {
              byId.put(p.id(), p);
              p.otherIds().forEach(id -> byId.put(id, p));
            });
    return byId;
  }

  /** Returns the claims that bear on an item. */
  public List<ParameterClaim> of(CompiledItem item) {
    return byItem.get(item.ordinal());
  }

  /**
   * Returns what the offering says of the parameters of a control as a whole.
   *
   * @param own the control that the provider speaks of: what was decided of it counts
   */
  public List<ParameterClaim> on(BaselineControl control, ControlId own) {
    Asked asked = new Asked(control.id(), own);
    return pinned(control).stream()
        .map(parameter -> general(asked, parameter))
        .collect(ImmutableList.toImmutableList());
  }

  /** Returns that it states no value for any parameter of a control. */
  public List<ParameterClaim> notStated(BaselineControl control) {
    return pinned(control).stream()
        .map(parameter -> notStated(control.id(), parameter, names(parameter)))
        .collect(ImmutableList.toImmutableList());
  }

  /**
   * Returns what bears on an item at a control, where its own values go before those of the control
   * that it stands at.
   *
   * @param otherwise what the offering says as a whole
   */
  public List<ParameterClaim> of(
      CompiledItem item, ControlId control, List<ParameterClaim> otherwise) {
    Asked asked = new Asked(control, item.place().control());
    return item.original().parameters().isEmpty()
        ? otherwise
        : otherwise.stream()
            .map(claim -> own(item, asked, claim))
            .collect(ImmutableList.toImmutableList());
  }

  private void add(ControlId control, ControlEntries entries) {
    if (entries.items().isEmpty()) {
      return;
    }
    List<ParameterClaim> all = on(baseline.control(control).orElseThrow(), control);
    if (all.isEmpty()) {
      return;
    }
    for (CompiledItem item : entries.items()) {
      byItem.set(item.ordinal(), of(item, control, all));
    }
  }

  /** Returns whether both sides know a parameter, where there are two. */
  private boolean isKnown(BaselineParameter parameter) {
    return source.isEmpty()
        || atSource.containsKey(parameter.id())
        || parameter.otherIds().stream().anyMatch(atSource::containsKey);
  }

  /** Returns the parameters of the source that an id means: its own one, before other ids. */
  private List<BaselineParameter> atSource(ParameterId id) {
    return source
        .flatMap(baseline -> baseline.parameter(id))
        .map(List::of)
        .orElseGet(() -> atSource.get(id));
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
      own.get(id).forEach(same -> addIds(same, names));
      atSource(id).forEach(same -> addIds(same, names));
    }
    names.removeIf(id -> !id.equals(parameter.id()) && baseline.parameter(id).isPresent());
    return names;
  }

  private static void addIds(BaselineParameter parameter, Set<ParameterId> ids) {
    ids.add(parameter.id());
    ids.addAll(parameter.otherIds());
  }

  /** Returns whether an id is one of these, also where it is spelled as no parameter is. */
  private boolean isAmong(ParameterId id, Set<ParameterId> names) {
    return names.contains(id)
        || baseline.parameter(id).isEmpty()
            && names.stream().anyMatch(name -> beginAlike(name.value(), id.value()))
            && ParameterSpelling.isAmong(id.value(), names);
  }

  /** A look that costs little at what can't be the same id. */
  private static boolean beginAlike(String one, String other) {
    return one.regionMatches(true, 0, other, 0, Math.min(3, other.length()));
  }

  private ParameterClaim general(Asked asked, BaselineParameter parameter) {
    Set<ParameterId> names = names(parameter);
    if (!isKnown(parameter)) {
      return notStated(asked.control(), parameter, Set.of());
    }
    List<ParameterSetting> settings = new ArrayList<>();
    for (ParameterSetting setting : offering.claims().parameters()) {
      if (isAmong(setting.parameter(), names)) {
        settings.add(setting);
      }
    }
    if (!settings.isEmpty() || !decided(asked, names).isEmpty()) {
      return stated(asked, parameter, names, settings);
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
          asked,
          parameter,
          names,
          pinned.stream().map(BaselineParameter::required).distinct().toList(),
          pinned.stream().map(p -> Evidence.of(document, p.id().value())).sorted().toList());
    }
    return notStated(asked.control(), parameter, names);
  }

  private ParameterClaim notStated(
      ControlId control, BaselineParameter parameter, Set<ParameterId> names) {
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

  private ParameterClaim own(CompiledItem item, Asked asked, ParameterClaim otherwise) {
    for (ParameterSetting.Level level :
        List.of(ParameterSetting.Level.BY_COMPONENT, ParameterSetting.Level.REQUIREMENT)) {
      List<ParameterSetting> settings = new ArrayList<>();
      for (ParameterSetting setting : item.original().parameters()) {
        if (setting.level() == level && isAmong(setting.parameter(), otherwise.names())) {
          settings.add(setting);
        }
      }
      if (!settings.isEmpty()) {
        return stated(asked, otherwise.parameter(), otherwise.names(), settings);
      }
    }
    return otherwise;
  }

  /** The provider's decision records count beside its document: the less favourable decides. */
  private ParameterClaim stated(
      Asked asked,
      BaselineParameter parameter,
      Set<ParameterId> names,
      List<ParameterSetting> settings) {
    List<DecidedParameter> decided = decided(asked, names);
    return stated(
        asked,
        parameter,
        names,
        Stream.concat(
                settings.stream().map(ParameterSetting::values),
                decided.stream().map(value -> List.of(value.value())))
            .distinct()
            .toList(),
        Stream.concat(
                settings.stream().map(ParameterSetting::evidence),
                decided.stream().map(DecidedParameter::evidence))
            .sorted()
            .distinct()
            .toList());
  }

  private List<DecidedParameter> decided(Asked asked, Set<ParameterId> names) {
    return claims.evidence().parameters(asked.own()).stream()
        .filter(value -> !value.value().isBlank())
        .filter(value -> ParameterSpelling.isAmong(value.parameter(), names))
        .toList();
  }

  private ParameterClaim stated(
      Asked asked,
      BaselineParameter parameter,
      Set<ParameterId> names,
      List<List<String>> values,
      List<Evidence> evidence) {
    Finding undecided =
        Findings.control(
            FindingCode.PARAMETER_UNDECIDED,
            asked.control(),
            evidence,
            asked.control().value(),
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
