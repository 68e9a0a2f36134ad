package dev.heirloom.examples.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.Test;

class ScratchFolderTest {

  private static Path left() throws IOException {
    Path left = Files.createTempDirectory("heirloom-scratch-");
    Files.writeString(left.resolve("in-use"), "");
    Files.writeString(left.resolve("stdin.json"), "{\"system-security-plan\": {}}");
    return left;
  }

  @Test
  void itGoesWithAllThatIsInIt() throws IOException {
    ScratchFolder folder = ScratchFolder.make();
    Path file = Files.writeString(folder.file("stdin.json"), "{}");
    assertTrue(Files.exists(file));

    folder.close();

    assertFalse(Files.exists(file.resolveSibling("")));
  }

  @Test
  void whatAKilledProcessLeftGoesAndWhatAnotherWorksWithStays() throws IOException {
    Path left = left();
    Path inUse = left();
    try (FileChannel another =
        FileChannel.open(inUse.resolve("in-use"), StandardOpenOption.WRITE)) {
      assertTrue(another.tryLock().isValid(), "another one works with it");

      ScratchFolder.make().close();

      assertFalse(Files.exists(left));
      assertEquals("{\"system-security-plan\": {}}", Files.readString(inUse.resolve("stdin.json")));
    } finally {
      ScratchFolder.make().close();
    }
    assertFalse(Files.exists(inUse));
  }

  @Test
  void aLinkInItsPlaceIsNotFollowed() throws IOException {
    Path others = Files.createTempDirectory("of-others");
    Path kept = Files.writeString(others.resolve("in-use"), "kept");
    Path link = others.resolveSibling("heirloom-scratch-" + others.getFileName());
    Files.createSymbolicLink(link, others);
    try {
      ScratchFolder.make().close();

      assertEquals("kept", Files.readString(kept));
    } finally {
      Files.delete(link);
      Files.delete(kept);
      Files.delete(others);
    }
  }
}
