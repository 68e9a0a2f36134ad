package dev.heirloom.benchmarks;

import dev.heirloom.inheritance.baseline.Baseline;
import dev.heirloom.inheritance.baseline.BaselineControl;
import dev.heirloom.inheritance.mapping.ControlMapping;
import dev.heirloom.oscal.model.MarkupLine;
import dev.heirloom.oscal.model.MarkupMultiline;
import dev.heirloom.oscal.model.MetadataBuilder;
import dev.heirloom.oscal.model.OscalDateTime;
import dev.heirloom.oscal.model.Uuid;
import dev.heirloom.oscal.model.mapping.ControlMap;
import dev.heirloom.oscal.model.mapping.ControlMapBuilder;
import dev.heirloom.oscal.model.mapping.MappingBuilder;
import dev.heirloom.oscal.model.mapping.MappingCollectionBuilder;
import dev.heirloom.oscal.model.mapping.MappingItem;
import dev.heirloom.oscal.model.mapping.MappingItemBuilder;
import dev.heirloom.oscal.model.mapping.MappingProvenanceBuilder;
import dev.heirloom.oscal.model.mapping.MappingResourceReference;
import dev.heirloom.oscal.model.mapping.MappingResourceReferenceBuilder;
import java.util.List;

/** A mapping that calls every control of a baseline a superset of itself. */
final class SameControls {

  private SameControls() {}

  static ControlMapping mapping(Baseline baseline) {
    List<BaselineControl> controls = baseline.controls();
    MappingResourceReference resource =
        MappingResourceReferenceBuilder.builder().type("catalog").href("catalog.json").build();
    return ControlMapping.of(
        MappingCollectionBuilder.builder()
            .uuid(uuid(0))
            .metadata(
                MetadataBuilder.builder()
                    .title(MarkupLine.ofText("The same controls"))
                    .lastModified(new OscalDateTime("2026-01-01T00:00:00Z"))
                    .version("1")
                    .oscalVersion("1.2.2")
                    .build())
            .provenance(
                MappingProvenanceBuilder.builder()
                    .method("automation")
                    .matchingRationale("syntactic")
                    .status("complete")
                    .mappingDescription(MarkupMultiline.ofText("every control and itself"))
                    .build())
            .addMappings(
                MappingBuilder.builder()
                    .uuid(uuid(1))
                    .sourceResource(resource)
                    .targetResource(resource)
                    .maps(
                        controls.stream()
                            .map(control -> map(control, controls.indexOf(control)))
                            .toList())
                    .build())
            .build(),
        "same-controls.json");
  }

  private static ControlMap map(BaselineControl control, int position) {
    MappingItem item =
        MappingItemBuilder.builder().type("control").idRef(control.id().value()).build();
    return ControlMapBuilder.builder()
        .uuid(uuid(2 + position))
        .relationship("superset-of")
        .addSources(item)
        .addTargets(item)
        .build();
  }

  private static Uuid uuid(int number) {
    return Uuid.of("00000000-0000-4000-8000-%012d".formatted(number));
  }
}
