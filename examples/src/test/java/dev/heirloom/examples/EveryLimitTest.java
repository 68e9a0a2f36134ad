package dev.heirloom.examples;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.base.CaseFormat;
import dev.heirloom.inheritance.Determination;
import dev.heirloom.inheritance.baseline.Baseline;
import dev.heirloom.inheritance.limit.LimitOption;
import dev.heirloom.inheritance.mapping.MappingCheck;
import dev.heirloom.inheritance.mapping.SourceMapping;
import dev.heirloom.inheritance.offering.Offering;
import dev.heirloom.inheritance.policy.Policy;
import dev.heirloom.inheritance.resolution.ProfileResolutionException;
import dev.heirloom.inheritance.resolution.ResolutionLimits;
import dev.heirloom.inheritance.resolution.ResolutionOptions;
import dev.heirloom.oscal.io.OscalLimitException;
import dev.heirloom.oscal.io.ReadOptions;
import dev.heirloom.oscal.io.files.OscalFiles;
import dev.heirloom.oscal.io.html.HtmlReport;
import dev.heirloom.oscal.io.workbook.WorkbookOptions;
import dev.heirloom.oscal.model.OscalDateTime;
import dev.heirloom.oscal.model.OscalDocument;
import dev.heirloom.oscal.model.Uuid;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.IntFunction;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Every limit that an option raises: its error says how much may be, where, and by which option;
 * with the option raised there is no error.
 */
class EveryLimitTest {

  @TempDir static Path folder;

  private static final String HEAD =
      "\"uuid\": \"c1c1c1c1-0000-4000-8000-000000000001\", \"metadata\": {\"title\": \"t\","
          + " \"last-modified\": \"2026-01-01T00:00:00Z\", \"version\": \"1\","
          + " \"oscal-version\": \"1.1.3\"}";

  /**
   * A limit.
   *
   * <p>What exceeds {@code low}, and no {@code high} limit, is in the file that {@code place}
   * names.
   */
  private enum Limit {
    MAX_BYTES(ReadOptions.class, 100, 10_000, "catalog.json", n -> read(o -> o.withMaxBytes(n))),
    MAX_DEPTH(ReadOptions.class, 3, 100, "catalog.json", n -> read(o -> o.withMaxDepth(n))),
    MAX_TEXT_LENGTH(
        ReadOptions.class, 5, 99, "catalog.json", n -> read(o -> o.withMaxTextLength(n))),
    MAX_NODES(ReadOptions.class, 5, 999, "catalog.json", n -> read(o -> o.withMaxNodes(n))),
    MAX_ALIAS_NODES(
        ReadOptions.class, 1, 99, "aliases.yaml", n -> aliases(o -> o.withMaxAliasNodes(n))),
    MAX_PROBLEMS(ReadOptions.class, 1, 99, "wrong.json", n -> problems(o -> o.withMaxProblems(n))),
    MAX_FILE_BYTES(WorkbookOptions.class, 9, 999, "t.csv", n -> table(o -> o.withMaxFileBytes(n))),
    MAX_CELLS(WorkbookOptions.class, 3, 99, "t.csv", n -> table(o -> o.withMaxCells(n))),
    MAX_MATRICES(WorkbookOptions.class, 1, 9, "t.csv", n -> table(o -> o.withMaxMatrices(n))),
    MAX_ENTRIES(WorkbookOptions.class, 3, 99, "t.xlsx", n -> workbook(o -> o.withMaxEntries(n))),
    MAX_UNPACKED_BYTES(
        WorkbookOptions.class,
        99,
        9_999_999,
        "t.xlsx",
        n -> workbook(o -> o.withMaxUnpackedBytes(n))),
    MAX_RATIO(WorkbookOptions.class, 9, 9_999, "t.xlsx", n -> workbook(o -> o.withMaxRatio(n))),
    MAX_SHEETS(WorkbookOptions.class, 1, 9, "t.xlsx", n -> workbook(o -> o.withMaxSheets(n))),
    MAX_IMPORT_DEPTH(
        ResolutionLimits.class, 1, 9, "outer.json", n -> resolve(o -> o.withMaxImportDepth(n))),
    MAX_SELECTED_CONTROLS(
        ResolutionLimits.class,
        1,
        9,
        "inner.json",
        n -> resolve(o -> o.withMaxSelectedControls(n))),
    MAX_SELECTED_CHARACTERS(
        ResolutionLimits.class,
        1,
        9_999,
        "json",
        n -> resolve(o -> o.withMaxSelectedCharacters(n))),
    MOST_ENTRIES(
        Policy.class,
        3,
        99,
        "ac-1",
        n -> determined(provider()).policy(Policy.standard().withMostEntries(n)).report()),
    MOST_PAIRS(
        SourceMapping.class,
        1,
        9,
        "maps.json",
        n ->
            determined(
                    provider()
                        .through(
                            new SourceMapping(
                                    files().mapping("maps.json"), baseline(), Optional.empty())
                                .withMostPairs(n)))
                .report()),
    MAX_TIME(
        HtmlReport.class,
        50,
        60_000,
        "own.xsl",
        n ->
            HtmlReport.with(
                    "<xsl:stylesheet version='3.0' xmlns:xsl='http://www.w3.org/1999/XSL/Transform'>"
                        + "<xsl:template match='/'><xsl:sequence select='sum(for $a in 1 to "
                        + (n == 50 ? "100000000" : "10")
                        + ", $b in 1 to 100000 return $a * $b)'/></xsl:template></xsl:stylesheet>",
                    "own.xsl")
                .withMaxTime(Duration.ofMillis(n))
                .write(determined().report()));

