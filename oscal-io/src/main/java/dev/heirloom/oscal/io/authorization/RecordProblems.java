package dev.heirloom.oscal.io.authorization;

import dev.heirloom.oscal.io.DataFileException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The problems of one file of records, up to as many as a person would read. */
final class RecordProblems {

  private static final int MAX_PROBLEMS = 1_000;

  private final List<DataFileException> problems = new ArrayList<>();

  void add(DataFileException problem) {
    problems.add(problem);
    if (problems.size() >= MAX_PROBLEMS) {
      throw new DataFileException(problems);
    }
  }

  /** Throws what there is, in the order of the file. */
  void orThrow() {
    if (!problems.isEmpty()) {
      throw problems.size() == 1
          ? problems.get(0)
          : new DataFileException(
              problems.stream()
                  .sorted(
                      Comparator.comparing((DataFileException p) -> p.place().line())
                          .thenComparing(p -> p.place().column()))
                  .toList());
    }
  }
}
