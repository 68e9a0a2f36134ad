package dev.heirloom.release;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Programs that the tests of a release run: the JDK's, Maven, Git. */
final class Command {

  private static final Path THIS_JDK = Path.of(System.getProperty("java.home"));

  /** Maven ends with an escape sequence even where it is to print none. */
  private static final Pattern COLORS = Pattern.compile("\u001B\\[[0-9;]*m");

  private Command() {}

  /** What a program printed, and how it ended. */
  record Outcome(int status, String printed) {}

  /** Returns what a program prints, which has to end well. */
  static String run(Path folder, Path jdk, List<String> command)
      throws IOException, InterruptedException {
    Outcome outcome = outcome(folder, jdk, command);
    assertEquals(0, outcome.status(), () -> command + "\n" + outcome.printed());
    return outcome.printed();
  }

  /** Runs a program, however it ends. */
  static Outcome outcome(Path folder, Path jdk, List<String> command)
      throws IOException, InterruptedException {
    Path out = Files.createTempFile("release", ".txt");
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(out.toFile());
    builder.environment().put("JAVA_HOME", jdk.toString());
    // Of the outer Maven, for its own modules.
    builder.environment().remove("MAVEN_OPTS");
    builder.environment().remove("MAVEN_GPG_KEY");
    Process process = builder.start();
    assertTrue(process.waitFor(60, TimeUnit.MINUTES), () -> command + " does not end");
    String printed = COLORS.matcher(Files.readString(out)).replaceAll("");
    Files.delete(out);
    return new Outcome(process.exitValue(), printed);
  }

  /** Returns what Maven prints, which has to end well. */
  static String maven(Path folder, Path jdk, String... arguments)
      throws IOException, InterruptedException {
    return run(folder, jdk, maven(arguments));
  }

  /** Returns the command that runs Maven. */
  static List<String> maven(String... arguments) {
    List<String> command =
        new ArrayList<>(
            List.of(
                System.getProperty("maven.program"),
                "-B",
                "-q",
                "--no-transfer-progress",
                "-Dstyle.color=never"));
    command.addAll(List.of(arguments));
    return command;
  }

  /** Returns one of the JDK's programs. */
  static String tool(Path jdk, String name) {
    return jdk.resolve("bin").resolve(name).toString();
  }

  static Path thisJdk() {
    return THIS_JDK;
  }

  /**
   * Returns a JDK of each release that the artifacts are promised for, by its number: those beside
   * the one that runs the tests, and those that GitHub's runners name.
   */
  static Map<Integer, Path> jdks() throws IOException {
    List<Path> homes = new ArrayList<>(List.of(THIS_JDK));
    try (Stream<Path> beside = Files.list(THIS_JDK.getParent())) {
      homes.addAll(beside.sorted().toList());
    }
    for (int release : List.of(17, 25)) {
      String home = System.getenv("JAVA_HOME_" + release + "_X64");
      if (home != null) {
        homes.add(Path.of(home));
      }
    }
    Map<Integer, Path> jdks = new TreeMap<>();
    for (Path home : homes) {
      if (Files.isRegularFile(home.resolve("release"))
          && Files.isExecutable(home.resolve("bin/javac"))) {
        String release = Files.readString(home.resolve("release"));
        int number = Integer.parseInt(Staged.found("JAVA_VERSION=\"(\\d+)", release));
        if (number == 17 || number == 25) {
          jdks.putIfAbsent(number, home);
        }
      }
    }
    return jdks;
  }

  static String path(List<Path> entries) {
    return String.join(File.pathSeparator, entries.stream().map(Path::toString).toList());
  }
}
