package dev.heirloom.oscal.io.matrix;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.heirloom.inheritance.offering.Offering;
import dev.heirloom.inheritance.result.FindingCode;
import dev.heirloom.inheritance.result.Report;
import dev.heirloom.oscal.io.Format;
import dev.heirloom.oscal.io.OscalWriter;
import dev.heirloom.oscal.io.workbook.WorkbookException;
import dev.heirloom.oscal.io.workbook.Xlsx;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tables as vendors lay them out, found by themselves (SEMANTICS section 11). */
class FoundMatricesTest {

  @TempDir private Path folder;
  private Tables tables;

  @BeforeEach
  void makeTables() {
    tables = new Tables(folder);
  }

  private void assertOffers(String expected, String csv) {
    assertEquals(expected, tables.offered(csv));
  }

  @Test
  void aColumnOfWordsSaysWhoActs() {
    assertOffers(
        "ac-2_smt.a part, ac-2_smt.b part, ac-2.1 full, ac-3 full",
        """
        Widget Cloud - Responsibility Matrix
        Control ID,Control Name,Responsibility
        AC-2,Account Management,Shared
        AC-02(01),Automated,Widget
        AC-3,Enforcement,Provider
        AC-4,Flow,Customer
        AC-5,Duties,N/A
        AC-6,Privilege,
        """);
  }

  @Test
  void aNameThatNoTitleGivesToTheProviderIsNotUnderstood() {
    String file =
        tables.write(
            "table.csv",
            """
            Control ID,Responsibility
            AC-3,Customer
            AC-4,Shared
            AC-5,Widget
            """);

    Tables.Outcome outcome = tables.read(file, Tables.baseline());

    assertEquals("ac-4 part", Tables.words(outcome));
    assertTrue(outcome.codes().contains("MATRIX_VALUE_NOT_UNDERSTOOD"), outcome.notes()::toString);
  }

  @Test
  void aHeaderOfTwoLinesNamesThePartiesOfTicks() {
    assertOffers(
        "ac-2_smt.a part, ac-2_smt.b part, ac-3 full, ac-5 part",
        """
        Shared responsibilities,,,,
        Control,Title,Responsibility,,,Notes
        ,,Customer,Shared,Azure,
        AC-2,Accounts,,X,,both of us
        AC-3,Enforcement,,,X,
        AC-4,Flow,X,,,
        AC-5,Duties,X,,X,
        AC-6,Privilege,,,,
        """);
  }

  @Test
  void ticksSayTheSameAsWords() {
    assertOffers(
        "ac-2_smt.a part, ac-2_smt.b part, ac-3 full, ac-5 part",
        """
        Control Number,CSP,Customer,Shared
        AC-2,,,x
        AC-3,1,,
        AC-4,,\u2713,
        AC-5,yes,yes,
        AC-6,no,no,no
        """);
  }

  @Test
  void aPartyIsKnownWithItsArticleToo() {
    assertOffers(
        "ac-3 full, ac-4 part",
        """
        Control ID,Responsibility
        AC-3,The provider
        AC-4,the CSP and the customer
        AC-5,The customer
        """);
  }

  @Test
  void aHeaderThatListsThePartiesSaysWhoseNamesTheyAre() {
    assertOffers(
        "ac-3 full, ac-4 part",
        """
        Control ID,Responsibility: Customer / Shared / Azure
        AC-3,Azure
        AC-4,Shared
        AC-5,Customer
        """);
  }

  @Test
  void yesAndNoAnswerWhatTheHeaderAsks() {
    assertOffers(
        "ac-4 part, ac-5 part",
        """
        Control ID,Customer responsibility
        AC-3,Yes
        AC-4,No
        AC-5,Shared
        """);
    assertOffers(
        "ac-3 full, ac-5 part",
        """
        Control ID,Inherited?
        AC-3,Yes
        AC-4,No
        AC-5,Partial
        """);
    String file =
        tables.write("t.csv", "Control ID,Responsibility\nAC-3,Yes\nAC-4,Provider\nAC-5,Shared\n");
    assertEquals("ac-4 full, ac-5 part", Tables.words(tables.read(file, Tables.baseline())));
  }

