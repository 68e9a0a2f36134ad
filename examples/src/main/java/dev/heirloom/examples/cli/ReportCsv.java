package dev.heirloom.examples.cli;

import dev.heirloom.inheritance.evidence.Evidence;
import dev.heirloom.inheritance.result.Cause;
import dev.heirloom.inheritance.result.ControlResult;
import dev.heirloom.inheritance.result.Duty;
import dev.heirloom.inheritance.result.Finding;
import dev.heirloom.inheritance.result.PointResult;
import dev.heirloom.inheritance.result.Reason;
import dev.heirloom.inheritance.result.Remark;
import dev.heirloom.inheritance.result.Report;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A report as CSV: a line for each cause of findings, the most severe first, with nothing in the
 * columns of points; then a line for each point, with nothing in the columns of causes, and with
 * the title, the reason, the words of its providers and what is left to do. Where a provider is
 * carried through a mapping, the last column has the maps of each point. No text of a document
 * becomes a formula of a spreadsheet: what starts like one gets an apostrophe before it.
 *
 * <p>A file has two marks before the table that programs pass over: the byte order mark, which says
 * that it is UTF-8, and a line that says what separates the values, for in many countries a
 * spreadsheet program takes a comma for the decimal point.
 */
final class ReportCsv {

  private static final String FORMULA_STARTS = "=+-@|%\uff1d\uff0b\uff0d\uff20'\t\r\n";
  static final String MARKS = "\uFEFFsep=,\n";

  private static final int BEFORE_CAUSES = 11;
  private static final int OF_CAUSES = 6;
  private static final int OF_TEXTS = 6;

  private ReportCsv() {}

  /** Returns a file that a spreadsheet program opens in any country. */
  static String file(Report report) {
    return MARKS + text(report);
  }

  static String text(Report report) {
    StringWriter text = new StringWriter();
    try {
      write(report, text);
    } catch (IOException e) {
      throw new UncheckedIOException("a StringWriter does not fail", e);
    }
    return text.toString();
  }

  /** Writes the table line by line, without the marks of a file. */
  static void write(Report report, Writer csv) throws IOException {
    csv.write(
        "as_of,control,control_status,control_declared,point,status,declared,"
            + "provided,responsibilities,open_duties,findings,"
            + "severity,code,count,about,message,places,"
            + "title,reason,provided_texts,responsibility_texts,refusals,left_to_do");
    boolean isCarried =
        report.inputs().systems().stream().anyMatch(system -> system.through().isPresent());
    csv.write(isCarried ? ",carried\n" : "\n");
    for (Cause cause : report.causes()) {
      List<Object> values = new ArrayList<>(Collections.nCopies(BEFORE_CAUSES, ""));
      values.set(0, report.inputs().asOf());
      values.addAll(
          List.of(
              cause.severity(),
              cause.code(),
              cause.count(),
              cause.about(),
              cause.message(),
              cause.few().stream().map(ReportCsv::place).collect(Collectors.joining("; "))));
      values.addAll(Collections.nCopies(OF_TEXTS, ""));
      line(csv, values, isCarried ? Optional.of("") : Optional.empty());
    }
    for (ControlResult control : report.controls()) {
      for (PointResult point : control.points()) {
        List<Object> values =
            new ArrayList<>(
                List.of(
                    report.inputs().asOf(),
                    control.id(),
                    control.status().words(),
                    control.declared().words(),
                    point.id(),
                    point.status().words(),
                    point.declared().words(),
                    point.provided().size(),
                    point.responsibilities().size(),
                    point.openDuties().size(),
                    codes(control, point)));
        values.addAll(Collections.nCopies(OF_CAUSES, ""));
        values.addAll(
            List.of(
                control.title(),
                point.reason().map(Reason::sentence).orElse(""),
                texts(point.provided().stream().map(use -> use.item().text())),
                texts(point.responsibilities().stream().map(use -> use.responsibility().text())),
                texts(
                    point.remarks().stream()
                        .filter(remark -> remark.kind() == Remark.Kind.REFUSED)
                        .map(Remark::text)),
                point.openDuties().stream()
                    .map(ReportCsv::toDo)
                    .distinct()
                    .collect(Collectors.joining("; "))));
        line(csv, values, isCarried ? Optional.of(carried(point)) : Optional.empty());
      }
    }
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

  private static String toDo(Duty duty) {
    return switch (duty.kind()) {
      case RESPONSIBILITY -> "meet the responsibility";
      case IMPLEMENT -> "implement it";
      case PARAMETER -> "set " + duty.id() + " as the baseline asks";
      case LEVEL -> "have the provider's level accepted";
      case CONFIRM -> "confirm what is presumed";
    };
  }

  /** Returns what documents say, each text once and on lines of its own. */
  private static String texts(Stream<String> texts) {
    return texts
        .map(String::strip)
        .filter(text -> !text.isEmpty())
        .distinct()
        .collect(Collectors.joining("\n"));
  }

  /** Returns the maps by which items come to a point, each once. */
  private static String carried(PointResult point) {
    return point.provided().stream()
        .flatMap(use -> use.through().stream())
        .map(map -> map.relation() + " by " + map.map() + " of " + map.document())
        .distinct()
        .collect(Collectors.joining("; "));
  }

  private static String place(Finding finding) {
    String where =
        finding.evidence().stream().map(Evidence::toString).collect(Collectors.joining(", "));
    return finding.isOfWholeDocument() ? where : finding.subject() + ": " + where;
  }

  private static void line(Writer csv, List<Object> values, Optional<String> last)
      throws IOException {
    csv.write(
        Stream.concat(values.stream(), last.stream())
            .map(ReportCsv::cell)
            .collect(Collectors.joining(",", "", "\n")));
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
