package dev.heirloom.oscal.io.workbook;

import static dev.heirloom.oscal.io.workbook.Xlsx.row;
import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.heirloom.inheritance.Determination;
import dev.heirloom.inheritance.authorization.AuthorizationBuilder;
import dev.heirloom.inheritance.baseline.ImpactLevel;
import dev.heirloom.inheritance.offering.Offering;
import dev.heirloom.inheritance.policy.Authorizations;
import dev.heirloom.inheritance.result.Report;
import dev.heirloom.inheritance.result.Severity;
import dev.heirloom.oscal.io.DataFileException;
import dev.heirloom.oscal.io.authorization.AuthorizationFile;
import dev.heirloom.oscal.io.authorization.PolicyFile;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Walks the rows of {@code DECIDING-FIELDS.md} whose words are decided where files are read. */
class DecidingFieldsTest {

  private static final Pattern CASE = Pattern.compile("`([^`]*)`: ([a-z/]+(?: [A-Z][A-Z_]+)*)");

  /**
   * The scenes by the ids of their rows: words to what they come to, and the codes of what is
   * found.
   */
  private static final Map<String, Function<List<String>, String>> SCENES =
      Map.ofEntries(
          Map.entry("crm-answer", DecidingFieldsTest::ofAnswers),
          Map.entry("cis-mark", words -> ofMarks("Implemented", words)),
          Map.entry("cis-mark-planned", words -> ofMarks("Planned", words)),
          Map.entry("cis-header", DecidingFieldsTest::ofHeader),
          Map.entry("cis-status", DecidingFieldsTest::ofStatus),
          Map.entry("records-level", words -> ofRecord("level", words)),
          Map.entry("records-type", words -> ofRecord("type", words)),
          Map.entry("records-class", words -> ofRecord("certification-class", words)),
          Map.entry("records-date", words -> ofRecord("expires", words)),
          Map.entry(
              "records-regime",
              words ->
                  read(
                      in -> AuthorizationFile.read(in, "records.yaml"),
                      "format-version: \"1\"\n" + field("regime", words))),
          Map.entry(
              "policy-word",
              words ->
                  read(
                      in -> PolicyFile.read(in, "policy.yaml"),
                      "format-version: \"1\"\n" + field("presumption", words))));

  @Test
  void everyRowHasASceneAndEveryCellComesToWhatItSays() throws IOException {
    Map<String, String> cells = new LinkedHashMap<>();
    Files.readAllLines(Path.of("../inheritance-core/DECIDING-FIELDS.md")).stream()
        .dropWhile(line -> !line.equals("## Decided where files are read"))
        .filter(
            line -> line.startsWith("| ") && !line.startsWith("| id ") && !line.startsWith("| -"))
        .forEach(line -> cells.put(line.split("\\|")[1].strip(), line));
    assertEquals(new TreeSet<>(SCENES.keySet()), new TreeSet<>(cells.keySet()));
    cells.forEach(
        (row, line) -> {
          List<String> played = new ArrayList<>();
          List<String> written = new ArrayList<>();
          Matcher matcher = CASE.matcher(line);
          while (matcher.find()) {
            String words = matcher.group(1);
            written.add(words + ": " + matcher.group(2));
            played.add(
                words
                    + ": "
                    + SCENES
                        .get(row)
                        .apply(words.isEmpty() ? List.of() : List.of(words.split(" \\+ "))));
          }
          assertAll(row, () -> assertEquals(written, played));
        });
  }

  private static String ofAnswers(List<String> words) {
    List<String> rows = new ArrayList<>();
    rows.add(row(1, "Control ID", "Can Be Inherited from CSP", "Text"));
    for (String word : words.isEmpty() ? List.of("") : words) {
      rows.add(row(rows.size() + 1, "AC-3", word, "words"));
    }
    rows.add(row(rows.size() + 1, "SC-7", "Yes", "words"));
    return determined(new Xlsx().sheet("CRM", rows.toArray(String[]::new)));
  }

