package dev.heirloom.inheritance.determination;

import static dev.heirloom.inheritance.determination.World.BASELINE;
import static dev.heirloom.inheritance.determination.World.TODAY;
import static dev.heirloom.inheritance.determination.World.active;
import static dev.heirloom.inheritance.determination.World.codes;
import static dev.heirloom.inheritance.determination.World.declared;
import static dev.heirloom.inheritance.determination.World.determination;
import static dev.heirloom.inheritance.determination.World.finding;
import static dev.heirloom.inheritance.determination.World.fulfilment;
import static dev.heirloom.inheritance.determination.World.id;
import static dev.heirloom.inheritance.determination.World.pair;
import static dev.heirloom.inheritance.determination.World.point;
import static dev.heirloom.inheritance.determination.World.record;
import static dev.heirloom.inheritance.determination.World.status;
import static dev.heirloom.inheritance.determination.World.system;
import static dev.heirloom.inheritance.result.Status.FULLY_INHERITED;
import static dev.heirloom.inheritance.result.Status.MUST_IMPLEMENT;
import static dev.heirloom.inheritance.result.Status.PARTIALLY_INHERITED;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.heirloom.inheritance.Determination;
import dev.heirloom.inheritance.authorization.Condition;
import dev.heirloom.inheritance.baseline.Baseline;
import dev.heirloom.inheritance.baseline.ImpactLevel;
import dev.heirloom.inheritance.evidence.Evidence;
import dev.heirloom.inheritance.offering.DocumentIdentity;
import dev.heirloom.inheritance.offering.DocumentIdentityBuilder;
import dev.heirloom.inheritance.offering.Extent;
import dev.heirloom.inheritance.offering.LeveragedAuthorization;
import dev.heirloom.inheritance.offering.LeveragedAuthorizationBuilder;
import dev.heirloom.inheritance.offering.Offering;
import dev.heirloom.inheritance.offering.Pairing;
import dev.heirloom.inheritance.policy.Authorizations;
import dev.heirloom.inheritance.policy.Policy;
import dev.heirloom.inheritance.policy.PolicyBuilder;
import dev.heirloom.inheritance.result.CyclicLeverageException;
import dev.heirloom.inheritance.result.Duty;
import dev.heirloom.inheritance.result.Ending;
import dev.heirloom.inheritance.result.Finding;
import dev.heirloom.inheritance.result.FindingCode;
import dev.heirloom.inheritance.result.Fulfilment;
import dev.heirloom.inheritance.result.ProvidedUse;
import dev.heirloom.inheritance.result.Report;
import dev.heirloom.inheritance.result.TooManyPathsException;
import java.math.BigInteger;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * SEMANTICS sections 2 and 8: who leverages whom, what relies on what, and the law of conservation.
 */
class ChainTest {

  private static final Policy NO_PRESUMPTION =
      PolicyBuilder.builder(Policy.standard()).presumption(Policy.Presumption.FALL_THROUGH).build();

  private static Determination chain(World.SystemBuilder upper, World.SystemBuilder lower) {
    return determination(upper, lower).pairings(List.of(pair(upper, lower)));
  }

  private static Ending.End end(Report report, String point, String duty) {
    List<Ending> endings =
        point(report, point).endings().stream()
            .filter(e -> e.responsibility().equals(id(duty)))
            .toList();
    assertEquals(1, endings.size(), endings::toString);
    return endings.get(0).end();
  }

  @Test
  void whatASystemInheritsGivesItsCustomerNothingUnlessItExportsItAgain() {
    World.SystemBuilder iaas = system("I").provides("i", "ac-2.1");
    World.SystemBuilder paas = system("P").inherits("i", "ac-2.1");
    Report report = chain(paas, iaas).report();
    assertEquals(MUST_IMPLEMENT, declared(report, "ac-2.1"));
    Report again = chain(paas.provides("p", "ac-2.1"), iaas).report();
    assertEquals(FULLY_INHERITED, status(again, "ac-2.1"));
    assertEquals(1, point(again, "ac-2.1").provided().get(0).reliesOn().size());
  }

  @Test
  void anOfferingThatNoGivenSystemLeveragesIsADirectProvider() {
    World.SystemBuilder iaas = system("I").provides("i", "ac-2.1");
    World.SystemBuilder paas = system("P").provides("p", "ac-2_smt.b");
    assertEquals(FULLY_INHERITED, status(determination(paas, iaas).report(), "ac-2.1"));
    assertEquals(MUST_IMPLEMENT, status(chain(paas, iaas).report(), "ac-2.1"));
  }

  @Test
  void anInheritedUuidThatIsAComponentOfASystemLeveragesItAndAnEntrysUuidNever() {
    World.SystemBuilder iaas = system("I").provides("i", "ac-2.1");
    World.SystemBuilder entry = system("P").inherits("i", "ac-2.1");
    assertEquals(FULLY_INHERITED, status(determination(entry, iaas).report(), "ac-2.1"));
    World.SystemBuilder component = system("P").with("stand-in", iaas.component("this"));
    assertEquals(MUST_IMPLEMENT, status(determination(component, iaas).report(), "ac-2.1"));
  }

  @Test
  void aLeveragedAuthorizationThatLinksOrSharesAnIdentifierLeveragesIt() {
    World.SystemBuilder iaas = system("I").provides("i", "ac-2.1").identifiedBy("F00");
    for (LeveragedAuthorization leveraged :
        List.of(
            leveraged(List.of("f00"), List.of()),
            leveraged(List.of(), List.of("../ssp/I.xml")),
            leveraged(List.of(), List.of(id("I").value())))) {
      World.SystemBuilder paas = system("P").leverages(leveraged);
      assertEquals(
          MUST_IMPLEMENT,
          status(determination(paas, iaas).report(), "ac-2.1"),
          leveraged::toString);
    }
    World.SystemBuilder other = system("P").leverages(leveraged(List.of("F01"), List.of("J.json")));
    assertEquals(FULLY_INHERITED, status(determination(other, iaas).report(), "ac-2.1"));
  }

  private static LeveragedAuthorization leveraged(
      List<String> identifiers, List<String> documents) {
    return new LeveragedAuthorization(
        id("la"),
        "I",
        Optional.empty(),
        Optional.empty(),
        identifiers,
        documents,
        Evidence.of("P", "la"));
  }

  @Test
  void aCycleNamesItsMembers() {
    World.SystemBuilder one = system("One");
    World.SystemBuilder two = system("Two");
    World.SystemBuilder three = system("Three");
    List<Offering> offerings =
        List.of(one.offering(), two.offering(), three.offering(), system("Four").offering());
    CyclicLeverageException cycle =
        assertThrows(
            CyclicLeverageException.class,
            () ->
                Determination.of(BASELINE)
                    .providers(offerings)
                    .pairings(
                        List.of(
                            pair(one, two),
                            pair(two, three),
                            pair(three, one),
                            pair(system("Four"), one))));
    assertEquals(List.of("One", "Three", "Two"), cycle.members().stream().sorted().toList());
    assertTrue(cycle.getMessage().contains("One -> Two"), cycle.getMessage());
    CyclicLeverageException pairOfTwo =
        assertThrows(
            CyclicLeverageException.class,
            () ->
                Determination.of(BASELINE)
                    .providers(one.offering(), two.offering())
                    .pairings(List.of(pair(one, two), pair(two, one))));
    assertEquals(2, pairOfTwo.members().size(), pairOfTwo.members()::toString);
  }

