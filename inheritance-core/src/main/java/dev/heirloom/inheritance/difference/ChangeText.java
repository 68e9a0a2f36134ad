package dev.heirloom.inheritance.difference;

import dev.heirloom.inheritance.result.Status;
import dev.heirloom.oscal.model.ControlId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Changes of statuses for a person, under headings: what got worse first, then what got better,
 * then the rest.
 */
public final class ChangeText {

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

  private ChangeText() {}

  /**
   * Returns a line for each change; a point that changed as its control did is told with it.
   *
   * @param changes the changes, that of a control before those of its points
   * @param remarks what to say of a change at the end of its line; empty text for nothing
   * @return the sections, an empty line before each; empty text without changes
   */
  public static String of(List<StatusChange> changes, Function<StatusChange, String> remarks) {
    StringBuilder text = new StringBuilder();
    for (Section section : SECTIONS) {
      List<StatusChange> told =
          changes.stream().filter(change -> section.kinds().contains(change.kind())).toList();
      if (!told.isEmpty()) {
        text.append('\n').append(section.title()).append('\n');
        lines(told, remarks).forEach(line -> text.append(line).append('\n'));
      }
    }
    return text.toString();
  }

  private static List<String> lines(
      List<StatusChange> changes, Function<StatusChange, String> remarks) {
    List<String> lines = new ArrayList<>();
    Map<ControlId, String> told = new HashMap<>();
    for (StatusChange change : changes) {
      String remark = remarks.apply(change);
      String what = what(change) + (remark.isEmpty() ? "" : "  " + remark);
      if (change.point().isEmpty()) {
        told.put(change.control(), what);
        lines.add("  %-20s %s".formatted(change.control(), what));
      } else if (!what.equals(told.get(change.control()))) {
        lines.add("    %-18s %s".formatted(change.point().get(), what));
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

  private static String arrow(Optional<Status> from, Optional<Status> to) {
    return from.equals(to) ? word(from) : word(from) + " -> " + word(to);
  }

  private static String word(Optional<Status> status) {
    return status.map(Status::words).orElse("absent");
  }
}
