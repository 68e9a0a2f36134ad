package dev.heirloom.inheritance.determination;

import static dev.heirloom.inheritance.determination.MappingScenes.SOURCE;
import static dev.heirloom.inheritance.determination.MappingScenes.collection;
import static dev.heirloom.inheritance.determination.MappingScenes.covering;
import static dev.heirloom.inheritance.determination.MappingScenes.map;
import static dev.heirloom.inheritance.determination.MappingScenes.of;
import static dev.heirloom.inheritance.determination.MappingScenes.qualified;
import static dev.heirloom.inheritance.determination.MappingScenes.through;
import static dev.heirloom.inheritance.determination.World.TODAY;
import static dev.heirloom.inheritance.determination.World.active;
import static dev.heirloom.inheritance.determination.World.codes;
import static dev.heirloom.inheritance.determination.World.declared;
import static dev.heirloom.inheritance.determination.World.finding;
import static dev.heirloom.inheritance.determination.World.id;
import static dev.heirloom.inheritance.determination.World.point;
import static dev.heirloom.inheritance.determination.World.record;
import static dev.heirloom.inheritance.determination.World.status;
import static dev.heirloom.inheritance.determination.World.system;
import static dev.heirloom.inheritance.result.Status.FULLY_INHERITED;
import static dev.heirloom.inheritance.result.Status.MUST_IMPLEMENT;
import static dev.heirloom.inheritance.result.Status.PARTIALLY_INHERITED;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.heirloom.inheritance.Determination;
import dev.heirloom.inheritance.authorization.Condition;
import dev.heirloom.inheritance.baseline.Baseline;
import dev.heirloom.inheritance.baseline.BaselineControl;
import dev.heirloom.inheritance.baseline.BaselineControlBuilder;
import dev.heirloom.inheritance.baseline.BaselineParameter;
import dev.heirloom.inheritance.baseline.ImpactLevel;
import dev.heirloom.inheritance.baseline.StatementPart;
import dev.heirloom.inheritance.baseline.StatementPartBuilder;
import dev.heirloom.inheritance.baseline.Stricter;
import dev.heirloom.inheritance.evidence.AssessmentEvidence;
import dev.heirloom.inheritance.evidence.DecisionEvidence.ControlDecision;
import dev.heirloom.inheritance.evidence.DecisionEvidence.DecidedParameter;
import dev.heirloom.inheritance.evidence.Evidence;
import dev.heirloom.inheritance.evidence.EvidenceSubject;
import dev.heirloom.inheritance.mapping.ControlMapping;
import dev.heirloom.inheritance.mapping.MapCitation;
import dev.heirloom.inheritance.mapping.MapLimit;
import dev.heirloom.inheritance.mapping.MapRelation;
import dev.heirloom.inheritance.mapping.MappingDirection;
import dev.heirloom.inheritance.mapping.MappingDirectionException;
import dev.heirloom.inheritance.offering.Extent;
import dev.heirloom.inheritance.offering.Offering;
import dev.heirloom.inheritance.offering.ProvidedItemBuilder;
import dev.heirloom.inheritance.offering.SystemClaims;
import dev.heirloom.inheritance.offering.SystemClaimsBuilder;
import dev.heirloom.inheritance.policy.Authorizations;
import dev.heirloom.inheritance.policy.Policy;
import dev.heirloom.inheritance.policy.PolicyBuilder;
import dev.heirloom.inheritance.result.Duty;
import dev.heirloom.inheritance.result.Ending;
import dev.heirloom.inheritance.result.Finding;
import dev.heirloom.inheritance.result.FindingCode;
import dev.heirloom.inheritance.result.Fulfilment;
import dev.heirloom.inheritance.result.ProvidedUse;
import dev.heirloom.inheritance.result.Reason;
import dev.heirloom.inheritance.result.Report;
import dev.heirloom.inheritance.result.Status;
import dev.heirloom.oscal.model.MarkupMultiline;
import dev.heirloom.oscal.model.ParameterId;
import dev.heirloom.oscal.model.Uuid;
import dev.heirloom.oscal.model.mapping.ConfidenceScore;
import dev.heirloom.oscal.model.mapping.ControlMap;
import dev.heirloom.oscal.model.mapping.ControlMapBuilder;
import dev.heirloom.oscal.model.mapping.MappingCollection;
import dev.heirloom.oscal.model.mapping.MappingCollectionBuilder;
import dev.heirloom.oscal.model.mapping.MappingProvenanceBuilder;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** SEMANTICS section 12: an example of each of its sentences. */
class MappingTest {

  private static World.SystemBuilder provider(String... places) {
    World.SystemBuilder provider = system("P");
    Arrays.stream(places).forEach(place -> provider.provides("i " + place, place));
    return provider;
  }

  private static void is(Report report, String point, Status declared, Status effective) {
    assertEquals(
        List.of(declared, effective),
        List.of(declared(report, point), status(report, point)),
        point);
  }

  private static List<MapLimit.Kind> limits(Report report, String point) {
    return point(report, point).provided().stream()
        .flatMap(use -> use.through().stream())
        .flatMap(citation -> citation.limits().stream())
        .map(MapLimit::kind)
        .distinct()
        .toList();
  }

  private static List<String> confirmations(Report report, String point) {
    return point(report, point).duties().stream()
        .filter(duty -> duty.kind() == Duty.Kind.CONFIRM)
        .map(Duty::id)
        .toList();
  }

  @ParameterizedTest
  @CsvSource({
    "equal-to, FULLY_INHERITED, false",
    "equivalent-to, FULLY_INHERITED, true",
    "superset-of, FULLY_INHERITED, true",
    "Superset_Of, FULLY_INHERITED, true",
    "subset-of, PARTIALLY_INHERITED, false",
    "intersects-with, PARTIALLY_INHERITED, false",
    "no-relationship, MUST_IMPLEMENT, false",
    "similar-to, MUST_IMPLEMENT, false"
  })
  void aRelationCarriesTheWholeAPartOrNothing(String relation, Status status, boolean confirmed) {
    Report report = through(collection(map("m", "in-2", relation, "ac-2.1")), provider("in-2"));
    is(report, "ac-2.1", status, status);
    assertEquals(confirmed ? List.of(id("m").value()) : List.of(), confirmations(report, "ac-2.1"));
  }

  @ParameterizedTest
  @CsvSource({
    "superset-of, PARTIALLY_INHERITED",
    "subset-of, FULLY_INHERITED",
    "equal-to, FULLY_INHERITED",
    "intersects-with, PARTIALLY_INHERITED"
  })
  void readReversedSubsetAndSupersetSwap(String relation, Status status) {
    Report report = through(collection(map("m", "ac-2.1", relation, "in-2")), provider("in-2"));
    is(report, "ac-2.1", status, status);
    MapCitation map = point(report, "ac-2.1").provided().get(0).through().get(0);
    assertEquals(MappingDirection.REVERSED, map.direction());
    assertEquals(
        relation.equals("superset-of")
            ? MapRelation.SUBSET_OF
            : relation.equals("subset-of") ? MapRelation.SUPERSET_OF : map.relation(),
        map.relation());
  }

