package dev.heirloom.inheritance.export;

import dev.heirloom.inheritance.baseline.Baseline;
import dev.heirloom.inheritance.export.CustomerPlan.Edit;
import dev.heirloom.oscal.model.BackMatter;
import dev.heirloom.oscal.model.MetadataBuilder;
import dev.heirloom.oscal.model.ParameterId;
import dev.heirloom.oscal.model.Property;
import dev.heirloom.oscal.model.Resource;
import dev.heirloom.oscal.model.ResponsibleParty;
import dev.heirloom.oscal.model.Role;
import dev.heirloom.oscal.model.Uuid;
import dev.heirloom.oscal.model.implementation.SetParameter;
import dev.heirloom.oscal.model.implementation.SystemComponent;
import dev.heirloom.oscal.model.ssp.InformationType;
import dev.heirloom.oscal.model.ssp.SystemCharacteristics;
import dev.heirloom.oscal.model.ssp.SystemCharacteristicsBuilder;
import dev.heirloom.oscal.model.ssp.SystemImplementationBuilder;
import dev.heirloom.oscal.model.ssp.SystemSecurityPlan;
import dev.heirloom.oscal.model.ssp.SystemSecurityPlanBuilder;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What FedRAMP asks of a plan and a determination can't know: an open item of a new plan, until the
 * plan says it.
 */
enum FedrampItem {
  /** Who has the roles that FedRAMP names. */
  ROLES(
      PlanSection.METADATA,
      "who has the roles prepared-by, prepared-for, system-owner, authorizing-official-poc and"
          + " information-system-security-officer, with work addresses",
      FedrampItem::hasRoles),
  /** When the plan was published. */
  PUBLISHED(
      PlanSection.METADATA,
      "the day on which the plan is published",
      plan -> plan.metadata().published().isPresent()),
  /** How sensitive the plan itself is. */
  MARKING(
      PlanSection.METADATA,
      "how the plan is marked, in the property marking",
      plan -> has(plan.metadata().props(), "marking")),
  /** For which of FedRAMP's versions the plan is written. */
  FEDRAMP_VERSION(
      PlanSection.METADATA,
      "the version of FedRAMP's rules that the plan follows, in the property fedramp-version",
      plan -> has(plan.metadata().props(), "fedramp-version")),
  /** Where the data centers are. */
  DATA_CENTERS(
      PlanSection.METADATA,
      "the primary and the alternate data center, as locations with their addresses",
      plan ->
          plan.metadata().locations().stream()
              .anyMatch(
                  location ->
                      location.props().stream().anyMatch(p -> p.value().equals("data-center")))),
  /** The documents that belong to the plan. */
  ATTACHMENTS(
      PlanSection.METADATA,
      "the plans for configuration management, incident response and contingencies, the rules of"
          + " behavior, the user's guide and FedRAMP's citations, as resources of the back matter",
      FedrampItem::hasAttachments),
  /** FedRAMP's id of the package. */
  PACKAGE_ID(
      PlanSection.CHARACTERISTICS,
      "the identifier that FedRAMP gave the system, with its identifier type",
      plan ->
          plan.systemCharacteristics().systemIds().stream()
              .anyMatch(
                  id ->
                      id.identifierType()
                          .filter(type -> type.contains("fedramp.gov"))
                          .isPresent())),
  /** A short name. */
  SHORT_NAME(
      PlanSection.CHARACTERISTICS,
      "the short name of the system",
      plan -> plan.systemCharacteristics().systemNameShort().isPresent()),
  /** What kind of cloud it is. */
  CLOUD_MODELS(
      PlanSection.CHARACTERISTICS,
      "the service model and the deployment model of the cloud, in the properties"
          + " cloud-service-model and cloud-deployment-model",
      plan ->
          has(
              plan.systemCharacteristics().props(),
              "cloud-service-model",
              "cloud-deployment-model")),
  /** How sure it is who someone is. */
  ASSURANCE_LEVELS(
      PlanSection.CHARACTERISTICS,
      "the levels of SP 800-63, in the properties identity-assurance-level,"
          + " authenticator-assurance-level and federation-assurance-level",
      plan ->
          has(
              plan.systemCharacteristics().props(),
              "identity-assurance-level",
              "authenticator-assurance-level",
              "federation-assurance-level")),
  /** Since when it works. */
  OPERATIONAL_DATE(
      PlanSection.CHARACTERISTICS,
      "the day on which the system was fully operational, in the property fully-operational-date",
      plan -> has(plan.systemCharacteristics().props(), "fully-operational-date")),
  /** How much the system needs protection. */
  SENSITIVITY_LEVEL(
      PlanSection.CHARACTERISTICS,
      "the security sensitivity level: low, moderate or high by FIPS 199",
      plan -> plan.systemCharacteristics().securitySensitivityLevel().isPresent()),
  /** What would be lost. */
  IMPACT_LEVELS(
      PlanSection.CHARACTERISTICS,
      "the impact on confidentiality, integrity and availability, of the system and of each type of"
          + " information as SP 800-60 has it",
      FedrampItem::hasImpacts),
  /** The three drawings. */
  DIAGRAMS(
      PlanSection.CHARACTERISTICS,
      "the diagrams of the authorization boundary, of the network architecture and of the data"
          + " flow",
      FedrampItem::hasDiagrams),
  /** Who may do what. */
  USERS(
      PlanSection.IMPLEMENTATION,
      "the users of the system with their roles, types and privileges",
      plan ->
          plan.systemImplementation().users().stream()
              .allMatch(
                  user -> !user.roleIds().isEmpty() && !user.authorizedPrivileges().isEmpty())),
  /** What it consists of. */
  INVENTORY(
      PlanSection.IMPLEMENTATION,
      "the inventory of the system",
      plan -> !plan.systemImplementation().inventoryItems().isEmpty()),
  /** Where what answers the network stands. */
  COMPONENTS(
      PlanSection.IMPLEMENTATION,
      "where each service stands and how it is reached, in the property implementation-point and"
          + " those beside it",
      plan ->
          plan.systemImplementation().components().stream()
              .filter(component -> component.type().equals("service"))
              .allMatch(component -> has(component.props(), "implementation-point"))),
  /** What this system says itself. */
  ANSWERS(
      PlanSection.IMPLEMENTATION,
      "what this system itself does for each statement, also where it inherits",
      FedrampItem::hasAnswers),
  /** What the baseline leaves open. */
  PARAMETERS(
      PlanSection.IMPLEMENTATION,
      "the values of the parameters that the baseline leaves to the system",
      FedrampItem::hasParameters),
  /** Who answers for an answer. */
  RESPONSIBLE_ROLES(
      PlanSection.IMPLEMENTATION,
      "which roles are responsible for what each component does for a control",
      FedrampItem::hasResponsibleRoles);

