package dev.heirloom.inheritance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.Iterables;
import dev.heirloom.inheritance.authorization.Authorization;
import dev.heirloom.inheritance.authorization.AuthorizationBuilder;
import dev.heirloom.inheritance.authorization.AuthorizationType;
import dev.heirloom.inheritance.baseline.BaselineControl;
import dev.heirloom.inheritance.evidence.Evidence;
import dev.heirloom.inheritance.offering.Component;
import dev.heirloom.inheritance.offering.ComponentBuilder;
import dev.heirloom.inheritance.offering.CustomerSystem;
import dev.heirloom.inheritance.offering.CustomerSystemBuilder;
import dev.heirloom.inheritance.offering.InheritedEntry;
import dev.heirloom.inheritance.offering.LeveragedAuthorizationBuilder;
import dev.heirloom.inheritance.offering.Offering;
import dev.heirloom.inheritance.offering.OfferingBuilder;
import dev.heirloom.inheritance.offering.ProvidedItem;
import dev.heirloom.inheritance.offering.ProvidedItemBuilder;
import dev.heirloom.inheritance.offering.Responsibility;
import dev.heirloom.inheritance.offering.SatisfiedEntry;
import dev.heirloom.inheritance.offering.SatisfiedEntryBuilder;
import dev.heirloom.inheritance.offering.StatedRequirement;
import dev.heirloom.inheritance.offering.States;
import dev.heirloom.inheritance.offering.SystemClaims;
import dev.heirloom.inheritance.offering.SystemClaimsBuilder;
import dev.heirloom.inheritance.offering.SystemId;
import dev.heirloom.inheritance.policy.Authorizations;
import dev.heirloom.inheritance.reference.Conclusion;
import dev.heirloom.inheritance.reference.EntryArbitraries;
import dev.heirloom.inheritance.reference.Ids;
import dev.heirloom.inheritance.reference.World;
import dev.heirloom.inheritance.reference.Worlds;
import dev.heirloom.inheritance.result.Duty;
import dev.heirloom.inheritance.result.Ending;
import dev.heirloom.inheritance.result.Fulfilment;
import dev.heirloom.inheritance.result.ProvidedUse;
import dev.heirloom.inheritance.result.Status;
import dev.heirloom.oscal.model.ControlId;
import dev.heirloom.oscal.model.Uuid;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/**
 * The laws of SEMANTICS section 10 that speak of one determination, for whatever concludes
 * something of a world: the engine and, so that the text itself is held to them, the reference.
 */
abstract class SemanticsLaws {

  private static final Uuid FRESH = Ids.item(99);

  /** Concludes something of a world. */
  abstract Conclusion conclude(World world);

  @Provide
  Arbitrary<World> worlds() {
    return Worlds.worlds();
  }

  /** What a law needs is asked of the worlds: with few tries, rejections would exhaust them. */
  @Provide
  Arbitrary<World> worldsWithLastDuties() {
    return worlds().filter(world -> !lastDuties(world).isEmpty());
  }

  @Provide
  Arbitrary<World> worldsOfCustomers() {
    return worlds().filter(world -> world.customer().isPresent());
  }

  @Provide
  Arbitrary<World> worldsWithPoints() {
    return worlds()
        .filter(
            world ->
                world.baseline().controls().stream()
                    .anyMatch(control -> !control.withdrawn() && !control.points().isEmpty()));
  }

  @Provide
  Arbitrary<World> chains() {
    return Worlds.chains();
  }

  @Provide
  Arbitrary<ProvidedItem> items() {
    return EntryArbitraries.provided(1);
  }

  @Provide
  Arbitrary<Responsibility> responsibilities() {
    return EntryArbitraries.responsibilities(1);
  }

  // 1

  @Property
  @Label("Law 1: Partition: every point has exactly one determination, and counts add up.")
  void law1EveryPointHasExactlyOneDetermination(@ForAll("worlds") World world) {
    Conclusion conclusion = conclude(world);
    List<BaselineControl> determined =
        world.baseline().controls().stream().filter(control -> !control.withdrawn()).toList();
    assertEquals(
        determined.stream().map(control -> control.id().value()).toList(),
        List.copyOf(conclusion.controls().keySet()));
    for (BaselineControl control : determined) {
      assertEquals(
          control.points().stream().map(point -> point.id()).toList(),
          List.copyOf(conclusion.controls().get(control.id().value()).points().keySet()));
    }
  }

