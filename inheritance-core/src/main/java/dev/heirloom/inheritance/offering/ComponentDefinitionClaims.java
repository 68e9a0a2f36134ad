package dev.heirloom.inheritance.offering;

import com.google.common.collect.LinkedListMultimap;
import com.google.common.collect.ListMultimap;
import com.google.common.collect.Multimaps;
import com.google.common.hash.Hashing;
import dev.heirloom.inheritance.evidence.Evidence;
import dev.heirloom.inheritance.evidence.ParameterSetting;
import dev.heirloom.oscal.model.MarkupMultiline;
import dev.heirloom.oscal.model.Property;
import dev.heirloom.oscal.model.Uuid;
import dev.heirloom.oscal.model.component.Capability;
import dev.heirloom.oscal.model.component.ComponentDefinition;
import dev.heirloom.oscal.model.component.ControlImplementation;
import dev.heirloom.oscal.model.component.DefinedComponent;
import dev.heirloom.oscal.model.component.ImplementedRequirement;
import dev.heirloom.oscal.model.component.Statement;
import dev.heirloom.oscal.model.implementation.SetParameter;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads the claims of one component definition (SEMANTICS section 9): the properties of {@link
 * Vocabulary} say what is offered; a requirement without any is a provided item of unstated extent,
 * and so is each statement of one that has statements.
 */
final class ComponentDefinitionClaims {

  private static final String ROOT = "/component-definition";

  private final ComponentDefinition definition;
  private final String document;

  private final URI address;
  private final DefinitionReading reading;
  private final SystemClaimsBuilder claims;
  private final ForeignProperties foreign;

  /** A requirement, or a statement of one, with what it is read from. */
  private record Holder(
      Place place,
      Uuid uuid,
      Uuid component,
      List<Property> props,
      MarkupMultiline description,
      Optional<MarkupMultiline> remarks,
      States states,
      List<ParameterSetting> parameters,
      StatedInheritance stated,
      String at) {}

  /**
   * @param address where the definition is, which its references are relative to
   * @param reading what is read of all the definitions that belong to one document
   */
  ComponentDefinitionClaims(
      ComponentDefinition definition, String document, URI address, DefinitionReading reading) {
    this.definition = definition;
    this.document = document;
    this.address = address;
    this.reading = reading;
    this.claims = reading.claims;
    this.foreign = new ForeignProperties(document);
  }

  void read() {
    int index = 0;
    for (DefinedComponent component : definition.components()) {
      String at = ROOT + "/components/" + index++;
      addComponent(
          component.uuid(), component.type(), component.title().toText(), component.props(), at);
      readImplementations(component.uuid(), component.controlImplementations(), at);
    }
    index = 0;
    for (Capability capability : definition.capabilities()) {
      String at = ROOT + "/capabilities/" + index++;
      addComponent(capability.uuid(), "capability", capability.name(), capability.props(), at);
      readImplementations(capability.uuid(), capability.controlImplementations(), at);
    }
    foreign.doubt().ifPresent(claims::addDoubts);
  }

  private void addComponent(Uuid uuid, String type, String title, List<Property> props, String at) {
    foreign.add(props, at);
    claims.addComponents(
        new Component(
            uuid,
            type,
            title,
            Properties.uuids(props, "inherited-uuid"),
            Properties.uuids(props, "leveraged-authorization-uuid"),
            Properties.isExternal(props),
            Optional.empty(),
            Properties.implementationPoint(props),
            Evidence.of(document, at, uuid)));
  }

  private void readImplementations(
      Uuid component, List<ControlImplementation> implementations, String at) {
    int index = 0;
    for (ControlImplementation implementation : implementations) {
      String there = at + "/control-implementations/" + index++;
      reading.addSource(
          definition, address, implementation, Evidence.of(document, there, implementation.uuid()));
      List<ParameterSetting> general =
          settings(implementation.setParameters(), ParameterSetting.Level.REQUIREMENT, there);
      PlaceWords said = PlaceWords.of(implementation);
      int requirement = 0;
      for (ImplementedRequirement required : implementation.implementedRequirements()) {
        readRequirement(
            component,
            required,
            general,
            said,
            there + "/implemented-requirements/" + requirement++);
      }
    }
  }

