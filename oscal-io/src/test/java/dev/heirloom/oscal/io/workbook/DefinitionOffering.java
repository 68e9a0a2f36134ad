package dev.heirloom.oscal.io.workbook;

import dev.heirloom.inheritance.offering.Addressed;
import dev.heirloom.inheritance.offering.Component;
import dev.heirloom.inheritance.offering.DocumentIdentity;
import dev.heirloom.inheritance.offering.Evidence;
import dev.heirloom.inheritance.offering.Extent;
import dev.heirloom.inheritance.offering.Offering;
import dev.heirloom.inheritance.offering.Place;
import dev.heirloom.inheritance.offering.ProvidedItem;
import dev.heirloom.inheritance.offering.Responsibility;
import dev.heirloom.inheritance.offering.States;
import dev.heirloom.inheritance.offering.SystemClaims;
import dev.heirloom.inheritance.offering.Vocabulary;
import dev.heirloom.oscal.model.MarkupMultiline;
import dev.heirloom.oscal.model.Property;
import dev.heirloom.oscal.model.Uuid;
import dev.heirloom.oscal.model.component.ComponentDefinition;
import dev.heirloom.oscal.model.component.DefinedComponent;
import dev.heirloom.oscal.model.component.ImplementedRequirement;
import dev.heirloom.oscal.model.component.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The offering that a definition made from a workbook states, property by property. */
final class DefinitionOffering {

  private final List<Component> components = new ArrayList<>();
  private final List<Addressed> addressed = new ArrayList<>();
  private final List<ProvidedItem> provided = new ArrayList<>();
  private final List<Responsibility> responsibilities = new ArrayList<>();

  private DefinitionOffering() {}

  static Offering of(ComponentDefinition definition) {
    DefinitionOffering offering = new DefinitionOffering();
    definition.components().forEach(offering::read);
    return Offering.of(new SystemClaims(DocumentIdentity.named("workbook", definition.uuid()), offering.components, List.of(),
        offering.addressed, offering.provided, offering.responsibilities, List.of(), List.of(), List.of(), List.of()));
  }

  private void read(DefinedComponent component) {
    components.add(new Component(component.uuid(), component.type(), component.title().toText(), List.of(), List.of(), false,
        Evidence.of("workbook", "")));
    component.controlImplementations().stream().flatMap(i -> i.implementedRequirements().stream()).forEach(requirement -> {
      read(component.uuid(), requirement);
      requirement.statements().forEach(statement -> read(component.uuid(), requirement, statement));
    });
  }

  private void read(Uuid component, ImplementedRequirement requirement) {
    read(component, Place.control(requirement.controlId().value()), requirement.props());
  }

  private void read(Uuid component, ImplementedRequirement requirement, Statement statement) {
    read(component, Place.statement(requirement.controlId().value(), statement.statementId().value()), statement.props());
  }

  private void read(Uuid component, Place place, List<Property> props) {
    Evidence source = Evidence.of("workbook", place.toString());
    List<String> states = values(props, Vocabulary.IMPLEMENTATION_STATUS);
    Optional<String> refusal = Optional.empty();
    for (Property prop : props) {
      String text = prop.remarks().map(MarkupMultiline::toText).orElse("");
      if (prop.name().equals(Vocabulary.INHERITANCE)) {
        switch (prop.value()) {
          case Vocabulary.WHOLE, Vocabulary.PART -> provided.add(new ProvidedItem(prop.uuid().orElseThrow(), component, place,
              prop.value().equals(Vocabulary.WHOLE) ? Extent.WHOLE : Extent.PART, new States(List.of(), states, List.of()), List.of(), text, source));
          case Vocabulary.REFUSED -> refusal = Optional.of(text);
          case WorkbookVocabulary.NOT_ADDRESSED -> refusal = Optional.empty();
          default -> throw new IllegalStateException(prop.toString());
        }
      } else if (prop.name().equals(Vocabulary.RESPONSIBILITY)) {
        responsibilities.add(new Responsibility(prop.uuid().orElseThrow(), component, place, Optional.of(Uuid.of(prop.value())), List.of(), text, source));
      }
    }
    if (!props.isEmpty()) {
      addressed.add(new Addressed(place, states, values(props, Vocabulary.CONTROL_ORIGINATION), "", refusal, List.of(), source));
    }
  }

  private static List<String> values(List<Property> props, String name) {
    return props.stream().filter(prop -> prop.name().equals(name)).map(Property::value).toList();
  }
}
