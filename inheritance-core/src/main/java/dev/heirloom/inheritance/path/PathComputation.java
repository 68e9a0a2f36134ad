package dev.heirloom.inheritance.path;

import com.google.common.collect.ImmutableList;
import dev.heirloom.inheritance.authorization.Authorization;
import dev.heirloom.inheritance.authorization.AuthorizationType;
import dev.heirloom.inheritance.authorization.CertificationClass;
import dev.heirloom.inheritance.authorization.Condition;
import dev.heirloom.inheritance.authorization.Regime;
import dev.heirloom.inheritance.baseline.ImpactLevel;
import dev.heirloom.inheritance.determination.Duty;
import dev.heirloom.inheritance.determination.Report;
import dev.heirloom.inheritance.offering.Evidence;
import dev.heirloom.inheritance.path.RecordsInForce.ProviderFacts;
import dev.heirloom.inheritance.path.RecordsInForce.Standing;
import dev.heirloom.oscal.model.ControlId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Computes a path. Each step asks three questions in turn: is it needed under these rules, is it done
 * by what is on record, and is what it waits for done?
 */
final class PathComputation {

  private static final Predicate<Duty> LEVEL = duty -> duty.kind() == Duty.Kind.LEVEL;
  private static final Predicate<Duty> CONFIGURATION =
      duty -> duty.kind() == Duty.Kind.RESPONSIBILITY || duty.kind() == Duty.Kind.PARAMETER;

  private record Key(StepKind kind, String provider) {}

  /** What settles a step: done or not needed, since when and why. */
  private record Settled(
      StepState state, String reason, Optional<LocalDate> date, List<Evidence> evidence) {}

  private final AgencySystem system;
  private final LocalDate day;
  private final Regime regime;
  private final AgencyRecords asOf;
  private final RecordsInForce records;
  private final Determined determined;
  private final PathKind kind;
  private final List<ProviderFacts> external;
  private final List<StepKind> order;
  private final Map<Key, Step> steps = new HashMap<>();

  PathComputation(
      AgencySystem system,
      AgencyRecords all,
      LocalDate day,
      Regime regime,
      Optional<Report> report) {
    this.system = system;
    this.day = day;
    this.regime = regime;
    this.asOf = all.asOf(day);
    this.records = new RecordsInForce(asOf, system, day);
    this.determined = new Determined(report.filter(this::fits));
    this.external = records.providers.stream().filter(facts -> !facts.own()).toList();
    this.kind = kind();
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
    look(all);
    List<RecordFinding> findings = new ArrayList<>(RecordCheck.of(asOf));
    findings.removeIf(finding -> !isRelevant(finding));
    findings.addAll(records.findings());
    return new AtoPath(
        system,
        day,
        regime,
        kind,
        all,
        monitored(),
        conditions(),
        findings.stream()
            .distinct()
            .sorted(
                Comparator.comparing((RecordFinding f) -> f.severity().ordinal())
                    .reversed()
                    .thenComparing(RecordFinding::code)
                    .thenComparing(RecordFinding::subject)
                    .thenComparing(RecordFinding::message))
            .toList());
  }

  private boolean fits(Report report) {
    if (report.inputs().asOf().equals(day) && report.inputs().regime() == regime) {
      return true;
    }
    records.add(
        RecordFindingCode.REPORT_DOES_NOT_FIT,
        system.id(),
        List.of(),
        report.inputs().asOf() + " under " + RecordCheck.word(report.inputs().regime()),
        day + " under " + RecordCheck.word(regime));
    return false;
  }

  private PathKind kind() {
    return switch (regime) {
      case NONE -> PathKind.NO_REGIME;
      case FEDRAMP_2026 -> PathKind.RULES_OF_2026;
      case FEDRAMP -> {
        if (external.isEmpty()) {
          yield PathKind.NO_PROVIDER;
        }
        if (external.stream().anyMatch(this::isTogether)) {
          yield PathKind.CONSOLIDATED;
        }
        boolean reused =
            external.stream()
                .allMatch(
                    facts ->
                        facts.acceptance().isPresent()
                            && own(StepKind.REQUEST_PACKAGE, facts).isEmpty()
                            && own(StepKind.REVIEW_PACKAGE, facts).isEmpty());
        yield reused ? PathKind.FURTHER_SYSTEM : PathKind.FIRST_SYSTEM;
      }
    };
  }

