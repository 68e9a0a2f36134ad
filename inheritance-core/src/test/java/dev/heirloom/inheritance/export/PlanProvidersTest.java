package dev.heirloom.inheritance.export;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.heirloom.inheritance.Determination;
import dev.heirloom.inheritance.authorization.Authorization;
import dev.heirloom.inheritance.authorization.AuthorizationBuilder;
import dev.heirloom.inheritance.authorization.AuthorizationType;
import dev.heirloom.inheritance.authorization.Regime;
import dev.heirloom.inheritance.baseline.Baseline;
import dev.heirloom.inheritance.baseline.BaselineControl;
import dev.heirloom.inheritance.baseline.ImpactLevel;
import dev.heirloom.inheritance.evidence.Evidence;
import dev.heirloom.inheritance.offering.Component;
import dev.heirloom.inheritance.offering.DocumentIdentity;
import dev.heirloom.inheritance.offering.DocumentIdentityBuilder;
import dev.heirloom.inheritance.offering.Extent;
import dev.heirloom.inheritance.offering.Offering;
import dev.heirloom.inheritance.offering.Place;
import dev.heirloom.inheritance.offering.ProvidedItem;
import dev.heirloom.inheritance.offering.States;
import dev.heirloom.inheritance.offering.SystemClaimsBuilder;
import dev.heirloom.inheritance.policy.Authorizations;
import dev.heirloom.oscal.model.OscalDateTime;
import dev.heirloom.oscal.model.Property;
import dev.heirloom.oscal.model.Uuid;
import dev.heirloom.oscal.model.ssp.LeveragedAuthorization;
import dev.heirloom.oscal.model.ssp.SystemSecurityPlan;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What a new plan says of the systems that it leverages. */
class PlanProvidersTest {

  private static final ExportOptions OPTIONS =
      new ExportOptions(uuid(90), new OscalDateTime("2026-03-31T00:00:00Z"), "1.0");
  private static final Evidence HERE = Evidence.of("provider", "here");
  private static final Baseline BASELINE =
      Baseline.of("two controls", List.of(BaselineControl.of("pe-3"), BaselineControl.of("sc-7")))
          .at(ImpactLevel.MODERATE);

  private static Uuid uuid(int number) {
    return Uuid.of("00000000-0000-4000-8000-%012d".formatted(number));
  }

  private static ProvidedItem item(int number, int component, String control) {
    return new ProvidedItem(
        uuid(number),
        uuid(component),
        Place.control(control),
        Extent.WHOLE,
        States.implemented(),
        List.of(),
        "",
        HERE);
  }

  private static Component component(int number, String type, String title) {
    return new Component(uuid(number), type, title, List.of(), List.of(), false, HERE);
  }

  private static Offering provider(
      DocumentIdentity identity, List<Component> components, ProvidedItem... items) {
    return Offering.of(
        SystemClaimsBuilder.builder()
            .identity(identity)
            .components(components)
            .provided(List.of(items))
            .build());
  }

  private static Offering provider(List<Component> components, ProvidedItem... items) {
    return provider(DocumentIdentity.named("provider", uuid(1)), components, items);
  }

  private static final Offering COMPUTE =
      provider(List.of(component(2, "service", "Compute")), item(11, 2, "pe-3"));

  private static AuthorizationBuilder record(String id) {
    return AuthorizationBuilder.builder()
        .id(id)
        .subject(uuid(1).value())
        .type(AuthorizationType.FEDRAMP_JAB)
        .issued(LocalDate.of(2025, 1, 1))
        .level(ImpactLevel.MODERATE);
  }

  private static SystemSecurityPlan plan(List<Offering> offerings, Authorization... records) {
    Authorizations authorizations = new Authorizations(List.of(records), List.of(), Regime.NONE);
    return CustomerPlan.of(
            new CustomerPlan.Subject("Orchard", "orchard", "profile.json"),
            Determination.of(BASELINE)
                .providers(offerings)
                .authorizations(authorizations)
                .asOf(LocalDate.of(2026, 3, 31))
                .report(),
            new CustomerPlan.Inputs(BASELINE, offerings, authorizations),
            OPTIONS)
        .plan();
  }

  private static LeveragedAuthorization leveraged(Offering offering, Authorization... records) {
    return plan(List.of(offering), records).systemImplementation().leveragedAuthorizations().get(0);
  }

  private static List<String> words(List<Property> props) {
    return props.stream().map(prop -> prop.name() + " " + prop.value()).toList();
  }

  /** Returns the components that stand in for others, each with its type and title. */
  private static List<String> standIns(SystemSecurityPlan plan) {
    return plan.systemImplementation().components().stream()
        .skip(1)
        .map(component -> component.type() + " " + component.title().toText())
        .toList();
  }

  @Test
  void anIdentifierThatAnotherSystemHasTooIsNotWritten() {
    List<Offering> offerings = new ArrayList<>();
    for (int n = 1; n <= 2; n++) {
      offerings.add(
          provider(
              DocumentIdentityBuilder.builder(DocumentIdentity.named("p" + n + ".json", uuid(n)))
                  .title("Granite " + n)
                  .systemIdentifiers(List.of("granite", "granite-" + n))
                  .build(),
              List.of(component(2 * n, "service", "Compute")),
              item(10 + n, 2 * n, "pe-3")));
    }
    assertEquals(
        List.of(
            List.of("leveraged-system-identifier granite-1", "authorization-type fedramp-jab"),
            List.of("leveraged-system-identifier granite-2", "authorization-type fedramp-jab")),
        plan(
                offerings,
                record("one").level(Optional.empty()).build(),
                record("two").subject(uuid(2).value()).level(Optional.empty()).build())
            .systemImplementation()
            .leveragedAuthorizations()
            .stream()
            .map(leveraged -> words(leveraged.props()))
            .toList());
  }

