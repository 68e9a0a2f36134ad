package dev.heirloom.examples.cli;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.heirloom.examples.ChildJvm;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every kind of hostile input, in one process of 256 MiB. */
class HostileCasesTest {

  private static final int SCREEN = 5_000;

  @TempDir Path folder;

  @Test
  void everyCaseIsAnsweredWithinTwoSecondsAnd256MebibytesAndOneScreen()
      throws IOException, InterruptedException {
    List<String> shared = sharedFiles();
    List<String> command =
        ChildJvm.java(
            "-Xmx256m",
            "-classpath",
            System.getProperty("java.class.path"),
            HostileCases.class.getName(),
            folder.toString());
    command.addAll(shared);
    Path out = folder.resolve("out.txt");
    Process process =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(out.toFile()).start();
    assertEquals(0, process.waitFor(), () -> read(out));

    List<String[]> lines =
        Files.readAllLines(out).stream()
            .map(line -> line.split(HostileCases.SEPARATOR, 4))
            .filter(parts -> parts.length == 4)
            .toList();
    assertEquals(
        Stream.concat(shared.stream(), Stream.of(HostileCase.values()).map(HostileCase::name))
            .toList(),
        lines.stream().map(parts -> parts[0]).toList());
    assertAll(lines.stream().map(parts -> () -> check(parts)));
  }

  /** Files that others have made, which are kept beside the project; none where they are absent. */
  private static List<String> sharedFiles() throws IOException {
    Path cases = Path.of("../../shared/cases");
    if (!Files.isDirectory(cases)) {
      return List.of();
    }
    try (Stream<Path> files = Files.walk(cases)) {
      List<String> found =
          files
              .filter(
                  file ->
                      file.toString().matches(".*/hostile-[^/]+/[^/]+[.](?:json|yaml|xlsx|xsl)"))
              .map(Path::toString)
              .sorted()
              .toList();
      assertTrue(found.size() >= 13, found::toString);
      return found;
    }
  }

  private static void check(String[] parts) {
    String what = String.join(" ", parts);
    assertTrue(Integer.parseInt(parts[1]) < 2_000, what);
    assertTrue(Integer.parseInt(parts[2]) < SCREEN, what);
    for (String word : List.of("UNDOCUMENTED", "OutOfMemory", "StackOverflow", "\u001b")) {
      assertFalse(parts[3].contains(word), what);
    }
    Stream.of(HostileCase.values())
        .filter(own -> own.name().equals(parts[0]))
        .forEach(own -> assertTrue(parts[3].contains(own.words()), what));
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      return e.toString();
    }
  }
}
