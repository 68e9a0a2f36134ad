package dev.heirloom.inheritance.determination;

import static dev.heirloom.inheritance.determination.MappingScenes.SOURCE;
import static dev.heirloom.inheritance.determination.MappingScenes.collection;
import static dev.heirloom.inheritance.determination.MappingScenes.map;
import static dev.heirloom.inheritance.determination.World.TODAY;
import static dev.heirloom.inheritance.determination.World.active;
import static dev.heirloom.inheritance.determination.World.id;
import static dev.heirloom.inheritance.determination.World.record;
import static dev.heirloom.inheritance.determination.World.system;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.heirloom.inheritance.baseline.Baseline;
import dev.heirloom.inheritance.baseline.BaselineControl;
import dev.heirloom.inheritance.evidence.Evidence;
import dev.heirloom.inheritance.evidence.PackageEvidenceBuilder;
import dev.heirloom.inheritance.evidence.ParameterSetting;
import dev.heirloom.inheritance.mapping.ControlMapping;
import dev.heirloom.inheritance.offering.CustomerSystem;
import dev.heirloom.inheritance.offering.DocumentIdentity;
import dev.heirloom.inheritance.offering.DocumentIdentityBuilder;
import dev.heirloom.inheritance.offering.Extent;
import dev.heirloom.inheritance.offering.Offering;
import dev.heirloom.inheritance.offering.OfferingBuilder;
import dev.heirloom.inheritance.offering.SatisfiedEntry;
import dev.heirloom.inheritance.offering.States;
import dev.heirloom.inheritance.result.Fulfilment;
import dev.heirloom.oscal.model.ssp.SystemSecurityPlan;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * What a new plan says of chains, of common controls and of carried items: it is determined as what
 * it was made of.
 */
class CreatedPlanTest {

  /** A provider over one that leaves responsibilities, which it is presumed to have met. */
  private static PlanScene chain(World.SystemBuilder... more) {
    World.SystemBuilder upper = system("P").provides("p", "ac-2");
    World.SystemBuilder lower = system("I").leaves("r", "ac-2").leaves("q", "ac-2");
    return PlanScene.of(
            Stream.concat(Stream.of(upper, lower), Stream.of(more))
                .toArray(World.SystemBuilder[]::new))
        .paired(upper, lower);
  }

  private static World.SystemBuilder common() {
    return system("C").satisfies("r", "ac-2_smt.a").sameOrganization();
  }

  @Test
  void whatTheSystemConfirmsOfALowerSystemStandsAtTheProviderThatLeadsThere() {
    PlanLines plan = chain().lines(system("L").satisfies("r", "ac-2_smt.b").customer(), "r", "q");

    assertEquals(List.of(), satisfied(plan, "ac-2_smt.a"));
    assertEquals(List.of("P: this, implemented, satisfies r"), satisfied(plan, "ac-2_smt.b"));
  }

  private static List<String> satisfied(PlanLines plan, String place) {
    return plan.said(place).stream().filter(line -> line.contains("satisfies")).toList();
  }

  @Test
  void whatCommonControlsConfirmIsNotConfirmedASecondTime() {
    CustomerSystem customer = system("L").satisfies("r", "ac-2").satisfies("q", "ac-2").customer();

    PlanLines plan = chain(common()).lines(customer, "r", "q");
    assertEquals(List.of("P: this, implemented, satisfies q"), satisfied(plan, "ac-2_smt.a"));
    assertEquals(
        List.of("P: this, implemented, satisfies q, satisfies r"), satisfied(plan, "ac-2_smt.b"));
  }

  @Test
  void whatFellThroughToTheSystemIsAnsweredAtTheProviderThatLeadsThere() {
    PlanLines plan =
        chain().authorized().lines(system("L").satisfies("r", "ac-2_smt.b").customer(), "r");

    assertEquals(List.of("P: this, implemented, satisfies r"), satisfied(plan, "ac-2_smt.b"));
  }