  // 2

  @Property
  @Label(
      "Law 2: The order of documents, components, items and providers changes nothing, "
          + "nor do duplicates.")
  void law2OrderAndDuplicatesChangeNothing(
      @ForAll("worlds") World world, @ForAll Random random, @ForAll boolean duplicates) {
    assertEquals(conclude(world), conclude(shuffled(world, random, duplicates)));
  }

  /** The same world in another order, everything twice if wanted. */
  static World shuffled(World world, Random random, boolean duplicates) {
    List<Offering> offerings =
        world.offerings().stream()
            .map(
                o ->
                    OfferingBuilder.builder(o)
                        .claims(shuffled(o.claims(), random, duplicates))
                        .evidence(shuffled(o.evidence(), random, duplicates))
                        .build())
            .toList();
    return world
        .offering(shuffled(offerings, random, duplicates))
        .paired(shuffled(world.pairings(), random, duplicates))
        .under(
            new Authorizations(
                shuffled(world.authorizations().records(), random, duplicates),
                shuffled(world.authorizations().acceptances(), random, duplicates),
                world.authorizations().regime()))
        .leveragedBy(
            world
                .customer()
                .map(
                    c ->
                        CustomerSystemBuilder.builder(c)
                            .claims(shuffled(c.claims(), random, duplicates))
                            .tailoredOut(shuffled(c.tailoredOut(), random, duplicates))
                            .evidence(shuffled(c.evidence(), random, duplicates))
                            .build()));
  }

  private static SystemClaims shuffled(SystemClaims claims, Random random, boolean duplicates) {
    return new SystemClaims(
        claims.identity(),
        shuffled(claims.components(), random, duplicates),
        shuffled(claims.leveragedAuthorizations(), random, duplicates),
        shuffled(claims.requirements(), random, duplicates),
        shuffled(claims.provided(), random, duplicates),
        shuffled(claims.responsibilities(), random, duplicates),
        shuffled(claims.inherited(), random, duplicates),
        shuffled(claims.satisfied(), random, duplicates),
        shuffled(claims.implementations(), random, duplicates),
        shuffled(claims.parameters(), random, duplicates),
        claims.status(),
        claims.sensitivityLevel(),
        shuffled(claims.doubts(), random, duplicates));
  }

  private static <T> List<T> shuffled(List<T> list, Random random, boolean duplicates) {
    List<T> other = new ArrayList<>(list);
    if (duplicates) {
      other.addAll(list);
    }
    Collections.shuffle(other, random);
    return other;
  }

  // 3

  @Property
  @Label(
      "Law 3: Another provided item, with a UUID of its own, never makes the declared "
          + "result worse; one that is usable and not capped never the effective result.")
  void law3AddingAnItemNeverMakesTheDeclaredResultWorseNorAUsableUncappedOneTheEffective(
      @ForAll("worlds") World world,
      @ForAll("items") ProvidedItem item,
      @ForAll @IntRange(max = 4) int which) {
    Offering offering = at(world.offerings(), which);
    Uuid component =
        offering
            .claims()
            .components()
            .get(item.component().equals(Ids.component(1, 1)) ? 1 : 0)
            .uuid();
    ProvidedItem added =
        new ProvidedItem(
            FRESH,
            component,
            item.place(),
            item.extent(),
            item.states(),
            item.parameters(),
            item.text(),
            item.evidence());
    Conclusion before = conclude(world);
    Conclusion after =
        conclude(
            change(
                world,
                offering,
                claims ->
                    SystemClaimsBuilder.builder(claims)
                        .provided(append(claims.provided(), added))
                        .build()));
    eachPoint(
        before,
        after,
        (id, was, is) -> {
          assertFalse(was.declared().isBetterThan(is.declared()), id);
          boolean good =
              is.provided().stream()
                  .filter(use -> use.uuid().equals(FRESH))
                  .allMatch(use -> use.standing() == ProvidedUse.Standing.USABLE);
          assertFalse(good && was.status().isBetterThan(is.status()), id);
        });
  }

