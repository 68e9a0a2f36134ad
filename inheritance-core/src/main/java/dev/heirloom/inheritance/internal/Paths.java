package dev.heirloom.inheritance.internal;

import com.google.common.collect.ImmutableList;
import dev.heirloom.inheritance.offering.SystemId;
import java.util.ArrayList;
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

  /** Returns every path of two or more systems. */
  static List<Path> of(Map<CompiledSystem, Offer> direct) {
    List<Path> paths = new ArrayList<>();
    direct.forEach(
        (system, offer) -> descend(ImmutableList.of(system), ImmutableList.of(offer), paths));
    return paths;
  }

  private static void descend(List<CompiledSystem> above, List<Offer> offers, List<Path> paths) {
    above
        .get(0)
        .lower
        .forEach(
            (system, offer) -> {
              List<CompiledSystem> systems =
                  ImmutableList.<CompiledSystem>builder().add(system).addAll(above).build();
              List<Offer> all = ImmutableList.<Offer>builder().add(offer).addAll(offers).build();
              paths.add(
                  new Path(
                      systems,
                      all,
                      systems.stream().map(CompiledSystem::id).collect(ImmutableList.toImmutableList())));
              descend(systems, all, paths);
            });
  }
}
