package dev.heirloom.inheritance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Lists;
import dev.heirloom.inheritance.baseline.Baseline;
import dev.heirloom.inheritance.baseline.BaselineControl;
import dev.heirloom.inheritance.mapping.MappingDirectionException;
import dev.heirloom.inheritance.offering.CustomerSystem;
import dev.heirloom.inheritance.offering.CustomerSystemBuilder;
import dev.heirloom.inheritance.offering.DocumentIdentity;
import dev.heirloom.inheritance.offering.DocumentIdentityBuilder;
import dev.heirloom.inheritance.offering.Offering;
import dev.heirloom.inheritance.offering.OfferingBuilder;
import dev.heirloom.inheritance.offering.SystemClaims;
import dev.heirloom.inheritance.offering.SystemClaimsBuilder;
import dev.heirloom.inheritance.offering.Tailoring;
import dev.heirloom.inheritance.reference.Engine;
import dev.heirloom.inheritance.reference.World;
import dev.heirloom.inheritance.reference.Worlds;
import dev.heirloom.inheritance.result.ControlResult;
import dev.heirloom.inheritance.result.Report;
import dev.heirloom.oscal.model.ControlId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.Provide;

/** Determining only what changed gives the reports that determining everything gives. */
@PropertyDefaults(tries = 40, edgeCases = EdgeCasesMode.NONE)
class RedeterminationLaws {

  @Provide
  Arbitrary<World> worlds() {
    return Worlds.worlds();
  }

  @Property
  void theJoinedReportEqualsTheFullOneWhenADocumentChangesAnEntry(
      @ForAll("worlds") World world, @ForAll Random random) {
    holds(world, withOtherEntries(world, world, random));
  }

  @Property
  void theJoinedReportEqualsTheFullOneWhenADocumentTakesWhatAnotherSays(
      @ForAll("worlds") World world, @ForAll("worlds") World other, @ForAll Random random) {
    holds(world, withOtherEntries(world, other, random));
  }

  @Property
  void theJoinedReportEqualsTheFullOneWhenRecordsDateOrPolicyChange(
      @ForAll("worlds") World world, @ForAll("worlds") World other, @ForAll Random random) {
    holds(
        world,
        switch (random.nextInt(4)) {
          case 0 -> world.under(other.authorizations());
          case 1 -> world.on(world.asOf().plusDays(random.nextInt(800) - 400));
          case 2 -> world.on(world.asOf().plusDays(1));
          default ->
              new World(
                  world.baseline(),
                  world.offerings(),
                  world.customer(),
                  world.pairings(),
                  world.authorizations(),
                  world.asOf(),
                  other.policy());
        });
  }

  @Property
  void theJoinedReportEqualsTheFullOneWhateverElseChanges(
      @ForAll("worlds") World world, @ForAll("worlds") World other, @ForAll Random random) {
    holds(
        world,
        switch (random.nextInt(5)) {
          case 0 -> world.on(other.baseline());
          case 1 -> world.leveragedBy(other.customer());
          case 2 -> world.paired(other.pairings());
          case 3 -> world.offering(world.offerings().subList(1, world.offerings().size()));
          default -> world.offering(other.offerings());
        });
  }

  @Property
  void systemsThatShareADeterminationGetTheReportsThatEachGetsAlone(
      @ForAll("worlds") World world, @ForAll("worlds") World other, @ForAll Random random) {
    Determination shared;
    try {
      shared = Engine.determination(world.leveragedBy(Optional.empty()));
    } catch (MappingDirectionException refused) {
      return;
    }
    List<Optional<CustomerSystem>> systems = new ArrayList<>(List.of(world.customer()));
    systems.add(withOtherEntries(world, other, random).customer());
    systems.add(other.customer());
    systems.add(world.customer().map(customer -> customer.ofAgency("another agency")));
    systems.add(Optional.empty());
    systems.add(world.customer());
    for (Optional<CustomerSystem> system : systems) {
      assertEquals(
          Engine.report(world.leveragedBy(system)),
          system.map(shared::system).orElse(shared).report());
    }
  }

