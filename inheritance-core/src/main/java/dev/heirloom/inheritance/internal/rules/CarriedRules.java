package dev.heirloom.inheritance.internal.rules;

import com.google.common.collect.ImmutableList;
import dev.heirloom.inheritance.internal.chain.CarriedProvider;
import dev.heirloom.inheritance.internal.chain.CompiledProvider;
import dev.heirloom.inheritance.internal.claims.CompiledItem;
import dev.heirloom.inheritance.internal.mapping.CompiledMapping;
import dev.heirloom.inheritance.internal.mapping.PointMap;
import dev.heirloom.inheritance.mapping.MapCitation;
import dev.heirloom.inheritance.mapping.MapLimit;
import dev.heirloom.inheritance.policy.Policy;
import dev.heirloom.inheritance.result.Finding;
import dev.heirloom.inheritance.result.ProvidedUse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.function.Predicate;

/**
 * The rules of SEMANTICS section 12 for one carried provider at one target control: what its items
 * at the source points, already judged there, are worth on the other side of the maps.
 */
public final class CarriedRules {

  private final CompiledProvider provider;
  private final CarriedProvider carried;
  private final CompiledMapping mapping;
  private final int control;
  private final IntFunction<SourcePoint> source;
  private final ParameterRules parameterRules;
  private final List<Finding> found;

  /**
   * What is offered at points that the same maps reach: those of a control, more often than not.
   */
  private final Map<List<PointMap>, CarriedPoint> alike = new HashMap<>();

  /**
   * Applies the rules.
   *
   * @param control the target control's position
   * @param source what the provider offers at a source point
   * @param found takes what there is to report on the target control
   */
  public CarriedRules(
      CarriedProvider carried,
      int control,
      IntFunction<SourcePoint> source,
      Policy policy,
      List<Finding> found) {
    this.provider = carried.provider();
    this.carried = carried;
    this.mapping = carried.mapping();
    this.control = control;
    this.source = source;
    this.parameterRules = new ParameterRules(policy);
    this.found = found;
  }

  /**
   * An item on its way to a target point: where it starts from, and by which maps it gets there.
   */
  private static final class Passage {
    final List<OfferedItem> starts = new ArrayList<>(1);
    final List<MapCitation> maps = new ArrayList<>(1);
    boolean comparable;
  }

  /** Returns what the provider offers at a target point. */
  public CarriedPoint at(int target) {
    List<PointMap> reaching = mapping.reaching(target);
    if (reaching.isEmpty()) {
      return CarriedPoint.NOTHING;
    }
    CarriedPoint same = alike.get(reaching);
    if (same == null) {
      same = judge(target, reaching);
      if (areUniform(reaching)) {
        alike.put(reaching, same);
      }
    }
    return same;
  }

  private static boolean areUniform(List<PointMap> maps) {
    for (PointMap map : maps) {
      if (!map.isUniform()) {
        return false;
      }
    }
    return true;
  }

  private CarriedPoint judge(int target, List<PointMap> reaching) {
    List<PointMap> maps = new ArrayList<>(reaching.size());
    for (PointMap map : reaching) {
      if (map.carriesItems()) {
        maps.add(map);
      }
    }
    Map<CompiledItem, Passage> ways = new LinkedHashMap<>();
    boolean declaredWhole = false;
    List<MapCitation> completedBy = new ArrayList<>(1);
    List<String> capping = capping(maps);
    for (PointMap map : maps) {
      List<MapLimit> limits = limits(map, target, capping);
      boolean declares = map.isWholeAt(target) && all(map, SourcePoint::isDeclaredWhole);
      declaredWhole |= declares;
      if (declares && limits.isEmpty()) {
        completedBy.add(map.cite(ids(map, source -> true), limits));
      }
      addWays(map, limits, ways);
    }
    if (ways.isEmpty()) {
      return CarriedPoint.NOTHING;
    }
    ImmutableList.Builder<OfferedItem> items = ImmutableList.builder();
    boolean capped = false;
    List<Brought> brought = new ArrayList<>();
    for (Map.Entry<CompiledItem, Passage> way : ways.entrySet()) {
      Brought item = bring(way.getKey(), way.getValue());
      capped |= item.parameters().caps();
      brought.add(item);
    }
    boolean complete = !completedBy.isEmpty() && !capped;
    for (Brought item : brought) {
      items.add(
          new OfferedItem(
              provider,
              declaredWhole,
              item.use().isUsable(),
              !complete,
              item.use(),
              item.parameters().toSet()));
    }
    return new CarriedPoint(
        items.build(), complete ? ImmutableList.copyOf(completedBy) : ImmutableList.of());
  }