  @Test
  void aProviderThatLeveragesTheLeveragingSystemIsACycle() {
    World.SystemBuilder provider = system("P");
    World.SystemBuilder customer = system("L");
    CyclicLeverageException cycle =
        assertThrows(
            CyclicLeverageException.class,
            () ->
                determination(provider)
                    .pairings(List.of(pair(provider, customer)))
                    .system(customer.customer())
                    .report());
    assertEquals(List.of("L", "P"), cycle.members());
    World.SystemBuilder lower = system("Q");
    CyclicLeverageException deeper =
        assertThrows(
            CyclicLeverageException.class,
            () ->
                determination(system("O"), provider, lower)
                    .pairings(List.of(pair(provider, lower), pair(lower, customer)))
                    .system(customer.customer())
                    .report());
    assertEquals(List.of("L", "P", "Q"), deeper.members());
  }

  @Test
  void aSystemIsNotItsOwnProvider() {
    World.SystemBuilder customer = system("L").provides("i", "ac-2.1");
    World.SystemBuilder provider = system("P").provides("p", "pl-11");
    Report report = determination(customer, provider).system(customer.customer()).report();
    assertEquals(MUST_IMPLEMENT, status(report, "ac-2.1"));
    assertEquals(
        Finding.Level.DOCUMENT, finding(report, FindingCode.CONFLICTING_DOCUMENTS).level());
    assertEquals(
        List.of("L", "L", "for it is the customer system, which does not leverage itself"),
        finding(report, FindingCode.CONFLICTING_DOCUMENTS).details());
  }

  @Test
  void aLowerItemThatIsMissingBreaksTheChainWhenEveryDocumentIsGiven() {
    World.SystemBuilder iaas = system("I").provides("other", "ac-2.1");
    World.SystemBuilder paas = system("P").inherits("i", "ac-2.1").provides("p", "ac-2.1");
    Report report = chain(paas, iaas).report();
    assertEquals(FULLY_INHERITED, declared(report, "ac-2.1"));
    assertEquals(MUST_IMPLEMENT, status(report, "ac-2.1"));
    assertTrue(codes(report).contains(FindingCode.CHAIN_BROKEN));
    assertTrue(codes(report).contains(FindingCode.DANGLING_REFERENCE));
  }

  @Test
  void withoutTheLowerDocumentNothingIsLowered() {
    World.SystemBuilder paas = system("P").inherits("i", "ac-2.1").provides("p", "ac-2.1");
    Report report = determination(paas).report();
    assertEquals(FULLY_INHERITED, status(report, "ac-2.1"));
    assertEquals("ac-2.1", finding(report, FindingCode.LOWER_DOCUMENT_NOT_GIVEN).subject());
    World.SystemBuilder one = system("I");
    World.SystemBuilder two =
        system("P")
            .inherits("i", "ac-2.1")
            .provides("p", "ac-2.1")
            .leverages(leveraged(List.of("F99"), List.of()));
    assertEquals(FULLY_INHERITED, status(chain(two, one).report(), "ac-2.1"));
  }

  @Test
  void aLowerItemIsMissingOnceAllSystemsThatTheDocumentNamesAreGiven() {
    World.SystemBuilder iaas = system("I").provides("other", "ac-2.1").identifiedBy("F00");
    for (World.SystemBuilder paas :
        List.of(
            system("P").leverages(leveraged(List.of("F00"), List.of())),
            system("P").with("stand-in", iaas.component("this")))) {
      paas.inherits("i", "ac-2.1").provides("p", "ac-2.1");
      assertEquals(MUST_IMPLEMENT, status(determination(paas, iaas).report(), "ac-2.1"));
    }
  }

  @Test
  void aStandInIsAboutTheSystemOfItsOwnLeveragedAuthorizationAlone() {
    World.SystemBuilder one = system("I").provides("i", "ac-2.1").identifiedBy("F00");
    World.SystemBuilder two = system("J").provides("j", "ac-2.1").identifiedBy("F01");
    World.SystemBuilder paas =
        system("P")
            .leverages(leveraged(List.of("F00"), List.of()))
            .leverages(
                LeveragedAuthorizationBuilder.builder(leveraged(List.of("F01"), List.of()))
                    .uuid(id("lb"))
                    .build())
            .with("software", "one", List.of(), List.of(id("la")), false)
            .inherits("j", "ac-2.1", "one")
            .provides("p", "ac-2.1");
    assertEquals(MUST_IMPLEMENT, status(determination(paas, one, two).report(), "ac-2.1"));
  }

  @Test
  void aSatisfiedEntryDanglesOnceAllSystemsBelowAreGiven() {
    World.SystemBuilder paas = system("P").provides("p", "ac-2.1").satisfies("r", "ac-2.1");
    World.SystemBuilder below = system("J").provides("j", "pl-11").identifiedBy("F01");
    World.SystemBuilder naming =
        system("I").provides("i", "pl-11").leverages(leveraged(List.of("F01"), List.of()));
    Pairing pairing = pair(paas, naming);
    for (Report complete :
        List.of(
            determination(paas, system("I").provides("i", "pl-11"))
                .pairings(List.of(pairing))
                .report(),
            determination(paas, naming, below).pairings(List.of(pairing)).report())) {
      assertEquals(List.of(FindingCode.DANGLING_REFERENCE), codes(complete));
    }
    Report incomplete = determination(paas, naming).pairings(List.of(pairing)).report();
    assertEquals(
        List.of(FindingCode.LOWER_DOCUMENT_NOT_GIVEN, FindingCode.LOWER_DOCUMENT_NOT_GIVEN),
        codes(incomplete));
  }

  @Test
  void anEntryThatNamesASystemReliesOnAllThatItProvidesAtThePoint() {
    World.SystemBuilder paas = system("P").inheritsFrom("I", "ac-2_smt.a").provides("p", "ac-2");
    World.SystemBuilder own =
        system("P").inheritsFrom("I", "ac-2_smt.a").provides("p", "ac-2_smt.a");
    Report given = determination(own, system("I").provides("i", "ac-2_smt.a")).report();
    assertEquals(FULLY_INHERITED, status(given, "ac-2_smt.a"));
    assertEquals(1, point(given, "ac-2_smt.a").provided().get(0).reliesOn().size());
    assertEquals(List.of(), codes(given));
    Report planned = determination(own, system("I").provides("i", "ac-2", "planned")).report();
    assertEquals(MUST_IMPLEMENT, status(planned, "ac-2_smt.a"));
    for (String elsewhere : List.of("ac-2_smt.b", "ac-2.1")) {
      Report broken = determination(own, system("I").provides("i", elsewhere)).report();
      assertEquals(MUST_IMPLEMENT, status(broken, "ac-2_smt.a"), elsewhere);
      assertEquals(List.of(FindingCode.CHAIN_BROKEN), codes(broken), elsewhere);
    }
    Report before =
        determination(
                system("P").inheritsFrom("I", "ac-2_smt.b").provides("p", "ac-2_smt.b"),
                system("I").provides("i", "ac-2_smt.a"))
            .report();
    assertEquals(MUST_IMPLEMENT, status(before, "ac-2_smt.b"));
    Report another =
        determination(paas, system("I").provides("i", "ac-2_smt.a", "planned")).report();
    assertEquals(FULLY_INHERITED, status(another, "ac-2_smt.a"), "the item stands elsewhere");
    Report missing = determination(own, system("J").provides("i", "pl-11")).report();
    assertEquals(FULLY_INHERITED, status(missing, "ac-2_smt.a"));
    assertEquals(
        List.of("ac-2_smt.a", "what I provides there"),
        finding(missing, FindingCode.LOWER_DOCUMENT_NOT_GIVEN).details());
    Report nothing =
        determination(system("P").inheritsFrom("", "ac-2_smt.a").provides("p", "ac-2_smt.a"))
            .report();
    assertEquals(List.of(), codes(nothing));
  }

