package dev.heirloom.examples;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.heirloom.oscal.io.FileReplacement;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
}
