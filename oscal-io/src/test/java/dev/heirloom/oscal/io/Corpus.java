package dev.heirloom.oscal.io;

import static org.junit.jupiter.api.Assumptions.abort;

import dev.heirloom.oscal.model.OscalDocument;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The published files, which are kept beside the project, not in it. */
final class Corpus {

  private static final List<String> FOLDERS =
      List.of("assessment", "catalog", "component-definition", "resolution", "ssp");

  private Corpus() {}

  /** Returns the folder of the files, or skips the test with a message. */
  static Path folder() {
    for (Path dir = Path.of(System.getProperty("user.dir")).toAbsolutePath();
        dir != null;
        dir = dir.getParent()) {
      if (Files.isDirectory(dir.resolve("shared/data"))) {
        return dir.resolve("shared/data");
      }
    }
    return abort("skipped: there is no folder shared/data beside the project");
  }

  /** Returns all OSCAL files, in order. */
  static List<Path> files() {
    Path folder = folder();
    return FOLDERS.stream()
        .flatMap(name -> walk(folder.resolve(name)))
        .filter(file -> Format.ofFileName(file.toString()).isPresent())
        // What is expected of the SSPs is no OSCAL.
        .filter(file -> !file.getFileName().toString().startsWith("expected-"))
        .sorted()
        .toList();
  }

  /**
   * Returns whether a file leaves a title empty, which the official schemas refuse in JSON:
   * FedRAMP's templates of an assessment plan and of assessment results do, in each format.
   */
  static boolean hasAnEmptyTitle(Path file) {
    return file.getFileName().toString().matches("fedramp-rev5-sa[pr]-template\\..*");
  }

  /** Returns the document of a file, read leniently where it leaves a title empty. */
  static OscalDocument read(Path file) {
    return (hasAnEmptyTitle(file) ? OscalReader.lenient() : OscalReader.strict()).read(file);
  }

  /** Returns the documents as they lie in public repositories, good and bad, in order. */
  static List<Path> field() {
    return walk(folder().resolve("field"))
        .filter(file -> Format.ofFileName(file.toString()).isPresent())
        .sorted()
        .toList();
  }

  private static Stream<Path> walk(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.toList().stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
