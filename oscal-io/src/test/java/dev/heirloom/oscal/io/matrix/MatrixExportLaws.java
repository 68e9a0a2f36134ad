package dev.heirloom.oscal.io.matrix;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.heirloom.inheritance.Determination;
import dev.heirloom.inheritance.baseline.Baseline;
import dev.heirloom.inheritance.baseline.BaselineControl;
import dev.heirloom.inheritance.baseline.StatementPart;
import dev.heirloom.inheritance.offering.ImplementationState;
import dev.heirloom.inheritance.offering.Offering;
import dev.heirloom.inheritance.result.PointResult;
import dev.heirloom.inheritance.result.Reason;
import dev.heirloom.inheritance.result.Status;
import dev.heirloom.oscal.io.matrix.MatrixLayout.About;
import dev.heirloom.oscal.io.workbook.ConversionOptions;
import dev.heirloom.oscal.io.workbook.WorkbookFinding;
import dev.heirloom.oscal.model.OscalDateTime;
import dev.heirloom.oscal.model.Uuid;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;

/** A matrix that is written in any layout and read back gives the same offering. */
class MatrixExportLaws {

  private static final Instant CREATED = Instant.parse("2026-01-02T03:04:05Z");
  private static final Baseline BASELINE =
      Baseline.of(
          "small",
          List.of(
              BaselineControl.of(
                  "ac-1", StatementPart.item("ac-1_smt.a"), StatementPart.item("ac-1_smt.b")),
              BaselineControl.of(
                  "ac-2",
                  StatementPart.item("ac-2_smt.a", StatementPart.item("ac-2_smt.a.1")),
                  StatementPart.item("ac-2_smt.b")),
              BaselineControl.of("ac-2.1"),
              BaselineControl.of(
                  "ac-3", StatementPart.item("ac-3_smt.1"), StatementPart.item("ac-3_smt.2")),
              BaselineControl.of("ac-3.1"),
              BaselineControl.of("sc-7", StatementPart.item("sc-7_smt.a")),
              BaselineControl.of("sc-7.12")));
  static final List<WhoActs> ACTS =
      List.of(
          WhoActs.PROVIDER,
          WhoActs.SHARED,
          WhoActs.CUSTOMER,
          WhoActs.NOT_APPLICABLE,
          WhoActs.inheritedFrom("AWS"),
          WhoActs.inheritedFrom("AWS", "Azure"),
          new WhoActs(WhoActs.Who.SHARED, List.of("Azure")));
  static final List<ImplementationState> STATES =
      List.of(
          ImplementationState.IMPLEMENTED,
          ImplementationState.PARTIAL,
          ImplementationState.PLANNED,
          ImplementationState.ALTERNATIVE,
          ImplementationState.NOT_APPLICABLE);

  private static final Map<WhoActs.Who, Status> STATUS =
      Map.of(
          WhoActs.Who.PROVIDER, Status.FULLY_INHERITED,
          WhoActs.Who.SHARED, Status.PARTIALLY_INHERITED,
          WhoActs.Who.CUSTOMER, Status.MUST_IMPLEMENT,
          WhoActs.Who.NOT_APPLICABLE, Status.MUST_IMPLEMENT);

  /** Words and headers that are hard to write, and that mean something else elsewhere. */
  private static final List<String> WORDS =
      List.of(
          "Wij",
          "U",
          "Samen",
          "Shared",
          "Customer",
          "Provider",
          "N/A",
          "Inherited from AWS",
          "=1+1",
          "@x",
          "-",
          "+",
          "Yes",
          "No",
          "1",
          "x",
          "a,b",
          "a\"b",
          "Who / Acme",
          "Who / You",
          "You",
          "Control ID",
          "AWS",
          "a;b",
          "'quoted'",
          "Two\nlines",
          "\u00c9t\u00e9",
          "Control Origination");

  private static Path folder = Path.of("");

