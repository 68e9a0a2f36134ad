package dev.heirloom.inheritance.difference;

import com.google.common.collect.ImmutableList;
import dev.heirloom.inheritance.result.BriefReason;
import dev.heirloom.inheritance.result.ControlResult;
import dev.heirloom.inheritance.result.Report;
import dev.heirloom.inheritance.result.ReportInputs;
import dev.heirloom.inheritance.result.Status;
import dev.heirloom.inheritance.result.TextTable;
import dev.heirloom.inheritance.result.TextTable.Column;
import dev.heirloom.oscal.model.ControlId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Changes of statuses as tables for a person, under headings: what got worse first, then what got
 * better, then the rest. Each row has the id, the title, the status before and after, and why it is
 * the one after.
 */
public final class ChangeText {

  private static final int LEAST_ID = 8;
  private static final int WIDEST_ID = 18;
  private static final int STATUS_WRAPPED = 10;
  private static final int STATUS_WHOLE = 19;

  /** From this many columns on, a status stands on one line. */
  private static final int WIDE = 100;

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

  private final List<String> heads;
  private final Map<ControlId, String> titles = new HashMap<>();
  private final Map<ControlId, ControlResult> now = new HashMap<>();
  private final BriefReason reasons;
  private final Function<StatusChange, String> notes;
  private final int columns;

  private ChangeText(
      List<String> heads, ReportInputs inputs, Function<StatusChange, String> notes, int columns) {
    this.heads = heads;
    this.reasons = new BriefReason(inputs);
    this.notes = notes;
    this.columns = columns;
  }

  /**
   * Returns a row for each control and point whose status differs between two reports; a point that
   * changed as its control did is told with it.
   *
   * @param columns how many characters a line has, at least 80
   * @return the tables, an empty line before each; empty text without changes
   */
  public static String of(Difference difference, int columns) {
    ChangeText text =
        new ChangeText(List.of("Was", "Is"), difference.to().inputs(), change -> "", columns);
    for (ControlChange change : difference.controls()) {
      change.from().ifPresent(text::before);
      change.to().ifPresent(text::now);
    }
    return text.of(difference.statusChanges());
  }

  /**
   * Returns a row for each control and point of a report whose status is not what was expected.
   *
   * @param changes the changes from what was expected, that of a control before those of its points
   * @param report what they lead to
   * @param notes what to say of a change beside why; empty text for nothing
   * @param columns how many characters a line has, at least 80
   * @return the tables, an empty line before each; empty text without changes
   */
  public static String ofExpected(
      List<StatusChange> changes,
      Report report,
      Function<StatusChange, String> notes,
      int columns) {
    ChangeText text =
        new ChangeText(List.of("Expected", "Actual"), report.inputs(), notes, columns);
    report.controls().forEach(text::now);
    return text.of(changes);
  }

  private void before(ControlResult control) {
    titles.put(control.id(), control.title());
  }

  private void now(ControlResult control) {
    titles.put(control.id(), control.title());
    now.put(control.id(), control);
  }

  private String reason(StatusChange change) {
    ControlResult control = now.get(change.control());
    String reason =
        control == null
            ? ""
            : change
                .point()
                .map(id -> control.point(id).map(reasons::of).orElse(""))
                .orElseGet(() -> reasons.of(control));
    String note = notes.apply(change);
    return note.isEmpty() ? reason : reason.isEmpty() ? note : reason + " (" + note + ")";
  }

  private String of(List<StatusChange> changes) {
    StringBuilder text = new StringBuilder();
    for (Section section : SECTIONS) {
      List<StatusChange> told =
          changes.stream().filter(change -> section.kinds().contains(change.kind())).toList();
      if (!told.isEmpty()) {
        text.append('\n').append(section.title()).append('\n').append(table(told));
      }
    }
    return text.toString();
  }

  private String table(List<StatusChange> changes) {
    Map<ControlId, List<String>> told = new HashMap<>();
    ImmutableList.Builder<List<String>> rows = ImmutableList.builder();
    int longest = LEAST_ID;
    for (StatusChange change : changes) {
      List<String> what = what(change);
      if (change.point().isEmpty()) {
        told.put(change.control(), what);
      } else if (what.equals(told.get(change.control()))) {
        continue;
      }
      String id = id(change);
      longest = Math.max(longest, id.length());
      boolean isBelow = change.point().isPresent() && told.containsKey(change.control());
      rows.add(
          List.of(
              id,
              isBelow ? "" : titles.getOrDefault(change.control(), ""),
              what.get(0),
              what.get(1),
              reason(change)));
    }
    TextTable table = new TextTable(columns(Math.min(WIDEST_ID, longest)));
    rows.build().forEach(table::add);
    return table.toString();
  }

  /** Points stand a little further in than controls. */
  private static String id(StatusChange change) {
    return change
        .point()
        .map(point -> "  " + point.replace("_smt.", "."))
        .orElse(change.control().value());
  }

  private List<Column> columns(int id) {
    int status = columns < WIDE ? STATUS_WRAPPED : STATUS_WHOLE;
    int rest = columns - id - 2 * status - 4;
    int title = rest * 2 / 5;
    return List.of(
        new Column("Id", id),
        new Column("Title", title),
        new Column(heads.get(0), status),
        new Column(heads.get(1), status),
        new Column("Why", rest - title));
  }

  /** Returns the status before and after; the declared ones where the effective are the same. */
  private static List<String> what(StatusChange change) {
    StatusChange.Declared declared = change.declared();
    return change.from().equals(change.to())
        ? List.of("declared " + word(declared.from()), "declared " + word(declared.to()))
        : List.of(word(change.from()), word(change.to()));
  }

  private static String word(Optional<Status> status) {
    return status.map(Status::words).orElse("absent");
  }
}
