package dev.heirloom.examples.cli;

import dev.heirloom.inheritance.difference.Difference;
import dev.heirloom.inheritance.result.Report;
import dev.heirloom.oscal.io.report.BuildResults;
import dev.heirloom.oscal.io.report.DifferenceJson;
import dev.heirloom.oscal.io.report.JUnitXml;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
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
      paramLabel = "text|json|sarif|junit",
      defaultValue = "text",
      description = "The form of the answer (default: ${DEFAULT-VALUE}).")
  private AnswerForm format;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "OUT",
      description = "The file to write (default: the screen).")
  private @Nullable Path out;

  @Option(names = "--exit-code", description = "End with status 1 if anything changed.")
  private boolean exitCode;

  DiffCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  private Report report(Path file) {
    return new Loading(surroundings, new FileOptions())
        .value(file, (files, name) -> files.examineReport(name));
  }

  private static BuildResults results(Difference difference) {
    return BuildResults.of(difference, BuildResults::beginning);
  }

  @Override
  public Integer call() {
    Difference difference = Difference.between(report(older), report(newer));
    String text =
        switch (format) {
          case TEXT -> DifferenceText.text(difference);
          case JSON -> DifferenceJson.write(difference);
          case SARIF -> Output.sarif(results(difference));
          case JUNIT -> JUnitXml.write(results(difference));
        };
    Output.write(text, out, surroundings);
    boolean isChanged = !difference.statusChanges().isEmpty();
    return exitCode && isChanged ? Heirloom.FAILED : Heirloom.DONE;
  }
}
