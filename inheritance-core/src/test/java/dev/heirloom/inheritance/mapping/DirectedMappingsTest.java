package dev.heirloom.inheritance.mapping;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.heirloom.inheritance.baseline.Baseline;
import dev.heirloom.inheritance.baseline.BaselineControl;
import dev.heirloom.inheritance.baseline.BaselineControlBuilder;
import dev.heirloom.inheritance.resolution.DocumentLoader;
import dev.heirloom.oscal.model.ControlId;
import dev.heirloom.oscal.model.MarkupLine;
import dev.heirloom.oscal.model.MarkupMultiline;
import dev.heirloom.oscal.model.MetadataBuilder;
import dev.heirloom.oscal.model.OscalDateTime;
import dev.heirloom.oscal.model.OscalDocument;
import dev.heirloom.oscal.model.Uuid;
import dev.heirloom.oscal.model.catalog.CatalogBuilder;
import dev.heirloom.oscal.model.catalog.ControlBuilder;
import dev.heirloom.oscal.model.mapping.ControlMap;
import dev.heirloom.oscal.model.mapping.ControlMapBuilder;
import dev.heirloom.oscal.model.mapping.Mapping;
import dev.heirloom.oscal.model.mapping.MappingBuilder;
import dev.heirloom.oscal.model.mapping.MappingCollection;
import dev.heirloom.oscal.model.mapping.MappingCollectionBuilder;
import dev.heirloom.oscal.model.mapping.MappingItem;
import dev.heirloom.oscal.model.mapping.MappingItemBuilder;
import dev.heirloom.oscal.model.mapping.MappingProvenanceBuilder;
import dev.heirloom.oscal.model.mapping.MappingResourceReference;
import dev.heirloom.oscal.model.mapping.MappingResourceReferenceBuilder;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** In which direction a mapping is read (SEMANTICS section 12). */
class DirectedMappingsTest {

  private static final String REV_4 = "https://example.com/sp800-53/rev4/catalog.json";
  private static final String REV_5 = "https://example.com/sp800-53/rev5/catalog.json";
  private static final String NOTHING = "catalog.json";

  private static final Uuid MAPPING = Uuid.of("00000000-0000-4000-8000-000000000008");

  private static Baseline baseline(String name, String... ids) {
    return Baseline.of(name, Stream.of(ids).map(id -> BaselineControl.of(id)).toList());
  }

  private static final Baseline OLD = baseline("old", "ac-2", "ac-9").ofRevision("rev4");
  private static final Baseline NEW = baseline("new", "ac-2", "ac-10").ofRevision("rev5");
  private static final Baseline ONE = baseline("one", "in-1", "in-2");
  private static final Baseline OTHER = baseline("other", "out-1", "in-2");

  private static MappingResourceReference resource(String href) {
    return MappingResourceReferenceBuilder.builder().type("catalog").href(href).build();
  }

  private static ControlMap map(String source, String relation, String target) {
    return ControlMapBuilder.builder()
        .uuid(Uuid.of("00000000-0000-4000-8000-000000000007"))
        .relationship(relation)
        .sources(List.of(item(source)))
        .targets(List.of(item(target)))
        .build();
  }

  private static MappingItem item(String id) {
    return MappingItemBuilder.builder().type("control").idRef(id).build();
  }

  private static Mapping mapping(String source, String target, ControlMap... maps) {
    return MappingBuilder.builder()
        .uuid(MAPPING)
        .sourceResource(resource(source))
        .targetResource(resource(target))
        .maps(List.of(maps))
        .build();
  }

  private static MappingCollection collection(Mapping... mappings) {
    return MappingCollectionBuilder.builder()
        .uuid(Uuid.of("00000000-0000-4000-8000-000000000009"))
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
  }

  private static List<MappingDirection> read(
      Baseline source, Baseline target, Optional<MappingDirection> said, Mapping... mappings) {
    return MappingReading.of(
            ControlMapping.of(collection(mappings), "mapping.json"), source, target, said)
        .mappings()
        .stream()
        .map(ReadMapping::direction)
        .toList();
  }

  private static MappingDirection direction(Baseline source, Baseline target, Mapping mapping) {
    return read(source, target, Optional.empty(), mapping).get(0);
  }

  private static String problem(
      Baseline source, Baseline target, Optional<MappingDirection> said, Mapping mapping) {
    String message =
        assertThrows(MappingDirectionException.class, () -> read(source, target, said, mapping))
            .getMessage();
    return message.replace("mapping.json, mapping " + MAPPING + ": ", "");
  }

