package dev.heirloom.inheritance.internal;

import static dev.heirloom.inheritance.common.internal.ShortLists.with;

import com.google.common.collect.ImmutableList;
import dev.heirloom.inheritance.internal.chain.CompiledProvider;
import dev.heirloom.inheritance.internal.chain.CountedResponsibility;
import dev.heirloom.inheritance.internal.claims.CompiledImplementation;
import dev.heirloom.inheritance.internal.claims.CompiledRequirement;
import dev.heirloom.inheritance.internal.claims.ControlEntries;
import dev.heirloom.inheritance.internal.duties.ResponsibilityTrail;
import dev.heirloom.inheritance.internal.mapping.CompiledMapping;
import dev.heirloom.inheritance.internal.mapping.PointMap;
import dev.heirloom.inheritance.internal.rules.CarriedPoint;
import dev.heirloom.inheritance.internal.rules.CarriedRules;
import dev.heirloom.inheritance.mapping.MapCitation;
import dev.heirloom.inheritance.result.Finding;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** What one carried provider brings to one control of the customer system's baseline. */
final class CarriedControl {

  private final SourceEvaluation source;
  private final CompiledMapping mapping;
  private final int control;
  private final boolean refuses;
  private final Map<List<PointMap>, Said> said = new HashMap<>();
  private final int firstPoint;
  private final CarriedPoint[] offered;
  private final List<Left> responsibilities;
  private final List<CarriedTrail> trails;

  /** A responsibility that the provider leaves itself, at the source and here. */
  private record Left(CountedResponsibility atSource, CountedResponsibility here) {}

  /**
   * A responsibility that is carried to a point.
   *
   * @param counted the responsibility with all the points of this control to which it is carried
   * @param maps the maps by which it gets to the point
   */
  record Carried(CountedResponsibility counted, List<MapCitation> maps) {}

  /**
   * A responsibility below the provider, and how it ended at a source point that is carried here.
   *
   * @param counted the responsibility with the points of this control to which it is carried
   */
  record CarriedTrail(ResponsibilityTrail trail, CountedResponsibility counted) {}

  /**
   * Carries what there is for a control.
   *
   * @param control the control's position
   * @param firstPoint the position of its first point
   * @param endPoint the position after its last point
   * @param found takes what there is to report on it
   */
  CarriedControl(
      SourceEvaluation source, int control, int firstPoint, int endPoint, List<Finding> found) {
    this.source = source;
    this.mapping = source.mapping();
    this.control = control;
    List<Left> left = ImmutableList.of();
    List<CarriedTrail> below = ImmutableList.of();
    boolean anyRefused = false;
    for (int from : mapping.sourceControls(control)) {
      SourceControl there = source.at(from);
      anyRefused |= !source.direct().provider().claims().at(from).refusals().isEmpty();
      for (Finding finding : there.findings()) {
        mapping.carry(finding, control, found);
      }
      for (CountedResponsibility counted : source.direct().export().at(from).responsibilities()) {
        CountedResponsibility here = carried(counted);
        if (here.points().length > 0) {
          left = with(left, new Left(counted, here));
        }
      }
      for (ResponsibilityTrail trail : there.trails()) {
        if (mapping.targets(new int[] {trail.point()}, control).length > 0) {
          below = with(below, new CarriedTrail(trail, carried(trail.counted())));
        }
      }
    }
    this.refuses = anyRefused;
    this.responsibilities = left;
    this.trails = below;
    CarriedRules rules =
        new CarriedRules(source.carried(), control, source::point, source.policy(), found);
    this.firstPoint = firstPoint;
    this.offered = new CarriedPoint[endPoint - firstPoint];
    for (int point = firstPoint; point < endPoint; point++) {
      offered[point - firstPoint] = rules.at(point);
    }
  }

  private CountedResponsibility carried(CountedResponsibility counted) {
    return new CountedResponsibility(
        counted.responsibility(), mapping.targets(counted.points(), control));
  }

