package dev.heirloom.oscal.io.values;

/**
 * Thrown when bytes are no values of this version of the library: the message says what is wrong,
 * where, and what to do.
 */
public final class ValueFormException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  ValueFormException(String message) {
    super(message);
  }

  ValueFormException(String message, Throwable cause) {
    super(message, cause);
  }
}
