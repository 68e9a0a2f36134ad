package dev.heirloom.examples.cli;

import dev.heirloom.inheritance.difference.Difference;
import dev.heirloom.inheritance.result.Report;
import dev.heirloom.oscal.io.report.BuildResults;
import dev.heirloom.oscal.io.report.DifferenceJson;
import dev.heirloom.oscal.io.report.JUnitXml;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
    name = "diff",
    description = {
      "Tells what changed from one report (determine --format json) to another, or what a new version"
          + " of a provider does to reports."
    })
final class DiffCommand implements Callable<Integer> {

  private final Surroundings surroundings;

  @Spec private CommandSpec spec;

  @Parameters(
      index = "0",
      arity = "0..1",
      paramLabel = "OLD.json",
      description = "The older report.")
  private @Nullable Path older;

  @Parameters(
      index = "1",
      arity = "0..1",
      paramLabel = "NEW.json",
      description = "The newer report.")
  private @Nullable Path newer;

  @Mixin private VersionOptions versions;

  @Option(
      names = "--format",
      paramLabel = "text|json|sarif|junit",
      description = "The form of the answer (default: what OUT's name says, else text).")
  private @Nullable AnswerForm format;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "OUT",
      description = "The file to write (default: the screen).")
  private @Nullable Path out;

  @Option(
      names = "--width",
      converter = WidthWord.class,
      paramLabel = "COLUMNS",
      description = "How wide the tables are in text (default: what COLUMNS says, or 80).")
  private @Nullable Integer width;

  @Option(names = "--exit-code", description = "End with status 1 if anything changed.")
  private boolean exitCode;

  DiffCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  private Report report(Path file) {
    return new Loading(surroundings, versions.fileOptions())
        .value(file, WantedFile.REPORT, (files, name) -> files.examineReport(name));
  }

  private static BuildResults results(Difference difference) {
    return BuildResults.of(difference, BuildResults::beginning);
  }

  @Override
  public Integer call() {
    AnswerForm form = Forms.of(format, out, AnswerForm.class, spec);
    boolean isChanged = versions.isGiven() ? tellsVersions(form) : tellsReports(form);
    return exitCode && isChanged ? Heirloom.FAILED : Heirloom.DONE;
  }

  /** Writes what a new version of a provider does; returns whether it changes anything. */
  private boolean tellsVersions(AnswerForm form) {
    if (older != null) {
      throw new ParameterException(
          spec.commandLine(), "Name two reports, or two versions of a provider: not both.");
    }
    List<VersionOptions.VersionEffect> effects = versions.effects(spec, surroundings);
    surroundings.progressDone();
    Supplier<BuildResults> results =
        () ->
            BuildResults.together(
                effects.stream()
                    .flatMap(effect -> effect.difference().stream())
                    .map(DiffCommand::results)
                    .toList());
    write(
        form,
        () -> VersionEffects.text(effects, columns()),
        () -> VersionEffects.json(effects),
        results);
    return effects.stream().anyMatch(VersionOptions.VersionEffect::changes);
  }

  /** Writes what changed between two reports; returns whether anything did. */
  private boolean tellsReports(AnswerForm form) {
    if (older == null || newer == null) {
      throw new ParameterException(
          spec.commandLine(), "Name two reports, OLD.json and NEW.json, or two versions.");
    }
    new Loading(surroundings, versions.fileOptions()).lookFor(List.of(older, newer));
    Difference difference = Difference.between(report(older), report(newer));
    write(
        form,
        () -> DifferenceText.text(difference, columns()),
        () -> DifferenceJson.write(difference),
        () -> results(difference));
    return !difference.statusChanges().isEmpty();
  }

  private int columns() {
    return surroundings.columns(width);
  }

  private void write(
      AnswerForm form,
      Supplier<String> text,
      Supplier<String> json,
      Supplier<BuildResults> results) {
    Output.write(
        switch (form) {
          case TEXT -> text.get();
          case JSON -> json.get();
          case SARIF -> Output.sarif(results.get());
          case JUNIT -> JUnitXml.write(results.get());
        },
        out,
        surroundings);
  }
}
