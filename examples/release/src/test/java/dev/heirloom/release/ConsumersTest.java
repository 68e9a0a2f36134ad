package dev.heirloom.release;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A stranger's projects, away from the sources and from an empty local repository, that find the
 * library in the staged files and the rest on Maven Central, compile the program of the README and
 * get its answer.
 */
class ConsumersTest {

  private static final String LEFT_OUT = "\n...\n";

  @TempDir static Path folder;

  /** The first program of the README, with the imports of the start script, and what it prints. */
  private static String program = "";

  private static String shown = "";

  @BeforeAll
  static void readTheReadme() throws IOException {
    String readme = Files.readString(Staged.ROOT.resolve("README.md"));
    String imports =
        Files.readAllLines(Staged.ROOT.resolve("examples/jshell/start.jsh")).stream()
            .filter(line -> line.startsWith("import "))
            .filter(
                line -> !line.matches("import (com\\.|dev\\.heirloom\\.(examples|.*jackson)).*"))
            .collect(Collectors.joining("\n"));
    program =
        """
        package org.example;

        %s

        public class Program {
          public static void main(String[] arguments) throws Exception {
            %s
            System.out.println("In " + Determination.class.getModule());
          }
        }
        """
            .formatted(imports, Staged.found("```java\n(.*?)```", readme));
    shown = Staged.found("```text\n(.*?)```", readme);
    Path data = Files.createDirectories(folder.resolve("work/examples/data"));
    try (Stream<Path> documents = Files.list(Staged.ROOT.resolve("examples/data"))) {
      for (Path document : documents.toList()) {
        Files.copy(document, data.resolve(document.getFileName()));
      }
    }
    Files.createDirectories(folder.resolve("work/examples/target"));
  }

  private static Path project(String kind) throws IOException {
    Path project = folder.resolve(kind);
    Path source = Staged.ROOT.resolve("examples/release/consumers").resolve(kind);
    try (Stream<Path> files = Files.walk(source)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path copy = project.resolve(source.relativize(file).toString());
        Files.createDirectories(copy.getParent());
        Files.copy(file, copy);
      }
    }
    Path code = Files.createDirectories(project.resolve("src/main/java/org/example"));
    Files.writeString(code.resolve("Program.java"), program);
    return project;
  }

  private static void answers(String kind, String printed, String place) {
    int dots = shown.indexOf(LEFT_OUT);
    String text =
        printed.lines().map(String::stripTrailing).collect(Collectors.joining("\n", "", "\n"));
    String end = shown.substring(dots + LEFT_OUT.length() - 1);
    // Before it, Maven may warn of what a newer JDK thinks of Maven.
    assertTrue(text.contains(shown.substring(0, dots + 1)), () -> kind + ":\n" + text);
    assertTrue(text.contains(end), () -> kind + ":\n" + text);
    // An unnamed module has a number that each run makes anew.
    assertEquals(
        "In " + place,
        text.substring(text.lastIndexOf("In ")).replaceAll(" @\\w+", "").strip(),
        kind);
  }

  private static void byMaven(String kind, String place) throws Exception {
    Path project = project(kind);
    List<String> tried = new ArrayList<>();
    for (Map.Entry<Integer, Path> jdk : Command.jdks().entrySet()) {
      String printed = Command.run(project, jdk.getValue(), mavenByItself());
      answers(kind + " on JDK " + jdk.getKey(), printed, place);
      tried.add("JDK " + jdk.getKey());
    }
    assertTrue(!tried.isEmpty(), "there is no JDK 17 or 25");
    System.out.println("A stranger's project, " + kind + ", by Maven: " + tried);
  }

  private static List<String> mavenByItself() {
    return Command.maven(
        "-Dmaven.repo.local=" + folder.resolve("repository"),
        "-Dstaged=" + Staged.byThisBuild().folder().toUri(),
        "-Dheirloom.version=" + Staged.VERSION,
        "-Dwork=" + folder.resolve("work"),
        "clean",
        "compile",
        "exec:exec");
  }

  @Test
  void theReadmesProgramRunsOnTheClassPath() throws Exception {
    byMaven("class-path", "unnamed module");
  }

  @Test
  void theReadmesProgramRunsOnTheModulePath() throws Exception {
    byMaven("module-path", "module dev.heirloom.inheritance");
  }

  private static Path kotlin(String file, String of) throws IOException {
    return Files.writeString(
        folder.resolve("kotlin/src/main/kotlin").resolve(file),
        """
        package org.example

        import dev.heirloom.inheritance.Determination
        import dev.heirloom.oscal.io.files.OscalFiles
        import java.nio.file.Path
        import java.time.LocalDate

        """
            + of);
  }

  @Test
  void kotlinKnowsWhatIsNeverNull() throws Exception {
    Path project = project("kotlin");
    Files.createDirectories(project.resolve("src/main/kotlin"));
    kotlin(
        "Program.kt",
        """
        fun main() {
          val files = OscalFiles.under(Path.of("examples/data"))
          val baseline = files.baseline("fedramp-rev4-moderate.json")
          val report = Determination.of(baseline)
            .providers(files.provider("cloud-gov-2023-03.json", baseline))
            .asOf(LocalDate.of(2023, 6, 30))
            .report()
          val why: String = report.explainPoint("ac-2_smt.j")
          println(report.declaredControlCounts().toString() + ", " + why.length.coerceAtMost(1))
        }
        """);
    String printed = Command.run(project, Command.thisJdk(), mavenByItself());
    assertEquals(
        "66 fully inherited, 87 partially inherited, 172 to implement, 1",
        printed.lines().reduce("", (before, line) -> line).strip(),
        printed);

    kotlin("Wrong.kt", "fun wrong() = Determination.of(null)\n");
    Command.Outcome refused = Command.outcome(project, Command.thisJdk(), mavenByItself());
    assertTrue(refused.status() != 0, refused.printed());
    assertTrue(refused.printed().contains("non-null type 'Baseline'"), refused.printed());
  }

  @Test
  void theReadmesProgramRunsByGradle() throws Exception {
    Path gradle =
        Stream.of(System.getenv("PATH").split(File.pathSeparator))
            .map(entry -> Path.of(entry, "gradle"))
            .filter(Files::isExecutable)
            .findFirst()
            .orElse(null);
    assumeTrue(gradle != null, "skipped: there is no Gradle on the path");
    String printed =
        Command.run(
            project("gradle"),
            Command.thisJdk(),
            List.of(
                gradle.toString(),
                "--quiet",
                "--no-daemon",
                "--gradle-user-home=" + folder.resolve("gradle-home"),
                "-Pstaged=" + Staged.byThisBuild().folder().toUri(),
                "-PheirloomVersion=" + Staged.VERSION,
                "-Pwork=" + folder.resolve("work"),
                "run"));

    answers("gradle", printed, "unnamed module");
  }
}
