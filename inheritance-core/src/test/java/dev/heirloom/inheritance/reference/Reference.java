package dev.heirloom.inheritance.reference;

import dev.heirloom.inheritance.baseline.BaselineControl;
import dev.heirloom.inheritance.offering.SystemId;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/**
 * The determination of SEMANTICS, as slow and as obvious as can be: written from the text, a class
 * a section, with sets, and without a look at the engine.
 */
public final class Reference {

  final World world;
  final Places places;
  final Systems systems;
  final Records records;
  final Catalogs catalogs;
  final Set<SystemId> providers;
  final Results results;
  final Declared declared;
  final Effective effective;
  final PinnedParameters pinned;
  final RollUp rollUp;
  final Chains chains;
  final Answers answers;
  final Handed handed;
  final Decided decided;
  final Assessed assessed;
  private final Map<List<Object>, Object> remembered = new HashMap<>();

  private Reference(World world) {
    this.world = world;
    this.places = new Places(world.baseline());
    this.systems = new Systems(world);
    this.catalogs = new Catalogs(world.baseline());
    this.records = new Records(world, systems);
    this.handed = new Handed(world);
    this.providers = systems.providers();
    this.results = new Results(this);
    this.declared = new Declared(this);
    this.effective = new Effective(this);
    this.pinned = new PinnedParameters(this);
    this.rollUp = new RollUp(this);
    this.chains = new Chains(this);
    this.answers = new Answers(this);
    this.decided = new Decided(this);
    this.assessed = new Assessed(this);
  }

  /** Returns what the semantics make of a world. */
  public static Conclusion conclude(World world) {
    Reference reference = new Reference(world);
    Map<String, Conclusion.OfControl> controls = new LinkedHashMap<>();
    for (BaselineControl control : reference.places.controls()) {
      controls.put(control.id().value(), reference.rollUp.control(control));
    }
    return new Conclusion(controls, new Findings(reference).all());
  }

  /** What was concluded before need not be again: the one thing here that is for speed. */
  @SuppressWarnings("unchecked")
  <T> T once(Supplier<T> conclusion, Object... question) {
    List<Object> key = List.of(question);
    if (!remembered.containsKey(key)) {
      T value = conclusion.get();
      remembered.put(key, value);
    }
    return (T) remembered.get(key);
  }
}
