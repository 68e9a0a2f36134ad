package dev.heirloom.oscal.io.workbook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.heirloom.inheritance.Determination;
import dev.heirloom.inheritance.baseline.Baseline;
import dev.heirloom.inheritance.baseline.BaselineControl;
import dev.heirloom.inheritance.baseline.StatementPart;
import dev.heirloom.inheritance.evidence.Evidence;
import dev.heirloom.inheritance.offering.Component;
import dev.heirloom.inheritance.offering.DocumentIdentity;
import dev.heirloom.inheritance.offering.Extent;
import dev.heirloom.inheritance.offering.Offering;
import dev.heirloom.inheritance.offering.Place;
import dev.heirloom.inheritance.offering.ProvidedItem;
import dev.heirloom.inheritance.offering.Responsibility;
import dev.heirloom.inheritance.offering.StatedRequirement;
import dev.heirloom.inheritance.offering.States;
import dev.heirloom.inheritance.offering.SystemClaims;
import dev.heirloom.inheritance.result.PointResult;
import dev.heirloom.inheritance.result.Report;
import dev.heirloom.oscal.io.workbook.WorkbookFinding.Code;
import dev.heirloom.oscal.model.Uuid;
import java.io.ByteArrayInputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an offering declares, written as a workbook and read back, is what it declared. */
class RoundTripTest {

  private static final Instant CREATED = Instant.parse("2026-01-02T03:04:05Z");
  private static final Evidence SOURCE = Evidence.of("ssp.json", "");
  private static final Uuid COMPONENT = Uuid.of("11111111-1111-4111-8111-111111111111");

  private static Uuid uuid(int number) {
    return Uuid.of("22222222-2222-4222-8222-%012d".formatted(number));
  }

  private static Map<String, String> declared(Offering offering, Baseline baseline) {
    Report report = Determination.of(baseline).providers(offering).asOf(LocalDate.EPOCH).report();
    Map<String, String> declared = new TreeMap<>();
    report
        .controls()
        .forEach(
            control ->
                control
                    .points()
                    .forEach(
                        point ->
                            declared.put(
                                point.id(),
                                point.declared()
                                    + " "
                                    + reason(point)
                                    + " "
                                    + point.provided().stream()
                                        .map(
                                            use ->
                                                use.item().text()
                                                    + " "
                                                    + use.item().states().state())
                                        .toList()
                                    + " "
                                    + point.responsibilities().stream()
                                        .map(use -> use.responsibility().text())
                                        .toList())));
    return declared;
  }

  private static String reason(PointResult point) {
    return point.reason().map(Enum::name).orElse("");
  }

  private static Offering read(WorkbookExport export, Baseline baseline) {
    Workbook xlsx =
        WorkbookReader.create()
            .read(new ByteArrayInputStream(export.xlsx(CREATED)), export.workbook().document());
    assertEquals(
        export.workbook(),
        new Workbook(xlsx.document(), xlsx.matrices(), xlsx.summaries(), List.of()));
    Workbook csv = WorkbookReader.create().readCsv(export.csv(), export.workbook().document());
    assertEquals(new Workbook(xlsx.document(), xlsx.matrices(), xlsx.summaries(), List.of()), csv);
    assertEquals(
        List.of("SHEET_NOT_USED Instructions"),
        xlsx.findings().stream()
            .map(finding -> finding.code() + " " + finding.place().sheet())
            .toList());
    return Offering.of(
        WorkbookConverter.convert(xlsx, baseline, WorkbookConverterTest.OPTIONS).definition(),
        "definition");
  }

  private static Offering offering(
      List<StatedRequirement> addressed,
      List<ProvidedItem> provided,
      List<Responsibility> responsibilities) {
    Component component =
        new Component(COMPONENT, "this-system", "Acme Cloud", List.of(), List.of(), false, SOURCE);
    return Offering.of(
        new SystemClaims(
            DocumentIdentity.named("ssp.json"),
            List.of(component),
            List.of(),
            addressed,
            provided,
            responsibilities,
            List.of(),
            List.of(),
            List.of(),
            List.of()));
  }

  private static ProvidedItem item(
      int number, Place place, Extent extent, String text, String... states) {
    return new ProvidedItem(
        uuid(number), COMPONENT, place, extent, States.of(states), List.of(), text, SOURCE);
  }

  private static Responsibility responsibility(
      int number, Place place, Optional<Uuid> provided, String text) {
    return new Responsibility(uuid(number), COMPONENT, place, provided, List.of(), text, SOURCE);
  }

