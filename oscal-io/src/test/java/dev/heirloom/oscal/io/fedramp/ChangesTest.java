package dev.heirloom.oscal.io.fedramp;

import static dev.heirloom.oscal.io.fedramp.FedrampFiles.codes;
import static dev.heirloom.oscal.io.fedramp.FedrampFiles.counts;
import static dev.heirloom.oscal.io.fedramp.FedrampFiles.shared;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.heirloom.inheritance.fedramp.SignificantChangeNotification;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChangesTest {

  private static final String WHOLE =
      """
      {'certificationPackageOverviewUri': 'https://larch.example/cpo.json',
       'changeType': 'Transformative', 'changeDescription': 'New key store',
       'planAndTimeline': {'summary': 's', 'plannedStart': '2026-10-01'},
       'impactedControls': ['SC-12', 'KSI-SVC-ASM']}
      """;

  @TempDir Path folder;

  private FedrampResult<List<SignificantChangeNotification>> read(String json) {
    return FedrampReader.changes(FedrampFiles.written(folder, "scn.json", json));
  }

  @Test
  void aNotificationSaysWhoChangesWhatAndWhichControlsItTouches() {
    FedrampResult<List<SignificantChangeNotification>> read = read(WHOLE);

    SignificantChangeNotification change = read.value().get(0);
    assertEquals(List.of(), read.findings());
    assertEquals(List.of("https://larch.example/cpo.json"), change.subject().overviews());
    assertTrue(change.isTransformative());
    assertEquals("New key store", change.text());
    assertEquals(Optional.of(LocalDate.parse("2026-10-01")), change.start());
    assertEquals(List.of("SC-12", "KSI-SVC-ASM"), change.controls());
  }

  @Test
  void onlyAnAdaptiveChangeIsKnownNotToBeTransformative() {
    for (String word : List.of("Adaptive", "adaptive", " ADAPTIVE ")) {
      assertFalse(read(WHOLE.replace("Transformative", word)).value().get(0).isTransformative());
    }
    FedrampResult<List<SignificantChangeNotification>> other =
        read(WHOLE.replace("Transformative", "Routine"));
    assertTrue(other.value().get(0).isTransformative());
    assertEquals(List.of("WORD_NOT_UNDERSTOOD /changeType"), codes(other));
    FedrampResult<List<SignificantChangeNotification>> none =
        read(WHOLE.replace("'Transformative'", "null"));
    assertTrue(none.value().get(0).isTransformative());
    assertEquals(List.of("MISSING "), codes(none));
  }

  @Test
  void controlsInOneTextAndInObjectsAreRead() {
    assertEquals(
        List.of("SC-12", "SC-13"),
        read(WHOLE.replace("['SC-12', 'KSI-SVC-ASM']", "'SC-12, SC-13'"))
            .value()
            .get(0)
            .controls());
    assertEquals(
        List.of("SC-12"),
        read(WHOLE.replace("'SC-12', 'KSI-SVC-ASM'", "{'control_id': 'SC-12'}, null"))
            .value()
            .get(0)
            .controls());
  }

  @Test
  void whatNamesNoControlThatIsUnderstoodStaysAmongTheControls() {
    assertEquals(
        List.of("SC-12", "an object", "SC-13"),
        read(WHOLE.replace("'KSI-SVC-ASM'", "{'family': 'AC'}, 'SC-13'"))
            .value()
            .get(0)
            .controls());
  }

  @Test
  void whatIsNoNotificationInABatchIsTold() {
    assertEquals(
        List.of("OTHER_KIND /1", "OTHER_KIND /2", "OTHER_KIND /3"),
        codes(read("[" + WHOLE + ", {'a': 1}, null, 'x']")));
  }

  @Test
  void aNotificationThatNamesNoProviderOrNoControlIsTold() {
    assertEquals(
        List.of("NO_CONTROLS ", "MISSING "),
        codes(read("{'changeType': 'Adaptive', 'changeDescription': 'x'}")));
  }

  @Test
  void thePublishedSamplesGiveTheFindingsThatTheyDeserve() {
    FedrampResult<List<SignificantChangeNotification>> example =
        FedrampReader.changes(shared("samples/scn-samples/satishuv-scn-example.json"));
    FedrampResult<List<SignificantChangeNotification>> batch =
        FedrampReader.changes(shared("samples/scn-samples/ticket-export-batch-excerpt.json"));
    FedrampResult<List<SignificantChangeNotification>> own =
        FedrampReader.changes(shared("samples/scn-samples/meridian-scn-report-own-schema.json"));

    assertEquals(List.of("NO_CONTROLS ", "KEYS_NOT_KNOWN "), codes(example));
    assertEquals(List.of("MISSING /0", "NO_CONTROLS /0"), codes(batch));
    assertEquals(List.of("SC-12", "SC-13"), batch.value().get(1).controls());
    assertEquals(List.of("OWN_SCHEMA 1"), counts(own));
    assertEquals(List.of("FR2412075M"), own.value().get(0).subject().identifiers());
    assertEquals(9, own.value().get(0).controls().size());
    assertFalse(own.value().get(0).isTransformative());
  }
}
