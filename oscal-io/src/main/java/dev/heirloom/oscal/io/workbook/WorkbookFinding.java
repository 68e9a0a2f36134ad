package dev.heirloom.oscal.io.workbook;

import com.google.common.collect.ImmutableList;
import dev.heirloom.inheritance.result.Severity;
import java.util.List;

/**
 * Something in a workbook that a person should know: where it is, and one sentence about it.
 *
 * @param code what kind of finding it is, stable across releases
 * @param place the cell, row, column or sheet
 * @param message one sentence, with the values it is about
 * @param evidence the cells or rows that contradict each other, with what each says; empty where
 *     the finding is about one place alone
 */
public record WorkbookFinding(Code code, CellPlace place, String message, List<Said> evidence) {

  /**
   * What a cell or a row says.
   *
   * @param place the cell or row
   * @param value its text, or the headers that are marked there
   */
  public record Said(CellPlace place, String value) {}

  /** Copies the evidence. */
  public WorkbookFinding {
    evidence = ImmutableList.copyOf(evidence);
  }

  /** Creates a finding about one place alone. */
  public WorkbookFinding(Code code, CellPlace place, String message) {
    this(code, place, message, List.of());
  }

  /** The kinds of findings. */
  public enum Code {
    /** The workbook carries macros, which were not read, let alone run. */
    MACROS_IGNORED(Severity.WARNING),
    /** The workbook refers to other files, which were not opened. */
    EXTERNAL_LINKS_IGNORED(Severity.INFO),
    /** A hidden sheet was not read. */
    HIDDEN_SHEET(Severity.INFO),
    /** A hidden column of a table was not read. */
    HIDDEN_COLUMN(Severity.INFO),
    /** Hidden rows, which can only lower what other rows say. */
    HIDDEN_ROWS(Severity.WARNING),
    /** A note is on a cell that names a control or answers for one; it was not read. */
    NOTE_ON_CELL(Severity.WARNING),
    /** Notes, text boxes and conditional formats say something beside the cells; not read. */
    TEXT_BESIDE_CELLS(Severity.INFO),
    /** Rows that a filter leaves out of view were read all the same. */
    FILTERED_ROWS(Severity.INFO),
    /** A sheet goes on for thousands of rows without content. */
    BLANK_ROWS(Severity.INFO),
    /** A table holds a template's sample answers and was not read. */
    EXAMPLE_TABLE(Severity.INFO),
    /** A sheet holds neither a CIS nor a CRM table. */
    SHEET_NOT_USED(Severity.INFO),
    /**
     * A visible column of a table has a header that says neither inheritance nor responsibility.
     */
    COLUMN_NOT_USED(Severity.INFO),
    /** The workbook holds no table at all. */
    NO_TABLE(Severity.WARNING),
    /** The workbook has no column that says what can be inherited, so inheritance is unknown. */
    NO_INHERITANCE_COLUMN(Severity.WARNING),
    /** A matrix as CSV has no implementation summary beside it. */
    NO_SUMMARY(Severity.WARNING),
    /** Rows of a table have no control id and state no inheritance. */
    ROWS_WITHOUT_CONTROL(Severity.INFO),
    /** A row states inheritance but has no control id that could be read. */
    CONTROL_ID_UNREADABLE(Severity.WARNING),
    /** A cell of an inheritance column says neither Yes, Partial, No nor nothing. */
    INHERITANCE_NOT_UNDERSTOOD(Severity.WARNING),
    /**
     * A value or a mark of a matrix does not say who acts, and counts as not addressed (SEMANTICS
     * section 11).
     */
    MATRIX_VALUE_NOT_UNDERSTOOD(Severity.WARNING),
    /**
     * The value of a row says that other parties act than its tick columns do; the less favourable
     * reading counts.
     */
    COLUMNS_CONTRADICT(Severity.WARNING),
    /** A summary counts other rows than its matrix has; the matrix counts. */
    SUMMARY_CONTRADICTS(Severity.WARNING),
    /** A row says who acts and has no id, so that it goes on with the row above. */
    ROW_CONTINUES_CONTROL(Severity.INFO),
    /** A CIS cell holds something that is neither a mark nor blank. */
    MARK_NOT_UNDERSTOOD(Severity.WARNING),
    /** Cells hold formulas, of which the values that the file keeps were read. */
    FORMULAS_NOT_EVALUATED(Severity.INFO),
    /** A formula has no kept value, or an error for one, so the cell is not understood. */
    FORMULA_WITHOUT_VALUE(Severity.WARNING),
    /** Rows name controls of NIST's form that are not in the baseline. */
    CONTROLS_NOT_IN_BASELINE(Severity.INFO),
    /** A row names no statement of its control. */
    UNKNOWN_STATEMENT(Severity.WARNING),
    /** A matrix has no answer and no text in any row; it was not converted. */
    EMPTY_MATRIX(Severity.INFO),
    /** Rows name a control and do not answer. */
    ROWS_WITHOUT_ANSWER(Severity.INFO),
    /** Points of the baseline have no row. */
    POINTS_WITHOUT_ROW(Severity.INFO),
    /** The workbook speaks of another revision of SP 800-53 than the baseline. */
    REVISION_MISMATCH(Severity.WARNING),
    /** Two rows name the same control or statement and say the same. */
    DUPLICATE_ROW(Severity.INFO),
    /**
     * Two rows name the same control or statement and say different things; the weaker answer
     * counts.
     */
    CONTRADICTORY_ROWS(Severity.WARNING),
    /**
     * A control has a row of its own beside rows for its statements; at those the statements' rows
     * decide.
     */
    CONTROL_AND_STATEMENT_ROWS(Severity.INFO),
    /** CIS rows have no CRM row: nothing says whether they can be inherited. */
    CIS_WITHOUT_CRM(Severity.INFO),
    /** CRM rows have no CIS row: nothing says their status and origination. */
    CRM_WITHOUT_CIS(Severity.INFO),
    /** CRM says Yes, but CIS says that the customer has a part in it; CRM decides. */
    YES_BUT_CUSTOMER(Severity.WARNING),
    /** CRM offers it, but CIS says that it is planned or partially implemented; CRM decides. */
    OFFERED_BUT_NOT_IMPLEMENTED(Severity.WARNING),
    /** CRM offers it, but CIS says that it does not apply to the provider; CRM decides. */
    OFFERED_BUT_NOT_APPLICABLE(Severity.WARNING),
    /** CRM says No, but CIS says that provider and customer share it; CRM decides. */
    NO_BUT_SHARED(Severity.WARNING),
    /** CRM says No, but by CIS only providers have a part in it; CRM decides. */
    NO_BUT_PROVIDER_ONLY(Severity.INFO),
    /** CRM says Partial, but by CIS only providers have a part in it; CRM decides. */
    PARTIAL_BUT_PROVIDER_ONLY(Severity.INFO),
    /** A CIS row marks several implementation statuses, of which the weakest counts. */
    SEVERAL_STATES(Severity.INFO),
    /** CIS rows mark no implementation status. */
    NO_STATE(Severity.INFO),
    /** CIS rows mark no control origination. */
    NO_ORIGINATION(Severity.INFO),
    /** A control's id is not of NIST's form, so a reader would not know its row for one. */
    ID_NOT_WRITABLE(Severity.WARNING),
    /** The layout has one text where the offering has several; they were joined. */
    TEXTS_JOINED(Severity.INFO),
    /**
     * The offering leaves a responsibility where it provides nothing, for which the layout has only
     * "No".
     */
    RESPONSIBILITY_WITHOUT_ITEM(Severity.WARNING),
    /**
     * The offering provides a part without saying what is left to the customer, which reads back as
     * a responsibility.
     */
    PART_WITHOUT_RESPONSIBILITY(Severity.INFO),
    /** The layout has no word, mark or column for what the offering says; it stays unsaid. */
    LAYOUT_CANNOT_SAY(Severity.WARNING);

    private final Severity severity;

    Code(Severity severity) {
      this.severity = severity;
    }

    /** Returns how much findings of this kind matter. */
    public Severity severity() {
      return severity;
    }
  }

  /** Returns how much the finding matters. */
  public Severity severity() {
    return code.severity();
  }

  /** Returns the finding as one line. */
  @Override
  public String toString() {
    return severity() + " " + code + " " + place + ": " + message;
  }
}
