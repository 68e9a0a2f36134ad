package dev.heirloom.examples.cli;

import dev.heirloom.inheritance.determination.ControlResult;
import dev.heirloom.inheritance.determination.Finding;
import dev.heirloom.inheritance.determination.PointResult;
import dev.heirloom.inheritance.determination.Report;
import java.util.stream.Collectors;

/**
 * A report as CSV, one line for each point: ids, statuses, numbers and codes alone, so that no text
 * of a document can become a formula of a spreadsheet.
 */
final class ReportCsv {

  private ReportCsv() {}

  static String text(Report report) {
    StringBuilder csv =
        new StringBuilder(
            "as_of,control,control_status,control_declared,point,status,declared,"
                + "provided,responsibilities,open_duties,findings\n");
    for (ControlResult control : report.controls()) {
      for (PointResult point : control.points()) {
        csv.append(report.inputs().asOf())
            .append(',')
            .append(control.id())
            .append(',')
            .append(control.status())
            .append(',')
            .append(control.declared())
            .append(',')
            .append(point.id())
            .append(',')
            .append(point.status())
            .append(',')
            .append(point.declared())
            .append(',')
            .append(point.provided().size())
            .append(',')
            .append(point.responsibilities().size())
            .append(',')
            .append(point.openDuties().size())
            .append(',')
            .append(
                point.findings().stream()
                    .map(Finding::code)
                    .distinct()
                    .map(Enum::name)
                    .collect(Collectors.joining(" ")))
            .append('\n');
      }
    }
    return csv.toString();
  }
}
