package dev.heirloom.inheritance.determination;

import static dev.heirloom.inheritance.determination.World.TODAY;
import static dev.heirloom.inheritance.determination.World.id;
import static dev.heirloom.inheritance.determination.World.record;
import static dev.heirloom.inheritance.determination.World.system;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.heirloom.inheritance.baseline.Baseline;
import dev.heirloom.inheritance.baseline.BaselineControl;
import dev.heirloom.inheritance.baseline.ImpactLevel;
import dev.heirloom.inheritance.baseline.StatementPart;
import dev.heirloom.inheritance.baseline.StatementPartBuilder;
import dev.heirloom.inheritance.evidence.AssessmentEvidenceAssessorFindingBuilder;
import dev.heirloom.inheritance.evidence.AssessmentEvidenceBuilder;
import dev.heirloom.inheritance.evidence.Evidence;
import dev.heirloom.inheritance.evidence.EvidenceDocument;
import dev.heirloom.inheritance.evidence.EvidenceSubject;
import dev.heirloom.inheritance.evidence.RiskEvidence;
import dev.heirloom.inheritance.evidence.TrackedRisk;
import dev.heirloom.inheritance.evidence.TrackedRiskBuilder;
import dev.heirloom.inheritance.export.ActionPlan;
import dev.heirloom.inheritance.export.CustomerPlan;
import dev.heirloom.inheritance.result.Report;
import dev.heirloom.oscal.model.MarkupLine;
import dev.heirloom.oscal.model.MarkupMultiline;
import dev.heirloom.oscal.model.Property;
import dev.heirloom.oscal.model.PropertyBuilder;
import dev.heirloom.oscal.model.Uuid;
import dev.heirloom.oscal.model.assessment.Risk;
import dev.heirloom.oscal.model.assessment.RiskBuilder;
import dev.heirloom.oscal.model.poam.PlanOfActionAndMilestones;
import dev.heirloom.oscal.model.poam.PlanOfActionAndMilestonesBuilder;
import dev.heirloom.oscal.model.poam.PoamItem;
import dev.heirloom.oscal.model.poam.PoamItemBuilder;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the items of a plan of action say of duties of every kind, and what people add to them. */
class ActionItemsTest {

  private static final MarkupMultiline WORDS = MarkupMultiline.ofText("by a person");

  /** One control whose points have labels. */
  private static final Baseline LABELLED =
      Baseline.of(
              "one control",
              List.of(
                  BaselineControl.of(
                      "ac-2", labelled("ac-2_smt.a", "a."), labelled("ac-2_smt.b", "b."))))
          .at(ImpactLevel.MODERATE);

  private static StatementPart labelled(String id, String label) {
    return StatementPartBuilder.builder(StatementPart.item(id)).label(label).build();
  }

  private static Report determined(World.SystemBuilder customer, World.SystemBuilder... providers) {
    return PlanScene.of(providers).on(LABELLED).report(customer.customer());
  }

  private static Report report(World.SystemBuilder... providers) {
    return determined(system("L"), providers);
  }

  private static ActionPlan.Grounds grounds(EvidenceDocument... evidence) {
    return new ActionPlan.Grounds(LABELLED, Optional.empty(), List.of(evidence));
  }

  private static PlanOfActionAndMilestones created(Report report, ActionPlan.Grouping grouping) {
    return ActionPlan.of(
            new ActionPlan.Subject("Orchard", "orchard", Optional.empty()),
            report,
            grounds(),
            grouping,
            PlanScene.OPTIONS)
        .plan();
  }

  private static PlanOfActionAndMilestones created(Report report) {
    return created(report, ActionPlan.Grouping.DUTY);
  }

  private static ActionPlan updated(
      PlanOfActionAndMilestones poam, Report report, EvidenceDocument... evidence) {
    return ActionPlan.update(
        poam, report, grounds(evidence), ActionPlan.Grouping.DUTY, PlanScene.OPTIONS);
  }

  private static List<String> titles(PlanOfActionAndMilestones poam) {
    return poam.poamItems().stream().map(item -> item.title().toText()).toList();
  }

