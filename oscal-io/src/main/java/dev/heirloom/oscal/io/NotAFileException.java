package dev.heirloom.oscal.io;

import java.nio.file.FileSystemException;
import java.nio.file.Path;

/**
 * Thrown when what has the name of a file is a pipe or a device, which could keep a reader waiting.
 */
final class NotAFileException extends FileSystemException {

  private static final long serialVersionUID = 1L;

  NotAFileException(Path file) {
    super(file.toString(), null, "a pipe or a device");
  }
}
