package dev.heirloom.examples.cli;

import dev.heirloom.inheritance.offering.Offering;
import dev.heirloom.oscal.io.Format;
import dev.heirloom.oscal.io.OscalWriter;
import dev.heirloom.oscal.model.Uuid;
import dev.heirloom.oscal.model.component.ComponentDefinition;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

@Command(
    name = "component",
    description = {
      "Writes what a provider that is carried through a mapping offers in the baseline, as a"
          + " component definition."
    })
final class ExportComponentCommand implements Runnable {

  private final Surroundings surroundings;

  @Spec private CommandSpec spec;

  @Mixin private Carried provider;

  @Mixin private FileOptions files;

  @Option(
      names = "--baseline",
      paramLabel = "B",
      required = true,
      description = "The baseline that it is carried to: a profile or a catalog.")
  private Path baseline;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "OUT",
      required = true,
      description = "The component definition to write: .json, .yaml, .yml or .xml.")
  private Path out;

  @Option(
      names = "--namespace",
      paramLabel = "UUID",
      description = {
        "The seed of the UUIDs that are made (default: one made of the provider's and the mapping's)."
      })
  private @Nullable Uuid namespace;

  ExportComponentCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  /** The provider that is carried. */
  static final class Carried extends ProviderOptions {

    @Option(
        names = "--provider",
        paramLabel = "P",
        required = true,
        parameterConsumer = ProviderWords.ProviderFile.class,
        description = {
          "The provider, with --through and --in: a component definition, a system security plan, a"
              + " workbook or a CRM as CSV."
        })
    private final List<GivenProvider> providers = new ArrayList<>();

    @Override
    List<GivenProvider> providers() {
      return providers;
    }
  }

  @Override
  public void run() {
    Format format = Forms.document(null, out, spec);
    if (provider.providers().size() != 1 || provider.providers().get(0).through().isEmpty()) {
      throw new ParameterException(
          spec.commandLine(),
          "Name one provider, and what carries it: --provider P --through MAPPING --in SOURCE.");
    }
    Loading loading = new Loading(surroundings, files);
    List<Path> named = new ArrayList<>(provider.providerFiles().toList());
    named.add(baseline);
    loading.lookFor(named);
    Loading.LoadedBaseline loaded = loading.baseline(baseline);
    Offering offering = provider.offerings(loading, loaded).get(0);
    ComponentDefinition definition =
        CarriedComponent.of(
            offering, loaded, out, Optional.ofNullable(namespace), loading, surroundings);
    Output.write(OscalWriter.pretty().toString(definition, format), out, surroundings);
  }
}