  // 4

  @Property
  @Label(
      "Law 4: Another responsibility, with a UUID of its own, never makes a point "
          + "better; taking one away that passes no other on never makes it worse.")
  void law4AddingAResponsibilityNeverMakesAPointBetter(
      @ForAll("worlds") World world,
      @ForAll("responsibilities") Responsibility responsibility,
      @ForAll @IntRange(max = 4) int which) {
    Offering offering = at(world.offerings(), which);
    Responsibility added =
        new Responsibility(
            FRESH,
            offering.claims().components().get(0).uuid(),
            responsibility.place(),
            responsibility.provided(),
            responsibility.passesOn(),
            "",
            responsibility.evidence());
    Conclusion before = conclude(world);
    Conclusion after =
        conclude(
            change(
                world,
                offering,
                claims ->
                    SystemClaimsBuilder.builder(claims)
                        .responsibilities(append(claims.responsibilities(), added))
                        .build()));
    eachPoint(
        before,
        after,
        (id, was, is) -> {
          assertFalse(is.declared().isBetterThan(was.declared()), id);
          assertFalse(is.status().isBetterThan(was.status()), id);
        });
  }

  @Property
  @Label(
      "Law 4: Another responsibility, with a UUID of its own, never makes a point "
          + "better; taking one away that passes no other on never makes it worse.")
  void law4RemovingAResponsibilityThatPassesNoOtherOnNeverMakesAPointWorse(
      @ForAll("worldsWithLastDuties") World world, @ForAll @IntRange(max = 19) int which) {
    Responsibility removed = at(lastDuties(world), which);
    Conclusion before = conclude(world);
    Conclusion after =
        conclude(
            world.mapOfferings(
                o ->
                    Worlds.withClaims(
                        o,
                        SystemClaimsBuilder.builder(o.claims())
                            .responsibilities(
                                o.claims().responsibilities().stream()
                                    .filter(r -> !r.equals(removed))
                                    .toList())
                            .build())));
    eachPoint(
        before,
        after,
        (id, was, is) -> {
          assertFalse(was.declared().isBetterThan(is.declared()), id);
          assertFalse(was.status().isBetterThan(is.status()), id);
        });
  }

  /** The responsibilities, of a UUID of their own, that pass no other on. */
  private static List<Responsibility> lastDuties(World world) {
    List<Responsibility> all =
        world.offerings().stream()
            .flatMap(offering -> offering.claims().responsibilities().stream())
            .toList();
    return all.stream()
        .filter(r -> r.passesOn().isEmpty())
        .filter(r -> all.stream().filter(other -> other.uuid().equals(r.uuid())).count() == 1)
        .toList();
  }

  // 5

  @Property
  @Label("Law 5: Effective is never better than declared.")
  void law5TheEffectiveResultIsNeverBetterThanTheDeclared(@ForAll("worlds") World world) {
    for (Conclusion.OfControl control : conclude(world).controls().values()) {
      assertFalse(control.status().isBetterThan(control.declared()));
      for (Conclusion.OfPoint point : control.points().values()) {
        assertFalse(point.status().isBetterThan(point.declared()));
        assertEquals(
            point.declared() == Status.NOT_APPLICABLE, point.status() == Status.NOT_APPLICABLE);
      }
    }
  }

  // 6

  @Property
  @Label(
      "Law 6: Locality: what is said of one control affects only that control; a "
          + "control determined alone is as in the whole.")
  void law6OneControlEvaluatedAloneEqualsItsPartOfTheWhole(
      @ForAll("worlds") World world, @ForAll @IntRange(max = 4) int which) {
    ControlId id = at(world.baseline().controls(), which).id();
    Conclusion whole = conclude(world);
    Conclusion alone = conclude(world.on(world.baseline().only(id)));
    assertEquals(
        Optional.ofNullable(whole.controls().get(id.value())),
        Optional.ofNullable(alone.controls().get(id.value())));
  }

