package dev.heirloom.oscal.io.workbook;

/**
 * Something in a workbook that a person should know: where it is, and one sentence about it.
 *
 * @param code what kind of finding it is, stable across releases
 * @param place the cell, row, column or sheet
 * @param message one sentence, with the values it is about
 */
public record WorkbookFinding(Code code, CellPlace place, String message) {

  /** How much a finding matters. */
  public enum Severity {
    /** Nothing was lost; it explains what was done. */
    INFO,
    /** The result may not be what the author meant. */
    WARNING
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
    /** Hidden rows were not read. */
    HIDDEN_ROWS(Severity.WARNING),
    /** Rows that a filter leaves out of view were read all the same. */
    FILTERED_ROWS(Severity.INFO),
    /** A sheet goes on for thousands of rows without content. */
    BLANK_ROWS(Severity.INFO),
    /** A table holds a template's sample answers and was not read. */
    EXAMPLE_TABLE(Severity.INFO),
    /** A sheet holds neither a CIS nor a CRM table. */
    SHEET_NOT_USED(Severity.INFO),
    /** A visible column of a table has a header that says neither inheritance nor responsibility. */
    COLUMN_NOT_USED(Severity.INFO),
    /** The workbook holds no table at all. */
    NO_TABLE(Severity.WARNING),
    /** The workbook has no column that says what can be inherited, so inheritance is unknown. */
    NO_INHERITANCE_COLUMN(Severity.WARNING),
    /** Rows of a table have no control id and state no inheritance. */
    ROWS_WITHOUT_CONTROL(Severity.INFO),
    /** A row states inheritance but has no control id that could be read. */
    CONTROL_ID_UNREADABLE(Severity.WARNING),
    /** A cell of an inheritance column says neither Yes, Partial, No nor nothing. */
    INHERITANCE_NOT_UNDERSTOOD(Severity.WARNING),
    /** A CIS cell holds something that is neither a mark nor blank. */
    MARK_NOT_UNDERSTOOD(Severity.WARNING),
    /** Cells hold formulas, of which the values that the file keeps were read. */
    FORMULAS_NOT_EVALUATED(Severity.INFO),
    /** A formula has no kept value, or an error for one, so the cell counts as blank. */
    FORMULA_WITHOUT_VALUE(Severity.WARNING);

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
