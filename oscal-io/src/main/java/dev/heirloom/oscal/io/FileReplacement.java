package dev.heirloom.oscal.io;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;

/**
 * The way files are written: a file is replaced whole or left as it was. Its new content is written
 * beside it, flushed to the disk, and takes its place in one step; what a killed process left there
 * goes at the next write.
 */
public final class FileReplacement {

  private static final String PART = ".heirloom-part";

  private static final AtomicLong PARTS = new AtomicLong();

  private FileReplacement() {}

  /** What a file is to hold, written piece by piece, so that it need not fit into memory. */
  @FunctionalInterface
  public interface FileContent {

    /** Writes it, and leaves the stream open. */
    void writeTo(OutputStream out) throws IOException;
  }

  /**
   * Replaces a file, or makes it. A link keeps leading where it leads; what is replaced passes on
   * its permissions; a device or a pipe is written to.
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
    Path target = file.toAbsolutePath();
    if (Files.isSymbolicLink(target)) {
      target = target.toRealPath();
    }
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
    // A name made of the target's could be longer than a file system takes.
    String prefix = "." + Integer.toHexString(target.getFileName().hashCode()) + "-";
    Path part =
        folder.resolve(
            prefix + ProcessHandle.current().pid() + "-" + PARTS.incrementAndGet() + PART);
    try (FileChannel channel = opened(part, folder, prefix)) {
      // Before there is content: who may not read the old file may not read the new one either.
      if (Files.exists(target)
          && target.getFileSystem().supportedFileAttributeViews().contains("posix")) {
        Files.setPosixFilePermissions(part, Files.getPosixFilePermissions(target));
      }
      content.writeTo(Channels.newOutputStream(channel));
      channel.force(true);
      move(part, target);
    } finally {
      Files.deleteIfExists(part);
    }
    flush(folder);
  }

  /**
   * Makes a part, with the permissions of any new file here, and locks it, which tells it from one
   * that a killed process left. Another thread must not find it before it is locked.
   */
  private static FileChannel opened(Path part, Path folder, String prefix) throws IOException {
    synchronized (PARTS) {
      removeLeftovers(folder, prefix);
      FileChannel channel =
          FileChannel.open(part, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
      isLocked(channel);
      return channel;
    }
  }

  private static void move(Path part, Path target) throws IOException {
    try {
      Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(part, target, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  private static boolean isLocked(FileChannel channel) {
    try {
      return channel.tryLock() != null;
    } catch (IOException | OverlappingFileLockException e) {
      return false;
    }
  }

  private static void removeLeftovers(Path folder, String prefix) {
    try (DirectoryStream<Path> parts =
        Files.newDirectoryStream(
            folder,
            path -> {
              String name = path.getFileName().toString();
              return name.startsWith(prefix) && name.endsWith(PART);
            })) {
      for (Path part : parts) {
        try (FileChannel channel =
            FileChannel.open(part, Set.of(StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS))) {
          if (isLocked(channel)) {
            Files.deleteIfExists(part);
          }
        }
      }
    } catch (IOException e) {
      // What cannot be tidied up does not keep the result from being written.
      return;
    }
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
