package dev.heirloom.oscal.io;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileReplacementTest {

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
  void whatCannotBeWrittenLeavesTheOldFile() throws IOException {
    Path file = Files.writeString(folder.resolve("report.json"), "old");
    Path inner = Files.createDirectory(folder.resolve("folder"));

    assertThrows(IOException.class, () -> FileReplacement.write(inner, bytes("new")));
    assertThrows(
        IOException.class, () -> FileReplacement.write(folder.resolve("no/file"), bytes("new")));

    assertArrayEquals(bytes("old"), Files.readAllBytes(file));
    assertEquals(List.of("folder", "report.json"), names());
  }

  private void assumePosix() {
    assumeTrue(
        folder.getFileSystem().supportedFileAttributeViews().contains("posix"),
        "skipped: this file system has no POSIX permissions");
  }
}
