package dev.heirloom.inheritance.reference;

import dev.heirloom.inheritance.baseline.Baseline;
import dev.heirloom.inheritance.baseline.BaselineControl;
import dev.heirloom.inheritance.baseline.BaselineControlBuilder;
import dev.heirloom.inheritance.baseline.CatalogIdentity;
import dev.heirloom.inheritance.baseline.StatementPart;
import dev.heirloom.inheritance.baseline.StatementPartBuilder;
import dev.heirloom.inheritance.mapping.ControlMapping;
import dev.heirloom.inheritance.mapping.MappedResource;
import dev.heirloom.inheritance.mapping.MappingDirection;
import dev.heirloom.inheritance.mapping.SourceMapping;
import dev.heirloom.inheritance.offering.Offering;
import dev.heirloom.inheritance.offering.OfferingBuilder;
import dev.heirloom.inheritance.offering.ProvidedItemBuilder;
import dev.heirloom.inheritance.offering.States;
import dev.heirloom.inheritance.offering.SystemClaimsBuilder;
import dev.heirloom.oscal.model.MarkupLine;
import dev.heirloom.oscal.model.MarkupMultiline;
import dev.heirloom.oscal.model.MetadataBuilder;
import dev.heirloom.oscal.model.OscalDateTime;
import dev.heirloom.oscal.model.mapping.ControlMap;
import dev.heirloom.oscal.model.mapping.ControlMapBuilder;
import dev.heirloom.oscal.model.mapping.Coverage;
import dev.heirloom.oscal.model.mapping.Mapping;
import dev.heirloom.oscal.model.mapping.MappingBuilder;
import dev.heirloom.oscal.model.mapping.MappingCollection;
import dev.heirloom.oscal.model.mapping.MappingCollectionBuilder;
import dev.heirloom.oscal.model.mapping.MappingItem;
import dev.heirloom.oscal.model.mapping.MappingItemBuilder;
import dev.heirloom.oscal.model.mapping.MappingProvenanceBuilder;
import dev.heirloom.oscal.model.mapping.MappingResourceReferenceBuilder;
import dev.heirloom.oscal.model.mapping.QualifierItem;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** Generated mapping collections, and worlds in which some of the providers are carried. */
public final class MappingArbitraries {

  private MappingArbitraries() {}

  private static final List<String> CONTROLS =
      List.of("ac-2", "ac-2.1", "ac-1", "pl-11", "#ac-2", "AC-2(1)", "AC-02", "#AC-1", "ac-3");

  private static final List<String> STATEMENTS =
      List.of(
          "ac-2_smt.a",
          "ac-2_smt.b",
          "#ac-2_smt.b",
          "AC-2(a)",
          "ac-2_smt.b.1",
          "ac-1_smt.a",
          "ac-1_smt.a.1",
          "ac-2.1",
          "ac-2_smt",
          "ac-2_fr",
          "ac-2_fr_smt.1",
          "ac-2.1_smt");

  private static final List<String> UNKNOWN =
      List.of("zz-9", "Account Rules", "ac-2_smt.z", "#", "ac-2#b", "ac-9_smt.a");

  private static Arbitrary<MappingItem> items() {
    return Choices.frequencyOf(
        Tuple.of(10, Arbitraries.of(CONTROLS).map(id -> item("control", id))),
        Tuple.of(8, Arbitraries.of(STATEMENTS).map(id -> item("statement", id))),
        Tuple.of(1, Arbitraries.of(STATEMENTS).map(id -> item("control", id))),
        Tuple.of(1, Arbitraries.of(UNKNOWN).map(id -> item("control", id))),
        Tuple.of(1, Arbitraries.of(UNKNOWN).map(id -> item("statement", id))));
  }

  private static MappingItem item(String type, String id) {
    return MappingItemBuilder.builder().type(type).idRef(id).build();
  }

  private static Arbitrary<List<MappingItem>> side() {
    return Choices.frequencyOf(
        Tuple.of(5, items().map(List::of)),
        Tuple.of(2, items().list().ofSize(2)),
        Tuple.of(1, items().list().ofSize(3)));
  }

