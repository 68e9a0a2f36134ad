package dev.heirloom.inheritance.result;

import com.google.common.collect.ImmutableList;
import java.util.List;

/**
 * A point of a report as a row of a table: one of a portfolio, of a database, of a file of columns.
 * Words are those of the constants, so that rows of different days compare.
 *
 * @param system the customer system's id; empty text if there was none
 * @param control the control's id
 * @param point the point's id
 * @param status the effective result
 * @param declared what the providers' documents literally offer
 * @param reason why it is the customer system's own; empty text unless it is
 * @param duties what is left to do, each as its kind, its id and its fulfilment with blanks between
 * @param findings the codes of what bears on the point, in their order, each once
 */
public record ReportRow(
    String system,
    String control,
    String point,
    String status,
    String declared,
    String reason,
    List<String> duties,
    List<String> findings) {

  /** Copies the lists. */
  public ReportRow {
    duties = ImmutableList.copyOf(duties);
    findings = ImmutableList.copyOf(findings);
  }

  static ReportRow of(String system, ControlResult control, PointResult point) {
    return new ReportRow(
        system,
        control.id().value(),
        point.id(),
        point.status().name(),
        point.declared().name(),
        point.reason().map(Reason::name).orElse(""),
        point.duties().stream()
            .map(duty -> duty.kind() + " " + duty.id() + " " + duty.fulfilment().name())
            .toList(),
        point.bearing().stream()
            .map(Finding::code)
            .distinct()
            .sorted()
            .map(FindingCode::name)
            .toList());
  }
}
