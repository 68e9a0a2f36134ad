package dev.heirloom.inheritance.reference;

import dev.heirloom.inheritance.baseline.BaselineControl;
import dev.heirloom.inheritance.baseline.BaselineParameter;
import dev.heirloom.inheritance.evidence.ParameterSetting;
import dev.heirloom.inheritance.offering.Implementation;
import dev.heirloom.inheritance.offering.SatisfiedEntry;
import dev.heirloom.inheritance.offering.States;
import dev.heirloom.inheritance.offering.SystemClaims;
import dev.heirloom.inheritance.offering.SystemId;
import dev.heirloom.inheritance.result.Fulfilment;
import dev.heirloom.oscal.model.Uuid;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** SEMANTICS section 9: what the customer system has done. */
final class Answers extends Section {

  Answers(Reference of) {
    super(of);
  }

  Fulfilment fulfilment(Task r, BaselineControl c, String s) {
    if (systems.top().isEmpty()) {
      return Fulfilment.OPEN;
    }
    SystemClaims top = systems.top().get();
    Set<String> counts = whereItCounts(r, c);
    Set<Fulfilment> answers = new HashSet<>();
    answers.add(disputed(answer(top, r, c, counts, s), top, c, s));
    answers.addAll(of.carried.answers(r, c, s, counts));
    for (SystemId other : providers) {
      if (!other.equals(r.system())
          && systems.offering(other).sameOrganization()
          && records.isAuthorized(other)) {
        SystemClaims common = systems.claims(other);
        answers.add(disputed(answer(common, r, c, counts, s), common, c, s));
      }
    }
    boolean passedOn =
        of.declared.responsibilities(top, Optional.empty(), c, s).stream()
            .anyMatch(u -> Chains.passesOn(u, r));
    if (passedOn) {
      answers.add(Fulfilment.PASSED_ON);
    }
    return Stream.of(
            Fulfilment.DISPUTED, Fulfilment.PLANNED, Fulfilment.SATISFIED, Fulfilment.PASSED_ON)
        .filter(answers::contains)
        .findFirst()
        .orElse(Fulfilment.OPEN);
  }

  /** "A duty that L calls satisfied and an assessor not satisfied there." */
  Fulfilment disputed(Fulfilment said, SystemClaims system, BaselineControl c, String s) {
    return said == Fulfilment.SATISFIED && of.assessed.isNotSatisfied(system, c, s)
        ? Fulfilment.DISPUTED
        : said;
  }

