package dev.heirloom.examples.cli;

import dev.heirloom.inheritance.offering.Offering;
import dev.heirloom.oscal.io.matrix.MatrixExport;
import dev.heirloom.oscal.io.matrix.MatrixLayout;
import dev.heirloom.oscal.io.workbook.WorkbookExport;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

@Command(
    name = "export",
    description =
        "Writes what a provider declares as a workbook in FedRAMP's layout, or as a matrix in any.")
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
      names = "--through",
      paramLabel = "MAPPING",
      description = "The mapping collection through which the provider is carried to the baseline.")
  private @Nullable Path through;

  @Option(
      names = "--in",
      paramLabel = "SOURCE",
      description = {
        "The baseline that the provider refers to, a profile or a catalog, with --through."
      })
  private @Nullable Path in;

  @Mixin private DirectionOptions direction;

  @Option(
      names = "--layout",
      paramLabel = "L",
      description = {
        "The layout to write instead of FedRAMP's workbook: a file, or the name of one that is"
            + " shipped (heirloom matrix layouts)."
      })
  private @Nullable String layout;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "OUT",
      required = true,
      description = {
        "The file to write: .xlsx, or .csv for the matrix alone; without --layout, the CIS is then"
            + " beside it in a file that ends in -cis.csv. With --layout, - is CSV on the screen."
      })
  private Path out;

  CrmExportCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public void run() {
    boolean isStandard = Forms.isStandard(out);
    if (isStandard && layout == null) {
      throw new ParameterException(
          spec.commandLine(),
          "-o - writes one table, and a CRM has its CIS beside it, without which it would offer what"
              + " is not implemented: name a file, or a --layout.");
    }
    String name = isStandard ? "matrix.csv" : String.valueOf(out.getFileName());
    String lower = name.toLowerCase(Locale.ROOT);
    if (!lower.endsWith(".xlsx") && !lower.endsWith(".csv")) {
      throw new ParameterException(
          spec.commandLine(),
          "The name " + out + " does not say what to write: end it in .xlsx or .csv.");
    }
    GivenProvider given = given();
    Loading loading = new Loading(surroundings, files);
    loading.lookFor(
        Stream.of(
                Stream.of(baseline),
                given.files(),
                Optional.ofNullable(layout).flatMap(Loading::layoutFile).stream())
            .flatMap(named -> named)
            .toList());
    Loading.LoadedBaseline loaded = loading.baseline(baseline);
    Offering offering = offering(given, loading, loaded);
    Instant created =
        offering.claims().identity().lastModified().orElse(surroundings.now().toInstant());
    boolean xlsx = lower.endsWith(".xlsx");
    if (layout != null) {
      MatrixExport matrix =
          MatrixExport.of(name, only(loading.layouts(layout)), offering, loaded.baseline());
      surroundings.notes().add(name, matrix.findings());
      surroundings.progressDone();
      if (isStandard) {
        Output.write(matrix.csv().replace("\r\n", "\n"), out, surroundings);
      } else {
        Output.write(
            xlsx ? matrix.xlsx(created) : matrix.csv().getBytes(StandardCharsets.UTF_8), out);
      }
      return;
    }
    WorkbookExport export = WorkbookExport.of(name, offering, loaded.baseline());
    surroundings.progressDone();
    surroundings.notes().add(name, export.findings());
    if (xlsx) {
      Output.write(export.xlsx(created), out);
    } else {
      Map<String, String> tables = export.csv();
      Path summary = out.resolveSibling(name.substring(0, name.length() - 4) + "-cis.csv");
      surroundings
          .notes()
          .did(
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

  private GivenProvider given() {
    return new GivenProvider(
            spec,
            provider,
            Optional.empty(),
            Optional.empty(),
            Optional.ofNullable(through),
            Optional.ofNullable(in),
            direction.said(),
            List.of())
        .complete();
  }

  /** A provider that is carried is written as the component that it is there. */
  private Offering offering(
      GivenProvider given, Loading loading, Loading.LoadedBaseline loadedBaseline) {
    Offering offering = given.offering(loading, loadedBaseline);
    return offering.through().isEmpty()
        ? offering
        : Offering.of(
            CarriedComponent.of(
                offering, loadedBaseline, out, Optional.empty(), loading, surroundings),
            offering.claims().identity().name());
  }

  private MatrixLayout only(List<MatrixLayout> layouts) {
    if (layouts.size() > 1) {
      throw new CommandException(
          layout
              + " describes "
              + layouts.size()
              + " matrices, and a provider is written as one. Put the one to write into a file of its"
              + " own.");
    }
    return layouts.get(0);
  }
}
