package dev.heirloom.examples.cli;

/** The forms of a report. */
enum ReportFormat {
  /** For a person. */
  TEXT,
  /** For a program. */
  JSON,
  /** For a spreadsheet. */
  CSV,
  /** For a person in a browser, and for paper. */
  HTML,
  /** For a code host, which shows it beside the lines of a pull request: SARIF 2.1.0. */
  SARIF,
  /** For a build server: JUnit XML. */
  JUNIT
}