  private static String problem(Baseline source, Baseline target, Mapping mapping) {
    return problem(source, target, Optional.empty(), mapping);
  }

  private static final Mapping UPWARD = mapping(REV_4, REV_5, map("ac-2", "subset-of", "ac-2"));

  @Test
  void theResourcesTellFirst() {
    assertEquals(MappingDirection.AS_WRITTEN, direction(OLD, NEW, UPWARD));
    assertEquals(MappingDirection.REVERSED, direction(NEW, OLD, UPWARD));
  }

  @Test
  void theIdsTellWhereTheResourcesDoNot() {
    Mapping mapping = mapping(NOTHING, NOTHING, map("in-1", "subset-of", "out-1"));
    assertEquals(MappingDirection.AS_WRITTEN, direction(ONE, OTHER, mapping));
    assertEquals(MappingDirection.REVERSED, direction(OTHER, ONE, mapping));
  }

  @Test
  void theCallerTellsWhereNothingElseDoes() {
    Mapping mapping = mapping(NOTHING, NOTHING, map("in-2", "subset-of", "in-2"));
    for (MappingDirection said : MappingDirection.values()) {
      assertEquals(List.of(said), read(ONE, OTHER, Optional.of(said), mapping));
    }
    assertEquals(
        "neither its resources nor its ids tell whether it maps from one to other or the other way"
            + " round. Let its source-resource and target-resource name the two catalogs, or say"
            + " whether it is to be read as written or reversed.",
        problem(ONE, OTHER, mapping));
  }

  @Test
  void whatReadsTheSameBothWaysNeedsNoDirection() {
    assertEquals(
        MappingDirection.AS_WRITTEN,
        direction(ONE, OTHER, mapping(NOTHING, NOTHING, map("in-2", "equal-to", "in-2"))));
  }

  @Test
  void theCallerContradictsNeitherResourcesNorIds() {
    assertEquals(
        "you say that it is to be read reversed, but its resources say as written. Leave the"
            + " direction out, or correct the collection.",
        problem(OLD, NEW, Optional.of(MappingDirection.REVERSED), UPWARD));
    assertEquals(
        "you say that it is to be read as written, but its ids say reversed. Leave the direction"
            + " out, or correct the collection.",
        problem(
            OTHER,
            ONE,
            Optional.of(MappingDirection.AS_WRITTEN),
            mapping(NOTHING, NOTHING, map("in-1", "subset-of", "out-1"))));
    assertEquals(
        List.of(MappingDirection.AS_WRITTEN),
        read(OLD, NEW, Optional.of(MappingDirection.AS_WRITTEN), UPWARD));
  }

  @Test
  void resourcesAndIdsDoNotContradictEachOther() {
    assertEquals(
        "its resources say that it is to be read as written, but its ids are found only where it is"
            + " read reversed. Correct the resources, or name the baseline that it maps from.",
        problem(OLD, NEW, mapping(REV_4, REV_5, map("ac-10", "subset-of", "ac-9"))));
  }

  @Test
  void resourcesOfOtherCatalogsLeadNowhere() {
    String iso = "https://example.com/iso-27001/catalog.json";
    assertEquals(
        "its resources are known to be other catalogs than those of old and new. Correct the"
            + " resources, or name the baseline that it maps from.",
        problem(OLD, NEW, mapping(iso, iso, map("ac-2", "subset-of", "ac-2"))));
  }

  @Test
  void whatReadsTheSameBothWaysIsRefusedBetweenOtherCatalogsToo() {
    String third = "https://example.com/sp800-53/rev3/catalog.json";
    assertEquals(
        "its resources are known to be other catalogs than those of old and new. Correct the"
            + " resources, or name the baseline that it maps from.",
        problem(OLD, NEW, mapping(third, REV_5, map("ac-2", "equal-to", "ac-2"))));
  }

  @Test
  void aMappingBetweenOtherCatalogsIsNotReadAndAllOfThemAreAnError() {
    Mapping elsewhere = mapping(NOTHING, NOTHING, map("zz-1", "subset-of", "zz-2"));
    assertEquals(2, read(OLD, NEW, Optional.empty(), elsewhere, UPWARD).size());
    assertEquals(
        "none of its maps leads from old to new, in either direction. Name the baseline whose ids"
            + " the collection maps from.",
        problem(OLD, NEW, elsewhere));
  }

