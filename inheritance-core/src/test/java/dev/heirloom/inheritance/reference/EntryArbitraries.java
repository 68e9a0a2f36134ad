package dev.heirloom.inheritance.reference;

import dev.heirloom.inheritance.evidence.Evidence;
import dev.heirloom.inheritance.evidence.ParameterSetting;
import dev.heirloom.inheritance.offering.Doubt;
import dev.heirloom.inheritance.offering.Extent;
import dev.heirloom.inheritance.offering.Implementation;
import dev.heirloom.inheritance.offering.InheritedEntry;
import dev.heirloom.inheritance.offering.Place;
import dev.heirloom.inheritance.offering.ProvidedItem;
import dev.heirloom.inheritance.offering.Responsibility;
import dev.heirloom.inheritance.offering.SatisfiedEntry;
import dev.heirloom.inheritance.offering.StatedRequirement;
import dev.heirloom.oscal.model.ParameterId;
import dev.heirloom.oscal.model.Uuid;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** Generated entries of documents: provided items, responsibilities, and what answers them. */
public final class EntryArbitraries {

  /**
   * What settings name: parameters by their own ids, and by those of other issues of the catalog.
   */
  private static final List<ParameterId> NAMES =
      List.of(
              "ac-2_prm_1",
              "ac-2_prm_2",
              "ac-2_prm_3",
              "ac-1_prm_1",
              "ac-2.1_prm_1",
              "ac-02_odp.01",
              "ac-02_odp.02",
              "ac-1_odp")
          .stream()
          .map(ParameterId::new)
          .toList();

  private EntryArbitraries() {}

  static Arbitrary<Uuid> items() {
    return Arbitraries.integers().between(0, 4).map(Ids::item);
  }

  private static Arbitrary<Uuid> responsibilityUuids() {
    return Arbitraries.integers().between(0, 3).map(Ids::responsibility);
  }

  private static Arbitrary<Uuid> componentsOf(int document) {
    List<Uuid> standIns = new ArrayList<>();
    for (int lower = document + 1; lower <= Ids.MOST_SYSTEMS; lower++) {
      standIns.add(Ids.standIn(document, lower));
    }
    if (standIns.isEmpty()) {
      standIns.add(Ids.component(document, 0));
    }
    return Choices.frequencyOf(
        Tuple.of(6, Arbitraries.just(Ids.component(document, 1))),
        Tuple.of(4, Arbitraries.just(Ids.component(document, 0))),
        Tuple.of(1, Arbitraries.just(Ids.component(document, 2))),
        Tuple.of(3, Arbitraries.of(standIns.subList(0, Math.min(2, standIns.size())))),
        Tuple.of(1, Arbitraries.just(Ids.component(document, 9))));
  }

  /** Where one of the two control implementations of a document stands. */
  static String implementation(int number) {
    return "/control-implementations/" + Math.floorMod(number, 2);
  }

  static Evidence source(int document, Place place, Uuid uuid) {
    return Evidence.of(
        Ids.documentName(document), implementation(uuid.value().hashCode()) + "/" + place, uuid);
  }

  /** Provided items of a document. */
  public static Arbitrary<ProvidedItem> provided(int document) {
    Arbitrary<Extent> extent =
        Arbitraries.frequency(
            Tuple.of(8, Extent.WHOLE), Tuple.of(1, Extent.PART), Tuple.of(1, Extent.UNSTATED));
    Arbitrary<List<ParameterSetting>> parameters =
        Choices.frequencyOf(
            Tuple.of(2, Arbitraries.just(List.of())),
            Tuple.of(
                1,
                parameterSettings(
                    document,
                    ParameterSetting.Level.BY_COMPONENT,
                    ParameterSetting.Level.REQUIREMENT)));
    return Combinators.combine(
            items(),
            componentsOf(document),
            PlaceArbitraries.places(),
            extent,
            PlaceArbitraries.states(),
            parameters,
            Choices.few(Arbitraries.of("an earlier map", "another"), 0.05))
        .as(
            (uuid, component, place, size, states, set, maps) ->
                new ProvidedItem(
                    uuid,
                    component,
                    place,
                    size,
                    states,
                    set,
                    "",
                    source(document, place, uuid),
                    maps));
  }

  static Arbitrary<List<ParameterSetting>> parameterSettings(
      int document, ParameterSetting.Level... levels) {
    return Combinators.combine(
            Arbitraries.of(NAMES),
            Arbitraries.of(BaselineArbitraries.VALUES),
            Arbitraries.of(levels))
        .as(
            (id, value, level) ->
                new ParameterSetting(
                    id,
                    List.of(value),
                    level,
                    Evidence.of(Ids.documentName(document), "set-parameter " + id)))
        .list()
        .uniqueElements(setting -> List.of(setting.parameter(), setting.level()))
        .ofMinSize(1)
        .ofMaxSize(3);
  }