  @Test
  void theOwnershipOfTheCsaIsRead() {
    String file =
        tables.write(
            "caiq.csv",
            """
            Question ID,Question,CSP CAIQ Answer,SSRM Control Ownership,CSP Implementation Description
            A&A-01,Are audits done?,Yes,CSP-owned,We do
            AIS-01,Are apps safe?,Yes,CSC-owned,
            AIS-02,Baselines?,Yes,Shared CSP and CSC,Both do
            BCR-01,Plans?,NA,3rd-party outsourced,
            """);

    Tables.Outcome outcome = tables.read(file, Tables.of("a_a-01", "ais-01", "ais-02", "bcr-01"));

    assertEquals("ais-02 part", Tables.words(outcome));
    assertTrue(outcome.codes().contains("CONTROLS_NOT_IN_BASELINE"), outcome.notes()::toString);
    assertTrue(outcome.codes().contains("MATRIX_VALUE_NOT_UNDERSTOOD"), outcome.notes()::toString);
  }

  @Test
  void requirementsOfSp800171AreReadInWhicheverSpelling() {
    String file =
        tables.write(
            "srm.csv",
            """
            CMMC Practice,Requirement,OSC,ESP,Shared
            AC.L2-3.1.1,Limit access,X,,
            AC.L2-3.1.2,Limit functions,,X,
            3.1.3,Control flow,,,X
            03.01.04,Separate duties,,X,
            """);

    assertEquals(
        "nist-3.1.2 full, nist-3.1.3 part, nist-3.1.4 full",
        Tables.words(
            tables.read(file, Tables.of("nist-3.1.1", "nist-3.1.2", "nist-3.1.3", "nist-3.1.4"))));
  }

  @Test
  void controlsOfIso27001AreRead() {
    String file =
        tables.write(
            "soa.csv",
            "Annex A Control;Owner\nA.5.15 Access control;Customer\nA.5.16;Provider\nA.8.2;Joint\n");

    assertEquals(
        "iso-5.16 full, iso-8.2 part",
        Tables.words(tables.read(file, Tables.of("iso-5.15", "iso-5.16", "iso-8.2"))));
  }

  @Test
  void severalIdsOfACellAreAllOfThem() {
    assertOffers(
        "ac-2.1 full, ac-3 full, ac-4 full, ac-5 full, ac-6 part",
        """
        Control ID,Responsibility
        "AC-2(1), AC-3/4",Provider
        AC-5 to AC-6,Provider
        AC-6,Shared
        """);
  }

  @Test
  void theLeastFavourableOfSeveralRowsCountsForAPoint() {
    assertOffers(
        "ac-2_smt.a part",
        """
        Control ID,Responsibility
        AC-2,Provider
        AC-2(a),Shared
        AC-2 b.,Customer
        """);
    assertOffers(
        "",
        """
        Control ID,Responsibility
        AC-3,Provider
        AC-3,Customer
        """);
  }

  @Test
  void aValueAndTicksThatContradictEachOtherAreToldWithBothCells() {
    String file =
        tables.write(
            "table.csv",
            """
            Control ID,Provider,Customer,Responsibility
            AC-3,X,,Provider
            AC-4,X,X,Provider
            AC-5,X,,Shared
            """);

    Tables.Outcome outcome = tables.read(file, Tables.baseline());

    assertEquals("ac-3 full, ac-4 part, ac-5 part", Tables.words(outcome));
    String told =
        outcome.notes().stream()
            .filter(note -> note.code().equals("COLUMNS_CONTRADICT"))
            .toList()
            .toString();
    assertTrue(told.contains("row 3, column D"), told);
    assertTrue(told.contains("row 3, column B"), told);
    assertTrue(told.contains("row 4, column D"), told);
  }

