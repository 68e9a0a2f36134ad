package dev.heirloom.inheritance.determination;

import static dev.heirloom.inheritance.determination.World.BASELINE;
import static dev.heirloom.inheritance.determination.World.TODAY;
import static dev.heirloom.inheritance.determination.World.active;
import static dev.heirloom.inheritance.determination.World.codes;
import static dev.heirloom.inheritance.determination.World.finding;
import static dev.heirloom.inheritance.determination.World.id;
import static dev.heirloom.inheritance.determination.World.record;
import static dev.heirloom.inheritance.determination.World.records;
import static dev.heirloom.inheritance.determination.World.status;
import static dev.heirloom.inheritance.determination.World.system;
import static dev.heirloom.inheritance.result.Status.FULLY_INHERITED;
import static dev.heirloom.inheritance.result.Status.MUST_IMPLEMENT;
import static dev.heirloom.inheritance.result.Status.PARTIALLY_INHERITED;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.heirloom.inheritance.Determination;
import dev.heirloom.inheritance.authorization.AuthorizationBuilder;
import dev.heirloom.inheritance.authorization.Regime;
import dev.heirloom.inheritance.offering.DocumentIdentity;
import dev.heirloom.inheritance.offering.Extent;
import dev.heirloom.inheritance.offering.Offering;
import dev.heirloom.inheritance.offering.Pairing;
import dev.heirloom.inheritance.result.FindingCode;
import dev.heirloom.inheritance.result.Report;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Editions of one document, each with a root uuid of its own: their offers never add up. */
class EditionsTest {

  private static final String EARLIER = "2025-01-01T00:00:00Z";
  private static final String LATER = "2026-01-01T00:00:00Z";

  private record Edition(
      String uuid, String title, List<String> identifiers, List<String> addresses) {}

  private static World.SystemBuilder of(Edition edition, String modified) {
    return system(edition.uuid())
        .identity(
            new DocumentIdentity(
                edition.uuid() + ".json",
                Optional.of(id(edition.uuid())),
                edition.title(),
                edition.identifiers(),
                edition.addresses(),
                Optional.of(Instant.parse(modified)),
                "1"));
  }

  private static Edition plan(String uuid) {
    return new Edition(uuid, "Quay Platform", List.of("quay-1"), List.of());
  }

  private static Report report(Offering... offerings) {
    return Determination.of(BASELINE).providers(offerings).asOf(TODAY).report();
  }

  private static void assertOne(boolean expected, Edition one, Edition other) {
    Offering old = of(one, EARLIER).provides("i", "ac-2.1").offering();
    Offering now = of(other, LATER).provides("j", "pl-11").offering();
    for (List<Offering> order : List.of(List.of(old, now), List.of(now, old))) {
      Report report = report(order.toArray(Offering[]::new));
      assertEquals(
          expected ? MUST_IMPLEMENT : FULLY_INHERITED, status(report, "ac-2.1"), one + " " + other);
      assertEquals(FULLY_INHERITED, status(report, "pl-11"));
      assertEquals(expected, codes(report).contains(FindingCode.CONFLICTING_DOCUMENTS));
    }
  }

  @Test
  void whatIsOfOneSystem() {
    assertOne(true, plan("A"), plan("B"));
    assertOne(
        true, plan("A"), new Edition("B", "QUAY platform", List.of("x", " Quay-1 "), List.of()));
    assertOne(
        true,
        new Edition("A", "Quay", List.of("FR2428769635"), List.of()),
        new Edition("B", "Quay", List.of("fr2428769635 "), List.of()));
    assertOne(
        true,
        new Edition("A", "Quay", List.of("doi-1"), List.of("doi-1")),
        new Edition("B", "Quay", List.of("doi-1"), List.of("doi-1")));
    assertOne(
        true,
        new Edition("A", "Quay", List.of(), List.of("doi-1")),
        new Edition("B", "Quay", List.of(), List.of("doi-1")));
  }

