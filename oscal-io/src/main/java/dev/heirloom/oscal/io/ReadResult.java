package dev.heirloom.oscal.io;

import com.google.common.collect.ImmutableList;
import dev.heirloom.oscal.model.OscalDocument;
import java.util.List;
import java.util.Optional;

/**
 * What came of reading a file: the document, the problems, or (when reading leniently) both.
 *
 * @param <T> the type of the document
 * @param document the document; empty if a problem made that impossible
 * @param format the format that the file turned out to have; empty if it has none
 * @param problems the problems in the order of the file; empty if there are none
 */
public record ReadResult<T extends OscalDocument>(
    Optional<T> document, Optional<Format> format, List<Problem> problems) {

  /** Copies the list. */
  public ReadResult {
    problems = ImmutableList.copyOf(problems);
  }

  /**
   * Returns the document.
   *
   * @throws OscalReadException if there is none; it has the problems
   */
  public T orThrow() {
    return document.orElseThrow(() -> new OscalReadException(problems, null));
  }
}