  private static Arbitrary<String> relations() {
    return Arbitraries.frequency(
        Tuple.of(8, "equal-to"),
        Tuple.of(4, "equivalent-to"),
        Tuple.of(6, "superset-of"),
        Tuple.of(4, "subset-of"),
        Tuple.of(4, "intersects-with"),
        Tuple.of(1, "no-relationship"),
        Tuple.of(1, "Superset_Of"),
        Tuple.of(1, "like"));
  }

  static Arbitrary<ControlMap> maps() {
    Arbitrary<List<MappingItem>> controls =
        Arbitraries.of("ac-2", "ac-2.1", "ac-1", "pl-11").map(id -> List.of(item("control", id)));
    // Most controls map to themselves or one another, so that something gets across.
    Arbitrary<Tuple.Tuple2<List<MappingItem>, List<MappingItem>>> sides =
        Choices.frequencyOf(
            Tuple.of(3, Combinators.combine(side(), side()).as(Tuple::of)),
            Tuple.of(3, Combinators.combine(controls, controls).as(Tuple::of)),
            Tuple.of(2, controls.map(same -> Tuple.of(same, same))));
    return Combinators.combine(
            Arbitraries.integers().between(0, 999),
            sides,
            relations(),
            Arbitraries.frequency(
                Tuple.of(20, ""),
                Tuple.of(1, "restricted"),
                Tuple.of(1, "addressable"),
                Tuple.of(1, "blocked")),
            Arbitraries.frequency(Tuple.of(20, ""), Tuple.of(1, "0.5"), Tuple.of(1, "1.0")),
            Arbitraries.frequency(
                Tuple.of(20, ""),
                Tuple.of(1, "http://csrc.nist.gov/ns/oscal"),
                Tuple.of(1, "https://example.com/ns")))
        .as(
            (number, ends, relation, qualifier, coverage, namespace) ->
                ControlMapBuilder.builder()
                    .uuid(Ids.uuid(7000 + number))
                    .relationship(relation)
                    .sources(ends.get1())
                    .targets(ends.get2())
                    .qualifiers(qualifier.isEmpty() ? List.of() : List.of(qualifier(qualifier)))
                    .coverage(
                        coverage.isEmpty() ? Optional.empty() : Optional.of(coverage(coverage)))
                    .ns(namespace.isEmpty() ? Optional.empty() : Optional.of(namespace))
                    .build());
  }

  private static QualifierItem qualifier(String category) {
    return new QualifierItem(
        "both", "has-requirement", category, MarkupMultiline.ofText("if"), Optional.empty());
  }

  private static Coverage coverage(String share) {
    return new Coverage(Optional.empty(), new BigDecimal(share));
  }

  /** A map that holds a part at most, in whichever direction it is read. */
  public static Arbitrary<ControlMap> partMaps() {
    return Combinators.combine(maps(), Arbitraries.of(false, true))
        .as(
            (map, limited) ->
                limited
                    ? limited(map, false)
                    : ControlMapBuilder.builder(map).relationship("intersects-with").build());
  }

  /** Some maps lead from another control to where the first does: whole beside whole. */
  private static Arbitrary<List<ControlMap>> mapsOfOneMapping() {
    return Combinators.combine(
            maps().list().ofMinSize(1).ofMaxSize(4),
            Choices.few(Arbitraries.of("ac-2", "ac-2.1", "ac-1", "pl-11"), 0.25))
        .as(
            (maps, others) -> {
              List<ControlMap> all = new ArrayList<>(maps);
              for (String other : others) {
                all.add(
                    ControlMapBuilder.builder(maps.get(0))
                        .uuid(Ids.uuid(6000 + all.size()))
                        .relationship("superset-of")
                        .sources(List.of(item("control", other)))
                        .build());
              }
              return all;
            });
  }