  private static List<String> lines(List<Property> props) {
    return props.stream().map(PlanLines::line).toList();
  }

  private static List<String> changes(ActionPlan plan) {
    return plan.changes().stream().map(CustomerPlan.Edit::toString).toList();
  }

  private static PlanOfActionAndMilestones risks(
      PlanOfActionAndMilestones poam, UnaryOperator<Risk> change) {
    return PlanOfActionAndMilestonesBuilder.builder(poam)
        .risks(poam.risks().stream().map(change).toList())
        .build();
  }

  @Test
  void anItemNamesItsDutyItsProviderAndItsPoint() {
    World.SystemBuilder provider =
        system("P")
            .provides("p", "ac-2")
            .leaves(PlanScene.left("P", "r", "ac-2_smt.a", "name them"));
    Report report = report(provider);
    PlanOfActionAndMilestones poam = created(report);

    assertEquals(List.of("AC-2(a): meet what P leaves to the system"), titles(poam));
    PoamItem item = poam.poamItems().get(0);
    List<String> named = List.of("open-item responsibility " + id("r"), "provider " + id("P"));
    assertEquals(named, lines(item.props()));
    assertEquals(
        "Open: how the system meets what P leaves to it: name them.",
        item.props().get(0).remarks().orElseThrow().toText());
    assertEquals(Optional.of("open"), item.props().get(0).oscalClass());
    Risk risk = poam.risks().get(0);
    assertEquals(
        Stream.concat(named.stream(), Stream.of("impacted-control-id ac-2")).toList(),
        lines(risk.props()));
    assertEquals(
        "The determination leaves open how the system meets what P leaves to it: name them.",
        risk.description().toText());
    assertEquals(report.openDuties(), ActionPlan.duties(report));
    assertEquals(report.openDuties(), ActionPlan.duties(poam));
  }

  @Test
  void whatIsOpenSomewhereIsOpenThoughItIsPlannedElsewhere() {
    World.SystemBuilder provider = system("P").provides("p", "ac-2").leaves("r", "ac-2");
    for (String planned : List.of("ac-2_smt.a", "ac-2_smt.b")) {
      PlanOfActionAndMilestones poam =
          created(determined(system("L").satisfies("r", planned, "planned"), provider));

      assertEquals(List.of("AC-2: meet what P leaves to the system"), titles(poam));
      assertEquals(Optional.of("open"), poam.poamItems().get(0).props().get(0).oscalClass());
    }
    assertEquals(
        Optional.of("planned"),
        created(determined(system("L").satisfies("r", "ac-2", "planned"), provider))
            .poamItems()
            .get(0)
            .props()
            .get(0)
            .oscalClass());
  }

  @Test
  void theDutiesThatOneProviderLeavesAtAControlCanBeOneItem() {
    World.SystemBuilder one =
        system("P").provides("p", "ac-2").leaves("r", "ac-2_smt.a").leaves("s", "ac-2_smt.b");
    World.SystemBuilder other = system("Q").leaves("t", "ac-2_smt.a");

    PlanOfActionAndMilestones poam = created(report(one, other), ActionPlan.Grouping.CONTROL);
    assertEquals(
        List.of("AC-2(a): meet what Q leaves to the system", "AC-2: what P leaves open"),
        titles(poam).stream().sorted().toList());
    assertEquals(
        List.of(
            "open-item responsibility " + id("r"),
            "open-item responsibility " + id("s"),
            "provider " + id("P")),
        lines(poam.poamItems().get(titles(poam).indexOf("AC-2: what P leaves open")).props()));
  }

  @Test
  void anAcceptanceOfALevelConcernsNoControlAlone() {
    World.SystemBuilder provider = system("P").provides("p", "ac-2");
    PlanScene low =
        PlanScene.of(provider)
            .on(LABELLED)
            .authorized(record(provider).level(ImpactLevel.LOW).build());

    PlanOfActionAndMilestones poam =
        updated(
                created(low.report(system("L").customer())),
                low.report(system("L").customer()),
                known("x", "ac-2"))
            .plan();
    Risk level =
        poam.risks().stream()
            .filter(risk -> risk.title().toText().startsWith("P: have"))
            .findFirst()
            .orElseThrow();
    assertEquals(
        List.of("open-item level " + id("P"), "provider " + id("P")), lines(level.props()));
    assertEquals(Optional.empty(), level.deadline());
  }

