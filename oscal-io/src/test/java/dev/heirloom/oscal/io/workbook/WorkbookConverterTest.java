package dev.heirloom.oscal.io.workbook;

import static dev.heirloom.oscal.io.workbook.Xlsx.row;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.heirloom.inheritance.Determination;
import dev.heirloom.inheritance.baseline.Baseline;
import dev.heirloom.inheritance.offering.Offering;
import dev.heirloom.inheritance.offering.SystemClaims;
import dev.heirloom.inheritance.offering.Vocabulary;
import dev.heirloom.inheritance.result.FindingCode;
import dev.heirloom.inheritance.result.PointResult;
import dev.heirloom.inheritance.result.Reason;
import dev.heirloom.inheritance.result.Report;
import dev.heirloom.oscal.io.Format;
import dev.heirloom.oscal.io.OfficialSchemas;
import dev.heirloom.oscal.io.OscalReader;
import dev.heirloom.oscal.io.OscalWriter;
import dev.heirloom.oscal.io.workbook.WorkbookFinding.Code;
import dev.heirloom.oscal.io.workbook.WorkbookFinding.Said;
import dev.heirloom.oscal.model.ControlId;
import dev.heirloom.oscal.model.MarkupMultiline;
import dev.heirloom.oscal.model.OscalDateTime;
import dev.heirloom.oscal.model.Property;
import dev.heirloom.oscal.model.Uuid;
import dev.heirloom.oscal.model.component.ComponentDefinition;
import dev.heirloom.oscal.model.component.DefinedComponent;
import dev.heirloom.oscal.model.component.ImplementedRequirement;
import dev.heirloom.oscal.model.component.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What a workbook becomes in OSCAL, case by case. */
class WorkbookConverterTest {

  static final ConversionOptions OPTIONS =
      new ConversionOptions(
          Uuid.of("6ba7b811-9dad-41d1-80b4-00c04fd430c8"),
          "Acme Cloud",
          "2026-01",
          new OscalDateTime("2026-01-02T03:04:05Z"),
          "#baseline");

  private static final String[] CRM_HEADER = {
    "Control ID",
    "Can Be Inherited from CSP",
    "Specific Inheritance and Customer Agency/CSP Responsibilities"
  };
  private static final String[] CIS_HEADER =
      Stream.concat(
              Stream.of("Control ID"),
              Stream.concat(
                  Arrays.stream(CisState.values()).map(CisState::header),
                  Arrays.stream(CisOrigination.values()).map(CisOrigination::header)))
          .toArray(String[]::new);

  /**
   * Returns a sheet's rows: a header and one row for each text, whose cells are divided by a bar.
   */
  private static String[] sheet(String[] header, String... lines) {
    return Stream.concat(
            Stream.of(row(1, header)),
            IntStream.range(0, lines.length).mapToObj(i -> row(i + 2, lines[i].split("\\|", -1))))
        .toArray(String[]::new);
  }

  /** Returns a CIS row's line for these headers. */
  private static String cis(String id, Object... marks) {
    List<String> cells = new ArrayList<>(List.of(id));
    for (CisState state : CisState.values()) {
      cells.add(List.of(marks).contains(state) ? "X" : "");
    }
    for (CisOrigination origination : CisOrigination.values()) {
      cells.add(List.of(marks).contains(origination) ? "X" : "");
    }
    return String.join("|", cells);
  }

  private static ConvertedWorkbook convert(Xlsx xlsx) {
    ConvertedWorkbook converted =
        WorkbookConverter.convert(xlsx.read(), Baselines.small(), OPTIONS);
    for (WorkbookFinding finding : converted.findings()) {
      assertFalse(
          finding.message().matches(".*(\\w_[A-Z]|Exception|Optional|null|\\w@).*"),
          finding::message);
    }
    return converted;
  }

  private static ConvertedWorkbook crm(String... lines) {
    return convert(new Xlsx().sheet("CRM", sheet(CRM_HEADER, lines)));
  }

  private static ConvertedWorkbook both(String crm, String cis) {
    return convert(
        new Xlsx().sheet("CRM", sheet(CRM_HEADER, crm)).sheet("CIS", sheet(CIS_HEADER, cis)));
  }

  private static List<ImplementedRequirement> requirements(ConvertedWorkbook converted) {
    return converted
        .definition()
        .components()
        .get(0)
        .controlImplementations()
        .get(0)
        .implementedRequirements();
  }

