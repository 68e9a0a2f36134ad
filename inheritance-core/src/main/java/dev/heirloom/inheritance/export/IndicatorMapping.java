package dev.heirloom.inheritance.export;

import com.google.common.collect.ImmutableList;
import dev.heirloom.inheritance.baseline.Baseline;
import dev.heirloom.inheritance.baseline.BaselineControl;
import dev.heirloom.inheritance.fedramp.ConsolidatedRules;
import dev.heirloom.inheritance.fedramp.ConsolidatedRules.Indicator;
import dev.heirloom.oscal.model.ControlId;
import dev.heirloom.oscal.model.MetadataBuilder;
import dev.heirloom.oscal.model.mapping.ControlMap;
import dev.heirloom.oscal.model.mapping.ControlMapBuilder;
import dev.heirloom.oscal.model.mapping.GapSummary;
import dev.heirloom.oscal.model.mapping.GapSummaryBuilder;
import dev.heirloom.oscal.model.mapping.MappingBuilder;
import dev.heirloom.oscal.model.mapping.MappingCollection;
import dev.heirloom.oscal.model.mapping.MappingCollectionBuilder;
import dev.heirloom.oscal.model.mapping.MappingItem;
import dev.heirloom.oscal.model.mapping.MappingItemBuilder;
import dev.heirloom.oscal.model.mapping.MappingProvenanceBuilder;
import dev.heirloom.oscal.model.mapping.MappingResourceReferenceBuilder;
import dev.heirloom.oscal.model.profile.SelectControlsBuilder;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * FedRAMP's key security indicators (KSI) as an OSCAL mapping collection to the controls that they
 * stand for (SEMANTICS section 14). An indicator and its controls intersect: FedRAMP does not say
 * that either contains the other, so nothing is ever whole through it.
 *
 * @param collection the collection, one map an indicator
 * @param withoutControls the indicators that stand for no control, which the collection lists as
 *     not mapped
 * @param unknownControls the controls, as the rules write them, that the catalog does not have and
 *     that were left out
 */
public record IndicatorMapping(
    MappingCollection collection, List<String> withoutControls, List<String> unknownControls) {

  /** Mapping collections exist since OSCAL 1.2. */
  private static final String OSCAL_VERSION = "1.2.2";

  /** Copies the lists. */
  public IndicatorMapping {
    withoutControls = ImmutableList.copyOf(withoutControls);
    unknownControls = ImmutableList.copyOf(unknownControls);
  }

  /**
   * Returns the mapping.
   *
   * @param rulesAddress the address of the rules, a URI reference as seen from where the collection
   *     will lie
   * @param catalog the catalog, or what was resolved of it
   * @param catalogAddress the catalog's address, a URI reference likewise
   * @throws IllegalArgumentException if no indicator stands for a control of the catalog
   */
  public static IndicatorMapping of(
      ConsolidatedRules rules,
      String rulesAddress,
      Baseline catalog,
      String catalogAddress,
      ExportOptions options) {
    List<ControlMap> maps = new ArrayList<>();
    List<String> withoutControls = new ArrayList<>();
    Set<String> unknown = new LinkedHashSet<>();
    for (Indicator indicator : rules.indicators()) {
      Set<ControlId> controls = new LinkedHashSet<>();
      for (String spelling : indicator.controls()) {
        catalog
            .index()
            .control(spelling)
            .map(BaselineControl::id)
            .ifPresentOrElse(controls::add, () -> unknown.add(spelling));
      }
      if (controls.isEmpty()) {
        withoutControls.add(indicator.id());
      } else {
        maps.add(map(indicator, controls, options));
      }
    }
    if (maps.isEmpty()) {
      throw new IllegalArgumentException(
          "No key security indicator of the rules stands for a control of "
              + catalog.name()
              + ". Name the catalog of NIST SP 800-53 rev5.");
    }
    MappingCollection collection =
        MappingCollectionBuilder.builder()
            .uuid(options.uuid("mapping-collection"))
            .metadata(
                MetadataBuilder.builder(
                        options.metadata(
                            "FedRAMP's key security indicators"
                                + rules
                                    .version()
                                    .map(v -> " (Consolidated Rules " + v + ")")
                                    .orElse("")))
                    .oscalVersion(OSCAL_VERSION)
                    .build())
            .provenance(
                MappingProvenanceBuilder.builder()
                    .method("human")
                    .matchingRationale("functional")
                    .status("complete")
                    .mappingDescription(
                        OpenItem.prose(
                            "The controls that FedRAMP's consolidated rules list for each key"
                                + " security indicator."))
                    .build())
            .mappings(
                List.of(
                    MappingBuilder.builder()
                        .uuid(options.uuid("mapping"))
                        .sourceResource(
                            MappingResourceReferenceBuilder.builder()
                                .ns("http://fedramp.gov/ns/oscal")
                                .type("key-security-indicators")
                                .href(rulesAddress)
                                .build())
                        .targetResource(
                            MappingResourceReferenceBuilder.builder()
                                .type("catalog")
                                .href(catalogAddress)
                                .build())
                        .maps(maps)
                        .sourceGapSummary(gap(withoutControls, options))
                        .build()))
            .build();
    return new IndicatorMapping(collection, withoutControls, List.copyOf(unknown));
  }

  private static ControlMap map(
      Indicator indicator, Set<ControlId> controls, ExportOptions options) {
    return ControlMapBuilder.builder()
        .uuid(options.uuid("map " + indicator.id()))
        .relationship("intersects-with")
        .sources(List.of(item(indicator.id())))
        .targets(controls.stream().map(control -> item(control.value())).toList())
        .remarks(OpenItem.prose(indicator.name()))
        .build();
  }

  private static MappingItem item(String id) {
    return MappingItemBuilder.builder().type("control").idRef(id).build();
  }

  private static Optional<GapSummary> gap(List<String> indicators, ExportOptions options) {
    return indicators.isEmpty()
        ? Optional.empty()
        : Optional.of(
            GapSummaryBuilder.builder()
                .uuid(options.uuid("gap"))
                .unmappedControls(
                    List.of(
                        SelectControlsBuilder.builder()
                            .withIds(indicators.stream().map(ControlId::new).toList())
                            .build()))
                .build());
  }
}