  private void readRequirement(
      Uuid component,
      ImplementedRequirement requirement,
      List<ParameterSetting> general,
      PlaceWords said,
      String at) {
    List<ParameterSetting> own =
        settings(requirement.setParameters(), ParameterSetting.Level.BY_COMPONENT, at);
    List<ParameterSetting> settings = new ArrayList<>(own);
    settings.addAll(general);
    List<String> states = Properties.values(requirement.props(), Vocabulary.IMPLEMENTATION_STATUS);
    String control = requirement.controlId().value();
    Holder whole =
        new Holder(
            Place.control(control),
            requirement.uuid(),
            component,
            requirement.props(),
            requirement.description(),
            requirement.remarks(),
            new States(List.of(), List.of(), states),
            settings,
            said.of(Place.control(control), requirement.props()),
            at);
    boolean lessBelow =
        requirement.statements().stream()
            .anyMatch(statement -> StatedInheritance.of(statement.props()).isLessThanWhole());
    readHolder(whole, requirement.statements().isEmpty(), lessBelow ? Extent.PART : Extent.WHOLE);
    boolean open = !whole.stated().isStated() || !whole.stated().offers().isEmpty();
    int index = 0;
    for (Statement statement : requirement.statements()) {
      Place place = Place.statement(control, statement.statementId().value());
      readHolder(
          new Holder(
              place,
              statement.uuid(),
              component,
              statement.props(),
              statement.description(),
              statement.remarks(),
              new States(
                  List.of(),
                  Properties.values(statement.props(), Vocabulary.IMPLEMENTATION_STATUS),
                  states),
              settings,
              said.of(place, statement.props()),
              at + "/statements/" + index++),
          open,
          Extent.WHOLE);
    }
  }

  /**
   * Reads what a requirement or statement offers.
   *
   * @param itself whether it is an item where no property that is understood says what it offers: a
   *     requirement that has statements is not, nor is a statement whose requirement is refused or
   *     not addressed
   * @param most how much its items cover at most: where a statement says less, the requirement is
   *     no more than a part, for whichever of its points
   */
  private void readHolder(Holder holder, boolean itself, Extent most) {
    foreign.add(holder.props(), holder.at());
    StatedInheritance stated = holder.stated();
    boolean unstated = itself && !stated.isStated();
    reading.answered |= unstated || stated.isAnswer();
    StatedRequirement says =
        new StatedRequirement(
            holder.place(),
            Properties.values(holder.props(), Vocabulary.IMPLEMENTATION_STATUS),
            Properties.values(holder.props(), Vocabulary.CONTROL_ORIGINATION),
            holder.remarks().map(MarkupMultiline::toText).orElse(""),
            stated.refusal().map(ComponentDefinitionClaims::text),
            holder.parameters(),
            stated.unclear(),
            Evidence.of(document, where(holder), holder.uuid()));
    if (unstated || stated.isAnswer()) {
      claims.addRequirements(says);
    } else if (!says.origins().isEmpty()) {
      reading.unanswered.add(says);
    }
    if (unstated) {
      claims.addProvided(
          item(holder, holder.uuid(), Extent.UNSTATED, holder.description().toText()));
    } else if (itself || !stated.isUnknown()) {
      for (Property offer : stated.offers()) {
        claims.addProvided(
            item(
                holder,
                offer.uuid().orElse(holder.uuid()),
                most == Extent.WHOLE ? stated.extent(offer) : most,
                text(offer)));
      }
    }
    readResponsibilities(holder);
    readLower(holder);
    readDoubts(holder);
  }

  private static String text(Property property) {
    return property.remarks().map(MarkupMultiline::toText).orElse("");
  }

  /**
   * Returns where a person finds it: in the workbook that the document was made from, else in the
   * document.
   */
  private String where(Holder holder) {
    List<String> cells =
        Properties.own(holder.props(), Vocabulary.PLACE_IN_WORKBOOK).stream()
            .map(Property::value)
            .distinct()
            .toList();
    if (cells.isEmpty()) {
      return holder.at();
    }
    String workbook =
        Properties.own(definition.metadata().props(), Vocabulary.WORKBOOK).stream()
            .map(Property::value)
            .findFirst()
            .filter(name -> !document.contains(name))
            .map(name -> name + ", ")
            .orElse("");
    return workbook + String.join("; ", cells);
  }

  private ProvidedItem item(Holder holder, Uuid uuid, Extent extent, String text) {
    return new ProvidedItem(
        uuid,
        holder.component(),
        holder.place(),
        extent,
        holder.states(),
        holder.parameters(),
        text,
        Evidence.of(document, where(holder), uuid),
        Properties.own(holder.props(), Vocabulary.TO_CONFIRM).stream()
            .map(Property::value)
            .distinct()
            .toList());
  }

