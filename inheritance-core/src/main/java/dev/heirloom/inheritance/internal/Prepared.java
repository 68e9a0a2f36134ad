package dev.heirloom.inheritance.internal;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import dev.heirloom.inheritance.baseline.Baseline;
import dev.heirloom.inheritance.offering.DocumentIdentity;
import dev.heirloom.inheritance.offering.Evidence;
import dev.heirloom.inheritance.offering.Offering;
import dev.heirloom.inheritance.offering.OfferingBuilder;
import dev.heirloom.inheritance.offering.Pairing;
import dev.heirloom.inheritance.offering.SystemClaims;
import dev.heirloom.inheritance.offering.SystemId;
import dev.heirloom.inheritance.result.CyclicLeverageException;
import dev.heirloom.inheritance.result.Finding;
import dev.heirloom.inheritance.result.FindingCode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * The offerings of a determination, compiled against its baseline and joined to chains: what any
 * number of leveraging systems share.
 */
public final class Prepared {

  final Baseline baseline;
  final List<CompiledSystem> systems;
  final List<Pairing> pairings;
  final List<Finding> findings;
  private final Set<CompiledSystem> leveragedByGiven;

  /** What the documents of the systems give cause to report on each control, by its position in the baseline. */
  private final List<List<Finding>> byPosition;

  private Prepared(
      Baseline baseline,
      List<CompiledSystem> systems,
      List<Pairing> pairings,
      List<Finding> findings) {
    this.baseline = baseline;
    this.systems = systems;
    this.pairings = pairings;
    this.findings = findings;
    ImmutableSet.Builder<CompiledSystem> leveraged = ImmutableSet.builder();
    systems.forEach(system -> leveraged.addAll(system.lower.keySet()));
    this.leveragedByGiven = leveraged.build();
    ImmutableList.Builder<List<Finding>> all = ImmutableList.builder();
    for (int position = 0; position < baseline.controls().size(); position++) {
      List<Finding> found = new ArrayList<>(0);
      for (CompiledSystem system : systems) {
        found.addAll(system.claims.at(position).findings);
        found.addAll(
            system.chainFindings.getOrDefault(baseline.controls().get(position).id(), List.of()));
      }
      all.add(ImmutableList.copyOf(found));
    }
    this.byPosition = all.build();
  }

  /** Returns what the documents of the systems give cause to report on the control at a position. */
  List<Finding> findingsAt(int position) {
    return byPosition.get(position);
  }

  /**
   * Compiles offerings and finds who leverages whom among them.
   *
   * @throws CyclicLeverageException if systems leverage each other in a circle
   */
  public static Prepared of(
      Baseline baseline, Collection<Offering> offerings, List<Pairing> pairings) {
    List<Finding> findings = new ArrayList<>();
    List<CompiledSystem> systems = new ArrayList<>();
    for (Offering offering : oneForEachSystem(offerings, findings)) {
      systems.add(new CompiledSystem(offering, baseline, systems.size()));
    }
    for (CompiledSystem system : systems) {
      system.leverages(Leverage.lowerOf(system.claims, systems, pairings));
    }
    refuseCycles(systems);
    for (CompiledSystem system : systems) {
      system.saidAbove =
          systems.stream()
              .filter(upper -> upper.lower.containsKey(system))
              .flatMap(upper -> KnownRecords.saidBy(upper.offering.claims(), system).stream())
              .collect(ImmutableList.toImmutableList());
      References references = new References(system.claims, system.lower.keySet());
      system.reliance = references.reliance();
      system.chainFindings =
          references.findings(system.offering.sameOrganization() ? systems : List.of());
    }
    return new Prepared(
        baseline,
        ImmutableList.copyOf(systems),
        ImmutableList.copyOf(pairings),
        ImmutableList.copyOf(findings));
  }

  /** Returns the systems without one, for a leveraging system that is among them. */
  Prepared without(SystemId id, Evidence leveraging) {
    List<Offering> others =
        systems.stream().filter(s -> !s.id().equals(id)).map(s -> s.offering).toList();
    Prepared prepared = of(baseline, others, pairings);
    List<Finding> all = new ArrayList<>(findings);
    systems.stream()
        .filter(s -> s.id().equals(id))
        .forEach(
            s ->
                all.add(
                    FindingAt.document(
                        FindingCode.CONFLICTING_DOCUMENTS,
                        Evidence.of(s.claims.claims().identity().name(), ""),
                        leveraging.document(),
                        s.claims.claims().identity().name(),
                        "for it is the leveraging system, which does not leverage itself")));
    return new Prepared(baseline, prepared.systems, pairings, ImmutableList.copyOf(all));
  }

  /** Returns the systems that the leveraging system leverages itself, and what each offers to it. */
  Map<CompiledSystem, Offer> direct(Optional<CompiledClaims> customer) {
    List<CompiledSystem> named =
        customer.map(c -> Leverage.lowerOf(c, systems, pairings)).orElse(List.of());
    Map<CompiledSystem, Offer> direct = new LinkedHashMap<>();
    for (CompiledSystem system : systems) {
      if (named.contains(system) || !leveragedByGiven.contains(system)) {
        direct.put(
            system,
            customer.map(c -> Offer.to(c, system.claims, system.whole)).orElse(system.whole));
      }
    }
    return direct;
  }

  /** Refuses a system below that leverages the leveraging system. */
  void refuseCycle(CompiledClaims customer) {
    for (CompiledSystem system : systems) {
      if (Leverage.leverages(system.claims, customer, pairings)) {
        List<String> members = new ArrayList<>();
        members.add(customer.title());
        pathTo(system, direct(Optional.of(customer)).keySet(), new HashSet<>())
            .forEach(s -> members.add(s.title()));
        throw new CyclicLeverageException(members);
      }
    }
  }

