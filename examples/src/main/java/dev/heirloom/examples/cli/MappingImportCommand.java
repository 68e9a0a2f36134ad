package dev.heirloom.examples.cli;

import dev.heirloom.inheritance.mapping.MappedSide;
import dev.heirloom.oscal.io.Format;
import dev.heirloom.oscal.io.OscalWriter;
import dev.heirloom.oscal.io.files.FileResult;
import dev.heirloom.oscal.model.mapping.MappingCollection;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
    name = "import",
    description =
        "Turns a table of source ids, relations and target ids into a mapping collection.")
final class MappingImportCommand implements Runnable {

  private final Surroundings surroundings;

  @Spec private CommandSpec spec;

  @Mixin private FileOptions files;

  /** How far a mapping is, in OSCAL's words. */
  enum MappingStatus {
    /** All that is meant to be mapped is. */
    COMPLETE,
    /** Something is left to map. */
    NOT_COMPLETE,
    /** It is not agreed upon. */
    DRAFT,
    /** Another way is recommended. */
    DEPRECATED,
    /** Another mapping has taken its place. */
    SUPERSEDED;

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  @Parameters(
      paramLabel = "FACTS",
      description = {
        "The table, CSV or xlsx, with the headers source, relation and target, and if wanted"
            + " rationale, qualifier, confidence and coverage."
      })
  private Path table;

  @Option(
      names = "--source",
      paramLabel = "S",
      required = true,
      description = "What the source ids are of: a profile or a catalog.")
  private Path source;

  @Option(
      names = "--target",
      paramLabel = "B",
      required = true,
      description = "What the target ids are of: a profile or a catalog.")
  private Path target;

  @Option(
      names = "--status",
      paramLabel = "STATUS",
      defaultValue = "complete",
      description = {
        "How far the mapping is: ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}). Nothing is"
            + " inherited whole through one that is not complete."
      })
  private MappingStatus status;

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

  MappingImportCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public void run() {
    Format written = Forms.document(format, out, spec);
    Loading loading = new Loading(surroundings, files);
    loading.lookFor(List.of(source, target, table));
    MappedSide from = side(loading, source);
    MappedSide to = side(loading, target);
    FileResult<MappingCollection> collection =
        loading.examine(
            table,
            WantedFile.FACTS,
            (folder, name) -> folder.examineMappingTable(name, from, to, status.toString()));
    surroundings.notes().add(collection);
    Output.write(OscalWriter.pretty().toString(collection.orThrow(), written), out, surroundings);
  }

  /** What is written refers to each side relative to itself, so that all can be moved together. */
  private MappedSide side(Loading loading, Path file) {
    String address = ExportCommand.address(file, out == null ? Path.of("stdout") : out);
    return loading.value(
        file, WantedFile.SIDE, (folder, name) -> folder.examineMappedSide(name, address));
  }
}