  private static ImplementedRequirement requirement(ConvertedWorkbook converted, String control) {
    return requirements(converted).stream()
        .filter(r -> r.controlId().equals(new ControlId(control)))
        .findFirst()
        .orElseThrow();
  }

  private static Statement statement(
      ConvertedWorkbook converted, String control, String statement) {
    return requirement(converted, control).statements().stream()
        .filter(s -> s.statementId().value().equals(statement))
        .findFirst()
        .orElseThrow();
  }

  private static String remarks(List<Property> props, String name) {
    return Declared.property(props, name)
        .flatMap(Property::remarks)
        .map(MarkupMultiline::toText)
        .orElse("");
  }

  private static List<String> values(List<Property> props, String name) {
    return props.stream()
        .filter(prop -> prop.name().equals(name))
        .map(prop -> prop.ns().orElse("") + " " + prop.value())
        .toList();
  }

  @Test
  void yesBecomesAnItemOfTheWholePlaceWithoutResponsibility() {
    List<Property> props = requirement(crm("AC-3|Yes|We do all of it."), "ac-3").props();
    assertEquals(Optional.of(Vocabulary.WHOLE), Declared.inheritance(props));
    assertEquals("We do all of it.", remarks(props, Vocabulary.INHERITANCE));
    assertTrue(Declared.property(props, Vocabulary.INHERITANCE).orElseThrow().uuid().isPresent());
    assertEquals(List.of(), values(props, Vocabulary.RESPONSIBILITY));
  }

  @Test
  void partialBecomesAnItemOfAPartAndAResponsibilityBoundToIt() {
    List<Property> props =
        requirement(crm("AC-3|Partial|We do some, you do the rest."), "ac-3").props();
    Property item = Declared.property(props, Vocabulary.INHERITANCE).orElseThrow();
    Property responsibility = Declared.property(props, Vocabulary.RESPONSIBILITY).orElseThrow();
    assertEquals(Vocabulary.PART, item.value());
    assertEquals(item.uuid().orElseThrow().value(), responsibility.value());
    assertNotEquals(item.uuid(), responsibility.uuid());
    assertEquals("We do some, you do the rest.", remarks(props, Vocabulary.RESPONSIBILITY));
  }

  @Test
  void noBecomesARefusalThatCarriesItsText() {
    List<Property> props =
        requirement(crm("AC-3|No|Your agency has its own policy."), "ac-3").props();
    assertEquals(Optional.of(Vocabulary.REFUSED), Declared.inheritance(props));
    assertEquals("Your agency has its own policy.", remarks(props, Vocabulary.INHERITANCE));
    assertEquals(
        Optional.empty(), Declared.property(props, Vocabulary.INHERITANCE).orElseThrow().uuid());
  }

  @Test
  void evidenceNamesTheSheetRowAndColumnOfTheWorkbookThroughAComponentDefinition() {
    ComponentDefinition definition = crm("AC-3|Partial|some", "SC-7|No|refused").definition();
    ComponentDefinition again =
        OscalReader.strict()
            .read(
                OscalWriter.pretty().toString(definition, Format.JSON), ComponentDefinition.class);

    for (ComponentDefinition each : List.of(definition, again)) {
      SystemClaims imported = Offering.of(each, "widget.json").claims();
      String cell = "test.xlsx, CRM, row 2, column B";
      assertEquals(cell, imported.provided().get(0).evidence().location());
      assertEquals(cell, imported.responsibilities().get(0).evidence().location());
      assertEquals(
          "test.xlsx, CRM, row 3, column B", imported.requirements().get(1).evidence().location());
      assertEquals(
          "CRM, row 2, column B",
          Offering.of(each, "offers/test.xlsx").claims().provided().get(0).evidence().location());
    }
  }

  @Test
  void evidenceNamesTheRowOfTheSummaryBesideTheCellOfTheMatrix() {
    ConvertedWorkbook converted = both("AC-3|Yes|all", cis("AC-3", CisState.PLANNED));

    assertEquals(
        "CRM, row 2, column B; CIS, row 2",
        Offering.of(converted.definition(), "test.xlsx")
            .claims()
            .provided()
            .get(0)
            .evidence()
            .location());
  }