  @BeforeContainer
  static void folder() throws IOException {
    folder = Files.createTempDirectory("matrices");
  }

  @AfterContainer
  static void clean() throws IOException {
    try (var files = Files.list(folder)) {
      for (Path file : files.toList()) {
        Files.delete(file);
      }
    }
    Files.delete(folder);
  }

  /** What a generated table says of a control or statement. */
  record Said(String id, Optional<WhoActs> acts, String inherited, String left, String state) {}

  @Provide
  Arbitrary<List<Said>> tables() {
    Arbitrary<String> ids =
        Arbitraries.of(
            "ac-1",
            "ac-1_smt.a",
            "ac-1_smt.b",
            "ac-2_smt.a",
            "ac-2_smt.b",
            "ac-2.1",
            "ac-3.1",
            "ac-3_smt.1",
            "sc-7_smt.a",
            "sc-7.12");
    Arbitrary<String> texts = Arbitraries.of("", "ours", "=1+1", "-x\ny", "'q'", "theirs, \"all\"");
    Arbitrary<String> states =
        Arbitraries.of("", "implemented", "partial", "planned", "alternative", "not-applicable");
    return Combinators.combine(ids, Arbitraries.of(ACTS).optional(), texts, texts, states)
        .as(Said::new)
        .list()
        .uniqueElements(Said::id)
        .ofMinSize(4)
        .ofMaxSize(9)
        .filter(rows -> rows.stream().anyMatch(row -> row.acts().isPresent()));
  }

  @Provide
  Arbitrary<MatrixLayout> layouts() {
    return Arbitraries.randomValue(random -> new RandomLayout(random, WORDS).layout());
  }

  private static Offering read(Path file, MatrixLayout layout) {
    return Offering.of(
        MatrixReader.create()
            .read(file, List.of(layout))
            .get(0)
            .convert(
                BASELINE,
                new ConversionOptions(
                    Uuid.of("8f0f4a3e-5d53-4d0b-9c1e-6a0e3c1f2b77"),
                    "law",
                    "1",
                    new OscalDateTime("2026-01-02T03:04:05Z"),
                    "small.json"))
            .definition(),
        "law");
  }

  private static final MatrixLayout PLAIN =
      LayoutFile.read(
              """
              ids: Id
              value: {column: Who}
              lower: {AWS: [], Azure: []}
              prose: {Ours: inheritance, Yours: responsibility}
              state: {column: State}
              """)
          .get(0);

  private static Offering offering(List<Said> table) throws IOException {
    StringBuilder csv = new StringBuilder("Id,Who,Ours,Yours,State\n");
    for (Said row : table) {
      boolean shared = row.acts().filter(acts -> acts.who() == WhoActs.Who.SHARED).isPresent();
      csv.append(row.id())
          .append(',')
          .append(row.acts().map(WhoActs::toString).orElse(""))
          .append(',')
          .append(quoted(row.inherited()))
          .append(',')
          .append(shared ? quoted(row.left()) : "")
          .append(',')
          .append(row.state())
          .append('\n');
    }
    return read(write("law.csv", csv.toString().getBytes(StandardCharsets.UTF_8)), PLAIN);
  }

  private static String quoted(String text) {
    String guarded = text.isEmpty() ? "" : "'" + text;
    boolean formula = text.startsWith("=") || text.startsWith("-") || text.startsWith("'");
    return "\"" + (formula ? guarded : text).replace("\"", "\"\"") + "\"";
  }

  private static Path write(String name, byte[] bytes) throws IOException {
    return Files.write(folder.resolve(name), bytes);
  }