  @Test
  void anEntryOfCommonControlsThatNamesNoResponsibilityAnswersNone() {
    SatisfiedEntry unnamed =
        new SatisfiedEntry(
            id("unnamed"),
            id("C/this"),
            World.at("ac-2_smt.b"),
            Optional.empty(),
            States.implemented(),
            "",
            Evidence.of("C", "unnamed"));
    CustomerSystem customer = system("L").satisfies("r", "ac-2").customer();

    assertEquals(
        List.of("P: this, implemented, satisfies r"),
        satisfied(chain(common().satisfies(unnamed)).lines(customer, "r"), "ac-2_smt.b"));
  }

  @Test
  void anAnswerOfCommonControlsElsewhereInTheControlIsTheAnswerWhereverItIsAsked() {
    World.SystemBuilder upper = system("P").provides("p", "ac-2");
    World.SystemBuilder lower = system("I").leaves("r", "ac-2_smt.a");
    World.SystemBuilder common = system("C").satisfies("r", "ac-2_smt.b").sameOrganization();

    assertEquals(
        List.of(),
        satisfied(
            PlanScene.of(upper, lower, common).paired(upper, lower).lines("r"), "ac-2_smt.a"));
  }

  @Test
  void commonControlsThatAMapCarriesAnswerForTheSystemToo() {
    World.SystemBuilder upper = system("P").provides("p", "ac-2.1");
    World.SystemBuilder lower = system("I").leaves("r", "ac-2.1");
    World.SystemBuilder common = system("C").satisfies("r", "in-2").sameOrganization();
    Offering carried =
        common.offering().through(collection(map("m", "in-2", "equal-to", "ac-2.1")), SOURCE);

    PlanScene scene =
        PlanScene.of(upper, lower, common)
            .offering(upper.offering(), lower.offering(), carried)
            .paired(upper, lower);
    assertEquals(
        Fulfilment.SATISFIED,
        scene
            .report(system("L").customer())
            .point("ac-2.1")
            .orElseThrow()
            .duties()
            .get(0)
            .fulfilment());
    assertEquals(List.of(), satisfied(scene.lines("r"), "ac-2.1"));
  }

  @Test
  void whatCommonControlsLeaveThemselvesTheyDoNotAnswer() {
    World.SystemBuilder lower =
        system("C")
            .with("x")
            .with("y")
            .provides("c", "pl-11", "y", Extent.WHOLE)
            .leaves("r", "ac-2.1", "x", Optional.empty())
            .satisfies("r", "ac-2.1")
            .sameOrganization();
    World.SystemBuilder upper =
        system("P").with("x of C", lower.component("x")).provides("p", "ac-2.1");
    World.SystemBuilder customer =
        system("L").with("y of C", lower.component("y")).satisfies("r", "ac-2.1");

    assertEquals(
        List.of("P: this, implemented, satisfies r"),
        satisfied(
                PlanScene.of(upper, lower)
                    .paired(customer, upper, customer, lower)
                    .lines(customer.customer(), "r"),
                "ac-2.1")
            .stream()
            .map(line -> line.replace("inherits " + id("p") + ", ", ""))
            .toList());
  }

  @Test
  void anAnswerToWhatIsLeftAndPresumedAtOnceStandsOnce() {
    World.SystemBuilder upper = system("P").provides("p", "ac-2");
    World.SystemBuilder lower = system("I").leaves("r", "ac-2").provides("i", "ac-2");
    World.SystemBuilder customer = system("L").satisfies("r", "ac-2_smt.a");

    assertEquals(
        List.of("I: this, implemented, satisfies r"),
        satisfied(
            PlanScene.of(upper, lower)
                .paired(customer, upper, customer, lower, upper, lower)
                .lines(customer.customer(), "r"),
            "ac-2_smt.a"));
  }

