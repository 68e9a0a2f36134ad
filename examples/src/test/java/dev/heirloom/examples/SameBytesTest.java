package dev.heirloom.examples;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.heirloom.inheritance.Determination;
import dev.heirloom.inheritance.export.CustomerPlan;
import dev.heirloom.inheritance.export.DeltaProfile;
import dev.heirloom.inheritance.export.ExportOptions;
import dev.heirloom.inheritance.export.ResponsibilityExport;
import dev.heirloom.inheritance.offering.Offering;
import dev.heirloom.inheritance.result.Report;
import dev.heirloom.oscal.io.Format;
import dev.heirloom.oscal.io.OscalReader;
import dev.heirloom.oscal.io.OscalWriter;
import dev.heirloom.oscal.io.html.HtmlReport;
import dev.heirloom.oscal.io.workbook.WorkbookExport;
import dev.heirloom.oscal.model.OscalDateTime;
import dev.heirloom.oscal.model.OscalDocument;
import dev.heirloom.oscal.model.Uuid;
import dev.heirloom.oscal.model.ssp.SystemSecurityPlan;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/**
 * What is handed in has the same bytes, wherever and whenever it was made with the same ids and
 * date.
 */
class SameBytesTest {

  private static final ExportOptions OPTIONS =
      new ExportOptions(
          Uuid.of("5f2a8f0e-3c1b-4b7e-9d43-6d0f1b1f7a10"),
          new OscalDateTime("2023-06-30T00:00:00Z"),
          "1.0");

  @Test
  void inAnotherLanguageTimeZoneEncodingAndOrderOfHashes()
      throws IOException, InterruptedException {
    Process elsewhere =
        new ProcessBuilder(
                ChildJvm.java(
                    "-Duser.language=tr",
                    "-Duser.country=TR",
                    "-Duser.timezone=Asia/Kathmandu",
                    "-Dfile.encoding=UTF-16",
                    "-Dline.separator=\r\n",
                    "-cp",
                    System.getProperty("java.class.path"),
                    SameBytesTest.class.getName()))
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    List<String> here = lines();
    String there = new String(elsewhere.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);

    assertEquals(0, elsewhere.waitFor());
    assertEquals(9 + 2 + 1, here.size());
    assertEquals(String.join("\n", here), there);
  }

  /** Prints what each file is called and what its bytes come to. */
  public static void main(String[] arguments) throws IOException {
    byte[] text = String.join("\n", lines()).getBytes(StandardCharsets.US_ASCII);
    System.out.write(text, 0, text.length);
    System.out.flush();
  }

  private static List<String> lines() throws IOException {
    Map<String, byte[]> files = new TreeMap<>();
    List<Offering> offerings =
        List.of(
            ExampleDocuments.cloudGov(),
            ExampleDocuments.graniteInfrastructure(),
            ExampleDocuments.agencyCommonControls());
    var records = ExampleDocuments.authorizations().authorizations();
    Report report =
        Determination.of(ExampleDocuments.fedrampModerate())
            .providers(offerings)
            .system(ExampleDocuments.grantsPortal())
            .authorizations(records)
            .asOf(ExampleDocuments.DAY)
            .report();
    SystemSecurityPlan granite =
        OscalReader.strict()
            .read(Path.of("data/granite-infrastructure.json"), SystemSecurityPlan.class);
    var definition = ResponsibilityExport.of(granite, "baseline.json", OPTIONS);
    Map<String, OscalDocument> documents =
        Map.of(
            "plan",
            CustomerPlan.of(
                    new CustomerPlan.Subject("Orchard", "orchard", "profile.json"),
                    report,
                    new CustomerPlan.Inputs(ExampleDocuments.fedrampModerate(), offerings, records),
                    OPTIONS)
                .plan(),
            "profile",
            DeltaProfile.of(report, "baseline.json", OPTIONS),
            "definition",
            definition);
    documents.forEach(
        (name, document) -> {
          for (Format format : Format.values()) {
            files.put(
                name + " " + format,
                OscalWriter.pretty().toString(document, format).getBytes(StandardCharsets.UTF_8));
          }
        });
    WorkbookExport workbook =
        WorkbookExport.of(
            "crm", Offering.of(definition, "definition"), ExampleDocuments.fedrampModerate());
    files.put("workbook xlsx", workbook.xlsx(Instant.EPOCH));
    files.put(
        "workbook csv", new TreeMap<>(workbook.csv()).toString().getBytes(StandardCharsets.UTF_8));
    files.put("page", HtmlReport.standard().write(report).getBytes(StandardCharsets.UTF_8));
    List<String> lines = new ArrayList<>();
    files.forEach((name, bytes) -> lines.add(name + " " + bytes.length + " " + digest(bytes)));
    return lines;
  }

  private static String digest(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
