package dev.heirloom.oscal.io.fedramp;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.heirloom.inheritance.ato.Provider;
import dev.heirloom.oscal.io.authorization.AuthorizationFile;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OverviewRecordsTest {

  private static final String OVERVIEW =
      """
      {'serviceIdentification': {'fedRampPackageId': 'FR2600000001', 'providerName': 'Larch',
         'serviceName': 'Larch Forms', 'certificationType': 'Rev5'},
       'serviceProperties': {'trustCenter': {'url': 'https://trust.larch.example'},
         'nextOngoingCertificationReportDate': '2026-12-01'},
       'thirdPartyInformationResources': {'certified': ['F1600000002', 'Azure Government',
         'FR2600000001']}}
      """;

  @TempDir Path folder;

  private static AuthorizationFile records(String providers) {
    String json =
        "{'format-version': '1', 'agency': 'OSG', 'systems': [{'id': 'forms', 'providers':"
            + " ['fr2600000001', 'F1600000009']}]"
            + providers
            + "}";
    return AuthorizationFile.read(
        new ByteArrayInputStream(json.replace('\'', '"').getBytes(StandardCharsets.UTF_8)),
        "records");
  }

  private Provider described(AuthorizationFile records) {
    List<CertificationPackageOverview> overviews =
        FedrampReader.overviews(FedrampFiles.written(folder, "cpo.json", OVERVIEW)).value();
    List<Provider> providers = records.with(overviews).records().providers();
    assertEquals(1, providers.size());
    return providers.get(0);
  }

  @Test
  void anOverviewSaysWhereAProviderOfTheRecordsPublishesAndOnWhomItStands() {
    Provider provider =
        described(
            records(
                ", 'providers': [{'id': 'larch', 'package-id': 'FR2600000001', 'inherits-from':"
                    + " ['granite'], 'trust-center': 'https://own.example'}]"));

    assertEquals("larch", provider.id());
    assertEquals(List.of("granite", "F1600000002"), provider.inheritsFrom());
    assertEquals(Optional.of("https://own.example"), provider.documents().trustCenter());
    assertEquals("2026-12-01", provider.documents().nextReport().orElseThrow().toString());
  }

  @Test
  void aProviderThatASystemNamesAloneIsDescribedByItsOverview() {
    Provider provider = described(records(""));

    assertEquals("Larch Forms", provider.title());
    assertEquals(Optional.of("FR2600000001"), provider.packageId());
    assertEquals(List.of("F1600000002"), provider.inheritsFrom());
  }

  @Test
  void whatAnOverviewAddsIsWrittenAndReadBack() {
    AuthorizationFile added =
        records("")
            .with(
                FedrampReader.overviews(FedrampFiles.written(folder, "cpo.json", OVERVIEW))
                    .value());

    AuthorizationFile read =
        AuthorizationFile.read(
            new ByteArrayInputStream(added.toYaml().getBytes(StandardCharsets.UTF_8)), "again");

    assertEquals(
        added.records().providers().get(0).documents(),
        read.records().providers().get(0).documents());
  }
}