  private static Arbitrary<ControlMapping> collections() {
    Arbitrary<Mapping> mapping =
        Combinators.combine(
                Arbitraries.integers().between(0, 99),
                mapsOfOneMapping(),
                Arbitraries.frequency(
                    Tuple.of(12, Optional.<String>empty()),
                    Tuple.of(1, Optional.of("complete")),
                    Tuple.of(1, Optional.of("draft"))))
            .as(
                (number, maps, status) ->
                    MappingBuilder.builder()
                        .uuid(Ids.uuid(8000 + number))
                        .status(status)
                        .sourceResource(
                            MappingResourceReferenceBuilder.builder()
                                .type("catalog")
                                .href("one.json")
                                .build())
                        .targetResource(
                            MappingResourceReferenceBuilder.builder()
                                .type("catalog")
                                .href("other.json")
                                .build())
                        .maps(maps)
                        .build());
    Arbitrary<CatalogIdentity> identity =
        Choices.frequencyOf(
            Tuple.of(6, Arbitraries.just(CatalogIdentity.unknown())),
            Tuple.of(1, CatalogArbitraries.catalogs()));
    Arbitrary<Tuple.Tuple2<Mapping, ControlMapping.Sides>> each =
        Combinators.combine(mapping, identity, identity)
            .as(
                (m, from, to) ->
                    Tuple.of(
                        m,
                        new ControlMapping.Sides(
                            new MappedResource(from, Optional.empty()),
                            new MappedResource(to, Optional.empty()))));
    return Combinators.combine(
            each.list().ofMinSize(1).ofMaxSize(2),
            Arbitraries.frequency(Tuple.of(12, "complete"), Tuple.of(1, "not-complete")))
        .as(
            (mappings, status) ->
                new ControlMapping(
                    collection(mappings.stream().map(Tuple.Tuple1::get1).toList(), status),
                    "mapping.json",
                    mappings.stream().map(Tuple.Tuple2::get2).toList()));
  }

