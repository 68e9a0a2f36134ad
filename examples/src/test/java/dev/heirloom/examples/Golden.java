package dev.heirloom.examples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Texts that a person reviewed, in {@code src/test/resources/golden}. {@code mvn test
 * -Dheirloom.accept=true} writes them anew, for a person to review as a diff.
 */
public final class Golden {

  private static final Path FOLDER = Path.of("src/test/resources/golden");

  private Golden() {}

  /** Asserts that a text is the golden one. */
  public static void assertGolden(String name, String actual) throws IOException {
    Path file = FOLDER.resolve(name);
    if (Boolean.getBoolean("heirloom.accept")) {
      Files.createDirectories(FOLDER);
      Files.writeString(file, actual);
    }
    assertTrue(
        Files.exists(file), "there is no " + file + ": run once with -Dheirloom.accept=true");
    assertEquals(Files.readString(file), actual, name);
  }
}
