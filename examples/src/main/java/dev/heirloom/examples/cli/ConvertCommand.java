package dev.heirloom.examples.cli;

import dev.heirloom.oscal.io.Format;
import dev.heirloom.oscal.io.OscalReader;
import dev.heirloom.oscal.io.OscalWriter;
import dev.heirloom.oscal.io.ReadOptions;
import dev.heirloom.oscal.io.ReadResult;
import dev.heirloom.oscal.model.OscalDocument;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(name = "convert", description = "Writes an OSCAL document in another format.")
final class ConvertCommand implements Runnable {

  private final Surroundings surroundings;

  @Spec private CommandSpec spec;

  @Parameters(
      paramLabel = "IN",
      description = "The document, in whichever format; - for standard input.")
  private Path in;

  @Parameters(
      paramLabel = "OUT",
      description = "The file to write: .json, .yaml, .yml or .xml; - for standard output.")
  private Path out;

  @Option(
      names = "--format",
      paramLabel = "json|yaml|xml",
      description = "The format to write (default: what OUT's name says, else JSON).")
  private @Nullable Format format;

  @Option(
      names = "--lenient",
      description = {
        "Read files that break OSCAL's rules in known ways, and tell what was changed."
      })
  private boolean lenient;

  @Mixin private LimitOptions limits;

  @Option(names = "--compact", description = "Write without line breaks and indentation.")
  private boolean compact;

  ConvertCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public void run() {
    Format written = Forms.document(format, out, spec);
    ReadResult<OscalDocument> result =
        OscalReader.of(limits.within(lenient ? ReadOptions.lenient() : ReadOptions.strict()))
            .examine(surroundings.file(in));
    OscalDocument document = result.orThrow();
    surroundings.notes().add(result.problems());
    OscalWriter writer = compact ? OscalWriter.compact() : OscalWriter.pretty();
    Output.write(writer.toString(document, written), out, surroundings);
  }
}
