package dev.heirloom.oscal.io.resolution;

import static org.junit.jupiter.api.Assumptions.abort;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * The conformance cases and the published catalogs, which are kept beside the project, not in it.
 */
public final class Shared {

  private Shared() {}

  /** Returns a file or folder below {@code shared}, or skips the test with a message. */
  public static Path path(String path) {
    Path folder = Path.of(System.getProperty("user.dir")).toAbsolutePath();
    while (folder != null && !Files.isDirectory(folder.resolve("shared/data"))) {
      folder = folder.getParent();
    }
    assumeTrue(folder != null, "skipped: no folder shared/data beside the project, so no " + path);
    Path file = folder.resolve("shared").resolve(path);
    assumeTrue(Files.exists(file), "skipped: " + file + " is absent");
    return file;
  }

  /** What a Python program printed, and how it ended. */
  record Ran(int status, String output) {}

  /** Runs Python, or skips the test with a message where there is none. */
  static Ran python(String... arguments) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of("python3", "-B"));
    command.addAll(List.of(arguments));
    Process process;
    try {
      process = new ProcessBuilder(command).redirectErrorStream(true).start();
    } catch (IOException e) {
      return abort("skipped: no python3 here to run the checker (" + e.getMessage() + ")");
    }
    process.getOutputStream().close();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (!process.waitFor(5, TimeUnit.MINUTES)) {
      process.destroyForcibly();
      throw new IOException("the checker did not end within five minutes");
    }
    return new Ran(process.exitValue(), output);
  }
}