  /** The mark stands under this header, behind FedRAMP's own. */
  private static String ofHeader(List<String> words) {
    return determined(
        new Xlsx()
            .sheet("CRM", row(1, "Control ID", "Can Be Inherited from CSP"), row(2, "AC-3", "Yes"))
            .sheet(
                "CIS",
                row(1, "Control ID", "Implemented", "Planned", String.join("", words)),
                row(2, "AC-3", "", "", "X")));
  }

  /** The status is said in words, in one column. */
  private static String ofStatus(List<String> words) {
    return determined(
        new Xlsx()
            .sheet("CRM", row(1, "Control ID", "Can Be Inherited from CSP"), row(2, "AC-3", "Yes"))
            .sheet(
                "CIS",
                row(1, "Control ID", "Implementation Status"),
                row(2, "AC-3", String.join("", words))));
  }

  private static String ofMarks(String column, List<String> words) {
    String[] header =
        Stream.concat(
                Stream.of("Control ID"),
                Stream.concat(
                    Stream.of(CisState.values()).map(CisState::header),
                    Stream.of(CisOrigination.values()).map(CisOrigination::header)))
            .toArray(String[]::new);
    String[] marks =
        Stream.of(header)
            .map(cell -> cell.equals(column) ? String.join("", words) : "")
            .toArray(String[]::new);
    marks[0] = "AC-3";
    return determined(
        new Xlsx()
            .sheet("CRM", row(1, "Control ID", "Can Be Inherited from CSP"), row(2, "AC-3", "Yes"))
            .sheet("CIS", row(1, header), row(2, marks)));
  }

  private static String determined(Xlsx xlsx) {
    ConvertedWorkbook converted =
        WorkbookConverter.convert(xlsx.read(), Baselines.small(), WorkbookConverterTest.OPTIONS);
    Offering offering = Offering.of(converted.definition(), "workbook").withoutCatalogReferences();
    Report report =
        Determination.of(Baselines.small().at(ImpactLevel.MODERATE))
            .providers(offering)
            .authorizations(
                Authorizations.of(
                    AuthorizationBuilder.builder()
                        .subject(offering.systemId().value())
                        .issued(LocalDate.parse("2026-01-01"))
                        .level(ImpactLevel.MODERATE)
                        .build()))
            .asOf(LocalDate.parse("2026-06-01"))
            .report();
    TreeSet<String> codes = new TreeSet<>();
    converted.findings().stream()
        .filter(finding -> finding.severity() != Severity.INFO)
        .forEach(finding -> codes.add(finding.code().name()));
    report.allFindings().stream()
        .filter(finding -> finding.severity() != Severity.INFO)
        .forEach(finding -> codes.add(finding.code().name()));
    String result =
        switch (report.point("ac-3").orElseThrow().status()) {
          case FULLY_INHERITED -> "full";
          case PARTIALLY_INHERITED -> "part";
          case MUST_IMPLEMENT -> "own";
          case NOT_APPLICABLE -> "n/a";
        };
    return codes.isEmpty() ? result : result + " " + String.join(" ", codes);
  }

  private static String ofRecord(String field, List<String> words) {
    return read(
        in -> AuthorizationFile.read(in, "records.yaml"),
        "format-version: \"1\"\nauthorizations:\n  - subject: P\n    issued: 2026-01-01\n"
            + (words.isEmpty() ? "" : "    " + field(field, words)));
  }

  private static String field(String name, List<String> words) {
    return words.isEmpty() ? "" : name + ": \"" + words.get(0) + "\"\n";
  }

  /** A file with a word that is not understood is refused, at the place of the word. */
  private static String read(Consumer<InputStream> reader, String text) {
    try {
      reader.accept(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
      return "read";
    } catch (DataFileException e) {
      return "refused";
    }
  }
}
