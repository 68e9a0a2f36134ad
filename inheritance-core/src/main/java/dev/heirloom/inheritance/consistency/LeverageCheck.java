package dev.heirloom.inheritance.consistency;

import dev.heirloom.inheritance.baseline.IdSpelling;
import dev.heirloom.inheritance.consistency.ImportedDocuments.From;
import dev.heirloom.inheritance.offering.Component;
import dev.heirloom.inheritance.offering.CustomerSystem;
import dev.heirloom.inheritance.offering.InheritedEntry;
import dev.heirloom.inheritance.offering.Place;
import dev.heirloom.inheritance.offering.ProvidedItem;
import dev.heirloom.inheritance.offering.Responsibility;
import dev.heirloom.inheritance.offering.SatisfiedEntry;
import dev.heirloom.inheritance.offering.SystemClaims;
import dev.heirloom.oscal.model.Link;
import dev.heirloom.oscal.model.Uuid;
import dev.heirloom.oscal.model.ssp.LeveragedAuthorization;
import dev.heirloom.oscal.model.ssp.SystemSecurityPlan;
import java.net.URI;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Holds what a system security plan says it inherits and satisfies against the plans that it
 * leverages: a reference resolves by kind and within one control (SEMANTICS section 2).
 */
final class LeverageCheck {

  private static final String SYSTEM = "/system-security-plan/system-implementation";
  private static final String PLAN = "system-security-plan";

  private final SystemSecurityPlan plan;
  private final URI address;
  private final ImportedDocuments found;
  private final List<SystemClaims> beside;
  private final Map<Uuid, Set<String>> provided = new HashMap<>();
  private final Map<Uuid, Set<String>> responsibilities = new HashMap<>();
  private final Set<Uuid> components = new HashSet<>();

  /**
   * Makes a check.
   *
   * @param beside plans that may be leveraged though nothing links to them
   */
  LeverageCheck(
      SystemSecurityPlan plan,
      URI address,
      ImportedDocuments found,
      List<SystemSecurityPlan> beside) {
    this.plan = plan;
    this.address = address;
    this.found = found;
    this.beside =
        beside.stream().map(other -> CustomerSystem.of(other, "leveraged plan").claims()).toList();
  }

  void check() {
    SystemClaims claims = CustomerSystem.of(plan, "plan").claims();
    boolean refers =
        claims.inherited().stream().anyMatch(entry -> entry.provided().isPresent())
            || claims.satisfied().stream().anyMatch(entry -> entry.responsibility().isPresent())
            || claims.components().stream().anyMatch(c -> !c.inheritedUuids().isEmpty());
    boolean complete = refers && readLeveraged(claims);
    if (complete) {
      claims.components().forEach(this::check);
      claims.inherited().forEach(this::check);
      claims.satisfied().forEach(this::check);
    }
  }

  /** Returns whether every leveraged plan is there, so that what none of them has is nowhere. */
  private boolean readLeveraged(SystemClaims claims) {
    List<LeveragedAuthorization> all = plan.systemImplementation().leveragedAuthorizations();
    Set<Uuid> inherited =
        claims.components().stream()
            .flatMap(component -> component.inheritedUuids().stream())
            .collect(Collectors.toSet());
    List<SystemClaims> stoodIn =
        beside.stream()
            .filter(
                lower -> lower.components().stream().anyMatch(c -> inherited.contains(c.uuid())))
            .toList();
    stoodIn.forEach(this::read);
    if (all.isEmpty() && stoodIn.isEmpty()) {
      addUnnamed(SYSTEM, "The plan inherits and has no leveraged authorization.");
      return false;
    }
    boolean complete = true;
    int index = 0;
    for (LeveragedAuthorization leveraged : all) {
      List<String> names = claims.leveragedAuthorizations().get(index).systemIdentifiers();
      List<SystemClaims> named =
          beside.stream().filter(lower -> lower.identity().isAmong(names)).toList();
      named.forEach(this::read);
      // One authorization and one plan, of which components are inherited, belong together.
      boolean isKnown = !named.isEmpty() || all.size() == 1 && stoodIn.size() == 1;
      complete &= read(leveraged, isKnown, SYSTEM + "/leveraged-authorizations/" + index++);
    }
    return complete;
  }

