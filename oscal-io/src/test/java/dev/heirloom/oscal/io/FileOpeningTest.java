package dev.heirloom.oscal.io;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileOpeningTest {

  @TempDir private Path folder;

  private static String text(Optional<InputStream> opened) throws IOException {
    try (InputStream stream = opened.orElseThrow()) {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  @Test
  void aFileUnderAFolderIsOpenedAndOneThatItsLinksLeadAwayFromIsNot() throws IOException {
    Path root = Files.createDirectories(folder.resolve("root/inner")).getParent();
    Path inside = Files.writeString(root.resolve("inner/file"), "inside");
    Path outside = Files.writeString(folder.resolve("outside"), "outside");
    Path in = Files.createSymbolicLink(root.resolve("in"), inside);
    Path out = Files.createSymbolicLink(root.resolve("out"), outside);

    assertEquals("inside", text(FileOpening.openUnder(List.of(root), inside)));
    assertEquals("inside", text(FileOpening.openUnder(List.of(root), in)));
    assertEquals(Optional.empty(), FileOpening.openUnder(List.of(root), out));
    assertEquals(Optional.empty(), FileOpening.openUnder(List.of(root), outside));
    assertEquals("outside", text(FileOpening.openUnder(List.of(outside), outside)));
  }

  @Test
  void aLinkThatFlipsNeverLeadsOutside() throws IOException, InterruptedException {
    Path root = Files.createDirectories(folder.resolve("root/real")).getParent();
    Path secret = Files.createDirectory(folder.resolve("secret"));
    Files.writeString(root.resolve("real/file"), "inside");
    Files.writeString(secret.resolve("file"), "outside");
    Path flipping = Files.createSymbolicLink(root.resolve("way"), root.resolve("real"));
    AtomicBoolean isOver = new AtomicBoolean();
    Thread flipper =
        new Thread(() -> flip(flipping, List.of(root.resolve("real"), secret), isOver));
    flipper.start();
    int read = 0;
    int refused = 0;
    try {
      for (int i = 0; i < 2_000; i++) {
        try {
          Optional<InputStream> opened =
              FileOpening.openUnder(List.of(root), root.resolve("way/file"));
          if (opened.isPresent()) {
            assertEquals("inside", text(opened));
            read++;
          } else {
            refused++;
          }
        } catch (IOException e) {
          // The link was not there at that moment.
          refused++;
        }
      }
    } finally {
      isOver.set(true);
      flipper.join();
    }
    assertTrue(read > 0 && refused > 0, read + " read, " + refused + " refused");
  }

  private static void flip(Path link, List<Path> targets, AtomicBoolean isOver) {
    Path next = link.resolveSibling("next");
    try {
      for (int i = 0; !isOver.get(); i++) {
        Files.createSymbolicLink(next, targets.get(i % targets.size()));
        Files.move(next, link, StandardCopyOption.ATOMIC_MOVE);
      }
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void aPipeIsRefusedAndNotWaitedFor() throws IOException, InterruptedException {
    Path pipe = folder.resolve("pipe.json");
    assumeTrue(isMade(pipe), "skipped: this machine makes no pipes");

    assertTimeoutPreemptively(
        Duration.ofSeconds(10),
        () -> {
          assertThrows(NotAFileException.class, () -> FileOpening.open(pipe));
          assertThrows(NotAFileException.class, () -> FileOpening.openUnder(List.of(folder), pipe));
          OscalReadException e =
              assertThrows(OscalReadException.class, () -> OscalReader.strict().read(pipe));
          assertTrue(e.getMessage().contains("It is a pipe or a device"), e.getMessage());
        });
  }

  @Test
  void aDeviceIsRefusedAndNotRead() throws IOException {
    Path device = Path.of("/dev/zero");
    assumeTrue(Files.exists(device), "skipped: this machine has no such device");
    Path link = Files.createSymbolicLink(folder.resolve("zero.json"), device);

    assertThrows(NotAFileException.class, () -> FileOpening.open(device));
    assertThrows(NotAFileException.class, () -> FileOpening.open(link));
    assertEquals(Optional.empty(), FileOpening.openUnder(List.of(folder), link));
    Files.delete(link);
  }

  private static boolean isMade(Path pipe) throws InterruptedException {
    try {
      return new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor() == 0;
    } catch (IOException e) {
      return false;
    }
  }
}