  /** The part of a plan that an item belongs to. */
  private enum PlanSection {
    METADATA,
    CHARACTERISTICS,
    IMPLEMENTATION
  }

  private static final Set<String> ROLE_IDS =
      Set.of(
          "prepared-by",
          "prepared-for",
          "system-owner",
          "authorizing-official-poc",
          "information-system-security-officer");

  private static final Set<String> ATTACHED =
      Set.of(
          "configuration-management-plan",
          "incident-response-plan",
          "information-system-contingency-plan",
          "rules-of-behavior",
          "users-guide",
          "fedramp-citations");

  private final PlanSection part;
  private final String words;
  private final BiPredicate<SystemSecurityPlan, Baseline> isSaid;

  FedrampItem(PlanSection part, String words, Predicate<SystemSecurityPlan> isSaid) {
    this(part, words, (plan, baseline) -> isSaid.test(plan));
  }

  FedrampItem(PlanSection part, String words, BiPredicate<SystemSecurityPlan, Baseline> isSaid) {
    this.part = part;
    this.words = words;
    this.isSaid = isSaid;
  }

  /** Returns a new plan with an open item for each thing that it does not say. */
  static SystemSecurityPlan open(SystemSecurityPlan plan, Baseline baseline) {
    SystemSecurityPlan opened = plan;
    for (PlanSection part : PlanSection.values()) {
      List<Property> props = new ArrayList<>(part(plan, part));
      for (FedrampItem item : values()) {
        if (item.part == part && !item.isSaid.test(plan, baseline)) {
          props.add(OpenItem.of(item.value(), item.words));
        }
      }
      opened = with(opened, part, props);
    }
    return opened;
  }

  /** Returns a plan without the open items of what it says by now. */
  static SystemSecurityPlan close(SystemSecurityPlan plan, Baseline baseline, List<Edit> changes) {
    Set<String> said = new HashSet<>();
    for (FedrampItem item : values()) {
      if (item.isSaid.test(plan, baseline)) {
        said.add(item.value());
      }
    }
    SystemSecurityPlan closed = plan;
    for (PlanSection part : PlanSection.values()) {
      List<Property> props = part(plan, part);
      List<Property> left =
          props.stream().filter(p -> !(OpenItem.is(p) && said.contains(p.value()))).toList();
      if (left.size() < props.size()) {
        changes.add(
            new Edit(
                OpenItem.word(part),
                "removed "
                    + (props.size() - left.size() == 1 ? "an open item" : "open items")
                    + " of FedRAMP's that the plan answers"));
        closed = with(closed, part, left);
      }
    }
    return closed;
  }

  private String value() {
    return "fedramp " + OpenItem.word(this);
  }

