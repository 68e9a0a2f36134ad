package dev.heirloom.examples.cli;

import dev.heirloom.inheritance.export.DeltaProfile;
import dev.heirloom.oscal.io.Format;
import dev.heirloom.oscal.io.OscalWriter;
import dev.heirloom.oscal.model.Uuid;
import dev.heirloom.oscal.model.profile.Profile;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
    name = "profile",
    description = "Writes a profile of the controls that are left to implement, wholly or in part.")
final class ExportProfileCommand implements Runnable {

  private final Surroundings surroundings;

  @Spec private CommandSpec spec;

  @Mixin private DeterminationOptions options;

  @Option(
      names = "--namespace",
      paramLabel = "UUID",
      description = "The UUID that the document's uuids are made from (default: a new one).")
  private @Nullable Uuid namespace;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "OUT",
      required = true,
      description = "The file to write: .json, .yaml, .yml or .xml.")
  private Path out;

  ExportProfileCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public void run() {
    Format format = Forms.document(null, out, spec);
    DeterminationOptions.DeterminedSystem determined = options.determined(surroundings);
    Profile profile =
        DeltaProfile.of(
            determined.report(),
            ExportCommand.address(determined.baseline().file(), out),
            ExportCommand.options(Optional.ofNullable(namespace), surroundings));
    surroundings.progressDone();
    Output.write(OscalWriter.pretty().toString(profile, format), out, surroundings);
  }
}
