package dev.heirloom.inheritance.determination;

import dev.heirloom.inheritance.Determination;
import dev.heirloom.inheritance.authorization.Acceptance;
import dev.heirloom.inheritance.authorization.AcceptanceBuilder;
import dev.heirloom.inheritance.authorization.Authorization;
import dev.heirloom.inheritance.authorization.AuthorizationBuilder;
import dev.heirloom.inheritance.authorization.Regime;
import dev.heirloom.inheritance.baseline.Baseline;
import dev.heirloom.inheritance.baseline.BaselineControl;
import dev.heirloom.inheritance.baseline.ImpactLevel;
import dev.heirloom.inheritance.baseline.StatementPart;
import dev.heirloom.inheritance.evidence.Evidence;
import dev.heirloom.inheritance.evidence.ParameterSetting;
import dev.heirloom.inheritance.offering.Component;
import dev.heirloom.inheritance.offering.CustomerSystem;
import dev.heirloom.inheritance.offering.DocumentIdentity;
import dev.heirloom.inheritance.offering.DocumentIdentityBuilder;
import dev.heirloom.inheritance.offering.Doubt;
import dev.heirloom.inheritance.offering.Extent;
import dev.heirloom.inheritance.offering.Implementation;
import dev.heirloom.inheritance.offering.InheritedEntry;
import dev.heirloom.inheritance.offering.LeveragedAuthorization;
import dev.heirloom.inheritance.offering.Offering;
import dev.heirloom.inheritance.offering.Pairing;
import dev.heirloom.inheritance.offering.Place;
import dev.heirloom.inheritance.offering.ProvidedItem;
import dev.heirloom.inheritance.offering.Responsibility;
import dev.heirloom.inheritance.offering.SatisfiedEntry;
import dev.heirloom.inheritance.offering.StatedRequirement;
import dev.heirloom.inheritance.offering.States;
import dev.heirloom.inheritance.offering.SystemClaims;
import dev.heirloom.inheritance.offering.SystemClaimsBuilder;
import dev.heirloom.inheritance.policy.Authorizations;
import dev.heirloom.inheritance.policy.AuthorizationsBuilder;
import dev.heirloom.inheritance.result.Duty;
import dev.heirloom.inheritance.result.Finding;
import dev.heirloom.inheritance.result.FindingCode;
import dev.heirloom.inheritance.result.Fulfilment;
import dev.heirloom.inheritance.result.PointResult;
import dev.heirloom.inheritance.result.Report;
import dev.heirloom.inheritance.result.Status;
import dev.heirloom.oscal.model.ParameterId;
import dev.heirloom.oscal.model.Uuid;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Short words for the examples: a baseline of ac-1 (a, b), ac-2 (a with 1 and 2, b), ac-2.1 and
 * pl-11.
 */
final class World {

  static final LocalDate TODAY = LocalDate.parse("2026-11-21");

  static final Baseline BASELINE =
      Baseline.of(
              "moderate",
              List.of(
                  BaselineControl.of(
                      "ac-1", StatementPart.item("ac-1_smt.a"), StatementPart.item("ac-1_smt.b")),
                  BaselineControl.of(
                      "ac-2",
                      StatementPart.item(
                          "ac-2_smt.a",
                          StatementPart.item("ac-2_smt.a.1"),
                          StatementPart.item("ac-2_smt.a.2")),
                      StatementPart.item("ac-2_smt.b"),
                      StatementPart.item("ac-2_fr", StatementPart.item("ac-2_fr_smt.1"))),
                  BaselineControl.of("ac-2.1"),
                  BaselineControl.of("pl-11")))
          .at(ImpactLevel.MODERATE);

  private World() {}

  /** Returns a uuid of version 5 for a name. */
  static Uuid id(String name) {
    UUID random = UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    String text = random.toString();
    return Uuid.of(text.substring(0, 14) + "5" + text.substring(15));
  }

  static Place at(String place) {
    int end = place.indexOf("_");
    return end < 0 ? Place.control(place) : Place.statement(place.substring(0, end), place);
  }

  /** A system under construction: its document, named as it is. */
  static final class SystemBuilder {
    final String name;
    private final List<Component> components = new ArrayList<>();
    private final SystemClaimsBuilder claims = SystemClaimsBuilder.builder();
    private DocumentIdentity identity;
    private boolean same;
    private Optional<Authorization> authorization = Optional.empty();

    SystemBuilder(String name) {
      this.name = name;
      this.identity = DocumentIdentity.named(name, id(name));
      with("this-system", "this", List.of(), List.of(), false);
    }

    SystemBuilder with(
        String type, String title, List<Uuid> inherited, List<Uuid> leveraged, boolean outside) {
      components.add(
          new Component(
              id(name + "/" + title),
              type,
              title,
              inherited,
              leveraged,
              outside,
              ev("component " + title)));
      return this;
    }

    SystemBuilder with(String title, Uuid... inherited) {
      return with("software", title, List.of(inherited), List.of(), false);
    }

