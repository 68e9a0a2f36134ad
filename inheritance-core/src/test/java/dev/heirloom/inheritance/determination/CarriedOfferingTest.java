package dev.heirloom.inheritance.determination;

import static dev.heirloom.inheritance.determination.MappingScenes.SOURCE;
import static dev.heirloom.inheritance.determination.MappingScenes.collection;
import static dev.heirloom.inheritance.determination.MappingScenes.map;
import static dev.heirloom.inheritance.determination.World.id;
import static dev.heirloom.inheritance.determination.World.system;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.heirloom.inheritance.Determination;
import dev.heirloom.inheritance.evidence.Evidence;
import dev.heirloom.inheritance.export.CarriedOffering;
import dev.heirloom.inheritance.export.ExportOptions;
import dev.heirloom.inheritance.mapping.ControlMapping;
import dev.heirloom.inheritance.offering.Extent;
import dev.heirloom.inheritance.offering.Offering;
import dev.heirloom.inheritance.offering.ProvidedItem;
import dev.heirloom.inheritance.offering.Responsibility;
import dev.heirloom.inheritance.offering.States;
import dev.heirloom.inheritance.offering.SystemClaims;
import dev.heirloom.inheritance.offering.SystemClaimsBuilder;
import dev.heirloom.inheritance.offering.Vocabulary;
import dev.heirloom.oscal.model.MarkupMultiline;
import dev.heirloom.oscal.model.OscalDateTime;
import dev.heirloom.oscal.model.Property;
import dev.heirloom.oscal.model.Uuid;
import dev.heirloom.oscal.model.component.ComponentDefinition;
import dev.heirloom.oscal.model.component.DefinedComponent;
import dev.heirloom.oscal.model.component.ImplementedRequirement;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What a carried offering says as a component definition of the baseline it is carried to. */
class CarriedOfferingTest {

  private static final ExportOptions OPTIONS =
      new ExportOptions(id("options"), new OscalDateTime("2026-11-21T00:00:00Z"), "1.0");

  private static Determination determination(Offering... offerings) {
    return Determination.of(World.BASELINE).providers(List.of(offerings)).asOf(World.TODAY);
  }

  private static ComponentDefinition exported(Offering offering) {
    return CarriedOffering.of(determination(offering).report(), offering, "catalog.json", OPTIONS);
  }

  private static ComponentDefinition exported(World.SystemBuilder system, ControlMapping mapping) {
    return exported(system.offering().through(mapping, SOURCE));
  }

  private static Offering carried(SystemClaims claims, ControlMapping mapping) {
    return Offering.of(claims).through(mapping, SOURCE);
  }

  private static List<ImplementedRequirement> requirements(DefinedComponent component) {
    return component.controlImplementations().stream()
        .flatMap(implementation -> implementation.implementedRequirements().stream())
        .toList();
  }

  /** Returns each place with what is said there, of all components. */
  private static List<String> said(ComponentDefinition definition) {
    return definition.components().stream()
        .flatMap(component -> requirements(component).stream())
        .flatMap(
            requirement ->
                Stream.concat(
                    said(requirement.controlId().value(), requirement.props()),
                    requirement.statements().stream()
                        .flatMap(s -> said(s.statementId().value(), s.props()))))
        .toList();
  }

  private static Stream<String> said(String place, List<Property> props) {
    return props.isEmpty()
        ? Stream.empty()
        : Stream.of(
            place
                + props.stream()
                    .map(prop -> " " + prop.name() + " " + prop.value())
                    .reduce("", String::concat));
  }

  private static List<Property> props(ComponentDefinition definition) {
    return requirements(definition.components().get(0)).stream()
        .flatMap(
            requirement ->
                Stream.concat(
                    requirement.props().stream(),
                    requirement.statements().stream().flatMap(s -> s.props().stream())))
        .toList();
  }

  private static String text(Optional<MarkupMultiline> remarks) {
    return remarks.map(MarkupMultiline::toText).orElse("");
  }

