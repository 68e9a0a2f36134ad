package dev.heirloom.oscal.io.matrix;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.heirloom.oscal.io.workbook.Xlsx;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A row whose id can't be read lowers every control that it can mean, and raises none. */
class UnreadableIdsTest {

  private static final List<String> CONTROLS =
      List.of("AC-2", "AC-2(1)", "AC-3", "AC-4", "AC-5", "AC-6", "SC-7");
  private static final String AC = "AC-2 AC-2(1) AC-3 AC-4 AC-5 AC-6";

  /** What may be meant by ids that can't be read, or only in half. */
  private static final Map<String, String> KINDS =
      Map.ofEntries(
          Map.entry("AC-3 (Least)", "AC-3"),
          Map.entry("ac3", "AC-3"),
          Map.entry("AC.5", "AC-5"),
          Map.entry("AC_4", "AC-4"),
          Map.entry("AC-3 partly; AC-5 too", "AC-3 AC-5"),
          Map.entry("AC-4 until AC-6", "AC-4 AC-5 AC-6"),
          Map.entry("AC-4 up to AC-6 (most)", "AC-4 AC-5 AC-6"),
          Map.entry("AC-6 (x) to AC-4", "AC-4 AC-5 AC-6"),
          Map.entry("AC-4 through 6 (most)", "AC-4 AC-5 AC-6"),
          Map.entry("AC-3, 5 (most)", "AC-3 AC-5"),
          Map.entry("AC-3 5", "AC-3 AC-5"),
          Map.entry("AC-3,-4,-5", "AC-3 AC-4 AC-5"),
          Map.entry("AC-3/-4", "AC-3 AC-4"),
          Map.entry("AC-3 AC-5", "AC-3 AC-5"),
          Map.entry("AC-3*", "AC-3"),
          Map.entry("AC-3\u00b9", "AC-3"),
          Map.entry("AC-3 \u2020", "AC-3"),
          Map.entry("\u0410\u0421-3", "AC-3"),
          Map.entry("A\u0421-4", "AC-4"),
          Map.entry("\u0391C-5", "AC-5"),
          Map.entry("\u00c1C-3", "AC-3"),
          Map.entry("AC-\u0663", "AC-3"),
          Map.entry("A C-3", "AC-3"),
          Map.entry("A\u200bC-4", "AC-4"),
          Map.entry("AC\u00b74", "AC-4"),
          Map.entry("AC-2 (all)", "AC-2 AC-2(1)"),
          Map.entry("AC-2 (all parts)", "AC-2 AC-2(1)"),
          Map.entry("AC-2 w/ enhancements", "AC-2 AC-2(1)"),
          Map.entry("AC-2 to AC-3 (some)", "AC-2 AC-2(1) AC-3"),
          Map.entry("AC", AC),
          Map.entry("ac-*", AC),
          Map.entry("AC family", AC),
          Map.entry("All AC controls", AC),
          Map.entry("Access Control", AC),
          Map.entry("ACCESS CONTROL (AC)", AC),
          Map.entry("System & Communications Protection", "SC-7"),
          Map.entry("All controls", AC + " SC-7"),
          Map.entry("*", AC + " SC-7"));

  @TempDir Path folder;
  private Tables tables;

  @BeforeEach
  void open() {
    tables = new Tables(folder);
  }

  private static String table(String header, String whole, Stream<String> rows) {
    return Stream.concat(Stream.of(header, "AC-2," + whole), rows)
        .collect(Collectors.joining("\n"));
  }

  private static Stream<String> rows(String whole) {
    return CONTROLS.stream().skip(1).map(id -> id + "," + whole);
  }

  private void assertLowered(String id, String table) {
    Tables.Outcome outcome = tables.read(tables.write("t.csv", table), Tables.baseline());
    List<String> lowered = List.of(KINDS.get(id).split(" "));
    Map<String, String> expected =
        CONTROLS.stream()
            .collect(
                Collectors.toMap(control -> control, c -> lowered.contains(c) ? "no" : "full"));
    Map<String, String> found =
        CONTROLS.stream()
            .collect(
                Collectors.toMap(
                    control -> control,
                    c -> "full".equals(outcome.offered().get(point(c))) ? "full" : "no"));
    assertEquals(expected, found, table);
    assertTrue(outcome.codes().contains("CONTROL_ID_UNREADABLE"), table);
  }

