package dev.heirloom.oscal.io;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * The way files are written: a file is replaced whole or left as it was. Its new content is written
 * beside it, flushed to the disk, and takes its place in one step; what a killed process left there
 * goes at the next write.
 */
public final class FileReplacement {

  /** As many as Linux follows. */
  private static final int MOST_LINKS = 40;

  private FileReplacement() {}

  /** What a file is to hold, written piece by piece, so that it need not fit into memory. */
  @FunctionalInterface
  public interface FileContent {

    /** Writes it, and leaves the stream open. */
    void writeTo(OutputStream out) throws IOException;
  }

  /**
   * Replaces a file, or makes it. A link keeps leading where it leads, and what is replaced passes
   * on its permissions, and its owner and group where the system allows; other hard links keep the
   * old content. What may not be written is not replaced either. A device or a pipe is written to.
   *
   * @throws IOException if it cannot be written; the file is as it was then
   */
  public static void write(Path file, byte[] bytes) throws IOException {
    write(file, out -> out.write(bytes));
  }

  /**
   * Replaces a file, or makes it, as {@link #write(Path, byte[])} does.
   *
   * @throws IOException if it cannot be written, or the content fails so; the file is as it was
   *     then, and after whatever else the content throws
   */
  public static void write(Path file, FileContent content) throws IOException {
    Path target = followed(file);
    if (Files.exists(target, LinkOption.NOFOLLOW_LINKS) && !Files.isRegularFile(target)) {
      if (Files.isDirectory(target)) {
        throw new FileSystemException(file.toString(), null, "it is a folder");
      }
      try (OutputStream out = Files.newOutputStream(target)) {
        content.writeTo(out);
      }
      return;
    }
    Path folder = target.getParent();
    if (folder == null || !Files.isDirectory(folder)) {
      throw new NoSuchFileException(file.toString());
    }
    // By its own name, for the system may forbid to follow the link of a stranger.
    if ((Files.exists(target) || Files.isSymbolicLink(file))
        && !Files.isWritable(file)
        && !Files.notExists(file)) {
      throw new AccessDeniedException(file.toString());
    }
    try (FilePart part = FilePart.of(target)) {
      content.writeTo(part.stream());
      part.replace();
    }
    flush(folder);
  }

  /** Returns what a link leads to, be it there or not. */
  private static Path followed(Path file) throws IOException {
    Path at = file.toAbsolutePath();
    for (int links = 0; Files.isSymbolicLink(at); links++) {
      if (links == MOST_LINKS) {
        throw new FileSystemLoopException(file.toString());
      }
      at = at.resolveSibling(Files.readSymbolicLink(at));
    }
    return at;
  }

  /** The new name is on the disk once the folder is; where a folder cannot be opened it is soon. */
  private static void flush(Path folder) {
    try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
      channel.force(true);
    } catch (IOException e) {
      return;
    }
  }
}