  private List<StepKind> order() {
    List<StepKind> order = new ArrayList<>(List.of(StepKind.values()));
    if (regime != Regime.FEDRAMP
        || kind == PathKind.CONSOLIDATED
        || kind == PathKind.NO_PROVIDER) {
      order.remove(StepKind.START_EARLY);
    }
    if (regime != Regime.FEDRAMP_2026) {
      order.remove(StepKind.CONFIGURE_PROVIDER);
      order.remove(StepKind.NOTIFY_FEDRAMP);
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

  /** Whether the provider is reviewed together with the system and gets no authorization of its own. */
  private boolean isTogether(ProviderFacts facts) {
    return records.ato.isEmpty() ? system.consolidated() : records.isCovered(facts.provider());
  }

  // The steps

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
    Optional<String> provider =
        Optional.ofNullable(facts).map(f -> f.provider().id());
    Optional<Settled> settled = facts == null ? settled(step) : settled(step, facts);
    if (settled.isPresent()) {
      Settled s = settled.get();
      return new Step(
          step,
          provider,
          title(step, facts),
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
    String reason = ahead(step, facts);
    return new Step(
        step,
        provider,
        title(step, facts),
        blocked ? StepState.BLOCKED : StepState.OPEN,
        reason,
        step == StepKind.RENEW ? records.ato.flatMap(this::due) : Optional.empty(),
        waits,
        controls(step, facts),
        duties(step, facts),
        List.of());
  }

  private Optional<Settled> settled(StepKind step) {
    return switch (step) {
      case TALK_TO_OFFICIALS -> byAto(step).or(() -> milestone(step)).or(this::talked);
      case START_EARLY -> milestone(step).or(this::nothingToGetAheadOf);
      case PREPARE_SYSTEM ->
          byAto(step).or(() -> milestone(step).filter(s -> openWork().isEmpty()));
      case REQUEST_ATO -> byAto(step).or(() -> milestone(step));
      case ASSESS_SYSTEM ->
          byAto(step)
              .or(
                  () ->
                      milestone(step)
                          .filter(
                              s ->
                                  records.disapproval.isEmpty()
                                      || s.date().orElseThrow()
                                          .isAfter(records.disapproval.get().date())));
      case AUTHORIZE_SYSTEM -> records.ato.map(this::decided);
      case NOTIFY_FEDRAMP ->
          records.ato.flatMap(
              ato ->
                  milestone(step)
                      .filter(s -> !s.date().orElseThrow().isBefore(ato.issued().orElseThrow())));
      case GO_INTO_PRODUCTION ->
          records.ato.isPresent() ? latest(step, any -> true).map(this::done) : Optional.empty();
      case RENEW ->
          records
              .ato
              .filter(ato -> due(ato).isEmpty())
              .map(
                  ato ->
                      new Settled(
                          StepState.NOT_NEEDED,
                          Decisions.name(ato)
                              + " states neither an end nor a review: it stands for as long as it is monitored",
                          Optional.empty(),
                          List.of(ato.source())));
      default -> Optional.empty();
    };
  }

  private Optional<Settled> settled(StepKind step, ProviderFacts facts) {
    if (regime == Regime.NONE) {
      return Optional.of(notNeeded("no rules ask for it"));
    }
    boolean separate = regime == Regime.FEDRAMP && !isTogether(facts);
    return switch (step) {
      case REQUEST_PACKAGE, REVIEW_PACKAGE -> packageStep(step, facts, separate);
      case AUTHORIZE_PROVIDER -> {
        if (regime == Regime.FEDRAMP_2026) {
          yield Optional.of(
              notNeeded("FedRAMP's rules for 2026 ask for no separate authorization of a provider"));
        }
        yield separate
            ? facts.acceptance().map(this::decided)
            : Optional.of(
                notNeeded("the consolidated ATO decides on provider and system together"));
      }
      case CONFIGURE_PROVIDER ->
          latest(step, m -> records.isAbout(m, facts.provider()))
              .map(this::done)
              .or(() -> byAto(step));
      default -> throw new IllegalStateException(step + " is not about a provider");
    };
  }

  private Optional<Settled> packageStep(StepKind step, ProviderFacts facts, boolean separate) {
    Optional<Milestone> own = own(step, facts);
    if (separate) {
      if (facts.acceptance().isPresent()) {
        return Optional.of(
            own.map(this::done)
                .orElseGet(
                    () ->
                        notNeeded(
                            "the agency's acceptance of "
                                + facts.acceptance().get().issued().orElseThrow()
                                + " is reused")));
      }
      return agencyWide(step, facts).map(this::done);
    }
    if (facts.acceptance().isPresent() && regime == Regime.FEDRAMP) {
      return Optional.of(
          own.map(this::done)
              .orElseGet(() -> notNeeded("the agency has accepted the provider already")));
    }
    if (records.ato.isPresent()) {
      return own.map(this::done).or(() -> byAto(step));
    }
    return step == StepKind.REQUEST_PACKAGE
        ? agencyWide(step, facts).map(this::done)
        : own.map(this::done);
  }

  /** What an ATO in force rests on is done, whether or not a milestone tells when. */
  private Optional<Settled> byAto(StepKind step) {
    if (records.ato.isEmpty()) {
      return Optional.empty();
    }
    Authorization ato = records.ato.get();
    LocalDate issued = ato.issued().orElseThrow();
    return latest(step, m -> !step.isOfProvider() && !m.date().isAfter(issued))
        .map(this::done)
        .or(
            () ->
                Optional.of(
                    new Settled(
                        StepState.DONE,
                        "the ATO of " + issued + " rests on it",
                        ato.issued(),
                        List.of(ato.source()))));
  }

  private Settled decided(Authorization decision) {
    StringBuilder reason = new StringBuilder();
    reason.append("issued on ").append(decision.issued().orElseThrow());
    decision.authority().or(decision::agency).ifPresent(who -> reason.append(" by ").append(who));
    decision.expires().ifPresent(end -> reason.append(", until ").append(end));
    if (!decision.conditions().isEmpty()) {
      reason.append(", under ").append(count(decision.conditions().size(), "condition"));
    }
    return new Settled(
        StepState.DONE, reason.toString(), decision.issued(), List.of(decision.source()));
  }

  private Optional<Settled> milestone(StepKind step) {
    return latest(step, this::isOfThisRound).map(this::done);
  }

  /** Officials who act on a system have been talked to. */
  private Optional<Settled> talked() {
    return records.known.milestones().stream()
        .filter(m -> m.step().isOfOfficials() && system.isNamed(m.system()) && isOfThisRound(m))
        .min(Comparator.comparing(Milestone::date))
        .map(
            m ->
                new Settled(
                    StepState.DONE,
                    "the authorizing officials have acted on it since " + m.date(),
                    Optional.of(m.date()),
                    List.of(m.source())));
  }

  private Optional<Settled> nothingToGetAheadOf() {
    return external.stream()
            .allMatch(facts -> step(StepKind.AUTHORIZE_PROVIDER, facts).state() == StepState.DONE)
        ? Optional.of(notNeeded("the provider is accepted, so there is nothing to get ahead of"))
        : Optional.empty();
  }

  private boolean isOfThisRound(Milestone milestone) {
    return records.round.isEmpty() || milestone.date().isAfter(records.round.get());
  }

  private Optional<Milestone> latest(StepKind step, Predicate<Milestone> which) {
    return records.known.milestones().stream()
        .filter(m -> m.step() == step && m.outcome() == Milestone.Outcome.DONE)
        .filter(m -> system.isNamed(m.system()))
        .filter(step == StepKind.GO_INTO_PRODUCTION ? which : which.and(this::isOfThisRound))
        .max(Comparator.comparing(Milestone::date));
  }

  /** This very system's milestone about a provider, since the agency's last decision on it and its last disapproval. */
  private Optional<Milestone> own(StepKind step, ProviderFacts facts) {
    return latest(step, m -> counts(m, facts));
  }

  /** The milestone about a provider of any system of the agency. */
  private Optional<Milestone> agencyWide(StepKind step, ProviderFacts facts) {
    return records.known.milestones().stream()
        .filter(m -> m.step() == step && m.outcome() == Milestone.Outcome.DONE)
        .filter(records::isOfAgency)
        .filter(m -> counts(m, facts))
        .max(Comparator.comparing(Milestone::date));
  }

  private boolean counts(Milestone m, ProviderFacts facts) {
    boolean reviewedAgain =
        m.step() != StepKind.REVIEW_PACKAGE
            || facts.disapproval().isEmpty()
            || m.date().isAfter(facts.disapproval().get().date());
    return records.isAbout(m, facts.provider())
        && reviewedAgain
        && (facts.round().isEmpty() || m.date().isAfter(facts.round().get()));
  }

  private Settled done(Milestone m) {
    StringBuilder reason = new StringBuilder("done on ").append(m.date());
    m.by().ifPresent(who -> reason.append(" by ").append(who));
    if (!system.isNamed(m.system())) {
      reason.append(" for ").append(m.system());
    }
    if (!m.text().isEmpty()) {
      reason.append(": ").append(m.text());
    }
    return new Settled(
        StepState.DONE, reason.toString(), Optional.of(m.date()), List.of(m.source()));
  }

  private static Settled notNeeded(String reason) {
    return new Settled(StepState.NOT_NEEDED, reason, Optional.empty(), List.of());
  }

  // What a step waits for

  private List<Wait> waitsForSteps(StepKind step, @Nullable ProviderFacts facts) {
    List<Wait> waits = new ArrayList<>();
    switch (step) {
      case START_EARLY, REQUEST_PACKAGE, CONFIGURE_PROVIDER ->
          after(waits, StepKind.TALK_TO_OFFICIALS);
      case REVIEW_PACKAGE -> {
        after(waits, StepKind.REQUEST_PACKAGE, facts);
        if (regime == Regime.FEDRAMP && facts != null && isTogether(facts)) {
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
          } else if (isTogether(each)) {
            after(waits, StepKind.REVIEW_PACKAGE, each);
          } else {
            after(waits, StepKind.AUTHORIZE_PROVIDER, each);
          }
        }
      }
      case NOTIFY_FEDRAMP, GO_INTO_PRODUCTION, RENEW -> after(waits, StepKind.AUTHORIZE_SYSTEM);
      case MONITOR -> after(waits, StepKind.GO_INTO_PRODUCTION);
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
    if (step == StepKind.REQUEST_PACKAGE && facts != null && facts.standing() == Standing.NOT_ACTIVE) {
      waits.add(activeAuthorization(facts));
    }
    if (step == StepKind.AUTHORIZE_SYSTEM) {
      records.providers.stream()
          .filter(p -> p.standing() == Standing.NOT_ACTIVE)
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
      if (external.stream().anyMatch(PathComputation::isClassA)) {
        with.add("a life of twelve months at the most, for a class A certification lies below");
      }
    }
    return with;
  }

  private Optional<String> gap(ProviderFacts facts) {
    if (system.level().isEmpty() || isLevelAccepted(facts)) {
      return Optional.empty();
    }
    ImpactLevel needed = system.level().get();
    if (facts.unknownLevel().isPresent()) {
      return Optional.of(
          "an authorizing official's acceptance of "
              + facts.provider().title()
              + " for "
              + needed
              + ", for its level \""
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

  private boolean isLevelAccepted(ProviderFacts facts) {
    return system.level().isPresent()
        && facts
            .acceptance()
            .flatMap(Authorization::level)
            .filter(level -> level.compareTo(system.level().get()) >= 0)
            .isPresent();
  }

  private static boolean isClassA(ProviderFacts facts) {
    return facts.certificationClass().equals(Optional.of(CertificationClass.A));
  }

  // Why a step is ahead

  private String ahead(StepKind step, @Nullable ProviderFacts facts) {
    return switch (step) {
      case TALK_TO_OFFICIALS -> "nothing on record says that they know of the plan";
      case START_EARLY -> "they may allow work to start before the provider is accepted";
      case REQUEST_PACKAGE -> noDecision(facts);
      case REVIEW_PACKAGE ->
          disapproved(facts)
              .map(m -> "they disapproved on " + m.date() + ": it takes another review")
              .orElse("no review of it is on record");
      case AUTHORIZE_PROVIDER ->
          disapproved(facts)
              .map(m -> disapproval(m) + ": settle their concerns with the provider and FedRAMP")
              .orElseGet(() -> noAcceptance(facts));
      case CONFIGURE_PROVIDER -> "nothing on record says that it is configured so";
      case PREPARE_SYSTEM -> unprepared();
      case REQUEST_ATO -> "no request is on record";
      case ASSESS_SYSTEM ->
          records
              .disapproval
              .map(m -> "they disapproved on " + m.date() + ": it takes another review")
              .orElse("no assessment is on record");
      case AUTHORIZE_SYSTEM -> unauthorized();
      case NOTIFY_FEDRAMP -> "no notice is on record; it takes the agency's ATO letter";
      case GO_INTO_PRODUCTION ->
          records.ato.isPresent()
              ? "the ATO allows it, and nothing on record says that it happened"
              : "there is no ATO that allows it";
      case MONITOR ->
          records.ato.isPresent()
              ? "it goes on for as long as the ATO stands"
              : "it begins with production";
      case RENEW -> renewal();
    };
  }

  private Optional<Milestone> disapproved(@Nullable ProviderFacts facts) {
    return facts == null ? Optional.empty() : facts.disapproval();
  }

  private static String disapproval(Milestone m) {
    return "they disapproved on "
        + m.date()
        + m.by().map(who -> " (" + who + ")").orElse("")
        + (m.text().isEmpty() ? "" : ", " + m.text());
  }

  private String noDecision(@Nullable ProviderFacts facts) {
    if (facts == null) {
      return "";
    }
    return facts
        .provider()
        .packageId()
        .map(id -> "no request for package " + id + " is on record")
        .orElse("no request is on record, and neither is the id of the package");
  }

  private String noAcceptance(@Nullable ProviderFacts facts) {
    if (facts == null) {
      return "";
    }
    String none = "no authorization of it by " + system.agency() + " is active";
    List<String> others =
        records.known.authorizations().stream()
            .filter(a -> a.type() == AuthorizationType.CONSOLIDATED && a.isActive(day))
            .filter(a -> !system.isNamed(a.subject()))
            .flatMap(a -> records.names.system(a.subject()).stream())
            .filter(other -> Names.same(other.agency(), system.agency()))
            .filter(other -> other.providers().stream().anyMatch(facts.provider()::isNamed))
            .map(AgencySystem::title)
            .distinct()
            .toList();
    if (!others.isEmpty()) {
      return none + "; the consolidated ATO of " + String.join(", ", others) + " is of that alone";
    }
    return facts.authorizations().stream().anyMatch(a -> a.type().isRecommendation())
        ? none + ", and the provider's own is a recommendation"
        : none;
  }

  private String unprepared() {
    List<Duty> open = openWork();
    if (!open.isEmpty()) {
      Optional<Settled> claimed = milestone(StepKind.PREPARE_SYSTEM);
      int controls = determined.controls(LEVEL.negate()).size();
      return (claimed.isPresent()
              ? "recorded as " + claimed.get().reason() + ", but the determination leaves "
              : "the determination leaves ")
          + (open.size() == 1 ? "1 duty" : open.size() + " duties")
          + " open in "
          + count(controls, "control");
    }
    return determined.isKnown()
        ? "the determination leaves no duty open, but nothing on record says that the materials are complete"
        : "nothing on record says that the materials are complete";
  }

  private String unauthorized() {
    if (records.disapproval.isPresent()) {
      return disapproval(records.disapproval.get());
    }
    return records
        .round
        .map(issued -> "the ATO of " + issued + " is over")
        .orElse("no ATO of it is active");
  }

  private String renewal() {
    if (records.ato.isEmpty()) {
      return "there is no ATO to renew yet";
    }
    Authorization ato = records.ato.get();
    List<String> words = new ArrayList<>();
    openReview(ato)
        .ifPresent(
            review -> words.add((review.isAfter(day) ? "review by " : "review was due on ") + review));
    ato.expires().ifPresent(end -> words.add("ends on " + end));
    return String.join(", ", words);
  }

  private Optional<LocalDate> due(Authorization ato) {
    Optional<LocalDate> review = openReview(ato);
    return review.isPresent() && (ato.expires().isEmpty() || review.get().isBefore(ato.expires().get()))
        ? review
        : ato.expires();
  }

  /** The review that is set, unless a milestone says it was held. */
  private Optional<LocalDate> openReview(Authorization decision) {
    return decision
        .review()
        .filter(
            review ->
                latest(StepKind.RENEW, m -> !m.date().isBefore(decision.issued().orElseThrow()))
                    .isEmpty());
  }

  // What a step is about

  private List<Duty> openWork() {
    return determined.duties(LEVEL.negate());
  }

  private List<Duty> duties(StepKind step, @Nullable ProviderFacts facts) {
    return switch (step) {
      case PREPARE_SYSTEM -> openWork();
      case CONFIGURE_PROVIDER ->
          facts == null
              ? List.of()
              : determined.duties(CONFIGURATION.and(determined.of(facts.provider())));
      case AUTHORIZE_PROVIDER ->
          facts == null ? List.of() : determined.duties(LEVEL.and(determined.of(facts.provider())));
      case AUTHORIZE_SYSTEM -> determined.duties(LEVEL);
      case MONITOR -> records.ato.isPresent() ? determined.duties(duty -> true) : List.of();
      default -> List.of();
    };
  }

  private List<ControlId> controls(StepKind step, @Nullable ProviderFacts facts) {
    List<ControlId> controls =
        switch (step) {
          case REVIEW_PACKAGE -> facts == null ? List.of() : determined.toReview(facts.provider());
          case AUTHORIZE_PROVIDER ->
              facts == null
                  ? List.of()
                  : determined.controls(LEVEL.and(determined.of(facts.provider())));
          case CONFIGURE_PROVIDER ->
              facts == null
                  ? List.of()
                  : determined.controls(CONFIGURATION.and(determined.of(facts.provider())));
          case PREPARE_SYSTEM -> determined.controls(LEVEL.negate());
          case ASSESS_SYSTEM -> determined.toAssess();
          case AUTHORIZE_SYSTEM -> determined.controls(LEVEL);
          case MONITOR ->
              records.ato.isPresent() ? determined.controls(duty -> true) : List.of();
          default -> List.of();
        };
    Set<ControlId> all = new LinkedHashSet<>(controls);
    if (step == StepKind.PREPARE_SYSTEM
        || step == StepKind.ASSESS_SYSTEM
        || step == StepKind.MONITOR && records.ato.isPresent()) {
      conditions().forEach(condition -> all.addAll(read(condition.controls())));
    }
    return ImmutableList.copyOf(all);
  }

  private List<Condition> conditions() {
    Set<Condition> conditions = new LinkedHashSet<>();
    records.ato.ifPresent(ato -> conditions.addAll(ato.conditions()));
    for (ProviderFacts facts : records.providers) {
      facts.acceptance().ifPresent(accepted -> conditions.addAll(accepted.conditions()));
      facts.authorizations().forEach(own -> conditions.addAll(own.conditions()));
    }
    return ImmutableList.copyOf(conditions);
  }

  private static List<ControlId> read(List<String> ids) {
    return ids.stream().map(Decisions::control).flatMap(Optional::stream).distinct().toList();
  }

  private List<Provider> monitored() {
    return regime == Regime.FEDRAMP_2026
        ? records.chain()
        : records.providers.stream().map(ProviderFacts::provider).toList();
  }

  // What a person should look at

  private void look(List<Step> all) {
    for (ProviderFacts facts : records.providers) {
      provider(facts);
    }
    lowerProviders();
    records.ato.ifPresent(this::ato);
    changes();
    milestones(all);
  }

  private void provider(ProviderFacts facts) {
    String id = facts.provider().id();
    String title = facts.provider().title();
    if (facts.standing() == Standing.NOT_ACTIVE) {
      records.add(RecordFindingCode.PROVIDER_NOT_ACTIVE, id, List.of(), title, facts.why());
    }
    if (facts.standing() == Standing.NOT_STATED && facts.acceptance().isEmpty()) {
      records.add(RecordFindingCode.PROVIDER_NOT_STATED, id, List.of(), title);
    }
    if (system.level().isPresent() && !isLevelAccepted(facts)) {
      ImpactLevel needed = system.level().get();
      List<Evidence> evidence = Decisions.sources(facts.authorizations());
      if (facts.level().isPresent() && facts.level().get().compareTo(needed) < 0) {
        records.add(
            RecordFindingCode.LEVEL_NOT_ACCEPTED,
            id,
            evidence,
            title,
            facts.level().get().toString(),
            needed.toString());
      }
      if (facts.level().isEmpty() && facts.certificationClass().isPresent()) {
        records.add(
            RecordFindingCode.CLASS_FOR_LEVEL,
            id,
            evidence,
            title,
            facts.certificationClass().get().name(),
            needed.toString());
      }
    }
    facts.acceptance().ifPresent(accepted -> reviewDue(accepted, id, title));
    if (!facts.own()
        && regime == Regime.FEDRAMP
        && isTogether(facts)
        && facts.acceptance().isEmpty()) {
      records.add(
          RecordFindingCode.NEXT_SYSTEM_REDOES, system.id(), List.of(), system.title(), title);
    }
    if (!facts.own()
        && regime == Regime.FEDRAMP
        && records.ato.isPresent()
        && !isTogether(facts)
        && facts.acceptance().isEmpty()) {
      records.add(
          RecordFindingCode.SYSTEM_AHEAD_OF_PROVIDER,
          system.id(),
          List.of(records.ato.get().source()),
          Decisions.name(records.ato.get()),
          title);
    }
    for (Authorization own : facts.authorizations()) {
      for (Decision decision : decisions(facts.provider())) {
        if (own.issued().orElseThrow().isAfter(decision.issued())) {
          records.add(
              RecordFindingCode.PROVIDER_DECIDED_ANEW,
              id,
              List.of(own.source(), decision.source()),
              title,
              own.issued().orElseThrow().toString(),
              decision.words());
        }
      }
    }
  }

  private void lowerProviders() {
    Set<String> direct = new LinkedHashSet<>();
    records.providers.forEach(facts -> direct.add(Names.plain(facts.provider().id())));
    for (Provider lower : records.chain()) {
      if (!direct.contains(Names.plain(lower.id()))) {
        ProviderFacts facts = records.facts(lower);
        if (facts.standing() == Standing.NOT_ACTIVE) {
          records.add(
              RecordFindingCode.PROVIDER_NOT_ACTIVE,
              lower.id(),
              List.of(),
              lower.title(),
              facts.why());
        }
      }
    }
  }

  private void ato(Authorization ato) {
    reviewDue(ato, system.id(), system.title());
    if (ato.baseline().isPresent()
        && system.baseline().isPresent()
        && !Names.same(ato.baseline().get(), system.baseline().get())) {
      records.add(
          RecordFindingCode.BASELINE_DIFFERS,
          system.id(),
          List.of(ato.source(), system.source()),
          Decisions.name(ato),
          ato.baseline().get(),
          system.baseline().get());
    }
    for (ProviderFacts facts : external) {
      Optional<LocalDate> end =
          facts.authorizations().stream()
              .filter(own -> own.certificationClass().equals(Optional.of(CertificationClass.A)))
              .flatMap(own -> own.expires().stream())
              .min(Comparator.naturalOrder());
      if (end.isPresent() && ato.expires().filter(last -> !last.isAfter(end.get())).isEmpty()) {
        records.add(
            RecordFindingCode.ATO_OUTLASTS_CLASS_A,
            system.id(),
            List.of(ato.source()),
            Decisions.name(ato),
            ato.expires().map(LocalDate::toString).orElse("no day at all"),
            end.get().toString(),
            facts.provider().title());
      }
    }
  }

  private void reviewDue(Authorization decision, String id, String title) {
    Optional<LocalDate> review =
        decision.type() == AuthorizationType.AGENCY_OF_PROVIDER
            ? decision.review()
            : openReview(decision);
    review
        .filter(due -> !due.isAfter(day))
        .ifPresent(
            due ->
                records.add(
                    RecordFindingCode.REVIEW_DUE,
                    id,
                    List.of(decision.source()),
                    Decisions.name(decision),
                    title,
                    due.toString()));
  }

  /** A decision that a change may ask to look at again. */
  private record Decision(LocalDate issued, String words, Evidence source) {}

  private List<Decision> decisions(Provider provider) {
    List<Decision> decisions = new ArrayList<>(ofSystem());
    records.providers.stream()
        .filter(facts -> facts.provider().equals(provider))
        .flatMap(facts -> facts.acceptance().stream())
        .forEach(
            accepted ->
                decisions.add(
                    decision(accepted, "the agency's authorization of " + provider.title())));
    return decisions;
  }

  private List<Decision> ofSystem() {
    return records.ato.stream().map(ato -> decision(ato, "the ATO")).toList();
  }

  private static Decision decision(Authorization decided, String what) {
    LocalDate issued = decided.issued().orElseThrow();
    return new Decision(issued, what + " of " + issued, decided.source());
  }

  private void changes() {
    List<Provider> chain = records.chain();
    for (Change change : records.known.changes()) {
      switch (change.kind()) {
        case SYSTEM -> {
          if (system.isNamed(change.subject())) {
            changed(RecordFindingCode.SYSTEM_CHANGED, system.title(), change, ofSystem());
          }
        }
        case PROVIDER ->
            chain.stream()
                .filter(provider -> provider.isNamed(change.subject()))
                .findFirst()
                .ifPresent(
                    provider ->
                        changed(
                            RecordFindingCode.PROVIDER_CHANGED,
                            provider.title(),
                            change,
                            decisions(provider)));
        case BASELINE -> {
          if (system.baseline().filter(b -> Names.same(b, change.subject())).isPresent()
              || records.ato
                  .flatMap(Authorization::baseline)
                  .filter(b -> Names.same(b, change.subject()))
                  .isPresent()) {
            changed(RecordFindingCode.BASELINE_CHANGED, change.subject(), change, ofSystem());
          }
        }
      }
    }
  }

  private void changed(
      RecordFindingCode code, String what, Change change, List<Decision> decisions) {
    for (Decision decision : decisions) {
      if (!change.date().isBefore(decision.issued())) {
        records.add(
            code,
            change.subject(),
            read(change.controls()),
            List.of(change.source(), decision.source()),
            what,
            change.date().toString(),
            decision.words(),
            change.text());
      }
    }
  }

  private void milestones(List<Step> all) {
    Map<StepKind, Boolean> decided = new LinkedHashMap<>();
    for (Step step : all) {
      if (step.kind().isDecision()) {
        decided.merge(step.kind(), !step.isAhead(), Boolean::logicalAnd);
      }
    }
    for (Milestone m : records.known.milestones()) {
      if (!system.isNamed(m.system()) || !isOfThisRound(m)) {
        continue;
      }
      if (m.step().isDecision()
          && m.outcome() == Milestone.Outcome.DONE
          && !decided.getOrDefault(m.step(), true)) {
        records.add(
            RecordFindingCode.DECISION_NOT_ON_RECORD,
            system.id(),
            List.of(m.source()),
            m.date().toString(),
            m.step() == StepKind.AUTHORIZE_SYSTEM
                ? "the system's ATO"
                : "the authorization of " + m.provider().orElse("the provider"));
      }
      if (m.step().isOfProvider() && m.provider().isEmpty() && external.size() > 1) {
        records.add(
            RecordFindingCode.PROVIDER_NOT_SAID,
            system.id(),
            List.of(m.source()),
            RecordCheck.word(m.step()),
            system.title());
      }
    }
    if (records.ato.isEmpty()) {
      latest(StepKind.GO_INTO_PRODUCTION, any -> true)
          .ifPresent(
              m ->
                  records.add(
                      RecordFindingCode.PRODUCTION_WITHOUT_ATO,
                      system.id(),
                      List.of(m.source()),
                      system.title(),
                      m.date().toString()));
    }
  }

  /** Whether a finding about the records as such concerns this path: its systems and providers, and what nobody is called. */
  private boolean isRelevant(RecordFinding finding) {
    return switch (finding.code()) {
      case UNKNOWN_SUBJECT, REGIMES_DIFFER -> true;
      default ->
          system.isNamed(finding.subject())
              || records.chain().stream().anyMatch(provider -> provider.isNamed(finding.subject()))
              || system.baseline().filter(b -> Names.same(b, finding.subject())).isPresent();
    };
  }

  // Words

  private String title(StepKind step, @Nullable ProviderFacts facts) {
    String provider = facts == null ? "" : facts.provider().title();
    boolean rules2026 = regime == Regime.FEDRAMP_2026;
    return switch (step) {
      case TALK_TO_OFFICIALS -> "Talk to the authorizing officials about the plan";
      case START_EARLY -> "Start work early, if the authorizing officials allow it";
      case REQUEST_PACKAGE ->
          (rules2026 ? "Get the certification package of " : "Request the package of ")
              + provider
              + (facts == null ? "" : facts.provider().packageId().map(id -> " (" + id + ")").orElse(""));
      case REVIEW_PACKAGE ->
          rules2026
              ? "Review the certification package of " + provider + ", to be referenced in the SSP"
              : "Review the package of " + provider;
      case AUTHORIZE_PROVIDER -> "Issue the agency's authorization of " + provider + ", or disapprove";
      case CONFIGURE_PROVIDER ->
          "Configure " + provider + " from its secure configuration guide";
      case PREPARE_SYSTEM ->
          rules2026
              ? "Build the system and write the one SSP of the agency system"
              : "Build the system and write its materials: what it inherits, wholly or partly, and what it does itself";
      case REQUEST_ATO -> "Ask the authorizing officials to start the review";
      case ASSESS_SYSTEM ->
          kind == PathKind.CONSOLIDATED
              ? "Assess the system and review it together with its provider"
              : "Assess and review the system and its materials";
      case AUTHORIZE_SYSTEM ->
          kind == PathKind.CONSOLIDATED ? "Issue the consolidated ATO" : "Issue the system's ATO";
      case NOTIFY_FEDRAMP -> "Notify FedRAMP of the authorization";
      case GO_INTO_PRODUCTION -> "Put the system into production";
      case MONITOR ->
          "Monitor the system"
              + (monitored().isEmpty()
                  ? ""
                  : (rules2026 ? " and the packages of " : " and ")
                      + String.join(", ", monitored().stream().map(Provider::title).toList()));
      case RENEW -> "Review and renew the ATO";
    };
  }

  private static String count(int number, String what) {
    return number + " " + what + (number == 1 ? "" : "s");
  }
}
