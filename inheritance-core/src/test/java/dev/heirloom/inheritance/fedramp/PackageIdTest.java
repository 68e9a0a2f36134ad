package dev.heirloom.inheritance.fedramp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PackageIdTest {

  @ParameterizedTest
  @ValueSource(
      strings = {"FR2428769635XL", " fr2428769635xl ", "F1603047866", "AGENCYAMAZONEW", "FAKE-ID1"})
  void whatHasAFormOfPackageIdsIsOne(String text) {
    assertTrue(PackageId.isOne(text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "F12345", "AMAZON", "agencyamazonew", "FR2428769635XL/2", "Amazon EC2"})
  void whatHasNoneIsNone(String text) {
    assertFalse(PackageId.isOne(text));
  }

  @Test
  void idsAreTheSameInEitherCaseAndAnEndingMakesAnother() {
    assertEquals(PackageId.key("FR2428769635"), PackageId.key(" fr2428769635 "));
    assertNotEquals(PackageId.key("FR2428769635"), PackageId.key("FR2428769635XL"));
  }
}
