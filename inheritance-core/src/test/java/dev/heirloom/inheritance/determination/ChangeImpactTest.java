package dev.heirloom.inheritance.determination;

import static dev.heirloom.inheritance.determination.World.determination;
import static dev.heirloom.inheritance.determination.World.id;
import static dev.heirloom.inheritance.determination.World.system;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.heirloom.inheritance.Determination;
import dev.heirloom.inheritance.change.AffectedControl;
import dev.heirloom.inheritance.change.AffectedPoint;
import dev.heirloom.inheritance.change.AffectedSystem;
import dev.heirloom.inheritance.change.ChangeImpact;
import dev.heirloom.inheritance.change.ChangeReason;
import dev.heirloom.inheritance.determination.World.SystemBuilder;
import dev.heirloom.inheritance.evidence.Evidence;
import dev.heirloom.inheritance.evidence.EvidenceSubject;
import dev.heirloom.inheritance.fedramp.ConsolidatedRules;
import dev.heirloom.inheritance.fedramp.ConsolidatedRules.Indicator;
import dev.heirloom.inheritance.fedramp.ConsolidatedRulesBuilder;
import dev.heirloom.inheritance.fedramp.SignificantChangeNotification;
import dev.heirloom.inheritance.fedramp.SignificantChangeNotificationBuilder;
import dev.heirloom.inheritance.offering.CustomerSystemBuilder;
import dev.heirloom.inheritance.offering.DocumentIdentity;
import dev.heirloom.inheritance.offering.DocumentIdentityBuilder;
import dev.heirloom.inheritance.offering.Tailoring;
import dev.heirloom.inheritance.result.Report;
import dev.heirloom.inheritance.result.ReportInputs;
import dev.heirloom.inheritance.result.Status;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** SEMANTICS section 14: what a Significant Change Notification asks to look at again. */
class ChangeImpactTest {

  private static final String PACKAGE = "FR1111111111";
  private static final String OTHER_PACKAGE = "FR2222222222";

  /** Gives ac-1, leaves something of ac-2 to customers, and stands on Q for ac-2.1. */
  private static SystemBuilder provider() {
    return system("P")
        .provides("i", "ac-1")
        .leaves("r", "ac-2_smt.b")
        .inherits("q", "ac-2.1")
        .provides("u", "ac-2.1");
  }

  private static SystemBuilder below() {
    return system("Q").provides("q", "ac-2.1");
  }

  private static Report report(SystemBuilder upper, SystemBuilder lower) {
    return determination(upper, lower)
        .pairings(List.of(World.pair(upper, lower)))
        .system(system("L").customer())
        .report();
  }

  private static Report report() {
    return report(provider(), below());
  }

  private static SignificantChangeNotificationBuilder change(String... identifiers) {
    return SignificantChangeNotificationBuilder.builder()
        .subject(EvidenceSubject.identifiedBy(identifiers))
        .text("new cipher")
        .evidence(Evidence.of("change", "/"));
  }

  private static SignificantChangeNotification of(String provider, String... controls) {
    return change().provider(provider).controls(List.of(controls)).build();
  }

  private static ChangeImpact impact(Report report, SignificantChangeNotification... changes) {
    return ChangeImpact.of(List.of(changes), List.of(report));
  }

  /** Returns the points to look at again, each with the providers that may change. */
  private static String points(ChangeImpact impact) {
    return reasonsByPoint(impact).entrySet().stream()
        .map(
            point ->
                point.getKey()
                    + " "
                    + point.getValue().stream()
                        .map(reason -> reason.title() + (reason.isCertain() ? "" : "?"))
                        .collect(Collectors.joining(" ")))
        .collect(Collectors.joining(", "));
  }

  private static Map<String, List<ChangeReason>> reasonsByPoint(ChangeImpact impact) {
    return impact.systems().stream()
        .flatMap(system -> system.controls().stream())
        .flatMap(control -> control.points().stream())
        .collect(
            Collectors.toMap(
                AffectedPoint::point, AffectedPoint::reasons, (one, other) -> one, TreeMap::new));
  }

  private static List<String> sentences(ChangeImpact impact) {
    return reasonsByPoint(impact).values().stream()
        .flatMap(List::stream)
        .map(ChangeReason::toString)
        .toList();
  }

  private static final String ALL_OF_P = "ac-1_smt.a P, ac-1_smt.b P, ac-2.1 P, ac-2_smt.b P";

  @Test
  void whatRestsOnTheProviderIsToBeLookedAtAgain() {
    assertEquals(ALL_OF_P, points(impact(report(), of("P"))), "by items and responsibilities");
    assertEquals(ALL_OF_P, points(impact(report(), of(" p "))), "a name in another case");
    assertEquals(
        "ac-1_smt.a P, ac-1_smt.b P",
        points(impact(report(), of("P", "AC-1"))),
        "the control that it names");
    assertEquals(
        "ac-1_smt.a P, ac-1_smt.b P, ac-2.1 P",
        points(impact(report(), of("P", "AC-01", "ac-2(1)", "ac-3"))));
    assertEquals("", points(impact(report(), of("P", "pl-11"))), "where it does nothing");
    assertEquals("", points(impact(report())), "without a notification");
    assertEquals(
        "ac-1_smt.a P P, ac-1_smt.b P P",
        points(impact(report(), of("P", "ac-1"), of("P", "ac-01"))),
        "one reason for each notification");
  }