  private static ProvidedItem item(String name, String place, String text) {
    return new ProvidedItem(
        id(name),
        id("P/this"),
        World.at(place),
        Extent.WHOLE,
        States.implemented(),
        List.of(),
        text,
        Evidence.of("P", name));
  }

  private static Responsibility left(String name, String place, String text) {
    return new Responsibility(
        id(name),
        id("P/this"),
        World.at(place),
        Optional.empty(),
        List.of(),
        text,
        Evidence.of("P", name));
  }

  @Test
  void aDefinitionIsOfTheProviderAndSaysThroughWhatItWasCarried() {
    ComponentDefinition definition =
        exported(
            system("P").identifiedBy("FR123").provides("i", "in-2"),
            collection(map("m", "in-2", "equal-to", "ac-2.1")));

    assertEquals(Uuid.named(OPTIONS.namespace(), "component-definition"), definition.uuid());
    assertEquals("P", definition.metadata().title().toText());
    assertEquals(
        List.of("FR123"),
        definition.metadata().documentIds().stream().map(known -> known.identifier()).toList());
    assertEquals(
        "Carried from source through Mapping (mapping.json, " + id("collection") + ").",
        text(definition.metadata().remarks()));
    DefinedComponent component = definition.components().get(0);
    assertEquals(id("P/this"), component.uuid());
    assertEquals("this-system", component.type());
    assertEquals("this", component.title().toText());
    assertEquals(Optional.empty(), component.remarks());
    assertEquals("catalog.json", component.controlImplementations().get(0).source());
  }

  @Test
  void aComponentThatIsNotDefinedIsNamedByItsUuid() {
    SystemClaims claims =
        SystemClaimsBuilder.builder(
                system("P").provides("i", "in-2").provides("j", "in-4").claims())
            .components(system("P").with(" ").claims().components().subList(1, 2))
            .build();
    ProvidedItem blank =
        new ProvidedItem(
            id("k"),
            id("P/ "),
            World.at("in-1"),
            Extent.WHOLE,
            States.implemented(),
            List.of(),
            "",
            Evidence.of("P", "k"));
    ComponentDefinition definition =
        exported(
            carried(
                SystemClaimsBuilder.builder(claims).addProvided(blank).build(),
                collection(
                    map("m", "in-2", "equal-to", "ac-2.1"),
                    map("n", "in-1", "equal-to", "pl-11"))));

    assertEquals(
        List.of("service Component " + id("P/this"), "software Component " + id("P/ ")),
        definition.components().stream()
            .map(component -> component.type() + " " + component.title().toText())
            .toList());
  }

  @Test
  void anItemIsWholeWhereThePointIsElseAPart() {
    ControlMapping mapping =
        collection(map("m", "in-2", "equal-to", "ac-2.1"), map("n", "in-4", "subset-of", "pl-11"));

    assertEquals(
        List.of(
            "ac-2.1 inheritance whole implementation-status implemented carried-by " + id("m"),
            "pl-11 inheritance part implementation-status implemented carried-by " + id("n")),
        said(exported(system("P").provides("i", "in-2").provides("j", "in-4"), mapping)));
  }

  @Test
  void aPointOfAControlIsAStatement() {
    ImplementedRequirement requirement =
        requirements(
                exported(
                        system("P").provides("i", "in-2"),
                        collection(map("m", "in-2", "equal-to", "ac-2_smt.b")))
                    .components()
                    .get(0))
            .get(0);

    assertEquals("ac-2", requirement.controlId().value());
    assertEquals(List.of(), requirement.props());
    assertEquals("See the statement.", requirement.description().toText());
    assertEquals("ac-2_smt.b", requirement.statements().get(0).statementId().value());
    assertEquals("What is said at in-2.", requirement.statements().get(0).description().toText());
  }

  @Test
  void theStateOfAnItemIsWrittenAsItLowers() {
    ControlMapping mapping = collection(map("m", "in-2", "equal-to", "ac-2.1"));

    assertEquals(
        List.of("ac-2.1 inheritance whole implementation-status planned carried-by " + id("m")),
        said(exported(system("P").provides("i", "in-2", "planned"), mapping)));
    assertEquals(
        List.of("ac-2.1 inheritance whole implementation-status partial carried-by " + id("m")),
        said(exported(system("P").provides("i", "in-2", "partial"), mapping)));
    assertEquals(
        List.of("ac-2.1 inheritance whole carried-by " + id("m")),
        said(exported(system("P").provides("i", "in-2", States.none()), mapping)));
  }

