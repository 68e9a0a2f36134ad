package dev.heirloom.examples.cli;

import dev.heirloom.inheritance.mapping.ControlMapping;
import dev.heirloom.inheritance.mapping.MappingCheck;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(name = "check", description = "Tells what a mapping leaves out, contradicts and carries.")
final class MappingCheckCommand implements Callable<Integer> {

  private final Surroundings surroundings;

  @Spec private CommandSpec spec;

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
      description = "The form of the answer (default: what OUT's name says, else text).")
  private @Nullable TextOrJson format;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "OUT",
      description = "The file to write (default: the screen).")
  private @Nullable Path out;

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
    TextOrJson form = Forms.of(format, out, TextOrJson.class, spec);
    Loading loading = new Loading(surroundings, files);
    loading.lookFor(List.of(mapping, source, target));
    ControlMapping collection = loading.mapping(mapping);
    MappingCheck check =
        loading.within(
            MappingCheck.of(
                collection,
                loading.baseline(source).baseline(),
                loading.baseline(target).baseline(),
                direction.said()));
    surroundings.progressDone();
    Boolean isEach = spec.root().findOption("--verbose").getValue();
    Output.write(
        form == TextOrJson.JSON
            ? MappingCheckJson.text(check)
            : MappingCheckText.text(check, isEach),
        out,
        surroundings);
    return exitCode && check.hasProblems() ? Heirloom.FAILED : Heirloom.DONE;
  }
}
