package dev.heirloom.examples.cli;

import com.google.common.collect.ImmutableList;
import dev.heirloom.inheritance.result.BriefReason;
import dev.heirloom.inheritance.result.ControlResult;
import dev.heirloom.inheritance.result.Duty;
import dev.heirloom.inheritance.result.Report;
import dev.heirloom.inheritance.result.TextTable;
import dev.heirloom.inheritance.result.TextTable.Column;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** The controls of a report as a table for a person: id, title, status, why, and the next step. */
final class ControlTable {

  private static final int LEAST_ID = 8;
  private static final int WIDEST_ID = 16;
  private static final int LEAST_TITLE = 18;
  private static final int LEAST_NEXT = 18;
  private static final int STATUS_WRAPPED = 10;
  private static final int STATUS_WHOLE = 20;

  /** From this many columns on, a status stands on one line. */
  private static final int WIDE = 110;

  private final Report report;
  private final BriefReason reasons;

  private ControlTable(Report report) {
    this.report = report;
    this.reasons = new BriefReason(report.inputs());
  }

  /** Returns the table; a star marks what the rules lowered. */
  static String text(Report report, int width) {
    return new ControlTable(report).text(width);
  }

  private String text(int width) {
    TextTable table = new TextTable(columns(width));
    for (ControlResult control : report.controls()) {
      table.add(
          List.of(
              control.id().value(),
              control.title(),
              status(control),
              reasons.of(control),
              next(control)));
    }
    return table.toString();
  }

  private List<Column> columns(int width) {
    int longest =
        report.controls().stream().mapToInt(c -> c.id().value().length()).max().orElse(LEAST_ID);
    int id = Math.max(LEAST_ID, Math.min(WIDEST_ID, longest));
    int status = width < WIDE ? STATUS_WRAPPED : STATUS_WHOLE;
    int rest = width - id - status - 4;
    int title = Math.max(LEAST_TITLE, rest * 3 / 10);
    int next = Math.max(LEAST_NEXT, rest * 3 / 10);
    return List.of(
        new Column("Control", id),
        new Column("Title", title),
        new Column("Status", status),
        new Column("Why", rest - title - next),
        new Column("Next step", next));
  }

  private static String status(ControlResult control) {
    return control.status().words()
        + (control.declared().isBetterThan(control.status()) ? "*" : "");
  }

  private static String next(ControlResult control) {
    Map<Duty.Kind, Integer> open = new EnumMap<>(Duty.Kind.class);
    control.openDuties().forEach(duty -> open.merge(duty.kind(), 1, Integer::sum));
    ImmutableList.Builder<String> steps = ImmutableList.builder();
    open.forEach((kind, count) -> steps.add(step(kind, count)));
    String words = String.join("; ", steps.build());
    return words.isEmpty() ? "nothing" : words;
  }

  private static String step(Duty.Kind kind, int count) {
    return switch (kind) {
      case IMPLEMENT -> "implement " + counted(count, "point");
      case RESPONSIBILITY ->
          count == 1 ? "meet 1 responsibility" : "meet " + count + " responsibilities";
      case PARAMETER -> "set " + counted(count, "parameter");
      case LEVEL -> "have " + counted(count, "level") + " accepted";
      case CONFIRM -> "confirm " + counted(count, "presumption");
    };
  }

  private static String counted(int count, String noun) {
    return count + " " + noun + (count == 1 ? "" : "s");
  }
}
