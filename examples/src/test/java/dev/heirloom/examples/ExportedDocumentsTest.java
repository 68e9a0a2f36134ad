package dev.heirloom.examples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.heirloom.examples.data.OfficialSchema;
import dev.heirloom.inheritance.Determination;
import dev.heirloom.inheritance.baseline.Baseline;
import dev.heirloom.inheritance.baseline.EmptyBaselineException;
import dev.heirloom.inheritance.export.DeltaProfile;
import dev.heirloom.inheritance.export.ExportOptions;
import dev.heirloom.inheritance.export.ResponsibilityExport;
import dev.heirloom.inheritance.offering.Offering;
import dev.heirloom.inheritance.resolution.ProfileResolver;
import dev.heirloom.inheritance.resolution.ResolutionOptions;
import dev.heirloom.inheritance.result.ControlResult;
import dev.heirloom.inheritance.result.PointResult;
import dev.heirloom.inheritance.result.Report;
import dev.heirloom.inheritance.result.Status;
import dev.heirloom.oscal.io.Format;
import dev.heirloom.oscal.io.OscalReader;
import dev.heirloom.oscal.io.OscalWriter;
import dev.heirloom.oscal.io.resolution.LocalDocuments;
import dev.heirloom.oscal.io.workbook.WorkbookExport;
import dev.heirloom.oscal.model.OscalDateTime;
import dev.heirloom.oscal.model.OscalDocument;
import dev.heirloom.oscal.model.Uuid;
import dev.heirloom.oscal.model.catalog.Catalog;
import dev.heirloom.oscal.model.component.ComponentDefinition;
import dev.heirloom.oscal.model.profile.Profile;
import dev.heirloom.oscal.model.ssp.SystemSecurityPlan;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.json.JSONArray;
import org.json.JSONObject;
import org.junit.jupiter.api.Test;

class ExportedDocumentsTest {

  private static final Path DATA = Path.of("data");
  private static final Set<String> TEXTS =
      Set.of("description", "remarks", "title", "name", "text");
  private static final ExportOptions OPTIONS =
      new ExportOptions(
          Uuid.of("5f2a8f0e-3c1b-4b7e-9d43-6d0f1b1f7a10"),
          OscalDateTime.of(OffsetDateTime.parse("2023-06-30T00:00:00Z")),
          "1.0");

  @Test
  void whatAProviderExportsLeaksNoOtherTextOfItsPlan() throws IOException {
    JSONObject plan = new JSONObject(Files.readString(DATA.resolve("granite-infrastructure.json")));
    int hidden = hide(plan, "", false);
    assertTrue(hidden > 50, "texts that were made private: " + hidden);

    String exported = json(ResponsibilityExport.of(plan(plan), "baseline.json", OPTIONS));

    assertFalse(exported.contains("PRIVATE"), exported);
    assertTrue(exported.contains("Granite runs AC-2 for its customers."), exported);
    assertEquals(List.of(), OfficialSchema.problems(new JSONObject(exported)));
    assertEquals(exported, json(ResponsibilityExport.of(plan(plan), "baseline.json", OPTIONS)));
  }

  @Test
  void customersDetermineFromTheExportWhatTheyWouldFromThePlan() throws IOException {
    SystemSecurityPlan plan =
        plan(new JSONObject(Files.readString(DATA.resolve("granite-infrastructure.json"))));
    ComponentDefinition definition = ResponsibilityExport.of(plan, "baseline.json", OPTIONS);
    Baseline baseline = ExampleDocuments.fedrampModerate();

    Report ofPlan = report(baseline, Offering.of(plan, "granite"));
    Report ofExport = report(baseline, Offering.of(definition, "granite"));

    assertTrue(ofPlan.controlCounts().full() > 10, ofPlan.toString());
    assertEquals(ofPlan.declaredControlCounts(), ofExport.declaredControlCounts());
    assertEquals(statuses(ofPlan), statuses(ofExport));
    WorkbookExport workbook =
        WorkbookExport.of("granite.xlsx", Offering.of(definition, "granite"), baseline);
    assertTrue(
        workbook.csv().values().stream()
            .anyMatch(sheet -> sheet.contains("Granite runs AC-2 for its customers.")),
        workbook.csv().keySet().toString());
  }

