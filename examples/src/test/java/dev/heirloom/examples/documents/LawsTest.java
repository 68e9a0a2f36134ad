package dev.heirloom.examples.documents;

import static java.util.stream.Collectors.joining;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Every law of SEMANTICS section 10 is a property that carries its number and its sentence. */
class LawsTest {

  private static final Pattern SECTION =
      Pattern.compile("^## 10\\. Laws\n(.*?)(?=^## |\\z)", Pattern.MULTILINE | Pattern.DOTALL);

  private static final Pattern LAW =
      Pattern.compile("^(\\d+)\\. (.*?)(?=^\\d+\\. |\n\n|\\z)", Pattern.MULTILINE | Pattern.DOTALL);

  /** A property of a law: its label if it has one, and its number. */
  private static final Pattern PROPERTY =
      Pattern.compile("(?:@Label\\(((?:\"[^\"]*\"|[+\\s])*)\\)\\s+)?void law(\\d+)[A-Z]\\w*\\(");

  private static final Pattern TEXT = Pattern.compile("\"([^\"]*)\"");

  /** What a law says that is only kept free. */
  private static final String RESERVED = "Reserved";

  @Test
  void everyLawIsAPropertyThatCarriesItsSentence() throws IOException {
    Map<Integer, String> laws = laws();
    Set<Integer> kept = new TreeSet<>();
    List<String> wrong = new ArrayList<>();
    for (Path file : ProjectFiles.of("Laws.java")) {
      for (Matcher law = PROPERTY.matcher(Files.readString(file)); law.find(); ) {
        int number = Integer.parseInt(law.group(2));
        kept.add(number);
        String expected = "Law " + number + ": " + laws.get(number);
        String label = law.group(1) == null ? "no label" : text(law.group(1));
        if (!label.equals(expected)) {
          wrong.add(file.getFileName() + ": \"" + label + "\" instead of \"" + expected + "\"");
        }
      }
    }
    assertEquals(List.of(), wrong);
    assertEquals(
        laws.keySet().stream()
            .filter(number -> !laws.get(number).startsWith(RESERVED))
            .collect(Collectors.toSet()),
        kept);
  }

  private static Map<Integer, String> laws() throws IOException {
    Matcher section =
        SECTION.matcher(
            Files.readString(ProjectFiles.ROOT.resolve("inheritance-core/SEMANTICS.md")));
    assertEquals(true, section.find(), "section 10");
    Map<Integer, String> laws = new TreeMap<>();
    for (Matcher law = LAW.matcher(section.group(1)); law.find(); ) {
      laws.put(Integer.valueOf(law.group(1)), law.group(2).strip().replaceAll("\\s+", " "));
    }
    assertEquals(IntStream.rangeClosed(1, 17).boxed().collect(Collectors.toSet()), laws.keySet());
    return laws;
  }

  /** Joins the parts of a text that is longer than a line. */
  private static String text(String constant) {
    return TEXT.matcher(constant).results().map(part -> part.group(1)).collect(joining());
  }
}
