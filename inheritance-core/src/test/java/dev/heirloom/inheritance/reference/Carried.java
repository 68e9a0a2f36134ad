package dev.heirloom.inheritance.reference;

import dev.heirloom.inheritance.baseline.BaselineControl;
import dev.heirloom.inheritance.baseline.BaselineParameter;
import dev.heirloom.inheritance.offering.Extent;
import dev.heirloom.inheritance.offering.SatisfiedEntry;
import dev.heirloom.inheritance.offering.StatedRequirement;
import dev.heirloom.inheritance.offering.SystemId;
import dev.heirloom.inheritance.result.Duty;
import dev.heirloom.inheritance.result.Ending;
import dev.heirloom.inheritance.result.Finding;
import dev.heirloom.inheritance.result.FindingCode;
import dev.heirloom.inheritance.result.Fulfilment;
import dev.heirloom.inheritance.result.ProvidedUse;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** SEMANTICS section 12: what is carried from other baselines to the points of this one. */
final class Carried extends Section {

  /** A direct provider that is carried, with what it and those below it come to at the source. */
  record Crossing(SystemId provider, Reference at, List<Mappings.Mapped> maps) {}

  /** An item that is carried to a point. */
  record Brought(Crossing crossing, Item item) {}

  /** A responsibility that is carried to a point, and how it ended at the source. */
  record Ended(Task task, List<SystemId> path, Ending.End end) {}

  private final List<Crossing> crossings;

  Carried(Reference of, List<Crossing> crossings) {
    super(of);
    this.crossings = crossings;
  }

  List<Crossing> crossings() {
    return crossings;
  }

  private static List<Mappings.Mapped> reaching(
      Crossing x, String s, Predicate<Mappings.Mapped> which) {
    return x.maps().stream().filter(m -> m.reaches(s)).filter(which).toList();
  }

  private static Set<Item> itemsAt(Crossing x, Mappings.Side side) {
    return x.at().declared.provided(side.control(), side.point());
  }

  // P(t)

  Set<Brought> items(String s) {
    return once(() -> itemsAnew(s), "carried items", s);
  }

  private Set<Brought> itemsAnew(String s) {
    Set<Brought> all = new LinkedHashSet<>();
    for (Crossing x : crossings) {
      for (Mappings.Mapped m : reaching(x, s, Mappings.Mapped::carriesItems)) {
        for (Mappings.Side side : m.sources()) {
          itemsAt(x, side).forEach(i -> all.add(new Brought(x, i)));
        }
      }
    }
    return all;
  }

  /** The source points from which an item gets to a point, by maps of a kind. */
  private static Set<String> starts(Brought b, String s, Predicate<Mappings.Mapped> which) {
    return reaching(b.crossing(), s, m -> m.carriesItems() && which.test(m)).stream()
        .flatMap(m -> m.sources().stream())
        .filter(side -> itemsAt(b.crossing(), side).contains(b.item()))
        .map(Mappings.Side::point)
        .collect(Collectors.toSet());
  }

  ProvidedUse.Standing standing(Brought b, BaselineControl c, String s) {
    Set<ProvidedUse.Standing> there =
        starts(b, s, m -> true).stream()
            .map(x -> b.crossing().at().effective.standing(b.item(), x))
            .collect(Collectors.toSet());
    if (there.equals(Set.of(ProvidedUse.Standing.UNUSABLE))) {
      return ProvidedUse.Standing.UNUSABLE;
    }
    return there.equals(Set.of(ProvidedUse.Standing.USABLE)) && toBeSet(b, c, s).isEmpty()
        ? ProvidedUse.Standing.USABLE
        : ProvidedUse.Standing.CAPPED;
  }

  // Parameters

  List<BaselineParameter> toBeSet(Brought b, BaselineControl c, String s) {
    return of.pinned.pinned(c).stream()
        .filter(
            parameter ->
                compare(b, parameter, s)
                    .filter(compared -> of.pinned.holdsDown(b.item(), compared))
                    .isPresent())
        .toList();
  }

  Optional<Parameters.Comparison> compare(Brought b, BaselineParameter parameter, String s) {
    boolean comparable =
        !starts(b, s, m -> Set.of("equalto", "equivalentto").contains(m.relation())).isEmpty();
    var source = b.crossing().at().world.baseline();
    boolean known =
        source.parameters().values().stream()
            .anyMatch(
                q ->
                    Stream.concat(Stream.of(q.id()), q.otherIds().stream())
                        .anyMatch(
                            id -> parameter.id().equals(id) || parameter.otherIds().contains(id)));
    return comparable && known
        ? of.pinned.compare(b.item(), parameter, List.of(source))
        : Optional.empty();
  }

