package dev.heirloom.release;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whoever builds the release again, on another path, gets the same bytes. */
class SameBytesAgainTest {

  private static final String SHADED = "examples/target/heirloom.jar";

  @Test
  void aSecondBuildOnAnotherPathStagesTheSameBytes(@TempDir Path folder) throws Exception {
    Path sources = folder.resolve("another place/of the sources");
    copySources(sources);
    Path again = folder.resolve("staged");
    Command.maven(
        sources,
        Command.thisJdk(),
        "-Dmaven.repo.local=" + System.getProperty("maven.local"),
        "-Dmaven.test.skip=true",
        "-Dmaven.install.skip=true",
        "-DaltDeploymentRepository=again::" + again.toUri(),
        "deploy");
    Map<String, Path> first = withoutSignatures(Staged.byThisBuild());
    Map<String, Path> second = withoutSignatures(new Staged(again));
    first.put(SHADED, Staged.ROOT.resolve(SHADED));
    second.put(SHADED, sources.resolve(SHADED));

    assertEquals(first.keySet(), second.keySet());
    List<String> differences = new ArrayList<>();
    for (Map.Entry<String, Path> file : first.entrySet()) {
      Path other = second.get(file.getKey());
      if (Files.mismatch(file.getValue(), other) >= 0) {
        differences.add(file.getKey() + differentEntries(file.getValue(), other));
      }
    }
    assertEquals(List.of(), differences);
    assertTrue(first.size() > 30, first.size() + " files");
  }

  private static Map<String, Path> withoutSignatures(Staged staged) throws IOException {
    Map<String, Path> files = new TreeMap<>(staged.files());
    files.keySet().removeIf(name -> !name.matches(".*\\.(jar|pom|json|xml)"));
    return files;
  }

  /** Tells what differs in two jars, for whoever has to mend it. */
  private static List<String> differentEntries(Path one, Path other) throws IOException {
    List<String> different = new ArrayList<>();
    if (one.toString().endsWith(".jar")) {
      try (ZipFile first = new ZipFile(one.toFile());
          ZipFile second = new ZipFile(other.toFile())) {
        for (ZipEntry entry : first.stream().toList()) {
          ZipEntry same = second.getEntry(entry.getName());
          if (same == null || same.getCrc() != entry.getCrc()) {
            different.add(entry.getName());
          }
        }
      }
    }
    return different;
  }

  private static void copySources(Path copy) throws IOException {
    Files.walkFileTree(
        Staged.ROOT,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes)
              throws IOException {
            String name = folder.getFileName().toString();
            if (name.equals("target") || name.equals(".git")) {
              return FileVisitResult.SKIP_SUBTREE;
            }
            Files.createDirectories(copy.resolve(Staged.ROOT.relativize(folder).toString()));
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            if (attributes.isRegularFile()) {
              Files.copy(file, copy.resolve(Staged.ROOT.relativize(file).toString()));
            }
            return FileVisitResult.CONTINUE;
          }
        });
  }
}
