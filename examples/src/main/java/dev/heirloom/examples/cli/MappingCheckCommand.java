package dev.heirloom.examples.cli;

import dev.heirloom.inheritance.mapping.ControlMapping;
import dev.heirloom.inheritance.mapping.MappingCheck;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "check", description = "Tells what a mapping leaves out, contradicts and carries.")
final class MappingCheckCommand implements Callable<Integer> {

  private final Surroundings surroundings;

  @Mixin private FileOptions files;

  @Parameters(paramLabel = "MAPPING", description = "The mapping collection.")
  private Path mapping;

  @Option(
      names = "--source",
      paramLabel = "S",
      required = true,
      description = "The baseline that it maps from: a profile or a catalog.")
  private Path source;

  @Option(
      names = "--target",
      paramLabel = "B",
      required = true,
      description = "The baseline that it maps to: a profile or a catalog.")
  private Path target;

  @ArgGroup private DirectionOptions direction = new DirectionOptions();

  @Option(
      names = "--format",
      paramLabel = "text|json",
      defaultValue = "text",
      description = "The form of the answer (default: ${DEFAULT-VALUE}).")
  private TextOrJson format;

  @Option(
      names = "--exit-code",
      description = {
        "End with 1 if there are contradictions, reversed maps or ids that name nothing on their"
            + " side."
      })
  private boolean exitCode;

  MappingCheckCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    Loading loading = new Loading(surroundings, files);
    loading.lookFor(List.of(mapping, source, target));
    ControlMapping collection = loading.mapping(mapping);
    MappingCheck check =
        MappingCheck.of(
            collection,
            loading.baseline(source).baseline(),
            loading.baseline(target).baseline(),
            direction.said());
    surroundings.progressDone();
    Output.write(
        format == TextOrJson.JSON ? MappingCheckJson.text(check) : MappingCheckText.text(check),
        null,
        surroundings);
    return exitCode && check.hasProblems() ? Heirloom.FAILED : Heirloom.DONE;
  }
}