  @ParameterizedTest
  @CsvSource({
    "Cloud, true",
    "cloud east, true",
    "CLOUD EAST 2, true",
    "Clou, false",
    "East, false"
  })
  void aSystemIsCalledByTheFirstWordsOfItsTitle(String word, boolean means) {
    World.SystemBuilder iaas = system("cloud-east.json").provides("i", "ac-2.1", "planned");
    iaas.identity(
        DocumentIdentityBuilder.builder(iaas.claims().identity()).title("Cloud East 2").build());
    World.SystemBuilder paas = system("P").inheritsFrom(word, "ac-2.1").provides("p", "ac-2.1");
    assertEquals(
        means, codes(determination(paas, iaas).report()).contains(FindingCode.CHAIN_BROKEN));
  }

  @Test
  void aLowerItemOfAnotherControlIsMissing() {
    World.SystemBuilder iaas = system("I").provides("i", "pl-11");
    World.SystemBuilder paas = system("P").inherits("i", "ac-2.1").provides("p", "ac-2.1");
    assertEquals(MUST_IMPLEMENT, status(chain(paas, iaas).report(), "ac-2.1"));
  }

  @Test
  void aLowerItemThatIsUnusableBreaksTheChainThroughAnyNumberOfSystems() {
    World.SystemBuilder iaas = system("I").provides("i", "ac-2.1", "planned");
    World.SystemBuilder paas = system("P").inherits("i", "ac-2.1").provides("p", "ac-2.1");
    World.SystemBuilder saas = system("S").inherits("p", "ac-2.1").provides("s", "ac-2.1");
    Report report =
        determination(saas, paas, iaas)
            .pairings(List.of(pair(saas, paas), pair(paas, iaas)))
            .report();
    assertEquals(MUST_IMPLEMENT, status(report, "ac-2.1"));
    assertEquals(2, codes(report).stream().filter(c -> c == FindingCode.CHAIN_BROKEN).count());
    assertEquals(1, codes(report).stream().filter(c -> c == FindingCode.NOT_IMPLEMENTED).count());
  }

  @Test
  void aLowerItemThatIsPartialCapsAllAboveAndNoOtherCapPasses() {
    World.SystemBuilder iaas = system("I").provides("i", "ac-2.1", "partial");
    World.SystemBuilder paas = system("P").inherits("i", "ac-2.1").provides("p", "ac-2.1");
    World.SystemBuilder saas = system("S").inherits("p", "ac-2.1").provides("s", "ac-2.1");
    Report report =
        determination(saas, paas, iaas)
            .pairings(List.of(pair(saas, paas), pair(paas, iaas)))
            .report();
    assertEquals(PARTIALLY_INHERITED, status(report, "ac-2.1"));
    assertEquals(2, codes(report).stream().filter(c -> c == FindingCode.CHAIN_PARTIAL).count());
    World.SystemBuilder deeper = system("I").provides("i", "ac-2_smt.a.1");
    World.SystemBuilder whole = system("P").inherits("i", "ac-2_smt.a").provides("p", "ac-2_smt.a");
    assertEquals(FULLY_INHERITED, status(chain(whole, deeper).report(), "ac-2_smt.a"));
    World.SystemBuilder low = system("I").provides("i", "ac-2.1");
    World.SystemBuilder above = system("P").inherits("i", "ac-2.1").provides("p", "ac-2.1");
    Report levels =
        chain(above, low)
            .authorizations(
                Authorizations.of(active(above), record(low).level(ImpactLevel.LOW).build()))
            .report();
    assertEquals(FULLY_INHERITED, status(levels, "ac-2.1"));
  }

  @Test
  void aLowerSystemThatIsNotAuthorizedBreaksTheChain() {
    World.SystemBuilder iaas = system("I").provides("i", "ac-2.1");
    World.SystemBuilder paas = system("P").inherits("i", "ac-2.1").provides("p", "ac-2.1");
    Report report =
        chain(paas, iaas)
            .authorizations(
                Authorizations.of(
                    active(paas), record(iaas).expires(LocalDate.parse("2026-01-01")).build()))
            .report();
    assertEquals(MUST_IMPLEMENT, status(report, "ac-2.1"));
  }

  @Test
  void aConditionOnALowerItemBreaksTheChainAtItsPointsAlone() {
    World.SystemBuilder iaas = system("I").provides("i", "ac-2");
    World.SystemBuilder paas = system("P").inherits("i", "ac-2").provides("p", "ac-2");
    Report report =
        chain(paas, iaas)
            .authorizations(
                Authorizations.of(
                    active(paas),
                    record(iaas).addConditions(Condition.excluding("not a", "ac-2_smt.a")).build()))
            .report();
    assertEquals(MUST_IMPLEMENT, status(report, "ac-2_smt.a"));
    assertEquals(FULLY_INHERITED, status(report, "ac-2_smt.b"));
  }

  @Test
  void anItemReliesOnTheEntriesAtItsOwnPlaceOfItsComponentOrOfAStandIn() {
    World.SystemBuilder iaas = system("I").provides("i", "ac-2_smt.a", "planned");
    World.SystemBuilder elsewhere = system("P").inherits("i", "ac-2").provides("p", "ac-2_smt.a");
    assertEquals(FULLY_INHERITED, status(chain(elsewhere, iaas).report(), "ac-2_smt.a"));
    World.SystemBuilder root = system("P").inherits("i", "ac-2_fr").provides("p", "ac-2_smt");
    assertEquals(MUST_IMPLEMENT, status(chain(root, iaas).report(), "ac-2_smt.a"));
    World.SystemBuilder other =
        system("P").with("other").inherits("i", "ac-2_smt.a", "other").provides("p", "ac-2_smt.a");
    assertEquals(FULLY_INHERITED, status(chain(other, iaas).report(), "ac-2_smt.a"));
    World.SystemBuilder standIn =
        system("P")
            .with("lower", iaas.component("this"))
            .inherits("i", "ac-2_smt.a", "lower")
            .provides("p", "ac-2_smt.a");
    assertEquals(MUST_IMPLEMENT, status(determination(standIn, iaas).report(), "ac-2_smt.a"));
  }

