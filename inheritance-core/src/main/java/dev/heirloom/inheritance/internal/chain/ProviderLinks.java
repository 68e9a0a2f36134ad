package dev.heirloom.inheritance.internal.chain;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ListMultimap;
import com.google.common.collect.MultimapBuilder;
import dev.heirloom.inheritance.authorization.Authorization;
import dev.heirloom.inheritance.offering.Pairing;
import dev.heirloom.inheritance.result.CyclicLeverageException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Who leverages whom among the providers given, joined from the lowest up: no provider without
 * those below it.
 */
final class ProviderLinks {

  private final List<CompiledOffering> offerings;
  private final ListMultimap<CompiledOffering, CompiledOffering> lower =
      MultimapBuilder.hashKeys().arrayListValues().build();
  private final Map<CompiledOffering, CompiledProvider> linked = new HashMap<>();

  /**
   * Finds who leverages whom.
   *
   * @throws CyclicLeverageException if systems leverage each other in a circle
   */
  ProviderLinks(List<CompiledOffering> offerings, List<Pairing> pairings) {
    this.offerings = offerings;
    Set<Pairing> stated = new HashSet<>(pairings);
    for (CompiledOffering offering : offerings) {
      lower.replaceValues(offering, Leverage.lowerOf(offering.claims(), offerings, stated));
    }
    Set<CompiledOffering> done = new HashSet<>();
    offerings.forEach(offering -> refuseCycles(offering, done, new ArrayList<>()));
  }

  private void refuseCycles(
      CompiledOffering offering, Set<CompiledOffering> done, List<CompiledOffering> above) {
    int at = above.indexOf(offering);
    if (at >= 0) {
      throw new CyclicLeverageException(
          above.subList(at, above.size()).stream().map(CompiledOffering::toString).toList());
    }
    if (done.contains(offering)) {
      return;
    }
    above.add(offering);
    lower.get(offering).forEach(below -> refuseCycles(below, done, above));
    above.remove(above.size() - 1);
    done.add(offering);
  }

  /** Returns the providers, in the order of their offerings. */
  List<CompiledProvider> providers() {
    return offerings.stream().map(this::link).collect(ImmutableList.toImmutableList());
  }

  private CompiledProvider link(CompiledOffering offering) {
    CompiledProvider known = linked.get(offering);
    if (known != null) {
      return known;
    }
    ImmutableMap.Builder<CompiledProvider, CompiledExport> exports = ImmutableMap.builder();
    for (CompiledOffering below : lower.get(offering)) {
      exports.put(link(below), CompiledExport.to(offering.claims(), below.claims(), below.whole()));
    }
    CompiledProvider provider =
        new CompiledProvider(
            offering,
            exports.buildOrThrow(),
            saidAbove(offering),
            offering.original().sameOrganization() ? offerings : List.of());
    linked.put(offering, provider);
    return provider;
  }

  private List<Authorization> saidAbove(CompiledOffering offering) {
    return offerings.stream()
        .filter(upper -> lower.get(upper).contains(offering))
        .flatMap(
            upper -> LeveragedRecords.of(upper.original().claims(), offering.claims()).stream())
        .collect(ImmutableList.toImmutableList());
  }
}
