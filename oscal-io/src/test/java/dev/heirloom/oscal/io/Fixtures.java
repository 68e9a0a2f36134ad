package dev.heirloom.oscal.io;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The project's own small files. */
final class Fixtures {

  private Fixtures() {}

  /** Returns a file or folder among the test resources of this package. */
  static Path path(String name) {
    try {
      return Path.of(Fixtures.class.getResource(name).toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Returns the files of a folder, in order. */
  static List<Path> files(String folder) {
    try (Stream<Path> files = Files.list(path(folder))) {
      return files.sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