  @Test
  void everySourceOfAWholeMapIsNeeded() {
    ControlMapping mapping = collection(map("m", "in-2 in-4", "superset-of", "ac-2.1"));
    is(through(mapping, provider("in-2", "in-4")), "ac-2.1", FULLY_INHERITED, FULLY_INHERITED);
    Report half = through(mapping, provider("in-2"));
    is(half, "ac-2.1", PARTIALLY_INHERITED, PARTIALLY_INHERITED);
    MapCitation map = point(half, "ac-2.1").provided().get(0).through().get(0);
    assertEquals(List.of("in-2"), map.sources());
    assertEquals(
        List.of(
            new MapLimit(MapLimit.Kind.NOT_DECLARED, "in-4"),
            new MapLimit(MapLimit.Kind.NOT_COMPLETE, "in-4")),
        map.limits());
    is(
        through(
            mapping, provider("in-2").provides("j", "in-4", "this", Extent.PART, "implemented")),
        "ac-2.1",
        PARTIALLY_INHERITED,
        PARTIALLY_INHERITED);
  }

  @Test
  void aWholeMapReachesEveryPointOfEachOfItsTargets() {
    Report report =
        through(collection(map("m", "in-2", "superset-of", "ac-2 ac-2.1")), provider("in-2"));
    for (String point : List.of("ac-2_smt.a", "ac-2_smt.b", "ac-2.1")) {
      is(report, point, FULLY_INHERITED, FULLY_INHERITED);
    }
    is(report, "pl-11", MUST_IMPLEMENT, MUST_IMPLEMENT);
  }

  @Test
  void aControlMeansItsPointsAndNotItsEnhancements() {
    Report report = through(collection(map("m", "in-2", "equal-to", "ac-2")), provider("in-2"));
    is(report, "ac-2_smt.b", FULLY_INHERITED, FULLY_INHERITED);
    is(report, "ac-2.1", MUST_IMPLEMENT, MUST_IMPLEMENT);
  }

  @Test
  void equalControlsWithTheSameLabelsAreEqualPointByPoint() {
    Report report =
        through(collection(map("m", "in-3", "equal-to", "ac-2")), provider("in-3_smt.a"));
    is(report, "ac-2_smt.a", FULLY_INHERITED, FULLY_INHERITED);
    is(report, "ac-2_smt.b", MUST_IMPLEMENT, MUST_IMPLEMENT);
    Report whole =
        through(collection(map("m", "in-3", "equivalent-to", "ac-2")), provider("in-3_smt.a"));
    is(whole, "ac-2_smt.a", PARTIALLY_INHERITED, PARTIALLY_INHERITED);
    is(whole, "ac-2_smt.b", PARTIALLY_INHERITED, PARTIALLY_INHERITED);
  }

  @Test
  void equalControlsWhosePointsHaveOtherLabelsAreEqualAsAWhole() {
    Report report =
        through(collection(map("m", "in-5", "equal-to", "ac-2")), provider("in-5_smt.a"));
    is(report, "ac-2_smt.a", FULLY_INHERITED, FULLY_INHERITED);
    is(report, "ac-2_smt.b", FULLY_INHERITED, FULLY_INHERITED);
    Report two =
        through(collection(map("m", "in-3 in-2", "equal-to", "ac-2")), provider("in-3_smt.a"));
    is(two, "ac-2_smt.b", PARTIALLY_INHERITED, PARTIALLY_INHERITED);
  }

  @Test
  void aStatementMeansItsPoint() {
    Report report =
        through(
            collection(map("m", "in-3_smt.a", "equal-to", "ac-2_smt.b")), provider("in-3_smt.a"));
    is(report, "ac-2_smt.b", FULLY_INHERITED, FULLY_INHERITED);
    is(report, "ac-2_smt.a", MUST_IMPLEMENT, MUST_IMPLEMENT);
  }

  @Test
  void aPartBelowAPointIsNeverCompleteAsASource() {
    Report report =
        through(collection(map("m", "in-5_smt.a.1", "equal-to", "ac-2.1")), provider("in-5_smt.a"));
    is(report, "ac-2.1", FULLY_INHERITED, PARTIALLY_INHERITED);
    assertEquals(List.of(MapLimit.Kind.PART_OF_SOURCE), limits(report, "ac-2.1"));
  }

  @Test
  void aPartBelowAPointIsNeverWholeAsATarget() {
    Report report =
        through(collection(map("m", "in-2", "equal-to", "ac-2_smt.a.1")), provider("in-2"));
    is(report, "ac-2_smt.a", PARTIALLY_INHERITED, PARTIALLY_INHERITED);
    assertEquals(List.of(MapLimit.Kind.PART_OF_TARGET), limits(report, "ac-2_smt.a"));
    is(report, "ac-2_smt.b", MUST_IMPLEMENT, MUST_IMPLEMENT);
  }

  @Test
  void aTargetThatIsNamedBesidePartsOfItIsNamedWhole() {
    Report whole =
        through(
            collection(map("m", "in-2", "equal-to", "ac-2_smt.a ac-2_smt.a.1")), provider("in-2"));
    is(whole, "ac-2_smt.a", FULLY_INHERITED, FULLY_INHERITED);
    Report parts =
        through(
            collection(map("m", "in-2", "equal-to", "ac-2_smt.a.1 ac-2_smt.a.2")),
            provider("in-2"));
    is(parts, "ac-2_smt.a", PARTIALLY_INHERITED, PARTIALLY_INHERITED);
    assertEquals(
        List.of(new MapLimit(MapLimit.Kind.PART_OF_TARGET, "ac-2_smt.a.1, ac-2_smt.a.2")),
        point(parts, "ac-2_smt.a").provided().get(0).through().get(0).limits());
  }

  private static StatementPart labelled(String id, String label) {
    return StatementPartBuilder.builder(StatementPart.item(id)).label(label).build();
  }

  @ParameterizedTest
  @CsvSource({"(A), B., true", "'', .b, true", "b, a, false", "1, 2, false", "-, -, false"})
  void pointsAreAlikeByTheirLabelsElseByHowTheirIdsEnd(String one, String two, boolean alike) {
    Baseline source =
        Baseline.of(
            "source",
            List.of(
                BaselineControl.of(
                    "in-3",
                    labelled(one.isEmpty() ? "in-3_smt.a" : "in-3_smt.x", one),
                    labelled("in-3_smt.y", two))));
    World.SystemBuilder provider = provider("in-3_smt.y");
    Report report =
        World.determination(provider)
            .providers(
                provider
                    .offering()
                    .through(collection(map("m", "in-3", "equal-to", "ac-2")), source))
            .report();
    Status first = alike ? MUST_IMPLEMENT : PARTIALLY_INHERITED;
    is(report, "ac-2_smt.a", first, first);
    Status second = alike ? FULLY_INHERITED : PARTIALLY_INHERITED;
    is(report, "ac-2_smt.b", second, second);
  }

