package dev.heirloom.examples.cli;

/**
 * Thrown when whoever read standard output wants no more of it, as {@code head} does: there is
 * nothing to tell.
 */
final class ReaderGoneException extends RuntimeException {

  private static final long serialVersionUID = 1L;
}
