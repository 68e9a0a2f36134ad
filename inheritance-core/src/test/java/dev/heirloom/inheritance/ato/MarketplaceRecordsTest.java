package dev.heirloom.inheritance.ato;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.heirloom.inheritance.authorization.Acceptance;
import dev.heirloom.inheritance.authorization.Authorization;
import dev.heirloom.inheritance.authorization.AuthorizationType;
import dev.heirloom.inheritance.baseline.ImpactLevel;
import dev.heirloom.inheritance.evidence.Evidence;
import dev.heirloom.inheritance.fedramp.AgencyAto;
import dev.heirloom.inheritance.fedramp.AgencyAtoBuilder;
import dev.heirloom.inheritance.fedramp.MarketplaceProduct;
import dev.heirloom.inheritance.fedramp.MarketplaceProductBuilder;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

class MarketplaceRecordsTest {

  private static final String ID = "FR2600000001";
  private static final LocalDate EXPORTED = LocalDate.parse("2026-06-21");
  private static final LocalDate TODAY = LocalDate.parse("2026-07-01");

  private static Optional<LocalDate> day(String day) {
    return Optional.of(LocalDate.parse(day));
  }

  private static MarketplaceProduct product(UnaryOperator<MarketplaceProductBuilder> change) {
    return change
        .apply(
            MarketplaceProductBuilder.builder()
                .id(ID)
                .provider("Larch")
                .offering("Larch Forms")
                .type(Optional.of("Rev5"))
                .path(Optional.of("Agency"))
                .level(Optional.of("Moderate"))
                .status(Optional.of("FedRAMP Authorized"))
                .internalStatus(Optional.of("Authorized"))
                .authorized(day("2024-01-01"))
                .exported(Optional.of(EXPORTED))
                .evidence(Evidence.of("products.json", "/products/0")))
        .build();
  }

  private static AgencyAto ato(UnaryOperator<AgencyAtoBuilder> change) {
    return change
        .apply(
            AgencyAtoBuilder.builder()
                .id("u-1")
                .product(ID)
                .agency("22-001")
                .isReuse(Optional.of(false))
                .isActive(Optional.of(true))
                .issued(day("2024-01-01"))
                .exported(Optional.of(EXPORTED))
                .evidence(Evidence.of("atos.json", "/data/atos/0")))
        .build();
  }

  private static MarketplaceRecords records(MarketplaceProduct product, AgencyAto... atos) {
    return MarketplaceRecords.of(List.of(product), List.of(atos), List.of(ID), Optional.empty());
  }

  private static boolean isAuthorized(MarketplaceRecords made) {
    return made.records().authorizations().stream().anyMatch(a -> a.isActive(TODAY));
  }

  private static boolean isAccepted(MarketplaceRecords made) {
    return made.records().acceptances().stream().anyMatch(a -> a.isActive(TODAY));
  }

  @Test
  void aProductThatIsAuthorizedAndAnAgencyThatAcceptedItAreActive() {
    MarketplaceRecords made = records(product(p -> p), ato(a -> a));

    Authorization authorization = made.records().authorizations().get(0);
    assertEquals(List.of(), made.doubts());
    assertTrue(isAuthorized(made) && isAccepted(made));
    assertEquals(AuthorizationType.FEDRAMP_AGENCY, authorization.type());
    assertEquals(Optional.of(ImpactLevel.MODERATE), authorization.level());
    assertEquals("Larch Forms", made.records().providers().get(0).title());
  }

  @Test
  void anAgencysAuthorizationOfADayAfterTheExportStandsBehindNoProduct() {
    MarketplaceRecords later =
        records(product(p -> p), ato(a -> a.issued(Optional.of(EXPORTED.plusDays(1)))));
    assertFalse(isAuthorized(later), later.toString());
    assertTrue(later.doubts().toString().contains("no agency's authorization"), later.toString());
    assertTrue(isAuthorized(records(product(p -> p), ato(a -> a.issued(Optional.of(EXPORTED))))));
  }

