package dev.heirloom.oscal.io.workbook;

/**
 * The answer of a Customer Responsibility Matrix to "Can Be Inherited from CSP" (SEMANTICS section
 * 9), from the strongest to the weakest.
 */
public enum Inheritance {
  /** "Yes": offered to the customer, with nothing left to do. */
  YES("Yes"),
  /** "Partial": offered to the customer, with a responsibility. */
  PARTIAL("Partial"),
  /** "No": refused to the customer. */
  NO("No"),
  /** A cell that could not be understood: not addressed, whatever another row says. */
  NOT_UNDERSTOOD(""),

  /** An empty cell: not addressed. */
  BLANK("");

  private final String cell;

  Inheritance(String cell) {
    this.cell = cell;
  }

  /** Returns what FedRAMP's template writes for it. */
  public String cell() {
    return cell;
  }
}