  @Test
  void whatAuthorsSayOfAMapIsCarriedAlongAndRaisesNothing() {
    var said =
        ControlMapBuilder.builder(map("m", "in-2", "subset-of", "ac-2.1"))
            .matchingRationale("functional")
            .confidenceScore(new ConfidenceScore(Optional.empty(), Optional.of(BigDecimal.TEN)))
            .remarks(MarkupMultiline.ofText("ask us"))
            .build();
    Report report = through(collection(said), provider("in-2"));
    is(report, "ac-2.1", PARTIALLY_INHERITED, PARTIALLY_INHERITED);
    assertEquals(
        List.of("rationale: functional", "confidence: 10", "ask us"),
        point(report, "ac-2.1").provided().get(0).through().get(0).remarks());
  }

  @ParameterizedTest
  @CsvSource({"#in-2, ac-2.1", "IN-02, AC-2(1)", "in-2, '#AC-02 (01)'"})
  void idsAreMatchedInAllSpellings(String source, String target) {
    Report report =
        through(
            collection(
                ControlMapBuilder.builder()
                    .uuid(id("m"))
                    .relationship("equal-to")
                    .addSources(MappingScenes.item("control", source))
                    .addTargets(MappingScenes.item("control", target))
                    .build()),
            provider("in-2"));
    is(report, "ac-2.1", FULLY_INHERITED, FULLY_INHERITED);
    assertFalse(codes(report).contains(FindingCode.MAPPED_ID_UNKNOWN));
  }

  @Test
  void anUnknownSourceMakesItsMapNeverWhole() {
    Report report =
        through(collection(map("m", "in-2 in-9", "superset-of", "ac-2.1")), provider("in-2"));
    is(report, "ac-2.1", PARTIALLY_INHERITED, PARTIALLY_INHERITED);
    assertEquals(
        "Mapping maps from ids that source does not have (1): in-9",
        finding(report, FindingCode.MAPPED_ID_UNKNOWN).message());
    assertTrue(limits(report, "ac-2.1").contains(MapLimit.Kind.UNKNOWN_SOURCE));
  }

  @Test
  void anUnknownTargetIsLeftOut() {
    Report report =
        through(
            collection(map("m", "in-2", "superset-of", "ac-2.1 ac-77 ac-2_smt.z")),
            provider("in-2"));
    is(report, "ac-2.1", FULLY_INHERITED, FULLY_INHERITED);
    assertEquals(
        "Mapping maps to ids that moderate does not have (2): ac-2_smt.z, ac-77",
        finding(report, FindingCode.MAPPED_ID_UNKNOWN).message());
  }

  @Test
  void whatMakesAMapNeverWholeLeavesAPart() {
    var whole = map("m", "in-2", "equal-to", "ac-2.1");
    for (ControlMapping mapping :
        List.of(
            collection(qualified(whole, "restricted")),
            collection(qualified(whole, "addressable")),
            collection(covering(whole, "0.99")),
            collection(covering(whole, "85")),
            collection(mapping -> mapping.status("draft"), whole),
            draft(whole))) {
      is(through(mapping, provider("in-2")), "ac-2.1", PARTIALLY_INHERITED, PARTIALLY_INHERITED);
    }
    for (ControlMapping mapping :
        List.of(
            collection(covering(whole, "1.0")),
            collection(mapping -> mapping.status("complete"), whole))) {
      is(through(mapping, provider("in-2")), "ac-2.1", FULLY_INHERITED, FULLY_INHERITED);
    }
  }

  /** A collection that states the status as a whole, and not in its mapping. */
  private static ControlMapping draft(ControlMap map) {
    MappingCollection complete = MappingScenes.document(mapping -> mapping, map);
    return ControlMapping.of(
        MappingCollectionBuilder.builder(complete)
            .provenance(
                MappingProvenanceBuilder.builder(complete.provenance()).status("draft").build())
            .build(),
        "mapping.json");
  }

  @Test
  void aBlockedMapCarriesResponsibilitiesAndNothingProvided() {
    Report report =
        through(
            collection(qualified(map("m", "in-2", "equal-to", "ac-2.1"), "blocked")),
            provider("in-2").leaves("r", "in-2"));
    is(report, "ac-2.1", MUST_IMPLEMENT, MUST_IMPLEMENT);
    assertEquals(Optional.of(Reason.NOT_USABLE), point(report, "ac-2.1").reason());
    assertTrue(
        finding(report, FindingCode.MAPPING_QUALIFIED)
            .message()
            .contains("only where logs are kept"));
  }

  @ParameterizedTest
  @CsvSource({
    "http://csrc.nist.gov/ns/oscal, FULLY_INHERITED",
    "https://example.com/ns, MUST_IMPLEMENT"
  })
  void aRelationOfAnotherNamespaceCarriesResponsibilitiesAlone(String namespace, Status status) {
    ControlMapping mapping = collection(of(map("m", "in-2", "equal-to", "ac-2.1"), namespace));
    is(through(mapping, provider("in-2")), "ac-2.1", status, status);
    Report left = through(mapping, provider("in-2").leaves("r", "in-2"));
    assertEquals(1, point(left, "ac-2.1").responsibilities().size());
    assertEquals(
        status == MUST_IMPLEMENT,
        codes(left).contains(FindingCode.MAPPING_RELATION_NOT_UNDERSTOOD));
    if (status == MUST_IMPLEMENT) {
      String message = finding(left, FindingCode.MAPPING_RELATION_NOT_UNDERSTOOD).message();
      assertTrue(message.contains("equal-to (" + namespace + ")"), message);
    }
  }

  @Test
  void responsibilitiesFollowEveryMapToAllItsTargets() {
    Report report =
        through(
            collection(
                map("m", "in-2", "superset-of", "ac-2.1"),
                map("n", "in-4", "intersects-with", "ac-2.1 ac-2_smt.b"),
                map("o", "in-4", "no-relationship", "pl-11")),
            provider("in-2").leaves("r", "in-4"));
    is(report, "ac-2.1", PARTIALLY_INHERITED, PARTIALLY_INHERITED);
    is(report, "ac-2_smt.b", MUST_IMPLEMENT, MUST_IMPLEMENT);
    assertEquals(List.of(), point(report, "pl-11").responsibilities());
    MapCitation map = point(report, "ac-2_smt.b").responsibilities().get(0).through().get(0);
    assertEquals(
        List.of(id("n"), id("mapping"), id("collection")),
        List.of(map.map(), map.mapping(), map.collection()));
  }

