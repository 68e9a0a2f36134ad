package dev.heirloom.oscal.io.matrix;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.heirloom.oscal.io.workbook.Xlsx;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A hidden row lowers what the others say, and never raises it, whatever the table. */
class HiddenRowsTest {

  private static final Map<String, Map<String, String>> TABLES =
      Map.of(
          "Can Be Inherited from CSP", Map.of("full", "Yes", "part", "Partial", "none", "No"),
          "Responsibility", Map.of("full", "Provider", "part", "Shared", "none", "Customer"));

  private static final List<String> WAYS =
      List.of("hidden=\"1\"", "ht=\"0\" customHeight=\"1\"", "outlineLevel=\"1\" hidden=\"true\"");

  @TempDir Path folder;
  private Tables tables;

  @BeforeEach
  void open() {
    tables = new Tables(folder);
  }

  /** Returns what rows offer in every table and way of hiding those that begin with a tilde. */
  private String offered(String... rows) {
    List<String> offered =
        TABLES.entrySet().stream()
            .flatMap(table -> WAYS.stream().map(way -> in(table.getKey(), way, rows)))
            .distinct()
            .toList();
    assertEquals(1, offered.size(), offered::toString);
    return offered.get(0);
  }

  private String in(String header, String way, String... rows) {
    StringBuilder sheet = new StringBuilder("<sheetData>" + Xlsx.row(1, "Control ID", header));
    for (int i = 0; i < rows.length; i++) {
      String[] cells = rows[i].replace("~", "").split("\\|", -1);
      String answer = TABLES.get(header).getOrDefault(cells[1], cells[1]);
      String row = Xlsx.row(i + 2, cells[0], answer);
      sheet.append(rows[i].startsWith("~") ? row.replace("<row ", "<row " + way + " ") : row);
    }
    byte[] file = new Xlsx().sheetXml("CRM", "visible", sheet + "</sheetData>").bytes();
    Tables.Outcome outcome = tables.read(tables.write("t.xlsx", file), Tables.baseline());
    assertTrue(outcome.codes().contains("HIDDEN_ROWS"), outcome::toString);
    return Tables.words(outcome);
  }

  @Test
  void itLowersWhatARowSaysThatIsSeen() {
    assertEquals("ac-4 full", offered("AC-3|full", "AC-4|full", "~AC-3|none"));
    assertEquals("ac-3 part, ac-4 full", offered("~AC-3|part", "AC-3|full", "AC-4|full"));
    assertEquals("ac-4 full", offered("AC-3|full", "AC-4|full", "~AC-3|who knows"));
    assertEquals("ac-4 full", offered("AC-3|part", "AC-4|full", "~AC-3|none"));
    assertEquals(
        "ac-3 part, ac-4 part", offered("AC-3|full", "AC-4|full", "~AC-3 up to AC-4|none"));
  }

  @Test
  void itLowersStatementsAndTheirControl() {
    assertEquals("ac-2_smt.a full", offered("AC-2|full", "~AC-2(b)|none"));
    assertEquals("ac-2_smt.a full, ac-2_smt.b part", offered("AC-2|full", "~AC-2(b)|part"));
    assertEquals("", offered("AC-2(a)|full", "~AC-2|none", "AC-3|none"));
    assertEquals("ac-2_smt.b full", offered("AC-2(a)|full", "AC-2(b)|full", "~AC-2(a)|none"));
  }

  @Test
  void itRaisesNothing() {
    assertEquals("ac-4 full", offered("AC-4|full", "~AC-3|full", "~AC-5|part"));
    assertEquals("ac-4 full", offered("AC-4|full", "AC-3|none", "~AC-3|full"));
    assertEquals("ac-4 full", offered("AC-4|full", "AC-3|", "~AC-3|part"));
    assertEquals("ac-2_smt.a full", offered("AC-2(a)|full", "~AC-2(b)|part"));
    assertEquals("ac-2_smt.a part", offered("AC-2(a)|full", "~AC-2|part"));
    assertEquals("ac-4 full", offered("AC-4|full", "~AC-2|part", "~AC-2(b)|part"));
  }
}
