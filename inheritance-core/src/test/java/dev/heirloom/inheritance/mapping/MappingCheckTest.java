package dev.heirloom.inheritance.mapping;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.heirloom.inheritance.baseline.Baseline;
import dev.heirloom.inheritance.baseline.BaselineControl;
import dev.heirloom.inheritance.baseline.BaselineControlBuilder;
import dev.heirloom.inheritance.baseline.StatementPart;
import dev.heirloom.inheritance.mapping.MappingCheck.MapPair;
import dev.heirloom.oscal.model.MarkupLine;
import dev.heirloom.oscal.model.MarkupMultiline;
import dev.heirloom.oscal.model.MetadataBuilder;
import dev.heirloom.oscal.model.OscalDateTime;
import dev.heirloom.oscal.model.Uuid;
import dev.heirloom.oscal.model.mapping.ControlMap;
import dev.heirloom.oscal.model.mapping.ControlMapBuilder;
import dev.heirloom.oscal.model.mapping.Mapping;
import dev.heirloom.oscal.model.mapping.MappingBuilder;
import dev.heirloom.oscal.model.mapping.MappingCollectionBuilder;
import dev.heirloom.oscal.model.mapping.MappingItem;
import dev.heirloom.oscal.model.mapping.MappingItemBuilder;
import dev.heirloom.oscal.model.mapping.MappingProvenanceBuilder;
import dev.heirloom.oscal.model.mapping.MappingResourceReferenceBuilder;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What a check tells a person who keeps a mapping. */
class MappingCheckTest {

  private static final Uuid NAMESPACE = Uuid.of("00000000-0000-4000-8000-000000000009");

  private final Baseline source =
      Baseline.of(
          "source",
          List.of(
              BaselineControl.of(
                  "ac-2", StatementPart.item("ac-2_smt.a"), StatementPart.item("ac-2_smt.b")),
              BaselineControl.of("ac-3"),
              BaselineControl.of("ac-4"),
              BaselineControlBuilder.builder(BaselineControl.of("ac-13")).withdrawn(true).build()));
  private final Baseline target =
      Baseline.of(
          "target",
          List.of(BaselineControl.of("G1"), BaselineControl.of("G2"), BaselineControl.of("G3")));

  private int number;

  private ControlMap map(String sources, String relation, String targets) {
    return ControlMapBuilder.builder()
        .uuid(Uuid.named(NAMESPACE, "map " + number++))
        .relationship(relation)
        .sources(items(sources))
        .targets(items(targets))
        .build();
  }

  private static List<MappingItem> items(String ids) {
    return Arrays.stream(ids.split(" "))
        .map(
            id ->
                MappingItemBuilder.builder()
                    .type(id.contains("_smt") && !id.endsWith("!") ? "statement" : "control")
                    .idRef(id.replace("!", ""))
                    .build())
        .toList();
  }

  private static Mapping mapping(ControlMap... maps) {
    var anywhere = MappingResourceReferenceBuilder.builder().type("catalog").href("#x").build();
    return MappingBuilder.builder()
        .uuid(Uuid.named(NAMESPACE, List.of(maps).toString()))
        .sourceResource(anywhere)
        .targetResource(anywhere)
        .maps(List.of(maps))
        .build();
  }

  private MappingCheck check(Mapping... mappings) {
    return check(source, target, mappings);
  }

  private static MappingCheck check(Baseline source, Baseline target, Mapping... mappings) {
    var collection =
        MappingCollectionBuilder.builder()
            .uuid(NAMESPACE)
            .metadata(
                MetadataBuilder.builder()
                    .title(MarkupLine.ofText("Mapping"))
                    .lastModified(new OscalDateTime("2026-01-01T00:00:00Z"))
                    .version("1")
                    .oscalVersion("1.2.2")
                    .build())
            .provenance(
                MappingProvenanceBuilder.builder()
                    .method("human")
                    .matchingRationale("semantic")
                    .status("complete")
                    .mappingDescription(MarkupMultiline.ofText("D"))
                    .build())
            .mappings(List.of(mappings))
            .build();
    return MappingCheck.of(
        ControlMapping.of(collection, "mapping.json"), source, target, Optional.empty());
  }

  private static List<String> pairs(List<MapPair> pairs) {
    return pairs.stream()
        .flatMap(pair -> Stream.of(pair.one(), pair.other()))
        .map(ReadMap::map)
        .map(
            map ->
                map.sources().get(0).idRef()
                    + " "
                    + map.relationship()
                    + " "
                    + map.targets().get(0).idRef())
        .toList();
  }

