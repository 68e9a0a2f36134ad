package dev.heirloom.inheritance.internal;

import com.google.common.collect.ImmutableList;
import dev.heirloom.inheritance.baseline.BaselineControl;
import dev.heirloom.inheritance.baseline.Point;
import dev.heirloom.inheritance.offering.SystemId;
import dev.heirloom.inheritance.result.ControlResult;
import dev.heirloom.inheritance.result.Duty;
import dev.heirloom.inheritance.result.Ending;
import dev.heirloom.inheritance.result.Finding;
import dev.heirloom.inheritance.result.FindingCode;
import dev.heirloom.inheritance.result.Fulfilment;
import dev.heirloom.inheritance.result.PointResult;
import dev.heirloom.inheritance.result.Reason;
import dev.heirloom.inheritance.result.Remark;
import dev.heirloom.inheritance.result.ResponsibilityUse;
import dev.heirloom.inheritance.result.Status;
import dev.heirloom.oscal.model.ControlId;
import dev.heirloom.oscal.model.ParameterId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Determines one control after the other, from what all systems say of it alone. */
final class ControlEvaluation {

  private final Evaluation evaluation;

  // The control at hand.
  private ControlId control = new ControlId("none");
  private int place;
  private List<Use> uses = List.of();
  private List<Conservation.Followed> followed = List.of();
  private CustomerActs acts;

  ControlEvaluation(Evaluation evaluation) {
    this.evaluation = evaluation;
    this.acts = new CustomerActs(evaluation);
  }

  ControlResult evaluate(BaselineControl known, int position, int firstPoint) {
    control = known.id();
    place = position;
    List<Finding> found = new ArrayList<>();
    uses = Use.gather(evaluation, known, position, found);
    followed = follow(found);
    acts.at(position, reach(), found);
    for (Paths.Path path : evaluation.paths) {
      found.addAll(path.offer().at(position).findings());
    }
    int count = evaluation.baseline.index().pointCount();
    evaluation.takeDocuments(found);
    List<Finding> sorted = withDocuments(found);
    List<Point> all = evaluation.baseline.index().points();
    int end = firstPoint;
    while (end < count && all.get(end).control().equals(control)) {
      end++;
    }
    PointResult[] points = new PointResult[end - firstPoint];
    Status[] effective = new Status[points.length];
    Status[] declared = new Status[points.length];
    for (int i = 0; i < points.length; i++) {
      points[i] = point(all.get(firstPoint + i), firstPoint + i, sorted);
      effective[i] = points[i].status();
      declared[i] = points[i].declared();
    }
    return new ControlResult(
        control,
        known.family(),
        known.title(),
        Status.rollUp(Arrays.asList(effective)),
        Status.rollUp(Arrays.asList(declared)),
        Arrays.asList(points),
        at(Finding.Level.CONTROL, control.value(), sorted),
        known.provenance());
  }

  /**
   * Returns where responsibilities count that reach the leveraging system on several paths: at all the
   * points of all paths. Empty where there are no paths, for then an offer says it.
   */
  private Map<Entries.Owes, BitSet> reach() {
    if (followed.isEmpty()) {
      return Map.of();
    }
    Map<Entries.Owes, BitSet> reach = new IdentityHashMap<>();
    for (Connection.Direct direct : evaluation.directs) {
      direct.offer().at(place).owes().forEach(counted -> add(counted, reach));
    }
    followed.forEach(end -> add(end.counted(), reach));
    return reach;
  }

  private static void add(Offer.Counted counted, Map<Entries.Owes, BitSet> reach) {
    BitSet points = reach.computeIfAbsent(counted.owes(), owes -> new BitSet());
    for (int point : counted.points()) {
      points.set(point);
    }
  }