  @Test
  void anItemThatNoMapCarriesToAControlIsNotInheritedThere() {
    ControlMapping mapping = collection(map("m", "in-3_smt.b", "superset-of", "ac-2.1"));
    for (String item : List.of("in-3_smt.a", "in-3_smt.b")) {
      Report report =
          MappingScenes.determination(mapping, provider("in-3_smt.a", "in-3_smt.b"))
              .system(system("L").inherits("i " + item, "ac-2.1").customer())
              .report();
      assertEquals(
          item.equals("in-3_smt.a"), codes(report).contains(FindingCode.DANGLING_REFERENCE), item);
    }
  }

  @Test
  void aResponsibilityCountsAtEveryPointThatItIsCarriedTo() {
    Report report =
        through(
            collection(map("m", "in-2", "equal-to", "ac-1")), provider("in-2").leaves("r", "in-2"));
    for (String point : List.of("ac-1_smt.a", "ac-1_smt.b")) {
      assertEquals(1, point(report, point).responsibilities().size(), point);
    }
  }

  @Test
  void theCustomerAnswersAtTheControlOfTheTarget() {
    ControlMapping mapping = collection(map("m", "in-3", "superset-of", "ac-2.1"));
    World.SystemBuilder provider = provider("in-3").leaves("r", "in-3_smt.b");
    for (String place : List.of("ac-2.1", "ac-2")) {
      Report report =
          MappingScenes.determination(mapping, provider)
              .system(system("L").satisfies("r", place).customer())
              .report();
      assertEquals(
          place.equals("ac-2.1") ? Fulfilment.SATISFIED : Fulfilment.OPEN,
          World.fulfilment(report, "ac-2.1", Duty.Kind.RESPONSIBILITY, id("r").value()));
      assertEquals(place.equals("ac-2.1"), !codes(report).contains(FindingCode.DANGLING_REFERENCE));
    }
  }

  @Test
  void aCappedSourceOfAWholeMapCapsWhatAnotherMakesComplete() {
    World.SystemBuilder provider = provider("in-2").provides("j", "in-4", "partial");
    var complete = map("m", "in-2", "superset-of", "ac-2.1");
    Report report =
        through(collection(complete, map("n", "in-4", "superset-of", "ac-2.1")), provider);
    is(report, "ac-2.1", FULLY_INHERITED, PARTIALLY_INHERITED);
    assertTrue(limits(report, "ac-2.1").contains(MapLimit.Kind.CAPPED_ELSEWHERE));
    is(
        through(collection(complete, map("n", "in-4", "intersects-with", "ac-2.1")), provider),
        "ac-2.1",
        FULLY_INHERITED,
        FULLY_INHERITED);
  }

  @ParameterizedTest
  @CsvSource({"in-3_smt.a", "in-3_smt.b"})
  void anItemThatIsUnusableAtOneOfItsSourcePointsIsCapped(String excluded) {
    World.SystemBuilder provider = provider("in-3");
    Report report =
        MappingScenes.determination(collection(map("m", "in-3", "superset-of", "ac-2.1")), provider)
            .authorizations(
                Authorizations.of(
                    record(provider).addConditions(Condition.excluding("no", excluded)).build()))
            .report();
    is(report, "ac-2.1", FULLY_INHERITED, PARTIALLY_INHERITED);
    assertEquals(
        List.of(ProvidedUse.Standing.CAPPED),
        point(report, "ac-2.1").provided().stream().map(ProvidedUse::standing).toList());
  }

  @Test
  void takingTheWholenessOfACappedMapDoesNotTakeItsCap() {
    Report report =
        through(
            collection(
                map("m", "in-2", "superset-of", "ac-2.1"),
                qualified(map("n", "in-4", "superset-of", "ac-2.1"), "restricted")),
            provider("in-2").provides("j", "in-4", "partial"));
    is(report, "ac-2.1", FULLY_INHERITED, PARTIALLY_INHERITED);
  }

  @Test
  void twoPartMapsNeverMakeAFull() {
    is(
        through(
            collection(
                map("m", "in-2", "subset-of", "ac-2.1"), map("n", "in-4", "subset-of", "ac-2.1")),
            provider("in-2", "in-4")),
        "ac-2.1",
        PARTIALLY_INHERITED,
        PARTIALLY_INHERITED);
  }

  @ParameterizedTest
  @CsvSource({
    "planned, MUST_IMPLEMENT, NOT_IMPLEMENTED",
    "partial, PARTIALLY_INHERITED, PARTLY_IMPLEMENTED",
    "waived, PARTIALLY_INHERITED, STATE_NOT_UNDERSTOOD"
  })
  void theRulesAreAskedAtTheSource(String state, Status effective, FindingCode code) {
    Report report =
        through(
            collection(map("m", "in-2", "equal-to", "ac-2.1")),
            system("P").provides("i", "in-2", state));
    is(report, "ac-2.1", FULLY_INHERITED, effective);
    assertEquals("ac-2.1", finding(report, code).subject());
    assertTrue(finding(report, code).message().contains("in-2"));
    assertEquals(
        List.of(code),
        point(report, "ac-2.1").provided().get(0).findings().stream()
            .map(f -> f.code())
            .filter(code::equals)
            .toList());
  }

  @Test
  void policyControlsAreThoseOfTheSource() {
    is(
        through(collection(map("m", "in-1", "equal-to", "ac-2.1")), provider("in-1")),
        "ac-2.1",
        FULLY_INHERITED,
        PARTIALLY_INHERITED);
    is(
        through(collection(map("m", "in-2", "equal-to", "ac-1")), provider("in-2")),
        "ac-1_smt.a",
        FULLY_INHERITED,
        FULLY_INHERITED);
  }

  @Test
  void scopeIsAskedAtTheSource() {
    World.SystemBuilder provider = provider("in-2");
    Report report =
        Determination.of(World.BASELINE)
            .providers(
                provider
                    .offering()
                    .authorizedOn(Baseline.of("own", List.of(BaselineControl.of("in-4"))))
                    .through(collection(map("m", "in-2", "equal-to", "ac-2.1")), SOURCE))
            .authorizations(Authorizations.of(active(provider)))
            .asOf(TODAY)
            .report();
    is(report, "ac-2.1", FULLY_INHERITED, MUST_IMPLEMENT);
    assertTrue(codes(report).contains(FindingCode.OUTSIDE_AUTHORIZATION_SCOPE));
  }

  @Test
  void levelIsTheSystems() {
    World.SystemBuilder provider = provider("in-2");
    Report report =
        MappingScenes.determination(collection(map("m", "in-2", "equal-to", "ac-2.1")), provider)
            .authorizations(Authorizations.of(record(provider).level(ImpactLevel.LOW).build()))
            .report();
    is(report, "ac-2.1", FULLY_INHERITED, PARTIALLY_INHERITED);
    assertTrue(
        point(report, "ac-2.1").duties().stream().anyMatch(d -> d.kind() == Duty.Kind.LEVEL));
  }

