package dev.heirloom.inheritance.export;

import com.google.common.collect.HashMultiset;
import com.google.common.collect.Multiset;
import dev.heirloom.inheritance.mapping.MapCitation;
import dev.heirloom.inheritance.offering.Component;
import dev.heirloom.inheritance.offering.DocumentIdentity;
import dev.heirloom.inheritance.offering.ImplementationState;
import dev.heirloom.inheritance.offering.Offering;
import dev.heirloom.inheritance.offering.Place;
import dev.heirloom.inheritance.offering.ProvidedItem;
import dev.heirloom.inheritance.offering.Responsibility;
import dev.heirloom.inheritance.offering.Vocabulary;
import dev.heirloom.inheritance.result.ControlResult;
import dev.heirloom.inheritance.result.PointResult;
import dev.heirloom.inheritance.result.ProvidedUse;
import dev.heirloom.inheritance.result.ProvidedUse.Standing;
import dev.heirloom.inheritance.result.Reason;
import dev.heirloom.inheritance.result.Remark;
import dev.heirloom.inheritance.result.Report;
import dev.heirloom.inheritance.result.ResponsibilityUse;
import dev.heirloom.inheritance.result.Status;
import dev.heirloom.inheritance.result.SystemInChain;
import dev.heirloom.oscal.model.ControlId;
import dev.heirloom.oscal.model.DocumentIdBuilder;
import dev.heirloom.oscal.model.MarkupLine;
import dev.heirloom.oscal.model.MarkupMultiline;
import dev.heirloom.oscal.model.Metadata;
import dev.heirloom.oscal.model.MetadataBuilder;
import dev.heirloom.oscal.model.Property;
import dev.heirloom.oscal.model.PropertyBuilder;
import dev.heirloom.oscal.model.StatementId;
import dev.heirloom.oscal.model.Uuid;
import dev.heirloom.oscal.model.component.ComponentDefinition;
import dev.heirloom.oscal.model.component.ComponentDefinitionBuilder;
import dev.heirloom.oscal.model.component.ControlImplementationBuilder;
import dev.heirloom.oscal.model.component.DefinedComponent;
import dev.heirloom.oscal.model.component.DefinedComponentBuilder;
import dev.heirloom.oscal.model.component.ImplementedRequirement;
import dev.heirloom.oscal.model.component.ImplementedRequirementBuilder;
import dev.heirloom.oscal.model.component.StatementBuilder;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What a provider that is carried through a mapping offers in the baseline it is carried to, as a
 * component definition in the words of {@link Vocabulary} (SEMANTICS sections 9 and 12).
 *
 * <p>It determines the same declared result as the carried offering, and never a better effective
 * one: what the rules lowered on the way is written as a state, for the definition itself no longer
 * tells why. What the customer system is to confirm of a map comes back with it. Two things no
 * property of it says: the responsibilities that no map carries, which the remarks of its
 * components list, and which lower items the provider relies on.
 *
 * <p>An item has a uuid of its own at each point that it comes to, made from the old one and the
 * point; so has a responsibility that does. A responsibility that comes to a single point keeps its
 * uuid, as each component does.
 */
public final class CarriedOffering {

  private final Report report;
  private final Offering offering;
  private final String source;
  private final ExportOptions options;
  private final Map<Uuid, List<ImplementedRequirement>> requirements = new LinkedHashMap<>();

  /** What uuids are made of, with how many were. */
  private final Multiset<String> names = HashMultiset.create();

  /** At how many points each responsibility is. */
  private final Multiset<Uuid> points = HashMultiset.create();

  private CarriedOffering(Report report, Offering offering, String source, ExportOptions options) {
    this.report = report;
    this.offering = offering;
    this.source = source;
    this.options = options;
  }

  /**
   * Returns a carried offering as a component definition; one without components if it offers
   * nothing there.
   *
   * @param report what was determined of the offering alone, without a customer system
   * @param source the address of the baseline's profile or catalog, as the definition refers to it
   * @throws IllegalArgumentException if the report was made of other providers
   */
  public static ComponentDefinition of(
      Report report, Offering offering, String source, ExportOptions options) {
    List<SystemInChain> systems = report.inputs().systems();
    if (systems.size() != 1 || !systems.get(0).id().equals(offering.systemId())) {
      throw new IllegalArgumentException(
          "The report was made of "
              + systems.stream().map(SystemInChain::title).toList()
              + ". Determine "
              + offering.claims().identity().title()
              + " alone.");
    }
    return new CarriedOffering(report, offering, source, options).definition();
  }

  private ComponentDefinition definition() {
    report
        .points()
        .flatMap(point -> point.responsibilities().stream())
        .forEach(use -> points.add(use.uuid()));
    for (ControlResult control : report.controls()) {
      control.points().forEach(point -> add(control.id(), point));
    }
    List<DefinedComponent> components = new ArrayList<>();
    report
        .unmapped()
        .forEach(
            left ->
                requirements.computeIfAbsent(
                    left.responsibility().component(), uuid -> new ArrayList<>()));
    requirements.forEach((uuid, required) -> components.add(component(uuid, required)));
    return ComponentDefinitionBuilder.builder()
        .uuid(options.uuid("component-definition"))
        .metadata(metadata())
        .components(components)
        .build();
  }

