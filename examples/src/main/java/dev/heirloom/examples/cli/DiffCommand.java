package dev.heirloom.examples.cli;

import dev.heirloom.inheritance.difference.Difference;
import dev.heirloom.inheritance.result.Report;
import dev.heirloom.oscal.io.report.DifferenceJson;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
    name = "diff",
    description = "Tells what changed from one report (determine --format json) to another.")
final class DiffCommand implements Callable<Integer> {

  private final Surroundings surroundings;

  @Parameters(paramLabel = "OLD.json", description = "The older report.")
  private Path older;

  @Parameters(paramLabel = "NEW.json", description = "The newer report.")
  private Path newer;

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
    Difference difference = Difference.between(report(older), report(newer));
    String text =
        format == TextOrJson.JSON
            ? DifferenceJson.write(difference)
            : DifferenceText.text(difference);
    Output.write(text, null, surroundings);
    boolean isChanged = !difference.statusChanges().isEmpty();
    return exitCode && isChanged ? Heirloom.FAILED : Heirloom.DONE;
  }
}
