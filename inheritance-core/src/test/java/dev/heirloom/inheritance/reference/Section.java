package dev.heirloom.inheritance.reference;

import dev.heirloom.inheritance.baseline.Baseline;
import dev.heirloom.inheritance.offering.SystemId;
import dev.heirloom.inheritance.policy.Policy;
import java.util.Set;
import java.util.function.Supplier;

/** What every section of the reference looks at: the inputs, and the other sections. */
abstract class Section {

  final Reference of;
  final World world;
  final Baseline baseline;
  final Policy policy;
  final Places places;
  final Systems systems;
  final Records records;
  final Catalogs catalogs;
  final Set<SystemId> providers;

  Section(Reference of) {
    this.of = of;
    this.world = of.world;
    this.baseline = world.baseline();
    this.policy = world.policy();
    this.places = of.places;
    this.systems = of.systems;
    this.records = of.records;
    this.catalogs = of.catalogs;
    this.providers = of.providers;
  }

  <T> T once(Supplier<T> conclusion, Object... question) {
    return of.once(conclusion, question);
  }
}
