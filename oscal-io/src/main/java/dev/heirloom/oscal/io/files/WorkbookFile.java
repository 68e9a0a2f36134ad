package dev.heirloom.oscal.io.files;

import com.google.common.collect.ImmutableList;
import dev.heirloom.inheritance.baseline.Baseline;
import dev.heirloom.oscal.io.FileWords;
import dev.heirloom.oscal.io.matrix.MatrixLayout;
import dev.heirloom.oscal.io.matrix.MatrixReader;
import dev.heirloom.oscal.io.matrix.ResponsibilityMatrix;
import dev.heirloom.oscal.io.workbook.ConversionOptions;
import dev.heirloom.oscal.io.workbook.ConvertedWorkbook;
import dev.heirloom.oscal.io.workbook.Workbook;
import dev.heirloom.oscal.io.workbook.WorkbookConverter;
import dev.heirloom.oscal.io.workbook.WorkbookException;
import dev.heirloom.oscal.io.workbook.WorkbookException.Failure;
import dev.heirloom.oscal.io.workbook.WorkbookFinding;
import dev.heirloom.oscal.io.workbook.WorkbookOptions;
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
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * A workbook or a table in a file, and which of its matrices is meant.
 *
 * @param file the file
 * @param number the number of the matrix, from 1; empty if it is the only one
 * @param layouts what describes its matrices; none to find them
 * @param bounds within which it is read
 */
record WorkbookFile(
    Path file, OptionalInt number, List<MatrixLayout> layouts, WorkbookOptions bounds) {

  /** The seed of all uuids of imported workbooks: names within it tell providers apart. */
  private static final Uuid NAMESPACE = Uuid.of("8f0f4a3e-5d53-4d0b-9c1e-6a0e3c1f2b77");

  /** What is so of a workbook because FedRAMP's tables were looked for in it. */
  private static final Set<WorkbookFinding.Code> OF_FEDRAMP =
      Set.of(
          WorkbookFinding.Code.NO_TABLE,
          WorkbookFinding.Code.NO_INHERITANCE_COLUMN,
          WorkbookFinding.Code.NO_SUMMARY);

  WorkbookFile {
    layouts = ImmutableList.copyOf(layouts);
  }

  boolean isWorkbook() {
    return number.isPresent() || !layouts.isEmpty() || WorkbookReader.isWorkbook(file);
  }

  /**
   * Reads the workbook, and one matrix of it, as a component definition: FedRAMP's template by
   * itself, any other matrix by what is found or by a layout, which always wins.
   *
   * @param source how the definition is to name the baseline
   */
  ConvertedWorkbook converted(Baseline baseline, String source) {
    if (!layouts.isEmpty()) {
      return chosen(MatrixReader.create(bounds).read(file, layouts), ResponsibilityMatrix::toString)
          .convert(baseline, options(source));
    }
    Workbook workbook = WorkbookReader.create(bounds).read(file);
    boolean isOfOtherCatalog = isOfOtherCatalog(workbook);
    if (workbook.matrices().isEmpty() || isOfOtherCatalog) {
      List<ResponsibilityMatrix> found = found(workbook);
      if (!found.isEmpty()) {
        ConvertedWorkbook converted =
            chosen(found, ResponsibilityMatrix::toString).convert(baseline, options(source));
        return new ConvertedWorkbook(
            converted.definition(),
            Stream.concat(
                    workbook.findings().stream()
                        .filter(finding -> isToldOfMatrices(finding, found))
                        .filter(finding -> !isOfOtherCatalog || !isOfItsIds(finding)),
                    converted.findings().stream())
                .toList());
      }
    }
    return WorkbookConverter.convert(chosen(workbook), baseline, options(source));
  }

  /** Sheets without one of FedRAMP's tables are passed over only if no matrix was found in them. */
  private static boolean isToldOfMatrices(
      WorkbookFinding finding, List<ResponsibilityMatrix> found) {
    return finding.code() == WorkbookFinding.Code.SHEET_NOT_USED
        ? found.stream().noneMatch(matrix -> matrix.place().sheet().equals(finding.place().sheet()))
        : !OF_FEDRAMP.contains(finding.code());
  }

  /**
   * Returns whether FedRAMP's template is filled in for another catalog, such as SP 800-171: no id
   * in it is one of SP 800-53, and its rows are read as those of any other matrix.
   */
  private static boolean isOfOtherCatalog(Workbook workbook) {
    return workbook.matrices().stream().allMatch(matrix -> matrix.rows().isEmpty())
        && workbook.findings().stream().anyMatch(WorkbookFile::isOfItsIds);
  }

  private static boolean isOfItsIds(WorkbookFinding finding) {
    return finding.code() == WorkbookFinding.Code.CONTROL_ID_UNREADABLE;
  }

  /** Returns its matrices as they are found, or the one that is meant. */
  List<ResponsibilityMatrix> matrices() {
    List<ResponsibilityMatrix> all = MatrixReader.create(bounds).read(file);
    return number.isEmpty() ? all : List.of(chosen(all, ResponsibilityMatrix::toString));
  }

  /** Finds matrices of other layouts; a workbook that has a summary alone need not have any. */
  private List<ResponsibilityMatrix> found(Workbook workbook) {
    try {
      return MatrixReader.create(bounds).read(file);
    } catch (WorkbookException e) {
      if (e.failure() == Failure.MATRIX && !workbook.summaries().isEmpty()) {
        return List.of();
      }
      throw e;
    }
  }

  private ConversionOptions options(String source) {
    OffsetDateTime modified = modified();
    return new ConversionOptions(
        NAMESPACE,
        String.valueOf(file.getFileName()).replaceFirst("\\.[^.]*$", ""),
        modified.toLocalDate().toString(),
        OscalDateTime.of(modified),
        source);
  }

  private Workbook chosen(Workbook workbook) {
    return number.isEmpty() && workbook.matrices().size() < 2
        ? workbook
        : workbook.only(
            chosen(
                workbook.matrices(),
                one -> one.header() + " (" + one.place() + ", " + one.rows().size() + " rows)"));
  }

  private <T> T chosen(List<T> matrices, Function<T, String> words) {
    if (number.isEmpty()) {
      if (matrices.size() > 1) {
        throw choice(
            "It has " + matrices.size() + " matrices.",
            "Choose one by its number:\n" + list(matrices, words));
      }
      return matrices.get(0);
    }
    int wanted = number.getAsInt();
    if (wanted < 1 || wanted > matrices.size()) {
      throw choice(
          "It has no matrix #" + wanted + ".",
          matrices.isEmpty()
              ? "It has none at all: check that it is a CIS/CRM workbook."
              : "It has these:\n" + list(matrices, words));
    }
    return matrices.get(wanted - 1);
  }

  private WorkbookException choice(String problem, String remedy) {
    return new WorkbookException(Failure.MATRIX, file.toString(), "", problem, remedy);
  }

  private <T> String list(List<T> matrices, Function<T, String> words) {
    StringBuilder list = new StringBuilder();
    for (int i = 0; i < matrices.size(); i++) {
      list.append(i == 0 ? "" : "\n")
          .append("  ")
          .append(file)
          .append('#')
          .append(i + 1)
          .append("  ")
          .append(words.apply(matrices.get(i)));
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
          Failure.UNREADABLE, file.toString(), "", words.problem(), words.remedy(), e);
    }
  }

  /** Returns a name as a URI reference. */
  static String escaped(String name) {
    return URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
  }

  /** Returns what findings and evidence call the workbook, or its matrix. */
  @Override
  public String toString() {
    return file.getFileName() + (number.isPresent() ? "#" + number.getAsInt() : "");
  }
}
