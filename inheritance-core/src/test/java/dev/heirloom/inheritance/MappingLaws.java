package dev.heirloom.inheritance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.heirloom.inheritance.offering.OfferingBuilder;
import dev.heirloom.inheritance.reference.Conclusion;
import dev.heirloom.inheritance.reference.Engine;
import dev.heirloom.inheritance.reference.MappingArbitraries;
import dev.heirloom.inheritance.reference.World;
import dev.heirloom.inheritance.reference.Worlds;
import dev.heirloom.inheritance.result.FindingCode;
import dev.heirloom.inheritance.result.Status;
import dev.heirloom.oscal.model.mapping.ControlMap;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.Tuple.Tuple2;
import net.jqwik.api.constraints.IntRange;

/**
 * The laws of SEMANTICS section 10 over worlds in which providers are carried through mappings, and
 * those that section 12 adds to them.
 */
@PropertyDefaults(tries = 8, edgeCases = EdgeCasesMode.NONE)
class MappingLaws extends SemanticsLaws {

  @Override
  Conclusion conclude(World world) {
    return Engine.conclusion(Engine.report(world));
  }

  @Override
  @Provide
  Arbitrary<World> worlds() {
    return MappingArbitraries.worlds().filter(MappingArbitraries::isReadable);
  }

  @Provide
  Arbitrary<World> anyWorlds() {
    return MappingArbitraries.worlds();
  }

  @Provide
  Arbitrary<World> plainWorlds() {
    return Worlds.worlds();
  }

  /** Worlds, each with the same after one more part map. */
  @Provide
  Arbitrary<Tuple2<World, World>> worldsWithAnotherPartMap() {
    return Combinators.combine(worlds(), MappingArbitraries.partMaps())
        .as((world, added) -> Tuple.of(world, withAnother(world, added)))
        .filter(both -> MappingArbitraries.isReadable(both.get2()));
  }

  private static World withAnother(World world, ControlMap added) {
    return MappingArbitraries.changing(
        world,
        maps -> {
          List<ControlMap> all = new ArrayList<>(maps);
          all.add(added);
          return all;
        });
  }

  @Property(tries = 25)
  void theEngineAgreesWithTheReference(@ForAll("anyWorlds") World world) {
    assertEquals(List.of(), Engine.differences(world), world::toString);
  }

  /** What is said of a control affects those that it is carried to: law 6 holds at the source. */
  @Override
  @Label(
      "Law 6: Locality: what is said of one control affects only that control; a "
          + "control determined alone is as in the whole.")
  void law6WhatIsSaidOfOneControlAffectsOnlyThatControl(World world, World other) {}

  @Property
  @Label("Law 8: Conservation: no responsibility is lost in a chain.")
  void law8WhatIsCarriedNowhereIsListed(@ForAll("worlds") World any) {
    // What one mapping carries nowhere another may, through another system.
    World world = throughOneMapping(any);
    Conclusion conclusion = conclude(world);
    conclusion.unmapped().stream()
        .filter(nowhere -> isToldApart(nowhere, world))
        .forEach(
            nowhere ->
                assertEquals(
                    List.of(),
                    conclusion.controls().values().stream()
                        .flatMap(control -> control.points().values().stream())
                        .filter(
                            point ->
                                point.responsibilities().stream()
                                    .anyMatch(owed -> isLeftAt(owed, nowhere)))
                        .toList(),
                    nowhere::toString));
  }

  private static World throughOneMapping(World world) {
    return world.offerings().stream()
        .flatMap(offering -> offering.through().stream())
        .findFirst()
        .map(
            one ->
                world.mapOfferings(
                    offering -> OfferingBuilder.builder(offering).through(one).build()))
        .orElse(world);
  }

  /** Of several entries with one uuid, another may be carried. */
  private static boolean isToldApart(Conclusion.Unmapped nowhere, World world) {
    return world.offerings().stream()
            .flatMap(offering -> offering.claims().responsibilities().stream())
            .filter(left -> left.uuid().equals(nowhere.ending().responsibility()))
            .count()
        == 1;
  }

  private static boolean isLeftAt(Conclusion.Owed owed, Conclusion.Unmapped nowhere) {
    return owed.place().toString().equals(nowhere.point())
        && owed.uuid().equals(nowhere.ending().responsibility())
        && owed.system().equals(nowhere.ending().system());
  }

  @Property
  @Label("Law 13: A mapping in which every control equals itself changes nothing.")
  void law13TheIdentityMappingChangesNothing(@ForAll("plainWorlds") World world) {
    Conclusion plain = conclude(world);
    Conclusion carried = conclude(MappingArbitraries.identity(world));
    assertEquals(plain.controls(), carried.controls());
    assertEquals(
        plain.findings(),
        carried.findings().stream()
            .filter(found -> found.code() != FindingCode.MAPPING_NOT_USED)
            .collect(Collectors.toSet()));
    assertEquals(plain.unmapped(), carried.unmapped());
  }

  @Property(tries = 12)
  @Label(
      "Law 16: Mappings: another part map never makes a point fully inherited; limiting "
          + "a map never makes a point better; a collection turned round and read reversed "
          + "gives the same.")
  void law16AddingAPartMapNeverMakesAPointFullyInherited(
      @ForAll("worldsWithAnotherPartMap") Tuple2<World, World> worlds) {
    eachPoint(
        conclude(worlds.get1()),
        conclude(worlds.get2()),
        (id, was, is) -> {
          assertFalse(
              is.status() == Status.FULLY_INHERITED && was.status() != Status.FULLY_INHERITED, id);
          assertFalse(
              is.declared() == Status.FULLY_INHERITED && was.declared() != Status.FULLY_INHERITED,
              id);
        });
  }

  @Property(tries = 12)
  @Label(
      "Law 16: Mappings: another part map never makes a point fully inherited; limiting "
          + "a map never makes a point better; a collection turned round and read reversed "
          + "gives the same.")
  void law16TakingAMapsWholenessNeverImprovesAPoint(
      @ForAll("worlds") World world,
      @ForAll @IntRange(max = 3) int which,
      @ForAll boolean byCoverage) {
    World less =
        MappingArbitraries.changing(
            world,
            maps -> {
              List<ControlMap> all = new ArrayList<>(maps);
              int at = which % all.size();
              all.set(at, MappingArbitraries.limited(all.get(at), byCoverage));
              return all;
            });
    eachPoint(
        conclude(world),
        conclude(less),
        (id, was, is) -> {
          assertFalse(is.status().isBetterThan(was.status()), id);
          assertFalse(is.declared().isBetterThan(was.declared()), id);
        });
  }

  @Property
  @Label(
      "Law 16: Mappings: another part map never makes a point fully inherited; limiting "
          + "a map never makes a point better; a collection turned round and read reversed "
          + "gives the same.")
  void law16ACollectionEqualsItsReversalReadReversed(@ForAll("worlds") World world) {
    assertEquals(conclude(world), conclude(MappingArbitraries.reversed(world)));
  }

  @Property
  @Label(
      "Law 2: The order of documents, components, items and providers changes nothing, "
          + "nor do duplicates.")
  void law2OrderAndDuplicatesChangeNothingInTheWholeReport(
      @ForAll("worlds") World world, @ForAll Random random, @ForAll boolean duplicates) {
    assertEquals(Engine.report(world), Engine.report(shuffled(world, random, duplicates)));
  }
}
