package dev.heirloom.oscal.io.internal.read;

import dev.heirloom.oscal.io.FilePlace;
import dev.heirloom.oscal.io.OscalLimitException;
import dev.heirloom.oscal.io.Problem;
import dev.heirloom.oscal.io.Problem.Consequence;
import dev.heirloom.oscal.io.ReadOptions;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What one examining pass finds wrong with a document, and the version that may explain it. */
final class FoundProblems {

  /** How many changes there can be for each problem that there can be. */
  private static final long CHANGES = 100;

  private final ReadOptions options;
  private final List<Problem> problems = new ArrayList<>();
  private @Nullable StatedVersion version;
  private boolean failed;
  private boolean cutShort;
  private long refusals;

  /** The version that a document says it is of, and where. */
  private record StatedVersion(String text, FilePlace place) {}

  FoundProblems(ReadOptions options) {
    this.options = options;
  }

  /** Takes the version that the document says it is of; the first one counts. */
  void version(String text, FilePlace place) {
    if (version == null) {
      version = new StatedVersion(text, place);
    }
  }

  /**
   * Adds a problem, as long as fewer are there than were asked for.
   *
   * @throws Pass.Stop if there are too many
   * @throws OscalLimitException if there is too much to change
   */
  void add(Problem problem) {
    if (problem.consequence() == Consequence.REFUSAL) {
      failed = true;
      if (++refusals > options.maxProblems()) {
        cutShort = true;
        if (version == null) {
          // It may explain them all.
          return;
        }
        throw new Pass.Stop();
      }
    } else if (problems.size() - refusals >= CHANGES * options.maxProblems()) {
      throw new OscalLimitException(
          problem.place(), "a hundred times more to change", "maxProblems", options.maxProblems());
    }
    problems.add(problem);
  }

  /**
   * Returns the problems in the order of the document, those of one place as they were found; but a
   * version that is not read first, and alone if it is a draft, whose problems are all of that.
   */
  List<Problem> inOrder() {
    List<Problem> sorted = new ArrayList<>(problems);
    sorted.sort(
        Comparator.comparingInt((Problem problem) -> problem.place().line())
            .thenComparingInt(problem -> problem.place().column()));
    return version == null || OscalVersions.isRead(version.text())
        ? sorted
        : OscalVersions.explained(version.text(), version.place(), failed, sorted);
  }

  /** Returns whether no more problems are taken, so that none need be worded. */
  boolean isFull() {
    return cutShort;
  }

  /** Returns whether there are more problems than were asked for. */
  boolean isCutShort() {
    return cutShort && inOrder().size() >= options.maxProblems();
  }

  /** Returns whether there was a problem that leaves no document. */
  boolean failed() {
    return failed;
  }
}
