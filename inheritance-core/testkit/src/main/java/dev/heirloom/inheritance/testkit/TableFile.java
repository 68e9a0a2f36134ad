package dev.heirloom.inheritance.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** The file of an expectation table: read as UTF-8 or not at all, and replaced whole. */
final class TableFile {

  private static final byte[] UTF_16 = {(byte) 0xFE, (byte) 0xFF};

  private TableFile() {}

  /**
   * Returns the text of a file.
   *
   * @throws UncheckedIOException if it cannot be read
   * @throws IllegalArgumentException if it is not UTF-8; the message names the line and the remedy
   */
  static String read(Path file) {
    byte[] bytes;
    try {
      bytes = Files.readAllBytes(file);
    } catch (IOException e) {
      throw new UncheckedIOException("the table " + file + " cannot be read", e);
    }
    CharBuffer read = CharBuffer.allocate(bytes.length);
    boolean isUtf8 =
        !StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes), read, true).isError();
    String text = read.flip().toString();
    if (!isUtf8) {
      boolean isUtf16 = bytes[0] == UTF_16[0] || bytes[0] == UTF_16[1];
      throw new IllegalArgumentException(
          "%s, line %d: the text is not UTF-8, but %s. Save the table anew as CSV in UTF-8: spreadsheet programs have a form of that name, or ask for it."
              .formatted(
                  file,
                  text.split("\r\n|\r|\n", -1).length,
                  isUtf16 ? "UTF-16" : "probably Latin-1 (Windows-1252)"));
    }
    return text;
  }

  /**
   * Replaces a file, or makes it and its folder. What is replaced passes on its permissions. A
   * process that is killed meanwhile leaves the old file or the new one.
   *
   * @throws UncheckedIOException if it cannot be written; the file is as it was then
   */
  static synchronized void write(Path file, String text) {
    try {
      Path target = Files.isSymbolicLink(file) ? file.toRealPath() : file.toAbsolutePath();
      Files.createDirectories(target.getParent());
      Path part =
          target.resolveSibling(
              "." + target.getFileName() + "-" + ProcessHandle.current().pid() + ".part");
      try {
        Files.writeString(part, text);
        if (Files.exists(target)
            && target.getFileSystem().supportedFileAttributeViews().contains("posix")) {
          Files.setPosixFilePermissions(part, Files.getPosixFilePermissions(target));
        }
        move(part, target);
      } finally {
        Files.deleteIfExists(part);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("the table " + file + " cannot be written", e);
    }
  }

  private static void move(Path part, Path target) throws IOException {
    try {
      Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(part, target, StandardCopyOption.REPLACE_EXISTING);
    }
  }
}
