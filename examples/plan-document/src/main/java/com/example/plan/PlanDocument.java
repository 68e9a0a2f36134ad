package com.example.plan;

import dev.heirloom.inheritance.baseline.Baseline;
import dev.heirloom.inheritance.baseline.BaselineControl;
import dev.heirloom.inheritance.baseline.StatementPart;
import dev.heirloom.inheritance.offering.ImplementationState;
import dev.heirloom.inheritance.offering.Vocabulary;
import dev.heirloom.oscal.model.Property;
import dev.heirloom.oscal.model.ResponsibleParty;
import dev.heirloom.oscal.model.ResponsibleRole;
import dev.heirloom.oscal.model.Uuid;
import dev.heirloom.oscal.model.implementation.PortRange;
import dev.heirloom.oscal.model.implementation.SetParameter;
import dev.heirloom.oscal.model.implementation.SystemComponent;
import dev.heirloom.oscal.model.ssp.ByComponent;
import dev.heirloom.oscal.model.ssp.ImplementedRequirement;
import dev.heirloom.oscal.model.ssp.LeveragedAuthorization;
import dev.heirloom.oscal.model.ssp.Statement;
import dev.heirloom.oscal.model.ssp.SystemSecurityPlan;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A system security plan as a Word document, by the outline of FedRAMP's template: for a reviewer
 * who has no tool for OSCAL. What the plan does not say stands there as not said.
 */
public final class PlanDocument {

  private static final String NOT_SAID = "The plan does not say this yet.";

  private static final Pattern INSERT =
      Pattern.compile("\\{\\{\\s*insert:\\s*param,\\s*(\\S+)\\s*}}");

  private final SystemSecurityPlan plan;
  private final Baseline baseline;
  private final Map<Uuid, String> components = new HashMap<>();
  private final WordText word = new WordText();

  private PlanDocument(SystemSecurityPlan plan, Baseline baseline) {
    this.plan = plan;
    this.baseline = baseline;
    for (SystemComponent component : plan.systemImplementation().components()) {
      components.put(component.uuid(), component.title().toText());
    }
  }

  /**
   * Returns the document, the same bytes for the same plan.
   *
   * @param baseline the controls that the plan is about, for their titles and words
   */
  public static byte[] of(SystemSecurityPlan plan, Baseline baseline) {
    return new PlanDocument(plan, baseline).written();
  }

  private byte[] written() {
    word.title(plan.systemCharacteristics().systemName());
    word.text(
        "System security plan, version "
            + plan.metadata().version()
            + ", "
            + plan.metadata().lastModified());
    word.contents();
    word.heading(1, "1 Introduction");
    word.text(plan.systemCharacteristics().description().toText());
    word.heading(1, "2 Purpose");
    word.text(plan.controlImplementation().description().toText());
    systemInformation();
    word.heading(1, "4 System Owner");
    responsible("system-owner");
    word.heading(1, "5 Assignment of Security Responsibility");
    responsible("information-system-security-officer");
    leveraged();
    external();
    architecture();
    services();
    word.heading(1, "10 Cryptographic Modules Implemented for Data at Rest and in Transit");
    word.text(listed("validation"));
    word.heading(1, "11 Separation of Duties");
    word.table(
        "User, Roles, Privileges",
        plan.systemImplementation().users().stream()
            .map(
                user ->
                    List.of(
                        user.title().map(title -> title.toText()).orElse(user.uuid().value()),
                        String.join(", ", user.roleIds()),
                        user.authorizedPrivileges().stream()
                            .map(privilege -> privilege.title().toText())
                            .collect(Collectors.joining(", "))))
            .toList(),
        NOT_SAID);
    word.heading(1, "12 Appendices");
    word.text("Appendix A: FedRAMP Security Controls");
    word.heading(1, "Appendix A: FedRAMP Security Controls");
    String family = "";
    for (ImplementedRequirement requirement :
        plan.controlImplementation().implementedRequirements()) {
      Optional<BaselineControl> control =
          baseline
              .index()
              .control(requirement.controlId().value())
              .flatMap(known -> baseline.control(known.id()));
      String title = control.map(BaselineControl::familyTitle).orElse("Other controls");
      if (!title.equals(family)) {
        word.heading(2, title);
        family = title;
      }
      control(requirement, control);
    }
    return word.bytes(plan.metadata().lastModified().toOffsetDateTime().toInstant());
  }

