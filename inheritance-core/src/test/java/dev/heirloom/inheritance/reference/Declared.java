package dev.heirloom.inheritance.reference;

import dev.heirloom.inheritance.baseline.Baseline;
import dev.heirloom.inheritance.baseline.BaselineControl;
import dev.heirloom.inheritance.offering.Extent;
import dev.heirloom.inheritance.offering.Implementation;
import dev.heirloom.inheritance.offering.Place;
import dev.heirloom.inheritance.offering.ProvidedItem;
import dev.heirloom.inheritance.offering.Responsibility;
import dev.heirloom.inheritance.offering.StatedRequirement;
import dev.heirloom.inheritance.offering.States;
import dev.heirloom.inheritance.offering.SystemClaims;
import dev.heirloom.inheritance.offering.SystemId;
import dev.heirloom.inheritance.result.Reason;
import dev.heirloom.inheritance.result.Status;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** SEMANTICS section 4: what the providers' documents literally offer. */
final class Declared extends Section {

  Declared(Reference of) {
    super(of);
  }

  /** The items of a document in controls of the baseline; equal entries are one. */
  List<Item> items(SystemId p) {
    return once(() -> itemsAnew(p), "items", p);
  }

  private List<Item> itemsAnew(SystemId p) {
    Map<List<Object>, Item> distinct = new LinkedHashMap<>();
    for (ProvidedItem entry : sorted(systems.claims(p).provided(), ProvidedItem::place)) {
      places
          .spot(entry.place())
          .ifPresent(
              spot ->
                  distinct.putIfAbsent(
                      List.of(
                          entry.uuid(),
                          entry.component(),
                          spot.control().id(),
                          spot.id(),
                          Words.state(entry.states()),
                          Words.isContradictory(entry.states()),
                          entry.extent(),
                          entry.parameters()),
                      new Item(p, entry, spot)));
    }
    return List.copyOf(distinct.values());
  }

  List<Task> tasks(SystemClaims claims) {
    return once(() -> tasksAnew(claims), "tasks", claims.systemId());
  }

  private List<Task> tasksAnew(SystemClaims claims) {
    Map<List<Object>, Task> distinct = new LinkedHashMap<>();
    for (Responsibility entry : sorted(claims.responsibilities(), Responsibility::place)) {
      places
          .spot(entry.place())
          .ifPresent(
              spot ->
                  distinct.putIfAbsent(
                      List.of(
                          entry.uuid(),
                          entry.component(),
                          spot.control().id(),
                          spot.id(),
                          entry.provided(),
                          entry.passesOn()),
                      new Task(claims.systemId(), entry, spot)));
    }
    return List.copyOf(distinct.values());
  }

  /** Of entries that are one, the one whose spelling comes first stands for all. */
  private static <T> List<T> sorted(List<T> entries, Function<T, Place> place) {
    return entries.stream().sorted(Comparator.comparing(place)).toList();
  }

