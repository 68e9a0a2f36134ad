package dev.heirloom.examples.cli;

import dev.heirloom.inheritance.determination.Severity;
import dev.heirloom.oscal.io.workbook.ConversionOptions;
import dev.heirloom.oscal.io.workbook.ConvertedWorkbook;
import dev.heirloom.oscal.io.workbook.Matrix;
import dev.heirloom.oscal.io.workbook.Workbook;
import dev.heirloom.oscal.io.workbook.WorkbookConverter;
import dev.heirloom.oscal.io.workbook.WorkbookFinding;
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

/** Imports FedRAMP CIS/CRM workbooks. */
final class Workbooks {

  /** The seed of all uuids of imported workbooks: names within it tell providers apart. */
  private static final Uuid NAMESPACE = Uuid.of("8f0f4a3e-5d53-4d0b-9c1e-6a0e3c1f2b77");

  private final Surroundings surroundings;

  Workbooks(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  /**
   * Reads a workbook, and one matrix of it, as a component definition.
   *
   * @param source how the definition is to name the baseline
   */
  ConvertedWorkbook imported(
      WorkbookArgument argument, Loading.LoadedBaseline baseline, String source) {
    surroundings.progress("Reading " + argument);
    Workbook workbook = WorkbookReader.create().read(argument.file());
    String name = String.valueOf(argument.file().getFileName());
    String title = name.replaceFirst("\\.[^.]*$", "");
    OffsetDateTime modified = modified(argument.file());
    return WorkbookConverter.convert(
        chosen(workbook, argument),
        baseline.baseline(),
        new ConversionOptions(
            NAMESPACE,
            title,
            modified.toLocalDate().toString(),
            OscalDateTime.of(modified),
            source));
  }

  /** Returns what may not be as the workbook's author meant. */
  static List<WorkbookFinding> warnings(ConvertedWorkbook converted) {
    return converted.findings().stream()
        .filter(finding -> finding.severity() != Severity.INFO)
        .toList();
  }

  private static Workbook chosen(Workbook workbook, WorkbookArgument argument) {
    List<Matrix> matrices = workbook.matrices();
    if (argument.matrix().isEmpty()) {
      if (matrices.size() > 1) {
        throw new CommandException(
            argument.file()
                + " has "
                + matrices.size()
                + " matrices. Choose one by its number:\n"
                + list(matrices, argument.file()));
      }
      return workbook;
    }
    int number = argument.matrix().getAsInt();
    if (number < 1 || number > matrices.size()) {
      throw new CommandException(
          argument.file()
              + " has no matrix #"
              + number
              + (matrices.isEmpty()
                  ? ", it has none at all. Check that it is a CIS/CRM workbook."
                  : ". It has these:\n" + list(matrices, argument.file())));
    }
    return new Workbook(
        workbook.document(),
        List.of(matrices.get(number - 1)),
        workbook.summaries(),
        workbook.findings());
  }

  private static String list(List<Matrix> matrices, Path file) {
    StringBuilder list = new StringBuilder();
    for (int i = 0; i < matrices.size(); i++) {
      Matrix matrix = matrices.get(i);
      list.append(i == 0 ? "" : "\n")
          .append("  ")
          .append(file)
          .append('#')
          .append(i + 1)
          .append("  ")
          .append(matrix.header())
          .append(" (")
          .append(matrix.place())
          .append(", ")
          .append(matrix.rows().size())
          .append(" rows)");
    }
    return list.toString();
  }

  /** Returns a file's name as a part of a URI reference. */
  static String escaped(String name) {
    return URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
  }

  private static OffsetDateTime modified(Path file) {
    try {
      return Files.getLastModifiedTime(file)
          .toInstant()
          .atOffset(ZoneOffset.UTC)
          .truncatedTo(ChronoUnit.SECONDS);
    } catch (IOException e) {
      throw new CommandException("Cannot read " + file + ": " + Output.reason(e), e);
    }
  }
}