  @Test
  void aBlankAnswerIsNotAddressedWhateverTheTextSays() {
    ConvertedWorkbook converted = crm("AC-3||Fully inherited from us.", "SC-7|see text|words");
    assertEquals(
        Optional.of(Vocabulary.NOT_ADDRESSED),
        Declared.inheritance(requirement(converted, "ac-3").props()));
    assertEquals(
        Optional.of(Vocabulary.NOT_ADDRESSED),
        Declared.inheritance(requirement(converted, "sc-7").props()));
  }

  @Test
  void theTextsOfTwoColumnsGoToTheItemAndToTheResponsibility() {
    ConvertedWorkbook converted =
        convert(
            new Xlsx()
                .sheet(
                    "CRM",
                    sheet(
                        new String[] {
                          "Control ID",
                          "Can be inherited (Web)",
                          "Web Specific Inheritance",
                          "Web Customer Responsibility"
                        },
                        "AC-3|Partial|ours|yours",
                        "SC-7|Yes|ours|a note",
                        "AC-2 (1)|Partial||only yours")));
    assertEquals("ours", remarks(requirement(converted, "ac-3").props(), Vocabulary.INHERITANCE));
    assertEquals(
        "yours", remarks(requirement(converted, "ac-3").props(), Vocabulary.RESPONSIBILITY));
    assertEquals(
        "ours\na note", remarks(requirement(converted, "sc-7").props(), Vocabulary.INHERITANCE));
    assertEquals("", remarks(requirement(converted, "ac-2.1").props(), Vocabulary.INHERITANCE));
    assertEquals(
        "only yours", remarks(requirement(converted, "ac-2.1").props(), Vocabulary.RESPONSIBILITY));
  }

  @Test
  void sheetRowSpellingStateAndOriginationAreKeptAsProperties() {
    List<Property> props =
        statement(
                both(
                    "AC-02 (a) |Yes|text|",
                    cis(
                        "AC-2(a)",
                        CisState.ALTERNATIVE_IMPLEMENTATION,
                        CisOrigination.SERVICE_PROVIDER_HYBRID,
                        CisOrigination.SHARED,
                        CisOrigination.INHERITED)),
                "ac-2",
                "ac-2_smt.a")
            .props();
    assertEquals(
        List.of(Vocabulary.FEDRAMP_NAMESPACE + " alternative"),
        values(props, Vocabulary.IMPLEMENTATION_STATUS));
    assertEquals(
        List.of(
            Vocabulary.FEDRAMP_NAMESPACE + " sp-corporate",
            Vocabulary.FEDRAMP_NAMESPACE + " sp-system",
            Vocabulary.FEDRAMP_NAMESPACE + " shared",
            Vocabulary.FEDRAMP_NAMESPACE + " inherited"),
        values(props, Vocabulary.CONTROL_ORIGINATION));
    assertEquals(Optional.of("CRM"), Declared.value(props, WorkbookVocabulary.CRM_SHEET));
    assertEquals(Optional.of("2"), Declared.value(props, WorkbookVocabulary.CRM_ROW));
    assertEquals(Optional.of("CIS"), Declared.value(props, WorkbookVocabulary.CIS_SHEET));
    assertEquals(
        List.of(Vocabulary.NAMESPACE + " AC-02 (a)", Vocabulary.NAMESPACE + " AC-2(a)"),
        values(props, WorkbookVocabulary.ID_AS_WRITTEN));
  }

  @Test
  void everyOriginationComesBackFromItsOscalValues() {
    for (CisOrigination one : CisOrigination.values()) {
      for (CisOrigination other : CisOrigination.values()) {
        List<String> oscal = Stream.of(one, other).flatMap(o -> o.oscal().stream()).toList();
        assertEquals(EnumSet.of(one, other), CisOrigination.ofOscal(oscal), oscal::toString);
      }
    }
    assertEquals(
        EnumSet.of(CisOrigination.SERVICE_PROVIDER_SYSTEM_SPECIFIC),
        CisOrigination.ofOscal(List.of("sp-system", "nonsense")));
  }

