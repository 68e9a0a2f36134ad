package dev.heirloom.examples.documents;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The project's own files, without what the build makes. */
final class ProjectFiles {

  static final Path ROOT = Path.of("").toAbsolutePath().getParent();

  private static final Set<Path> MADE = Set.of(Path.of("target"), Path.of(".git"));

  private ProjectFiles() {}

  /** Returns the Java sources of all modules, tests included, in order. */
  static List<Path> sources() throws IOException {
    return of(".java");
  }

  /** Returns the names of the types that have a source of their own. */
  static Set<String> types() throws IOException {
    return sources().stream()
        .map(file -> file.getFileName().toString().replace(".java", ""))
        .collect(Collectors.toSet());
  }

  /** Returns the files whose names end so, in order. */
  static List<Path> of(String ending) throws IOException {
    List<Path> found = new ArrayList<>();
    Files.walkFileTree(
        ROOT,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
            return MADE.contains(folder.getFileName())
                ? FileVisitResult.SKIP_SUBTREE
                : FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            if (file.toString().endsWith(ending)) {
              found.add(file);
            }
            return FileVisitResult.CONTINUE;
          }
        });
    Collections.sort(found);
    return found;
  }
}
