package dev.heirloom.inheritance.authorization;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.heirloom.inheritance.baseline.ImpactLevel;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Records of authorizations and acceptances: when they count, and what they leave to others. */
class AuthorizationTest {

  private static final LocalDate DAY = LocalDate.of(2026, 3, 31);

  private static AuthorizationBuilder record() {
    return AuthorizationBuilder.builder().subject("F1");
  }

  private static Authorization full() {
    return record()
        .id("letter")
        .type(AuthorizationType.FEDRAMP_AGENCY)
        .authority("the agency")
        .issued(DAY.minusYears(2))
        .review(DAY.plusYears(2))
        .expires(DAY.plusYears(1))
        .revoked(DAY.plusDays(1))
        .level(ImpactLevel.MODERATE)
        .certificationClass(CertificationClass.B)
        .controls(List.of("ac-1"))
        .conditions(List.of(Condition.excluding("not this", "ac-2")))
        .build();
  }

  private static Optional<LocalDate> day(String offset) {
    return offset.equals("none")
        ? Optional.empty()
        : Optional.of(DAY.plusDays(Long.parseLong(offset)));
  }

  @ParameterizedTest
  @CsvSource({
    "none, none, none, false",
    "-1,   none, none, true",
    "0,    none, none, true",
    "1,    none, none, false",
    "-9,   -1,   none, false",
    "-9,   0,    none, true",
    "-9,   1,    none, true",
    "-9,   none, -1,   false",
    "-9,   none, 0,    false",
    "-9,   none, 1,    true"
  })
  void itCountsFromTheDayOfIssueToTheLastDayUnlessRevoked(
      String issued, String expires, String revoked, boolean active) {
    Authorization record =
        record().issued(day(issued)).expires(day(expires)).revoked(day(revoked)).build();
    assertEquals(active, record.isActive(DAY));
    assertEquals(!issued.equals("none"), record.statesDate());
    assertEquals(
        active,
        AcceptanceBuilder.builder()
            .subject("F1")
            .issued(day(issued))
            .expires(day(expires))
            .revoked(day(revoked))
            .build()
            .isActive(DAY),
        "an acceptance counts by the same dates");
  }

  @Test
  void anyDateOfIssueExpiryOrRevocationMakesARecord() {
    assertFalse(record().review(DAY).build().statesDate());
    assertTrue(record().expires(DAY).build().statesDate());
    assertTrue(record().revoked(DAY).build().statesDate());
  }

  @Test
  void whatARecordLeavesOpenAnotherSays() {
    Authorization open = record().id("list").build();
    assertEquals(
        AuthorizationBuilder.builder(full())
            .id("list")
            .type(AuthorizationType.UNSTATED)
            .evidence(open.evidence())
            .build(),
        open.completedBy(full()));
    assertEquals(full(), full().completedBy(open), "and nothing that it says itself");
  }

  @Test
  void aLevelInUnknownWordsIsNotReplacedByAnotherRecordsLevel() {
    Authorization unknown = record().unknownLevel("huge").build();
    Authorization high = record().level(ImpactLevel.HIGH).build();
    assertEquals(unknown, unknown.completedBy(high));
    assertEquals(high, high.completedBy(unknown));
    assertEquals(Optional.of("huge"), record().build().completedBy(unknown).unknownLevel());
  }

  @Test
  void lowImpactSoftwareAsAServiceCountsAsLowWhateverItsLevel() {
    assertEquals(
        Optional.of(ImpactLevel.LOW),
        record()
            .type(AuthorizationType.FEDRAMP_LI_SAAS)
            .level(ImpactLevel.HIGH)
            .build()
            .levelInForce());
    assertEquals(Optional.of(ImpactLevel.MODERATE), full().levelInForce());
  }

  @Test
  void aCertificationOfClassAEndsAfterTwelveMonthsAtTheLatest() {
    LocalDate bound = LocalDate.of(2027, 3, 30);
    AuthorizationBuilder certified = record().certificationClass(CertificationClass.A);
    assertEquals(Optional.empty(), certified.build().bounded().expires(), "not issued yet");
    certified.issued(DAY);
    assertEquals(Optional.of(bound), certified.build().bounded().expires());
    for (int days : List.of(-1, 0, 1)) {
      assertEquals(
          Optional.of(bound.plusDays(Math.min(days, 0))),
          certified.expires(bound.plusDays(days)).build().bounded().expires());
    }
    Authorization other = record().certificationClass(CertificationClass.B).issued(DAY).build();
    assertEquals(other, other.bounded());
  }

  @Test
  void aRecommendationAuthorizesNobodysUseAndTwoKindsAreOfTheSystemItself() {
    assertEquals(
        EnumSet.of(
            AuthorizationType.FEDRAMP_JAB,
            AuthorizationType.FEDRAMP_AGENCY,
            AuthorizationType.FEDRAMP_LI_SAAS,
            AuthorizationType.FEDRAMP_CERTIFICATION,
            AuthorizationType.DOD_PROVISIONAL),
        Stream.of(AuthorizationType.values())
            .filter(AuthorizationType::isRecommendation)
            .collect(Collectors.toSet()));
    assertEquals(
        EnumSet.of(AuthorizationType.SYSTEM, AuthorizationType.CONSOLIDATED),
        Stream.of(AuthorizationType.values())
            .filter(AuthorizationType::isOfCustomerSystem)
            .collect(Collectors.toSet()));
  }

  @Test
  void aRecordReadsAsOneLineOfWhatItStates() {
    assertEquals("authorization of F1 (UNSTATED)", record().build().toString());
    assertEquals(
        "letter of F1 (FEDRAMP_AGENCY) by the agency, Moderate, class B, issued 2024-03-31,"
            + " expires 2027-03-31, revoked 2026-04-01",
        full().toString());
    assertEquals("acceptance of F1", AcceptanceBuilder.builder().subject("F1").build().toString());
    assertEquals(
        "memo of F1 by the agency, High, issued 2026-03-31, expires 2026-04-01, revoked 2026-04-02",
        AcceptanceBuilder.builder()
            .id("memo")
            .subject("F1")
            .agency("the agency")
            .acceptedLevel(ImpactLevel.HIGH)
            .issued(DAY)
            .expires(DAY.plusDays(1))
            .revoked(DAY.plusDays(2))
            .build()
            .toString());
  }
}