  @Test
  void idsAreMatchedToTheBaselineAndTheOrderIsTheBaselines() {
    ConvertedWorkbook converted =
        crm(
            "SC-7|No",
            "AC-02 (a)|Yes",
            "AC-2(a)(1)|No",
            "AC-2 (01)|No",
            "AC-1 |Yes",
            "AC-2(b)|Partial");
    assertEquals(
        List.of("ac-1", "ac-2", "ac-2.1", "sc-7"),
        requirements(converted).stream().map(r -> r.controlId().value()).toList());
    assertEquals(
        List.of("ac-2_smt.a", "ac-2_smt.a.1", "ac-2_smt.b"),
        requirement(converted, "ac-2").statements().stream()
            .map(s -> s.statementId().value())
            .toList());
    assertEquals(
        Optional.of(Vocabulary.WHOLE),
        Declared.inheritance(requirement(converted, "ac-1").props()));
    assertEquals(List.of(), requirement(converted, "ac-2").props());
  }

  @Test
  void rowsOfOtherControlsAreKeptAndToldOnce() {
    ConvertedWorkbook converted =
        crm("AC-2(a)|Yes", "AC-2(z)|Partial", "AC-99|Yes", "PM-5 (a)|No", "AC-98|Yes");
    assertEquals(
        List.of("ac-2", "ac-99", "pm-5", "ac-98"),
        requirements(converted).stream().map(r -> r.controlId().value()).toList());
    assertEquals(
        "pm-5_smt.a", requirement(converted, "pm-5").statements().get(0).statementId().value());
    WorkbookFinding outside = converted.findings(Code.CONTROLS_NOT_IN_BASELINE).get(0);
    assertEquals("3 controls are not in a small baseline: ac-99, pm-5, ac-98.", outside.message());
    assertEquals(
        "CRM, row 3, column A",
        converted.findings(Code.UNKNOWN_STATEMENT).get(0).place().toString());
    assertEquals(
        "ac-2_smt.z", requirement(converted, "ac-2").statements().get(1).statementId().value());
  }

  @Test
  void pointsWithoutARowAreTold() {
    assertEquals(
        "5 points of a small baseline have no row in the matrix: ac-2_smt.a, ac-2_smt.b, ac-2.1,"
            + " ac-3, sc-7.",
        crm("AC-1|Yes").findings(Code.POINTS_WITHOUT_ROW).get(0).message());
  }

  @Test
  void ofTwoRowsForOnePlaceTheWeakerCounts() {
    ConvertedWorkbook converted =
        crm("AC-3|Yes|one", "AC-03|No|two", "SC-7|No|same", "SC-07|No|same");
    assertEquals(
        Optional.of(Vocabulary.REFUSED),
        Declared.inheritance(requirement(converted, "ac-3").props()));
    assertEquals(
        "one\ntwo", remarks(requirement(converted, "ac-3").props(), Vocabulary.INHERITANCE));
    WorkbookFinding finding = converted.findings(Code.CONTRADICTORY_ROWS).get(0);
    assertEquals(
        List.of(
            new Said(new CellPlace("CRM", 2, 1), "Yes"),
            new Said(new CellPlace("CRM", 3, 1), "No")),
        finding.evidence());
    assertEquals(1, converted.findings(Code.DUPLICATE_ROW).size());
    assertEquals(
        List.of(Vocabulary.NAMESPACE + " 4", Vocabulary.NAMESPACE + " 5"),
        values(requirement(converted, "sc-7").props(), WorkbookVocabulary.CRM_ROW));
  }

  @Test
  void rowsOfStatementsDecideBeforeTheRowOfTheirControl() {
    ConvertedWorkbook converted = crm("AC-2|Yes|all", "AC-2(a)|No|not this");
    assertEquals(List.of(), requirement(converted, "ac-2").props());
    assertEquals(
        Optional.of(Vocabulary.NOT_ADDRESSED),
        Declared.inheritance(requirement(crm("AC-2(a)|No"), "ac-2").props()));
    assertEquals(
        Optional.of(Vocabulary.REFUSED),
        Declared.inheritance(statement(converted, "ac-2", "ac-2_smt.a").props()));
    assertEquals(
        Optional.of(Vocabulary.WHOLE),
        Declared.inheritance(statement(converted, "ac-2", "ac-2_smt.b").props()));
    assertEquals(1, converted.findings(Code.CONTROL_AND_STATEMENT_ROWS).size());
  }