  private boolean all(PointMap map, Predicate<SourcePoint> is) {
    for (int point : map.sources()) {
      if (!is.test(source.apply(point))) {
        return false;
      }
    }
    return map.sources().length > 0;
  }

  private List<String> ids(PointMap map, Predicate<SourcePoint> are) {
    ImmutableList.Builder<String> ids = ImmutableList.builder();
    for (int point : map.sources()) {
      if (are.test(source.apply(point))) {
        ids.add(mapping.sourceId(point));
      }
    }
    return ids.build();
  }

  /**
   * Returns the sources of maps of whole relations at which the provider is capped. What takes a
   * map's wholeness does not take this: it would make a point better (SEMANTICS section 10, law
   * 16).
   */
  private List<String> capping(List<PointMap> maps) {
    List<String> capping = List.of();
    for (PointMap map : maps) {
      if (map.relation().isWhole() && !all(map, source -> !source.isCapped())) {
        capping = capping.isEmpty() ? new ArrayList<>(1) : capping;
        capping.addAll(ids(map, SourcePoint::isCapped));
      }
    }
    return capping;
  }

  /** Returns why a map does not make the target point fully inherited. */
  private List<MapLimit> limits(PointMap map, int target, List<String> capping) {
    List<MapLimit> limits = map.limitsAt(target);
    if (!map.relation().isWhole()) {
      return limits;
    }
    List<MapLimit> more = new ArrayList<>(1);
    if (!all(map, SourcePoint::isDeclaredWhole)) {
      more.add(limit(MapLimit.Kind.NOT_DECLARED, ids(map, source -> !source.isDeclaredWhole())));
    }
    if (!all(map, SourcePoint::isComplete)) {
      more.add(limit(MapLimit.Kind.NOT_COMPLETE, ids(map, source -> !source.isComplete())));
    } else if (!capping.isEmpty()) {
      more.add(limit(MapLimit.Kind.CAPPED_ELSEWHERE, capping));
    }
    return more.isEmpty()
        ? limits
        : ImmutableList.<MapLimit>builder().addAll(limits).addAll(more).build();
  }

  private static MapLimit limit(MapLimit.Kind kind, List<String> ids) {
    return new MapLimit(kind, String.join(", ", ids));
  }

  private void addWays(PointMap map, List<MapLimit> limits, Map<CompiledItem, Passage> ways) {
    Map<Passage, List<String>> from = new LinkedHashMap<>();
    for (int point : map.sources()) {
      for (SourcePoint.Item item : source.apply(point).items()) {
        Passage way = ways.computeIfAbsent(item.item(), i -> new Passage());
        way.starts.add(item.offered());
        way.comparable |= map.relation().comparesParameters();
        from.computeIfAbsent(way, i -> new ArrayList<>(1)).add(mapping.sourceId(point));
      }
    }
    from.forEach((way, ids) -> way.maps.add(map.cite(ids, limits)));
  }

  /** An item at a target point. */
  private record Brought(ProvidedUse use, ParameterRules.Outcome parameters) {}

  private Brought bring(CompiledItem item, Passage way) {
    ParameterRules.Outcome parameters =
        parameterRules.judge(
            carried.parameters().of(item, control, way.comparable),
            carried.parameters().otherBaseline());
    found.addAll(parameters.findings());
    OfferedItem best = way.starts.get(0);
    boolean caps = false;
    for (OfferedItem start : way.starts) {
      best = best.isUsable() ? best : start;
      caps |= start.caps();
    }
    ProvidedUse.Standing standing =
        !best.isUsable()
            ? ProvidedUse.Standing.UNUSABLE
            : parameters.caps() || caps ? ProvidedUse.Standing.CAPPED : ProvidedUse.Standing.USABLE;
    return new Brought(
        carried(best.result(), standing, parameters.findings(), ImmutableList.copyOf(way.maps)),
        parameters);
  }

  private ProvidedUse carried(
      ProvidedUse use,
      ProvidedUse.Standing standing,
      List<Finding> more,
      List<MapCitation> through) {
    List<Finding> findings = new ArrayList<>();
    use.findings().forEach(finding -> mapping.carry(finding, control, findings));
    findings.addAll(more);
    return new ProvidedUse(
        use.system(),
        use.component(),
        use.item(),
        standing,
        findings,
        use.reliesOn().isEmpty()
            ? List.of()
            : use.reliesOn().stream()
                .map(lower -> carried(lower, lower.standing(), List.of(), List.of()))
                .collect(ImmutableList.toImmutableList()),
        through);
  }
}