  @Test
  void whatTheSystemSaysOfItLessFavourablyIsItsOwnAnswer() {
    CustomerSystem customer = system("L").satisfies("r", "ac-2", "planned").customer();

    assertEquals(
        List.of("P: this, planned, satisfies r"),
        satisfied(chain(common()).lines(customer, "r"), "ac-2_smt.a"));
  }

  @Test
  void whatOthersSatisfyIsNoAnswerOfCommonControls() {
    CustomerSystem customer = system("L").satisfies("r", "ac-2_smt.a").customer();
    List<String> own = List.of("P: this, implemented, satisfies r");
    World.SystemBuilder stranger = system("C").satisfies("r", "ac-2_smt.a");

    assertEquals(own, satisfied(chain(stranger).lines(customer, "r"), "ac-2_smt.a"));
    assertEquals(
        own,
        satisfied(
            chain(common()).authorized(active(system("P"))).lines(customer, "r"), "ac-2_smt.a"));
    assertEquals(
        own,
        satisfied(
            chain(common())
                .authorized(
                    active(system("P")), record(system("C")).expires(TODAY.minusDays(1)).build())
                .lines(customer, "r"),
            "ac-2_smt.a"));
    World.SystemBuilder below = common();
    World.SystemBuilder upper = system("P").provides("p", "ac-2");
    World.SystemBuilder lower = system("I").leaves("r", "ac-2");
    assertEquals(
        own,
        satisfied(
            PlanScene.of(upper, lower, below)
                .paired(upper, lower, upper, below)
                .lines(customer, "r"),
            "ac-2_smt.a"));
  }

  @Test
  void whatCommonControlsSatisfyOfAProviderIsNoneOfTheSystemsAnswers() {
    World.SystemBuilder provider = system("P").provides("p", "ac-2").leaves("r", "ac-2");

    PlanLines plan = PlanScene.of(provider, common()).lines(system("L").customer(), "p", "r");
    assertEquals(List.of(), satisfied(plan, "ac-2_smt.a"));
    assertEquals(
        List.of("P: this, implemented, inherits p"),
        plan.said("ac-2"),
        "and the rest is inherited");
  }

  @Test
  void whatIsPassedOnKeepsTheWordsOfTheProvider() {
    PlanScene scene =
        PlanScene.of(
            system("P")
                .provides("p", "ac-2.1")
                .leaves(PlanScene.left("P", "r", "ac-2.1", " name the managers\n")),
            system("Q").provides("q", "pl-11").leaves("s", "pl-11"));
    PlanLines plan = scene.lines(system("L").leaves("r", "ac-2.1").leaves("s", "pl-11").customer());

    assertEquals(
        List.of("P: this, implemented, inherits " + id("p") + ", leaves \"name the managers\""),
        plan.said("ac-2.1"));
    assertEquals(
        List.of(
            "Q: this, implemented, inherits "
                + id("q")
                + ", leaves \"To be written: what the system leaves to its customers here.\""),
        plan.said("pl-11"));
  }

  @Test
  void whatNobodySpeaksOfIsLeftToTheSystemToAnswer() {
    PlanLines plan =
        PlanScene.of(system("P").provides("p", "ac-2"))
            .lines(
                system("L")
                    .says("pl-11", List.of("not-applicable"), "no plan")
                    .says("ac-2_smt.b", List.of("not-applicable"), "no such accounts")
                    .does("ac-2.1")
                    .customer(),
                "p");

    assertEquals(List.of("Orchard, open-item answer pl-11"), plan.said("pl-11"));
    assertEquals(List.of("P: this, implemented, inherits p"), plan.said("ac-2"));
    assertEquals(List.of("Orchard, open-item answer ac-2_smt.b"), plan.said("ac-2_smt.b"));
    assertEquals(List.of(), plan.said("ac-2_smt.a"));
    assertEquals(List.of("Orchard, implemented"), plan.said("ac-2.1"));
  }