  @Test
  void whatStandsOnAProviderThatChangesIsToBeLookedAtAgainToo() {
    ChangeImpact impact = impact(report(), of("Q"));
    assertEquals("ac-1_smt.a Q, ac-1_smt.b Q, ac-2.1 Q, ac-2_smt.b Q", points(impact));
    Map<String, List<ChangeReason>> reasons = reasonsByPoint(impact);
    assertEquals(Optional.of("P"), reasons.get("ac-1_smt.a").get(0).through());
    assertEquals(Optional.empty(), reasons.get("ac-2.1").get(0).through(), "the point itself does");
    Report beside =
        determination(provider(), below(), system("R").provides("r", "pl-11"))
            .pairings(List.of(World.pair(provider(), below())))
            .report();
    assertEquals(points(impact), points(impact(beside, of("Q"))), "and nothing beside it");
  }

  @Test
  void whatFallsThroughFromBelowIsToBeLookedAtAgain() {
    Report report =
        determination(system("P").inherits("q", "ac-1"), system("Q").leaves("low", "pl-11"))
            .pairings(List.of(World.pair(system("P"), system("Q"))))
            .report();
    ChangeImpact impact = impact(report, of("Q"));
    assertEquals("pl-11 Q", points(impact));
    assertEquals(Optional.empty(), reasonsByPoint(impact).get("pl-11").get(0).through());
    assertEquals("pl-11 P", points(impact(report, of("P"))), "through the system between");
  }

  @Test
  void whatIsTailoredOutIsNotToBeLookedAtAgain() {
    Report report =
        determination(provider())
            .system(
                CustomerSystemBuilder.builder(system("L").customer())
                    .addTailoredOut(new Tailoring("ac-1", "not ours"))
                    .build())
            .report();
    assertEquals("ac-2.1 P, ac-2_smt.b P", points(impact(report, of("P"))));
  }

  @Test
  void aNotificationIsAboutTheSystemsThatItNamesInWordsThatTheReportKnows() {
    Report report = report(provider().identifiedBy(PACKAGE), below().identifiedBy(OTHER_PACKAGE));
    assertEquals(ALL_OF_P, points(impact(report, change(" fr1111111111 ").build())));
    assertEquals(
        ALL_OF_P,
        points(impact(report, change("F9", PACKAGE).build())),
        "by one of its identifiers");
    assertEquals(ALL_OF_P, points(impact(report, change(id("P").value()).build())));
    assertEquals("", points(impact(report, change("FR3333333333").build())), "another package");
    Report known =
        report(
            provider()
                .identity(
                    DocumentIdentityBuilder.builder(DocumentIdentity.named("P", id("P")))
                        .addAddresses("https://example.com/cpo/p")
                        .build()),
            below()
                .identity(
                    DocumentIdentityBuilder.builder(DocumentIdentity.named("Q", id("Q")))
                        .addAddresses("https://example.com/cpo/q")
                        .build()));
    SignificantChangeNotificationBuilder linked =
        change()
            .subject(
                new EvidenceSubject(List.of(), List.of(), List.of("HTTPS://example.com/cpo/p")));
    assertEquals(ALL_OF_P, points(impact(known, linked.build())), "by its overview");
    assertEquals(
        "ac-1_smt.a P? Q?, ac-1_smt.b P? Q?, ac-2.1 P? Q?, ac-2_smt.b P? Q?",
        points(impact(report(), linked.build())),
        "an overview that nobody knows");
  }

  @Test
  void oneThatNamesNoSystemThatIsKnownMayBeAboutAnyOfAnotherOrganization() {
    String any = "ac-1_smt.a P? Q?, ac-1_smt.b P? Q?, ac-2.1 P? Q?, ac-2_smt.b P? Q?";
    assertEquals(any, points(impact(report(), of(""))));
    assertEquals(any, points(impact(report(), of("Cloud"))));
    assertEquals(any, points(impact(report(), change("FR3333333333").build())));
    assertEquals(
        "ac-1_smt.a Q?, ac-1_smt.b Q?, ac-2.1 Q?, ac-2_smt.b Q?",
        points(impact(report(provider().sameOrganization(), below()), of("Cloud"))),
        "none of one's own");
    assertEquals(
        "ac-1_smt.a Q?, ac-1_smt.b Q?, ac-2.1 Q?, ac-2_smt.b Q?",
        points(
            impact(
                report(provider().identifiedBy(PACKAGE), below().identifiedBy("the store")),
                change("FR3333333333").build())),
        "none whose package id says otherwise");
    assertEquals(
        any,
        points(
            impact(report(provider().identifiedBy(PACKAGE), below()), change("the cloud").build())),
        "a word that is no package id tells nothing apart");
  }

