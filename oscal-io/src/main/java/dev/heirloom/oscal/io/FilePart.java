package dev.heirloom.oscal.io;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The new content of a file, beside it until it is whole. A lock tells it from what a killed
 * process left, of which nobody else knows whether it runs: processes of two containers may have
 * the same number.
 */
final class FilePart implements Closeable {

  private static final String ENDING = ".heirloom-part";

  private static final Set<PosixFilePermission> OF_GROUP =
      Set.copyOf(PosixFilePermissions.fromString("---rwx---"));

  /** Those of this process: a file that it closes loses its locks, whoever has it open besides. */
  private static final Set<Path> OPEN = new HashSet<>();

  /** For the folders that were written to last, what was seen in them. */
  private static final Map<Path, Look> LOOKS = new LinkedHashMap<>();

  private static final int MOST_LOOKS = 64;

  private static final int ENTRIES_A_WRITE = 64;

  private static long last;

  private final Path target;
  private final Path path;
  private final FileChannel channel;
  private final Optional<PosixFileAttributes> replaced;

  private FilePart(
      Path target, Path path, FileChannel channel, Optional<PosixFileAttributes> replaced) {
    this.target = target;
    this.path = path;
    this.channel = channel;
    this.replaced = replaced;
  }

  /** Makes the part of a file, and takes away what killed processes left of it. */
  static FilePart of(Path target) throws IOException {
    Optional<PosixFileAttributes> replaced =
        Files.exists(target)
                && target.getFileSystem().supportedFileAttributeViews().contains("posix")
            ? Optional.of(Files.readAttributes(target, PosixFileAttributes.class))
            : Optional.empty();
    // A name made of the target's could be longer than a file system takes.
    String prefix = "." + Integer.toHexString(target.getFileName().hashCode()) + "-";
    Path folder = target.resolveSibling("");
    synchronized (OPEN) {
      removeLeftovers(folder, prefix);
      while (true) {
        Path path = folder.resolve(prefix + ProcessHandle.current().pid() + "-" + ++last + ENDING);
        Optional<FileChannel> channel = made(path, replaced.isPresent());
        if (channel.isPresent()) {
          OPEN.add(path);
          return new FilePart(target, path, channel.get(), replaced);
        }
      }
    }
  }

  /** Makes a file and locks it; empty if another process has one, or took it for a leftover. */
  private static Optional<FileChannel> made(Path path, boolean isPrivate) throws IOException {
    // Who may not read the old file may not read the new one either, at no moment.
    FileAttribute<?>[] attributes =
        isPrivate
            ? new FileAttribute<?>[] {
              PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
            }
            : new FileAttribute<?>[0];
    FileChannel channel;
    try {
      channel =
          FileChannel.open(
              path, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), attributes);
    } catch (FileAlreadyExistsException e) {
      return Optional.empty();
    }
    boolean isOurs;
    try {
      isOurs = channel.tryLock() != null && Files.exists(path, LinkOption.NOFOLLOW_LINKS);
    } catch (IOException noLocksHere) {
      isOurs = true;
    }
    if (!isOurs) {
      channel.close();
      return Optional.empty();
    }
    return Optional.of(channel);
  }

  private static void removeLeftovers(Path folder, String prefix) {
    Look known = LOOKS.get(folder);
    Look look = known == null || known.writesLeft <= 0 ? Look.through(folder) : known;
    List<Path> ofOthers = new ArrayList<>();
    for (Path part : look.parts) {
      if (!part.getFileName().toString().startsWith(prefix)) {
        ofOthers.add(part);
      } else if (!OPEN.contains(part) && Files.isRegularFile(part, LinkOption.NOFOLLOW_LINKS)) {
        removeLeftover(part);
      }
    }
    LOOKS.put(folder, new Look(look.writesLeft - 1, ofOthers));
    if (LOOKS.size() > MOST_LOOKS) {
      LOOKS.remove(LOOKS.keySet().iterator().next());
    }
  }

  /**
   * The parts that were seen in a folder, and how many writes later it is looked through again:
   * many files in one folder would each take as long as all that are there.
   */
  private record Look(long writesLeft, List<Path> parts) {

    static Look through(Path folder) {
      long entries = 0;
      List<Path> parts = new ArrayList<>();
      try (DirectoryStream<Path> all = Files.newDirectoryStream(folder)) {
        for (Path entry : all) {
          entries++;
          if (entry.getFileName().toString().endsWith(ENDING)) {
            parts.add(entry);
          }
        }
      } catch (IOException | DirectoryIteratorException e) {
        // What cannot be tidied up does not keep the result from being written.
        return new Look(1, parts);
      }
      return new Look(Math.max(1, entries / ENTRIES_A_WRITE), parts);
    }
  }

  private static void removeLeftover(Path part) {
    try (FileChannel channel =
        FileChannel.open(part, Set.of(StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS))) {
      if (channel.tryLock() != null) {
        Files.deleteIfExists(part);
      }
    } catch (IOException | OverlappingFileLockException e) {
      // Nor does one leftover keep the others.
      return;
    }
  }

  /** Returns where the content goes. */
  OutputStream stream() {
    return Channels.newOutputStream(channel);
  }

  /** Puts the content in the place of the file, once the disk has it. */
  void replace() throws IOException {
    channel.force(true);
    if (replaced.isPresent()) {
      passOn(replaced.get());
    }
    try {
      Files.move(path, target, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(path, target, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  /** Passes on who may do what; another group than before is allowed nothing. */
  private void passOn(PosixFileAttributes old) throws IOException {
    PosixFileAttributeView view = Files.getFileAttributeView(path, PosixFileAttributeView.class);
    PosixFileAttributes own = view.readAttributes();
    Set<PosixFilePermission> permissions = new HashSet<>(old.permissions());
    if (!own.group().equals(old.group())) {
      try {
        view.setGroup(old.group());
      } catch (IOException notAMember) {
        permissions.removeAll(OF_GROUP);
      }
    }
    if (!own.permissions().equals(permissions)) {
      view.setPermissions(permissions);
    }
    if (!own.owner().equals(old.owner())) {
      try {
        view.setOwner(old.owner());
      } catch (IOException notAllowed) {
        // Only an administrator gives files away: the new one is of who wrote it.
        return;
      }
    }
  }

  /** Takes away what did not become the file. */
  @Override
  public void close() throws IOException {
    try {
      Files.deleteIfExists(path);
    } finally {
      synchronized (OPEN) {
        OPEN.remove(path);
      }
      channel.close();
    }
  }
}
