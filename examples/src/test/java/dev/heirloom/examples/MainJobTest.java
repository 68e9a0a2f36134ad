package dev.heirloom.examples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.heirloom.inheritance.Determination;
import dev.heirloom.inheritance.result.Counts;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class MainJobTest {

  @Test
  void theMainJobPrintsWhatAPersonReviewed() throws IOException {
    Golden.assertGolden("main-job.txt", MainJob.text());
  }

  @Test
  void noLineIsLongerThanATerminalIsWide() {
    List<String> tooLong = MainJob.text().lines().filter(line -> line.length() > 80).toList();

    assertEquals(List.of(), tooLong);
  }

  @Test
  void cloudGovAloneDeclaresWhatItPublished() {
    Counts declared =
        Determination.of(ExampleDocuments.fedrampModerate())
            .providers(ExampleDocuments.cloudGov())
            .asOf(ExampleDocuments.DAY)
            .report()
            .declaredControlCounts();

    assertEquals(66, declared.full());
    assertEquals(87, declared.partial());
    assertEquals(172, declared.own());
    assertEquals(325, declared.total());
  }

  @Test
  void oneControlIsExplainedDownToTheLowerSystem() {
    String text = MainJob.text();

    assertTrue(text.contains("CHAIN_BROKEN"), text);
    assertTrue(text.contains("Granite runs PE-14(2) for its customers."), text);
  }
}