  private static ConsolidatedRules rules() {
    return ConsolidatedRulesBuilder.builder()
        .addIndicators(indicator("KSI-IAM-APM", "AC-01", "not a control"))
        .addIndicators(indicator("KSI-CED-RAT"))
        .evidence(Evidence.of("rules", "/"))
        .build();
  }

  private static Indicator indicator(String id, String... controls) {
    return new Indicator(
        id, "name", Optional.empty(), Map.of(), List.of(controls), Evidence.of("rules", id));
  }

  private static List<String> sentences(SignificantChangeNotification change) {
    return sentences(ChangeImpact.of(List.of(change), List.of(report()), Optional.of(rules())));
  }

  @Test
  void aReasonSaysWhatLeadsToTheControl() {
    String point =
        "The point rests on P, which announces a change of no stated kind (\"new cipher\"), which ";
    String one = point + "names \"AC-1\".";
    assertEquals(List.of(one, one), sentences(of("P", "AC-1", "ac-01")), "as it is named first");
    String indicated =
        point + "names the key security indicator ksi-iam-apm , which stands for the control.";
    assertEquals(List.of(indicated, indicated), sentences(of("P", "ksi-iam-apm ")));
    String unknown =
        point + "names \"KSI-CED-RAT\", of which it is not known which controls it stands for.";
    assertEquals(
        List.of(unknown, unknown, unknown, unknown),
        sentences(of("P", "KSI-CED-RAT", "KSI-XXX")),
        "one that stands for none");
    assertEquals(List.of(one, one, unknown, unknown), sentences(of("P", "AC-1", "KSI-CED-RAT")));
    assertEquals(
        4,
        sentences(impact(report(), of("P", "KSI-IAM-APM"))).size(),
        "without rules it can touch all");
    String none = point + "names no control and can touch every one.";
    assertEquals(List.of(none, none, none, none), sentences(of("P")));
  }

  @ParameterizedTest
  @CsvSource({
    "Adaptive, an adaptive change",
    "transformative, a transformative change",
    "Emergency, 'a change of the kind \"Emergency\"'"
  })
  void aReasonSaysWhichKindOfChangeItIs(String word, String words) {
    assertEquals(
        "The point rests on P, which announces "
            + words
            + " from 2027-01-02 on, which names \"ac-2.1\".",
        sentences(
                impact(
                    report(),
                    change("P")
                        .changeType(word)
                        .text("")
                        .start(LocalDate.of(2027, 1, 2))
                        .controls(List.of("ac-2.1"))
                        .build()))
            .get(0));
  }

  @Test
  void aReasonSaysWhatStandsBetweenAndWhatIsNotCertain() {
    assertTrue(
        sentences(impact(report(), of("Q", "ac-1")))
            .get(0)
            .startsWith("P, on which the point rests, stands on Q, which announces "));
    assertTrue(
        sentences(impact(report(), of("", "ac-1")))
            .get(0)
            .startsWith("The point rests on P, which may be the provider that announces "));
  }

  private static ReportInputs keptInFormat(ReportInputs whole) {
    return new ReportInputs(
        whole.asOf(),
        whole.baseline(),
        whole.level(),
        whole.system(),
        whole.systems(),
        whole.regime(),
        whole.policy(),
        List.of(),
        Optional.of("1"));
  }

  @Test
  void aReportThatWasKeptWithoutItsItemsRestsOnAllItsSystems() {
    Report whole = determination(system("P").provides("i", "ac-1")).report();
    Report kept = new Report(keptInFormat(whole.inputs()), whole.controls(), whole.findings());
    assertEquals("ac-1_smt.a P, ac-1_smt.b P", points(impact(whole, of("P"))));
    assertEquals(
        "ac-1_smt.a P, ac-1_smt.b P, ac-2.1 P, ac-2_smt.a P, ac-2_smt.b P, pl-11 P",
        points(impact(kept, of("P"))));
  }

  @Test
  void theSystemsOfAPortfolioAreTouchedOrNot() {
    Determination given = determination(provider());
    Report touched = given.system(system("L").customer()).report();
    Report other =
        determination(system("R").sameOrganization().provides("x", "ac-1"))
            .system(system("M").customer())
            .report();
    Report nobodys = given.report();
    ChangeImpact impact =
        ChangeImpact.of(List.of(of("P", "ac-1")), List.of(touched, other, nobodys));
    assertEquals(List.of(), impact.untouched().stream().skip(1).toList());
    assertEquals("2 of 3 systems to look at again", impact.toString());
    assertEquals(
        List.of("L: 1 control", "the customers of moderate: 1 control"),
        impact.systems().stream().map(AffectedSystem::toString).toList());
    assertEquals(other.inputs(), impact.untouched().get(0));
    AffectedSystem first = impact.systems().get(0);
    AffectedControl control = first.controls().get(0);
    assertEquals("ac-1", control.control().value());
    assertEquals(
        List.of(Status.PARTIALLY_INHERITED, Status.PARTIALLY_INHERITED),
        control.points().stream().map(AffectedPoint::status).toList());
    assertEquals(
        "L: 3 controls",
        ChangeImpact.of(List.of(of("P")), List.of(touched)).systems().get(0).toString());
  }
}
