package dev.heirloom.oscal.io.files;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Optional;

/**
 * What came of a file: its value or why there is none, and what a person should know of how it was
 * read.
 *
 * @param <T> the type of the value
 * @param value the value; empty if there is none
 * @param notes what was read leniently, what resolution and workbook gave cause to say, in that
 *     order
 * @param refusal why there is no value: one of the exceptions that {@link OscalFiles} names; empty
 *     if there is one
 */
public record FileResult<T>(
    Optional<T> value, List<FileNote> notes, Optional<RuntimeException> refusal) {

  /** Copies the list. */
  public FileResult {
    notes = ImmutableList.copyOf(notes);
    if (value.isPresent() == refusal.isPresent()) {
      throw new IllegalArgumentException("there is either a value or a refusal");
    }
  }

  /**
   * Returns the value, or throws the refusal, whose message names the document, the place and the
   * remedy.
   */
  public T orThrow() {
    return value.orElseThrow(refusal::orElseThrow);
  }

  /** Returns the value or the refusal, and how many notes there are. */
  @Override
  public String toString() {
    return value
            .map(Object::toString)
            .or(() -> refusal.map(RuntimeException::getMessage))
            .orElse("")
        + ", "
        + notes.size()
        + " notes";
  }
}
