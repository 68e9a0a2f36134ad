package dev.heirloom.inheritance.ato;

import com.google.common.collect.ImmutableList;
import dev.heirloom.inheritance.ato.ProviderFacts.AuthorizationState;
import dev.heirloom.inheritance.ato.SettledSteps.Settled;
import dev.heirloom.inheritance.authorization.Regime;
import dev.heirloom.inheritance.baseline.ImpactLevel;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Computes a path. Each step asks three questions in turn: is it needed under these rules, is it
 * done by what is on record, and is what it waits for done?
 */
final class PathComputation {

  private record Key(StepKind kind, String provider) {}

  private final Circumstances circumstances;
  private final AgencySystem system;
  private final Regime regime;
  private final RecordsInForce records;
  private final PathKind kind;
  private final List<ProviderFacts> external;
  private final SettledSteps settledSteps;
  private final StepWords words;
  private final StepScope scope;
  private final List<StepKind> order;
  private final Map<Key, Step> steps = new HashMap<>();

  PathComputation(Circumstances circumstances) {
    this.circumstances = circumstances;
    this.system = circumstances.system;
    this.regime = circumstances.regime;
    this.records = circumstances.records;
    this.kind = circumstances.kind;
    this.external = circumstances.external;
    this.settledSteps = new SettledSteps(circumstances);
    this.words = new StepWords(circumstances, settledSteps);
    this.scope = new StepScope(circumstances);
    this.order = order();
  }

  AtoPath path() {
    ImmutableList.Builder<Step> ordered = ImmutableList.builder();
    for (StepKind step : order) {
      if (!step.isOfProvider()) {
        ordered.add(step(step, null));
      } else {
        external.forEach(facts -> ordered.add(step(step, facts)));
      }
    }
    List<Step> all = ordered.build();
    List<DecisionBasis> bases = new DecisionBases(circumstances).of();
    return new AtoPath(
        system,
        circumstances.day,
        regime,
        kind,
        all,
        circumstances.monitored(),
        circumstances.conditions(),
        new PathFindings(circumstances).of(all),
        bases);
  }

  private List<StepKind> order() {
    List<StepKind> order = new ArrayList<>(List.of(StepKind.values()));
    if (regime != Regime.FEDRAMP || kind == PathKind.CONSOLIDATED || kind == PathKind.NO_PROVIDER) {
      order.remove(StepKind.START_EARLY);
    }
    if (regime != Regime.FEDRAMP_2026) {
      order.remove(StepKind.CONFIGURE_PROVIDER);
      order.remove(StepKind.NOTIFY_FEDRAMP);
      order.remove(StepKind.REVIEW_REPORTS);
    }
    if (kind == PathKind.CONSOLIDATED) {
      order.remove(StepKind.REVIEW_PACKAGE);
      order.remove(StepKind.AUTHORIZE_PROVIDER);
      int at = order.indexOf(StepKind.ASSESS_SYSTEM);
      order.add(at, StepKind.REVIEW_PACKAGE);
      order.add(order.indexOf(StepKind.AUTHORIZE_SYSTEM), StepKind.AUTHORIZE_PROVIDER);
    }
    return order;
  }

  private Step step(StepKind step, @Nullable ProviderFacts facts) {
    Key key = new Key(step, facts == null ? "" : facts.provider().id());
    Step known = steps.get(key);
    if (known == null) {
      known = compute(step, facts);
      steps.put(key, known);
    }
    return known;
  }

  private Step compute(StepKind step, @Nullable ProviderFacts facts) {
    Optional<String> provider = Optional.ofNullable(facts).map(f -> f.provider().id());
    Optional<Settled> settled =
        facts == null
            ? settledSteps
                .settled(step)
                .or(() -> step == StepKind.START_EARLY ? nothingToGetAheadOf() : Optional.empty())
            : settledSteps.settled(step, facts);
    if (settled.isPresent()) {
      Settled s = settled.get();
      return new Step(
          step,
          provider,
          words.title(step, facts),
          s.state(),
          s.reason(),
          s.date(),
          List.of(),
          List.of(),
          List.of(),
          s.evidence());
    }
    List<Wait> waits = new ArrayList<>(waitsForSteps(step, facts));
    boolean blocked = !waits.isEmpty();
    for (String outside : waitsForOthers(step, facts)) {
      waits.add(new Wait(Optional.empty(), Optional.empty(), outside));
      blocked = true;
    }
    for (String alongside : comesWith(step, facts)) {
      waits.add(new Wait(Optional.empty(), Optional.empty(), alongside));
    }
    String reason = words.ahead(step, facts);
    return new Step(
        step,
        provider,
        words.title(step, facts),
        blocked ? StepState.BLOCKED : StepState.OPEN,
        reason,
        step == StepKind.RENEW ? records.ato.flatMap(circumstances::due) : Optional.empty(),
        waits,
        scope.controls(step, facts),
        scope.duties(step, facts),
        List.of());
  }

  private Optional<Settled> nothingToGetAheadOf() {
    return external.stream()
            .allMatch(facts -> step(StepKind.AUTHORIZE_PROVIDER, facts).state() == StepState.DONE)
        ? Optional.of(
            SettledSteps.notNeeded(
                "the provider is already accepted, so there is no need to start early"))
        : Optional.empty();
  }

