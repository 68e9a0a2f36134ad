package dev.heirloom.oscal.io.files;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.heirloom.inheritance.Determination;
import dev.heirloom.inheritance.baseline.Baseline;
import dev.heirloom.inheritance.evidence.AssessmentEvidence;
import dev.heirloom.inheritance.evidence.DecisionEvidence;
import dev.heirloom.inheritance.evidence.EvidenceDocument;
import dev.heirloom.inheritance.evidence.PackageEvidence;
import dev.heirloom.inheritance.evidence.RiskEvidence;
import dev.heirloom.inheritance.offering.Offering;
import dev.heirloom.inheritance.result.FindingCode;
import dev.heirloom.inheritance.result.Report;
import dev.heirloom.inheritance.result.Status;
import dev.heirloom.oscal.io.OscalReadException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** SEMANTICS sections 13 and 14: files of evidence, told apart by what is in them. */
class EvidenceFilesTest {

  private static final LocalDate DAY = LocalDate.of(2026, 3, 31);
  private static final String RISK = "8f6a1c3e-0d42-4a5b-9c71-2e5d8b1f4b09";

  @TempDir private Path folder;
  private OscalFiles files;
  private Baseline baseline;

  @BeforeEach
  void lay() throws IOException {
    files = OscalFiles.under(folder);
    lay("catalog.json", OscalFilesTest.catalog(""));
    lay("profile.json", OscalFilesTest.profile("catalog.json", "ac-1", "ac-2"));
    lay("cloud.json", OscalFilesTest.definition("cloud.json"));
    lay("portal.json", OscalFilesTest.plan("moderate"));
    baseline = files.baseline("profile.json");
  }

  private void lay(String name, String text) throws IOException {
    Files.writeString(folder.resolve(name), text);
  }

  private static String results(String importAp, String state) {
    return """
        {"assessment-results": {"uuid": "8f6a1c3e-0d42-4a5b-9c71-2e5d8b1f4b01", %s,
          "import-ap": {"href": "%s"},
          "results": [{"uuid": "8f6a1c3e-0d42-4a5b-9c71-2e5d8b1f4b02", "title": "Yearly",
            "description": "All.", "start": "2026-02-01T00:00:00Z", "end": "2026-02-03T00:00:00Z",
            "reviewed-controls": {"control-selections": [{"include-all": {}}]},
            "risks": [{"uuid": "%s", "title": "Old accounts", "description": "They stay.",
              "statement": "They may be used.", "status": "open"}],
            "findings": [{"uuid": "8f6a1c3e-0d42-4a5b-9c71-2e5d8b1f4b03", "title": "Accounts",
              "description": "They stay.",
              "target": {"type": "statement-id", "target-id": "ac-2_smt",
                "status": {"state": "%s"}},
              "related-risks": [{"risk-uuid": "%s"}]}]}]}}
        """
        .formatted(OscalFilesTest.metadata("Results", ""), importAp, RISK, state, RISK);
  }

  private static String actions(String system, String status, String log) {
    return """
        {"plan-of-action-and-milestones": {"uuid": "8f6a1c3e-0d42-4a5b-9c71-2e5d8b1f4b04",
          "metadata": {"title": "Actions", "last-modified": "2026-03-01T00:00:00Z", "version": "1",
            "oscal-version": "1.1.3"},
          %s
          "risks": [{"uuid": "%s", "title": "Old accounts", "description": "They stay.",
            "statement": "They may be used.", "deadline": "2026-03-15T00:00:00Z",
            "props": [{"name": "impacted-control-id", "ns": "http://fedramp.gov/ns/oscal",
              "value": "ac-2"}],
            "status": "%s"%s}],
          "poam-items": [{"uuid": "8f6a1c3e-0d42-4a5b-9c71-2e5d8b1f4b05", "title": "Remove them",
            "description": "Soon.", "related-risks": [{"risk-uuid": "%s"}]}]}}
        """
        .formatted(system, RISK, status, log, RISK);
  }

  private static String decisions(String status) {
    return """
        {"certificationPackageOverviewUri": "https://cloud.example/cpo.json",
         "securityControls": [
          {"controlId": "AC-02", "controlImplementationStatus": "%s"}],
         "fedRampRequirements": []}
        """
        .formatted(status);
  }