  @Test
  void anInheritedEntryOfAStandInIsAboutTheDocumentItsComponentNames() {
    World.SystemBuilder one = system("I").provides("i", "ac-2.1");
    World.SystemBuilder two = system("J").provides("j", "ac-2.1");
    World.SystemBuilder paas =
        system("P")
            .with("one", one.component("this"))
            .with("two", two.component("this"))
            .inherits("i", "ac-2.1", "two")
            .provides("p", "ac-2.1");
    assertEquals(MUST_IMPLEMENT, status(determination(paas, one, two).report(), "ac-2.1"));
    World.SystemBuilder any =
        system("P")
            .with("one", one.component("this"))
            .with("two", two.component("this"))
            .inherits("i", "ac-2.1")
            .provides("p", "ac-2.1");
    assertEquals(FULLY_INHERITED, status(determination(any, one, two).report(), "ac-2.1"));
  }

  @Test
  void aLowerResponsibilityThatNobodyAnswersFallsThrough() {
    World.SystemBuilder iaas = system("I").provides("i", "ac-2").leaves("r", "ac-2_smt.a");
    World.SystemBuilder paas = system("P").provides("p", "ac-2");
    Report report = chain(paas, iaas).policy(NO_PRESUMPTION).report();
    assertEquals(FULLY_INHERITED, declared(report, "ac-2_smt.a"));
    assertEquals(PARTIALLY_INHERITED, status(report, "ac-2_smt.a"));
    assertEquals(FULLY_INHERITED, status(report, "ac-2_smt.b"));
    assertEquals(Ending.End.WITH_CUSTOMER, end(report, "ac-2_smt.a", "r"));
    assertTrue(point(report, "ac-2_smt.a").responsibilities().get(0).fellThrough());
    assertEquals("ac-2_smt.a", finding(report, FindingCode.ORPHANED_RESPONSIBILITY).subject());
    Report answered =
        chain(paas, iaas)
            .policy(NO_PRESUMPTION)
            .system(system("L").satisfies("r", "ac-2_smt.a").customer())
            .report();
    assertEquals(PARTIALLY_INHERITED, status(answered, "ac-2_smt.a"));
    assertEquals(
        Fulfilment.SATISFIED,
        fulfilment(answered, "ac-2_smt.a", Duty.Kind.RESPONSIBILITY, id("r").value()));
  }

  @Test
  void aSystemBetweenSatisfiesItUnlessMerelyPlanned() {
    World.SystemBuilder iaas = system("I").leaves("r", "ac-2.1");
    World.SystemBuilder paas = system("P").provides("p", "ac-2.1").satisfies("r", "ac-2.1");
    Report report = chain(paas, iaas).policy(NO_PRESUMPTION).report();
    assertEquals(Ending.End.SATISFIED, end(report, "ac-2.1", "r"));
    assertEquals(FULLY_INHERITED, status(report, "ac-2.1"));
    World.SystemBuilder plans =
        system("P").provides("p", "ac-2.1").satisfies("r", "ac-2.1", "planned");
    Report planned = chain(plans, iaas).policy(NO_PRESUMPTION).report();
    assertEquals(Ending.End.WITH_CUSTOMER, end(planned, "ac-2.1", "r"));
  }

  @Test
  void aSystemBetweenPassesItOnByItsUuidOrByNamingIt() {
    World.SystemBuilder iaas = system("I").leaves("r", "ac-2");
    for (World.SystemBuilder paas :
        List.of(
            system("P").provides("p", "ac-2").leaves("r", "ac-2_smt.a"),
            system("P")
                .provides("p", "ac-2")
                .leaves("own", "ac-2_smt.a", "this", Optional.empty(), "r"))) {
      Report report = chain(paas, iaas).policy(NO_PRESUMPTION).report();
      assertEquals(1, point(report, "ac-2_smt.a").responsibilities().size());
      assertFalse(point(report, "ac-2_smt.a").responsibilities().get(0).fellThrough());
      assertTrue(
          point(report, "ac-2_smt.a").endings().stream()
              .anyMatch(
                  e -> e.end() == Ending.End.PASSED_ON && e.responsibility().equals(id("r"))));
      assertTrue(point(report, "ac-2_smt.b").responsibilities().get(0).fellThrough());
    }
  }

  @Test
  void anAuthorizedSystemBetweenPresumesItDealtWithForTheCustomerToConfirm() {
    World.SystemBuilder iaas = system("I").leaves("r", "ac-2.1");
    World.SystemBuilder paas = system("P").provides("p", "ac-2.1");
    Report report = chain(paas, iaas).report();
    assertEquals(Ending.End.PRESUMED, end(report, "ac-2.1", "r"));
    assertEquals(FULLY_INHERITED, status(report, "ac-2.1"));
    assertEquals(List.of(), point(report, "ac-2.1").responsibilities());
    assertEquals(Fulfilment.OPEN, fulfilment(report, "ac-2.1", Duty.Kind.CONFIRM, id("r").value()));
    assertEquals("ac-2.1", finding(report, FindingCode.PRESUMED_SATISFIED).subject());
    Report unauthorized = chain(paas, iaas).authorizations(Authorizations.none()).report();
    assertEquals(Ending.End.WITH_CUSTOMER, end(unauthorized, "ac-2.1", "r"));
    Baseline low = BASELINE.only(new dev.heirloom.oscal.model.ControlId("ac-1"));
    Report outside =
        chain(paas, iaas).providers(paas.offering().authorizedOn(low), iaas.offering()).report();
    assertEquals(Ending.End.WITH_CUSTOMER, end(outside, "ac-2.1", "r"));
  }

  @Test
  void onEachPathItEndsInItsOwnWay() {
    World.SystemBuilder iaas = system("I").leaves("r", "ac-2.1");
    World.SystemBuilder one = system("One").provides("p", "ac-2.1").satisfies("r", "ac-2.1");
    World.SystemBuilder two = system("Two");
    Report report =
        determination(one, two, iaas)
            .pairings(List.of(pair(one, iaas), pair(two, iaas)))
            .policy(NO_PRESUMPTION)
            .report();
    assertEquals(
        List.of(Ending.End.SATISFIED, Ending.End.WITH_CUSTOMER),
        point(report, "ac-2.1").endings().stream().map(Ending::end).sorted().toList());
    assertEquals(PARTIALLY_INHERITED, status(report, "ac-2.1"));
  }

  @Test
  void aResponsibilityOfAComponentThatIsNotInUseIsNotFollowed() {
    World.SystemBuilder iaas =
        system("I").with("app").with("db").leaves("r", "ac-2.1", "db", Optional.empty());
    World.SystemBuilder paas =
        system("P")
            .with("lower", iaas.component("app"))
            .provides("p", "ac-2.1", "this", Extent.WHOLE, "implemented");
    Report report = determination(paas, iaas).policy(NO_PRESUMPTION).report();
    assertEquals(List.of(), point(report, "ac-2.1").endings());
  }

