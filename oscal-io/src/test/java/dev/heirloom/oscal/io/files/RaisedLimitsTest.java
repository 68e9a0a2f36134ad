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

    RuntimeException refused = refusal(kind, files);
    RuntimeException read =
        refusal(kind, files.reading(ReadOptions.strict().withMaxDepth(DEPTH + 2)));

    assertTrue(refused instanceof OscalLimitException, refused.toString());
    assertEquals("maxDepth", ((OscalLimitException) refused).option().limit());
    assertFalse(read instanceof OscalLimitException, read.toString());
  }

  private static RuntimeException refusal(Kind kind, OscalFiles files) {
    return kind.reading.apply(files).refusal().orElseThrow();
  }

  @ParameterizedTest
  @EnumSource
  void aLowerLimitHoldsForEveryKind(Kind kind) throws IOException {
    Files.writeString(folder.resolve(DEEP), "{\"a\":" + "[".repeat(20) + "]".repeat(20) + "}");
    OscalFiles files = OscalFiles.under(folder);

    RuntimeException refused = refusal(kind, files.reading(ReadOptions.strict().withMaxDepth(10)));

    assertFalse(refusal(kind, files) instanceof OscalLimitException);
    assertTrue(refused instanceof OscalLimitException, refused.toString());
  }

  /** Policies and layouts may have 50,000 values, documents ten millions. */
  @ParameterizedTest
  @EnumSource
  void aLimitThatIsBelowThatOfDocumentsRaisesALowerOne(Kind kind) throws IOException {
    Files.writeString(folder.resolve(DEEP), "{\"a\": [0" + ", 0".repeat(60_000) + "]}");

    RuntimeException refused =
        refusal(kind, OscalFiles.under(folder).reading(ReadOptions.strict().withMaxNodes(70_000)));

    assertFalse(refused instanceof OscalLimitException, refused.toString());
  }
}