  @Test
  void theRowOfAControlThatSaysLessThanItsStatementsLowersThem() {
    Map<List<String>, List<String>> cases =
        Map.of(
            List.of("AC-2|No", "AC-2(a)|Yes", "AC-2(b)|Partial"),
            List.of(Vocabulary.REFUSED, Vocabulary.REFUSED),
            List.of("AC-2|Partial", "AC-2(a)|Yes", "AC-2(b)|Yes"),
            List.of(Vocabulary.PART, Vocabulary.PART),
            // What is left of the control as a whole is left at each of its points.
            List.of("AC-2|Partial", "AC-2(a)|Yes", "AC-2(b)|No"),
            List.of(Vocabulary.PART, Vocabulary.REFUSED),
            List.of("AC-2|Partial", "AC-2(a)|Yes"),
            List.of(Vocabulary.PART, Vocabulary.PART),
            List.of("AC-2|Maybe", "AC-2(a)|Yes", "AC-2(b)|Yes"),
            List.of(Vocabulary.NOT_ADDRESSED, Vocabulary.NOT_ADDRESSED));
    cases.forEach(
        (rows, expected) ->
            assertEquals(
                expected,
                requirement(crm(rows.toArray(String[]::new)), "ac-2").statements().stream()
                    .map(statement -> Declared.inheritance(statement.props()).orElse(""))
                    .toList(),
                rows::toString));
  }

  @Test
  void contradictionsOfCisAndCrmNameBothRowsWithWhatTheySay() {
    CisOrigination corporate = CisOrigination.SERVICE_PROVIDER_CORPORATE;
    CisState implemented = CisState.IMPLEMENTED;
    Map<String, Code> cases =
        Map.of(
            "Yes " + cis("AC-3", implemented, CisOrigination.CONFIGURED_BY_CUSTOMER),
                Code.YES_BUT_CUSTOMER,
            "Yes " + cis("AC-3", CisState.PLANNED, corporate), Code.OFFERED_BUT_NOT_IMPLEMENTED,
            "Partial " + cis("AC-3", CisState.PARTIALLY_IMPLEMENTED, CisOrigination.SHARED),
                Code.OFFERED_BUT_NOT_IMPLEMENTED,
            "Yes " + cis("AC-3", CisState.NOT_APPLICABLE, corporate),
                Code.OFFERED_BUT_NOT_APPLICABLE,
            "No " + cis("AC-3", implemented, CisOrigination.SHARED), Code.NO_BUT_SHARED,
            "No " + cis("AC-3", implemented, CisOrigination.INHERITED), Code.NO_BUT_PROVIDER_ONLY,
            "Partial " + cis("AC-3", implemented, corporate), Code.PARTIAL_BUT_PROVIDER_ONLY);
    assertEquals(7, cases.size());
    cases.forEach(
        (line, code) -> {
          String answer = line.substring(0, line.indexOf(' '));
          ConvertedWorkbook converted =
              both("AC-03|" + answer + "|text", line.substring(line.indexOf(' ') + 1));
          List<WorkbookFinding> found =
              converted.findings().stream().filter(f -> !f.evidence().isEmpty()).toList();
          assertEquals(List.of(code), found.stream().map(WorkbookFinding::code).toList(), line);
          assertEquals(
              new Said(new CellPlace("CRM", 2, 2), answer), found.get(0).evidence().get(0));
          assertEquals(CellPlace.ofRow("CIS", 2), found.get(0).evidence().get(1).place());
          assertTrue(
              found.get(0).message().contains(found.get(0).evidence().get(1).value()),
              found.get(0)::message);
        });
  }

  @Test
  void agreementOfCisAndCrmIsNoFinding() {
    for (String line :
        List.of(
            "Yes " + cis("AC-3", CisState.IMPLEMENTED, CisOrigination.INHERITED),
            "Partial " + cis("AC-3", CisState.IMPLEMENTED, CisOrigination.SHARED),
            "No " + cis("AC-3", CisState.NOT_APPLICABLE, CisOrigination.PROVIDED_BY_CUSTOMER))) {
      ConvertedWorkbook converted =
          both(
              "AC-3|" + line.substring(0, line.indexOf(' ')),
              line.substring(line.indexOf(' ') + 1));
      assertEquals(
          List.of(Code.POINTS_WITHOUT_ROW),
          converted.findings().stream().map(WorkbookFinding::code).toList(),
          line);
    }
  }

