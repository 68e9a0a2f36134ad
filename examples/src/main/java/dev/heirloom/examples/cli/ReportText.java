package dev.heirloom.examples.cli;

import dev.heirloom.inheritance.evidence.Evidence;
import dev.heirloom.inheritance.result.Cause;
import dev.heirloom.inheritance.result.ControlResult;
import dev.heirloom.inheritance.result.Counts;
import dev.heirloom.inheritance.result.Duty;
import dev.heirloom.inheritance.result.Finding;
import dev.heirloom.inheritance.result.Fulfilment;
import dev.heirloom.inheritance.result.PointResult;
import dev.heirloom.inheritance.result.Report;
import dev.heirloom.inheritance.result.Severity;
import dev.heirloom.inheritance.result.Status;
import dev.heirloom.inheritance.result.SystemInChain;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** A report for a person at a terminal of 80 columns. */
public final class ReportText {

  private static final List<Status> COLUMNS =
      List.of(
          Status.FULLY_INHERITED,
          Status.PARTIALLY_INHERITED,
          Status.MUST_IMPLEMENT,
          Status.NOT_APPLICABLE);

  private static final String CELL = "%13s";
  private static final int NAME = 8;
  private static final int WIDEST_NAME = 16;
  private static final int FEW = 3;
  private static final int PLACES = 12;
  private static final String INDENT = "    ";

  private ReportText() {}

  /**
   * Returns the whole report: what spoils it, counts, controls, what is open and what was found.
   */
  public static String text(Report report) {
    return text(report, Lines.WIDTH);
  }

  /** Returns the same with a table of controls this many columns wide. */
  static String text(Report report, int width) {
    return errors(report)
        + summary(report)
        + "\n"
        + controls(report, width)
        + "\n"
        + ways(report)
        + "\n"
        + open(report)
        + "\n"
        + findings(report);
  }

  /**
   * Returns a report narrowed to some controls: the counts of all, then these controls, what is
   * open of them and what was found there.
   *
   * @param shown a report of these controls
   * @param words what they are
   */
  static String text(Report report, Report shown, String words, int width) {
    return errors(report)
        + summary(report)
        + "\n"
        + Lines.wrap(shown(report, shown, words), "", "  ")
        + "\n"
        + controls(shown, width)
        + "\n"
        + open(shown)
        + "\n"
        + findings(shown);
  }

  /** Says how much of a report is shown. */
  static String shown(Report report, Report shown, String words) {
    return "Shown: %d of %d controls, %s"
        .formatted(shown.controls().size(), report.controls().size(), words);
  }

  /** Returns the errors of the whole report; empty text if there are none. */
  public static String errors(Report report) {
    StringBuilder text = new StringBuilder();
    for (Cause cause : report.causes()) {
      if (cause.isOfWholeReport()) {
        text.append(cause(cause));
      }
    }
    return text.isEmpty() ? "" : "Read this first\n" + text + "\n";
  }

  /** Returns what the report was made from, and the counts by family, effective and declared. */
  public static String summary(Report report) {
    StringBuilder text = new StringBuilder();
    text.append(
        Lines.wrap(
            report.inputs().baseline()
                + report.inputs().level().map(level -> ", impact level " + level).orElse("")
                + ", as of "
                + report.inputs().asOf(),
            "",
            "  "));
    for (SystemInChain system : report.inputs().systems()) {
      String role = system.direct() ? system.sameOrganization() ? "agency" : "provider" : "below";
      text.append(
          Lines.wrap(
                  "%-9s".formatted(role).replace(' ', '\u00a0')
                      + "%s (%s)".formatted(system.title(), system.document()),
                  "  ",
                  "           ")
              .replace('\u00a0', ' '));
    }
    int width = width(report, NAME, WIDEST_NAME);
    text.append("\nCounts, with those declared in brackets where they differ\n");
    text.append(head("", "", width, "fully", "partially", "to", "not"));
    text.append(
        head("family", "controls", width, "inherited", "inherited", "implement", "applicable"));
    report
        .families()
        .forEach(
            (family, controls) ->
                text.append(
                    row(
                        column(family, width),
                        Counts.of(controls.stream().map(ControlResult::declared)::iterator),
                        Counts.of(controls.stream().map(ControlResult::status)::iterator))));
    text.append(row(column("all", width), report.declaredControlCounts(), report.controlCounts()));
    text.append(row(column("points", width), report.declaredPointCounts(), report.pointCounts()));
    return text.toString();
  }

  /** Returns the width of a column that holds the ids of the families, within bounds. */
  private static int width(Report report, int least, int most) {
    int longest = report.families().keySet().stream().mapToInt(String::length).max().orElse(0);
    return Math.min(most, Math.max(least, longest));
  }

  /** Returns a name as wide as its column; what is wider has a line of its own. */
  private static String column(String name, int width) {
    return name.length() > width
        ? name + "\n" + " ".repeat(width)
        : name + " ".repeat(width - name.length());
  }

  private static String head(String name, String controls, int width, String... statuses) {
    StringBuilder head = new StringBuilder(column(name, width)).append("%8s".formatted(controls));
    for (String status : statuses) {
      head.append(CELL.formatted(status));
    }
    return head.append('\n').toString();
  }

  private static String row(String name, Counts declared, Counts effective) {
    StringBuilder row = new StringBuilder("%s%8d".formatted(name, declared.total()));
    for (Status status : COLUMNS) {
      long before = declared.of(status);
      long after = effective.of(status);
      row.append(CELL.formatted(before == after ? after : after + " (" + before + ")"));
    }
    return row.append('\n').toString();
  }

