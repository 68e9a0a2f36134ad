package dev.heirloom.inheritance.internal;

import static dev.heirloom.inheritance.common.internal.ShortLists.with;
import static dev.heirloom.inheritance.common.internal.ShortLists.withOnce;

import com.google.common.collect.ImmutableList;
import dev.heirloom.inheritance.baseline.BaselineControl;
import dev.heirloom.inheritance.baseline.Point;
import dev.heirloom.inheritance.internal.OfferedPoint.Owed;
import dev.heirloom.inheritance.internal.OfferedPoint.ParameterToSet;
import dev.heirloom.inheritance.internal.OfferedPoint.Presumed;
import dev.heirloom.inheritance.internal.chain.CarriedPointExport.CarriedResponsibility;
import dev.heirloom.inheritance.internal.chain.ChainPath;
import dev.heirloom.inheritance.internal.chain.CompiledProvider;
import dev.heirloom.inheritance.internal.chain.CountedResponsibility;
import dev.heirloom.inheritance.internal.chain.DirectProvider;
import dev.heirloom.inheritance.internal.claims.Findings;
import dev.heirloom.inheritance.internal.duties.ControlActs;
import dev.heirloom.inheritance.internal.duties.ResponsibilityTrail;
import dev.heirloom.inheritance.internal.rules.DirectVerdict;
import dev.heirloom.inheritance.internal.rules.OfferedItem;
import dev.heirloom.inheritance.internal.rules.PointRules;
import dev.heirloom.inheritance.offering.Responsibility;
import dev.heirloom.inheritance.offering.SystemId;
import dev.heirloom.inheritance.result.ControlResult;
import dev.heirloom.inheritance.result.Duty;
import dev.heirloom.inheritance.result.Ending;
import dev.heirloom.inheritance.result.Finding;
import dev.heirloom.inheritance.result.Fulfilment;
import dev.heirloom.inheritance.result.PointResult;
import dev.heirloom.inheritance.result.Reason;
import dev.heirloom.inheritance.result.Status;
import dev.heirloom.oscal.model.ParameterId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What is determined of one control from what the providers say of it alone (SEMANTICS section 7):
 * the same for all customer systems that leverage them alike, and so are the results of the points
 * about which a system says nothing else than others do.
 */
final class OfferedControl {

  /** How many responsibilities a control has at most, more often than not. */
  private static final int FEW = 4;

  private final ProvidersEvaluation evaluation;
  private final BaselineControl control;
  private final int position;
  private final int firstPoint;
  private final List<DirectVerdict> verdicts;
  private final List<ResponsibilityTrail> trails;
  private final List<CarriedControl> carried;
  private final Map<Responsibility, int[]> reach;
  private final PointReasons reasons;
  private final List<Finding> documentFindings;
  private final List<Finding> findings;
  private final List<Finding> ofControl;
  private final List<OfferedPoint> points;

  /** What a customer system that gives no answer here does about each point. */
  private final ControlActs unanswered;

  /**
   * The results of points for systems that give no answer here, by the point and by what they did
   * to implement it; made when they are asked for, by whichever thread.
   */
  private final AtomicReferenceArray<@Nullable PointResult> results;

  private final AtomicReference<@Nullable ControlResult> last = new AtomicReference<>();

  /**
   * Evaluates a control.
   *
   * @param position the control's position in the baseline
   */
  OfferedControl(ProvidersEvaluation evaluation, BaselineControl control, int position) {
    this.evaluation = evaluation;
    this.control = control;
    this.position = position;
    this.firstPoint = evaluation.baseline.index().firstPoint(position);
    int endPoint = evaluation.baseline.index().firstPoint(position + 1);
    List<Finding> found = new ArrayList<>();
    this.verdicts = evaluation.directRules.judge(control, position, found);
    this.trails = evaluation.trails.follow(control.id(), position, found);
    List<CarriedControl> all = ImmutableList.of();
    for (SourceEvaluation source : evaluation.carried) {
      all = with(all, new CarriedControl(source, position, firstPoint, found));
    }
    this.carried = all;
    this.reach = reach();
    this.reasons = new PointReasons(evaluation.directs, control.id(), position, carried);
    for (ChainPath path : evaluation.paths) {
      found.addAll(path.export().at(position).findings());
    }
    this.documentFindings = ofDocuments(found);
    found.addAll(evaluation.findingsOfDocuments(position));
    this.findings = Findings.inOrder(found);
    this.ofControl = findingsOn(findings, Finding.Level.CONTROL, control.id().value());
    ImmutableList.Builder<OfferedPoint> offered =
        ImmutableList.builderWithExpectedSize(endPoint - firstPoint);
    for (int index = firstPoint; index < endPoint; index++) {
      offered.add(point(evaluation.baseline.index().points().get(index), index));
    }
    this.points = offered.build();
    this.unanswered = evaluation.unanswered.on(control, position, reach, new ArrayList<>(0));
    this.results = new AtomicReferenceArray<>(points.size() * Fulfilment.values().length);
  }