  private static MappingCollection collection(List<Mapping> mappings, String status) {
    return MappingCollectionBuilder.builder()
        .uuid(Ids.uuid(8999))
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
                .status(status)
                .mappingDescription(MarkupMultiline.ofText("generated"))
                .build())
        .mappings(mappings)
        .build();
  }

  /** A baseline whose controls label their points otherwise, or not at all. */
  private static Baseline relabelled(Baseline baseline, int how) {
    return how == 0
        ? baseline
        : Baseline.of(
                "relabelled",
                baseline.controls().stream().map(control -> relabelled(control, how)).toList())
            .from(baseline.identity());
  }

  private static BaselineControl relabelled(BaselineControl control, int how) {
    return BaselineControlBuilder.builder(control)
        .statements(
            control.statements().stream()
                .map(
                    root ->
                        StatementPartBuilder.builder(root)
                            .parts(root.parts().stream().map(p -> relabelled(p, how)).toList())
                            .build())
                .toList())
        .build();
  }

  private static StatementPart relabelled(StatementPart part, int how) {
    return StatementPartBuilder.builder(part)
        .label(how == 1 ? Optional.empty() : part.label().map(label -> "(" + label + how + ")"))
        .build();
  }

  private static Arbitrary<SourceMapping> sources() {
    return Combinators.combine(
            collections(),
            BaselineArbitraries.baselines(),
            Arbitraries.of(0, 0, 0, 1, 2),
            Arbitraries.frequency(
                Tuple.of(6, Optional.of(MappingDirection.AS_WRITTEN)),
                Tuple.of(2, Optional.of(MappingDirection.REVERSED)),
                Tuple.of(1, Optional.<MappingDirection>empty())))
        .as(
            (mapping, source, labels, direction) ->
                new SourceMapping(mapping, relabelled(source, labels), direction));
  }

  /** Worlds in which some of the providers are carried, by one collection or another. */
  public static Arbitrary<World> worlds() {
    return Combinators.combine(
            Worlds.worlds(),
            sources(),
            sources(),
            Arbitraries.integers().between(0, 2).list().ofSize(Ids.MOST_SYSTEMS),
            Arbitraries.of(false, false, true),
            Arbitraries.of(0, 0, 0, 1, 2))
        .as(
            (world, one, other, which, own, less) -> {
              SourceMapping first =
                  own ? new SourceMapping(one.mapping(), world.baseline(), one.direction()) : one;
              List<Offering> offerings = new ArrayList<>();
              for (int i = 0; i < world.offerings().size(); i++) {
                Offering offering = plainer(world.offerings().get(i), less);
                offerings.add(
                    which.get(i) == 0
                        ? offering
                        : through(offering, which.get(i) == 1 ? first : other));
              }
              return world.offering(offerings);
            });
  }

  /**
   * Returns an offering with fewer responsibilities and doubts, without which little that is
   * carried would be whole.
   */
  private static Offering plainer(Offering offering, int how) {
    SystemClaimsBuilder claims = SystemClaimsBuilder.builder(offering.claims());
    if (how > 0) {
      claims.responsibilities(List.of());
    }
    if (how > 1) {
      claims.provided(
          offering.claims().provided().stream()
              .map(item -> ProvidedItemBuilder.builder(item).states(States.implemented()).build())
              .toList());
    }
    return OfferingBuilder.builder(offering).claims(claims.build()).build();
  }

  private static Offering through(Offering offering, SourceMapping mapping) {
    return OfferingBuilder.builder(offering).through(mapping).build();
  }

  /** Whether the directions of all its mappings are told. */
  public static boolean isReadable(World world) {
    return world.offerings().stream()
        .flatMap(offering -> offering.through().stream())
        .allMatch(through -> Mappings.isReadable(through, world.baseline()));
  }

  /** Returns a world whose providers are all carried from its own baseline to itself. */
  public static World identity(World world) {
    List<ControlMap> maps =
        world.baseline().controls().stream()
            .filter(control -> !control.withdrawn())
            .map(
                control ->
                    ControlMapBuilder.builder()
                        .uuid(Ids.uuid(7500 + world.baseline().controls().indexOf(control)))
                        .relationship("equal-to")
                        .addSources(item("control", control.id().value()))
                        .addTargets(item("control", control.id().value()))
                        .build())
            .toList();
    if (maps.isEmpty()) {
      return world;
    }
    Mapping mapping =
        MappingBuilder.builder()
            .uuid(Ids.uuid(8000))
            .sourceResource(
                MappingResourceReferenceBuilder.builder().type("catalog").href("one.json").build())
            .targetResource(
                MappingResourceReferenceBuilder.builder().type("catalog").href("one.json").build())
            .maps(maps)
            .build();
    ControlMapping collection =
        ControlMapping.of(collection(List.of(mapping), "complete"), "identity.json");
    return world.mapOfferings(offering -> offering.through(collection, world.baseline()));
  }

  /** Returns a world with the maps of each collection changed. */
  public static World changing(World world, UnaryOperator<List<ControlMap>> change) {
    return changingMappings(
        world,
        through ->
            new SourceMapping(
                new ControlMapping(
                    MappingCollectionBuilder.builder(through.mapping().collection())
                        .mappings(
                            through.mapping().collection().mappings().stream()
                                .map(
                                    m ->
                                        MappingBuilder.builder(m)
                                            .maps(change.apply(m.maps()))
                                            .build())
                                .toList())
                        .build(),
                    through.mapping().document(),
                    through.mapping().resources()),
                through.source(),
                through.direction()));
  }

  private static World changingMappings(World world, UnaryOperator<SourceMapping> change) {
    return world.mapOfferings(
        offering ->
            offering.through().isEmpty()
                ? offering
                : through(offering, change.apply(offering.through().get())));
  }

  /** Returns a map without its wholeness. */
  public static ControlMap limited(ControlMap map, boolean byCoverage) {
    return byCoverage
        ? ControlMapBuilder.builder(map).coverage(coverage("0.9")).build()
        : ControlMapBuilder.builder(map).addQualifiers(qualifier("restricted")).build();
  }

  /** Returns a world with its collections reversed, and read the other way round. */
  public static World reversed(World world) {
    World swapped =
        changing(
            world,
            maps ->
                maps.stream()
                    .map(
                        map ->
                            ControlMapBuilder.builder(map)
                                .sources(map.targets())
                                .targets(map.sources())
                                .relationship(
                                    Set.of("superset-of", "Superset_Of")
                                            .contains(map.relationship())
                                        ? "subset-of"
                                        : map.relationship().equals("subset-of")
                                            ? "superset-of"
                                            : map.relationship())
                                .build())
                    .toList());
    return changingMappings(
        swapped,
        through ->
            new SourceMapping(
                new ControlMapping(
                    through.mapping().collection(),
                    through.mapping().document(),
                    through.mapping().resources().stream()
                        .map(s -> new ControlMapping.Sides(s.target(), s.source()))
                        .toList()),
                through.source(),
                through
                    .direction()
                    .map(
                        direction ->
                            direction == MappingDirection.REVERSED
                                ? MappingDirection.AS_WRITTEN
                                : MappingDirection.REVERSED)));
  }
}
