package dev.heirloom.examples;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A script that is run by bash, where there is one. */
public final class Shell {

  private Shell() {}

  /** What came of a script, with both its outputs in one. */
  public record Outcome(int status, String out) {}

  /** Runs a script in a folder, with more in its environment. */
  public static Outcome run(String script, Path folder, Map<String, String> environment)
      throws IOException, InterruptedException {
    for (String program : List.of("bash", "git")) {
      assumeTrue(
          Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
              .anyMatch(at -> Files.isExecutable(Path.of(at, program))),
          program + " is not installed");
    }
    Path out = Files.createTempFile(folder.getParent(), "out", ".txt");
    ProcessBuilder builder =
        new ProcessBuilder("bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", script)
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(out.toFile());
    builder.environment().putAll(environment);
    Process process = builder.start();
    assertTrue(process.waitFor(1, TimeUnit.MINUTES), "it did not end");
    return new Outcome(process.exitValue(), Files.readString(out));
  }
}