  static List<Finding> ofDocuments(List<Finding> found) {
    List<Finding> ofDocuments = ImmutableList.of();
    for (Finding finding : found) {
      if (finding.level() == Finding.Level.DOCUMENT) {
        ofDocuments = with(ofDocuments, finding);
      }
    }
    return ofDocuments;
  }

  static List<Finding> findingsOn(List<Finding> findings, Finding.Level level, String subject) {
    List<Finding> there = ImmutableList.of();
    for (Finding finding : findings) {
      if (finding.level() == level && finding.subject().equals(subject)) {
        there = with(there, finding);
      }
    }
    return ImmutableList.copyOf(there);
  }

  BaselineControl control() {
    return control;
  }

  int firstPoint() {
    return firstPoint;
  }

  /** Returns what was determined of its points. */
  List<OfferedPoint> points() {
    return points;
  }

  /**
   * Returns what was found of documents while the control was determined: it is the whole report's.
   */
  List<Finding> documentFindings() {
    return documentFindings;
  }

  /** Returns what was found on it, in order. */
  List<Finding> findings() {
    return findings;
  }

  /** Returns what was found on the control as a whole. */
  List<Finding> findingsOfControl() {
    return ofControl;
  }

  /**
   * Returns where responsibilities count that reach the customer system on several paths: at all
   * the points of all paths. Empty where there is one way alone, for then an export says it.
   */
  Map<Responsibility, int[]> responsibilitiesReach() {
    return reach;
  }

  /**
   * Returns the result of a point for a system that gives no answer here.
   *
   * @param number the how-manieth of the control's points it is
   * @param implemented what the system did to implement it
   */
  PointResult unanswered(int number, Fulfilment implemented) {
    int at = number * Fulfilment.values().length + implemented.ordinal();
    PointResult known = results.get(at);
    if (known == null) {
      OfferedPoint point = points.get(number);
      known =
          ControlEvaluation.result(
              point, firstPoint + number, unanswered, implemented, point.findings());
      results.set(at, known);
    }
    return known;
  }

  /** Returns the result of the control, which is mostly one that another system got before. */
  ControlResult result(PointResult[] ofPoints, List<Finding> onControl) {
    ControlResult before = last.get();
    if (before != null && before.findings() == onControl && areSame(before.points(), ofPoints)) {
      return before;
    }
    Status[] effective = new Status[ofPoints.length];
    Status[] declared = new Status[ofPoints.length];
    for (int i = 0; i < ofPoints.length; i++) {
      effective[i] = ofPoints[i].status();
      declared[i] = ofPoints[i].declared();
    }
    ControlResult result =
        new ControlResult(
            control.id(),
            control.family(),
            control.title(),
            Status.rollUp(Arrays.asList(effective)),
            Status.rollUp(Arrays.asList(declared)),
            Arrays.asList(ofPoints),
            onControl,
            control.provenance());
    last.set(result);
    return result;
  }

  private static boolean areSame(List<PointResult> some, PointResult[] others) {
    for (int i = 0; i < others.length; i++) {
      if (some.get(i) != others[i]) {
        return false;
      }
    }
    return true;
  }

  private Map<Responsibility, int[]> reach() {
    if (trails.isEmpty() && carried.isEmpty()) {
      return Map.of();
    }
    Map<Responsibility, int[]> all = new IdentityHashMap<>(FEW);
    for (DirectProvider direct : evaluation.directs) {
      direct.export().at(position).responsibilities().forEach(counted -> add(counted, all));
    }
    trails.forEach(trail -> add(trail.counted(), all));
    for (CarriedControl from : carried) {
      from.addReach(counted -> add(counted, all));
      from.trails().forEach(trail -> add(trail.counted(), all));
    }
    return all;
  }

  private static void add(CountedResponsibility counted, Map<Responsibility, int[]> reach) {
    reach.merge(
        counted.responsibility().original(), counted.points(), OfferedControl::pointsOfBoth);
  }

  private static int[] pointsOfBoth(int[] one, int[] other) {
    return Arrays.equals(one, other)
        ? one
        : IntStream.concat(Arrays.stream(one), Arrays.stream(other)).sorted().distinct().toArray();
  }