  @Test
  void anAuthorizationOnRecordIsLeveragedFromAPartyOfTheProvidersName() {
    Offering identified =
        provider(
            DocumentIdentityBuilder.builder(DocumentIdentity.named("provider.json", uuid(1)))
                .title("Granite Inc.")
                .systemIdentifiers(List.of("FR123", " "))
                .build(),
            List.of(component(2, "service", "Compute")),
            item(11, 2, "pe-3"));
    SystemSecurityPlan plan = plan(List.of(identified), record("record").build());
    LeveragedAuthorization leveraged = plan.systemImplementation().leveragedAuthorizations().get(0);

    assertEquals("Granite Inc.", leveraged.title().toText());
    assertEquals("2025-01-01", leveraged.dateAuthorized().value());
    assertEquals(
        List.of(
            "leveraged-system-identifier FR123",
            "authorization-type fedramp-jab",
            "impact-level moderate"),
        words(leveraged.props()));
    assertEquals("provider.json", leveraged.links().get(0).href());
    assertEquals(
        List.of("Granite Inc."),
        plan.metadata().parties().stream()
            .filter(party -> party.uuid().equals(leveraged.partyUuid()))
            .map(party -> party.name().orElseThrow())
            .toList());
    assertEquals(
        List.of("inherited-uuid " + uuid(2), "leveraged-authorization-uuid " + leveraged.uuid()),
        words(plan.systemImplementation().components().get(1).props()));
  }

  @Test
  void aNameThatIsNoAddressIsNotLinked() {
    Offering named =
        provider(
            DocumentIdentity.named("Granite, all of it", uuid(1)),
            List.of(component(2, "service", "Compute")),
            item(11, 2, "pe-3"));

    assertEquals(List.of(), leveraged(named, record("record").build()).links());
  }

  @Test
  void anAuthorizationOfNoStatedTypeStatesNone() {
    assertEquals(
        List.of("impact-level moderate"),
        words(
            leveraged(COMPUTE, record("record").type(AuthorizationType.UNSTATED).build()).props()));
  }

  @Test
  void theRecordThatIsActiveCountsAndALevelThatAllHave() {
    Authorization over =
        record("over").issued(LocalDate.of(2020, 1, 1)).expires(LocalDate.of(2023, 1, 1)).build();

    LeveragedAuthorization both = leveraged(COMPUTE, over, record("record").build());
    assertEquals("2025-01-01", both.dateAuthorized().value());
    assertEquals(
        List.of("authorization-type fedramp-jab", "impact-level moderate"), words(both.props()));
    assertEquals(
        List.of("authorization-type fedramp-jab"),
        words(
            leveraged(
                    COMPUTE,
                    AuthorizationBuilder.builder(over).level(Optional.empty()).build(),
                    record("record").build())
                .props()));
  }

  @Test
  void aRecordWithoutADateLeavesTheAuthorizationOpen() {
    SystemSecurityPlan plan =
        plan(
            List.of(COMPUTE),
            record("record").build(),
            record("undated").issued(Optional.empty()).build());

    assertEquals(List.of(), plan.systemImplementation().leveragedAuthorizations());
    assertEquals(
        List.of("inherited-uuid " + uuid(2), "open-item authorization " + uuid(1)),
        words(plan.systemImplementation().components().get(1).props()));
  }

  @Test
  void eachComponentThatOffersSomethingHasAStandIn() {
    List<Component> components =
        List.of(
            component(2, "service", "Compute"),
            component(3, "software", " "),
            component(4, "service", "Idle"));

    assertEquals(
        List.of("service provider: Compute", "software provider"),
        standIns(plan(List.of(provider(components, item(11, 2, "pe-3"), item(12, 3, "sc-7"))))));
  }

  @Test
  void theComponentForTheWholeSystemStandsForAll() {
    List<Component> components =
        List.of(component(2, "this-system", "Granite"), component(3, "service", "Compute"));

    assertEquals(
        List.of("system provider: Granite"),
        standIns(plan(List.of(provider(components, item(11, 2, "pe-3"), item(12, 5, "sc-7"))))));
  }

  @Test
  void aProviderThatOffersNothingAskedForIsNotNamed() {
    Offering elsewhere = provider(List.of(component(2, "service", "Compute")), item(11, 2, "zz-1"));

    assertEquals(List.of(), standIns(plan(List.of(elsewhere))));
  }

  @Test
  void severalProvidersHaveEachTheirOwn() {
    Offering other =
        provider(
            DocumentIdentity.named("other", uuid(5)),
            List.of(component(6, "service", "Gates")),
            item(13, 6, "sc-7"));
    SystemSecurityPlan plan =
        plan(
            List.of(COMPUTE, other),
            record("record").build(),
            record("other").subject(uuid(5).value()).build());

    assertEquals(
        List.of("other", "provider"),
        plan.systemImplementation().leveragedAuthorizations().stream()
            .map(leveraged -> leveraged.title().toText())
            .sorted()
            .toList());
    assertEquals(2, plan.metadata().parties().size());
    assertEquals(
        List.of("service other: Gates", "service provider: Compute"),
        standIns(plan).stream().sorted().toList());
  }
}
