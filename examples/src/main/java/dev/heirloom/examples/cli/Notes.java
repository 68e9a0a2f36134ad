package dev.heirloom.examples.cli;

import dev.heirloom.inheritance.result.Severity;
import dev.heirloom.oscal.io.Problem;
import dev.heirloom.oscal.io.files.FileNote;
import dev.heirloom.oscal.io.files.FileResult;
import dev.heirloom.oscal.io.workbook.WorkbookFinding;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What a command has to say on standard error beside its result, kept until its end: one kind of
 * warning is told, several are counted, and all are told to those who ask.
 */
final class Notes {

  /** How much of it is told. */
  enum Loudness {
    /** Nothing. */
    QUIET,
    /** A summary. */
    BRIEF,
    /** Everything. */
    VERBOSE
  }

  private static final int FEW = 2;

  /** What one document gives cause to say, and where else it does. */
  private record RepeatedNote(
      Severity severity, String code, int count, String text, List<String> others) {

    /** Returns the first, and how many more there are and where. */
    String told(int places) {
      if (count == 1) {
        return text;
      }
      String at = others.stream().limit(places).collect(Collectors.joining("; "));
      return text
          + " And "
          + (count - 1)
          + " more "
          + code
          + (at.isEmpty() ? "." : ", at " + at + (others.size() > places ? "; ..." : "."));
    }
  }

  private static final int KINDS = 8;

  private final List<RepeatedNote> causes = new ArrayList<>();
  private final List<String> summary = new ArrayList<>();
  private final List<String> details = new ArrayList<>();

  /** Keeps what was noted on a file, without what a workbook is like and nobody need act on. */
  void add(FileResult<?> result) {
    add(
        result.notes().stream()
            .filter(
                note -> note.stage() != FileNote.Stage.WORKBOOK || note.severity() != Severity.INFO)
            .toList(),
        FileNote::severity,
        FileNote::code,
        FileNote::place,
        FileNote::text);
  }

  /** Keeps what was passed over or changed where a document was read leniently. */
  void add(List<Problem> problems) {
    add(
        problems,
        problem -> Severity.WARNING,
        problem -> problem.kind().name(),
        problem -> problem.place().toString(),
        Problem::toString);
  }

  /** Keeps what was found where a workbook was written. */
  void add(String document, List<WorkbookFinding> findings) {
    add(
        findings,
        WorkbookFinding::severity,
        finding -> finding.code().name(),
        finding -> finding.place().toString(),
        finding -> document + ": " + finding);
  }

  private <T> void add(
      List<T> notes,
      Function<T, Severity> severity,
      Function<T, String> code,
      Function<T, String> place,
      Function<T, String> text) {
    Map<String, List<T>> kinds =
        notes.stream()
            .collect(Collectors.groupingBy(code, LinkedHashMap::new, Collectors.toList()));
    kinds.forEach(
        (kind, all) ->
            causes.add(
                new RepeatedNote(
                    severity.apply(all.get(0)),
                    kind,
                    all.size(),
                    text.apply(all.get(0)),
                    all.stream()
                        .skip(1)
                        .map(place)
                        .filter(where -> !where.isEmpty())
                        .distinct()
                        .toList())));
  }

  /** Keeps a line of what was done, which those who want quiet do not hear. */
  void did(String line) {
    summary.add(line);
  }

  /**
   * Keeps what was changed.
   *
   * @param lines a line for each change
   * @param what what each changed, without where
   */
  void changed(List<String> lines, List<String> what) {
    details.addAll(lines);
    Map<String, Long> kinds =
        what.stream()
            .collect(Collectors.groupingBy(Notes::kind, LinkedHashMap::new, Collectors.counting()));
    summary.add(
        lines.size()
            + (lines.size() == 1 ? " change" : " changes")
            + (lines.isEmpty() ? "." : ", --changes FILE lists them:"));
    kinds.entrySet().stream()
        .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
        .limit(KINDS)
        .forEach(kind -> summary.add("%6d  %s".formatted(kind.getValue(), kind.getKey())));
    if (kinds.size() > KINDS) {
      summary.add("        and changes of %d more kinds".formatted(kinds.size() - KINDS));
    }
  }

  /** Returns what a change has in common with others: all but ids. */
  private static String kind(String what) {
    return what.replaceAll("\\s*\\([^)]*\\)", "")
        .replaceAll(" \\S*\\d\\S*", " ...")
        .replaceAll("( \\.\\.\\.)+$", "");
  }

  /** Tells what was kept: of warnings the most important first. */
  void tell(Loudness loudness, Surroundings surroundings) {
    causes.sort(Comparator.comparing(RepeatedNote::severity).reversed());
    switch (loudness) {
      case QUIET -> {}
      case VERBOSE -> {
        causes.forEach(cause -> surroundings.tell(cause.told(Integer.MAX_VALUE)));
        details.forEach(surroundings::tell);
        summary.forEach(surroundings::tell);
      }
      case BRIEF -> {
        brief(surroundings);
        summary.forEach(surroundings::tell);
      }
    }
  }

  private void brief(Surroundings surroundings) {
    long kinds = causes.stream().map(RepeatedNote::code).distinct().count();
    if (kinds < 2) {
      causes.forEach(cause -> surroundings.tell(cause.told(FEW)));
      return;
    }
    surroundings.tell(kinds + " kinds of warnings, --verbose lists them:");
    causes.stream()
        .collect(Collectors.groupingBy(RepeatedNote::code, LinkedHashMap::new, Collectors.toList()))
        .forEach((code, all) -> summary(code, all).forEach(surroundings::tell));
  }

  /** Returns the code of a kind, how often it was met, and the beginning of the first of them. */
  private static List<String> summary(String code, List<RepeatedNote> all) {
    int count = all.stream().mapToInt(RepeatedNote::count).sum();
    String first = all.get(0).text().replaceFirst("\\b[A-Z]+ " + code + "\\b:? ?", "");
    List<String> lines =
        Lines.wrap(first, "  " + code + (count == 1 ? ": " : " (" + count + "): "), "    ")
            .lines()
            .toList();
    return lines.size() <= FEW
        ? lines
        : List.of(lines.get(0), lines.get(1).replaceFirst("\\s\\S*$", "") + " ...");
  }
}