  /** Returns the controls as a table; a star marks what the rules lowered. */
  public static String controls(Report report) {
    return controls(report, Lines.WIDTH);
  }

  private static String controls(Report report, int width) {
    return "Controls (*: better as declared)\n" + ControlTable.text(report, width);
  }

  /** Returns how many controls the customer's plan accounts for in which of the five ways. */
  public static String ways(Report report) {
    StringBuilder text = new StringBuilder("How a plan accounts for the controls\n");
    report
        .ways()
        .forEach(
            (way, controls) -> text.append("  %5d  %s\n".formatted(controls.size(), way.words())));
    return text.toString();
  }

  /** Returns what is left to do: how much by kind, and where. */
  public static String open(Report report) {
    Map<Duty.Kind, List<String>> places = new EnumMap<>(Duty.Kind.class);
    Map<Duty.Kind, Map<Fulfilment, Integer>> counts = new EnumMap<>(Duty.Kind.class);
    for (ControlResult control : report.controls()) {
      for (PointResult point : control.points()) {
        for (Duty duty : point.duties()) {
          counts
              .computeIfAbsent(duty.kind(), kind -> new EnumMap<>(Fulfilment.class))
              .merge(duty.fulfilment(), 1, Integer::sum);
          if (duty.isOpen()) {
            List<String> list = places.computeIfAbsent(duty.kind(), kind -> new ArrayList<>());
            if (!list.contains(shortened(point.id()))) {
              list.add(shortened(point.id()));
            }
          }
        }
      }
    }
    StringBuilder text = new StringBuilder("Left to do\n");
    for (Duty.Kind kind : Duty.Kind.values()) {
      Map<Fulfilment, Integer> byFulfilment = counts.getOrDefault(kind, Map.of());
      if (!byFulfilment.isEmpty()) {
        List<String> numbers = new ArrayList<>();
        byFulfilment.forEach((fulfilment, number) -> numbers.add(number + " " + word(fulfilment)));
        text.append(Lines.wrap(sentence(kind) + ": " + String.join(", ", numbers), "  ", "    "));
        List<String> open = places.getOrDefault(kind, List.of());
        if (!open.isEmpty()) {
          text.append(Lines.wrap(open, "    ", "    "));
        }
      }
    }
    if (counts.isEmpty()) {
      text.append("  nothing\n");
    }
    return text.toString();
  }

  /**
   * Returns the causes of the findings, the most severe first, each with how often and where it was
   * found; those of {@link #errors} are named there.
   */
  public static String findings(Report report) {
    List<Cause> causes = report.causes();
    List<Cause> here = causes.stream().filter(cause -> !cause.isOfWholeReport()).toList();
    StringBuilder text =
        new StringBuilder(here.size() == causes.size() ? "Findings\n" : "Other findings\n");
    here.forEach(cause -> text.append(cause(cause)));
    return here.isEmpty() ? text.append("  none\n").toString() : text.toString();
  }

  private static String cause(Cause cause) {
    Finding first = cause.findings().get(0);
    boolean one = cause.count() == 1;
    StringBuilder text = new StringBuilder();
    text.append(
        Lines.wrap(
            Lines.brief(cause.about() + ": " + (one ? first.messageAtPlace() : cause.message())),
            "  %-8s%4d %s ".formatted(word(cause.severity()), cause.count(), cause.code()),
            INDENT));
    if (!one) {
      text.append(Lines.wrap(Lines.brief(first.messageAtPlace()), INDENT, INDENT + "  "));
    }
    List<Evidence> found =
        first.evidence().stream().filter(place -> !place.location().isEmpty()).toList();
    for (Evidence place : found.subList(0, Math.min(FEW, found.size()))) {
      text.append(Lines.fit(INDENT + "  in " + place.document() + " " + place.location() + "\n"));
    }
    if (found.size() > FEW) {
      text.append(INDENT + "  and in %d more places\n".formatted(found.size() - FEW));
    }
    if (!one) {
      List<String> others =
          cause.findings().stream().skip(1).flatMap(ReportText::places).distinct().toList();
      List<String> told = new ArrayList<>(others.subList(0, Math.min(PLACES, others.size())));
      if (told.size() < others.size()) {
        told.add("...");
      }
      text.append(
          Lines.wrap(told, INDENT + "and %d more at ".formatted(cause.count() - 1), INDENT + "  "));
    }
    return text.toString();
  }

  /** Returns where to look: at a control or point, else in the document that it is about. */
  private static Stream<String> places(Finding finding) {
    return finding.isOfWholeDocument()
        ? finding.evidence().stream().map(e -> e.location().isEmpty() ? e.document() : e.location())
        : Stream.of(shortened(finding.subject()));
  }

  /** Returns why a control has its result: a text of the library, within 80 columns. */
  public static String explanation(Report report, ControlResult control) {
    String text = Lines.fit(report.explain(control.id()));
    return text.endsWith("\n") ? text : text + "\n";
  }

  private static String shortened(String point) {
    return point.replace("_smt.", ".");
  }

  private static String sentence(Duty.Kind kind) {
    return switch (kind) {
      case RESPONSIBILITY -> "responsibilities to meet";
      case IMPLEMENT -> "points to implement";
      case PARAMETER -> "parameters to set as the baseline asks";
      case LEVEL -> "levels to have accepted by an authorizing official";
      case CONFIRM -> "presumptions to confirm";
    };
  }

  private static String word(Fulfilment fulfilment) {
    return fulfilment.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  private static String word(Severity severity) {
    return severity.name().toLowerCase(Locale.ROOT);
  }
}