  @Test
  void systemsBelowSpeakOfTheSourceToo() {
    World.SystemBuilder upper = system("U").provides("i", "in-2").inherits("low", "in-2");
    World.SystemBuilder lower = system("W").provides("low", "in-2", "planned").leaves("r", "in-2");
    ControlMapping mapping = collection(map("m", "in-2", "equal-to", "ac-2.1"));
    Determination determination =
        World.determination(upper, lower)
            .pairings(List.of(World.pair(upper, lower)))
            .providers(upper.offering().through(mapping, SOURCE), lower.offering());
    Report report = determination.report();
    is(report, "ac-2.1", FULLY_INHERITED, MUST_IMPLEMENT);
    assertTrue(codes(report).contains(FindingCode.CHAIN_BROKEN));
    assertEquals(List.of(id("r").value()), confirmations(report, "ac-2.1"));
    Report orphaned =
        determination
            .policy(
                PolicyBuilder.builder(Policy.standard())
                    .presumption(Policy.Presumption.FALL_THROUGH)
                    .build())
            .report();
    assertTrue(point(orphaned, "ac-2.1").responsibilities().get(0).fellThrough());
    assertEquals("ac-2.1", finding(orphaned, FindingCode.ORPHANED_RESPONSIBILITY).subject());
    assertFalse(
        codes(report).contains(FindingCode.CONTROL_NOT_IN_BASELINE), codes(report)::toString);
  }

  @Test
  void aMappingIsNotUsedWhereTheCustomerDoesNotLeverageItsProviderItself() {
    World.SystemBuilder upper = system("U").provides("u", "ac-1");
    ControlMapping mapping = collection(map("m", "in-2", "equal-to", "ac-2.1"));
    Determination direct =
        World.determination(upper, provider("in-2"))
            .providers(upper.offering(), provider("in-2").offering().through(mapping, SOURCE));
    assertFalse(codes(direct.report()).contains(FindingCode.MAPPING_NOT_USED));
    Report below = direct.pairings(List.of(World.pair(upper, provider("in-2")))).report();
    assertTrue(codes(below).contains(FindingCode.MAPPING_NOT_USED));
    assertEquals(MUST_IMPLEMENT, status(below, "ac-2.1"));
  }

  @Test
  void whatIsWrongInADocumentAtTheSourceIsToldWhereMapsLeadFromThere() {
    Report report =
        through(
            collection(map("m", "in-3_smt.b", "equal-to", "ac-2_smt.a")),
            provider("in-3_smt.a")
                .leaves("r", "in-3_smt.b", "this", Optional.of(id("i in-3_smt.a")))
                .leaves("s", "in-3_smt.b", "this", Optional.of(id("nothing"))));
    assertEquals("ac-2_smt.a", finding(report, FindingCode.BOUND_ELSEWHERE).subject());
    assertEquals("ac-2_smt.a", finding(report, FindingCode.DANGLING_REFERENCE).subject());
  }

  @Test
  void whatIsCarriedAndNotListedWhereOthersAreIsReported() {
    Report report =
        MappingScenes.determination(
                collection(map("m", "in-2 in-4", "superset-of", "ac-2.1")),
                provider("in-2", "in-4"))
            .system(system("L").inherits("i in-2", "ac-2.1").customer())
            .report();
    Finding notListed = finding(report, FindingCode.NOT_LISTED_AS_INHERITED);
    assertEquals("ac-2.1", notListed.subject());
    assertEquals("in-4 (" + id("i in-4") + ")", notListed.details().get(0));
  }

  @Test
  void whatIsWrongBelowADirectProviderIsToldBesideACarriedOne() {
    World.SystemBuilder carried = provider("in-2");
    World.SystemBuilder direct = system("D").provides("d", "ac-2.1");
    World.SystemBuilder lower = system("W").leaves("r", "pl-11", "this", Optional.of(id("none")));
    Report report =
        World.determination(carried, direct, lower)
            .providers(
                carried
                    .offering()
                    .through(collection(map("m", "in-2", "superset-of", "ac-2.1")), SOURCE),
                direct.offering(),
                lower.offering())
            .pairings(List.of(World.pair(direct, lower)))
            .report();
    assertEquals("pl-11", finding(report, FindingCode.DANGLING_REFERENCE).subject());
  }

  @Test
  void someProvidersAreDirectAndSomeCarriedOnOneBaseline() {
    World.SystemBuilder carried = provider("in-2");
    World.SystemBuilder direct = system("D").provides("d", "pl-11").leaves("r", "ac-2.1");
    Report report =
        World.determination(carried, direct)
            .providers(
                carried
                    .offering()
                    .through(collection(map("m", "in-2", "superset-of", "ac-2.1")), SOURCE),
                direct.offering())
            .report();
    is(report, "pl-11", FULLY_INHERITED, FULLY_INHERITED);
    is(report, "ac-2.1", PARTIALLY_INHERITED, PARTIALLY_INHERITED);
    assertEquals(List.of(), confirmations(report, "ac-2.1"));
    World.SystemBuilder both = provider("in-2").provides("stray", "pl-11");
    Report named =
        World.determination(both, direct)
            .providers(
                both.offering()
                    .through(collection(map("m", "in-2", "superset-of", "ac-2.1")), SOURCE),
                system("D").provides("d", "pl-11").offering())
            .system(system("L").inherits("d", "pl-11").inherits("stray", "pl-11").customer())
            .report();
    String dangling = finding(named, FindingCode.DANGLING_REFERENCE).message();
    assertTrue(dangling.contains(id("stray").value()), "what speaks of the source is not here");
    assertEquals(
        List.of(true, false),
        report.inputs().systems().stream()
            .map(s -> s.through().isPresent())
            .sorted(Comparator.reverseOrder())
            .toList());
  }

  private static ControlMapping mapping(String document) {
    return ControlMapping.of(
        MappingScenes.document(m -> m, map("m", "in-2", "superset-of", "ac-2.1")), document);
  }

  @Test
  void aDocumentThatIsReadInTwoWaysCountsInOneAndIsReported() {
    World.SystemBuilder provider = provider("in-2");
    Offering carried =
        provider.offering().through(collection(map("m", "in-2", "superset-of", "ac-2.1")), SOURCE);
    Report one = World.determination().providers(provider.offering(), carried).report();
    Report other = World.determination().providers(carried, provider.offering()).report();
    assertEquals(one, other);
    String said = finding(one, FindingCode.CONFLICTING_DOCUMENTS).message();
    assertTrue(
        said.endsWith(
            status(one, "ac-2.1") == FULLY_INHERITED
                ? "read through mapping.json"
                : "read without a mapping"),
        said);
    Offering another = provider.offering().through(mapping("other.json"), SOURCE);
    String mapped =
        finding(
                World.determination().providers(another, carried).report(),
                FindingCode.CONFLICTING_DOCUMENTS)
            .message();
    assertTrue(mapped.contains("read through "), mapped);
  }

