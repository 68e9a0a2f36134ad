package dev.heirloom.examples.cli;

import dev.heirloom.inheritance.difference.Difference;
import dev.heirloom.inheritance.result.Report;
import dev.heirloom.oscal.io.report.DifferenceJson;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
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
      paramLabel = "text|json",
      defaultValue = "text",
      description = "The form of the answer (default: ${DEFAULT-VALUE}).")
  private TextOrJson format;

  @Option(names = "--exit-code", description = "End with status 1 if anything changed.")
  private boolean exitCode;

  DiffCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  private Report report(Path file) {
    return new Loading(surroundings, new FileOptions())
        .value(file, (files, name) -> files.examineReport(name));
  }

  @Override
  public Integer call() {
    boolean isChanged = tellsChange();
    return exitCode && isChanged ? Heirloom.FAILED : Heirloom.DONE;
  }

  /** Writes the answer; returns whether anything changed. */
  private boolean tellsChange() {
    if (versions.isGiven()) {
      if (older != null) {
        throw new ParameterException(
            spec.commandLine(), "Name two reports, or two versions of a provider: not both.");
      }
      List<VersionOptions.Effect> effects = versions.effects(spec, surroundings);
      surroundings.progressDone();
      write(
          format == TextOrJson.JSON ? VersionEffects.json(effects) : VersionEffects.text(effects));
      return effects.stream().anyMatch(VersionOptions.Effect::changes);
    }
    if (older == null || newer == null) {
      throw new ParameterException(
          spec.commandLine(), "Name two reports, OLD.json and NEW.json, or two versions.");
    }
    Difference difference = Difference.between(report(older), report(newer));
    write(
        format == TextOrJson.JSON
            ? DifferenceJson.write(difference)
            : DifferenceText.text(difference));
    return !difference.statusChanges().isEmpty();
  }

  private void write(String text) {
    Output.write(text, null, surroundings);
  }
}