  /** What a layout can say of a point, in one line; the status alone where it cannot say all. */
  private static Map<String, String> said(Offering offering, MatrixLayout layout, boolean chains) {
    Map<String, String> said = new TreeMap<>();
    boolean texts =
        layout.prose().values().containsAll(List.of(About.INHERITANCE, About.RESPONSIBILITY));
    for (PointResult point : points(offering)) {
      String line =
          point.declared()
              + (point.declared() == Status.MUST_IMPLEMENT ? " " + point.reason() : "");
      if (layout.state().isPresent()) {
        line += point.provided().stream().map(use -> use.item().states().state()).toList();
      }
      if (texts) {
        line +=
            point.provided().stream().map(use -> use.item().text()).toList()
                + " "
                + point.responsibilities().stream().map(r -> r.responsibility().text()).toList();
      }
      if (chains) {
        line += lower(offering, point);
      }
      said.put(point.id(), line);
    }
    return said;
  }

  private static List<PointResult> points(Offering offering) {
    return Determination.of(BASELINE)
        .providers(offering)
        .asOf(LocalDate.EPOCH)
        .report()
        .controls()
        .stream()
        .flatMap(control -> control.points().stream())
        .toList();
  }

  private static List<String> lower(Offering offering, PointResult point) {
    return offering.claims().inherited().stream()
        .filter(
            entry ->
                point.provided().stream().anyMatch(use -> use.item().place().equals(entry.place())))
        .map(entry -> entry.systems().get(0))
        .sorted()
        .toList();
  }

  /** A matrix in which no row says who acts is refused when it is read. */
  private static boolean saysWhoActs(Offering offering, MatrixExport export) {
    long said =
        points(offering).stream()
            .filter(
                point ->
                    point.declared() != Status.MUST_IMPLEMENT
                        || point.reason().equals(Optional.of(Reason.REFUSED)))
            .count();
    long unsaid =
        export.findings().stream()
            .filter(f -> f.code() == WorkbookFinding.Code.LAYOUT_CANNOT_SAY)
            .filter(f -> f.place().row() > 0)
            .count();
    return said > unsaid;
  }

  /** What the plain table says is what the points are, but where a row is for all of a control. */
  @Property(tries = 10)
  void aTableGivesEachPointWhatItsRowSays(@ForAll("tables") List<Said> table) throws IOException {
    Map<String, Status> said = new HashMap<>();
    table.forEach(row -> row.acts().ifPresent(acts -> said.put(row.id(), STATUS.get(acts.who()))));
    for (PointResult point : points(offering(table))) {
      if (!point.id().startsWith("ac-1")) {
        assertEquals(
            said.getOrDefault(point.id(), Status.MUST_IMPLEMENT), point.declared(), point.id());
      }
    }
  }

  @Property(tries = 40, maxDiscardRatio = 50)
  void aMatrixInAnyLayoutReadsBackAsTheSameOffering(
      @ForAll("tables") List<Said> table, @ForAll("layouts") MatrixLayout layout)
      throws IOException {
    Offering offering = offering(table);
    MatrixExport export = MatrixExport.of("law", layout, offering, BASELINE);
    boolean all =
        export.findings().stream()
            .noneMatch(f -> f.code() == WorkbookFinding.Code.LAYOUT_CANNOT_SAY);

    Assume.that(saysWhoActs(offering, export));
    Offering csv = read(write("law.csv", export.csv().getBytes(StandardCharsets.UTF_8)), layout);
    Offering xlsx = read(write("law.xlsx", export.xlsx(CREATED)), layout);

    assertEquals(said(csv, layout, true), said(xlsx, layout, true));
    if (all) {
      assertEquals(said(offering, layout, true), said(csv, layout, true), export::csv);
      if (export.findings().isEmpty()) {
        assertEquals(export.csv(), MatrixExport.of("law", layout, csv, BASELINE).csv());
      }
    }
    List<PointResult> before = points(offering);
    List<PointResult> after = points(csv);
    for (int i = 0; i < before.size(); i++) {
      assertTrue(
          !after.get(i).declared().isBetterThan(before.get(i).declared()),
          before.get(i) + " became better in " + export.csv());
    }
  }
}
