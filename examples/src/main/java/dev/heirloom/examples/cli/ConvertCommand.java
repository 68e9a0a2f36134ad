package dev.heirloom.examples.cli;

import dev.heirloom.oscal.io.Format;
import dev.heirloom.oscal.io.OscalReader;
import dev.heirloom.oscal.io.OscalWriter;
import dev.heirloom.oscal.io.ReadResult;
import dev.heirloom.oscal.model.OscalDocument;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(name = "convert", description = "Writes an OSCAL document in another format.")
final class ConvertCommand implements Runnable {

  private final Surroundings surroundings;

  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "IN", description = "The document, in whichever format.")
  private Path in;

  @Parameters(paramLabel = "OUT", description = "The file to write: .json, .yaml, .yml or .xml.")
  private Path out;

  @Option(
      names = "--lenient",
      description = {
        "Read files that break OSCAL's rules in known ways, and tell what was changed."
      })
  private boolean lenient;

  @Option(names = "--compact", description = "Write without line breaks and indentation.")
  private boolean compact;

  ConvertCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public void run() {
    Format format = format(out, spec);
    ReadResult<OscalDocument> result =
        (lenient ? OscalReader.lenient() : OscalReader.strict()).examine(in);
    OscalDocument document = result.orThrow();
    result.problems().forEach(problem -> surroundings.err().println(problem));
    OscalWriter writer = compact ? OscalWriter.compact() : OscalWriter.pretty();
    Output.write(writer.toString(document, format), out, surroundings);
  }

  /** Returns the format that the name of a file to be written asks for. */
  static Format format(Path out, CommandSpec spec) {
    return Format.ofFileName(out.toString())
        .orElseThrow(
            () ->
                new ParameterException(
                    spec.commandLine(),
                    "The name "
                        + out
                        + " does not say which format to write: end it in .json, .yaml, .yml or .xml."));
  }
}