  private PointResult point(Point point, int position, List<Finding> findings) {
    List<Use.AtPoint> provided = ImmutableList.of();
    for (Use use : uses) {
      if (use.item().reaches(position)) {
        provided = with(provided, use.at(position));
      }
    }
    boolean declaredOwed = false;
    List<ResponsibilityUse> owed = ImmutableList.of();
    List<Ending> endings = ImmutableList.of();
    for (Connection.Direct direct : evaluation.directs) {
      for (Offer.Counted counted : direct.offer().at(place).owes()) {
        if (counted.countsAt(position)) {
          declaredOwed = true;
          owed = with(owed, acts.responsibility(direct.system(), counted, position, false));
          endings =
              with(
                  endings,
                  new Ending(
                      direct.system().id(),
                      counted.owes().source().uuid(),
                      ImmutableList.of(direct.system().id()),
                      Ending.End.WITH_CUSTOMER,
                      ImmutableList.of(),
                      ImmutableList.of(counted.owes().source().source())));
        }
      }
    }
    List<Duty> confirm = ImmutableList.of();
    for (Conservation.Followed end : followed) {
      if (end.point() == position) {
        endings = with(endings, end.ending());
        if (end.ending().end() == Ending.End.WITH_CUSTOMER) {
          owed =
              withFallen(
                  owed, acts.responsibility(end.path().lowest(), end.counted(), position, true));
        } else if (end.ending().end() == Ending.End.PRESUMED) {
          confirm = withOnce(confirm, acts.confirm(end.path().lowest(), end.counted(), position));
        }
      }
    }
    boolean tailored = acts.isTailoredOut(position);
    Status declared = PointRules.declared(provided, declaredOwed);
    Status effective = PointRules.effective(provided, !owed.isEmpty());
    List<Duty> duties = duties(point, position, effective, owed, confirm, provided);
    return new PointResult(
        point.id(),
        point.label().orElse(""),
        tailored ? Status.NOT_APPLICABLE : effective,
        tailored ? Status.NOT_APPLICABLE : declared,
        effective == Status.MUST_IMPLEMENT ? Optional.of(reason(position, provided, !owed.isEmpty())) : Optional.empty(),
        remarks(position, tailored),
        Use.AtPoint.results(provided),
        tailored ? notApplicable(owed) : owed,
        tailored ? dutiesNotApplicable(duties) : duties,
        endings,
        at(Finding.Level.POINT, point.id(), findings));
  }