  @Test
  void anOfferingReadsBackAsItWasDeclared() {
    Offering offering =
        offering(
            List.of(
                new StatedRequirement(
                    Place.statement("ac-1", "ac-1_smt.a"),
                    List.of("implemented"),
                    List.of("organization"),
                    "",
                    Optional.of("-not ours"),
                    List.of(),
                    SOURCE)),
            List.of(
                item(1, Place.control("ac-2"), Extent.WHOLE, "=ours", "implemented"),
                item(2, Place.control("ac-2.1"), Extent.WHOLE, "@some", "planned"),
                item(3, Place.control("sc-7"), Extent.PART, "+part", "partial")),
            List.of(
                responsibility(4, Place.control("ac-2.1"), Optional.of(uuid(2)), "@some"),
                responsibility(
                    5, Place.statement("ac-2", "ac-2_smt.b"), Optional.empty(), "=ours")));
    WorkbookExport export = WorkbookExport.of("offer.xlsx", offering, Baselines.small());
    assertEquals(
        Map.of(
            "AC-1(a)", "No", "AC-1(b)", "", "AC-2(a)", "Yes", "AC-2(b)", "Partial", "AC-2(1)",
            "Partial", "AC-3", "", "SC-7", "Partial"),
        export.workbook().matrices().get(0).rows().stream()
            .collect(
                java.util.stream.Collectors.toMap(
                    MatrixRow::controlId, row -> row.inheritance().cell())));
    assertEquals(
        List.of(Code.PART_WITHOUT_RESPONSIBILITY),
        export.findings().stream().map(WorkbookFinding::code).toList());
    assertEquals(
        List.of("Specific Inheritance and Customer Agency/CSP Responsibilities"), headers(export));

    Map<String, String> before = declared(offering, Baselines.small());
    Map<String, String> after = declared(read(export, Baselines.small()), Baselines.small());
    before.compute("sc-7", (id, said) -> said.replace("[]", "[+part]"));
    assertEquals(before, after);
  }

  @Test
  void aNumberedStatementIsNotReadBackAsAnEnhancement() {
    Baseline baseline =
        Baseline.of(
            "numbered",
            List.of(
                BaselineControl.of(
                    "ac-2", StatementPart.item("ac-2_smt.1"), StatementPart.item("ac-2_smt.2")),
                BaselineControl.of("ac-2.1")));
    Offering offering =
        offering(
            List.of(),
            List.of(item(1, Place.statement("ac-2", "ac-2_smt.1"), Extent.WHOLE, "first")),
            List.of());
    WorkbookExport export = WorkbookExport.of("offer.xlsx", offering, baseline);
    assertEquals(declared(offering, baseline), declared(read(export, baseline), baseline));
  }

  private static List<String> headers(WorkbookExport export) {
    return export.workbook().matrices().stream()
        .flatMap(matrix -> matrix.rows().stream())
        .flatMap(row -> row.prose().stream())
        .map(MatrixText::header)
        .distinct()
        .toList();
  }

  @Test
  void textsThatDifferHaveAColumnEach() {
    Offering offering =
        offering(
            List.of(),
            List.of(
                item(1, Place.control("ac-3"), Extent.WHOLE, "ours"),
                item(2, Place.control("sc-7"), Extent.WHOLE, "")),
            List.of(
                responsibility(3, Place.control("ac-3"), Optional.of(uuid(1)), "yours"),
                responsibility(4, Place.control("sc-7"), Optional.of(uuid(2)), "")));
    WorkbookExport export = WorkbookExport.of("offer.xlsx", offering, Baselines.small());
    assertEquals(List.of("Specific Inheritance", "Customer Responsibility"), headers(export));
    assertEquals(
        declared(offering, Baselines.small()),
        declared(read(export, Baselines.small()), Baselines.small()));
  }

  @Test
  void whatTheLayoutCannotSayIsAFinding() {
    Offering offering =
        offering(
            List.of(),
            List.of(
                item(1, Place.control("ac-3"), Extent.WHOLE, "one"),
                item(2, Place.control("ac-3"), Extent.WHOLE, "two")),
            List.of(responsibility(3, Place.control("sc-7"), Optional.empty(), "do it")));
    WorkbookExport export = WorkbookExport.of("offer.xlsx", offering, Baselines.small());
    assertEquals(
        List.of(
            "TEXTS_JOINED CRM Worksheet, row 9, column A",
            "RESPONSIBILITY_WITHOUT_ITEM CRM Worksheet, row 10, column A"),
        export.findings().stream().map(finding -> finding.code() + " " + finding.place()).toList());
    assertEquals(
        "one\n\ntwo", export.workbook().matrices().get(0).rows().get(5).prose().get(0).text());
    assertEquals(Inheritance.NO, export.workbook().matrices().get(0).rows().get(6).inheritance());
  }

