package dev.heirloom.oscal.io.workbook;

import dev.heirloom.inheritance.limit.LimitOption;
import java.util.Optional;

/**
 * A workbook could not be read at all: its bytes are not an xlsx workbook, are damaged, locked
 * away, or beyond a bound, or it has no matrix. What is wrong with the <em>content</em> of a
 * readable workbook is a {@link WorkbookFinding}.
 */
public final class WorkbookException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final Failure failure;
  private final String document;
  private final String location;
  private final String remedy;
  private final transient Optional<LimitOption> option;

  /** Why a workbook could not be read. */
  public enum Failure {
    /** The bytes could not be fetched, or not be put where they belong. */
    UNREADABLE,
    /** The file is none of Excel's, or none of its xlsx kind. */
    NOT_A_WORKBOOK,
    /**
     * The file is the owner file that Excel leaves beside an open workbook ({@code ~$name.xlsx}).
     */
    LOCK_FILE,
    /** The file is encrypted with a password. */
    ENCRYPTED,
    /** The file is an Excel 97-2003 workbook ({@code .xls}). */
    OLD_FORMAT,
    /** The file is an xlsx workbook, but truncated or altered. */
    DAMAGED,
    /** The file exceeds one of the {@link WorkbookOptions}. */
    LIMIT,
    /** There is no matrix to read, or none of that number, or several and none was chosen. */
    MATRIX
  }

  /**
   * Creates the exception.
   *
   * @param failure why the workbook could not be read
   * @param document what the workbook was called by the caller
   * @param location the part, sheet, row or cell, or empty where it is the whole file
   * @param problem one sentence that says what is wrong
   * @param remedy one sentence that says what to do
   */
  public WorkbookException(
      Failure failure, String document, String location, String problem, String remedy) {
    this(failure, document, location, problem, remedy, Optional.empty());
  }

  /**
   * Creates the exception of a limit.
   *
   * @param document what the workbook was called by the caller
   * @param location the part, sheet, row or cell, or empty where it is the whole file
   * @param problem one sentence that says what is wrong
   * @param remedy what to do before the limit is raised, as a clause that begins a sentence
   * @param name what {@link WorkbookOptions} calls the limit, such as {@code maxCells}
   */
  public WorkbookException(
      String document, String location, String problem, String remedy, String name) {
    this(document, location, problem, remedy, new LimitOption("WorkbookOptions", name));
  }

  private WorkbookException(
      String document, String location, String problem, String remedy, LimitOption option) {
    this(
        Failure.LIMIT,
        document,
        location,
        problem,
        remedy + ", or raise the limit with " + option + ".",
        Optional.of(option));
  }

  private WorkbookException(
      Failure failure,
      String document,
      String location,
      String problem,
      String remedy,
      Optional<LimitOption> option) {
    super(document + (location.isEmpty() ? "" : ", " + location) + ": " + problem + " " + remedy);
    this.failure = failure;
    this.document = document;
    this.location = location;
    this.remedy = remedy;
    this.option = option;
  }

  /** Creates the exception with the failure below it. */
  public WorkbookException(
      Failure failure,
      String document,
      String location,
      String problem,
      String remedy,
      Throwable cause) {
    this(failure, document, location, problem, remedy);
    initCause(cause);
  }

  /** Returns why the workbook could not be read. */
  public Failure failure() {
    return failure;
  }

  /** Returns what the workbook was called by the caller. */
  public String document() {
    return document;
  }

  /** Returns the part, sheet, row or cell; empty where it is the whole file. */
  public String location() {
    return location;
  }

  /** Returns one sentence that says what to do. */
  public String remedy() {
    return remedy;
  }

  /** Returns the option that raises the limit; empty if the file is beyond none that has one. */
  public Optional<LimitOption> option() {
    return option;
  }
}