  private boolean read(LeveragedAuthorization leveraged, boolean isKnown, String at) {
    boolean linked = isKnown;
    boolean complete = true;
    int index = 0;
    for (Link link : leveraged.links()) {
      String there = at + "/links/" + index++ + "/href";
      if (link.rel().filter(PLAN::equals).isPresent()) {
        linked = true;
        Optional<From> lower =
            found.follow(
                new From(plan, address),
                link.href(),
                there,
                SystemSecurityPlan.class,
                "a system security plan");
        lower.ifPresent(
            from ->
                read(
                    CustomerSystem.of((SystemSecurityPlan) from.document(), "leveraged plan")
                        .claims()));
        complete &= lower.isPresent();
      }
    }
    if (!linked) {
      addUnnamed(at, "The leveraged authorization links to no system security plan.");
    }
    return linked && complete;
  }

  private void addUnnamed(String at, String sentence) {
    found.add(
        ConsistencyRule.LEVERAGED_PLAN_NAMED,
        at,
        sentence + " What is inherited is held against nothing.",
        "Add a leveraged authorization with a link of the relation \""
            + PLAN
            + "\", or hand in the plan beside this one.");
  }

  private void read(SystemClaims lower) {
    for (ProvidedItem item : lower.provided()) {
      add(provided, item.uuid(), item.place());
    }
    for (Responsibility responsibility : lower.responsibilities()) {
      add(responsibilities, responsibility.uuid(), responsibility.place());
    }
    lower.components().forEach(component -> components.add(component.uuid()));
  }

  private static void add(Map<Uuid, Set<String>> controls, Uuid uuid, Place place) {
    controls.computeIfAbsent(uuid, u -> new HashSet<>()).add(control(place));
  }

  private static String control(Place place) {
    return IdSpelling.parse(place.control())
        .map(IdSpelling::controlId)
        .orElseGet(() -> place.control().toLowerCase(Locale.ROOT));
  }

  private void check(Component component) {
    for (Uuid inherited : component.inheritedUuids()) {
      if (!components.contains(inherited)) {
        found.add(
            ConsistencyRule.INHERITED_COMPONENT_EXISTS,
            component.evidence().location(),
            "No leveraged plan has the component " + inherited + ", which this one stands in for.",
            "Name a component of the leveraged plan in the property \"inherited-uuid\".");
      }
    }
  }

  private void check(InheritedEntry entry) {
    entry
        .provided()
        .flatMap(uuid -> problem(uuid, entry.place(), provided, "provided item"))
        .ifPresent(
            problem ->
                found.add(
                    ConsistencyRule.PROVIDED_EXISTS,
                    entry.evidence().location() + "/provided-uuid",
                    problem,
                    "Name an item that a leveraged plan provides for this control."));
  }

  private void check(SatisfiedEntry entry) {
    entry
        .responsibility()
        .flatMap(uuid -> problem(uuid, entry.place(), responsibilities, "responsibility"))
        .ifPresent(
            problem ->
                found.add(
                    ConsistencyRule.RESPONSIBILITY_EXISTS,
                    entry.evidence().location() + "/responsibility-uuid",
                    problem,
                    "Name a responsibility that a leveraged plan states for this control."));
  }

  private Optional<String> problem(
      Uuid uuid, Place place, Map<Uuid, Set<String>> controls, String kind) {
    Set<String> there = controls.getOrDefault(uuid, Set.of());
    if (there.contains(control(place))) {
      return Optional.empty();
    }
    if (!there.isEmpty()) {
      return Optional.of(
          "The "
              + kind
              + " "
              + uuid
              + " is one of control "
              + String.join(", ", there)
              + ", not of "
              + place.control()
              + ".");
    }
    boolean isOther = (controls == provided ? responsibilities : provided).containsKey(uuid);
    String other = controls == provided ? "a responsibility" : "a provided item";
    return Optional.of(
        isOther
            ? "The leveraged plan has " + uuid + " as " + other + ", not as a " + kind + "."
            : "No leveraged plan has a " + kind + " " + uuid + ".");
  }
}
