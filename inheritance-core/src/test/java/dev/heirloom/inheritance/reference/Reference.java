package dev.heirloom.inheritance.reference;

import dev.heirloom.inheritance.authorization.Condition;
import dev.heirloom.inheritance.baseline.Baseline;
import dev.heirloom.inheritance.baseline.BaselineControl;
import dev.heirloom.inheritance.baseline.BaselineParameter;
import dev.heirloom.inheritance.baseline.StatementPart;
import dev.heirloom.inheritance.baseline.Stricter;
import dev.heirloom.inheritance.evidence.ParameterSetting;
import dev.heirloom.inheritance.offering.Addressed;
import dev.heirloom.inheritance.offering.CatalogSource;
import dev.heirloom.inheritance.offering.Component;
import dev.heirloom.inheritance.offering.Extent;
import dev.heirloom.inheritance.offering.Implementation;
import dev.heirloom.inheritance.offering.InheritedEntry;
import dev.heirloom.inheritance.offering.Offering;
import dev.heirloom.inheritance.offering.Place;
import dev.heirloom.inheritance.offering.ProvidedItem;
import dev.heirloom.inheritance.offering.Responsibility;
import dev.heirloom.inheritance.offering.SatisfiedEntry;
import dev.heirloom.inheritance.offering.States;
import dev.heirloom.inheritance.offering.SystemClaims;
import dev.heirloom.inheritance.offering.SystemId;
import dev.heirloom.inheritance.policy.Policy;
import dev.heirloom.inheritance.result.Duty;
import dev.heirloom.inheritance.result.Ending;
import dev.heirloom.inheritance.result.Finding;
import dev.heirloom.inheritance.result.FindingCode;
import dev.heirloom.inheritance.result.Fulfilment;
import dev.heirloom.inheritance.result.ProvidedUse;
import dev.heirloom.inheritance.result.Reason;
import dev.heirloom.inheritance.result.Status;
import dev.heirloom.oscal.model.ParameterId;
import dev.heirloom.oscal.model.Uuid;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The determination of SEMANTICS, as slow and as obvious as can be: written from the text, section
 * by section, with sets, and without a look at the engine.
 */
public final class Reference {

  /** A provided item in a document, at its place in the baseline. */
  private record Item(SystemId system, ProvidedItem entry, Places.Spot spot) {

    boolean isIn(BaselineControl control) {
      return spot.control().id().equals(control.id());
    }
  }

  /** A responsibility in a document, at its place in the baseline. */
  private record Task(SystemId system, Responsibility entry, Places.Spot spot) {

    boolean isIn(BaselineControl control) {
      return spot.control().id().equals(control.id());
    }
  }

  private final World world;
  private final Baseline baseline;
  private final Policy policy;
  private final Places places;
  private final Systems systems;
  private final Records records;
  private final Catalogs catalogs;
  private final Set<SystemId> providers;
  private final Map<List<Object>, Object> remembered = new HashMap<>();

  private Reference(World world) {
    this.world = world;
    this.baseline = world.baseline();
    this.policy = world.policy();
    this.places = new Places(baseline);
    this.systems = new Systems(world);
    this.catalogs = new Catalogs(baseline);
    this.records = new Records(world, systems);
    this.providers = systems.providers();
  }

  /** Returns what the semantics make of a world. */
  public static Conclusion conclude(World world) {
    Reference reference = new Reference(world);
    Map<String, Conclusion.OfControl> controls = new LinkedHashMap<>();
    for (BaselineControl control : reference.places.controls()) {
      controls.put(control.id().value(), reference.control(control));
    }
    return new Conclusion(controls, new Findings(reference).all());
  }

  /** What was concluded before need not be again: the one thing here that is for speed. */
  @SuppressWarnings("unchecked")
  private <T> T once(Supplier<T> conclusion, Object... question) {
    List<Object> key = List.of(question);
    if (!remembered.containsKey(key)) {
      T value = conclusion.get();
      remembered.put(key, value);
    }
    return (T) remembered.get(key);
  }

  // ================================================================ 3. Three results, never mixed

  private Conclusion.OfPoint point(BaselineControl c, String s) {
    Status declared = isTailoredOut(c, s) ? Status.NOT_APPLICABLE : declared(c, s);
    Status effective = effective(c, s);
    Status status = isTailoredOut(c, s) ? Status.NOT_APPLICABLE : effective;
    return new Conclusion.OfPoint(
        status,
        declared,
        effective == Status.MUST_IMPLEMENT ? Optional.of(reason(c, s)) : Optional.empty(),
        provided(c, s).stream()
            .map(
                i ->
                    new Conclusion.Use(
                        i.system(), i.entry().uuid(), i.entry().place(), standing(i, s)))
            .collect(Collectors.toSet()),
        provided(c, s).stream()
            .flatMap(i -> reliedOn(i).stream())
            .map(i -> new Conclusion.Relied(i.system(), i.entry().uuid(), i.entry().place()))
            .collect(Collectors.toSet()),
        owed(c, s),
        duties(c, s),
        endings(c, s));
  }

  private Set<Conclusion.Owed> owed(BaselineControl c, String s) {
    Set<Conclusion.Owed> owed = new LinkedHashSet<>();
    for (Task r : responsibilities(c, s)) {
      owed.add(
          new Conclusion.Owed(
              r.system(),
              r.entry().uuid(),
              r.entry().place(),
              false,
              atPoint(c, s, fulfilment(r, s))));
    }
    for (Task r : fallenThrough(c, s)) {
      if (!responsibilities(c, s).contains(r)) {
        owed.add(
            new Conclusion.Owed(
                r.system(),
                r.entry().uuid(),
                r.entry().place(),
                true,
                atPoint(c, s, fulfilment(r, s))));
      }
    }
    return owed;
  }

  private Set<Conclusion.Due> duties(BaselineControl c, String s) {
    Set<Conclusion.Due> duties = new LinkedHashSet<>();
    Set<Task> left = effectiveResponsibilities(c, s);
    for (Task r : left) {
      duties.add(due(Duty.Kind.RESPONSIBILITY, r, fulfilment(r, s), c, s));
    }
    if (effective(c, s) != Status.FULLY_INHERITED && left.isEmpty()) {
      duties.add(
          new Conclusion.Due(
              Duty.Kind.IMPLEMENT,
              s,
              Optional.empty(),
              atPoint(c, s, fulfilmentOfImplementing(c, s))));
    }
    for (Item i : provided(c, s)) {
      for (BaselineParameter parameter : toBeSet(i)) {
        duties.add(
            new Conclusion.Due(
                Duty.Kind.PARAMETER,
                parameter.id().value(),
                Optional.of(i.system()),
                atPoint(c, s, fulfilmentOfParameter(parameter, c))));
      }
    }
    for (SystemId p : providersAt(c, s)) {
      if (records.isBelowLevel(p)
          || records.isLevelNotUnderstood(p)
          || records.isCertifiedByClass(p) && !records.isLevelAccepted(p)) {
        duties.add(
            new Conclusion.Due(
                Duty.Kind.LEVEL, p.value(), Optional.of(p), atPoint(c, s, Fulfilment.OPEN)));
      }
    }
    for (Task r : ending(c, s, Ending.End.PRESUMED)) {
      duties.add(due(Duty.Kind.CONFIRM, r, fulfilment(r, s), c, s));
    }
    return duties;
  }