  @Test
  void ofTwoDocumentsOfOneSystemTheLaterCounts() {
    Offering old =
        dated("old.json", "2025-01-01T00:00:00Z", "2", system("P").provides("i", "ac-2.1"));
    Offering now =
        dated("new.json", "2026-01-01T00:00:00Z", "1", system("P").provides("j", "pl-11"));
    Offering newer =
        dated(
            "newer.json", "2026-01-01T00:00:00Z", "1.10", system("P").provides("k", "ac-2_smt.a"));
    Report report = Determination.of(BASELINE).providers(old, newer, now).asOf(TODAY).report();
    assertEquals(MUST_IMPLEMENT, status(report, "ac-2.1"));
    assertEquals(MUST_IMPLEMENT, status(report, "pl-11"));
    assertEquals(FULLY_INHERITED, status(report, "ac-2_smt.a"));
    assertEquals(
        2, codes(report).stream().filter(c -> c == FindingCode.CONFLICTING_DOCUMENTS).count());
    assertEquals(
        report, Determination.of(BASELINE).providers(now, old, newer, newer).asOf(TODAY).report());
  }

  private static final String DAY = "2026-01-01T00:00:00Z";

  @Test
  void versionsAreOrderedByTheirNumbersAndNotAsText() {
    for (List<String> versions :
        List.of(
            List.of("1.9", "1.10"),
            List.of("2.9.9", "10"),
            List.of("v1.9", "V1.10"),
            List.of("1", "1.0"),
            List.of("1.9-draft", "1.10-draft"))) {
      Offering earlier = dated("b.json", DAY, versions.get(0), system("P").provides("i", "ac-2.1"));
      Offering later = dated("c.json", DAY, versions.get(1), system("P").provides("k", "pl-11"));

      for (List<Offering> order : List.of(List.of(earlier, later), List.of(later, earlier))) {
        Report report = Determination.of(BASELINE).providers(order).asOf(TODAY).report();
        assertEquals(FULLY_INHERITED, status(report, "pl-11"), versions::toString);
        assertEquals(MUST_IMPLEMENT, status(report, "ac-2.1"), versions::toString);
      }
    }
  }

  private static Offering dated(
      String name, String modified, String version, World.SystemBuilder of) {
    return of.identity(
            new DocumentIdentity(
                name,
                Optional.of(id("P")),
                "P",
                List.of(),
                List.of(),
                Optional.of(java.time.Instant.parse(modified)),
                version))
        .offering();
  }

  /** Layers of three systems, each leveraging all of the layer below; the first of them the top. */
  private static List<World.SystemBuilder> lattice(int layers) {
    List<World.SystemBuilder> all = new ArrayList<>();
    for (int layer = 0; layer < layers; layer++) {
      for (int i = 0; i < 3; i++) {
        all.add(system("S" + layer + i));
      }
    }
    return all;
  }

  private static Determination stacked(List<World.SystemBuilder> lattice, Pairing... more) {
    List<Pairing> pairings = new ArrayList<>(List.of(more));
    for (int upper = 0; upper < lattice.size() - 3; upper++) {
      for (int i = 0; i < 3; i++) {
        pairings.add(pair(lattice.get(upper), lattice.get(upper / 3 * 3 + 3 + i)));
      }
    }
    return determination(lattice.toArray(World.SystemBuilder[]::new)).pairings(pairings);
  }

  @Test
  void pathsBeyondTheLimitAreRefusedByNameBeforeTheyAreFollowed() {
    List<World.SystemBuilder> lattice = lattice(10);
    lattice.get(29).leaves("r", "ac-2.1");
    lattice.get(0).provides("i", "ac-2.1");
    Determination determination = stacked(lattice);
    TooManyPathsException refused =
        assertTimeoutPreemptively(
            Duration.ofSeconds(5),
            () -> assertThrows(TooManyPathsException.class, determination::report));
    assertEquals(BigInteger.valueOf(19_683), refused.paths());
    assertEquals(1_000, refused.limit());
    assertEquals(30, refused.members().size());
    for (String said :
        List.of("19,683 paths", "1,000", "S00", "S92", "most-paths", "withMostPaths")) {
      assertTrue(refused.getMessage().contains(said), refused.getMessage());
    }
    Report report =
        determination
            .policy(PolicyBuilder.builder(NO_PRESUMPTION).mostPaths(19_683).build())
            .report();
    assertEquals(19_683, point(report, "ac-2.1").endings().size());
    assertEquals(PARTIALLY_INHERITED, status(report, "ac-2.1"));
  }

  @Test
  void systemsThatLeaveNothingHaveNoPathsToFollow() {
    List<World.SystemBuilder> lattice = lattice(40);
    lattice.get(0).provides("i", "ac-2.1").leaves("r", "ac-2_smt.b");
    Report report =
        assertTimeoutPreemptively(Duration.ofSeconds(5), () -> stacked(lattice).report());
    assertEquals(FULLY_INHERITED, status(report, "ac-2.1"));
    assertEquals(1, point(report, "ac-2_smt.b").endings().size());
  }

  @Test
  void itemsReliedOnInMoreWaysThanTheLimitAreRefusedByName() {
    List<World.SystemBuilder> lattice = lattice(10);
    for (World.SystemBuilder system : lattice) {
      system.provides("i", "ac-2.1").inherits("i", "ac-2.1");
    }
    TooManyPathsException refused =
        assertTimeoutPreemptively(
            Duration.ofSeconds(5),
            () -> assertThrows(TooManyPathsException.class, () -> stacked(lattice).report()));
    assertTrue(refused.paths().compareTo(BigInteger.valueOf(1_000)) > 0);
    assertTrue(refused.members().contains("S92"), refused.getMessage());
    assertTrue(refused.getMessage().contains(id("i").value()), refused.getMessage());
    World.SystemBuilder lower = system("I").provides("i", "ac-2.1");
    World.SystemBuilder upper = system("P").provides("p", "ac-2.1").inherits("i", "ac-2.1");
    Report asMany =
        chain(upper, lower)
            .policy(PolicyBuilder.builder(Policy.standard()).mostPaths(1).build())
            .report();
    assertEquals(FULLY_INHERITED, status(asMany, "ac-2.1"));
  }

  @Test
  void aCycleBelowManyPathsIsFoundAtOnce() {
    List<World.SystemBuilder> lattice = lattice(40);
    World.SystemBuilder customer = system("L");
    World.SystemBuilder last = system("Last");
    List<World.SystemBuilder> all = new ArrayList<>(lattice);
    all.add(last);
    List<Pairing> pairings = new ArrayList<>();
    for (int upper = 0; upper < 117; upper++) {
      for (int i = 0; i < 3; i++) {
        pairings.add(pair(lattice.get(upper), lattice.get(upper / 3 * 3 + 3 + i)));
      }
    }
    pairings.add(pair(last, customer));
    Determination determination =
        determination(all.toArray(World.SystemBuilder[]::new))
            .pairings(pairings)
            .system(customer.customer());
    CyclicLeverageException cycle =
        assertTimeoutPreemptively(
            Duration.ofSeconds(5),
            () -> assertThrows(CyclicLeverageException.class, determination::report));
    assertEquals(List.of("L", "Last"), cycle.members());
  }

  @Test
  void aMostOfPathsBelowNothingIsRefused() {
    assertThrows(
        IllegalArgumentException.class,
        () -> PolicyBuilder.builder(Policy.standard()).mostPaths(-1).build());
    assertEquals(Policy.standard(), PolicyBuilder.builder(Policy.standard()).mostPaths(0).build());
  }

