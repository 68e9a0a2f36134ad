package dev.heirloom.oscal.io.fedramp;

import static dev.heirloom.oscal.io.fedramp.FedrampFiles.codes;
import static dev.heirloom.oscal.io.fedramp.FedrampFiles.counts;
import static dev.heirloom.oscal.io.fedramp.FedrampFiles.shared;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.heirloom.inheritance.fedramp.AgencyAto;
import dev.heirloom.inheritance.fedramp.MarketplaceProduct;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MarketplaceTest {

  private static final String ROW =
      "{'uuid': 'u-1', 'product_id': 'FR2600000001', 'agency_id': '22-001', 'is_reuse': false,"
          + " 'is_hidden': '', 'ato_date': '2025-07-01T04:00:00.000Z', 'log_reason': 'Initial',"
          + " 'exp_date': '2027-01-15T05:00:00.000Z', 'authorizing_official': 'Pat Larch',"
          + " 'agency_poc_email': 'pat@agency.example', 'is_active': true, 'comments': 'Pat asked',"
          + " 'termination_date': '', 'termination_reason': ''}";

  @TempDir Path folder;

  private FedrampResult<List<AgencyAto>> atos(String... rows) {
    return FedrampReader.atos(
        FedrampFiles.written(
            folder,
            "atos.json",
            "{'metadata': {'export_timestamp': '2026-06-21T03:59:31.353Z'}, 'data': {'atos': ["
                + String.join(",", rows)
                + "]}}"));
  }

  @Test
  void aRowOfTheRegisterHasTheDaysOfWashingtonAndNoPerson() {
    FedrampResult<List<AgencyAto>> read = atos(ROW);

    AgencyAto ato = read.value().get(0);
    assertEquals(List.of(), read.findings());
    assertEquals(Optional.of(LocalDate.parse("2025-07-01")), ato.issued());
    assertEquals(Optional.of(LocalDate.parse("2027-01-15")), ato.expires());
    assertEquals(Optional.of(true), ato.isActive());
    assertEquals("atos.json /data/atos/0", ato.evidence().toString());
    assertFalse(read.toString().contains("Pat") || read.toString().contains("@"), read.toString());
  }

  @Test
  void whatARowContradictsItselfInIsTold() {
    String expired = ROW.replace("2027-01-15T05", "2026-05-15T04");
    String ended = ROW.replace("'termination_date': ''", "'termination_date': '2026-06-01'");
    String sunset =
        ROW.replace("true", "false")
            .replace("'termination_reason': ''", "'termination_reason': 'CSP Sunset'");
    String silent = ROW.replace("true", "false").replace("'2027-01-15T05:00:00.000Z'", "''");
    String neither = ROW.replace("true", "'maybe'");

    assertEquals(List.of("ROW_CONTRADICTORY /data/atos/0"), codes(atos(expired)));
    assertEquals(
        List.of("ROW_CONTRADICTORY /data/atos/0", "END_NOT_STATED /data/atos/0"),
        codes(atos(ended)));
    assertEquals(
        List.of("ROW_CONTRADICTORY /data/atos/0", "END_NOT_STATED /data/atos/0"),
        codes(atos(sunset)));
    assertEquals(List.of("END_NOT_STATED /data/atos/0"), codes(atos(silent)));
    assertEquals(
        List.of("OTHER_KIND /data/atos/0/is_active", "END_NOT_STATED /data/atos/0"),
        codes(atos(neither)));
  }

  @Test
  void rowsTwiceRowsWithoutDaysAndRowsMadeForATryAreTold() {
    assertEquals(
        List.of("DUPLICATE /data/atos/1", "DUPLICATE /data/atos/1"), codes(atos(ROW, ROW)));
    assertEquals(
        List.of("DATE_NOT_UNDERSTOOD /data/atos/0/ato_date", "MISSING /data/atos/0"),
        codes(atos(ROW.replace("2025-07-01T04:00:00.000Z", "7/1/25"))));
    assertEquals(
        List.of("TEST_ROW /data/atos/0"), codes(atos(ROW.replace("FR2600000001", "FAKE-1"))));
  }

  @Test
  void aRowWhoseEndIsNoDayIsNotKnownToBeActive() {
    String ended = "'termination_date': ''";
    for (String row :
        List.of(
            ROW.replace("2027-01-15T05:00:00.000Z", "1/15/27"),
            ROW.replace("'2027-01-15T05:00:00.000Z'", "['2027-01-15']"),
            ROW.replace(ended, "'termination_date': 'last spring'"),
            ROW.replace(ended, "'termination_date': 20260101"))) {
      assertEquals(Optional.empty(), atos(row).value().get(0).isActive(), row);
    }
    for (String row :
        List.of(
            ROW.replace(ended, "'termination_date': ' '"),
            ROW.replace(ended, "'termination_date': null"))) {
      assertEquals(Optional.of(true), atos(row).value().get(0).isActive(), row);
    }
  }

  @Test
  void theBoardIsKnownHoweverItIsWrittenAndNoPersonIsTakenForIt() {
    for (String board : List.of("N/A (P-ATO)", "p-ato", "JAB", "The joint  authorization board")) {
      assertTrue(official(board).isProvisional(), board);
    }
    for (String person : List.of("Pat Pato", "Jabari Oak", "")) {
      assertFalse(official(person).isProvisional(), person);
    }
  }

  private AgencyAto official(String name) {
    return atos(ROW.replaceFirst(
            "'authorizing_official': '[^']*'", "'authorizing_official': '" + name + "'"))
        .value()
        .get(0);
  }

  @Test
  void aProductSaysItsLevelPathStatusAndDay() {
    FedrampResult<List<MarketplaceProduct>> read =
        FedrampReader.products(
            FedrampFiles.written(
                folder,
                "products.json",
                "[{'id': 'F1600000002', 'csp': 'Oak', 'cso': 'Oak Cloud', 'auth_type': 'Rev5',"
                    + " 'auth_path': 'JAB', 'impact_level': 'High', 'public_status':"
                    + " 'FedRAMP Authorized', 'internal_status': 'Authorized', 'auth_date':"
                    + " '2016-06-21T04:00:00.000Z', 'annual_assessment': 'Yes', 'reuse': 3}]"));

    MarketplaceProduct product = read.value().get(0);
    assertEquals("Oak Cloud", product.offering());
    assertEquals(Optional.of("High"), product.level());
    assertEquals(Optional.of("FedRAMP Authorized"), product.status());
    assertEquals(Optional.of(LocalDate.parse("2016-06-21")), product.authorized());
    assertEquals(List.of("DATE_NOT_UNDERSTOOD /0/annual_assessment"), codes(read));
  }

  @Test
  void thePublishedListsGiveTheFindingsThatTheyDeserve() {
    FedrampResult<List<MarketplaceProduct>> products =
        FedrampReader.products(shared("marketplace-products.json"));
    FedrampResult<List<AgencyAto>> atos = FedrampReader.atos(shared("samples/ato-samples.json"));

    assertEquals(797, products.value().size());
    assertEquals(List.of("DATE_NOT_UNDERSTOOD 20", "TEST_ROW 20"), counts(products));
    assertEquals(136, atos.value().size());
    assertEquals(
        List.of(
            "MISSING 2", "DUPLICATE 4", "ROW_CONTRADICTORY 6", "END_NOT_STATED 30", "TEST_ROW 4"),
        counts(atos));
    assertEquals(15, atos.value().stream().filter(AgencyAto::isProvisional).count());
    assertEquals(70, atos.value().stream().filter(a -> a.isActive().orElse(false)).count());
    assertTrue(codes(atos).contains("ROW_CONTRADICTORY /data/atos/15"), "F1301091856, sunset");
    assertTrue(codes(atos).contains("ROW_CONTRADICTORY /data/atos/113"), "F1403283529A, expired");
    assertFalse(atos.toString().contains("Official "), "an official in a value or a finding");
  }
}