  @Test
  void aMapLeadsFromSomethingKnownToSomethingKnown() {
    for (ControlMap map :
        List.of(map("zz-1", "subset-of", "out-1"), map("in-1", "subset-of", "zz-2"))) {
      assertThrows(
          MappingDirectionException.class,
          () -> direction(ONE, OTHER, mapping(NOTHING, NOTHING, map)));
    }
  }

  @Test
  void aMapPrintsWhereItLeadsAndWhyItMakesNothingWhole() {
    ReadMapping read =
        MappingReading.of(
                ControlMapping.of(
                    collection(
                        mapping(
                            NOTHING,
                            NOTHING,
                            map("in-1", "subset-of", "out-1"),
                            map("in-1", "equal-to", "out-1"))),
                    "mapping.json"),
                ONE,
                OTHER,
                Optional.empty())
            .mappings()
            .get(0);
    assertEquals(
        List.of(
            "[in-1] subset-of [out-1]: [subset-of is a part relation]", "[in-1] equal-to [out-1]"),
        read.maps().stream().map(Object::toString).toList());
  }

  @Test
  void aMappingReadsAsOneLineWhateverOfItIsPrinted() {
    ControlMapping mapping =
        ControlMapping.of(
            collection(
                mapping(NOTHING, NOTHING, map("in-1", "subset-of", "out-1")),
                mapping(
                    NOTHING,
                    NOTHING,
                    map("out-1", "subset-of", "in-1"),
                    map("zz-1", "subset-of", "in-1"))),
            "mapping.json");
    MappingReading reading = MappingReading.of(mapping, ONE, OTHER, Optional.empty());
    assertEquals("Mapping (mapping.json), 3 maps", mapping.toString());
    assertEquals(
        "from one to other by mapping.json: [1 map, read as written, 2 maps, read reversed]",
        reading.toString());
    assertEquals(
        "[in-1] superset-of [zz-1 (unknown)]", reading.mappings().get(1).maps().get(1).toString());
    assertEquals(
        "one through mapping.json", new SourceMapping(mapping, ONE, Optional.empty()).toString());
    MappingDirectionException thrown =
        assertThrows(
            MappingDirectionException.class,
            () -> MappingReading.of(mapping, NEW, OLD, Optional.empty()));
    assertEquals("mapping.json", thrown.document());
    assertEquals("Name the baseline whose ids the collection maps from.", thrown.remedy());
  }

  /** Titles of controls tell catalogs apart by the ids that the mapping names, a mark ignored. */
  @Test
  void aResourceIsComparedByTheControlsThatTheMappingNames() {
    Baseline mine =
        Baseline.of(
            "mine",
            List.of(
                BaselineControlBuilder.builder(BaselineControl.of("x-1")).title("Locks").build(),
                BaselineControlBuilder.builder(BaselineControl.of("x-2")).title("Keys").build()));
    assertEquals(MappingDirection.AS_WRITTEN, directionFrom(mine, "x-1"));
    assertEquals(MappingDirection.AS_WRITTEN, directionFrom(mine, "#x-1"));
    assertThrows(MappingDirectionException.class, () -> directionFrom(mine, "x-2"));
  }

  /** A mapping from a catalog that is at hand, whose controls are Locks and Fences. */
  private static MappingDirection directionFrom(Baseline mine, String id) {
    URI theirs = URI.create("https://example.com/theirs.json");
    ControlMapping mapping =
        ControlMapping.of(
            collection(mapping(theirs.toString(), NOTHING, map(id, "subset-of", "y-1"))),
            "mapping.json",
            URI.create("https://example.com/mapping.json"),
            DocumentLoader.of(Map.of(theirs, catalog("Locks", "Fences"))));
    return MappingReading.of(mapping, mine, baseline("its", "y-1"), Optional.empty())
        .mappings()
        .get(0)
        .direction();
  }

  private static OscalDocument catalog(String... titles) {
    CatalogBuilder catalog =
        CatalogBuilder.builder()
            .uuid(Uuid.of("00000000-0000-4000-8000-000000000006"))
            .metadata(collection(UPWARD).metadata());
    int number = 1;
    for (String title : titles) {
      catalog.addControls(
          ControlBuilder.builder()
              .id(new ControlId("x-" + number++))
              .title(MarkupLine.ofText(title))
              .build());
    }
    return catalog.build();
  }
}
