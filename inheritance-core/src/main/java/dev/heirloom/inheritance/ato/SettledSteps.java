package dev.heirloom.inheritance.ato;

import dev.heirloom.inheritance.authorization.Authorization;
import dev.heirloom.inheritance.authorization.Regime;
import dev.heirloom.inheritance.evidence.Evidence;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The steps that are settled: done by what is on record, or not needed under the rules. */
final class SettledSteps {

  /** What settles a step: done or not needed, since when and why. */
  record Settled(
      StepState state, String reason, Optional<LocalDate> date, List<Evidence> evidence) {}

  private final Circumstances circumstances;
  private final AgencySystem system;
  private final Regime regime;
  private final RecordsInForce records;

  SettledSteps(Circumstances circumstances) {
    this.circumstances = circumstances;
    this.system = circumstances.system;
    this.regime = circumstances.regime;
    this.records = circumstances.records;
  }

  Optional<Settled> settled(StepKind step) {
    return switch (step) {
      case TALK_TO_OFFICIALS -> byAto(step).or(() -> milestone(step)).or(this::talked);
      case START_EARLY -> milestone(step);
      case PREPARE_SYSTEM ->
          byAto(step).or(() -> milestone(step).filter(s -> circumstances.openWork().isEmpty()));
      case REQUEST_ATO -> byAto(step).or(() -> milestone(step));
      case ASSESS_SYSTEM ->
          byAto(step)
              .or(
                  () ->
                      milestone(step)
                          .filter(
                              s ->
                                  records.disapproval.isEmpty()
                                      || s.date()
                                          .orElseThrow()
                                          .isAfter(records.disapproval.get().date())));
      case AUTHORIZE_SYSTEM -> records.ato.map(this::decided);
      case NOTIFY_FEDRAMP ->
          records.ato.flatMap(
              ato ->
                  milestone(step)
                      .filter(s -> !s.date().orElseThrow().isBefore(ato.issued().orElseThrow())));
      case GO_INTO_PRODUCTION ->
          records.ato.isPresent()
              ? circumstances.latest(step, any -> true).map(this::done)
              : Optional.empty();
      case RENEW ->
          records
              .ato
              .filter(ato -> circumstances.due(ato).isEmpty())
              .map(
                  ato ->
                      new Settled(
                          StepState.NOT_NEEDED,
                          Decisions.name(ato)
                              + " states neither an end nor a review: it stands for as long as it is monitored",
                          Optional.empty(),
                          List.of(ato.evidence())));
      default -> Optional.empty();
    };
  }

  Optional<Settled> settled(StepKind step, ProviderFacts facts) {
    if (regime == Regime.NONE) {
      return Optional.of(notNeeded("no rules ask for it"));
    }
    boolean separate = regime == Regime.FEDRAMP && !circumstances.isTogether(facts);
    return switch (step) {
      case REQUEST_PACKAGE, REVIEW_PACKAGE -> packageStep(step, facts, separate);
      case AUTHORIZE_PROVIDER -> {
        if (regime == Regime.FEDRAMP_2026) {
          yield Optional.of(
              notNeeded(
                  "FedRAMP's rules for 2026 ask for no separate authorization of a provider"));
        }
        yield separate
            ? facts.acceptance().map(this::decided)
            : Optional.of(
                notNeeded("the consolidated ATO decides on provider and system together"));
      }
      case CONFIGURE_PROVIDER ->
          circumstances
              .latest(step, m -> records.isAbout(m, facts.provider()))
              .map(this::done)
              .or(() -> byAto(step));
      case REVIEW_REPORTS ->
          circumstances
              .latest(step, m -> records.isAbout(m, facts.provider()))
              .filter(m -> circumstances.reportToReview(facts, m.date()).isEmpty())
              .map(this::done);
      default -> throw new IllegalStateException(step + " is not about a provider");
    };
  }

  private Optional<Settled> packageStep(StepKind step, ProviderFacts facts, boolean separate) {
    Optional<Milestone> own = circumstances.own(step, facts);
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
      return circumstances.agencyWide(step, facts).map(this::done);
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
        ? circumstances.agencyWide(step, facts).map(this::done)
        : own.map(this::done);
  }

  /** What an ATO in force rests on is done, whether or not a milestone tells when. */
  private Optional<Settled> byAto(StepKind step) {
    if (records.ato.isEmpty()) {
      return Optional.empty();
    }
    Authorization ato = records.ato.get();
    LocalDate issued = ato.issued().orElseThrow();
    return circumstances
        .latest(step, m -> !step.isOfProvider() && !m.date().isAfter(issued))
        .map(this::done)
        .or(
            () ->
                Optional.of(
                    new Settled(
                        StepState.DONE,
                        "the ATO of " + issued + " rests on it",
                        ato.issued(),
                        List.of(ato.evidence()))));
  }

  private Settled decided(Authorization decision) {
    StringBuilder reason = new StringBuilder();
    reason.append("issued on ").append(decision.issued().orElseThrow());
    decision.authority().or(decision::agency).ifPresent(who -> reason.append(" by ").append(who));
    decision.expires().ifPresent(end -> reason.append(", until ").append(end));
    if (!decision.conditions().isEmpty()) {
      reason.append(", under ").append(StepWords.count(decision.conditions().size(), "condition"));
    }
    return new Settled(
        StepState.DONE, reason.toString(), decision.issued(), List.of(decision.evidence()));
  }

  Optional<Settled> milestone(StepKind step) {
    return circumstances.latest(step, circumstances::isOfThisRound).map(this::done);
  }

  /** Officials who act on a system have been talked to. */
  private Optional<Settled> talked() {
    return records.known.milestones().stream()
        .filter(
            m ->
                m.step().isOfOfficials()
                    && system.isNamed(m.system())
                    && circumstances.isOfThisRound(m))
        .min(Comparator.comparing(Milestone::date))
        .map(
            m ->
                new Settled(
                    StepState.DONE,
                    "the authorizing officials have acted on it since " + m.date(),
                    Optional.of(m.date()),
                    List.of(m.evidence())));
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
        StepState.DONE, reason.toString(), Optional.of(m.date()), List.of(m.evidence()));
  }

  static Settled notNeeded(String reason) {
    return new Settled(StepState.NOT_NEEDED, reason, Optional.empty(), List.of());
  }
}
