package dev.heirloom.inheritance.determination;

import static dev.heirloom.inheritance.determination.World.TODAY;
import static dev.heirloom.inheritance.determination.World.determination;
import static dev.heirloom.inheritance.determination.World.id;
import static dev.heirloom.inheritance.determination.World.system;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.heirloom.inheritance.authorization.Regime;
import dev.heirloom.inheritance.evidence.Evidence;
import dev.heirloom.inheritance.limit.LimitOption;
import dev.heirloom.inheritance.offering.DocumentIdentity;
import dev.heirloom.inheritance.offering.DocumentIdentityBuilder;
import dev.heirloom.inheritance.offering.Extent;
import dev.heirloom.inheritance.offering.ProvidedItem;
import dev.heirloom.inheritance.offering.ProvidedItemBuilder;
import dev.heirloom.inheritance.offering.States;
import dev.heirloom.inheritance.offering.SystemId;
import dev.heirloom.inheritance.policy.Policy;
import dev.heirloom.inheritance.result.CarriedThrough;
import dev.heirloom.inheritance.result.Cause;
import dev.heirloom.inheritance.result.Counts;
import dev.heirloom.inheritance.result.DeterminationLimitException;
import dev.heirloom.inheritance.result.Duty;
import dev.heirloom.inheritance.result.Ending;
import dev.heirloom.inheritance.result.Finding;
import dev.heirloom.inheritance.result.FindingCode;
import dev.heirloom.inheritance.result.Fulfilment;
import dev.heirloom.inheritance.result.PointResult;
import dev.heirloom.inheritance.result.ProvidedUse;
import dev.heirloom.inheritance.result.Remark;
import dev.heirloom.inheritance.result.Report;
import dev.heirloom.inheritance.result.ReportInputs;
import dev.heirloom.inheritance.result.ResponsibilityUse;
import dev.heirloom.inheritance.result.Severity;
import dev.heirloom.inheritance.result.Status;
import dev.heirloom.inheritance.result.SystemInChain;
import dev.heirloom.inheritance.result.UnmappedResponsibility;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What the values of a report print, count and are ordered by. */
class ResultValuesTest {

  private static final SystemId P = new SystemId("P");
  private static final Evidence HERE = Evidence.of("doc", "/here");

  private static SystemInChain chained(String title, boolean direct, boolean own) {
    return new SystemInChain(P, title, "p.json", direct, own, List.of());
  }

  @Test
  void aSystemPrintsItsDocumentAndItsPartInTheChain() {
    assertEquals("Gate (p.json), a direct provider", chained("Gate", true, false).toString());
    assertEquals("p.json, of the same organization", chained("p.json", true, true).toString());
    assertEquals("Gate (p.json), a system below", chained("Gate", false, false).toString());
    CarriedThrough mapping = new CarriedThrough("maps.json", id("maps"), "Maps", "ISO");
    assertEquals(
        "Gate (p.json), a direct provider, carried from ISO through maps.json",
        new SystemInChain(P, "Gate", "p.json", true, false, List.of(), Optional.of(mapping))
            .toString());
  }

  @Test
  void whatIsSaidOfAPointPrintsItsWordsIfThereAreAny() {
    assertEquals(
        "responsibility r of P: open",
        new Duty(Duty.Kind.RESPONSIBILITY, "r", Optional.of(P), Fulfilment.OPEN).toString());
    assertEquals(
        "implement ac-1: planned",
        new Duty(Duty.Kind.IMPLEMENT, "ac-1", Optional.empty(), Fulfilment.PLANNED).toString());
    assertEquals("P: refused, \"no\"", new Remark(Remark.Kind.REFUSED, P, " no ", HERE).toString());
    assertEquals("P: refused", new Remark(Remark.Kind.REFUSED, P, " ", HERE).toString());
    assertEquals(id("r") + " of P at ac-1: open, \"do it\"", use("do it ").toString());
    assertEquals(id("r") + " of P at ac-1: open", use(" ").toString());
    Ending ending = new Ending(P, id("r"), List.of(P), Ending.End.NOT_MAPPED, List.of(), List.of());
    assertEquals(
        "in-1: " + id("r") + " on P: not mapped",
        new UnmappedResponsibility("in-1", PlanScene.left("P", "r", "ac-1", ""), ending)
            .toString());
  }

