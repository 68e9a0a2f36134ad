package dev.heirloom.oscal.io.workbook;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import dev.heirloom.inheritance.baseline.Baseline;
import dev.heirloom.inheritance.offering.Offering;
import dev.heirloom.oscal.io.FileReplacement;
import dev.heirloom.oscal.io.FileWords;
import dev.heirloom.oscal.io.workbook.internal.Csv;
import dev.heirloom.oscal.io.workbook.internal.Grid;
import dev.heirloom.oscal.io.workbook.internal.OfferingRows;
import dev.heirloom.oscal.io.workbook.internal.XlsxWriter;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A workbook in FedRAMP's column layout, ready to be written: a CIS and a CRM sheet with one row
 * for each point of a baseline. As xlsx it looks as FedRAMP's template does, with a sheet before
 * them that says whose workbook it is and how it is read.
 *
 * <p>Text stays text: what begins with {@code =}, {@code +}, {@code -} or {@code @} is a string
 * cell in xlsx and gets an apostrophe before it in CSV, which {@link WorkbookReader} takes away
 * again.
 *
 * @param workbook what the sheets say, with their places
 * @param cover what the first sheet of the xlsx says; empty for none
 * @param findings what the layout cannot say of the offering
 */
public record WorkbookExport(
    Workbook workbook, Optional<WorkbookCover> cover, List<WorkbookFinding> findings) {

  /** Copies the findings. */
  public WorkbookExport {
    findings = ImmutableList.copyOf(findings);
  }

  /** Makes a workbook without a cover. */
  public WorkbookExport(Workbook workbook, List<WorkbookFinding> findings) {
    this(workbook, Optional.empty(), findings);
  }

  /** Returns the workbook with this cover. */
  public WorkbookExport covered(WorkbookCover by) {
    return new WorkbookExport(workbook, Optional.of(by), findings);
  }

  /**
   * Lays out what an offering declares for a baseline (SEMANTICS section 4), as one matrix.
   *
   * <p>A point that is declared fully inherited gets Yes, partially inherited Partial; of the
   * others one that the provider refuses gets No, one of which it says nothing stays blank. Status
   * and origination are those of the document, else the status of the provided items. Where an
   * item's and a responsibility's texts differ, each has a column, as in the workbooks of providers
   * with a service of their own; else one column holds both, as in FedRAMP's template.
   *
   * @param document what the workbook is called, such as its file name
   */
  public static WorkbookExport of(String document, Offering offering, Baseline baseline) {
    return result(
        OfferingRows.export(
            document, baseline, List.of(OfferingRows.OfferedMatrix.of("", offering, baseline))),
        WorkbookCover.of(offering, baseline));
  }

  /**
   * Lays out what each component of an offering declares for a baseline, as one matrix per
   * component that provides something or leaves something to the customer; a component whose title
   * ends in brackets is named by what they hold.
   *
   * @param document what the workbook is called, such as its file name
   */
  public static WorkbookExport perComponent(String document, Offering offering, Baseline baseline) {
    return result(
        OfferingRows.export(
            document, baseline, OfferingRows.OfferedMatrix.perComponent(offering, baseline)),
        WorkbookCover.of(offering, baseline));
  }

  private static WorkbookExport result(OfferingRows.WrittenWorkbook result, WorkbookCover cover) {
    return new WorkbookExport(result.workbook(), Optional.of(cover), result.findings());
  }

  /**
   * Returns the workbook as xlsx: the same bytes for the same workbook and moment, on any machine.
   *
   * @param created the moment that the file names as its creation
   * @throws WorkbookException if a text is longer than the 32,767 characters that a cell can hold
   * @throws IllegalStateException if the application is one of modules and fastexcel is none of
   *     them
   */
  public byte[] xlsx(Instant created) {
    return XlsxWriter.write(workbook.document(), cover, Grid.of(workbook), created);
  }

  /**
   * Writes the workbook as xlsx into a file, which is made or replaced.
   *
   * @param created the moment that the file names as its creation
   * @throws WorkbookException if the file cannot be written, or a text is longer than a cell can
   *     hold
   */
  public void xlsx(Instant created, Path file) {
    byte[] bytes = xlsx(created);
    try {
      FileReplacement.write(file, bytes);
    } catch (IOException e) {
      FileWords words = FileWords.of(e, file);
      throw new WorkbookException(
          WorkbookException.Failure.UNREADABLE,
          file.toString(),
          "",
          "The file cannot be written: " + words.problem(),
          words.remedy(),
          e);
    }
  }

  /** Returns each sheet as CSV by its name: CIS, then CRM. */
  public Map<String, String> csv() {
    ImmutableMap.Builder<String, String> tables = ImmutableMap.builder();
    Grid.of(workbook).forEach(grid -> tables.put(grid.sheet(), Csv.write(grid)));
    return tables.buildOrThrow();
  }
}
