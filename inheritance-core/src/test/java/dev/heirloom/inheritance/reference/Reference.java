package dev.heirloom.inheritance.reference;

import dev.heirloom.inheritance.baseline.Baseline;
import dev.heirloom.inheritance.baseline.BaselineControl;
import dev.heirloom.inheritance.mapping.SourceMapping;
import dev.heirloom.inheritance.offering.SystemId;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;

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
  final Carried carried;

  /** Whether it is of what is carried, asked on the baseline that this speaks of. */
  final boolean atSource;

  private final Map<List<Object>, Object> remembered = new HashMap<>();

  private Reference(World world) {
    this(world, Optional.empty(), world.baseline());
  }

  /** Asks on the source baseline what a provider that is carried, and those below it, come to. */
  private Reference(World world, Optional<SystemId> source, Baseline own) {
    this.world = world;
    this.atSource = source.isPresent();
    this.places = new Places(world.baseline());
    this.systems = new Systems(world);
    this.catalogs = new Catalogs(world.baseline());
    this.records = new Records(world, systems, own);
    this.handed = new Handed(world);
    if (!atSource) {
      // What cannot be read is refused, whether it is needed or not.
      systems.given.stream()
          .flatMap(offering -> offering.through().stream())
          .forEach(through -> Mappings.read(through, world.baseline()));
    }
    List<Carried.Crossing> crossings =
        systems.providers().stream()
            .filter(p -> !atSource && systems.offering(p).through().isPresent())
            .map(p -> crossing(p, systems.offering(p).through().orElseThrow()))
            .toList();
    this.providers =
        source
            .map(Set::of)
            .orElseGet(
                () ->
                    systems.providers().stream()
                        .filter(p -> crossings.stream().noneMatch(x -> x.provider().equals(p)))
                        .collect(Collectors.toCollection(LinkedHashSet::new)));
    this.results = new Results(this);
    this.declared = new Declared(this);
    this.effective = new Effective(this);
    this.pinned = new PinnedParameters(this);
    this.rollUp = new RollUp(this);
    this.chains = new Chains(this);
    this.answers = new Answers(this);
    this.decided = new Decided(this);
    this.assessed = new Assessed(this);
    this.carried = new Carried(this, crossings);
  }

  private Carried.Crossing crossing(SystemId provider, SourceMapping through) {
    return new Carried.Crossing(
        provider,
        new Reference(world.on(through.source()), Optional.of(provider), world.baseline()),
        Mappings.read(through, world.baseline()));
  }

  /** Whether the customer system leverages a system itself, whatever that speaks of. */
  boolean isDirect(SystemId system) {
    return systems.providers().contains(system);
  }

  /** The systems that speak of this baseline, those below its providers with them. */
  Set<SystemId> speaking() {
    return once(this::speakingAnew, "speaking");
  }

  private Set<SystemId> speakingAnew() {
    Set<SystemId> all = new LinkedHashSet<>(providers);
    providers.forEach(p -> all.addAll(systems.below(systems.claims(p))));
    return all;
  }

  /** Returns what the semantics make of a world. */
  public static Conclusion conclude(World world) {
    Reference reference = new Reference(world);
    Map<String, Conclusion.OfControl> controls = new LinkedHashMap<>();
    for (BaselineControl control : reference.places.controls()) {
      controls.put(control.id().value(), reference.rollUp.control(control));
    }
    return new Conclusion(controls, new Findings(reference).all(), reference.carried.unmapped());
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