  private Metadata metadata() {
    DocumentIdentity identity = offering.claims().identity();
    return MetadataBuilder.builder(options.metadata(identity.title()))
        .documentIds(
            identity.systemIdentifiers().stream()
                .map(id -> DocumentIdBuilder.builder().identifier(id).build())
                .toList())
        .remarks(
            offering
                .through()
                .map(
                    through ->
                        MarkupMultiline.ofText(
                            "Carried from "
                                + through.source().name()
                                + " through "
                                + through.mapping().collection().metadata().title().toText()
                                + " ("
                                + through.mapping().document()
                                + ", "
                                + through.mapping().collection().uuid()
                                + ").")))
        .build();
  }

  private DefinedComponent component(Uuid uuid, List<ImplementedRequirement> required) {
    Optional<Component> known =
        offering.claims().components().stream()
            .filter(component -> component.uuid().equals(uuid))
            .findFirst();
    return DefinedComponentBuilder.builder()
        .uuid(uuid)
        .type(known.map(Component::type).orElse("service"))
        .title(
            known
                .map(Component::title)
                .filter(title -> !title.isBlank())
                .map(MarkupLine::ofText)
                .orElse(MarkupLine.ofText("Component " + uuid)))
        .description(MarkupMultiline.ofText("What it offers customers is stated per control."))
        .remarks(leftToCustomer(uuid))
        .controlImplementations(
            required.isEmpty()
                ? List.of()
                : List.of(
                    ControlImplementationBuilder.builder()
                        .uuid(options.uuid("control-implementation/" + uuid))
                        .source(source)
                        .description(
                            MarkupMultiline.ofText(
                                "What customers can inherit, and what they are responsible for."))
                        .implementedRequirements(required)
                        .build()))
        .build();
  }

  /** What no property says is told to whoever reads of the component, so that nothing is lost. */
  private Optional<MarkupMultiline> leftToCustomer(Uuid component) {
    List<String> paragraphs = new ArrayList<>();
    List<String> unmapped = unmapped(component);
    if (!unmapped.isEmpty()) {
      paragraphs.add(
          "Responsibilities that no map carries to the baseline, for the customer to confirm:");
      paragraphs.addAll(unmapped);
    }
    List<String> presumed = presumed(component);
    if (!presumed.isEmpty()) {
      paragraphs.add("Points that are whole by the word of a map, for the customer to confirm:");
      paragraphs.addAll(presumed);
    }
    return paragraphs.isEmpty()
        ? Optional.empty()
        : Optional.of(MarkupMultiline.ofText(String.join("\n\n", paragraphs)));
  }

  private List<String> unmapped(Uuid component) {
    return report.unmapped().stream()
        .filter(left -> left.responsibility().component().equals(component))
        .map(
            left ->
                left.point()
                    + " ("
                    + left.responsibility().uuid()
                    + ")"
                    + (left.responsibility().text().isBlank()
                        ? ""
                        : ": " + left.responsibility().text().strip()))
        .toList();
  }

  private List<String> presumed(Uuid component) {
    List<String> lines = new ArrayList<>();
    for (PointResult point : report.points().toList()) {
      point.duties().stream()
          .filter(point::isOfMap)
          .flatMap(
              duty ->
                  point.provided().stream()
                      .filter(use -> use.item().component().equals(component))
                      .flatMap(use -> use.through().stream())
                      .filter(map -> map.map().value().equals(duty.id())))
          .map(map -> point.id() + ": " + map)
          .distinct()
          .forEach(lines::add);
    }
    return lines;
  }

  private void add(ControlId control, PointResult point) {
    boolean isWhole = point.declared() == Status.FULLY_INHERITED;
    // What lowered the point on the way, and no item tells, is told of each of them.
    boolean isLowered =
        point.isLowered()
            && point.provided().stream().allMatch(use -> use.standing() == Standing.USABLE);
    List<Property> toConfirm = toConfirm(point);
    for (ProvidedUse use : point.provided()) {
      ProvidedItem item = use.item();
      List<Property> props = new ArrayList<>();
      props.add(
          property(Vocabulary.INHERITANCE, isWhole ? Vocabulary.WHOLE : Vocabulary.PART)
              .uuid(uuid(item.uuid(), item.component(), item.place(), point))
              .remarks(said(item.text() + toConfirm(use, point)))
              .build());
      state(use, isLowered).ifPresent(word -> props.add(state(word)));
      use.through().forEach(map -> props.add(carriedBy(map)));
      props.addAll(toConfirm);
      add(item.component(), control, point, item.place().toString(), props);
    }
    for (ResponsibilityUse use : point.responsibilities()) {
      Responsibility responsibility = use.responsibility();
      List<Property> props = new ArrayList<>();
      props.add(property(Vocabulary.INHERITANCE, Vocabulary.NOT_ADDRESSED).build());
      props.add(
          property(Vocabulary.RESPONSIBILITY, Vocabulary.UNBOUND)
              .uuid(
                  points.count(use.uuid()) == 1
                      ? use.uuid()
                      : uuid(use.uuid(), responsibility.component(), responsibility.place(), point))
              .remarks(said(responsibility.text()))
              .build());
      use.through().forEach(map -> props.add(carriedBy(map)));
      add(responsibility.component(), control, point, responsibility.place().toString(), props);
    }
    if (point.reason().filter(Reason.REFUSED::equals).isPresent()) {
      point.remarks().stream()
          .filter(remark -> remark.kind() == Remark.Kind.REFUSED)
          .findFirst()
          .ifPresent(remark -> refuse(control, point, remark));
    }
  }

