package dev.heirloom.inheritance.testkit;

import dev.heirloom.inheritance.authorization.Authorization;
import dev.heirloom.inheritance.authorization.AuthorizationType;
import dev.heirloom.inheritance.authorization.Regime;
import dev.heirloom.inheritance.baseline.Baseline;
import dev.heirloom.inheritance.baseline.BaselineControl;
import dev.heirloom.inheritance.baseline.ImpactLevel;
import dev.heirloom.inheritance.baseline.Point;
import dev.heirloom.inheritance.baseline.StatementPart;
import dev.heirloom.inheritance.evidence.Evidence;
import dev.heirloom.inheritance.offering.Component;
import dev.heirloom.inheritance.offering.CustomerSystem;
import dev.heirloom.inheritance.offering.DocumentIdentity;
import dev.heirloom.inheritance.offering.Extent;
import dev.heirloom.inheritance.offering.InheritedEntry;
import dev.heirloom.inheritance.offering.Offering;
import dev.heirloom.inheritance.offering.Place;
import dev.heirloom.inheritance.offering.ProvidedItem;
import dev.heirloom.inheritance.offering.Responsibility;
import dev.heirloom.inheritance.offering.SatisfiedEntry;
import dev.heirloom.inheritance.offering.States;
import dev.heirloom.inheritance.offering.SystemClaims;
import dev.heirloom.inheritance.policy.Authorizations;
import dev.heirloom.oscal.model.Uuid;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;

/**
 * jqwik arbitraries of baselines, offerings, chains and customer systems, for laws of your own.
 *
 * <pre>{@code
 * @Property
 * void what_we_tailor_out_stays_out(@ForAll("worlds") World world) { ... }
 *
 * @Provide
 * Arbitrary<World> worlds() {
 *   return InheritanceArbitraries.worlds();
 * }
 * }</pre>
 *
 * <p>All worlds are valid input and small: up to five controls of up to three points, up to three
 * systems in a chain. Many entries meet in few places, so that contradictions, gaps and chains are
 * frequent. The same seed gives the same world.
 */
public final class InheritanceArbitraries {

  private static final List<String> CONTROLS = List.of("ac-1", "ac-2", "ac-2.1", "pe-3", "sc-7");

  private static final List<String> STATES =
      List.of("implemented", "implemented", "implemented", "partial", "planned", "alternative", "");

  private static final LocalDate DAY = LocalDate.of(2026, 3, 31);

  private InheritanceArbitraries() {}

  /**
   * Returns baselines of one to five controls, of one to three points each, at any impact level.
   */
  public static Arbitrary<Baseline> baselines() {
    return seeded().map(seed -> new Builder(seed).baseline());
  }

  /** Returns offerings of one provider for a baseline, with and without responsibilities. */
  public static Arbitrary<Offering> offerings(Baseline baseline) {
    return seeded().map(seed -> new Builder(seed).system(baseline, 0, Optional.empty()));
  }

  /**
   * Returns chains for a baseline: a provider that the customer leverages first, and each system
   * leveraging the next.
   *
   * @param most the most systems in a chain, at least 1
   */
  public static Arbitrary<List<Offering>> chains(Baseline baseline, int most) {
    return seeded().map(seed -> new Builder(seed).chain(baseline, most));
  }

  /** Returns customer systems over these offerings, of which the first is leveraged directly. */
  public static Arbitrary<CustomerSystem> systems(Baseline baseline, List<Offering> offerings) {
    return seeded().map(seed -> new Builder(seed).customer(baseline, offerings));
  }

  /**
   * Returns whole worlds: a baseline, a chain of up to three systems, mostly a system on top,
   * records.
   */
  public static Arbitrary<World> worlds() {
    return seeded().map(seed -> new Builder(seed).world());
  }

  /** A world is made from one number, so that any failing one is made again by its seed alone. */
  private static Arbitrary<Long> seeded() {
    return Arbitraries.longs().between(0, 1_000_000).withoutEdgeCases();
  }

  /** Makes the parts of one world, one choice after the other. */
  private static final class Builder {

