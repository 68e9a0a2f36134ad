package dev.heirloom.examples.cli;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.heirloom.examples.Shell;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yaml.snakeyaml.Yaml;

/** The steps of the action do what its page says, with a Java and a GitHub of straw. */
class ActionTest {

  private static final Path ROOT = Path.of("").toAbsolutePath().getParent();

  private static final Map<String, Object> ACTION = yaml(".github/actions/heirloom/action.yml");
  private static final Map<String, Object> WORKFLOW = yaml(".github/workflows/oscal.yml");

  /** Writes its folder as the report, and compares by what is in the files. */
  private static final String JAVA =
      """
      #!/usr/bin/env bash
      printf '%s\\n' "$@" >> "$LOG"
      for last; do :; done
      case " $* " in
        *" fails "*) exit 1 ;;
        *" diff "*) cmp -s "$4" "$5" && same=0 || same=1; echo '* ``` of ac-2' > "$last"; exit $same ;;
        *" -o "*) cat document > "$last" ;;
      esac
      """;

  /** Has one comment, where there is a file that says so. */
  private static final String GH =
      """
      #!/usr/bin/env bash
      printf '%s ' "$@" >> "$LOG"
      if [ "$2" = --paginate ] && [ -f "$RUNNER_TEMP/commented" ]; then echo 17; fi
      """;

  @TempDir Path temporary;
  private final Map<String, String> environment = new HashMap<>();

  private static Map<String, Object> yaml(String file) {
    return assertDoesNotThrow(() -> new Yaml().load(Files.readString(ROOT.resolve(file))));
  }

  @SuppressWarnings("unchecked") // That is what YAML is.
  private static <T> T at(Object tree, String name) {
    return (T) ((Map<String, Object>) tree).get(name);
  }

  private static List<Map<String, Object>> steps() {
    return at(at(ACTION, "runs"), "steps");
  }

  @BeforeEach
  void prepare() throws IOException {
    for (String folder : List.of("bin", "work/base", "temp", "src/.github/actions/heirloom")) {
      Files.createDirectories(temporary.resolve(folder));
    }
    program("java", JAVA);
    program("gh", GH);
    Files.writeString(temporary.resolve("work/document"), "less");
    Files.writeString(temporary.resolve("work/base/document"), "more");
    environment.putAll(
        Map.of(
            "PATH", temporary.resolve("bin") + ":" + System.getenv("PATH"),
            "LOG", temporary.resolve("log").toString(),
            "RUNNER_TEMP", temporary.resolve("temp").toString(),
            "GITHUB_ACTION_PATH", temporary.resolve("src/.github/actions/heirloom").toString(),
            "GITHUB_OUTPUT", temporary.resolve("output").toString(),
            "GITHUB_STEP_SUMMARY", temporary.resolve("summary").toString(),
            "GITHUB_REPOSITORY", "office/plans",
            "NUMBER", "7",
            "BASE", "base"));
  }

  private void program(String name, String text) throws IOException {
    Path file = Files.writeString(temporary.resolve("bin").resolve(name), text);
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwx------"));
  }

  private int step(String name, String arguments) throws IOException, InterruptedException {
    environment.put("ARGUMENTS", arguments);
    String script =
        steps().stream()
            .filter(step -> name.equals(step.get("name")))
            .map(step -> step.get("run").toString())
            .findFirst()
            .orElseThrow();
    return Shell.run(script, temporary.resolve("work"), environment).status();
  }

  private String written(String file) throws IOException {
    return Files.readString(temporary.resolve(file));
  }

  @Test
  void aCommandIsRunWithItsArgumentsWhateverIsInThem() throws IOException, InterruptedException {
    assertEquals(0, step("Run it", "validate\nmy plan.json\n\n$(touch no) `no` \"*\"\n"));

    List<String> log = written("log").lines().toList();
    assertEquals("-jar", log.get(0));
    assertTrue(log.get(1).endsWith("/examples/target/heirloom.jar"), log::toString);
    assertEquals(List.of("validate", "my plan.json", "$(touch no) `no` \"*\""), log.subList(2, 5));
    assertEquals(1, step("Run it", "fails"));
  }

  @Test
  void theDifferenceFromTheMainBranchIsAComment() throws IOException, InterruptedException {
    assertEquals(0, step("Compare", "determine\n--baseline\nb.json"));
    assertEquals("changed=true\n", written("output"));
    String comment = written("temp/comment.md");
    assertTrue(comment.startsWith("<!-- heirloom -->\n"), comment);
    assertTrue(comment.endsWith("\n\n    * ``` of ac-2\n"), comment);
    assertEquals(comment, written("summary"));

    Files.delete(temporary.resolve("log"));
    assertEquals(0, step("Tell the difference in the pull request", ""));
    assertTrue(
        written("log").contains("-X POST repos/office/plans/issues/7/comments"), written("log"));
    Files.writeString(temporary.resolve("temp/commented"), "");
    assertEquals(0, step("Tell the difference in the pull request", ""));
    assertTrue(
        written("log").contains("-X PATCH repos/office/plans/issues/comments/17"), written("log"));
  }

  @Test
  void nothingChangedAndNothingToCompareWithAreToldToo() throws IOException, InterruptedException {
    Files.writeString(temporary.resolve("work/base/document"), "less");
    assertEquals(0, step("Compare", "determine"));
    assertEquals("changed=false\n", written("output"));

    Files.delete(temporary.resolve("work/base/document"));
    assertEquals(0, step("Compare", "determine"));
    assertTrue(written("temp/comment.md").contains("no answer to compare with"));
    assertEquals(1, step("Compare", "fails"));
  }

  @Test
  void everyStepAndEveryCommandOfTheWorkflowIsWellFormed() {
    for (Map<String, Object> step : steps()) {
      assertTrue(step.containsKey("uses") != step.containsKey("run"), step::toString);
      assertTrue(step.containsKey("uses") || "bash".equals(step.get("shell")), step::toString);
    }
    Map<String, Object> inputs = at(ACTION, "inputs");
    Map<String, Object> jobs = at(WORKFLOW, "jobs");
    List<Map<String, Object>> uses =
        jobs.values().stream()
            .flatMap(job -> ActionTest.<List<Map<String, Object>>>at(job, "steps").stream())
            .filter(step -> "./.github/actions/heirloom".equals(step.get("uses")))
            .map(step -> ActionTest.<Map<String, Object>>at(step, "with"))
            .toList();
    assertEquals(3, uses.size());
    for (Map<String, Object> with : uses) {
      assertTrue(inputs.keySet().containsAll(with.keySet()), with::toString);
      String[] arguments = with.get("arguments").toString().split("\n");
      assertDoesNotThrow(() -> CommandLineTester.commands().parseArgs(arguments));
      Stream.of(arguments)
          .filter(argument -> argument.startsWith("examples/"))
          .forEach(file -> assertTrue(Files.exists(ROOT.resolve(file)), file));
    }
  }
}
