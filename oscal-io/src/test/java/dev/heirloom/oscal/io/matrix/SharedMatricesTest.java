package dev.heirloom.oscal.io.matrix;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.google.common.base.Splitter;
import dev.heirloom.inheritance.Determination;
import dev.heirloom.inheritance.baseline.Baseline;
import dev.heirloom.inheritance.baseline.IdSpelling;
import dev.heirloom.inheritance.offering.Offering;
import dev.heirloom.inheritance.result.ControlResult;
import dev.heirloom.inheritance.result.Reason;
import dev.heirloom.inheritance.result.Report;
import dev.heirloom.inheritance.result.Status;
import dev.heirloom.oscal.io.files.FileResult;
import dev.heirloom.oscal.io.files.OscalFiles;
import dev.heirloom.oscal.io.workbook.WorkbookException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The real matrix of another provider and its facts, which are beside the project, not in it. */
class SharedMatricesTest {

  private static final int ROWS = 185;
  private static final Map<String, Baseline> MODERATE = new ConcurrentHashMap<>();

  private static OscalFiles files() {
    Path folder = Path.of(System.getProperty("user.dir")).toAbsolutePath();
    while (folder != null && !Files.isDirectory(folder.resolve("shared/data/matrix"))) {
      folder = folder.getParent();
    }
    assumeTrue(folder != null, "skipped: no folder shared/data/matrix beside the project");
    return OscalFiles.under(folder.resolve("shared/data"));
  }

  private static Baseline moderate(OscalFiles files) {
    return MODERATE.computeIfAbsent(
        "resolution/fedramp-rev5/MODERATE_profile.json", files::baseline);
  }

  private static Map<String, String> facts(OscalFiles files, String name) throws IOException {
    Path folder = Path.of(files.toString().replaceFirst("files in (.*?): .*", "$1"));
    Map<String, String> facts = new LinkedHashMap<>();
    for (String line :
        Files.readAllLines(folder.resolve("matrix/facts/" + name)).subList(1, ROWS + 1)) {
      List<String> cells = Splitter.on(',').splitToList(line);
      facts.put(IdSpelling.parse(cells.get(1)).orElseThrow().controlId(), cells.get(2));
    }
    return facts;
  }

  @ParameterizedTest
  @CsvSource({
    "1,meridian-2026-06-onprem.csv,On-Premises",
    "2,meridian-2026-06-cloud.csv,Cloud (AWS)"
  })
  void bothMatricesOfTheVendorGiveWhatTheirRowsSay(int number, String facts, String title)
      throws IOException {
    OscalFiles files = files();
    Baseline baseline = moderate(files);
    Offering offering = files.provider("matrix/meridian-2026-06.xlsx#" + number, baseline);
    Report report =
        Determination.of(baseline).providers(offering).asOf(LocalDate.of(2026, 6, 30)).report();

    Map<String, String> rows = facts(files, facts);
    assertEquals(ROWS, rows.size());
    for (ControlResult control : report.controls()) {
      String id = control.id().value();
      String says = rows.getOrDefault(id, "");
      Status expected =
          switch (says) {
            case "Shared" -> Status.PARTIALLY_INHERITED;
            case "Meridian", "Inherited (AWS)" ->
                id.endsWith("-1") ? Status.PARTIALLY_INHERITED : Status.FULLY_INHERITED;
            case "Customer", "" -> Status.MUST_IMPLEMENT;
            default -> Assertions.fail(says);
          };
      assertEquals(expected, control.status(), id);
      if (expected == Status.MUST_IMPLEMENT) {
        assertTrue(
            control.points().stream()
                .allMatch(
                    point ->
                        point
                            .reason()
                            .equals(
                                Optional.of(
                                    says.isEmpty() ? Reason.NOT_ADDRESSED : Reason.REFUSED))),
            id);
      }
    }
    assertTrue(offering.claims().identity().title().startsWith("Meridian LMS \u2014 " + title));
  }

  @Test
  void theSummaryThatCountsOtherwiseIsToldWithBothCounts() {
    OscalFiles files = files();
    Baseline baseline = moderate(files);

    FileResult<Offering> cloud = files.examineProvider("matrix/meridian-2026-06.xlsx#2", baseline);
    FileResult<Offering> onPrem = files.examineProvider("matrix/meridian-2026-06.xlsx#1", baseline);

    assertTrue(
        cloud.notes().stream()
            .anyMatch(
                note ->
                    note.code().equals("SUMMARY_CONTRADICTS")
                        && note.text().contains("Customer 28, not 47")),
        cloud.notes()::toString);
    assertTrue(
        onPrem.notes().stream().noneMatch(note -> note.code().equals("SUMMARY_CONTRADICTS")));
  }

  @Test
  void severalMatricesWithoutANumberAreAnErrorThatListsThemWithTheirTitles() {
    OscalFiles files = files();
    Baseline baseline = moderate(files);

    String message =
        Assertions.assertThrows(
                WorkbookException.class,
                () -> files.provider("matrix/meridian-2026-06.xlsx", baseline))
            .getMessage();

    assertTrue(message.contains("#1  Meridian LMS \u2014 On-Premises"), message);
    assertTrue(message.contains("#2  Meridian LMS \u2014 Cloud (AWS)"), message);
  }
}
