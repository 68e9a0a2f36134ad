package dev.heirloom.inheritance.export;

import com.google.common.collect.ImmutableSetMultimap;
import com.google.common.collect.LinkedHashMultimap;
import com.google.common.collect.SetMultimap;
import dev.heirloom.inheritance.baseline.BaselinePlace;
import dev.heirloom.inheritance.baseline.Point;
import dev.heirloom.inheritance.evidence.AssessmentEvidence;
import dev.heirloom.inheritance.evidence.EvidenceDocument;
import dev.heirloom.inheritance.evidence.RiskEvidence;
import dev.heirloom.inheritance.evidence.RiskState;
import dev.heirloom.inheritance.evidence.TrackedRisk;
import dev.heirloom.inheritance.internal.claims.AssessedPlaces;
import dev.heirloom.inheritance.offering.Vocabulary;
import dev.heirloom.inheritance.result.PointResult;
import dev.heirloom.oscal.model.OscalDateTime;
import dev.heirloom.oscal.model.Property;
import dev.heirloom.oscal.model.PropertyBuilder;
import dev.heirloom.oscal.model.Uuid;
import dev.heirloom.oscal.model.assessment.Risk;
import dev.heirloom.oscal.model.assessment.RiskBuilder;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The risks that the evidence of a system states and that remain on a day, by point. */
final class KnownRisks {

  private final ImmutableSetMultimap<String, Uuid> byPoint;
  private final Map<Uuid, RiskState> states = new TreeMap<>();

  /**
   * Finds the risks.
   *
   * @param own the risks of the plan of action itself, which are not related to themselves
   */
  KnownRisks(ActionPlan.Grounds grounds, Set<Uuid> own, LocalDate day) {
    SetMultimap<Uuid, TrackedRisk> mentions = LinkedHashMultimap.create();
    risks(grounds.evidence())
        .filter(risk -> !own.contains(risk.uuid()))
        .forEach(risk -> mentions.put(risk.uuid(), risk));
    AssessedPlaces places = new AssessedPlaces(grounds.baseline());
    List<Point> points = grounds.baseline().index().points();
    ImmutableSetMultimap.Builder<String, Uuid> reached = ImmutableSetMultimap.builder();
    mentions
        .asMap()
        .forEach(
            (uuid, all) -> {
              RiskState state = RiskState.of(List.copyOf(all), LocalDate.MIN, day);
              if (!state.isFound() || state.isSettled()) {
                return;
              }
              states.put(uuid, state);
              Stream.concat(
                      all.stream().flatMap(risk -> risk.places().stream()),
                      targets(grounds.evidence(), uuid))
                  .distinct()
                  .flatMap(id -> places.of(id).stream())
                  .forEach(place -> put(reached, points, place, uuid));
            });
    this.byPoint = reached.build();
  }

  private static void put(
      ImmutableSetMultimap.Builder<String, Uuid> reached,
      List<Point> points,
      BaselinePlace place,
      Uuid uuid) {
    points
        .subList(place.firstPoint(), place.endPoint())
        .forEach(point -> reached.put(point.id(), uuid));
  }

  private static Stream<TrackedRisk> risks(List<EvidenceDocument> evidence) {
    return evidence.stream()
        .flatMap(
            document ->
                document instanceof AssessmentEvidence results
                    ? results.risks().stream()
                    : document instanceof RiskEvidence plan
                        ? plan.risks().stream()
                        : Stream.empty());
  }

  private static Stream<String> targets(List<EvidenceDocument> evidence, Uuid risk) {
    return evidence.stream()
        .filter(AssessmentEvidence.class::isInstance)
        .flatMap(document -> ((AssessmentEvidence) document).findings().stream())
        .filter(finding -> finding.risks().contains(risk))
        .map(finding -> finding.target());
  }

  /**
   * Returns a risk that names those which remain at some points, with the earliest of their
   * deadlines where it states none.
   */
  Risk put(Risk risk, List<PointResult> points) {
    List<Uuid> related =
        points.stream()
            .flatMap(point -> byPoint.get(point.id()).stream())
            .distinct()
            .sorted()
            .toList();
    List<Property> props = new ArrayList<>(risk.props());
    props.removeIf(
        prop ->
            ActionItemProps.isOwn(prop, ActionPlan.RELATED_RISK)
                && related.stream().noneMatch(uuid -> uuid.value().equals(prop.value())));
    related.stream()
        .filter(
            uuid ->
                props.stream()
                    .noneMatch(
                        prop ->
                            ActionItemProps.isOwn(prop, ActionPlan.RELATED_RISK)
                                && prop.value().equals(uuid.value())))
        .forEach(
            uuid ->
                props.add(
                    PropertyBuilder.builder()
                        .ns(Vocabulary.NAMESPACE)
                        .name(ActionPlan.RELATED_RISK)
                        .value(uuid.value())
                        .build()));
    Optional<OscalDateTime> deadline =
        related.stream()
            .flatMap(uuid -> Optional.ofNullable(states.get(uuid)).stream())
            .flatMap(state -> state.deadline().stream())
            .min(Comparator.naturalOrder())
            .map(due -> new OscalDateTime(due + "T00:00:00Z"));
    return RiskBuilder.builder(risk)
        .props(props)
        .deadline(risk.deadline().or(() -> deadline))
        .build();
  }
}
