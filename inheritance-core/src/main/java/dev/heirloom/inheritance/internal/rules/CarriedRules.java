package dev.heirloom.inheritance.internal.rules;

import static dev.heirloom.inheritance.common.internal.ShortLists.with;

import com.google.common.collect.ImmutableList;
import dev.heirloom.inheritance.internal.chain.CarriedPointExport;
import dev.heirloom.inheritance.internal.chain.CarriedPointExport.MapAtPoint;
import dev.heirloom.inheritance.internal.chain.CarriedPointExport.Passage;
import dev.heirloom.inheritance.internal.chain.CarriedProvider;
import dev.heirloom.inheritance.internal.chain.CompiledProvider;
import dev.heirloom.inheritance.internal.mapping.CompiledMapping;
import dev.heirloom.inheritance.internal.mapping.PointMap;
import dev.heirloom.inheritance.mapping.MapCitation;
import dev.heirloom.inheritance.mapping.MapLimit;
import dev.heirloom.inheritance.policy.Policy;
import dev.heirloom.inheritance.result.Finding;
import dev.heirloom.inheritance.result.ProvidedUse;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
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

  /** Returns what the provider offers at a target point, by what it exports there. */
  public CarriedPoint at(CarriedPointExport export) {
    List<Passage> passages = export.passages();
    if (passages.isEmpty()) {
      return CarriedPoint.NOTHING;
    }
    List<MapAtPoint> maps = export.maps();
    boolean declaredWhole = false;
    List<MapCitation> completedBy = ImmutableList.of();
    List<String> capping = capping(maps);
    List<List<MapLimit>> limits = new ArrayList<>(maps.size());
    for (MapAtPoint at : maps) {
      List<MapLimit> here = limits(at, capping);
      boolean declares = at.isWhole() && all(at.map(), SourcePoint::isDeclaredWhole);
      declaredWhole |= declares;
      if (declares && here.isEmpty()) {
        completedBy = with(completedBy, at.citation());
      }
      limits.add(here);
    }
    List<Brought> brought = new ArrayList<>(passages.size());
    boolean capped = false;
    for (Passage passage : passages) {
      Brought item = bring(passage, maps, limits);
      capped |= item.parameters().caps();
      brought.add(item);
    }
    boolean complete = !completedBy.isEmpty() && !capped;
    ImmutableList.Builder<OfferedItem> items =
        ImmutableList.builderWithExpectedSize(brought.size());
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
    return true;
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
  private List<String> capping(List<MapAtPoint> maps) {
    List<String> capping = List.of();
    for (MapAtPoint at : maps) {
      PointMap map = at.map();
      if (map.relation().isWhole() && !all(map, source -> !source.isCapped())) {
        capping = capping.isEmpty() ? new ArrayList<>(1) : capping;
        capping.addAll(ids(map, SourcePoint::isCapped));
      }
    }
    return capping;
  }

  /** Returns why a map does not make the target point fully inherited. */
  private List<MapLimit> limits(MapAtPoint at, List<String> capping) {
    PointMap map = at.map();
    List<MapLimit> limits = at.citation().limits();
    if (!map.relation().isWhole()) {
      return limits;
    }
    List<MapLimit> more = List.of();
    if (!all(map, SourcePoint::isDeclaredWhole)) {
      more =
          with(
              more,
              limit(MapLimit.Kind.NOT_DECLARED, ids(map, source -> !source.isDeclaredWhole())));
    }
    if (!all(map, SourcePoint::isComplete)) {
      more =
          with(more, limit(MapLimit.Kind.NOT_COMPLETE, ids(map, source -> !source.isComplete())));
    } else if (!capping.isEmpty()) {
      more = with(more, limit(MapLimit.Kind.CAPPED_ELSEWHERE, capping));
    }
    return more.isEmpty()
        ? limits
        : ImmutableList.<MapLimit>builder().addAll(limits).addAll(more).build();
  }

  private static MapLimit limit(MapLimit.Kind kind, List<String> ids) {
    return new MapLimit(kind, String.join(", ", ids));
  }

  /** An item at a target point. */
  private record Brought(ProvidedUse use, ParameterRules.Outcome parameters) {}

  private Brought bring(Passage passage, List<MapAtPoint> maps, List<List<MapLimit>> limits) {
    ParameterRules.Outcome parameters =
        parameterRules.judge(passage.parameters(), carried.parameters().otherBaseline());
    found.addAll(parameters.findings());
    OfferedItem best = start(passage, 0);
    boolean caps = best.caps();
    for (int i = 1; i < passage.starts().length; i++) {
      OfferedItem other = start(passage, i);
      best = best.isUsable() ? best : other;
      caps |= other.caps();
    }
    ProvidedUse.Standing standing =
        !best.isUsable()
            ? ProvidedUse.Standing.UNUSABLE
            : parameters.caps() || caps ? ProvidedUse.Standing.CAPPED : ProvidedUse.Standing.USABLE;
    return new Brought(
        carried(best.result(), standing, parameters.findings(), through(passage, maps, limits)),
        parameters);
  }

  private OfferedItem start(Passage passage, int number) {
    return source.apply(passage.starts()[number]).offered(passage.ordinals()[number]);
  }

  /** Returns the maps by which an item comes, with what limits each today. */
  private static List<MapCitation> through(
      Passage passage, List<MapAtPoint> maps, List<List<MapLimit>> limits) {
    MapCitation[] through = null;
    for (int i = 0; i < passage.maps().length; i++) {
      int map = passage.maps()[i];
      MapCitation known = passage.through().get(i);
      if (limits.get(map).size() > known.limits().size()) {
        through = through == null ? passage.through().toArray(new MapCitation[0]) : through;
        through[i] = maps.get(map).map().cite(known.sources(), limits.get(map));
      }
    }
    return through == null ? passage.through() : Arrays.asList(through);
  }

  private ProvidedUse carried(
      ProvidedUse use,
      ProvidedUse.Standing standing,
      List<Finding> more,
      List<MapCitation> through) {
    return new ProvidedUse(
        use.system(),
        use.component(),
        use.item(),
        standing,
        carried(use.findings(), more),
        use.reliesOn().isEmpty()
            ? List.of()
            : use.reliesOn().stream()
                .map(lower -> carried(lower, lower.standing(), List.of(), List.of()))
                .collect(ImmutableList.toImmutableList()),
        through);
  }

  private List<Finding> carried(List<Finding> findings, List<Finding> more) {
    boolean isOfWholeDocuments = more.isEmpty();
    for (Finding finding : findings) {
      isOfWholeDocuments &= finding.isOfWholeDocument();
    }
    if (isOfWholeDocuments) {
      return findings;
    }
    List<Finding> all = new ArrayList<>(findings.size() + more.size());
    for (Finding finding : findings) {
      mapping.carry(finding, control, all);
    }
    all.addAll(more);
    return all;
  }
}
