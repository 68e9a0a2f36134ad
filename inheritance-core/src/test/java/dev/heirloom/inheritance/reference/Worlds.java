package dev.heirloom.inheritance.reference;

import dev.heirloom.inheritance.baseline.Baseline;
import dev.heirloom.inheritance.baseline.BaselineControl;
import dev.heirloom.inheritance.baseline.Stricter;
import dev.heirloom.inheritance.evidence.PackageEvidence;
import dev.heirloom.inheritance.offering.CustomerSystem;
import dev.heirloom.inheritance.offering.CustomerSystemBuilder;
import dev.heirloom.inheritance.offering.DocumentIdentity;
import dev.heirloom.inheritance.offering.DocumentIdentityBuilder;
import dev.heirloom.inheritance.offering.Offering;
import dev.heirloom.inheritance.offering.OfferingBuilder;
import dev.heirloom.inheritance.offering.Pairing;
import dev.heirloom.inheritance.offering.SystemClaims;
import dev.heirloom.inheritance.offering.SystemClaimsBuilder;
import dev.heirloom.inheritance.offering.SystemId;
import dev.heirloom.inheritance.offering.Tailoring;
import dev.heirloom.inheritance.policy.Authorizations;
import dev.heirloom.inheritance.policy.Policy;
import dev.heirloom.oscal.model.ParameterId;
import dev.heirloom.oscal.model.Uuid;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.RandomDistribution;
import net.jqwik.api.Tuple;

/**
 * Generated worlds: few controls, few places and few uuids, so that entries meet, collide and
 * contradict each other often. Everything shrinks.
 *
 * <p>Document 0 is the customer system's, 1 to 5 are those of the offerings. Documents of higher
 * numbers lie below, so that no world has a cycle.
 */
public final class Worlds {

  /** The day around which all dates lie. */
  public static final LocalDate TODAY = LocalDate.of(2025, 6, 15);

  private Worlds() {}

  private static Arbitrary<Policy> policies() {
    Arbitrary<Map<ParameterId, Stricter>> stricter =
        Arbitraries.frequency(
            Tuple.of(4, Map.<ParameterId, Stricter>of()),
            Tuple.of(1, Map.of(BaselineArbitraries.PARAMETERS.get(0), Stricter.SMALLER)),
            Tuple.of(1, Map.of(new ParameterId("ac-02_odp.02"), Stricter.LARGER)));
    return Combinators.combine(
            Arbitraries.frequency(
                Tuple.of(3, Policy.Presumption.PRESUME),
                Tuple.of(2, Policy.Presumption.FALL_THROUGH)),
            Arbitraries.of(Policy.UndecidedParameters.class),
            Arbitraries.frequency(
                Tuple.of(3, Policy.WithoutAcceptance.USABLE),
                Tuple.of(1, Policy.WithoutAcceptance.UNUSABLE)),
            Arbitraries.of(Policy.CertificationClasses.class),
            Arbitraries.frequency(
                Tuple.of(3, Policy.OpenRisks.REPORT), Tuple.of(1, Policy.OpenRisks.CAP)),
            stricter,
            Arbitraries.just(100_000))
        .as(Policy::new);
  }

  private static Arbitrary<Optional<CustomerSystem>> customers() {
    Arbitrary<List<Tailoring>> tailoring =
        Choices.few(
            Arbitraries.of("AC-2", "ac-2_smt.b", "ac-2.1", "AC-1(a)", "ac-2_smt.b.1")
                .map(id -> new Tailoring(id, "not ours")),
            0.2);
    return Choices.maybe(
        Combinators.combine(
                DocumentArbitraries.claims(0),
                tailoring,
                RecordArbitraries.agency(),
                EvidenceArbitraries.evidence(0))
            .as(
                (claims, out, agency, evidence) ->
                    new CustomerSystem(claims, out, agency).with(evidence)),
        0.85);
  }

  /** Worlds of every kind. */
  public static Arbitrary<World> worlds() {
    return worlds(1, Ids.MOST_SYSTEMS);
  }

  /** Worlds with this many offerings. */
  public static Arbitrary<World> worlds(int fewest, int most) {
    return Arbitraries.integers()
        .between(fewest, most)
        .withDistribution(RandomDistribution.uniform())
        .flatMap(WORLDS_OF::get);
  }

  private static final Map<Integer, Arbitrary<World>> WORLDS_OF =
      IntStream.rangeClosed(1, Ids.MOST_SYSTEMS)
          .boxed()
          .collect(Collectors.toMap(count -> count, count -> new Kept<>(worldsOf(count))));

  private static Arbitrary<World> worldsOf(int count) {
    List<Arbitrary<Offering>> each = new ArrayList<>();
    for (int document = 1; document <= count; document++) {
      each.add(DocumentArbitraries.offerings(document));
    }
    Arbitrary<List<Offering>> systems = Combinators.combine(each).as(list -> list);
    Arbitrary<Shape> shape =
        Combinators.combine(
                LeverageArbitraries.edges(count)
                    .list()
                    .uniqueElements(edge -> List.of(edge.upper(), edge.lower()))
                    .ofMaxSize(count + 1)
                    .withSizeDistribution(RandomDistribution.uniform()),
                Arbitraries.frequency(
                    Tuple.of(30, Twins.NONE),
                    Tuple.of(1, Twins.ONE_UUID),
                    Tuple.of(1, Twins.ONE_IDENTIFIER)),
                Arbitraries.of(0, 0, 1, 2))
            .as(Shape::new);
    return Combinators.combine(
            BaselineArbitraries.baselines(),
            systems,
            customers(),
            shape,
            RecordArbitraries.authorizations(),
            policies())
        .as(Worlds::world);
  }

