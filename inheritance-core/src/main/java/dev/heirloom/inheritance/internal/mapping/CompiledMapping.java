package dev.heirloom.inheritance.internal.mapping;

import com.google.common.collect.ImmutableList;
import dev.heirloom.inheritance.baseline.Baseline;
import dev.heirloom.inheritance.baseline.Point;
import dev.heirloom.inheritance.internal.claims.CompiledClaims;
import dev.heirloom.inheritance.internal.claims.CompiledSatisfiedEntry;
import dev.heirloom.inheritance.limit.LimitOption;
import dev.heirloom.inheritance.mapping.MapCitation;
import dev.heirloom.inheritance.mapping.MappingReading;
import dev.heirloom.inheritance.mapping.SourceMapping;
import dev.heirloom.inheritance.result.DeterminationLimitException;
import dev.heirloom.inheritance.result.Finding;
import dev.heirloom.oscal.model.ControlId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;

/**
 * A mapping collection between two baselines, point by point: which maps reach a point, and where
 * what stands at a source point is carried to. It is compiled once for all providers that are
 * carried through it.
 */
public final class CompiledMapping {

  private final Baseline source;
  private final Baseline target;
  private final List<Finding> findings;
  private final List<EqualControls> equalControls;
  private final List<List<PointMap>> byTarget;
  private final int[][] targetsOf;
  private final int[] controlOfTarget;
  private final int[] controlOfSource;
  private final Map<String, Integer> sourcePoints = new HashMap<>();

  /** For each control of the target baseline, the positions of the controls that maps come from. */
  private final int[][] sourceControls;

  /**
   * Reads a collection between the baseline that an offering speaks of and another one.
   *
   * @throws dev.heirloom.inheritance.mapping.MappingDirectionException if the direction of a
   *     mapping is not decided, or contradicted
   * @throws DeterminationLimitException if its maps relate too many pairs of points
   */
  public CompiledMapping(SourceMapping through, Baseline target) {
    this.source = through.source();
    this.target = target;
    MappingReading reading =
        MappingReading.of(through.mapping(), source, target, through.direction());
    this.findings = MappingFindings.of(reading);
    int sources = source.index().pointCount();
    int targets = target.index().pointCount();
    List<List<PointMap>> reaching = new ArrayList<>();
    for (int point = 0; point < targets; point++) {
      reaching.add(new ArrayList<>(1));
    }
    BitSet[] carried = new BitSet[sources];
    PointMaps maps = new PointMaps(reading);
    this.equalControls = ImmutableList.copyOf(maps.equalControls());
    checkPairs(maps.maps(), through);
    for (PointMap map : maps.maps()) {
      for (int point : map.targets()) {
        reaching.get(point).add(map);
      }
      for (int point : map.sources()) {
        carried[point] = carried[point] == null ? new BitSet() : carried[point];
        for (int to : map.targets()) {
          carried[point].set(to);
        }
      }
    }
    this.byTarget = kept(reaching);
    this.targetsOf = new int[sources][];
    for (int point = 0; point < sources; point++) {
      targetsOf[point] = carried[point] == null ? new int[0] : carried[point].stream().toArray();
      sourcePoints.put(source.index().points().get(point).id(), point);
    }
    this.controlOfTarget = controls(target);
    this.controlOfSource = controls(source);
    BitSet[] controls = new BitSet[target.controls().size()];
    for (int point = 0; point < targets; point++) {
      for (PointMap map : byTarget.get(point)) {
        int control = controlOfTarget[point];
        controls[control] = controls[control] == null ? new BitSet() : controls[control];
        for (int from : map.sources()) {
          controls[control].set(controlOfSource[from]);
        }
      }
    }
    this.sourceControls = new int[controls.length][];
    for (int control = 0; control < controls.length; control++) {
      sourceControls[control] =
          controls[control] == null ? new int[0] : controls[control].stream().toArray();
    }
  }

  /** What is carried has evidence for each pair, so these decide how long a determination gets. */
  private static void checkPairs(List<PointMap> maps, SourceMapping through) {
    long pairs = 0;
    long most = 0;
    String largest = "";
    for (PointMap map : maps) {
      long own = (long) map.sources().length * map.targets().length;
      pairs += own;
      if (own > most) {
        most = own;
        largest = map.map().value();
      }
    }
    if (pairs > through.mostPairs()) {
      throw new DeterminationLimitException(
          through.mapping().document(),
          "map " + largest + " above all",
          pairs,
          "pairs of a source point and a target point that maps relate",
          through.mostPairs(),
          "Relate each source to the targets that it is about, in maps of their own",
          new LimitOption("SourceMapping", "mostPairs"));
    }
  }

  /** Keeps one list of those that hold the same maps, so that points can be told to be alike. */
  private static List<List<PointMap>> kept(List<List<PointMap>> reaching) {
    Map<List<PointMap>, List<PointMap>> kept = new HashMap<>();
    return reaching.stream()
        .map(maps -> kept.computeIfAbsent(maps, ImmutableList::copyOf))
        .collect(ImmutableList.toImmutableList());
  }

  /** Returns, for each point of a baseline, the position of its control. */
  private static int[] controls(Baseline baseline) {
    int[] controls = new int[baseline.index().pointCount()];
    for (int control = 0; control < baseline.controls().size(); control++) {
      Arrays.fill(
          controls,
          baseline.index().firstPoint(control),
          baseline.index().firstPoint(control + 1),
          control);
    }
    return controls;
  }