  // Declared whole, complete

  boolean isDeclaredWhole(String s) {
    return crossings.stream()
        .flatMap(x -> reaching(x, s, m -> isWholeMap(m, s)).stream().map(m -> declares(x, m)))
        .anyMatch(declares -> declares);
  }

  private static boolean isWholeMap(Mappings.Mapped m, String s) {
    return m.isWhole() && !m.neverWhole() && m.reachesWholly(s);
  }

  private static boolean declares(Crossing x, Mappings.Mapped m) {
    return !m.sources().isEmpty()
        && m.sources().stream()
            .allMatch(
                side ->
                    itemsAt(x, side).stream().anyMatch(i -> i.entry().extent() == Extent.WHOLE));
  }

  /** The whole maps by which a provider offers a point completely. */
  private List<Mappings.Mapped> completing(Crossing x, BaselineControl c, String s) {
    // A map that is never whole caps still: law 16.
    boolean capped =
        reaching(x, s, m -> m.isWhole() && m.carriesItems()).stream()
            .flatMap(m -> m.sources().stream())
            .flatMap(
                side ->
                    itemsAt(x, side).stream().map(i -> x.at().effective.standing(i, side.point())))
            .anyMatch(standing -> standing != ProvidedUse.Standing.USABLE);
    boolean weak =
        items(s).stream().filter(b -> b.crossing() == x).anyMatch(b -> !toBeSet(b, c, s).isEmpty());
    if (capped || weak) {
      return List.of();
    }
    return reaching(x, s, m -> isWholeMap(m, s) && m.carriesItems()).stream()
        .filter(m -> declares(x, m))
        .filter(
            m ->
                m.sources().stream()
                    .allMatch(
                        side ->
                            !side.part()
                                && x.at()
                                    .effective
                                    .isOfferedCompletely(
                                        x.provider(), side.control(), side.point())))
        .toList();
  }

  boolean isComplete(BaselineControl c, String s) {
    return crossings.stream().anyMatch(x -> !completing(x, c, s).isEmpty());
  }

  /** The maps to confirm of a point that nothing but them makes whole. */
  Set<Conclusion.Due> toConfirm(BaselineControl c, String s) {
    Set<Conclusion.Due> due = new LinkedHashSet<>();
    for (Item i : of.effective.completing(c, s)) {
      if (i.entry().mapsToConfirm().isEmpty()) {
        return Set.of();
      }
      i.entry().mapsToConfirm().forEach(m -> due.add(toConfirm(m, i.system(), c, s)));
    }
    for (Crossing x : crossings) {
      for (Mappings.Mapped m : completing(x, c, s)) {
        List<String> before = carriedBefore(x, m);
        boolean isEqual = m.relation().equals("equalto");
        if (isEqual && before.isEmpty()) {
          return Set.of();
        }
        before.forEach(earlier -> due.add(toConfirm(earlier, x.provider(), c, s)));
        if (!isEqual) {
          due.add(toConfirm(m.uuid().value(), x.provider(), c, s));
        }
      }
    }
    return due;
  }

  private Conclusion.Due toConfirm(String map, SystemId p, BaselineControl c, String s) {
    return new Conclusion.Due(
        Duty.Kind.CONFIRM,
        map,
        Optional.of(p),
        of.declared.isTailoredOut(c, s) ? Fulfilment.NOT_APPLICABLE : Fulfilment.OPEN);
  }

  /** The maps of earlier documents that alone make a source of a map whole. */
  private static List<String> carriedBefore(Crossing x, Mappings.Mapped m) {
    return m.sources().stream()
        .map(side -> itemsAt(x, side).stream().filter(i -> i.entry().extent() == Extent.WHOLE))
        .map(Stream::toList)
        .filter(there -> there.stream().noneMatch(i -> i.entry().mapsToConfirm().isEmpty()))
        .flatMap(List::stream)
        .flatMap(i -> i.entry().mapsToConfirm().stream())
        .toList();
  }

  // R(t)