  @Test
  void aConditionOnAStatementReachesAChainAtThatPointAlone() {
    World.SystemBuilder bottom = system("I").provides("i", "ac-2");
    World.SystemBuilder middle = system("P").inherits("i", "ac-2").provides("p", "ac-2");
    World.SystemBuilder top = system("S").inherits("p", "ac-2").provides("s", "ac-2");
    Authorizations records =
        Authorizations.of(
            record(bottom).addConditions(Condition.excluding("not this", "ac-2_smt.a")).build(),
            active(middle),
            active(top));
    Report report =
        determination(bottom, middle, top)
            .pairings(List.of(pair(middle, bottom), pair(top, middle)))
            .authorizations(records)
            .report();
    assertEquals(MUST_IMPLEMENT, status(report, "ac-2_smt.a"));
    assertEquals(FULLY_INHERITED, status(report, "ac-2_smt.b"));
    ProvidedUse excluded = point(report, "ac-2_smt.a").provided().get(0).reliesOn().get(0);
    assertEquals(ProvidedUse.Standing.UNUSABLE, excluded.standing());
    ProvidedUse other = point(report, "ac-2_smt.b").provided().get(0).reliesOn().get(0);
    assertEquals(ProvidedUse.Standing.USABLE, other.standing());
    assertEquals(ProvidedUse.Standing.USABLE, other.reliesOn().get(0).standing());
  }

  /**
   * What is relied on speaks of another point only: unusable there, it leaves nothing to rely on.
   */
  @Test
  void anItemThatReliesOnOneOfAnotherPointDependsOnAllThatItSpeaksOf() {
    World.SystemBuilder bottom = system("I").provides("i", "ac-2_smt.a");
    World.SystemBuilder top = system("S").inherits("i", "ac-2").provides("s", "ac-2");
    Authorizations records =
        Authorizations.of(
            record(bottom).addConditions(Condition.excluding("not this", "ac-2_smt.a")).build(),
            active(top));
    Report report = chain(top, bottom).authorizations(records).report();
    assertEquals(MUST_IMPLEMENT, status(report, "ac-2_smt.a"));
    assertEquals(MUST_IMPLEMENT, status(report, "ac-2_smt.b"));
  }

  /**
   * An item at one of FedRAMP's requirements gives no point, and is relied on at those of its
   * control.
   */
  @Test
  void aConditionOnAStatementReachesAnItemAtAFedrampRequirementAtThatPointAlone() {
    World.SystemBuilder bottom = system("I").provides("i", "ac-2_fr");
    World.SystemBuilder top = system("S").inherits("i", "ac-2").provides("s", "ac-2");
    Authorizations records =
        Authorizations.of(
            record(bottom).addConditions(Condition.excluding("not this", "ac-2_smt.a")).build(),
            active(top));
    Report report = chain(top, bottom).authorizations(records).report();
    assertEquals(MUST_IMPLEMENT, status(report, "ac-2_smt.a"));
    assertEquals(FULLY_INHERITED, status(report, "ac-2_smt.b"));
  }

  @Test
  void whatIsWrongBelowAtAnotherPointIsNoCauseOfAnythingHere() {
    World.SystemBuilder bottom = system("I").provides("i", "ac-2");
    World.SystemBuilder top = system("S").inherits("i", "ac-2_smt.a").provides("s", "ac-2_smt.a");
    Authorizations records =
        Authorizations.of(
            record(bottom).addConditions(Condition.excluding("not this", "ac-2_smt.b")).build(),
            active(top));
    Report excluded = chain(top, bottom).authorizations(records).report();
    assertEquals(FULLY_INHERITED, status(excluded, "ac-2_smt.a"));
    assertFalse(codes(excluded).contains(FindingCode.CHAIN_BROKEN));
    Report assessed =
        chain(top, bottom)
            .providers(
                top.offering(),
                bottom
                    .offering()
                    .with(
                        AssessorEvidenceTest.results(
                            AssessorEvidenceTest.found("ac-2_smt.b", "not-satisfied"))))
            .report();
    assertEquals(FULLY_INHERITED, status(assessed, "ac-2_smt.a"));
    assertFalse(codes(assessed).contains(FindingCode.CHAIN_PARTIAL));
  }

  @Test
  void whatAnUnusableItemReliesOnIsToldAsItStandsAtEachPoint() {
    World.SystemBuilder bottom = system("I").provides("i", "ac-2");
    World.SystemBuilder top = system("S").inherits("i", "ac-2").provides("s", "ac-2", "planned");
    Report report =
        chain(top, bottom)
            .authorizations(
                Authorizations.of(
                    record(bottom).addConditions(Condition.excluding("no", "ac-2_smt.b")).build(),
                    active(top)))
            .report();
    assertEquals(
        List.of(ProvidedUse.Standing.USABLE, ProvidedUse.Standing.UNUSABLE),
        List.of("ac-2_smt.a", "ac-2_smt.b").stream()
            .map(id -> point(report, id).provided().get(0).reliesOn().get(0).standing())
            .toList());
  }

  @Test
  void aBrokenChainIsToldWithHowFarItIsBroken() {
    World.SystemBuilder bottom = system("I").provides("i", "ac-2");
    World.SystemBuilder top = system("S").inherits("i", "ac-2").provides("s", "ac-2");
    String lower = "ac-2 of I (" + id("i") + ")";
    for (var expected :
        List.of(
            List.of("ac-2_smt.a", "cannot be used everywhere"),
            List.of("ac-2", "cannot be used"))) {
      Condition condition = Condition.excluding("not this", expected.get(0));
      Report report =
          chain(top, bottom)
              .authorizations(
                  Authorizations.of(record(bottom).addConditions(condition).build(), active(top)))
              .report();
      assertEquals(
          List.of("ac-2", "S", lower, expected.get(1)),
          finding(report, FindingCode.CHAIN_BROKEN).details());
      assertEquals(expected.get(0), finding(report, FindingCode.EXCLUDED_BY_CONDITION).subject());
    }
  }

  @Test
  void aConditionOnAStatementThatTheControlDoesNotHaveExcludesTheControl() {
    World.SystemBuilder provider = system("P").provides("i", "ac-2").provides("j", "ac-2.1");
    Authorizations records =
        Authorizations.of(
            record(provider).addConditions(Condition.excluding("not this", "ac-2_smt.z")).build());
    Report report = determination(provider).authorizations(records).report();
    assertEquals(MUST_IMPLEMENT, status(report, "ac-2_smt.a"));
    assertEquals(MUST_IMPLEMENT, status(report, "ac-2_smt.b"));
    assertEquals(FULLY_INHERITED, status(report, "ac-2.1"));
  }

  @Test
  void aProviderThatTheCustomerLeveragesIsDirectThoughAnotherLeveragesItToo() {
    World.SystemBuilder iaas = system("I").provides("i", "ac-2.1");
    World.SystemBuilder paas = system("P").provides("p", "ac-2_smt.b");
    World.SystemBuilder customer = system("L").with("stand-in", iaas.component("this"));
    assertEquals(
        FULLY_INHERITED, status(chain(paas, iaas).system(customer.customer()).report(), "ac-2.1"));
  }