    private final Class<?> owner;
    private final int low;
    private final int high;
    private final String place;
    private final IntFunction<Object> run;

    Limit(Class<?> owner, int low, int high, String place, IntFunction<Object> run) {
      this.owner = owner;
      this.low = low;
      this.high = high;
      this.place = place;
      this.run = run;
    }

    /** Returns the option that an error has to name. */
    LimitOption option() {
      return new LimitOption(
          owner.getSimpleName(), CaseFormat.UPPER_UNDERSCORE.to(CaseFormat.LOWER_CAMEL, name()));
    }
  }

  @BeforeAll
  static void write() throws IOException {
    text(
        "catalog.json",
        "{\"catalog\": {%s, \"controls\": [{\"id\": \"ac-1\", \"title\": \"One\"}, {\"id\": \"ac-2\","
                .formatted(HEAD)
            + " \"title\": \"Two\"}]}}");
    text("aliases.yaml", "catalog:\n  x: &x [1, 2, 3]\n  y: [*x, *x]\n");
    text(
        "t.csv",
        "Control ID,Responsibility\nAC-1,Provider\nControl ID,Responsibility,Note\nAC-1,Provider,x\n");
    text("wrong.json", "{\"catalog\": {%s, \"one\": 1, \"two\": 2, \"three\": 3}}".formatted(HEAD));
    workbook();
    text("inner.json", profile("catalog.json"));
    text("outer.json", profile("inner.json"));
    text(
        "provider.json",
        "{\"component-definition\": {%s, \"components\": [{\"uuid\": \"%s\", \"type\": \"service\","
                .formatted(HEAD, uuid(1))
            + " \"title\": \"t\", \"description\": \"d\", \"control-implementations\": [{\"uuid\":"
            + " \"%s\", \"source\": \"catalog.json\", \"description\": \"d\",".formatted(uuid(2))
            + " \"implemented-requirements\": ["
            + IntStream.range(3, 6)
                .mapToObj(
                    i ->
                        "{\"uuid\": \"%s\", \"control-id\": \"ac-1\", \"description\": \"d\"}"
                            .formatted(uuid(i)))
                .collect(Collectors.joining(", "))
            + "]}]}]}}");
    text("maps.json", maps(map(8, "equal-to")));
    text(
        "check.json",
        maps(map(8, "equal-to"), map(9, "no-relationship"), map(10, "no-relationship")));
  }

