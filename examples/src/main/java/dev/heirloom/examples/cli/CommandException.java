package dev.heirloom.examples.cli;

/**
 * Thrown when a command could not be done: the message says what is wrong, where, and what to do.
 */
final class CommandException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  CommandException(String message) {
    super(message);
  }

  CommandException(String message, Throwable cause) {
    super(message, cause);
  }
}
