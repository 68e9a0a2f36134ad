package dev.heirloom.inheritance.result;

import com.google.common.collect.ImmutableList;
import java.util.EnumSet;
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
        duties(point.duties()),
        codes(point.bearing()));
  }

  /** Most points have no duty, and a portfolio has many points: streams would take most of it. */
  private static List<String> duties(List<Duty> duties) {
    if (duties.isEmpty()) {
      return ImmutableList.of();
    }
    ImmutableList.Builder<String> texts = ImmutableList.builderWithExpectedSize(duties.size());
    for (Duty duty : duties) {
      texts.add(duty.kind() + " " + duty.id() + " " + duty.fulfilment().name());
    }
    return texts.build();
  }

  private static List<String> codes(List<Finding> bearing) {
    if (bearing.isEmpty()) {
      return ImmutableList.of();
    }
    EnumSet<FindingCode> codes = EnumSet.noneOf(FindingCode.class);
    for (Finding finding : bearing) {
      codes.add(finding.code());
    }
    ImmutableList.Builder<String> names = ImmutableList.builderWithExpectedSize(codes.size());
    for (FindingCode code : codes) {
      names.add(code.name());
    }
    return names.build();
  }
}
