package dev.heirloom.examples;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.heirloom.oscal.io.FileReplacement;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KilledWriterTest {

  @TempDir Path folder;

  @Test
  void aProcessThatIsKilledLeavesTheOldFileOrTheNewOneAndNoLitterAfterTheNextWrite()
      throws IOException, InterruptedException {
    Path file = folder.resolve("report.json");
    for (int writes = 1; writes <= 3; writes++) {
      Process writer =
          new ProcessBuilder(
                  ChildJvm.java(
                      "-classpath",
                      System.getProperty("java.class.path"),
                      EndlessWriter.class.getName(),
                      file.toString()))
              .redirectError(ProcessBuilder.Redirect.INHERIT)
              .start();
      assertEquals(writes, writer.getInputStream().readNBytes(writes).length);
      writer.destroyForcibly().waitFor();

      byte[] left = Files.readAllBytes(file);
      assertArrayEquals(EndlessWriter.content(left[0]), left);
    }

    FileReplacement.write(file, new byte[] {'c'});

    try (Stream<Path> files = Files.list(folder)) {
      assertEquals(List.of(file), files.toList());
    }
  }

  /** A process that may write only so much meets what it meets on a disk that gets full. */
  @Test
  void aDiskThatGetsFullLeavesTheOldFileAndNoLitter() throws IOException, InterruptedException {
    Path shell = Path.of("/bin/sh");
    assumeTrue(Files.isExecutable(shell), "skipped: no shell that limits what a process writes");
    Path file = Files.writeString(folder.resolve("report.json"), "old");
    List<String> command =
        new ArrayList<>(List.of(shell.toString(), "-c", "ulimit -f 64; exec \"$@\"", "sh"));
    command.addAll(
        ChildJvm.java(
            "-XX:-UsePerfData",
            "-classpath",
            System.getProperty("java.class.path"),
            EndlessWriter.class.getName(),
            file.toString()));
    Process writer = new ProcessBuilder(command).redirectErrorStream(true).start();
    String said = new String(writer.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

    assertEquals(1, writer.waitFor(), said);
    assertTrue(said.contains("IOException"), said);
    assertEquals("old", Files.readString(file));
    try (Stream<Path> files = Files.list(folder)) {
      assertEquals(List.of(file), files.toList());
    }
  }
}