  private OfferedPoint point(Point point, int index) {
    List<OfferedItem> provided = provided(point, index);
    boolean declaredOwed = false;
    List<Owed> owed = ImmutableList.of();
    List<Ending> endings = ImmutableList.of();
    for (DirectProvider direct : evaluation.directs) {
      for (CountedResponsibility counted : direct.export().at(position).responsibilities()) {
        if (counted.countsAt(index)) {
          declaredOwed = true;
          owed = with(owed, new Owed(direct.provider(), counted, false, ImmutableList.of()));
          endings = with(endings, withCustomer(direct.provider(), counted));
        }
      }
    }
    for (CarriedControl from : carried) {
      for (CarriedResponsibility left : from.responsibilities(index)) {
        declaredOwed = true;
        owed = with(owed, new Owed(from.provider(), left.counted(), false, left.maps()));
        endings = with(endings, withCustomer(from.provider(), left.counted()));
      }
    }
    List<Presumed> presumed = ImmutableList.of();
    for (ResponsibilityTrail trail : trails) {
      if (trail.point() == index) {
        CompiledProvider lowest = trail.path().lowest();
        endings = with(endings, trail.ending());
        if (trail.ending().end() == Ending.End.WITH_CUSTOMER) {
          if (!Owed.isAmong(owed, lowest, trail.counted())) {
            owed = with(owed, new Owed(lowest, trail.counted(), true, ImmutableList.of()));
          }
        } else if (trail.ending().end() == Ending.End.PRESUMED) {
          presumed = with(presumed, new Presumed(lowest, trail.counted()));
        }
      }
    }
    for (CarriedControl from : carried) {
      for (CarriedControl.CarriedTrail carriedTrail : from.trails(index)) {
        ResponsibilityTrail trail = carriedTrail.trail();
        CompiledProvider lowest = trail.path().lowest();
        endings = withOnce(endings, trail.ending());
        if (trail.ending().end() == Ending.End.WITH_CUSTOMER) {
          if (!Owed.isAmong(owed, lowest, carriedTrail.counted())) {
            owed =
                with(owed, new Owed(lowest, carriedTrail.counted(), true, from.cite(trail, index)));
          }
        } else if (trail.ending().end() == Ending.End.PRESUMED) {
          presumed = with(presumed, new Presumed(lowest, carriedTrail.counted()));
        }
      }
    }
    Status effective = PointRules.effective(provided, !owed.isEmpty());
    Optional<Reason> reason =
        effective == Status.MUST_IMPLEMENT
            ? Optional.of(reasons.reason(index, provided, !owed.isEmpty()))
            : Optional.empty();
    return new OfferedPoint(
        point,
        effective,
        PointRules.declared(provided, declaredOwed),
        reason,
        reasons.refusals(index),
        OfferedItem.results(provided),
        owed,
        presumed,
        effective == Status.FULLY_INHERITED
            ? MapsToConfirm.with(ImmutableList.of(), provided, carried, index)
            : ImmutableList.of(),
        parameters(provided),
        levels(provided),
        endings,
        findingsOn(findings, Finding.Level.POINT, point.id()));
  }

  private List<OfferedItem> provided(Point point, int index) {
    List<OfferedItem> provided = ImmutableList.of();
    for (DirectVerdict verdict : verdicts) {
      if (verdict.item().reaches(index)) {
        provided = with(provided, verdict.at(index, point.id()));
      }
    }
    for (CarriedControl from : carried) {
      for (OfferedItem item : from.offered(index).items()) {
        provided = with(provided, item);
      }
    }
    return provided;
  }

  private static Ending withCustomer(CompiledProvider provider, CountedResponsibility counted) {
    return new Ending(
        provider.id(),
        counted.responsibility().original().uuid(),
        ImmutableList.of(provider.id()),
        Ending.End.WITH_CUSTOMER,
        ImmutableList.of(),
        ImmutableList.of(counted.responsibility().original().evidence()));
  }

  private static List<ParameterToSet> parameters(List<OfferedItem> provided) {
    List<ParameterToSet> parameters = ImmutableList.of();
    for (OfferedItem at : provided) {
      for (ParameterId parameter : at.parametersToSet()) {
        parameters = withOnce(parameters, new ParameterToSet(parameter, at.provider().id()));
      }
    }
    return parameters;
  }

  private List<Duty> levels(List<OfferedItem> provided) {
    List<Duty> levels = ImmutableList.of();
    for (OfferedItem at : provided) {
      if (evaluation.statuses.get(at.provider().position()).levelDuty()) {
        SystemId system = at.provider().id();
        levels =
            withOnce(
                levels,
                new Duty(Duty.Kind.LEVEL, system.value(), Optional.of(system), Fulfilment.OPEN));
      }
    }
    return levels;
  }
}
