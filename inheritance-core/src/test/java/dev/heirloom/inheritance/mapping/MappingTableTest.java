package dev.heirloom.inheritance.mapping;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.heirloom.inheritance.baseline.Baseline;
import dev.heirloom.inheritance.baseline.BaselineControl;
import dev.heirloom.inheritance.baseline.BaselineControlBuilder;
import dev.heirloom.inheritance.baseline.StatementPart;
import dev.heirloom.inheritance.mapping.MappingTable.Column;
import dev.heirloom.inheritance.mapping.MappingTable.Row;
import dev.heirloom.inheritance.mapping.TableProblem.Code;
import dev.heirloom.oscal.model.OscalDateTime;
import dev.heirloom.oscal.model.OscalDocument.Model;
import dev.heirloom.oscal.model.Uuid;
import dev.heirloom.oscal.model.mapping.ControlMap;
import dev.heirloom.oscal.model.mapping.Mapping;
import dev.heirloom.oscal.model.mapping.MappingCollection;
import dev.heirloom.oscal.model.mapping.QualifierItem;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tables of facts as people keep them, and the collections that they make. */
class MappingTableTest {

  private static final MappedSide SOURCE =
      side(
          "SP 800-53",
          Model.PROFILE,
          1,
          BaselineControl.of(
              "ac-2",
              StatementPart.item("ac-2_smt.a", StatementPart.item("ac-2_smt.a.1")),
              StatementPart.item("ac-2_smt.b")),
          BaselineControl.of("ac-2.1"),
          BaselineControl.of("ac-3"),
          BaselineControlBuilder.builder(BaselineControl.of("ac-13")).withdrawn(true).build());

  private static final MappedSide TARGET =
      side(
          "Grundschutz",
          Model.CATALOG,
          2,
          BaselineControl.of("GC.1.1"),
          BaselineControl.of("GC.1.2"),
          BaselineControl.of("_5.1"));

  private static MappedSide side(
      String name, Model model, int number, BaselineControl... controls) {
    return new MappedSide(
        Baseline.of(name, List.of(controls)),
        model,
        Uuid.of("00000000-0000-4000-8000-00000000000" + number),
        new OscalDateTime("202" + number + "-01-01T00:00:00Z"),
        name.replace(' ', '-') + ".json");
  }

  private static Row row(int number, String source, String relation, String target) {
    return row(number, source, relation, target, Map.of());
  }

  private static Row row(
      int number, String source, String relation, String target, Map<Column, String> more) {
    Map<Column, String> cells = new EnumMap<>(Column.class);
    cells.put(Column.SOURCE, source);
    cells.put(Column.RELATION, relation);
    cells.put(Column.TARGET, target);
    cells.putAll(more);
    return new Row(number, cells);
  }

  private static ConvertedTable convert(Row... rows) {
    return new MappingTable(List.of(rows)).collection(SOURCE, TARGET, "complete");
  }

  private static ControlMap map(Row row) {
    return mapping(row).maps().get(0);
  }

  private static Mapping mapping(Row... rows) {
    return convert(rows).collection().orElseThrow().mappings().get(0);
  }