  @Property
  @Label(
      "Law 6: Locality: what is said of one control affects only that control; a "
          + "control determined alone is as in the whole.")
  void law6WhatIsSaidOfOneControlAffectsOnlyThatControl(
      @ForAll("worlds") World world, @ForAll("worlds") World other) {
    String id = world.baseline().controls().get(0).id().value();
    Predicate<String> same = spelling -> plain(spelling).equals(plain(id));
    World changed =
        world
            .mapOfferings(
                o ->
                    Worlds.withClaims(
                        o, saying(o.claims(), same, at(other.offerings(), 0).claims())))
            .leveragedBy(
                world
                    .customer()
                    .map(
                        c ->
                            CustomerSystemBuilder.builder(c)
                                .claims(saying(c.claims(), same, at(other.offerings(), 0).claims()))
                                .build()));
    assertEquals(
        Optional.ofNullable(conclude(world).controls().get(id)),
        Optional.ofNullable(conclude(changed).controls().get(id)));
  }

  /** What a document says of some controls, with what another says of all others. */
  private static SystemClaims saying(
      SystemClaims claims, Predicate<String> same, SystemClaims other) {
    Predicate<String> rest = same.negate();
    return SystemClaimsBuilder.builder(claims)
        .requirements(
            mix(claims.requirements(), other.requirements(), e -> e.place().control(), same))
        .provided(mix(claims.provided(), other.provided(), e -> e.place().control(), same))
        .responsibilities(
            mix(
                claims.responsibilities(),
                other.responsibilities(),
                e -> e.place().control(),
                same))
        .inherited(mix(claims.inherited(), other.inherited(), e -> e.place().control(), same))
        .satisfied(mix(claims.satisfied(), other.satisfied(), e -> e.place().control(), same))
        .implementations(
            Stream.concat(
                    claims.implementations().stream().filter(e -> same.test(e.place().control())),
                    other.implementations().stream().filter(e -> rest.test(e.place().control())))
                .toList())
        .build();
  }

  private static <T> List<T> mix(
      List<T> own,
      List<T> other,
      java.util.function.Function<T, String> control,
      Predicate<String> same) {
    return Stream.concat(
            own.stream().filter(e -> same.test(control.apply(e))),
            other.stream().filter(e -> !same.test(control.apply(e))))
        .toList();
  }

  /** The letters and numbers of a control id, in whatever spelling. */
  private static String plain(String spelling) {
    return spelling
        .toLowerCase(java.util.Locale.ROOT)
        .replaceAll("[^a-z0-9]+", " ")
        .replaceAll("\\b0+", "")
        .strip();
  }

  // 7

  @Property
  @Label(
      "Law 7: Time: on a day when its authorization is not active nothing is inherited "
          + "from a system.")
  void law7OutsideTheValidityOfItsRecordNothingIsInheritedFromASystem(
      @ForAll("worlds") World world,
      @ForAll @IntRange(max = 4) int which,
      @ForAll @IntRange(min = -2, max = 32) int day) {
    Offering offering = at(world.offerings(), which);
    // Of two editions one counts, whichever the record names.
    SystemId system = Worlds.counting(world, offering.systemId()).systemId();
    LocalDate from = Worlds.TODAY;
    LocalDate until = from.plusDays(30);
    Authorization record =
        new Authorization(
            "",
            offering.systemId().value(),
            AuthorizationType.UNSTATED,
            Optional.empty(),
            Optional.of(from),
            Optional.empty(),
            Optional.of(until),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            Evidence.of("records.json", "0"));
    Conclusion conclusion =
        conclude(
            world
                .under(
                    new Authorizations(
                        List.of(record),
                        world.authorizations().acceptances(),
                        world.authorizations().regime()))
                .on(from.plusDays(day)));
    boolean outside = day < 0 || day > 30;
    for (Conclusion.OfControl control : conclusion.controls().values()) {
      for (Conclusion.OfPoint point : control.points().values()) {
        if (outside) {
          assertTrue(
              point.provided().stream()
                  .filter(use -> use.system().equals(system))
                  .allMatch(use -> use.standing() == ProvidedUse.Standing.UNUSABLE));
          assertFalse(
              point.provided().stream().allMatch(use -> use.system().equals(system))
                  && (point.status() == Status.FULLY_INHERITED
                      || point.status() == Status.PARTIALLY_INHERITED));
        }
      }
    }
    assertEquals(
        outside,
        conclusion.findings().stream()
            .anyMatch(
                finding ->
                    finding.code().name().equals("AUTHORIZATION_NOT_ACTIVE")
                        && finding.subject().equals(system.value())));
  }

