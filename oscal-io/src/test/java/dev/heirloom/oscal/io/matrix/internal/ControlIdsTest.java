package dev.heirloom.oscal.io.matrix.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.heirloom.oscal.io.workbook.internal.ControlIds;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ControlIdsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "AC-2|AC-2",
        "AC-02(01)|AC-02(01)",
        "AC-2 (1)(a)|AC-2(1)(a)",
        "AC-2 a.|AC-2(a)",
        "AC-2.a|AC-2(a)",
        "ac-2.1|ac-2(1)",
        "ac-2_smt.a|ac-2_smt.a",
        "ac-2_smt.1|ac-2_smt.1",
        "AC-06-01|AC-06(01)",
        "AC 2|AC-2",
        "AC2|AC-2",
        "AC\u20112|AC-2",
        "AC-2 Enhancement 1|AC-2(1)",
        "AC-2 part a|AC-2(a)",
        "AC-2: Account Management|AC-2",
        "AC-2 Account Management and Review|AC-2",
        "AC-17 Access to Systems|AC-17",
        "NIST AC-2|AC-2",
        "AC-2/3|AC-2;AC-3",
        "AC-2/3/6, AC-21, IA-2/4/5|AC-2;AC-3;AC-6;AC-21;IA-2;IA-4;IA-5",
        "AC-2(1), (3)|AC-2(1);AC-2(3)",
        "AC-2 (1, 3)|AC-2(1);AC-2(3)",
        "AC-2 a, b|AC-2(a);AC-2(b)",
        "AC-2(1)-(3)|AC-2(1);AC-2(2);AC-2(3)",
        "AC-2(1-3)|AC-2(1);AC-2(2);AC-2(3)",
        "AC-2(a-c)|AC-2(a);AC-2(b);AC-2(c)",
        "AC-2 to AC-5|AC-2;AC-3;AC-4;AC-5",
        "AC-2 - AC-4|AC-2;AC-3;AC-4",
        "AC-2 through 4|AC-2;AC-3;AC-4",
        "AC-2-AC-4|AC-2;AC-3;AC-4",
        "3.1.1|3.1.1",
        "_3.1.1, _3.1.2|_3.1.1;_3.1.2",
        "03.01.01|03.01.01",
        "AC.L2-3.1.1|AC.L2-3.1.1",
        "AC.L2-3.1.1, AC.L2-3.1.2|AC.L2-3.1.1;AC.L2-3.1.2",
        "3.1.1 to 3.1.3|3.1.1;3.1.2;3.1.3",
        "800-171 3.8.4|3.8.4",
        "A.5.15|A.5.15",
        "ISO/IEC 27001 A.5.15|A.5.15",
        "5.15|5.15",
        "A&A-01|A&A-01",
        "AIS-01.1|AIS-01(1)",
        "PR.AC-1|PR.AC-1",
        "CC6.1|CC6.1",
        "KSI-AFR-01|KSI-AFR-01"
      })
  void aCellNamesIdsInEverySpelling(String cell, String ids) {
    ControlIds read = ControlIds.of(cell);

    assertEquals(List.of(ids.split(";")), read.ids());
    assertTrue(read.isClear(), read::toString);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Access Control",
        "Total",
        "12",
        "2026-06-30",
        "AC-2 except (3)",
        "AC-1 to AC-9999",
        "AU-*",
        "All applicable controls",
        "",
        "In 2026"
      })
  void whatIsNoIdIsNotTakenForOne(String cell) {
    assertFalse(ControlIds.of(cell).isClear());
  }

  @Test
  void aCellMadeToTakeLongDoesNot() {
    for (String cell :
        List.of(
            " ".repeat(900) + "x",
            "AC-2" + " (1".repeat(300),
            "1".repeat(900),
            "AC-2,".repeat(190),
            "AC-1 to ".repeat(100),
            "a a a a ".repeat(100),
            "AC-2" + "\n(1)".repeat(200))) {
      assertTimeoutPreemptively(Duration.ofSeconds(1), () -> ControlIds.of(cell));
    }
    assertTimeoutPreemptively(Duration.ofSeconds(1), () -> HeaderWords.isId("1".repeat(199) + "x"));
  }

  @Test
  void headersOfIdsAreKnownInManyWords() {
    for (String header :
        List.of(
            "Control ID",
            "Control",
            "Control #",
            "Control No.",
            "NIST 800-53 Control",
            "NIST SP 800-53 Rev 5 Control ID",
            "Requirement ID",
            "CMMC Practice",
            "Practice ID",
            "CCM Control ID",
            "Question ID",
            "ID",
            "Ref",
            "Control Number",
            "Annex A Control",
            "Control Identifier",
            "Control(s)",
            "Security Requirement",
            "Requirement Number")) {
      assertTrue(HeaderWords.isId(header), header);
    }
    for (String header :
        List.of(
            "Control Name",
            "Control Family",
            "Related Controls",
            "Mapped NIST 800-53 Controls",
            "CMMC 2.0 L2 Practice (via NIST 800-171)",
            "Control Title",
            "Control Description")) {
      assertFalse(HeaderWords.isId(header), header);
    }
  }
}