  /** P(s) of one document, as the system above uses it. */
  Set<Item> provided(SystemId p, Optional<SystemClaims> upper, BaselineControl c, String s) {
    return items(p).stream()
        .filter(i -> i.isIn(c))
        .filter(i -> Systems.isInUse(upper, systems.claims(p), i.entry().component()))
        .filter(i -> i.spot().pointsOfItem().contains(s))
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  /** P(s). */
  Set<Item> provided(BaselineControl c, String s) {
    return once(() -> providedAnew(c, s), "provided", c.id(), s);
  }

  private Set<Item> providedAnew(BaselineControl c, String s) {
    return providers.stream()
        .flatMap(p -> provided(p, systems.top(), c, s).stream())
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  Set<SystemId> providersAt(BaselineControl c, String s) {
    return provided(c, s).stream().map(Item::system).collect(Collectors.toSet());
  }

  /** The points at which a responsibility counts, in a document as the system above uses it. */
  Set<String> reach(Task r, SystemClaims document, Optional<SystemClaims> upper) {
    Set<String> own = r.spot().points();
    if (r.entry().provided().isEmpty()) {
      return own;
    }
    Set<String> where = new TreeSet<>();
    for (ProvidedItem item : document.provided()) {
      places
          .spot(item.place())
          .filter(spot -> spot.control().id().equals(r.spot().control().id()))
          .filter(spot -> item.uuid().equals(r.entry().provided().get()))
          .filter(spot -> Systems.isInUse(upper, document, item.component()))
          .ifPresent(spot -> where.addAll(spot.pointsOfItem()));
    }
    where.retainAll(own);
    return where.isEmpty() ? own : where;
  }

  /** R(s) of one document, as the system above uses it. */
  Set<Task> responsibilities(
      SystemClaims document, Optional<SystemClaims> upper, BaselineControl c, String s) {
    return tasks(document).stream()
        .filter(r -> r.isIn(c))
        .filter(r -> Systems.isInUse(upper, document, r.entry().component()))
        .filter(r -> reach(r, document, upper).contains(s))
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  /** R(s). */
  Set<Task> responsibilities(BaselineControl c, String s) {
    return providers.stream()
        .flatMap(p -> responsibilities(systems.claims(p), systems.top(), c, s).stream())
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  Status declared(BaselineControl c, String s) {
    if (provided(c, s).isEmpty() && of.carried.items(s).isEmpty()) {
      return Status.MUST_IMPLEMENT;
    }
    boolean whole = provided(c, s).stream().anyMatch(i -> i.entry().extent() == Extent.WHOLE);
    return (whole || of.carried.isDeclaredWhole(s))
            && responsibilities(c, s).isEmpty()
            && of.carried.left(s).isEmpty()
        ? Status.FULLY_INHERITED
        : Status.PARTIALLY_INHERITED;
  }

  Reason reason(BaselineControl c, String s) {
    if (!provided(c, s).isEmpty() || of.carried.isOffered(s)) {
      return Reason.NOT_USABLE;
    }
    List<StatedRequirement> addressed =
        providers.stream()
            .flatMap(p -> systems.claims(p).requirements().stream())
            .filter(a -> speaksOf(a.place(), c, s))
            .toList();
    if (addressed.stream().anyMatch(a -> a.refusal().isPresent()) || of.carried.isRefused(s)) {
      return Reason.REFUSED;
    }
    if (!of.chains.effectiveResponsibilities(c, s).isEmpty()) {
      return Reason.RESPONSIBILITY_ONLY;
    }
    boolean mentioned =
        providers.stream()
            .flatMap(p -> entries(systems.claims(p)).stream())
            .anyMatch(place -> speaksOf(place, c, s));
    if (mentioned || of.carried.isMentioned(s)) {
      return Reason.NOTHING_EXPORTED;
    }
    List<Optional<Baseline>> baselines =
        providers.stream().map(p -> systems.offering(p).authorizedOn()).toList();
    boolean outside =
        !(baselines.isEmpty() && of.carried.crossings().isEmpty())
            && of.carried.isOutside(s)
            && baselines.stream().allMatch(b -> b.isPresent() && !Effective.has(b.get(), c));
    if (outside) {
      return Reason.OUTSIDE_PROVIDER_BASELINE;
    }
    return of.carried.crossings().isEmpty() || of.carried.isMapped(s)
        ? Reason.NOT_ADDRESSED
        : Reason.NOT_MAPPED;
  }

  /** The requirements, statements and by-components that a document has. */
  static List<Place> entries(SystemClaims claims) {
    return Stream.concat(
            claims.requirements().stream().map(StatedRequirement::place),
            claims.implementations().stream().map(Implementation::place))
        .toList();
  }

  boolean speaksOf(Place place, BaselineControl c, String s) {
    return places
        .spot(place)
        .filter(spot -> spot.control().id().equals(c.id()))
        .filter(spot -> spot.kind() != Places.Kind.UNKNOWN)
        .filter(spot -> spot.points().contains(s))
        .isPresent();
  }

  /** NOT_APPLICABLE: by the caller's word, or by L's own with remarks. */
  boolean isTailoredOut(BaselineControl c, String s) {
    return world.customer().stream()
        .anyMatch(
            customer ->
                customer.tailoredOut().stream()
                        .flatMap(tailoring -> places.spot(tailoring.id()).stream())
                        .filter(spot -> spot.control().id().equals(c.id()))
                        .anyMatch(
                            spot ->
                                spot.kind() == Places.Kind.WHOLE
                                    || spot.kind() == Places.Kind.POINT && spot.id().equals(s))
                    || isNotApplicable(
                        customer.claims(), c, Places.Kind.WHOLE, c.id().value(), true)
                    || isNotApplicable(customer.claims(), c, Places.Kind.POINT, s, true));
  }

  /**
   * Whether L's own document calls a place not applicable, with remarks or without: of several
   * states the weakest, where the requirement and the statement root are one place.
   */
  boolean isNotApplicable(
      SystemClaims claims, BaselineControl c, Places.Kind kind, String id, boolean remarks) {
    List<StatedRequirement> here =
        claims.requirements().stream()
            .filter(
                a ->
                    places
                        .spot(a.place())
                        .filter(spot -> spot.control().id().equals(c.id()))
                        .filter(spot -> spot.kind() == kind && spot.id().equals(id))
                        .isPresent())
            .toList();
    List<String> words = here.stream().flatMap(a -> a.states().stream()).toList();
    boolean explained =
        here.stream()
            .filter(a -> Words.states(a.states()).contains(Words.State.NOT_APPLICABLE))
            .anyMatch(a -> !a.remarks().isBlank());
    return Words.state(new States(words, List.of(), List.of()))
            .equals(Optional.of(Words.State.NOT_APPLICABLE))
        && explained == remarks;
  }

  /** Whether L's document gives a control, or one point of it, another state than that. */
  boolean isCalledOtherwise(SystemClaims claims, BaselineControl c, Optional<String> point) {
    return Stream.concat(
            claims.requirements().stream()
                .filter(a -> isWithin(a.place(), c, point))
                .flatMap(a -> a.states().stream()),
            claims.implementations().stream()
                .filter(i -> !Chains.isStandIn(claims, i.component()))
                .filter(i -> isWithin(i.place(), c, point))
                .flatMap(i -> i.states().byComponent().stream()))
        .flatMap(word -> Words.states(List.of(word)).stream())
        .anyMatch(state -> state != Words.State.NOT_APPLICABLE);
  }

  private boolean isWithin(Place place, BaselineControl c, Optional<String> point) {
    return places
        .spot(place)
        .filter(spot -> spot.control().id().equals(c.id()))
        .filter(
            spot ->
                point.isEmpty()
                    || (spot.kind() == Places.Kind.POINT || spot.kind() == Places.Kind.DEEPER)
                        && spot.points().equals(Set.of(point.get())))
        .isPresent();
  }

  boolean isIn(Place place, BaselineControl c) {
    return places.spot(place).filter(spot -> spot.control().id().equals(c.id())).isPresent();
  }
}