  // 8

  @Property
  @Label("Law 8: Conservation: no responsibility is lost in a chain.")
  void law8NoResponsibilityIsEverLost(@ForAll("chains") World world) {
    Conclusion conclusion = conclude(world);
    for (Conclusion.OfControl control : conclusion.controls().values()) {
      for (Conclusion.OfPoint point : control.points().values()) {
        for (Conclusion.End ending : point.endings()) {
          assertEndsWhereItSays(world, point, ending);
        }
        for (Conclusion.Owed owed : point.responsibilities()) {
          assertTrue(
              point.endings().stream()
                  .anyMatch(
                      e ->
                          e.responsibility().equals(owed.uuid())
                              && e.system().equals(owed.system())
                              && e.end() == Ending.End.WITH_CUSTOMER
                              && owed.fellThrough() == (e.path().size() > 1)));
        }
      }
    }
    for (Offering offering : world.offerings()) {
      if (Worlds.counting(world, offering.systemId()) != offering) {
        continue;
      }
      for (Responsibility responsibility : Worlds.spoken(world, offering).responsibilities()) {
        assertEndsOnEachPath(world, conclusion, offering, responsibility);
      }
    }
  }

  private static void assertEndsWhereItSays(
      World world, Conclusion.OfPoint point, Conclusion.End ending) {
    List<SystemClaims> above = ending.path().stream().skip(1).map(id -> claims(world, id)).toList();
    switch (ending.end()) {
      case WITH_CUSTOMER ->
          assertTrue(
              point.responsibilities().stream()
                  .anyMatch(
                      owed ->
                          owed.uuid().equals(ending.responsibility())
                              && owed.system().equals(ending.system())));
      case SATISFIED ->
          assertTrue(
              above.stream()
                  .flatMap(claims -> claims.satisfied().stream())
                  .anyMatch(e -> e.responsibility().equals(Optional.of(ending.responsibility()))));
      case PASSED_ON ->
          assertTrue(
              point.endings().stream()
                  .filter(
                      upper ->
                          upper.path().size() < ending.path().size()
                              && ending
                                  .path()
                                  .subList(
                                      ending.path().size() - upper.path().size(),
                                      ending.path().size())
                                  .equals(upper.path()))
                  .anyMatch(
                      upper ->
                          claims(world, upper.system()).responsibilities().stream()
                              .anyMatch(
                                  r ->
                                      r.uuid().equals(upper.responsibility())
                                          && r.passesOn(ending.responsibility()))));
      case PRESUMED ->
          assertTrue(
              point.duties().stream()
                  .anyMatch(
                      duty ->
                          duty.kind() == Duty.Kind.CONFIRM
                              && duty.id().equals(ending.responsibility().value())));
    }
  }

  /** A responsibility of a component in use ends on each path, at each of its points. */
  private static void assertEndsOnEachPath(
      World world, Conclusion conclusion, Offering offering, Responsibility responsibility) {
    Conclusion.OfControl control = conclusion.controls().get(responsibility.place().control());
    if (control == null
        || responsibility.place().statement().isPresent()
        || responsibility.provided().isPresent()) {
      return;
    }
    for (List<SystemId> path : Worlds.chain(world, offering.systemId())) {
      if (!Worlds.isInUse(world, path, responsibility.component())) {
        continue;
      }
      for (Conclusion.OfPoint point : control.points().values()) {
        Set<Ending.End> ends =
            point.endings().stream()
                .filter(e -> e.system().equals(offering.systemId()))
                .filter(e -> e.responsibility().equals(responsibility.uuid()))
                .filter(e -> e.path().equals(path))
                .map(Conclusion.End::end)
                .collect(Collectors.toSet());
        assertFalse(ends.isEmpty(), () -> responsibility + " does not end on " + path);
      }
    }
  }

  // 9

  @Property
  @Label("Law 9: Roll-ups agree with their points.")
  void law9TheRollUpAgreesWithThePoints(@ForAll("worlds") World world) {
    for (Conclusion.OfControl control : conclude(world).controls().values()) {
      assertRollsUp(control.status(), control.points().values().stream().map(p -> p.status()));
      assertRollsUp(control.declared(), control.points().values().stream().map(p -> p.declared()));
    }
  }

