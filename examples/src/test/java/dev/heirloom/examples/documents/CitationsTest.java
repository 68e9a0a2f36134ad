package dev.heirloom.examples.documents;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.HashMultiset;
import com.google.common.collect.Multiset;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Every citation of the project's documents leads to a section that is there. */
class CitationsTest {

  private static final List<String> DOCUMENTS = List.of("SEMANTICS", "PROFILE-RESOLUTION", "ATO");

  private static final String NUMBER = "\\d+(?:\\.\\d+)?";

  /**
   * A document and sections of it. A section without a document is one of the document named
   * before.
   */
  private static final Pattern CITATION =
      Pattern.compile(
          "(?:(SEMANTICS|PROFILE-RESOLUTION) (?:sections? )?|(ATO) sections? |(RFC \\d+,? )?sections? )"
              + "("
              + NUMBER
              + "(?:(?:,| and| to| or)+ "
              + NUMBER
              + ")*)");

  private static final Pattern SECTION = Pattern.compile(NUMBER);

  /** A citation that names what it means in the section. */
  private static final Pattern LABEL =
      Pattern.compile(
          "SEMANTICS section (\\d+), (?:from )?\"?([A-Z][a-z]+(?: [A-Za-z]+)*)[\");:,.]");

  private static final Pattern QUESTION = Pattern.compile("question ([A-Z])\\b");

  /** A numbered heading, a numbered paragraph, or a question in a table. */
  private static final Pattern TARGET =
      Pattern.compile(
          "^(?:#+ (\\d+)\\.? |\\*\\*(\\d+\\.\\d+)\\*\\* |\\| ([A-Z]) \\| )", Pattern.MULTILINE);

  private static Map<String, Set<String>> targets() throws IOException {
    Map<String, Set<String>> targets = new HashMap<>();
    for (String document : DOCUMENTS) {
      String text =
          Files.readString(ProjectFiles.ROOT.resolve("inheritance-core/" + document + ".md"));
      Set<String> found = new HashSet<>();
      for (Matcher target = TARGET.matcher(text); target.find(); ) {
        for (int group = 1; group <= target.groupCount(); group++) {
          if (target.group(group) != null) {
            assertTrue(
                found.add(target.group(group)),
                document + " has two sections " + target.group(group));
          }
        }
      }
      targets.put(document, found);
    }
    return targets;
  }

  @Test
  void everyCitationLeadsToASection() throws IOException {
    Map<String, Set<String>> targets = targets();
    Multiset<String> seen = HashMultiset.create();
    List<String> dangling = new ArrayList<>();
    for (Path file : ProjectFiles.sources()) {
      String document = "SEMANTICS";
      for (Matcher citation = CITATION.matcher(unwrapped(file)); citation.find(); ) {
        if (citation.group(3) != null) {
          continue;
        }
        document =
            citation.group(1) != null
                ? citation.group(1)
                : citation.group(2) != null ? citation.group(2) : document;
        for (Matcher number = SECTION.matcher(citation.group(4)); number.find(); ) {
          seen.add(document);
          if (!targets.get(document).contains(number.group())) {
            dangling.add(
                ProjectFiles.ROOT.relativize(file) + ": " + document + " " + number.group());
          }
        }
      }
    }
    assertEquals(List.of(), dangling);
    assertTrue(seen.count("SEMANTICS") >= 80, seen.toString());
    assertTrue(seen.count("PROFILE-RESOLUTION") >= 10, seen.toString());
    assertTrue(seen.count("ATO") >= 5, seen.toString());
  }

  @Test
  void everySectionHasWhatACitationSaysIsInIt() throws IOException {
    String semantics = Files.readString(ProjectFiles.ROOT.resolve("inheritance-core/SEMANTICS.md"));
    List<String> missing = new ArrayList<>();
    int labels = 0;
    for (Path file : ProjectFiles.sources()) {
      for (Matcher label = LABEL.matcher(unwrapped(file)); label.find(); ) {
        labels++;
        String section =
            semantics.split("\n## " + label.group(1) + "\\. ", 2)[1].split("\n## ", 2)[0];
        if (!section.toLowerCase(Locale.ROOT).contains(label.group(2).toLowerCase(Locale.ROOT))) {
          missing.add(ProjectFiles.ROOT.relativize(file) + ": " + label.group());
        }
      }
    }
    assertEquals(List.of(), missing);
    assertTrue(labels >= 5, "labels: " + labels);
  }

  @Test
  void everyOpenQuestionOfProfileResolutionThatCodeNamesIsInItsTable() throws IOException {
    Set<String> named = new TreeSet<>();
    for (Path file : ProjectFiles.sources()) {
      String text = unwrapped(file);
      if (text.contains("PROFILE-RESOLUTION")) {
        for (Matcher question = QUESTION.matcher(text); question.find(); ) {
          named.add(question.group(1));
        }
      }
    }
    assertTrue(named.size() >= 5, named.toString());
    named.removeAll(targets().get("PROFILE-RESOLUTION"));
    assertEquals(Set.of(), named);
  }

  /** Returns a source with each comment on one line; empty text if it cites nothing. */
  private static String unwrapped(Path file) throws IOException {
    String text = Files.readString(file);
    return text.contains("ection") || text.contains("PROFILE-RESOLUTION")
        ? text.replaceAll("\n *(?:\\*|//) ", " ")
        : "";
  }
}