  @Test
  void whatPeopleCopyWithAPlanDoesNotMakeOneSystem() {
    assertOne(false, plan("A"), new Edition("B", "Quay Platform", List.of("quay-2"), List.of()));
    for (String filler : List.of("F00000000", "FR0000000000", "", "xxxx", "000-000")) {
      assertOne(
          false,
          new Edition("A", "System's Full Name", List.of(filler), List.of()),
          new Edition("B", "System's Full Name", List.of(filler), List.of()));
    }
    // A component definition is no edition of a plan.
    assertOne(
        false, plan("A"), new Edition("B", "Quay Platform", List.of("quay-1"), List.of("quay-1")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"quay-1", "FR2428769635"})
  void whatSystemsOfOneIdentifierAndDifferentTitlesOfferAndLeaveCounts(String identifier) {
    Edition one = new Edition("A", "Quay East", List.of(identifier), List.of());
    Edition other = new Edition("B", "Quay West", List.of(identifier), List.of());
    Report report =
        report(
            of(one, EARLIER).provides("i", "ac-2.1").leaves("r", "pl-11").offering(),
            of(other, LATER).provides("j", "pl-11").offering());
    assertEquals(FULLY_INHERITED, status(report, "ac-2.1"));
    assertEquals(PARTIALLY_INHERITED, status(report, "pl-11"));
    assertFalse(codes(report).contains(FindingCode.CONFLICTING_DOCUMENTS));
    assertEquals(2, codes(report).stream().filter(FindingCode.SHARED_IDENTIFIER::equals).count());
  }

  @Test
  void editionsInARowAreOfOneSystem() {
    Offering one = of(plan("C"), EARLIER).provides("i", "ac-2.1").offering();
    Offering two =
        of(
                new Edition("A", "Quay Platform", List.of("quay-1", "FR2428769635"), List.of()),
                "2025-06-01T00:00:00Z")
            .provides("j", "ac-2_smt.a")
            .offering();
    Offering three =
        of(new Edition("B", "Quay Platform", List.of("FR2428769635"), List.of()), LATER)
            .provides("k", "pl-11")
            .offering();
    Report report = report(one, three, two);
    assertEquals(MUST_IMPLEMENT, status(report, "ac-2.1"));
    assertEquals(MUST_IMPLEMENT, status(report, "ac-2_smt.a"));
    assertEquals(FULLY_INHERITED, status(report, "pl-11"));
    assertEquals(report, report(two, one, three));
  }

  @Test
  void ofEditionsOfWhichNeitherIsTheLaterOneWhatBothOfferCounts() {
    Offering one =
        of(plan("A"), LATER)
            .provides("i", "ac-2.1")
            .provides("j", "pl-11")
            .provides("k", "ac-2_smt.a", "implemented")
            .offering();
    Offering other =
        of(plan("B"), LATER)
            .provides("i", "ac-2.1", "this", Extent.WHOLE)
            .leaves("r", "pl-11")
            .provides("k", "ac-2_smt.a", "planned")
            .offering();
    Report report = report(one, other);
    assertEquals(report, report(other, one));
    assertEquals(MUST_IMPLEMENT, status(report, "pl-11"));
    assertEquals(MUST_IMPLEMENT, status(report, "ac-2_smt.a"));
    assertTrue(
        finding(report, FindingCode.CONFLICTING_DOCUMENTS)
            .details()
            .contains("with what both of them offer, for neither is the later one"));
  }

  @Test
  void twoFormatsOfOneEditionAreAsGoodAsOne() {
    Offering one = of(plan("A"), LATER).provides("i", "ac-2.1").offering();
    Offering other =
        system("A")
            .identity(
                new DocumentIdentity(
                    "A.xml",
                    Optional.of(id("A")),
                    "Quay Platform",
                    List.of("quay-1"),
                    List.of(),
                    Optional.of(Instant.parse(LATER)),
                    "1"))
            .provides("i", "ac-2.1")
            .offering();
    Report report = report(one, other);
    assertEquals(FULLY_INHERITED, status(report, "ac-2.1"));
    assertTrue(
        finding(report, FindingCode.CONFLICTING_DOCUMENTS)
            .details()
            .contains("which says the same"));
  }

  @Test
  void whatIsSaidOfAnEditionIsSaidOfItsSystem() {
    World.SystemBuilder old = of(plan("A"), EARLIER);
    Offering now = of(plan("B"), LATER).provides("i", "ac-2.1").offering();
    Report revoked =
        Determination.of(BASELINE)
            .providers(old.offering(), now)
            .authorizations(
                records(
                    Regime.NONE,
                    List.of(record(old).revoked(LocalDate.parse("2026-01-01")).build())))
            .asOf(TODAY)
            .report();
    assertEquals(MUST_IMPLEMENT, status(revoked, "ac-2.1"));
    assertTrue(codes(revoked).contains(FindingCode.AUTHORIZATION_NOT_ACTIVE));
    Report authorized =
        Determination.of(BASELINE)
            .providers(old.offering(), now)
            .authorizations(records(Regime.NONE, List.of(active(old))))
            .asOf(TODAY)
            .report();
    assertFalse(codes(authorized).contains(FindingCode.AUTHORIZATION_NOT_STATED));
  }

  @Test
  void aRecordMeansItsSystemByTheTitleToo() {
    assertEquals(
        MUST_IMPLEMENT,
        status(
            withRecords(
                AuthorizationBuilder.builder()
                    .subject(" quay platform")
                    .issued(LocalDate.parse("2025-01-01"))
                    .revoked(LocalDate.parse("2026-01-01"))),
            "ac-2.1"));
  }

  private static Report withRecords(AuthorizationBuilder... records) {
    return Determination.of(BASELINE)
        .providers(of(plan("A"), EARLIER).provides("i", "ac-2.1").offering())
        .authorizations(
            records(Regime.NONE, Arrays.stream(records).map(AuthorizationBuilder::build).toList()))
        .asOf(TODAY)
        .report();
  }

  @Test
  void whoLeveragesAnEditionLeveragesItsSystem() {
    World.SystemBuilder old = of(plan("A"), EARLIER);
    World.SystemBuilder now = of(plan("B"), LATER).provides("i", "ac-2.1");
    World.SystemBuilder upper = system("U").provides("u", "pl-11");
    Report paired =
        Determination.of(BASELINE)
            .providers(old.offering(), now.offering(), upper.offering())
            .pairings(List.of(new Pairing(upper.claims().systemId(), old.claims().systemId())))
            .asOf(TODAY)
            .report();
    assertEquals(MUST_IMPLEMENT, status(paired, "ac-2.1"));
    World.SystemBuilder naming =
        system("U").provides("u", "pl-11").with("stand-in", old.component("this"));
    Report named = report(old.offering(), now.offering(), naming.offering());
    assertEquals(MUST_IMPLEMENT, status(named, "ac-2.1"));
  }

  @Test
  void aSystemIsNotTheProviderOfItsNextEdition() {
    World.SystemBuilder customer = of(plan("B"), LATER);
    Offering old = of(plan("A"), EARLIER).provides("i", "ac-2.1").offering();
    Report report =
        Determination.of(BASELINE)
            .providers(old, system("P").provides("p", "pl-11").offering())
            .system(customer.customer())
            .asOf(TODAY)
            .report();
    assertEquals(MUST_IMPLEMENT, status(report, "ac-2.1"));
    assertEquals(FULLY_INHERITED, status(report, "pl-11"));
    assertTrue(codes(report).contains(FindingCode.CONFLICTING_DOCUMENTS));
  }
}