  @Test
  void aProductInDoubtIsNotAuthorizedAndTold() {
    List<UnaryOperator<MarketplaceProductBuilder>> doubts =
        List.of(
            p -> p.status(Optional.of("FedRAMP In Process")),
            p -> p.status(Optional.empty()),
            p -> p.status(Optional.of("authorised?")),
            p -> p.internalStatus(Optional.of("No Status Found (Delisted)")),
            p -> p.internalStatus(Optional.empty()),
            p -> p.authorized(Optional.empty()),
            p -> p.level(Optional.of("Medium")),
            p -> p.level(Optional.empty()));
    for (UnaryOperator<MarketplaceProductBuilder> doubt : doubts) {
      MarketplaceRecords made = records(product(doubt), ato(a -> a));
      assertFalse(isAuthorized(made), made.toString());
      assertEquals(1, made.doubts().size(), made.toString());
      assertTrue(made.records().authorizations().get(0).statesDate(), made.toString());
    }
  }

  @Test
  void aRowInDoubtIsNeverActiveAndTold() {
    List<UnaryOperator<AgencyAtoBuilder>> doubts =
        List.of(
            a -> a.isActive(Optional.of(false)),
            a -> a.isActive(Optional.empty()),
            a -> a.isActive(Optional.of(false)).expires(day("2027-09-09")),
            a -> a.isActive(Optional.of(false)).terminated(day("2027-01-01")),
            a -> a.terminationReason(Optional.of("CSP Sunset")),
            a -> a.issued(Optional.empty()));
    for (UnaryOperator<AgencyAtoBuilder> doubt : doubts) {
      MarketplaceRecords made = records(product(p -> p), ato(doubt));
      LocalDate before = LocalDate.parse("2024-06-01");
      assertFalse(isAccepted(made), made.toString());
      assertTrue(
          made.records().acceptances().stream().noneMatch(a -> a.isActive(before)),
          made.toString());
      assertFalse(isAuthorized(made), "no agency's authorization is active: " + made);
      assertEquals(2, made.doubts().size(), made.toString());
    }
  }

  @Test
  void whatEndedOnAStatedDayCountsUntilThen() {
    MarketplaceRecords ended =
        records(
            product(p -> p),
            ato(a -> a),
            ato(a -> a.agency("22-002").isActive(Optional.of(false)).terminated(day("2025-05-01"))),
            ato(a -> a.agency("22-003").isActive(Optional.of(false)).expires(day("2025-06-01"))),
            ato(a -> a.agency("22-004").expires(day("2026-05-15"))));

    List<Acceptance> acceptances = ended.records().acceptances();
    assertTrue(acceptances.get(1).isActive(LocalDate.parse("2025-04-30")));
    assertFalse(acceptances.get(1).isActive(LocalDate.parse("2025-05-01")));
    assertTrue(acceptances.get(2).isActive(LocalDate.parse("2025-06-01")));
    assertFalse(acceptances.get(2).isActive(LocalDate.parse("2025-06-02")));
    assertFalse(acceptances.get(3).isActive(TODAY));
    assertEquals(1, ended.doubts().size(), "the register calls the last one active");
  }

