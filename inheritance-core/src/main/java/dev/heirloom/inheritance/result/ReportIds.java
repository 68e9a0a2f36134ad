package dev.heirloom.inheritance.result;

import dev.heirloom.inheritance.baseline.IdSpelling;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The ids of a report, found in any spelling (SEMANTICS section 9, Ids), and told where they are
 * not found.
 */
final class ReportIds {

  private ReportIds() {}

  static Optional<ControlResult> control(String id, List<ControlResult> controls) {
    return exactly(id, controls.stream(), control -> control.id().value())
        // An id that begins with a digit has an underscore before it to be OSCAL's.
        .or(() -> exactly("_" + id, controls.stream(), control -> control.id().value()))
        .or(
            () ->
                IdSpelling.parse(id)
                    .filter(spelling -> !spelling.hasPath())
                    .flatMap(spelling -> control(spelling, controls)));
  }

  private static Optional<ControlResult> control(
      IdSpelling spelling, List<ControlResult> controls) {
    return controls.stream()
        .filter(
            control ->
                IdSpelling.parse(control.id().value())
                    .filter(own -> own.controlId().equals(spelling.controlId()))
                    .isPresent())
        .findFirst();
  }

  static Optional<PointResult> point(String id, List<ControlResult> controls) {
    return exactly(
            id, controls.stream().flatMap(control -> control.points().stream()), PointResult::id)
        .or(
            () ->
                exactly(
                    "_" + id,
                    controls.stream().flatMap(control -> control.points().stream()),
                    PointResult::id))
        .or(
            () ->
                IdSpelling.parse(id)
                    .flatMap(
                        spelling ->
                            control(spelling, controls)
                                .flatMap(control -> point(spelling, control))));
  }

  private static Optional<PointResult> point(IdSpelling spelling, ControlResult control) {
    Predicate<PointResult> isMeant =
        spelling.hasPath()
            ? point ->
                IdSpelling.parse(point.id())
                    .filter(own -> own.path().equals(spelling.path()))
                    .isPresent()
            : point -> point.id().equals(control.id().value());
    return control.points().stream().filter(isMeant).findFirst();
  }

  private static <T> Optional<T> exactly(String id, Stream<T> all, Function<T, String> ids) {
    return all.filter(one -> ids.apply(one).equals(id)).findFirst();
  }

  static String noControl(String id, Report report) {
    return none("control", id, report.controls().stream().map(control -> control.id().value()));
  }

  static String noPoint(String id, Report report) {
    return none("point", id, report.points().map(PointResult::id));
  }

  static String noFamily(String id, Report report) {
    return none("family", id, report.families().keySet().stream());
  }

  private static String none(String what, String id, Stream<String> known) {
    String wanted = IdSpelling.parse(id).map(IdSpelling::toString).orElse(id);
    String nearest =
        known
            .min(Comparator.comparingInt(one -> distance(wanted, one)))
            .map(one -> "; did you mean " + one + "?")
            .orElse(".");
    return "no " + what + " " + id.strip() + nearest + "\n";
  }

  /**
   * Returns how many letters are to be put in, taken out or exchanged to make one text of the
   * other.
   */
  private static int distance(String one, String other) {
    int[] above = new int[other.length() + 1];
    for (int j = 0; j <= other.length(); j++) {
      above[j] = j;
    }
    for (int i = 1; i <= one.length(); i++) {
      int[] row = new int[other.length() + 1];
      row[0] = i;
      for (int j = 1; j <= other.length(); j++) {
        int exchanged = above[j - 1] + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
        row[j] = Math.min(exchanged, Math.min(above[j], row[j - 1]) + 1);
      }
      above = row;
    }
    return above[other.length()];
  }
}
