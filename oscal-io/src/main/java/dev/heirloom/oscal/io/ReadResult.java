package dev.heirloom.oscal.io;

import com.google.common.collect.ImmutableList;
import dev.heirloom.oscal.io.Problem.Consequence;
import dev.heirloom.oscal.model.OscalDocument;
import java.util.List;
import java.util.Optional;

/**
 * What came of reading a file: the document with what was changed in it, or why there is none.
 *
 * @param <T> the type of the document
 * @param document the document; empty if a problem made that impossible
 * @param format the format that the file turned out to have; empty if it has none
 * @param problems the problems in the order of the file, but what explains the others first; empty
 *     if there are none
 * @param isCutShort whether reading stopped at the limit of problems, so that there may be more
 */
public record ReadResult<T extends OscalDocument>(
    Optional<T> document, Optional<Format> format, List<Problem> problems, boolean isCutShort) {

  /** Copies the list. */
  public ReadResult {
    problems = ImmutableList.copyOf(problems);
  }

  /** Returns what reading leniently changed, in the order of the file; empty if nothing. */
  public List<Problem> changes() {
    return of(Consequence.CHANGE);
  }

  /** Returns what the document is read in spite of, as it is; empty if there is nothing. */
  public List<Problem> warnings() {
    return of(Consequence.WARNING);
  }

  /** Returns why there is no document; empty if there is one. */
  public List<Problem> refusals() {
    return of(Consequence.REFUSAL);
  }

  private List<Problem> of(Consequence consequence) {
    return problems.stream()
        .filter(problem -> problem.consequence() == consequence)
        .collect(ImmutableList.toImmutableList());
  }

  /**
   * Returns the document.
   *
   * @throws OscalReadException if there is none; it has the problems that leave none
   */
  public T orThrow() {
    return document.orElseThrow(() -> new OscalReadException(refusals(), isCutShort, null));
  }

  /** Returns the document, and how many problems it has. */
  @Override
  public String toString() {
    return document.map(OscalDocument::toString).orElse("no document")
        + ", "
        + problems.size()
        + " problems";
  }
}
