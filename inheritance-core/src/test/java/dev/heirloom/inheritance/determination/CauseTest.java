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
  void every_finding_has_exactly_one_cause() {
    List<Finding> told =
        REPORT.causes().stream().flatMap(c -> c.findings().stream()).sorted().toList();

    assertEquals(REPORT.allFindings().stream().sorted().toList(), told);
  }

  @Test
  void findings_of_one_code_in_one_document_are_one_cause_and_of_two_documents_two() {
    List<Cause> causes =
        REPORT.causes().stream()
            .filter(cause -> cause.code() == FindingCode.INHERITANCE_NOT_STATED)
            .toList();

    assertEquals(List.of(2, 1), causes.stream().map(Cause::count).toList());
    assertEquals(FindingCode.INHERITANCE_NOT_STATED.meaning(), causes.get(0).message());
    assertEquals(causes.get(1).findings().get(0).message(), causes.get(1).message());
  }

  @Test
  void the_most_severe_come_first() {
    List<Severity> severities = REPORT.causes().stream().map(Cause::severity).toList();

    assertEquals(severities.stream().sorted(Comparator.reverseOrder()).toList(), severities);
    assertEquals(Severity.ERROR, severities.get(0));
  }

  @Test
  void a_finding_names_its_place_where_its_sentence_does_not() {
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
  void a_cause_without_a_finding_is_none() {
    assertThrows(IllegalArgumentException.class, () -> new Cause("p.json", List.of()));
  }
}
