package dev.heirloom.oscal.io.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.heirloom.inheritance.Determination;
import dev.heirloom.inheritance.difference.Difference;
import dev.heirloom.inheritance.evidence.Evidence;
import dev.heirloom.inheritance.evidence.ParameterSetting;
import dev.heirloom.inheritance.mapping.ControlMapping;
import dev.heirloom.inheritance.mapping.MapLimit;
import dev.heirloom.inheritance.mapping.MappingDirection;
import dev.heirloom.inheritance.offering.CustomerSystem;
import dev.heirloom.inheritance.offering.DocumentIdentity;
import dev.heirloom.inheritance.offering.Extent;
import dev.heirloom.inheritance.offering.Offering;
import dev.heirloom.inheritance.offering.Place;
import dev.heirloom.inheritance.offering.StatedRequirement;
import dev.heirloom.inheritance.offering.SystemClaims;
import dev.heirloom.inheritance.offering.SystemId;
import dev.heirloom.inheritance.offering.Tailoring;
import dev.heirloom.inheritance.result.Cause;
import dev.heirloom.inheritance.result.Duty;
import dev.heirloom.inheritance.result.Ending;
import dev.heirloom.inheritance.result.Finding;
import dev.heirloom.inheritance.result.FindingCode;
import dev.heirloom.inheritance.result.Fulfilment;
import dev.heirloom.inheritance.result.PointResult;
import dev.heirloom.inheritance.result.ProvidedUse;
import dev.heirloom.inheritance.result.Reason;
import dev.heirloom.inheritance.result.Remark;
import dev.heirloom.inheritance.result.Report;
import dev.heirloom.inheritance.result.Severity;
import dev.heirloom.inheritance.result.Status;
import dev.heirloom.inheritance.testkit.SmallWorld;
import dev.heirloom.oscal.io.DataFileException;
import dev.heirloom.oscal.io.FileSchema;
import dev.heirloom.oscal.io.OscalLimitException;
import dev.heirloom.oscal.model.MarkupLine;
import dev.heirloom.oscal.model.MarkupMultiline;
import dev.heirloom.oscal.model.MetadataBuilder;
import dev.heirloom.oscal.model.OscalDateTime;
import dev.heirloom.oscal.model.Uuid;
import dev.heirloom.oscal.model.mapping.ControlMap;
import dev.heirloom.oscal.model.mapping.ControlMapBuilder;
import dev.heirloom.oscal.model.mapping.MappingBuilder;
import dev.heirloom.oscal.model.mapping.MappingCollection;
import dev.heirloom.oscal.model.mapping.MappingCollectionBuilder;
import dev.heirloom.oscal.model.mapping.MappingItem;
import dev.heirloom.oscal.model.mapping.MappingProvenanceBuilder;
import dev.heirloom.oscal.model.mapping.MappingResourceReference;
import dev.heirloom.oscal.model.mapping.MappingResourceReferenceBuilder;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ReportJsonTest {

  private static final String RESOURCES = "src/test/resources/dev/heirloom/oscal/io/report/";

  /** The claims of a document that has only what it addresses. */
  private static SystemClaims claims(String name, Uuid uuid, List<StatedRequirement> addressed) {
    return new SystemClaims(
        DocumentIdentity.named(name, uuid),
        List.of(),
        List.of(),
        addressed,
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of());
  }

  @Test
  void aReportIsWrittenInTheDocumentedForm() throws IOException {
    Path golden = Path.of(RESOURCES + "small-world.json");
    String actual =
        ReportJson.write(SmallWorld.report("planned"))
            .replace("\"" + LibraryVersion.get() + "\"", "\"THIS-VERSION\"");
    if (Boolean.getBoolean("heirloom.accept")) {
      Files.writeString(golden, actual);
    }

    assertEquals(Files.readString(golden), actual);
  }

  @Test
  void aWriterGetsTheSameAndStaysOpen() throws IOException {
    Report report = SmallWorld.report("planned");
    OpenWriter out = new OpenWriter();

    ReportJson.write(report, out);

    assertEquals(ReportJson.write(report), out.toString());
  }

  @Test
  void whatWasWrittenReadsBackAsItWas() {
    Report report = SmallWorld.report("planned");

    assertEquals(report, ReportJson.read(ReportJson.write(report)));
  }

  @Test
  void aReportOfBeforeOpenRisksWereAChoiceIsRead() {
    String before =
        ReportJson.write(SmallWorld.report("planned")).replace("\"open-risks\": \"report\",", "");

    assertEquals(SmallWorld.report("planned"), ReportJson.read(before));
  }

  @Test
  void whatIsCarriedThroughAMappingReadsBackWithItsMaps() {
    ControlMap map =
        ControlMapBuilder.builder()
            .uuid(SmallWorld.uuid(21))
            .relationship("superset-of")
            .addSources(new MappingItem("control", "pe-3", List.of(), List.of(), Optional.empty()))
            .addTargets(new MappingItem("control", "sc-7", List.of(), List.of(), Optional.empty()))
            .build();
    Report report =
        Determination.of(SmallWorld.baseline())
            .providers(
                SmallWorld.offering("implemented")
                    .through(
                        ControlMapping.of(collection(map), "mapping.json"),
                        SmallWorld.baseline(),
                        MappingDirection.AS_WRITTEN))
            .asOf(SmallWorld.DAY)
            .report();
    String json = ReportJson.write(report);

    assertEquals("", ReportSchema.problems(json));
    assertTrue(json.contains("\"relation\": \"superset-of\""), json);
    assertEquals(1, report.unmapped().size());
    assertEquals(report, ReportJson.read(json));
    assertFalse(ReportJson.write(SmallWorld.report("implemented")).contains("\"through\""));
  }

  private static MappingCollection collection(ControlMap map) {
    MappingResourceReference resource =
        MappingResourceReferenceBuilder.builder().type("catalog").href("catalog.json").build();
    return MappingCollectionBuilder.builder()
        .uuid(SmallWorld.uuid(22))
        .metadata(
            MetadataBuilder.builder()
                .title(MarkupLine.ofText("Mapping"))
                .lastModified(new OscalDateTime("2026-03-01T00:00:00Z"))
                .version("1")
                .oscalVersion("1.2.2")
                .build())
        .provenance(
            MappingProvenanceBuilder.builder()
                .method("human")
                .matchingRationale("semantic")
                .status("complete")
                .mappingDescription(MarkupMultiline.ofText("made for a test"))
                .build())
        .addMappings(
            MappingBuilder.builder()
                .uuid(SmallWorld.uuid(23))
                .sourceResource(resource)
                .targetResource(resource)
                .addMaps(map)
                .build())
        .build();
  }

  @Test
  void theWordsThatRefuseAPointOrTailorItOutAreKept() {
    Evidence place = Evidence.of("refusing.json", "/component-definition/controls/0");
    StatedRequirement refusal =
        new StatedRequirement(
            Place.control("sc-7"),
            List.of(),
            List.of(),
            "",
            Optional.of("Every customer guards its own boundary."),
            List.of(),
            place);
    SystemClaims nothing = claims("portal.json", SmallWorld.uuid(3), List.of());
    Report report =
        Determination.of(SmallWorld.baseline())
            .providers(Offering.of(claims("refusing.json", SmallWorld.uuid(2), List.of(refusal))))
            .system(
                new CustomerSystem(
                    nothing,
                    List.of(new Tailoring("pe-3", "There are no premises.")),
                    Optional.empty()))
            .asOf(SmallWorld.DAY)
            .report();

    Report read = ReportJson.read(ReportJson.write(report));

    assertEquals(report, read);
    PointResult refused = read.point("sc-7").orElseThrow();
    assertEquals(Optional.of(Reason.REFUSED), refused.reason());
    assertEquals(
        List.of(
            new Remark(
                Remark.Kind.REFUSED,
                new SystemId(SmallWorld.uuid(2).value()),
                "Every customer guards its own boundary.",
                place)),
        refused.remarks());
    assertEquals(
        "There are no premises.", read.point("pe-3").orElseThrow().remarks().get(0).text());
    assertEquals(Optional.of("portal.json"), read.inputs().systemTitle());
  }

  /** The findings without their sentences, which a kept report has in the words of its day. */
  private static List<String> codes(Report report) {
    return report.allFindings().stream()
        .map(finding -> finding.code() + " " + finding.level() + " " + finding.subject())
        .toList();
  }

  @Test
  void aReportOfFormat1IsReadAsFarAsItGoes() {
    Report kept = ReportJson.read(Path.of(RESOURCES + "small-world-format-1.json"));
    Report whole = SmallWorld.report("planned");

    assertEquals(Optional.of("1"), kept.inputs().keptInFormat());
    assertEquals(whole.controlCounts(), kept.controlCounts());
    assertEquals(whole.declaredPointCounts(), kept.declaredPointCounts());
    assertEquals(codes(whole), codes(kept));
    assertEquals(
        whole.causes().stream().map(Cause::code).toList(),
        kept.causes().stream().map(Cause::code).toList());
    assertEquals(
        whole.openDuties().stream().map(Duty::id).toList(),
        kept.openDuties().stream().map(Duty::id).toList());
    assertTrue(
        kept.explain("pe-3").contains("This report was kept in format 1"), kept.explain("pe-3"));
    assertEquals(kept, ReportJson.read(ReportJson.write(kept)));
  }

  @Test
  void thePublishedSchemaKnowsEveryFieldAndRefusesWhatIsNoReport() {
    String json = ReportJson.write(SmallWorld.report("planned"));

    assertEquals("", ReportSchema.problems(json));
    assertTrue(
        ReportSchema.problems(json.replaceFirst("\"level\"", "\"levle\"")).contains("level"));
    assertTrue(
        ReportSchema.problems(
                json.replaceFirst("\"status\": \"MUST_IMPLEMENT\"", "\"status\": \"MAYBE\""))
            .contains("MAYBE"));
  }

  @Test
  void theSchemaHasEveryFindingCodeAndEveryConstant() {
    String schema = FileSchema.REPORT.text();

    Stream.of(
            FindingCode.values(),
            Severity.values(),
            Status.values(),
            Reason.values(),
            Fulfilment.values(),
            Remark.Kind.values(),
            Duty.Kind.values(),
            Ending.End.values(),
            ProvidedUse.Standing.values(),
            Finding.Level.values(),
            Extent.values(),
            ParameterSetting.Level.values(),
            MapLimit.Kind.values())
        .flatMap(Stream::of)
        .forEach(
            constant -> assertTrue(schema.contains('"' + constant.name() + '"'), constant.name()));
  }

  @Test
  void whatFollowsFromTheRestIsWrittenAndPassedOver() {
    Report report = SmallWorld.report("implemented");
    String json = ReportJson.write(report);

    assertTrue(json.contains("\"message\": \"no authorization with a date"), json);
    assertTrue(json.contains("\"PARTIALLY_INHERITED\": 1,"), json);
    assertEquals(
        report,
        ReportJson.read(
            json.replaceAll("\"message\": \"[^\"]*\"", "\"message\": \"\"")
                .replace("\"PARTIALLY_INHERITED\": 1,", "\"PARTIALLY_INHERITED\": 7,")));
  }

  @Test
  void fieldsOfALaterReleaseArePassedOver() {
    String json = ReportJson.write(SmallWorld.report("implemented"));
    String later = json.replaceFirst("\\{", "{\"signature\": {\"by\": [1, null]},");

    assertEquals(ReportJson.read(json), ReportJson.read(later.replace(", null", "")));
  }

  @Test
  void anotherFormatVersionIsRefusedWithItsPlaceAndARemedy() {
    String json =
        ReportJson.write(SmallWorld.report("implemented"))
            .replace("\"format-version\": \"2\"", "\"format-version\": \"7\"");

    DataFileException e = assertThrows(DataFileException.class, () -> ReportJson.read(json));

    assertEquals("/format-version", e.place().path());
    assertTrue(e.getMessage().contains("version 7"), e.getMessage());
    assertTrue(e.remedy().contains("Make the report again"), e.remedy());
  }

  @Test
  void aStatusThatIsNoneIsNamedWithItsPlace() {
    String json =
        ReportJson.write(SmallWorld.report("implemented"))
            .replaceFirst("\"status\": \"MUST_IMPLEMENT\"", "\"status\": \"MAYBE\"");

    DataFileException e = assertThrows(DataFileException.class, () -> ReportJson.read(json));

    assertTrue(e.place().line() > 1);
    assertTrue(e.place().path().startsWith("/controls/"), e.place().path());
    assertTrue(e.getMessage().contains("\"MAYBE\" is not known here"), e.getMessage());
  }

  @Test
  void whatIsNoReportIsRefused() {
    assertTrue(problem("").contains("The file is empty"));
    assertTrue(problem("{").contains("not well-formed JSON"));
    assertTrue(problem("{").contains("expected close marker for Object. "), problem("{"));
    assertTrue(problem("{\"a\":1,\"a\":2}").contains("Duplicate field 'a'"));
    assertTrue(problem("{} {}").contains("Something follows the end"));
    assertTrue(
        problem("{\"catalog\":{}}")
            .contains("This is a catalog of OSCAL's, and a report is wanted"));
    assertTrue(problem("{\"catalogs\":{}}").contains("\"format-version\" is missing"));
    assertTrue(problem("[1]").contains("where an object belongs"));
    assertTrue(problem("{\"format-version\":\"2\"}").contains("\"inputs\" is missing"));
    assertTrue(
        problem("{\"format-version\":\"2\",\"inputs\":[]}").contains("where an object belongs"));
    assertTrue(
        problem("{\"format-version\":\"2\",\"inputs\":{\"as-of\":{}}}")
            .contains("where a text belongs"));
    assertTrue(
        problem("{\"format-version\":\"2\",\"controls\":{}}").contains("where a list belongs"));
    assertTrue(
        problem("{\"format-version\":\"2\",\"controls\":[7]}").contains("where an object belongs"));
  }

  private static String problem(String json) {
    return assertThrows(DataFileException.class, () -> ReportJson.read(json)).getMessage();
  }

  @Test
  void nestingWithoutEndHitsTheLimitByName() {
    String deep = "{\"a\":" + "[".repeat(100_000);
    InputStream in = new ByteArrayInputStream(deep.getBytes(StandardCharsets.UTF_8));

    OscalLimitException e =
        assertThrows(OscalLimitException.class, () -> ReportJson.read(in, "deep.json"));

    assertEquals("maxDepth", e.option().limit());
    assertEquals("deep.json", e.place().document());
  }

  @Test
  void eachProblemOfAValueIsToldAtItsPlace() {
    String json = ReportJson.write(SmallWorld.report("planned"));

    assertProblem(
        "/inputs/as-of", "\"soon\" is not a day", json.replace("\"2026-03-31\"", "\"soon\""));
    assertProblem(
        "/controls/0",
        "\"title\" is missing here",
        json.replaceFirst("\"title\": \"\",\\s*\"status\"", "\"status\""));
    assertProblem(
        "/controls/0/points/0/provided/0/item/uuid",
        "cannot be used here",
        json.replace(SmallWorld.uuid(12).value(), "12"));
    assertProblem(
        "/controls/0/id",
        "cannot be used here",
        json.replace("\"id\": \"ac-2\"", "\"id\": \"ac 2\""));
    assertProblem(
        "/inputs/systems/0/direct",
        "where true or false belongs",
        json.replace("\"direct\": true", "\"direct\": \"yes\""));
    assertProblem(
        "/inputs/policy/most-paths",
        "where a number belongs",
        json.replace("\"most-paths\": 1000", "\"most-paths\": -1"));
  }

  private static void assertProblem(String path, String words, String json) {
    DataFileException e = assertThrows(DataFileException.class, () -> ReportJson.read(json));

    assertEquals(path, e.place().path(), e.getMessage());
    assertTrue(e.getMessage().contains(words), e.getMessage());
    assertTrue(e.place().line() > 1, e.getMessage());
  }

  @Test
  void aDifferenceOfReportsReadBackNamesControlsAndPointsWithBothStatuses() {
    Report before = ReportJson.read(ReportJson.write(SmallWorld.report("implemented")));
    Report after = ReportJson.read(ReportJson.write(SmallWorld.report("planned")));

    String json = DifferenceJson.write(Difference.between(before, after));

    assertEquals("", ReportSchema.problems(FileSchema.DIFFERENCE, json));
    assertEquals(
        """
        {
          "format-version": "1",
          "from": {
            "as-of": "2026-03-31",
            "baseline": "Three controls"
          },
          "to": {
            "as-of": "2026-03-31",
            "baseline": "Three controls"
          },
          "changes": [
            {
              "control": "pe-3",
              "from": "FULLY_INHERITED",
              "to": "MUST_IMPLEMENT",
              "declared": {
                "from": "FULLY_INHERITED",
                "to": "FULLY_INHERITED"
              }
            },
            {
              "control": "pe-3",
              "point": "pe-3",
              "from": "FULLY_INHERITED",
              "to": "MUST_IMPLEMENT",
              "declared": {
                "from": "FULLY_INHERITED",
                "to": "FULLY_INHERITED"
              }
            }
          ]
        }
        """,
        json);
  }
}