  private void readResponsibilities(Holder holder) {
    List<Property> passesOn = Properties.own(holder.props(), Vocabulary.PASSES_ON);
    int index = 0;
    for (Property duty : Properties.responsibilities(holder.props())) {
      reading.answered = true;
      Uuid derived = derived(holder.uuid(), "responsibility", index++);
      claims.addResponsibilities(
          new Responsibility(
              duty.uuid().orElse(derived),
              holder.component(),
              holder.place(),
              Properties.uuid(duty.value()),
              passesOn.stream()
                  .filter(p -> duty.group().isPresent() && p.group().equals(duty.group()))
                  .flatMap(p -> Properties.uuid(p.value()).stream())
                  .toList(),
              duty.remarks().map(MarkupMultiline::toText).orElse(""),
              Evidence.of(document, where(holder), duty.uuid().orElse(derived))));
    }
  }

  /** Reads what the component inherits from a lower system here, and what it satisfies. */
  private void readLower(Holder holder) {
    int index = 0;
    for (Property entry : Properties.own(holder.props(), Vocabulary.INHERITED)) {
      Uuid uuid = entry.uuid().orElse(derived(holder.uuid(), "inherited", index++));
      claims.addInherited(
          new InheritedEntry(
              uuid,
              holder.component(),
              holder.place(),
              Properties.uuid(entry.value()),
              entry.remarks().map(MarkupMultiline::toText).orElse(""),
              Evidence.of(document, where(holder), uuid)));
    }
    readSystemsBelow(holder);
    index = 0;
    for (Property entry : Properties.own(holder.props(), Vocabulary.SATISFIED)) {
      Uuid uuid = entry.uuid().orElse(derived(holder.uuid(), "satisfied", index++));
      claims.addSatisfied(
          new SatisfiedEntry(
              uuid,
              holder.component(),
              holder.place(),
              Properties.uuid(entry.value()),
              holder.states(),
              entry.remarks().map(MarkupMultiline::toText).orElse(""),
              Evidence.of(document, where(holder), uuid)));
    }
  }

  private void readDoubts(Holder holder) {
    for (Property doubt : Properties.own(holder.props(), Vocabulary.DOUBT)) {
      Doubt.Kind.of(doubt)
          .map(
              kind ->
                  new Doubt(
                      kind,
                      Optional.of(holder.place()),
                      doubt.value(),
                      Evidence.of(document, where(holder), holder.uuid())))
          .ifPresent(claims::addDoubts);
    }
  }

  private void readSystemsBelow(Holder holder) {
    ListMultimap<String, Property> systems = LinkedListMultimap.create();
    for (Property name : Properties.own(holder.props(), Vocabulary.INHERITED_FROM)) {
      systems.put(name.group().orElse(name.value()), name);
    }
    int index = 0;
    for (List<Property> names : Multimaps.asMap(systems).values()) {
      Uuid uuid = names.get(0).uuid().orElse(derived(holder.uuid(), "inherited-from", index++));
      claims.addInherited(
          new InheritedEntry(
              uuid,
              holder.component(),
              holder.place(),
              Optional.empty(),
              names.stream().map(Property::value).toList(),
              names.get(0).remarks().map(MarkupMultiline::toText).orElse(""),
              Evidence.of(document, where(holder), uuid)));
    }
  }

  /** Returns the same UUID for the same place, so that an entry without one is never lost. */
  private static Uuid derived(Uuid holder, String kind, int index) {
    byte[] hash =
        Hashing.sha256()
            .hashString(holder.value() + "/" + kind + "/" + index, StandardCharsets.UTF_8)
            .asBytes();
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 16; i++) {
      int octet = hash[i] & 0xff;
      octet = i == 6 ? octet & 0x0f | 0x50 : i == 8 ? octet & 0x3f | 0x80 : octet;
      text.append(i == 4 || i == 6 || i == 8 || i == 10 ? "-" : "");
      text.append(Character.forDigit(octet >> 4, 16)).append(Character.forDigit(octet & 15, 16));
    }
    return Uuid.of(text.toString());
  }

  private List<ParameterSetting> settings(
      List<SetParameter> parameters, ParameterSetting.Level level, String at) {
    List<ParameterSetting> settings = new ArrayList<>();
    int index = 0;
    for (SetParameter parameter : parameters) {
      settings.add(
          new ParameterSetting(
              parameter.paramId(),
              parameter.values(),
              level,
              Evidence.of(document, at + "/set-parameters/" + index++)));
    }
    return settings;
  }
}
