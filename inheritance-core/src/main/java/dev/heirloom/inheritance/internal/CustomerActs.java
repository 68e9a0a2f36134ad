package dev.heirloom.inheritance.internal;

import dev.heirloom.inheritance.baseline.BaselineControl;
import dev.heirloom.inheritance.baseline.Spot;
import dev.heirloom.inheritance.internal.parameters.ParameterComparison;
import dev.heirloom.inheritance.internal.parameters.ParameterRelation;
import dev.heirloom.inheritance.offering.ImplementationState;
import dev.heirloom.inheritance.offering.ParameterSetting;
import dev.heirloom.inheritance.offering.States;
import dev.heirloom.inheritance.result.Duty;
import dev.heirloom.inheritance.result.Finding;
import dev.heirloom.inheritance.result.FindingCode;
import dev.heirloom.inheritance.result.Fulfilment;
import dev.heirloom.inheritance.result.Remark;
import dev.heirloom.inheritance.result.ResponsibilityUse;
import dev.heirloom.oscal.model.ParameterId;
import dev.heirloom.oscal.model.Uuid;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the leveraging system says it has done about a control, and what it tailored out. Only the
 * latter changes a determination (SEMANTICS sections 3, 4 and 9).
 */
final class CustomerActs {

  private final Evaluation evaluation;

  /** The direct providers of the leveraging system's own organization whose word counts. */
  private final List<CompiledSystem> commonControls;

  // The control at hand.
  private int place;
  private Entries entries = Entries.NONE;
  private Offer.OfControl exported = Offer.OfControl.NONE;
  private Map<Entries.Owes, BitSet> reach = Map.of();
  private final BitSet tailoredOut = new BitSet();
  private final List<LeveragingSystem.Tailored> tailorings = new ArrayList<>(0);

  CustomerActs(Evaluation evaluation) {
    this.evaluation = evaluation;
    this.commonControls =
        evaluation.claims.isEmpty()
            ? List.of()
            : evaluation.directs.stream()
                .map(Connection.Direct::system)
                .filter(s -> s.offering.sameOrganization() && evaluation.standings[s.position].active)
                .toList();
  }

  /**
   * Turns to a control; reports what is called not applicable without saying why.
   *
   * @param counts where responsibilities count that count elsewhere too than on the path at hand
   */
  void at(int position, Map<Entries.Owes, BitSet> counts, List<Finding> found) {
    reach = counts;
    place = position;
    if (evaluation.claims.isPresent()) {
      entries = evaluation.claims.get().at(position);
      tailor(found);
    }
    if (evaluation.connection.exported.isPresent()) {
      exported = evaluation.connection.exported.get().at(position);
    }
  }

  private BaselineControl control() {
    return evaluation.baseline.controls().get(place);
  }

  private void tailor(List<Finding> found) {
    tailoredOut.clear();
    tailorings.clear();
    LeveragingSystem leveraging = evaluation.connection.leveraging.orElseThrow();
    for (LeveragingSystem.Tailored tailored : leveraging.tailored.get(control().id())) {
      tailorOut(tailored);
    }
    if (!entries.saysNotApplicable) {
      return;
    }
    for (Entries.Says say : entries.says) {
      if (tailors(say.spot()) && weakestAt(say.spot()) == ImplementationState.NOT_APPLICABLE) {
        if (isExplained(say.spot())) {
          String why = say.isNotApplicable() ? say.source().remarks() : "";
          tailorOut(
              new LeveragingSystem.Tailored(
                  say.spot(), leveraging.remark(why, say.source().source())));
        } else {
          found.add(
              FindingAt.spot(
                  FindingCode.TAILORING_WITHOUT_REMARKS,
                  say.spot(),
                  say.source().source(),
                  say.spot().id()));
        }
      }
    }
  }

  private void tailorOut(LeveragingSystem.Tailored tailored) {
    tailoredOut.set(tailored.spot().firstPoint(), tailored.spot().endPoint());
    tailorings.add(tailored);
  }

  /** Returns why a point is tailored out, in an order that the caller's and the document's do not change. */
  List<Remark> tailoredOut(int point) {
    return tailorings.stream()
        .filter(t -> t.spot().covers(point) && !t.remark().text().isBlank())
        .map(LeveragingSystem.Tailored::remark)
        .distinct()
        .sorted(Comparator.comparing(Remark::source).thenComparing(Remark::text))
        .toList();
  }

  /** The requirement, the root of the statement, or a point: nothing deeper, no requirement of FedRAMP's. */
  static boolean tailors(Spot spot) {
    return spot.kind() == Spot.Kind.WHOLE || spot.kind() == Spot.Kind.POINT;
  }

  private ImplementationState weakestAt(Spot spot) {
    List<String> words = new ArrayList<>();
    for (Entries.Says say : entries.says) {
      if (say.spot().isSamePlaceAs(spot) && tailors(say.spot())) {
        words.addAll(say.source().states());
      }
    }
    return new States(words, List.of(), List.of()).state().orElse(ImplementationState.IMPLEMENTED);
  }

  private boolean isExplained(Spot spot) {
    for (Entries.Says say : entries.says) {
      if (say.spot().isSamePlaceAs(spot)
          && tailors(say.spot())
          && !say.source().remarks().isBlank()
          && say.isNotApplicable()) {
        return true;
      }
    }
    return false;
  }