  @Test
  void whatIsDoubtfulStandsInTheReportHoweverTheMatrixComesThere() {
    String file =
        tables.write(
            "doubts.csv",
            """
            Control ID,Provider,Customer,Responsibility
            AC-3,X,X,Provider
            AC-4,,,To be decided
            AC-5,X,,Provider

            Responsibility,Count
            Provider,7
            Customer,0
            """);
    String definition =
        tables.write(
            "doubts.json",
            OscalWriter.pretty()
                .toString(
                    tables.files().workbook(file, Tables.baseline(), "baseline.json"),
                    Format.JSON));

    for (String name : List.of(file, definition)) {
      Report report = Tables.report(tables.files().provider(name, Tables.baseline()));

      assertEquals(
          List.of("ac-4"), Tables.told(report, FindingCode.MATRIX_VALUE_NOT_UNDERSTOOD), name);
      assertEquals(List.of("ac-3"), Tables.told(report, FindingCode.COLUMNS_CONTRADICT), name);
      assertEquals(List.of(name), Tables.told(report, FindingCode.SUMMARY_CONTRADICTS), name);
    }
  }

  @Test
  void aPartyThatNobodyKnowsIsNeverGoodNews() {
    assertOffers(
        "ac-3 full",
        """
        Control ID,Provider,Customer,Acme
        AC-3,X,,
        AC-4,X,,X
        AC-5,,,X
        """);
  }

  @Test
  void aPartysColumnOfMarksCountsThoughAFewCellsHoldWords() {
    assertOffers(
        "ac-3 part, ac-4 part, sc-7 full",
        """
        Control ID,Vendor,Shared,Customer
        AC-3,X,,X
        AC-4,,X,
        AC-5,X,,X (see note)
        AC-6,X,,TBD
        AC-2,,,X
        AC-2(1),,,X
        SC-7,X,,
        """);
  }

  @Test
  void aColumnOfWordsThatIsMostlyNotUnderstoodStillContradictsMarks() {
    assertOffers(
        "sc-7 full",
        """
        Control ID,Responsibility,Provider,Customer
        AC-3,Somebody,X,
        AC-4,Customer,X,
        AC-5,Whoever,X,
        SC-7,,X,
        """);
  }

  @Test
  void oneColumnOfMarksContradictsWords() {
    assertOffers(
        "ac-4 full, ac-6 part",
        """
        Control ID,Responsibility,Customer
        AC-3,Provider,X
        AC-4,Provider,
        AC-5,Customer,
        AC-6,Shared,X
        """);
    assertOffers(
        "ac-3 part, ac-4 full",
        """
        Control ID,Responsibility,Shared
        AC-3,Provider,X
        AC-4,Provider,
        """);
  }

  @Test
  void marksOfNobodyAndOfAPartyThatComesAgainCount() {
    assertOffers(
        "ac-3 full",
        """
        Control ID,Provider,,Customer
        AC-2,X,X,
        AC-3,X,,
        AC-4,,,X
        """);
    assertOffers(
        "ac-3 full, ac-4 part",
        """
        Control ID,Provider,Customer,Shared,Customer
        AC-3,X,,,
        AC-4,X,,,X
        AC-5,,X,,
        """);
  }

  @Test
  void whatStandsInBracketsIsANameOnlyWhereItLimitsNothing() {
    assertOffers(
        "ac-2.1 full, ac-3 full, ac-4 part",
        """
        Control ID,Responsibility
        AC-2,Inherited from customer
        AC-2(1),CSP
        AC-3,Provider
        AC-4,Shared
        AC-5,CSP (Customer)
        AC-6,Provider (with customer)
        SC-7,Provider (except for hybrid)
        """);
  }

  @Test
  void ofTwoNamesInATitleNoneIsTheProviders() {
    assertOffers(
        "ac-5 part",
        """
        CloudX for Acme: Shared Responsibility Matrix
        Control ID,Responsibility
        AC-3,Acme
        AC-4,CloudX
        AC-5,Shared
        AC-6,Customer
        """);
  }