  @Test
  void aPointThatIsLoweredOnTheWayMakesItsItemsPartial() {
    ControlMapping mapping = collection(map("m", "in-5_smt.a.1", "equal-to", "ac-2.1"));
    Offering offering = system("P").provides("i", "in-5_smt.a").offering().through(mapping, SOURCE);

    assertEquals(
        List.of("ac-2.1 inheritance whole implementation-status partial carried-by " + id("m")),
        said(exported(offering)));
  }

  @Test
  void aMapThatIsPresumedIsToBeConfirmedInTheWordsOfAll() {
    ControlMapping mapping = collection(map("m", "in-2", "superset-of", "ac-2.1"));
    Offering offering =
        carried(
            SystemClaimsBuilder.builder(system("P").claims())
                .provided(List.of(item("i", "in-2", "guards")))
                .build(),
            mapping);
    String citation = "in-2 superset-of it by map " + id("m") + " of mapping.json";

    ComponentDefinition definition = exported(offering);

    assertEquals(
        List.of(
            "ac-2.1 inheritance whole implementation-status implemented carried-by "
                + id("m")
                + " to-confirm "
                + id("m")),
        said(definition));
    List<Property> props = props(definition);
    assertEquals(
        "guards\nFor the customer to confirm: " + citation + ".", text(props.get(0).remarks()));
    assertEquals(citation, text(props.get(2).remarks()));
    assertEquals(citation, text(props.get(3).remarks()));
    assertEquals(
        "Points that are whole by the word of a map, for the customer to confirm:\nac-2.1: "
            + citation,
        text(definition.components().get(0).remarks()));
  }

  @Test
  void aMapThatIsNotPresumedIsConfirmedByNobody() {
    Offering offering =
        carried(
            SystemClaimsBuilder.builder(system("P").claims())
                .provided(List.of(item("i", "in-2", "guards")))
                .build(),
            collection(map("m", "in-2", "equal-to", "ac-2.1")));

    assertEquals("guards", text(props(exported(offering)).get(0).remarks()));
  }

  @Test
  void ofSeveralMapsToAPointTheOneThatMakesItWholeIsToBeConfirmed() {
    ComponentDefinition definition =
        exported(
            system("P").provides("i", "in-2").provides("j", "in-4"),
            collection(
                map("m", "in-2", "superset-of", "ac-2.1"),
                map("n", "in-4", "intersects-with", "ac-2.1")));
    String citation = "in-2 superset-of it by map " + id("m") + " of mapping.json";

    assertEquals(
        List.of("For the customer to confirm: " + citation + "."),
        props(definition).stream()
            .filter(prop -> prop.name().equals(Vocabulary.INHERITANCE))
            .map(prop -> text(prop.remarks()))
            .filter(words -> !words.isEmpty())
            .toList());
    assertEquals(
        List.of(citation),
        props(definition).stream()
            .filter(prop -> prop.name().equals(Vocabulary.TO_CONFIRM))
            .map(prop -> text(prop.remarks()))
            .distinct()
            .toList());
    assertEquals(
        "Points that are whole by the word of a map, for the customer to confirm:\nac-2.1: "
            + citation,
        text(definition.components().get(0).remarks()));
  }

  @Test
  void eachComponentListsTheMapsOfItsOwnItems() {
    ComponentDefinition definition =
        exported(
            system("P")
                .with("other")
                .provides("i", "in-2")
                .provides("j", "in-4", "other", Extent.WHOLE, "implemented"),
            collection(
                map("m", "in-2", "superset-of", "ac-2.1"), map("n", "in-4", "equal-to", "pl-11")));

    assertEquals(
        List.of(true, false),
        definition.components().stream().map(c -> c.remarks().isPresent()).toList());
  }