  private static ResponsibilityUse use(String words) {
    return new ResponsibilityUse(
        P, PlanScene.left("P", "r", "ac-1", words), false, Fulfilment.OPEN, List.of());
  }

  private static ReportInputs inputs(Optional<SystemId> system, DocumentIdentity... documents) {
    return new ReportInputs(
        TODAY,
        "moderate",
        Optional.empty(),
        system,
        List.of(chained("Gate", true, false)),
        Regime.NONE,
        Policy.standard(),
        List.of(documents),
        Optional.empty());
  }

  private static DocumentIdentity titled(String title, String name) {
    return DocumentIdentityBuilder.builder(DocumentIdentity.named(name, id(name)))
        .title(title)
        .build();
  }

  @Test
  void inputsNameTheSystemByTheTitleOfItsLastDocumentElseByItsId() {
    DocumentIdentity own = titled("Orchard", "own");
    DocumentIdentity later = titled("Orchard 2", "own");
    DocumentIdentity other = titled("Other", "other");
    Optional<SystemId> system = Optional.of(own.systemId());

    assertEquals("moderate as of 2026-11-21, on 1 system", inputs(Optional.empty()).toString());
    assertEquals(
        "moderate as of 2026-11-21 for " + id("own") + ", on 1 system", inputs(system).toString());
    assertEquals(
        "moderate as of 2026-11-21 for Orchard 2, on 1 system",
        inputs(system, own, later, other).toString());
  }

  @Test
  void aRefusalAtALimitNamesTheDocumentAndTheLimit() {
    DeterminationLimitException refused =
        new DeterminationLimitException(
            "p.json",
            "ac-1",
            1001,
            "entries",
            1000,
            "Divide it",
            new LimitOption("Policy", "mostEntries"));

    assertEquals("p.json", refused.document());
    assertEquals(1001, refused.met());
    assertEquals(1000, refused.limit());
    assertEquals("most-entries", refused.option().word());
    assertEquals(
        "p.json, ac-1: there are 1,001 entries, more than the limit of 1,000. Divide it; or, if it can"
            + " be trusted, raise the limit with --limit most-entries=NUMBER, or"
            + " Policy.withMostEntries in a program; each takes time and memory.",
        refused.getMessage());
  }

  @Test
  void countsCountWhatWasTailoredOutToo() {
    Counts counts =
        Counts.of(
            List.of(
                Status.FULLY_INHERITED,
                Status.NOT_APPLICABLE,
                Status.NOT_APPLICABLE,
                Status.MUST_IMPLEMENT));

    assertEquals(2, counts.notApplicable());
    assertEquals(4, counts.total());
    assertEquals(
        Set.of(Status.MUST_IMPLEMENT, Status.PARTIALLY_INHERITED, Status.FULLY_INHERITED),
        Status.applicable());
    assertEquals(
        List.of("own", "part", "full", "n/a"),
        List.of(Status.values()).stream().map(Status::shortWord).toList());
  }

  private static Finding finding(
      FindingCode code, Finding.Level level, String subject, String place, String... details) {
    return new Finding(code, level, subject, List.of(Evidence.of("doc", place)), List.of(details));
  }

  @Test
  void findingsAreOrderedByLevelSubjectCodeDetailsAndPlace() {
    FindingCode first = FindingCode.NOT_IMPLEMENTED;
    FindingCode second = FindingCode.PARTLY_IMPLEMENTED;
    List<Finding> ordered =
        List.of(
            finding(second, Finding.Level.POINT, "a", "/2", "y"),
            finding(first, Finding.Level.POINT, "b", "/2", "y"),
            finding(second, Finding.Level.POINT, "b", "/3", "x"),
            finding(second, Finding.Level.POINT, "b", "/1", "y"),
            finding(second, Finding.Level.POINT, "b", "/2", "y"),
            finding(first, Finding.Level.CONTROL, "a", "/1", "x"));
    List<Finding> turned = new ArrayList<>(ordered);
    Collections.reverse(turned);

    assertEquals(ordered, turned.stream().sorted().toList());
    assertEquals(0, ordered.get(0).compareTo(finding(second, Finding.Level.POINT, "a", "/2", "y")));
  }

