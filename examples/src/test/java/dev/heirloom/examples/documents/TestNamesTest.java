package dev.heirloom.examples.documents;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** All tests of all modules are named in the one style of CONTRIBUTING, and where they are run. */
class TestNamesTest {

  /** A test: its annotations, its type, and its name. */
  private static final Pattern TEST =
      Pattern.compile(
          "@(?:Test|ParameterizedTest|TestFactory|Property|Example)\\b[^;{}]*?\\s(\\w+)\\([^;{}]*\\{");

  private static final Pattern SENTENCE = Pattern.compile("[a-z][a-zA-Z0-9]*");

  @Test
  void everyTestIsNamedAsASentenceInCamelCaseInAClassThatIsRun() throws IOException {
    List<String> wrong = new ArrayList<>();
    int tests = 0;
    for (Path file : ProjectFiles.sources()) {
      String name = file.getFileName().toString();
      if (!file.toString().contains("/src/test/")) {
        continue;
      }
      for (Matcher test = TEST.matcher(Files.readString(file)); test.find(); ) {
        tests++;
        if (!SENTENCE.matcher(test.group(1)).matches()
            || !name.matches("\\w+(Test|Laws|WithJar)\\.java")) {
          wrong.add(name + ": " + test.group(1));
        }
      }
    }
    assertEquals(List.of(), wrong);
    assertTrue(tests >= 900, "tests: " + tests);
  }
}
