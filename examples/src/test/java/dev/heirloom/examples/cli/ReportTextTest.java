package dev.heirloom.examples.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.heirloom.inheritance.Determination;
import dev.heirloom.inheritance.baseline.Baseline;
import dev.heirloom.inheritance.result.Report;
import dev.heirloom.oscal.io.OscalReader;
import dev.heirloom.oscal.model.catalog.Catalog;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Tables of text whose first column holds ids that nobody foresaw. */
class ReportTextTest {

  private static Report report(String... families) {
    String groups =
        Arrays.stream(families)
            .map(
                family ->
                    """
                    {"id": "%s", "title": "F", "controls": [{"id": "%s-1", "title": "C"}]}"""
                        .formatted(family, family))
            .collect(Collectors.joining(", "));
    String catalog =
        """
        {"catalog": {"uuid": "3c3c64fa-5d7c-42ff-8296-34d3c58892ce", "metadata": {"title": "Harbour",
         "last-modified": "2026-01-01T00:00:00Z", "version": "1", "oscal-version": "1.1.3"},
         "groups": [%s]}}
        """
            .formatted(groups);
    return Determination.of(Baseline.of(OscalReader.strict().read(catalog, Catalog.class)))
        .asOf(LocalDate.of(2026, 11, 28))
        .report();
  }

  @Test
  void eachControlIsARowOfItsIdTitleStatusReasonAndNextStep() {
    String controls = ReportText.controls(report("ac"));
    assertTrue(controls.contains("Control  Title              Status     Why"), controls);
    assertTrue(
        controls.contains(
            "ac-1     C                  to         no provider addresses  implement 1 point"),
        controls);
    assertTrue(controls.contains("implement 1 point"), controls);
    assertTrue(controls.lines().allMatch(line -> line.length() <= 80), controls);
  }

  @Test
  void aWideTerminalShowsARowOnOneLine() {
    String text = ReportText.text(report("ac"), 160);
    assertTrue(
        text.lines()
            .anyMatch(
                line ->
                    line.matches(
                        "ac-1 +C +to implement +no provider addresses it +implement 1 point")),
        text);
  }

  @Test
  void familiesOfAnyLengthKeepTheColumnsOfCountsInLine() {
    String longest = "a-family-with-a-name-of-its-own";
    Report report = report("ac", "identity", "business-continuity", longest);
    List<Integer> widths =
        ReportText.summary(report)
            .lines()
            .filter(line -> line.matches(".* 0 +\\d +0$"))
            .map(String::length)
            .distinct()
            .toList();
    assertEquals(1, widths.size(), ReportText.summary(report));
    assertTrue(ReportText.controls(report).lines().allMatch(line -> line.length() <= 80));
  }
}