  private static TrackedRisk risk(Uuid uuid, String status, String... places) {
    return TrackedRiskBuilder.builder()
        .uuid(uuid)
        .title("a risk")
        .status(status)
        .on(TODAY)
        .deadline(LocalDate.of(2027, 6, 30))
        .places(List.of(places))
        .evidence(Evidence.of("register.json", "risk"))
        .build();
  }

  private static RiskEvidence register(TrackedRisk... risks) {
    return new RiskEvidence(
        "register.json", EvidenceSubject.notStated(), TODAY, List.of(), List.of(risks));
  }

  private static RiskEvidence known(String name, String... places) {
    return register(risk(id(name), "open", places));
  }

  private static List<String> related(PlanOfActionAndMilestones poam, int risk) {
    return poam.risks().get(risk).props().stream()
        .filter(prop -> prop.name().equals(ActionPlan.RELATED_RISK))
        .map(Property::value)
        .toList();
  }

  private static final Report OWN = report(system("P"));

  @Test
  void aRiskIsRelatedToThoseThatFindingsAtItsPointsNameAndNotToItself() {
    PlanOfActionAndMilestones poam = created(OWN);
    EvidenceDocument assessed =
        AssessmentEvidenceBuilder.builder()
            .document("sar.json")
            .subject(EvidenceSubject.notStated())
            .findings(
                List.of(
                    AssessmentEvidenceAssessorFindingBuilder.builder()
                        .uuid(id("finding"))
                        .on(TODAY)
                        .target("ac-2_smt.b")
                        .state("not-satisfied")
                        .risks(List.of(id("x")))
                        .evidence(Evidence.of("sar.json", "finding"))
                        .build(),
                    AssessmentEvidenceAssessorFindingBuilder.builder()
                        .uuid(id("other finding"))
                        .on(TODAY)
                        .target("ac-2_smt.a")
                        .state("satisfied")
                        .risks(List.of(id("y")))
                        .evidence(Evidence.of("sar.json", "finding"))
                        .build()))
            .risks(List.of(risk(id("x"), "open")))
            .build();

    PlanOfActionAndMilestones related =
        updated(poam, OWN, assessed, register(risk(poam.risks().get(0).uuid(), "open", "ac-2")))
            .plan();
    assertEquals(List.of(), related(related, 0));
    assertEquals(List.of(id("x").value()), related(related, 1));
  }

  @Test
  void aRiskThatIsSettledIsNamedNoMoreAndTheOthersStayWhereTheyStand() {
    PlanOfActionAndMilestones poam =
        updated(
                created(OWN),
                OWN,
                register(risk(id("x"), "open", "ac-2"), risk(id("y"), "open", "ac-2")))
            .plan();
    assertEquals(
        Stream.of("x", "y").map(name -> id(name).value()).sorted().toList(), related(poam, 0));

    PlanOfActionAndMilestones noted =
        risks(
            poam,
            risk -> {
              List<Property> props = new ArrayList<>(risk.props());
              props.add(PropertyBuilder.builder().name("mine").value("kept").build());
              return RiskBuilder.builder(risk).props(props).build();
            });
    assertEquals(
        List.of(),
        changes(
            updated(
                noted,
                OWN,
                register(risk(id("x"), "open", "ac-2"), risk(id("y"), "open", "ac-2")))));
    ActionPlan settled =
        updated(
            noted, OWN, register(risk(id("x"), "open", "ac-2"), risk(id("y"), "closed", "ac-2")));
    assertEquals(List.of(id("x").value()), related(settled.plan(), 0));
    assertEquals(
        List.of(
            "AC-2(a): implement it: brought the risk up to date",
            "AC-2(b): implement it: brought the risk up to date"),
        changes(settled));
  }