  @Test
  void anItemThatIsListedWhereItsPlaceIsTailoredOutContradictsNothing() {
    PlanScene scene =
        PlanScene.of(system("P").provides("p", "ac-2_smt.a").provides("q", "ac-2_smt.b"));
    SystemSecurityPlan plan =
        scene.plan(
            system("L").says("ac-2_smt.b", List.of("not-applicable"), "no accounts").customer());

    assertEquals(
        List.of("P: this, implemented, inherits q"), new PlanLines(plan, "q").said("ac-2_smt.b"));
    assertEquals(
        List.of(), World.codes(scene.report(CustomerSystem.of(plan, "plan"))), "P is in use there");
  }

  @Test
  void theComponentsThatOfferSomethingAreNamedAndNoOther() {
    World.SystemBuilder provider =
        system("P")
            .with("db")
            .with("web")
            .with("idle")
            .provides("p", "ac-2.1", "db", Extent.WHOLE)
            .leaves("r", "pl-11", "web", Optional.empty());

    assertEquals(List.of("P: db", "P: web"), PlanScene.of(provider).lines().standIns());
  }

  @Test
  void aComponentThatIsNotDefinedIsNamedWithTheWholeSystem() {
    World.SystemBuilder provider =
        system("P").with("db").provides("p", "ac-2.1", "db", Extent.WHOLE);
    provider.provides("x", "pl-11", "nowhere", Extent.WHOLE);

    PlanLines plan = PlanScene.of(provider).lines("p", "x");
    assertEquals(List.of("P: this"), plan.standIns());
    assertEquals(List.of("P: this, implemented, inherits p"), plan.said("ac-2.1"));
    assertEquals(
        List.of("P: this, partial, inherits x", "Orchard, open-item description"),
        plan.said("pl-11"));
  }

  @Test
  void whereOnlyOthersThanTheNamedComponentsOfferTheNamedOneStaysNamed() {
    World.SystemBuilder provider =
        system("P")
            .with("db")
            .with("web")
            .provides("p", "ac-2.1", "db", Extent.WHOLE)
            .leaves("r", "pl-11", "db", Optional.empty());
    CustomerSystem webAlone = system("L").with("web of P", provider.component("web")).customer();

    PlanLines plan = PlanScene.of(provider).lines(webAlone);
    assertEquals(List.of("P: web"), plan.standIns());
    World.SystemBuilder leaving =
        system("P").with("db").with("web").leaves("r", "pl-11", "db", Optional.empty());
    assertEquals(List.of("P: web"), PlanScene.of(leaving).lines(webAlone).standIns());
  }

  @Test
  void whatAComponentThatIsNotThereLeavesNamesNoneOfTheOthers() {
    World.SystemBuilder provider =
        system("P")
            .with("db")
            .with("web")
            .provides("p", "ac-2.1", "web", Extent.WHOLE)
            .leaves("q", "ac-2_smt.a", "gone", Optional.empty())
            .leaves("r", "pl-11", "db", Optional.empty());
    CustomerSystem webAlone = system("L").with("web of P", provider.component("web")).customer();

    assertEquals(List.of("P: web"), PlanScene.of(provider).lines(webAlone).standIns());
  }

  @Test
  void aProviderOfControlsThatNobodyAsksForIsNotNamed() {
    World.SystemBuilder provider =
        system("P")
            .with("db")
            .with("web")
            .provides("p", "zz-1", "db", Extent.WHOLE)
            .leaves("r", "zz-1", "db", Optional.empty());

    assertEquals(List.of(), PlanScene.of(provider).lines().standIns());
  }

  @Test
  void aProviderThatOffersNothingIsNamedWhereItLeadsToOthers() {
    World.SystemBuilder upper = system("P").with("db");
    World.SystemBuilder lower = system("I").leaves("r", "ac-2.1");
    PlanScene scene = PlanScene.of(upper, lower);

    assertEquals(List.of("I: this"), scene.lines().standIns(), "P leads nowhere");
    assertEquals(
        List.of("P: this"), scene.paired(upper, lower).lines().standIns(), "it leads to I");
  }

