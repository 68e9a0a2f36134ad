package dev.heirloom.examples.cli;

import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.UserPrincipal;
import java.util.Set;

/**
 * A folder that nobody else reads, for files that go with the process. What a killed process left
 * goes when the next one makes a folder: a lock tells it from what another one works with.
 */
final class ScratchFolder implements Closeable {

  private static final String NAME = "heirloom-scratch-";

  private static final String LOCK = "in-use";

  private final Path folder;
  private final FileChannel lock;

  private ScratchFolder(Path folder, FileChannel lock) {
    this.folder = folder;
    this.lock = lock;
  }

  /** Makes one where the system keeps what is temporary. */
  static ScratchFolder make() throws IOException {
    Path folder = Files.createTempDirectory(NAME);
    folder.toFile().deleteOnExit();
    Path inUse = folder.resolve(LOCK);
    FileChannel lock =
        FileChannel.open(inUse, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    inUse.toFile().deleteOnExit();
    lock.tryLock();
    removeLeftovers(folder);
    return new ScratchFolder(folder, lock);
  }

  /** Returns a file in it, which goes even if the process is interrupted. */
  Path file(String name) {
    Path file = folder.resolve(name);
    file.toFile().deleteOnExit();
    return file;
  }

  /** Removes it and all that is in it. */
  @Override
  public void close() throws IOException {
    remove(folder);
    lock.close();
  }

  private static void removeLeftovers(Path own) {
    try (DirectoryStream<Path> folders =
        Files.newDirectoryStream(own.resolveSibling(""), NAME + "*")) {
      UserPrincipal owner = Files.getOwner(own);
      for (Path folder : folders) {
        // Anybody may make folders here, with anything in them.
        if (!folder.equals(own)
            && Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)
            && Files.getOwner(folder, LinkOption.NOFOLLOW_LINKS).equals(owner)) {
          removeLeftover(folder);
        }
      }
    } catch (IOException e) {
      // What cannot be tidied up does not keep the command from its work.
      return;
    }
  }

  private static void removeLeftover(Path folder) {
    try (FileChannel lock =
        FileChannel.open(
            folder.resolve(LOCK), Set.of(StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS))) {
      if (lock.tryLock() != null) {
        remove(folder);
      }
    } catch (IOException | OverlappingFileLockException e) {
      // It is being made or removed, or in use.
      return;
    }
  }

  private static void remove(Path folder) throws IOException {
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
      for (Path file : files) {
        Files.deleteIfExists(file);
      }
    }
    Files.deleteIfExists(folder);
  }
}