  @Test
  void aResponsibilityOfOnePointKeepsItsUuidAndOneOfSeveralGetsThemAnew() {
    SystemClaims claims =
        SystemClaimsBuilder.builder(system("P").claims())
            .responsibilities(List.of(left("r", "in-2", "log it"), left("q", "in-4", " ")))
            .build();
    List<Property> props =
        props(
                exported(
                    carried(
                        claims,
                        collection(
                            map("m", "in-2", "equal-to", "ac-2.1"),
                            map("n", "in-4", "subset-of", "pl-11 ac-2_smt.b")))))
            .stream()
            .filter(prop -> prop.name().equals(Vocabulary.RESPONSIBILITY))
            .toList();

    List<Uuid> uuids = props.stream().flatMap(prop -> prop.uuid().stream()).toList();
    assertEquals(3, uuids.size());
    assertEquals(3, uuids.stream().distinct().count());
    Property single =
        props.stream().filter(prop -> text(prop.remarks()).equals("log it")).findFirst().get();
    assertEquals(Optional.of(id("r")), single.uuid());
    assertEquals(2, props.stream().filter(prop -> prop.remarks().isEmpty()).count());
    assertEquals(
        2, uuids.stream().filter(uuid -> !List.of(id("r"), id("q")).contains(uuid)).count());
  }

  @Test
  void aPlaceWithAResponsibilityAloneIsNotAddressed() {
    assertEquals(
        List.of("ac-2.1 inheritance not-addressed responsibility unbound carried-by " + id("m")),
        said(
            exported(
                system("P").leaves("r", "in-2"),
                collection(map("m", "in-2", "equal-to", "ac-2.1")))));
  }

  @Test
  void aResponsibilityThatNoMapCarriesIsListed() {
    SystemClaims claims =
        SystemClaimsBuilder.builder(system("P").claims())
            .provided(List.of(item("i", "in-2", "")))
            .responsibilities(List.of(left("r", "in-4", " log it "), left("q", "in-1", "")))
            .build();

    assertEquals(
        "Responsibilities that no map carries to the baseline, for the customer to confirm:\n"
            + "in-1 ("
            + id("q")
            + ")\nin-4 ("
            + id("r")
            + "): log it",
        text(
            exported(carried(claims, collection(map("m", "in-2", "equal-to", "ac-2.1"))))
                .components()
                .get(0)
                .remarks()));
  }

  @Test
  void aComponentWithNothingButWhatNoMapCarriesImplementsNothing() {
    ComponentDefinition definition =
        exported(
            system("P")
                .with("other")
                .provides("i", "in-2")
                .leaves("r", "in-4", "other", Optional.empty()),
            collection(map("m", "in-2", "equal-to", "ac-2.1")));

    DefinedComponent other =
        definition.components().stream()
            .filter(component -> component.uuid().equals(id("P/other")))
            .findFirst()
            .orElseThrow();
    assertEquals(List.of(), other.controlImplementations());
    assertEquals(1, other.remarks().stream().count());
    assertEquals(Optional.empty(), definition.components().get(0).remarks());
  }

  @Test
  void aRefusalIsSaidOfTheFirstComponent() {
    ComponentDefinition definition =
        exported(
            system("P").refuses("in-2", "ask us"),
            collection(map("m", "in-2", "equal-to", "ac-2.1")));

    assertEquals(List.of("ac-2.1 inheritance refused"), said(definition));
    assertEquals("ask us", text(props(definition).get(0).remarks()));
  }

  @Test
  void aReportOfOtherProvidersIsRefused() {
    Offering one = system("P").provides("i", "ac-2.1").offering();
    Offering other = system("Q").provides("j", "ac-2.1").offering();

    assertEquals(
        "The report was made of [Q]. Determine P alone.",
        assertThrows(
                IllegalArgumentException.class,
                () ->
                    CarriedOffering.of(determination(other).report(), one, "catalog.json", OPTIONS))
            .getMessage());
    assertThrows(
        IllegalArgumentException.class,
        () -> CarriedOffering.of(determination(one, other).report(), one, "catalog.json", OPTIONS));
  }
}