  /** All the points at which a responsibility counts, on whichever path. */
  private Set<String> whereItCounts(Task r, BaselineControl c) {
    return Places.points(c).stream()
        .filter(
            s ->
                Stream.concat(
                        of.chains.followed(c, s).stream().map(Chains.Followed::task),
                        of.carried.ended(s).stream().map(Carried.Ended::task))
                    .anyMatch(
                        task -> task.system().equals(r.system()) && task.entry().equals(r.entry())))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** What a system's {@code satisfied} entries answer to a responsibility at a point. */
  Fulfilment answer(SystemClaims system, Task r, BaselineControl c, Set<String> counts, String s) {
    Set<Fulfilment> answers = new HashSet<>();
    for (SatisfiedEntry e : system.satisfied()) {
      places
          .spot(e.place())
          .filter(spot -> spot.control().id().equals(c.id()))
          .filter(spot -> e.responsibility().equals(Optional.of(r.entry().uuid())))
          .filter(spot -> countsAt(spot, counts, s))
          .ifPresent(spot -> answers.add(fulfilment(e.states())));
    }
    return answers.contains(Fulfilment.PLANNED)
        ? Fulfilment.PLANNED
        : answers.contains(Fulfilment.SATISFIED) ? Fulfilment.SATISFIED : Fulfilment.OPEN;
  }

  private static boolean countsAt(Places.Spot spot, Set<String> counts, String s) {
    Set<String> meeting =
        new HashSet<>(spot.kind() == Places.Kind.UNKNOWN ? Set.of() : spot.points());
    meeting.retainAll(counts);
    return meeting.isEmpty() || meeting.contains(s);
  }

  /** Whether a component is said to have done what it cannot have done. */
  static boolean isBeyond(SystemClaims system, Uuid component, States states) {
    return fulfilment(states) == Fulfilment.SATISFIED
        && (Effective.components(system, component).isEmpty()
            || Effective.components(system, component).stream()
                .filter(known -> !known.isThisSystem())
                .flatMap(known -> Effective.statuses(known).stream())
                .anyMatch(status -> status != Words.Status.DOUBTFUL));
  }

  static Fulfilment fulfilment(States states) {
    return Words.state(states)
        .map(
            state ->
                switch (state) {
                  case PLANNED, NOT_UNDERSTOOD, PARTIAL -> Fulfilment.PLANNED;
                  case NOT_APPLICABLE -> Fulfilment.OPEN;
                  case ALTERNATIVE, IMPLEMENTED -> Fulfilment.SATISFIED;
                })
        .orElse(Fulfilment.SATISFIED);
  }

  /**
   * L's own implementation of a point: by the state of its components that stand in for no one; a
   * deeper one alone is a part. A document that names no component for the control answers by its
   * statement, else its requirement.
   */
  Fulfilment fulfilmentOfImplementing(BaselineControl c, String s) {
    if (systems.top().isEmpty()) {
      return Fulfilment.OPEN;
    }
    SystemClaims top = systems.top().get();
    List<Implementation> inControl =
        top.implementations().stream().filter(i -> of.declared.isIn(i.place(), c)).toList();
    List<Implementation> own =
        inControl.stream()
            .filter(i -> of.declared.speaksOf(i.place(), c, s))
            .filter(i -> places.spot(i.place()).get().kind() != Places.Kind.FEDRAMP)
            .filter(i -> !Chains.isStandIn(top, i.component()))
            .filter(i -> fulfilment(i.states()) != Fulfilment.OPEN)
            .toList();
    if (!inControl.isEmpty()) {
      boolean deeper =
          own.stream().anyMatch(i -> places.spot(i.place()).get().kind() == Places.Kind.DEEPER);
      Set<String> at =
          own.stream().map(i -> places.spot(i.place()).get().id()).collect(Collectors.toSet());
      boolean covered =
          own.stream().anyMatch(i -> places.spot(i.place()).get().kind() != Places.Kind.DEEPER)
              || Effective.isCovered(Places.partsOfPoint(c, s), at);
      Fulfilment weakest = weakest(own.stream().map(i -> fulfilment(i.states())));
      return weakest == Fulfilment.SATISFIED && deeper && !covered ? Fulfilment.PLANNED : weakest;
    }
    Fulfilment statement = said(top, c, s, Places.Kind.POINT);
    return statement == Fulfilment.OPEN ? said(top, c, s, Places.Kind.WHOLE) : statement;
  }

  private Fulfilment said(SystemClaims top, BaselineControl c, String s, Places.Kind kind) {
    return weakest(
        top.requirements().stream()
            .filter(a -> of.declared.speaksOf(a.place(), c, s))
            .filter(a -> places.spot(a.place()).get().kind() == kind)
            .filter(
                a -> !a.origins().stream().map(Words::plain).toList().equals(List.of("inherited")))
            .filter(a -> !Words.states(a.states()).isEmpty())
            .map(a -> fulfilment(new States(a.states(), List.of(), List.of()))));
  }

  private static Fulfilment weakest(Stream<Fulfilment> answers) {
    Set<Fulfilment> all = answers.collect(Collectors.toSet());
    return Stream.of(Fulfilment.PLANNED, Fulfilment.SATISFIED)
        .filter(all::contains)
        .findFirst()
        .orElse(Fulfilment.OPEN);
  }

  /**
   * A parameter is brought to what is asked when all that L sets nearest to it is equal or
   * stricter.
   */
  Fulfilment fulfilmentOfParameter(BaselineParameter parameter, BaselineControl c) {
    List<ParameterSetting> settings =
        systems.top().stream()
            .flatMap(
                top ->
                    Stream.of(
                            top.implementations().stream()
                                .filter(i -> of.declared.isIn(i.place(), c))
                                .flatMap(i -> i.parameters().stream()),
                            top.requirements().stream()
                                .filter(a -> of.declared.isIn(a.place(), c))
                                .flatMap(a -> a.parameters().stream()),
                            top.parameters().stream())
                        .flatMap(all -> all))
            .filter(setting -> of.pinned.names(parameter, List.of()).contains(setting.parameter()))
            .toList();
    for (ParameterSetting.Level level : ParameterSetting.Level.values()) {
      List<ParameterSetting> here = settings.stream().filter(x -> x.level() == level).toList();
      if (!here.isEmpty()) {
        boolean met =
            here.stream()
                .map(
                    x ->
                        Parameters.compare(
                            PinnedParameters.pins(parameter),
                            x.values(),
                            of.pinned.stricter(parameter)))
                .allMatch(
                    compared ->
                        compared == Parameters.Comparison.EQUAL
                            || compared == Parameters.Comparison.STRICTER);
        return met ? Fulfilment.SATISFIED : Fulfilment.OPEN;
      }
    }
    return Fulfilment.OPEN;
  }
}