  private static void assertRollsUp(Status control, Stream<Status> points) {
    Set<Status> applicable =
        points.filter(p -> p != Status.NOT_APPLICABLE).collect(Collectors.toSet());
    Status expected =
        applicable.isEmpty()
            ? Status.NOT_APPLICABLE
            : applicable.equals(Set.of(Status.FULLY_INHERITED))
                ? Status.FULLY_INHERITED
                : applicable.equals(Set.of(Status.MUST_IMPLEMENT))
                    ? Status.MUST_IMPLEMENT
                    : Status.PARTIALLY_INHERITED;
    assertEquals(expected, control);
  }

  // 10

  @Property
  @Label("Law 10: What a customer says it has done changes no determination.")
  void law10NothingThatTheLeveragingSystemSaysItHasDoneChangesADetermination(
      @ForAll("worldsOfCustomers") World world, @ForAll("worlds") World other) {
    SystemClaims said =
        other.customer().map(CustomerSystem::claims).orElse(other.offerings().get(0).claims());
    CustomerSystem customer = world.customer().get();
    World changed =
        world.leveragedBy(
            Optional.of(
                CustomerSystemBuilder.builder(customer)
                    .claims(
                        SystemClaimsBuilder.builder(customer.claims())
                            .inherited(inherited(customer.claims(), said))
                            .satisfied(said.satisfied())
                            .implementations(said.implementations())
                            .parameters(said.parameters())
                            .provided(said.provided())
                            .responsibilities(said.responsibilities())
                            .build())
                    .build()));
    eachPoint(
        conclude(world),
        conclude(changed),
        (id, was, is) -> {
          assertEquals(was.status(), is.status(), id);
          assertEquals(was.declared(), is.declared(), id);
          assertEquals(was.reason(), is.reason(), id);
          assertEquals(was.provided(), is.provided(), id);
          assertEquals(was.endings(), is.endings(), id);
          assertEquals(withoutFulfilment(was), withoutFulfilment(is), id);
        });
  }

  /** An entry that names a system says who is leveraged, as a leveraged authorization would. */
  private static List<InheritedEntry> inherited(SystemClaims customer, SystemClaims said) {
    return Stream.concat(
            customer.inherited().stream().filter(entry -> !entry.systems().isEmpty()),
            said.inherited().stream().filter(entry -> entry.systems().isEmpty()))
        .toList();
  }

  private static Set<String> withoutFulfilment(Conclusion.OfPoint point) {
    return point.duties().stream()
        .map(duty -> duty.kind() + " " + duty.id() + " " + duty.system())
        .collect(Collectors.toSet());
  }

  // 11

  @Property
  @Label("Law 11: Evidence: a point determined from its evidence alone has the same result.")
  void law11DeterminedFromItsEvidenceAloneAPointHasTheSameResult(
      @ForAll("worldsWithPoints") World world, @ForAll @IntRange(max = 9) int which) {
    Conclusion whole = conclude(world);
    List<String> points =
        whole.controls().values().stream()
            .flatMap(control -> control.points().keySet().stream())
            .toList();
    String id = at(points, which);
    Conclusion.OfPoint point = point(whole, id);
    World evidence =
        world.mapOfferings(
            o ->
                Worlds.withClaims(
                    o,
                    SystemClaimsBuilder.builder(o.claims())
                        .provided(
                            o.claims().provided().stream()
                                .filter(item -> isEvidence(point, o.systemId(), item))
                                .toList())
                        .responsibilities(
                            o.claims().responsibilities().stream()
                                .filter(r -> isEvidence(point, o.systemId(), r))
                                .toList())
                        .requirements(List.<StatedRequirement>of())
                        .satisfied(List.<SatisfiedEntry>of())
                        .inherited(List.<InheritedEntry>copyOf(o.claims().inherited()))
                        .build()));
    Conclusion.OfPoint alone = point(conclude(evidence), id);
    assertEquals(point.status(), alone.status());
    assertEquals(point.declared(), alone.declared());
    assertEquals(point.provided(), alone.provided());
    assertEquals(point.reliedOn(), alone.reliedOn());
  }