  @Test
  void whatIsFullyInheritedWithoutTheMapNeedsNoConfirmation() {
    ControlMapping mapping =
        collection(
            map("m", "in-2", "superset-of", "ac-2.1"), map("n", "in-4", "equal-to", "ac-2.1"));
    assertEquals(
        List.of(id("m").value()), confirmations(through(mapping, provider("in-2")), "ac-2.1"));
    assertEquals(List.of(), confirmations(through(mapping, provider("in-2", "in-4")), "ac-2.1"));
  }

  @Test
  void whyNothingIsCarriedIsAskedOfAllSourcesOfAPoint() {
    ControlMapping mapping =
        collection(
            map("m", "in-1", "superset-of", "ac-2.1"),
            map("n", "in-1 in-4", "superset-of", "pl-11"));
    World.SystemBuilder provider = system("P").provides("i", "in-2");
    Offering scoped =
        provider
            .offering()
            .authorizedOn(
                Baseline.of(
                    "own", List.of(BaselineControl.of("in-4"), BaselineControl.of("in-2"))));
    Report outside =
        World.determination(provider).providers(scoped.through(mapping, SOURCE)).report();
    assertEquals(Optional.of(Reason.OUTSIDE_PROVIDER_BASELINE), point(outside, "ac-2.1").reason());
    assertEquals(Optional.of(Reason.NOT_ADDRESSED), point(outside, "pl-11").reason());
    Report done = through(mapping, system("P").does("in-4", "implemented"));
    assertEquals(Optional.of(Reason.NOT_ADDRESSED), point(done, "ac-2.1").reason());
    assertEquals(Optional.of(Reason.NOTHING_EXPORTED), point(done, "pl-11").reason());
    Report refused = through(mapping, system("P").refuses("in-1", "ours").does("in-1"));
    assertEquals(Optional.of(Reason.REFUSED), point(refused, "ac-2.1").reason());
  }

  @Test
  void eachOfTheItemsOfAPointStandsByItself() {
    Report report =
        through(
            collection(map("m", "in-2", "superset-of", "ac-2.1")),
            provider("in-2").provides("j", "in-2", "planned").provides("k", "in-2", "partial"));
    assertEquals(
        List.of(
            ProvidedUse.Standing.CAPPED,
            ProvidedUse.Standing.UNUSABLE,
            ProvidedUse.Standing.USABLE),
        point(report, "ac-2.1").provided().stream()
            .map(ProvidedUse::standing)
            .sorted(Comparator.comparing(Enum::name))
            .toList());
    assertEquals(
        List.of("ac-2.1"),
        point(report, "ac-2.1").provided().stream()
            .flatMap(use -> use.findings().stream())
            .filter(finding -> !finding.isOfWholeDocument())
            .map(finding -> finding.subject())
            .distinct()
            .toList(),
        "what was found at the source is told where it is carried to");
  }

  @Test
  void howSystemsStandIsToldOfTheCarriedOnesAndOfThoseBelowThem() {
    World.SystemBuilder upper = system("U").provides("i", "in-2").inherits("low", "in-2");
    World.SystemBuilder lower = system("W").provides("low", "in-2");
    ControlMapping mapping = collection(map("m", "in-2", "equal-to", "ac-2.1"));
    for (World.SystemBuilder expired : List.of(upper, lower)) {
      Report report =
          World.determination(upper, lower)
              .pairings(List.of(World.pair(upper, lower)))
              .providers(upper.offering().through(mapping, SOURCE), lower.offering())
              .authorizations(
                  Authorizations.of(
                      active(expired == upper ? lower : upper),
                      record(expired).expires(TODAY.minusDays(1)).build()))
              .report();
      is(report, "ac-2.1", FULLY_INHERITED, MUST_IMPLEMENT);
      assertEquals(
          List.of(id(expired.name).value()),
          report.findings().stream()
              .filter(finding -> finding.code() == FindingCode.AUTHORIZATION_NOT_ACTIVE)
              .map(finding -> finding.subject())
              .toList());
    }
  }

  /** The same provider, whose items of these names an earlier map brought into its document. */
  private static Offering broughtBy(String map, World.SystemBuilder provider, String... names) {
    List<Uuid> brought = Arrays.stream(names).map(World::id).toList();
    SystemClaims claims = provider.claims();
    return Offering.of(
        SystemClaimsBuilder.builder(claims)
            .provided(
                claims.provided().stream()
                    .map(
                        item ->
                            brought.contains(item.uuid())
                                ? ProvidedItemBuilder.builder(item)
                                    .mapsToConfirm(List.of(map))
                                    .build()
                                : item)
                    .toList())
            .build());
  }

  private static List<String> confirmations(Offering offering) {
    return confirmations(
        Determination.of(World.BASELINE).providers(offering).asOf(TODAY).report(), "ac-2.1");
  }

  @Test
  void theMapOfAnEarlierDocumentIsConfirmedWhereNothingElseMakesThePointWhole() {
    World.SystemBuilder alone = system("P").provides("i", "ac-2.1");
    assertEquals(List.of("old"), confirmations(broughtBy("old", alone, "i")));
    World.SystemBuilder both = system("P").provides("i", "ac-2.1").provides("j", "ac-2.1");
    assertEquals(List.of(), confirmations(broughtBy("old", both, "i")));
  }

  @Test
  void theMapOfAnEarlierDocumentIsConfirmedForEachSourceThatItAloneMakesWhole() {
    ControlMapping equal = collection(map("m", "in-2", "equal-to", "ac-2.1"));
    World.SystemBuilder alone = provider("in-2");
    assertEquals(
        List.of("old"), confirmations(broughtBy("old", alone, "i in-2").through(equal, SOURCE)));
    World.SystemBuilder both = provider("in-2").provides("j", "in-2");
    assertEquals(List.of(), confirmations(broughtBy("old", both, "i in-2").through(equal, SOURCE)));
    World.SystemBuilder part = provider("in-2").provides("j", "in-2", "this", Extent.PART);
    assertEquals(
        List.of("old"),
        confirmations(broughtBy("old", part, "i in-2").through(equal, SOURCE)),
        "a part makes no source whole");
    ControlMapping several = collection(map("m", "in-2 in-4", "superset-of", "ac-2.1"));
    assertEquals(
        List.of(id("m").value(), "old"),
        confirmations(broughtBy("old", provider("in-2", "in-4"), "i in-2").through(several, SOURCE))
            .stream()
            .sorted(Comparator.comparing("old"::equals))
            .toList());
  }