    /** Adds a component that says how it stands. */
    SystemBuilder with(String title, Optional<String> status, Optional<String> point) {
      return with("software", title, status, point);
    }

    SystemBuilder with(String type, String title, Optional<String> status, Optional<String> point) {
      components.add(
          new Component(
              id(name + "/" + title),
              type,
              title,
              List.of(),
              List.of(),
              point.filter("external"::equals).isPresent(),
              status,
              point,
              ev("component " + title)));
      return this;
    }

    /** Adds a component that stands in for those of a lower system, and says how it stands. */
    SystemBuilder standingIn(String title, String status, Uuid... inherited) {
      components.add(
          new Component(
              id(name + "/" + title),
              "system",
              title,
              List.of(inherited),
              List.of(),
              true,
              Optional.of(status),
              Optional.of("external"),
              ev("component " + title)));
      return this;
    }

    /** Adds what the reader of the document doubts of a place, or of all of it. */
    SystemBuilder doubts(Doubt.Kind kind, Optional<String> place, String text) {
      claims.addDoubts(new Doubt(kind, place.map(World::at), text, ev("doubts " + place)));
      return this;
    }

    SystemBuilder is(String status) {
      claims.status(status);
      return this;
    }

    /** Says which impact level the system has. */
    SystemBuilder needs(String level) {
      claims.sensitivityLevel(level);
      return this;
    }

    Uuid component(String title) {
      return id(name + "/" + title);
    }

    Evidence ev(String location) {
      return Evidence.of(name, location);
    }

    SystemBuilder provides(String item, String place, String... states) {
      return provides(item, place, "this", Extent.WHOLE, states);
    }

    SystemBuilder provides(
        String item, String place, String component, Extent extent, String... states) {
      claims.addProvided(
          new ProvidedItem(
              id(item),
              component(component),
              at(place),
              extent,
              states.length == 0 ? States.implemented() : States.of(states),
              List.of(),
              "",
              ev(item)));
      return this;
    }

    SystemBuilder providesWith(String item, String place, ParameterSetting... settings) {
      claims.addProvided(
          new ProvidedItem(
              id(item),
              component("this"),
              at(place),
              Extent.WHOLE,
              States.implemented(),
              List.of(settings),
              "",
              ev(item)));
      return this;
    }

    SystemBuilder provides(String item, String place, States states) {
      claims.addProvided(
          new ProvidedItem(
              id(item),
              component("this"),
              at(place),
              Extent.WHOLE,
              states,
              List.of(),
              "",
              ev(item)));
      return this;
    }

    SystemBuilder leaves(String duty, String place) {
      return leaves(duty, place, "this", Optional.empty());
    }

    SystemBuilder leaves(
        String duty, String place, String component, Optional<Uuid> bound, String... passesOn) {
      claims.addResponsibilities(
          new Responsibility(
              id(duty),
              component(component),
              at(place),
              bound,
              Arrays.stream(passesOn).map(World::id).toList(),
              "",
              ev(duty)));
      return this;
    }

    SystemBuilder provides(ProvidedItem item) {
      claims.addProvided(item);
      return this;
    }

    SystemBuilder leaves(Responsibility responsibility) {
      claims.addResponsibilities(responsibility);
      return this;
    }

    SystemBuilder inherits(String item, String place) {
      return inherits(item, place, "this");
    }

    SystemBuilder inherits(String item, String place, String component) {
      claims.addInherited(
          new InheritedEntry(
              id(name + " inherits " + item + place),
              component(component),
              at(place),
              Optional.of(id(item)),
              "",
              ev("inherits " + item)));
      return this;
    }

    /** Adds an entry that names no item, but the system whose items it inherits. */
    SystemBuilder inheritsFrom(String system, String place) {
      claims.addInherited(
          new InheritedEntry(
              id(name + " inherits from " + system + place),
              component("this"),
              at(place),
              Optional.empty(),
              system.isEmpty() ? List.of() : List.of(system),
              "",
              ev("inherits from " + system)));
      return this;
    }

    SystemBuilder satisfies(String duty, String place, String... states) {
      claims.addSatisfied(
          new SatisfiedEntry(
              id(name + " satisfies " + duty + place + String.join(",", states)),
              component("this"),
              at(place),
              Optional.of(id(duty)),
              States.of(states),
              "",
              ev("satisfies " + duty)));
      return this;
    }

    SystemBuilder satisfies(SatisfiedEntry entry) {
      claims.addSatisfied(entry);
      return this;
    }

    SystemBuilder says(String place, List<String> states, String remarks, String... origins) {
      claims.addRequirements(
          new StatedRequirement(
              at(place),
              states,
              List.of(origins),
              remarks,
              Optional.empty(),
              List.of(),
              ev("says " + place)));
      return this;
    }

    SystemBuilder saysUnclearly(String place, List<String> words) {
      claims.addRequirements(
          new StatedRequirement(
              at(place),
              List.of(),
              List.of(),
              "",
              Optional.empty(),
              List.of(),
              words,
              ev("says " + place)));
      return this;
    }