  /** Writes a workbook of two sheets, one of which is packed well. */
  private static void workbook() throws IOException {
    String office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    String main = "xmlns='http://schemas.openxmlformats.org/spreadsheetml/2006/main'";
    String packed = "http://schemas.openxmlformats.org/package/2006/relationships";
    String sheets = "";
    String relations = "";
    for (int i = 1; i <= 2; i++) {
      sheets += "<sheet name='S%1$d' sheetId='%1$d' r:id='r%1$d'/>".formatted(i);
      relations +=
          "<Relationship Id='r%1$d' Type='%2$s/worksheet' Target='worksheets/sheet%1$d.xml'/>"
              .formatted(i, office);
    }
    String cells = cells(1, "Control ID", "Responsibility") + cells(2, "AC-1", "Provider");
    Map<String, String> parts =
        Map.of(
            "[Content_Types].xml",
            "<Types xmlns='http://schemas.openxmlformats.org/package/2006/content-types'/>",
            "_rels/.rels",
            "<Relationships xmlns='%s'><Relationship Id='r' Type='%s/officeDocument'"
                    .formatted(packed, office)
                + " Target='xl/workbook.xml'/></Relationships>",
            "xl/workbook.xml",
            "<workbook %s xmlns:r='%s'><sheets>%s</sheets></workbook>"
                .formatted(main, office, sheets),
            "xl/_rels/workbook.xml.rels",
            "<Relationships xmlns='%s'>%s</Relationships>".formatted(packed, relations),
            "xl/worksheets/sheet1.xml",
            "<worksheet %s><sheetData>%s</sheetData></worksheet>".formatted(main, cells),
            "xl/worksheets/sheet2.xml",
            "<worksheet %s><sheetData>%s</sheetData></worksheet>"
                .formatted(main, " ".repeat(2_000_000)));
    try (ZipOutputStream zip =
        new ZipOutputStream(Files.newOutputStream(folder.resolve("t.xlsx")))) {
      for (Map.Entry<String, String> part : new TreeMap<>(parts).entrySet()) {
        zip.putNextEntry(new ZipEntry(part.getKey()));
        zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
      }
    }
  }

  private static String cells(int row, String... texts) {
    return "<row r='%d'>%s</row>"
        .formatted(
            row,
            IntStream.range(0, texts.length)
                .mapToObj(
                    i ->
                        "<c r='%c%d' t='inlineStr'><is><t>%s</t></is></c>"
                            .formatted('A' + i, row, texts[i]))
                .collect(Collectors.joining()));
  }

  private static String map(int number, String relation) {
    return "{\"uuid\": \"%s\", \"relationship\": \"%s\", \"sources\": [%s], \"targets\": [%s]}"
        .formatted(uuid(number), relation, items(), items());
  }

  private static String maps(String... maps) {
    return ("{\"mapping-collection\": {%s, \"provenance\": {\"method\": \"human\","
            + " \"matching-rationale\": \"semantic\", \"status\": \"complete\","
            + " \"mapping-description\": \"d\"}, \"mappings\": [{\"uuid\": \"%s\","
            + " \"source-resource\": {\"type\": \"catalog\", \"href\": \"catalog.json\"},"
            + " \"target-resource\": {\"type\": \"catalog\", \"href\": \"catalog.json\"},"
            + " \"maps\": [%s]}]}}")
        .formatted(HEAD, uuid(7), String.join(", ", maps));
  }

  private static String items() {
    return Stream.of("ac-1", "ac-2")
        .map("{\"type\": \"control\", \"id-ref\": \"%s\"}"::formatted)
        .collect(Collectors.joining(", "));
  }

  private static String profile(String imported) {
    return "{\"profile\": {%s, \"imports\": [{\"href\": \"%s\", \"include-all\": {}}]}}"
        .formatted(HEAD, imported);
  }

  private static String uuid(int number) {
    return "%08x-0000-4000-8000-000000000000".formatted(number);
  }

  private static void text(String name, String text) throws IOException {
    Files.writeString(folder.resolve(name), text);
  }

  private static OscalFiles files() {
    return OscalFiles.under(folder);
  }

  private static Baseline baseline() {
    return files().baseline("catalog.json");
  }

  private static Offering provider() {
    return files().provider("provider.json", baseline());
  }

  private static Determination determined(Offering... providers) {
    return Determination.of(baseline()).providers(providers).asOf(LocalDate.of(2026, 3, 31));
  }

  private static Object read(UnaryOperator<ReadOptions> limit) {
    return files()
        .reading(limit.apply(ReadOptions.strict()))
        .document("catalog.json", OscalDocument.class);
  }

  private static Object aliases(UnaryOperator<ReadOptions> limit) {
    return files()
        .reading(limit.apply(ReadOptions.strict()))
        .examineDocument("aliases.yaml", OscalDocument.class)
        .refusal()
        .filter(OscalLimitException.class::isInstance)
        .map(
            refusal -> {
              throw refusal;
            })
        .orElse("");
  }

