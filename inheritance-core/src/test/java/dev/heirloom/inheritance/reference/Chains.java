package dev.heirloom.inheritance.reference;

import dev.heirloom.inheritance.baseline.BaselineControl;
import dev.heirloom.inheritance.offering.InheritedEntry;
import dev.heirloom.inheritance.offering.SystemClaims;
import dev.heirloom.inheritance.offering.SystemId;
import dev.heirloom.inheritance.policy.Policy;
import dev.heirloom.inheritance.result.Ending;
import dev.heirloom.inheritance.result.Fulfilment;
import dev.heirloom.oscal.model.Uuid;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** SEMANTICS section 8: what an item relies on, and where each responsibility ends. */
final class Chains extends Section {

  Chains(Reference of) {
    super(of);
  }

  /** The entries that an item relies on. */
  List<InheritedEntry> reliesOn(Item i) {
    SystemClaims p = systems.claims(i.system());
    return p.inherited().stream()
        .filter(
            e ->
                places
                    .spot(e.place())
                    .filter(spot -> i.isIn(spot.control()))
                    .filter(spot -> spot.place().equals(i.spot().place()))
                    .isPresent())
        .filter(e -> e.component().equals(i.entry().component()) || isStandIn(p, e.component()))
        .toList();
  }

  List<Item> lowerItems(SystemClaims p, InheritedEntry e) {
    Optional<Places.Spot> spot = places.spot(e.place());
    if (spot.isEmpty()) {
      return List.of();
    }
    return systems.scope(p, e).documents().stream()
        .flatMap(q -> itemsBelow(p, q, spot.get().control()))
        .filter(lower -> e.provided().equals(Optional.of(lower.entry().uuid())))
        .toList();
  }

  /**
   * The items of a system in a control, for one above it: those of its document, and for the
   * customer system those that maps bring.
   */
  Stream<Item> itemsBelow(SystemClaims p, SystemId q, BaselineControl c) {
    return Stream.concat(
        of.speaking().contains(q)
            ? of.declared.items(q).stream().filter(lower -> lower.isIn(c))
            : Stream.empty(),
        isTop(p) ? of.carried.itemsIn(c, q).stream() : Stream.empty());
  }

  /** The same of responsibilities. */
  Stream<Task> tasksBelow(SystemClaims p, SystemId q, BaselineControl c) {
    return Stream.concat(
        of.speaking().contains(q)
            ? of.declared.tasks(systems.claims(q)).stream().filter(lower -> lower.isIn(c))
            : Stream.empty(),
        isTop(p) ? of.carried.tasksIn(c, q).stream() : Stream.empty());
  }

  private boolean isTop(SystemClaims claims) {
    return systems.top().equals(Optional.of(claims));
  }

  /** The lower items that an item relies on, and those that they rely on. */
  Set<Item> reliedOn(Item i) {
    SystemClaims p = systems.claims(i.system());
    Set<Item> all = new LinkedHashSet<>();
    for (InheritedEntry e : reliesOn(i)) {
      for (Item lower : lowerItems(p, e)) {
        all.add(lower);
        all.addAll(reliedOn(lower));
      }
    }
    return all;
  }

  boolean isMissing(SystemClaims p, InheritedEntry e) {
    return e.provided().isPresent() && lowerItems(p, e).isEmpty() && systems.scope(p, e).allGiven();
  }

  boolean isNotGiven(SystemClaims p, InheritedEntry e) {
    return e.provided().isPresent()
        && lowerItems(p, e).isEmpty()
        && !systems.scope(p, e).allGiven();
  }

  /**
   * A lower item is asked for at the same point; where it speaks of others only, at all of those.
   */
  boolean isChainBroken(Item i, String s) {
    SystemClaims p = systems.claims(i.system());
    return reliesOn(i).stream()
        .anyMatch(
            e ->
                isMissing(p, e)
                    || lowerItems(p, e).stream()
                        .map(
                            lower ->
                                lower.spot().points().contains(s)
                                    ? of.effective.unusable(lower, s)
                                    : of.effective.unusable(lower))
                        .anyMatch(why -> !why.isEmpty()));
  }

  /** At the same point too; where the lower item speaks of others only, at any of those. */
  boolean isChainPartial(Item i, String s) {
    SystemClaims p = systems.claims(i.system());
    return reliesOn(i).stream()
        .flatMap(e -> lowerItems(p, e).stream())
        .map(
            lower ->
                lower.spot().points().contains(s)
                    ? of.effective.capsThatPassUpward(lower, s)
                    : of.effective.capsThatPassUpward(lower))
        .anyMatch(why -> !why.isEmpty());
  }

