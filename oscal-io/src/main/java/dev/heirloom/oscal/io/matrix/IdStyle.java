package dev.heirloom.oscal.io.matrix;

/** How a matrix spells the ids of controls, where it is written: all spellings are read. */
public enum IdStyle {
  /** As the catalog has them: {@code ac-2.1}, and {@code ac-2_smt.a} for a statement. */
  CATALOG,
  /** NIST's: {@code AC-2(1)}, {@code AC-2(a)}. */
  NIST,
  /** NIST's with a blank before brackets: {@code AC-2 (1)}, {@code AC-2 (a)}. */
  NIST_SPACED,
  /** Two digits: {@code AC-02(01)}, {@code AC-02(a)}. */
  PADDED,
  /** Two digits, and a blank before brackets: {@code AC-02 (01)}, {@code AC-02 (a)}. */
  PADDED_SPACED
}
