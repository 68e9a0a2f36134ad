package dev.heirloom.oscal.io.values;

/** What comes next in the bytes. The order is part of the form: its version changes with it. */
enum ValueTag {
  /** A value that came before, by its number. */
  AGAIN,
  TEXT,
  NUMBER,
  LONG_NUMBER,
  DECIMAL,
  YES,
  NO,
  DATE,
  MOMENT,
  UUID,
  CONSTANT,
  NOTHING,
  SOMETHING,
  LIST,
  SET,
  MAP,
  RECORD,
  BASELINE,
  CATALOG_IDENTITY,
  /** A document of OSCAL, as its JSON. */
  DOCUMENT;

  private static final ValueTag[] ALL = values();

  static ValueTag of(int number) {
    if (number < 0 || number >= ALL.length) {
      throw new ValueFormException("The values are damaged: write them anew.");
    }
    return ALL[number];
  }
}
