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
 * The JShell lessons, run from the project's root with the jar on the class path: all in one
 * session, reset before each, which runs them in JShell's own JVM, for every other would begin
 * cold. Beside it another session, started as the README says, goes through the door to files.
 */
class JShellLessonsWithJar {

  private static final Path ROOT = Path.of("").toAbsolutePath().getParent();

  private static final Path LESSONS = Path.of("jshell");

  private static final String JAR = "examples/target/heirloom.jar";

  private static final String PROMPT = "jshell> ";

  @Test
  void lessonsGoAsAPersonReviewedAndAnErrorIsNoticed(@TempDir Path folder)
      throws IOException, InterruptedException {
    List<Path> lessons = new ArrayList<>(lessons());
    assertEquals(7, lessons.size());
    Path wrong = Files.writeString(folder.resolve("wrong.jsh"), "noSuchMethod()\n");
    lessons.add(wrong);
    List<String> inOneJvm = List.of("--execution", "local", "-J--class-path=" + JAR);
    Session session = Session.start(lessons, inOneJvm, folder);
    Path report = folder.resolve("report.json");
    Path door = Files.writeString(folder.resolve("door.jsh"), throughTheDoor(report));
    Session asTheReadmeSays = Session.start(List.of(door), List.of(), folder);

    Map<Path, String> transcripts = session.transcripts();
    String throughTheDoor = asTheReadmeSays.transcripts().get(door);

    assertTrue(transcripts.get(wrong).contains("|  Error:"), transcripts.get(wrong));
    transcripts.remove(wrong);
    // SEMANTICS section 10, law 17.
    assertTrue(Files.exists(report), throughTheDoor);
    assertEquals(ReportJson.write(MainJob.report()), Files.readString(report), throughTheDoor);
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

  /** A JShell that runs scripts, one after the other, and writes what it says into a file. */
  private record Session(List<Path> scripts, Process process, Path out) {

    static Session start(List<Path> scripts, List<String> options, Path folder) throws IOException {
      StringBuilder input = new StringBuilder();
      for (Path script : scripts) {
        input.append(Files.readString(script)).append("/reset\n");
      }
      Path own = Files.createTempDirectory(folder, "session");
      Path out = own.resolve("out.txt");
      List<String> command =
          ChildJvm.jshell(
              "-J-Djava.util.prefs.userRoot=" + own,
              "-J-Duser.language=en",
              "--class-path",
              JAR,
              "--startup",
              "examples/jshell/start.jsh",
              "--feedback",
              "concise");
      command.addAll(options);
      Process process =
          new ProcessBuilder(command)
              .directory(ROOT.toFile())
              .redirectInput(Files.writeString(own.resolve("in.txt"), input).toFile())
              .redirectOutput(out.toFile())
              .redirectError(own.resolve("err.txt").toFile())
              .start();
      return new Session(scripts, process, out);
    }

    /**
     * Returns what a person would see who types the scripts in: JShell does not repeat all of its
     * input itself.
     */
    Map<Path, String> transcripts() throws IOException, InterruptedException {
      Iterator<String> said = said().iterator();
      said.next();
      Map<Path, String> transcripts = new LinkedHashMap<>();
      for (Path script : scripts) {
        StringBuilder transcript = new StringBuilder();
        List<String> lines = Files.readAllLines(script);
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
        transcripts.put(script, transcript.toString());
      }
      return transcripts;
    }

    /**
     * Returns what JShell said, cut at its prompts; it shows none for a line that continues
     * another.
     */
    private List<String> said() throws IOException, InterruptedException {
      assertTrue(process.waitFor(5, TimeUnit.MINUTES), "it did not end");
      String all = Files.readString(out).replace(ROOT.toUri().toString(), "file:///");
      return List.of(all.split(PROMPT, -1));
    }

    /**
     * Newer JShells repeat a line of their input, or the beginning of one, if it comes to them a
     * moment late, without ending it.
     */
    private static String withoutEcho(String said, List<String> typed) {
      String answer = said;
      for (String line : typed) {
        if (answer.startsWith(line)) {
          answer = answer.substring(line.length());
        } else if (line.startsWith(answer)) {
          answer = "";
        }
      }
      return answer;
    }
  }
}