  boolean isTailoredOut(int point) {
    return tailoredOut.get(point);
  }

  ResponsibilityUse responsibility(
      CompiledSystem system, Offer.Counted counted, int point, boolean fellThrough) {
    Answers answers = answers(system, counted, point);
    return new ResponsibilityUse(
        system.id(),
        counted.owes().source(),
        fellThrough,
        fulfilment(answers, counted.owes().source().uuid(), point),
        answers.evidence());
  }

  Duty confirm(CompiledSystem system, Offer.Counted counted, int point) {
    Uuid uuid = counted.owes().source().uuid();
    return new Duty(
        Duty.Kind.CONFIRM,
        uuid.value(),
        Optional.of(system.id()),
        fulfilment(answers(system, counted, point), uuid, point));
  }

  private Answers answers(CompiledSystem system, Offer.Counted counted, int point) {
    Answers answers = new Answers();
    Uuid uuid = counted.owes().source().uuid();
    BitSet all = reach.get(counted.owes());
    int[] points = all == null ? counted.points() : all.stream().toArray();
    answers.add(entries.satisfies, uuid, points, point);
    for (CompiledSystem other : commonControls) {
      if (other != system) {
        answers.add(other.claims.at(place).satisfies, uuid, points, point);
      }
    }
    return answers;
  }

  private Fulfilment fulfilment(Answers answers, Uuid uuid, int point) {
    if (answers.fulfilment() != Fulfilment.OPEN) {
      return answers.fulfilment();
    }
    for (Offer.Counted own : exported.owes()) {
      if (own.owes().source().passesOn(uuid) && own.countsAt(point)) {
        return Fulfilment.PASSED_ON;
      }
    }
    return Fulfilment.OPEN;
  }

  /**
   * Returns whether the leveraging system implements a point itself: by its components that stand
   * in for no one, else by what its statement or requirement says without any. A deeper entry alone is
   * a part, unless all parts are there.
   */
  Fulfilment implementation(int point) {
    Fulfilment done = Fulfilment.OPEN;
    List<Spot> spots = new ArrayList<>();
    List<Spot> deeper = new ArrayList<>();
    for (Entries.Does does : entries.does) {
      if (!does.standIn() && does.reaches(point) && does.spot().kind() != Spot.Kind.FEDRAMP_REQUIREMENT) {
        Optional<Fulfilment> given = Answers.fulfilmentOf(does.state());
        if (given.isPresent()) {
          done = Answers.weaker(done, given.get());
          spots.add(does.spot());
          if (does.spot().kind() == Spot.Kind.DEEPER) {
            deeper.add(does.spot());
          }
        }
      }
    }
    if (done == Fulfilment.SATISFIED
        && !deeper.isEmpty()
        && !Offer.coversPoint(control(), deeper.get(0), spots)) {
      return Fulfilment.PLANNED;
    }
    return done == Fulfilment.OPEN && entries.does.isEmpty() ? saidOf(point) : done;
  }

  /** Returns what the statement says, or the requirement where it does not, without naming a component. */
  private Fulfilment saidOf(int point) {
    Fulfilment statement = saidOf(point, true);
    return statement == Fulfilment.OPEN ? saidOf(point, false) : statement;
  }

  private Fulfilment saidOf(int point, boolean statement) {
    Fulfilment said = Fulfilment.OPEN;
    for (Entries.Says say : entries.says) {
      if (say.reaches(point)
          && tailors(say.spot())
          && (say.spot().kind() == Spot.Kind.POINT) == statement
          && say.state().isPresent()
          && !say.isInherited()) {
        said = Answers.weaker(said, Answers.fulfilmentOf(say.state()).orElse(Fulfilment.OPEN));
      }
    }
    return said;
  }

  /** Returns whether the leveraging system itself sets a parameter to what the baseline asks for. */
  Fulfilment parameter(ParameterId id) {
    if (evaluation.claims.isEmpty()) {
      return Fulfilment.OPEN;
    }
    List<ParameterSetting> settings = new ArrayList<>();
    entries.does.forEach(does -> settings.addAll(does.source().parameters()));
    entries.says.forEach(say -> settings.addAll(say.source().parameters()));
    settings.addAll(evaluation.claims.get().claims().parameters());
    var parameter = evaluation.baseline.parameter(id).orElseThrow();
    settings.removeIf(
        s ->
            !parameter.isCalled(s.parameter())
                || !s.parameter().equals(id) && evaluation.baseline.parameter(s.parameter()).isPresent());
    var stricter = evaluation.rules.policy().stricterFor(parameter).or(parameter::stricter);
    for (ParameterSetting.Level level : ParameterSetting.Level.values()) {
      List<ParameterSetting> here = settings.stream().filter(s -> s.level() == level).toList();
      if (!here.isEmpty()) {
        boolean met =
            here.stream()
                .map(s -> new ParameterComparison(s.values(), parameter.required()).relation(stricter))
                .allMatch(r -> r == ParameterRelation.EQUAL || r == ParameterRelation.STRICTER);
        return met ? Fulfilment.SATISFIED : Fulfilment.OPEN;
      }
    }
    return Fulfilment.OPEN;
  }
}
