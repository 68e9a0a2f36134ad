package dev.heirloom.oscal.io.files;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.heirloom.oscal.io.OscalLimitException;
import dev.heirloom.oscal.io.ReadOptions;
import dev.heirloom.oscal.model.OscalDocument;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The option that the error of a limit names takes effect, whatever kind of file it is. */
class RaisedLimitsTest {

  private static final String DEEP = "deep.json";

  private static final int DEPTH = 150;

  @TempDir Path folder;

  /** Every kind of file that has limits of {@link ReadOptions}. */
  enum Kind {
    OSCAL(files -> files.examineDocument(DEEP, OscalDocument.class)),
    RECORDS(files -> files.examineRecords(DEEP)),
    LAYOUT(files -> files.examineLayouts(DEEP)),
    POLICY(files -> files.examinePolicy(DEEP)),
    REPORT(files -> files.examineReport(DEEP)),
    CONSOLIDATED_RULES(files -> files.examineRules(DEEP)),
    PRODUCTS(files -> files.examineProducts(DEEP)),
    AGENCY_ATOS(files -> files.examineAgencyAtos(DEEP)),
    CHANGES(files -> files.examineChanges(DEEP)),
    OVERVIEWS(files -> files.examineOverviews(DEEP));

    private final Function<OscalFiles, FileResult<?>> reading;

    Kind(Function<OscalFiles, FileResult<?>> reading) {
      this.reading = reading;
    }
  }

  @BeforeEach
  void writeAFileThatIsDeeperThanTheDefault() throws IOException {
    Files.writeString(
        folder.resolve(DEEP), "{\"a\":" + "[".repeat(DEPTH) + "]".repeat(DEPTH) + "}");
  }

  @ParameterizedTest
  @EnumSource
  void theOptionThatTheErrorNamesRaisesTheLimit(Kind kind) {
    OscalFiles files = OscalFiles.under(folder);

    RuntimeException refused = kind.reading.apply(files).refusal().orElseThrow();
    RuntimeException read =
        kind.reading
            .apply(files.reading(ReadOptions.strict().withMaxDepth(DEPTH + 2)))
            .refusal()
            .orElseThrow();

    assertTrue(refused instanceof OscalLimitException, refused.toString());
    assertEquals("withMaxDepth", ((OscalLimitException) refused).option());
    assertFalse(read instanceof OscalLimitException, read.toString());
  }
}