  private void systemInformation() {
    var system = plan.systemCharacteristics();
    word.heading(1, "3 System Information");
    word.table(
        "System information",
        List.of(
            List.of("System name", system.systemName()),
            List.of(
                "Identifier",
                system.systemIds().stream().map(id -> id.id()).collect(Collectors.joining(", "))),
            List.of("FIPS PUB 199 level", system.securitySensitivityLevel().orElse(NOT_SAID)),
            List.of("Operational status", system.status().state()),
            List.of("Service model", property(system.props(), "cloud-service-model")),
            List.of("Deployment model", property(system.props(), "cloud-deployment-model")),
            List.of("Baseline", plan.importProfile().href())),
        NOT_SAID);
  }

  private static String property(List<Property> props, String name) {
    return props.stream()
        .filter(prop -> prop.name().equals(name))
        .map(Property::value)
        .findFirst()
        .orElse(NOT_SAID);
  }

  private void responsible(String role) {
    List<Uuid> parties =
        Stream.concat(
                plan.metadata().responsibleParties().stream(),
                plan.systemCharacteristics().responsibleParties().stream())
            .filter(responsible -> responsible.roleId().equals(role))
            .map(ResponsibleParty::partyUuids)
            .flatMap(List::stream)
            .toList();
    String names =
        plan.metadata().parties().stream()
            .filter(party -> parties.contains(party.uuid()))
            .map(party -> party.name().orElse(party.uuid().value()))
            .collect(Collectors.joining(", "));
    word.text(names.isEmpty() ? NOT_SAID : names);
  }

  private void leveraged() {
    word.heading(1, "6 Leveraged FedRAMP-Authorized Services");
    List<List<String>> rows = new ArrayList<>();
    for (LeveragedAuthorization service : plan.systemImplementation().leveragedAuthorizations()) {
      rows.add(
          List.of(
              service.title().toText(),
              property(service.props(), "leveraged-system-identifier"),
              property(service.props(), "impact-level"),
              service.dateAuthorized().toString()));
    }
    word.table("Service, Package, Impact level, Authorized on", rows, "None.");
  }

  private void external() {
    word.heading(1, "7 External Systems and Services Not Having FedRAMP Authorization");
    word.text(listed("interconnection"));
  }

  private void architecture() {
    var system = plan.systemCharacteristics();
    word.heading(1, "8 Illustrated Architecture and Narratives");
    word.heading(2, "8.1 Authorization Boundary");
    word.text(system.authorizationBoundary().description().toText());
    word.heading(2, "8.2 Network Architecture");
    word.text(system.networkArchitecture().map(n -> n.description().toText()).orElse(NOT_SAID));
    word.heading(2, "8.3 Data Flow");
    word.text(system.dataFlow().map(flow -> flow.description().toText()).orElse(NOT_SAID));
    word.heading(2, "8.4 Components");
    word.table(
        "Component, Kind, Description",
        plan.systemImplementation().components().stream()
            .map(
                component ->
                    List.of(
                        component.title().toText(),
                        component.type(),
                        component.description().toText()))
            .toList(),
        NOT_SAID);
  }

  private void services() {
    word.heading(1, "9 Services, Ports, and Protocols");
    List<List<String>> rows = new ArrayList<>();
    for (SystemComponent component : plan.systemImplementation().components()) {
      component
          .protocols()
          .forEach(
              protocol ->
                  rows.add(
                      List.of(
                          component.title().toText(),
                          protocol.name().orElse(""),
                          protocol.portRanges().stream()
                              .map(PlanDocument::ports)
                              .collect(Collectors.joining(", ")))));
    }
    word.table("Component, Protocol, Ports", rows, NOT_SAID);
  }

  private static String ports(PortRange range) {
    return Stream.of(range.start(), range.end())
            .flatMap(Optional::stream)
            .distinct()
            .map(String::valueOf)
            .collect(Collectors.joining("-"))
        + range.transport().map(transport -> "/" + transport).orElse("");
  }

  private String listed(String type) {
    String titles =
        plan.systemImplementation().components().stream()
            .filter(component -> component.type().equals(type))
            .map(component -> component.title().toText())
            .collect(Collectors.joining(", "));
    return titles.isEmpty() ? NOT_SAID : titles;
  }

  private void control(ImplementedRequirement requirement, Optional<BaselineControl> control) {
    String id = requirement.controlId().value().toUpperCase(Locale.ROOT);
    word.heading(3, id + control.map(known -> " " + known.title()).orElse(""));
    Map<String, String> values = values(requirement, control);
    control.ifPresent(known -> known.statements().forEach(part -> statement(part, 0, values)));
    word.table(
        id + " control summary information",
        List.of(
            List.of("Responsible role", roles(requirement)),
            List.of("Parameters", parameters(requirement)),
            List.of("Implementation status", states(requirement)),
            List.of(
                "Control origination",
                values(requirement.props(), Vocabulary.CONTROL_ORIGINATION))),
        NOT_SAID);
    word.bold(id + ": what is the solution, and how is it implemented?");
    answers(requirement.byComponents());
    for (Statement statement : requirement.statements()) {
      word.bold("Part " + part(statement.statementId().value()));
      answers(statement.byComponents());
    }
    if (requirement.statements().isEmpty() && requirement.byComponents().isEmpty()) {
      word.text(requirement.remarks().map(remarks -> remarks.toText()).orElse(NOT_SAID));
    }
  }

