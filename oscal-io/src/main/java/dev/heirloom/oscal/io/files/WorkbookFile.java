package dev.heirloom.oscal.io.files;

import dev.heirloom.inheritance.baseline.Baseline;
import dev.heirloom.oscal.io.FileWords;
import dev.heirloom.oscal.io.workbook.ConversionOptions;
import dev.heirloom.oscal.io.workbook.ConvertedWorkbook;
import dev.heirloom.oscal.io.workbook.Matrix;
import dev.heirloom.oscal.io.workbook.Workbook;
import dev.heirloom.oscal.io.workbook.WorkbookConverter;
import dev.heirloom.oscal.io.workbook.WorkbookException;
import dev.heirloom.oscal.io.workbook.WorkbookException.Reason;
import dev.heirloom.oscal.io.workbook.WorkbookReader;
import dev.heirloom.oscal.model.OscalDateTime;
import dev.heirloom.oscal.model.Uuid;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.OptionalInt;

/**
 * A workbook in a file, and which of its matrices is meant.
 *
 * @param file the file
 * @param matrix the number of the matrix, from 1; empty if it is the only one
 */
record WorkbookFile(Path file, OptionalInt matrix) {

  /** The seed of all uuids of imported workbooks: names within it tell providers apart. */
  private static final Uuid NAMESPACE = Uuid.of("8f0f4a3e-5d53-4d0b-9c1e-6a0e3c1f2b77");

  boolean isWorkbook() {
    return matrix.isPresent() || WorkbookReader.isWorkbook(file);
  }

  /**
   * Reads the workbook, and one matrix of it, as a component definition.
   *
   * @param source how the definition is to name the baseline
   */
  ConvertedWorkbook converted(Baseline baseline, String source) {
    Workbook workbook = WorkbookReader.create().read(file);
    String title = String.valueOf(file.getFileName()).replaceFirst("\\.[^.]*$", "");
    OffsetDateTime modified = modified();
    return WorkbookConverter.convert(
        chosen(workbook),
        baseline,
        new ConversionOptions(
            NAMESPACE,
            title,
            modified.toLocalDate().toString(),
            OscalDateTime.of(modified),
            source));
  }

  private Workbook chosen(Workbook workbook) {
    List<Matrix> matrices = workbook.matrices();
    if (matrix.isEmpty()) {
      if (matrices.size() > 1) {
        throw choice(
            "It has " + matrices.size() + " matrices.",
            "Choose one by its number:\n" + list(matrices));
      }
      return workbook;
    }
    int number = matrix.getAsInt();
    if (number < 1 || number > matrices.size()) {
      throw choice(
          "It has no matrix #" + number + ".",
          matrices.isEmpty()
              ? "It has none at all: check that it is a CIS/CRM workbook."
              : "It has these:\n" + list(matrices));
    }
    return workbook.only(matrices.get(number - 1));
  }

  private WorkbookException choice(String problem, String remedy) {
    return new WorkbookException(Reason.MATRIX, file.toString(), "", problem, remedy);
  }

  private String list(List<Matrix> matrices) {
    StringBuilder list = new StringBuilder();
    for (int i = 0; i < matrices.size(); i++) {
      Matrix one = matrices.get(i);
      list.append(i == 0 ? "" : "\n")
          .append("  ")
          .append(file)
          .append('#')
          .append(i + 1)
          .append("  ")
          .append(one.header())
          .append(" (")
          .append(one.place())
          .append(", ")
          .append(one.rows().size())
          .append(" rows)");
    }
    return list.toString();
  }

  private OffsetDateTime modified() {
    try {
      return Files.getLastModifiedTime(file)
          .toInstant()
          .atOffset(ZoneOffset.UTC)
          .truncatedTo(ChronoUnit.SECONDS);
    } catch (IOException e) {
      FileWords words = FileWords.of(e, file);
      throw new WorkbookException(
          Reason.UNREADABLE, file.toString(), "", words.problem(), words.remedy(), e);
    }
  }

  /** Returns a name as a URI reference. */
  static String escaped(String name) {
    return URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
  }

  /** Returns what findings and evidence call the workbook, or its matrix. */
  @Override
  public String toString() {
    return file.getFileName() + (matrix.isPresent() ? "#" + matrix.getAsInt() : "");
  }
}
