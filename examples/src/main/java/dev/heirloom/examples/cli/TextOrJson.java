package dev.heirloom.examples.cli;

/** The forms of an answer. */
enum TextOrJson {
  /** For a person. */
  TEXT,
  /** For a program. */
  JSON
}
