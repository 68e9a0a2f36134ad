package dev.heirloom.examples.documents;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The glossary has one row for each word, and the types that it names exist. */
class GlossaryTest {

  private static final Pattern ROW =
      Pattern.compile("^\\| ([^|]+) \\| ([^|]+) \\| (`[^|]+`) \\|$", Pattern.MULTILINE);

  private static final Pattern TYPE = Pattern.compile("`(\\w+)`");

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

  /** OSCAL has names for elements of several models, so the model of its documents may, too. */
  @Test
  void noTwoTypesOutsideTheModelOfOscalShareAName() throws IOException {
    Path model = ProjectFiles.ROOT.resolve("oscal-model");
    List<String> names =
        ProjectFiles.sources().stream()
            .filter(file -> file.toString().contains("/src/main/") && !file.startsWith(model))
            .filter(file -> !file.toString().contains("/benchmarks/"))
            .map(file -> file.getFileName().toString())
            .filter(name -> !name.endsWith("-info.java"))
            .toList();
    Set<String> seen = new HashSet<>();

    assertEquals(List.of(), names.stream().filter(name -> !seen.add(name)).toList());
    assertTrue(seen.size() >= 300, "types: " + seen.size());
  }
}
