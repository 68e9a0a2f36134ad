package dev.heirloom.oscal.io.workbook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.heirloom.inheritance.result.Severity;
import dev.heirloom.oscal.io.workbook.WorkbookFinding.Code;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Six public versions of a real provider's workbook against the facts that were taken from them by
 * other means.
 */
class RealWorkbooksTest {

  @ParameterizedTest(name = "{0}, matrix {1}, equals {2}")
  @CsvSource({
    "paas-255f7502, 0, 1, paas-2020-02-255f7502, 325, 63, 85, 177",
    "paas-67f33a66, 0, 1, paas-2020-12-67f33a66, 616, 107, 138, 371",
    "paas-c9b3a823, 0, 1, paas-2021-03-c9b3a823, 616, 107, 138, 371",
    "paas-07c2a7ab, 0, 2, paas-2021-07-07c2a7ab, 616, 110, 141, 365",
    "paas-07c2a7ab, 1, 2, pagescol-2021-07-07c2a7ab, 616, 218, 98, 300",
    "paas-d1818596, 0, 1, paas-2023-03-d1818596, 616, 124, 142, 350",
    "pages-61904c76, 0, 1, pages-2024-04-61904c76, 424, 140, 61, 223"
  })
  void everyRowOfAMatrixEqualsItsFacts(
      String file, int index, int matrices, String facts, int rows, int yes, int partial, int no) {
    Workbook workbook = WorkbookReader.create().read(SharedCrm.file("data/crm/" + file + ".xlsx"));
    assertEquals(matrices, workbook.matrices().size());
    Matrix matrix = workbook.matrices().get(index);
    assertEquals(rows, matrix.rows().size());
    assertEquals(
        List.of(yes, partial, no, 0),
        List.of(
            matrix.count(Inheritance.YES),
            matrix.count(Inheritance.PARTIAL),
            matrix.count(Inheritance.NO),
            matrix.count(Inheritance.BLANK)));

    Map<Integer, MatrixRow> byRow = new HashMap<>();
    matrix.rows().forEach(row -> byRow.put(row.place().row(), row));
    Map<Integer, CisRow> cisByRow = new HashMap<>();
    assertEquals(1, workbook.summaries().size());
    workbook.summaries().get(0).rows().forEach(row -> cisByRow.put(row.place().row(), row));
    List<Map<String, String>> expected = SharedCrm.csv("data/crm/" + facts + ".csv");
    int compared = 0;
    for (Map<String, String> fact : expected) {
      CisRow cis = cisByRow.remove(Integer.valueOf(fact.get("cis_row")));
      assertEquals(fact.get("cis_raw_id"), cis.controlId());
      assertEquals(cisFacts(fact), List.of(cis.states(), cis.originations()), fact::toString);
      if (!fact.get("crm_row").isEmpty()) {
        MatrixRow row = byRow.remove(Integer.valueOf(fact.get("crm_row")));
        assertEquals(fact.get("crm_raw_id"), row.controlId());
        assertEquals(fact.get("can_be_inherited"), row.inheritance().cell());
        assertEquals("1".equals(fact.get("has_text")), !row.prose().isEmpty(), fact::toString);
        compared++;
      }
    }
    assertEquals(rows, compared);
    assertEquals(Map.of(), byRow, "rows that no fact speaks of");
    assertEquals(Map.of(), cisByRow, "CIS rows that no fact speaks of");
  }