  private static List<Property> part(SystemSecurityPlan plan, PlanSection part) {
    return switch (part) {
      case METADATA -> plan.metadata().props();
      case CHARACTERISTICS -> plan.systemCharacteristics().props();
      case IMPLEMENTATION -> plan.systemImplementation().props();
    };
  }

  private static SystemSecurityPlan with(
      SystemSecurityPlan plan, PlanSection part, List<Property> props) {
    SystemSecurityPlanBuilder builder = SystemSecurityPlanBuilder.builder(plan);
    return switch (part) {
      case METADATA ->
          builder.metadata(MetadataBuilder.builder(plan.metadata()).props(props).build()).build();
      case CHARACTERISTICS ->
          builder
              .systemCharacteristics(
                  SystemCharacteristicsBuilder.builder(plan.systemCharacteristics())
                      .props(props)
                      .build())
              .build();
      case IMPLEMENTATION ->
          builder
              .systemImplementation(
                  SystemImplementationBuilder.builder(plan.systemImplementation())
                      .props(props)
                      .build())
              .build();
    };
  }

  private static boolean has(List<Property> props, String... names) {
    Set<String> there = props.stream().map(Property::name).collect(Collectors.toSet());
    return there.containsAll(List.of(names));
  }

  private static boolean hasRoles(SystemSecurityPlan plan) {
    Set<String> defined =
        plan.metadata().roles().stream().map(Role::id).collect(Collectors.toSet());
    Set<String> assigned =
        plan.metadata().responsibleParties().stream()
            .map(ResponsibleParty::roleId)
            .collect(Collectors.toSet());
    return defined.containsAll(ROLE_IDS)
        && assigned.containsAll(Set.of("prepared-by", "prepared-for"));
  }

  private static boolean hasAttachments(SystemSecurityPlan plan) {
    Set<String> attached =
        plan.backMatter().map(BackMatter::resources).orElse(List.of()).stream()
            .map(Resource::props)
            .flatMap(List::stream)
            .filter(prop -> prop.name().equals("type"))
            .map(prop -> prop.oscalClass().orElse(prop.value()))
            .collect(Collectors.toSet());
    return attached.containsAll(ATTACHED);
  }

  private static boolean hasImpacts(SystemSecurityPlan plan) {
    return plan.systemCharacteristics().securityImpactLevel().isPresent()
        && plan.systemCharacteristics().systemInformation().informationTypes().stream()
            .allMatch(FedrampItem::hasThreeImpacts);
  }

  private static boolean hasThreeImpacts(InformationType type) {
    return type.confidentialityImpact().isPresent()
        && type.integrityImpact().isPresent()
        && type.availabilityImpact().isPresent();
  }

  private static boolean hasDiagrams(SystemSecurityPlan plan) {
    SystemCharacteristics system = plan.systemCharacteristics();
    return !system.authorizationBoundary().diagrams().isEmpty()
        && system.networkArchitecture().filter(n -> !n.diagrams().isEmpty()).isPresent()
        && system.dataFlow().filter(flow -> !flow.diagrams().isEmpty()).isPresent();
  }

  /** FedRAMP wants an answer of this system at each statement, and none beside the statements. */
  private static boolean hasAnswers(SystemSecurityPlan plan) {
    Set<Uuid> own =
        plan.systemImplementation().components().stream()
            .filter(component -> component.type().equals("this-system"))
            .map(SystemComponent::uuid)
            .collect(Collectors.toSet());
    return plan.controlImplementation().implementedRequirements().stream()
        .allMatch(
            requirement ->
                requirement.byComponents().isEmpty()
                    && requirement.statements().stream()
                        .allMatch(
                            statement ->
                                statement.byComponents().stream()
                                    .anyMatch(by -> own.contains(by.componentUuid()))));
  }

  private static boolean hasParameters(SystemSecurityPlan plan, Baseline baseline) {
    Set<ParameterId> set =
        Stream.concat(
                plan.controlImplementation().setParameters().stream(),
                plan.controlImplementation().implementedRequirements().stream()
                    .flatMap(requirement -> requirement.setParameters().stream()))
            .map(SetParameter::paramId)
            .collect(Collectors.toSet());
    return baseline.parameters().values().stream()
        .allMatch(
            parameter ->
                parameter.isPinned()
                    || !parameter.inserts().isEmpty()
                    || set.stream().anyMatch(parameter::isCalled));
  }

  private static boolean hasResponsibleRoles(SystemSecurityPlan plan) {
    return plan.controlImplementation().implementedRequirements().stream()
        .flatMap(requirement -> requirement.statements().stream())
        .flatMap(statement -> statement.byComponents().stream())
        .noneMatch(component -> component.responsibleRoles().isEmpty());
  }
}
