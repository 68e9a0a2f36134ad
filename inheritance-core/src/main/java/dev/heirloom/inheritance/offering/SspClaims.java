package dev.heirloom.inheritance.offering;

import com.google.common.collect.ImmutableList;
import dev.heirloom.inheritance.authorization.Authorization;
import dev.heirloom.inheritance.authorization.AuthorizationBuilder;
import dev.heirloom.inheritance.baseline.ImpactLevel;
import dev.heirloom.inheritance.evidence.Evidence;
import dev.heirloom.inheritance.evidence.ParameterSetting;
import dev.heirloom.oscal.model.BackMatter;
import dev.heirloom.oscal.model.Link;
import dev.heirloom.oscal.model.MarkupMultiline;
import dev.heirloom.oscal.model.Property;
import dev.heirloom.oscal.model.Resource;
import dev.heirloom.oscal.model.Uuid;
import dev.heirloom.oscal.model.implementation.SetParameter;
import dev.heirloom.oscal.model.implementation.SystemComponent;
import dev.heirloom.oscal.model.ssp.ByComponent;
import dev.heirloom.oscal.model.ssp.Export;
import dev.heirloom.oscal.model.ssp.ImplementedRequirement;
import dev.heirloom.oscal.model.ssp.Statement;
import dev.heirloom.oscal.model.ssp.SystemSecurityPlan;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Reads the claims of a system security plan (SEMANTICS section 9): only {@code
 * by-component/export} is a claim towards customers, the rest is private to the system.
 */
final class SspClaims {

  private static final String ROOT = "/system-security-plan";

  private final SystemSecurityPlan ssp;
  private final String document;
  private final SystemClaimsBuilder claims = SystemClaimsBuilder.builder();
  private final ForeignProperties foreign;

  /** The requirement or statement whose by-components are read. */
  private record Holder(
      Place place,
      List<String> statementStates,
      List<String> requirementStates,
      List<ParameterSetting> requirementParameters,
      List<Property> props) {}

  SspClaims(SystemSecurityPlan ssp, String document) {
    this.ssp = ssp;
    this.document = document;
    this.foreign = new ForeignProperties(document);
  }

  SystemClaims read() {
    var system = ssp.systemCharacteristics();
    claims
        .identity(identity())
        .status(system.status().state())
        .sensitivityLevel(PlanLevel.needed(system));
    readSystem();
    var implementation = ssp.controlImplementation();
    String at = ROOT + "/control-implementation";
    claims.addParameters(
        settings(implementation.setParameters(), ParameterSetting.Level.IMPLEMENTATION, at));
    int index = 0;
    for (ImplementedRequirement requirement : implementation.implementedRequirements()) {
      readRequirement(requirement, at + "/implemented-requirements/" + index++);
    }
    foreign.doubt().ifPresent(claims::addDoubts);
    return claims.build();
  }

  /**
   * Returns what the plan states of its system's authorization, be it the level alone: another
   * record may have the date. Empty if it states neither.
   */
  Optional<Authorization> authorization() {
    var system = ssp.systemCharacteristics();
    Optional<String> word = PlanLevel.stated(system);
    Optional<ImpactLevel> level = word.flatMap(ImpactLevel::parse);
    Optional<String> unknown = word.flatMap(ImpactLevel::notUnderstood);
    if (system.dateAuthorized().isEmpty() && level.isEmpty() && unknown.isEmpty()) {
      return Optional.empty();
    }
    String at =
        system.dateAuthorized().isPresent()
            ? "date-authorized"
            : system.securitySensitivityLevel().isPresent()
                ? "security-sensitivity-level"
                : "security-impact-level";
    return Optional.of(
        AuthorizationBuilder.builder()
            .id(document)
            .subject(ssp.uuid().value())
            .issued(system.dateAuthorized().map(d -> d.toLocalDate()))
            .level(level)
            .unknownLevel(unknown)
            .evidence(Evidence.of(document, ROOT + "/system-characteristics/" + at))
            .build());
  }

  private DocumentIdentity identity() {
    var metadata = ssp.metadata();
    ImmutableList.Builder<String> identifiers = ImmutableList.builder();
    ssp.systemCharacteristics().systemIds().forEach(id -> identifiers.add(id.id()));
    ImmutableList.Builder<String> addresses = ImmutableList.builder();
    metadata.documentIds().forEach(id -> addresses.add(id.identifier()));
    return new DocumentIdentity(
        document,
        Optional.of(ssp.uuid()),
        ssp.systemCharacteristics().systemName(),
        identifiers.build(),
        addresses.build(),
        Optional.of(metadata.lastModified().toOffsetDateTime().toInstant()),
        metadata.version(),
        metadata.oscalVersion());
  }