  @Test
  void theAgencyThatTookTheBoardsPlaceCountsFromTheLatestDay() {
    AgencyAto board =
        ato(
            a ->
                a.id("board")
                    .isProvisional(true)
                    .isActive(Optional.of(false))
                    .issued(day("2017-11-13")));
    AgencyAto successor =
        ato(
            a ->
                a.id("next")
                    .agency("22-012")
                    .logReason(Optional.of("Updated ATO - Alternate Agency"))
                    .issued(day("2014-12-24"))
                    .expires(day("2028-01-01")));
    MarketplaceProduct product =
        product(p -> p.path(Optional.of("JAB")).authorized(day("2013-05-01")));

    MarketplaceRecords made = records(product, board, successor);
    MarketplaceRecords without = records(product, board);

    Authorization authorization = made.records().authorizations().get(0);
    assertTrue(isAuthorized(made));
    assertEquals(day("2017-11-13"), authorization.issued());
    assertEquals(day("2028-01-01"), authorization.expires());
    assertEquals(AuthorizationType.FEDRAMP_AGENCY, authorization.type());
    assertEquals(Optional.of("agency 22-012"), authorization.authority());
    assertEquals(2, made.doubts().size(), made.toString());
    assertFalse(isAuthorized(without));
    assertFalse(isAuthorized(records(product, ato(a -> a.isReuse(Optional.of(true))))));
    assertFalse(isAuthorized(records(product)), "no successor is known");
    assertTrue(isAuthorized(records(product(p -> p))), "of an agency, with no row in the register");
  }

  @Test
  void onlyTheAgencysOwnRowsAreItsAcceptances() {
    MarketplaceRecords made =
        MarketplaceRecords.of(
            List.of(product(p -> p)),
            List.of(ato(a -> a.agency("22-016-07"))),
            List.of(" fr2600000001 ", ID),
            Optional.of("22-016"));

    assertEquals(List.of(), made.records().acceptances());
    assertEquals(1, made.doubts().size());
    assertEquals(1, made.records().authorizations().size());
  }

  @Test
  void aPackageOfOneListAloneIsNotAuthorizedAndOneOfNeitherIsRefused() {
    MarketplaceRecords made =
        MarketplaceRecords.of(List.of(), List.of(ato(a -> a)), List.of(ID), Optional.empty());

    assertFalse(isAuthorized(made));
    assertTrue(made.records().authorizations().get(0).statesDate());
    assertThrows(
        IllegalArgumentException.class,
        () ->
            MarketplaceRecords.of(
                List.of(product(p -> p)), List.of(), List.of(ID + "A"), Optional.empty()));
  }

  @Test
  void rowsThatWereMadeForATryAreNeverActive() {
    MarketplaceRecords made =
        MarketplaceRecords.of(
            List.of(product(p -> p.id("FAKE-1"))),
            List.of(ato(a -> a.product("FAKE-1").terminated(day("2024-01-01")))),
            List.of("FAKE-1"),
            Optional.empty());

    assertFalse(isAuthorized(made) || isAccepted(made), made.toString());
  }

  private static List<String> doubts(MarketplaceRecords made) {
    return made.doubts().stream().map(MarketplaceRecords.ListDoubt::sentence).toList();
  }

  private static String doubt(UnaryOperator<MarketplaceProductBuilder> change) {
    return doubts(records(product(change), ato(a -> a))).get(0);
  }

  private static String rowDoubt(UnaryOperator<AgencyAtoBuilder> change) {
    return doubts(records(product(p -> p), ato(a -> a.agency("22-002")), ato(change))).get(0);
  }

  @Test
  void aProductInDoubtIsToldInTheWordsOfTheList() {
    String end = "; it counts as not authorized.";
    assertEquals(
        "the Marketplace gives it the status \"In Process\" and behind it \"Authorized\"" + end,
        doubt(p -> p.status(Optional.of("In Process"))));
    assertEquals(
        "the Marketplace gives it the status \"FedRAMP Authorized\"" + end,
        doubt(p -> p.internalStatus(Optional.empty())));
    assertEquals(
        "the Marketplace states no day of its authorization" + end,
        doubt(p -> p.authorized(Optional.empty())));
    assertEquals(
        "its level, \"Medium\", is not understood" + end,
        doubt(p -> p.level(Optional.of("Medium"))));
    MarketplaceRecords twice =
        MarketplaceRecords.of(
            List.of(product(p -> p), product(p -> p)), List.of(), List.of(ID), Optional.empty());
    assertEquals(
        List.of(
            "several rows of the list contradict each other" + end,
            "several rows of the list contradict each other" + end),
        doubts(twice));
    assertFalse(isAuthorized(twice));
    MarketplaceRecords fake =
        MarketplaceRecords.of(
            List.of(product(p -> p.id("fake-1"))),
            List.of(ato(a -> a.product("FAKE-1"))),
            List.of("FAKE-1"),
            Optional.empty());
    assertEquals(
        List.of(
            "its row was made to try the list out" + end,
            "the authorization of agency 22-001 of 2024-01-01 was made to try the register out, and"
                + " since when is not stated; it counts as never active."),
        doubts(fake));
  }

