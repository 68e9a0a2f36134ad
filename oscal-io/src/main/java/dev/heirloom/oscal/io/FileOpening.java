package dev.heirloom.oscal.io;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.SecureDirectoryStream;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributeView;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The way files are opened: as they were checked. Links are followed once, and only a regular file
 * is read.
 */
public final class FileOpening {

  private static final Set<OpenOption> READ =
      Set.of(StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS);

  private FileOpening() {}

  /**
   * Opens a file.
   *
   * @throws IOException if it cannot be opened, or is a pipe or a device
   */
  public static InputStream open(Path file) throws IOException {
    Path real = file.toRealPath();
    requireFile(
        file, Files.readAttributes(real, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS));
    return Channels.newInputStream(Files.newByteChannel(real, READ));
  }

  /**
   * Opens a file under one of some folders; empty if it lies outside of them once its links are
   * followed. Each folder on the way is opened from the one above it, so that none that becomes a
   * link meanwhile leads elsewhere.
   *
   * @throws IOException if it cannot be opened, or is a pipe or a device
   */
  public static Optional<InputStream> openUnder(List<Path> folders, Path file) throws IOException {
    if (folders.stream().noneMatch(folder -> isNamedUnder(folder, file))) {
      return Optional.empty();
    }
    Path real = file.toRealPath();
    for (Path folder : folders) {
      Path root = Files.exists(folder) ? folder.toRealPath() : folder;
      if (real.equals(root)) {
        return Optional.of(open(real));
      }
      if (real.startsWith(root)) {
        return Optional.of(openBelow(root, root.relativize(real), file));
      }
    }
    return Optional.empty();
  }

  /** Asked before the file system is, which tells nobody what exists outside of the folders. */
  private static boolean isNamedUnder(Path folder, Path file) {
    return file.toAbsolutePath().normalize().startsWith(folder.toAbsolutePath().normalize());
  }

  private static InputStream openBelow(Path folder, Path way, Path file) throws IOException {
    try (DirectoryStream<Path> opened = Files.newDirectoryStream(folder)) {
      return opened instanceof SecureDirectoryStream<Path> secure
          ? openBelow(secure, way, file)
          // The file system cannot open from an opened folder: the name is all there is.
          : open(folder.resolve(way));
    }
  }

  private static InputStream openBelow(SecureDirectoryStream<Path> folder, Path way, Path file)
      throws IOException {
    Path name = way.getName(0);
    if (way.getNameCount() > 1) {
      try (SecureDirectoryStream<Path> next =
          folder.newDirectoryStream(name, LinkOption.NOFOLLOW_LINKS)) {
        return openBelow(next, way.subpath(1, way.getNameCount()), file);
      }
    }
    requireFile(
        file,
        folder
            .getFileAttributeView(name, BasicFileAttributeView.class, LinkOption.NOFOLLOW_LINKS)
            .readAttributes());
    return Channels.newInputStream(folder.newByteChannel(name, READ));
  }

  private static void requireFile(Path file, BasicFileAttributes attributes) throws IOException {
    if (!attributes.isRegularFile() && !attributes.isDirectory()) {
      throw new NotAFileException(file);
    }
  }
}