  /** Returns the provider, on the baseline that it speaks of. */
  CompiledProvider provider() {
    return source.direct().provider();
  }

  /** Returns what it offers at a point of the control. */
  CarriedPoint offered(int point) {
    return offered[point - firstPoint];
  }

  /** Hands over the responsibilities that it leaves itself, each with the points it gets to. */
  void addReach(Consumer<CountedResponsibility> reach) {
    for (Left left : responsibilities) {
      reach.accept(left.here());
    }
  }

  /** Returns those of them that are carried to a point. */
  List<Carried> responsibilities(int point) {
    List<Carried> here = ImmutableList.of();
    for (Left left : responsibilities) {
      if (left.here().countsAt(point)) {
        here = with(here, new Carried(left.here(), cite(left.atSource().points(), point)));
      }
    }
    return here;
  }

  /** Returns the maps by which a responsibility below gets to a point. */
  List<MapCitation> cite(ResponsibilityTrail trail, int point) {
    return cite(new int[] {trail.point()}, point);
  }

  /** Returns those of systems below it that are carried to a point. */
  List<CarriedTrail> trails(int point) {
    List<CarriedTrail> here = ImmutableList.of();
    for (CarriedTrail trail : trails) {
      for (int to : mapping.targets(trail.trail().point())) {
        if (to == point) {
          here = with(here, trail);
        }
      }
    }
    return here;
  }

  /** Returns the same wherever in the control they are carried to. */
  List<CarriedTrail> trails() {
    return trails;
  }

  /**
   * Returns the maps by which a responsibility that counts at some source points gets to a point.
   */
  private List<MapCitation> cite(int[] points, int target) {
    List<MapCitation> maps = ImmutableList.of();
    for (PointMap map : mapping.reaching(target)) {
      List<String> from = new ArrayList<>(1);
      for (int point : map.sources()) {
        for (int counted : points) {
          if (counted == point) {
            from.add(mapping.sourceId(point));
          }
        }
      }
      if (!from.isEmpty()) {
        maps = with(maps, map.cite(from, ImmutableList.of()));
      }
    }
    return maps;
  }

  /** Returns the words by which the provider refuses sources of a point. */
  List<CompiledRequirement> refusals(int target) {
    return refuses ? said(target).refusals() : ImmutableList.of();
  }

  /** What the provider's document says of the source points from which maps lead to a point. */
  record Said(
      boolean mapped,
      boolean addressed,
      boolean refused,
      boolean outOfScope,
      List<CompiledRequirement> refusals) {}

  /** Returns what the provider says of a point at the sources of the maps that reach it. */
  Said said(int target) {
    return said.computeIfAbsent(mapping.reaching(target), this::said);
  }

  private Said said(List<PointMap> reaching) {
    BitSet points = new BitSet();
    for (PointMap map : reaching) {
      for (int point : map.sources()) {
        points.set(point);
      }
    }
    boolean addressed = false;
    boolean refused = !points.isEmpty();
    boolean outside = !points.isEmpty();
    List<CompiledRequirement> refusals = new ArrayList<>();
    for (int point = points.nextSetBit(0); point >= 0; point = points.nextSetBit(point + 1)) {
      int from = mapping.sourceControl(point);
      ControlEntries entries = source.direct().provider().claims().at(from);
      boolean refusedHere = false;
      for (CompiledRequirement requirement : entries.requirements()) {
        if (requirement.reaches(point)) {
          addressed = true;
          if (requirement.original().refusal().isPresent()) {
            refusedHere = true;
            if (!refusals.contains(requirement)) {
              refusals.add(requirement);
            }
          }
        }
      }
      for (CompiledImplementation implementation : entries.implementations()) {
        addressed |= implementation.reaches(point);
      }
      refused &= refusedHere;
      outside &=
          provider().offering().outOfScope().contains(mapping.source().controls().get(from).id());
    }
    return new Said(!reaching.isEmpty(), addressed, refused, outside, refusals);
  }
}
