package dev.heirloom.examples.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.heirloom.examples.cli.CommandLineTester.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The workflow that others copy uses commands as they are. */
class WorkflowsTest {

  private static final Path FOLDER = Path.of("../.github");

  @TempDir private Path out;

  private static Map<?, ?> yaml(Path file) throws IOException {
    return (Map<?, ?>)
        new Yaml(new SafeConstructor(new LoaderOptions())).load(Files.readString(file));
  }

  private static Stream<Map<?, ?>> maps(Object list) {
    return ((List<?>) list).stream().map(step -> (Map<?, ?>) step);
  }

  /** Returns the arguments of a step that uses the action; files are in examples, here. */
  private Stream<List<String>> arguments(Map<?, ?> step) {
    if (!"./.github/actions/heirloom".equals(step.get("uses"))) {
      return Stream.empty();
    }
    String lines = String.valueOf(((Map<?, ?>) step.get("with")).get("arguments"));
    return Stream.of(
        lines
            .lines()
            .map(line -> line.replaceFirst("^examples/", ""))
            .map(
                line ->
                    line.matches("\\w+\\.(sarif|json|txt)") ? out.resolve(line).toString() : line)
            .toList());
  }

  @Test
  void everyCommandOfTheWorkflowRunsAndEndsWell() throws IOException {
    Map<?, ?> jobs = (Map<?, ?>) yaml(FOLDER.resolve("workflows/oscal.yml")).get("jobs");
    List<List<String>> commands = new ArrayList<>();
    for (Object job : jobs.values()) {
      maps(((Map<?, ?>) job).get("steps")).flatMap(this::arguments).forEach(commands::add);
    }

    assertEquals(
        List.of("validate", "determine", "determine"),
        commands.stream().map(command -> command.get(0)).toList());
    for (List<String> command : commands) {
      Outcome outcome = CommandLineTester.run(command.toArray());
      assertEquals(0, outcome.status(), command + " said " + outcome);
    }
  }

  @Test
  void theActionIsAYamlThatTakesWhatTheWorkflowGives() throws IOException {
    Map<?, ?> action = yaml(FOLDER.resolve("actions/heirloom/action.yml"));

    assertEquals(
        List.of("arguments", "sarif", "base", "token"),
        List.copyOf(((Map<?, ?>) action.get("inputs")).keySet()));
    Map<?, ?> runs = (Map<?, ?>) action.get("runs");
    assertEquals("composite", runs.get("using"));
    for (Map<?, ?> step : maps(runs.get("steps")).toList()) {
      assertTrue(step.containsKey("uses") || "bash".equals(step.get("shell")), step.toString());
    }
  }
}
