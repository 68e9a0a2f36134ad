package dev.heirloom.examples.cli;

import dev.heirloom.oscal.io.FilePlace;
import dev.heirloom.oscal.io.OscalLimitException;
import dev.heirloom.oscal.io.OscalReadException;
import dev.heirloom.oscal.io.OscalReader;
import dev.heirloom.oscal.io.Problem;
import dev.heirloom.oscal.io.ReadResult;
import dev.heirloom.oscal.model.OscalDocument;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
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
      paramLabel = "text|json",
      defaultValue = "text",
      description = "The form of the answer (default: ${DEFAULT-VALUE}).")
  private TextOrJson format;

  @Option(
      names = "--lenient",
      description = "Accept documents that every command can read with --lenient.")
  private boolean lenient;

  ValidateCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
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
    String text =
        format == TextOrJson.JSON ? ValidationJson.text(checked) : ValidationText.text(checked);
    Output.write(text, null, surroundings);
    Predicate<Checked> enough = lenient ? Checked::isReadable : Checked::isValid;
    return checked.stream().allMatch(enough) ? Heirloom.DONE : Heirloom.FAILED;
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
