package dev.heirloom.inheritance.internal;

import com.google.common.collect.ImmutableList;
import dev.heirloom.inheritance.offering.SystemId;
import dev.heirloom.inheritance.result.TooManyPathsException;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The paths from each lower system up to the leveraging system (SEMANTICS section 8). */
final class Paths {

  /**
   * A path: systems from the lowest up to a direct provider, each with what it offers to the next
   * and the last with what it offers to the leveraging system.
   */
  record Path(List<CompiledSystem> systems, List<Offer> offers, List<SystemId> ids) {

    CompiledSystem lowest() {
      return systems.get(0);
    }

    Offer offer() {
      return offers.get(0);
    }
  }

  private Paths() {}

  /**
   * Returns every path of two or more systems whose lowest one leaves responsibilities.
   *
   * @param most how many there may be
   * @throws TooManyPathsException if there are more; they are counted before any of them is made
   */
  static List<Path> of(Map<CompiledSystem, Offer> direct, List<CompiledSystem> systems, int most) {
    refuseTooMany(direct, systems, most);
    Map<CompiledSystem, Boolean> leads = new HashMap<>();
    List<Path> paths = new ArrayList<>();
    direct.forEach(
        (system, offer) ->
            descend(ImmutableList.of(system), ImmutableList.of(offer), leads, paths));
    return paths;
  }

  private static void descend(
      List<CompiledSystem> above,
      List<Offer> offers,
      Map<CompiledSystem, Boolean> leads,
      List<Path> paths) {
    above
        .get(0)
        .lower
        .forEach(
            (system, offer) -> {
              if (!leadsToResponsibilities(system, leads)) {
                return;
              }
              List<CompiledSystem> systems =
                  ImmutableList.<CompiledSystem>builder().add(system).addAll(above).build();
              List<Offer> all = ImmutableList.<Offer>builder().add(offer).addAll(offers).build();
              if (leavesResponsibilities(system)) {
                paths.add(
                    new Path(
                        systems,
                        all,
                        systems.stream()
                            .map(CompiledSystem::id)
                            .collect(ImmutableList.toImmutableList())));
              }
              descend(systems, all, leads, paths);
            });
  }

  private static boolean leavesResponsibilities(CompiledSystem system) {
    return !system.claims.claims().responsibilities().isEmpty();
  }

  /** Returns whether a system, or one below it, leaves responsibilities. */
  private static boolean leadsToResponsibilities(
      CompiledSystem system, Map<CompiledSystem, Boolean> known) {
    Boolean leads = known.get(system);
    if (leads == null) {
      leads = leavesResponsibilities(system);
      for (CompiledSystem lower : system.lower.keySet()) {
        leads |= leadsToResponsibilities(lower, known);
      }
      known.put(system, leads);
    }
    return leads;
  }

  private static void refuseTooMany(
      Map<CompiledSystem, Offer> direct, List<CompiledSystem> systems, int most) {
    Map<CompiledSystem, List<CompiledSystem>> uppers = new HashMap<>();
    for (CompiledSystem upper : systems) {
      for (CompiledSystem lower : upper.lower.keySet()) {
        uppers.computeIfAbsent(lower, l -> new ArrayList<>()).add(upper);
      }
    }
    Map<CompiledSystem, BigInteger> known = new HashMap<>();
    BigInteger all = BigInteger.ZERO;
    List<String> members = new ArrayList<>();
    for (CompiledSystem system : systems) {
      BigInteger up = pathsUp(system, direct, uppers, known);
      if (leavesResponsibilities(system)) {
        all = all.add(direct.containsKey(system) ? up.subtract(BigInteger.ONE) : up);
      }
      if (up.signum() > 0) {
        members.add(system.title());
      }
    }
    if (all.compareTo(BigInteger.valueOf(most)) > 0) {
      throw new TooManyPathsException(
          "paths from a system that leaves responsibilities up to a direct provider", members, all, most);
    }
  }

  /** Counts the paths from a system up to the leveraging system. */
  private static BigInteger pathsUp(
      CompiledSystem system,
      Map<CompiledSystem, Offer> direct,
      Map<CompiledSystem, List<CompiledSystem>> uppers,
      Map<CompiledSystem, BigInteger> known) {
    BigInteger paths = known.get(system);
    if (paths == null) {
      paths = direct.containsKey(system) ? BigInteger.ONE : BigInteger.ZERO;
      for (CompiledSystem upper : uppers.getOrDefault(system, List.of())) {
        paths = paths.add(pathsUp(upper, direct, uppers, known));
      }
      known.put(system, paths);
    }
    return paths;
  }
}
