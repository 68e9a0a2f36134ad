package dev.heirloom.inheritance.determination;

import dev.heirloom.inheritance.Determination;
import dev.heirloom.inheritance.baseline.Baseline;
import dev.heirloom.inheritance.baseline.BaselineControl;
import dev.heirloom.inheritance.baseline.StatementPart;
import dev.heirloom.inheritance.mapping.ControlMapping;
import dev.heirloom.inheritance.result.Report;
import dev.heirloom.oscal.model.MarkupLine;
import dev.heirloom.oscal.model.MarkupMultiline;
import dev.heirloom.oscal.model.MetadataBuilder;
import dev.heirloom.oscal.model.OscalDateTime;
import dev.heirloom.oscal.model.mapping.ControlMap;
import dev.heirloom.oscal.model.mapping.ControlMapBuilder;
import dev.heirloom.oscal.model.mapping.Coverage;
import dev.heirloom.oscal.model.mapping.MappingBuilder;
import dev.heirloom.oscal.model.mapping.MappingCollection;
import dev.heirloom.oscal.model.mapping.MappingCollectionBuilder;
import dev.heirloom.oscal.model.mapping.MappingItem;
import dev.heirloom.oscal.model.mapping.MappingItemBuilder;
import dev.heirloom.oscal.model.mapping.MappingProvenanceBuilder;
import dev.heirloom.oscal.model.mapping.MappingResourceReference;
import dev.heirloom.oscal.model.mapping.MappingResourceReferenceBuilder;
import dev.heirloom.oscal.model.mapping.QualifierItem;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Short words for mapping collections: maps named by a word, sources and targets by ids. */
final class MappingScenes {

  /** The baseline that the offerings speak of: another catalog, with ids of its own. */
  static final Baseline SOURCE =
      Baseline.of(
          "source",
          List.of(
              BaselineControl.of("in-1"),
              BaselineControl.of("in-2"),
              BaselineControl.of(
                  "in-3", StatementPart.item("in-3_smt.a"), StatementPart.item("in-3_smt.b")),
              BaselineControl.of("in-4"),
              BaselineControl.of(
                  "in-5",
                  StatementPart.item(
                      "in-5_smt.a",
                      StatementPart.item("in-5_smt.a.1"),
                      StatementPart.item("in-5_smt.a.2")))));

  private MappingScenes() {}

  /** Determines what providers give through a collection, those below them with them. */
  static Report through(ControlMapping mapping, World.SystemBuilder... systems) {
    return determination(mapping, systems).report();
  }

  static Determination determination(ControlMapping mapping, World.SystemBuilder... systems) {
    return World.determination(systems)
        .providers(
            Arrays.stream(systems)
                .map(system -> system.offering().through(mapping, SOURCE))
                .toList());
  }

  /** Returns a map; ids with an underscore are statements, several are parted by blanks. */
  static ControlMap map(String name, String sources, String relation, String targets) {
    return ControlMapBuilder.builder()
        .uuid(World.id(name))
        .relationship(relation)
        .sources(items(sources))
        .targets(items(targets))
        .build();
  }

  private static List<MappingItem> items(String ids) {
    return Arrays.stream(ids.split(" "))
        .map(id -> item(id.contains("_") ? "statement" : "control", id))
        .toList();
  }

  static MappingItem item(String type, String id) {
    return MappingItemBuilder.builder().type(type).idRef(id).build();
  }

  static ControlMap qualified(ControlMap map, String category) {
    return ControlMapBuilder.builder(map)
        .addQualifiers(
            new QualifierItem(
                "source",
                "has-requirement",
                category,
                MarkupMultiline.ofText("only where logs are kept"),
                Optional.empty()))
        .build();
  }

  static ControlMap covering(ControlMap map, String share) {
    return ControlMapBuilder.builder(map)
        .coverage(new Coverage(Optional.empty(), new BigDecimal(share)))
        .build();
  }

  static ControlMap of(ControlMap map, String namespace) {
    return ControlMapBuilder.builder(map).ns(namespace).build();
  }

  static ControlMapping collection(ControlMap... maps) {
    return collection(mapping -> mapping, maps);
  }

  static ControlMapping collection(UnaryOperator<MappingBuilder> change, ControlMap... maps) {
    return ControlMapping.of(document(change, maps), "mapping.json");
  }

  static MappingCollection document(UnaryOperator<MappingBuilder> change, ControlMap... maps) {
    return MappingCollectionBuilder.builder()
        .uuid(World.id("collection"))
        .metadata(
            MetadataBuilder.builder()
                .title(MarkupLine.ofText("Mapping"))
                .lastModified(new OscalDateTime("2026-11-01T00:00:00Z"))
                .version("1")
                .oscalVersion("1.2.2")
                .build())
        .provenance(
            MappingProvenanceBuilder.builder()
                .method("human")
                .matchingRationale("semantic")
                .status("complete")
                .mappingDescription(MarkupMultiline.ofText("made for a test"))
                .build())
        .addMappings(
            change
                .apply(
                    MappingBuilder.builder()
                        .uuid(World.id("mapping"))
                        .sourceResource(resource("one.json"))
                        .targetResource(resource("other.json"))
                        .maps(List.of(maps)))
                .build())
        .build();
  }

  static MappingResourceReference resource(String href) {
    return MappingResourceReferenceBuilder.builder().type("catalog").href(href).build();
  }
}
