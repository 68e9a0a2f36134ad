package dev.heirloom.examples.cli;

import dev.heirloom.inheritance.determination.Severity;
import dev.heirloom.oscal.io.FileNote;
import dev.heirloom.oscal.io.FileResult;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a command says on standard error beside its result. */
final class Notes {

  private Notes() {}

  /** Tells every note. */
  static void all(FileResult<?> result, Surroundings surroundings) {
    surroundings.progressDone();
    shown(result).forEach(note -> surroundings.err().println(note));
  }

  /** Tells the first note of each kind, and how many more there are: for those who came for something else. */
  static void firstOfEach(FileResult<?> result, Surroundings surroundings) {
    surroundings.progressDone();
    Map<String, FileNote> first = new LinkedHashMap<>();
    Map<String, Integer> counts = new LinkedHashMap<>();
    for (FileNote note : shown(result)) {
      first.putIfAbsent(note.code(), note);
      counts.merge(note.code(), 1, Integer::sum);
    }
    first.forEach(
        (code, note) -> {
          int more = counts.get(code) - 1;
          surroundings
              .err()
              .println(note + (more == 0 ? "" : " And " + more + " more " + code + "."));
        });
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
