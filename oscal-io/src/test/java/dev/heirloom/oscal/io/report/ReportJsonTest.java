package dev.heirloom.oscal.io.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.heirloom.inheritance.Determination;
import dev.heirloom.inheritance.offering.Addressed;
import dev.heirloom.inheritance.offering.CustomerSystem;
import dev.heirloom.inheritance.offering.Evidence;
import dev.heirloom.inheritance.offering.Offering;
import dev.heirloom.inheritance.offering.Place;
import dev.heirloom.inheritance.offering.SystemClaims;
import dev.heirloom.inheritance.offering.Tailoring;
import dev.heirloom.inheritance.result.Reason;
import dev.heirloom.inheritance.result.Remark;
import dev.heirloom.inheritance.result.Report;
import dev.heirloom.inheritance.result.Status;
import dev.heirloom.oscal.io.DataFileException;
import dev.heirloom.oscal.io.OscalLimitException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ReportJsonTest {

  @Test
  void a_report_is_written_in_the_documented_form() throws IOException {
    Path golden = Path.of("src/test/resources/dev/heirloom/oscal/io/report/small-world.json");
    String actual = ReportJson.write(SmallWorld.report("planned"));
    if (Boolean.getBoolean("heirloom.accept")) {
      Files.writeString(golden, actual);
    }

    assertEquals(Files.readString(golden), actual);
  }

  @Test
  void what_was_written_reads_back_as_it_was() {
    ReportDocument document = ReportDocument.of(SmallWorld.report("planned"));

    assertEquals(document, ReportJson.read(ReportJson.write(document)));
  }

  @Test
  void the_words_that_refuse_a_point_or_tailor_it_out_are_kept() {
    Evidence place = Evidence.of("refusing.json", "/component-definition/controls/0");
    Addressed refusal =
        new Addressed(
            Place.control("sc-7"),
            List.of(),
            List.of(),
            "",
            Optional.of("Every customer guards its own boundary."),
            List.of(),
            place);
    SystemClaims nothing = SmallWorld.claims("portal.json", SmallWorld.uuid(3), List.of());
    Report report =
        Determination.of(SmallWorld.baseline())
            .providers(
                Offering.of(
                    SmallWorld.claims("refusing.json", SmallWorld.uuid(2), List.of(refusal))))
            .system(
                new CustomerSystem(
                    nothing,
                    List.of(new Tailoring("pe-3", "There are no premises.")),
                    Optional.empty()))
            .asOf(SmallWorld.DAY)
            .report();

    ReportDocument document = ReportJson.read(ReportJson.write(report));

    assertEquals(ReportDocument.of(report), document);
    ReportDocument.PointEntry refused = document.controls().get(2).points().get(0);
    assertEquals(Optional.of(Reason.REFUSED), refused.reason());
    assertEquals(
        List.of(
            new ReportDocument.RemarkEntry(
                Remark.Kind.REFUSED,
                SmallWorld.uuid(2).value(),
                "Every customer guards its own boundary.",
                place)),
        refused.remarks());
    ReportDocument.RemarkEntry tailored =
        document.controls().get(1).points().get(0).remarks().get(0);
    assertEquals(Remark.Kind.TAILORED_OUT, tailored.kind());
    assertEquals("There are no premises.", tailored.text());
  }

  @Test
  void a_report_without_reasons_and_remarks_is_read_as_one_of_an_earlier_release() {
    String json = ReportJson.write(SmallWorld.report("implemented"));
    String earlier =
        json.replaceAll("\\s*\"reason\": \"[A-Z_]+\",", "")
            .replaceAll("\\s*\"remarks\": \\[ *],", "");

    ReportDocument document = ReportJson.read(earlier);

    assertEquals(Optional.empty(), document.controls().get(2).points().get(0).reason());
    assertEquals(ReportJson.read(json).pointCounts(), document.pointCounts());
    assertNotEquals(json, earlier);
  }

  @Test
  void counts_are_those_of_the_report() {
    ReportDocument document = ReportDocument.of(SmallWorld.report("implemented"));

    assertEquals(1, document.controlCounts().full());
    assertEquals(1, document.controlCounts().partial());
    assertEquals(1, document.controlCounts().own());
    assertEquals(4, document.pointCounts().total());
    assertEquals(document.pointCounts(), document.declaredPointCounts());
  }

  @Test
  void fields_of_a_later_release_are_passed_over() {
    String json = ReportJson.write(SmallWorld.report("implemented"));
    String later = json.replaceFirst("\\{", "{\"signature\": {\"by\": [1, null]},");

    assertEquals(ReportJson.read(json), ReportJson.read(later.replace(", null", "")));
  }

  @Test
  void another_format_version_is_refused_with_its_place_and_a_remedy() {
    String json =
        ReportJson.write(SmallWorld.report("implemented"))
            .replace("\"format-version\": \"1\"", "\"format-version\": \"7\"");

    DataFileException e = assertThrows(DataFileException.class, () -> ReportJson.read(json));

    assertEquals("/format-version", e.place().path());
    assertTrue(e.getMessage().contains("version 7"), e.getMessage());
    assertTrue(e.remedy().contains("Make the report again"), e.remedy());
  }

  @Test
  void a_status_that_is_none_is_named_with_its_place() {
    String json =
        ReportJson.write(SmallWorld.report("implemented"))
            .replaceFirst("\"status\": \"MUST_IMPLEMENT\"", "\"status\": \"MAYBE\"");

    DataFileException e = assertThrows(DataFileException.class, () -> ReportJson.read(json));

    assertTrue(e.place().line() > 1);
    assertTrue(e.place().path().startsWith("/controls/"), e.place().path());
    assertTrue(e.getMessage().contains("\"MAYBE\" is not known here"), e.getMessage());
  }

  @Test
  void what_is_no_report_is_refused() {
    assertTrue(problem("").contains("The file is empty"));
    assertTrue(problem("{").contains("not well-formed JSON"));
    assertTrue(problem("{\"a\":1,\"a\":2}").contains("Duplicate field 'a'"));
    assertTrue(problem("{} {}").contains("Something follows the end"));
    assertTrue(problem("{\"catalog\":{}}").contains("\"format-version\" is missing"));
    assertTrue(problem("[1]").contains("where an object belongs"));
  }

  private static String problem(String json) {
    return assertThrows(DataFileException.class, () -> ReportJson.read(json)).getMessage();
  }

  @Test
  void nesting_without_end_hits_the_limit_by_name() {
    String deep = "{\"a\":" + "[".repeat(100_000);
    InputStream in = new ByteArrayInputStream(deep.getBytes(StandardCharsets.UTF_8));

    OscalLimitException e =
        assertThrows(OscalLimitException.class, () -> ReportJson.read(in, "deep.json"));

    assertEquals("withMaxDepth", e.option());
    assertEquals("deep.json", e.place().document());
  }

  @Test
  void a_difference_names_controls_and_points_with_both_statuses() {
    ReportDocument before = ReportDocument.of(SmallWorld.report("implemented"));
    ReportDocument after = ReportDocument.of(SmallWorld.report("planned"));

    ReportDifference difference = ReportDifference.between(before, after);

    assertEquals(2, difference.changes().size());
    assertEquals(1, difference.ofControls().size());
    ReportDifference.Change change = difference.changes().get(0);
    assertEquals("pe-3", change.control());
    assertEquals(Status.FULLY_INHERITED, change.from().orElseThrow());
    assertEquals(Status.MUST_IMPLEMENT, change.to().orElseThrow());
    assertEquals(change.declaredFrom(), change.declaredTo());
    assertEquals("pe-3", difference.changes().get(1).point().orElseThrow());
    assertTrue(difference.toJson().contains("\"control\": \"pe-3\""), difference.toJson());
  }

  @Test
  void a_report_does_not_differ_from_itself() {
    ReportDocument report = ReportDocument.of(SmallWorld.report("implemented"));

    assertTrue(ReportDifference.between(report, report).isEmpty());
  }
}