  @Test
  void aProviderThatOffersNothingIsNamedWhereAnotherLeveragesItToo() {
    World.SystemBuilder upper = system("P").provides("p", "ac-2.1");
    World.SystemBuilder lower = system("I");
    World.SystemBuilder customer = system("L");
    PlanScene scene = PlanScene.of(upper, lower);

    assertEquals(
        List.of("P: this"),
        scene.paired(customer, upper, customer, lower).lines(customer.customer()).standIns());
    assertEquals(
        List.of("I: this", "P: this"),
        scene
            .paired(customer, upper, customer, lower, upper, lower)
            .lines(customer.customer())
            .standIns()
            .stream()
            .sorted()
            .toList());
  }

  @Test
  void twoSystemsWhoseDocumentsHaveOneNameAreBothNamed() {
    World.SystemBuilder one = system("P").provides("p", "ac-2.1");
    World.SystemBuilder other = system("Q").provides("q", "pl-11");
    other.identity(DocumentIdentity.named("P", id("Q")));

    PlanLines plan = PlanScene.of(one, other).lines("p", "q");
    assertEquals(2, plan.standIns().size(), plan.standIns()::toString);
    assertEquals(List.of("P: this, implemented, inherits q"), plan.said("pl-11"));
  }

  @Test
  void ofTwoDocumentsOfASystemTheOneThatCountsIsSpokenOf() {
    World.SystemBuilder old = system("P").with("db").provides("p", "ac-2.1", "db", Extent.WHOLE);
    World.SystemBuilder later =
        system("P").with("web").provides("p", "ac-2.1", "web", Extent.WHOLE);
    later.identity(
        DocumentIdentityBuilder.builder(DocumentIdentity.named("P2", id("P")))
            .lastModified(Instant.parse("2026-01-01T00:00:00Z"))
            .build());

    assertEquals(List.of("P2: web"), PlanScene.of(old, later).lines().standIns());
  }

  private static PlanLines carried(String item, String relation, String target) {
    ControlMapping mapping = collection(map("m", item, relation, target));
    Offering offering = system("P").provides("p", item).offering().through(mapping, SOURCE);
    return PlanScene.of(system("P")).offering(offering).lines("p");
  }

  @Test
  void whatAMapCarriesIsInheritedAtThePointThatItReachesAsFarAsTheMapSays() {
    assertEquals(
        List.of("P: this, implemented, inherits p"),
        carried("in-2", "equal-to", "ac-2_smt.a").said("ac-2_smt.a"));
    assertEquals(
        List.of("P: this, partial, inherits p"),
        carried("in-2", "intersects-with", "ac-2_smt.a").said("ac-2_smt.a").subList(0, 1));
    assertEquals(
        List.of("P: this, implemented, inherits p"),
        carried("in-2", "equal-to", "ac-2").said("ac-2"));
  }

  @Test
  void anItemStandsWhereItsDocumentHasItOrAtTheControlIfThatIsMoreThanOnePoint() {
    PlanLines plan =
        PlanScene.of(
                system("P")
                    .provides("one", "ac-2_smt.a.1")
                    .provides("two", "ac-2")
                    .provides("root", "ac-2.1_smt"))
            .lines("one", "two", "root");

    assertEquals(List.of("P: this, implemented, inherits one"), plan.said("ac-2_smt.a.1"));
    assertEquals(List.of("P: this, implemented, inherits two"), plan.said("ac-2"));
    assertEquals(List.of("P: this, implemented, inherits root"), plan.said("ac-2.1"));
  }

  @Test
  void oneItemAtSeveralControlsIsInheritedAtEach() {
    PlanLines plan =
        PlanScene.of(system("P").provides("p", "ac-2.1").provides("p", "pl-11")).lines("p");

    assertEquals(List.of("P: this, implemented, inherits p"), plan.said("ac-2.1"));
    assertEquals(List.of("P: this, implemented, inherits p"), plan.said("pl-11"));
  }