  /** Responsibilities of a document. */
  public static Arbitrary<Responsibility> responsibilities(int document) {
    Arbitrary<Optional<Uuid>> bound =
        Choices.frequencyOf(
            Tuple.of(4, Arbitraries.just(Optional.empty())),
            Tuple.of(6, items().map(Optional::of)),
            Tuple.of(1, responsibilityUuids().map(Optional::of)));
    Arbitrary<List<Uuid>> passesOn =
        Choices.frequencyOf(
            Tuple.of(3, Arbitraries.just(List.of())),
            Tuple.of(1, responsibilityUuids().list().uniqueElements().ofMinSize(1).ofMaxSize(2)));
    return Combinators.combine(
            responsibilityUuids(),
            componentsOf(document),
            PlaceArbitraries.places(),
            bound,
            passesOn)
        .as(
            (uuid, component, place, provided, lower) ->
                new Responsibility(
                    uuid, component, place, provided, lower, "", source(document, place, uuid)));
  }

  static Arbitrary<InheritedEntry> inherited(int document) {
    Arbitrary<Optional<Uuid>> named =
        Choices.frequencyOf(
            Tuple.of(12, items().map(Optional::of)),
            Tuple.of(1, responsibilityUuids().map(Optional::of)),
            Tuple.of(1, Arbitraries.just(Optional.empty())));
    return Combinators.combine(
            Arbitraries.integers().between(0, 20),
            componentsOf(document),
            PlaceArbitraries.places(),
            named)
        .as(
            (n, component, place, provided) ->
                new InheritedEntry(
                    Ids.uuid(700 + n),
                    component,
                    place,
                    provided,
                    "",
                    source(document, place, Ids.uuid(700 + n))));
  }

  static Arbitrary<SatisfiedEntry> satisfied(int document) {
    Arbitrary<Optional<Uuid>> named =
        Choices.frequencyOf(
            Tuple.of(12, responsibilityUuids().map(Optional::of)),
            Tuple.of(1, items().map(Optional::of)),
            Tuple.of(1, Arbitraries.just(Optional.empty())));
    return Combinators.combine(
            Arbitraries.integers().between(0, 20),
            componentsOf(document),
            PlaceArbitraries.places(),
            named,
            PlaceArbitraries.states())
        .as(
            (n, component, place, responsibility, states) ->
                new SatisfiedEntry(
                    Ids.uuid(800 + n),
                    component,
                    place,
                    responsibility,
                    states,
                    "",
                    source(document, place, Ids.uuid(800 + n))));
  }

  static Arbitrary<Implementation> implementations(int document) {
    Arbitrary<List<ParameterSetting>> parameters =
        Choices.frequencyOf(
            Tuple.of(2, Arbitraries.just(List.of())),
            Tuple.of(1, parameterSettings(document, ParameterSetting.Level.BY_COMPONENT)));
    return Combinators.combine(
            componentsOf(document),
            PlaceArbitraries.places(),
            PlaceArbitraries.states(),
            parameters)
        .as(
            (component, place, states, set) ->
                new Implementation(
                    component,
                    place,
                    states,
                    set,
                    Evidence.of(Ids.documentName(document), "by-component " + component + place)));
  }

  /** What the reader of a document doubts, of places and of all of it. */
  static Arbitrary<List<Doubt>> doubts(int document) {
    return Choices.few(
        Combinators.combine(
                Arbitraries.of(Doubt.Kind.values()), Choices.maybe(PlaceArbitraries.places(), 0.7))
            .as(
                (kind, place) ->
                    new Doubt(
                        kind,
                        place,
                        "doubtful",
                        Evidence.of(Ids.documentName(document), "doubt of " + place))),
        0.1);
  }

  static Arbitrary<StatedRequirement> addressed(int document) {
    Arbitrary<List<String>> states =
        Arbitraries.of(
            List.of(),
            List.of("not-applicable"),
            List.of("N/A"),
            List.of("implemented"),
            List.of("planned"),
            List.of("waived"));
    Arbitrary<List<String>> origins =
        Arbitraries.of(
            List.of(), List.of("sp-system"), List.of("customer-configured"), List.of("Inherited"));
    Arbitrary<String> remarks = Arbitraries.of("", "because it is so");
    Arbitrary<Optional<String>> refusal =
        Arbitraries.frequency(
            Tuple.of(4, Optional.<String>empty()), Tuple.of(1, Optional.of("ours alone")));
    Arbitrary<List<ParameterSetting>> parameters =
        Choices.sometimes(parameterSettings(document, ParameterSetting.Level.REQUIREMENT));
    return Combinators.combine(
            PlaceArbitraries.places(), states, origins, remarks, refusal, parameters)
        .as(
            (place, words, origination, why, refused, set) ->
                new StatedRequirement(
                    place,
                    words,
                    origination,
                    why,
                    document == 0 ? Optional.empty() : refused,
                    set,
                    why.isEmpty() ? List.of() : List.of("mostly"),
                    Evidence.of(Ids.documentName(document), "at " + place)));
  }
}
