package dev.heirloom.oscal.io.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.heirloom.inheritance.Determination;
import dev.heirloom.inheritance.authorization.Regime;
import dev.heirloom.inheritance.baseline.Baseline;
import dev.heirloom.inheritance.export.CustomerPlan;
import dev.heirloom.inheritance.export.DeltaProfile;
import dev.heirloom.inheritance.export.ExportOptions;
import dev.heirloom.inheritance.export.ResponsibilityExport;
import dev.heirloom.inheritance.offering.CustomerSystem;
import dev.heirloom.inheritance.offering.Offering;
import dev.heirloom.inheritance.policy.Authorizations;
import dev.heirloom.inheritance.resolution.ProfileResolver;
import dev.heirloom.inheritance.resolution.ResolutionOptions;
import dev.heirloom.inheritance.result.ControlResult;
import dev.heirloom.inheritance.result.Duty;
import dev.heirloom.inheritance.result.PointResult;
import dev.heirloom.inheritance.result.Report;
import dev.heirloom.inheritance.result.Status;
import dev.heirloom.oscal.io.Format;
import dev.heirloom.oscal.io.OfficialSchemas;
import dev.heirloom.oscal.io.OscalReader;
import dev.heirloom.oscal.io.OscalWriter;
import dev.heirloom.oscal.io.resolution.LocalDocuments;
import dev.heirloom.oscal.io.resolution.Shared;
import dev.heirloom.oscal.io.workbook.ConversionOptions;
import dev.heirloom.oscal.io.workbook.Workbook;
import dev.heirloom.oscal.io.workbook.WorkbookConverter;
import dev.heirloom.oscal.io.workbook.WorkbookExport;
import dev.heirloom.oscal.io.workbook.WorkbookReader;
import dev.heirloom.oscal.model.ControlId;
import dev.heirloom.oscal.model.OscalDateTime;
import dev.heirloom.oscal.model.Property;
import dev.heirloom.oscal.model.Uuid;
import dev.heirloom.oscal.model.catalog.Catalog;
import dev.heirloom.oscal.model.component.ComponentDefinition;
import dev.heirloom.oscal.model.profile.Profile;
import dev.heirloom.oscal.model.ssp.ImplementedRequirement;
import dev.heirloom.oscal.model.ssp.SystemSecurityPlan;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.zip.ZipInputStream;
import org.json.JSONArray;
import org.json.JSONObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Exports from and into documents that others wrote. */
class PublishedPlansTest {

  private static final LocalDate DAY = LocalDate.of(2026, 3, 31);
  private static final Uuid NAMESPACE = Uuid.of("0f0b6b0e-3a43-4c0e-8a6d-5d1c6d3b7a11");
  private static final ExportOptions OPTIONS =
      new ExportOptions(NAMESPACE, new OscalDateTime("2026-03-31T00:00:00Z"), "1.0");

  private static SystemSecurityPlan plan(String name) {
    return OscalReader.strict()
        .read(Shared.path("data/ssp/" + name + ".json"), SystemSecurityPlan.class);
  }

  private static Baseline baseline(String name) {
    if (name.equals("three controls")) {
      Path file = Shared.path("data/resolution/nist-rev5/catalog.json");
      return Baseline.of(OscalReader.strict().read(file, Catalog.class))
          .only(new ControlId("ac-1"), new ControlId("ac-2"), new ControlId("ac-2.1"));
    }
    Path file = Shared.path("data/resolution/" + name + "_profile.json");
    return Baseline.of(
        ProfileResolver.resolve(
            OscalReader.strict().read(file, Profile.class),
            file.toUri(),
            LocalDocuments.under(file.getParent()),
            ResolutionOptions.of(NAMESPACE, OPTIONS.lastModified())));
  }

  private static Report report(Baseline baseline, Offering offering, SystemSecurityPlan plan) {
    return Determination.of(baseline)
        .providers(offering)
        .system(CustomerSystem.of(plan, "customer"))
        .asOf(DAY)
        .report();
  }

  private static CustomerPlan.Inputs sources(Baseline baseline, Offering offering) {
    return new CustomerPlan.Inputs(
        baseline, List.of(offering), new Authorizations(List.of(), List.of(), Regime.NONE));
  }

