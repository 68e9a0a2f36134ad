package dev.heirloom.inheritance.export;

import dev.heirloom.inheritance.authorization.Authorization;
import dev.heirloom.inheritance.authorization.AuthorizationType;
import dev.heirloom.inheritance.export.CustomerPlan.Edit;
import dev.heirloom.inheritance.internal.chain.Leverage;
import dev.heirloom.inheritance.offering.Component;
import dev.heirloom.inheritance.offering.DocumentIdentity;
import dev.heirloom.inheritance.offering.Offering;
import dev.heirloom.inheritance.offering.SystemClaims;
import dev.heirloom.inheritance.offering.SystemId;
import dev.heirloom.inheritance.offering.Vocabulary;
import dev.heirloom.inheritance.result.Ending;
import dev.heirloom.inheritance.result.Report;
import dev.heirloom.inheritance.result.SystemInChain;
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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a plan says of the systems that it leverages, under construction: their authorizations, and
 * the components that stand in for theirs.
 */
final class PlanProviders {

  private static final String INHERITED = "inherited-uuid";
  private static final String AUTHORIZATION = "leveraged-authorization-uuid";

  final List<Party> parties;
  final List<LeveragedAuthorization> leveraged;
  final List<SystemComponent> components;
  final DutyWords words;
  private final SystemClaims said;
  private final Report report;
  private final CustomerPlan.Inputs inputs;
  private final ExportOptions options;
  private final List<Edit> changes;
  private final PlanComponents inUse;
  private final PlanRecords records;
  private final Map<Theirs, Uuid> standIns = new HashMap<>();
  private final Map<SystemId, Uuid> first = new HashMap<>();
  private final Map<Uuid, SystemId> systems = new HashMap<>();

  /** A component of a system below. */
  private record Theirs(SystemId system, Uuid component) {}

  PlanProviders(
      SystemSecurityPlan plan,
      SystemClaims said,
      Report report,
      CustomerPlan.Inputs inputs,
      ExportOptions options,
      List<Edit> changes) {
    this.parties = new ArrayList<>(plan.metadata().parties());
    this.leveraged = new ArrayList<>(plan.systemImplementation().leveragedAuthorizations());
    this.components = new ArrayList<>(plan.systemImplementation().components());
    this.said = said;
    this.report = report;
    this.inputs = inputs;
    this.options = options;
    this.changes = changes;
    this.inUse = new PlanComponents(report, inputs);
    this.records = new PlanRecords(report, inputs);
    this.words = new DutyWords(report);
  }

  String title(SystemId system) {
    return words.title(system);
  }

  /** Returns the component of the plan that stands in for one of a system below. */
  Optional<Uuid> standIn(SystemId system, Uuid component) {
    return Optional.ofNullable(standIns.get(new Theirs(system, component)));
  }

  /** Returns a component of the plan that stands in for one of the last system of a path. */
  Optional<Uuid> standIn(Ending ending) {
    return PlanComponents.top(ending).map(first::get);
  }

  /**
   * Returns the system that a component of the plan stands in for; empty if for none that is known.
   */
  Optional<SystemId> systemOf(Uuid standIn) {
    return Optional.ofNullable(systems.get(standIn));
  }

  /** Returns whether what a component of the plan inherits may be of a system. */
  boolean mayBeOf(Uuid component, SystemId system) {
    return systemOf(component).map(system::equals).orElse(true);
  }

  /**
   * Returns a second component that stands in for what another does, made when it is first asked
   * for.
   */
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

  /**
   * Returns whether a provider is authorized on the day of the report, so that its answers count.
   */
  boolean isActive(Offering offering) {
    return records.isActive(offering);
  }

  void leverage() {
    for (SystemInChain system : report.inputs().systems()) {
      if (system.direct()) {
        inputs.offerings().stream()
            .filter(offering -> offering.systemId().equals(system.id()))
            .min(Comparator.comparing(o -> !o.claims().identity().name().equals(system.document())))
            .ifPresent(this::leverage);
      }
    }
  }

  private void leverage(Offering offering) {
    Set<Uuid> named = inUse.named(offering);
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
    PlanComponents.all(offering)
        .flatMap(uuid -> standIn(offering.systemId(), uuid))
        .ifPresent(
            uuid -> inUse.used(offering).forEach(component -> stands(offering, component, uuid)));
  }

  private void stands(Offering offering, Uuid component, Uuid standIn) {
    standIns.putIfAbsent(new Theirs(offering.systemId(), component), standIn);
    first.putIfAbsent(offering.systemId(), standIn);
    systems.putIfAbsent(standIn, offering.systemId());
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
   * Adds the authorization, under the uuid by which components name it already where they do. A
   * date or level that some record of the provider leaves open is not written: it would complete
   * that record.
   */
  private Optional<Uuid> authorize(Offering offering, List<Component> standing) {
    List<Authorization> stated = records.of(offering);
    if (stated.isEmpty() || stated.stream().anyMatch(known -> known.issued().isEmpty())) {
      return Optional.empty();
    }
    Authorization record =
        stated.stream()
            .min(Comparator.comparing(known -> !known.isActive(report.inputs().asOf())))
            .orElseThrow();
    boolean levelled =
        stated.stream()
            .allMatch(known -> known.level().isPresent() && known.unknownLevel().isEmpty());
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
      if (!OpenItem.line(identifier).isEmpty() && !isOfOther(identifier, offering)) {
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
        new Edit(
            "leveraged-authorizations",
            "added " + title(offering.systemId()) + ", authorized on " + date));
    return Optional.of(uuid);
  }

  /** Returns whether an identifier would name another system too. */
  private boolean isOfOther(String identifier, Offering offering) {
    Set<SystemId> named =
        inputs.offerings().stream()
            .map(other -> other.claims().identity())
            .filter(other -> !other.title().equals(offering.claims().identity().title()))
            .filter(other -> other.isNamed(identifier))
            .map(DocumentIdentity::systemId)
            .collect(Collectors.toSet());
    return report.inputs().systems().stream()
        .map(SystemInChain::id)
        .anyMatch(id -> !id.equals(offering.systemId()) && named.contains(id));
  }

  /** Returns whether a provider is the system's own organization, as it was determined. */
  boolean isOwn(Offering offering) {
    return report.inputs().systems().stream()
        .anyMatch(system -> system.sameOrganization() && system.id().equals(offering.systemId()));
  }

  /**
   * Ties components that stand in for a provider to its authorization, and takes away the marks by
   * which they said that no date was on record.
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
          changed(component, "removed the open item on its authorization");
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
    changes.add(new Edit("component " + OpenItem.line(component.title().toText()), what));
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
            .description(
                OpenItem.prose(DutyWords.ended("Stands in for a component of " + provider)))
            .props(props)
            .status(ComponentStatusBuilder.builder().state("operational").build())
            .build());
    changes.add(new Edit("components", "added " + name + " of " + provider));
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
