package dev.heirloom.inheritance.ato;

import dev.heirloom.inheritance.ato.ProviderFacts.AuthorizationState;
import dev.heirloom.inheritance.authorization.Authorization;
import dev.heirloom.inheritance.authorization.AuthorizationType;
import dev.heirloom.inheritance.authorization.CertificationClass;
import dev.heirloom.inheritance.authorization.Regime;
import dev.heirloom.inheritance.baseline.ImpactLevel;
import dev.heirloom.inheritance.evidence.Evidence;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What a person should look at: findings on the records, and on what a path made of them. */
final class PathFindings {

  private final Circumstances circumstances;
  private final AgencySystem system;
  private final LocalDate day;
  private final Regime regime;
  private final RecordsInForce records;
  private final List<ProviderFacts> external;

  PathFindings(Circumstances circumstances) {
    this.circumstances = circumstances;
    this.system = circumstances.system;
    this.day = circumstances.day;
    this.regime = circumstances.regime;
    this.records = circumstances.records;
    this.external = circumstances.external;
  }

  /** Returns the findings, the most severe first. */
  List<RecordFinding> of(List<Step> all) {
    look(all);
    List<RecordFinding> findings = new ArrayList<>(RecordCheck.of(circumstances.asOf));
    findings.removeIf(finding -> !isRelevant(finding));
    findings.addAll(records.findings());
    return findings.stream()
        .distinct()
        .sorted(
            Comparator.comparing((RecordFinding f) -> f.severity().ordinal())
                .reversed()
                .thenComparing(RecordFinding::code)
                .thenComparing(RecordFinding::subject)
                .thenComparing(RecordFinding::message))
        .toList();
  }

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
    if (facts.authorizationState() == AuthorizationState.NOT_ACTIVE) {
      records.add(RecordFindingCode.PROVIDER_NOT_ACTIVE, id, List.of(), title, facts.why());
    }
    if (facts.authorizationState() == AuthorizationState.NOT_STATED
        && facts.acceptance().isEmpty()) {
      records.add(RecordFindingCode.PROVIDER_NOT_STATED, id, List.of(), title);
    }
    if (system.level().isPresent() && !circumstances.isLevelAccepted(facts)) {
      ImpactLevel needed = system.level().get();
      List<Evidence> evidence = Decisions.evidence(facts.authorizations());
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
        && circumstances.isTogether(facts)
        && facts.acceptance().isEmpty()) {
      records.add(
          RecordFindingCode.NEXT_SYSTEM_REDOES, system.id(), List.of(), system.title(), title);
    }
    if (!facts.own()
        && regime == Regime.FEDRAMP
        && records.ato.isPresent()
        && !circumstances.isTogether(facts)
        && facts.acceptance().isEmpty()) {
      records.add(
          RecordFindingCode.SYSTEM_AHEAD_OF_PROVIDER,
          system.id(),
          List.of(records.ato.get().evidence()),
          Decisions.name(records.ato.get()),
          title);
    }
    for (Authorization own : facts.authorizations()) {
      for (Decision decision : decisions(facts.provider())) {
        if (own.issued().orElseThrow().isAfter(decision.issued())) {
          records.add(
              RecordFindingCode.PROVIDER_DECIDED_ANEW,
              id,
              List.of(own.evidence(), decision.evidence()),
              title,
              own.issued().orElseThrow().toString(),
              decision.words());
        }
      }
    }
  }

  private void lowerProviders() {
    Set<String> direct = new LinkedHashSet<>();
    records.providers.forEach(facts -> direct.add(RecordNames.plain(facts.provider().id())));
    for (Provider lower : records.chain()) {
      if (!direct.contains(RecordNames.plain(lower.id()))) {
        ProviderFacts facts = records.facts(lower);
        if (facts.authorizationState() == AuthorizationState.NOT_ACTIVE) {
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
        && !RecordNames.same(ato.baseline().get(), system.baseline().get())) {
      records.add(
          RecordFindingCode.BASELINE_DIFFERS,
          system.id(),
          List.of(ato.evidence(), system.evidence()),
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
            List.of(ato.evidence()),
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
            : circumstances.openReview(decision);
    review
        .filter(due -> !due.isAfter(day))
        .ifPresent(
            due ->
                records.add(
                    RecordFindingCode.REVIEW_DUE,
                    id,
                    List.of(decision.evidence()),
                    Decisions.name(decision),
                    title,
                    due.toString()));
  }

  /** A decision that a change may ask to look at again. */
  private record Decision(LocalDate issued, String words, Evidence evidence) {}

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
    return new Decision(issued, what + " of " + issued, decided.evidence());
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
          if (system.baseline().filter(b -> RecordNames.same(b, change.subject())).isPresent()
              || records
                  .ato
                  .flatMap(Authorization::baseline)
                  .filter(b -> RecordNames.same(b, change.subject()))
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
            StepScope.read(change.controls()),
            List.of(change.evidence(), decision.evidence()),
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
      if (!system.isNamed(m.system()) || !circumstances.isOfThisRound(m)) {
        continue;
      }
      if (m.step().isDecision()
          && m.outcome() == Milestone.Outcome.DONE
          && !decided.getOrDefault(m.step(), true)) {
        records.add(
            RecordFindingCode.DECISION_NOT_ON_RECORD,
            system.id(),
            List.of(m.evidence()),
            m.date().toString(),
            m.step() == StepKind.AUTHORIZE_SYSTEM
                ? "the system's ATO"
                : "the authorization of " + m.provider().orElse("the provider"));
      }
      if (m.step().isOfProvider() && m.provider().isEmpty() && external.size() > 1) {
        records.add(
            RecordFindingCode.PROVIDER_NOT_SAID,
            system.id(),
            List.of(m.evidence()),
            RecordCheck.word(m.step()),
            system.title());
      }
    }
    if (records.ato.isEmpty()) {
      circumstances
          .latest(StepKind.GO_INTO_PRODUCTION, any -> true)
          .ifPresent(
              m ->
                  records.add(
                      RecordFindingCode.PRODUCTION_WITHOUT_ATO,
                      system.id(),
                      List.of(m.evidence()),
                      system.title(),
                      m.date().toString()));
    }
  }

  /**
   * Whether a finding about the records as such concerns this path: its systems and providers, and
   * what nobody is called.
   */
  private boolean isRelevant(RecordFinding finding) {
    return switch (finding.code()) {
      case UNKNOWN_SUBJECT, REGIMES_DIFFER -> true;
      default ->
          system.isNamed(finding.subject())
              || records.chain().stream().anyMatch(provider -> provider.isNamed(finding.subject()))
              || system.baseline().filter(b -> RecordNames.same(b, finding.subject())).isPresent();
    };
  }
}