  @Test
  void yesIsNoInheritanceWhereTheHeaderDeniesIt() {
    for (String header :
        List.of("Not inherited", "Cannot be inherited", "Inherited by provider from customer")) {
      assertThrows(
          WorkbookException.class,
          () -> tables.offered("Control ID," + header + "\nAC-3,Yes\nAC-4,No\n"),
          header);
    }
  }

  @Test
  void aRowWhoseIdsCannotBeReadLowersThoseThatItNames() {
    assertOffers(
        "ac-3 part, ac-4 part, ac-5 part, ac-6 part",
        """
        Control ID,Responsibility
        AC-3,Provider
        AC-4,Provider
        AC-5,Provider
        AC-6,Provider
        SC-7,Provider
        SC - 7,Customer
        AC-6 (Least),Customer
        AC-3 until AC-5,Customer
        """);
  }

  @Test
  void marksOfBaselinesBesideThoseOfPartiesArePassedOver() {
    assertOffers(
        "ac-3 full, ac-4 part",
        """
        Control ID,Low,Moderate,CSP,Customer
        AC-3,X,X,X,
        AC-4,,X,X,X
        AC-5,X,X,,X
        """);
  }

  @Test
  void anInheritanceStatusSaysWhoActs() {
    assertOffers(
        "ac-3 full, ac-4 part",
        """
        Control ID,Inheritance Status
        AC-3,Fully Inherited
        AC-4,Partially Inherited
        AC-5,Customer Responsible
        """);
  }

  @Test
  void originationStatusAndApplicabilityNeverSayWhoActs() {
    WorkbookException nothing =
        assertThrows(
            WorkbookException.class,
            () ->
                tables.offered(
                    """
                    Control ID,Control Origination,Applicability,Audience
                    AC-3,Shared,Provider,Customer
                    AC-4,Customer,Provider,Provider
                    """));

    assertTrue(nothing.getMessage().contains("\"Control Origination\""), nothing::getMessage);
    assertTrue(
        nothing.getMessage().contains("Describe the table in a layout"), nothing::getMessage);
  }

  @Test
  void relatedControlsAreNoIds() {
    assertOffers(
        "ac-3 full",
        """
        Related Controls,Control ID,Responsibility
        AC-4,AC-3,Provider
        AC-5,AC-6,Customer
        """);
  }

  @Test
  void semicolonsTabsAStatedSeparatorAndOtherEncodingsAreRead() {
    String table =
        "Contr\u00f4le;Control ID;Responsibility\nAcc\u00e8s;AC-3;Provider\nx;AC-4;Shared\n";
    String expected = "ac-3 full, ac-4 part";

    assertOffers(expected, table);
    assertOffers(expected, table.replace(';', '\t'));
    assertOffers(expected, "sep=|\n" + table.replace(';', '|'));
    assertOffers(expected, "\ufeff" + table);
    for (Charset charset :
        new Charset[] {Charset.forName("windows-1252"), StandardCharsets.UTF_16}) {
      String file = tables.write("other.csv", table.getBytes(charset));
      assertEquals(expected, Tables.words(tables.read(file, Tables.baseline())));
    }
  }

  @Test
  void twoServicesInOneTableAreTwoMatrices() {
    String file =
        tables.write(
            "two.csv",
            """
            Control ID,Responsibility (On-Prem),Notes,Responsibility (Cloud),Notes
            AC-3,Customer,a,Provider,b
            AC-4,Shared,c,Customer,d
            """);

    WorkbookException choice =
        assertThrows(WorkbookException.class, () -> tables.read(file, Tables.baseline()));
    assertTrue(choice.getMessage().contains("#2  two: Responsibility (Cloud)"), choice::getMessage);
    assertEquals("ac-4 part", Tables.words(tables.read(file + "#1", Tables.baseline())));
    assertEquals("ac-3 full", Tables.words(tables.read(file + "#2", Tables.baseline())));
  }

