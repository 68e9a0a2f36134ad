package dev.heirloom.inheritance.reference;

import dev.heirloom.inheritance.offering.Place;
import dev.heirloom.inheritance.offering.States;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** Generated places in every spelling, and implementation states in all words. */
public final class PlaceArbitraries {

  private static final Map<String, List<String>> PARTS =
      Map.of(
          "ac-2",
          List.of(
              "ac-2_smt.a",
              "ac-2_smt.b",
              "ac-2_smt.b.1",
              "ac-2_smt.b.2",
              "ac-2_smt",
              "ac-2_smt.b_fr",
              "ac-2_fr",
              "ac-2_fr_smt.1",
              "ac-2_smt.z",
              "ac-1_smt.a"),
          "ac-1",
          List.of(
              "ac-1_smt.a", "ac-1_smt.a.1", "ac-1_smt.a.1.x", "ac-1_smt.a.1.y", "ac-1_smt", "odd"),
          "ac-2.1",
          List.of("ac-2.1_smt", "ac-2.1_smt.a"),
          "pl-11",
          List.of("pl-11_smt", "pl-11_fr"),
          "ac-3",
          List.of("ac-3_smt.a"));

  private PlaceArbitraries() {}

  private static Arbitrary<Place> placesOf(String control) {
    return Choices.frequencyOf(
        Tuple.of(3, Arbitraries.just(Place.control(control))),
        Tuple.of(
            7, Arbitraries.of(PARTS.get(control)).map(part -> Place.statement(control, part))));
  }

  /** Places of entries in every spelling: most of them of one control. */
  public static Arbitrary<Place> places() {
    Arbitrary<Place> exact =
        Choices.frequencyOf(
            Tuple.of(60, placesOf("ac-2")),
            Tuple.of(15, placesOf("ac-1")),
            Tuple.of(12, placesOf("ac-2.1")),
            Tuple.of(8, placesOf("pl-11")),
            Tuple.of(2, placesOf("ac-3")));
    Arbitrary<Place> spelled =
        exact.flatMap(
            place ->
                Combinators.combine(
                        Arbitraries.of(Spellings.ofControl(place.control())),
                        Arbitraries.of(
                            place
                                .statement()
                                .map(part -> Spellings.ofPart(place.control(), part))
                                .orElse(List.of(""))))
                    .as(
                        (control, part) ->
                            new Place(
                                control, part.isEmpty() ? Optional.empty() : Optional.of(part))));
    return Choices.frequencyOf(
        Tuple.of(
            40,
            Arbitraries.of(
                Place.control("ac-2"),
                Place.statement("ac-2", "ac-2_smt.a"),
                Place.statement("ac-2", "ac-2_smt.b"))),
        Tuple.of(40, exact),
        Tuple.of(8, spelled),
        Tuple.of(1, Arbitraries.of(Place.control("zz-9"), Place.control("Account Rules"))));
  }

  /** Implementation states on all three levels. */
  public static Arbitrary<States> states() {
    Arbitrary<List<String>> word =
        Arbitraries.frequency(
            Tuple.of(12, List.of("implemented")),
            Tuple.of(3, List.of()),
            Tuple.of(2, List.of("partial")),
            Tuple.of(2, List.of("planned")),
            Tuple.of(1, List.of("alternative")),
            Tuple.of(1, List.of("not-applicable")),
            Tuple.of(1, List.of("operational")),
            Tuple.of(1, List.of("Partially Implemented")),
            Tuple.of(1, List.of("NOT_IMPLEMENTED")),
            Tuple.of(1, List.of("N/A", "fully-implemented")),
            Tuple.of(1, List.of("waived", "Alternate Implementation")),
            Tuple.of(1, List.of(" ")),
            Tuple.of(1, List.of("implemented", "partial")),
            Tuple.of(1, List.of("operational", "Planned", "implemented")));
    return Choices.frequencyOf(
        Tuple.of(8, word.map(w -> new States(w, List.of(), List.of()))),
        Tuple.of(2, Combinators.combine(word, word).as((s, r) -> new States(List.of(), s, r))),
        Tuple.of(1, Combinators.combine(word, word, word).as(States::new)));
  }
}
