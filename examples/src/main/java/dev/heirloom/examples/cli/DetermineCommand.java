package dev.heirloom.examples.cli;

import dev.heirloom.inheritance.baseline.IdSpelling;
import dev.heirloom.inheritance.result.ControlResult;
import dev.heirloom.inheritance.result.Finding;
import dev.heirloom.inheritance.result.FindingCode;
import dev.heirloom.inheritance.result.PointResult;
import dev.heirloom.inheritance.result.Report;
import dev.heirloom.inheritance.result.Status;
import dev.heirloom.oscal.io.html.HtmlReport;
import dev.heirloom.oscal.io.report.BuildResults;
import dev.heirloom.oscal.io.report.JUnitXml;
import dev.heirloom.oscal.io.report.ReportJson;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

@Command(
    name = "determine",
    description = "Determines which controls a system inherits from its providers.")
final class DetermineCommand implements Callable<Integer> {

  private final Surroundings surroundings;

  @Spec private CommandSpec spec;

  @Mixin private DeterminationOptions options;

  @Option(
      names = "--format",
      paramLabel = "text|json|csv|html|sarif|junit",
      defaultValue = "text",
      description = "The form of the report (default: ${DEFAULT-VALUE}).")
  private ReportFormat format;

  @Option(
      names = "--stylesheet",
      paramLabel = "XSLT",
      description = "An XSLT 3.0 stylesheet in place of the library's own, for --format html.")
  private @Nullable Path stylesheet;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "OUT",
      description = "The file to write (default: the screen).")
  private @Nullable Path out;

  @Option(
      names = "--explain",
      paramLabel = "CONTROL",
      description = "A control to explain. May be given more than once.")
  private List<String> explain = new ArrayList<>();

  @Option(
      names = "--fail-on",
      paramLabel = "STATUS|CODE",
      split = ",",
      description =
          "End with status 1 if a control or point has the status, or a finding the code.")
  private List<String> failOn = new ArrayList<>();

  DetermineCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  /** The forms of a report. */
  enum ReportFormat {
    /** For a person. */
    TEXT,
    /** For a program. */
    JSON,
    /** For a spreadsheet. */
    CSV,
    /** For a person in a browser, and for paper. */
    HTML,
    /** For a code host, which shows it beside the lines of a pull request: SARIF 2.1.0. */
    SARIF,
    /** For a build server: JUnit XML. */
    JUNIT
  }

  /** What ends the command with status 1, and its name. */
  private record Check(String name, Predicate<Report> fails) {}

  @Override
  public Integer call() {
    List<Check> checks = failOn.stream().map(this::check).toList();
    HtmlReport html =
        stylesheet == null || format != ReportFormat.HTML ? null : HtmlReport.with(stylesheet);
    Report report = options.determined(surroundings).report();
    List<ControlResult> explained = explain.stream().map(id -> control(report, id)).toList();
    surroundings.progressDone();
    write(report, explained, html);
    List<String> failed =
        checks.stream().filter(check -> check.fails().test(report)).map(Check::name).toList();
    if (failed.isEmpty()) {
      return Heirloom.DONE;
    }
    surroundings.err().println("The check --fail-on found " + String.join(", ", failed) + ".");
    return Heirloom.FAILED;
  }

  private void write(Report report, List<ControlResult> explained, @Nullable HtmlReport html) {
    StringBuilder explanations = new StringBuilder();
    for (ControlResult control : explained) {
      explanations.append('\n').append(ReportText.explanation(report, control));
    }
    String text =
        switch (format) {
          case TEXT -> ReportText.text(report) + explanations;
          case JSON -> ReportJson.write(report);
          case CSV -> out == null ? ReportCsv.text(report) : ReportCsv.file(report);
          case HTML -> (html == null ? HtmlReport.standard() : html).write(report);
          case SARIF -> Output.sarif(results(report));
          case JUNIT -> JUnitXml.write(results(report), this::fails);
        };
    Output.write(text, out, surroundings);
    if (format != ReportFormat.TEXT) {
      surroundings.err().print(explanations);
    }
  }

  private BuildResults results(Report report) {
    return BuildResults.of(report, new GivenPlaces(options.named()));
  }

  /** Returns whether a test fails by a result, as the command does. */
  private boolean fails(BuildResults.Result result) {
    return result.level() == BuildResults.Level.ERROR
        || failOn.stream().map(DetermineCommand::constant).anyMatch(result.criterion()::equals);
  }

  private static String constant(String name) {
    return name.strip().toUpperCase(Locale.ROOT).replace('-', '_');
  }

  private static ControlResult control(Report report, String id) {
    return IdSpelling.parse(id)
        .map(IdSpelling::controlId)
        .flatMap(report::control)
        .or(() -> report.control(id))
        .orElseThrow(
            () ->
                new CommandException(
                    "There is no control "
                        + id
                        + " to explain in "
                        + report.inputs().baseline()
                        + ". Name one of the baseline, such as "
                        + report.controls().stream()
                            .findFirst()
                            .map(control -> control.id().value())
                            .orElse("none: it is empty")
                        + "."));
  }

  private Check check(String name) {
    String constant = constant(name);
    for (Status status : Status.values()) {
      if (status.name().equals(constant)) {
        return new Check(constant, report -> has(report, status));
      }
    }
    for (FindingCode code : FindingCode.values()) {
      if (code.name().equals(constant)) {
        return new Check(constant, report -> has(report, code));
      }
    }
    throw new ParameterException(
        spec.commandLine(),
        "Invalid value for option '--fail-on': "
            + name
            + " is neither a status nor a finding code.");
  }

  private static boolean has(Report report, Status status) {
    for (ControlResult control : report.controls()) {
      if (control.status() == status) {
        return true;
      }
      for (PointResult point : control.points()) {
        if (point.status() == status) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean has(Report report, FindingCode code) {
    return report.allFindings().stream().map(Finding::code).anyMatch(code::equals);
  }
}