  private static List<Object> cisFacts(Map<String, String> fact) {
    Map<String, CisState> states =
        Map.of(
            "st_implemented",
            CisState.IMPLEMENTED,
            "st_partially_implemented",
            CisState.PARTIALLY_IMPLEMENTED,
            "st_planned",
            CisState.PLANNED,
            "st_alternative",
            CisState.ALTERNATIVE_IMPLEMENTATION,
            "st_not_applicable",
            CisState.NOT_APPLICABLE);
    Map<String, CisOrigination> originations =
        Map.of(
            "co_sp_corporate",
            CisOrigination.SERVICE_PROVIDER_CORPORATE,
            "co_sp_system",
            CisOrigination.SERVICE_PROVIDER_SYSTEM_SPECIFIC,
            "co_sp_hybrid",
            CisOrigination.SERVICE_PROVIDER_HYBRID,
            "co_customer_configured",
            CisOrigination.CONFIGURED_BY_CUSTOMER,
            "co_customer_provided",
            CisOrigination.PROVIDED_BY_CUSTOMER,
            "co_shared",
            CisOrigination.SHARED,
            "co_inherited",
            CisOrigination.INHERITED);
    List<CisState> marked = new ArrayList<>();
    List<CisOrigination> origins = new ArrayList<>();
    states.forEach(
        (column, state) -> {
          if ("1".equals(fact.get(column))) {
            marked.add(state);
          }
        });
    originations.forEach(
        (column, origination) -> {
          if ("1".equals(fact.get(column))) {
            origins.add(origination);
          }
        });
    return List.of(java.util.Set.copyOf(marked), java.util.Set.copyOf(origins));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "paas-255f7502|TEXT_BESIDE_CELLS Control Implementation Summary, row 1, column A,"
            + " SHEET_NOT_USED Customer Responsibility Matrix",
        "paas-67f33a66|TEXT_BESIDE_CELLS CRM Worksheet, row 3, column B",
        "paas-c9b3a823|TEXT_BESIDE_CELLS CRM Worksheet, row 3, column B",
        "paas-07c2a7ab|SHEET_NOT_USED Instructions, COLUMN_NOT_USED CRM Worksheet, row 3, column G,"
            + " COLUMN_NOT_USED CRM Worksheet, row 3, column I, ROWS_WITHOUT_CONTROL CRM Worksheet, row 622,"
            + " FORMULAS_NOT_EVALUATED CRM Worksheet, SHEET_NOT_USED Low controls",
        "paas-d1818596|SHEET_NOT_USED Instructions, TEXT_BESIDE_CELLS PaaS CRM, row 30, column D,"
            + " HIDDEN_COLUMN PaaS CRM, column D",
        "pages-61904c76|TEXT_BESIDE_CELLS Instructions, row 6, column D, TEXT_BESIDE_CELLS Instructions,"
            + " row 1, column A, SHEET_NOT_USED Instructions, EXAMPLE_TABLE Example CRM Worksheet Responses,"
            + " TEXT_BESIDE_CELLS Record of Change, row 5, column E, SHEET_NOT_USED Record of Change"
      })
  void whatWasPassedOverIsSaid(String file, String expected) {
    Workbook workbook = WorkbookReader.create().read(SharedCrm.file("data/crm/" + file + ".xlsx"));
    List<String> findings =
        workbook.findings().stream()
            .map(finding -> finding.code() + " " + finding.place())
            .toList();
    assertEquals(expected == null ? "" : expected, String.join(", ", findings));
  }

  @Test
  void theTwoMatricesOfOneSheetKeepTheirOwnTexts() {
    Workbook workbook = WorkbookReader.create().read(SharedCrm.file("data/crm/paas-07c2a7ab.xlsx"));
    Map<String, Map<MatrixText.Kind, Integer>> kinds = new LinkedHashMap<>();
    for (Matrix matrix : workbook.matrices()) {
      Map<MatrixText.Kind, Integer> counts = new EnumMap<>(MatrixText.Kind.class);
      matrix
          .rows()
          .forEach(
              row -> row.prose().forEach(prose -> counts.merge(prose.kind(), 1, Integer::sum)));
      kinds.put(matrix.header(), counts);
    }
    assertEquals(
        List.of("Can Be Inherited from CSP", "Can be inherited (Pages)"),
        List.copyOf(kinds.keySet()));
    assertEquals(
        List.of(MatrixText.Kind.BOTH),
        List.copyOf(kinds.get("Can Be Inherited from CSP").keySet()));
    assertEquals(
        List.of(MatrixText.Kind.INHERITANCE, MatrixText.Kind.RESPONSIBILITY),
        List.copyOf(kinds.get("Can be inherited (Pages)").keySet()));
  }

  @Test
  void noFindingIsAWarning() {
    int files = 0;
    for (String file :
        List.of(
            "paas-255f7502",
            "paas-67f33a66",
            "paas-c9b3a823",
            "paas-07c2a7ab",
            "paas-d1818596",
            "pages-61904c76")) {
      Workbook workbook =
          WorkbookReader.create().read(SharedCrm.file("data/crm/" + file + ".xlsx"));
      assertTrue(
          workbook.findings().stream().noneMatch(finding -> finding.severity() == Severity.WARNING),
          () -> file + ": " + workbook.findings());
      assertTrue(
          workbook.findings().stream().noneMatch(finding -> finding.code() == Code.NO_TABLE));
      files++;
    }
    assertEquals(6, files);
  }
}
