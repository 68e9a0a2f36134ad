package dev.heirloom.inheritance.internal;

import static dev.heirloom.inheritance.common.internal.ShortLists.with;

import com.google.common.collect.ImmutableList;
import dev.heirloom.inheritance.internal.chain.CarriedControlExport;
import dev.heirloom.inheritance.internal.chain.CarriedPointExport;
import dev.heirloom.inheritance.internal.chain.CarriedPointExport.CarriedResponsibility;
import dev.heirloom.inheritance.internal.chain.CompiledProvider;
import dev.heirloom.inheritance.internal.chain.CountedResponsibility;
import dev.heirloom.inheritance.internal.duties.ResponsibilityTrail;
import dev.heirloom.inheritance.internal.mapping.CompiledMapping;
import dev.heirloom.inheritance.internal.rules.CarriedPoint;
import dev.heirloom.inheritance.internal.rules.CarriedRules;
import dev.heirloom.inheritance.mapping.MapCitation;
import dev.heirloom.inheritance.result.Finding;
import java.util.List;
import java.util.function.Consumer;

/** What one carried provider brings to one control of the customer system's baseline. */
final class CarriedControl {

  private final SourceEvaluation source;
  private final CompiledMapping mapping;
  private final int control;
  private final CarriedControlExport export;
  private final int firstPoint;
  private final CarriedPoint[] offered;
  private final List<CarriedTrail> trails;

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
   * @param found takes what there is to report on it
   */
  CarriedControl(SourceEvaluation source, int control, int firstPoint, List<Finding> found) {
    this.source = source;
    this.mapping = source.mapping();
    this.control = control;
    this.firstPoint = firstPoint;
    this.export = source.export().at(control);
    List<CarriedTrail> below = ImmutableList.of();
    for (int from : mapping.sourceControls(control)) {
      SourceControl there = source.at(from);
      for (Finding finding : there.findings()) {
        mapping.carry(finding, control, found);
      }
      for (ResponsibilityTrail trail : there.trails()) {
        if (mapping.targets(new int[] {trail.point()}, control).length > 0) {
          below = with(below, new CarriedTrail(trail, carried(trail.counted())));
        }
      }
    }
    this.trails = below;
    this.offered = new CarriedPoint[export.points().size()];
    CarriedRules rules =
        new CarriedRules(source.carried(), control, source::point, source.policy(), found);
    for (int i = 0; i < offered.length; i++) {
      boolean isAsBefore = i > 0 && export.points().get(i) == export.points().get(i - 1);
      offered[i] = isAsBefore ? offered[i - 1] : rules.at(export.points().get(i));
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
    export.responsibilities().forEach(reach);
  }

  /** Returns those of them that are carried to a point. */
  List<CarriedResponsibility> responsibilities(int point) {
    return export.points().get(point - firstPoint).responsibilities();
  }

  /** Returns the maps by which a responsibility below gets to a point. */
  List<MapCitation> cite(ResponsibilityTrail trail, int point) {
    return mapping.cite(new int[] {trail.point()}, point);
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

  /** Returns what the provider says of a point at the sources of the maps that reach it. */
  CarriedPointExport.Said said(int point) {
    return export.points().get(point - firstPoint).said();
  }
}
