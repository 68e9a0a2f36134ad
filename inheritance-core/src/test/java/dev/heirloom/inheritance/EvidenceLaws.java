package dev.heirloom.inheritance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.heirloom.inheritance.evidence.AssessmentEvidence;
import dev.heirloom.inheritance.evidence.AssessmentEvidence.AssessorFinding;
import dev.heirloom.inheritance.evidence.AssessmentEvidenceAssessorFindingBuilder;
import dev.heirloom.inheritance.evidence.AssessmentEvidenceBuilder;
import dev.heirloom.inheritance.evidence.DecisionEvidence;
import dev.heirloom.inheritance.evidence.EvidenceDocument;
import dev.heirloom.inheritance.evidence.EvidenceSubject;
import dev.heirloom.inheritance.evidence.RiskEvidence;
import dev.heirloom.inheritance.evidence.RiskEvidenceBuilder;
import dev.heirloom.inheritance.evidence.TrackedRisk;
import dev.heirloom.inheritance.evidence.TrackedRiskBuilder;
import dev.heirloom.inheritance.offering.Offering;
import dev.heirloom.inheritance.offering.OfferingBuilder;
import dev.heirloom.inheritance.reference.Engine;
import dev.heirloom.inheritance.reference.EvidenceArbitraries;
import dev.heirloom.inheritance.reference.World;
import dev.heirloom.inheritance.reference.Worlds;
import dev.heirloom.inheritance.result.PointResult;
import dev.heirloom.inheritance.result.Report;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.Provide;

/**
 * What holds of evidence in every world (SEMANTICS sections 13 and 14). That the reference agrees
 * is a law of all worlds, which hold evidence of every kind.
 */
@PropertyDefaults(tries = 60, edgeCases = EdgeCasesMode.NONE)
class EvidenceLaws {

  @Provide
  Arbitrary<World> worlds() {
    return Worlds.worlds();
  }

  @Provide
  Arbitrary<AssessorFinding> findings() {
    return EvidenceArbitraries.findings(1, "added");
  }

  @Provide
  Arbitrary<DecisionEvidence> records() {
    return EvidenceArbitraries.records(1).map(DecisionEvidence.class::cast);
  }

  private static World with(World world, int which, EvidenceDocument added) {
    Offering offering = world.offerings().get(which % world.offerings().size());
    return world.mapOfferings(o -> o == offering ? o.with(added) : o);
  }

  private static AssessmentEvidence results(AssessorFinding finding) {
    return new AssessmentEvidence(
        "added", EvidenceSubject.notStated(), List.of(finding), List.of());
  }

  private static void neverBetter(World before, World after) {
    Report was = Engine.report(before);
    Report is = Engine.report(after);
    for (PointResult point : was.points().toList()) {
      PointResult then = is.point(point.id()).orElseThrow();
      assertFalse(then.status().isBetterThan(point.status()), point::id);
      assertEquals(point.declared(), then.declared(), point::id);
    }
  }

  @Property
  void aFindingThatIsNeitherSatisfiedNorSettledNeverMakesAPointBetter(
      @ForAll("worlds") World world, @ForAll("findings") AssessorFinding finding, @ForAll int n) {
    AssessorFinding not =
        AssessmentEvidenceAssessorFindingBuilder.builder(finding)
            .state("not-satisfied")
            .risks(List.of())
            .build();
    neverBetter(world, with(world, Math.abs(n % 5), results(not)));
  }

  @Property
  void closingARiskNeverMakesAPointWorse(@ForAll("worlds") World world) {
    neverBetter(closed(world), world);
  }

  @Property
  void aRecordOfDecisionsNeverMakesAPointBetter(
      @ForAll("worlds") World world, @ForAll("records") DecisionEvidence record, @ForAll int n) {
    DecisionEvidence stating =
        new DecisionEvidence(
            "added",
            EvidenceSubject.notStated(),
            "",
            record.controls().stream()
                .map(
                    decision ->
                        new DecisionEvidence.ControlDecision(
                            decision.control(), decision.status(), List.of(), decision.evidence()))
                .toList());
    neverBetter(world, with(world, Math.abs(n % 5), stating));
  }

  @Property
  void aResultOfAfterTheDayDoesNotExist(
      @ForAll("worlds") World world, @ForAll("findings") AssessorFinding finding, @ForAll int n) {
    LocalDate later = world.asOf().plusDays(1 + Math.abs(n % 50));
    AssessorFinding after =
        AssessmentEvidenceAssessorFindingBuilder.builder(finding)
            .on(later)
            .risks(List.of())
            .build();
    assertEquals(
        Engine.report(world).controls(),
        Engine.report(with(world, Math.abs(n % 5), results(after))).controls());
  }

  private static World closed(World world) {
    return world.mapOfferings(
        offering ->
            OfferingBuilder.builder(offering)
                .evidence(offering.evidence().stream().map(EvidenceLaws::closed).toList())
                .build());
  }

  private static EvidenceDocument closed(EvidenceDocument evidence) {
    UnaryOperator<TrackedRisk> close =
        risk ->
            TrackedRiskBuilder.builder(risk)
                .status("closed")
                .closedOn(Optional.of(LocalDate.EPOCH))
                .build();
    if (evidence instanceof AssessmentEvidence results) {
      return AssessmentEvidenceBuilder.builder(results)
          .risks(results.risks().stream().map(close).toList())
          .build();
    }
    return evidence instanceof RiskEvidence plan
        ? RiskEvidenceBuilder.builder(plan).risks(plan.risks().stream().map(close).toList()).build()
        : evidence;
  }
}
