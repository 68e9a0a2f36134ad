package dev.heirloom.oscal.io.matrix;

import dev.heirloom.inheritance.Determination;
import dev.heirloom.inheritance.baseline.Baseline;
import dev.heirloom.inheritance.baseline.BaselineControl;
import dev.heirloom.inheritance.baseline.StatementPart;
import dev.heirloom.inheritance.offering.Offering;
import dev.heirloom.inheritance.result.Finding;
import dev.heirloom.inheritance.result.FindingCode;
import dev.heirloom.inheritance.result.PointResult;
import dev.heirloom.inheritance.result.Report;
import dev.heirloom.inheritance.result.Status;
import dev.heirloom.oscal.io.files.FileNote;
import dev.heirloom.oscal.io.files.FileResult;
import dev.heirloom.oscal.io.files.OscalFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Tables in files, read and determined. */
final class Tables {

  static final LocalDate DAY = LocalDate.of(2026, 6, 30);

  private final Path folder;

  Tables(Path folder) {
    this.folder = folder;
  }

  /** AC-2 with points a and b, AC-2(1), AC-3 to AC-6 and SC-7. */
  static Baseline baseline() {
    return Baseline.of(
        "a small baseline",
        List.of(
            BaselineControl.of(
                "ac-2", StatementPart.item("ac-2_smt.a"), StatementPart.item("ac-2_smt.b")),
            BaselineControl.of("ac-2.1"),
            BaselineControl.of("ac-3"),
            BaselineControl.of("ac-4"),
            BaselineControl.of("ac-5"),
            BaselineControl.of("ac-6"),
            BaselineControl.of("sc-7")));
  }

  /** Returns a baseline of controls with these ids. */
  static Baseline of(String... ids) {
    return Baseline.of(
        "a baseline of its own", List.of(ids).stream().map(BaselineControl::of).toList());
  }

  OscalFiles files() {
    return OscalFiles.under(folder);
  }

  String write(String name, byte[] content) {
    try {
      Files.write(folder.resolve(name), content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return name;
  }

  String write(String name, String content) {
    return write(name, content.getBytes(StandardCharsets.UTF_8));
  }

  /** What came of a table: how each point that is offered is inherited, and what was told. */
  record Outcome(Map<String, String> offered, List<FileNote> notes, Offering offering) {

    List<String> codes() {
      return notes.stream().map(FileNote::code).distinct().toList();
    }
  }

  Outcome read(String file, Baseline baseline, MatrixLayout... layouts) {
    FileResult<Offering> result = files().examineProvider(file, baseline, List.of(layouts));
    Offering offering = result.orThrow();
    return new Outcome(
        offered(Determination.of(baseline).providers(offering).asOf(DAY).report()),
        result.notes(),
        offering);
  }

  static Report report(Offering... providers) {
    return Determination.of(baseline()).providers(providers).asOf(DAY).report();
  }

  static String words(Report report) {
    return words(offered(report));
  }

  /** Returns the points and controls that a report has findings of a kind on. */
  static List<String> told(Report report, FindingCode code) {
    return report.allFindings().stream()
        .filter(finding -> finding.code() == code)
        .map(Finding::subject)
        .distinct()
        .sorted()
        .toList();
  }

  private static Map<String, String> offered(Report report) {
    Map<String, String> offered = new LinkedHashMap<>();
    report
        .points()
        .filter(point -> point.status() != Status.MUST_IMPLEMENT)
        .forEach(point -> offered.put(point.id(), word(point)));
    return offered;
  }

  /** Returns what a table in CSV offers on the small baseline, as {@code ac-3 full, ac-4 part}. */
  String offered(String csv) {
    return words(read(write("table.csv", csv), baseline()));
  }

  static String words(Outcome outcome) {
    return words(outcome.offered());
  }

  private static String words(Map<String, String> offered) {
    return offered.entrySet().stream()
        .map(point -> point.getKey() + " " + point.getValue())
        .collect(Collectors.joining(", "));
  }

  private static String word(PointResult point) {
    return point.status() == Status.FULLY_INHERITED ? "full" : "part";
  }
}
