package dev.heirloom.examples.documents;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * What the library says to people avoids the phrases that have puzzled compliance engineers, and
 * the words for which the glossary has another one.
 */
class PlainWordsTest {

  /** A comment, which says nothing to users, or a text block, a string literal or a character. */
  private static final Pattern TEXT =
      Pattern.compile(
          "/\\*.*?\\*/|//[^\n]*|\"\"\".*?\"\"\"|\"(?:[^\"\\\\\\n]|\\\\.)*\"|'(?:[^'\\\\]|\\\\.[^']*)'",
          Pattern.DOTALL);

  /** Literals that are joined by a plus sign, and lines of a text, are read as one. */
  private static final Pattern JOINT = Pattern.compile("\"\\s*\\+\\s*\"");

  private static final Pattern PUZZLING =
      Pattern.compile(
          "leveraging system|leveraged system"
              + "|\\bdealt with|\\botherwise than|\\bspeaks? of\\b|\\bnobody\\b|\\bheld to\\b|\\bas it names\\b"
              + "|(?<!There )\\b(?:is|are) no (?:control|impact|regime|status|day|point|FedRAMP|kind)\\b"
              + "|\\bof one's own\\b|\\btook away\\b",
          Pattern.CASE_INSENSITIVE);

  @Test
  void noMessageReportOrPlanSaysWhatPuzzles() throws IOException {
    List<String> wrong = new ArrayList<>();
    int texts = 0;
    for (Path file : ProjectFiles.sources()) {
      if (isShipped(file)) {
        String joined = JOINT.matcher(Files.readString(file)).replaceAll("");
        for (MatchResult text : TEXT.matcher(joined).results().toList()) {
          if (text.group().startsWith("\"") && text.group().contains(" ")) {
            texts++;
            report(file, text.group(), wrong);
          }
        }
      }
    }
    assertEquals(List.of(), wrong);
    assertTrue(texts > 1_000, "texts: " + texts);
  }

  @Test
  void neitherDoTheHtmlReportAndThePages() throws IOException {
    List<String> wrong = new ArrayList<>();
    List<Path> pages =
        Stream.of("README.md", "inheritance-core/SEMANTICS.md", "inheritance-core/ATO.md")
            .map(ProjectFiles.ROOT::resolve)
            .toList();
    List<Path> stylesheets = ProjectFiles.of("report.xsl");
    assertEquals(1, stylesheets.size(), "stylesheets");
    for (Path file : Stream.concat(pages.stream(), stylesheets.stream()).toList()) {
      String known =
          Files.readString(file)
              .replace("OSCAL calls it the leveraging system", "")
              .replace("OSCAL calls it a leveraged system", "");
      report(file, known, wrong);
    }
    assertEquals(List.of(), wrong);
  }

  private static boolean isShipped(Path file) {
    String path = ProjectFiles.ROOT.relativize(file).toString().replace('\\', '/');
    return path.contains("src/main/java/") && !path.contains("benchmarks/");
  }

  private static void report(Path file, String text, List<String> wrong) {
    PUZZLING
        .matcher(text)
        .results()
        .forEach(
            found ->
                wrong.add(
                    file.getFileName() + ": \"" + found.group() + "\" in " + around(text, found)));
  }

  private static String around(String text, MatchResult found) {
    return text.substring(
            Math.max(0, found.start() - 40), Math.min(text.length(), found.end() + 40))
        .replaceAll("\\s+", " ");
  }
}
