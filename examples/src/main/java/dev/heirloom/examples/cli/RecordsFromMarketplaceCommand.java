package dev.heirloom.examples.cli;

import dev.heirloom.inheritance.ato.MarketplaceRecords;
import dev.heirloom.inheritance.fedramp.AgencyAto;
import dev.heirloom.inheritance.fedramp.MarketplaceProduct;
import dev.heirloom.oscal.io.Format;
import dev.heirloom.oscal.io.authorization.AuthorizationFile;
import java.nio.file.Path;
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
    name = "from-marketplace",
    description = {
      "Writes what FedRAMP's Marketplace says of packages as an agency's records.",
      "What its lists leave in doubt is never active, and is told."
    })
final class RecordsFromMarketplaceCommand implements Runnable {

  private final Surroundings surroundings;

  @Spec private CommandSpec spec;

  @Option(
      names = "--products",
      paramLabel = "FILE",
      required = true,
      description = "The Marketplace's list of products, as JSON.")
  private Path products;

  @Option(
      names = "--atos",
      paramLabel = "FILE",
      required = true,
      description = "The Marketplace's register of agency ATOs, as JSON.")
  private Path atos;

  @Option(
      names = "--package",
      paramLabel = "ID",
      required = true,
      description = "A package id. May be given more than once.")
  private List<String> packages;

  @Option(
      names = "--agency",
      paramLabel = "ID",
      description = "The agency's number, such as 22-016 (default: all agencies).")
  private @Nullable String agency;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "OUT",
      description = "The file to write: .yaml, .yml or .json (default: YAML on the screen).")
  private @Nullable Path out;

  @Mixin private FileOptions files;

  RecordsFromMarketplaceCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public void run() {
    Format format = Forms.file(out).isEmpty() ? Format.YAML : Forms.document(null, out, spec);
    if (format == Format.XML) {
      throw new ParameterException(
          spec.commandLine(), "Records are written as YAML or JSON: name " + out + " so.");
    }
    Loading loading = new Loading(surroundings, files);
    loading.lookFor(List.of(products, atos));
    // What is irregular in rows of other packages is not to the point; doubts are told below.
    List<MarketplaceProduct> listed =
        loading
            .examine(products, WantedFile.PRODUCTS, (folder, name) -> folder.examineProducts(name))
            .orThrow();
    List<AgencyAto> registered =
        loading
            .examine(atos, WantedFile.AGENCY_ATOS, (folder, name) -> folder.examineAgencyAtos(name))
            .orThrow();
    MarketplaceRecords made =
        MarketplaceRecords.of(listed, registered, packages, Optional.ofNullable(agency));
    AuthorizationFile file =
        new AuthorizationFile(
            made.records(), Optional.ofNullable(agency).map(String::strip), List.of());
    surroundings.progressDone();
    Output.write(format == Format.JSON ? file.toJson() : file.toYaml(), out, surroundings);
    made.doubts().forEach(doubt -> surroundings.notes().did(doubt.toString()));
  }
}
