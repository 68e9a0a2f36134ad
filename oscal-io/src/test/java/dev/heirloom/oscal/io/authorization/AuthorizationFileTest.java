package dev.heirloom.oscal.io.authorization;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.heirloom.inheritance.authorization.Acceptance;
import dev.heirloom.inheritance.authorization.Authorization;
import dev.heirloom.inheritance.authorization.AuthorizationType;
import dev.heirloom.inheritance.authorization.CertificationClass;
import dev.heirloom.inheritance.authorization.Regime;
import dev.heirloom.inheritance.baseline.ImpactLevel;
import dev.heirloom.inheritance.baseline.Stricter;
import dev.heirloom.inheritance.policy.Policy;
import dev.heirloom.oscal.io.DataFileException;
import dev.heirloom.oscal.io.OscalLimitException;
import dev.heirloom.oscal.model.ParameterId;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AuthorizationFileTest {

  private static final String YAML =
      """
      format-version: "1"
      agency: Office of Small Grants
      regime: fedramp
      same-organization: [osg-common-controls]
      authorizations:
        - id: package
          subject: F1607067912
          type: fedramp-jab
          authority: Joint Authorization Board
          issued: 2017-02-01
          review: 2023-02-01
          expires: 2027-02-01
          revoked: 2026-12-31
          level: moderate
          certification-class: b
          controls: [ac-2, pe-3]
          parameters:
            - parameter: ac-7_prm_1
              values: ["3"]
          risks: [one region alone]
          limitations: [no mobile devices]
          conditions:
            - text: not for payments
              excludes: true
              controls: [sc-8]
              components: [00000000-0000-4000-8000-000000000001]
              items: [00000000-0000-4000-8000-000000000002]
      acceptances:
        - subject: F1607067912
          agency: Office of Small Grants
          issued: 2023-02-01
          expires: 2026-02-01
          accepted-level: high
      """;

  private static AuthorizationFile read(String text) {
    return AuthorizationFile.read(in(text), "records.yaml");
  }

  private static InputStream in(String text) {
    return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void everyFieldOfARecordIsRead() {
    AuthorizationFile file = read(YAML);

    Authorization record = file.authorizations().records().get(0);
    assertEquals("package", record.id());
    assertEquals("F1607067912", record.subject());
    assertEquals(AuthorizationType.FEDRAMP_JAB, record.type());
    assertEquals(Optional.of("Joint Authorization Board"), record.authority());
    assertEquals(Optional.of(LocalDate.of(2017, 2, 1)), record.issued());
    assertEquals(Optional.of(LocalDate.of(2023, 2, 1)), record.review());
    assertEquals(Optional.of(LocalDate.of(2027, 2, 1)), record.expires());
    assertEquals(Optional.of(LocalDate.of(2026, 12, 31)), record.revoked());
    assertEquals(Optional.of(ImpactLevel.MODERATE), record.level());
    assertEquals(Optional.of(CertificationClass.B), record.certificationClass());
    assertEquals(List.of("ac-2", "pe-3"), record.controls());
    assertEquals(new ParameterId("ac-7_prm_1"), record.parameters().get(0).parameter());
    assertEquals(List.of("3"), record.parameters().get(0).values());
    assertEquals(List.of("one region alone"), record.risks());
    assertEquals(List.of("no mobile devices"), record.limitations());
    assertEquals("not for payments", record.conditions().get(0).text());
    assertTrue(record.conditions().get(0).excludes());
    assertEquals(List.of("sc-8"), record.conditions().get(0).controls());
    assertEquals(1, record.conditions().get(0).components().size());
    assertEquals(1, record.conditions().get(0).items().size());
    assertEquals("records.yaml", record.evidence().document());
    assertEquals("/authorizations/0", record.evidence().location());
    Acceptance acceptance = file.authorizations().acceptances().get(0);
    assertEquals(Optional.of(ImpactLevel.HIGH), acceptance.acceptedLevel());
    assertEquals(Optional.of(LocalDate.of(2026, 2, 1)), acceptance.expires());
    assertEquals(Regime.FEDRAMP, file.authorizations().regime());
    assertEquals(Optional.of("Office of Small Grants"), file.agency());
    assertEquals(List.of("osg-common-controls"), file.sameOrganization());
  }

  @Test
  void jsonSaysTheSameAsYaml() {
    String json =
        """
        {"format-version": "1", "regime": "fedramp-2026",
         "authorizations": [{"subject": "granite", "issued": "2021-06-01", "level": "high"}]}
        """;
    String yaml =
        """
        format-version: '1'
        regime: fedramp-2026
        authorizations:
          - {subject: granite, issued: 2021-06-01, level: high}
        """;

    assertEquals(read(json), read(yaml));
  }

  @Test
  void aMisspelledFieldIsRefusedWithItsPlaceAndTheRightOnes() {
    DataFileException e =
        assertThrows(DataFileException.class, () -> read(YAML.replace("expires:", "expiry:")));

    assertEquals(12, e.place().line());
    assertEquals("/authorizations/0/expiry", e.place().path());
    assertTrue(e.getMessage().contains("no field \"expiry\""), e.getMessage());
    assertTrue(e.remedy().contains("expires"), e.remedy());
  }

  @Test
  void aDayThatIsNoneIsRefused() {
    DataFileException e =
        assertThrows(
            DataFileException.class, () -> read(YAML.replace("2017-02-01", "February 2017")));

    assertTrue(e.getMessage().contains("\"February 2017\" is not a day"), e.getMessage());
  }

  @Test
  void aKeyThatStandsTwiceIsRefused() {
    String twice = YAML.replace("    review:", "    issued: 2016-02-01\n    review:");

    assertThrows(DataFileException.class, () -> read(twice));
  }

  @Test
  void filesAreTakenTogetherUnlessTheyDisagree() {
    AuthorizationFile one = read("{\"format-version\": \"1\", \"regime\": \"fedramp\"}");
    AuthorizationFile other =
        read("{\"format-version\": \"1\", \"authorizations\": [{\"subject\": \"granite\"}]}");
    AuthorizationFile contrary = read("{\"format-version\": \"1\", \"regime\": \"fedramp-2026\"}");

    AuthorizationFile both = AuthorizationFile.together(List.of(one, other));

    assertEquals(Regime.FEDRAMP, both.authorizations().regime());
    assertEquals(1, both.authorizations().records().size());
    assertThrows(
        IllegalArgumentException.class, () -> AuthorizationFile.together(List.of(one, contrary)));
  }

  @Test
  void aliasesThatMultiplyHitALimit() {
    StringBuilder bomb = new StringBuilder("a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n");
    for (int i = 1; i < 12; i++) {
      bomb.append("a%d: &a%d [".formatted(i, i));
      bomb.append("*a%d,".formatted(i - 1).repeat(9)).append("*a%d]\n".formatted(i - 1));
    }

    assertThrows(OscalLimitException.class, () -> read(bomb.toString()));
  }

  @Test
  void aFileThatIsNotThereIsNamed() {
    DataFileException e =
        assertThrows(
            DataFileException.class, () -> AuthorizationFile.read(Path.of("no-such.yaml")));

    assertTrue(e.getMessage().startsWith("no-such.yaml"), e.getMessage());
  }

  @Test
  void aPolicyIsReadAndWhatItLeavesOutIsTheStandard() {
    Policy policy =
        PolicyFile.read(
            in(
                """
                format-version: "1"
                presumption: fall-through
                stricter:
                  ac-7_prm_1: smaller
                  au-11_prm_1: larger
                most-paths: 5000
                most-entries: 200000
                """),
            "policy.yaml");

    assertEquals(5_000, policy.mostPaths());
    assertEquals(200_000, policy.mostEntries());
    assertEquals(Policy.Presumption.FALL_THROUGH, policy.presumption());
    assertEquals(Policy.standard().undecidedParameters(), policy.undecidedParameters());
    assertEquals(
        Map.of(
            new ParameterId("ac-7_prm_1"), Stricter.SMALLER,
            new ParameterId("au-11_prm_1"), Stricter.LARGER),
        policy.stricter());
  }

  @Test
  void aPolicyThatFollowsNoPathIsRefused() {
    for (String paths : List.of("0", "-1", "many", "99999999999")) {
      DataFileException e =
          assertThrows(
              DataFileException.class,
              () ->
                  PolicyFile.read(
                      in("format-version: '1'\nmost-paths: " + paths + "\n"), "policy.yaml"));
      assertTrue(e.getMessage().contains("is not a number from 1"), e.getMessage());
    }
  }

  @Test
  void anEmptyPolicyIsTheStandardOne() {
    assertEquals(
        Policy.standard(), PolicyFile.read(in("{\"format-version\": \"1\"}"), "policy.json"));
  }

  @Test
  void aPolicyThatAsksForWhatDoesNotExistIsRefusedWithTheChoices() {
    DataFileException e =
        assertThrows(
            DataFileException.class,
            () -> PolicyFile.read(in("format-version: '1'\npresumption: hope\n"), "policy.yaml"));

    assertTrue(e.getMessage().contains("presume, fall-through"), e.getMessage());
  }
}
