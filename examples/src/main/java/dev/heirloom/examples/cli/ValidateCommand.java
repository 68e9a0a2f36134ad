package dev.heirloom.examples.cli;

import dev.heirloom.oscal.io.FilePlace;
import dev.heirloom.oscal.io.OscalLimitException;
import dev.heirloom.oscal.io.OscalReadException;
import dev.heirloom.oscal.io.OscalReader;
import dev.heirloom.oscal.io.Problem;
import dev.heirloom.oscal.io.ReadResult;
import dev.heirloom.oscal.io.report.BuildResults;
import dev.heirloom.oscal.io.report.JUnitXml;
import dev.heirloom.oscal.model.OscalDocument;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "validate", description = "Tells every problem of OSCAL documents, with its place.")
final class ValidateCommand implements Callable<Integer> {

  private final Surroundings surroundings;

  @Parameters(paramLabel = "FILE", arity = "1..*", description = "The documents.")
  private List<Path> files;

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

  @Option(
      names = "--fail-on",
      paramLabel = "error|warning",
      defaultValue = "error",
      description = "End with status 1 from this level on (default: ${DEFAULT-VALUE}).")
  private FailingLevel failOn;

  @Option(
      names = "--lenient",
      description = "Accept documents that every command can read with --lenient.")
  private boolean lenient;

  ValidateCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  /** From which level on the command fails. */
  enum FailingLevel {
    /** From what does not hold. */
    ERROR(BuildResults.Level.ERROR),
    /** From what is a doubt. */
    WARNING(BuildResults.Level.WARNING);

    private final BuildResults.Level level;

    FailingLevel(BuildResults.Level level) {
      this.level = level;
    }
  }

  /** What was found about one file. */
  record Checked(
      Path file,
      Optional<String> model,
      Optional<String> format,
      List<Problem> problems,
      boolean isCutShort) {

    boolean isValid() {
      return isReadable()
          && problems.stream().allMatch(problem -> problem.effect() == Problem.Effect.WARNING);
    }

    boolean isReadable() {
      return model.isPresent();
    }
  }

  @Override
  public Integer call() {
    List<Checked> checked = new ArrayList<>();
    for (Path file : files) {
      surroundings.progress("Reading " + file);
      checked.add(check(file));
    }
    surroundings.progressDone();
    BuildResults results = BuildResults.together(checked.stream().map(this::results).toList());
    String text =
        switch (format) {
          case TEXT -> ValidationText.text(checked);
          case JSON -> ValidationJson.text(checked);
          case SARIF -> Output.sarif(results);
          case JUNIT -> JUnitXml.write(results, this::fails);
        };
    Output.write(text, out, surroundings);
    return results.results().anyMatch(this::fails) ? Heirloom.FAILED : Heirloom.DONE;
  }

  private BuildResults results(Checked checked) {
    return BuildResults.of(checked.file().toString(), checked.problems());
  }

  private boolean fails(BuildResults.Result result) {
    return result.level().compareTo(failOn.level) >= 0;
  }

  private Checked check(Path file) {
    try {
      ReadResult<OscalDocument> result =
          (lenient ? OscalReader.lenient() : OscalReader.strict()).examine(file);
      return new Checked(
          file,
          result.document().map(document -> document.model().rootName()),
          result.format().map(form -> form.name()),
          result.problems(),
          result.isCutShort());
    } catch (OscalReadException e) {
      return new Checked(file, Optional.empty(), Optional.empty(), e.problems(), false);
    } catch (OscalLimitException e) {
      Problem limit =
          new Problem(
              Problem.Kind.REFUSED,
              new FilePlace(
                  file.toString(), e.place().line(), e.place().column(), e.place().path()),
              String.valueOf(e.getMessage()),
              "Make the document smaller");
      return new Checked(file, Optional.empty(), Optional.empty(), List.of(limit), false);
    }
  }
}