  @Test
  void aRowInDoubtIsToldInTheWordsOfTheRegister() {
    String row = "the authorization of agency 22-001 of 2024-01-01 ";
    String never = ", and since when is not stated; it counts as never active.";
    assertEquals(
        row + "is not active (CSP Sunset)" + never,
        rowDoubt(a -> a.isActive(Optional.of(false)).terminationReason(Optional.of("CSP Sunset"))));
    assertEquals(row + "is not active" + never, rowDoubt(a -> a.isActive(Optional.of(false))));
    assertEquals(
        row + "is neither active nor not" + never, rowDoubt(a -> a.isActive(Optional.empty())));
    assertEquals(
        row + "was ended, though the register calls it active; it counts until its end.",
        rowDoubt(a -> a.terminated(day("2025-01-01"))));
    assertEquals(
        row
            + "expired on 2025-01-01, though the register calls it active; it counts until its end.",
        rowDoubt(a -> a.expires(day("2025-01-01"))));
    assertEquals(
        "the authorization of agency 22-001 states no day and counts for nothing.",
        rowDoubt(a -> a.issued(Optional.empty())));
  }

  @Test
  void aRowWithoutAnIdIsNamedByItsAgency() {
    assertEquals(
        List.of("u-1", "agency 22-009"),
        records(product(p -> p), ato(a -> a), ato(a -> a.id("").agency("22-009")))
            .records()
            .acceptances()
            .stream()
            .map(Acceptance::id)
            .toList());
  }

  @Test
  void anAgencyThatAcceptedAPackageIsNotInDoubt() {
    MarketplaceRecords made =
        MarketplaceRecords.of(
            List.of(product(p -> p)),
            List.of(ato(a -> a), ato(a -> a.agency("22-002"))),
            List.of(ID),
            Optional.of(" 22-001 "));
    assertEquals(List.of(), made.doubts());
    assertEquals(1, made.records().acceptances().size());
  }

  @Test
  void aPackageThatIsNotListedIsRevokedOnTheDayOfTheRegister() {
    MarketplaceRecords made =
        MarketplaceRecords.of(List.of(), List.of(ato(a -> a)), List.of(ID), Optional.of("22-002"));
    assertEquals(Optional.of(EXPORTED), made.records().authorizations().get(0).revoked());
    assertEquals(
        List.of(
            "the list of products does not have it, so it is not authorized.",
            "the register has no authorization of agency 22-002, so none is on record; those of its"
                + " components and of other agencies are not its own."),
        doubts(made));
    MarketplaceRecords undated =
        MarketplaceRecords.of(
            List.of(),
            List.of(ato(a -> a.exported(Optional.empty()))),
            List.of(ID),
            Optional.empty());
    assertFalse(isAuthorized(undated));
    assertTrue(undated.records().authorizations().get(0).revoked().isPresent());
  }

  @Test
  void anAuthorizationInDoubtIsRevokedFromItsBeginning() {
    UnaryOperator<MarketplaceProductBuilder> doubtful = p -> p.status(Optional.of("Revoked"));
    assertEquals(
        day("2024-01-01"), records(product(doubtful)).records().authorizations().get(0).revoked());
    assertEquals(
        Optional.of(EXPORTED),
        records(product(p -> doubtful.apply(p).authorized(Optional.empty())))
            .records()
            .authorizations()
            .get(0)
            .revoked());
    assertTrue(
        records(
                product(
                    p -> doubtful.apply(p).authorized(Optional.empty()).exported(Optional.empty())))
            .records()
            .authorizations()
            .get(0)
            .revoked()
            .isPresent());
  }

