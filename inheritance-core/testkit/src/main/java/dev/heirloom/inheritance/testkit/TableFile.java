package dev.heirloom.inheritance.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/** The file of an expectation table: read as UTF-8 or not at all, and replaced whole. */
final class TableFile {

  private static final String PART = ".heirloom-part";

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
   * process that is killed meanwhile leaves the old file or the new one, and beside it what the
   * next write of the table takes away.
   *
   * @throws UncheckedIOException if it cannot be written; the file is as it was then
   */
  static synchronized void write(Path file, String text) {
    try {
      Path target = Files.isSymbolicLink(file) ? file.toRealPath() : file.toAbsolutePath();
      Path folder = Files.createDirectories(target.getParent());
      String prefix = "." + Integer.toHexString(target.getFileName().hashCode()) + "-";
      removeLeftovers(folder, prefix);
      Path part = folder.resolve(prefix + ProcessHandle.current().pid() + PART);
      try (FileChannel channel =
          FileChannel.open(part, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
        if (Files.exists(target)
            && target.getFileSystem().supportedFileAttributeViews().contains("posix")) {
          Files.setPosixFilePermissions(part, Files.getPosixFilePermissions(target));
        }
        ByteBuffer content = StandardCharsets.UTF_8.encode(text);
        while (content.hasRemaining()) {
          channel.write(content);
        }
        channel.force(true);
        move(part, target);
      } finally {
        Files.deleteIfExists(part);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("the table " + file + " cannot be written", e);
    }
  }

  /** Takes away what processes left that do not run any more, or had the number of this one. */
  private static void removeLeftovers(Path folder, String prefix) throws IOException {
    try (DirectoryStream<Path> parts = Files.newDirectoryStream(folder, prefix + "*" + PART)) {
      for (Path part : parts) {
        String name = part.getFileName().toString();
        if (!isOfAnotherThatRuns(name.substring(prefix.length(), name.length() - PART.length()))) {
          Files.deleteIfExists(part);
        }
      }
    }
  }

  private static boolean isOfAnotherThatRuns(String process) {
    try {
      long number = Long.parseLong(process);
      return number != ProcessHandle.current().pid() && ProcessHandle.of(number).isPresent();
    } catch (NumberFormatException e) {
      return false;
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
