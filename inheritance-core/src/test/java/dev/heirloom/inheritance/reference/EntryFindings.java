package dev.heirloom.inheritance.reference;

import dev.heirloom.inheritance.baseline.BaselineControl;
import dev.heirloom.inheritance.offering.Component;
import dev.heirloom.inheritance.offering.Doubt;
import dev.heirloom.inheritance.offering.InheritedEntry;
import dev.heirloom.inheritance.offering.Offering;
import dev.heirloom.inheritance.offering.Place;
import dev.heirloom.inheritance.offering.ProvidedItem;
import dev.heirloom.inheritance.offering.Responsibility;
import dev.heirloom.inheritance.offering.SatisfiedEntry;
import dev.heirloom.inheritance.offering.StatedRequirement;
import dev.heirloom.inheritance.offering.States;
import dev.heirloom.inheritance.offering.SystemClaims;
import dev.heirloom.inheritance.offering.SystemId;
import dev.heirloom.inheritance.result.Finding;
import dev.heirloom.inheritance.result.FindingCode;
import dev.heirloom.oscal.model.Uuid;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What there is to say of what a document's entries refer to, and of its ids. */
final class EntryFindings extends Section {

  private final Findings findings;

  EntryFindings(Reference of, Findings findings) {
    super(of);
    this.findings = findings;
  }

  /** The words of entries for a state that count as planned, for they are not understood. */
  private void ofStates(SystemClaims claims, boolean top) {
    for (SatisfiedEntry e : claims.satisfied()) {
      ofState(e.place(), e.states());
      ofComponent(claims, e.place(), e.component(), e.states());
    }
    if (top) {
      claims.implementations().stream()
          .filter(i -> !Chains.isStandIn(claims, i.component()))
          .forEach(i -> ofComponent(claims, i.place(), i.component(), i.states()));
      claims.implementations().forEach(i -> ofState(i.place(), i.states()));
      claims
          .requirements()
          .forEach(a -> ofState(a.place(), new States(a.states(), List.of(), List.of())));
    }
  }

  /** What a component stands in for and nobody has; what the top says against its own stand-ins. */
  private void ofStandIn(SystemClaims claims, Component component, boolean top) {
    String name = claims.identity().name();
    boolean inDocument =
        claims.leveragedAuthorizations().stream()
            .map(la -> la.uuid())
            .toList()
            .containsAll(component.leveragedAuthorizations());
    if (!inDocument) {
      findings.add(FindingCode.DANGLING_REFERENCE, Finding.Level.DOCUMENT, name);
    }
    Set<Uuid> lower =
        systems.leveragedBy(claims).stream()
            .flatMap(q -> systems.claims(q).components().stream())
            .map(Component::uuid)
            .collect(Collectors.toSet());
    if (!lower.containsAll(component.inheritedUuids())) {
      findings.add(
          systems.documentsOf(claims, component.uuid()).isEmpty()
              ? FindingCode.LOWER_DOCUMENT_NOT_GIVEN
              : FindingCode.DANGLING_REFERENCE,
          Finding.Level.DOCUMENT,
          name);
    }
    if (top
        && component.isStandIn()
        && Effective.statuses(component).contains(Words.Status.NOT_IN_OPERATION)) {
      findings.add(FindingCode.STATUS_NOT_OPERATIONAL, Finding.Level.DOCUMENT, name);
    }
  }

  /** What a component is said to have done that is not there, or not in operation. */
  private void ofComponent(SystemClaims claims, Place place, Uuid component, States states) {
    if (Answers.isBeyond(claims, component, states)) {
      FindingCode code =
          Effective.components(claims, component).isEmpty()
              ? FindingCode.DANGLING_REFERENCE
              : FindingCode.STATUS_NOT_OPERATIONAL;
      places.spot(place).ifPresent(spot -> findings.at(code, spot));
    }
  }

  private void ofState(Place place, States states) {
    if (Words.deciding(states).contains(Words.State.NOT_UNDERSTOOD)) {
      places.spot(place).ifPresent(spot -> findings.at(FindingCode.STATE_NOT_UNDERSTOOD, spot));
    }
  }

  private static FindingCode code(Doubt doubt) {
    return FindingCode.valueOf(doubt.kind().name().replace("VALUE_NOT", "MATRIX_VALUE_NOT"));
  }