    SystemBuilder refuses(String place, String why) {
      claims.addRequirements(
          new StatedRequirement(
              at(place),
              List.of(),
              List.of(),
              "",
              Optional.of(why),
              List.of(),
              ev("refuses " + place)));
      return this;
    }

    SystemBuilder does(String place, String... states) {
      claims.addImplementations(
          new Implementation(
              component("this"), at(place), States.of(states), List.of(), ev("does " + place)));
      return this;
    }

    SystemBuilder does(Implementation own) {
      claims.addImplementations(own);
      return this;
    }

    /** Says what one of the components does at a place. */
    SystemBuilder doesBy(String component, String place, String... states) {
      claims.addImplementations(
          new Implementation(
              component(component),
              at(place),
              States.of(states),
              List.of(),
              ev(component + " does " + place)));
      return this;
    }

    SystemBuilder sets(String parameter, String value) {
      claims.addParameters(
          new ParameterSetting(
              new ParameterId(parameter),
              List.of(value),
              ParameterSetting.Level.IMPLEMENTATION,
              ev("sets " + parameter)));
      return this;
    }

    SystemBuilder leverages(LeveragedAuthorization leveraged) {
      claims.addLeveragedAuthorizations(leveraged);
      return this;
    }

    SystemBuilder identifiedBy(String identifier) {
      identity = DocumentIdentityBuilder.builder(identity).addSystemIdentifiers(identifier).build();
      return this;
    }

    SystemBuilder identity(DocumentIdentity own) {
      identity = own;
      return this;
    }

    SystemBuilder sameOrganization() {
      same = true;
      return this;
    }

    SystemBuilder authorized(Authorization record) {
      authorization = Optional.of(record);
      return this;
    }

    SystemClaims claims() {
      return claims.identity(identity).components(components).build();
    }

    Offering offering() {
      return new Offering(
          claims(), same, Optional.empty(), Optional.empty(), authorization, List.of(), List.of());
    }

    CustomerSystem customer() {
      return CustomerSystem.of(claims());
    }
  }

  static SystemBuilder system(String name) {
    return new SystemBuilder(name);
  }

  static ParameterSetting setting(String parameter, String value, ParameterSetting.Level level) {
    return new ParameterSetting(
        new ParameterId(parameter), List.of(value), level, Evidence.of("settings", parameter));
  }

  static AuthorizationBuilder record(SystemBuilder of) {
    return AuthorizationBuilder.builder()
        .id("record of " + of.name)
        .subject(id(of.name).value())
        .issued(LocalDate.parse("2025-01-01"));
  }

  static Authorization active(SystemBuilder of) {
    return record(of).level(ImpactLevel.HIGH).build();
  }

  static AcceptanceBuilder acceptance(SystemBuilder of) {
    return AcceptanceBuilder.builder()
        .id("acceptance of " + of.name)
        .subject(id(of.name).value())
        .issued(LocalDate.parse("2025-06-01"));
  }

  static Authorizations records(
      Regime regime, List<Authorization> records, Acceptance... acceptances) {
    return AuthorizationsBuilder.builder()
        .regime(regime)
        .records(records)
        .acceptances(List.of(acceptances))
        .build();
  }

  static Pairing pair(SystemBuilder upper, SystemBuilder lower) {
    return new Pairing(upper.claims().systemId(), lower.claims().systemId());
  }

  static Determination determination(SystemBuilder... systems) {
    return Determination.of(BASELINE)
        .providers(Arrays.stream(systems).map(SystemBuilder::offering).toList())
        .authorizations(
            Authorizations.of(
                Arrays.stream(systems).map(World::active).toArray(Authorization[]::new)))
        .asOf(TODAY);
  }

  static PointResult point(Report report, String id) {
    return report.point(id).orElseThrow();
  }

  static Status status(Report report, String id) {
    return point(report, id).status();
  }

  static Status declared(Report report, String id) {
    return point(report, id).declared();
  }

  /** Returns all codes but the one that every provider without a baseline of its own has. */
  static List<FindingCode> codes(Report report) {
    return report.allFindings().stream()
        .map(Finding::code)
        .filter(code -> code != FindingCode.SCOPE_NOT_STATED)
        .toList();
  }

  static Finding finding(Report report, FindingCode code) {
    List<Finding> found = report.allFindings().stream().filter(f -> f.code() == code).toList();
    if (found.size() != 1) {
      throw new AssertionError(
          "one " + code + " expected, found " + found + " among " + report.allFindings());
    }
    return found.get(0);
  }

  static Fulfilment fulfilment(Report report, String point, Duty.Kind kind, String id) {
    return point(report, point).duties().stream()
        .filter(d -> d.kind() == kind && d.id().equals(id))
        .findFirst()
        .orElseThrow(
            () ->
                new AssertionError(
                    "no " + kind + " " + id + " among " + point(report, point).duties()))
        .fulfilment();
  }
}