  @Example
  void aKeptReportThatIsNotWholeOrInOrderIsRefusedAndNothingStale() {
    Determination was =
        Determination.of(
                Baseline.of(
                    "four controls",
                    Stream.of("ac-1", "ac-2", "ac-3", "ac-4").map(BaselineControl::of).toList()))
            .asOf(LocalDate.of(2026, 1, 1));
    CustomerSystem before =
        CustomerSystem.of(
            SystemClaimsBuilder.builder().identity(DocumentIdentity.named("system")).build());
    CustomerSystem after =
        CustomerSystemBuilder.builder(before)
            .tailoredOut(
                Stream.of("ac-1", "ac-3").map(id -> new Tailoring(id, "not ours")).toList())
            .build();
    Report old = was.system(before).report();
    Redetermination change = Redetermination.between(was.system(before), was.system(after));
    assertEquals(was.system(after).report(), change.report(old));
    for (List<ControlResult> kept :
        List.of(
            Lists.reverse(old.controls()),
            old.controls().subList(1, 4),
            old.controls().subList(0, 3),
            List.of(old.controls().get(0), old.controls().get(2), old.controls().get(3)),
            ImmutableList.<ControlResult>builder()
                .addAll(old.controls())
                .add(old.controls().get(3))
                .build())) {
      Report other = new Report(old.inputs(), kept, old.findings());
      assertThrows(IllegalArgumentException.class, () -> change.report(other));
    }
  }

  /** In both directions: what appears one way goes the other. */
  private static void holds(World before, World after) {
    Determination was;
    Determination is;
    try {
      was = Engine.determination(before);
      is = Engine.determination(after);
    } catch (MappingDirectionException refused) {
      return;
    }
    Report old = was.report();
    Report now = is.report();
    joins(was, old, is, now);
    joins(is, now, was, old);
  }

  private static void joins(Determination was, Report old, Determination is, Report now) {
    Redetermination change = Redetermination.between(was, is);
    assertEquals(now, change.report(old));
    Set<ControlId> controls = change.controls();
    for (ControlResult control : now.controls()) {
      Optional<ControlResult> before = old.control(control.id());
      assertTrue(
          controls.contains(control.id()) || before.equals(Optional.of(control)),
          control::toString);
    }
  }

  /** Drops, copies or takes over entries of one document. */
  private static World withOtherEntries(World world, World other, Random random) {
    int which = random.nextInt(world.offerings().size() + 1);
    if (which == world.offerings().size()) {
      return world.leveragedBy(
          world
              .customer()
              .map(
                  customer ->
                      withOtherEntries(customer, other.customer().orElse(customer), random)));
    }
    List<Offering> offerings = new ArrayList<>(world.offerings());
    Offering from = other.offerings().get(random.nextInt(other.offerings().size()));
    offerings.set(
        which,
        OfferingBuilder.builder(offerings.get(which))
            .claims(withOtherEntries(offerings.get(which).claims(), from.claims(), random))
            .build());
    return world.offering(offerings);
  }

  private static CustomerSystem withOtherEntries(
      CustomerSystem customer, CustomerSystem other, Random random) {
    CustomerSystemBuilder changed =
        CustomerSystemBuilder.builder(customer)
            .claims(withOtherEntries(customer.claims(), other.claims(), random));
    if (random.nextInt(3) == 0) {
      changed.tailoredOut(other.tailoredOut());
    }
    return changed.build();
  }

  private static SystemClaims withOtherEntries(
      SystemClaims claims, SystemClaims other, Random random) {
    SystemClaimsBuilder changed = SystemClaimsBuilder.builder(claims);
    switch (random.nextInt(8)) {
      case 0 -> changed.provided(others(claims.provided(), other.provided(), random));
      case 1 ->
          changed.responsibilities(
              others(claims.responsibilities(), other.responsibilities(), random));
      case 2 -> changed.inherited(others(claims.inherited(), other.inherited(), random));
      case 3 -> changed.satisfied(others(claims.satisfied(), other.satisfied(), random));
      case 4 -> changed.requirements(others(claims.requirements(), other.requirements(), random));
      case 5 ->
          changed.implementations(
              others(claims.implementations(), other.implementations(), random));
      case 6 ->
          changed.identity(
              DocumentIdentityBuilder.builder(claims.identity())
                  .version(other.identity().version() + " next")
                  .build());
      default -> changed.parameters(others(claims.parameters(), other.parameters(), random));
    }
    return changed.build();
  }

  private static <T> List<T> others(List<T> entries, List<T> others, Random random) {
    List<T> changed = new ArrayList<>(entries);
    if (!changed.isEmpty() && random.nextBoolean()) {
      changed.remove(random.nextInt(changed.size()));
    }
    Set<T> known = new HashSet<>(entries);
    others.stream().filter(entry -> known.add(entry)).limit(2).forEach(changed::add);
    return changed;
  }
}