  /** Problems are told as they are found: an error that stops early says so. */
  private static Object problems(UnaryOperator<ReadOptions> limit) {
    RuntimeException refused =
        assertThrows(
            RuntimeException.class,
            () ->
                files()
                    .reading(limit.apply(ReadOptions.strict()))
                    .document("wrong.json", OscalDocument.class));
    if (String.valueOf(refused.getMessage()).contains("withMaxProblems")) {
      throw refused;
    }
    return refused;
  }

  private static Object workbook(UnaryOperator<WorkbookOptions> limit) {
    return files()
        .readingWorkbooks(limit.apply(WorkbookOptions.defaults().withMaxRatio(9_999)))
        .examineMatrices("t.xlsx")
        .orThrow();
  }

  private static Object table(UnaryOperator<WorkbookOptions> limit) {
    return files()
        .readingWorkbooks(limit.apply(WorkbookOptions.defaults()))
        .examineMatrices("t.csv")
        .orThrow();
  }

  private static Object resolve(UnaryOperator<ResolutionLimits> limit) {
    return files()
        .resolved(
            "outer.json",
            ResolutionOptions.of(
                    Uuid.of(uuid(9)),
                    OscalDateTime.of(OffsetDateTime.parse("2026-01-01T00:00:00Z")))
                .withLimits(limit.apply(ResolutionLimits.defaults())));
  }

  @ParameterizedTest
  @EnumSource
  void anErrorNamesTheLimitItsOptionAndThePlaceAndTheOptionRaisesIt(Limit limit) {
    String message =
        String.valueOf(
            assertThrows(RuntimeException.class, () -> limit.run.apply(limit.low)).getMessage());

    String seconds = limit == Limit.MAX_TIME ? "0.05 seconds" : String.valueOf(limit.low);
    assertTrue(message.contains(seconds), message);
    assertTrue(message.contains(limit.place), message);
    assertTrue(message.contains("raise the limit with " + limit.option()), message);
    assertDoesNotThrow(() -> limit.run.apply(limit.high));
  }

  @Test
  void aBaselineIsResolvedWithinTheLimitsThatAreGiven() {
    OscalFiles files = files().resolving(ResolutionLimits.defaults().withMaxSelectedControls(1));

    assertThrows(ProfileResolutionException.class, () -> files.baseline("outer.json"));
    assertEquals(
        baseline().controls().size(),
        files
            .allowing(folder)
            .resolving(ResolutionLimits.defaults())
            .baseline("outer.json")
            .controls()
            .size());
    assertThrows(
        ProfileResolutionException.class,
        () ->
            files
                .allowing(folder)
                .lenient()
                .mapping("trestle://", folder)
                .readingWorkbooks(WorkbookOptions.defaults())
                .ownOrganization(Set.of())
                .baseline("outer.json"));
  }

  private static MappingCheck check(int mostComparisons) {
    return MappingCheck.of(files().mapping("check.json"), baseline(), baseline(), Optional.empty())
        .withMostComparisons(mostComparisons);
  }

  /** A check is not refused, but says that it is cut short. */
  @Test
  void aCheckOfMapsThatIsCutShortIsWholeWithAHigherLimit() {
    assertFalse(check(1_000).isCutShort());
    assertTrue(check(1).isCutShort());
  }

  /** That of paths is walked where chains are made: ChainTest. */
  @Test
  void noLimitIsLeftOut() {
    Set<String> expected = new TreeSet<>(Set.of("maxTime"));
    for (Class<?> options :
        new Class<?>[] {
          ReadOptions.class,
          WorkbookOptions.class,
          ResolutionLimits.class,
          Policy.class,
          SourceMapping.class
        }) {
      Arrays.stream(options.getRecordComponents())
          .map(RecordComponent::getName)
          .filter(name -> name.matches("(max|most)[A-Z].*"))
          .forEach(expected::add);
    }
    expected.remove("mostPaths");

    assertEquals(
        expected,
        Arrays.stream(Limit.values())
            .map(limit -> limit.option().limit())
            .collect(Collectors.toCollection(TreeSet::new)));
    assertTrue(
        Arrays.stream(Limit.values())
            .allMatch(limit -> limit.owner.getName().contains("heirloom")));
  }
}