  @Test
  void aLeveragedAuthorizationMayLinkToAnyNameOfTheDocument() {
    World.SystemBuilder iaas = system("I").provides("i", "ac-2.1");
    DocumentIdentity identity = iaas.claims().identity();
    iaas.identity(
        DocumentIdentityBuilder.builder(identity)
            .addAddresses("https://example.com/ssp-17")
            .build());
    World.SystemBuilder paas =
        system("P").leverages(leveraged(List.of(), List.of("ssp-17.json#x")));
    assertEquals(MUST_IMPLEMENT, status(determination(paas, iaas).report(), "ac-2.1"));
  }

  private static Determination three(
      World.SystemBuilder upper, World.SystemBuilder middle, World.SystemBuilder lower) {
    return determination(upper, middle, lower)
        .pairings(List.of(pair(upper, middle), pair(middle, lower)))
        .policy(NO_PRESUMPTION);
  }

  @Test
  void aSatisfiedEntryMayAnswerInAnyDocumentBelow() {
    World.SystemBuilder iaas = system("I").leaves("r", "ac-2.1");
    World.SystemBuilder saas = system("S").provides("s", "ac-2.1").satisfies("r", "ac-2.1");
    Report report = three(saas, system("P"), iaas).report();
    assertEquals(Ending.End.SATISFIED, end(report, "ac-2.1", "r"));
    assertFalse(codes(report).contains(FindingCode.DANGLING_REFERENCE));
    World.SystemBuilder paas = system("P").satisfies("r", "ac-2.1");
    Report middle = three(system("S").provides("s", "ac-2.1"), paas, iaas).report();
    assertEquals(Ending.End.SATISFIED, end(middle, "ac-2.1", "r"));
  }

  @Test
  void anInheritedEntryIsAboutTheSystemsThatItsOwnLeveragesAndNoneBelowThem() {
    World.SystemBuilder iaas = system("I").provides("i", "ac-2.1");
    World.SystemBuilder saas = system("S").inherits("i", "ac-2.1").provides("s", "ac-2.1");
    Report report = three(saas, system("P"), iaas).report();
    assertEquals(MUST_IMPLEMENT, status(report, "ac-2.1"));
    assertTrue(codes(report).contains(FindingCode.CHAIN_BROKEN));
  }

  @Test
  void anInheritedEntryThatNamesAResponsibilityNamesNoItem() {
    World.SystemBuilder iaas = system("I").provides("i", "ac-2.1").leaves("r", "ac-2.1");
    World.SystemBuilder paas =
        system("P").inherits("r", "ac-2.1").provides("p", "ac-2.1").satisfies("r", "ac-2.1");
    Report report = chain(paas, iaas).report();
    assertEquals(MUST_IMPLEMENT, status(report, "ac-2.1"));
    assertTrue(codes(report).contains(FindingCode.DANGLING_REFERENCE));
  }

  @Test
  void aComponentStandsInByItsLeveragedAuthorizationToo() {
    World.SystemBuilder iaas = system("I").provides("i", "ac-2.1", "planned").identifiedBy("F00");
    World.SystemBuilder paas =
        system("P")
            .leverages(leveraged(List.of("F00"), List.of()))
            .with("software", "lower", List.of(), List.of(id("la")), false)
            .inherits("i", "ac-2.1", "lower")
            .provides("p", "ac-2.1");
    assertEquals(MUST_IMPLEMENT, status(determination(paas, iaas).report(), "ac-2.1"));
  }

  @Test
  void aStandInForASystemThatIsNotGivenLeavesWhatMayBeThereUnchecked() {
    World.SystemBuilder iaas = system("I").provides("other", "ac-2.1");
    World.SystemBuilder missing =
        system("P")
            .with("known", iaas.component("this"))
            .with("unknown", id("a component of nobody here"))
            .inherits("i", "ac-2.1")
            .provides("p", "ac-2.1");
    Report anywhere = determination(missing, iaas).report();
    assertEquals(FULLY_INHERITED, status(anywhere, "ac-2.1"));
    assertTrue(codes(anywhere).contains(FindingCode.LOWER_DOCUMENT_NOT_GIVEN));
    World.SystemBuilder there =
        system("P")
            .with("known", iaas.component("this"))
            .with("unknown", id("a component of nobody here"))
            .inherits("i", "ac-2.1", "unknown")
            .provides("p", "ac-2.1");
    assertEquals(FULLY_INHERITED, status(determination(there, iaas).report(), "ac-2.1"));
  }

  @Test
  void theExtentOfALowerItemDoesNotPassUpward() {
    World.SystemBuilder iaas =
        system("I").provides("i", "ac-2.1", "this", Extent.PART, "implemented");
    World.SystemBuilder paas = system("P").inherits("i", "ac-2.1").provides("p", "ac-2.1");
    assertEquals(FULLY_INHERITED, status(chain(paas, iaas).report(), "ac-2.1"));
  }

  @Test
  void levelsAreAskedOfDirectProvidersAlone() {
    World.SystemBuilder low = system("I").provides("i", "ac-2.1");
    World.SystemBuilder above = system("P").inherits("i", "ac-2.1").provides("p", "ac-2.1");
    Report report =
        chain(above, low)
            .authorizations(
                Authorizations.of(active(above), record(low).level(ImpactLevel.LOW).build()))
            .report();
    assertEquals(List.of(), codes(report));
    assertEquals(List.of(), point(report, "ac-2.1").duties());
  }

  @Test
  void aResponsibilityOfADirectProviderIsWithTheCustomerFromTheStart() {
    World.SystemBuilder provider = system("P").provides("p", "ac-2.1").leaves("r", "ac-2.1");
    Report report = determination(provider).report();
    Ending ending = point(report, "ac-2.1").endings().get(0);
    assertEquals(Ending.End.WITH_CUSTOMER, end(report, "ac-2.1", "r"));
    assertEquals(List.of(provider.claims().systemId()), ending.path());
  }

  @Test
  void onlyAnEntryOfAComponentInUsePassesAResponsibilityOn() {
    World.SystemBuilder iaas = system("I").leaves("r", "ac-2.1");
    World.SystemBuilder paas =
        system("P")
            .with("app")
            .with("db")
            .provides("p", "ac-2.1", "db", Extent.WHOLE, "implemented")
            .leaves("r", "ac-2.1", "app", Optional.empty());
    Report report =
        chain(paas, iaas)
            .policy(NO_PRESUMPTION)
            .system(system("L").with("stand-in", paas.component("db")).customer())
            .report();
    assertEquals(Ending.End.WITH_CUSTOMER, end(report, "ac-2.1", "r"));
    assertTrue(point(report, "ac-2.1").responsibilities().get(0).fellThrough());
  }

  @Test
  void satisfiedGoesBeforePassedOnAndThatBeforePresumed() {
    World.SystemBuilder iaas = system("I").leaves("r", "ac-2.1");
    World.SystemBuilder passes =
        system("P").provides("p", "ac-2.1").leaves("own", "ac-2.1", "this", Optional.empty(), "r");
    Report passed = chain(passes, iaas).report();
    assertEquals(Ending.End.PASSED_ON, end(passed, "ac-2.1", "r"));
    assertEquals(
        List.of(Duty.Kind.RESPONSIBILITY),
        point(passed, "ac-2.1").duties().stream().map(Duty::kind).toList());
    Report both = chain(passes.satisfies("r", "ac-2.1"), iaas).report();
    assertEquals(Ending.End.SATISFIED, end(both, "ac-2.1", "r"));
  }