  @Test
  void whatIsLeftOutIsToldOnBothSidesPointByPoint() {
    MappingCheck check =
        check(
            mapping(map("ac-2_smt.a", "superset-of", "G1"), map("ac-3", "no-relationship", "G2")));
    assertEquals(
        "[LeftOut[control=ac-2, points=[ac-2_smt.b], isWhole=false],"
            + " LeftOut[control=ac-3, points=[ac-3], isWhole=true],"
            + " LeftOut[control=ac-4, points=[ac-4], isWhole=true]]",
        check.sourceLeftOut().toString());
    assertEquals(
        List.of("G2", "G3"),
        check.targetLeftOut().stream().map(left -> left.control().value()).toList());
    assertFalse(check.hasProblems());
  }

  @Test
  void aControlWhoseMapsLeadToNothingKnownIsLeftOut() {
    MappingCheck check =
        check(mapping(map("ac-2", "equal-to", "G1"), map("ac-3", "equal-to", "G9")));
    assertEquals(2, check.sourceLeftOut().size());
  }

  @Test
  void eachRelationIsCountedWithThePointsThatItCarries() {
    MappingCheck check =
        check(
            mapping(
                map("ac-2", "superset-of", "G1 G2"),
                map("ac-3", "superset-of", "G2"),
                map("ac-2_smt.b", "intersects-with", "G3"),
                map("ac-4", "no-relationship", "G1"),
                map("ac-4", "kindred", "G3")));
    assertEquals(
        List.of(
            "superset-of 2 3 2 2",
            "intersects-with 1 1 1 0",
            "no-relationship 1 0 0 0",
            "not understood 1 1 1 0"),
        check.relations().stream()
            .map(
                count ->
                    count.relation()
                        + " "
                        + count.maps()
                        + " "
                        + count.sourcePoints()
                        + " "
                        + count.targetPoints()
                        + " "
                        + count.wholePoints())
            .toList());
  }

  @Test
  void aPartBelowAPointIsReachedAndNeverWhole() {
    Baseline deep =
        Baseline.of(
            "deep",
            List.of(
                BaselineControl.of(
                    "cm-1", StatementPart.item("cm-1_smt.a", StatementPart.item("cm-1_smt.a.1")))));
    assertEquals(
        "[equal-to 1 1 1 0, superset-of 1 1 1 1]",
        check(
                source,
                deep,
                mapping(
                    map("ac-3", "superset-of", "cm-1_smt.a"),
                    map("ac-4", "equal-to", "cm-1_smt.a.1")))
            .relations()
            .stream()
            .map(
                count ->
                    String.join(
                        " ",
                        count.relation().toString(),
                        count.maps() + "",
                        count.sourcePoints() + "",
                        count.targetPoints() + "",
                        count.wholePoints() + ""))
            .toList()
            .toString());
  }

  @Test
  void twoPointsOfAControlMayBeRelatedDifferently() {
    assertEquals(
        List.of(),
        check(mapping(map("ac-2_smt.a", "superset-of", "G1"), map("ac-2_smt.b", "subset-of", "G1")))
            .contradictions());
  }

  @Test
  void relationsThatCannotBothHoldContradictEachOther() {
    assertEquals(
        List.of("ac-3 superset-of G1", "ac-3 subset-of G1"),
        pairs(
            check(mapping(map("ac-3", "superset-of", "G1"), map("ac-3", "subset-of", "G1")))
                .contradictions()));
    assertEquals(
        List.of(),
        pairs(
            check(
                    mapping(
                        map("ac-3", "equal-to", "G1"),
                        map("AC-03", "equivalent-to", "G1"),
                        map("ac-3", "superset-of", "G2"),
                        map("ac-3", "superset-of", "G2")))
                .contradictions()));
    assertEquals(
        List.of("ac-3 no-relationship G2", "ac-3 intersects-with G1"),
        pairs(
            check(
                    mapping(
                        map("ac-3 ac-4", "intersects-with", "G1 G2"),
                        map("ac-3", "no-relationship", "G2")))
                .contradictions()));
  }

  @Test
  void whatHoldsOfTheWholeIsNotDeniedOfItsPart() {
    assertEquals(
        List.of("ac-2 equal-to G1", "ac-2_smt.a no-relationship G1"),
        contradictions(map("ac-2", "equal-to", "G1"), map("ac-2_smt.a", "no-relationship", "G1")));
    assertEquals(
        List.of("ac-2_smt.a superset-of G1", "ac-2 equal-to G1"),
        contradictions(map("ac-2_smt.a", "superset-of", "G1"), map("ac-2", "equal-to", "G1")));
    assertEquals(
        List.of("ac-2_smt.b intersects-with G1", "ac-2 no-relationship G1"),
        contradictions(
            map("ac-2_smt.b", "intersects-with", "G1"), map("ac-2", "no-relationship", "G1 G2")));
    assertEquals(
        List.of("ac-3 subset-of G1", "ac-3 equal-to G1"),
        contradictions(map("ac-3", "subset-of", "G1"), map("ac-3", "equal-to", "G1 G2")));
    assertEquals(
        List.of("ac-2 equal-to G1", "ac-2_smt.a subset-of G1"),
        contradictions(
            map("ac-2", "equal-to", "G1"), map("ac-2_smt.a ac-2_smt.b", "subset-of", "G1")));
  }

