package dev.heirloom.inheritance.internal.chain;

import com.google.common.collect.ImmutableList;
import dev.heirloom.inheritance.result.TooManyPathsException;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The paths from each lower system up to the customer system (SEMANTICS section 8). */
public final class ChainPaths {

  private ChainPaths() {}

  /**
   * Returns every path of two or more systems whose lowest one leaves responsibilities.
   *
   * @param most how many there may be
   * @throws TooManyPathsException if there are more; they are counted before any of them is made
   */
  public static List<ChainPath> of(
      Map<CompiledProvider, CompiledExport> direct, List<CompiledProvider> systems, int most) {
    refuseTooMany(direct, systems, most);
    Map<CompiledProvider, Boolean> leads = new HashMap<>();
    List<ChainPath> paths = new ArrayList<>();
    direct.forEach(
        (system, offer) ->
            descend(ImmutableList.of(system), ImmutableList.of(offer), leads, paths));
    return paths;
  }

  private static void descend(
      List<CompiledProvider> above,
      List<CompiledExport> offers,
      Map<CompiledProvider, Boolean> leads,
      List<ChainPath> paths) {
    above
        .get(0)
        .lower()
        .forEach(
            (system, offer) -> {
              if (!leadsToResponsibilities(system, leads)) {
                return;
              }
              List<CompiledProvider> systems =
                  ImmutableList.<CompiledProvider>builder().add(system).addAll(above).build();
              List<CompiledExport> all =
                  ImmutableList.<CompiledExport>builder().add(offer).addAll(offers).build();
              if (leavesResponsibilities(system)) {
                paths.add(
                    new ChainPath(
                        systems,
                        all,
                        systems.stream()
                            .map(CompiledProvider::id)
                            .collect(ImmutableList.toImmutableList())));
              }
              descend(systems, all, leads, paths);
            });
  }

  private static boolean leavesResponsibilities(CompiledProvider system) {
    return !system.claims().claims().responsibilities().isEmpty();
  }

  /** Returns whether a system, or one below it, leaves responsibilities. */
  private static boolean leadsToResponsibilities(
      CompiledProvider system, Map<CompiledProvider, Boolean> known) {
    Boolean leads = known.get(system);
    if (leads == null) {
      leads = leavesResponsibilities(system);
      for (CompiledProvider lower : system.lower().keySet()) {
        leads |= leadsToResponsibilities(lower, known);
      }
      known.put(system, leads);
    }
    return leads;
  }

  private static void refuseTooMany(
      Map<CompiledProvider, CompiledExport> direct, List<CompiledProvider> systems, int most) {
    Map<CompiledProvider, List<CompiledProvider>> uppers = new HashMap<>();
    for (CompiledProvider upper : systems) {
      for (CompiledProvider lower : upper.lower().keySet()) {
        uppers.computeIfAbsent(lower, l -> new ArrayList<>()).add(upper);
      }
    }
    Map<CompiledProvider, BigInteger> known = new HashMap<>();
    BigInteger all = BigInteger.ZERO;
    List<String> members = new ArrayList<>();
    for (CompiledProvider system : systems) {
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
          "paths from a system that leaves responsibilities up to a direct provider",
          members,
          all,
          most);
    }
  }

  /** Counts the paths from a system up to the customer system. */
  private static BigInteger pathsUp(
      CompiledProvider system,
      Map<CompiledProvider, CompiledExport> direct,
      Map<CompiledProvider, List<CompiledProvider>> uppers,
      Map<CompiledProvider, BigInteger> known) {
    BigInteger paths = known.get(system);
    if (paths == null) {
      paths = direct.containsKey(system) ? BigInteger.ONE : BigInteger.ZERO;
      for (CompiledProvider upper : uppers.getOrDefault(system, List.of())) {
        paths = paths.add(pathsUp(upper, direct, uppers, known));
      }
      known.put(system, paths);
    }
    return paths;
  }
}
