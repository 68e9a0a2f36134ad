package dev.heirloom.examples.cli;

/** The forms of an answer that build servers read, too. */
enum AnswerForm {
  /** For a person. */
  TEXT,
  /** For a program. */
  JSON,
  /** For a code host, which shows it beside the lines of a pull request: SARIF 2.1.0. */
  SARIF,
  /** For a build server: JUnit XML. */
  JUNIT
}