  /** Returns the baseline that it maps from. */
  public Baseline source() {
    return source;
  }

  /** Returns the baseline that it maps to. */
  public Baseline target() {
    return target;
  }

  /** Returns what the collection gives cause to report, once for all that it carries. */
  public List<Finding> findings() {
    return findings;
  }

  /**
   * Returns the position of the first point of the target control at a position; after the last
   * control, how many points there are.
   */
  public int firstTarget(int control) {
    return target.index().firstPoint(control);
  }

  /**
   * Returns the maps that reach a target point, in the order of the collection: the same list where
   * the same maps do.
   */
  public List<PointMap> reaching(int target) {
    return byTarget.get(target);
  }

  /** Returns whether a map reaches a target point from a point of a source control like some. */
  public boolean comesFrom(int target, BiPredicate<ControlId, Integer> such) {
    for (PointMap map : reaching(target)) {
      for (int point : map.sources()) {
        if (such.test(source.controls().get(controlOfSource[point]).id(), point)) {
          return true;
        }
      }
    }
    return false;
  }

  /** Returns the positions of the source controls from which maps reach a target control. */
  public int[] sourceControls(int control) {
    return sourceControls[control];
  }

  /** Returns the target points to which what stands at a source point is carried. */
  public int[] targets(int point) {
    return targetsOf[point];
  }

  /** Returns the target points of one control to which what stands at source points is carried. */
  public int[] targets(int[] points, int control) {
    BitSet reached = new BitSet();
    for (int point : points) {
      for (int to : targetsOf[point]) {
        if (controlOfTarget[to] == control) {
          reached.set(to);
        }
      }
    }
    int[] all = new int[reached.cardinality()];
    int next = 0;
    for (int to = reached.nextSetBit(0); to >= 0; to = reached.nextSetBit(to + 1)) {
      all[next++] = to;
    }
    return all;
  }

  /** Returns whether what stands at one of some source points is carried to a target control. */
  public boolean reaches(int firstPoint, int endPoint, int control) {
    for (int point = firstPoint; point < endPoint; point++) {
      for (int to : targetsOf[point]) {
        if (controlOfTarget[to] == control) {
          return true;
        }
      }
    }
    return false;
  }

  /** Returns the position of the control of a target point. */
  public int targetControl(int point) {
    return controlOfTarget[point];
  }

  /** Returns the position of the control of a source point. */
  public int sourceControl(int point) {
    return controlOfSource[point];
  }

  /**
   * Returns the satisfied entries of a document that speaks of the source baseline as entries at
   * the target control at a position: those of a control that is equal to it point by point.
   */
  public List<CompiledSatisfiedEntry> satisfied(CompiledClaims claims, int control) {
    ImmutableList.Builder<CompiledSatisfiedEntry> satisfied = ImmutableList.builder();
    for (EqualControls equal : equalControls) {
      if (equal.target().control().equals(target.controls().get(control).id())) {
        for (CompiledSatisfiedEntry entry : claims.of(equal.source().control()).satisfied()) {
          satisfied.add(
              new CompiledSatisfiedEntry(
                  entry.original(), equal.counterpart(entry.place()), entry.state()));
        }
      }
    }
    return satisfied.build();
  }

  /**
   * Returns the maps by which what counts at some source points gets to a target point, as evidence
   * names them.
   */
  public List<MapCitation> cite(int[] points, int target) {
    ImmutableList.Builder<MapCitation> maps = ImmutableList.builder();
    for (PointMap map : reaching(target)) {
      List<String> from = new ArrayList<>(1);
      for (int point : map.sources()) {
        for (int counted : points) {
          if (counted == point) {
            from.add(sourceId(point));
          }
        }
      }
      if (!from.isEmpty()) {
        maps.add(map.cite(from, ImmutableList.of()));
      }
    }
    return maps.build();
  }

  /** Returns the id of a source point. */
  public String sourceId(int point) {
    return source.index().points().get(point).id();
  }

  /**
   * Returns a finding on the source baseline where it belongs in a target control: at the one point
   * that its own is carried to, else on the control; adds nothing for a point that is carried
   * elsewhere alone.
   */
  public void carry(Finding finding, int control, List<Finding> carried) {
    if (finding.isOfWholeDocument()) {
      carried.add(finding);
      return;
    }
    Integer point =
        finding.level() == Finding.Level.POINT ? sourcePoints.get(finding.subject()) : null;
    int[] reached = point == null ? new int[0] : targets(new int[] {point}, control);
    if (point != null && reached.length == 0) {
      return;
    }
    if (reached.length == 1) {
      Point there = target.index().points().get(reached[0]);
      carried.add(at(Finding.Level.POINT, there.id(), finding));
    } else {
      carried.add(at(Finding.Level.CONTROL, target.controls().get(control).id().value(), finding));
    }
  }

  private static Finding at(Finding.Level level, String subject, Finding finding) {
    return finding.level() == level && finding.subject().equals(subject)
        ? finding
        : new Finding(
            finding.code(), level, subject, finding.evidence(), finding.details(), finding.kept());
  }

  @Override
  public String toString() {
    return source.name() + " to " + target.name();
  }
}
