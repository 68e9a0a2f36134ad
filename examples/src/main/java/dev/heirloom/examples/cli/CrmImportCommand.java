package dev.heirloom.examples.cli;

import dev.heirloom.oscal.io.Format;
import dev.heirloom.oscal.io.OscalWriter;
import dev.heirloom.oscal.io.files.FileResult;
import dev.heirloom.oscal.io.matrix.MatrixLayout;
import dev.heirloom.oscal.model.MarkupLine;
import dev.heirloom.oscal.model.component.ComponentDefinition;
import dev.heirloom.oscal.model.component.ComponentDefinitionBuilder;
import dev.heirloom.oscal.model.component.DefinedComponentBuilder;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(name = "import", description = "Turns a workbook into an OSCAL component definition.")
final class CrmImportCommand implements Runnable {

  private final Surroundings surroundings;

  @Spec private CommandSpec spec;

  @Mixin private FileOptions files;

  @Parameters(
      paramLabel = "WORKBOOK[#N]",
      description = "The workbook or the CRM as CSV, and which of its matrices, from 1.")
  private String workbook;

  @Option(
      names = "--baseline",
      paramLabel = "B",
      required = true,
      description = "The baseline that its ids are matched to: a profile or a resolved catalog.")
  private Path baseline;

  @Option(
      names = "--provider-name",
      paramLabel = "NAME",
      description = "What the provider is called, which a workbook does not say.")
  private @Nullable String providerName;

  @Option(
      names = "--layout",
      paramLabel = "L",
      description = {
        "How to read its responsibility matrix: a layout, JSON or YAML, as \"heirloom matrix"
            + " describe\" prints it, or the name of one that is shipped."
      })
  private @Nullable String layout;

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

  CrmImportCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public void run() {
    Format written = Forms.document(format, out, spec);
    Loading loading = new Loading(surroundings, files);
    Optional<String> described = Optional.ofNullable(layout);
    loading.lookFor(
        Stream.concat(
                Stream.of(baseline, Path.of(workbook)),
                described.flatMap(Loading::layoutFile).stream())
            .toList());
    List<MatrixLayout> layouts = loading.layouts(described);
    Loading.LoadedBaseline loaded = loading.baseline(baseline);
    FileResult<ComponentDefinition> definition =
        loading.examine(
            Path.of(workbook),
            WantedFile.MATRIX,
            (folder, name) ->
                folder.examineWorkbook(name, loaded.baseline(), address(loaded.file()), layouts));
    surroundings.notes().add(definition);
    Output.write(
        OscalWriter.pretty().toString(named(definition.orThrow()), written), out, surroundings);
  }

  private ComponentDefinition named(ComponentDefinition definition) {
    return providerName == null
        ? definition
        : ComponentDefinitionBuilder.builder(definition)
            .components(
                definition.components().stream()
                    .map(
                        component ->
                            DefinedComponentBuilder.builder(component)
                                .title(MarkupLine.ofText(providerName))
                                .build())
                    .toList())
            .build();
  }

  /**
   * Returns how what is written names the baseline: relative to itself, so that both can be moved.
   */
  private String address(Path file) {
    return ExportCommand.address(file, out == null ? Path.of("stdout") : out);
  }
}