  @Test
  void aStatementWithoutCisRowHasItsControlsAndTheOtherWayRound() {
    ConvertedWorkbook down =
        both("AC-2(a)|No", cis("AC-2", CisState.PLANNED, CisOrigination.SHARED));
    assertEquals(
        List.of(Vocabulary.FEDRAMP_NAMESPACE + " planned"),
        values(statement(down, "ac-2", "ac-2_smt.a").props(), Vocabulary.IMPLEMENTATION_STATUS));
    ConvertedWorkbook up =
        convert(
            new Xlsx()
                .sheet("CRM", sheet(CRM_HEADER, "AC-2|No"))
                .sheet(
                    "CIS",
                    sheet(
                        CIS_HEADER,
                        cis("AC-2(a)", CisState.IMPLEMENTED, CisOrigination.SHARED),
                        cis("AC-2(b)", CisState.PLANNED, CisOrigination.SHARED))));
    assertEquals(
        List.of(
            Vocabulary.FEDRAMP_NAMESPACE + " implemented",
            Vocabulary.FEDRAMP_NAMESPACE + " planned"),
        values(requirement(up, "ac-2").props(), Vocabulary.IMPLEMENTATION_STATUS));
    assertEquals(List.of(), up.findings(Code.CIS_WITHOUT_CRM));
  }

  @Test
  void cisRowsWithoutCrmRowAreNotAddressed() {
    ConvertedWorkbook converted =
        convert(
            new Xlsx()
                .sheet("CRM", sheet(CRM_HEADER, "AC-3|No"))
                .sheet(
                    "CIS",
                    sheet(
                        CIS_HEADER,
                        cis("AC-3"),
                        cis(
                            "AC-1(a)",
                            CisState.IMPLEMENTED,
                            CisState.NOT_APPLICABLE,
                            CisOrigination.INHERITED))));
    assertEquals(
        Optional.of(Vocabulary.NOT_ADDRESSED),
        Declared.inheritance(statement(converted, "ac-1", "ac-1_smt.a").props()));
    assertEquals(
        "CIS, row 3, column A", converted.findings(Code.CIS_WITHOUT_CRM).get(0).place().toString());
    assertEquals("CIS, row 3", converted.findings(Code.SEVERAL_STATES).get(0).place().toString());
    assertEquals(
        "1 rows mark no implementation status: AC-3.",
        converted.findings(Code.NO_STATE).get(0).message());
    assertEquals(
        "CIS, row 2, column A", converted.findings(Code.NO_ORIGINATION).get(0).place().toString());
  }

  @Test
  void aWorkbookWithoutMatrixIsOriginationOnlyAtTheTopOfTheReport() {
    ConvertedWorkbook converted =
        convert(
            new Xlsx()
                .sheet(
                    "CIS",
                    sheet(
                        CIS_HEADER, cis("AC-3", CisState.IMPLEMENTED, CisOrigination.INHERITED))));
    Report report =
        Determination.of(Baselines.small())
            .providers(Offering.of(converted.definition(), "cis.json"))
            .asOf(LocalDate.of(2026, 3, 31))
            .report();
    assertEquals(FindingCode.ORIGINATION_ONLY, report.findings().get(0).code());
    assertEquals(report.pointCounts().total(), report.pointCounts().own());
    assertEquals(Optional.of(Reason.NOTHING_EXPORTED), report.point("ac-3").orElseThrow().reason());
    ConvertedWorkbook answered =
        both("AC-2|No|ours", cis("AC-3", CisState.IMPLEMENTED, CisOrigination.INHERITED));
    Report withMatrix =
        Determination.of(Baselines.small())
            .providers(Offering.of(answered.definition(), "workbook.json"))
            .asOf(LocalDate.of(2026, 3, 31))
            .report();
    assertTrue(
        withMatrix.allFindings().stream().noneMatch(f -> f.code() == FindingCode.ORIGINATION_ONLY));
    assertEquals(
        Optional.of(Reason.NOT_ADDRESSED), withMatrix.point("ac-3").orElseThrow().reason());
  }

  @Test
  void aWorkbookWithoutMatrixOffersNothingAndRefusesNothing() {
    ConvertedWorkbook converted =
        convert(
            new Xlsx()
                .sheet(
                    "CIS",
                    sheet(
                        CIS_HEADER, cis("AC-3", CisState.IMPLEMENTED, CisOrigination.INHERITED))));
    assertEquals(
        Optional.of(Vocabulary.NOT_ADDRESSED),
        Declared.inheritance(requirement(converted, "ac-3").props()));
    assertEquals(1, converted.findings(Code.NO_INHERITANCE_COLUMN).size());
    PointResult point =
        Determination.of(Baselines.small())
            .providers(Offering.of(converted.definition(), "cis"))
            .asOf(LocalDate.EPOCH)
            .report()
            .point("ac-3")
            .orElseThrow();
    assertEquals(Optional.of(Reason.NOTHING_EXPORTED), point.reason());
  }