  /** What a document's entries refer to, and what its ids are in the baseline. */
  void ofEntries(SystemClaims claims, boolean top) {
    String name = claims.identity().name();
    ofStates(claims, top);
    claims.components().forEach(component -> ofStandIn(claims, component, top));
    if (!claims.leveragedAuthorizations().stream().allMatch(la -> systems.isGiven(claims, la))) {
      findings.add(FindingCode.LOWER_DOCUMENT_NOT_GIVEN, Finding.Level.DOCUMENT, name);
    }
    for (StatedRequirement a : claims.requirements()) {
      if (!a.unclearInheritance().isEmpty()) {
        places
            .spot(a.place())
            .ifPresent(spot -> findings.at(FindingCode.INHERITANCE_NOT_STATED, spot));
      }
    }
    for (Doubt doubt : claims.doubts()) {
      if (doubt.place().isEmpty()) {
        findings.add(code(doubt), Finding.Level.DOCUMENT, name);
      } else {
        places.spot(doubt.place().get()).ifPresent(spot -> findings.at(code(doubt), spot));
      }
    }
    for (Task r : of.declared.tasks(claims)) {
      if (Effective.components(claims, r.entry().component()).isEmpty()) {
        findings.at(FindingCode.DANGLING_REFERENCE, r.spot());
      }
      if (r.entry().provided().isPresent()) {
        Set<ProvidedItem> bound =
            claims.provided().stream()
                .filter(item -> item.uuid().equals(r.entry().provided().get()))
                .filter(item -> of.declared.isIn(item.place(), r.spot().control()))
                .collect(Collectors.toSet());
        if (bound.isEmpty()) {
          findings.at(FindingCode.DANGLING_REFERENCE, r.spot());
        } else if (!top && uses(claims).anyMatch(use -> isElsewhere(r, bound, claims, use))) {
          findings.at(FindingCode.BOUND_ELSEWHERE, r.spot());
        }
      }
    }
    for (SatisfiedEntry e : claims.satisfied()) {
      Optional<Places.Spot> spot = places.spot(e.place());
      if (spot.isPresent() && e.responsibility().isPresent()) {
        // Common controls of the customer system's organization answer as its own would.
        boolean common =
            providers.contains(claims.systemId())
                && systems.offering(claims.systemId()).sameOrganization();
        Set<SystemId> below =
            common
                ? systems.given.stream().map(Offering::systemId).collect(Collectors.toSet())
                : systems.below(claims);
        boolean known =
            below.stream()
                .flatMap(q -> of.chains.tasksBelow(claims, q, spot.get().control()))
                .anyMatch(r -> r.entry().uuid().equals(e.responsibility().get()));
        if (!known) {
          boolean allGiven =
              Stream.concat(
                      common ? systems.top().stream() : Stream.of(claims),
                      below.stream().map(systems::claims).filter(systems::leveragesAnything))
                  .allMatch(systems::isAllGiven);
          // Naming a provided item is wrong whatever else is not given.
          boolean namesItem =
              below.stream()
                  .flatMap(q -> of.chains.itemsBelow(claims, q, spot.get().control()))
                  .anyMatch(i -> i.entry().uuid().equals(e.responsibility().get()));
          findings.at(
              allGiven || namesItem
                  ? FindingCode.DANGLING_REFERENCE
                  : FindingCode.LOWER_DOCUMENT_NOT_GIVEN,
              spot.get());
        }
      }
    }
    for (InheritedEntry e : claims.inherited()) {
      Optional<Places.Spot> spot = places.spot(e.place());
      if (spot.isPresent() && of.chains.isMissing(claims, e)) {
        findings.at(FindingCode.DANGLING_REFERENCE, spot.get());
      } else if (spot.isPresent() && of.chains.isNotGiven(claims, e)) {
        findings.at(FindingCode.LOWER_DOCUMENT_NOT_GIVEN, spot.get());
      }
    }
    for (Place place : allPlaces(claims)) {
      Optional<Places.Spot> spot = places.spot(place);
      if (spot.isPresent() && spot.get().kind() == Places.Kind.UNKNOWN) {
        findings.add(
            FindingCode.UNKNOWN_STATEMENT,
            Finding.Level.CONTROL,
            spot.get().control().id().value());
      }
      if (places.known(place.control()).filter(BaselineControl::withdrawn).isPresent()) {
        findings.add(FindingCode.CONTROL_NOT_IN_BASELINE, Finding.Level.DOCUMENT, name);
      }
      if (places.known(place.control()).isEmpty()) {
        findings.add(
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
        systems.given.stream()
            .map(Offering::claims)
            .filter(upper -> of.speaking().contains(upper.systemId()))
            .filter(upper -> systems.leverages(upper, claims))
            .map(Optional::of);
    return providers.contains(claims.systemId())
        ? Stream.concat(above, Stream.of(systems.top()))
        : above;
  }

  private boolean isElsewhere(
      Task r, Set<ProvidedItem> bound, SystemClaims claims, Optional<SystemClaims> use) {
    return Systems.isInUse(use, claims, r.entry().component())
        && bound.stream()
            .filter(item -> Systems.isInUse(use, claims, item.component()))
            .flatMap(item -> places.spot(item.place()).get().pointsOfItem().stream())
            .noneMatch(r.spot().points()::contains);
  }

  private static List<Place> allPlaces(SystemClaims claims) {
    return Stream.of(
            Declared.entries(claims).stream(),
            claims.provided().stream().map(ProvidedItem::place),
            claims.responsibilities().stream().map(Responsibility::place),
            claims.inherited().stream().map(InheritedEntry::place),
            claims.satisfied().stream().map(SatisfiedEntry::place),
            claims.doubts().stream().flatMap(doubt -> doubt.place().stream()))
        .flatMap(places -> places)
        .toList();
  }
}
