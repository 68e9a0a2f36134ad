package dev.heirloom.inheritance.reference;

import dev.heirloom.inheritance.authorization.Condition;
import dev.heirloom.inheritance.baseline.Baseline;
import dev.heirloom.inheritance.baseline.BaselineControl;
import dev.heirloom.inheritance.baseline.BaselineParameter;
import dev.heirloom.inheritance.baseline.StatementPart;
import dev.heirloom.inheritance.offering.Component;
import dev.heirloom.inheritance.offering.Extent;
import dev.heirloom.inheritance.offering.States;
import dev.heirloom.inheritance.offering.SystemClaims;
import dev.heirloom.inheritance.offering.SystemId;
import dev.heirloom.inheritance.policy.Policy;
import dev.heirloom.inheritance.result.FindingCode;
import dev.heirloom.inheritance.result.ProvidedUse;
import dev.heirloom.inheritance.result.Status;
import dev.heirloom.oscal.model.Uuid;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** SEMANTICS section 5: what is declared, lowered by the rules. */
final class Effective extends Section {

  Effective(Reference of) {
    super(of);
  }

  Status effective(BaselineControl c, String s) {
    if (of.declared.provided(c, s).stream()
            .allMatch(i -> standing(i, s) == ProvidedUse.Standing.UNUSABLE)
        && of.carried.items(s).stream()
            .allMatch(b -> of.carried.standing(b, c, s) == ProvidedUse.Standing.UNUSABLE)) {
      return Status.MUST_IMPLEMENT;
    }
    return (isCompleteHere(c, s) || of.carried.isComplete(c, s))
            && of.chains.effectiveResponsibilities(c, s).isEmpty()
        ? Status.FULLY_INHERITED
        : Status.PARTIALLY_INHERITED;
  }

  /** Whether a provider that speaks of the baseline itself offers a point completely. */
  boolean isCompleteHere(BaselineControl c, String s) {
    return providers.stream().anyMatch(p -> isOfferedCompletely(p, c, s));
  }

  /** The items that each make a point whole. */
  List<Item> completing(BaselineControl c, String s) {
    return providers.stream()
        .filter(p -> isOfferedCompletely(p, c, s))
        .flatMap(p -> of.declared.provided(p, systems.top(), c, s).stream())
        .filter(i -> i.entry().extent() == Extent.WHOLE)
        .toList();
  }

  boolean isOfferedCompletely(SystemId p, BaselineControl c, String s) {
    Set<Item> items = of.declared.provided(p, systems.top(), c, s);
    return items.stream().allMatch(i -> standing(i, s) == ProvidedUse.Standing.USABLE)
        && items.stream().anyMatch(i -> i.entry().extent() == Extent.WHOLE);
  }

  ProvidedUse.Standing standing(Item i, String s) {
    return once(() -> standingAnew(i, s), "standing", i, s);
  }

  private ProvidedUse.Standing standingAnew(Item i, String s) {
    if (!unusable(i, s).isEmpty()) {
      return ProvidedUse.Standing.UNUSABLE;
    }
    return caps(i, s).isEmpty() ? ProvidedUse.Standing.USABLE : ProvidedUse.Standing.CAPPED;
  }

