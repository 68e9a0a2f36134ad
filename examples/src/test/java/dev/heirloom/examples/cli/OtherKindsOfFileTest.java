package dev.heirloom.examples.cli;

import static dev.heirloom.examples.cli.CommandLineTester.commands;
import static dev.heirloom.examples.cli.CommandLineTester.run;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.heirloom.examples.cli.CommandLineTester.Outcome;
import dev.heirloom.oscal.io.files.FileKind;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;

/** Whoever hands in a file of another kind learns what it is, and what takes it. */
class OtherKindsOfFileTest {

  @TempDir private static Path folder;

  private static ReadFiles files;

  @BeforeAll
  static void writeOneOfEachKind() {
    files = ReadFiles.in(folder);
  }

  @Test
  void aFileOfAnotherKindIsCalledWhatItIs() {
    List<String> unclear = new ArrayList<>();
    ReadFiles.COMMANDS.forEach(
        (command, wanted) ->
            files
                .all()
                .forEach(
                    (kind, given) -> {
                      if (!wanted.takes(kind)) {
                        given.forEach(file -> unclear.addAll(unclear(command, wanted, kind, file)));
                      }
                    }));
    assertTrue(unclear.isEmpty(), () -> unclear.size() + ":\n" + String.join("\n", unclear));
  }

  private static List<String> unclear(String command, WantedFile wanted, FileKind kind, Path file) {
    Outcome outcome = run(files.arguments(command, file));
    String told = file + ": " + wanted.refusal(kind) + System.lineSeparator();
    return outcome.status() == Heirloom.FAILED && outcome.err().endsWith(told)
        ? List.of()
        : List.of(command + " with " + file.getFileName() + ": " + outcome);
  }

  /**
   * Files that are no kind of their own are read by these, such as stylesheets; or after files that
   * must be whole, as a catalog after FedRAMP's rules.
   */
  private static final Set<String> OTHERS =
      Set.of(
          "--catalog",
          "--stylesheet",
          "--constraints",
          "--changes",
          "--output",
          "--allow",
          "--complete");

  @Test
  void everyOptionThatReadsAFileIsTried() {
    Set<String> untried =
        options(commands())
            .filter(option -> option.auxiliaryTypes()[0] == Path.class)
            .map(OptionSpec::longestName)
            .filter(name -> !OTHERS.contains(name))
            .filter(
                name ->
                    ReadFiles.COMMANDS.keySet().stream().noneMatch(c -> c.contains(name + " ?")))
            .collect(Collectors.toCollection(TreeSet::new));
    assertEquals(Set.of(), untried);
  }

  @Test
  void whatIsSaidToTakeAFileIsThere() {
    CommandLine all = commands();
    Set<String> names = options(all).map(OptionSpec::longestName).collect(Collectors.toSet());
    for (FileKind kind : FileKind.values()) {
      for (String taker : WantedFile.takers(kind)) {
        CommandLine command = all;
        for (String word : taker.replaceFirst("^heirloom ?", "").split(" ")) {
          assertTrue(names.contains(word) || command.getSubcommands().containsKey(word), taker);
          command = command.getSubcommands().getOrDefault(word, command);
        }
      }
    }
  }

  private static Stream<OptionSpec> options(CommandLine command) {
    return Stream.concat(
        command.getCommandSpec().options().stream(),
        command.getSubcommands().values().stream().flatMap(OtherKindsOfFileTest::options));
  }
}
