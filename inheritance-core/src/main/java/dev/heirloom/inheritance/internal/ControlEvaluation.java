package dev.heirloom.inheritance.internal;

import static dev.heirloom.inheritance.common.internal.ShortLists.with;
import static dev.heirloom.inheritance.common.internal.ShortLists.withOnce;

import com.google.common.collect.ImmutableList;
import dev.heirloom.inheritance.baseline.BaselineControl;
import dev.heirloom.inheritance.baseline.Point;
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
import dev.heirloom.inheritance.result.ResponsibilityUse;
import dev.heirloom.inheritance.result.Status;
import dev.heirloom.oscal.model.ParameterId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** Determines one control, from what all systems say of it alone (SEMANTICS section 7). */
final class ControlEvaluation {

  /** How many responsibilities a control has at most, more often than not. */
  private static final int FEW = 4;

  private final Evaluation evaluation;
  private final BaselineControl control;
  private final int position;
  private final int firstPoint;
  private final int endPoint;
  private final List<DirectVerdict> verdicts;
  private final List<ResponsibilityTrail> trails;
  private final List<CarriedControl> carried;
  private final ControlActs acts;
  private final PointReasons reasons;

  /**
   * What was found on the control while it was determined, and what the documents alone give cause
   * for.
   */
  private final List<Finding> findings;

  private final List<Finding> documentFindings;

  /**
   * Evaluates a control.
   *
   * @param position the control's position in the baseline
   */
  ControlEvaluation(Evaluation evaluation, BaselineControl control, int position) {
    this.evaluation = evaluation;
    this.control = control;
    this.position = position;
    this.firstPoint = evaluation.baseline.index().firstPoint(position);
    this.endPoint = evaluation.baseline.index().firstPoint(position + 1);
    List<Finding> found = new ArrayList<>();
    this.verdicts = evaluation.directRules.judge(control, position, found);
    this.trails = evaluation.trails.follow(control.id(), position, found);
    List<CarriedControl> all = ImmutableList.of();
    for (SourceEvaluation source : evaluation.carried) {
      all = with(all, new CarriedControl(source, position, firstPoint, found));
    }
    this.carried = all;
    this.acts = evaluation.acts.on(control, position, reach(), found);
    this.reasons = new PointReasons(evaluation.chain, control.id(), position, carried);
    for (ChainPath path : evaluation.paths) {
      found.addAll(path.export().at(position).findings());
    }
    this.documentFindings = ofDocuments(found);
    List<Finding> fromDocuments = evaluation.chain.findingsAt(position);
    if (found.isEmpty()) {
      this.findings = fromDocuments;
    } else {
      found.addAll(fromDocuments);
      this.findings = Findings.inOrder(found);
    }
  }

  private static List<Finding> ofDocuments(List<Finding> found) {
    List<Finding> ofDocuments = ImmutableList.of();
    for (Finding finding : found) {
      if (finding.level() == Finding.Level.DOCUMENT) {
        ofDocuments = with(ofDocuments, finding);
      }
    }
    return ofDocuments;
  }

  /**
   * Returns what was found of documents while the control was determined: it is the whole report's.
   */
  List<Finding> documentFindings() {
    return documentFindings;
  }

  /** Returns the result. */
  ControlResult result() {
    List<Point> all = evaluation.baseline.index().points();
    PointResult[] points = new PointResult[endPoint - firstPoint];
    Status[] effective = new Status[points.length];
    Status[] declared = new Status[points.length];
    for (int i = 0; i < points.length; i++) {
      points[i] = point(all.get(firstPoint + i), firstPoint + i);
      effective[i] = points[i].status();
      declared[i] = points[i].declared();
    }
    return new ControlResult(
        control.id(),
        control.family(),
        control.title(),
        Status.rollUp(Arrays.asList(effective)),
        Status.rollUp(Arrays.asList(declared)),
        Arrays.asList(points),
        findingsOn(Finding.Level.CONTROL, control.id().value()),
        control.provenance());
  }

  /**
   * Returns where responsibilities count that reach the customer system on several paths: at all
   * the points of all paths. Empty where there is one way alone, for then an export says it.
   */
  private Map<Responsibility, int[]> reach() {
    if (trails.isEmpty() && carried.isEmpty()) {
      return Map.of();
    }
    Map<Responsibility, int[]> reach = new IdentityHashMap<>(FEW);
    for (DirectProvider direct : evaluation.chain.directs()) {
      direct.export().at(position).responsibilities().forEach(counted -> add(counted, reach));
    }
    trails.forEach(trail -> add(trail.counted(), reach));
    for (CarriedControl from : carried) {
      from.addReach(counted -> add(counted, reach));
      from.trails().forEach(trail -> add(trail.counted(), reach));
    }
    return reach;
  }

  private static void add(CountedResponsibility counted, Map<Responsibility, int[]> reach) {
    reach.merge(
        counted.responsibility().original(), counted.points(), ControlEvaluation::pointsOfBoth);
  }

  private static int[] pointsOfBoth(int[] one, int[] other) {
    return Arrays.equals(one, other)
        ? one
        : IntStream.concat(Arrays.stream(one), Arrays.stream(other)).sorted().distinct().toArray();
  }

