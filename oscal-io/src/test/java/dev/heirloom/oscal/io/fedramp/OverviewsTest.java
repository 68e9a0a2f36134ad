package dev.heirloom.oscal.io.fedramp;

import static dev.heirloom.oscal.io.fedramp.FedrampFiles.codes;
import static dev.heirloom.oscal.io.fedramp.FedrampFiles.counts;
import static dev.heirloom.oscal.io.fedramp.FedrampFiles.shared;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.heirloom.inheritance.evidence.PackageEvidence;
import dev.heirloom.inheritance.evidence.PackageEvidence.UsedResource;
import dev.heirloom.oscal.io.DataFileException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OverviewsTest {

  private static final String WHOLE =
      """
      {'$schemaVersion': '0.1.2',
       'serviceIdentification': {'fedRampPackageId': 'FR2600000001', 'providerName': 'Larch',
         'serviceName': 'Larch Forms', 'serviceAcronym': 'LF', 'serviceDescription': 'Forms.',
         'certificationType': 'Rev5', 'certificationClass': 'C',
         'website': 'https://larch.example', 'logo': 'https://larch.example/l.png'},
       'serviceProperties': {'serviceType': ['SaaS'], 'deploymentModel': 'Public Cloud',
         'trustCenter': {'url': 'https://trust.larch.example'},
         'secureConfigurationGuidance': {'url': 'https://larch.example/guide'},
         'nextOngoingCertificationReportDate': '2026-12-01'},
       'contactInformation': [{'contactType': 'Security', 'contactName': 'Pat Larch',
         'contactEmail': 'pat@larch.example', 'contactPhone': '202-555-0101'}],
       'certifiedServices': [{'serviceName': 'Forms', 'serviceDescription': 'f',
         'dateAvailable': '2026-01-01'}],
       'thirdPartyInformationResources': {
         'certified': [{'fedRampCertifiedThirdPartyInformationResource': 'F1600000002',
           'useCase': 'hosting'}],
         'nonCertified': []}}
      """;

  @TempDir Path folder;

  private FedrampResult<List<CertificationPackageOverview>> read(String json) {
    return FedrampReader.overviews(FedrampFiles.written(folder, "cpo.json", json));
  }

  private PackageEvidence only(String json) {
    return read(json).value().get(0).evidence();
  }

  private static String standingOn(String certified) {
    return "{'serviceIdentification': {'fedRampPackageId': 'FR2600000001', 'providerName': 'L',"
        + " 'serviceName': 'L', 'certificationType': '20x'},"
        + " 'thirdPartyInformationResources': {'certified': "
        + certified
        + "}}";
  }

  @Test
  void anOverviewSaysWhoTheProviderIsAndWhatItStandsOn() {
    FedrampResult<List<CertificationPackageOverview>> read = read(WHOLE);

    CertificationPackageOverview overview = read.value().get(0);
    PackageEvidence evidence = overview.evidence();
    assertEquals(List.of(), read.findings());
    assertEquals("cpo.json", evidence.document());
    assertEquals(List.of("FR2600000001"), evidence.packageIds());
    assertEquals("Larch", evidence.provider());
    assertEquals("Larch Forms", evidence.service());
    assertEquals(Optional.of("Rev5"), evidence.certificationType());
    assertEquals(Optional.of("C"), evidence.certificationClass());
    assertEquals(List.of("Forms"), evidence.certifiedServices());
    assertEquals("F1600000002", evidence.standsOn().get(0).name());
    assertEquals(
        "cpo.json /thirdPartyInformationResources/certified/0",
        evidence.standsOn().get(0).evidence().toString());
    assertEquals(Optional.of("0.1.2"), overview.schemaVersion());
    assertEquals(Optional.of("https://trust.larch.example"), overview.trustCenter());
    assertEquals(Optional.of("https://larch.example/guide"), overview.secureConfigurationGuide());
    assertEquals(Optional.of(LocalDate.parse("2026-12-01")), overview.nextReport());
  }

  @Test
  void noValueKeepsAContact() {
    String kept = read(WHOLE).value().toString();
    assertFalse(kept.contains("Pat") || kept.contains("@") || kept.contains("555"), kept);
  }

  @Test
  void anExportOfManyIsReadThroughItsWrapper() {
    FedrampResult<List<CertificationPackageOverview>> read =
        read(
            "{'metadata': {'total_entries': 2}, 'data': {'frc-cso-pkg': ["
                + WHOLE
                + ","
                + WHOLE
                + "]}}");

    assertEquals(2, read.value().size());
    assertEquals(List.of("DUPLICATE /data/frc-cso-pkg/1"), codes(read));
    assertEquals(Optional.of(FedrampKind.OVERVIEW), FedrampReader.kind(folder.resolve("cpo.json")));
  }

  @Test
  void theIdThatTheMarketplaceAssignedIsTheProviders() {
    String other = WHOLE.replaceFirst("\\{", "{'ZD_frid_retro': 'FR2600000009',");
    String none = other.replace("'FR2600000001'", "'TBD'");

    assertEquals(List.of("FR2600000009"), only(other).packageIds());
    assertEquals(
        List.of("OTHER_PACKAGE_ID /serviceIdentification/fedRampPackageId"), codes(read(other)));
    assertEquals(List.of("FR2600000009"), only(none).packageIds());
    assertEquals(
        List.of("NO_PACKAGE_ID /serviceIdentification/fedRampPackageId"), codes(read(none)));
    assertEquals(List.of(), only(WHOLE.replace("'FR2600000001'", "'TBD'")).packageIds());
    assertEquals(List.of(), only(WHOLE.replace("'FR2600000001'", "null")).packageIds());
  }

  @Test
  void anEndingMakesAnotherIdAndCaseAndBlanksDoNot() {
    String ids =
        "[{'fedRampCertifiedThirdPartyInformationResource': 'FR2428769635XL'},"
            + " {'fedRampCertifiedThirdPartyInformationResource': 'FR2428769635'},"
            + " {'fedRampCertifiedThirdPartyInformationResource': ' fr2428769635xl '}]";

    FedrampResult<List<CertificationPackageOverview>> read = read(standingOn(ids));

    assertEquals(
        List.of("FR2428769635XL", "FR2428769635"),
        read.value().get(0).evidence().standsOn().stream().map(UsedResource::name).toList());
    assertEquals(List.of("ID_SPELLING 1", "DUPLICATE 1"), counts(read));
  }

  @Test
  void whatNamesNoPackageStaysNamedAndLeadsNowhere() {
    String ids =
        "[{'fedRampCertifiedThirdPartyInformationResource': 'Azure Government'},"
            + " {'fedRampCertifiedThirdPartyInformationResource': null},"
            + " {'fedRampCertifiedThirdPartyInformationResource': 1603047866},"
            + " {'fedRampCertifiedThirdPartyInformationResource': {'id': 'F1600000002'}},"
            + " null]";

    FedrampResult<List<CertificationPackageOverview>> read = read(standingOn(ids));

    assertEquals(
        List.of("Azure Government", ""),
        read.value().get(0).evidence().standsOn().stream().map(UsedResource::name).toList());
    assertEquals(List.of("OTHER_KIND 3", "NO_PACKAGE_ID 5", "DUPLICATE 3"), counts(read));
  }

  @Test
  void severalIdsInOneTextABareIdAndABareObjectAreRead() {
    assertEquals(
        List.of("F1600000002", "FR2600000003A"),
        only(
                standingOn(
                    "[{'fedRampCertifiedThirdPartyInformationResource': 'F1600000002; FR2600000003A'}]"))
            .standsOn()
            .stream()
            .map(UsedResource::name)
            .toList());
    assertEquals("F1600000002", only(standingOn("['F1600000002']")).standsOn().get(0).name());
    assertEquals(
        "F1600000002",
        only(standingOn("{'fedRampCertifiedThirdPartyInformationResource': 'F1600000002'}"))
            .standsOn()
            .get(0)
            .name());
  }

  @Test
  void anOfferingThatStandsOnItselfIsTold() {
    assertEquals(
        List.of("STANDS_ON_ITSELF /thirdPartyInformationResources/certified/0"),
        codes(read(standingOn("['FR2600000001']"))));
  }

  @Test
  void wrongKindsArePassedOverWithTheirPlaces() {
    FedrampResult<List<CertificationPackageOverview>> read =
        read(
            """
            {'$schema': 7, 'serviceIdentification': {'fedRampPackageId': 'FR2600000001',
               'providerName': ['L'], 'serviceName': true, 'certificationType': 'Rev 5',
               'certificationClass': 'Class E'},
             'serviceProperties': {'trustCenter': {'url': 'mailto:pat@larch.example'},
               'secureConfigurationGuidance': 'https://larch.example',
               'nextOngoingCertificationReportDate': 'December 2026'},
             'certifiedServices': {'serviceName': 'Forms', 'dateAvailable': '2026-09'},
             'thirdPartyInformationResources': []}
            """);

    assertEquals(
        List.of(
            "OTHER_KIND /serviceIdentification/providerName",
            "OTHER_KIND /serviceProperties/secureConfigurationGuidance",
            "NOT_A_LIST /certifiedServices",
            "OTHER_KIND /thirdPartyInformationResources",
            "OTHER_KIND /$schema",
            "MISSING /serviceIdentification",
            "OTHER_KIND /serviceIdentification/serviceName",
            "MISSING /serviceIdentification",
            "WORD_NOT_UNDERSTOOD /serviceIdentification/certificationType",
            "WORD_NOT_UNDERSTOOD /serviceIdentification/certificationClass",
            "DATE_NOT_UNDERSTOOD /certifiedServices/dateAvailable",
            "RESOURCES_NOT_STATED ",
            "ADDRESS_NOT_KEPT /serviceProperties/trustCenter/url",
            "DATE_NOT_UNDERSTOOD /serviceProperties/nextOngoingCertificationReportDate"),
        codes(read));
    assertFalse(read.findings().toString().contains("@"), "an address of mail in a finding");
  }

  @Test
  void aNewerSchemaIsReadAsFarAsItIsUnderstoodAndTold() {
    for (String newer : List.of("0.1.3", "1.0.0", "0.2", "next")) {
      FedrampResult<List<CertificationPackageOverview>> read = read(WHOLE.replace("0.1.2", newer));
      assertEquals(List.of("SCHEMA_NOT_KNOWN /$schemaVersion"), codes(read), newer);
      assertEquals("Larch", read.value().get(0).evidence().provider());
    }
    String byDay =
        WHOLE.replace(
            "'$schemaVersion': '0.1.2'",
            "'$schema': 'https://fedramp.gov/schemas/fedramp-certification-package-overview-schema-2027-01-01.json'");
    assertEquals(List.of("SCHEMA_NOT_KNOWN /$schema"), codes(read(byDay)));
    assertEquals(List.of(), codes(read(WHOLE.replace("0.1.2", "0.1.1"))));
  }

  @Test
  void keysThatTheSchemaLacksAreToldOnceADocument() {
    FedrampResult<List<CertificationPackageOverview>> read =
        read(
            WHOLE.replace(
                "'serviceName': 'Forms',", "'serviceName': 'Forms', 'serviceUrl': {'a': [1]},"));

    assertEquals(List.of("KEYS_NOT_KNOWN "), codes(read));
    assertTrue(read.findings().get(0).message().contains("\"serviceUrl\""));
  }

  @Test
  void whatIsNoOverviewIsRefused() {
    DataFileException none =
        assertThrows(DataFileException.class, () -> read("{'securityControls': []}"));
    assertTrue(none.getMessage().contains("no Certification Package Overview"), none.getMessage());
  }

  @Test
  void thePublishedSamplesGiveTheFindingsThatTheyDeserve() {
    FedrampResult<List<CertificationPackageOverview>> read =
        FedrampReader.overviews(shared("samples/cpo-samples.json"));

    assertEquals(11, read.value().size());
    assertEquals(
        List.of(
            "KEYS_NOT_KNOWN 3",
            "MISSING 23",
            "NO_PACKAGE_ID 5",
            "OTHER_PACKAGE_ID 1",
            "RESOURCES_NOT_STATED 5",
            "NOT_CERTIFIED 3"),
        counts(read));
    assertEquals(
        List.of("FR2634357692"), read.value().get(4).evidence().packageIds(), "not FR2619555781");
    assertFalse(
        read.toString().matches("(?s).*(Person \\d|person-|202-555|example\\.org).*"),
        "a contact in a value or a finding");
  }
}
