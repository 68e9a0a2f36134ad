package dev.heirloom.inheritance;

import dev.heirloom.inheritance.result.Report;
import java.util.Optional;

/**
 * What came of one system of a portfolio: its report, or the reason why there is none.
 *
 * @param name what the caller calls the system, such as the file of its plan
 * @param report the report; empty if the system could not be read or determined
 * @param failure why, in one sentence that names the document; empty if there is a report
 */
public record PortfolioRow(String name, Optional<Report> report, Optional<String> failure) {

  static PortfolioRow of(String name, Report report) {
    return new PortfolioRow(name, Optional.of(report), Optional.empty());
  }

  static PortfolioRow failed(String name, RuntimeException reason) {
    String message = reason.getMessage();
    return new PortfolioRow(
        name, Optional.empty(), Optional.of(message == null ? reason.toString() : message));
  }

  /** Returns the name, and the report or the failure in one line. */
  @Override
  public String toString() {
    return name
        + ": "
        + failure.orElseGet(() -> report.map(r -> r.controlCounts().toString()).orElse(""));
  }
}
