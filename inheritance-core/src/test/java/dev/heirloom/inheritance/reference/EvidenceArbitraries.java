package dev.heirloom.inheritance.reference;

import dev.heirloom.inheritance.evidence.AssessmentEvidence;
import dev.heirloom.inheritance.evidence.AssessmentEvidence.AssessorFinding;
import dev.heirloom.inheritance.evidence.DecisionEvidence;
import dev.heirloom.inheritance.evidence.DecisionEvidence.ControlDecision;
import dev.heirloom.inheritance.evidence.DecisionEvidence.DecidedParameter;
import dev.heirloom.inheritance.evidence.Evidence;
import dev.heirloom.inheritance.evidence.EvidenceDocument;
import dev.heirloom.inheritance.evidence.EvidenceSubject;
import dev.heirloom.inheritance.evidence.PackageEvidence;
import dev.heirloom.inheritance.evidence.PackageEvidence.UsedResource;
import dev.heirloom.inheritance.evidence.RiskEvidence;
import dev.heirloom.inheritance.evidence.RiskEvidence.ActionItem;
import dev.heirloom.inheritance.evidence.TrackedRisk;
import dev.heirloom.oscal.model.Uuid;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** Generated evidence: few targets, few days and few risks, so that it meets and contradicts. */
public final class EvidenceArbitraries {

  private static final String OTHER = "FR999999";

  private static final List<String> TARGETS =
      List.of(
          "ac-2",
          "ac-2_smt.a",
          "ac-2_smt.b",
          "ac-2_smt.b.1",
          "ac-2_smt",
          "ac-2_fr",
          "ac-2_smt.z",
          "ac-2_obj.a",
          "ac-2_obj.b-1",
          "ac-2_obj",
          "ac-2_obj.unknown",
          "ac-2.1",
          "ac-1_smt.a",
          "pl-11_obj",
          "zz-9");

  private EvidenceArbitraries() {}

  private static Arbitrary<EvidenceSubject> subjects(int document) {
    return Arbitraries.frequency(
        Tuple.of(8, EvidenceSubject.identifiedBy(Ids.identifier(document))),
        Tuple.of(2, EvidenceSubject.notStated()),
        Tuple.of(1, EvidenceSubject.identifiedBy(Ids.uuid(777).value())),
        Tuple.of(2, EvidenceSubject.identifiedBy(OTHER)));
  }

  private static Arbitrary<ControlDecision> decisions(String name) {
    Arbitrary<Optional<String>> status =
        Arbitraries.of("Implemented", "Not Implemented", "Partially Implemented", "sort of", " ")
            .optional(0.85);
    Arbitrary<DecidedParameter> value =
        Combinators.combine(
                Arbitraries.of("ac-2_prm_1", "AC-2_PRM_2", "ac-02_odp.01", "ac-1_prm_1"),
                Arbitraries.of(BaselineArbitraries.VALUES))
            .as((id, text) -> new DecidedParameter(id, text, Evidence.of(name, id)));
    return Combinators.combine(
            Arbitraries.of("ac-2", "AC-02", "ac-2.1", "AC-1", "pl-11"),
            status,
            Choices.upTo(value, 2))
        .as((id, word, values) -> new ControlDecision(id, word, values, Evidence.of(name, id)));
  }

  /** Security Decision Records. */
  public static Arbitrary<EvidenceDocument> records(int document) {
    String name = "sdr-" + document;
    return Combinators.combine(subjects(document), Choices.upTo(decisions(name), 3))
        .as((subject, controls) -> new DecisionEvidence(name, subject, "", controls));
  }

  /** Of what a system stands on only documents of higher numbers are given, so nothing circles. */
  private static Arbitrary<EvidenceDocument> overviews(int document) {
    String name = "cpo-" + document;
    List<String> below = new ArrayList<>(List.of("FR999998", "Cloud of somebody"));
    IntStream.rangeClosed(document + 1, Ids.MOST_SYSTEMS)
        .mapToObj(Ids::identifier)
        .forEach(below::add);
    Arbitrary<List<UsedResource>> used =
        Choices.upTo(
            Arbitraries.of(below).map(id -> new UsedResource(id, Evidence.of(name, id))), 2);
    return Combinators.combine(
            subjects(document).filter(s -> !s.identifiers().contains(Ids.uuid(777).value())),
            used,
            Choices.few(Arbitraries.just(new UsedResource("Mail", Evidence.of(name, "mail"))), 0.2))
        .as(
            (subject, stands, other) ->
                new PackageEvidence(
                    name,
                    "",
                    subject.identifiers(),
                    "",
                    "",
                    Optional.empty(),
                    Optional.empty(),
                    List.of(),
                    stands,
                    other,
                    Evidence.of(name, "")));
  }

