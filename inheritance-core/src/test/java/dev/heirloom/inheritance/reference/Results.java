package dev.heirloom.inheritance.reference;

import dev.heirloom.inheritance.baseline.BaselineControl;
import dev.heirloom.inheritance.baseline.BaselineParameter;
import dev.heirloom.inheritance.offering.SystemId;
import dev.heirloom.inheritance.result.Duty;
import dev.heirloom.inheritance.result.Ending;
import dev.heirloom.inheritance.result.Fulfilment;
import dev.heirloom.inheritance.result.ProvidedUse;
import dev.heirloom.inheritance.result.Status;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** SEMANTICS section 3: the three results of a point, and the duties that are left. */
final class Results extends Section {

  Results(Reference of) {
    super(of);
  }

  Conclusion.OfPoint point(BaselineControl c, String s) {
    Status declared =
        of.declared.isTailoredOut(c, s) ? Status.NOT_APPLICABLE : of.declared.declared(c, s);
    Status effective = of.effective.effective(c, s);
    Status status = of.declared.isTailoredOut(c, s) ? Status.NOT_APPLICABLE : effective;
    return new Conclusion.OfPoint(
        status,
        declared,
        effective == Status.MUST_IMPLEMENT
            ? Optional.of(of.declared.reason(c, s))
            : Optional.empty(),
        Stream.concat(
                of.declared.provided(c, s).stream().map(i -> use(i, of.effective.standing(i, s))),
                of.carried.items(s).stream().map(b -> use(b.item(), of.carried.standing(b, c, s))))
            .collect(Collectors.toSet()),
        Stream.concat(
                of.declared.provided(c, s).stream().flatMap(i -> of.chains.reliedOn(i).stream()),
                of.carried.items(s).stream()
                    .flatMap(b -> b.crossing().at().chains.reliedOn(b.item()).stream()))
            .map(i -> new Conclusion.Relied(i.system(), i.entry().uuid(), i.entry().place()))
            .collect(Collectors.toSet()),
        owed(c, s),
        duties(c, s),
        of.chains.endings(c, s));
  }

  private static Conclusion.Use use(Item i, ProvidedUse.Standing standing) {
    return new Conclusion.Use(i.system(), i.entry().uuid(), i.entry().place(), standing);
  }

  private Set<Conclusion.Owed> owed(BaselineControl c, String s) {
    Set<Task> own = new LinkedHashSet<>(of.declared.responsibilities(c, s));
    own.addAll(of.carried.left(s));
    Set<Task> fallen = new LinkedHashSet<>(of.chains.fallenThrough(c, s));
    fallen.addAll(of.carried.ending(s, Ending.End.WITH_CUSTOMER));
    fallen.removeIf(
        r ->
            own.stream()
                .anyMatch(o -> o.system().equals(r.system()) && o.entry().equals(r.entry())));
    Set<Conclusion.Owed> owed = new LinkedHashSet<>();
    own.forEach(r -> owed.add(owed(r, false, c, s)));
    fallen.forEach(r -> owed.add(owed(r, true, c, s)));
    return owed;
  }

  private Conclusion.Owed owed(Task r, boolean fellThrough, BaselineControl c, String s) {
    return new Conclusion.Owed(
        r.system(),
        r.entry().uuid(),
        r.entry().place(),
        fellThrough,
        atPoint(c, s, of.answers.fulfilment(r, c, s)));
  }

  private Set<Conclusion.Due> duties(BaselineControl c, String s) {
    Set<Conclusion.Due> duties = new LinkedHashSet<>();
    Set<Task> left = of.chains.effectiveResponsibilities(c, s);
    for (Task r : left) {
      duties.add(due(Duty.Kind.RESPONSIBILITY, r, of.answers.fulfilment(r, c, s), c, s));
    }
    if (of.effective.effective(c, s) != Status.FULLY_INHERITED && left.isEmpty()) {
      duties.add(
          new Conclusion.Due(
              Duty.Kind.IMPLEMENT,
              s,
              Optional.empty(),
              atPoint(c, s, disputed(of.answers.fulfilmentOfImplementing(c, s), c, s))));
    }
    for (Item i : of.declared.provided(c, s)) {
      for (BaselineParameter parameter : of.pinned.toBeSet(i)) {
        duties.add(
            new Conclusion.Due(
                Duty.Kind.PARAMETER,
                parameter.id().value(),
                Optional.of(i.system()),
                atPoint(c, s, disputed(of.answers.fulfilmentOfParameter(parameter, c), c, s))));
      }
    }
    for (Carried.Brought b : of.carried.items(s)) {
      for (BaselineParameter parameter : of.carried.toBeSet(b, c, s)) {
        duties.add(
            new Conclusion.Due(
                Duty.Kind.PARAMETER,
                parameter.id().value(),
                Optional.of(b.item().system()),
                atPoint(c, s, disputed(of.answers.fulfilmentOfParameter(parameter, c), c, s))));
      }
    }
    Set<SystemId> there = new LinkedHashSet<>(of.declared.providersAt(c, s));
    of.carried.items(s).forEach(b -> there.add(b.item().system()));
    for (SystemId p : there) {
      if (records.isBelowLevel(p)
          || records.isLevelNotUnderstood(p)
          || records.isCertifiedByClass(p) && !records.isLevelAccepted(p)) {
        duties.add(
            new Conclusion.Due(
                Duty.Kind.LEVEL, p.value(), Optional.of(p), atPoint(c, s, Fulfilment.OPEN)));
      }
    }
    for (Task r : of.chains.ending(c, s, Ending.End.PRESUMED)) {
      duties.add(due(Duty.Kind.CONFIRM, r, of.answers.fulfilment(r, c, s), c, s));
    }
    for (Task r : of.carried.ending(s, Ending.End.PRESUMED)) {
      duties.add(due(Duty.Kind.CONFIRM, r, of.answers.fulfilment(r, c, s), c, s));
    }
    if (of.effective.effective(c, s) == Status.FULLY_INHERITED) {
      duties.addAll(of.carried.toConfirm(c, s));
    }
    return duties;
  }

  private Conclusion.Due due(
      Duty.Kind kind, Task r, Fulfilment fulfilment, BaselineControl c, String s) {
    return new Conclusion.Due(
        kind, r.entry().uuid().value(), Optional.of(r.system()), atPoint(c, s, fulfilment));
  }

  private Fulfilment atPoint(BaselineControl c, String s, Fulfilment fulfilment) {
    return of.declared.isTailoredOut(c, s) ? Fulfilment.NOT_APPLICABLE : fulfilment;
  }

  /** What L calls satisfied, and an assessor of L not satisfied there, is disputed. */
  private Fulfilment disputed(Fulfilment said, BaselineControl c, String s) {
    return systems.top().map(top -> of.answers.disputed(said, top, c, s)).orElse(said);
  }
}