  @Test
  void partsMaySayLessThanTheirWholeAndOtherPartsOfTheOtherSide() {
    assertEquals(
        List.of(),
        contradictions(
            map("ac-2", "equal-to", "G1"),
            map("ac-2_smt.a", "subset-of", "G1"),
            map("ac-2_smt.b", "intersects-with", "G1"),
            map("ac-2", "superset-of", "G2"),
            map("ac-2_smt.a", "superset-of", "G2"),
            map("ac-2_smt.b", "no-relationship", "G2"),
            map("ac-2_smt.a", "kindred", "G1")));
  }

  @Test
  void whatContradictsEverythingIsToldInPartAndSaysSo() {
    String many = "ac-3 ".repeat(30_000).strip();
    MappingCheck check =
        check(
            mapping(
                map(many, "superset-of", "G1"),
                map("ac-3", "subset-of", "G1"),
                map(many, "intersects-with", "G1"),
                map("ac-3", "no-relationship", "G1"),
                map("ac-3", "equal-to", "G1")));
    assertTrue(check.isCutShort());
    assertTrue(check.hasProblems());
    assertTrue(check.contradictions().size() < 10, check::toString);
    assertFalse(check(mapping(map("ac-3", "equal-to", "G1"))).isCutShort());
  }

  private List<String> contradictions(ControlMap... maps) {
    return pairs(check(mapping(maps)).contradictions());
  }

  @Test
  void mapsThatAreTheReverseOfEachOtherAreToldWithinOneMappingAndAcrossTwo() {
    MappingCheck within =
        check(mapping(map("ac-3", "superset-of", "G1"), map("G1", "subset-of", "AC-03")));
    assertEquals(List.of("ac-3 superset-of G1", "G1 subset-of AC-03"), pairs(within.reversals()));
    assertFalse(within.isDirectionTold());
    assertEquals(2, within.unknownIds().size());
    assertTrue(
        within.unknownIds().stream()
            .allMatch(id -> id.whereabouts() == MappingCheck.Whereabouts.ON_OTHER_SIDE));
    MappingCheck across =
        check(mapping(map("ac-3", "superset-of", "G1")), mapping(map("G1", "subset-of", "ac-3")));
    assertEquals(List.of("ac-3 superset-of G1", "G1 subset-of ac-3"), pairs(across.reversals()));
    assertEquals(List.of(), across.unknownIds());
    assertTrue(across.isDirectionTold());
  }

  @Test
  void aReversedMapOfAnotherRelationContradictsUnlessBothCatalogsHaveTheIds() {
    assertEquals(
        List.of("ac-3 superset-of G1", "G1 superset-of ac-3"),
        pairs(
            check(mapping(map("ac-3", "superset-of", "G1"), map("G1", "superset-of", "ac-3")))
                .contradictions()));
    Baseline same = Baseline.of("same", source.controls());
    MappingCheck check =
        check(
            same,
            same,
            mapping(
                map("ac-3", "superset-of", "ac-4"),
                map("ac-4", "superset-of", "ac-3"),
                map("ac-2", "equal-to", "ac-2")));
    assertEquals(List.of(), check.contradictions());
    assertEquals(List.of(), check.reversals());
  }

  @Test
  void idsThatNameNothingOnTheirSideAreToldWithWhereTheyAre() {
    MappingCheck check =
        check(
            mapping(
                map("ac-3 ac-99 ac-13 G2 ac-2_smt.a! ac-2_smt.z", "subset-of", "G1 #G2 G77"),
                map("ac-99", "subset-of", "G1")));
    assertEquals(
        List.of(
            "SOURCE ac-99 ON_NO_SIDE",
            "SOURCE ac-13 WITHDRAWN",
            "SOURCE G2 ON_OTHER_SIDE",
            "SOURCE ac-2_smt.a OF_OTHER_TYPE",
            "SOURCE ac-2_smt.z ON_NO_SIDE",
            "TARGET G77 ON_NO_SIDE"),
        check.unknownIds().stream()
            .map(id -> id.side() + " " + id.id() + " " + id.whereabouts())
            .toList());
    assertTrue(check.hasProblems());
  }
}