  private static Arbitrary<LocalDate> days() {
    return Arbitraries.of(-20, -10, 0, 10).map(Worlds.TODAY::plusDays);
  }

  private static Arbitrary<List<Uuid>> related() {
    return Choices.upTo(Arbitraries.of(601, 602).map(Ids::uuid), 2)
        .map(l -> l.stream().distinct().toList());
  }

  /** Findings on targets of every kind. */
  public static Arbitrary<AssessorFinding> findings(int document, String name) {
    return Combinators.combine(
            days(),
            Arbitraries.of(TARGETS),
            Arbitraries.of("not-satisfied", "Not Satisfied", "satisfied", "other"),
            related(),
            Arbitraries.integers().between(0, 3))
        .as(
            (on, target, state, risks, n) ->
                new AssessorFinding(
                    Ids.uuid(620 + n),
                    "",
                    "",
                    on,
                    target,
                    target.contains("_obj"),
                    Optional.empty(),
                    state,
                    risks,
                    Evidence.of(name, "finding " + n)));
  }

  private static Arbitrary<TrackedRisk> risks(String name, Arbitrary<LocalDate> on) {
    return Combinators.combine(
            Arbitraries.of(601, 602),
            Arbitraries.of(
                "open", "closed", "Closed", "deviation-approved", "deviation-requested", "gone"),
            Choices.upTo(Arbitraries.of("approved", "approved", "withdrawn"), 2),
            on,
            days().optional(0.3),
            days().optional(0.3),
            Choices.upTo(Arbitraries.of("ac-2", "ac-2_smt.a", "ac-1", "zz-9"), 1))
        .as(
            (n, status, words, day, closed, deadline, named) ->
                new TrackedRisk(
                    Ids.uuid(n),
                    "risk " + n,
                    status,
                    words,
                    List.of(),
                    day,
                    closed,
                    deadline,
                    named,
                    Evidence.of(name, "risk " + n)));
  }

  private static Arbitrary<EvidenceDocument> results(int document) {
    String name = "sar-" + document;
    return Combinators.combine(
            subjects(document),
            Choices.upTo(findings(document, name), 4),
            Choices.upTo(risks(name, days()), 2))
        .as((subject, findings, risks) -> new AssessmentEvidence(name, subject, findings, risks));
  }

  private static Arbitrary<EvidenceDocument> plans(int document) {
    String name = "poam-" + document;
    Arbitrary<ActionItem> items =
        Combinators.combine(
                Choices.upTo(Arbitraries.of("ac-2", "ac-2_smt.b", "ac-2.1"), 1), related())
            .as(
                (named, risks) ->
                    new ActionItem("item", named, List.of(), risks, Evidence.of(name, "item")));
    return Combinators.combine(subjects(document), days())
        .flatAs(
            (subject, on) ->
                Combinators.combine(
                        Choices.upTo(items, 1), Choices.upTo(risks(name, Arbitraries.just(on)), 2))
                    .as(
                        (list, risks) ->
                            (EvidenceDocument) new RiskEvidence(name, subject, on, list, risks)));
  }

  /** What is handed in beside a document: mostly nothing. */
  static Arbitrary<List<EvidenceDocument>> evidence(int document) {
    return Combinators.combine(
            Choices.few(records(document), 0.2),
            Choices.few(overviews(document), 0.12),
            Choices.few(results(document), 0.2),
            Choices.few(plans(document), 0.12))
        .as(
            (one, two, three, four) -> {
              List<EvidenceDocument> all = new ArrayList<>(one);
              all.addAll(two);
              all.addAll(three);
              all.addAll(four);
              return all;
            });
  }
}
