package dev.heirloom.oscal.io.files;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.abort;

import dev.heirloom.inheritance.Determination;
import dev.heirloom.inheritance.authorization.Regime;
import dev.heirloom.inheritance.baseline.Baseline;
import dev.heirloom.inheritance.baseline.ImpactLevel;
import dev.heirloom.inheritance.offering.Offering;
import dev.heirloom.inheritance.resolution.ProfileResolutionException;
import dev.heirloom.inheritance.result.Counts;
import dev.heirloom.inheritance.result.FindingCode;
import dev.heirloom.inheritance.result.Report;
import dev.heirloom.oscal.io.DataFileException;
import dev.heirloom.oscal.io.workbook.WorkbookException;
import dev.heirloom.oscal.io.workbook.WorkbookExport;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OscalFilesTest {

  private static final LocalDate DAY = LocalDate.of(2026, 3, 31);

  @TempDir private Path outside;
  private Path folder;
  private OscalFiles files;

  @BeforeEach
  void lay() throws IOException {
    folder = Files.createDirectory(outside.resolve("inside"));
    files = OscalFiles.under(folder);
    lay("catalog.json", catalog(""));
    lay("profile.json", profile("catalog.json", "ac-1", "ac-2"));
    lay("cloud.json", definition("cloud.json"));
    lay("portal.json", plan("moderate"));
  }

  private Path lay(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, text);
  }

  @Test
  void aBaselineWithAControlTwiceIsRefusedWithItsFile() throws IOException {
    lay("twice.json", catalog("").replace("\"ac-2\"", "\"ac-1\""));

    DataFileException e = assertThrows(DataFileException.class, () -> files.baseline("twice.json"));

    assertTrue(e.getMessage().contains("twice.json:1:1: The baseline "), e.getMessage());
    assertTrue(e.getMessage().contains(" has control ac-1 twice."), e.getMessage());
  }

  static String metadata(String title, String more) {
    return """
        "metadata": {"title": "%s", "last-modified": "2026-01-02T00:00:00Z", "version": "1",
          "oscal-version": "1.1.3"%s}"""
        .formatted(title, more);
  }

  static String catalog(String more) {
    return """
        {"catalog": {"uuid": "8f6a1c3e-0d42-4a5b-9c71-2e5d8b1f4a01", %s,
          "controls": [
            {"id": "ac-1", "title": "Policy", "parts": [{"id": "ac-1_smt", "name": "statement"}]},
            {"id": "ac-2", "title": "Accounts", "parts": [{"id": "ac-2_smt", "name": "statement"}]}]}}
        """
        .formatted(metadata("Harbour Controls", more));
  }

  static String profile(String href, String... ids) {
    return """
        {"profile": {"uuid": "8f6a1c3e-0d42-4a5b-9c71-2e5d8b1f4a02", %s,
          "imports": [{"href": "%s", "include-controls": [{"with-ids": ["%s"]}]}]}}
        """
        .formatted(metadata("Low", ""), href, String.join("\", \"", ids));
  }

  static String definition(String title) {
    String property =
        "{\"name\": \"inheritance\", \"ns\": \"https://heirloom.dev/ns/oscal\", \"value\": \"whole\"}";
    return """
        {"component-definition": {"uuid": "8f6a1c3e-0d42-4a5b-9c71-2e5d8b1f4a03", %s,
          "components": [{"uuid": "8f6a1c3e-0d42-4a5b-9c71-2e5d8b1f4a04", "type": "service",
            "title": "Cloud", "description": "A cloud.",
            "control-implementations": [{"uuid": "8f6a1c3e-0d42-4a5b-9c71-2e5d8b1f4a05",
              "source": "profile.json", "description": "All.",
              "implemented-requirements": [
                {"uuid": "8f6a1c3e-0d42-4a5b-9c71-2e5d8b1f4a06", "control-id": "ac-1",
                  "description": "Done.", "props": [%s]},
                {"uuid": "8f6a1c3e-0d42-4a5b-9c71-2e5d8b1f4a07", "control-id": "ac-2",
                  "description": "Done.", "props": [%s]}]}]}]}}
        """
        .formatted(metadata(title, ""), property, property);
  }

  static String plan(String level) {
    return """
        {"system-security-plan": {"uuid": "8f6a1c3e-0d42-4a5b-9c71-2e5d8b1f4a08", %s,
          "import-profile": {"href": "profile.json"},
          "system-characteristics": {"system-ids": [{"id": "portal"}], "system-name": "Portal",
            "description": "A portal.", "security-sensitivity-level": "%s",
            "system-information": {"information-types": [{"title": "Data", "description": "Data."}]},
            "status": {"state": "operational"},
            "authorization-boundary": {"description": "All of it."}},
          "system-implementation": {
            "users": [{"uuid": "8f6a1c3e-0d42-4a5b-9c71-2e5d8b1f4a09"}],
            "components": [{"uuid": "8f6a1c3e-0d42-4a5b-9c71-2e5d8b1f4a10", "type": "this-system",
              "title": "Portal", "description": "It.", "status": {"state": "operational"}}]},
          "control-implementation": {"description": "All.",
            "implemented-requirements": [
              {"uuid": "8f6a1c3e-0d42-4a5b-9c71-2e5d8b1f4a11", "control-id": "ac-2"}]}}}
        """
        .formatted(metadata("Portal", ""), level);
  }

  @Test
  void fiveLinesLeadFromFilesToAReport() throws IOException {
    lay(
        "records.yaml",
        """
        format-version: "1"
        agency: Office of Harbours
        regime: fedramp
        same-organization: [CLOUD.json]
        systems:
          - {id: portal, level: high}
        authorizations:
          - {subject: cloud.json, issued: 2026-01-01, level: moderate}
        """);
    Baseline baseline = files.baseline("profile.json");

    Report report =
        Determination.of(baseline)
            .providers(files.provider("cloud.json", baseline))
            .system(files.system("portal.json"))
            .authorizations(files.records("records.yaml"))
            .asOf(DAY)
            .report();

    assertEquals(Regime.FEDRAMP, report.inputs().regime());
    assertEquals(ImpactLevel.HIGH, report.inputs().level().orElseThrow(), "the higher of both");
    assertTrue(report.inputs().systems().get(0).sameOrganization());
    assertTrue(
        report.allFindings().stream()
            .anyMatch(finding -> finding.code() == FindingCode.AUTHORIZED_BELOW_LEVEL));
    assertTrue(
        report.allFindings().stream()
            .noneMatch(finding -> finding.code() == FindingCode.ORGANIZATION_POLICY));
  }

  @Test
  void theOrderOfTheStepsOfADeterminationChangesNothing() throws IOException {
    lay(
        "records.yaml",
        """
        format-version: "1"
        agency: Office of Harbours
        same-organization: [cloud.json]
        systems:
          - {id: portal, level: low}
        """);
    Baseline baseline = files.baseline("profile.json");
    Offering cloud = files.provider("cloud.json", baseline);
    var records = files.records("records.yaml");
    var portal = files.system("portal.json");
    Determination of = Determination.of(baseline).asOf(DAY);

    Report expected = of.authorizations(records).system(portal).providers(cloud).report();

    assertTrue(expected.inputs().systems().get(0).sameOrganization());
    assertEquals(ImpactLevel.MODERATE, expected.inputs().level().orElseThrow());
    assertEquals(expected, of.providers(cloud).system(portal).authorizations(records).report());
    assertEquals(expected, of.system(portal).authorizations(records).providers(cloud).report());
    assertEquals(
        expected,
        of.providers(files.ownOrganization(List.of("Cloud.json")).provider("cloud.json", baseline))
            .system(portal)
            .authorizations(records)
            .report());
  }

  @Test
  void filesOutsideOfTheFolderAreNotReadUnlessTheirFolderIsAllowed() throws IOException {
    Path other = Files.createDirectory(outside.resolve("other"));
    Path secret = Files.writeString(other.resolve("catalog.json"), catalog(""));
    List<String> names =
        new ArrayList<>(
            List.of("../other/catalog.json", secret.toString(), other.resolve("none").toString()));
    try {
      Files.createSymbolicLink(folder.resolve("link.json"), secret);
      names.add("link.json");
    } catch (UnsupportedOperationException | IOException e) {
      abort("skipped: no symbolic links here (" + e.getMessage() + ")");
    }
    for (String name : names) {
      RuntimeException refused = files.examineBaseline(name).refusal().orElseThrow();
      assertTrue(refused.getMessage().contains("not under a folder that may be read"), name);
    }
    assertEquals(2, files.allowing(other).baseline("../other/catalog.json").controls().size());
    assertEquals(2, files.allowing(other).baseline("link.json").controls().size());
    assertEquals(
        files.baseline("catalog.json").controls(),
        files.baseline(folder.resolve("catalog.json").toString()).controls());
  }

  @Test
  void whatIsPublishedElsewhereIsReadFromWhereItsAddressIsMappedTo() throws IOException {
    lay("copies/deep/catalog.json", catalog(""));
    lay("web.json", profile("https://example.com/controls/deep/catalog.json?raw=true", "ac-1"));
    lay("trestle.json", profile("trestle://copies/deep/catalog.json", "ac-1"));
    lay("out.json", profile("https://example.com/controls/../../../secret.json", "ac-1"));
    Files.writeString(outside.resolve("secret.json"), catalog(""));

    RuntimeException unmapped =
        assertThrows(ProfileResolutionException.class, () -> files.baseline("web.json"));
    assertTrue(
        unmapped.getMessage().contains("nothing is fetched; save it and name it with --map"),
        unmapped.getMessage());
    OscalFiles mapped =
        files
            .mapping("https://example.com/controls", Path.of("copies"))
            .mapping("trestle://", Path.of("."));
    assertEquals(1, mapped.baseline("web.json").controls().size());
    assertEquals(1, mapped.baseline("trestle.json").controls().size());
    assertThrows(ProfileResolutionException.class, () -> mapped.baseline("out.json"));
    assertThrows(
        ProfileResolutionException.class,
        () -> files.mapping("https://example.com/con", Path.of("copies")).baseline("web.json"),
        "a prefix ends where a step of the path does");
    OscalFiles longest =
        files
            .mapping("https://example.com/controls/", Path.of("none"))
            .mapping("https://example.com/controls/deep/", Path.of("copies/deep"));
    assertEquals(1, longest.baseline("web.json").controls().size());
    OscalFiles one =
        files.mapping(
            "https://example.com/controls/deep/catalog.json", Path.of("copies/deep/catalog.json"));
    assertEquals(1, one.baseline("web.json").controls().size());
  }

  @Test
  void whatIsPassedOverIsNotedOfEachDocumentOnTheWay() throws IOException {
    lay("odd.json", catalog(", \"colour\": \"red\""));
    lay(
        "profile.json",
        profile("odd.json", "ac-1", "AC-2").replace("\"imports\"", "\"hue\": 1, \"imports\""));

    assertTrue(files.examineBaseline("profile.json").refusal().isPresent());
    FileResult<Baseline> result = files.lenient().examineBaseline("profile.json");

    assertEquals(1, result.orThrow().controls().size());
    assertEquals(
        List.of(
            "READING UNKNOWN_CONTENT", "READING UNKNOWN_CONTENT", "RESOLUTION CONTROL_NOT_FOUND"),
        result.notes().stream().map(note -> note.stage() + " " + note.code()).toList());
    assertTrue(result.notes().get(0).text().contains("hue"), result.notes()::toString);
    assertTrue(result.notes().get(1).text().contains("odd.json"), result.notes()::toString);
  }

  @Test
  void aMatrixAsCsvOffersWhatTheSameMatrixOffersAsAWorkbook() throws IOException {
    Baseline baseline = files.baseline("profile.json");
    Offering cloud = files.provider("cloud.json", baseline);
    WorkbookExport export = WorkbookExport.of("cloud", cloud, baseline);
    Files.write(folder.resolve("cloud.xlsx"), export.xlsx(Instant.EPOCH));
    List<String> tables = List.copyOf(export.csv().values());
    lay("cloud-cis.csv", tables.get(0));
    lay("cloud.csv", tables.get(1));
    lay("alone.csv", tables.get(1));
    lay("semicolons.txt", tables.get(1).replace("\",\"", "\";\""));

    Counts expected = counts(baseline, cloud);
    assertEquals(2, expected.full());
    FileResult<Offering> csv = files.examineProvider("cloud.csv", baseline);
    assertEquals(
        files.provider("cloud.xlsx", baseline).claims().provided().stream()
            .map(item -> item.place() + " " + item.extent() + " " + item.states())
            .toList(),
        csv.orThrow().claims().provided().stream()
            .map(item -> item.place() + " " + item.extent() + " " + item.states())
            .toList());
    assertTrue(csv.notes().stream().noneMatch(note -> note.code().equals("NO_SUMMARY")));
    for (String name :
        List.of("cloud.xlsx", "cloud.csv", "alone.csv", "alone.csv#1", "semicolons.txt")) {
      assertEquals(expected, counts(baseline, files.provider(name, baseline)), name);
    }
    FileResult<Offering> alone = files.examineProvider("alone.csv", baseline);
    assertTrue(
        alone.notes().stream()
            .anyMatch(note -> note.text().contains("no implementation summary in alone-cis.csv")),
        alone.notes()::toString);
    Report summary = report(baseline, files.provider("cloud-cis.csv", baseline));
    assertEquals(2, summary.declaredControlCounts().own());
  }

  @Test
  void fedrampsTableFilledInForAnotherCatalogIsReadByTheIdsOfThat() throws IOException {
    lay(
        "sp800-171.json",
        """
        {"catalog": {"uuid": "00000000-0000-4000-8000-000000000171",
          "metadata": {"title": "Requirements", "last-modified": "2026-01-01T00:00:00Z",
            "version": "1", "oscal-version": "1.1.3"},
          "controls": [{"id": "_3.1.1", "title": "A"}, {"id": "_3.1.2", "title": "B"},
            {"id": "_3.1.3", "title": "C"}, {"id": "_3.1.4", "title": "D"}]}}
        """);
    lay(
        "crm.csv",
        "Control ID,Can Be Inherited from CSP,Responsibilities\n"
            + "3.1.1,Yes,\n3.1.2,Partial,Name them.\n3.1.3,No,\n3.1.4,,\n");
    Baseline requirements = files.baseline("sp800-171.json");

    FileResult<Offering> read = files.examineProvider("crm.csv", requirements);
    assertEquals(
        List.of("_3.1.1 WHOLE", "_3.1.2 PART"),
        read.orThrow().claims().provided().stream()
            .map(item -> item.place() + " " + item.extent())
            .toList());
    assertTrue(
        read.notes().stream().noneMatch(note -> note.code().equals("CONTROL_ID_UNREADABLE")),
        read.notes()::toString);
    Counts counts = counts(requirements, read.orThrow());
    assertEquals("1 fully inherited, 1 partially inherited, 2 to implement", counts.toString());
    Baseline other = files.baseline("profile.json");
    String refused =
        assertThrows(WorkbookException.class, () -> files.provider("crm.csv", other)).getMessage();
    assertTrue(refused.contains("None of the ids of the matrix is in"), refused);
  }

  private static Counts counts(Baseline baseline, Offering offering) {
    return report(baseline, offering).declaredControlCounts();
  }

  private static Report report(Baseline baseline, Offering offering) {
    return Determination.of(baseline).providers(offering).asOf(DAY).report();
  }

  @Test
  void whatIsNoMatrixIsRefusedWithWhatWasSeen() throws IOException {
    Baseline baseline = files.baseline("profile.json");
    lay("who.csv", "\"Control ID\",\"Family\",\"Cost\"\r\n\"AC-1\",\"X\",\"\"\r\n");
    lay("budget.csv", "Quarter,Cost\n1,2\n");
    Files.write(
        folder.resolve("noise.csv"), "Control ID,\0Über\n".getBytes(StandardCharsets.ISO_8859_1));

    WorkbookException who =
        assertInstanceOf(
            WorkbookException.class,
            files.examineProvider("who.csv", baseline).refusal().orElseThrow());
    assertTrue(who.getMessage().startsWith("who.csv"), who.getMessage());
    assertTrue(who.getMessage().contains("\"Control ID\", \"Family\", \"Cost\""));
    assertThrows(
        WorkbookException.class, () -> files.workbook("who.csv", baseline, "profile.json"));
    assertTrue(
        message(files.examineProvider("budget.csv", baseline)).contains("\"Quarter\", \"Cost\""));
    assertTrue(message(files.examineProvider("noise.csv", baseline)).contains("Save it as UTF-8."));
    assertTrue(message(files.examineProvider("who.csv#2", baseline)).contains("No table"));
  }

  @Test
  void whatCanNotBeHadIsToldInWordsOfAPerson() throws IOException {
    Baseline baseline = files.baseline("profile.json");
    lay("empty-baseline.json", profile("catalog.json", "AC-1"));
    lay("records.yaml", "format-version: \"1\"\n");
    Files.createDirectory(folder.resolve("folder.xlsx"));
    List<FileResult<?>> results =
        List.of(
            files.examineBaseline("none.json"),
            files.examineProvider("none.xlsx", baseline),
            files.examineProvider("none.csv", baseline),
            files.examineRecords("none.yaml"),
            files.examinePolicy("none.yaml"),
            files.examineReport("none.json"),
            files.examineBaseline(""),
            files.examineProvider("folder.xlsx", baseline),
            files.examineRecords("folder.xlsx"),
            files.examineBaseline("cloud.json"),
            files.examineProvider("profile.json", baseline),
            files.examineProvider("records.yaml", baseline),
            files.examineSystem("cloud.json"),
            files.examineBaseline("empty-baseline.json"));
    List<String> words =
        List.of(
            "There is no such file.",
            "There is no such file.",
            "There is no such file.",
            "There is no such file.",
            "There is no such file.",
            "There is no such file.",
            "It is a folder. Name a file in it.",
            "It is a folder. Name a file in it.",
            "It is a folder. Name a file in it.",
            "This is a component definition, and a baseline is a profile or a resolved catalog.",
            "This is a profile, and a provider is a component definition",
            "records.yaml:1:1",
            "a system security plan is wanted",
            "has no control to determine");
    for (int i = 0; i < words.size(); i++) {
      String message = message(results.get(i));
      assertTrue(message.contains(words.get(i)), message);
      assertFalse(message.matches("(?s).*(java\\.|Exception).*"), message);
    }
    assertTrue(message(results.get(13)).contains("empty-baseline.json"));
    assertTrue(message(results.get(13)).contains("AC-1"));
  }

  private static String message(FileResult<?> result) {
    RuntimeException refusal = result.refusal().orElseThrow();
    assertEquals(refusal, assertThrows(RuntimeException.class, result::orThrow));
    return String.valueOf(refusal.getMessage());
  }
}
