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
  void the_main_job_prints_what_a_person_reviewed() throws IOException {
    Golden.assertGolden("main-job.txt", MainJob.text());
  }

  @Test
  void no_line_is_longer_than_a_terminal_is_wide() {
    List<String> tooLong = MainJob.text().lines().filter(line -> line.length() > 80).toList();

    assertEquals(List.of(), tooLong);
  }

  @Test
  void cloud_gov_alone_declares_what_it_published() {
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
  void one_control_is_explained_down_to_the_lower_system() {
    String text = MainJob.text();

    assertTrue(text.contains("CHAIN_BROKEN"), text);
    assertTrue(text.contains("Granite runs PE-14(2) for its customers."), text);
  }
}
