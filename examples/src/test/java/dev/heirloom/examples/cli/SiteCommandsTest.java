package dev.heirloom.examples.cli;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.base.Splitter;
import com.google.common.base.Strings;
import dev.heirloom.examples.ShownText;
import dev.heirloom.examples.cli.CommandLineTester.Outcome;
import dev.heirloom.examples.site.Site;
import dev.heirloom.inheritance.baseline.Stricter;
import dev.heirloom.inheritance.policy.Policy;
import dev.heirloom.inheritance.policy.PolicyBuilder;
import dev.heirloom.oscal.io.authorization.PolicyFile;
import dev.heirloom.oscal.model.ParameterId;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every command of the site's pages does what the page shows. */
class SiteCommandsTest {

  private static final Path ROOT = Path.of("").toAbsolutePath().getParent();

  /** Commands, and the text block that shows what they print, if they print anything. */
  private static final Pattern COMMANDS =
      Pattern.compile("```sh\n(.*?)```\n(?:\n```text\n(.*?)```\n)?", Pattern.DOTALL);

  /** A command of a build server's own file. */
  private static final Pattern ELSEWHERE =
      Pattern.compile("java -jar heirloom\\.jar ([^'\n]*(?:\n +--[^\n]*)*)");

  private static final Pattern POLICY =
      Pattern.compile("```yaml\n(format-version.*?)```", Pattern.DOTALL);

  @TempDir Path folder;

  @Test
  void everyCommandPrintsWhatThePageShows() throws IOException {
    int commands = 0;
    for (Path page : Site.sources(ROOT)) {
      String text = Files.readString(page);
      int shown = 0;
      for (Matcher block = COMMANDS.matcher(text); block.find(); shown++) {
        String printed = "";
        for (String line : block.group(1).replace("\\\n", "").strip().split("\n")) {
          printed += printedBy(line);
          commands++;
        }
        String expected = Strings.nullToEmpty(block.group(2));
        assertEquals(expected, ShownText.abridged(printed, expected), page::toString);
      }
      assertEquals(text.split("```sh\n", -1).length - 1, shown, page + ": blocks");
    }
    assertTrue(commands >= 10, commands + " commands");
  }

  private String printedBy(String line) {
    List<String> words = Splitter.on(' ').omitEmptyStrings().splitToList(line);
    assertEquals("heirloom", words.get(0), line);
    Object[] arguments =
        words.stream()
            .skip(1)
            .map(word -> word.replaceFirst("^examples/", ""))
            .map(word -> word.replaceFirst("^out/", folder + "/"))
            .toArray();
    Outcome outcome = CommandLineTester.run(arguments);
    assertEquals(0, outcome.status(), () -> line + "\n" + outcome.err());
    return outcome
        .out()
        .replace(folder + "/", "out/")
        .replace("data/", "examples/data/")
        .lines()
        .map(text -> text.stripTrailing() + "\n")
        .reduce("", String::concat);
  }

  /** Java is run by the test of the README, tables and layouts by that of the page on matrices. */
  @Test
  void everyBlockOfAPageIsOfAKindThatATestRuns() throws IOException {
    Map<String, Set<String>> more =
        Map.of(
            "MATRICES.md", Set.of("csv", "yaml"),
            "formats.md", Set.of("yaml"),
            "getting-started.md", Set.of("xml"),
            "CI.md", Set.of("yaml", "groovy"));
    for (Path page : Site.sources(ROOT)) {
      String name = page.getFileName().toString();
      Set<String> kinds = new HashSet<>(Set.of("java", "sh", "text"));
      kinds.addAll(more.getOrDefault(name, Set.of()));
      boolean isOpen = false;
      for (String line : Files.readAllLines(page)) {
        if (line.startsWith("```")) {
          isOpen = !isOpen;
          assertTrue(!isOpen || kinds.contains(line.substring(3)), name + ": " + line);
        }
        assertFalse(line.startsWith("    heirloom "), name + ": " + line);
      }
    }
  }

  @Test
  void everyCommandOfABuildServersFileIsOneThatThereIs() throws IOException {
    String page = Files.readString(ROOT.resolve("examples/CI.md"));
    int seen = 0;
    for (Matcher found = ELSEWHERE.matcher(page); found.find(); seen++) {
      String[] arguments = found.group(1).split("\\s+");
      assertDoesNotThrow(() -> CommandLineTester.commands().parseArgs(arguments), found.group());
    }
    assertEquals(4, seen);
  }

  @Test
  void thePolicyOfThePageOnFormatsHasTheDefaults() throws IOException {
    String page = Files.readString(ROOT.resolve("examples/site/formats.md"));
    Matcher policy = POLICY.matcher(page);

    assertTrue(policy.find());
    byte[] text = policy.group(1).getBytes(StandardCharsets.UTF_8);
    assertEquals(
        PolicyBuilder.builder(Policy.standard())
            .stricter(Map.of(new ParameterId("ac-7_prm_1"), Stricter.SMALLER))
            .build(),
        PolicyFile.read(new ByteArrayInputStream(text), "page"));
  }
}