    private final Random choice;
    private final long seed;
    private int count;

    Builder(long seed) {
      this.seed = seed;
      this.choice = new Random(seed);
    }

    private boolean chance(int percent) {
      return choice.nextInt(100) < percent;
    }

    private <T> T oneOf(List<T> values) {
      return values.get(choice.nextInt(values.size()));
    }

    private Uuid uuid() {
      count++;
      return Uuid.of("%08x-0000-4000-8000-%012x".formatted(seed, count));
    }

    World world() {
      Baseline baseline = baseline();
      List<Offering> chain = chain(baseline, 3);
      Optional<CustomerSystem> system =
          chance(85) ? Optional.of(customer(baseline, chain)) : Optional.empty();
      return new World(baseline, chain, system, records(chain), DAY);
    }

    private Authorizations records(List<Offering> chain) {
      List<Authorization> records = new ArrayList<>();
      for (Offering offering : chain) {
        if (chance(60)) {
          LocalDate issued = DAY.minusDays(choice.nextInt(1000) - 50);
          records.add(
              new Authorization(
                  "record of " + offering.systemId(),
                  offering.systemId().value(),
                  AuthorizationType.UNSTATED,
                  Optional.empty(),
                  Optional.of(issued),
                  Optional.empty(),
                  chance(30)
                      ? Optional.of(issued.plusDays(choice.nextInt(1200)))
                      : Optional.empty(),
                  Optional.empty(),
                  chance(50) ? Optional.of(oneOf(List.of(ImpactLevel.values()))) : Optional.empty(),
                  Optional.empty(),
                  List.of(),
                  List.of(),
                  List.of(),
                  List.of(),
                  List.of(),
                  Evidence.of("records", offering.systemId().value())));
        }
      }
      return new Authorizations(records, List.of(), Regime.NONE);
    }

    Baseline baseline() {
      List<BaselineControl> controls = new ArrayList<>();
      int size = 1 + choice.nextInt(CONTROLS.size());
      for (String id : CONTROLS.subList(0, size)) {
        List<StatementPart> items = new ArrayList<>();
        int letters = choice.nextInt(4);
        for (int letter = 0; letter < letters; letter++) {
          String item = id + "_smt." + (char) ('a' + letter);
          items.add(
              chance(30)
                  ? StatementPart.item(
                      item, StatementPart.item(item + ".1"), StatementPart.item(item + ".2"))
                  : StatementPart.item(item));
        }
        controls.add(BaselineControl.of(id, items.toArray(StatementPart[]::new)));
      }
      Baseline baseline = Baseline.of("baseline " + seed, controls);
      return chance(50) ? baseline.at(oneOf(List.of(ImpactLevel.values()))) : baseline;
    }

    List<Offering> chain(Baseline baseline, int most) {
      int length = 1 + choice.nextInt(most);
      List<Offering> chain = new ArrayList<>();
      Optional<Offering> below = Optional.empty();
      for (int depth = length - 1; depth >= 0; depth--) {
        Offering offering = system(baseline, depth, below);
        chain.add(0, offering);
        below = Optional.of(offering);
      }
      return chain;
    }