  /** A workbook has the words of an item and nothing else that could tell of a map. */
  private static String toConfirm(ProvidedUse use, PointResult point) {
    return use.through().stream()
        .filter(
            map ->
                point.duties().stream()
                    .anyMatch(duty -> point.isOfMap(duty) && duty.id().equals(map.map().value())))
        .map(map -> "\n\nFor the customer to confirm: " + map + ".")
        .collect(Collectors.joining());
  }

  private void refuse(ControlId control, PointResult point, Remark remark) {
    offering.claims().components().stream()
        .map(Component::uuid)
        .findFirst()
        .ifPresent(
            component ->
                add(
                    component,
                    control,
                    point,
                    remark.evidence().toString(),
                    List.of(
                        property(Vocabulary.INHERITANCE, Vocabulary.REFUSED)
                            .remarks(said(remark.text()))
                            .build())));
  }

  /** Each entry becomes a requirement of its own, so that the state of one speaks for no other. */
  private void add(
      Uuid component, ControlId control, PointResult point, String from, List<Property> props) {
    List<ImplementedRequirement> there =
        requirements.computeIfAbsent(component, uuid -> new ArrayList<>());
    String name = "requirement/" + component + "/" + point.id() + "/" + there.size();
    MarkupMultiline description = MarkupMultiline.ofText("What is said at " + from + ".");
    ImplementedRequirementBuilder requirement =
        ImplementedRequirementBuilder.builder().uuid(options.uuid(name)).controlId(control);
    if (point.id().equals(control.value())) {
      requirement.description(description).props(props);
    } else {
      requirement
          .description(MarkupMultiline.ofText("See the statement."))
          .statements(
              List.of(
                  StatementBuilder.builder()
                      .statementId(new StatementId(point.id()))
                      .uuid(options.uuid(name + "/statement"))
                      .description(description)
                      .props(props)
                      .build()));
    }
    there.add(requirement.build());
  }

  /** Entries that differ in nothing that tells them apart stay two. */
  private Uuid uuid(Uuid old, Uuid component, Place place, PointResult point) {
    String name = component + "/" + place + "/" + point.id();
    int before = names.add(old + "/" + name, 1);
    return Uuid.named(old, before == 0 ? name : name + "/" + (before + 1));
  }

  /** Returns the state that is written of an item: its own, or a weaker one that lowers as much. */
  private static Optional<String> state(ProvidedUse use, boolean isLowered) {
    return switch (use.standing()) {
      case UNUSABLE -> Optional.of(ImplementationState.PLANNED.toString());
      case CAPPED -> Optional.of(ImplementationState.PARTIAL.toString());
      case USABLE ->
          isLowered
              ? Optional.of(ImplementationState.PARTIAL.toString())
              : use.item().states().state().map(ImplementationState::toString);
    };
  }

  private static Property state(String word) {
    return PropertyBuilder.builder()
        .ns(Vocabulary.FEDRAMP_NAMESPACE)
        .name(Vocabulary.IMPLEMENTATION_STATUS)
        .value(word)
        .build();
  }

  private static Property carriedBy(MapCitation map) {
    return property(Vocabulary.CARRIED_BY, map.map().value()).remarks(said(map.toString())).build();
  }

  /** Whichever of its items makes the point whole, the maps are to be confirmed. */
  private static List<Property> toConfirm(PointResult point) {
    return point.duties().stream()
        .filter(point::isOfMap)
        .map(
            duty ->
                property(Vocabulary.TO_CONFIRM, duty.id())
                    .remarks(
                        point.provided().stream()
                            .flatMap(use -> use.through().stream())
                            .filter(map -> map.map().value().equals(duty.id()))
                            .findFirst()
                            .flatMap(map -> said(map.toString())))
                    .build())
        .toList();
  }

  private static PropertyBuilder property(String name, String value) {
    return PropertyBuilder.builder().ns(Vocabulary.NAMESPACE).name(name).value(value);
  }

  private static Optional<MarkupMultiline> said(String text) {
    return Optional.of(text).filter(words -> !words.isBlank()).map(MarkupMultiline::ofText);
  }
}