  @Test
  void aPromptQuotesWhatEachProviderGivesLeavesAndRefuses() {
    PlanLines plan =
        PlanScene.of(
                system("P")
                    .provides("p", "ac-2.1")
                    .leaves(PlanScene.left("P", "r", "ac-2.1", "name the managers")),
                system("Q").refuses("ac-2.1", "we know none of them"))
            .lines();

    assertEquals(
        "To be written: how the system meets what P leaves to it.\n"
            + "P leaves to the system: \u201cname the managers\u201d\n"
            + "Q does not offer it: \u201cwe know none of them\u201d",
        plan.words("ac-2.1").replaceAll("\n+", "\n"));
  }

  @Test
  void whatAMapAloneMakesWholeIsToBeConfirmedByItsNameAndCollection() {
    assertEquals(
        "To be written: the confirmation that what P offers is all that pl-11 asks for, as map "
            + id("m")
            + " of mapping.json says.",
        carried("in-2", "superset-of", "pl-11").words("pl-11"));
  }

  @Test
  void aControlIsAccountedForWithThePackagesOfWhatItUses() {
    Offering known =
        OfferingBuilder.builder(system("P").identifiedBy("FR0").provides("p", "ac-2.1").offering())
            .evidence(
                List.of(
                    PackageEvidenceBuilder.builder(FedrampEvidenceTest.overview("FR0"))
                        .address("https://example.com/fr0")
                        .build(),
                    FedrampEvidenceTest.overview("FR0")))
            .build();
    World.SystemBuilder unusable =
        system("Q").provides("q", "ac-2.1", "not-implemented").provides("s", "pl-11", "planned");

    assertEquals(
        List.of(
            "ac-1: The agency implements it.",
            "ac-2: The agency implements it.",
            "ac-2.1: The agency relies on a provider capability without configuring it: P (FedRAMP"
                + " package FR0, FR0-cpo.json; FedRAMP package FR0, https://example.com/fr0).",
            "pl-11: The agency implements it."),
        PlanScene.of(system("P"), unusable)
            .offering(known, unusable.offering())
            .lines()
            .remarks("accounted-for"));
  }

  @Test
  void aLevelThatIsNotUnderstoodIsCarriedOnAsItIs() {
    PlanScene scene = PlanScene.of(system("P").provides("p", "ac-2.1"));
    PlanScene open = scene.on(Baseline.of("no level", List.of(BaselineControl.of("ac-2.1"))));

    assertEquals(Optional.of("fips-199-moderate"), level(scene, system("L")));
    assertEquals(Optional.of("rather high"), level(open, system("L").needs("rather high")));
    assertEquals(Optional.empty(), level(open, system("L")));
  }

  private static Optional<String> level(PlanScene scene, World.SystemBuilder system) {
    return scene.plan(system.customer()).systemCharacteristics().securitySensitivityLevel();
  }

  /** A provider of a control with a parameter that is to be thirty days. */
  private static PlanScene thirtyDays(String given) {
    return PlanScene.of(
            system("P")
                .providesWith(
                    "p",
                    "ac-2",
                    World.setting("ac-2_prm_1", given, ParameterSetting.Level.BY_COMPONENT)))
        .on(PlanScene.THIRTY_DAYS);
  }

  private static List<String> settings(SystemSecurityPlan plan) {
    return plan.controlImplementation().implementedRequirements().get(0).setParameters().stream()
        .map(set -> set.paramId() + " " + set.values())
        .toList();
  }

  @Test
  void aParameterOfWhichAProvidersValueIsTooWeakIsNotSetYet() {
    assertEquals(List.of("ac-2_prm_1 [30 days]"), settings(thirtyDays("30 days").plan()));
    assertEquals(List.of(), settings(thirtyDays("60 days").plan()));
  }
}