  @Test
  void nothingIsMadeOfAWorkbookThatHasNeitherAMatrixNorASummary() {
    Map<Xlsx, String> seen =
        Map.of(
            new Xlsx().sheet("Budget", row(1, "Quarter", "Cost")),
            "Budget, row 1 with \"Quarter\", \"Cost\"",
            new Xlsx()
                .sheet("Who", row(2, "Control ID", "Customer", "Provider"), row(3, "AC-3", "X")),
            "Who, row 2 with \"Control ID\", \"Customer\", \"Provider\"",
            new Xlsx().sheet("CRM", sheet(CRM_HEADER, "AC-3||", "SC-7||")),
            "says anything of a control");
    seen.forEach(
        (workbook, words) -> {
          WorkbookException refused =
              assertThrows(WorkbookException.class, () -> convert(workbook));
          assertEquals(WorkbookException.Failure.MATRIX, refused.failure());
          assertTrue(refused.getMessage().contains(words), refused.getMessage());
          assertTrue(refused.remedy().contains("Can Be Inherited from CSP"), refused.remedy());
        });
  }

  @Test
  void theSheetsOfOtherImpactLevelsThatWereLeftBlankAreNotConverted() {
    ConvertedWorkbook converted =
        convert(
            new Xlsx()
                .sheet("Low CRM", sheet(CRM_HEADER, "AC-3||", "SC-7||"))
                .sheet("Low CIS", sheet(CIS_HEADER, cis("AC-3"), cis("SC-7")))
                .sheet("Moderate CRM", sheet(CRM_HEADER, "AC-3|Yes|"))
                .sheet("Moderate CIS", sheet(CIS_HEADER, cis("AC-3", CisState.IMPLEMENTED)))
                .sheet("High CRM", sheet(CRM_HEADER, "AC-3|No|")));
    assertEquals(
        List.of("Acme Cloud", "Acme Cloud (High CRM)"),
        converted.definition().components().stream().map(c -> c.title().toText()).toList());
    assertEquals(
        List.of("ac-3"), requirements(converted).stream().map(r -> r.controlId().value()).toList());
    assertEquals(
        "Low CRM, row 1, column B",
        converted.findings(Code.EMPTY_MATRIX).get(0).place().toString());
    assertEquals(List.of(), converted.findings(Code.CIS_WITHOUT_CRM));
  }

  @Test
  void eachMatrixBecomesAComponentAndOneCanBeTakenAlone() {
    Workbook workbook =
        new Xlsx()
            .sheet(
                "CRM",
                sheet(
                    new String[] {
                      "Control ID",
                      "Can Be Inherited from CSP",
                      "Specific Inheritance",
                      "Can be inherited (Web)",
                      "Web Specific Inheritance"
                    },
                    "AC-3|No|a|Yes|b"))
            .read();
    ConvertedWorkbook converted = WorkbookConverter.convert(workbook, Baselines.small(), OPTIONS);
    assertEquals(
        List.of("Acme Cloud", "Acme Cloud (Web)"),
        converted.definition().components().stream().map(c -> c.title().toText()).toList());
    ConvertedWorkbook web =
        WorkbookConverter.convert(
            workbook.only(workbook.matrices().get(1)), Baselines.small(), OPTIONS);
    DefinedComponent alone = web.definition().components().get(0);
    assertEquals(converted.definition().components().get(1), alone);
    assertEquals(converted.definition().uuid(), web.definition().uuid());
  }

