package dev.heirloom.examples.cli;

import dev.heirloom.inheritance.evidence.Evidence;
import dev.heirloom.inheritance.result.Cause;
import dev.heirloom.inheritance.result.ControlResult;
import dev.heirloom.inheritance.result.Finding;
import dev.heirloom.inheritance.result.PointResult;
import dev.heirloom.inheritance.result.Report;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A report as CSV: a line for each cause of findings, the most severe first, with nothing in the
 * columns of points; then a line for each point, with nothing in the columns of causes. No text of
 * a document becomes a formula of a spreadsheet: what starts like one gets an apostrophe before it.
 */
final class ReportCsv {

  private static final String FORMULA_STARTS = "=+-@'\t\r\n";

  private ReportCsv() {}

  static String text(Report report) {
    StringBuilder csv =
        new StringBuilder(
            "as_of,control,control_status,control_declared,point,status,declared,"
                + "provided,responsibilities,open_duties,findings,"
                + "severity,code,count,about,message,places\n");
    for (Cause cause : report.causes()) {
      line(
          csv,
          report.inputs().asOf(),
          "",
          "",
          "",
          "",
          "",
          "",
          "",
          "",
          "",
          "",
          cause.severity(),
          cause.code(),
          cause.count(),
          cause.about(),
          cause.message(),
          cause.few().stream().map(ReportCsv::place).collect(Collectors.joining("; ")));
    }
    for (ControlResult control : report.controls()) {
      for (PointResult point : control.points()) {
        line(
            csv,
            report.inputs().asOf(),
            control.id(),
            control.status(),
            control.declared(),
            point.id(),
            point.status(),
            point.declared(),
            point.provided().size(),
            point.responsibilities().size(),
            point.openDuties().size(),
            codes(control, point),
            "",
            "",
            "",
            "",
            "",
            "");
      }
    }
    return csv.toString();
  }

  /**
   * Returns the codes of what was found at a point, and of what was found at its control as a
   * whole.
   */
  private static String codes(ControlResult control, PointResult point) {
    return Stream.concat(point.findings().stream(), control.findings().stream())
        .map(finding -> finding.code().name())
        .distinct()
        .collect(Collectors.joining(" "));
  }

  private static String place(Finding finding) {
    String where =
        finding.evidence().stream().map(Evidence::toString).collect(Collectors.joining(", "));
    return finding.isOfWholeDocument() ? where : finding.subject() + ": " + where;
  }

  private static void line(StringBuilder csv, Object... values) {
    csv.append(Stream.of(values).map(ReportCsv::cell).collect(Collectors.joining(",")))
        .append('\n');
  }

  private static String cell(Object value) {
    String text = String.valueOf(value);
    String visible = text.stripLeading();
    boolean formula =
        !text.isEmpty() && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0
            || !visible.isEmpty() && FORMULA_STARTS.indexOf(visible.charAt(0)) >= 0;
    String safe = formula ? "'" + text : text;
    boolean quoted = List.of(",", "\"", "\n", "\r").stream().anyMatch(safe::contains);
    return quoted ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
  }
}
