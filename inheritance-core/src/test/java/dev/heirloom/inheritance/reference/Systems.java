package dev.heirloom.inheritance.reference;

import dev.heirloom.inheritance.offering.Component;
import dev.heirloom.inheritance.offering.InheritedEntry;
import dev.heirloom.inheritance.offering.LeveragedAuthorization;
import dev.heirloom.inheritance.offering.Offering;
import dev.heirloom.inheritance.offering.SystemClaims;
import dev.heirloom.inheritance.offering.SystemId;
import dev.heirloom.oscal.model.Uuid;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** SEMANTICS section 2: the given systems, who leverages whom, and which components are in use. */
final class Systems {

  /** Where an {@code inherited} entry looks: in these documents, of which all are given or not. */
  record Scope(Set<SystemId> documents, boolean allGiven) {}

  private final World world;
  private final Handed handed;
  private final Editions editions;

  /** The documents that count, as they were read: of two of one system the later. */
  private final List<Offering> read;

  /** The same without what speaks of another catalog and is left out whole. */
  final List<Offering> given;

  Systems(World world) {
    this.world = world;
    this.handed = new Handed(world);
    this.editions = new Editions(world.offerings());
    this.read = world.offerings().stream().filter(editions::counts).map(editions::known).toList();
    Catalogs catalogs = new Catalogs(world.baseline());
    this.given =
        read.stream()
            .map(
                offering -> {
                  SystemClaims left = catalogs.left(offering);
                  return left.equals(offering.claims())
                      ? offering
                      : Worlds.withClaims(offering, left);
                })
            .toList();
  }

  /** Documents that do not count, because a different one of the same system does. */
  List<Offering> conflicting() {
    return editions.conflicting();
  }

  Offering offering(SystemId id) {
    return given.stream().filter(o -> o.systemId().equals(id)).findFirst().orElseThrow();
  }

  /** The document of a system with all that it says. */
  Offering read(SystemId id) {
    return read.stream().filter(o -> o.systemId().equals(id)).findFirst().orElseThrow();
  }

  SystemClaims claims(SystemId id) {
    return offering(id).claims();
  }

  Optional<SystemClaims> top() {
    return world.customer().map(customer -> customer.claims());
  }

  /** Whether another system that is given states an identifier of this one. */
  boolean sharesIdentifier(SystemId id) {
    Set<String> own = new HashSet<>(claims(id).identity().systemIdentifiers());
    return given.stream()
        .filter(other -> !other.systemId().equals(id))
        .flatMap(other -> other.claims().identity().systemIdentifiers().stream())
        .anyMatch(own::contains);
  }

  // Who leverages whom

  boolean leverages(SystemClaims upper, SystemClaims lower) {
    return !upper.systemId().equals(lower.systemId())
        && (isPaired(upper, lower)
            || upper.leveragedAuthorizations().stream().anyMatch(la -> names(la, lower))
            || handed.standsOn(upper, lower)
            || !named(upper, lower).isEmpty()
            || editions.namesComponentOfOther(upper, lower.systemId()));
  }

  private boolean isPaired(SystemClaims upper, SystemClaims lower) {
    return world.pairings().stream()
        .anyMatch(
            pair ->
                editions.now(pair.upper()).equals(upper.systemId())
                    && editions.now(pair.lower()).equals(lower.systemId()));
  }

  /** Whether a leveraged authorization links to a document or shares its system's identifier. */
  static boolean names(LeveragedAuthorization authorization, SystemClaims lower) {
    Set<String> documents = new HashSet<>(lower.identity().addresses());
    documents.add(lower.identity().name());
    lower.identity().uuid().ifPresent(uuid -> documents.add(uuid.value()));
    return authorization.documents().stream().anyMatch(documents::contains)
        || authorization.systemIdentifiers().stream()
            .anyMatch(lower.identity().systemIdentifiers()::contains);
  }

  /** The components of a system that another's {@code inherited-uuid}s name. */
  private static Set<Component> named(SystemClaims upper, SystemClaims lower) {
    Set<Uuid> uuids =
        upper.components().stream()
            .flatMap(component -> component.inheritedUuids().stream())
            .collect(Collectors.toSet());
    return lower.components().stream()
        .filter(component -> uuids.contains(component.uuid()))
        .collect(Collectors.toSet());
  }

  /** The systems directly below: for the customer system all its providers. */
  Set<SystemId> leveragedBy(SystemClaims upper) {
    if (top().equals(Optional.of(upper))) {
      return providers();
    }
    return ids(given.stream().filter(lower -> leverages(upper, lower.claims())).toList());
  }

