package dev.heirloom.oscal.io.rules.internal.metapath;

/** What an expression meets that is beyond the plain part of the language: Saxon is to tell. */
public final class BeyondPlainException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  BeyondPlainException() {
    super("beyond what is plain", null, false, false);
  }
}
