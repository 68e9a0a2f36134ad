package dev.heirloom.examples.cli;

import com.google.common.collect.ImmutableList;
import dev.heirloom.inheritance.offering.SystemId;
import dev.heirloom.inheritance.result.ControlResult;
import dev.heirloom.inheritance.result.Duty;
import dev.heirloom.inheritance.result.Effect;
import dev.heirloom.inheritance.result.Finding;
import dev.heirloom.inheritance.result.PointResult;
import dev.heirloom.inheritance.result.ProvidedUse;
import dev.heirloom.inheritance.result.Reason;
import dev.heirloom.inheritance.result.Report;
import dev.heirloom.inheritance.result.Status;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The controls of a report as a table for a person: id, title, status, why, and the next step. */
final class ControlTable {

  private static final List<String> HEADS =
      List.of("Control", "Title", "Status", "Why", "Next step");

  private static final int LEAST_ID = 8;
  private static final int WIDEST_ID = 16;
  private static final int STATUS_WRAPPED = 10;
  private static final int STATUS_WHOLE = 20;

  /** From this many columns on, a status stands on one line. */
  private static final int WIDE = 110;

  private final Report report;
  private final Map<SystemId, String> titles = new HashMap<>();

  private ControlTable(Report report) {
    this.report = report;
    report.inputs().systems().forEach(system -> titles.put(system.id(), system.title()));
  }

  /** Returns the table; a star marks what the rules lowered. */
  static String text(Report report, int width) {
    return new ControlTable(report).text(width);
  }

  private String text(int width) {
    List<Integer> widths = widths(width);
    StringBuilder text = new StringBuilder();
    row(HEADS, widths, text);
    text.append("-".repeat(widths.stream().mapToInt(w -> w + 1).sum() - 1)).append('\n');
    for (ControlResult control : report.controls()) {
      row(
          List.of(
              control.id().value(), control.title(), status(control), why(control), next(control)),
          widths,
          text);
    }
    return text.toString();
  }

  private List<Integer> widths(int width) {
    int longest =
        report.controls().stream().mapToInt(c -> c.id().value().length()).max().orElse(LEAST_ID);
    int id = Math.max(LEAST_ID, Math.min(WIDEST_ID, longest));
    int status = width < WIDE ? STATUS_WRAPPED : STATUS_WHOLE;
    int rest = width - id - status - HEADS.size() + 1;
    int title = rest * 3 / 10;
    int why = rest * 4 / 10;
    return List.of(id, title, status, why, rest - title - why);
  }

  /** Writes a row of cells, each wrapped within its column. */
  private static void row(List<String> cells, List<Integer> widths, StringBuilder text) {
    List<List<String>> wrapped = new ArrayList<>();
    int height = 1;
    for (int i = 0; i < cells.size(); i++) {
      wrapped.add(lines(cells.get(i), widths.get(i)));
      height = Math.max(height, wrapped.get(i).size());
    }
    for (int line = 0; line < height; line++) {
      StringBuilder row = new StringBuilder();
      for (int i = 0; i < wrapped.size(); i++) {
        String cell = line < wrapped.get(i).size() ? wrapped.get(i).get(line) : "";
        row.append(cell).append(" ".repeat(widths.get(i) - cell.length() + 1));
      }
      text.append(row.toString().stripTrailing()).append('\n');
    }
  }

  private static List<String> lines(String cell, int width) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (String word : cell.strip().split("\\s+")) {
      String rest = word;
      if (!line.isEmpty() && line.length() + 1 + rest.length() > width) {
        lines.add(line.toString());
        line.setLength(0);
      }
      while (rest.length() > width) {
        lines.add(rest.substring(0, width));
        rest = rest.substring(width);
      }
      line.append(line.isEmpty() ? "" : " ").append(rest);
    }
    lines.add(line.toString());
    return lines;
  }

  private static String status(ControlResult control) {
    return control.status().words()
        + (control.declared().isBetterThan(control.status()) ? "*" : "");
  }

  /** Says why a control has its status, in as few words as do. */
  private String why(ControlResult control) {
    if (control.declared().isBetterThan(control.status())) {
      String codes = lowering(control);
      return "declared " + control.declared().words() + (codes.isEmpty() ? "" : ": " + codes);
    }
    return switch (control.status()) {
      case FULLY_INHERITED -> "provided by " + providers(control);
      case PARTIALLY_INHERITED -> "a part is provided by " + providers(control);
      case MUST_IMPLEMENT -> reason(control);
      case NOT_APPLICABLE -> "tailored out";
    };
  }

  private String providers(ControlResult control) {
    Set<String> names =
        control.points().stream()
            .flatMap(point -> point.provided().stream())
            .filter(ProvidedUse::isUsable)
            .map(use -> titles.getOrDefault(use.system(), use.system().value()))
            .collect(Collectors.toCollection(LinkedHashSet::new));
    return String.join(", ", names);
  }

  private static String lowering(ControlResult control) {
    Set<String> always =
        codes(control, Set.of(Effect.UNUSABLE, Effect.CAP, Effect.ADDS_RESPONSIBILITY));
    Set<String> codes = always.isEmpty() ? codes(control, Set.of(Effect.BY_POLICY)) : always;
    return String.join(", ", codes);
  }

  private static Set<String> codes(ControlResult control, Set<Effect> effects) {
    return control.points().stream()
        .filter(PointResult::isLowered)
        .flatMap(point -> point.bearing().stream())
        .map(Finding::code)
        .filter(code -> effects.contains(code.effect()))
        .map(Enum::name)
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  private static String reason(ControlResult control) {
    Map<Reason, Integer> reasons = new EnumMap<>(Reason.class);
    control.points().stream()
        .filter(point -> point.status() == Status.MUST_IMPLEMENT)
        .flatMap(point -> point.reason().stream())
        .forEach(reason -> reasons.merge(reason, 1, Integer::sum));
    return reasons.keySet().stream().map(Reason::sentence).collect(Collectors.joining("; "));
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