  private static Set<SystemId> ids(Collection<Offering> offerings) {
    return offerings.stream()
        .map(Offering::systemId)
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  /** Everything below a system, however far. */
  Set<SystemId> below(SystemClaims upper) {
    Set<SystemId> all = new LinkedHashSet<>();
    for (SystemId lower : leveragedBy(upper)) {
      all.add(lower);
      all.addAll(below(claims(lower)));
    }
    return all;
  }

  /** The providers of the customer system: those it leverages and those that nobody leverages. */
  Set<SystemId> providers() {
    return ids(
        given.stream()
            .filter(
                lower ->
                    top().map(upper -> leverages(upper, lower.claims())).orElse(false)
                        || given.stream()
                            .noneMatch(upper -> leverages(upper.claims(), lower.claims())))
            .toList());
  }

  /** The paths from a system up to a direct provider of the customer system. */
  List<List<SystemId>> paths(SystemId from) {
    List<List<SystemId>> paths = new ArrayList<>();
    if (providers().contains(from)) {
      paths.add(List.of(from));
    }
    for (Offering upper : given) {
      if (leverages(upper.claims(), claims(from))) {
        for (List<SystemId> rest : paths(upper.systemId())) {
          paths.add(Stream.concat(Stream.of(from), rest.stream()).toList());
        }
      }
    }
    return paths;
  }

  // In use

  static boolean isInUse(Optional<SystemClaims> upper, SystemClaims lower, Uuid component) {
    Set<Component> named = upper.map(u -> named(u, lower)).orElse(Set.of());
    return named.isEmpty()
        || named.stream().anyMatch(Component::isThisSystem)
        || named.stream().anyMatch(c -> c.uuid().equals(component));
  }

  /** The system above a system on a path; the customer system above the last. */
  Optional<SystemClaims> above(List<SystemId> path, int index) {
    return index + 1 < path.size() ? Optional.of(claims(path.get(index + 1))) : top();
  }

  // References

  /** The documents that an {@code inherited} entry is about. */
  Scope scope(SystemClaims system, InheritedEntry entry) {
    List<Component> standIns =
        system.components().stream()
            .filter(component -> component.uuid().equals(entry.component()))
            .filter(Component::isStandIn)
            .toList();
    if (!standIns.isEmpty()) {
      Set<SystemId> documents = new LinkedHashSet<>();
      standIns.forEach(component -> documents.addAll(documentsOf(system, component)));
      return new Scope(
          documents, standIns.stream().allMatch(component -> isGiven(system, component)));
    }
    return new Scope(leveragedBy(system), isAllGiven(system));
  }

  /** Whether the documents of all that a system leverages are given; it leverages something. */
  boolean isAllGiven(SystemClaims system) {
    return !leveragedBy(system).isEmpty()
        && system.leveragedAuthorizations().stream().allMatch(la -> isGiven(system, la))
        && system.components().stream()
            .filter(Component::isStandIn)
            .allMatch(component -> isGiven(system, component));
  }

  boolean leveragesAnything(SystemClaims system) {
    return !leveragedBy(system).isEmpty()
        || !system.leveragedAuthorizations().isEmpty()
        || system.components().stream().anyMatch(Component::isStandIn);
  }

  /** The systems that a component of a system stands in for. */
  Set<SystemId> documentsOf(SystemClaims system, Uuid component) {
    Set<SystemId> documents = new LinkedHashSet<>();
    system.components().stream()
        .filter(c -> c.uuid().equals(component) && c.isStandIn())
        .forEach(c -> documents.addAll(documentsOf(system, c)));
    return documents;
  }

  private Set<SystemId> documentsOf(SystemClaims system, Component standIn) {
    return ids(
        given.stream()
            .filter(lower -> !lower.systemId().equals(system.systemId()))
            .filter(
                lower ->
                    lower.claims().components().stream()
                            .anyMatch(c -> standIn.inheritedUuids().contains(c.uuid()))
                        || authorizationsOf(system, standIn).stream()
                            .anyMatch(la -> names(la, lower.claims())))
            .toList());
  }

  private static List<LeveragedAuthorization> authorizationsOf(
      SystemClaims system, Component standIn) {
    return system.leveragedAuthorizations().stream()
        .filter(la -> standIn.leveragedAuthorizations().contains(la.uuid()))
        .toList();
  }

  private boolean isGiven(SystemClaims system, Component standIn) {
    return !documentsOf(system, standIn).isEmpty();
  }

  /**
   * Whether the document of a leveraged authorization is given: by its own word or a stand-in's.
   */
  boolean isGiven(SystemClaims system, LeveragedAuthorization authorization) {
    return given.stream().anyMatch(lower -> names(authorization, lower.claims()))
        || system.components().stream()
            .filter(c -> c.leveragedAuthorizations().contains(authorization.uuid()))
            .anyMatch(c -> isGiven(system, c));
  }

  /** The leveraged authorizations in which any given system above it speaks of a provider. */
  List<LeveragedAuthorization> statedAbove(SystemId provider) {
    return Stream.concat(top().stream(), given.stream().map(Offering::claims))
        .filter(system -> !system.systemId().equals(provider))
        .flatMap(
            system ->
                system.leveragedAuthorizations().stream()
                    .filter(
                        la ->
                            names(la, claims(provider))
                                || system.components().stream()
                                    .filter(c -> c.leveragedAuthorizations().contains(la.uuid()))
                                    .anyMatch(c -> namesComponentOf(c, provider))))
        .toList();
  }

  private boolean namesComponentOf(Component standIn, SystemId lower) {
    return claims(lower).components().stream()
        .anyMatch(component -> standIn.inheritedUuids().contains(component.uuid()));
  }
}