  @Test
  void aPointIsRefusedWhereAllItsSourcesAre() {
    ControlMapping mapping = collection(map("m", "in-2 in-4", "superset-of", "ac-2.1"));
    Report all = through(mapping, system("P").refuses("in-2", "ours").refuses("in-4", "ours too"));
    assertEquals(Optional.of(Reason.REFUSED), point(all, "ac-2.1").reason());
    assertEquals(2, point(all, "ac-2.1").remarks().size());
    Report one = through(mapping, system("P").refuses("in-2", "ours"));
    assertEquals(Optional.of(Reason.NOTHING_EXPORTED), point(one, "ac-2.1").reason());
    assertEquals(Optional.of(Reason.NOT_MAPPED), point(one, "pl-11").reason());
  }

  @Test
  void aResponsibilityThatNoMapCarriesIsListedToConfirm() {
    Report report =
        through(
            collection(map("m", "in-2", "equal-to", "ac-2.1")),
            provider("in-2").leaves("r", "in-3_smt.b"));
    assertEquals(1, report.unmapped().size());
    assertEquals("in-3_smt.b", report.unmapped().get(0).point());
    assertEquals(Ending.End.NOT_MAPPED, report.unmapped().get(0).ending().end());
    assertTrue(
        report.openDuties().stream()
            .anyMatch(d -> d.kind() == Duty.Kind.CONFIRM && d.id().equals(id("r").value())));
    assertEquals(
        "responsibility "
            + id("r")
            + " of P stands at in-3_smt.b, from where no map leads to the baseline: confirm what"
            + " becomes of it",
        finding(report, FindingCode.NOT_MAPPED).message());
  }

  private static BaselineControl parameterized(
      String control, String parameter, String value, String... otherIds) {
    BaselineParameter pinned =
        new BaselineParameter(
            new ParameterId(parameter),
            List.of(value),
            List.of(),
            Optional.empty(),
            List.of(),
            Arrays.stream(otherIds).map(ParameterId::new).toList());
    return BaselineControlBuilder.builder(BaselineControl.of(control))
        .statements(
            List.of(
                StatementPartBuilder.builder(StatementPart.statement(control + "_smt"))
                    .inserts(List.of(new ParameterId(parameter)))
                    .build()))
        .parameters(List.of(pinned))
        .build();
  }

  @ParameterizedTest
  @CsvSource({
    "equal-to, p, p, 60 days, PARTIALLY_INHERITED, PARAMETER_UNDECIDED",
    "equivalent-to, p, p, 60 days, PARTIALLY_INHERITED, PARAMETER_UNDECIDED",
    "equal-to, p, p, 30 days, FULLY_INHERITED, ",
    "superset-of, p, p, 60 days, FULLY_INHERITED, PARAMETER_NOT_STATED",
    "equal-to, q, p, 60 days, FULLY_INHERITED, PARAMETER_NOT_STATED"
  })
  void parametersAreComparedThroughEqualAndEquivalentAlone(
      String relation, String theirs, String ours, String value, Status status, FindingCode code) {
    World.SystemBuilder provider = provider("in-2").sets(theirs, value);
    Report report =
        Determination.of(Baseline.of("b", List.of(parameterized("ac-2.1", ours, "30 days"))))
            .providers(
                provider
                    .offering()
                    .through(
                        collection(map("m", "in-2", relation, "ac-2.1")),
                        Baseline.of("s", List.of(parameterized("in-2", theirs, "90 days")))))
            .policy(
                PolicyBuilder.builder(Policy.standard())
                    .undecidedParameters(Policy.UndecidedParameters.CAP)
                    .build())
            .authorizations(Authorizations.of(active(provider)))
            .asOf(TODAY)
            .report();
    is(report, "ac-2.1", FULLY_INHERITED, status);
    assertEquals(
        status == FULLY_INHERITED ? ProvidedUse.Standing.USABLE : ProvidedUse.Standing.CAPPED,
        point(report, "ac-2.1").provided().get(0).standing());
    assertEquals(
        code == null ? List.of() : List.of(code),
        codes(report).stream().filter(c -> c.name().startsWith("PARAMETER")).toList());
  }

  /** Both sides call a parameter by its id, and by other ids where they have some. */
  @ParameterizedTest
  @CsvSource({
    "p, '', p, '', p, true",
    "p, '', p, q, q, true",
    "p, q, q, '', q, true",
    "p, '', q, p, q, true",
    "p, q, r, q, r, true",
    "p, q, r, '', r, false",
    "p, '', r, '', p, false"
  })
  void aParameterIsKnownOnBothSidesByItsIdOrAnAltIdentifier(
      String ours, String ourOther, String theirs, String theirOther, String set, boolean known) {
    World.SystemBuilder provider = provider("in-2").sets(set, "60 days");
    Report report =
        carried(
            provider,
            parameterized("ac-2.1", ours, "30 days", otherIds(ourOther)),
            parameterized("in-2", theirs, "90 days", otherIds(theirOther)));
    assertEquals(
        List.of(known ? FindingCode.PARAMETER_UNDECIDED : FindingCode.PARAMETER_NOT_STATED),
        codes(report).stream().filter(c -> c.name().startsWith("PARAMETER")).toList());
  }

  private static String[] otherIds(String id) {
    return id.isEmpty() ? new String[0] : new String[] {id};
  }

  @Test
  void anIdMeansTheParameterWhoseOwnItIsBeforeThoseThatHaveItAsAnother() {
    BaselineControl source = parameterized("in-2", "p", "90 days");
    BaselineControl both =
        BaselineControlBuilder.builder(source)
            .addParameters(parameterized("in-2", "q", "90 days", "p").parameters().get(0))
            .build();
    Report report =
        carried(
            provider("in-2").sets("q", "60 days"), parameterized("ac-2.1", "p", "30 days"), both);
    assertEquals("ac-2.1", finding(report, FindingCode.PARAMETER_NOT_STATED).subject());
  }

  private static Report carried(
      World.SystemBuilder provider, BaselineControl target, BaselineControl source) {
    return Determination.of(Baseline.of("b", List.of(target)))
        .providers(
            provider
                .offering()
                .through(
                    collection(map("m", "in-2", "equal-to", "ac-2.1")),
                    Baseline.of("s", List.of(source))))
        .authorizations(Authorizations.of(active(provider)))
        .asOf(TODAY)
        .report();
  }

