package dev.heirloom.inheritance.ato;

import dev.heirloom.inheritance.authorization.Authorization;
import dev.heirloom.inheritance.evidence.AssessmentEvidence.AssessorFinding;
import dev.heirloom.inheritance.evidence.AssessmentEvidence.Round;
import dev.heirloom.inheritance.evidence.Evidence;
import dev.heirloom.oscal.model.Uuid;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What the decisions in force rested on, and, among the findings, what is different since (ATO
 * section 8).
 */
final class DecisionBases {

  private final Circumstances circumstances;
  private final LocalDate day;
  private final RecordsInForce records;
  private final List<DecisionBasis> bases = new ArrayList<>();

  DecisionBases(Circumstances circumstances) {
    this.circumstances = circumstances;
    this.day = circumstances.day;
    this.records = circumstances.records;
  }

  /** Returns the bases, that of the system's own ATO first. */
  List<DecisionBasis> of() {
    AgencySystem system = circumstances.system;
    SystemEvidence.find(system, circumstances.evidence)
        .ifPresent(
            evidence -> {
              others(evidence, system.id(), system.title());
              if (records.ato.isPresent()) {
                decided(evidence, system.id(), system.title(), "the ATO", records.ato.get());
              } else {
                ahead(evidence, system.id(), system.title());
              }
            });
    for (ProviderFacts facts : records.providers) {
      Provider provider = facts.provider();
      Optional<SystemEvidence> evidence = SystemEvidence.find(provider, circumstances.evidence);
      evidence.ifPresent(given -> others(given, provider.id(), provider.title()));
      if (evidence.isPresent() && facts.acceptance().isPresent()) {
        decided(
            evidence.get(),
            provider.id(),
            provider.title(),
            "the agency's authorization of " + provider.title(),
            facts.acceptance().get());
      }
    }
    return bases;
  }

  private void others(SystemEvidence evidence, String id, String title) {
    for (String document : evidence.others()) {
      records.add(
          RecordFindingCode.EVIDENCE_OF_ANOTHER_SYSTEM,
          id,
          List.of(Evidence.of(document, "")),
          document,
          title);
    }
  }

  /** What a decision that is still ahead would rest on today. */
  private void ahead(SystemEvidence evidence, String id, String title) {
    List<ResidualRisk> remaining = evidence.remaining(day);
    bases.add(new DecisionBasis(id, "the ATO that is ahead", day, evidence.rounds(day), remaining));
    remaining.forEach(risk -> overdue(risk, id, title));
  }

  private void decided(
      SystemEvidence evidence, String id, String title, String what, Authorization decision) {
    LocalDate issued = decision.issued().orElseThrow();
    DecisionBasis basis =
        new DecisionBasis(id, what, issued, evidence.rounds(issued), evidence.remaining(issued));
    bases.add(basis);
    String words = what + " of " + issued;
    if (basis.rounds().isEmpty()) {
      records.add(
          RecordFindingCode.NOT_ASSESSED_BEFORE, id, List.of(decision.evidence()), title, words);
    }
    for (Round round : evidence.rounds(day)) {
      if (round.on().isAfter(issued)) {
        records.add(
            RecordFindingCode.ASSESSED_SINCE,
            id,
            List.of(round.evidence(), decision.evidence()),
            title,
            round.on().toString(),
            round.title(),
            words);
      }
    }
    List<AssessorFinding> before = evidence.notSatisfied(issued);
    for (AssessorFinding found : evidence.notSatisfied(day)) {
      if (!before.contains(found)) {
        add(
            RecordFindingCode.NOT_SATISFIED_SINCE,
            id,
            List.of(found.target()),
            found.evidence(),
            found.target(),
            title,
            found.on().toString(),
            words,
            found.title());
      }
    }
    risks(evidence, basis, id, title, words);
  }

  private void risks(
      SystemEvidence evidence, DecisionBasis basis, String id, String title, String words) {
    Map<Uuid, ResidualRisk> then = new LinkedHashMap<>();
    basis.risks().forEach(risk -> then.put(risk.uuid(), risk));
    for (ResidualRisk risk : evidence.remaining(day)) {
      ResidualRisk known = then.remove(risk.uuid());
      if (known == null) {
        add(
            RecordFindingCode.RISK_SINCE,
            id,
            risk.places(),
            risk.evidence(),
            title,
            words,
            risk.toString());
      } else if (!known.standing().equals(risk.standing())) {
        add(
            RecordFindingCode.RISK_CHANGED,
            id,
            risk.places(),
            risk.evidence(),
            title,
            words,
            known.standing(),
            risk.toString());
      }
      overdue(risk, id, title);
    }
    Set<Uuid> settled = evidence.settled(day);
    for (ResidualRisk risk : then.values()) {
      if (settled.contains(risk.uuid())) {
        add(
            RecordFindingCode.RISK_SETTLED_SINCE,
            id,
            risk.places(),
            risk.evidence(),
            title,
            words,
            risk.toString());
      }
    }
  }

  private void overdue(ResidualRisk risk, String id, String title) {
    if (risk.isOverdue(day)) {
      add(
          RecordFindingCode.RISK_OVERDUE,
          id,
          risk.places(),
          risk.evidence(),
          title,
          risk.deadline().orElseThrow().toString(),
          risk.toString());
    }
  }

  private void add(
      RecordFindingCode code,
      String id,
      List<String> places,
      Evidence evidence,
      String... details) {
    records.add(code, id, StepScope.read(places), List.of(evidence), details);
  }
}
