package dev.heirloom.examples.cli;

import dev.heirloom.oscal.io.files.FileResult;
import dev.heirloom.oscal.io.matrix.LayoutFile;
import dev.heirloom.oscal.io.matrix.ResponsibilityMatrix;
import dev.heirloom.oscal.io.workbook.WorkbookFinding;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
    name = "describe",
    description = {
      "Prints the layout by which a responsibility matrix is read, ready to be edited, and what was"
          + " not understood."
    })
final class MatrixDescribeCommand implements Runnable {

  /** The form of layouts that people edit. */
  private enum LayoutForm {
    YAML
  }

  private final Surroundings surroundings;

  @Spec private CommandSpec spec;

  @Mixin private FileOptions files;

  @Parameters(
      paramLabel = "FILE[#N]",
      description = "The workbook or the table as CSV, and which of its matrices, from 1.")
  private String file;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "OUT",
      description = "The file to write (default: the screen).")
  private @Nullable Path out;

  MatrixDescribeCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public void run() {
    Forms.of(null, out, LayoutForm.class, spec);
    Loading loading = new Loading(surroundings, files);
    loading.lookFor(List.of(Path.of(file)));
    FileResult<List<ResponsibilityMatrix>> matrices =
        loading.examine(
            Path.of(file), WantedFile.MATRIX, (folder, name) -> folder.examineMatrices(name));
    Output.write(text(matrices.orThrow()), out, surroundings);
  }

  private static String text(List<ResponsibilityMatrix> matrices) {
    StringBuilder text = new StringBuilder();
    for (ResponsibilityMatrix matrix : matrices) {
      line(text, matrix.toString());
      for (WorkbookFinding finding : matrix.findings()) {
        line(text, "  " + finding);
      }
    }
    return text + LayoutFile.yaml(matrices.stream().map(ResponsibilityMatrix::layout).toList());
  }

  /** What a cell holds may break lines, and would then be no comment. */
  private static void line(StringBuilder text, String comment) {
    text.append("# ").append(comment.replaceAll("\\R", " ")).append('\n');
  }
}