  @ParameterizedTest
  @CsvSource({
    "oscal_leveraging-example_ssp, oscal_leveraged-example_ssp, nist-rev4/LOW, 124",
    "trestle_leveraging_ssp, trestle_leveraged_ssp, three controls, 3",
    "fedramp-rev5-template, oscal_leveraged-example_ssp, fedramp-rev5/MODERATE, 323",
    "ssp-example, oscal_leveraged-example_ssp, nist-rev4/LOW, 124",
    "ifa_ssp-example, trestle_leveraged_ssp, three controls, 3"
  })
  void areUpdatedWithAllThatTheySaid(String name, String provider, String profile, int controls) {
    SystemSecurityPlan before = plan(name);
    Baseline baseline = baseline(profile);
    Offering offering = Offering.of(plan(provider), provider);
    Report report = report(baseline, offering, before);
    CustomerPlan.Inputs inputs = sources(baseline, offering);

    CustomerPlan updated = CustomerPlan.update(before, report, inputs, OPTIONS);

    assertFalse(updated.changes().isEmpty());
    assertEquals(List.of(), OfficialSchemas.problems(updated.plan()));
    Map<String, Integer> lost = strings(before);
    strings(updated.plan()).forEach((text, times) -> lost.merge(text, -times, Integer::sum));
    lost.remove("last-modified=" + before.metadata().lastModified());
    assertEquals(List.of(), lost.keySet().stream().filter(text -> lost.get(text) > 0).toList());
    assertEquals(controls, report.controls().size());
    assertAddressed(report, updated.plan());
    Report again = report(baseline, offering, updated.plan());
    assertEquals(results(report), results(again));
    for (Format format : Format.values()) {
      SystemSecurityPlan read =
          OscalReader.strict()
              .read(
                  OscalWriter.compact().toString(updated.plan(), format), SystemSecurityPlan.class);
      assertEquals(results(report), results(report(baseline, offering, read)), format.toString());
    }
    CustomerPlan second = CustomerPlan.update(updated.plan(), again, inputs, OPTIONS);
    assertEquals(List.of(), second.changes());
    assertEquals(updated.plan(), second.plan());
  }

  @Test
  void aNewPlanOnARealWorkbookAddressesEveryControlAsTheReportDoes() {
    Path file = Shared.path("data/crm/paas-d1818596.xlsx");
    Baseline baseline = baseline("fedramp-rev4/MODERATE");
    Workbook workbook = WorkbookReader.create().read(file);
    ComponentDefinition definition =
        WorkbookConverter.convert(
                workbook.only(workbook.matrices().get(0)),
                baseline,
                new ConversionOptions(
                    NAMESPACE, "cloud.gov", "1", OPTIONS.lastModified(), "#baseline"))
            .definition();
    Offering offering = Offering.of(definition, "paas-d1818596.xlsx");
    Report report = Determination.of(baseline).providers(offering).asOf(DAY).report();

    SystemSecurityPlan plan =
        CustomerPlan.of(
                new CustomerPlan.Subject("Orchard", "orchard", "MODERATE_profile.json"),
                report,
                sources(baseline, offering),
                OPTIONS)
            .plan();

    assertEquals(325, plan.controlImplementation().implementedRequirements().size());
    assertEquals(List.of(), OfficialSchemas.problems(plan));
    assertAddressed(report, plan);
    Report again = report(baseline, offering, plan);
    assertEquals(results(report), results(again));
    assertEquals(
        List.of(),
        CustomerPlan.update(plan, again, sources(baseline, offering), OPTIONS).changes());

    Profile delta = DeltaProfile.of(report, "MODERATE_profile.json", OPTIONS);
    assertEquals(List.of(), OfficialSchemas.problems(delta));
    Path folder = Shared.path("data/resolution/fedramp-rev4");
    for (Format format : Format.values()) {
      Catalog resolved =
          ProfileResolver.resolve(
                  OscalReader.strict()
                      .read(OscalWriter.compact().toString(delta, format), Profile.class),
                  folder.resolve("delta.json").toUri(),
                  LocalDocuments.under(folder),
                  ResolutionOptions.of(NAMESPACE, OPTIONS.lastModified()))
              .catalog();
      assertEquals(
          report.controls().stream()
              .filter(control -> control.status() != Status.FULLY_INHERITED)
              .map(ControlResult::id)
              .sorted((a, b) -> a.value().compareTo(b.value()))
              .toList(),
          Baseline.of(resolved).controls().stream()
              .map(control -> control.id())
              .sorted((a, b) -> a.value().compareTo(b.value()))
              .toList(),
          format.toString());
    }
  }

