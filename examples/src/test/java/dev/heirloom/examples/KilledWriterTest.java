package dev.heirloom.examples;

import static java.util.stream.Collectors.toSet;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.heirloom.examples.EndlessWriter.Door;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KilledWriterTest {

  private static final PrintStream OUT = System.out;

  @TempDir Path folder;

  private List<String> java(Door... doors) {
    List<String> command =
        ChildJvm.java(
            "-XX:-UsePerfData",
            "-classpath",
            System.getProperty("java.class.path"),
            EndlessWriter.class.getName(),
            folder.toString());
    Stream.of(doors).map(Door::name).forEach(command::add);
    return command;
  }

  private Process started(Door... doors) throws IOException {
    return new ProcessBuilder(java(doors)).redirectError(ProcessBuilder.Redirect.INHERIT).start();
  }

  /** What is accepted into a table is told, to nobody here. */
  @BeforeEach
  void keepQuiet() {
    System.setOut(new PrintStream(OutputStream.nullOutputStream()));
  }

  @AfterEach
  void speak() {
    System.setOut(OUT);
    System.clearProperty("heirloom.accept");
  }

  private static String read(Path file) throws IOException {
    return HexFormat.of().formatHex(Files.readAllBytes(file));
  }

  private List<Path> files() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.toList();
    }
  }

  @Test
  void aProcessThatIsKilledLeavesTheOldFilesOrTheNewOnesAndNoLitterAfterTheNextWrites()
      throws IOException, InterruptedException {
    Map<Door, Set<String>> contents = new EnumMap<>(Door.class);
    for (Door door : Door.values()) {
      Path file = door.file(folder);
      door.write(file, true);
      String other = read(file);
      door.write(file, false);
      contents.put(door, Set.of(other, read(file)));
    }
    for (int kills = 1; kills <= 2; kills++) {
      Process writer = started(Door.values());
      Set<Integer> heard = new HashSet<>();
      while (heard.size() < Door.values().length) {
        int door = writer.getInputStream().read();
        assertTrue(door >= 0, "it ended, and only " + heard + " had written");
        heard.add(door);
      }
      writer.destroyForcibly().waitFor();

      for (Door door : Door.values()) {
        assertTrue(contents.get(door).contains(read(door.file(folder))), door.name());
      }
    }

    for (Door door : Door.values()) {
      door.write(door.file(folder), false);
    }

    assertEquals(
        Stream.of(Door.values()).map(door -> door.file(folder)).collect(toSet()),
        Set.copyOf(files()));
  }

  /** A process that may write only so much meets what it meets on a disk that gets full. */
  @Test
  void aDiskThatGetsFullLeavesTheOldFileAndNoLitter() throws IOException, InterruptedException {
    Path shell = Path.of("/bin/sh");
    assumeTrue(Files.isExecutable(shell), "skipped: no shell that limits what a process writes");
    for (Door door : List.of(Door.BYTES, Door.PIECES)) {
      Path file = Files.writeString(door.file(folder), "old");
      List<String> command =
          new ArrayList<>(List.of(shell.toString(), "-c", "ulimit -f 64; exec \"$@\"", "sh"));
      command.addAll(java(door));
      Process writer = new ProcessBuilder(command).redirectErrorStream(true).start();
      String said = new String(writer.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

      assertEquals(1, writer.waitFor(), said);
      assertTrue(said.contains("IOException"), said);
      assertEquals("old", Files.readString(file));
      Files.delete(file);
      assertEquals(List.of(), files());
    }
  }

  @Test
  void processesThatReplaceAFileAtTheSameTimeDoNotTakeTheContentOfEachOther()
      throws IOException, InterruptedException {
    int writes = 50;
    Process one = started(Door.PIECES);
    Process other = started(Door.PIECES);
    try {
      assertEquals(writes, one.getInputStream().readNBytes(writes).length);
      assertEquals(writes, other.getInputStream().readNBytes(writes).length);
    } finally {
      one.destroyForcibly().waitFor();
      other.destroyForcibly().waitFor();
    }
    assertEquals(EndlessWriter.LENGTH, Files.size(Door.PIECES.file(folder)));
  }
}
