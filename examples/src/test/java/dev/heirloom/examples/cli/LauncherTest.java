package dev.heirloom.examples.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.heirloom.examples.Shell;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The launcher keeps an archive for quick starts, with a Java of straw. */
class LauncherTest {

  /** Makes the archives that it offers, and ends with status 3 when asked to fail. */
  private static final String JAVA =
      """
      #!/bin/sh
      echo "$@" >> "$LOG"
      for word; do
        case $word in
          -XX:AOTCacheOutput=*) [ "$OFFERS" = aot ] || exit 1; echo cache > "${word#*=}" ;;
          -XX:ArchiveClassesAtExit=*) [ "$OFFERS" = jsa ] || exit 1; echo classes > "${word#*=}" ;;
          fail) exit 3 ;;
        esac
      done
      """;

  @TempDir Path temporary;
  private Path target = Path.of("");

  @BeforeEach
  void prepare() throws IOException {
    Path bin = Files.createDirectories(home().resolve("bin"));
    Files.copy(Path.of("bin/heirloom"), bin.resolve("heirloom"));
    target = Files.createDirectories(home().resolve("target"));
    jar("the first");
    java("jdk");
  }

  private void jar(String content) throws IOException {
    Path jar = Files.writeString(target.resolve("heirloom.jar"), content);
    Files.setLastModifiedTime(jar, FileTime.from(Instant.parse("2026-01-01T00:00:00Z")));
  }

  private void java(String jdk) throws IOException {
    Path java = Files.createDirectories(temporary.resolve(jdk).resolve("bin")).resolve("java");
    Files.writeString(java, JAVA + "# " + jdk + "\n");
    Files.setPosixFilePermissions(java, PosixFilePermissions.fromString("rwx------"));
  }

  private Path home() {
    return temporary.resolve("my home");
  }

  /** Returns what Java was called with, call by call. */
  private List<String> calls(int status, String jdk, String offers, String word)
      throws IOException, InterruptedException {
    Path log = temporary.resolve("log");
    Files.deleteIfExists(log);
    Map<String, String> environment =
        Map.of(
            "JAVA_HOME", temporary.resolve(jdk).toString(),
            "LOG", log.toString(),
            "OFFERS", offers);
    Shell.Outcome outcome = Shell.run("sh bin/heirloom " + word, home(), environment);
    assertEquals(status, outcome.status(), outcome.out());
    return Files.readAllLines(log);
  }

  private List<String> archives(String kind) throws IOException {
    try (Stream<Path> files = Files.list(target)) {
      return files.map(Path::toString).filter(name -> name.endsWith("." + kind)).toList();
    }
  }

  @Test
  void theFirstCallLeavesTheBestArchiveThatTheJvmOffers() throws IOException, InterruptedException {
    List<String> first = calls(3, "jdk", "aot", "fail");
    assertEquals(2, first.size(), first::toString);
    assertTrue(first.get(0).endsWith("heirloom.jar fail"), first::toString);
    assertTrue(first.get(1).contains("StartTraining"), first::toString);
    List<String> second = calls(0, "jdk", "aot", "works");
    assertEquals(1, second.size(), second::toString);
    assertTrue(second.get(0).contains("-XX:AOTCache=" + archives("aot").get(0)), second::toString);
  }

  @Test
  void anotherJvmAndAnotherJarGetArchivesOfTheirOwn() throws IOException, InterruptedException {
    calls(0, "jdk", "jsa", "works");
    String archive = archives("jsa").get(0);
    assertTrue(calls(0, "jdk", "jsa", "works").get(0).contains("SharedArchiveFile=" + archive));
    java("other");
    assertEquals(3, calls(0, "other", "jsa", "works").size());
    assertEquals(2, archives("jsa").size());
    jar("another");
    Files.setLastModifiedTime(target.resolve("heirloom.jar"), FileTime.from(Instant.now()));
    calls(0, "jdk", "jsa", "works");
    assertEquals(1, archives("jsa").size(), "those of the older jar are gone");
  }

  @Test
  void aJvmThatOffersNoneIsAskedOnce() throws IOException, InterruptedException {
    assertEquals(3, calls(0, "jdk", "nothing", "works").size());
    assertEquals(1, calls(0, "jdk", "nothing", "works").size());
    assertEquals(1, archives("none").size());
  }

  @Test
  void whatAKilledOneLeftOfItsArchiveGoesAndWhatAnotherMakesStays()
      throws IOException, InterruptedException {
    long running = ProcessHandle.current().pid();
    for (String left : List.of("1.4194305", "1.4194305.config", "1." + running)) {
      Files.writeString(target.resolve("heirloom-" + left), "half");
    }
    Path others = Files.writeString(target.resolve("heirloom-2." + running + ".config"), "half");

    calls(0, "jdk", "jsa", "works");

    try (Stream<Path> files = Files.list(target)) {
      assertEquals(
          Set.of(
              target.resolve("heirloom.jar"),
              target.resolve("heirloom-1." + running),
              others,
              Path.of(archives("jsa").get(0))),
          files.collect(Collectors.toSet()));
    }
  }

  @Test
  void whoIsStoppedWhileItMakesItsArchiveLeavesNothingOfIt()
      throws IOException, InterruptedException {
    Files.writeString(
        temporary.resolve("jdk/bin/java"),
        """
        #!/bin/sh
        for word; do
          case $word in
            -XX:AOTCacheOutput=*) echo half > "${word#*=}"; kill -TERM $PPID ;;
          esac
        done
        """);

    Shell.Outcome outcome =
        Shell.run(
            "sh bin/heirloom works",
            home(),
            Map.of("JAVA_HOME", temporary.resolve("jdk").toString()));

    assertEquals(0, outcome.status(), "the command itself was done");
    try (Stream<Path> files = Files.list(target)) {
      assertEquals(List.of(target.resolve("heirloom.jar")), files.toList());
    }
  }
}
