package dev.heirloom.oscal.io.report;

import com.fasterxml.jackson.core.JsonGenerator;
import com.google.common.collect.ImmutableList;
import dev.heirloom.inheritance.result.Status;
import dev.heirloom.oscal.io.report.ReportDocument.ControlEntry;
import dev.heirloom.oscal.io.report.ReportDocument.PointEntry;
import java.io.IOException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What changed from one report document to another: every control and every point whose effective
 * or declared status differs.
 *
 * <p>Its JSON form has {@code format-version}, {@code from} and {@code to} (each {@code as-of} and
 * {@code baseline}) and {@code changes[]} with {@code control}, {@code point} (absent for the control's
 * roll-up), {@code from}, {@code to} (effective) and {@code declared} ({@code from}, {@code to}). What
 * appeared has no {@code from}, what disappeared no {@code to}.
 *
 * @param fromDay the day of the older report
 * @param fromBaseline the baseline of the older report
 * @param toDay the day of the newer report
 * @param toBaseline the baseline of the newer report
 * @param changes the changes, a control's own before those of its points, in the order of the newer
 *     report, what disappeared last
 */
public record ReportDifference(
    LocalDate fromDay,
    String fromBaseline,
    LocalDate toDay,
    String toBaseline,
    List<Change> changes) {

  /** Copies the list. */
  public ReportDifference {
    changes = ImmutableList.copyOf(changes);
  }

  /**
   * A change of a control or a point.
   *
   * @param control the control's id
   * @param point the point's id; empty for the control's roll-up
   * @param from the effective status before; empty if it appeared
   * @param to the effective status now; empty if it disappeared
   * @param declaredFrom the declared status before; empty if it appeared
   * @param declaredTo the declared status now; empty if it disappeared
   */
  public record Change(
      String control,
      Optional<String> point,
      Optional<Status> from,
      Optional<Status> to,
      Optional<Status> declaredFrom,
      Optional<Status> declaredTo) {}

  /** Returns what changed from the older to the newer. */
  public static ReportDifference between(ReportDocument older, ReportDocument newer) {
    Map<String, ControlEntry> before = controls(older);
    Map<String, ControlEntry> after = controls(newer);
    Set<String> ids = new LinkedHashSet<>(after.keySet());
    ids.addAll(before.keySet());
    ImmutableList.Builder<Change> changes = ImmutableList.builder();
    for (String id : ids) {
      Optional<ControlEntry> from = Optional.ofNullable(before.get(id));
      Optional<ControlEntry> to = Optional.ofNullable(after.get(id));
      add(
          new Change(
              id,
              Optional.empty(),
              from.map(ControlEntry::status),
              to.map(ControlEntry::status),
              from.map(ControlEntry::declared),
              to.map(ControlEntry::declared)),
          changes);
      Map<String, PointEntry> pointsBefore = points(from);
      Map<String, PointEntry> pointsAfter = points(to);
      Set<String> points = new LinkedHashSet<>(pointsAfter.keySet());
      points.addAll(pointsBefore.keySet());
      for (String point : points) {
        Optional<PointEntry> old = Optional.ofNullable(pointsBefore.get(point));
        Optional<PointEntry> now = Optional.ofNullable(pointsAfter.get(point));
        add(
            new Change(
                id,
                Optional.of(point),
                old.map(PointEntry::status),
                now.map(PointEntry::status),
                old.map(PointEntry::declared),
                now.map(PointEntry::declared)),
            changes);
      }
    }
    return new ReportDifference(
        older.inputs().asOf(),
        older.inputs().baseline(),
        newer.inputs().asOf(),
        newer.inputs().baseline(),
        changes.build());
  }

  private static void add(Change change, ImmutableList.Builder<Change> changes) {
    if (!change.from().equals(change.to()) || !change.declaredFrom().equals(change.declaredTo())) {
      changes.add(change);
    }
  }

  private static Map<String, ControlEntry> controls(ReportDocument report) {
    Map<String, ControlEntry> controls = new LinkedHashMap<>();
    report.controls().forEach(control -> controls.put(control.id(), control));
    return controls;
  }

  private static Map<String, PointEntry> points(Optional<ControlEntry> control) {
    Map<String, PointEntry> points = new LinkedHashMap<>();
    control.ifPresent(c -> c.points().forEach(point -> points.put(point.id(), point)));
    return points;
  }

  /** Returns whether nothing changed. */
  public boolean isEmpty() {
    return changes.isEmpty();
  }

  /** Returns the changes of controls as a whole. */
  public List<Change> ofControls() {
    return changes.stream()
        .filter(change -> change.point().isEmpty())
        .collect(ImmutableList.toImmutableList());
  }

  /** Returns the JSON form. */
  public String toJson() {
    return ReportJson.text(this::write);
  }

  private void write(JsonGenerator json) throws IOException {
    json.writeStartObject();
    json.writeStringField("format-version", ReportDocument.FORMAT_VERSION);
    write("from", fromDay, fromBaseline, json);
    write("to", toDay, toBaseline, json);
    json.writeArrayFieldStart("changes");
    for (Change change : changes) {
      json.writeStartObject();
      json.writeStringField("control", change.control());
      if (change.point().isPresent()) {
        json.writeStringField("point", change.point().get());
      }
      write(change.from(), change.to(), json);
      json.writeObjectFieldStart("declared");
      write(change.declaredFrom(), change.declaredTo(), json);
      json.writeEndObject();
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private static void write(String name, LocalDate day, String baseline, JsonGenerator json)
      throws IOException {
    json.writeObjectFieldStart(name);
    json.writeStringField("as-of", day.toString());
    json.writeStringField("baseline", baseline);
    json.writeEndObject();
  }

  private static void write(Optional<Status> from, Optional<Status> to, JsonGenerator json)
      throws IOException {
    if (from.isPresent()) {
      json.writeStringField("from", from.get().name());
    }
    if (to.isPresent()) {
      json.writeStringField("to", to.get().name());
    }
  }
}
