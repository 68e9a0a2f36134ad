package dev.heirloom.oscal.io.rules.internal.metapath;

/** What a parser meets that is not of the plain part of the language. */
final class NotPlainException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  NotPlainException() {
    super("not plain", null, false, false);
  }
}
