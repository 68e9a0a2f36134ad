package dev.heirloom.inheritance.reference;

import dev.heirloom.inheritance.baseline.ImpactLevel;
import dev.heirloom.inheritance.evidence.Evidence;
import dev.heirloom.inheritance.offering.Component;
import dev.heirloom.inheritance.offering.Extent;
import dev.heirloom.inheritance.offering.InheritedEntry;
import dev.heirloom.inheritance.offering.LeveragedAuthorization;
import dev.heirloom.inheritance.offering.Place;
import dev.heirloom.inheritance.offering.ProvidedItem;
import dev.heirloom.inheritance.offering.States;
import dev.heirloom.inheritance.offering.SystemClaims;
import dev.heirloom.inheritance.offering.SystemClaimsBuilder;
import dev.heirloom.oscal.model.Uuid;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.RandomDistribution;
import net.jqwik.api.Tuple;

/** Generated ways in which documents say that one system leverages another. */
final class LeverageArbitraries {

  private LeverageArbitraries() {}

  /** The ways in which documents say that one system leverages another. */
  enum Way {
    PAIRING,
    LINK,
    IDENTIFIER,
    THIS_SYSTEM,
    COMPONENT,
    BOTH,
    UNRESOLVED,
    BARE
  }

  /**
   * That a system leverages another.
   *
   * @param reliance what it inherits from there and offers again; empty if nothing in particular
   */
  record Edge(int upper, int lower, Way way, List<Reliance> reliance) {}

  private record Reliance(
      Place place, Uuid upper, Uuid lower, States upperStates, States lowerStates, boolean own) {}

  static Arbitrary<Edge> edges(int systems) {
    Arbitrary<Integer> uppers =
        Arbitraries.integers()
            .between(0, systems - 1)
            .withDistribution(RandomDistribution.uniform());
    Arbitrary<Reliance> reliance =
        Combinators.combine(
                Arbitraries.of(
                    Place.control("ac-2"),
                    Place.statement("ac-2", "ac-2_smt.a"),
                    Place.control("ac-2.1")),
                EntryArbitraries.items(),
                EntryArbitraries.items(),
                PlaceArbitraries.states(),
                PlaceArbitraries.states(),
                Arbitraries.of(false, true))
            .as(Reliance::new);
    return Combinators.combine(
            uppers,
            Arbitraries.frequency(Tuple.of(6, 1), Tuple.of(2, 2), Tuple.of(1, 3)),
            Arbitraries.frequency(
                Tuple.of(4, Way.BOTH),
                Tuple.of(3, Way.COMPONENT),
                Tuple.of(3, Way.THIS_SYSTEM),
                Tuple.of(2, Way.LINK),
                Tuple.of(2, Way.IDENTIFIER),
                Tuple.of(2, Way.PAIRING),
                Tuple.of(1, Way.UNRESOLVED),
                Tuple.of(1, Way.BARE)),
            Choices.few(reliance, 0.6))
        .as(
            (upper, step, way, relies) ->
                new Edge(upper, Math.min(upper + step, systems), way, relies));
  }

  /** The items and entries that make a reliance, on both of its ends. */
  private static SystemClaims relying(SystemClaims claims, int document, List<Edge> edges) {
    List<ProvidedItem> items = new ArrayList<>(claims.provided());
    List<InheritedEntry> entries = new ArrayList<>(claims.inherited());
    for (Edge edge : edges) {
      for (Reliance r : edge.reliance()) {
        if (edge.upper() == document) {
          Uuid entry = Ids.uuid(900 + edge.lower());
          items.add(relied(document, r.upper(), r.place(), r.upperStates()));
          entries.add(
              new InheritedEntry(
                  entry,
                  r.own() || edge.way() == Way.PAIRING
                      ? Ids.component(document, 1)
                      : Ids.standIn(document, edge.lower()),
                  r.place(),
                  Optional.of(r.lower()),
                  "",
                  EntryArbitraries.source(document, r.place(), entry)));
        }
        if (edge.lower() == document) {
          items.add(relied(document, r.lower(), r.place(), r.lowerStates()));
        }
      }
    }
    return SystemClaimsBuilder.builder(claims).provided(items).inherited(entries).build();
  }

  private static ProvidedItem relied(int document, Uuid uuid, Place place, States states) {
    return new ProvidedItem(
        uuid,
        Ids.component(document, 1),
        place,
        Extent.WHOLE,
        states,
        List.of(),
        "",
        EntryArbitraries.source(document, place, uuid));
  }

  static SystemClaims with(SystemClaims claims, int document, List<Edge> edges) {
    List<Component> components = new ArrayList<>(claims.components());
    List<LeveragedAuthorization> authorizations = new ArrayList<>(claims.leveragedAuthorizations());
    for (Edge edge : edges) {
      if (edge.upper() != document) {
        continue;
      }
      int lower = edge.lower();
      Uuid authorization = Ids.leveragedAuthorization(document, lower);
      boolean authorized =
          Set.of(Way.LINK, Way.IDENTIFIER, Way.BOTH, Way.BARE).contains(edge.way());
      if (authorized) {
        authorizations.add(
            new LeveragedAuthorization(
                authorization,
                "lower system",
                lower % 2 == 0 ? Optional.of(Worlds.TODAY.minusYears(3)) : Optional.empty(),
                lower % 3 == 0 ? Optional.of(ImpactLevel.MODERATE) : Optional.empty(),
                edge.way() == Way.IDENTIFIER ? List.of(Ids.identifier(lower)) : List.of(),
                Set.of(Way.LINK, Way.BOTH).contains(edge.way())
                    ? List.of(Ids.documentName(lower))
                    : List.of(),
                lower == 5 && document > 2 ? Optional.of("DoD IL4") : Optional.empty(),
                Evidence.of(Ids.documentName(document), "leveraged-authorization", authorization)));
      }
      Optional<Uuid> named =
          switch (edge.way()) {
            case THIS_SYSTEM -> Optional.of(Ids.component(lower, 0));
            case COMPONENT, BOTH -> Optional.of(Ids.component(lower, 1));
            case UNRESOLVED -> Optional.of(Ids.component(lower, 8));
            default -> Optional.empty();
          };
      if (edge.way() != Way.PAIRING) {
        components.add(
            new Component(
                Ids.standIn(document, lower),
                "service",
                "stand-in",
                named.stream().toList(),
                authorized ? List.of(authorization) : List.of(),
                false,
                Evidence.of(
                    Ids.documentName(document), "component", Ids.standIn(document, lower))));
      }
    }
    return relying(
        SystemClaimsBuilder.builder(claims)
            .components(components)
            .leveragedAuthorizations(authorizations)
            .build(),
        document,
        edges);
  }
}