  private static String point(String control) {
    return control.equals("AC-2")
        ? "ac-2_smt.a"
        : control.toLowerCase(java.util.Locale.ROOT).replace("(", ".").replace(")", "");
  }

  @Test
  void inAMatrix() {
    String header = "Control ID,Responsibility";
    List<String> answers = List.of("Customer", "Shared", "whoever");
    int count = 0;
    for (String id : KINDS.keySet()) {
      String row = "\"" + id + "\"," + answers.get(count % 3);
      String last = "\"" + id + "\",Customer";
      // Among the others, right below the last, and below a gap.
      assertLowered(
          id,
          switch (count++ % 3) {
            case 0 -> table(header, "Provider", Stream.concat(Stream.of(row), rows("Provider")));
            case 1 -> table(header, "Provider", Stream.concat(rows("Provider"), Stream.of(last)));
            default ->
                table(header, "Provider", Stream.concat(rows("Provider"), Stream.of("\n" + last)));
          });
    }
  }

  @Test
  void inFedRampsMatrix() {
    String header =
        "Control ID,Can Be Inherited from CSP,Specific Inheritance and Responsibilities";
    List<String> answers = List.of("No", "Partial", "perhaps");
    int count = 0;
    for (String id : KINDS.keySet()) {
      String row = "\"" + id + "\"," + answers.get(count++ % 3);
      assertLowered(id, table(header, "Yes", Stream.concat(rows("Yes"), Stream.of(row))));
    }
  }

  @Test
  void inFedRampsSummary() {
    tables.write("t.csv", table("Control ID,Can Be Inherited from CSP", "Yes", rows("Yes")));
    for (String id : KINDS.keySet()) {
      String summary =
          table(
              "Control ID,Implemented,Partially Implemented,Planned",
              "X,,",
              Stream.concat(rows("X,,"), Stream.of("\"" + id + "\",,,X")));
      tables.write("t-cis.csv", summary);
      assertLowered(id, table("Control ID,Can Be Inherited from CSP", "Yes", rows("Yes")));
    }
  }

  @Test
  void raisesNothing() {
    for (String id : KINDS.keySet()) {
      String table =
          "Control ID,Responsibility\nSC-7,Provider\n\"" + id + "\",Provider\nSC-7,Provider";
      Map<String, String> offered =
          tables.read(tables.write("t.csv", table), Tables.baseline()).offered();
      assertEquals("full", offered.remove("sc-7"), id);
      // What can be read of an id in half may be a part.
      assertTrue(!offered.containsValue("full"), id);
    }
  }

  @Test
  void aRowWithoutAnIdLowersTheControlAboveAndRaisesNone() {
    for (String gap : List.of("", "\n", "Notes\n")) {
      for (String own : List.of("", "(b)", "part b")) {
        String matrix =
            "Control ID,Responsibility\nAC-3,Provider\n" + gap + own + ",Customer\nAC-4,Provider\n";
        String crm =
            "Control ID,Can Be Inherited from CSP\nAC-3,Yes\n" + gap + own + ",No\nAC-4,Yes\n";
        for (String table : List.of(matrix, crm)) {
          Map<String, String> offered =
              tables.read(tables.write("t.csv", table), Tables.baseline()).offered();
          assertEquals("full", offered.get("ac-4"), table);
          assertTrue(!"full".equals(offered.get("ac-3")), table);
        }
      }
    }
    assertEquals(
        "ac-4 full",
        tables.offered("Control ID,Responsibility\nAC-3,\n,Provider\nAC-4,Provider\n"));
    assertEquals(
        "ac-4 full",
        tables.offered("Control ID,Can Be Inherited from CSP\nAC-3,\n,Yes\nAC-4,Yes\n"));
  }

  @Test
  void whatIsSaidOfAPartOfAStatementOrOfAnUnknownOneLowersItInFedRampsMatrix() {
    String header = "Control ID,Can Be Inherited from CSP\n";
    assertEquals(
        "ac-2_smt.a part, ac-2_smt.b part",
        tables.offered(header + "AC-2(a),Yes\nAC-2(b),Yes\nAC-2(z),No\n"));
    assertEquals("ac-3 part", tables.offered(header + "AC-3,Yes\nAC-3(a),No\n"));
  }