  /** Why an item is unusable at one or more of the points that it speaks of. */
  Set<FindingCode> unusable(Item i) {
    return i.spot().points().stream()
        .flatMap(s -> unusable(i, s).stream())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** Why an item is unusable at a point that it speaks of. */
  Set<FindingCode> unusable(Item i, String s) {
    Set<FindingCode> why = new TreeSet<>();
    if (isOf(Words.State.PLANNED, i)) {
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
    if (of.chains.isChainBroken(i, s)) {
      why.add(FindingCode.CHAIN_BROKEN);
    }
    if (of.isDirect(i.system())
        && records.isAwaitingAcceptance(i.system())
        && policy.withoutAcceptance() == Policy.WithoutAcceptance.UNUSABLE) {
      why.add(FindingCode.AWAITING_AGENCY_ACCEPTANCE);
    }
    return why;
  }

  Set<FindingCode> caps(Item i, String s) {
    Set<FindingCode> why = new TreeSet<>();
    BaselineControl c = i.spot().control();
    why.addAll(capsThatPassUpward(i, s));
    if (policy.openRisks() == Policy.OpenRisks.CAP
        && of.assessed.open(systems.claims(i.system())).stream()
            .map(Assessed.Against::spot)
            .anyMatch(spot -> Assessed.meets(spot, i.spot()) && spot.points().contains(s))) {
      why.add(FindingCode.OPEN_RISK);
    }
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
    for (BaselineParameter parameter : of.pinned.pinned(c)) {
      Optional<Parameters.Comparison> compared = of.pinned.compare(i, parameter);
      if (compared.equals(Optional.of(Parameters.Comparison.WEAKER))) {
        why.add(FindingCode.PARAMETER_WEAKER);
      }
      if (compared.equals(Optional.of(Parameters.Comparison.UNDECIDED))
          && of.pinned.undecidedCaps(i)) {
        why.add(FindingCode.PARAMETER_UNDECIDED);
      }
    }
    return why;
  }

  /** Whether the document or a decision record of its system gives an item a state. */
  private boolean isOf(Words.State state, Item i) {
    return Words.state(i.entry().states()).equals(Optional.of(state))
        || of.decided.state(i.system(), i.spot().control()).equals(Optional.of(state));
  }

  /** The caps that pass upward at one or more of the points that an item speaks of. */
  Set<FindingCode> capsThatPassUpward(Item i) {
    return i.spot().points().stream()
        .flatMap(s -> capsThatPassUpward(i, s).stream())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /**
   * The caps that what relies on an item has too: "PARTLY_IMPLEMENTED, STATE_NOT_UNDERSTOOD,
   * STATUS_NOT_UNDERSTOOD, ASSESSED_NOT_SATISFIED or CHAIN_PARTIAL (no other cap passes upward)".
   */
  Set<FindingCode> capsThatPassUpward(Item i, String s) {
    Set<FindingCode> why = new TreeSet<>();
    if (isOf(Words.State.PARTIAL, i)) {
      why.add(FindingCode.PARTLY_IMPLEMENTED);
    }
    if (isOf(Words.State.NOT_UNDERSTOOD, i)) {
      why.add(FindingCode.STATE_NOT_UNDERSTOOD);
    }
    if (statuses(i).contains(Words.Status.NOT_UNDERSTOOD)) {
      why.add(FindingCode.STATUS_NOT_UNDERSTOOD);
    }
    if (of.assessed.isNotSatisfied(systems.claims(i.system()), i.spot().control(), s)) {
      why.add(FindingCode.ASSESSED_NOT_SATISFIED);
    }
    if (weaker(i).anyMatch(weak -> weak.points().contains(s))) {
      why.add(FindingCode.STATE_WEAKER_ELSEWHERE);
    }
    if (of.chains.isChainPartial(i, s)) {
      why.add(FindingCode.CHAIN_PARTIAL);
    }
    return why;
  }

  /** Where the component of an item says a weaker state of a part of what the item is about. */
  Stream<Places.Spot> weaker(Item i) {
    List<Words.State> weak =
        List.of(Words.State.PLANNED, Words.State.NOT_UNDERSTOOD, Words.State.PARTIAL);
    Optional<Words.State> own = Words.state(i.entry().states());
    return systems.claims(i.system()).implementations().stream()
        .filter(j -> j.component().equals(i.entry().component()))
        .filter(
            j ->
                Words.state(new States(j.states().byComponent(), List.of(), List.of()))
                    .filter(weak::contains)
                    .filter(
                        state ->
                            own.map(
                                    known ->
                                        !weak.contains(known)
                                            || weak.indexOf(state) < weak.indexOf(known))
                                .orElse(true))
                    .isPresent())
        .flatMap(j -> places.spot(j.place()).stream())
        .filter(spot -> i.isIn(spot.control()))
        .filter(spot -> !Set.of(Places.Kind.UNKNOWN, Places.Kind.FEDRAMP).contains(spot.kind()))
        .filter(spot -> i.spot().points().containsAll(spot.points()));
  }

  // operational

  List<Component> componentsOf(Item i) {
    return components(systems.claims(i.system()), i.entry().component());
  }

  /** The components that stand in for the lower systems that an item relies on. */
  List<Component> standInsOf(Item i) {
    return of.chains.reliesOn(i).stream()
        .filter(e -> !e.component().equals(i.entry().component()))
        .flatMap(e -> components(systems.claims(i.system()), e.component()).stream())
        .toList();
  }

  static List<Component> components(SystemClaims claims, Uuid uuid) {
    return claims.components().stream().filter(component -> component.uuid().equals(uuid)).toList();
  }

  /** What the statuses of the system and of the component say of an item. */
  Set<Words.Status> statuses(Item i) {
    Set<Words.Status> statuses = new HashSet<>(statuses(systems.claims(i.system())));
    componentsOf(i).forEach(component -> statuses.addAll(statuses(component)));
    return statuses;
  }

  /** The system's status, by its plan's word and by that of the component that is all of it. */
  static Set<Words.Status> statuses(SystemClaims claims) {
    Set<Words.Status> statuses = new HashSet<>(ofPlan(claims));
    claims.components().stream()
        .filter(Component::isThisSystem)
        .forEach(component -> statuses.addAll(statuses(component)));
    return statuses;
  }

  static Set<Words.Status> ofPlan(SystemClaims claims) {
    return claims.status().flatMap(Words::status).stream().collect(Collectors.toSet());
  }

  static Set<Words.Status> statuses(Component component) {
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
  boolean isCovered(SystemId p, BaselineControl c, String s) {
    Set<Item> whole =
        of.declared.provided(p, systems.top(), c, s).stream()
            .filter(i -> i.entry().extent() == Extent.WHOLE)
            .collect(Collectors.toSet());
    Set<String> at = whole.stream().map(i -> i.spot().id()).collect(Collectors.toSet());
    return whole.stream().anyMatch(i -> i.spot().kind() != Places.Kind.DEEPER)
        || isCovered(Places.partsOfPoint(c, s), at);
  }

  static boolean isCovered(List<StatementPart> parts, Set<String> at) {
    return !parts.isEmpty()
        && parts.stream()
            .allMatch(
                part ->
                    part.id().isPresent() && at.contains(part.id().get())
                        || isCovered(Places.partsOf(part), at));
  }

  // in scope

  boolean isInScope(SystemId p, BaselineControl c) {
    boolean inBaseline =
        systems.offering(p).authorizedOn().map(authorized -> has(authorized, c)).orElse(true);
    boolean assessed =
        records.assessed(p).stream()
            .allMatch(
                controls ->
                    controls.stream().anyMatch(Spellings.ofControl(c.id().value())::contains));
    return inBaseline && assessed;
  }

  static boolean has(Baseline authorized, BaselineControl c) {
    return authorized.controls().stream().anyMatch(control -> control.id().equals(c.id()));
  }

  boolean isOutsideBoundary(Item i) {
    return systems.claims(i.system()).components().stream()
        .filter(component -> component.uuid().equals(i.entry().component()))
        .anyMatch(component -> component.outsideBoundary());
  }

  // same catalog

  boolean isOfAnotherCatalog(SystemId p) {
    return catalogs.otherAsAWhole(systems.read(p)).isPresent();
  }

  // not excluded

  /** A condition that names statements excludes an item at the points that it names, no others. */
  boolean isExcluded(Item i, String s) {
    return records.exclusions(i.system(), of.isDirect(i.system())).stream()
        .anyMatch(
            condition ->
                condition.touchesEverything()
                    || condition.items().contains(i.entry().uuid())
                    || condition.components().contains(i.entry().component())
                    || touches(condition, i.spot().control(), s));
  }

  boolean touches(Condition condition, BaselineControl c, String s) {
    return condition.controls().stream()
        .flatMap(id -> places.spotOfCondition(id).stream())
        .filter(spot -> spot.control().id().equals(c.id()))
        .anyMatch(spot -> spot.points().contains(s));
  }
}
