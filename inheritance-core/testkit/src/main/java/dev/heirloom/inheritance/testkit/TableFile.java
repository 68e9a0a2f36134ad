package dev.heirloom.inheritance.testkit;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
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
      if (Files.exists(file) && !Files.isRegularFile(file)) {
        throw new FileSystemException(file.toString(), null, "it is no file");
      }
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
   * Replaces a file, or makes it and its folder. What is replaced passes on its permissions, and
   * what may not be written is not replaced either. A process that is killed meanwhile leaves the
   * old file or the new one, and beside it what the next write of the table takes away.
   *
   * @throws UncheckedIOException if it cannot be written; the file is as it was then
   */
  static synchronized void write(Path file, String text) {
    try {
      Path target = Files.isSymbolicLink(file) ? file.toRealPath() : file.toAbsolutePath();
      Path folder = Files.createDirectories(target.getParent());
      if (Files.exists(target) && !Files.isWritable(target)) {
        throw new AccessDeniedException(file.toString());
      }
      String prefix = "." + Integer.toHexString(target.getFileName().hashCode()) + "-";
      removeLeftovers(folder, prefix);
      try (PartFile part = PartFile.in(folder, prefix)) {
        if (Files.exists(target)
            && target.getFileSystem().supportedFileAttributeViews().contains("posix")) {
          Files.setPosixFilePermissions(part.path, Files.getPosixFilePermissions(target));
        }
        ByteBuffer content = StandardCharsets.UTF_8.encode(text);
        while (content.hasRemaining()) {
          part.channel.write(content);
        }
        part.channel.force(true);
        move(part.path, target);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("the table " + file + " cannot be written", e);
    }
  }

  /** What is to become the file; a lock tells it from what a killed process left. */
  private record PartFile(Path path, FileChannel channel) implements Closeable {

    static PartFile in(Path folder, String prefix) throws IOException {
      while (true) {
        // No other process has the name, not even one of another container with the same number.
        Path path =
            folder.resolve(prefix + ProcessHandle.current().pid() + "-" + System.nanoTime() + PART);
        FileChannel channel =
            FileChannel.open(path, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        if (isOurs(path, channel)) {
          return new PartFile(path, channel);
        }
        channel.close();
      }
    }

    /** Another process may have taken it for a leftover before it was locked. */
    private static boolean isOurs(Path path, FileChannel channel) {
      try {
        return channel.tryLock() != null && Files.exists(path);
      } catch (IOException noLocksHere) {
        return true;
      }
    }

    @Override
    public void close() throws IOException {
      Files.deleteIfExists(path);
      channel.close();
    }
  }

  private static void removeLeftovers(Path folder, String prefix) throws IOException {
    try (DirectoryStream<Path> parts = Files.newDirectoryStream(folder, prefix + "*" + PART)) {
      for (Path part : parts) {
        if (Files.isRegularFile(part, LinkOption.NOFOLLOW_LINKS)) {
          removeLeftover(part);
        }
      }
    }
  }

  private static void removeLeftover(Path part) {
    try (FileChannel channel = FileChannel.open(part, StandardOpenOption.WRITE)) {
      if (channel.tryLock() != null) {
        Files.deleteIfExists(part);
      }
    } catch (IOException | OverlappingFileLockException e) {
      // What cannot be tidied up does not keep the table from being written.
      return;
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
