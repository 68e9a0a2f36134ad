package dev.heirloom.inheritance.determination;

import static dev.heirloom.inheritance.determination.World.determination;
import static dev.heirloom.inheritance.determination.World.system;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.heirloom.inheritance.offering.Extent;
import dev.heirloom.inheritance.result.Cause;
import dev.heirloom.inheritance.result.Finding;
import dev.heirloom.inheritance.result.FindingCode;
import dev.heirloom.inheritance.result.Report;
import dev.heirloom.inheritance.result.Severity;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;

class CauseTest {

  private static final Report REPORT =
      determination(
              system("P")
                  .provides("a", "ac-2.1", "this", Extent.UNSTATED)
                  .provides("b", "pl-11", "this", Extent.UNSTATED)
                  .provides("d", "ac-2.1", "planned"),
              system("Q").provides("c", "ac-2.1", "this", Extent.UNSTATED))
          .report();

  @Test
  void everyFindingHasExactlyOneCause() {
    List<Finding> told =
        REPORT.causes().stream().flatMap(c -> c.findings().stream()).sorted().toList();

    assertEquals(REPORT.allFindings().stream().sorted().toList(), told);
  }

  @Test
  void findingsOfOneCodeInOneDocumentAreOneCauseAndOfTwoDocumentsTwo() {
    List<Cause> causes =
        REPORT.causes().stream()
            .filter(cause -> cause.code() == FindingCode.INHERITANCE_NOT_STATED)
            .toList();

    assertEquals(List.of(2, 1), causes.stream().map(Cause::count).toList());
    assertEquals(FindingCode.INHERITANCE_NOT_STATED.meaning(), causes.get(0).message());
    assertEquals(causes.get(1).findings().get(0).message(), causes.get(1).message());
  }

  @Test
  void theMostSevereComeFirst() {
    List<Severity> severities = REPORT.causes().stream().map(Cause::severity).toList();

    assertEquals(severities.stream().sorted(Comparator.reverseOrder()).toList(), severities);
    assertEquals(Severity.ERROR, severities.get(0));
  }

  @Test
  void aFindingNamesItsPlaceWhereItsSentenceDoesNot() {
    Finding silent =
        new Finding(
            FindingCode.PARAMETER_NOT_STATED,
            Finding.Level.CONTROL,
            "sc-7",
            List.of(),
            List.of("sc-7", "P", "odp.01", "daily"));

    assertEquals("sc-7: " + silent.message(), silent.messageAtPlace());
  }

  @Test
  void aCauseWithoutAFindingIsNone() {
    assertThrows(IllegalArgumentException.class, () -> new Cause("p.json", List.of()));
  }
}