  private static boolean isEvidence(Conclusion.OfPoint point, SystemId system, ProvidedItem item) {
    return point.provided().stream()
            .anyMatch(
                use ->
                    use.system().equals(system)
                        && use.uuid().equals(item.uuid())
                        && use.place().equals(Conclusion.inNistsSpelling(item.place())))
        || point.reliedOn().contains(new Conclusion.Relied(system, item.uuid(), item.place()));
  }

  private static boolean isEvidence(
      Conclusion.OfPoint point, SystemId system, Responsibility responsibility) {
    return point.responsibilities().stream()
        .anyMatch(
            owed ->
                owed.system().equals(system)
                    && owed.uuid().equals(responsibility.uuid())
                    && owed.place().equals(Conclusion.inNistsSpelling(responsibility.place())));
  }

  // 15

  /** Where a document states a word, and what it may say there instead. */
  private enum Stated {
    ITEM_STATE,
    SATISFIED_STATE,
    SYSTEM_STATUS,
    COMPONENT_STATUS,
    IMPLEMENTATION_POINT,
    PROVIDER_LEVEL,
    LEVEL_SAID_ABOVE,
    NEEDED_LEVEL
  }

  @Property
  @Label(
      "Law 15: A word that is not understood never makes a point fully inherited or a "
          + "duty satisfied, and never does better than saying nothing, or than `partial`.")
  void law15AWordThatIsNotUnderstoodIsNeverBetterThanLeavingItOutNorThanPartial(
      @ForAll("worlds") World world,
      @ForAll Stated where,
      @ForAll("unknownWords") String unknown,
      @ForAll @IntRange(max = 9) int which) {
    Conclusion with = conclude(stating(world, where, List.of(unknown), which));
    Conclusion without = conclude(stating(world, where, List.of(), which));
    assertNoBetter(without, with);
    if (where == Stated.ITEM_STATE || where == Stated.SATISFIED_STATE) {
      assertNoBetter(conclude(stating(world, where, List.of("partial"), which)), with);
    }
    if (where == Stated.ITEM_STATE) {
      Offering offering = at(world.offerings(), which);
      assertFalse(
          with.controls().values().stream()
              .flatMap(control -> control.points().values().stream())
              .flatMap(point -> point.provided().stream())
              .anyMatch(
                  use ->
                      use.system().equals(offering.systemId())
                          && Worlds.counting(world, use.system()) == offering
                          && use.standing() == ProvidedUse.Standing.USABLE));
    }
  }

  @Provide
  Arbitrary<String> unknownWords() {
    return Arbitraries.of(
        "waived",
        "Implemented?",
        "operational-ish",
        "yes",
        "-",
        "implemented partially",
        "IL4",
        "moderat",
        "モデレート");
  }

  /** No point is better, and no duty that is left is nearer to being done. */
  private static void assertNoBetter(Conclusion least, Conclusion unknown) {
    eachPoint(
        least,
        unknown,
        (id, was, is) -> {
          assertFalse(is.status().isBetterThan(was.status()), id);
          for (Conclusion.Due due : is.duties()) {
            assertFalse(
                was.duties().stream().anyMatch(other -> isSameDuty(other, due))
                    && satisfied(is, due) > satisfied(was, due),
                () -> id + ": " + due);
          }
        });
  }

  private static boolean isSameDuty(Conclusion.Due one, Conclusion.Due other) {
    return one.kind() == other.kind()
        && one.id().equals(other.id())
        && one.system().equals(other.system());
  }

  /** How many of the duties of one id are satisfied: a uuid may be used twice. */
  private static long satisfied(Conclusion.OfPoint point, Conclusion.Due due) {
    return point.duties().stream()
        .filter(other -> isSameDuty(other, due))
        .filter(other -> other.fulfilment() == Fulfilment.SATISFIED)
        .count();
  }

