package dev.heirloom.examples.cli;

import dev.heirloom.inheritance.baseline.IdSpelling;
import dev.heirloom.inheritance.result.ControlResult;
import dev.heirloom.inheritance.result.Report;
import dev.heirloom.oscal.io.html.HtmlReport;
import dev.heirloom.oscal.io.report.BuildResults;
import dev.heirloom.oscal.io.report.JUnitXml;
import dev.heirloom.oscal.io.report.ReportJson;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The options that say how a report is written, for each command that writes one. */
final class ReportOutput {

  private static final Set<ReportFormat> NARROWED = EnumSet.of(ReportFormat.TEXT, ReportFormat.CSV);

  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec;

  @Option(
      names = "--format",
      paramLabel = "text|json|csv|html|sarif|junit",
      description = "The form of the report (default: as the name of OUT ends, else text).")
  private @Nullable ReportFormat format;

  @Option(
      names = "--stylesheet",
      paramLabel = "XSLT",
      description = "An XSLT 3.0 stylesheet in place of the library's own, for --format html.")
  private @Nullable Path stylesheet;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "OUT",
      description = "The file to write (default: the screen, as is -).")
  private @Nullable Path out;

  @Option(
      names = "--width",
      converter = WidthWord.class,
      paramLabel = "COLUMNS",
      description =
          "How wide the table of controls is in text (default: what COLUMNS says, or 80).")
  private @Nullable Integer width;

  @Mixin private ReportSelection selection;

  @Option(
      names = "--explain",
      paramLabel = "CONTROL",
      description = "A control to explain. May be given more than once.")
  private List<String> explain = new ArrayList<>();

  /** What writes a report, found before any work. */
  record Prepared(ReportFormat format, @Nullable HtmlReport html) {}

  /** Finds the form, and reads the stylesheet. */
  Prepared prepare(LimitOptions limits) {
    ReportFormat form = Forms.of(format, out, ReportFormat.class, spec);
    Optional.ofNullable(stylesheet).ifPresent(Loading::lookFor);
    if (!selection.isEverything() && !NARROWED.contains(form)) {
      throw new ParameterException(
          spec.commandLine(),
          "--family, --status and --open narrow what a person reads: text and csv. "
              + "Other forms are of the whole report.");
    }
    if (stylesheet != null && form != ReportFormat.HTML) {
      throw new ParameterException(
          spec.commandLine(), "--stylesheet is for HTML: add --format html, or end OUT in .html.");
    }
    return new Prepared(
        form, stylesheet == null ? null : limits.within(HtmlReport.with(stylesheet)));
  }

  /**
   * Writes a report.
   *
   * @param results the report as a build server reads it
   * @param fails which of these results fail
   */
  void write(
      Report report,
      Prepared prepared,
      Supplier<BuildResults> results,
      Predicate<BuildResults.BuildResult> fails,
      Surroundings surroundings) {
    StringBuilder explanations = new StringBuilder();
    for (String id : explain) {
      explanations.append('\n').append(ReportText.explanation(report, control(report, id)));
    }
    Report shown = selection.of(report);
    surroundings.progressDone();
    Output.ResultText content =
        switch (prepared.format()) {
          case TEXT -> to -> to.write(text(report, shown, explanations, surroundings));
          case JSON -> to -> ReportJson.write(report, to);
          case CSV ->
              to -> {
                to.write(Forms.file(out).isEmpty() ? "" : ReportCsv.MARKS);
                ReportCsv.write(shown, to);
              };
          case HTML ->
              to ->
                  (prepared.html() == null ? HtmlReport.standard() : prepared.html())
                      .write(report, to);
          case SARIF -> to -> Output.sarif(results.get(), to);
          case JUNIT -> to -> JUnitXml.write(results.get(), fails, to);
        };
    Output.write(content, out, surroundings);
    if (prepared.format() == ReportFormat.CSV) {
      selection
          .words()
          .map(words -> ReportText.shown(report, shown, words) + ".")
          .ifPresent(surroundings.notes()::did);
    }
    if (prepared.format() != ReportFormat.TEXT) {
      surroundings.err().print(explanations);
    }
  }

  /** The answer to what was asked comes first; the report follows it. */
  private String text(
      Report report, Report shown, StringBuilder explanations, Surroundings surroundings) {
    int columns = surroundings.columns(width);
    String whole =
        selection
            .words()
            .map(words -> ReportText.text(report, shown, words, columns))
            .orElseGet(() -> ReportText.text(report, columns));
    return explanations.isEmpty() ? whole : explanations.substring(1) + "\n" + whole;
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
}