  @Test
  void whatChangesIsTold() {
    PlanOfActionAndMilestones poam = created(OWN);
    ActionPlan done = updated(poam, determined(system("L").does("ac-2_smt.a"), system("P")));
    assertEquals(
        List.of(
            "AC-2(a): implement it: brought its duties up to date",
            "AC-2(a): implement it: closed the risk"),
        changes(done));
    assertEquals(List.of("The determination finds this open no more"), logged(done.plan()));

    ActionPlan undone = updated(done.plan(), OWN);
    assertEquals(
        List.of(
            "AC-2(a): implement it: brought its duties up to date",
            "AC-2(a): implement it: opened the risk again"),
        changes(undone));
    assertEquals(
        List.of("The determination finds this open no more", "The determination finds this open"),
        logged(undone.plan()));
  }

  private static List<String> logged(PlanOfActionAndMilestones poam) {
    return poam.risks().get(0).riskLog().orElseThrow().entries().stream()
        .map(entry -> entry.title().orElseThrow().toText())
        .toList();
  }

  @Test
  void whatIsNewlyLeftOpenIsAddedAfterTheRest() {
    PlanOfActionAndMilestones poam = created(OWN);

    ActionPlan more =
        updated(poam, report(system("P").provides("p", "ac-2_smt.b").leaves("r", "ac-2_smt.b")));
    assertEquals(
        List.of(
            "AC-2(a): implement it",
            "AC-2(b): implement it",
            "AC-2(b): meet what P leaves to the system"),
        titles(more.plan()));
    assertEquals(true, changes(more).contains("AC-2(b): meet what P leaves to the system: added"));
  }

  @Test
  void anItemHasTheSameUuidWhateverElseIsOpen() {
    World.SystemBuilder one = system("P").provides("p", "ac-2").leaves("r", "ac-2_smt.b");
    World.SystemBuilder other = system("Q").leaves("r", "ac-2_smt.b");

    assertEquals(
        item(created(OWN), "AC-2(b)"),
        item(created(determined(system("L").does("ac-2_smt.a"), system("P"))), "AC-2(b)"));
    assertEquals(
        item(created(report(one, other)), "AC-2(b): meet what Q"),
        item(
            created(determined(system("L"), system("P").provides("p", "ac-2"), other)),
            "AC-2(b): meet what Q"));
  }

  private static Optional<Uuid> item(PlanOfActionAndMilestones poam, String title) {
    return poam.poamItems().stream()
        .filter(item -> item.title().toText().startsWith(title))
        .findFirst()
        .orElseThrow()
        .uuid();
  }

  @Test
  void noUuidIsGivenTwiceThoughPeopleTookTheDutyFromAnItem() {
    PlanOfActionAndMilestones poam = created(OWN);
    for (int times = 0; times < 2; times++) {
      poam = updated(without(poam), OWN).plan();
    }

    assertEquals(6, poam.poamItems().stream().flatMap(i -> i.uuid().stream()).distinct().count());
    assertEquals(6, poam.risks().stream().map(Risk::uuid).distinct().count());
  }

  private static PlanOfActionAndMilestones without(PlanOfActionAndMilestones poam) {
    return PlanOfActionAndMilestonesBuilder.builder(poam)
        .poamItems(
            poam.poamItems().stream()
                .map(item -> PoamItemBuilder.builder(item).props(List.of()).build())
                .toList())
        .build();
  }

  @Test
  void aRiskOfPeopleThatNamesNoDutyStaysOpen() {
    PlanOfActionAndMilestones poam = created(OWN);
    List<Risk> risks = new ArrayList<>(poam.risks());
    risks.add(
        RiskBuilder.builder()
            .uuid(id("theirs"))
            .title(MarkupLine.ofText("theirs"))
            .description(WORDS)
            .statement(WORDS)
            .status("open")
            .addProps(PropertyBuilder.builder().name("mine").value("kept").build())
            .build());
    PlanOfActionAndMilestones before =
        PlanOfActionAndMilestonesBuilder.builder(poam).risks(risks).build();

    assertEquals(List.of(), changes(updated(before, OWN)));
  }
}
