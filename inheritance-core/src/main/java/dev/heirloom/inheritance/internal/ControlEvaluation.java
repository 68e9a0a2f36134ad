package dev.heirloom.inheritance.internal;

import static dev.heirloom.inheritance.common.internal.ShortLists.with;
import static dev.heirloom.inheritance.common.internal.ShortLists.withOnce;

import com.google.common.collect.ImmutableList;
import dev.heirloom.inheritance.internal.OfferedPoint.Owed;
import dev.heirloom.inheritance.internal.OfferedPoint.ParameterToSet;
import dev.heirloom.inheritance.internal.OfferedPoint.Presumed;
import dev.heirloom.inheritance.internal.claims.Findings;
import dev.heirloom.inheritance.internal.duties.ControlActs;
import dev.heirloom.inheritance.result.ControlResult;
import dev.heirloom.inheritance.result.Duty;
import dev.heirloom.inheritance.result.Finding;
import dev.heirloom.inheritance.result.Fulfilment;
import dev.heirloom.inheritance.result.PointResult;
import dev.heirloom.inheritance.result.Remark;
import dev.heirloom.inheritance.result.ResponsibilityUse;
import dev.heirloom.inheritance.result.Status;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Determines one control for a customer system: what the providers make of it, with what the system
 * did about it and tailored out of it (SEMANTICS sections 4 and 9).
 */
final class ControlEvaluation {

  private final OfferedControl offered;
  private final ControlActs acts;

  /** What was found on the control, also on account of the system. */
  private final List<Finding> findings;

  /**
   * Evaluates a control.
   *
   * @param position the control's position in the baseline
   */
  ControlEvaluation(Evaluation evaluation, int position) {
    this.offered = evaluation.offered.at(position);
    List<Finding> found = new ArrayList<>(0);
    this.acts =
        evaluation.acts.on(offered.control(), position, offered.responsibilitiesReach(), found);
    found.addAll(evaluation.chain.customerFindingsAt(position));
    if (found.isEmpty()) {
      this.findings = offered.findings();
    } else {
      found.addAll(offered.findings());
      this.findings = Findings.inOrder(found);
    }
  }

  /**
   * Returns what was found of documents while the control was determined: it is the whole report's.
   */
  List<Finding> documentFindings() {
    return offered.documentFindings();
  }

  /** Returns the result. */
  ControlResult result() {
    List<OfferedPoint> points = offered.points();
    PointResult[] results = new PointResult[points.size()];
    for (int i = 0; i < results.length; i++) {
      results[i] = point(points.get(i), i);
    }
    return offered.result(
        results,
        findings == offered.findings()
            ? offered.findingsOfControl()
            : OfferedControl.findingsOn(
                findings, Finding.Level.CONTROL, offered.control().id().value()));
  }

  private PointResult point(OfferedPoint point, int number) {
    int index = offered.firstPoint() + number;
    Fulfilment implemented = point.isToImplement() ? acts.implementation(index) : Fulfilment.OPEN;
    if (findings == offered.findings()
        && !acts.isTailoredOut(index)
        && (!point.asksForAnswers() || !acts.mayAnswer())
        && (point.parametersToSet().isEmpty() || !acts.setsParameters())) {
      return offered.unanswered(number, implemented);
    }
    return result(
        point,
        index,
        acts,
        implemented,
        findings == offered.findings()
            ? point.findings()
            : OfferedControl.findingsOn(findings, Finding.Level.POINT, point.point().id()));
  }

  /** Returns the result of a point with what a customer system did about it. */
  static PointResult result(
      OfferedPoint point,
      int index,
      ControlActs acts,
      Fulfilment implemented,
      List<Finding> findings) {
    List<ResponsibilityUse> owed = ImmutableList.of();
    for (Owed left : point.owed()) {
      owed =
          with(
              owed,
              acts.responsibility(
                  left.provider(), left.counted(), index, left.fellThrough(), left.maps()));
    }
    List<Duty> duties = duties(point, index, acts, implemented, owed);
    boolean tailored = acts.isTailoredOut(index);
    return new PointResult(
        point.point().id(),
        point.point().label().orElse(""),
        tailored ? Status.NOT_APPLICABLE : point.effective(),
        tailored ? Status.NOT_APPLICABLE : point.declared(),
        point.reason(),
        tailored ? remarks(point, index, acts) : point.refusals(),
        point.provided(),
        tailored ? notApplicable(owed) : owed,
        tailored ? dutiesNotApplicable(duties) : duties,
        point.endings(),
        findings);
  }

  private static List<Remark> remarks(OfferedPoint point, int index, ControlActs acts) {
    return ImmutableList.<Remark>builder()
        .addAll(point.refusals())
        .addAll(acts.tailoringRemarks(index))
        .build();
  }

  private static List<Duty> duties(
      OfferedPoint point,
      int index,
      ControlActs acts,
      Fulfilment implemented,
      List<ResponsibilityUse> owed) {
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
    if (point.isToImplement()) {
      duties =
          with(
              duties,
              new Duty(Duty.Kind.IMPLEMENT, point.point().id(), Optional.empty(), implemented));
    }
    for (ParameterToSet set : point.parametersToSet()) {
      duties =
          with(
              duties,
              new Duty(
                  Duty.Kind.PARAMETER,
                  set.parameter().value(),
                  Optional.of(set.system()),
                  acts.parameter(set.parameter(), index)));
    }
    for (Duty level : point.levelsToAccept()) {
      duties = with(duties, level);
    }
    List<Duty> confirm = ImmutableList.of();
    for (Presumed presumed : point.presumed()) {
      confirm = withOnce(confirm, acts.confirm(presumed.provider(), presumed.counted(), index));
    }
    for (Duty map : point.mapsToConfirm()) {
      confirm = withOnce(confirm, map);
    }
    for (Duty duty : confirm) {
      duties = with(duties, duty);
    }
    return duties;
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
}
