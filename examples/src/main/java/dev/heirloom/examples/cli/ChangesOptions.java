package dev.heirloom.examples.cli;

import dev.heirloom.inheritance.export.CustomerPlan.Edit;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where what an export changed is listed, beside the summary of it. */
final class ChangesOptions {

  @Option(
      names = "--changes",
      paramLabel = "FILE",
      description = "The file to list in what was changed, a line for each.")
  private @Nullable Path file;

  /** Writes the list if a file for it is named, and keeps the summary. */
  void tell(List<Edit> changes, Surroundings surroundings) {
    List<String> lines = changes.stream().map(Edit::toString).toList();
    if (file != null) {
      String list = lines.stream().map(line -> line + "\n").collect(Collectors.joining());
      Output.write(list, file, surroundings);
    }
    surroundings.notes().changed(lines, changes.stream().map(Edit::what).toList());
  }
}