  @ParameterizedTest
  @CsvSource({
    "in-2, 14 days, FULLY_INHERITED,",
    "in-2, as needed, PARTIALLY_INHERITED, PARAMETER_UNDECIDED",
    "ac-2.1, as needed, FULLY_INHERITED, PARAMETER_NOT_STATED"
  })
  void whatTheProviderDecidedIsReadAtTheControlOfTheSource(
      String control, String value, Status status, FindingCode code) {
    World.SystemBuilder provider = provider("in-2");
    Report report =
        Determination.of(
                Baseline.of("b", List.of(parameterized("ac-2.1", "ac-2.1_prm", "30 days"))))
            .providers(
                provider
                    .offering()
                    .with(
                        List.of(
                            FedrampEvidenceTest.decisions(
                                new ControlDecision(
                                    control,
                                    Optional.of("Implemented"),
                                    List.of(
                                        new DecidedParameter(
                                            "ac-2.1_prm", value, Evidence.of("sdr.json", ""))),
                                    Evidence.of("sdr.json", "")))))
                    .through(
                        collection(map("m", "in-2", "equal-to", "ac-2.1")),
                        Baseline.of("s", List.of(parameterized("in-2", "ac-2.1_prm", "90 days")))))
            .policy(
                PolicyBuilder.builder(Policy.standard())
                    .undecidedParameters(Policy.UndecidedParameters.CAP)
                    .stricter(Map.of(new ParameterId("ac-2.1_prm"), Stricter.SMALLER))
                    .build())
            .authorizations(Authorizations.of(active(provider)))
            .asOf(TODAY)
            .report();
    is(report, "ac-2.1", FULLY_INHERITED, status);
    assertEquals(
        code == null ? List.of() : List.of(code),
        codes(report).stream().filter(c -> c.name().startsWith("PARAMETER")).toList());
  }

  @Test
  void aDirectionThatNothingTellsIsAnErrorAndTheCallersWordDecides() {
    Baseline other =
        Baseline.of("other", List.of(BaselineControl.of("ac-2.1"), BaselineControl.of("pl-11")));
    ControlMapping mapping = collection(map("m", "pl-11", "subset-of", "ac-2.1"));
    World.SystemBuilder provider = system("P").provides("i", "ac-2.1").provides("j", "pl-11");
    MappingDirectionException undecided =
        assertThrows(
            MappingDirectionException.class,
            () ->
                World.determination(provider)
                    .providers(provider.offering().through(mapping, other)));
    assertTrue(undecided.getMessage().startsWith("mapping.json, mapping " + id("mapping")));
    Report written =
        World.determination(provider)
            .providers(provider.offering().through(mapping, other, MappingDirection.AS_WRITTEN))
            .report();
    is(written, "ac-2.1", PARTIALLY_INHERITED, PARTIALLY_INHERITED);
    Report reversed =
        World.determination(provider)
            .providers(provider.offering().through(mapping, other, MappingDirection.REVERSED))
            .report();
    is(reversed, "pl-11", FULLY_INHERITED, FULLY_INHERITED);
  }

  @Test
  void theResourcesGoBeforeTheIdsAndWhatContradictsThemIsRefused() {
    Baseline rev4 = Baseline.of("old", List.of(BaselineControl.of("ac-2.1"))).ofRevision("rev4");
    Baseline rev5 = Baseline.of("new", List.of(BaselineControl.of("ac-2.1"))).ofRevision("rev5");
    ControlMapping mapping =
        collection(
            m ->
                m.sourceResource(
                        MappingScenes.resource("https://example.com/sp800-53/rev5/catalog.json"))
                    .targetResource(
                        MappingScenes.resource("https://example.com/sp800-53/rev4/catalog.json")),
            map("m", "ac-2.1", "subset-of", "ac-2.1"));
    World.SystemBuilder provider = system("P").provides("i", "ac-2.1");
    Determination determination =
        Determination.of(rev5).authorizations(Authorizations.of(active(provider))).asOf(TODAY);
    Report report = determination.providers(provider.offering().through(mapping, rev4)).report();
    is(report, "ac-2.1", FULLY_INHERITED, FULLY_INHERITED);
    assertThrows(
        MappingDirectionException.class,
        () ->
            determination.providers(
                provider.offering().through(mapping, rev4, MappingDirection.AS_WRITTEN)));
  }

  @Test
  void aCollectionThatLeadsNowhereIsAnError() {
    assertThrows(
        MappingDirectionException.class,
        () -> through(collection(map("m", "zz-1", "equal-to", "zz-2")), provider("in-2")));
  }

  @Test
  void anExplanationTellsItemMapRelationAndWhyItIsNotWhole() {
    Report report =
        through(
            collection(
                map("m", "in-2", "superset-of", "ac-2.1"),
                map("n", "in-2", "intersects-with", "pl-11")),
            provider("in-2"));
    String whole = report.explain("ac-2.1");
    assertTrue(
        whole.contains("Carried here: in-2 superset-of it by map " + id("m") + " of mapping.json."),
        whole);
    assertTrue(
        whole.contains("confirm that map " + id("m") + " rightly calls it whole (P)"), whole);
    String part = report.explain("pl-11");
    assertTrue(part.contains("Not whole: intersects-with is a part relation."), part);
  }

  @Test
  void theAnswersOfCarriedCommonControlsAreDisputedWhereMapsComeFromADisputedPoint() {
    World.SystemBuilder common = system("C").sameOrganization().satisfies("r", "in-2");
    World.SystemBuilder provider = system("P").provides("i", "ac-2.1").leaves("r", "ac-2.1");
    ControlMapping mapping =
        collection(
            map("m", "in-2", "equal-to", "ac-2.1"), map("n", "in-3", "intersects-with", "ac-2.1"));
    for (String found : List.of("in-2", "in-3", "in-4", "zz-1")) {
      Report report =
          World.determination(provider, common)
              .providers(
                  provider.offering(),
                  common
                      .offering()
                      .with(
                          new AssessmentEvidence(
                              "sar.json",
                              EvidenceSubject.identifiedBy("C"),
                              List.of(AssessorEvidenceTest.found(found, "not-satisfied")),
                              List.of()))
                      .through(mapping, SOURCE))
              .system(system("L").customer())
              .report();
      assertEquals(
          List.of("in-2", "in-3").contains(found) ? Fulfilment.DISPUTED : Fulfilment.SATISFIED,
          World.fulfilment(report, "ac-2.1", Duty.Kind.RESPONSIBILITY, id("r").value()));
    }
    Report unauthorized =
        World.determination(provider, common)
            .providers(provider.offering(), common.offering().through(mapping, SOURCE))
            .authorizations(Authorizations.of(active(provider)))
            .system(system("L").customer())
            .report();
    assertEquals(
        Fulfilment.OPEN,
        World.fulfilment(unauthorized, "ac-2.1", Duty.Kind.RESPONSIBILITY, id("r").value()));
  }

  @Test
  void aCarriedDeterminationIsNeverMadeOfADayWhenTheProviderIsNotAuthorized() {
    World.SystemBuilder provider = provider("in-2");
    Report report =
        MappingScenes.determination(collection(map("m", "in-2", "equal-to", "ac-2.1")), provider)
            .asOf(LocalDate.parse("2024-01-01"))
            .report();
    is(report, "ac-2.1", FULLY_INHERITED, MUST_IMPLEMENT);
    assertEquals(
        List.of(ProvidedUse.Standing.UNUSABLE),
        point(report, "ac-2.1").provided().stream().map(ProvidedUse::standing).toList());
    assertEquals(
        List.of(FindingCode.AUTHORIZATION_NOT_ACTIVE),
        point(report, "ac-2.1").provided().get(0).findings().stream().map(Finding::code).toList());
  }
}
