package dev.heirloom.examples.cli;

import dev.heirloom.inheritance.offering.Offering;
import dev.heirloom.oscal.io.workbook.WorkbookExport;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

@Command(
    name = "export",
    description = "Writes what a provider declares as a workbook in FedRAMP's layout.")
final class CrmExportCommand implements Runnable {

  private final Surroundings surroundings;

  @Spec private CommandSpec spec;

  @Mixin private FileOptions files;

  @Option(
      names = "--baseline",
      paramLabel = "B",
      required = true,
      description = "The baseline: a profile or a resolved catalog.")
  private Path baseline;

  @Option(
      names = "--provider",
      paramLabel = "P",
      required = true,
      description = "The provider: a component definition, a system security plan or a workbook.")
  private String provider;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "OUT",
      required = true,
      description = {
        "The file to write: .xlsx, or .csv for the CRM alone, with the CIS beside it in"
            + " a file that ends in -cis.csv."
      })
  private Path out;

  CrmExportCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public void run() {
    String name = String.valueOf(out.getFileName());
    String lower = name.toLowerCase(Locale.ROOT);
    if (!lower.endsWith(".xlsx") && !lower.endsWith(".csv")) {
      throw new ParameterException(
          spec.commandLine(),
          "The name " + out + " does not say what to write: end it in .xlsx or .csv.");
    }
    Loading loading = new Loading(surroundings, files);
    loading.lookFor(List.of(baseline, Path.of(provider)));
    Loading.LoadedBaseline loaded = loading.baseline(baseline);
    Offering offering = loading.provider(provider, loaded);
    WorkbookExport export = WorkbookExport.of(name, offering, loaded.baseline());
    surroundings.progressDone();
    Notes.all(name, export.findings(), surroundings);
    if (lower.endsWith(".xlsx")) {
      Output.write(
          export.xlsx(
              offering.claims().identity().lastModified().orElse(surroundings.now().toInstant())),
          out);
    } else {
      Map<String, String> tables = export.csv();
      Path summary = out.resolveSibling(name.substring(0, name.length() - 4) + "-cis.csv");
      surroundings
          .err()
          .println(
              name
                  + ": A CRM as CSV has no implementation status and no control origination. They are in "
                  + summary.getFileName()
                  + ": keep that file beside it, and they are read from there.");
      tables.forEach(
          (sheet, table) ->
              Output.write(
                  table.getBytes(StandardCharsets.UTF_8), sheet.startsWith("CIS") ? summary : out));
    }
  }
}
