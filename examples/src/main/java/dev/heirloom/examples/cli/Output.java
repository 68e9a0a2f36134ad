package dev.heirloom.examples.cli;

import dev.heirloom.oscal.io.FileWords;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Where a result goes: a file, which is replaced whole or left as it was, or standard output. */
final class Output {

  private Output() {}

  /** Writes text to a file, or to standard output if there is none. */
  static void write(String text, @Nullable Path file, Surroundings surroundings) {
    if (file == null) {
      surroundings.out().print(text);
      if (surroundings.out().checkError()) {
        throw new CommandException(
            "Cannot write to standard output. Name a file with -o, or keep the reader open.");
      }
    } else {
      write(text.getBytes(StandardCharsets.UTF_8), file);
    }
  }

  /** Replaces a file by these bytes, in one step. */
  static void write(byte[] bytes, Path file) {
    Path target = file.toAbsolutePath();
    try {
      if (Files.isSymbolicLink(target)) {
        target = target.toRealPath();
      }
      if (Files.exists(target, LinkOption.NOFOLLOW_LINKS) && !Files.isRegularFile(target)) {
        if (Files.isDirectory(target)) {
          throw new CommandException(
              "Cannot write " + file + ": it is a folder. Name a file in it.");
        }
        // A device or a pipe, such as /dev/stdout, cannot be replaced by a file.
        Files.write(target, bytes);
        return;
      }
      Optional<Set<PosixFilePermission>> permissions = permissions(target);
      Path folder = Optional.ofNullable(target.getParent()).orElse(target);
      if (!Files.exists(folder)) {
        throw new CommandException(
            "Cannot write " + file + ": there is no folder " + folder + ". Make it first.");
      }
      Path part = Files.createTempFile(folder, ".heirloom-", ".part");
      try {
        Files.write(part, bytes);
        if (permissions.isPresent()) {
          Files.setPosixFilePermissions(part, permissions.get());
        }
        move(part, target);
      } finally {
        Files.deleteIfExists(part);
      }
    } catch (IOException e) {
      throw new CommandException("Cannot write " + file + ". " + FileWords.of(e, target), e);
    }
  }

  private static void move(Path part, Path target) throws IOException {
    try {
      Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(part, target, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  /**
   * A temporary file is private: the result gets the permissions of what it replaces, or a new
   * file's.
   */
  private static Optional<Set<PosixFilePermission>> permissions(Path target) throws IOException {
    if (!target.getFileSystem().supportedFileAttributeViews().contains("posix")) {
      return Optional.empty();
    }
    return Optional.of(
        Files.exists(target)
            ? Files.getPosixFilePermissions(target)
            : PosixFilePermissions.fromString("rw-r--r--"));
  }
}
