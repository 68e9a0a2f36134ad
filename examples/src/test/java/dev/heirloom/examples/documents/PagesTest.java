package dev.heirloom.examples.documents;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What the pages lead to and speak of is there. */
class PagesTest {

  private static final Pattern LINK = Pattern.compile("\\]\\((?!https?:)([^)#\\s]+)");

  private static final Pattern TYPE = Pattern.compile("`([A-Z][a-z]\\w+)`");

  /** Types of others that an architecture page names, and one that is generated. */
  private static final Set<String> OTHERS = Set.of("ObjectMapper", "ControlBuilder");

  @Test
  void everyLinkToAFileOfTheProjectLeadsSomewhere() throws IOException {
    List<String> dead = new ArrayList<>();
    int seen = 0;
    for (Path page : ProjectFiles.of(".md")) {
      for (Matcher link = LINK.matcher(Files.readString(page)); link.find(); ) {
        seen++;
        if (!Files.exists(page.resolveSibling(link.group(1)))) {
          dead.add(ProjectFiles.ROOT.relativize(page) + ": " + link.group(1));
        }
      }
    }
    assertEquals(List.of(), dead);
    assertTrue(seen >= 10, "links: " + seen);
  }

  @Test
  void everyTypeThatAnArchitecturePageNamesExists() throws IOException {
    Set<String> types = ProjectFiles.types();
    List<String> missing = new ArrayList<>();
    int pages = 0;
    int seen = 0;
    for (Path page : ProjectFiles.of("ARCHITECTURE.md")) {
      pages++;
      for (Matcher type = TYPE.matcher(Files.readString(page)); type.find(); ) {
        seen++;
        if (!types.contains(type.group(1)) && !OTHERS.contains(type.group(1))) {
          missing.add(ProjectFiles.ROOT.relativize(page) + ": " + type.group(1));
        }
      }
    }
    assertEquals(List.of(), missing);
    assertEquals(4, pages, "architecture pages");
    assertTrue(seen >= 50, "types: " + seen);
  }
}
