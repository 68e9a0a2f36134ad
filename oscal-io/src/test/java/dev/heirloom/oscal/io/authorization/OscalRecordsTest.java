package dev.heirloom.oscal.io.authorization;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.heirloom.inheritance.ato.AgencyRecords;
import dev.heirloom.inheritance.ato.AgencySystem;
import dev.heirloom.inheritance.ato.AtoPath;
import dev.heirloom.inheritance.ato.Provider;
import dev.heirloom.inheritance.authorization.Authorization;
import dev.heirloom.inheritance.authorization.AuthorizationType;
import dev.heirloom.inheritance.authorization.Regime;
import dev.heirloom.inheritance.baseline.ImpactLevel;
import dev.heirloom.oscal.io.OscalReader;
import dev.heirloom.oscal.model.Uuid;
import dev.heirloom.oscal.model.ssp.LeveragedAuthorization;
import dev.heirloom.oscal.model.ssp.SystemSecurityPlan;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class OscalRecordsTest {

  private static final LocalDate DAY = LocalDate.of(2024, 6, 1);

  private static final String PLAN =
      """
      system-security-plan:
        uuid: 4c9dbdf0-5602-59ae-bbe9-7d4bccd8661e
        metadata:
          title: Portal
          last-modified: "2023-04-10T00:00:00Z"
          version: "1"
          oscal-version: 1.1.3
          parties:
            - uuid: 031c7444-2d5f-5530-9cfc-445b6d226278
              type: organization
              name: The Platform
            - uuid: 7ea24659-e681-5226-9205-4d96c248d94b
              type: organization
              name: Office of Small Grants
        import-profile:
          href: moderate.json
        system-characteristics:
          system-ids:
            - id: portal
            - id: other-name
          system-name: Grants portal
          description: Takes applications.
          date-authorized: "2023-06-15"
          security-sensitivity-level: fips-199-moderate
          system-information:
            information-types:
              - uuid: d427d2d8-b2da-5a9a-8bcf-7e78853a7fa3
                title: All
                description: All.
          status:
            state: operational
          authorization-boundary:
            description: All.
        system-implementation:
          leveraged-authorizations:
            - uuid: 5067ef80-d21e-578b-b72a-654127ced7ef
              title: The Platform
              props:
                - name: leveraged-system-identifier
                  ns: https://fedramp.gov/ns/oscal
                  value: FR0000000007
                - name: authorization-type
                  ns: https://fedramp.gov/ns/oscal
                  value: fedramp-jab
              links:
                - href: platform.json
              party-uuid: 031c7444-2d5f-5530-9cfc-445b6d226278
              date-authorized: "2017-02-01"
            - uuid: c2dbb42b-d4dc-5860-acb3-f1b67b46cfa3
              title: Common controls
              party-uuid: 7ea24659-e681-5226-9205-4d96c248d94b
              date-authorized: "2022-11-01"
          users:
            - uuid: dde64310-9967-5c79-acb7-d27bde9fe252
          components:
            - uuid: ee185a7c-958a-5327-8670-146ee72f2a53
              type: this-system
              title: Portal
              description: All.
              status:
                state: operational
            - uuid: 4b6855a9-623e-5a56-abcd-a8430af35344
              type: system
              title: The Platform
              description: Stands in.
              props:
                - name: leveraged-authorization-uuid
                  value: 5067ef80-d21e-578b-b72a-654127ced7ef
                - name: impact-level
                  ns: http://fedramp.gov/ns/oscal
                  value: moderate
              status:
                state: operational
        control-implementation:
          description: Some.
          implemented-requirements:
            - uuid: 025bf3c3-644e-5dbe-a42f-9eeaf04cb95b
              control-id: ac-1
      """;

  private static SystemSecurityPlan plan(String text) {
    return OscalReader.strict().read(text, SystemSecurityPlan.class);
  }

  private static OscalRecords records(String text) {
    return OscalRecords.of(plan(text), "plan.yaml", "Office of Small Grants");
  }

  private static Supplier<Uuid> uuids() {
    AtomicLong next = new AtomicLong(1);
    return () -> Uuid.of(new UUID(0x4000L, 0x8000_0000_0000_0000L | next.getAndIncrement()));
  }

  @Test
  void aPlanSaysWhichSystemItIsOfAndWhatItRunsOn() {
    AgencySystem system = records(PLAN).records().systems().get(0);

    assertEquals("portal", system.id());
    assertEquals("Grants portal", system.title());
    assertEquals("Office of Small Grants", system.agency());
    assertEquals(Optional.of(ImpactLevel.MODERATE), system.level());
    assertEquals(Optional.of("moderate.json"), system.baseline());
    assertEquals(List.of("FR0000000007", "Common controls"), system.providers());
    assertTrue(system.isNamed("4c9dbdf0-5602-59ae-bbe9-7d4bccd8661e"));
    assertTrue(system.isNamed("other-name"));
    assertTrue(system.isNamed("plan.yaml"));
  }

  @Test
  void leveragedAuthorizationsBecomeProvidersAndTheirRecords() {
    AgencyRecords records = records(PLAN).records();
    Provider platform = records.provider("platform.json").orElseThrow();
    Authorization record = records.authorizations().get(1);

    assertEquals(Optional.of("FR0000000007"), platform.packageId());
    assertEquals(Optional.empty(), platform.agency());
    assertEquals(
        Optional.of("Office of Small Grants"),
        records.provider("Common controls").orElseThrow().agency());
    assertEquals(AuthorizationType.FEDRAMP_JAB, record.type());
    assertEquals(Optional.of(LocalDate.of(2017, 2, 1)), record.issued());
    assertEquals(
        "/system-security-plan/system-implementation/leveraged-authorizations/0",
        record.evidence().location());
  }

  @Test
  void whatALeveragedAuthorizationLeavesOutItsComponentSays() {
    assertEquals(
        Optional.of(ImpactLevel.MODERATE), records(PLAN).records().authorizations().get(1).level());
  }

  @Test
  void theDayOfTheAtoMakesThePathOfThePlanOneOfAnAuthorizedSystem() {
    AgencyRecords records = records(PLAN).records();
    AtoPath path = AtoPath.of(records.systems().get(0), records, DAY, Regime.FEDRAMP_2026);

    assertTrue(path.isAuthorized());
    assertEquals(2, path.monitored().size());
  }

  @Test
  void valuesThatSayNothingKnownAreToldWithTheirPlaces() {
    OscalRecords odd =
        records(PLAN.replace("fips-199-moderate", "enormous").replace("fedramp-jab", "handshake"));

    assertEquals(
        List.of(
            "/system-security-plan/system-characteristics/security-sensitivity-level",
            "/system-security-plan/system-implementation/leveraged-authorizations/0/props"),
        odd.unread().stream().map(unread -> unread.evidence().location()).toList());
    assertEquals(Optional.empty(), odd.records().systems().get(0).level());
    assertEquals(AuthorizationType.UNSTATED, odd.records().authorizations().get(1).type());
  }

  @Test
  void whatAPlanStatesIsPutBackUnchanged() {
    SystemSecurityPlan plan = plan(PLAN);
    AgencyRecords records = records(PLAN).records();
    SystemSecurityPlan again =
        OscalRecords.put(plan, records, records.systems().get(0), DAY, uuids());

    assertEquals(plan.systemCharacteristics(), again.systemCharacteristics());
    assertEquals(plan.metadata(), again.metadata());
    assertEquals(
        plan.systemImplementation().leveragedAuthorizations().get(1),
        again.systemImplementation().leveragedAuthorizations().get(1));
    assertEquals(
        plan.systemImplementation().leveragedAuthorizations().get(0).uuid(),
        again.systemImplementation().leveragedAuthorizations().get(0).uuid());
    assertEquals(
        OscalRecords.of(plan, "plan.yaml", "Office of Small Grants"),
        OscalRecords.of(again, "plan.yaml", "Office of Small Grants"));
  }

  @Test
  void aProviderThatThePlanDoesNotKnowIsAddedWithItsParty() {
    AuthorizationFile file =
        AuthorizationFile.read(
            new ByteArrayInputStream(
                """
                format-version: "1"
                agency: Office of Small Grants
                systems:
                  - {id: portal, level: high, providers: [mail, FR0000000007]}
                providers:
                  - {id: mail, title: Mail Service, package-id: FR0000000009}
                authorizations:
                  - {subject: mail, type: fedramp-agency, issued: 2022-01-01, level: low}
                  - {subject: FR0000000007, type: fedramp-jab, issued: 2024-01-01, level: high}
                """
                    .getBytes(StandardCharsets.UTF_8)),
            "records.yaml");
    SystemSecurityPlan put =
        OscalRecords.put(plan(PLAN), file.records(), file.records().systems().get(0), DAY, uuids());
    List<LeveragedAuthorization> leveraged = put.systemImplementation().leveragedAuthorizations();

    assertEquals(3, leveraged.size());
    assertEquals("2024-01-01", leveraged.get(0).dateAuthorized().value());
    assertEquals("Mail Service", leveraged.get(2).title().toText());
    assertEquals(
        List.of("FR0000000009", "fedramp-agency", "low"),
        leveraged.get(2).props().stream().map(prop -> prop.value()).toList());
    assertEquals(3, put.metadata().parties().size());
    assertEquals(Optional.of("high"), put.systemCharacteristics().securitySensitivityLevel());
    assertEquals(Optional.empty(), put.systemCharacteristics().dateAuthorized());
  }
}
