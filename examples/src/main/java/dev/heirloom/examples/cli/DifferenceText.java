package dev.heirloom.examples.cli;

import dev.heirloom.inheritance.result.Status;
import dev.heirloom.oscal.io.report.ReportDifference;
import dev.heirloom.oscal.io.report.ReportDifference.Change;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A difference for a person: what got worse first, then what got better, then the rest. */
final class DifferenceText {

  private DifferenceText() {}

  /** Returns the difference as text of at most 80 columns. */
  static String text(ReportDifference difference) {
    StringBuilder text = new StringBuilder();
    text.append(
        Lines.wrap(
            "From " + difference.fromBaseline() + " as of " + difference.fromDay(), "", "     "));
    text.append(
        Lines.wrap("to " + difference.toBaseline() + " as of " + difference.toDay(), "", "   "));
    if (difference.isEmpty()) {
      return text.append("\nNothing changed.\n").toString();
    }
    long controls = difference.ofControls().size();
    long points = difference.changes().size() - controls;
    text.append('\n')
        .append(count(controls, "control"))
        .append(" and ")
        .append(count(points, "point"))
        .append(" changed.\n");
    for (Kind kind : Kind.values()) {
      List<Change> changes = new ArrayList<>();
      for (Change change : difference.changes()) {
        if (Kind.of(change) == kind) {
          changes.add(change);
        }
      }
      if (!changes.isEmpty()) {
        text.append('\n').append(kind.title).append('\n');
        lines(changes).forEach(line -> text.append(line).append('\n'));
      }
    }
    return text.toString();
  }

  /** A point that changed as its control did is not told again. */
  private static List<String> lines(List<Change> changes) {
    List<String> lines = new ArrayList<>();
    Map<String, String> told = new HashMap<>();
    for (Change change : changes) {
      String what = what(change);
      if (change.point().isEmpty()) {
        told.put(change.control(), what);
        lines.add("  %-20s %s".formatted(change.control(), what));
      } else if (!what.equals(told.get(change.control()))) {
        lines.add("    %-18s %s".formatted(change.point().get(), what));
      }
    }
    return lines;
  }

  private static String what(Change change) {
    String effective = arrow(change.from(), change.to());
    String declared = arrow(change.declaredFrom(), change.declaredTo());
    boolean isSame = effective.equals(declared) || change.declaredFrom().equals(change.declaredTo());
    return isSame ? effective : "%-16s declared %s".formatted(effective, declared);
  }

  private static String count(long number, String noun) {
    return number + " " + noun + (number == 1 ? "" : "s");
  }

  private static String arrow(Optional<Status> from, Optional<Status> to) {
    return from.equals(to) ? word(from) : word(from) + " -> " + word(to);
  }

  private static String word(Optional<Status> status) {
    return status.map(ReportText::word).orElse("absent");
  }

  private enum Kind {
    WORSE("Less is inherited"),
    BETTER("More is inherited"),
    APPEARED("New in the baseline"),
    GONE("No longer in the baseline"),
    OTHER("Tailored, or changed in what is declared only");

    private final String title;

    Kind(String title) {
      this.title = title;
    }

    static Kind of(Change change) {
      if (change.from().isEmpty()) {
        return APPEARED;
      }
      if (change.to().isEmpty()) {
        return GONE;
      }
      Status from = change.from().get();
      Status to = change.to().get();
      if (from.isBetterThan(to)) {
        return WORSE;
      }
      return to.isBetterThan(from) ? BETTER : OTHER;
    }
  }
}