  /**
   * Holds a plan to SEMANTICS section 1: each control is implemented, inherited, tailored out, or
   * open.
   */
  private static void assertAddressed(Report report, SystemSecurityPlan plan) {
    Map<String, List<ImplementedRequirement>> written =
        plan.controlImplementation().implementedRequirements().stream()
            .collect(
                Collectors.groupingBy(
                    r -> r.controlId().value().toLowerCase(java.util.Locale.ROOT)));
    for (ControlResult control : report.controls()) {
      List<ImplementedRequirement> requirements =
          written.getOrDefault(control.id().value(), List.of());
      assertFalse(requirements.isEmpty(), control.id() + " is missing");
      List<String> origins = new ArrayList<>();
      List<String> open = new ArrayList<>();
      int inherited = 0;
      for (ImplementedRequirement requirement : requirements) {
        origins.addAll(values(requirement.props(), "control-origination"));
        open.addAll(values(requirement.props(), CustomerPlan.OPEN_ITEM));
        inherited +=
            requirement.byComponents().stream().mapToInt(by -> by.inherited().size()).sum();
        for (var statement : requirement.statements()) {
          open.addAll(values(statement.props(), CustomerPlan.OPEN_ITEM));
          inherited +=
              statement.byComponents().stream().mapToInt(by -> by.inherited().size()).sum();
        }
      }
      boolean contradicted = open.contains("origination inherited");
      switch (control.status()) {
        case FULLY_INHERITED -> assertTrue(inherited > 0, control.toString());
        case PARTIALLY_INHERITED -> {
          assertTrue(inherited > 0, control.toString());
          assertTrue(!origins.equals(List.of("inherited")) || contradicted, control.toString());
        }
        case MUST_IMPLEMENT -> {
          assertTrue(!origins.contains("inherited") || contradicted, control.toString());
          assertFalse(origins.isEmpty(), control.toString());
        }
        case NOT_APPLICABLE ->
            assertTrue(
                requirements.stream()
                    .anyMatch(
                        r -> values(r.props(), "implementation-status").contains("not-applicable")),
                control.toString());
      }
      for (Duty duty : control.openDuties()) {
        String mark = duty.kind().name().toLowerCase(java.util.Locale.ROOT) + " " + duty.id();
        assertTrue(open.contains(mark), control.id() + " lacks " + mark);
      }
    }
  }

  private static List<String> values(List<Property> props, String name) {
    return props.stream().filter(p -> p.name().equals(name)).map(Property::value).toList();
  }

  @ParameterizedTest
  @CsvSource({
    "oscal_leveraged-example_ssp, nist-rev4/LOW, 25",
    "trestle_leveraged_ssp, three controls, 20",
    "fedramp-rev5-template, fedramp-rev5/MODERATE, 200"
  })
  void exportNoTextButWhatIsForCustomers(String name, String profile, int texts)
      throws IOException {
    Canaries.Marked marked = Canaries.in(plan(name));
    assertTrue(marked.number() > texts, "private texts: " + marked.number());

    ComponentDefinition definition =
        ResponsibilityExport.of(marked.plan(), "baseline.json", OPTIONS);

    assertFalse(definition.components().isEmpty());
    assertEquals(List.of(), OfficialSchemas.problems(definition));
    for (Format format : Format.values()) {
      assertNoCanary(OscalWriter.pretty().toString(definition, format));
    }
    WorkbookExport workbook =
        WorkbookExport.of("crm.xlsx", Offering.of(definition, name), baseline(profile));
    workbook.csv().values().forEach(PublishedPlansTest::assertNoCanary);
    assertNoCanary(unzipped(workbook.xlsx(Instant.EPOCH)));
    assertTrue(
        marked.plan().toString().contains(Canaries.CANARY), "the plan has what must not leak");
  }

  private static void assertNoCanary(String text) {
    int at = text.indexOf(Canaries.CANARY);
    assertEquals("", at < 0 ? "" : text.substring(Math.max(0, at - 200), at + 20));
  }

  private static String unzipped(byte[] xlsx) throws IOException {
    StringBuilder text = new StringBuilder();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(xlsx))) {
      while (zip.getNextEntry() != null) {
        text.append(new String(zip.readAllBytes(), StandardCharsets.UTF_8));
      }
    }
    assertTrue(text.length() > 1000, "the workbook has sheets");
    return text.toString();
  }

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

  /** Returns how often each text stands in a document, under which name. */
  private static Map<String, Integer> strings(SystemSecurityPlan plan) {
    Map<String, Integer> strings = new HashMap<>();
    collect("", new JSONObject(OscalWriter.compact().toString(plan, Format.JSON)), strings);
    return strings;
  }

  private static void collect(String name, Object value, Map<String, Integer> strings) {
    if (value instanceof JSONObject object) {
      object.keySet().forEach(key -> collect(key, object.get(key), strings));
    } else if (value instanceof JSONArray array) {
      array.forEach(item -> collect(name, item, strings));
    } else {
      strings.merge(name + "=" + value, 1, Integer::sum);
    }
  }
}
