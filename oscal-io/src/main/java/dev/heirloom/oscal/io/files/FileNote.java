package dev.heirloom.oscal.io.files;

import dev.heirloom.inheritance.mapping.TableProblem;
import dev.heirloom.inheritance.resolution.ResolutionFinding;
import dev.heirloom.inheritance.result.Severity;
import dev.heirloom.oscal.io.Problem;
import dev.heirloom.oscal.io.fedramp.FedrampFinding;
import dev.heirloom.oscal.io.workbook.WorkbookFinding;
import java.util.List;

/**
 * What a person should know of how a file became a value.
 *
 * @param stage which step of the way says it
 * @param severity how much it matters
 * @param code what it is, stable, for programs: the name of a {@link Problem.Kind}, a {@link
 *     ResolutionFinding.Code}, a {@link WorkbookFinding.Code}, a {@link TableProblem.Code}, a
 *     {@link FedrampFinding.Code}, or {@code COLUMNS_NOT_READ}
 * @param document the file that was asked for, by its name
 * @param place where in it, or in what it refers to, as a person finds it
 * @param text what it is and where, in one line
 */
public record FileNote(
    Stage stage, Severity severity, String code, String document, String place, String text) {

  /** What the note on further columns of a mapping table is called. */
  private static final String COLUMNS_NOT_READ = "COLUMNS_NOT_READ";

  /** The steps on the way from a file to a value. */
  public enum Stage {
    /** Reading the document. */
    READING,
    /** Resolving a profile. */
    RESOLUTION,
    /** Reading a workbook and matching it to a baseline. */
    WORKBOOK,
    /** Reading one of FedRAMP's documents of 2026 or of its Marketplace's lists. */
    FEDRAMP
  }

  static FileNote of(String document, FedrampFinding finding) {
    return new FileNote(
        Stage.FEDRAMP,
        finding.severity(),
        finding.code().name(),
        document,
        finding.place().toString(),
        finding.toString());
  }

  static FileNote of(String document, Problem problem) {
    return new FileNote(
        Stage.READING,
        Severity.WARNING,
        problem.kind().name(),
        document,
        problem.place().toString(),
        problem.toString());
  }

  static FileNote of(String document, ResolutionFinding finding) {
    return new FileNote(
        Stage.RESOLUTION,
        finding.severity() == ResolutionFinding.Severity.WARNING ? Severity.WARNING : Severity.INFO,
        finding.code().name(),
        document,
        finding.place(),
        document + ": " + finding);
  }

  static FileNote of(String document, WorkbookFinding finding) {
    return new FileNote(
        Stage.WORKBOOK,
        finding.severity(),
        finding.code().name(),
        document,
        finding.place().toString(),
        document + ": " + finding);
  }

  static FileNote of(String document, String place, TableProblem problem) {
    return new FileNote(
        Stage.WORKBOOK,
        problem.isError() ? Severity.ERROR : Severity.WARNING,
        problem.code().name(),
        document,
        place,
        document + ": " + place + ": " + problem);
  }

  static FileNote ofPassedOver(String document, List<String> headers) {
    return new FileNote(
        Stage.WORKBOOK,
        Severity.WARNING,
        COLUMNS_NOT_READ,
        document,
        "",
        document
            + ": These columns are passed over, for they are none of a mapping: "
            + String.join(", ", headers));
  }

  /** Returns the text, which names the document and the place. */
  @Override
  public String toString() {
    return text;
  }
}
