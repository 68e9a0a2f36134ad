package dev.heirloom.examples.cli;

import dev.heirloom.inheritance.resolution.ResolvedProfile;
import dev.heirloom.oscal.io.Format;
import dev.heirloom.oscal.io.OscalWriter;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(name = "resolve", description = "Resolves a profile into the catalog of its controls.")
final class ResolveCommand implements Runnable {

  private final Surroundings surroundings;

  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "PROFILE", description = "The profile.")
  private Path profile;

  @Option(
      names = "--format",
      paramLabel = "json|yaml|xml",
      description = "The format to write (default: what OUT's name says, else JSON).")
  private @Nullable Format format;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "OUT",
      description = "The file to write: .json, .yaml, .yml or .xml (default: JSON on the screen).")
  private @Nullable Path out;

  @Mixin private FileOptions files;

  ResolveCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public void run() {
    Format written = Forms.document(format, out, spec);
    Loading loading = new Loading(surroundings, files);
    loading.lookFor(List.of(profile));
    ResolvedProfile resolved = loading.resolved(profile);
    if (out != null) {
      resolved = resolved.writtenTo(out.toAbsolutePath().normalize().toUri());
    }
    String text = OscalWriter.pretty().toString(resolved.catalog(), written);
    Output.write(text, out, surroundings);
  }
}