  private Conclusion.Due due(
      Duty.Kind kind, Task r, Fulfilment fulfilment, BaselineControl c, String s) {
    return new Conclusion.Due(
        kind, r.entry().uuid().value(), Optional.of(r.system()), atPoint(c, s, fulfilment));
  }

  private Fulfilment atPoint(BaselineControl c, String s, Fulfilment fulfilment) {
    return isTailoredOut(c, s) ? Fulfilment.NOT_APPLICABLE : fulfilment;
  }

  // ================================================================ 4. Declared

  /** The items of a document in controls of the baseline; equal entries are one. */
  private List<Item> items(SystemId p) {
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

  private List<Task> tasks(SystemClaims claims) {
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
  private Set<Item> provided(
      SystemId p, Optional<SystemClaims> upper, BaselineControl c, String s) {
    return items(p).stream()
        .filter(i -> i.isIn(c))
        .filter(i -> Systems.isInUse(upper, systems.claims(p), i.entry().component()))
        .filter(i -> i.spot().pointsOfItem().contains(s))
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  /** P(s). */
  private Set<Item> provided(BaselineControl c, String s) {
    return once(() -> providedAnew(c, s), "provided", c.id(), s);
  }

  private Set<Item> providedAnew(BaselineControl c, String s) {
    return providers.stream()
        .flatMap(p -> provided(p, systems.top(), c, s).stream())
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  private Set<SystemId> providersAt(BaselineControl c, String s) {
    return provided(c, s).stream().map(Item::system).collect(Collectors.toSet());
  }

  /** The points at which a responsibility counts, in a document as the system above uses it. */
  private Set<String> reach(Task r, SystemClaims document, Optional<SystemClaims> upper) {
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
  private Set<Task> responsibilities(
      SystemClaims document, Optional<SystemClaims> upper, BaselineControl c, String s) {
    return tasks(document).stream()
        .filter(r -> r.isIn(c))
        .filter(r -> Systems.isInUse(upper, document, r.entry().component()))
        .filter(r -> reach(r, document, upper).contains(s))
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  /** R(s). */
  private Set<Task> responsibilities(BaselineControl c, String s) {
    return providers.stream()
        .flatMap(p -> responsibilities(systems.claims(p), systems.top(), c, s).stream())
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  private Status declared(BaselineControl c, String s) {
    if (provided(c, s).isEmpty()) {
      return Status.MUST_IMPLEMENT;
    }
    return provided(c, s).stream().anyMatch(i -> i.entry().extent() == Extent.WHOLE)
            && responsibilities(c, s).isEmpty()
        ? Status.FULLY_INHERITED
        : Status.PARTIALLY_INHERITED;
  }

  private Reason reason(BaselineControl c, String s) {
    if (!provided(c, s).isEmpty()) {
      return Reason.NOT_USABLE;
    }
    List<Addressed> addressed =
        providers.stream()
            .flatMap(p -> systems.claims(p).addressed().stream())
            .filter(a -> speaksOf(a.place(), c, s))
            .toList();
    if (addressed.stream().anyMatch(a -> a.refusal().isPresent())) {
      return Reason.REFUSED;
    }
    if (!effectiveResponsibilities(c, s).isEmpty()) {
      return Reason.RESPONSIBILITY_ONLY;
    }
    boolean mentioned =
        providers.stream()
            .flatMap(p -> entries(systems.claims(p)).stream())
            .anyMatch(place -> speaksOf(place, c, s));
    if (mentioned) {
      return Reason.NOTHING_EXPORTED;
    }
    List<Optional<Baseline>> baselines =
        providers.stream().map(p -> systems.offering(p).authorizedOn()).toList();
    boolean outside =
        !baselines.isEmpty() && baselines.stream().allMatch(b -> b.isPresent() && !has(b.get(), c));
    return outside ? Reason.OUTSIDE_PROVIDER_BASELINE : Reason.NOT_ADDRESSED;
  }

  /** The requirements, statements and by-components that a document has. */
  private static List<Place> entries(SystemClaims claims) {
    return Stream.concat(
            claims.addressed().stream().map(Addressed::place),
            claims.implementations().stream().map(Implementation::place))
        .toList();
  }

  private boolean speaksOf(Place place, BaselineControl c, String s) {
    return places
        .spot(place)
        .filter(spot -> spot.control().id().equals(c.id()))
        .filter(spot -> spot.kind() != Places.Kind.UNKNOWN)
        .filter(spot -> spot.points().contains(s))
        .isPresent();
  }

  /** NOT_APPLICABLE: by the caller's word, or by L's own with remarks. */
  private boolean isTailoredOut(BaselineControl c, String s) {
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
  private boolean isNotApplicable(
      SystemClaims claims, BaselineControl c, Places.Kind kind, String id, boolean remarks) {
    List<Addressed> here =
        claims.addressed().stream()
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

  // ================================================================ 5. Effective

  private Status effective(BaselineControl c, String s) {
    if (provided(c, s).stream().allMatch(i -> standing(i, s) == ProvidedUse.Standing.UNUSABLE)) {
      return Status.MUST_IMPLEMENT;
    }
    return providers.stream().anyMatch(p -> isOfferedCompletely(p, c, s))
            && effectiveResponsibilities(c, s).isEmpty()
        ? Status.FULLY_INHERITED
        : Status.PARTIALLY_INHERITED;
  }

  private boolean isOfferedCompletely(SystemId p, BaselineControl c, String s) {
    Set<Item> items = provided(p, systems.top(), c, s);
    return items.stream().allMatch(i -> standing(i, s) == ProvidedUse.Standing.USABLE)
        && items.stream().anyMatch(i -> i.entry().extent() == Extent.WHOLE);
  }

  private ProvidedUse.Standing standing(Item i, String s) {
    return once(() -> standingAnew(i, s), "standing", i, s);
  }

  private ProvidedUse.Standing standingAnew(Item i, String s) {
    if (!unusable(i, s).isEmpty()) {
      return ProvidedUse.Standing.UNUSABLE;
    }
    return caps(i, s).isEmpty() ? ProvidedUse.Standing.USABLE : ProvidedUse.Standing.CAPPED;
  }

  /** Why an item is unusable at one or more of the points that it speaks of. */
  private Set<FindingCode> unusable(Item i) {
    return i.spot().points().stream()
        .flatMap(s -> unusable(i, s).stream())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** Why an item is unusable at a point that it speaks of. */
  private Set<FindingCode> unusable(Item i, String s) {
    Set<FindingCode> why = new TreeSet<>();
    if (Words.state(i.entry().states()).equals(Optional.of(Words.State.PLANNED))) {
      why.add(FindingCode.NOT_IMPLEMENTED);
    }
    if (statuses(i).contains(Words.Status.NOT_IN_OPERATION)) {
      why.add(FindingCode.NOT_OPERATIONAL);
    }
    if (records.isInactive(i.system())) {
      why.add(FindingCode.AUTHORIZATION_NOT_ACTIVE);
    }
    if (!isInScope(i.system(), i.spot().control()) || isOutsideBoundary(i)) {
      why.add(FindingCode.OUTSIDE_AUTHORIZATION_SCOPE);
    }
    catalogs.otherAsAWhole(systems.read(i.system())).ifPresent(why::add);
    if (isExcluded(i, s)) {
      why.add(FindingCode.EXCLUDED_BY_CONDITION);
    }
    if (isChainBroken(i, s)) {
      why.add(FindingCode.CHAIN_BROKEN);
    }
    if (providers.contains(i.system())
        && records.isAwaitingAcceptance(i.system())
        && policy.withoutAcceptance() == Policy.WithoutAcceptance.UNUSABLE) {
      why.add(FindingCode.AWAITING_AGENCY_ACCEPTANCE);
    }
    return why;
  }

  private Set<FindingCode> caps(Item i, String s) {
    Set<FindingCode> why = new TreeSet<>();
    BaselineControl c = i.spot().control();
    why.addAll(capsThatPassUpward(i));
    if (componentsOf(i).isEmpty()) {
      why.add(FindingCode.UNKNOWN_COMPONENT);
    }
    if (i.spot().kind() == Places.Kind.DEEPER && !isCovered(i.system(), c, s)) {
      why.add(FindingCode.PART_OF_POINT);
    }
    if (records.isBelowLevel(i.system())) {
      why.add(FindingCode.AUTHORIZED_BELOW_LEVEL);
    }
    if (records.isLevelNotUnderstood(i.system())) {
      why.add(FindingCode.LEVEL_NOT_UNDERSTOOD);
    }
    if (records.isCertifiedByClass(i.system())
        && policy.certificationClasses() == Policy.CertificationClasses.CAP
        && !records.isLevelAccepted(i.system())) {
      why.add(FindingCode.CERTIFICATION_CLASS);
    }
    if (c.id().value().matches("[a-z]{2}-1") && !systems.offering(i.system()).sameOrganization()) {
      why.add(FindingCode.ORGANIZATION_POLICY);
    }
    for (BaselineParameter parameter : pinned(c)) {
      Optional<Parameters.Comparison> compared = compare(i, parameter);
      if (compared.equals(Optional.of(Parameters.Comparison.WEAKER))) {
        why.add(FindingCode.PARAMETER_WEAKER);
      }
      if (compared.equals(Optional.of(Parameters.Comparison.UNDECIDED)) && undecidedCaps(i)) {
        why.add(FindingCode.PARAMETER_UNDECIDED);
      }
    }
    return why;
  }

  /**
   * The caps that what relies on an item has too: "PARTLY_IMPLEMENTED, STATE_NOT_UNDERSTOOD,
   * STATUS_NOT_UNDERSTOOD ... or CHAIN_PARTIAL (no other cap passes upward)".
   */
  private Set<FindingCode> capsThatPassUpward(Item i) {
    Set<FindingCode> why = new TreeSet<>();
    Optional<Words.State> state = Words.state(i.entry().states());
    if (state.equals(Optional.of(Words.State.PARTIAL))) {
      why.add(FindingCode.PARTLY_IMPLEMENTED);
    }
    if (state.equals(Optional.of(Words.State.NOT_UNDERSTOOD))) {
      why.add(FindingCode.STATE_NOT_UNDERSTOOD);
    }
    if (statuses(i).contains(Words.Status.NOT_UNDERSTOOD)) {
      why.add(FindingCode.STATUS_NOT_UNDERSTOOD);
    }
    if (isChainPartial(i)) {
      why.add(FindingCode.CHAIN_PARTIAL);
    }
    return why;
  }

  // operational

  private List<Component> componentsOf(Item i) {
    return systems.claims(i.system()).components().stream()
        .filter(component -> component.uuid().equals(i.entry().component()))
        .toList();
  }

  /** What the statuses of the system and of the component say of an item. */
  private Set<Words.Status> statuses(Item i) {
    Set<Words.Status> statuses = new HashSet<>(statuses(systems.claims(i.system())));
    componentsOf(i).forEach(component -> statuses.addAll(statuses(component)));
    return statuses;
  }

  private static Set<Words.Status> statuses(SystemClaims claims) {
    return claims.status().flatMap(Words::status).stream().collect(Collectors.toSet());
  }

  private static Set<Words.Status> statuses(Component component) {
    Set<Words.Status> statuses = new HashSet<>();
    component.status().flatMap(Words::status).ifPresent(statuses::add);
    // A component that says where it stands in an unknown word may stand outside the boundary.
    component
        .implementationPoint()
        .filter(word -> !List.of("internal", "external", "system").contains(word))
        .ifPresent(word -> statuses.add(Words.Status.NOT_UNDERSTOOD));
    return statuses;
  }

  // whole

  /** Whether a system's items of whole extent, in use, cover every part of a point. */
  private boolean isCovered(SystemId p, BaselineControl c, String s) {
    Set<Item> whole =
        provided(p, systems.top(), c, s).stream()
            .filter(i -> i.entry().extent() == Extent.WHOLE)
            .collect(Collectors.toSet());
    Set<String> at = whole.stream().map(i -> i.spot().id()).collect(Collectors.toSet());
    return whole.stream().anyMatch(i -> i.spot().kind() != Places.Kind.DEEPER)
        || isCovered(Places.partsOfPoint(c, s), at);
  }

  private static boolean isCovered(List<StatementPart> parts, Set<String> at) {
    return !parts.isEmpty()
        && parts.stream()
            .allMatch(
                part ->
                    part.id().isPresent() && at.contains(part.id().get())
                        || isCovered(Places.partsOf(part), at));
  }

  // in scope

  private boolean isInScope(SystemId p, BaselineControl c) {
    boolean inBaseline =
        systems.offering(p).authorizedOn().map(authorized -> has(authorized, c)).orElse(true);
    boolean assessed =
        records.assessed(p).stream()
            .allMatch(
                controls ->
                    controls.stream().anyMatch(Spellings.ofControl(c.id().value())::contains));
    return inBaseline && assessed;
  }

  private static boolean has(Baseline authorized, BaselineControl c) {
    return authorized.controls().stream().anyMatch(control -> control.id().equals(c.id()));
  }

  private boolean isOutsideBoundary(Item i) {
    return systems.claims(i.system()).components().stream()
        .filter(component -> component.uuid().equals(i.entry().component()))
        .anyMatch(component -> component.outsideBoundary());
  }

  // same catalog

  private boolean isOfAnotherCatalog(SystemId p) {
    return catalogs.otherAsAWhole(systems.read(p)).isPresent();
  }

  // not excluded

  /** A condition that names statements excludes an item at the points that it names, no others. */
  private boolean isExcluded(Item i, String s) {
    return records.exclusions(i.system(), providers.contains(i.system())).stream()
        .anyMatch(
            condition ->
                condition.touchesEverything()
                    || condition.items().contains(i.entry().uuid())
                    || condition.components().contains(i.entry().component())
                    || touches(condition, i.spot().control(), s));
  }

  private boolean touches(Condition condition, BaselineControl c, String s) {
    return condition.controls().stream()
        .flatMap(id -> places.spotOfCondition(id).stream())
        .filter(spot -> spot.control().id().equals(c.id()))
        .anyMatch(spot -> spot.points().contains(s));
  }

  // ================================================================ 6. Parameters

  /** The parameters that the control's points insert and the baseline pins. */
  private List<BaselineParameter> pinned(BaselineControl c) {
    Set<ParameterId> inserted = new LinkedHashSet<>();
    for (StatementPart part : Places.textOfPoints(c)) {
      part.inserts().forEach(id -> insert(id, inserted));
    }
    return inserted.stream()
        .flatMap(id -> parameter(baseline, id).stream())
        .filter(parameter -> !pins(parameter).isEmpty())
        .toList();
  }

  private void insert(ParameterId id, Set<ParameterId> inserted) {
    if (inserted.add(id)) {
      parameter(baseline, id).ifPresent(p -> p.inserts().forEach(below -> insert(below, inserted)));
    }
  }

  private static Optional<BaselineParameter> parameter(Baseline baseline, ParameterId id) {
    return baseline.controls().stream()
        .flatMap(control -> control.parameters().stream())
        .filter(parameter -> parameter.id().equals(id))
        .findFirst();
  }

  private static List<String> pins(BaselineParameter parameter) {
    return parameter.values().isEmpty() ? parameter.constraints() : parameter.values();
  }

  /** The provider's value: by-component, requirement, implementation, else its own baseline's. */
  private Set<List<String>> valuesOf(Item i, BaselineParameter parameter) {
    List<Baseline> own = systems.offering(i.system()).authorizedOn().stream().toList();
    Set<ParameterId> names = names(parameter, own);
    return Stream.of(
            settings(i.entry().parameters(), names, ParameterSetting.Level.BY_COMPONENT),
            settings(i.entry().parameters(), names, ParameterSetting.Level.REQUIREMENT),
            settings(
                systems.claims(i.system()).parameters(),
                names,
                ParameterSetting.Level.IMPLEMENTATION),
            parameters(own)
                .filter(q -> names.contains(q.id()))
                .map(Reference::pins)
                .filter(values -> !values.isEmpty())
                .collect(Collectors.toSet()))
        .filter(values -> !values.isEmpty())
        .findFirst()
        .orElse(Set.of());
  }

  private static Set<List<String>> settings(
      List<ParameterSetting> settings, Set<ParameterId> names, ParameterSetting.Level level) {
    return settings.stream()
        .filter(setting -> names.contains(setting.parameter()) && setting.level() == level)
        .map(ParameterSetting::values)
        .collect(Collectors.toSet());
  }

  private static Stream<BaselineParameter> parameters(List<Baseline> baselines) {
    return baselines.stream()
        .flatMap(b -> b.controls().stream())
        .flatMap(control -> control.parameters().stream());
  }

  private static Set<ParameterId> ids(BaselineParameter parameter) {
    Set<ParameterId> ids = new HashSet<>(parameter.otherIds());
    ids.add(parameter.id());
    return ids;
  }

  /**
   * The ids of a parameter: its own, its other ones, and those of a parameter of other baselines
   * that shares one of them; but the own id of another parameter of L's baseline is that one's.
   */
  private Set<ParameterId> names(BaselineParameter parameter, List<Baseline> others) {
    Set<ParameterId> names = ids(parameter);
    parameters(others)
        .filter(q -> ids(q).stream().anyMatch(ids(parameter)::contains))
        .forEach(q -> names.addAll(ids(q)));
    // "One control evaluated alone equals its part of the whole": all of the baseline's parameters.
    names.removeIf(id -> !id.equals(parameter.id()) && baseline.parameters().containsKey(id));
    return names;
  }

  /** Of several values the least favourable one. */
  private Optional<Parameters.Comparison> compare(Item i, BaselineParameter parameter) {
    Set<Parameters.Comparison> compared =
        valuesOf(i, parameter).stream()
            .map(value -> Parameters.compare(pins(parameter), value, stricter(parameter)))
            .collect(Collectors.toSet());
    return Stream.of(
            Parameters.Comparison.WEAKER,
            Parameters.Comparison.UNDECIDED,
            Parameters.Comparison.STRICTER,
            Parameters.Comparison.EQUAL)
        .filter(compared::contains)
        .findFirst();
  }

  private Optional<Stricter> stricter(BaselineParameter parameter) {
    if (policy.stricter().containsKey(parameter.id())) {
      return Optional.of(policy.stricter().get(parameter.id()));
    }
    Set<Stricter> said = new HashSet<>();
    parameter.otherIds().stream()
        .filter(policy.stricter()::containsKey)
        .forEach(id -> said.add(policy.stricter().get(id)));
    return said.size() == 1 ? said.stream().findFirst() : parameter.stricter();
  }

  /** The parameters that cap an item. An undecided one that does not cap is a doubt, no duty. */
  private List<BaselineParameter> toBeSet(Item i) {
    return pinned(i.spot().control()).stream()
        .filter(parameter -> compare(i, parameter).map(compared -> caps(i, compared)).orElse(false))
        .toList();
  }

  private boolean caps(Item i, Parameters.Comparison compared) {
    return compared == Parameters.Comparison.WEAKER
        || compared == Parameters.Comparison.UNDECIDED && undecidedCaps(i);
  }

  private boolean undecidedCaps(Item i) {
    return switch (policy.undecidedParameters()) {
      case CAP -> true;
      case NO_CAP -> false;
      case CAP_ON_OTHER_BASELINE ->
          systems
              .offering(i.system())
              .authorizedOn()
              .map(own -> !own.asksTheSameAs(world.baseline()))
              .orElse(false);
    };
  }

  // ================================================================ 7. Rolling up

  private Conclusion.OfControl control(BaselineControl c) {
    Map<String, Conclusion.OfPoint> points = new LinkedHashMap<>();
    Places.points(c).forEach(s -> points.put(s, point(c, s)));
    return new Conclusion.OfControl(
        rollUp(points.values().stream().map(Conclusion.OfPoint::status).toList()),
        rollUp(points.values().stream().map(Conclusion.OfPoint::declared).toList()),
        points);
  }

  private static Status rollUp(Collection<Status> points) {
    Set<Status> applicable = new HashSet<>(points);
    applicable.remove(Status.NOT_APPLICABLE);
    if (applicable.isEmpty()) {
      return Status.NOT_APPLICABLE;
    }
    return applicable.size() == 1 ? applicable.iterator().next() : Status.PARTIALLY_INHERITED;
  }

  // ================================================================ 8. Chains

  /** The entries that an item relies on. */
  private List<InheritedEntry> reliesOn(Item i) {
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

  private List<Item> lowerItems(SystemClaims p, InheritedEntry e) {
    return systems.scope(p, e).documents().stream()
        .flatMap(q -> items(q).stream())
        .filter(lower -> e.provided().equals(Optional.of(lower.entry().uuid())))
        .filter(lower -> places.spot(e.place()).filter(s -> lower.isIn(s.control())).isPresent())
        .toList();
  }

  /** The lower items that an item relies on, and those that they rely on. */
  private Set<Item> reliedOn(Item i) {
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

  private boolean isMissing(SystemClaims p, InheritedEntry e) {
    return e.provided().isPresent() && lowerItems(p, e).isEmpty() && systems.scope(p, e).allGiven();
  }

  private boolean isNotGiven(SystemClaims p, InheritedEntry e) {
    return e.provided().isPresent()
        && lowerItems(p, e).isEmpty()
        && !systems.scope(p, e).allGiven();
  }

  /**
   * A lower item is asked for at the same point; where it speaks of others only, at all of those.
   */
  private boolean isChainBroken(Item i, String s) {
    SystemClaims p = systems.claims(i.system());
    return reliesOn(i).stream()
        .anyMatch(
            e ->
                isMissing(p, e)
                    || lowerItems(p, e).stream()
                        .map(
                            lower ->
                                lower.spot().points().contains(s)
                                    ? unusable(lower, s)
                                    : unusable(lower))
                        .anyMatch(why -> !why.isEmpty()));
  }

  private boolean isChainPartial(Item i) {
    SystemClaims p = systems.claims(i.system());
    return reliesOn(i).stream()
        .flatMap(e -> lowerItems(p, e).stream())
        .anyMatch(lower -> !capsThatPassUpward(lower).isEmpty());
  }

  /** How a responsibility ends on a path, at a point. */
  private Ending.End end(Task r, List<SystemId> path, BaselineControl c, String s) {
    List<SystemId> between = path.subList(1, path.size());
    Set<String> counts = reach(r, systems.claims(r.system()), systems.above(path, 0));
    if (between.stream()
        .anyMatch(q -> answer(systems.claims(q), r, counts, s) == Fulfilment.SATISFIED)) {
      return Ending.End.SATISFIED;
    }
    for (int i = 1; i < path.size(); i++) {
      SystemClaims q = systems.claims(path.get(i));
      if (responsibilities(q, systems.above(path, i), c, s).stream()
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
        && isInScope(q, c)
        && !isOfAnotherCatalog(q)
        && records.exclusions(q, providers.contains(q)).stream()
            .noneMatch(condition -> condition.touchesEverything() || touches(condition, c, s));
  }

  private static boolean passesOn(Task upper, Task lower) {
    return upper.entry().uuid().equals(lower.entry().uuid())
        || upper.entry().passesOn().contains(lower.entry().uuid());
  }

  /** Each responsibility that counts at a point, with each path that it has from there. */
  private record Followed(Task task, List<SystemId> path) {}

  private Set<Followed> followed(BaselineControl c, String s) {
    return once(() -> followedAnew(c, s), "followed", c.id(), s);
  }

  private Set<Followed> followedAnew(BaselineControl c, String s) {
    return systems.given.stream()
        .flatMap(q -> systems.paths(q.systemId()).stream())
        .flatMap(
            path ->
                responsibilities(systems.claims(path.get(0)), systems.above(path, 0), c, s).stream()
                    .map(r -> new Followed(r, path)))
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  private Set<Conclusion.End> endings(BaselineControl c, String s) {
    return once(() -> endingsAnew(c, s), "endings", c.id(), s);
  }

  private Set<Conclusion.End> endingsAnew(BaselineControl c, String s) {
    return followed(c, s).stream()
        .map(
            f ->
                new Conclusion.End(
                    f.task().system(),
                    f.task().entry().uuid(),
                    f.path(),
                    end(f.task(), f.path(), c, s)))
        .collect(Collectors.toSet());
  }

  private Set<Task> ending(BaselineControl c, String s, Ending.End how) {
    return followed(c, s).stream()
        .filter(f -> f.path().size() > 1)
        .filter(f -> end(f.task(), f.path(), c, s) == how)
        .map(Followed::task)
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  private Set<Task> fallenThrough(BaselineControl c, String s) {
    return ending(c, s, Ending.End.WITH_CUSTOMER);
  }

  private Set<Task> effectiveResponsibilities(BaselineControl c, String s) {
    return once(() -> effectiveResponsibilitiesAnew(c, s), "effectiveResponsibilities", c.id(), s);
  }

  private Set<Task> effectiveResponsibilitiesAnew(BaselineControl c, String s) {
    Set<Task> all = new LinkedHashSet<>(responsibilities(c, s));
    all.addAll(fallenThrough(c, s));
    return all;
  }

  // ================================================================ 9. Fulfilment

  private Fulfilment fulfilment(Task r, String s) {
    if (systems.top().isEmpty()) {
      return Fulfilment.OPEN;
    }
    SystemClaims top = systems.top().get();
    BaselineControl c = r.spot().control();
    Set<String> counts = whereItCounts(r, c);
    Set<Fulfilment> answers = new HashSet<>();
    answers.add(answer(top, r, counts, s));
    for (SystemId other : providers) {
      if (!other.equals(r.system())
          && systems.offering(other).sameOrganization()
          && records.isAuthorized(other)) {
        answers.add(answer(systems.claims(other), r, counts, s));
      }
    }
    boolean passedOn =
        responsibilities(top, Optional.empty(), c, s).stream().anyMatch(u -> passesOn(u, r));
    if (passedOn) {
      answers.add(Fulfilment.PASSED_ON);
    }
    return Stream.of(Fulfilment.PLANNED, Fulfilment.SATISFIED, Fulfilment.PASSED_ON)
        .filter(answers::contains)
        .findFirst()
        .orElse(Fulfilment.OPEN);
  }

  /** All the points at which a responsibility counts, on whichever path. */
  private Set<String> whereItCounts(Task r, BaselineControl c) {
    return Places.points(c).stream()
        .filter(s -> followed(c, s).stream().anyMatch(f -> f.task().equals(r)))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** What a system's {@code satisfied} entries answer to a responsibility at a point. */
  private Fulfilment answer(SystemClaims system, Task r, Set<String> counts, String s) {
    Set<Fulfilment> answers = new HashSet<>();
    for (SatisfiedEntry e : system.satisfied()) {
      places
          .spot(e.place())
          .filter(spot -> r.isIn(spot.control()))
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

  private static Fulfilment fulfilment(States states) {
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
  private Fulfilment fulfilmentOfImplementing(BaselineControl c, String s) {
    if (systems.top().isEmpty()) {
      return Fulfilment.OPEN;
    }
    SystemClaims top = systems.top().get();
    List<Implementation> inControl =
        top.implementations().stream().filter(i -> isIn(i.place(), c)).toList();
    List<Implementation> own =
        inControl.stream()
            .filter(i -> speaksOf(i.place(), c, s))
            .filter(i -> places.spot(i.place()).get().kind() != Places.Kind.FEDRAMP)
            .filter(i -> !isStandIn(top, i.component()))
            .filter(i -> fulfilment(i.states()) != Fulfilment.OPEN)
            .toList();
    if (!inControl.isEmpty()) {
      boolean deeper =
          own.stream().anyMatch(i -> places.spot(i.place()).get().kind() == Places.Kind.DEEPER);
      Set<String> at =
          own.stream().map(i -> places.spot(i.place()).get().id()).collect(Collectors.toSet());
      boolean covered =
          own.stream().anyMatch(i -> places.spot(i.place()).get().kind() != Places.Kind.DEEPER)
              || isCovered(Places.partsOfPoint(c, s), at);
      Fulfilment weakest = weakest(own.stream().map(i -> fulfilment(i.states())));
      return weakest == Fulfilment.SATISFIED && deeper && !covered ? Fulfilment.PLANNED : weakest;
    }
    Fulfilment statement = said(top, c, s, Places.Kind.POINT);
    return statement == Fulfilment.OPEN ? said(top, c, s, Places.Kind.WHOLE) : statement;
  }

  private Fulfilment said(SystemClaims top, BaselineControl c, String s, Places.Kind kind) {
    return weakest(
        top.addressed().stream()
            .filter(a -> speaksOf(a.place(), c, s))
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

  private boolean isIn(Place place, BaselineControl c) {
    return places.spot(place).filter(spot -> spot.control().id().equals(c.id())).isPresent();
  }

  private static boolean isStandIn(SystemClaims claims, Uuid uuid) {
    return claims.components().stream().anyMatch(c -> c.uuid().equals(uuid) && c.isStandIn());
  }

  /**
   * A parameter is brought to what is asked when all that L sets nearest to it is equal or
   * stricter.
   */
  private Fulfilment fulfilmentOfParameter(BaselineParameter parameter, BaselineControl c) {
    List<ParameterSetting> settings =
        systems.top().stream()
            .flatMap(
                top ->
                    Stream.of(
                            top.implementations().stream()
                                .filter(i -> isIn(i.place(), c))
                                .flatMap(i -> i.parameters().stream()),
                            top.addressed().stream()
                                .filter(a -> isIn(a.place(), c))
                                .flatMap(a -> a.parameters().stream()),
                            top.parameters().stream())
                        .flatMap(all -> all))
            .filter(setting -> names(parameter, List.of()).contains(setting.parameter()))
            .toList();
    for (ParameterSetting.Level level : ParameterSetting.Level.values()) {
      List<ParameterSetting> here = settings.stream().filter(x -> x.level() == level).toList();
      if (!here.isEmpty()) {
        boolean met =
            here.stream()
                .map(x -> Parameters.compare(pins(parameter), x.values(), stricter(parameter)))
                .allMatch(
                    compared ->
                        compared == Parameters.Comparison.EQUAL
                            || compared == Parameters.Comparison.STRICTER);
        return met ? Fulfilment.SATISFIED : Fulfilment.OPEN;
      }
    }
    return Fulfilment.OPEN;
  }

  // ================================================================ Findings

  /** The findings: each once, where it belongs. */
  private static final class Findings {
    private final Reference of;
    private final Set<Conclusion.Found> found = new HashSet<>();

    Findings(Reference of) {
      this.of = of;
    }

    Set<Conclusion.Found> all() {
      Set<SystemId> all = new LinkedHashSet<>();
      of.systems.given.forEach(offering -> all.add(offering.systemId()));
      all.forEach(this::ofSystem);
      all.forEach(p -> ofItems(p));
      of.systems.given.forEach(o -> ofEntries(o.claims(), false));
      of.systems.top().ifPresent(top -> ofEntries(top, true));
      of.systems.top().ifPresent(this::ofTop);
      ofNeededLevel();
      of.systems.conflicting().forEach(this::ofConflict);
      ofPoints();
      return found;
    }

    private void add(FindingCode code, Finding.Level level, String subject) {
      found.add(new Conclusion.Found(code, level, subject));
    }

    private void ofSystem(SystemId p) {
      Map<FindingCode, Boolean> says = new LinkedHashMap<>();
      Offering offering = of.systems.offering(p);
      boolean direct = of.providers.contains(p);
      says.put(FindingCode.AUTHORIZATION_NOT_ACTIVE, of.records.isInactive(p));
      says.put(FindingCode.AUTHORIZATION_NOT_STATED, of.records.records(p).isEmpty());
      says.put(
          FindingCode.SCOPE_NOT_STATED,
          offering.authorizedOn().isEmpty() && of.records.assessed(p).isEmpty());
      says.put(FindingCode.AUTHORIZED_BELOW_LEVEL, direct && of.records.isBelowLevel(p));
      says.put(FindingCode.LEVEL_NOT_UNDERSTOOD, direct && of.records.isOwnLevelNotUnderstood(p));
      says.put(
          FindingCode.LEVEL_NOT_STATED,
          direct && !of.records.statesLevel(p) && of.records.needsLevel());
      Set<Words.Status> statuses = statuses(offering.claims());
      says.put(FindingCode.NOT_OPERATIONAL, statuses.contains(Words.Status.NOT_IN_OPERATION));
      says.put(FindingCode.STATUS_NOT_OPERATIONAL, statuses.contains(Words.Status.DOUBTFUL));
      says.put(FindingCode.STATUS_NOT_UNDERSTOOD, statuses.contains(Words.Status.NOT_UNDERSTOOD));
      says.put(
          FindingCode.CERTIFICATION_CLASS,
          direct && of.records.isCertifiedByClass(p) && !of.records.isLevelAccepted(p));
      says.put(
          FindingCode.AWAITING_AGENCY_ACCEPTANCE, direct && of.records.isAwaitingAcceptance(p));
      says.forEach(
          (code, said) -> {
            if (said) {
              add(code, Finding.Level.SYSTEM, p.value());
            }
          });
      ofDocument(of.systems.read(p));
    }

    /** What there is to say of a document as a whole. */
    private void ofDocument(Offering offering) {
      SystemClaims claims = offering.claims();
      String name = claims.identity().name();
      boolean offers = !claims.provided().isEmpty() || !claims.responsibilities().isEmpty();
      of.catalogs
          .spoken(offering)
          .forEach(
              (source, spoken) -> {
                if (spoken == Catalogs.Spoken.UNDECIDED
                    && offers
                    && !offering.sources().isEmpty()) {
                  add(FindingCode.SOURCE_NOT_KNOWN, Finding.Level.DOCUMENT, name);
                } else if (Catalogs.isOther(spoken)
                    && source.scope() == CatalogSource.Scope.DOCUMENT) {
                  add(Catalogs.code(spoken), Finding.Level.SYSTEM, offering.systemId().value());
                } else if (Catalogs.isOther(spoken)) {
                  add(Catalogs.code(spoken), Finding.Level.DOCUMENT, name);
                }
              });
      offering
          .unloaded()
          .forEach(
              u ->
                  add(
                      FindingCode.IMPORT_NOT_LOADED,
                      Finding.Level.DOCUMENT,
                      u.source().document()));
      if (!offers && offering.unloaded().isEmpty()) {
        boolean originates =
            claims.addressed().stream().noneMatch(a -> a.refusal().isPresent())
                && claims.addressed().stream().anyMatch(a -> !a.origins().isEmpty());
        add(
            originates ? FindingCode.ORIGINATION_ONLY : FindingCode.NOTHING_OFFERED,
            Finding.Level.DOCUMENT,
            name);
      }
    }

    /** The level of the customer system, where a direct provider is to be compared with it. */
    private void ofNeededLevel() {
      if (of.records.isNeededLevelNotStated() && !of.providers.isEmpty()) {
        add(FindingCode.LEVEL_NOT_STATED, Finding.Level.DOCUMENT, of.baseline.name());
      }
      if (of.records.isNeededLevelNotUnderstood()
          && of.providers.stream().anyMatch(p -> !of.records.isLevelAccepted(p))) {
        add(
            FindingCode.LEVEL_NOT_UNDERSTOOD,
            Finding.Level.DOCUMENT,
            of.systems.top().orElseThrow().identity().name());
      }
    }

    private void at(FindingCode code, Places.Spot spot) {
      if (spot.kind() == Places.Kind.POINT || spot.kind() == Places.Kind.DEEPER) {
        spot.points().forEach(s -> add(code, Finding.Level.POINT, s));
      } else {
        add(code, Finding.Level.CONTROL, spot.control().id().value());
      }
    }

    private void ofItems(SystemId p) {
      Set<Item> used = new LinkedHashSet<>();
      for (BaselineControl c : of.places.controls()) {
        for (String s : Places.points(c)) {
          used.addAll(of.provided(c, s));
        }
      }
      List.copyOf(used).forEach(i -> used.addAll(of.reliedOn(i)));
      used.stream()
          .filter(i -> i.system().equals(p))
          .forEach(
              i -> {
                says(i);
                ofItem(i);
              });
    }

    /** What a document says of an item. */
    private void says(Item i) {
      States states = i.entry().states();
      Optional<Words.State> state = Words.state(states);
      if (state.isEmpty()) {
        at(FindingCode.STATE_NOT_STATED, i.spot());
      } else if (state.get() == Words.State.NOT_UNDERSTOOD) {
        at(FindingCode.STATE_NOT_UNDERSTOOD, i.spot());
      } else if (state.get() == Words.State.ALTERNATIVE) {
        at(FindingCode.ALTERNATIVE_IMPLEMENTATION, i.spot());
      } else if (state.get() == Words.State.NOT_APPLICABLE) {
        at(FindingCode.NOT_APPLICABLE_AT_PROVIDER, i.spot());
      }
      if (Words.isContradictory(states)) {
        at(FindingCode.STATE_CONTRADICTORY, i.spot());
      }
      if (of.componentsOf(i).isEmpty()) {
        at(FindingCode.UNKNOWN_COMPONENT, i.spot());
      }
      // What is wrong with a component is wrong with it once, not with each of its items.
      String document = of.systems.claims(i.system()).identity().name();
      for (Component component : of.componentsOf(i)) {
        for (Words.Status status : statuses(component)) {
          switch (status) {
            case NOT_IN_OPERATION ->
                add(FindingCode.NOT_OPERATIONAL, Finding.Level.DOCUMENT, document);
            case DOUBTFUL ->
                add(FindingCode.STATUS_NOT_OPERATIONAL, Finding.Level.DOCUMENT, document);
            case NOT_UNDERSTOOD ->
                add(FindingCode.STATUS_NOT_UNDERSTOOD, Finding.Level.DOCUMENT, document);
          }
        }
      }
      if (i.entry().extent() == Extent.UNSTATED) {
        at(FindingCode.INHERITANCE_NOT_STATED, i.spot());
      }
    }

    private void ofItem(Item i) {
      BaselineControl c = i.spot().control();
      Set<String> where = new TreeSet<>(i.spot().pointsOfItem());
      Set<FindingCode> why = of.unusable(i);
      for (String s : where) {
        if (of.provided(c, s).contains(i)) {
          why.addAll(of.caps(i, s));
        }
      }
      Set<FindingCode> bySystem =
          Set.of(
              FindingCode.NOT_OPERATIONAL,
              FindingCode.STATUS_NOT_UNDERSTOOD,
              FindingCode.LEVEL_NOT_UNDERSTOOD,
              FindingCode.AUTHORIZATION_NOT_ACTIVE,
              FindingCode.REVISION_MISMATCH,
              FindingCode.OTHER_CATALOG,
              FindingCode.AUTHORIZED_BELOW_LEVEL,
              FindingCode.CERTIFICATION_CLASS,
              FindingCode.AWAITING_AGENCY_ACCEPTANCE);
      why.removeAll(bySystem);
      if (why.remove(FindingCode.OUTSIDE_AUTHORIZATION_SCOPE)) {
        if (!of.isInScope(i.system(), c)) {
          add(FindingCode.OUTSIDE_AUTHORIZATION_SCOPE, Finding.Level.CONTROL, c.id().value());
        }
        if (of.isOutsideBoundary(i)) {
          at(FindingCode.OUTSIDE_AUTHORIZATION_SCOPE, i.spot());
        }
      }
      Set<String> excluded =
          i.spot().points().stream().filter(s -> of.isExcluded(i, s)).collect(Collectors.toSet());
      if (!excluded.isEmpty() && !excluded.equals(i.spot().points())) {
        why.remove(FindingCode.EXCLUDED_BY_CONDITION);
        excluded.forEach(s -> add(FindingCode.EXCLUDED_BY_CONDITION, Finding.Level.POINT, s));
      }
      why.addAll(of.capsThatPassUpward(i));
      why.remove(FindingCode.STATUS_NOT_UNDERSTOOD);
      Set<FindingCode> byControl =
          Set.of(
              FindingCode.ORGANIZATION_POLICY,
              FindingCode.PARAMETER_WEAKER,
              FindingCode.PARAMETER_UNDECIDED);
      for (FindingCode code : why) {
        if (byControl.contains(code)) {
          add(code, Finding.Level.CONTROL, c.id().value());
        } else {
          at(code, i.spot());
        }
      }
      if (where.stream().noneMatch(s -> of.provided(c, s).contains(i))) {
        return;
      }
      for (BaselineParameter parameter : of.pinned(c)) {
        Optional<Parameters.Comparison> compared = of.compare(i, parameter);
        if (compared.isEmpty()) {
          add(FindingCode.PARAMETER_NOT_STATED, Finding.Level.CONTROL, c.id().value());
        } else if (compared.get() == Parameters.Comparison.UNDECIDED) {
          add(FindingCode.PARAMETER_UNDECIDED, Finding.Level.CONTROL, c.id().value());
        }
      }
    }

    /** The words of entries for a state that count as planned, for they are not understood. */
    private void ofStates(SystemClaims claims, boolean top) {
      for (SatisfiedEntry e : claims.satisfied()) {
        ofState(e.place(), e.states());
      }
      if (top) {
        claims.implementations().forEach(i -> ofState(i.place(), i.states()));
        claims
            .addressed()
            .forEach(a -> ofState(a.place(), new States(a.states(), List.of(), List.of())));
      }
    }

    private void ofState(Place place, States states) {
      if (Words.deciding(states).contains(Words.State.NOT_UNDERSTOOD)) {
        of.places.spot(place).ifPresent(spot -> at(FindingCode.STATE_NOT_UNDERSTOOD, spot));
      }
    }

    /** What a document's entries refer to, and what its ids are in the baseline. */
    private void ofEntries(SystemClaims claims, boolean top) {
      String name = claims.identity().name();
      ofStates(claims, top);
      for (Addressed a : claims.addressed()) {
        if (!a.unclearInheritance().isEmpty()) {
          of.places.spot(a.place()).ifPresent(spot -> at(FindingCode.INHERITANCE_NOT_STATED, spot));
        }
      }
      for (Task r : of.tasks(claims)) {
        if (r.entry().provided().isPresent()) {
          Set<ProvidedItem> bound =
              claims.provided().stream()
                  .filter(item -> item.uuid().equals(r.entry().provided().get()))
                  .filter(item -> of.isIn(item.place(), r.spot().control()))
                  .collect(Collectors.toSet());
          if (bound.isEmpty()) {
            at(FindingCode.DANGLING_REFERENCE, r.spot());
          } else if (!top && uses(claims).anyMatch(use -> isElsewhere(r, bound, claims, use))) {
            at(FindingCode.BOUND_ELSEWHERE, r.spot());
          }
        }
      }
      for (SatisfiedEntry e : claims.satisfied()) {
        Optional<Places.Spot> spot = of.places.spot(e.place());
        if (spot.isPresent() && e.responsibility().isPresent()) {
          // Common controls of the customer system's organization answer as its own would.
          boolean common =
              of.providers.contains(claims.systemId())
                  && of.systems.offering(claims.systemId()).sameOrganization();
          Set<SystemId> below =
              common
                  ? of.systems.given.stream().map(Offering::systemId).collect(Collectors.toSet())
                  : of.systems.below(claims);
          boolean known =
              below.stream()
                  .flatMap(q -> of.tasks(of.systems.claims(q)).stream())
                  .anyMatch(
                      r ->
                          r.isIn(spot.get().control())
                              && r.entry().uuid().equals(e.responsibility().get()));
          if (!known) {
            boolean allGiven =
                Stream.concat(
                        common ? of.systems.top().stream() : Stream.of(claims),
                        below.stream()
                            .map(of.systems::claims)
                            .filter(of.systems::leveragesAnything))
                    .allMatch(of.systems::isAllGiven);
            // Naming a provided item is wrong whatever else is not given.
            boolean namesItem =
                below.stream()
                    .flatMap(q -> of.items(q).stream())
                    .anyMatch(
                        i ->
                            i.isIn(spot.get().control())
                                && i.entry().uuid().equals(e.responsibility().get()));
            at(
                allGiven || namesItem
                    ? FindingCode.DANGLING_REFERENCE
                    : FindingCode.LOWER_DOCUMENT_NOT_GIVEN,
                spot.get());
          }
        }
      }
      for (InheritedEntry e : claims.inherited()) {
        Optional<Places.Spot> spot = of.places.spot(e.place());
        if (spot.isPresent() && of.isMissing(claims, e)) {
          at(FindingCode.DANGLING_REFERENCE, spot.get());
        } else if (spot.isPresent() && of.isNotGiven(claims, e)) {
          at(FindingCode.LOWER_DOCUMENT_NOT_GIVEN, spot.get());
        }
      }
      for (Place place : allPlaces(claims)) {
        Optional<Places.Spot> spot = of.places.spot(place);
        if (spot.isPresent() && spot.get().kind() == Places.Kind.UNKNOWN) {
          add(
              FindingCode.UNKNOWN_STATEMENT,
              Finding.Level.CONTROL,
              spot.get().control().id().value());
        }
        if (of.places.known(place.control()).filter(BaselineControl::withdrawn).isPresent()) {
          add(FindingCode.CONTROL_NOT_IN_BASELINE, Finding.Level.DOCUMENT, name);
        }
        if (of.places.known(place.control()).isEmpty()) {
          add(
              place.control().matches("(?i)[a-z]{2}-\\d+.*")
                  ? FindingCode.CONTROL_NOT_IN_BASELINE
                  : FindingCode.UNKNOWN_CONTROL,
              Finding.Level.DOCUMENT,
              name);
        }
      }
    }

    /** The systems that use a document: those above it, and the customer system or anyone. */
    private Stream<Optional<SystemClaims>> uses(SystemClaims claims) {
      Stream<Optional<SystemClaims>> above =
          of.systems.given.stream()
              .map(Offering::claims)
              .filter(upper -> of.systems.leverages(upper, claims))
              .map(Optional::of);
      return of.providers.contains(claims.systemId())
          ? Stream.concat(above, Stream.of(of.systems.top()))
          : above;
    }

    private boolean isElsewhere(
        Task r, Set<ProvidedItem> bound, SystemClaims claims, Optional<SystemClaims> use) {
      return Systems.isInUse(use, claims, r.entry().component())
          && bound.stream()
              .filter(item -> Systems.isInUse(use, claims, item.component()))
              .flatMap(item -> of.places.spot(item.place()).get().pointsOfItem().stream())
              .noneMatch(r.spot().points()::contains);
    }

    private static List<Place> allPlaces(SystemClaims claims) {
      return Stream.of(
              entries(claims).stream(),
              claims.provided().stream().map(ProvidedItem::place),
              claims.responsibilities().stream().map(Responsibility::place),
              claims.inherited().stream().map(InheritedEntry::place),
              claims.satisfied().stream().map(SatisfiedEntry::place))
          .flatMap(places -> places)
          .toList();
    }

    private void ofConflict(Offering other) {
      add(
          FindingCode.CONFLICTING_DOCUMENTS,
          Finding.Level.DOCUMENT,
          other.claims().identity().name());
    }

    private void ofTop(SystemClaims top) {
      for (BaselineControl c : of.places.controls()) {
        if (of.isNotApplicable(top, c, Places.Kind.WHOLE, c.id().value(), false)) {
          add(FindingCode.TAILORING_WITHOUT_REMARKS, Finding.Level.CONTROL, c.id().value());
        }
        Set<Item> listed =
            top.inherited().stream()
                .filter(e -> of.isIn(e.place(), c))
                .flatMap(e -> of.lowerItems(top, e).stream())
                .collect(Collectors.toSet());
        for (String s : Places.points(c)) {
          if (of.isNotApplicable(top, c, Places.Kind.POINT, s, false)) {
            add(FindingCode.TAILORING_WITHOUT_REMARKS, Finding.Level.POINT, s);
          }
          for (Item i : of.provided(c, s)) {
            if (!listed.isEmpty() && !listed.contains(i)) {
              at(FindingCode.NOT_LISTED_AS_INHERITED, i.spot());
            }
          }
        }
      }
    }

    private void ofPoints() {
      for (BaselineControl c : of.places.controls()) {
        for (String s : Places.points(c)) {
          for (Task r : of.fallenThrough(c, s)) {
            at(FindingCode.ORPHANED_RESPONSIBILITY, r.spot());
          }
          for (Task r : of.ending(c, s, Ending.End.PRESUMED)) {
            at(FindingCode.PRESUMED_SATISFIED, r.spot());
          }
        }
      }
    }
  }
}