  @Test
  void someFindingsSayThatNobodyKnows() {
    assertTrue(FindingCode.STATE_NOT_STATED.isOfUnknown());
    assertFalse(FindingCode.NOT_IMPLEMENTED.isOfUnknown());
  }

  @Test
  void causesAreToldApartByWhatADocumentSaysAndErrorsOfAllOfItComeFirst() {
    Report report =
        determination(
                system("P")
                    .provides("i", "ac-2_smt.a", "waived")
                    .provides("j", "ac-2_smt.b", "so-so")
                    .provides("k", "ac-2.1", "waived")
                    .provides("l", "pl-11", "planned"),
                system("Q"))
            .report();

    assertEquals(
        List.of(
            "NOTHING_OFFERED Q: Q offers nothing: it has no provided item and no responsibility for"
                + " customers",
            "NOT_IMPLEMENTED P: pl-11 of P is planned, not implemented, and cannot be inherited yet",
            "STATE_NOT_UNDERSTOOD (2) P: the implementation state is stated in a word that is not"
                + " understood",
            "STATE_NOT_UNDERSTOOD P: P gives ac-2_smt.b the implementation state \"so-so\", which is"
                + " not understood, so it counts as partial at most"),
        report.causes().stream().map(Cause::toString).limit(4).toList());
    assertEquals(
        List.of(FindingCode.NOTHING_OFFERED),
        report.causes().stream().filter(Cause::isOfWholeReport).map(Cause::code).toList());
    assertEquals(Severity.ERROR, report.causes().get(1).severity());
    assertEquals(
        List.of(FindingCode.AUTHORIZATION_NOT_STATED, FindingCode.PARTLY_IMPLEMENTED),
        PlanScene.of(system("P").provides("i", "ac-2", "partial"))
            .authorized()
            .report(system("L").customer())
            .causes()
            .stream()
            .filter(cause -> cause.severity() == Severity.WARNING)
            .map(Cause::code)
            .toList());
  }

  @Test
  void anItemIsLoweredByWhatCapsItAndNotByWhatIsMerelyFound() {
    PointResult point =
        PlanScene.of(system("P").provides("i", "ac-2.1", "partial"))
            .authorized()
            .report(system("L").customer())
            .point("ac-2.1")
            .orElseThrow();
    ProvidedUse use = point.provided().get(0);

    assertTrue(use.findings().size() > 1, use.findings()::toString);
    assertEquals(
        List.of(FindingCode.PARTLY_IMPLEMENTED),
        use.loweredBy().stream().map(Finding::code).toList());
  }

  @Test
  void aConfirmationIsOfAMapIfAnItemThereCitesTheMap() {
    ProvidedItem carried =
        ProvidedItemBuilder.builder()
            .uuid(id("u"))
            .component(id("U/this"))
            .place(World.at("ac-2.1"))
            .extent(Extent.WHOLE)
            .states(States.implemented())
            .mapsToConfirm(List.of(id("m").value()))
            .evidence(HERE)
            .build();
    World.SystemBuilder upper = system("U").provides(carried);
    World.SystemBuilder lower = system("I").leaves("r", "ac-2.1");
    PointResult point =
        PlanScene.of(upper, lower)
            .paired(upper, lower)
            .report(system("L").customer())
            .point("ac-2.1")
            .orElseThrow();

    assertEquals(
        List.of(id("m").value() + " true", id("r").value() + " false"),
        point.duties().stream()
            .map(duty -> duty.id() + " " + point.isOfMap(duty))
            .sorted(Comparator.reverseOrder())
            .toList());
  }
}
