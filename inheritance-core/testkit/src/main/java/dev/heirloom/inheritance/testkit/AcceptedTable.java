package dev.heirloom.inheritance.testkit;

import com.google.common.collect.LinkedListMultimap;
import com.google.common.collect.ListMultimap;
import dev.heirloom.inheritance.difference.ChangeText;
import dev.heirloom.inheritance.difference.StatusChange;
import dev.heirloom.inheritance.result.Report;
import dev.heirloom.inheritance.testkit.TableText.Row;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A table into which a report's results are accepted: rows that hold stay as they are, and so does
 * whatever people wrote.
 */
final class AcceptedTable {

  private final Report report;
  private final ReportIndex index;
  private final TableText before;
  private final List<Row> rows = new ArrayList<>();
  private final List<StatusChange> changes = new ArrayList<>();
  private final Map<StatusChange, String> notes = new HashMap<>();
  private final List<String> added = new ArrayList<>();
  private final List<String> removed = new ArrayList<>();

  AcceptedTable(TableText before, Report report) {
    this.report = report;
    this.index = new ReportIndex(report);
    this.before = before;
    ListMultimap<String, Row> following = newRows();
    rows.addAll(following.get(""));
    for (Row row : before.rows()) {
      Optional<ReportedResult> result =
          row.hasValues() ? index.find(before.expectation(row).id()) : Optional.empty();
      if (!row.hasValues()) {
        rows.add(row);
      } else if (result.isEmpty()) {
        remove(row);
      } else {
        accept(row, result.get());
        rows.addAll(following.removeAll(result.get().id()));
      }
    }
  }

  /** Returns the rows that the table lacks by the id of the row that they follow; none is first. */
  private ListMultimap<String, Row> newRows() {
    Set<String> listed = new HashSet<>();
    for (Row row : before.stating()) {
      index.find(before.expectation(row).id()).ifPresent(result -> listed.add(result.id()));
    }
    ListMultimap<String, Row> following = LinkedListMultimap.create();
    String last = "";
    for (Expectation actual : ExpectationTable.of(report).expectations()) {
      if (listed.contains(actual.id())) {
        last = actual.id();
      } else {
        added.add(actual.id());
        following.put(last, newRow(index.find(actual.id()).orElseThrow()));
      }
    }
    return following;
  }

  private Row newRow(ReportedResult result) {
    String title = result.point().isPresent() ? "" : result.control().title();
    Map<String, String> values = new HashMap<>(statuses(result));
    values.put(TableText.ID, result.id());
    values.put(TableText.TITLE, TableText.guarded(title));
    return before.row(values);
  }

  private static Map<String, String> statuses(ReportedResult result) {
    return Map.of(
        TableText.STATUS, result.status().shortWord(),
        TableText.DECLARED, result.declared().shortWord());
  }

  private void accept(Row row, ReportedResult result) {
    Expectation expected = before.expectation(row);
    Optional<StatusChange> change = result.changeFrom(expected);
    change.ifPresent(
        changed -> {
          changes.add(changed);
          notes.put(changed, expected.note());
        });
    rows.add(change.isPresent() ? before.with(row, statuses(result)) : row);
  }

  private void remove(Row row) {
    removed.add(before.expectation(row).id());
    if (before.hasWords(row)) {
      rows.add(before.commented(row));
    }
  }

  /** Returns the table with what was accepted. */
  TableText after() {
    return before.withRows(rows);
  }

  /** Says what was accepted. */
  String told() {
    if (changes.isEmpty() && added.isEmpty() && removed.isEmpty()) {
      return before.name() + " holds already: there is nothing to accept.\n";
    }
    return "Accepted in "
        + before.name()
        + ", from "
        + report.inputs()
        + ":\n"
        + ChangeText.ofExpected(
            changes, report, change -> notes.getOrDefault(change, ""), ReportCheck.COLUMNS)
        + lines(added, "added")
        + lines(removed, "taken out, for the baseline does not have them");
  }

  private static String lines(List<String> ids, String what) {
    String lines = ids.size() == 1 ? "1 line " : ids.size() + " lines ";
    return ids.isEmpty() ? "" : "\n" + lines + what + ": " + ReportIndex.few(ids) + "\n";
  }
}