  private static List<CompiledSystem> pathTo(
      CompiledSystem goal, Collection<CompiledSystem> from, Set<CompiledSystem> seen) {
    for (CompiledSystem system : from) {
      if (system == goal) {
        return List.of(system);
      }
      List<CompiledSystem> below =
          seen.add(system) ? pathTo(goal, system.lower.keySet(), seen) : List.of();
      if (!below.isEmpty()) {
        return ImmutableList.<CompiledSystem>builder().add(system).addAll(below).build();
      }
    }
    return List.of();
  }

  private static List<Offering> oneForEachSystem(
      Collection<Offering> offerings, List<Finding> findings) {
    Map<SystemId, List<Offering>> bySystem = new TreeMap<>();
    for (Offering offering : new LinkedHashSet<>(offerings)) {
      bySystem.computeIfAbsent(offering.systemId(), id -> new ArrayList<>(1)).add(offering);
    }
    List<Offering> chosen = new ArrayList<>();
    for (List<Offering> candidates : bySystem.values()) {
      if (candidates.size() > 1) {
        candidates = distinct(candidates);
        candidates.sort(LATER_FIRST);
      }
      Offering counts = candidates.get(0);
      chosen.add(counts);
      for (Offering other : candidates.subList(1, candidates.size())) {
        DocumentIdentity identity = other.claims().identity();
        findings.add(
            FindingAt.document(
                FindingCode.CONFLICTING_DOCUMENTS,
                Evidence.of(identity.name(), ""),
                counts.claims().identity().name(),
                identity.name(),
                "which is the later one"));
      }
    }
    return chosen;
  }

  /** Makes one of documents that differ in the order and the number of equal entries alone. */
  private static List<Offering> distinct(List<Offering> candidates) {
    Set<Offering> distinct = new LinkedHashSet<>();
    for (Offering offering : candidates) {
      distinct.add(
          OfferingBuilder.builder(offering).claims(inCanonicalOrder(offering.claims())).build());
    }
    return new ArrayList<>(distinct);
  }

  private static SystemClaims inCanonicalOrder(SystemClaims claims) {
    return new SystemClaims(
        claims.identity(),
        sorted(claims.components()),
        sorted(claims.leveragedAuthorizations()),
        sorted(claims.addressed()),
        sorted(claims.provided()),
        sorted(claims.responsibilities()),
        sorted(claims.inherited()),
        sorted(claims.satisfied()),
        sorted(claims.implementations()),
        sorted(claims.parameters()),
        claims.status(),
        claims.sensitivityLevel());
  }

  private static <T> List<T> sorted(List<T> entries) {
    return entries.stream().distinct().sorted(Comparator.comparing(Object::toString)).toList();
  }

  private static final Comparator<Offering> LATER_FIRST =
      Comparator.<Offering, Instant>comparing(
              o -> o.claims().identity().lastModified().orElse(Instant.MIN))
          .thenComparing(o -> o.claims().identity().version(), Prepared::compareVersions)
          .reversed()
          .thenComparing(Offering::toString);

  /** Orders versions by their numbers where they have them: 1.10 after 1.9. */
  static int compareVersions(String one, String other) {
    String[] left = one.strip().split("(?<=\\d)(?=\\D)|(?<=\\D)(?=\\d)");
    String[] right = other.strip().split("(?<=\\d)(?=\\D)|(?<=\\D)(?=\\d)");
    for (int i = 0; i < Math.min(left.length, right.length); i++) {
      boolean numbers = isNumber(left[i]) && isNumber(right[i]);
      int order =
          numbers
              ? new java.math.BigInteger(left[i]).compareTo(new java.math.BigInteger(right[i]))
              : left[i].compareToIgnoreCase(right[i]);
      if (order != 0) {
        return order;
      }
    }
    return Integer.compare(left.length, right.length);
  }

  private static boolean isNumber(String text) {
    return !text.isEmpty() && text.chars().allMatch(c -> c >= '0' && c <= '9');
  }

  private static void refuseCycles(List<CompiledSystem> systems) {
    Map<CompiledSystem, Boolean> done = new HashMap<>();
    for (CompiledSystem system : systems) {
      walk(system, done, new ArrayList<>());
    }
  }

  private static void walk(
      CompiledSystem system, Map<CompiledSystem, Boolean> done, List<CompiledSystem> above) {
    int at = above.indexOf(system);
    if (at >= 0) {
      throw new CyclicLeverageException(
          above.subList(at, above.size()).stream().map(CompiledSystem::title).toList());
    }
    if (done.containsKey(system)) {
      return;
    }
    above.add(system);
    system.lower.keySet().forEach(lower -> walk(lower, done, above));
    above.remove(above.size() - 1);
    done.put(system, true);
  }

  /**
   * Puts a leveraging system, or none, on the systems.
   *
   * @throws CyclicLeverageException if one of them leverages the leveraging system
   */
  public Connection connect(Optional<LeveragingSystem> leveraging) {
    Optional<CompiledClaims> claims = leveraging.map(l -> l.claims);
    if (claims.isPresent()) {
      SystemId own = claims.get().id();
      if (systems.stream().anyMatch(s -> s.id().equals(own))) {
        Evidence evidence = Evidence.of(claims.get().claims().identity().name(), "");
        return without(own, evidence).connect(leveraging);
      }
      refuseCycle(claims.get());
    }
    return new Connection(this, leveraging);
  }
}