  /** How a responsibility ends on a path, at a point. */
  Ending.End end(Task r, List<SystemId> path, BaselineControl c, String s) {
    List<SystemId> between = path.subList(1, path.size());
    Set<String> counts = of.declared.reach(r, systems.claims(r.system()), systems.above(path, 0));
    if (between.stream()
        .anyMatch(
            q -> of.answers.answer(systems.claims(q), r, c, counts, s) == Fulfilment.SATISFIED)) {
      return Ending.End.SATISFIED;
    }
    for (int i = 1; i < path.size(); i++) {
      SystemClaims q = systems.claims(path.get(i));
      if (of.declared.responsibilities(q, systems.above(path, i), c, s).stream()
          .anyMatch(upper -> passesOn(upper, r))) {
        return Ending.End.PASSED_ON;
      }
    }
    if (policy.presumption() == Policy.Presumption.PRESUME
        && between.stream().anyMatch(q -> isPresumedToDealWith(q, c, s))) {
      return Ending.End.PRESUMED;
    }
    return Ending.End.WITH_CUSTOMER;
  }

  /** Authorized with the control in scope: of this catalog, and not excluded. */
  private boolean isPresumedToDealWith(SystemId q, BaselineControl c, String s) {
    return records.isAuthorized(q)
        && of.effective.isInScope(q, c)
        && !of.effective.isOfAnotherCatalog(q)
        && records.exclusions(q, of.isDirect(q)).stream()
            .noneMatch(
                condition ->
                    condition.touchesEverything() || of.effective.touches(condition, c, s));
  }

  static boolean passesOn(Task upper, Task lower) {
    return upper.entry().uuid().equals(lower.entry().uuid())
        || upper.entry().passesOn().contains(lower.entry().uuid());
  }

  /** Each responsibility that counts at a point, with each path that it has from there. */
  record Followed(Task task, List<SystemId> path) {}

  Set<Followed> followed(BaselineControl c, String s) {
    return once(() -> followedAnew(c, s), "followed", c.id(), s);
  }

  private Set<Followed> followedAnew(BaselineControl c, String s) {
    return systems.given.stream()
        .flatMap(q -> systems.paths(q.systemId()).stream())
        .filter(path -> providers.contains(path.get(path.size() - 1)))
        .flatMap(
            path ->
                of
                    .declared
                    .responsibilities(systems.claims(path.get(0)), systems.above(path, 0), c, s)
                    .stream()
                    .map(r -> new Followed(r, path)))
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  Set<Conclusion.End> endings(BaselineControl c, String s) {
    return once(() -> endingsAnew(c, s), "endings", c.id(), s);
  }

  private Set<Conclusion.End> endingsAnew(BaselineControl c, String s) {
    Set<Conclusion.End> carried =
        of.carried.ended(s).stream()
            .map(
                e ->
                    new Conclusion.End(
                        e.task().system(), e.task().entry().uuid(), e.path(), e.end()))
            .collect(Collectors.toCollection(LinkedHashSet::new));
    followed(c, s).stream()
        .map(
            f ->
                new Conclusion.End(
                    f.task().system(),
                    f.task().entry().uuid(),
                    f.path(),
                    end(f.task(), f.path(), c, s)))
        .forEach(carried::add);
    return carried;
  }

  Set<Task> ending(BaselineControl c, String s, Ending.End how) {
    return followed(c, s).stream()
        .filter(f -> f.path().size() > 1)
        .filter(f -> end(f.task(), f.path(), c, s) == how)
        .map(Followed::task)
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  Set<Task> fallenThrough(BaselineControl c, String s) {
    return ending(c, s, Ending.End.WITH_CUSTOMER);
  }

  Set<Task> effectiveResponsibilities(BaselineControl c, String s) {
    return once(() -> effectiveResponsibilitiesAnew(c, s), "effectiveResponsibilities", c.id(), s);
  }

  private Set<Task> effectiveResponsibilitiesAnew(BaselineControl c, String s) {
    Set<Task> all = new LinkedHashSet<>(of.declared.responsibilities(c, s));
    all.addAll(fallenThrough(c, s));
    all.addAll(of.carried.left(s));
    all.addAll(of.carried.ending(s, Ending.End.WITH_CUSTOMER));
    return all;
  }

  static boolean isStandIn(SystemClaims claims, Uuid uuid) {
    return claims.components().stream().anyMatch(c -> c.uuid().equals(uuid) && c.isStandIn());
  }
}
