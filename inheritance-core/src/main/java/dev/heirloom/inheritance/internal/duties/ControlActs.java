package dev.heirloom.inheritance.internal.duties;

import dev.heirloom.inheritance.baseline.BaselineControl;
import dev.heirloom.inheritance.baseline.BaselinePlace;
import dev.heirloom.inheritance.internal.chain.CompiledCustomer;
import dev.heirloom.inheritance.internal.chain.CompiledProvider;
import dev.heirloom.inheritance.internal.chain.ControlExport;
import dev.heirloom.inheritance.internal.chain.CountedResponsibility;
import dev.heirloom.inheritance.internal.claims.CompiledImplementation;
import dev.heirloom.inheritance.internal.claims.CompiledRequirement;
import dev.heirloom.inheritance.internal.claims.ControlEntries;
import dev.heirloom.inheritance.internal.claims.PointParts;
import dev.heirloom.inheritance.mapping.MapCitation;
import dev.heirloom.inheritance.offering.Responsibility;
import dev.heirloom.inheritance.result.Duty;
import dev.heirloom.inheritance.result.Fulfilment;
import dev.heirloom.inheritance.result.Remark;
import dev.heirloom.inheritance.result.ResponsibilityUse;
import dev.heirloom.oscal.model.ParameterId;
import dev.heirloom.oscal.model.Uuid;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the customer system says it has done about one control, and what it tailored out of it. */
public final class ControlActs {

  private final CustomerActs customer;
  private final BaselineControl control;
  private final int position;
  private final ControlEntries entries;
  private final ControlExport exported;
  private final Map<Responsibility, int[]> reach;
  private final ControlTailoring tailoring;

  ControlActs(
      CustomerActs customer,
      BaselineControl control,
      int position,
      ControlEntries entries,
      ControlExport exported,
      Map<Responsibility, int[]> reach,
      ControlTailoring tailoring) {
    this.customer = customer;
    this.control = control;
    this.position = position;
    this.entries = entries;
    this.exported = exported;
    this.reach = reach;
    this.tailoring = tailoring;
  }

  /** Returns whether a point is tailored out. */
  public boolean isTailoredOut(int point) {
    return tailoring.isTailoredOut(point);
  }

  /**
   * Returns why a point is tailored out, in an order that the caller's and the document's do not
   * change.
   */
  public List<Remark> tailoringRemarks(int point) {
    return tailoring.remarks(point);
  }

  /**
   * Returns whether the customer system may do anything about a responsibility here: only what it
   * satisfies or passes on does.
   */
  public boolean mayAnswer() {
    return !entries.satisfied().isEmpty() || !exported.responsibilities().isEmpty();
  }

  /** Returns whether the customer system sets any parameter that may count here. */
  public boolean setsParameters() {
    return customer.setsParameters(entries);
  }

  /**
   * Returns a responsibility that counts at a point, with what the customer system did about it.
   */
  public ResponsibilityUse responsibility(
      CompiledProvider provider,
      CountedResponsibility counted,
      int point,
      boolean fellThrough,
      List<MapCitation> through) {
    Answers answers = answers(provider, counted, point);
    return new ResponsibilityUse(
        provider.id(),
        counted.responsibility().original(),
        fellThrough,
        fulfilment(answers, counted.responsibility().original().uuid(), point),
        answers.evidence(),
        through);
  }

  /** Returns the duty to confirm what is presumed of a responsibility. */
  public Duty confirm(CompiledProvider provider, CountedResponsibility counted, int point) {
    Uuid uuid = counted.responsibility().original().uuid();
    return new Duty(
        Duty.Kind.CONFIRM,
        uuid.value(),
        Optional.of(provider.id()),
        fulfilment(answers(provider, counted, point), uuid, point));
  }

  private Answers answers(CompiledProvider provider, CountedResponsibility counted, int point) {
    Uuid uuid = counted.responsibility().original().uuid();
    int[] points = reach.getOrDefault(counted.responsibility().original(), counted.points());
    Answers answers = Answers.NONE.and(entries.satisfied(), uuid, points, point, isDisputed(point));
    for (CommonControls other : customer.commonControls()) {
      if (!other.system().equals(provider.id())) {
        answers =
            answers.and(
                other.satisfied().apply(position),
                uuid,
                points,
                point,
                other.disputed().test(control.id(), point));
      }
    }
    return answers;
  }

  private boolean isDisputed(int point) {
    return customer.isDisputed(control.id(), point);
  }

  private Fulfilment fulfilment(Answers answers, Uuid uuid, int point) {
    if (answers.fulfilment() != Fulfilment.OPEN) {
      return answers.fulfilment();
    }
    for (CountedResponsibility own : exported.responsibilities()) {
      if (own.responsibility().original().passesOn(uuid) && own.countsAt(point)) {
        return Fulfilment.PASSED_ON;
      }
    }
    return Fulfilment.OPEN;
  }

  /**
   * Returns whether the customer system implements a point itself: by its components that stand in
   * for no one, else by what its statement or requirement says without any. A deeper entry alone is
   * a part, unless all parts are there.
   */
  public Fulfilment implementation(int point) {
    return Answers.disputed(stated(point), isDisputed(point));
  }

  private Fulfilment stated(int point) {
    Fulfilment done = Fulfilment.OPEN;
    List<BaselinePlace> places = new ArrayList<>();
    List<BaselinePlace> deeper = new ArrayList<>();
    for (CompiledImplementation own : entries.implementations()) {
      if (!own.standIn()
          && own.reaches(point)
          && own.place().kind() != BaselinePlace.Kind.FEDRAMP_REQUIREMENT) {
        Optional<Fulfilment> given = Answers.fulfilmentOf(own.state());
        if (given.isPresent()) {
          done = Answers.weaker(done, given.get());
          places.add(own.place());
          if (own.place().kind() == BaselinePlace.Kind.DEEPER) {
            deeper.add(own.place());
          }
        }
      }
    }
    if (done == Fulfilment.SATISFIED
        && !deeper.isEmpty()
        && !PointParts.cover(control, deeper.get(0), places)) {
      return Fulfilment.PLANNED;
    }
    return done == Fulfilment.OPEN && entries.implementations().isEmpty() ? saidOf(point) : done;
  }

  /**
   * Returns what the statement says, or the requirement where it does not, without naming a
   * component.
   */
  private Fulfilment saidOf(int point) {
    Fulfilment statement = saidOf(point, true);
    return statement == Fulfilment.OPEN ? saidOf(point, false) : statement;
  }

  private Fulfilment saidOf(int point, boolean statement) {
    Fulfilment said = Fulfilment.OPEN;
    for (CompiledRequirement requirement : entries.requirements()) {
      if (requirement.reaches(point)
          && CompiledCustomer.isTailorable(requirement.place())
          && (requirement.place().kind() == BaselinePlace.Kind.POINT) == statement
          && requirement.state().isPresent()
          && !requirement.isInherited()) {
        said =
            Answers.weaker(said, Answers.fulfilmentOf(requirement.state()).orElse(Fulfilment.OPEN));
      }
    }
    return said;
  }

  /**
   * Returns whether the customer system itself sets a parameter to what the baseline asks for at a
   * point.
   */
  public Fulfilment parameter(ParameterId id, int point) {
    return Answers.disputed(customer.parameter(id, entries), isDisputed(point));
  }
}
