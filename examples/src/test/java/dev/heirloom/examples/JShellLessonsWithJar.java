package dev.heirloom.examples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.heirloom.oscal.io.report.ReportJson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The JShell lessons, run from the project's root as a person would, with the jar on the class
 * path: all in one session, reset before each, for JShell is slow to start.
 */
class JShellLessonsWithJar {

  private static final Path LESSONS = Path.of("jshell");

  private static final String PROMPT = "jshell> ";

  @Test
  void lessonsGoAsAPersonReviewedAndAnErrorIsNoticed(@TempDir Path folder)
      throws IOException, InterruptedException {
    List<Path> lessons = new ArrayList<>(lessons());
    assertEquals(6, lessons.size());
    Path wrong = Files.writeString(folder.resolve("wrong.jsh"), "noSuchMethod()\n");
    lessons.add(wrong);
    Path report = folder.resolve("report.json");
    Path door = Files.writeString(folder.resolve("door.jsh"), throughTheDoor(report));
    lessons.add(door);

    Map<Path, String> transcripts = transcripts(lessons, folder);

    assertTrue(transcripts.get(wrong).contains("|  Error:"), transcripts.get(wrong));
    transcripts.remove(wrong);
    // SEMANTICS section 10, law 17.
    assertEquals(
        ReportJson.write(MainJob.report()), Files.readString(report), transcripts.remove(door));
    for (Map.Entry<Path, String> lesson : transcripts.entrySet()) {
      String transcript = lesson.getValue();
      assertFalse(transcript.contains("|  Error:"), transcript);
      assertFalse(transcript.contains("|  Exception"), transcript);
      Golden.assertGolden(
          lesson.getKey().getFileName().toString().replace(".jsh", ".txt"), transcript);
    }
  }

  private static String throughTheDoor(Path report) {
    return """
        var files = OscalFiles.under(Path.of("examples/data"))
        var baseline = files.baseline("fedramp-rev4-moderate.json")
        var providers = Stream.of("cloud-gov-2023-03.json", "granite-infrastructure.json", "agency-common-controls.json").map(file -> files.provider(file, baseline)).toList()
        var system = files.system("grants-portal.json")
        var records = files.records("authorizations.yaml")
        var report = Determination.of(baseline).providers(providers).system(system).authorizations(records).asOf(LocalDate.of(2023, 6, 30)).report()
        Files.writeString(Path.of("%s"), ReportJson.write(report)).getFileName()
        """
        .formatted(report);
  }

  private static List<Path> lessons() throws IOException {
    try (Stream<Path> files = Files.list(LESSONS)) {
      return files
          .filter(file -> file.getFileName().toString().matches("\\d-.*\\.jsh"))
          .sorted()
          .toList();
    }
  }

  /**
   * Returns what a person would see who types the lessons in: JShell does not repeat all of its
   * input itself.
   */
  private static Map<Path, String> transcripts(List<Path> lessons, Path folder)
      throws IOException, InterruptedException {
    StringBuilder input = new StringBuilder();
    for (Path lesson : lessons) {
      input.append(Files.readString(lesson)).append("/reset\n");
    }
    Iterator<String> said = said(input.toString(), folder).iterator();
    said.next();
    Map<Path, String> transcripts = new LinkedHashMap<>();
    for (Path lesson : lessons) {
      StringBuilder transcript = new StringBuilder();
      List<String> lines = Files.readAllLines(lesson);
      List<String> typed = new ArrayList<>();
      for (int i = 0; i < lines.size(); i++) {
        String line = lines.get(i);
        boolean isContinued = i + 1 < lines.size() && lines.get(i + 1).startsWith(" ");
        String prompt = line.isEmpty() ? "" : line.startsWith(" ") ? "   ...> " : PROMPT;
        transcript.append(prompt).append(line.strip()).append('\n');
        typed.add(line);
        if (!isContinued) {
          assertTrue(said.hasNext(), "JShell stopped at: " + line);
          transcript.append(withoutEcho(said.next(), typed));
          typed.clear();
        }
      }
      said.next();
      transcripts.put(lesson, transcript.toString());
    }
    return transcripts;
  }

  /**
   * Newer JShells repeat a line of their input if it comes to them a moment late, without ending
   * it.
   */
  private static String withoutEcho(String said, List<String> typed) {
    String answer = said;
    for (String line : typed) {
      answer = answer.startsWith(line) ? answer.substring(line.length()) : answer;
    }
    return answer;
  }

  /**
   * Returns what JShell said, cut at its prompts; it shows none for a line that continues another.
   */
  private static List<String> said(String input, Path folder)
      throws IOException, InterruptedException {
    Path root = Path.of("").toAbsolutePath().getParent();
    Path out = folder.resolve("out.txt");
    Process process =
        new ProcessBuilder(
                ChildJvm.jshell(
                    "-J-Djava.util.prefs.userRoot=" + folder,
                    "-J-Duser.language=en",
                    "--class-path",
                    "examples/target/heirloom.jar",
                    "--startup",
                    "examples/jshell/start.jsh",
                    "--feedback",
                    "concise"))
            .directory(root.toFile())
            .redirectInput(Files.writeString(folder.resolve("in.txt"), input).toFile())
            .redirectOutput(out.toFile())
            .redirectError(folder.resolve("err.txt").toFile())
            .start();
    assertTrue(process.waitFor(5, TimeUnit.MINUTES), "it did not end");
    String all = Files.readString(out).replace(root.toUri().toString(), "file:///");
    return List.of(all.split(PROMPT, -1));
  }
}