  private PointResult point(Point point, int index) {
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
    boolean declaredOwed = false;
    List<ResponsibilityUse> owed = ImmutableList.of();
    List<Ending> endings = ImmutableList.of();
    for (DirectProvider direct : evaluation.chain.directs()) {
      for (CountedResponsibility counted : direct.export().at(position).responsibilities()) {
        if (counted.countsAt(index)) {
          declaredOwed = true;
          owed =
              with(
                  owed,
                  acts.responsibility(
                      direct.provider(), counted, index, false, ImmutableList.of()));
          endings = with(endings, withCustomer(direct.provider(), counted));
        }
      }
    }
    for (CarriedControl from : carried) {
      for (CarriedResponsibility left : from.responsibilities(index)) {
        declaredOwed = true;
        owed =
            with(
                owed,
                acts.responsibility(from.provider(), left.counted(), index, false, left.maps()));
        endings = with(endings, withCustomer(from.provider(), left.counted()));
      }
    }
    List<Duty> confirm = ImmutableList.of();
    for (ResponsibilityTrail trail : trails) {
      if (trail.point() == index) {
        endings = with(endings, trail.ending());
        if (trail.ending().end() == Ending.End.WITH_CUSTOMER) {
          owed =
              withFallen(
                  owed,
                  acts.responsibility(
                      trail.path().lowest(), trail.counted(), index, true, ImmutableList.of()));
        } else if (trail.ending().end() == Ending.End.PRESUMED) {
          confirm = withOnce(confirm, acts.confirm(trail.path().lowest(), trail.counted(), index));
        }
      }
    }
    for (CarriedControl from : carried) {
      for (CarriedControl.CarriedTrail carriedTrail : from.trails(index)) {
        ResponsibilityTrail trail = carriedTrail.trail();
        CompiledProvider lowest = trail.path().lowest();
        endings = withOnce(endings, trail.ending());
        if (trail.ending().end() == Ending.End.WITH_CUSTOMER) {
          owed =
              withFallen(
                  owed,
                  acts.responsibility(
                      lowest, carriedTrail.counted(), index, true, from.cite(trail, index)));
        } else if (trail.ending().end() == Ending.End.PRESUMED) {
          confirm = withOnce(confirm, acts.confirm(lowest, carriedTrail.counted(), index));
        }
      }
    }
    boolean tailored = acts.isTailoredOut(index);
    Status declared = PointRules.declared(provided, declaredOwed);
    Status effective = PointRules.effective(provided, !owed.isEmpty());
    if (effective == Status.FULLY_INHERITED) {
      confirm = MapsToConfirm.with(confirm, provided, carried, index);
    }
    List<Duty> duties = duties(point, index, effective, owed, confirm, provided);
    return new PointResult(
        point.id(),
        point.label().orElse(""),
        tailored ? Status.NOT_APPLICABLE : effective,
        tailored ? Status.NOT_APPLICABLE : declared,
        effective == Status.MUST_IMPLEMENT
            ? Optional.of(reasons.reason(index, provided, !owed.isEmpty()))
            : Optional.empty(),
        reasons.remarks(index, tailored, acts),
        OfferedItem.results(provided),
        tailored ? notApplicable(owed) : owed,
        tailored ? dutiesNotApplicable(duties) : duties,
        endings,
        findingsOn(Finding.Level.POINT, point.id()));
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

  private List<Duty> duties(
      Point point,
      int index,
      Status effective,
      List<ResponsibilityUse> owed,
      List<Duty> confirm,
      List<OfferedItem> provided) {
    List<Duty> duties = ImmutableList.of();
    for (ResponsibilityUse use : owed) {
      duties =
          with(
              duties,
              new Duty(
                  Duty.Kind.RESPONSIBILITY,
                  use.uuid().value(),
                  Optional.of(use.system()),
                  use.fulfilment()));
    }
    if (owed.isEmpty() && effective != Status.FULLY_INHERITED) {
      Duty implement =
          new Duty(Duty.Kind.IMPLEMENT, point.id(), Optional.empty(), acts.implementation(index));
      if (provided.isEmpty() && confirm.isEmpty()) {
        return ImmutableList.of(implement);
      }
      duties = with(duties, implement);
    }
    for (OfferedItem at : provided) {
      for (ParameterId parameter : at.parametersToSet()) {
        duties =
            withOnce(
                duties,
                new Duty(
                    Duty.Kind.PARAMETER,
                    parameter.value(),
                    Optional.of(at.provider().id()),
                    acts.parameter(parameter, index)));
      }
    }
    for (OfferedItem at : provided) {
      if (evaluation.statuses.get(at.provider().position()).levelDuty()) {
        SystemId system = at.provider().id();
        duties =
            withOnce(
                duties,
                new Duty(Duty.Kind.LEVEL, system.value(), Optional.of(system), Fulfilment.OPEN));
      }
    }
    for (Duty duty : confirm) {
      duties = with(duties, duty);
    }
    return duties;
  }

  private static List<ResponsibilityUse> withFallen(
      List<ResponsibilityUse> owed, ResponsibilityUse use) {
    for (ResponsibilityUse other : owed) {
      if (other.system().equals(use.system())
          && other.responsibility().equals(use.responsibility())) {
        return owed;
      }
    }
    return with(owed, use);
  }

  private static List<ResponsibilityUse> notApplicable(List<ResponsibilityUse> owed) {
    return owed.stream()
        .map(
            u ->
                new ResponsibilityUse(
                    u.system(),
                    u.responsibility(),
                    u.fellThrough(),
                    Fulfilment.NOT_APPLICABLE,
                    u.answers(),
                    u.through()))
        .toList();
  }

  private static List<Duty> dutiesNotApplicable(List<Duty> duties) {
    return duties.stream()
        .map(d -> new Duty(d.kind(), d.id(), d.system(), Fulfilment.NOT_APPLICABLE))
        .toList();
  }

  private List<Finding> findingsOn(Finding.Level level, String subject) {
    List<Finding> there = ImmutableList.of();
    for (Finding finding : findings) {
      if (finding.level() == level && finding.subject().equals(subject)) {
        there = with(there, finding);
      }
    }
    return there;
  }
}
