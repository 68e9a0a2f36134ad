package dev.heirloom.examples.cli;

import dev.heirloom.inheritance.export.ResponsibilityExport;
import dev.heirloom.inheritance.offering.Offering;
import dev.heirloom.oscal.io.Format;
import dev.heirloom.oscal.io.OscalWriter;
import dev.heirloom.oscal.io.workbook.WorkbookExport;
import dev.heirloom.oscal.model.component.ComponentDefinition;
import dev.heirloom.oscal.model.ssp.SystemSecurityPlan;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
    name = "responsibilities",
    description =
        "Writes what a provider's plan exports, and nothing else of it, for its customers.")
final class ExportResponsibilitiesCommand implements Runnable {

  private final Surroundings surroundings;

  @Spec private CommandSpec spec;

  @Mixin private FileOptions files;

  @Option(
      names = "--provider",
      paramLabel = "SSP",
      required = true,
      description = "The provider's system security plan.")
  private Path provider;

  @Option(
      names = "--baseline",
      paramLabel = "B",
      description = {
        "The baseline, a profile or a resolved catalog: with it, a workbook in FedRAMP's layout is"
            + " written beside OUT, with its name and .xlsx."
      })
  private @Nullable Path baseline;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "OUT",
      required = true,
      description = "The component definition to write: .json, .yaml, .yml or .xml.")
  private Path out;

  ExportResponsibilitiesCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public void run() {
    Format format = Forms.document(null, out, spec);
    Loading loading = new Loading(surroundings, files);
    loading.lookFor(baseline == null ? List.of(provider) : List.of(provider, baseline));
    SystemSecurityPlan plan = loading.document(provider, SystemSecurityPlan.class);
    Loading.LoadedBaseline loaded = baseline == null ? null : loading.baseline(baseline);
    ComponentDefinition definition =
        ResponsibilityExport.of(
            plan,
            loaded == null
                ? plan.importProfile().href()
                : ExportCommand.address(loaded.file(), out),
            ExportCommand.options(Optional.of(plan.uuid()), surroundings));
    if (definition.components().isEmpty()) {
      throw new CommandException(
          provider
              + " exports nothing: no by-component has an export. Customers inherit nothing from it"
              + " until it says what they can.");
    }
    surroundings.progressDone();
    Output.write(OscalWriter.pretty().toString(definition, format), out, surroundings);
    if (loaded != null) {
      String name = String.valueOf(out.getFileName());
      String workbook = name.substring(0, name.lastIndexOf('.')) + ".xlsx";
      WorkbookExport export =
          WorkbookExport.of(workbook, Offering.of(definition, name), loaded.baseline());
      surroundings.notes().add(workbook, export.findings());
      Output.write(export.xlsx(surroundings.now().toInstant()), out.resolveSibling(workbook));
    }
  }
}