  @Test
  void onlyASystemAboveVouchesForWhatALowerOneLeaves() {
    World.SystemBuilder iaas = system("I").leaves("r", "ac-2.1");
    World.SystemBuilder paas = system("P");
    World.SystemBuilder saas = system("S").provides("s", "ac-2.1");
    Determination of = three(saas, paas, iaas).policy(Policy.standard());
    Report lowest = of.authorizations(Authorizations.of(active(iaas))).report();
    assertEquals(Ending.End.WITH_CUSTOMER, end(lowest, "ac-2.1", "r"));
    Report middle = of.authorizations(Authorizations.of(active(paas))).report();
    assertEquals(Ending.End.PRESUMED, end(middle, "ac-2.1", "r"));
    assertEquals(
        List.of(paas.claims().systemId()),
        point(middle, "ac-2.1").endings().stream().flatMap(e -> e.by().stream()).toList());
    for (Condition all :
        List.of(Condition.excluding("no", "ac-2.1"), Condition.excluding("nothing at all"))) {
      Report excluded =
          of.authorizations(Authorizations.of(record(paas).addConditions(all).build())).report();
      assertEquals(Ending.End.WITH_CUSTOMER, end(excluded, "ac-2.1", "r"));
    }
    Condition elsewhere = Condition.excluding("no", "ac-2", "pl-11");
    Report other =
        of.authorizations(Authorizations.of(record(paas).addConditions(elsewhere).build()))
            .report();
    assertEquals(Ending.End.PRESUMED, end(other, "ac-2.1", "r"));
  }

  @Test
  void aPresumptionIsConfirmedByNamingTheResponsibility() {
    World.SystemBuilder iaas = system("I").leaves("r", "ac-2.1");
    World.SystemBuilder paas = system("P").provides("p", "ac-2.1");
    Report report =
        chain(paas, iaas).system(system("L").satisfies("r", "ac-2.1").customer()).report();
    assertEquals(
        Fulfilment.SATISFIED, fulfilment(report, "ac-2.1", Duty.Kind.CONFIRM, id("r").value()));
    assertFalse(codes(report).contains(FindingCode.DANGLING_REFERENCE));
  }

  @Test
  void whatFallsThroughOnTwoPathsIsOneResponsibility() {
    World.SystemBuilder iaas = system("I").leaves("r", "ac-2.1");
    World.SystemBuilder one = system("One").provides("p", "ac-2.1");
    World.SystemBuilder two = system("Two");
    Report report =
        determination(one, two, iaas)
            .pairings(List.of(pair(one, iaas), pair(two, iaas)))
            .policy(NO_PRESUMPTION)
            .report();
    assertEquals(2, point(report, "ac-2.1").endings().size());
    assertEquals(1, point(report, "ac-2.1").responsibilities().size());
  }

  @Test
  void anAnswerCountsWhereItStandsIfTheResponsibilityCountsThereOnAnyPath() {
    World.SystemBuilder lower =
        system("Q")
            .with("x")
            .with("y")
            .with("z")
            .provides("i", "ac-2_smt.a", "x", Extent.WHOLE, "implemented")
            .provides("i", "ac-2_smt.b", "y", Extent.WHOLE, "implemented")
            .leaves("r", "ac-2", "z", Optional.of(id("i")));
    World.SystemBuilder one = system("One").with("s", lower.component("x"), lower.component("z"));
    World.SystemBuilder two = system("Two").with("s", lower.component("y"), lower.component("z"));
    Report report =
        determination(one, two, lower)
            .policy(NO_PRESUMPTION)
            .system(system("L").satisfies("r", "ac-2_smt.b", "implemented").customer())
            .report();
    String duty = id("r").value();
    assertEquals(Fulfilment.OPEN, fulfilment(report, "ac-2_smt.a", Duty.Kind.RESPONSIBILITY, duty));
    assertEquals(
        Fulfilment.SATISFIED, fulfilment(report, "ac-2_smt.b", Duty.Kind.RESPONSIBILITY, duty));
  }

  @Test
  void aSystemDoesNotAnswerWhatItLeavesItself() {
    World.SystemBuilder iaas = system("I").leaves("r", "ac-2.1").satisfies("r", "ac-2.1");
    World.SystemBuilder paas = system("P").provides("p", "ac-2.1");
    Report report = chain(paas, iaas).policy(NO_PRESUMPTION).report();
    assertEquals(Ending.End.WITH_CUSTOMER, end(report, "ac-2.1", "r"));
  }

  @Test
  void aSystemThatSpeaksOfAnotherRevisionVouchesForNothing() {
    World.SystemBuilder iaas = system("I").leaves("r", "ac-2.1");
    World.SystemBuilder paas = system("P");
    Report report =
        Determination.of(BASELINE.ofRevision("rev5"))
            .providers(paas.offering().ofRevision("rev4"), iaas.offering())
            .pairings(List.of(pair(paas, iaas)))
            .authorizations(Authorizations.of(active(paas), active(iaas)))
            .asOf(TODAY)
            .report();
    assertEquals(Ending.End.WITH_CUSTOMER, end(report, "ac-2.1", "r"));
  }

  @Test
  void aCapOfWhatIsPartialOrNotUnderstoodPassesUpwardAndNoOtherDoes() {
    World.SystemBuilder top = system("S").inherits("p", "ac-2.1").provides("s", "ac-2.1");
    World.SystemBuilder middle = system("P").inherits("i", "ac-2.1").provides("p", "ac-2.1");
    for (World.SystemBuilder lowest :
        List.of(
            system("I").provides("i", "ac-2.1", "partial"),
            system("I").provides("i", "ac-2.1", "waived"),
            system("I").is("retired").provides("i", "ac-2.1"),
            system("I")
                .with("app", Optional.of("retired"), Optional.empty())
                .provides("i", "ac-2.1", "app", Extent.WHOLE, "implemented"))) {
      Report report = tower(top, middle, lowest);
      assertEquals(PARTIALLY_INHERITED, status(report, "ac-2.1"));
      assertEquals(2, codes(report).stream().filter(FindingCode.CHAIN_PARTIAL::equals).count());
    }
    Report unknownComponent =
        tower(
            top,
            middle,
            system("I").provides("i", "ac-2.1", "nobody", Extent.WHOLE, "implemented"));
    assertEquals(FULLY_INHERITED, status(unknownComponent, "ac-2.1"));
    assertEquals(List.of(FindingCode.UNKNOWN_COMPONENT), codes(unknownComponent));
    Report retired = tower(top, middle, system("I").is("disposition").provides("i", "ac-2.1"));
    assertEquals(MUST_IMPLEMENT, status(retired, "ac-2.1"));
    assertEquals(2, codes(retired).stream().filter(FindingCode.CHAIN_BROKEN::equals).count());
  }

  private static Report tower(
      World.SystemBuilder top, World.SystemBuilder middle, World.SystemBuilder lowest) {
    return determination(top, middle, lowest)
        .pairings(List.of(pair(top, middle), pair(middle, lowest)))
        .report();
  }
}