  private List<Duty> duties(
      Point point,
      int position,
      Status effective,
      List<ResponsibilityUse> owed,
      List<Duty> confirm,
      List<Use.AtPoint> provided) {
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
          new Duty(
              Duty.Kind.IMPLEMENT, point.id(), Optional.empty(), acts.implementation(position));
      if (provided.isEmpty() && confirm.isEmpty()) {
        return ImmutableList.of(implement);
      }
      duties = with(duties, implement);
    }
    for (Use.AtPoint at : provided) {
      for (ParameterId parameter : at.use().parametersToSet()) {
        duties =
            withOnce(
                duties,
                new Duty(
                    Duty.Kind.PARAMETER,
                    parameter.value(),
                    Optional.of(at.system().id()),
                    acts.parameter(parameter)));
      }
    }
    for (Use.AtPoint at : provided) {
      if (evaluation.standings[at.system().position].levelDuty) {
        SystemId system = at.system().id();
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

  /** Collects the words by which providers refuse a point, and those that tailor it out. */
  private List<Remark> remarks(int position, boolean tailored) {
    List<Remark> remarks = ImmutableList.of();
    for (Connection.Direct direct : evaluation.directs) {
      for (Entries.Says say : direct.system().claims.at(place).refusals) {
        if (say.reaches(position)) {
          remarks =
              with(
                  remarks,
                  new Remark(
                      Remark.Kind.REFUSED,
                      direct.system().id(),
                      say.source().refusal().orElse(""),
                      say.source().source()));
        }
      }
    }
    if (tailored) {
      for (Remark remark : acts.tailoredOut(position)) {
        remarks = with(remarks, remark);
      }
    }
    return remarks;
  }

  /** Says why nothing is inherited, by what the providers say of the point, the most telling first. */
  private Reason reason(int position, List<Use.AtPoint> provided, boolean owed) {
    if (!provided.isEmpty()) {
      return Reason.NOT_USABLE;
    }
    boolean addressed = false;
    boolean outside = !evaluation.directs.isEmpty();
    for (Connection.Direct direct : evaluation.directs) {
      CompiledSystem system = direct.system();
      Entries entries = system.claims.at(place);
      for (Entries.Says say : entries.says) {
        if (say.reaches(position)) {
          addressed = true;
          if (say.source().refusal().isPresent()) {
            return Reason.REFUSED;
          }
        }
      }
      for (Entries.Does does : entries.does) {
        addressed |= does.reaches(position);
      }
      outside &= system.outOfScope.contains(control);
    }
    if (owed) {
      return Reason.RESPONSIBILITY_ONLY;
    }
    return addressed
        ? Reason.NOTHING_EXPORTED
        : outside ? Reason.OUTSIDE_PROVIDER_BASELINE : Reason.NOT_ADDRESSED;
  }

  private List<Conservation.Followed> follow(List<Finding> found) {
    if (evaluation.paths.isEmpty()) {
      return List.of();
    }
    List<Conservation.Followed> all = new ArrayList<>();
    for (Paths.Path path : evaluation.paths) {
      evaluation.conservation.follow(path, control, place, all);
    }
    for (Conservation.Followed end : all) {
      if (end.ending().end() == Ending.End.WITH_CUSTOMER) {
        found.add(finding(FindingCode.ORPHANED_RESPONSIBILITY, end, above(end.path())));
      } else if (end.ending().end() == Ending.End.PRESUMED) {
        found.add(
            finding(
                FindingCode.PRESUMED_SATISFIED,
                end,
                String.join(
                    ", ",
                    end.path().systems().stream()
                        .filter(s -> end.ending().by().contains(s.id()))
                        .map(CompiledSystem::title)
                        .toList())));
      }
    }
    return all;
  }

  private static String above(Paths.Path path) {
    return String.join(
        ", ",
        path.systems().subList(1, path.systems().size()).stream().map(CompiledSystem::title).toList());
  }

  private static Finding finding(FindingCode code, Conservation.Followed end, String systems) {
    return FindingAt.spot(
        code,
        end.counted().owes().spot(),
        end.counted().owes().source().source(),
        end.counted().owes().source().uuid().value(),
        end.path().lowest().title(),
        systems);
  }

  /** Adds to a list that is made when there is something to add, for most points have nothing or one. */
  private static <T> List<T> with(List<T> list, T one) {
    if (list.isEmpty()) {
      return ImmutableList.of(one);
    }
    List<T> longer = list;
    if (list.size() == 1) {
      longer = new ArrayList<>(4);
      longer.add(list.get(0));
    }
    longer.add(one);
    return longer;
  }

  private static List<ResponsibilityUse> withFallen(
      List<ResponsibilityUse> owed, ResponsibilityUse use) {
    for (ResponsibilityUse other : owed) {
      if (other.system().equals(use.system()) && other.responsibility().equals(use.responsibility())) {
        return owed;
      }
    }
    return with(owed, use);
  }

  private static List<Duty> withOnce(List<Duty> duties, Duty duty) {
    return duties.contains(duty) ? duties : with(duties, duty);
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
                    u.answers()))
        .toList();
  }

  private static List<Duty> dutiesNotApplicable(List<Duty> duties) {
    return duties.stream()
        .map(d -> new Duty(d.kind(), d.id(), d.system(), Fulfilment.NOT_APPLICABLE))
        .toList();
  }

  /** Returns findings with those that the documents alone give cause for, in order, each once. */
  private List<Finding> withDocuments(List<Finding> found) {
    List<Finding> documents = evaluation.connection.findingsAt(place);
    if (found.isEmpty()) {
      return documents;
    }
    found.addAll(documents);
    return Connection.inOrder(found);
  }

  private static List<Finding> at(Finding.Level level, String subject, List<Finding> findings) {
    List<Finding> there = ImmutableList.of();
    for (Finding finding : findings) {
      if (finding.level() == level && finding.subject().equals(subject)) {
        there = with(there, finding);
      }
    }
    return there;
  }
}
