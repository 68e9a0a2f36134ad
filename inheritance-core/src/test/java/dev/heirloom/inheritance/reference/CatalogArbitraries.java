package dev.heirloom.inheritance.reference;

import dev.heirloom.inheritance.baseline.Baseline;
import dev.heirloom.inheritance.baseline.BaselineControlBuilder;
import dev.heirloom.inheritance.baseline.CatalogIdentity;
import dev.heirloom.inheritance.evidence.Evidence;
import dev.heirloom.inheritance.offering.CatalogReference;
import dev.heirloom.inheritance.offering.Place;
import dev.heirloom.oscal.model.Uuid;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** Generated catalogs that documents name as those they speak of. */
final class CatalogArbitraries {

  private CatalogArbitraries() {}

  /**
   * What documents name as their catalogs: nothing, one for all, or one for each control
   * implementation.
   */
  static Arbitrary<List<CatalogReference>> sources(int document) {
    Arbitrary<List<CatalogReference>> one =
        source(document, CatalogReference.Reach.DOCUMENT, "/import-profile").map(List::of);
    Arbitrary<List<CatalogReference>> two =
        Combinators.combine(
                source(
                    document,
                    CatalogReference.Reach.CONTROL_IMPLEMENTATION,
                    EntryArbitraries.implementation(0)),
                source(
                    document,
                    CatalogReference.Reach.CONTROL_IMPLEMENTATION,
                    EntryArbitraries.implementation(1)))
            .as(List::of);
    return Choices.frequencyOf(
        Tuple.of(20, Arbitraries.just(List.of())), Tuple.of(1, one), Tuple.of(3, two));
  }

  private static Arbitrary<CatalogReference> source(
      int document, CatalogReference.Reach reach, String location) {
    Arbitrary<Set<String>> controls =
        PlaceArbitraries.places().map(Place::control).set().ofMaxSize(4);
    return Combinators.combine(
            catalogs(),
            Choices.maybe(
                Combinators.combine(BaselineArbitraries.baselines(), Arbitraries.of(0, 0, 1))
                    .as(CatalogArbitraries::retitled),
                0.4),
            controls)
        .as(
            (identity, loaded, named) ->
                new CatalogReference(
                    reach,
                    "source",
                    identity,
                    loaded,
                    named,
                    Evidence.of(Ids.documentName(document), location)));
  }

  private static Baseline retitled(Baseline baseline, int kind) {
    return kind == 0
        ? baseline
        : Baseline.of(
            baseline.name(),
            baseline.controls().stream()
                .map(c -> BaselineControlBuilder.builder(c).title("Requirement " + c.id()).build())
                .toList());
  }

  /** What is known of catalogs: their root uuids, and names of publications and revisions. */
  static Arbitrary<CatalogIdentity> catalogs() {
    List<String> names = List.copyOf(new TreeSet<>(Catalogs.NAMES.keySet()));
    Arbitrary<Set<String>> addresses =
        Choices.few(Arbitraries.of(names.stream().filter(n -> n.endsWith(".json")).toList()), 0.3)
            .map(Set::copyOf);
    Arbitrary<Set<String>> titles =
        Choices.few(Arbitraries.of(names.stream().filter(n -> !n.endsWith(".json")).toList()), 0.3)
            .map(Set::copyOf);
    Arbitrary<Set<Uuid>> roots =
        Choices.frequencyOf(
            Tuple.of(6, Arbitraries.just(Set.of())),
            Tuple.of(
                2,
                Arbitraries.of(
                    Set.of(Ids.uuid(50)),
                    Set.of(Ids.uuid(51)),
                    Set.of(Ids.uuid(50), Ids.uuid(51)))));
    return Combinators.combine(roots, addresses, titles)
        .as((catalogs, at, called) -> new CatalogIdentity(catalogs, at, called, Set.of()));
  }
}