  /** Worlds of three to five offerings. */
  public static Arbitrary<World> chains() {
    return worlds(3, Ids.MOST_SYSTEMS);
  }

  /** The document that counts for a system. */
  public static Offering counting(World world, SystemId system) {
    return new Editions(world.offerings()).latest(system);
  }

  /** What an offering says without what speaks of another catalog and is left out whole. */
  public static SystemClaims spoken(World world, Offering offering) {
    return new Catalogs(world.baseline()).left(offering);
  }

  /** Whether the system above uses a component of the first system of a path. */
  public static boolean isInUse(World world, List<SystemId> path, Uuid component) {
    Systems systems = new Systems(world);
    return Systems.isInUse(systems.above(path, 0), systems.claims(path.get(0)), component);
  }

  /** The paths from a system up to the direct providers of the customer system. */
  public static List<List<SystemId>> chain(World world, SystemId system) {
    return new Systems(world).paths(new Editions(world.offerings()).now(system));
  }

  /** By what the last document is another one of the first system. */
  private enum Twins {
    NONE,
    ONE_UUID,
    ONE_IDENTIFIER
  }

  /**
   * What holds the documents of a world together.
   *
   * @param twins by what the last document is another one of the first system
   * @param same how the baselines of the providers are related to that of the customer system: 0
   *     not at all, 1 the same, 2 the same for all controls but the last
   */
  private record Shape(List<LeverageArbitraries.Edge> edges, Twins twins, int same) {}

  private static Optional<Baseline> related(Optional<Baseline> own, Baseline baseline, int same) {
    List<BaselineControl> controls = baseline.controls();
    return same == 0
        ? own
        : own.map(
            b ->
                same == 1
                    ? baseline
                    : Baseline.of("other", controls.subList(0, Math.max(1, controls.size() - 1))));
  }

  private static World world(
      Baseline baseline,
      List<Offering> systems,
      Optional<CustomerSystem> customer,
      Shape shape,
      Authorizations authorizations,
      Policy policy) {
    List<LeverageArbitraries.Edge> edges = shape.edges();
    List<Offering> offerings = new ArrayList<>();
    for (int document = 1; document <= systems.size(); document++) {
      Offering offering = systems.get(document - 1);
      offerings.add(
          OfferingBuilder.builder(offering)
              .claims(LeverageArbitraries.with(offering.claims(), document, edges))
              .authorizedOn(related(offering.authorizedOn(), baseline, shape.same()))
              .build());
    }
    boolean twins = shape.twins() != Twins.NONE && systems.size() > 1;
    if (twins) {
      int last = systems.size() - 1;
      Offering twin = offerings.get(last);
      offerings.set(last, withClaims(twin, twin(twin.claims(), shape.twins())));
      // The later of two documents of system 1 lies at the bottom: what it stood on is above it.
      offerings.set(0, withoutOverviews(offerings.get(0)));
    }
    List<Pairing> pairings =
        edges.stream()
            .filter(edge -> edge.way() == LeverageArbitraries.Way.PAIRING)
            // The later of two documents of system 1 lies at the bottom: above others it is a
            // cycle.
            .filter(edge -> !twins || edge.upper() != 1)
            .map(
                edge ->
                    new Pairing(
                        DocumentIdentity.named("", Ids.uuid(400 + edge.upper())).systemId(),
                        DocumentIdentity.named("", Ids.uuid(400 + edge.lower())).systemId()))
            .toList();
    return new World(
        baseline,
        offerings,
        customer.map(
            c ->
                CustomerSystemBuilder.builder(c)
                    .claims(LeverageArbitraries.with(c.claims(), 0, edges))
                    .build()),
        pairings,
        authorizations,
        TODAY,
        policy);
  }

  private static Offering withoutOverviews(Offering offering) {
    return OfferingBuilder.builder(offering)
        .evidence(
            offering.evidence().stream().filter(e -> !(e instanceof PackageEvidence)).toList())
        .build();
  }

  /** Makes a document one of system 1. */
  private static SystemClaims twin(SystemClaims claims, Twins by) {
    DocumentIdentityBuilder identity = DocumentIdentityBuilder.builder(claims.identity());
    return withIdentity(
        claims,
        by == Twins.ONE_UUID
            ? identity.uuid(Optional.of(Ids.uuid(401))).build()
            : identity.addSystemIdentifiers(Ids.identifier(1)).build());
  }

  static SystemClaims withIdentity(SystemClaims claims, DocumentIdentity identity) {
    return SystemClaimsBuilder.builder(claims).identity(identity).build();
  }

  /** Returns an offering with other claims. */
  public static Offering withClaims(Offering offering, SystemClaims claims) {
    return OfferingBuilder.builder(offering).claims(claims).build();
  }
}