  private static String part(String statement) {
    int end = statement.indexOf("_smt.");
    return end < 0 ? statement : statement.substring(end + "_smt.".length());
  }

  /** Returns what stands for each parameter: as the plan sets it, else as the baseline asks. */
  private static Map<String, String> values(
      ImplementedRequirement requirement, Optional<BaselineControl> control) {
    Map<String, String> values = new HashMap<>();
    control
        .map(BaselineControl::parameters)
        .orElse(List.of())
        .forEach(
            parameter ->
                values.put(parameter.id().value(), String.join(", ", parameter.required())));
    requirement
        .setParameters()
        .forEach(set -> values.put(set.paramId().value(), String.join(", ", set.values())));
    return values;
  }

  private void statement(StatementPart part, int depth, Map<String, String> values) {
    String words =
        INSERT
            .matcher(part.text())
            .replaceAll(
                match -> {
                  String value = values.getOrDefault(match.group(1), "");
                  return Matcher.quoteReplacement(
                      "[" + (value.isBlank() ? match.group(1) : value) + "]");
                });
    word.quote(depth, part.label().map(label -> label + " ").orElse("") + words);
    part.parts().forEach(below -> statement(below, depth + 1, values));
  }

  private void answers(List<ByComponent> byComponents) {
    for (ByComponent by : byComponents) {
      word.text(
          components.getOrDefault(by.componentUuid(), by.componentUuid().value())
              + by.implementationStatus().map(s -> " (" + s.state() + ")").orElse("")
              + ": "
              + by.description().toText());
      by.inherited().forEach(inherited -> word.quote(1, inherited.description().toText()));
      by.satisfied().forEach(satisfied -> word.quote(1, satisfied.description().toText()));
    }
  }

  private static String roles(ImplementedRequirement requirement) {
    String roles =
        Stream.concat(
                requirement.responsibleRoles().stream(),
                byComponents(requirement).flatMap(by -> by.responsibleRoles().stream()))
            .map(ResponsibleRole::roleId)
            .distinct()
            .collect(Collectors.joining(", "));
    return roles.isEmpty() ? NOT_SAID : roles;
  }

  private static String parameters(ImplementedRequirement requirement) {
    String parameters =
        Stream.concat(
                requirement.setParameters().stream(),
                byComponents(requirement).flatMap(by -> by.setParameters().stream()))
            .map(PlanDocument::parameter)
            .distinct()
            .collect(Collectors.joining("\n"));
    return parameters.isEmpty() ? "None set." : parameters;
  }

  private static String parameter(SetParameter set) {
    return set.paramId() + ": " + String.join(", ", set.values());
  }

  private static String states(ImplementedRequirement requirement) {
    List<String> words =
        Stream.concat(
                Stream.concat(
                    requirement.props().stream(),
                    requirement.statements().stream().flatMap(s -> s.props().stream())),
                byComponents(requirement).flatMap(by -> by.props().stream()))
            .filter(prop -> prop.name().equals(Vocabulary.IMPLEMENTATION_STATUS))
            .map(Property::value)
            .toList();
    List<ImplementationState> said =
        Stream.concat(
                words.stream(),
                byComponents(requirement)
                    .flatMap(by -> by.implementationStatus().stream())
                    .map(status -> status.state()))
            .flatMap(state -> ImplementationState.parse(state).stream())
            .distinct()
            .sorted()
            .toList();
    return Stream.of(ImplementationState.values())
        .filter(state -> state != ImplementationState.NOT_UNDERSTOOD || said.contains(state))
        .map(state -> (said.contains(state) ? "\u2612 " : "\u2610 ") + state)
        .collect(Collectors.joining("\n"));
  }

  private static Stream<ByComponent> byComponents(ImplementedRequirement requirement) {
    return Stream.concat(
        requirement.byComponents().stream(),
        requirement.statements().stream().flatMap(s -> s.byComponents().stream()));
  }

  private static String values(List<Property> props, String name) {
    String values =
        props.stream()
            .filter(prop -> prop.name().equals(name))
            .map(Property::value)
            .distinct()
            .collect(Collectors.joining(", "));
    return values.isEmpty() ? NOT_SAID : values;
  }
}