  Set<Task> left(String s) {
    return ended(s).stream()
        .filter(e -> e.path().size() == 1)
        .map(Ended::task)
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  Set<Task> ending(String s, Ending.End how) {
    return ended(s).stream()
        .filter(e -> e.path().size() > 1 && e.end() == how)
        .map(Ended::task)
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  /** What follows the maps to a point, and how it ended where it comes from. */
  Set<Ended> ended(String s) {
    return once(() -> endedAnew(s), "carried ended", s);
  }

  private Set<Ended> endedAnew(String s) {
    Set<Ended> all = new LinkedHashSet<>();
    for (Crossing x : crossings) {
      for (Mappings.Mapped m : reaching(x, s, Mappings.Mapped::carriesResponsibilities)) {
        for (Mappings.Side side : m.sources()) {
          all.addAll(endedAt(x, side.control(), side.point()));
        }
      }
    }
    return all;
  }

  private static List<Ended> endedAt(Crossing x, BaselineControl k, String point) {
    List<Ended> all = new ArrayList<>();
    for (Chains.Followed f : x.at().chains.followed(k, point)) {
      all.add(new Ended(f.task(), f.path(), x.at().chains.end(f.task(), f.path(), k, point)));
    }
    return all;
  }

  /** What no map carries anywhere. */
  Set<Conclusion.Unmapped> unmapped() {
    Set<Conclusion.Unmapped> all = new HashSet<>();
    for (Crossing x : crossings) {
      for (BaselineControl k : x.at().places.controls()) {
        for (String point : Places.points(k)) {
          boolean mapped =
              x.maps().stream()
                  .filter(Mappings.Mapped::carriesResponsibilities)
                  .filter(m -> !m.targets().isEmpty())
                  .flatMap(m -> m.sources().stream())
                  .anyMatch(side -> side.point().equals(point));
          if (!mapped) {
            for (Ended e : endedAt(x, k, point)) {
              boolean ends = e.end() == Ending.End.SATISFIED || e.end() == Ending.End.PASSED_ON;
              all.add(
                  new Conclusion.Unmapped(
                      point,
                      new Conclusion.End(
                          e.task().system(),
                          e.task().entry().uuid(),
                          e.path(),
                          ends ? e.end() : Ending.End.NOT_MAPPED)));
            }
          }
        }
      }
    }
    return all;
  }

  // Findings, and what the customer system refers to

  /** The points of a control to which what stands at a source point is carried. */
  static Set<String> reached(Crossing x, String point, BaselineControl c) {
    return x.maps().stream()
        .filter(Mappings.Mapped::carriesResponsibilities)
        .filter(m -> m.sources().stream().anyMatch(side -> side.point().equals(point)))
        .flatMap(m -> m.targets().stream())
        .filter(side -> side.control().equals(c))
        .map(Mappings.Side::point)
        .collect(Collectors.toSet());
  }

  static boolean leads(Crossing x, BaselineControl from, BaselineControl to) {
    return Places.points(from).stream().anyMatch(point -> !reached(x, point, to).isEmpty());
  }

  /**
   * Where a finding on a source control belongs in a control: at the one point that its own is
   * carried to, else on the control; nowhere where its own is carried elsewhere alone.
   */
  static Optional<Conclusion.Found> at(
      Crossing x, Conclusion.Found found, BaselineControl from, BaselineControl to) {
    if (!leads(x, from, to)) {
      return Optional.empty();
    }
    String whole = to.id().value();
    if (found.level() == Finding.Level.CONTROL) {
      return Optional.of(new Conclusion.Found(found.code(), Finding.Level.CONTROL, whole));
    }
    Set<String> points = reached(x, found.subject(), to);
    return points.isEmpty()
        ? Optional.empty()
        : Optional.of(
            points.size() == 1
                ? new Conclusion.Found(found.code(), Finding.Level.POINT, points.iterator().next())
                : new Conclusion.Found(found.code(), Finding.Level.CONTROL, whole));
  }

  Set<Conclusion.Found> at(Crossing x, FindingCode code, Places.Spot spot, BaselineControl to) {
    Findings there = new Findings(x.at());
    there.at(code, spot);
    return there.found().stream()
        .flatMap(found -> at(x, found, spot.control(), to).stream())
        .collect(Collectors.toSet());
  }

  private static boolean isCarried(Crossing x, Places.Spot spot, BaselineControl to) {
    return spot.points().stream().anyMatch(point -> !reached(x, point, to).isEmpty());
  }

  private List<Crossing> of(SystemId system) {
    return crossings.stream().filter(x -> x.at().speaking().contains(system)).toList();
  }

  /** The items of a system that are carried to a control, in use or not. */
  List<Item> itemsIn(BaselineControl c, SystemId system) {
    return of(system).stream()
        .flatMap(x -> x.at().declared.items(system).stream().filter(i -> isCarried(x, i.spot(), c)))
        .toList();
  }

  /** The responsibilities of a system that are carried to a control, in use or not. */
  List<Task> tasksIn(BaselineControl c, SystemId system) {
    return of(system).stream()
        .flatMap(
            x ->
                x.at().declared.tasks(x.at().systems.claims(system)).stream()
                    .filter(r -> isCarried(x, r.spot(), c)))
        .toList();
  }

  // Reasons

  /** The source points of one provider from which maps lead to a point. */
  private static Set<Mappings.Side> sources(Crossing x, String s) {
    return reaching(x, s, Mappings.Mapped::carriesResponsibilities).stream()
        .flatMap(m -> m.sources().stream())
        .collect(Collectors.toSet());
  }

  /** Whether something is provided at a source, carried or not. */
  boolean isOffered(String s) {
    return crossings.stream()
        .anyMatch(x -> sources(x, s).stream().anyMatch(side -> !itemsAt(x, side).isEmpty()));
  }

  boolean isMapped(String s) {
    return crossings.stream().anyMatch(x -> !sources(x, s).isEmpty());
  }

  boolean isRefused(String s) {
    return crossings.stream()
        .anyMatch(
            x ->
                !sources(x, s).isEmpty()
                    && sources(x, s).stream()
                        .allMatch(
                            side ->
                                x.at().systems.claims(x.provider()).requirements().stream()
                                    .filter(
                                        a ->
                                            x.at()
                                                .declared
                                                .speaksOf(a.place(), side.control(), side.point()))
                                    .map(StatedRequirement::refusal)
                                    .anyMatch(Optional::isPresent)));
  }

  boolean isMentioned(String s) {
    return crossings.stream()
        .anyMatch(
            x ->
                sources(x, s).stream()
                    .anyMatch(
                        side ->
                            Declared.entries(x.at().systems.claims(x.provider())).stream()
                                .anyMatch(
                                    place ->
                                        x.at()
                                            .declared
                                            .speaksOf(place, side.control(), side.point()))));
  }

  /** Whether every carried provider was authorized on none of the controls that lead to a point. */
  boolean isOutside(String s) {
    return crossings.stream()
        .allMatch(
            x ->
                !sources(x, s).isEmpty()
                    && sources(x, s).stream()
                        .allMatch(
                            side ->
                                x.at()
                                    .systems
                                    .offering(x.provider())
                                    .authorizedOn()
                                    .filter(b -> !Effective.has(b, side.control()))
                                    .isPresent()));
  }

  // Common controls

  /**
   * What a carried provider of the customer's organization says to have satisfied of a control: by
   * maps that hold point by point and nothing limits, at the points that its own are equal to.
   */
  Set<Fulfilment> answers(Task r, BaselineControl c, String s, Set<String> counts) {
    Set<Fulfilment> answers = new HashSet<>();
    for (Crossing x : crossings) {
      if (x.provider().equals(r.system())
          || !systems.offering(x.provider()).sameOrganization()
          || !records.isAuthorized(x.provider())) {
        continue;
      }
      Set<Fulfilment> own = new HashSet<>();
      for (SatisfiedEntry e : x.at().systems.claims(x.provider()).satisfied()) {
        Optional<Places.Spot> spot = x.at().places.spot(e.place());
        if (spot.isEmpty() || !e.responsibility().equals(Optional.of(r.entry().uuid()))) {
          continue;
        }
        List<Mappings.Mapped> equal =
            x.maps().stream()
                .filter(m -> m.isPointwise() && !m.neverWhole())
                .filter(m -> m.sources().iterator().next().control().equals(spot.get().control()))
                .filter(m -> m.targets().iterator().next().control().equals(c))
                .toList();
        Set<String> points =
            spot.get().kind() == Places.Kind.UNKNOWN
                ? Set.of()
                : equal.stream()
                    .filter(
                        m -> spot.get().points().contains(m.sources().iterator().next().point()))
                    .map(m -> m.targets().iterator().next().point())
                    .collect(Collectors.toSet());
        boolean meets = points.stream().anyMatch(counts::contains);
        if (!equal.isEmpty() && (!meets || points.contains(s))) {
          own.add(Answers.fulfilment(e.states()));
        }
      }
      boolean isDisputed =
          sources(x, s).stream()
              .anyMatch(
                  side ->
                      x.at()
                          .assessed
                          .isNotSatisfied(
                              x.at().systems.claims(x.provider()), side.control(), side.point()));
      answers.add(
          own.contains(Fulfilment.PLANNED)
              ? Fulfilment.PLANNED
              : !own.contains(Fulfilment.SATISFIED)
                  ? Fulfilment.OPEN
                  : isDisputed ? Fulfilment.DISPUTED : Fulfilment.SATISFIED);
    }
    return answers;
  }
}
