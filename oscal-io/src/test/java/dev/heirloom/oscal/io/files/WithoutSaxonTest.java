package dev.heirloom.oscal.io.files;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.heirloom.inheritance.Determination;
import dev.heirloom.inheritance.baseline.Baseline;
import dev.heirloom.inheritance.result.Report;
import dev.heirloom.oscal.io.report.ReportJson;
import dev.heirloom.oscal.io.workbook.WorkbookExport;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The whole way from a profile and a workbook to a report, without Saxon and its resolver on the
 * path.
 */
class WithoutSaxonTest {

  private static final String EXPECTED =
      "2 controls: 1 fully inherited, 0 partially inherited, 1 to implement;"
          + " no net.sf.saxon.Configuration; no org.xmlresolver.Resolver";

  @TempDir private Path folder;

  /** Reads, resolves, converts and writes the files of a folder, and says what came of it. */
  public static void main(String[] arguments) throws IOException {
    System.out.print(outcome(Path.of(arguments[0])));
  }

  private static String outcome(Path folder) throws IOException {
    Files.writeString(folder.resolve("catalog.json"), OscalFilesTest.catalog(""));
    Files.writeString(
        folder.resolve("profile.json"), OscalFilesTest.profile("catalog.json", "ac-1", "ac-2"));
    Files.writeString(
        folder.resolve("crm.csv"),
        """
        Control ID,Can Be Inherited from CSP,Specific Inheritance and Customer Agency Responsibilities
        AC-1,Yes,
        AC-2,No,
        """);
    OscalFiles files = OscalFiles.under(folder);
    Baseline baseline = files.baseline("profile.json");
    WorkbookExport.of("crm.xlsx", files.provider("crm.csv", baseline), baseline)
        .xlsx(Instant.EPOCH, folder.resolve("crm.xlsx"));
    Report report =
        Determination.of(baseline)
            .providers(files.provider("crm.xlsx", baseline))
            .asOf(LocalDate.of(2026, 3, 31))
            .report();
    Files.writeString(folder.resolve("report.json"), ReportJson.write(report));
    return "%d controls: %s; %s; %s"
        .formatted(
            files.report("report.json").controls().size(),
            report.declaredControlCounts(),
            presence("net.sf.saxon.Configuration"),
            presence("org.xmlresolver.Resolver"));
  }

  private static String presence(String type) {
    try {
      return Class.forName(type).toString();
    } catch (ClassNotFoundException e) {
      return "no " + type;
    }
  }

  private static String modulePath() {
    String path = System.getProperty("jdk.module.path", "");
    assumeTrue(!path.isEmpty(), "skipped: these tests run on the class path");
    return path;
  }

  @Test
  void filesBecomeAReportOnTheModulePath() throws IOException {
    modulePath();

    assertEquals(EXPECTED, outcome(folder));
  }

  @Test
  void filesBecomeAReportOnTheClassPath() throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "--class-path",
                modulePath() + File.pathSeparator + System.getProperty("java.class.path"),
                WithoutSaxonTest.class.getName(),
                folder.toString())
            .redirectErrorStream(true)
            .start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    process.waitFor();

    assertEquals(EXPECTED, output);
  }
}
