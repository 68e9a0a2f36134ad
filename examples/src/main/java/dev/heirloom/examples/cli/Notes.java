package dev.heirloom.examples.cli;

import dev.heirloom.inheritance.result.Severity;
import dev.heirloom.oscal.io.files.FileNote;
import dev.heirloom.oscal.io.files.FileResult;
import dev.heirloom.oscal.io.workbook.WorkbookFinding;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What a command says on standard error beside its result. */
final class Notes {

  private static final int FEW = 2;

  private Notes() {}

  /** Tells each cause once, with every other place: for those who came for it. */
  static void all(FileResult<?> result, Surroundings surroundings) {
    tell(result, Integer.MAX_VALUE, surroundings);
  }

  /** Tells each cause once, with a few other places: for those who came for something else. */
  static void few(FileResult<?> result, Surroundings surroundings) {
    tell(result, FEW, surroundings);
  }

  /** Tells each cause of a workbook that was written once, with every other place. */
  static void all(String document, List<WorkbookFinding> findings, Surroundings surroundings) {
    surroundings.progressDone();
    causes(findings, WorkbookFinding::code)
        .forEach(
            cause ->
                surroundings
                    .err()
                    .println(
                        document
                            + ": "
                            + cause.get(0)
                            + others(
                                cause,
                                cause.get(0).code(),
                                finding -> finding.place().toString(),
                                Integer.MAX_VALUE)));
  }

  private static void tell(FileResult<?> result, int places, Surroundings surroundings) {
    surroundings.progressDone();
    causes(shown(result), FileNote::code)
        .forEach(
            cause ->
                surroundings
                    .err()
                    .println(
                        cause.get(0)
                            + others(cause, cause.get(0).code(), FileNote::place, places)));
  }

  private static <T> Collection<List<T>> causes(List<T> notes, Function<T, ?> code) {
    return notes.stream()
        .collect(Collectors.groupingBy(code, LinkedHashMap::new, Collectors.toUnmodifiableList()))
        .values();
  }

  /** Says how many more there are of a cause than the first, and where. */
  private static <T> String others(
      List<T> cause, Object code, Function<T, String> place, int places) {
    int more = cause.size() - 1;
    if (more == 0) {
      return "";
    }
    List<String> where =
        cause.stream().skip(1).map(place).filter(text -> !text.isEmpty()).distinct().toList();
    String at = where.stream().limit(places).collect(Collectors.joining("; "));
    return " And "
        + more
        + " more "
        + code
        + (at.isEmpty() ? "." : ", at " + at + (where.size() > places ? "; ..." : "."));
  }

  /** What a workbook is like and a person need not act on is left out: there is much of it. */
  private static List<FileNote> shown(FileResult<?> result) {
    return result.notes().stream()
        .filter(
            note -> note.origin() != FileNote.Origin.WORKBOOK || note.severity() != Severity.INFO)
        .toList();
  }
}