  private List<Wait> waitsForSteps(StepKind step, @Nullable ProviderFacts facts) {
    List<Wait> waits = new ArrayList<>();
    switch (step) {
      case START_EARLY, REQUEST_PACKAGE, CONFIGURE_PROVIDER ->
          after(waits, StepKind.TALK_TO_OFFICIALS);
      case REVIEW_PACKAGE -> {
        after(waits, StepKind.REQUEST_PACKAGE, facts);
        if (regime == Regime.FEDRAMP && facts != null && circumstances.isTogether(facts)) {
          after(waits, StepKind.REQUEST_ATO);
        }
      }
      case AUTHORIZE_PROVIDER -> after(waits, StepKind.REVIEW_PACKAGE, facts);
      case PREPARE_SYSTEM -> {
        after(waits, StepKind.TALK_TO_OFFICIALS);
        if (order.contains(StepKind.START_EARLY)
            && step(StepKind.START_EARLY, null).state() != StepState.DONE) {
          afterEach(waits, StepKind.AUTHORIZE_PROVIDER);
        }
      }
      case REQUEST_ATO -> {
        after(waits, StepKind.PREPARE_SYSTEM);
        if (regime == Regime.FEDRAMP_2026) {
          afterEach(waits, StepKind.REVIEW_PACKAGE);
          afterEach(waits, StepKind.CONFIGURE_PROVIDER);
        } else {
          afterEach(waits, StepKind.AUTHORIZE_PROVIDER);
        }
      }
      case ASSESS_SYSTEM -> after(waits, StepKind.REQUEST_ATO);
      case AUTHORIZE_SYSTEM -> {
        after(waits, StepKind.ASSESS_SYSTEM);
        for (ProviderFacts each : external) {
          if (regime == Regime.FEDRAMP_2026) {
            after(waits, StepKind.REVIEW_PACKAGE, each);
            after(waits, StepKind.CONFIGURE_PROVIDER, each);
          } else if (circumstances.isTogether(each)) {
            after(waits, StepKind.REVIEW_PACKAGE, each);
          } else {
            after(waits, StepKind.AUTHORIZE_PROVIDER, each);
          }
        }
      }
      case NOTIFY_FEDRAMP, GO_INTO_PRODUCTION, RENEW -> after(waits, StepKind.AUTHORIZE_SYSTEM);
      case MONITOR, REVIEW_REPORTS -> after(waits, StepKind.GO_INTO_PRODUCTION);
      case TALK_TO_OFFICIALS -> {}
    }
    return waits;
  }

  private void after(List<Wait> waits, StepKind step) {
    after(waits, step, null);
  }

  private void afterEach(List<Wait> waits, StepKind step) {
    external.forEach(facts -> after(waits, step, facts));
  }

  private void after(List<Wait> waits, StepKind step, @Nullable ProviderFacts facts) {
    Step other = step(step, facts);
    if (other.isAhead()) {
      waits.add(new Wait(Optional.of(step), other.provider(), other.title()));
    }
  }

  /** What others have to bring about, neither a step of this path nor the owner's to do. */
  private List<String> waitsForOthers(StepKind step, @Nullable ProviderFacts facts) {
    if (regime == Regime.NONE) {
      return List.of();
    }
    List<String> waits = new ArrayList<>();
    if (step == StepKind.REQUEST_PACKAGE
        && facts != null
        && facts.authorizationState() == AuthorizationState.NOT_ACTIVE) {
      waits.add(activeAuthorization(facts));
    }
    if (step == StepKind.AUTHORIZE_SYSTEM) {
      records.providers.stream()
          .filter(p -> p.authorizationState() == AuthorizationState.NOT_ACTIVE)
          .forEach(p -> waits.add(activeAuthorization(p)));
    }
    return waits;
  }

  private static String activeAuthorization(ProviderFacts facts) {
    return "an active authorization of " + facts.provider().title() + " (" + facts.why() + ")";
  }

  /** What comes with a step without holding it up. */
  private List<String> comesWith(StepKind step, @Nullable ProviderFacts facts) {
    List<String> with = new ArrayList<>();
    if (step == StepKind.AUTHORIZE_PROVIDER && facts != null) {
      gap(facts).ifPresent(with::add);
    }
    if (step == StepKind.AUTHORIZE_SYSTEM) {
      records.providers.forEach(p -> gap(p).ifPresent(with::add));
      if (external.stream().anyMatch(Circumstances::isClassA)) {
        with.add("a term of twelve months at most, because a provider has a class A certification");
      }
    }
    return with;
  }

  private Optional<String> gap(ProviderFacts facts) {
    if (system.level().isEmpty() || circumstances.isLevelAccepted(facts)) {
      return Optional.empty();
    }
    ImpactLevel needed = system.level().get();
    if (facts.unknownLevel().isPresent()) {
      return Optional.of(
          "an authorizing official's acceptance of "
              + facts.provider().title()
              + " for "
              + needed
              + ", because its level \""
              + facts.unknownLevel().get()
              + "\" is not understood");
    }
    if (facts.level().isPresent()) {
      return facts.level().get().compareTo(needed) < 0
          ? Optional.of(
              "an authorizing official's acceptance of "
                  + facts.provider().title()
                  + " for "
                  + needed
                  + ", though it is authorized at "
                  + facts.level().get())
          : Optional.empty();
    }
    return facts
        .certificationClass()
        .map(
            letter ->
                "an authorizing official's decision that class "
                    + letter
                    + " of "
                    + facts.provider().title()
                    + " will do for "
                    + needed);
  }
}