  @Test
  void aChainNamesTheLowerProvider() {
    String file =
        tables.write(
            "chain.csv",
            """
            Widget SaaS on Harbor - Responsibility Matrix
            Control ID,Responsible Party
            AC-3,Widget
            AC-4,Inherited from Harbor
            AC-5,CSP (Harbor)
            AC-6,Harbor
            SC-7,Shared
            """);

    MatrixLayout layout = tables.files().matrices(file).get(0).layout();

    assertEquals("Widget", layout.provider().orElseThrow());
    assertEquals("Harbor", layout.lower().get(0).name());
    assertEquals(
        WhoActs.inheritedFrom("Harbor"), layout.value().orElseThrow().words().get("Harbor"));
    assertEquals(
        "ac-3 full, ac-4 full, ac-5 full, ac-6 full, sc-7 part",
        Tables.words(tables.read(file, Tables.baseline())));
  }

  @Test
  void whatReliesOnALowerProviderFallsWhereThatProvidesNothing() {
    String above =
        tables.write(
            "widget.csv",
            """
            Widget SaaS (AWS) - Responsibility Matrix
            Control ID,Responsible Party
            AC-2,Inherited (AWS)
            AC-3,CSP (AWS)
            AC-4,AWS
            AC-5,Widget
            """);
    String below =
        tables.write(
            "aws-crm.csv",
            "Control ID,Responsibility\nAC-2(a),Provider\nAC-3,Provider\nAC-4,Customer\n");
    Offering widget = tables.files().provider(above, Tables.baseline());
    Offering aws = tables.files().provider(below, Tables.baseline());

    Report alone = Tables.report(widget);
    Report chain = Tables.report(widget, aws);

    assertEquals(
        "ac-2_smt.a full, ac-2_smt.b full, ac-3 full, ac-4 full, ac-5 full", Tables.words(alone));
    assertEquals(
        List.of("ac-2_smt.a", "ac-2_smt.b", "ac-3", "ac-4"),
        Tables.told(alone, FindingCode.LOWER_DOCUMENT_NOT_GIVEN));
    assertEquals("ac-2_smt.a full, ac-3 full, ac-5 full", Tables.words(chain));
    assertEquals(List.of("ac-2_smt.b", "ac-4"), Tables.told(chain, FindingCode.CHAIN_BROKEN));
    assertEquals(List.of(), Tables.told(chain, FindingCode.LOWER_DOCUMENT_NOT_GIVEN));
  }

  @Test
  void idsAndValuesThatAreMergedCountForAllTheirRows() {
    String sheet =
        "<sheetData>"
            + Xlsx.row(1, "Control ID", "Statement", "Responsibility")
            + Xlsx.row(2, "AC-2", "first", "Provider")
            + Xlsx.row(3, "", "second", "Customer")
            + Xlsx.row(4, "AC-3", "third", "Provider")
            + Xlsx.row(5, "AC-4", "fourth", "")
            + "</sheetData><mergeCells count=\"2\"><mergeCell ref=\"A2:A3\"/><mergeCell ref=\"C4:C5\"/></mergeCells>";
    String file = tables.write("merged.xlsx", new Xlsx().sheetXml("CRM", "visible", sheet).bytes());

    assertEquals("ac-3 full, ac-4 full", Tables.words(tables.read(file, Tables.baseline())));
  }

  @Test
  void aTableOfAnyNumberOfPagesIsReadToItsEnd() {
    String header = "Control ID,Responsibility\n";
    StringBuilder pages = new StringBuilder();
    for (int page = 6; page < 106; page++) {
      pages.append(header).append("AC-").append(page).append(",Provider\n");
    }

    assertOffers("ac-3 full, ac-6 full", pages + header + "AC-3,Provider\n");
  }

  @Test
  void moreTablesThanPeopleExchangeAreRefusedAndNotLost() {
    StringBuilder sheet = new StringBuilder();
    for (int table = 0; table < 65; table++) {
      sheet.append("Control ID,Responsibility").append(",Note".repeat(table)).append('\n');
      sheet.append("AC-3,Provider\n");
    }
    String file = tables.write("many.csv", sheet.toString());

    String said = String.valueOf(tables.files().examineMatrices(file).refusal().orElseThrow());

    assertTrue(said.contains("The sheet has more tables than the limit of 64."), said);
  }

