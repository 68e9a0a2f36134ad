package dev.heirloom.inheritance.export;

import dev.heirloom.inheritance.authorization.Authorization;
import dev.heirloom.inheritance.authorization.AuthorizationType;
import dev.heirloom.inheritance.determination.ControlResult;
import dev.heirloom.inheritance.determination.Ending;
import dev.heirloom.inheritance.determination.PointResult;
import dev.heirloom.inheritance.determination.Report;
import dev.heirloom.inheritance.determination.SystemInChain;
import dev.heirloom.inheritance.export.LeveragingPlan.Change;
import dev.heirloom.inheritance.internal.Leverage;
import dev.heirloom.inheritance.offering.Component;
import dev.heirloom.inheritance.offering.DocumentIdentity;
import dev.heirloom.inheritance.offering.Offering;
import dev.heirloom.inheritance.offering.SystemClaims;
import dev.heirloom.inheritance.offering.SystemId;
import dev.heirloom.inheritance.offering.Vocabulary;
import dev.heirloom.oscal.model.LinkBuilder;
import dev.heirloom.oscal.model.MarkupLine;
import dev.heirloom.oscal.model.OscalDate;
import dev.heirloom.oscal.model.Party;
import dev.heirloom.oscal.model.PartyBuilder;
import dev.heirloom.oscal.model.Property;
import dev.heirloom.oscal.model.PropertyBuilder;
import dev.heirloom.oscal.model.Uuid;
import dev.heirloom.oscal.model.implementation.ComponentStatusBuilder;
import dev.heirloom.oscal.model.implementation.SystemComponent;
import dev.heirloom.oscal.model.implementation.SystemComponentBuilder;
import dev.heirloom.oscal.model.ssp.LeveragedAuthorization;
import dev.heirloom.oscal.model.ssp.LeveragedAuthorizationBuilder;
import dev.heirloom.oscal.model.ssp.SystemSecurityPlan;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What a plan says of the systems that it leverages, under construction: their authorizations, and the
 * components that stand in for theirs.
 */
final class PlanProviders {

  private static final String INHERITED = "inherited-uuid";
  private static final String AUTHORIZATION = "leveraged-authorization-uuid";

  final List<Party> parties;
  final List<LeveragedAuthorization> leveraged;
  final List<SystemComponent> components;
  private final SystemClaims said;
  private final Report report;
  private final LeveragingPlan.Sources sources;
  private final ExportOptions options;
  private final List<Change> changes;
  private final Map<Theirs, Uuid> standIns = new HashMap<>();
  private final Map<SystemId, Uuid> first = new HashMap<>();
  private final Map<Uuid, SystemId> systems = new HashMap<>();
  private final Map<SystemId, String> titles = new HashMap<>();

  /** A component of a system below. */
  private record Theirs(SystemId system, Uuid component) {}

  PlanProviders(
      SystemSecurityPlan plan,
      SystemClaims said,
      Report report,
      LeveragingPlan.Sources sources,
      ExportOptions options,
      List<Change> changes) {
    this.parties = new ArrayList<>(plan.metadata().parties());
    this.leveraged = new ArrayList<>(plan.systemImplementation().leveragedAuthorizations());
    this.components = new ArrayList<>(plan.systemImplementation().components());
    this.said = said;
    this.report = report;
    this.sources = sources;
    this.options = options;
    this.changes = changes;
    report
        .inputs()
        .systems()
        .forEach(
            system -> titles.put(system.id(), OpenItem.line(system.title(), OpenItem.line("system " + system.id()))));
  }

  String title(SystemId system) {
    return titles.getOrDefault(system, OpenItem.line("system " + system));
  }

  /** Returns the component of the plan that stands in for one of a system below. */
  Optional<Uuid> standIn(SystemId system, Uuid component) {
    return Optional.ofNullable(standIns.get(new Theirs(system, component)));
  }

  /** Returns a component of the plan that stands in for one of the last system of a path. */
  Optional<Uuid> standIn(Ending ending) {
    return top(ending).map(first::get);
  }

  /** Returns the system that a component of the plan stands in for; empty if for none that is known. */
  Optional<SystemId> systemOf(Uuid standIn) {
    return Optional.ofNullable(systems.get(standIn));
  }

  /** Returns whether what a component of the plan inherits may be of a system. */
  boolean mayBeOf(Uuid component, SystemId system) {
    return systemOf(component).map(system::equals).orElse(true);
  }

