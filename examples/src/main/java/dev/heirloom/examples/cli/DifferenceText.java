package dev.heirloom.examples.cli;

import dev.heirloom.inheritance.difference.ChangeKind;
import dev.heirloom.inheritance.difference.Difference;
import dev.heirloom.inheritance.difference.StatusChange;
import dev.heirloom.inheritance.result.ReportInputs;
import dev.heirloom.inheritance.result.Status;
import dev.heirloom.oscal.model.ControlId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A difference for a person: what got worse first, then what got better, then the rest. */
final class DifferenceText {

  /** What is told together, in this order. */
  private record Section(String title, Set<ChangeKind> kinds) {}

  private static final List<Section> SECTIONS =
      List.of(
          new Section("Less is inherited", Set.of(ChangeKind.WORSENED)),
          new Section("More is inherited", Set.of(ChangeKind.IMPROVED)),
          new Section("New in the baseline", Set.of(ChangeKind.APPEARED)),
          new Section("No longer in the baseline", Set.of(ChangeKind.DISAPPEARED)),
          new Section(
              "Tailored, or changed in what is declared only",
              Set.of(ChangeKind.TAILORED, ChangeKind.OTHER)));

  private DifferenceText() {}

  /** Returns the difference as text of at most 80 columns. */
  static String text(Difference difference) {
    StringBuilder text = new StringBuilder();
    text.append(Lines.wrap("From " + report(difference.from().inputs()), "", "     "));
    text.append(Lines.wrap("to " + report(difference.to().inputs()), "", "   "));
    List<StatusChange> all = difference.statusChanges();
    if (all.isEmpty()) {
      return text.append("\nNothing changed.\n").toString();
    }
    long controls = all.stream().filter(change -> change.point().isEmpty()).count();
    text.append('\n')
        .append(count(controls, "control"))
        .append(" and ")
        .append(count(all.size() - controls, "point"))
        .append(" changed.\n");
    for (Section section : SECTIONS) {
      List<StatusChange> changes =
          all.stream().filter(change -> section.kinds().contains(change.kind())).toList();
      if (!changes.isEmpty()) {
        text.append('\n').append(section.title()).append('\n');
        lines(changes).forEach(line -> text.append(line).append('\n'));
      }
    }
    return text.toString();
  }

  private static String report(ReportInputs inputs) {
    return inputs.baseline() + " as of " + inputs.asOf();
  }

  /** A point that changed as its control did is not told again. */
  private static List<String> lines(List<StatusChange> changes) {
    List<String> lines = new ArrayList<>();
    Map<ControlId, String> told = new HashMap<>();
    for (StatusChange change : changes) {
      String what = what(change);
      if (change.point().isEmpty()) {
        told.put(change.control(), what);
        lines.add(Lines.fit("  %-20s %s".formatted(change.control(), what)));
      } else if (!what.equals(told.get(change.control()))) {
        lines.add(Lines.fit("    %-18s %s".formatted(change.point().get(), what)));
      }
    }
    return lines;
  }

  private static String what(StatusChange change) {
    StatusChange.Declared statuses = change.declared();
    String effective = arrow(change.from(), change.to());
    String declared = arrow(statuses.from(), statuses.to());
    boolean isSame = effective.equals(declared) || statuses.from().equals(statuses.to());
    return isSame ? effective : effective + "; declared " + declared;
  }

  private static String count(long number, String noun) {
    return number + " " + noun + (number == 1 ? "" : "s");
  }

  private static String arrow(Optional<Status> from, Optional<Status> to) {
    return from.equals(to) ? word(from) : word(from) + " -> " + word(to);
  }

  private static String word(Optional<Status> status) {
    return status.map(Status::words).orElse("absent");
  }
}