  @Test
  void theDeltaProfileResolvesToExactlyWhatIsLeftToImplement() throws IOException {
    Report report = report(ExampleDocuments.fedrampModerate(), ExampleDocuments.cloudGov());
    Profile profile = DeltaProfile.of(report, "fedramp-rev4-moderate.json", OPTIONS);
    String written = json(profile);
    assertEquals(List.of(), OfficialSchema.problems(new JSONObject(written)));

    Catalog resolved =
        ProfileResolver.resolve(
                (Profile) OscalReader.strict().read(written),
                DATA.resolve("delta.json").toAbsolutePath().toUri(),
                LocalDocuments.under(DATA.toAbsolutePath()),
                ResolutionOptions.of(OPTIONS.namespace(), OPTIONS.lastModified()))
            .catalog();

    Set<String> left =
        report.controls().stream()
            .filter(control -> control.status() != Status.FULLY_INHERITED)
            .map(control -> control.id().value())
            .collect(Collectors.toSet());
    assertTrue(left.size() > 100 && left.size() < 325, "left: " + left.size());
    assertEquals(
        left,
        Baseline.of(resolved).controls().stream()
            .map(control -> control.id().value())
            .collect(Collectors.toSet()));
    String catalog = json(resolved);
    assertTrue(catalog.contains("\"inheritance-status\""), "the status is on the controls");
    assertTrue(catalog.contains("a provider says that it cannot be inherited"));
  }

  @Test
  void aDeltaProfileOfNothingLeftIsValidAndMakesNoBaseline() throws IOException {
    Report report = report(ExampleDocuments.fedrampModerate(), ExampleDocuments.cloudGov());
    Report full =
        new Report(
            report.inputs(),
            report.controls().stream()
                .filter(control -> control.status() == Status.FULLY_INHERITED)
                .toList(),
            List.of());
    Profile profile = DeltaProfile.of(full, "fedramp-rev4-moderate.json", OPTIONS);

    Catalog resolved =
        ProfileResolver.resolve(
                profile,
                DATA.resolve("delta.json").toAbsolutePath().toUri(),
                LocalDocuments.under(DATA.toAbsolutePath()),
                ResolutionOptions.of(OPTIONS.namespace(), OPTIONS.lastModified()))
            .catalog();

    assertEquals(List.of(), OfficialSchema.problems(new JSONObject(json(profile))));
    assertThrows(EmptyBaselineException.class, () -> Baseline.of(resolved));
  }

  private static Report report(Baseline baseline, Offering offering) {
    return Determination.of(baseline).providers(offering).asOf(ExampleDocuments.DAY).report();
  }

  private static Map<String, Status> statuses(Report report) {
    return report.controls().stream()
        .map(ControlResult::points)
        .flatMap(List::stream)
        .collect(Collectors.toMap(PointResult::id, PointResult::declared));
  }

  private static SystemSecurityPlan plan(JSONObject json) {
    return (SystemSecurityPlan) OscalReader.strict().read(json.toString());
  }

  static String json(OscalDocument document) {
    return OscalWriter.pretty().toString(document, Format.JSON);
  }

  /**
   * Makes every text private that is neither in an export nor a component's or the system's name.
   */
  private static int hide(Object value, String path, boolean exported) {
    int hidden = 0;
    if (value instanceof JSONArray array) {
      for (Object item : array) {
        hidden += hide(item, path, exported);
      }
    } else if (value instanceof JSONObject object) {
      for (String key : List.copyOf(object.keySet())) {
        String at = path + "/" + key;
        boolean text =
            TEXTS.contains(key)
                && object.get(key) instanceof String
                && !exported
                && !at.endsWith("/props/name")
                && !at.endsWith("/components/title");
        if (text || at.endsWith("/set-parameters/values")) {
          object.put(key, text ? "PRIVATE " + at : new JSONArray(List.of("PRIVATE")));
          hidden++;
        } else {
          hidden += hide(object.get(key), at, exported || key.equals("export"));
        }
      }
    }
    return hidden;
  }
}