  @Test
  void statesOfTheItemsStandWhereTheDocumentSaysNone() {
    Offering offering =
        offering(
            List.of(),
            List.of(item(1, Place.control("ac-1"), Extent.WHOLE, "x", "alternative")),
            List.of());
    List<CisRow> cis =
        WorkbookExport.of("offer.xlsx", offering, Baselines.small())
            .workbook()
            .summaries()
            .get(0)
            .rows();
    assertEquals(List.of(CisState.ALTERNATIVE_IMPLEMENTATION), List.copyOf(cis.get(0).states()));
    assertEquals(List.of(), List.copyOf(cis.get(2).states()));
  }

  @Test
  void eachComponentHasAMatrixOfItsOwnAndBothReadBack() {
    Workbook workbook =
        new Xlsx()
            .sheet(
                "CRM",
                Xlsx.row(
                    1,
                    "Control ID",
                    "Can Be Inherited from CSP",
                    "Specific Inheritance and Customer Responsibilities",
                    "Can be inherited (Web)",
                    "Web Specific Inheritance",
                    "Web Customer Responsibility"),
                Xlsx.row(2, "AC-3", "No", "refused", "Partial", "ours", "yours"),
                Xlsx.row(3, "AC-1(a)", "Yes", "all", "Yes", "all too", "a note"),
                Xlsx.row(4, "SC-7", "Partial", "some", "Yes", "all"))
            .read();
    Offering offering =
        Offering.of(
            WorkbookConverter.convert(workbook, Baselines.small(), WorkbookConverterTest.OPTIONS)
                .definition(),
            "definition");
    WorkbookExport export = WorkbookExport.perComponent("offer.xlsx", offering, Baselines.small());
    assertEquals(
        List.of("Can Be Inherited from CSP", "Can be inherited (Web)"),
        export.workbook().matrices().stream().map(Matrix::header).toList());
    Offering back = read(export, Baselines.small());
    assertEquals(withoutPlaces(offering), withoutPlaces(back));
  }

  /** Each workbook has cells of its own: what was said comes back, where it was said does not. */
  private static String withoutPlaces(Object said) {
    return said.toString().replaceAll("source=definition [^\\[]*", "source=definition ");
  }

  @ParameterizedTest(name = "{0}, matrix {1}")
  @CsvSource({
    "paas-67f33a66, 0",
    "paas-c9b3a823, 0",
    "paas-07c2a7ab, 0",
    "paas-07c2a7ab, 1",
    "paas-d1818596, 0",
    "pages-61904c76, 0"
  })
  void aRealOfferingReadsBackEntryByEntry(String file, int index) {
    boolean rev5 = file.startsWith("pages");
    Baseline baseline = Baselines.fedramp(rev5 ? "rev5" : "rev4", rev5 ? "low" : "moderate");
    Workbook workbook = WorkbookReader.create().read(SharedCrm.file("data/crm/" + file + ".xlsx"));
    Workbook alone = workbook.only(workbook.matrices().get(index));
    Offering offering =
        Offering.of(
            WorkbookConverter.convert(alone, baseline, WorkbookConverterTest.OPTIONS).definition(),
            "definition");
    WorkbookExport export = WorkbookExport.perComponent(file, offering, baseline);
    assertEquals(1, export.workbook().matrices().size());
    assertEquals(baseline.pointCount(), export.workbook().matrices().get(0).rows().size());
    Offering back = read(export, baseline);
    assertEquals(offering.claims().components(), back.claims().components());
    assertEquals(
        withoutPlaces(offering.claims().provided()), withoutPlaces(back.claims().provided()));
    assertEquals(
        withoutPlaces(offering.claims().responsibilities()),
        withoutPlaces(back.claims().responsibilities()));
    assertEquals(
        withoutPlaces(
            offering.claims().requirements().stream()
                .filter(entry -> baseline.index().find(entry.place().control()).isPresent())
                .toList()),
        withoutPlaces(back.claims().requirements()));
    assertTrue(
        back.claims().provided().size() > 150, () -> "only " + back.claims().provided().size());
    assertEquals(declared(offering, baseline), declared(back, baseline));
  }
}