  @Test
  void aTableMadeToTakeLongIsRefusedOrReadInTime() {
    String wide = "Control ID" + ",Responsibility".repeat(300) + "\n";
    String repeated = "Control ID,Responsibility\n".repeat(2_000) + "AC-3,Provider\n";
    String longIds = "Control ID,Responsibility\n" + "AC-1 to AC-9999,Provider\n".repeat(500);
    String blanks =
        "Control ID,Responsibility\n" + ("AC-3" + " ".repeat(900) + "(1),Provider\n").repeat(200);
    String answers = wide + ("AC-3" + ",Provider".repeat(100) + "\n").repeat(20);
    for (String table :
        List.of(wide + "AC-3,Provider\n".repeat(200), answers, repeated, longIds, blanks)) {
      String file = tables.write("hostile.csv", table);

      assertTimeoutPreemptively(
          Duration.ofSeconds(10), () -> tables.files().examineProvider(file, Tables.baseline()));
    }
  }

  @Test
  void whatIsHiddenIsReadOnlyWhereALayoutNamesIt() {
    String sheet =
        "<cols><col min=\"3\" max=\"3\" hidden=\"1\"/></cols><sheetData>"
            + Xlsx.row(1, "Control ID", "Responsibility", "Real Responsibility")
            + Xlsx.row(2, "AC-3", "Shared", "Provider")
            + Xlsx.row(3, "AC-4", "Shared", "Provider").replace("<row ", "<row hidden=\"1\" ")
            + "</sheetData>";
    String file =
        tables.write(
            "hidden.xlsx",
            new Xlsx()
                .sheetXml("CRM", "visible", sheet)
                .sheetXml("Secret", "hidden", sheet.replace("AC-3", "AC-5"))
                .bytes());
    String named = "ids: Control ID\nvalue: {column: Real Responsibility}\n";

    assertEquals("ac-3 part", Tables.words(tables.read(file, Tables.baseline())));
    assertEquals(
        "ac-3 full",
        Tables.words(tables.read(file, Tables.baseline(), LayoutFile.read(named).get(0))));
    assertEquals(
        "ac-4 full, ac-5 full",
        Tables.words(
            tables.read(
                file,
                Tables.baseline(),
                LayoutFile.read(named + "sheet: Secret\nhidden-rows: true\n").get(0))));
  }

  @Test
  void aTableOfAnotherLanguageIsReadWithALayoutOfTenLines() {
    String file =
        tables.write(
            "nl.csv",
            """
            Maatregel;Omschrijving;Wie;Toelichting
            AC-3;Toegang;Leverancier;altijd
            AC-4;Stromen;Klant;zelf
            AC-5;Functies;Gedeeld;samen
            AC-6;Rechten;N.v.t.;niet
            """);
    String layout =
        """
        ids: Maatregel
        value:
          column: Wie
          words:
            Klant: customer
            Gedeeld: shared
            Leverancier: provider
            N.v.t.: not-applicable
        prose: {Toelichting: both}
        """;

    assertThrows(WorkbookException.class, () -> tables.read(file, Tables.baseline()));
    assertEquals(
        "ac-3 full, ac-5 part",
        Tables.words(tables.read(file, Tables.baseline(), LayoutFile.read(layout).get(0))));
  }

  @Test
  void whatWasFoundReadsTheSameAsALayout() {
    String file =
        tables.write(
            "found.csv",
            """
            Widget Cloud Responsibility Matrix
            Control ID,Widget,Customer,CSP (AWS),Responsibility,Implementation Notes
            AC-2,X,X,,Shared,n
            AC-3,X,,,Widget,n
            AC-4,,,X,Inherited (AWS),n
            AC-5,,X,,Customer,n
            """);
    String yaml =
        LayoutFile.yaml(
            tables.files().matrices(file).stream().map(ResponsibilityMatrix::layout).toList());

    Tables.Outcome found = tables.read(file, Tables.baseline());
    Tables.Outcome described = tables.read(file, Tables.baseline(), LayoutFile.read(yaml).get(0));

    assertEquals(found.offered(), described.offered());
    assertEquals(4, found.offered().size(), found.offered()::toString);
    assertFalse(yaml.contains("column B"), yaml);
  }