  private static List<String> sources(ControlMap map) {
    return map.sources().stream().map(item -> item.type() + " " + item.idRef()).toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "AC-2|control ac-2",
        "AC-02|control ac-2",
        "ac-2_smt|control ac-2",
        "#ac-2|control ac-2",
        "AC-2(a)|statement ac-2_smt.a",
        "AC-2 (b)|statement ac-2_smt.b",
        "ac-2_smt.a.1|statement ac-2_smt.a.1",
        "AC-02(01)|control ac-2.1",
        "AC-2, AC-3|control ac-2,control ac-3",
        "AC-2; AC-3;|control ac-2,control ac-3",
        "AC-2 AC-2(1) AC-3|control ac-2,control ac-2.1,control ac-3",
        "AC-2 (1) AC-2 (a)|control ac-2.1,statement ac-2_smt.a",
        "AC-2 (1)AC-3|",
        "AC-2/AC-3|control ac-2,control ac-3",
        "AC-2 and AC-3|control ac-2,control ac-3",
        "AC-2 & AC-3|control ac-2,control ac-3",
        "AC-2 AC-02|control ac-2"
      })
  void aCellHasIdsInEverySpelling(String cell, String items) {
    ConvertedTable converted = convert(row(2, cell, "subset-of", "GC.1.1"));
    assertEquals(items == null, converted.collection().isEmpty(), converted.problems()::toString);
    if (items != null) {
      assertEquals(List.of(items.split(",")), sources(map(row(2, cell, "subset-of", "GC.1.1"))));
    }
  }

  @Test
  void idsOfNoFormOfNistsAreFoundInTheirOwnSpellingOrInOtherLetters() {
    ControlMap map = map(row(2, "ac-3", "=", "gc.1.1\n5.1\u00a0GC.1.2"));
    assertEquals(
        List.of("GC.1.1", "_5.1", "GC.1.2"),
        map.targets().stream().map(item -> item.idRef()).toList());
  }

  @ParameterizedTest
  @CsvSource({
    "equal-to,equal-to",
    "Equal,equal-to",
    "=,equal-to",
    "equivalent to,equivalent-to",
    "SUBSET_OF,subset-of",
    "subset of,subset-of",
    "\u2286,subset-of",
    "Superset,superset-of",
    "\u2287,superset-of",
    "intersects,intersects-with",
    "\u2229,intersects-with",
    "not related to,no-relationship"
  })
  void aRelationIsWrittenInManyWays(String word, String relation) {
    assertEquals(relation, map(row(2, "ac-3", word, "GC.1.1")).relationship());
  }

  @Test
  void furtherColumnsSayMoreOfAMap() {
    ControlMap map =
        map(
            row(
                2,
                "ac-3",
                "superset-of",
                "GC.1.1",
                Map.of(
                    Column.RATIONALE, "[a] is AC-3.",
                    Column.QUALIFIER, "target blocked: not in the cloud",
                    Column.CONFIDENCE, "90 %",
                    Column.COVERAGE, "0,8")));
    assertEquals("[a] is AC-3.", map.remarks().orElseThrow().toText());
    QualifierItem qualifier = map.qualifiers().get(0);
    assertEquals(
        "target has-incompatibility blocked not in the cloud",
        String.join(
            " ",
            qualifier.subject(),
            qualifier.predicate(),
            qualifier.category(),
            qualifier.description().toText()));
    assertEquals("0.9", map.confidenceScore().orElseThrow().percentage().orElseThrow().toString());
    assertEquals("0.8", map.coverage().orElseThrow().targetCoverage().toString());
    assertTrue(map.matchingRationale().isEmpty());
  }

  @Test
  void aQualifierInProseRestrictsBothAndAWordOfOscalsIsAMatchingRationale() {
    ControlMap map =
        map(
            row(
                2,
                "ac-3",
                "superset-of",
                "GC.1.1",
                Map.of(
                    Column.RATIONALE, "Functional",
                    Column.QUALIFIER, "only for staff",
                    Column.CONFIDENCE, "high")));
    assertEquals("functional", map.matchingRationale().orElseThrow());
    assertTrue(map.remarks().isEmpty());
    assertEquals("both", map.qualifiers().get(0).subject());
    assertEquals("restricted", map.qualifiers().get(0).category());
    assertEquals("only for staff", map.qualifiers().get(0).description().toText());
    assertEquals("high", map.confidenceScore().orElseThrow().category().orElseThrow());
  }

  @Test
  void idsWithoutACounterpartAreInTheGapSummary() {
    Mapping mapping =
        mapping(
            row(2, "ac-3", "subset-of", "GC.1.1"),
            row(3, "ac-2(a)", "", ""),
            row(4, "", "none", "GC.1.2 GC.1.1"));
    assertEquals(1, mapping.maps().size());
    assertEquals(
        "[ac-2]",
        mapping.sourceGapSummary().orElseThrow().unmappedControls().get(0).withIds().toString());
    assertEquals(
        "[GC.1.2]",
        mapping.targetGapSummary().orElseThrow().unmappedControls().get(0).withIds().toString());
  }

  @Test
  void everyProblemIsToldWithItsRowColumnAndRemedy() {
    ConvertedTable converted =
        convert(
            row(2, "ac-9", "subset-of", "GC.1.1"),
            row(3, "ac-3", "bigger", "GC.1.1"),
            row(4, "ac-3", "", "GC.1.1"),
            row(5, "ac-3", "subset-of", ""),
            row(6, "ac-3", "subset-of", "GC.1.1", Map.of(Column.COVERAGE, "80")),
            row(7, "ac-3", "subset-of", "GC.1.1", Map.of(Column.CONFIDENCE, "1.5")),
            row(8, "ac-2(z)", "subset-of", "GC.1.1"),
            row(9, "ac-3", "subset-of", "ac-3"));
    assertTrue(converted.collection().isEmpty());
    assertEquals(
        List.of(
            "2 SOURCE UNKNOWN_ID",
            "3 RELATION RELATION_NOT_UNDERSTOOD",
            "4 RELATION RELATION_NOT_UNDERSTOOD",
            "5 TARGET RELATED_TO_NOTHING",
            "6 COVERAGE NOT_A_SHARE",
            "7 CONFIDENCE NOT_A_SHARE",
            "8 SOURCE UNKNOWN_ID",
            "9 TARGET UNKNOWN_ID"),
        converted.errors().stream()
            .map(p -> p.row() + " " + p.column().orElseThrow() + " " + p.code())
            .toList());
    assertEquals("\"bigger\" is not a relation of OSCAL's.", converted.errors().get(1).text());
    assertEquals("The row has no relation.", converted.errors().get(2).text());
    assertTrue(
        converted.errors().get(6).remedy().contains("ac-2_smt.a"),
        converted.errors().get(6).remedy());
    assertEquals(
        List.of(Code.NOTHING_MAPPED),
        convert(row(2, "ac-3", "", "")).errors().stream().map(TableProblem::code).toList());
    assertEquals(
        1, new MappingTable(List.of()).collection(SOURCE, TARGET, "draft").errors().size());
  }

  private static String sentence(Row row) {
    return convert(row).errors().get(0).text();
  }

  @Test
  void aRelationOfNothingIsToldByWhichIdsThereAre() {
    assertEquals("The row relates no ids.", sentence(row(2, "", "subset-of", "")));
    assertEquals("The row relates its ids to none.", sentence(row(2, "ac-3", "subset-of", "")));
    assertEquals("The row relates its ids to none.", sentence(row(2, "", "subset-of", "GC.1.1")));
  }

  private static String remedy(Row row) {
    return convert(row).errors().get(0).remedy();
  }

  @Test
  void anUnknownIdIsToldWithSomeThatAreKnown() {
    String correct = "Correct it, or name the baseline that has it. ";
    assertEquals(
        correct + "It has ac-2, ac-2.1, ac-3 and 1 more.",
        remedy(row(2, "zz-1", "subset-of", "GC.1.1")));
    assertEquals(
        correct + "It has GC.1.1, GC.1.2, _5.1.", remedy(row(2, "ac-3", "subset-of", "zz-1")));
    assertEquals(
        correct + "ac-2 has the statements ac-2_smt.a, ac-2_smt.b.",
        remedy(row(2, "ac-2(z)", "subset-of", "GC.1.1")));
  }

  @Test
  void aTableFullOfErrorsIsToldOfTheFirst() {
    Row[] rows =
        Stream.iterate(2, number -> number + 1)
            .limit(1_002)
            .map(number -> row(number, "ac-9", "subset-of", "GC.1.1"))
            .toArray(Row[]::new);
    assertEquals(1_000, convert(rows).errors().size());
  }

  @Test
  void whatIsNoErrorIsToldAndMakesACollectionAllTheSame() {
    ConvertedTable converted =
        convert(
            row(2, "ac-3", "subset-of", "GC.1.1"),
            row(3, "AC-3", "subset of", "GC.1.1"),
            row(4, "ac-13", "subset-of", "GC.1.1"));
    assertEquals(2, converted.collection().orElseThrow().mappings().get(0).maps().size());
    assertEquals(
        List.of(Code.REPEATED_ROW, Code.WITHDRAWN_CONTROL),
        converted.problems().stream().map(TableProblem::code).toList());
  }

  @Test
  void theSameTableMakesTheSameCollectionAndAMapKeepsItsUuidWhenMoreIsSaidOfIt() {
    Row row = row(2, "ac-3", "subset-of", "GC.1.1");
    MappingCollection once = convert(row).collection().orElseThrow();
    assertEquals(once, convert(row).collection().orElseThrow());
    assertEquals("2022-01-01T00:00:00Z", once.metadata().lastModified().value());
    MappingCollection more =
        convert(row(5, "ac-3", "subset-of", "GC.1.1", Map.of(Column.RATIONALE, "why")))
            .collection()
            .orElseThrow();
    assertEquals(once.uuid(), more.uuid());
    assertNotEquals(once.metadata().version(), more.metadata().version());
    assertEquals(
        once.mappings().get(0).maps().get(0).uuid(), more.mappings().get(0).maps().get(0).uuid());
    List<ControlMap> twice =
        mapping(row, row(3, "ac-3", "subset-of", "GC.1.1", Map.of(Column.RATIONALE, "why"))).maps();
    assertEquals(2, Stream.of(twice.get(0), twice.get(1)).map(ControlMap::uuid).distinct().count());
    assertEquals(once.mappings().get(0).maps().get(0).uuid(), twice.get(0).uuid());
    List<ControlMap> others =
        mapping(
                row,
                row(3, "ac-2(a)", "subset-of", "GC.1.1"),
                row(4, "ac-3", "subset-of", "GC.1.2"))
            .maps();
    assertEquals(3, others.stream().map(ControlMap::uuid).distinct().count());
    assertEquals(
        others.get(2).uuid(), mapping(row(2, "ac-3", "subset-of", "GC.1.2")).maps().get(0).uuid());
    Mapping mapping = once.mappings().get(0);
    assertEquals("profile", mapping.sourceResource().type());
    assertEquals("SP-800-53.json", mapping.sourceResource().href());
    assertEquals("catalog", mapping.targetResource().type());
  }

  @Test
  void whateverATableSaysOtherwiseGivesAnotherVersion() {
    List<Row[]> tables =
        List.of(
            new Row[] {row(2, "ac-3", "subset-of", "GC.1.1")},
            new Row[] {row(2, "ac-3", "superset-of", "GC.1.1")},
            new Row[] {row(2, "ac-3, ac-2(a)", "subset-of", "GC.1.1")},
            new Row[] {row(2, "ac-3, ac-2(b)", "subset-of", "GC.1.1")},
            new Row[] {row(2, "ac-3", "subset-of", "GC.1.1, GC.1.2")},
            new Row[] {row(2, "ac-3", "subset-of", "GC.1.1"), row(3, "", "", "GC.1.2")},
            new Row[] {row(2, "ac-3", "subset-of", "GC.1.1"), row(3, "ac-2.1", "", "")},
            new Row[] {row(2, "ac-3", "subset-of", "GC.1.1"), row(3, "ac-2", "", "")},
            new Row[] {row(2, "ac-3", "subset-of", "GC.1.1"), row(3, "", "", "_5.1")},
            saying(Column.RATIONALE, "x".repeat(500) + "a"),
            saying(Column.RATIONALE, "x".repeat(500) + "b"),
            saying(Column.RATIONALE, "syntactic"),
            saying(Column.QUALIFIER, "if the tenant asks"),
            saying(Column.QUALIFIER, "blocked: if the tenant asks"),
            saying(Column.CONFIDENCE, "80%"),
            saying(Column.CONFIDENCE, "high"),
            saying(Column.CONFIDENCE, "low"),
            saying(Column.CONFIDENCE, "80 of them"),
            saying(Column.COVERAGE, "0.8"),
            saying(Column.COVERAGE, "100 %"));
    List<String> versions =
        tables.stream()
            .flatMap(rows -> convert(rows).collection().stream())
            .map(collection -> collection.metadata().version())
            .toList();
    // What is no share is refused.
    assertEquals(tables.size() - 1, versions.size());
    assertEquals(versions.size(), Set.copyOf(versions).size());
    assertEquals(
        convert(saying(Column.COVERAGE, "0.8")).collection(),
        convert(saying(Column.COVERAGE, "80 %")).collection());
  }

  private static Row[] saying(Column column, String text) {
    return new Row[] {row(2, "ac-3", "subset-of", "GC.1.1", Map.of(column, text))};
  }
}
