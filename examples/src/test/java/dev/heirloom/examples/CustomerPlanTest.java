package dev.heirloom.examples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.heirloom.examples.data.OfficialSchema;
import dev.heirloom.inheritance.Determination;
import dev.heirloom.inheritance.baseline.Baseline;
import dev.heirloom.inheritance.export.CustomerPlan;
import dev.heirloom.inheritance.export.ExportOptions;
import dev.heirloom.inheritance.offering.CustomerSystem;
import dev.heirloom.inheritance.offering.DocumentIdentity;
import dev.heirloom.inheritance.offering.Offering;
import dev.heirloom.inheritance.offering.SystemClaimsBuilder;
import dev.heirloom.inheritance.policy.Authorizations;
import dev.heirloom.inheritance.result.ControlResult;
import dev.heirloom.inheritance.result.Duty;
import dev.heirloom.inheritance.result.Finding;
import dev.heirloom.inheritance.result.PointResult;
import dev.heirloom.inheritance.result.Report;
import dev.heirloom.oscal.io.OscalReader;
import dev.heirloom.oscal.model.OscalDateTime;
import dev.heirloom.oscal.model.Uuid;
import dev.heirloom.oscal.model.ssp.ImplementedRequirement;
import dev.heirloom.oscal.model.ssp.SystemSecurityPlan;
import java.io.IOException;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.json.JSONObject;
import org.junit.jupiter.api.Test;

class CustomerPlanTest {

  private static final ExportOptions OPTIONS =
      new ExportOptions(
          Uuid.of("5f2a8f0e-3c1b-4b7e-9d43-6d0f1b1f7a10"),
          OscalDateTime.of(OffsetDateTime.parse("2023-06-30T00:00:00Z")),
          "1.0");
  private static final ExportOptions LATER =
      new ExportOptions(
          Uuid.of("5f2a8f0e-3c1b-4b7e-9d43-6d0f1b1f7a11"),
          OscalDateTime.of(OffsetDateTime.parse("2023-07-31T00:00:00Z")),
          "1.0");

  private static final CustomerSystem BARE =
      CustomerSystem.of(
              SystemClaimsBuilder.builder().identity(DocumentIdentity.named("Orchard")).build())
          .ofAgency("Office of Small Grants");

  private final Baseline baseline = ExampleDocuments.fedrampModerate();
  private final List<Offering> offerings =
      List.of(
          ExampleDocuments.cloudGov(),
          ExampleDocuments.graniteInfrastructure(),
          ExampleDocuments.agencyCommonControls());
  private final Authorizations records = ExampleDocuments.authorizations().authorizations();
  private final CustomerPlan.Inputs inputs = new CustomerPlan.Inputs(baseline, offerings, records);

  @Test
  void aNewPlanAddressesEveryControlAndDeterminesAsBefore() throws IOException {
    Report report = report(Optional.of(BARE));

    CustomerPlan written = plan(report);

    assertEquals(325, written.plan().controlImplementation().implementedRequirements().size());
    String json = ExportedDocumentsTest.json(written.plan());
    assertEquals(List.of(), OfficialSchema.problems(new JSONObject(json)));
    SystemSecurityPlan read = (SystemSecurityPlan) OscalReader.strict().read(json);
    Report again =
        report(
            Optional.of(CustomerSystem.of(read, "plan.json").ofAgency("Office of Small Grants")));
    assertTrue(report.openDuties().size() > 100, report.toString());
    assertEquals(results(report), results(again));
    assertEquals(findings(report), findings(again));
  }

  @Test
  void whatASystemHasDoneWithoutAPlanIsDoneInTheNewPlanToo() {
    Report report = report(Optional.of(ExampleDocuments.grantsPortal()));

    CustomerPlan written = plan(report);
    Report again =
        report(
            Optional.of(
                CustomerSystem.of(written.plan(), "plan.json").ofAgency("Office of Small Grants")));

    assertEquals(results(report), results(again));
  }