  /** Returns a second component that stands in for what another does, made when it is first asked for. */
  Uuid beside(Uuid standIn, String name) {
    Uuid uuid = options.uuid("component/" + standIn + "/" + name);
    if (components.stream().noneMatch(component -> component.uuid().equals(uuid))) {
      SystemComponent other =
          components.stream().filter(c -> c.uuid().equals(standIn)).findFirst().orElseThrow();
      components.add(
          SystemComponentBuilder.builder(other)
              .uuid(uuid)
              .title(MarkupLine.ofText(other.title().toText() + ", " + name))
              .build());
    }
    return uuid;
  }

  void leverage() {
    for (SystemInChain system : report.inputs().systems()) {
      if (system.direct()) {
        sources.offerings().stream()
            .filter(offering -> offering.systemId().equals(system.id()))
            .min(Comparator.comparing(o -> !o.claims().identity().name().equals(system.document())))
            .ifPresent(this::leverage);
      }
    }
  }

  private void leverage(Offering offering) {
    Set<Uuid> named = named(offering);
    Set<Uuid> theirs = new HashSet<>(named);
    offering.claims().components().forEach(component -> theirs.add(component.uuid()));
    List<Component> standing =
        said.components().stream()
            .filter(component -> component.inheritedUuids().stream().anyMatch(theirs::contains))
            .toList();
    for (Component component : standing) {
      for (Uuid uuid : component.inheritedUuids()) {
        if (theirs.contains(uuid)) {
          stands(offering, uuid, component.uuid());
        }
      }
    }
    if (named.isEmpty() && standing.isEmpty()) {
      return;
    }
    Optional<Uuid> authorization = authorizationOf(offering, standing);
    if (authorization.isEmpty()) {
      authorization = authorize(offering, standing);
      authorization.ifPresent(uuid -> link(standing, uuid, true));
    } else {
      link(standing, authorization.get(), false);
    }
    Optional<Uuid> all =
        offering.claims().components().stream()
            .filter(Component::isThisSystem)
            .flatMap(component -> standIn(offering.systemId(), component.uuid()).stream())
            .findFirst();
    for (Uuid component : named) {
      if (standIn(offering.systemId(), component).isEmpty()) {
        Optional<Uuid> known = authorization;
        stands(offering, component, all.orElseGet(() -> made(offering, component, known)));
      }
    }
    all(offering)
        .flatMap(uuid -> standIn(offering.systemId(), uuid))
        .ifPresent(
            uuid -> used(offering).forEach(component -> stands(offering, component, uuid)));
  }

  private void stands(Offering offering, Uuid component, Uuid standIn) {
    standIns.putIfAbsent(new Theirs(offering.systemId(), component), standIn);
    first.putIfAbsent(offering.systemId(), standIn);
    systems.putIfAbsent(standIn, offering.systemId());
  }

  /**
   * Returns the components that the plan must name, so that the same ones are in use: those that offer the
   * system something. Where one of them is not defined, only the whole system names it; and where none
   * offers anything, one that does not says that the others are not in use.
   */
  private Set<Uuid> named(Offering offering) {
    Set<Uuid> used = used(offering);
    Set<Uuid> defined = new HashSet<>();
    offering.claims().components().forEach(component -> defined.add(component.uuid()));
    if (!defined.containsAll(used)) {
      return all(offering).map(Set::of).orElse(used);
    }
    return used.isEmpty() ? idle(offering) : used;
  }

  /** Returns whether the plan has to speak of a system though that offers nothing itself. */
  private boolean isNeeded(SystemId system) {
    boolean leveragedElsewhere =
        report.inputs().systems().stream().anyMatch(other -> other.leverages().contains(system));
    return leveragedElsewhere
        || report.controls().stream()
            .flatMap(control -> control.points().stream())
            .flatMap(point -> point.endings().stream())
            .anyMatch(ending -> top(ending).equals(Optional.of(system)));
  }

  private static Optional<SystemId> top(Ending ending) {
    return ending.path().stream().reduce((lower, upper) -> upper);
  }

  private static Optional<Uuid> all(Offering offering) {
    return offering.claims().components().stream()
        .filter(Component::isThisSystem)
        .map(Component::uuid)
        .findFirst();
  }