  private static String overview(String id) {
    return """
        {"serviceIdentification": {"fedRampPackageId": "%s", "providerName": "Example Corp",
          "serviceName": "Example Cloud", "certificationType": "20x"},
         "thirdPartyInformationResources": {"certified": [
          {"fedRampCertifiedThirdPartyInformationResource": "FR1234500000", "useCase": "All."}]}}
        """
        .formatted(id);
  }

  private Report report(String... evidence) {
    Offering cloud = files.provider("cloud.json", baseline).asCommonControls();
    for (String file : evidence) {
      cloud = cloud.with(files.evidence(file));
    }
    return Determination.of(baseline).providers(cloud).asOf(DAY).report();
  }

  private static boolean finds(Report report, FindingCode code) {
    return report.allFindings().stream().anyMatch(finding -> finding.code() == code);
  }

  @Test
  void aFileIsWhatItHoldsWhateverItIsCalled() throws IOException {
    lay("a.txt", results("ap.json", "not-satisfied"));
    lay("b", actions("", "open", ""));
    lay("c.yaml", decisions("Implemented"));
    lay("d.json", overview("FR1234567890"));
    assertInstanceOf(AssessmentEvidence.class, files.evidence("a.txt").get(0));
    assertInstanceOf(RiskEvidence.class, files.evidence("b").get(0));
    assertInstanceOf(DecisionEvidence.class, files.evidence("c.yaml").get(0));
    assertInstanceOf(PackageEvidence.class, files.evidence("d.json").get(0));
    lay("many.json", "[" + overview("FR1234567890") + "," + overview("FR1234567891") + "]");
    assertEquals(2, files.evidence("many.json").size());
  }

  @Test
  void whatIsNoEvidenceIsRefusedWithWhatWouldBe() throws IOException {
    OscalReadException other =
        assertThrows(OscalReadException.class, () -> files.evidence("portal.json"));
    assertTrue(other.getMessage().contains("assessment results"), other::getMessage);
    lay("none.json", "{\"a\": 1}");
    assertTrue(files.examineEvidence("none.json").refusal().isPresent());
    lay("damaged.json", results("ap.json", "satisfied").replace("\"results\"", "\"resultz\""));
    OscalReadException damaged =
        assertThrows(OscalReadException.class, () -> files.evidence("damaged.json"));
    assertTrue(damaged.getMessage().contains("resultz"), damaged::getMessage);
    assertTrue(files.examineEvidence("missing.json").refusal().isPresent());
  }

  @ParameterizedTest
  @CsvSource({
    "Implemented, FULLY_INHERITED",
    "Not Implemented, MUST_IMPLEMENT",
    "Partially Implemented, PARTIALLY_INHERITED"
  })
  void aDecisionRecordLowers(String status, Status expected) throws IOException {
    lay("sdr.json", decisions(status));
    Report report = report("sdr.json");
    assertEquals(expected, report.control("ac-2").orElseThrow().status());
    assertTrue(finds(report, FindingCode.EVIDENCE_SYSTEM_NOT_STATED));
  }

  @Test
  void aDecisionRecordBelongsToTheOverviewThatItNames() throws IOException {
    lay("sdr.json", decisions("Implemented"));
    lay("cpo.json", overview("FR1234567890"));
    Report report = report("sdr.json", "cpo.json");
    assertTrue(!finds(report, FindingCode.EVIDENCE_SYSTEM_NOT_STATED));
    assertTrue(finds(report, FindingCode.PACKAGE_OVERVIEW));
    assertTrue(finds(report, FindingCode.LOWER_DOCUMENT_NOT_GIVEN));
  }

  @Test
  void resultsLowerUntilALaterPlanOfActionClosesTheirRisks() throws IOException {
    lay("sar.json", results("ap.json", "not-satisfied"));
    lay("open.json", actions("", "open", ""));
    lay("closed.json", actions("", "closed", ""));
    lay(
        "later.json",
        actions(
            "",
            "closed",
            """
            , "risk-log": {"entries": [{"uuid": "8f6a1c3e-0d42-4a5b-9c71-2e5d8b1f4b06",
              "start": "2026-04-01T00:00:00Z", "status-change": "closed"}]}"""));
    assertEquals(Status.FULLY_INHERITED, report().control("ac-2").orElseThrow().status());
    Report found = report("sar.json");
    assertEquals(Status.PARTIALLY_INHERITED, found.control("ac-2").orElseThrow().status());
    Report open = report("sar.json", "open.json");
    assertEquals(Status.PARTIALLY_INHERITED, open.control("ac-2").orElseThrow().status());
    assertTrue(finds(open, FindingCode.OPEN_RISK) && finds(open, FindingCode.OVERDUE_RISK));
    Report closed = report("sar.json", "closed.json");
    assertEquals(Status.FULLY_INHERITED, closed.control("ac-2").orElseThrow().status());
    assertTrue(!finds(closed, FindingCode.OPEN_RISK));
    Report later = report("sar.json", "later.json");
    assertEquals(Status.PARTIALLY_INHERITED, later.control("ac-2").orElseThrow().status());
  }

