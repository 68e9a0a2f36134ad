package dev.heirloom.examples.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The table that maps FedRAMP Moderate to SP 800-171, beside the facts it was made from. */
class RequirementFactsTest {

  /** What FedRAMP Moderate of revision 4 does not have. */
  private static final Set<String> NOT_IN_MODERATE = Set.of("AC-2(13)", "AT-2(3)", "RA-7");

  private final List<Map<String, String>> table;

  RequirementFactsTest() throws IOException {
    this.table = Table.read(Path.of("data/sp800-171-rev2-mapping.csv"));
  }

  @Test
  void onlyWhatAPersonMatchedStatementByStatementIsMoreThanAnIntersection() {
    List<String> whole = new ArrayList<>();
    for (Map<String, String> row : table) {
      if (row.get("relation").equals("superset-of")) {
        whole.add(row.get("target"));
        assertTrue(row.get("rationale").contains("[a]"), row::toString);
      } else {
        assertTrue(Set.of("intersects-with", "").contains(row.get("relation")), row::toString);
      }
    }
    assertEquals(List.of("3.8.2", "3.8.3", "3.10.3", "3.10.4", "3.10.5"), whole);
    assertEquals(
        110, table.stream().map(row -> row.get("target")).distinct().count(), "requirements");
  }

  @Test
  void theTableSaysWhatTheFactsSay() throws IOException {
    Path facts = Path.of("../../shared/data/mapping/sp800-171-rev2-facts.csv");
    assumeTrue(Files.exists(facts), "skipped: " + facts + " is absent");
    Map<String, List<String>> mapped = new HashMap<>();
    Map<String, String> byPerson = new HashMap<>();
    for (Map<String, String> row : table) {
      if (row.get("relation").equals("superset-of")) {
        byPerson.put(row.get("target"), row.get("source"));
      } else {
        mapped.put(row.get("target"), Table.words(row.get("source")));
      }
    }
    int compared = 0;
    for (Map<String, String> row : Table.read(facts)) {
      List<String> expected =
          Table.words(row.get("controls-of-sp800-53-rev5")).stream()
              .filter(id -> !NOT_IN_MODERATE.contains(id))
              .toList();
      String requirement = row.get("requirement");
      if (mapped.containsKey(requirement)) {
        assertEquals(expected, mapped.get(requirement), requirement);
      } else {
        // A person says of which part of these controls it is.
        assertTrue(byPerson.get(requirement).startsWith(expected.get(0)), requirement);
      }
      compared++;
    }
    assertEquals(110, compared);
  }
}
