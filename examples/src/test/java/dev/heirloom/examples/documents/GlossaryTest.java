package dev.heirloom.examples.documents;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The glossary has one row for each word, and the types that it names exist. */
class GlossaryTest {

  private static final Pattern ROW =
      Pattern.compile("^\\| ([^|]+) \\| ([^|]+) \\| (`[^|]+`) \\|$", Pattern.MULTILINE);

  private static final Pattern TYPE = Pattern.compile("`(\\w+)`");

  /**
   * The names that several types have, each with the reason: OSCAL gives elements of several models
   * one name, and a few ideas are there twice, for neither place may know the other.
   */
  private static final Map<String, String> SHARED =
      Map.ofEntries(
          Map.entry("ControlImplementation", "OSCAL: in plans and in component definitions"),
          Map.entry("Group", "OSCAL: in catalogs and in profiles"),
          Map.entry("ImplementedRequirement", "OSCAL: in plans and in component definitions"),
          Map.entry("LocalDefinitions", "OSCAL: in three of its models"),
          Map.entry("SetParameter", "OSCAL: in profiles and in plans"),
          Map.entry("Statement", "OSCAL: in plans and in component definitions"),
          Map.entry("LeveragedAuthorization", "OSCAL's, and what a determination knows of it"),
          Map.entry("Responsibility", "OSCAL's, and what a determination knows of it"),
          Map.entry("SystemId", "OSCAL's, and what a determination knows of it"),
          Map.entry("Finding", "OSCAL's of assessors, and the library's"),
          Map.entry("Origin", "OSCAL's of findings, and of an element that rules are about"),
          Map.entry("Step", "OSCAL's of activities, and one on the path to an ATO"),
          Map.entry(
              "Severity", "of findings of results, and of those of profiles, which know none"));

  /** A type, by the line that declares it: with no space before it, it has a file of its own. */
  private static final Pattern DECLARED =
      Pattern.compile(
          "(?m)^( *)(?:(?:public|private|protected|static|final|abstract|sealed|non-sealed) )*"
              + "(?:class|record|interface|enum|@interface) (\\w+)");

  /** Benchmarks are called what their tables call them, and fuzzers what they fuzz. */
  private static final Pattern NAMED_BY_TABLES =
      Pattern.compile("/(?:benchmarks|fuzz|embedding|spark)/");

  private static final Pattern COMMENT = Pattern.compile("(?s)/\\*.*?\\*/");

  @Test
  void everyWordHasOneMeaningAndEveryTypeExists() throws IOException {
    Set<String> types = ProjectFiles.types();
    String glossary = Files.readString(ProjectFiles.ROOT.resolve("inheritance-core/GLOSSARY.md"));
    Set<String> words = new HashSet<>();
    List<String> wrong = new ArrayList<>();
    int named = 0;
    for (Matcher row = ROW.matcher(glossary); row.find(); ) {
      if (!words.add(row.group(1))) {
        wrong.add(row.group(1) + " is there twice");
      }
      for (Matcher type = TYPE.matcher(row.group(3)); type.find(); ) {
        named++;
        if (!types.contains(type.group(1))) {
          wrong.add(row.group(1) + ": there is no type " + type.group(1));
        }
      }
    }
    assertEquals(List.of(), wrong);
    assertTrue(words.size() >= 50, "words: " + words.size());
    assertTrue(named >= words.size(), "types: " + named);
  }

  @Test
  void noTypeHasTheNameOfAnother() throws IOException {
    Map<String, Set<String>> files = new TreeMap<>();
    Map<String, Set<String>> places = new TreeMap<>();
    for (Path file : ProjectFiles.sources()) {
      String path = ProjectFiles.ROOT.relativize(file).toString().replace('\\', '/');
      if (path.contains("src/main/java/") && !NAMED_BY_TABLES.matcher(path).find()) {
        String text = COMMENT.matcher(Files.readString(file)).replaceAll("");
        for (Matcher type = DECLARED.matcher(text); type.find(); ) {
          places.computeIfAbsent(type.group(2), n -> new TreeSet<>()).add(path);
          if (type.group(1).isEmpty()) {
            files.computeIfAbsent(type.group(2), n -> new TreeSet<>()).add(path);
          }
        }
      }
    }
    places.keySet().retainAll(files.keySet());
    places.values().removeIf(all -> all.size() == 1);
    Set<String> unreasoned = new TreeSet<>(places.keySet());
    unreasoned.removeAll(SHARED.keySet());
    Set<String> outdated = new TreeSet<>(SHARED.keySet());
    outdated.removeAll(places.keySet());
    assertEquals(Set.of(), unreasoned, () -> "shared names: " + places);
    assertEquals(Set.of(), outdated, "reasons for names that only one type has");
    assertTrue(files.size() >= 800, "types: " + files.size());
  }
}
