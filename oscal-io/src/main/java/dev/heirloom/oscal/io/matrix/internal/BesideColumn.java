package dev.heirloom.oscal.io.matrix.internal;

/**
 * A column that says who acts beside those that a layout has, and only lowers what these say.
 *
 * @param number its number, from 1
 * @param header how it is headed
 * @param kind what it holds
 */
record BesideColumn(int number, String header, Kind kind) {

  /** What such a column holds. */
  enum Kind {
    /** Words of who acts. */
    WORDS,
    /** Words of which fewer than half say who acts. */
    FEW_WORDS,
    /** Marks of rows in which somebody has a part that the provider does not have. */
    MARKS,
    /** What limits what the rows say. */
    LIMITS,
    /** Another implementation state, which says nothing of who acts. */
    STATES
  }
}