  @Test
  void resultsAreAboutTheSystemThatTheirPlanImports() throws IOException {
    lay(
        "ap.json",
        """
        {"assessment-plan": {"uuid": "8f6a1c3e-0d42-4a5b-9c71-2e5d8b1f4b07", %s,
          "import-ssp": {"href": "portal.json"},
          "reviewed-controls": {"control-selections": [{"include-all": {}}]}}}
        """
            .formatted(OscalFilesTest.metadata("Plan", "")));
    lay("sar.json", results("ap.json", "not-satisfied"));
    List<String> identifiers = files.evidence("sar.json").get(0).subject().identifiers();
    assertEquals(List.of("8f6a1c3e-0d42-4a5b-9c71-2e5d8b1f4a08", "portal"), identifiers);
    List<EvidenceDocument> evidence = files.evidence("sar.json");
    Determination of = Determination.of(baseline).asOf(DAY);
    Report own = of.system(files.system("portal.json").with(evidence)).report();
    assertTrue(!finds(own, FindingCode.OTHER_SYSTEM));
    assertTrue(!finds(own, FindingCode.EVIDENCE_SYSTEM_NOT_STATED));
    lay(
        "other.json",
        OscalFilesTest.plan("moderate")
            .replace("\"id\": \"portal\"", "\"id\": \"harbour\"")
            .replace("b1f4a08", "b1f4a99"));
    Report other = of.system(files.system("other.json").with(evidence)).report();
    assertTrue(finds(other, FindingCode.OTHER_SYSTEM));
    assertTrue(!finds(other, FindingCode.DUTY_DISPUTED));
  }

  @ParameterizedTest
  @CsvSource({
    "'\"import-ssp\": {\"href\": \"../plans/portal.xml\"},', false",
    "'\"import-ssp\": {\"href\": \"other.xml\"},', true",
    "'\"system-id\": {\"id\": \"PORTAL\"},', false",
    "'\"system-id\": {\"id\": \"harbour\"},', true",
    "'\"system-id\": {\"id\": \"portal\"}, \"import-ssp\": {\"href\": \"other.xml\"},', false"
  })
  void aPlanOfActionIsAboutTheSystemThatItNames(String names, boolean other) throws IOException {
    lay("poam.json", actions(names, "open", ""));
    Report report =
        Determination.of(baseline)
            .asOf(DAY)
            .system(files.system("portal.json").with(files.evidence("poam.json")))
            .report();
    assertEquals(other, finds(report, FindingCode.OTHER_SYSTEM));
    assertEquals(!other, finds(report, FindingCode.OPEN_RISK));
  }

  @Test
  void aDocumentOfFedrampIsAProviderThatOffersNothing() throws IOException {
    lay("sdr.json", decisions("Implemented"));
    lay("cpo.json", overview("FR1234567890"));
    Offering provider = files.provider("sdr.json", baseline).with(files.evidence("cpo.json"));
    Report report = Determination.of(baseline).providers(provider).asOf(DAY).report();
    assertEquals(FindingCode.OFFER_NOT_STATED, report.findings().get(0).code());
    assertEquals(Status.MUST_IMPLEMENT, report.control("ac-2").orElseThrow().status());
    Offering named = files.provider("cpo.json", baseline);
    assertEquals("Example Cloud", named.claims().identity().title());
  }

  @Test
  void ofAnExportOfManyOverviewsOnlyTheOneThatNamesTheSystemCounts() throws IOException {
    lay("many.json", "[" + overview("FR1234567890") + "," + overview("FR1234500000") + "]");
    Report report = report("many.json");
    assertTrue(finds(report, FindingCode.OTHER_SYSTEM));
    assertTrue(!finds(report, FindingCode.PACKAGE_OVERVIEW));
    lay("cpo.json", overview("FR1234500000"));
    Report named = report("many.json", "cpo.json");
    assertTrue(!finds(named, FindingCode.OTHER_SYSTEM));
  }
}
