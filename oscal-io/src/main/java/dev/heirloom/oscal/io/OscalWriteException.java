package dev.heirloom.oscal.io;

import org.jspecify.annotations.Nullable;

/** Says why a document could not be written: a format can't hold it, or a file can't be written. */
public final class OscalWriteException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** Makes an exception that says what is wrong, where, and what to do. */
  public OscalWriteException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