  @Test
  void uuidsDependOnNamespaceTitleAndPlaceAloneAndNoneIsUsedTwice() {
    ConvertedWorkbook first = crm("AC-3|Partial|one", "AC-1(a)|Yes", "SC-7|No");
    ConvertedWorkbook second = crm("SC-7|No", "AC-3|Partial|another text");
    assertEquals(requirement(first, "ac-3").uuid(), requirement(second, "ac-3").uuid());
    assertEquals(first.definition().uuid(), second.definition().uuid());
    List<Uuid> all =
        new ArrayList<>(
            List.of(
                first.definition().uuid(),
                first.definition().components().get(0).uuid(),
                first.definition().components().get(0).controlImplementations().get(0).uuid()));
    requirements(first)
        .forEach(
            r -> {
              all.add(r.uuid());
              r.props().forEach(prop -> prop.uuid().ifPresent(all::add));
              r.statements()
                  .forEach(
                      s -> {
                        all.add(s.uuid());
                        s.props().forEach(prop -> prop.uuid().ifPresent(all::add));
                      });
            });
    assertEquals(10, all.size());
    assertEquals(10, all.stream().distinct().count());
    assertTrue(all.stream().allMatch(uuid -> uuid.value().charAt(14) == '5'));
    ConversionOptions other =
        new ConversionOptions(
            OPTIONS.namespace(), "Other Cloud", "1", OPTIONS.lastModified(), "#baseline");
    assertNotEquals(
        first.definition().uuid(),
        WorkbookConverter.convert(
                new Xlsx().sheet("CRM", sheet(CRM_HEADER, "AC-3|No")).read(),
                Baselines.small(),
                other)
            .definition()
            .uuid());
  }

  @Test
  void theRevisionIsToldByTheIdsAndAMismatchIsFound() {
    Baseline rev4 = Baselines.small().ofRevision("rev4");
    Workbook workbook =
        new Xlsx().sheet("CRM", sheet(CRM_HEADER, "AC-1(a)|No", "AC-1(b)|No", "AC-1(c)|No")).read();
    ConvertedWorkbook converted = WorkbookConverter.convert(workbook, rev4, OPTIONS);
    assertEquals(
        Optional.of("rev5"),
        Declared.value(converted.definition().metadata().props(), Vocabulary.REVISION));
    assertEquals(1, converted.findings(Code.REVISION_MISMATCH).size());
    assertEquals(
        Optional.empty(),
        Declared.value(
            crm("AC-1(a)|No", "PM-1(c)|No").definition().metadata().props(), Vocabulary.REVISION));
    String[] many =
        IntStream.rangeClosed(1, 80).mapToObj(i -> "AC-" + i + "|No").toArray(String[]::new);
    assertEquals(
        Optional.of("rev4"),
        Declared.value(crm(many).definition().metadata().props(), Vocabulary.REVISION));
  }

  @Test
  void oddTextsStillGiveADefinitionThatTheOfficialSchemaAccepts() {
    ConvertedWorkbook converted =
        convert(
            new Xlsx()
                .sheet(
                    "  odd\u00a0 name ",
                    sheet(
                        CRM_HEADER,
                        "AC-3 |Yes| ",
                        "AC-99|Partial|{{ insert: param, x }} <b>*&",
                        "SC-7||",
                        "AC-1 (a)|No|"))
                .sheet(
                    "CIS",
                    sheet(
                        CIS_HEADER,
                        cis("AC-2(a)"),
                        cis("AC-3", CisState.PLANNED, CisOrigination.SHARED))));
    assertEquals(List.of(), OfficialSchemas.problems(converted.definition()));
    assertEquals(
        "{{ insert: param, x }} <b>*&",
        remarks(requirement(converted, "ac-99").props(), Vocabulary.RESPONSIBILITY));
    assertEquals(
        List.of("ac-1", "ac-3", "ac-99"),
        requirements(converted).stream().map(r -> r.controlId().value()).toList());
  }

  @Test
  void theMetadataIsTheCallers() {
    ConvertedWorkbook converted = crm("AC-3|No");
    assertEquals("2026-01-02T03:04:05Z", converted.definition().metadata().lastModified().value());
    assertEquals("2026-01", converted.definition().metadata().version());
    assertEquals(
        Optional.of("test.xlsx"),
        Declared.value(
            converted.definition().metadata().props(),
            dev.heirloom.inheritance.offering.Vocabulary.WORKBOOK));
    assertEquals(
        "#baseline",
        converted.definition().components().get(0).controlImplementations().get(0).source());
    assertEquals(crm("AC-3|No"), converted);
    assertEquals(
        Map.of(
            "ac-1_smt.a",
            "",
            "ac-1_smt.b",
            "",
            "ac-2_smt.a",
            "",
            "ac-2_smt.b",
            "",
            "ac-2.1",
            "",
            "ac-3",
            "refused",
            "sc-7",
            ""),
        Declared.points(converted.definition(), Baselines.small()).entrySet().stream()
            .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
  }
}