  @Test
  void aHeaderThatAsksForLessThanWhatCanBeInheritedIsAnsweredByNoYes() {
    for (String header :
        List.of(
            "Can Be Inherited only in part",
            "Can be inherited after configuration",
            "Can be inherited (No = inherited)",
            "Can be inherited - no longer used",
            "Can be inherited from customer",
            "Can be inherited by CSP",
            "Can be inherited if licensed")) {
      Tables.Outcome outcome =
          tables.read(
              tables.write(
                  "t.csv", "Control ID,\"" + header + "\"\nAC-3,Yes\nAC-4,No\nAC-5,Partial\n"),
              Tables.baseline());
      assertEquals("", Tables.words(outcome), header);
      assertTrue(outcome.codes().contains("INHERITANCE_NOT_UNDERSTOOD"), header);
    }
    for (String header :
        List.of(
            "Can Be Inherited from CSP",
            "Can be inherited (Yes/No/Partial)",
            "Can be inherited from agency common controls")) {
      assertEquals(
          "ac-3 full, ac-5 part",
          tables.offered("Control ID,\"" + header + "\"\nAC-3,Yes\nAC-4,No\nAC-5,Partial\n"),
          header);
    }
    for (String header : List.of("Partially inherited", "Inherited only with a licence")) {
      String table = "Control ID," + header + "\nAC-3,Yes\nAC-4,No\n";
      assertThrows(WorkbookException.class, () -> tables.offered(table), header);
    }
  }

  @Test
  void aGroupOfColumnsIsThePartysThatItNames() {
    String rows = "AC-3,,,X,\nAC-4,X,,X,\nAC-5,X,,,\n";
    for (String lines :
        List.of(
            ",Customer,,Provider,\nControl ID,Do,Note,Do,Note\n",
            ",Customer,,Provider,\nControl ID,Acts,Notes,Acts,Notes\n")) {
      assertEquals("ac-3 full, ac-4 part", tables.offered(lines + rows), lines);
    }
  }

  @Test
  void aWordThatALegendExplainsByWhatTheCustomerDoesIsShared() {
    String rows = "Control ID,Responsibility\nAC-3,Provider\nAC-4,Customer\n";
    for (String legend :
        List.of(
            "Provider = customer must configure it", "Provider: the tenant has to switch it on")) {
      assertEquals("ac-3 part", tables.offered("Legend\n" + legend + "\n\n" + rows), legend);
      assertEquals("ac-3 part", tables.offered(legend + "\n" + rows), legend);
    }
    for (String legend :
        List.of("Provider = no customer action needed", "Provider: the customer does nothing")) {
      assertEquals("ac-3 full", tables.offered("Legend\n" + legend + "\n\n" + rows), legend);
    }
  }

  @Test
  void whatIsSaidOfControlsOutsideOfATableOrOnAnotherSheetIsTold() {
    String[] rows = {Xlsx.row(1, "Control ID", "Responsibility"), Xlsx.row(2, "AC-3", "Provider")};
    String note =
        Xlsx.row(4, "AC-3 is the customer's in the government cloud.")
            + Xlsx.row(6, "Note: AC-3 is the customer's elsewhere.");
    byte[] file =
        new Xlsx()
            .sheet("Legend", Xlsx.row(1, "Provider", "See the contract"))
            .sheet("Matrix", rows[0], rows[1], note)
            .bytes();
    Tables.Outcome outcome = tables.read(tables.write("t.xlsx", file), Tables.baseline());
    assertTrue(
        outcome
            .codes()
            .containsAll(List.of("SHEET_NOT_USED", "ROWS_WITHOUT_CONTROL", "ROWS_WITHOUT_ANSWER")),
        outcome::toString);
    assertTrue(
        outcome.notes().stream().noneMatch(n -> n.toString().contains("Matrix: The sheet holds")),
        outcome::toString);
  }
}