  private static AuthorizationType type(UnaryOperator<MarketplaceProductBuilder> change) {
    return records(product(change)).records().authorizations().get(0).type();
  }

  @Test
  void theTypeIsThatOfThePathAndOfALevelForSoftwareOfLowImpact() {
    assertEquals(AuthorizationType.FEDRAMP_AGENCY, type(p -> p));
    assertEquals(AuthorizationType.FEDRAMP_LI_SAAS, type(p -> p.level(Optional.of("LI-SaaS"))));
    assertEquals(AuthorizationType.FEDRAMP_JAB, type(p -> p.path(Optional.of("JAB"))));
    assertEquals(AuthorizationType.FEDRAMP_CERTIFICATION, type(p -> p.path(Optional.of("20x"))));
    assertEquals(AuthorizationType.UNSTATED, type(p -> p.path(Optional.empty())));
  }

  @Test
  void theAuthorityIsTheAgencyThatTheListNames() {
    for (String named : List.of("", "Agency of Larches")) {
      assertEquals(
          Optional.of(named).filter(who -> !who.isEmpty()),
          records(product(p -> p.authorizingAgency(Optional.of(named))))
              .records()
              .authorizations()
              .get(0)
              .authority());
    }
  }

  @Test
  void theBoardsSuccessorIsActiveAndOtherAgenciesDaysDoNotCount() {
    MarketplaceProduct product =
        product(p -> p.path(Optional.of("JAB")).authorized(day("2013-05-01")));
    AgencyAto board = ato(a -> a.id("board").isProvisional(true).issued(day("2017-11-13")));
    AgencyAto successor = ato(a -> a.id("next").agency("22-012").issued(day("2014-12-24")));
    AgencyAto reuse = ato(a -> a.id("reuse").isReuse(Optional.of(true)).issued(day("2020-01-01")));
    assertEquals(
        day("2017-11-13"),
        records(product, board, reuse, successor).records().authorizations().get(0).issued());
    assertFalse(
        isAuthorized(records(product, ato(a -> a.id("next").isActive(Optional.of(false))), reuse)));
  }

  @Test
  void aProvisionalAuthorizationEndedWhenItDidOrNeverCounted() {
    MarketplaceProduct product = product(p -> p.path(Optional.of("JAB")));
    UnaryOperator<AgencyAtoBuilder> board =
        a -> a.id("board").isProvisional(true).issued(day("2017-11-13"));
    AgencyAto successor = ato(a -> a.id("next").agency("22-012").issued(day("2014-12-24")));
    MarketplaceRecords ended =
        records(product, ato(a -> board.apply(a).terminated(day("2024-06-01"))), successor);
    Authorization old = ended.records().authorizations().get(1);
    assertEquals(day("2024-06-01"), old.revoked());
    assertEquals(AuthorizationType.FEDRAMP_JAB, old.type());
    assertEquals(
        "the provisional authorization of 2017-11-13 counts for nothing any more; the authorization"
            + " of its successor is of an earlier day, 2014-12-24.",
        doubts(ended).get(1));
    MarketplaceRecords later =
        records(
            product,
            ato(a -> board.apply(a).terminated(day("2026-09-01"))),
            ato(a -> a.id("next").agency("22-012").issued(day("2018-01-01"))));
    assertEquals(day("2017-11-13"), later.records().authorizations().get(1).revoked());
    assertEquals(
        "the provisional authorization of 2017-11-13 counts for nothing any more.",
        doubts(later).get(1));
    MarketplaceRecords undated =
        records(product, ato(a -> board.apply(a).issued(Optional.empty())), successor);
    assertEquals(1, undated.records().authorizations().size());
    assertEquals(
        "the provisional authorization of no stated day counts for nothing any more.",
        doubts(undated).get(1));
  }
}