  @Test
  void howeverOftenAGroupIsTheProvidersTheOneRowThatIsNotLowersIt() {
    String provider = "5.1,Provider\n".repeat(30);
    String controls = "5.1.1,Provider\n5.1.2,Provider\n5.2.1,Provider\n";
    for (String rows : List.of(provider + "5.1,Customer\n", "5.1,Customer\n" + provider)) {
      Tables.Outcome outcome =
          tables.read(
              tables.write("t.csv", "Control ID,Responsibility\n" + rows + controls),
              Tables.of("iso-5.1.1", "iso-5.1.2", "iso-5.2.1"));
      assertEquals(
          Map.of("iso-5.1.1", "part", "iso-5.1.2", "part", "iso-5.2.1", "full"),
          outcome.offered(),
          rows);
    }
  }

  @Test
  void whatStandsBelowATableAndSaysWhoActsIsTold() {
    Tables.Outcome outcome =
        tables.read(
            tables.write(
                "t.csv", "Control ID,Responsibility\nAC-3,Provider\n\nAll else,Customer\n"),
            Tables.baseline());
    assertTrue(outcome.codes().contains("ROWS_WITHOUT_CONTROL"), outcome.codes()::toString);
  }

  @Test
  void severalEnhancementsBehindOneControlAreEachOfThem() {
    String rows = "AC-2(1),%1$s\nAC-3,%1$s\n\"AC-2 (1)(2)(3)\",%2$s\n";
    assertEquals(
        "ac-3 full",
        tables.offered("Control ID,Responsibility\n" + rows.formatted("Provider", "Customer")));
    assertEquals(
        "ac-3 full",
        tables.offered("Control ID,Can Be Inherited from CSP\n" + rows.formatted("Yes", "No")));
  }

  @Test
  void anIdThatBecameADateLowersAllThatAreNumbers() {
    for (String date :
        List.of("3-Jan-01", "1-Mar", "Mar-10", "03/01/2001", "2001-03-01 00:00:00", "36951")) {
      Tables.Outcome outcome =
          tables.read(
              tables.write(
                  "t.csv",
                  "Control ID,Responsibility\n3.1.1,Provider\n3.1.2,Shared\n"
                      + date
                      + ",Customer\nAC-3,Provider\n"),
              Tables.of("_3.1.1", "_3.1.2", "_3.1.3", "ac-3"));
      assertEquals(
          Map.of("_3.1.1", "part", "_3.1.2", "part", "ac-3", "full"), outcome.offered(), date);
      assertTrue(outcome.codes().contains("CONTROL_ID_UNREADABLE"), date);
    }
  }

  @Test
  void anIdThatMayHaveLostAZeroAsANumberIsSharedAtMost() {
    String number = "<c r=\"A2\"><v>5.0999999999999996</v></c>";
    String header = Xlsx.row(1, "Control ID", "Responsibility");
    for (String row :
        List.of(
            Xlsx.row(2, "5.1", "Provider").replace(Xlsx.cell("A2", "5.1"), number),
            Xlsx.row(2, "5.1", "Provider"))) {
      String both = row + Xlsx.row(3, "5.10", "Provider");
      boolean isNumber = row.contains(number);
      assertEquals(
          Map.of("_5.1", isNumber ? "part" : "full"), numbers(new Xlsx().sheet("A", header, row)));
      assertEquals(
          Map.of("_5.1", "full", "_5.10", "full"), numbers(new Xlsx().sheet("A", header, both)));
    }
    String table = "Control ID,Responsibility\n5.1,Provider\n5.2,Provider\n";
    assertEquals(Map.of("_5.1", "part", "_5.2", "full"), numbers(table.getBytes(UTF_8)));
    assertEquals(
        Map.of("_5.1", "full", "_5.2", "full"),
        numbers((table + "5.10,Customer\n").getBytes(UTF_8)));
  }

  private Map<String, String> numbers(Xlsx file) {
    return numbers(file.bytes());
  }

  private Map<String, String> numbers(byte[] file) {
    return tables.read(tables.write("t.csv", file), Tables.of("_5.1", "_5.10", "_5.2")).offered();
  }
}