  @Test
  void theSameReportGivesTheSamePlan() {
    Report report = report(Optional.empty());

    assertEquals(
        ExportedDocumentsTest.json(plan(report).plan()),
        ExportedDocumentsTest.json(plan(report).plan()));
  }

  @Test
  void anUpdateKeepsWhatPeopleWroteAndASecondOneChangesNothing() throws IOException {
    SystemSecurityPlan before =
        OscalReader.strict().read(Path.of("data/grants-portal.json"), SystemSecurityPlan.class);
    Report report = report(Optional.of(customer(before)));

    CustomerPlan updated = CustomerPlan.update(before, report, inputs, OPTIONS);

    assertFalse(updated.changes().isEmpty());
    String json = ExportedDocumentsTest.json(updated.plan());
    assertEquals(List.of(), OfficialSchema.problems(new JSONObject(json)));
    Set<String> kept = texts(ExportedDocumentsTest.json(before));
    assertTrue(kept.size() > 100, "texts and uuids: " + kept.size());
    kept.removeAll(texts(json));
    assertEquals(Set.of(), kept);
    Report after = report(Optional.of(customer(updated.plan())));
    assertEquals(results(report), results(after));
    CustomerPlan second = CustomerPlan.update(updated.plan(), after, inputs, LATER);
    assertEquals(List.of(), second.changes());
    assertEquals(updated.plan(), second.plan());
  }

  @Test
  void anOpenItemGoesWhenSomebodyHasActed() {
    Report report = report(Optional.empty());
    SystemSecurityPlan plan = plan(report).plan();
    Report done = report(Optional.of(ExampleDocuments.grantsPortal()));

    CustomerPlan updated = CustomerPlan.update(plan, done, inputs, LATER);

    assertTrue(
        updated.changes().stream()
            .anyMatch(change -> change.what().startsWith("removed the open item")),
        updated.changes().toString());
    assertEquals(LATER.lastModified(), updated.plan().metadata().lastModified());
    assertEquals(
        plan.controlImplementation().implementedRequirements().stream()
            .map(ImplementedRequirement::uuid)
            .toList(),
        updated.plan().controlImplementation().implementedRequirements().stream()
            .map(ImplementedRequirement::uuid)
            .toList());
  }

  private static CustomerSystem customer(SystemSecurityPlan plan) {
    return CustomerSystem.of(plan, "grants-portal.json").ofAgency("Office of Small Grants");
  }

  private CustomerPlan plan(Report report) {
    return CustomerPlan.of(
        new CustomerPlan.Subject("Orchard", "osg-orchard", "fedramp-rev4-moderate.json"),
        report,
        inputs,
        OPTIONS);
  }

  private Report report(Optional<CustomerSystem> system) {
    Determination determination =
        Determination.of(baseline)
            .providers(offerings)
            .authorizations(records)
            .asOf(ExampleDocuments.DAY);
    return system.map(determination::system).orElse(determination).report();
  }

  /** Returns the statuses, and the duties with what was done about them, of every point. */
  private static Map<String, String> results(Report report) {
    Map<String, String> results = new TreeMap<>();
    for (ControlResult control : report.controls()) {
      for (PointResult point : control.points()) {
        results.put(
            point.id(),
            point.status()
                + " "
                + point.declared()
                + " "
                + point.duties().stream().map(Duty::toString).sorted().toList());
      }
    }
    return results;
  }

  private static List<String> findings(Report report) {
    return report.allFindings().stream().map(Finding::toString).sorted().toList();
  }

  /** Returns every text and uuid of a document but the moment of its last change. */
  private static Set<String> texts(String json) {
    return Pattern.compile("\"(?:description|remarks|title|uuid|value|href|state)\": (\".*\")")
        .matcher(json)
        .results()
        .map((MatchResult match) -> match.group(1))
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