  private Set<Uuid> idle(Offering offering) {
    Set<Uuid> busy = new HashSet<>();
    Stream.concat(
            offering.claims().provided().stream()
                .filter(item -> isRequired(item.place().control()))
                .map(item -> item.component()),
            offering.claims().responsibilities().stream()
                .filter(owed -> isRequired(owed.place().control()))
                .map(owed -> owed.component()))
        .forEach(busy::add);
    if (busy.isEmpty() && !isNeeded(offering.systemId())) {
      return Set.of();
    }
    return offering.claims().components().stream()
        .filter(component -> busy.isEmpty() || !component.isThisSystem())
        .map(Component::uuid)
        .filter(uuid -> !busy.contains(uuid))
        .findFirst()
        .map(Set::of)
        .orElse(Set.of());
  }

  private boolean isRequired(String control) {
    return sources.baseline().index().control(control).isPresent();
  }

  /** Returns the components that offer the system something, in the order of the report. */
  private Set<Uuid> used(Offering offering) {
    Set<Uuid> used = new LinkedHashSet<>();
    for (ControlResult control : report.controls()) {
      for (PointResult point : control.points()) {
        point.provided().stream()
            .filter(use -> use.system().equals(offering.systemId()))
            .forEach(use -> used.add(use.item().component()));
        point.responsibilities().stream()
            .filter(use -> use.system().equals(offering.systemId()) && !use.fellThrough())
            .forEach(use -> used.add(use.responsibility().component()));
      }
    }
    return used;
  }

  private Optional<Uuid> authorizationOf(Offering offering, List<Component> standing) {
    return said.leveragedAuthorizations().stream()
        .filter(
            authorization ->
                Leverage.speaksOf(authorization, offering.claims().identity())
                    || standing.stream()
                        .anyMatch(c -> c.leveragedAuthorizations().contains(authorization.uuid())))
        .map(authorization -> authorization.uuid())
        .findFirst();
  }

  /**
   * Adds the authorization, under the uuid by which components name it already where they do. A date or level
   * that some record of the provider leaves open is not written: it would complete that record.
   */
  private Optional<Uuid> authorize(Offering offering, List<Component> standing) {
    List<Authorization> records = records(offering);
    if (records.isEmpty() || records.stream().anyMatch(known -> known.issued().isEmpty())) {
      return Optional.empty();
    }
    Authorization record =
        records.stream()
            .min(Comparator.comparing(known -> !known.isActive(report.inputs().asOf())))
            .orElseThrow();
    boolean levelled = records.stream().allMatch(known -> known.level().isPresent() && known.unknownLevel().isEmpty());
    LocalDate date = record.issued().orElseThrow();
    DocumentIdentity identity = offering.claims().identity();
    Uuid party = options.uuid("party/" + offering.systemId());
    if (parties.stream().noneMatch(known -> known.uuid().equals(party))) {
      parties.add(
          PartyBuilder.builder()
              .uuid(party)
              .type("organization")
              .name(title(offering.systemId()))
              .build());
    }
    List<Property> props = new ArrayList<>();
    for (String identifier : identity.systemIdentifiers()) {
      if (!OpenItem.line(identifier).isEmpty()) {
        props.add(fedramp("leveraged-system-identifier", identifier));
      }
    }
    if (record.type() != AuthorizationType.UNSTATED) {
      props.add(fedramp("authorization-type", OpenItem.word(record.type())));
    }
    record
        .level()
        .filter(level -> levelled)
        .ifPresent(level -> props.add(fedramp("impact-level", OpenItem.word(level))));
    Uuid uuid =
        standing.stream()
            .flatMap(component -> component.leveragedAuthorizations().stream())
            .findFirst()
            .orElse(options.uuid("leveraged-authorization/" + offering.systemId()));
    leveraged.add(
        LeveragedAuthorizationBuilder.builder()
            .uuid(uuid)
            .title(MarkupLine.ofText(title(offering.systemId())))
            .props(props)
            .links(
                identity.name().matches("[A-Za-z0-9._~/-]+")
                    ? List.of(LinkBuilder.builder().href(identity.name()).build())
                    : List.of())
            .partyUuid(party)
            .dateAuthorized(OscalDate.of(date))
            .build());
    changes.add(
        new Change(
            "leveraged-authorizations",
            "added " + title(offering.systemId()) + ", authorized on " + date));
    return Optional.of(uuid);
  }

