package dev.heirloom.oscal.io;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileReplacementTest {

  private static final Pattern NUMBERED = Pattern.compile("(.*-)(\\d+)(\\.heirloom-part)");

  @TempDir private Path folder;

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private List<String> names() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  @Test
  void aFileIsMadeAndReplacedAndNothingIsLeftBesideIt() throws IOException {
    Path file = folder.resolve("report.json");

    FileReplacement.write(file, bytes("one"));
    FileReplacement.write(file, bytes("two"));

    assertEquals("two", Files.readString(file));
    assertEquals(List.of("report.json"), names());
  }

  @Test
  void aContentThatFailsHalfWayLeavesTheOldFileAndNothingBesideIt() throws IOException {
    Path file = Files.writeString(folder.resolve("report.json"), "old");

    assertThrows(
        IllegalStateException.class,
        () ->
            FileReplacement.write(
                file,
                out -> {
                  out.write(bytes("half of the"));
                  throw new IllegalStateException("no more");
                }));

    assertEquals("old", Files.readString(file));
    assertEquals(List.of("report.json"), names());
  }

  @Test
  void aNewFileHasThePermissionsThatAnyNewFileHasHere() throws IOException {
    assumePosix();
    Path usual = Files.createFile(folder.resolve("usual"));
    Path file = folder.resolve("written");

    FileReplacement.write(file, bytes("one"));

    assertEquals(Files.getPosixFilePermissions(usual), Files.getPosixFilePermissions(file));
  }

  @Test
  void whatIsReplacedPassesOnItsPermissions() throws IOException {
    assumePosix();
    Path file = Files.writeString(folder.resolve("report.json"), "one");
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw--w----"));

    FileReplacement.write(file, bytes("two"));

    assertEquals("rw--w----", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
  }

  @Test
  void aLinkKeepsLeadingWhereItLeads() throws IOException {
    assumePosix();
    Path target = Files.writeString(folder.resolve("target"), "one");
    Path link = Files.createSymbolicLink(folder.resolve("link"), target);

    FileReplacement.write(link, bytes("two"));

    assertTrue(Files.isSymbolicLink(link));
    assertEquals("two", Files.readString(target));
  }

  @Test
  void whatAKilledProcessLeftGoesAtTheNextWriteOfTheFile() throws IOException {
    Path file = folder.resolve("report.json");
    String prefix = "." + Integer.toHexString("report.json".hashCode()) + "-";
    Files.writeString(folder.resolve(prefix + "0b5c.heirloom-part"), "hal");
    Files.writeString(folder.resolve(".other-0b5c.heirloom-part"), "of another file");

    FileReplacement.write(file, bytes("whole"));

    assertEquals(List.of(".other-0b5c.heirloom-part", "report.json"), names());
  }

  @Test
  void whatAKilledProcessLeftGoesWithItsFileHoweverManyFilesThereAre() throws IOException {
    for (int i = 0; i < 300; i++) {
      Files.createFile(folder.resolve("file-" + i));
    }
    List<Path> left = new ArrayList<>();
    for (String name : List.of("one.json", "other.json")) {
      String part = "." + Integer.toHexString(name.hashCode()) + "-7-1.heirloom-part";
      left.add(Files.writeString(folder.resolve(part), "hal"));
    }

    FileReplacement.write(folder.resolve("one.json"), bytes("whole"));
    assertTrue(Files.exists(left.get(1)), "that of another file may be another's work");
    FileReplacement.write(folder.resolve("other.json"), bytes("whole"));

    assertTrue(left.stream().noneMatch(Files::exists));
    String late = "." + Integer.toHexString("one.json".hashCode()) + "-7-2.heirloom-part";
    left.add(Files.writeString(folder.resolve(late), "hal"));
    for (int i = 0; i < 10; i++) {
      FileReplacement.write(folder.resolve("one.json"), bytes("whole"));
    }
    assertFalse(Files.exists(left.get(2)), "what comes later goes a few writes later");
  }

  @Test
  void whatCannotBeWrittenLeavesTheOldFile() throws IOException {
    Path file = Files.writeString(folder.resolve("report.json"), "old");
    Path inner = Files.createDirectory(folder.resolve("folder"));

    assertThrows(IOException.class, () -> FileReplacement.write(inner, bytes("new")));
    assertThrows(
        IOException.class, () -> FileReplacement.write(folder.resolve("no/file"), bytes("new")));

    assertArrayEquals(bytes("old"), Files.readAllBytes(file));
    assertEquals(List.of("folder", "report.json"), names());
  }

  @Test
  void aLinkToNothingYetMakesWhatItLeadsToAndACircleIsRefused() throws IOException {
    assumePosix();
    Path link = Files.createSymbolicLink(folder.resolve("link"), Path.of("target"));
    Path circle = Files.createSymbolicLink(folder.resolve("circle"), Path.of("circle"));

    FileReplacement.write(link, bytes("one"));

    assertTrue(Files.isSymbolicLink(link));
    assertEquals("one", Files.readString(folder.resolve("target")));
    assertThrows(
        FileSystemLoopException.class, () -> FileReplacement.write(circle, bytes("never")));
    assertEquals(List.of("circle", "link", "target"), names());
  }

  @Test
  void whatMayNotBeWrittenIsNotReplacedEither() throws IOException {
    assumePosix();
    Path file = Files.writeString(folder.resolve("report.json"), "old");
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("r--r--r--"));
    assumeFalse(Files.isWritable(file), "skipped: an administrator may write everything");

    assertThrows(AccessDeniedException.class, () -> FileReplacement.write(file, bytes("new")));

    assertEquals("old", Files.readString(file));
  }

  @Test
  void theSystemSaysItselfWhatIsWrongWithANameThatIsTooLong() {
    Path file = folder.resolve("n".repeat(300));

    FileSystemException e =
        assertThrows(FileSystemException.class, () -> FileReplacement.write(file, bytes("never")));

    assertFalse(e instanceof AccessDeniedException, e::toString);
  }

  @Test
  void aFullDiskIsToldWithWhatToDo() throws IOException {
    Path full = Path.of("/dev/full");
    assumeTrue(Files.isWritable(full), "skipped: no device that is full here");

    IOException e =
        assertThrows(IOException.class, () -> FileReplacement.write(full, bytes("one")));

    assertEquals("Make room there, or name another place.", FileWords.of(e, full).remedy());
  }

  @Test
  void whatIsReplacedPassesOnItsOwnerAndItsGroup() throws IOException {
    assumePosix();
    Path file = Files.writeString(folder.resolve("report.json"), "old");
    assumeTrue(isGivenAway(file, 4711), "skipped: only an administrator gives files away");

    FileReplacement.write(file, bytes("new"));

    assertEquals(4711, Files.getAttribute(file, "unix:gid"));
    assertEquals(4711, Files.getAttribute(file, "unix:uid"));
  }

  private static boolean isGivenAway(Path file, int owner) {
    try {
      Files.setAttribute(file, "unix:gid", owner);
      Files.setAttribute(file, "unix:uid", owner);
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  @Test
  void nobodyElseReadsTheNewContentOfAFileThatIsReplacedBeforeItIsWhole() throws IOException {
    assumePosix();
    Path file = Files.writeString(folder.resolve("report.json"), "old");

    FileReplacement.write(
        file,
        out ->
            assertEquals(
                "rw-------",
                PosixFilePermissions.toString(Files.getPosixFilePermissions(part(file)))));
  }

  @Test
  void whatHasTheNameOfALeftoverButIsNoFileStandsInNobodysWay() throws Exception {
    Path file = folder.resolve("report.json");
    String prefix = "." + Integer.toHexString("report.json".hashCode()) + "-";
    Path pipe = folder.resolve(prefix + "0-1.heirloom-part");
    assumeTrue(
        new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor() == 0,
        "skipped: no pipes here");
    Files.writeString(folder.resolve(prefix + "0-2.heirloom-part"), "hal");

    FileReplacement.write(file, bytes("whole"));

    assertEquals(List.of(pipe.getFileName().toString(), "report.json"), names());
  }

  @Test
  void theNameThatAProcessOfAnotherContainerHasIsPassedOver() throws IOException {
    Path file = folder.resolve("report.json");
    List<Path> taken = new ArrayList<>();
    FileReplacement.write(
        file,
        out -> {
          Matcher name = NUMBERED.matcher(part(file).toString());
          assertTrue(name.matches());
          long number = Long.parseLong(name.group(2));
          for (int next = 1; next <= 100; next++) {
            taken.add(
                Files.createDirectory(Path.of(name.group(1) + (number + next) + name.group(3))));
          }
        });

    FileReplacement.write(file, bytes("whole"));

    assertEquals("whole", Files.readString(file));
    assertTrue(taken.stream().allMatch(Files::isDirectory));
  }

  /** Returns the file beside another that its content is being written to. */
  private Path part(Path file) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(beside -> !beside.equals(file)).findFirst().orElseThrow();
    }
  }

  private void assumePosix() {
    assumeTrue(
        folder.getFileSystem().supportedFileAttributeViews().contains("posix"),
        "skipped: this file system has no POSIX permissions");
  }
}