    /** Makes a system that stands on the one below, relies on some of it and answers some of it. */
    Offering system(Baseline baseline, int depth, Optional<Offering> below) {
      String document = "system-" + depth + ".json";
      DocumentIdentity identity = DocumentIdentity.named(document, uuid());
      List<Component> components = new ArrayList<>();
      Component whole = component(document, "this-system", List.of());
      components.add(whole);
      below.ifPresent(
          lower ->
              components.add(
                  component(
                      document, "system", List.of(lower.claims().components().get(0).uuid()))));
      List<ProvidedItem> items = new ArrayList<>();
      List<Responsibility> responsibilities = new ArrayList<>();
      List<InheritedEntry> inherited = new ArrayList<>();
      List<SatisfiedEntry> satisfied = new ArrayList<>();
      for (Map.Entry<Place, String> entry : places(baseline).entrySet()) {
        Place place = entry.getKey();
        Optional<Uuid> item = Optional.empty();
        if (chance(55)) {
          item = Optional.of(uuid());
          items.add(
              new ProvidedItem(
                  item.get(),
                  whole.uuid(),
                  place,
                  oneOf(List.of(Extent.WHOLE, Extent.WHOLE, Extent.WHOLE, Extent.PART)),
                  states(),
                  List.of(),
                  "provided " + place,
                  evidence(document, entry.getValue(), item.get())));
        }
        if (chance(30)) {
          Uuid uuid = uuid();
          responsibilities.add(
              new Responsibility(
                  uuid,
                  whole.uuid(),
                  place,
                  chance(70) ? item : Optional.empty(),
                  passedOn(below, place),
                  "responsibility " + place,
                  evidence(document, entry.getValue(), uuid)));
        }
        below.ifPresent(
            lower -> stand(lower, components.get(1), place, document, inherited, satisfied));
      }
      return Offering.of(
          new SystemClaims(
              identity,
              components,
              List.of(),
              List.of(),
              items,
              responsibilities,
              inherited,
              satisfied,
              List.of(),
              List.of()));
    }

    private List<Uuid> passedOn(Optional<Offering> below, Place place) {
      return below.stream()
          .flatMap(lower -> lower.claims().responsibilities().stream())
          .filter(responsibility -> responsibility.place().equals(place) && chance(30))
          .map(Responsibility::uuid)
          .toList();
    }

    private void stand(
        Offering lower,
        Component standIn,
        Place place,
        String document,
        List<InheritedEntry> inherited,
        List<SatisfiedEntry> satisfied) {
      for (ProvidedItem item : lower.claims().provided()) {
        if (item.place().equals(place) && chance(60)) {
          Uuid uuid = uuid();
          inherited.add(
              new InheritedEntry(
                  uuid,
                  standIn.uuid(),
                  place,
                  Optional.of(item.uuid()),
                  "inherited " + place,
                  evidence(document, "inherited", uuid)));
        }
      }
      for (Responsibility responsibility : lower.claims().responsibilities()) {
        if (responsibility.place().equals(place) && chance(50)) {
          Uuid uuid = uuid();
          satisfied.add(
              new SatisfiedEntry(
                  uuid,
                  standIn.uuid(),
                  place,
                  Optional.of(responsibility.uuid()),
                  states(),
                  "satisfied " + place,
                  evidence(document, "satisfied", uuid)));
        }
      }
    }

    CustomerSystem customer(Baseline baseline, List<Offering> offerings) {
      Optional<Offering> provider = offerings.stream().findFirst();
      return CustomerSystem.of(system(baseline, 9, provider).claims());
    }

    private Component component(String document, String type, List<Uuid> standsFor) {
      Uuid uuid = uuid();
      return new Component(
          uuid,
          type,
          type + " of " + document,
          standsFor,
          List.of(),
          false,
          evidence(document, type, uuid));
    }

    private States states() {
      String word = oneOf(STATES);
      return word.isEmpty() ? States.none() : States.of(word);
    }

    /** Returns some of the places of a baseline: whole controls, points, and parts of points. */
    private Map<Place, String> places(Baseline baseline) {
      Map<Place, String> places = new LinkedHashMap<>();
      for (BaselineControl control : baseline.controls()) {
        String id = control.id().value();
        if (chance(40)) {
          places.put(Place.control(id), "/" + id);
        }
        for (Point point : control.points()) {
          if (!point.isWholeControl() && chance(60)) {
            places.put(Place.statement(id, point.id()), "/" + id + "/" + point.id());
          }
        }
        for (StatementPart part : control.pointParts()) {
          for (StatementPart deeper : part.parts()) {
            if (chance(30)) {
              String statement = deeper.id().orElseThrow();
              places.put(Place.statement(id, statement), "/" + id + "/" + statement);
            }
          }
        }
      }
      return places;
    }

    private static Evidence evidence(String document, String location, Uuid uuid) {
      return Evidence.of(document, location, uuid);
    }
  }
}