  /**
   * Returns the records of a provider, the caller's each completed by the provider's own, as a determination
   * completes them.
   */
  private List<Authorization> records(Offering offering) {
    DocumentIdentity identity = offering.claims().identity();
    Optional<Authorization> own = offering.authorization();
    List<Authorization> callers =
        sources.authorizations().records().stream()
            .filter(record -> identity.isNamed(record.subject()))
            .map(record -> own.map(record::completedBy).orElse(record))
            .toList();
    return callers.isEmpty() ? own.stream().toList() : callers;
  }

  /** Returns whether a provider is the system's own organization, as it was determined. */
  boolean isOwn(Offering offering) {
    return report.inputs().systems().stream()
        .anyMatch(system -> system.sameOrganization() && system.id().equals(offering.systemId()));
  }

  /** Returns whether a provider is authorized on the day of the report, so that its answers count. */
  boolean isActive(Offering offering) {
    return report.inputs().systems().stream()
            .anyMatch(system -> system.direct() && system.id().equals(offering.systemId()))
        && records(offering).stream().anyMatch(record -> record.isActive(report.inputs().asOf()));
  }

  /**
   * Ties components that stand in for a provider to its authorization, and takes away the marks by which
   * they said that no date was on record.
   *
   * @param all whether also those without a mark that are tied to none
   */
  private void link(List<Component> standing, Uuid authorization, boolean all) {
    Set<Uuid> uuids = new HashSet<>();
    standing.forEach(component -> uuids.add(component.uuid()));
    for (int i = 0; i < components.size(); i++) {
      SystemComponent component = components.get(i);
      if (uuids.contains(component.uuid())) {
        List<Property> props = new ArrayList<>(component.props());
        boolean marked = props.removeIf(PlanProviders::marksAuthorization);
        boolean tied = props.stream().anyMatch(prop -> prop.name().equals(AUTHORIZATION));
        if (marked) {
          changed(component, "took away the open item on its authorization");
        }
        if (!tied && (all || marked)) {
          props.add(prop(AUTHORIZATION, authorization.value()));
          changed(component, "named its leveraged authorization");
        }
        if (!props.equals(component.props())) {
          components.set(i, SystemComponentBuilder.builder(component).props(props).build());
        }
      }
    }
  }

  private void changed(SystemComponent component, String what) {
    changes.add(new Change("component " + OpenItem.line(component.title().toText()), what));
  }

  private static boolean marksAuthorization(Property prop) {
    return OpenItem.is(prop) && prop.value().startsWith("authorization ");
  }

  private Uuid made(Offering offering, Uuid component, Optional<Uuid> authorization) {
    String provider = title(offering.systemId());
    Optional<Component> theirs =
        offering.claims().components().stream()
            .filter(known -> known.uuid().equals(component))
            .findFirst();
    String name =
        theirs
            .map(known -> OpenItem.line(known.title()))
            .filter(title -> !title.isEmpty())
            .orElse(provider);
    List<Property> props = new ArrayList<>();
    props.add(prop(INHERITED, component.value()));
    authorization.ifPresent(uuid -> props.add(prop(AUTHORIZATION, uuid.value())));
    if (authorization.isEmpty()) {
      props.add(
          OpenItem.of(
              "authorization " + offering.systemId(),
              "when "
                  + provider
                  + " was authorized, by whom and at which level: no date is on record"));
    }
    Uuid uuid = options.uuid("component/" + offering.systemId() + "/" + component);
    components.add(
        SystemComponentBuilder.builder()
            .uuid(uuid)
            .type(
                theirs
                    .filter(known -> !known.isThisSystem())
                    .map(Component::type)
                    .map(type -> OpenItem.line(type, "system"))
                    .orElse("system"))
            .title(MarkupLine.ofText(name.equals(provider) ? provider : provider + ": " + name))
            .description(OpenItem.prose("Stands in for a component of " + provider + "."))
            .props(props)
            .status(ComponentStatusBuilder.builder().state("operational").build())
            .build());
    changes.add(new Change("components", "added " + name + " of " + provider));
    return uuid;
  }

  private static Property prop(String name, String value) {
    return PropertyBuilder.builder().name(name).value(value).build();
  }

  private static Property fedramp(String name, String value) {
    return PropertyBuilder.builder()
        .ns(Vocabulary.FEDRAMP_NAMESPACE)
        .name(name)
        .value(OpenItem.line(value))
        .build();
  }
}
