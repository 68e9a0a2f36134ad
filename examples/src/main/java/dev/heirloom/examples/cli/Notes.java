package dev.heirloom.examples.cli;

import dev.heirloom.inheritance.determination.Severity;
import dev.heirloom.oscal.io.FileNote;
import dev.heirloom.oscal.io.FileResult;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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

  private static void tell(FileResult<?> result, int places, Surroundings surroundings) {
    surroundings.progressDone();
    Map<String, List<FileNote>> causes =
        shown(result).stream()
            .collect(
                Collectors.groupingBy(
                    FileNote::code, LinkedHashMap::new, Collectors.toUnmodifiableList()));
    causes.values().forEach(notes -> surroundings.err().println(cause(notes, places)));
  }

  private static String cause(List<FileNote> notes, int places) {
    FileNote first = notes.get(0);
    int more = notes.size() - 1;
    if (more == 0) {
      return first.toString();
    }
    List<String> others =
        notes.stream().skip(1).map(FileNote::place).distinct().filter(p -> !p.isEmpty()).toList();
    String at = others.stream().limit(places).collect(Collectors.joining("; "));
    return first
        + " And "
        + more
        + " more "
        + first.code()
        + (at.isEmpty() ? "." : ", at " + at + (others.size() > places ? "; ..." : "."));
  }

  /** What a workbook is like and a person need not act on is left out: there is much of it. */
  private static List<FileNote> shown(FileResult<?> result) {
    return result.notes().stream()
        .filter(
            note ->
                note.origin() != FileNote.Origin.WORKBOOK || note.severity() != Severity.INFO)
        .toList();
  }
}
