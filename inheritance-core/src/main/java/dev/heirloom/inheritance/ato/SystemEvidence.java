package dev.heirloom.inheritance.ato;

import com.google.common.collect.ImmutableList;
import dev.heirloom.inheritance.evidence.AssessmentEvidence;
import dev.heirloom.inheritance.evidence.AssessmentEvidence.AssessorFinding;
import dev.heirloom.inheritance.evidence.AssessmentEvidence.Round;
import dev.heirloom.inheritance.evidence.EvidenceDocument;
import dev.heirloom.inheritance.evidence.RiskEvidence;
import dev.heirloom.inheritance.evidence.RiskState;
import dev.heirloom.inheritance.evidence.TrackedRisk;
import dev.heirloom.oscal.model.ControlId;
import dev.heirloom.oscal.model.Uuid;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What assessors found on a system and what is left of its risks, for those who decide on it (ATO
 * section 8). Whatever a document states after a day does not exist on it.
 *
 * @param names what the system is called: its ids, its documents, its title
 * @param documents assessment results and plans of action that speak of this very system
 * @param others the names of documents that were handed in for it and speak of another one
 */
public record SystemEvidence(
    List<String> names, List<EvidenceDocument> documents, List<String> others) {

  /** Copies the lists. */
  public SystemEvidence {
    names = ImmutableList.copyOf(names);
    documents = ImmutableList.copyOf(documents);
    others = ImmutableList.copyOf(others);
  }

  boolean isOf(AgencySystem system) {
    return names.stream().anyMatch(system::isNamed);
  }

  boolean isOf(Provider provider) {
    return names.stream().anyMatch(provider::isNamed);
  }

  private Stream<AssessmentEvidence> results() {
    return documents.stream()
        .filter(AssessmentEvidence.class::isInstance)
        .map(AssessmentEvidence.class::cast);
  }

  /** Returns the rounds of assessment that had ended by a day, the latest first. */
  public List<Round> rounds(LocalDate day) {
    return results()
        .flatMap(results -> results.rounds().stream())
        .filter(round -> !round.on().isAfter(day))
        .distinct()
        .sorted(Comparator.comparing(Round::on).reversed().thenComparing(Round::evidence))
        .collect(ImmutableList.toImmutableList());
  }

  /**
   * Returns the ids of the controls that were assessed by a day, each once.
   *
   * @param all the ids that a round of all controls took; empty if they are not known, and then
   *     nothing comes back where there was such a round
   */
  public List<String> assessed(LocalDate day, List<ControlId> all) {
    List<Round> rounds = rounds(day);
    if (all.isEmpty() && rounds.stream().anyMatch(Round::all)) {
      return ImmutableList.of();
    }
    List<String> every = all.stream().map(ControlId::value).toList();
    return rounds.stream()
        .flatMap(
            round ->
                (round.all() ? every : round.controls())
                    .stream().filter(id -> !RecordNames.among(id, round.excluded())))
        .distinct()
        .sorted()
        .collect(ImmutableList.toImmutableList());
  }

  /** Returns the risks that remained on a day, by title. */
  public List<ResidualRisk> remaining(LocalDate day) {
    return state(day).values().stream()
        .filter(state -> state.isFound() && !state.isSettled())
        .map(state -> latest(state, day))
        .map(this::placed)
        .sorted(Comparator.comparing(ResidualRisk::title).thenComparing(ResidualRisk::uuid))
        .collect(ImmutableList.toImmutableList());
  }

  /** Adds the targets of the findings that relate to a risk to the places that it names itself. */
  private ResidualRisk placed(ResidualRisk risk) {
    return new ResidualRisk(
        risk.uuid(),
        risk.title(),
        risk.status(),
        risk.deviations(),
        risk.deadline(),
        Stream.concat(
                risk.places().stream(),
                results()
                    .flatMap(results -> results.findings().stream())
                    .filter(finding -> finding.risks().contains(risk.uuid()))
                    .map(AssessorFinding::target))
            .distinct()
            .toList(),
        risk.evidence());
  }

  /** Of several documents of one day the first that does not settle it, in their order. */
  private static ResidualRisk latest(RiskState state, LocalDate day) {
    return state.decisive().stream()
        .filter(mention -> !new RiskState(List.of(mention), day).isSettled())
        .min(Comparator.comparing(TrackedRisk::evidence))
        .map(ResidualRisk::of)
        .orElseThrow();
  }

  /** Returns the risks that are settled on a day. */
  Set<Uuid> settled(LocalDate day) {
    Set<Uuid> settled = new LinkedHashSet<>();
    state(day)
        .forEach(
            (uuid, state) -> {
              if (state.isSettled()) {
                settled.add(uuid);
              }
            });
    return settled;
  }

  /** Returns how each risk stands on a day, by its uuid. */
  private Map<Uuid, RiskState> state(LocalDate day) {
    Map<Uuid, List<TrackedRisk>> mentions = new TreeMap<>();
    Stream.concat(
            results().flatMap(results -> results.risks().stream()),
            documents.stream()
                .filter(RiskEvidence.class::isInstance)
                .flatMap(plan -> ((RiskEvidence) plan).risks().stream()))
        .forEach(risk -> mentions.merge(risk.uuid(), List.of(risk), SystemEvidence::both));
    Map<Uuid, RiskState> states = new LinkedHashMap<>();
    mentions.forEach((uuid, all) -> states.put(uuid, RiskState.of(all, LocalDate.MIN, day)));
    return states;
  }

  private static List<TrackedRisk> both(List<TrackedRisk> some, List<TrackedRisk> more) {
    return ImmutableList.<TrackedRisk>builder().addAll(some).addAll(more).build();
  }

  /** Returns what assessors were not satisfied with last, by a day. */
  List<AssessorFinding> notSatisfied(LocalDate day) {
    Map<String, AssessorFinding> latest = new TreeMap<>();
    results()
        .flatMap(results -> results.findings().stream())
        .filter(finding -> !finding.on().isAfter(day))
        .sorted(Comparator.comparing(AssessorFinding::evidence))
        .forEach(finding -> latest.merge(target(finding), finding, SystemEvidence::later));
    return latest.values().stream().filter(finding -> !isSatisfied(finding)).toList();
  }

  private static String target(AssessorFinding finding) {
    return RecordNames.plain(finding.target())
        + finding.implementation().map(uuid -> " " + uuid).orElse("");
  }

  /** Of two findings of one day the one that is not satisfied counts. */
  private static AssessorFinding later(AssessorFinding one, AssessorFinding other) {
    int order = one.on().compareTo(other.on());
    if (order == 0) {
      return isSatisfied(one) ? other : one;
    }
    return order > 0 ? one : other;
  }

  private static boolean isSatisfied(AssessorFinding finding) {
    return RecordNames.plain(finding.state()).equals("satisfied");
  }

  /** Returns the evidence of a system among several; empty if there is none of it. */
  static Optional<SystemEvidence> find(AgencySystem system, List<SystemEvidence> all) {
    return all.stream().filter(evidence -> evidence.isOf(system)).findFirst();
  }

  /** Returns the evidence of a provider among several; empty if there is none of it. */
  static Optional<SystemEvidence> find(Provider provider, List<SystemEvidence> all) {
    return all.stream().filter(evidence -> evidence.isOf(provider)).findFirst();
  }
}
