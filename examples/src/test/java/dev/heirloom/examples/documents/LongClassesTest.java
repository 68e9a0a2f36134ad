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

/** A class of more than 400 lines says in its first sentence why it is long. */
class LongClassesTest {

  private static final int LINES = 400;

  /** The first sentence of what is said of the type that a file is named after. */
  private static final Pattern FIRST_SENTENCE =
      Pattern.compile("(?s)\\n/\\*\\*(.*?)(?:\\.\\s|\\*/)");

  @Test
  void aClassOfMoreThan400LinesGivesTheReasonInItsFirstSentence() throws IOException {
    List<String> wrong = new ArrayList<>();
    int classes = 0;
    for (Path file : ProjectFiles.sources()) {
      String source = Files.readString(file);
      if (!file.toString().contains("/src/main/") || file.endsWith("package-info.java")) {
        continue;
      }
      classes++;
      Matcher first = FIRST_SENTENCE.matcher(source);
      boolean saysWhy =
          first.find() && first.group(1).matches("(?s).*\\blong\\s+(\\*\\s+)?for\\b.*");
      if (source.lines().count() > LINES && !saysWhy) {
        wrong.add(file.getFileName().toString());
      }
    }
    assertEquals(List.of(), wrong);
    assertTrue(classes >= 600, "classes: " + classes);
  }
}