  private void readSystem() {
    var system = ssp.systemImplementation();
    int index = 0;
    for (var leveraged : system.leveragedAuthorizations()) {
      String at = ROOT + "/system-implementation/leveraged-authorizations/" + index++;
      foreign.add(leveraged.props(), at);
      List<String> levels = Properties.values(leveraged.props(), "impact-level");
      claims.addLeveragedAuthorizations(
          new LeveragedAuthorization(
              leveraged.uuid(),
              leveraged.title().toText(),
              Optional.of(leveraged.dateAuthorized().toLocalDate()),
              levels.stream()
                  .flatMap(word -> ImpactLevel.parse(word).stream())
                  .min(Comparator.naturalOrder()),
              Properties.values(leveraged.props(), "leveraged-system-identifier"),
              documents(leveraged.links()),
              levels.stream().flatMap(word -> ImpactLevel.notUnderstood(word).stream()).findFirst(),
              Evidence.of(document, at, leveraged.uuid())));
    }
    index = 0;
    for (SystemComponent component : system.components()) {
      String at = ROOT + "/system-implementation/components/" + index++;
      foreign.add(component.props(), at);
      claims.addComponents(
          new Component(
              component.uuid(),
              component.type(),
              component.title().toText(),
              Properties.uuids(component.props(), "inherited-uuid"),
              Properties.uuids(component.props(), "leveraged-authorization-uuid"),
              Properties.isExternal(component.props()),
              Optional.of(component.status().state()),
              Properties.implementationPoint(component.props()),
              Evidence.of(document, at, component.uuid())));
    }
  }

  /** Returns where links lead: through the back matter where they point into it. */
  private List<String> documents(List<Link> links) {
    ImmutableList.Builder<String> documents = ImmutableList.builder();
    for (Link link : links) {
      if (link.href().startsWith("#")) {
        String uuid = link.href().substring(1);
        documents.add(uuid);
        for (Resource resource : ssp.backMatter().map(BackMatter::resources).orElse(List.of())) {
          if (resource.uuid().value().equalsIgnoreCase(uuid)) {
            resource.rlinks().forEach(rlink -> documents.add(rlink.href()));
            resource.documentIds().forEach(id -> documents.add(id.identifier()));
          }
        }
      } else {
        documents.add(link.href());
      }
    }
    return documents.build();
  }

  private void readRequirement(ImplementedRequirement requirement, String at) {
    String control = requirement.controlId().value();
    foreign.add(requirement.props(), at);
    List<String> states = Properties.values(requirement.props(), Vocabulary.IMPLEMENTATION_STATUS);
    List<ParameterSetting> settings =
        settings(requirement.setParameters(), ParameterSetting.Level.REQUIREMENT, at);
    Place place = Place.control(control);
    claims.addRequirements(
        addressed(
            place,
            requirement.props(),
            requirement.remarks(),
            settings,
            Evidence.of(document, at, requirement.uuid())));
    readByComponents(
        requirement.byComponents(),
        new Holder(place, List.of(), states, settings, requirement.props()),
        at);
    int index = 0;
    for (Statement statement : requirement.statements()) {
      String there = at + "/statements/" + index++;
      foreign.add(statement.props(), there);
      Place at2 = Place.statement(control, statement.statementId().value());
      claims.addRequirements(
          addressed(
              at2,
              statement.props(),
              statement.remarks(),
              List.of(),
              Evidence.of(document, there, statement.uuid())));
      readByComponents(
          statement.byComponents(),
          new Holder(
              at2,
              Properties.values(statement.props(), Vocabulary.IMPLEMENTATION_STATUS),
              states,
              settings,
              joined(requirement.props(), statement.props())),
          there);
    }
  }

  private static StatedRequirement addressed(
      Place place,
      List<Property> props,
      Optional<MarkupMultiline> remarks,
      List<ParameterSetting> settings,
      Evidence evidence) {
    return new StatedRequirement(
        place,
        Properties.values(props, Vocabulary.IMPLEMENTATION_STATUS),
        Properties.values(props, Vocabulary.CONTROL_ORIGINATION),
        Properties.stateRemarks(props).or(() -> remarks.map(MarkupMultiline::toText)).orElse(""),
        Optional.empty(),
        settings,
        evidence);
  }

  private void readByComponents(List<ByComponent> byComponents, Holder holder, String at) {
    int index = 0;
    for (ByComponent by : byComponents) {
      readByComponent(by, holder, at + "/by-components/" + index++);
    }
  }