  /** The world with these words, or none, at one place, instead of what is said there. */
  private static World stating(World world, Stated where, List<String> words, int which) {
    Optional<String> word = words.stream().findFirst();
    Offering offering = at(world.offerings(), which);
    return switch (where) {
      case ITEM_STATE ->
          change(
              world,
              offering,
              claims ->
                  SystemClaimsBuilder.builder(claims)
                      .provided(
                          claims.provided().stream()
                              .map(
                                  item ->
                                      ProvidedItemBuilder.builder(item)
                                          .states(new States(words, List.of(), List.of()))
                                          .build())
                              .toList())
                      .build());
      case SATISFIED_STATE ->
          world.leveragedBy(
              world
                  .customer()
                  .map(
                      c ->
                          CustomerSystemBuilder.builder(c)
                              .claims(satisfying(c.claims(), words))
                              .build()));
      case SYSTEM_STATUS ->
          change(
              world, offering, claims -> SystemClaimsBuilder.builder(claims).status(word).build());
      case COMPONENT_STATUS ->
          changeComponents(
              world,
              offering,
              component -> ComponentBuilder.builder(component).status(word).build());
      case IMPLEMENTATION_POINT ->
          changeComponents(
              world,
              offering,
              component -> ComponentBuilder.builder(component).implementationPoint(word).build());
      case PROVIDER_LEVEL ->
          world.mapOfferings(
              o ->
                  o == offering
                      ? OfferingBuilder.builder(o)
                          .authorization(
                              o.authorization()
                                  .map(
                                      record ->
                                          AuthorizationBuilder.builder(record)
                                              .level(Optional.empty())
                                              .unknownLevel(word)
                                              .build()))
                          .build()
                      : o);
      case LEVEL_SAID_ABOVE ->
          change(
              world,
              offering,
              claims ->
                  SystemClaimsBuilder.builder(claims)
                      .leveragedAuthorizations(
                          claims.leveragedAuthorizations().stream()
                              .map(
                                  said ->
                                      LeveragedAuthorizationBuilder.builder(said)
                                          .level(Optional.empty())
                                          .unknownLevel(word)
                                          .build())
                              .toList())
                      .build());
      case NEEDED_LEVEL ->
          world.leveragedBy(
              world
                  .customer()
                  .map(
                      c ->
                          CustomerSystemBuilder.builder(c)
                              .claims(
                                  SystemClaimsBuilder.builder(c.claims())
                                      .sensitivityLevel(word)
                                      .build())
                              .build()));
    };
  }

  private static SystemClaims satisfying(SystemClaims claims, List<String> words) {
    return SystemClaimsBuilder.builder(claims)
        .satisfied(
            claims.satisfied().stream()
                .map(
                    entry ->
                        SatisfiedEntryBuilder.builder(entry)
                            .states(new States(words, List.of(), List.of()))
                            .build())
                .toList())
        .build();
  }

  private static World changeComponents(
      World world, Offering offering, UnaryOperator<Component> change) {
    return change(
        world,
        offering,
        claims ->
            SystemClaimsBuilder.builder(claims)
                .components(claims.components().stream().map(change).toList())
                .build());
  }

  // helpers

  private static Conclusion.OfPoint point(Conclusion conclusion, String id) {
    return conclusion.controls().values().stream()
        .flatMap(control -> Optional.ofNullable(control.points().get(id)).stream())
        .findFirst()
        .orElseThrow();
  }

  private static SystemClaims claims(World world, SystemId id) {
    return Worlds.counting(world, id).claims();
  }

  private static <T> T at(List<T> list, int which) {
    return list.get(which % list.size());
  }

  private static <T> List<T> append(List<T> list, T element) {
    return Stream.concat(list.stream(), Stream.of(element)).toList();
  }

  private static World change(World world, Offering which, UnaryOperator<SystemClaims> change) {
    return world.mapOfferings(o -> o == which ? Worlds.withClaims(o, change.apply(o.claims())) : o);
  }

  /** What is asserted of a point before and after a change. */
  interface Change {
    void assertOf(String id, Conclusion.OfPoint was, Conclusion.OfPoint is);
  }

  static void eachPoint(Conclusion before, Conclusion after, Change change) {
    assertEquals(before.controls().keySet(), after.controls().keySet());
    before
        .controls()
        .forEach(
            (control, result) ->
                result
                    .points()
                    .forEach(
                        (id, was) ->
                            change.assertOf(
                                id, was, after.controls().get(control).points().get(id))));
    assertFalse(Iterables.isEmpty(after.controls().keySet()) && !before.controls().isEmpty());
  }
}