  private void readByComponent(ByComponent by, Holder holder, String at) {
    foreign.add(by.props(), at);
    List<String> origins = Properties.values(by.props(), Vocabulary.CONTROL_ORIGINATION);
    if (!origins.isEmpty()) {
      claims.addRequirements(
          StatedRequirement.ofOrigins(
              holder.place(), origins, Evidence.of(document, at, by.uuid())));
    }
    List<String> words = new ArrayList<>();
    by.implementationStatus().ifPresent(status -> words.add(status.state()));
    words.addAll(Properties.values(by.props(), Vocabulary.IMPLEMENTATION_STATUS));
    States states = new States(words, holder.statementStates(), holder.requirementStates());
    List<ParameterSetting> settings =
        ImmutableList.<ParameterSetting>builder()
            .addAll(settings(by.setParameters(), ParameterSetting.Level.BY_COMPONENT, at))
            .addAll(holder.requirementParameters())
            .build();
    Uuid component = by.componentUuid();
    if (!Vocabulary.isToBeWritten(by)) {
      claims.addImplementations(
          new Implementation(
              component, holder.place(), states, settings, Evidence.of(document, at, by.uuid())));
    }
    by.export()
        .ifPresent(
            export ->
                readExport(
                    new Exporting(
                        export, joined(holder.props(), joined(by.props(), export.props()))),
                    component,
                    holder.place(),
                    states,
                    settings,
                    at + "/export"));
    int index = 0;
    for (var inherited : by.inherited()) {
      claims.addInherited(
          new InheritedEntry(
              inherited.uuid(),
              component,
              holder.place(),
              inherited.providedUuid(),
              inherited.description().toText(),
              Evidence.of(document, at + "/inherited/" + index++, inherited.uuid())));
    }
    index = 0;
    for (var satisfied : by.satisfied()) {
      foreign.add(satisfied.props(), at + "/satisfied/" + index);
      claims.addSatisfied(
          new SatisfiedEntry(
              satisfied.uuid(),
              component,
              holder.place(),
              satisfied.responsibilityUuid(),
              states.orWeaker(
                  Properties.values(satisfied.props(), Vocabulary.IMPLEMENTATION_STATUS)),
              satisfied.description().toText(),
              Evidence.of(document, at + "/satisfied/" + index++, satisfied.uuid())));
    }
  }

  /**
   * What is exported.
   *
   * @param around the properties of all that it stands in
   */
  private record Exporting(Export export, List<Property> around) {}

  private static List<Property> joined(List<Property> some, List<Property> more) {
    return ImmutableList.<Property>builder().addAll(some).addAll(more).build();
  }

  private void readExport(
      Exporting exporting,
      Uuid component,
      Place place,
      States states,
      List<ParameterSetting> settings,
      String at) {
    Export export = exporting.export();
    foreign.add(export.props(), at);
    List<String> ofAll = Properties.values(export.props(), Vocabulary.IMPLEMENTATION_STATUS);
    int index = 0;
    for (var provided : export.provided()) {
      foreign.add(provided.props(), at + "/provided/" + index);
      StatedInheritance stated = StatedInheritance.of(joined(provided.props(), exporting.around()));
      Evidence where = Evidence.of(document, at + "/provided/" + index++, provided.uuid());
      List<String> unclear = stated.unclearOfExport();
      if (!unclear.isEmpty()) {
        claims.addRequirements(StatedRequirement.unclear(place, unclear, where));
      }
      claims.addProvided(
          new ProvidedItem(
              provided.uuid(),
              component,
              place,
              stated.extentOfExport(),
              states
                  .orWeaker(ofAll)
                  .orWeaker(Properties.values(provided.props(), Vocabulary.IMPLEMENTATION_STATUS)),
              settings,
              provided.description().toText(),
              where));
    }
    index = 0;
    for (var responsibility : export.responsibilities()) {
      foreign.add(responsibility.props(), at + "/responsibilities/" + index);
      claims.addResponsibilities(
          new Responsibility(
              responsibility.uuid(),
              component,
              place,
              responsibility.providedUuid(),
              Properties.ownUuids(responsibility.props(), Vocabulary.PASSES_ON),
              responsibility.description().toText(),
              Evidence.of(document, at + "/responsibilities/" + index++, responsibility.uuid())));
    }
  }

  private List<ParameterSetting> settings(
      List<SetParameter> parameters, ParameterSetting.Level level, String at) {
    ImmutableList.Builder<ParameterSetting> settings = ImmutableList.builder();
    int index = 0;
    for (SetParameter parameter : parameters) {
      settings.add(
          new ParameterSetting(
              parameter.paramId(),
              parameter.values(),
              level,
              Evidence.of(document, at + "/set-parameters/" + index++)));
    }
    return settings.build();
  }
}
