package dev.heirloom.inheritance.baseline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Ids of the field, taken apart and found in a baseline. */
class IdSpellingTest {

  private final Baseline baseline =
      Baseline.of(
          "test",
          List.of(
              BaselineControl.of(
                  "ac-2",
                  StatementPart.item(
                      "ac-2_smt.a",
                      StatementPart.item("ac-2_smt.a.1"),
                      StatementPart.item("ac-2_smt.a_fr")),
                  StatementPart.item("ac-2_smt.b"),
                  StatementPart.item("ac-2_fr", StatementPart.item("ac-2_fr_smt.1"))),
              BaselineControl.of("ac-2.1"),
              BaselineControl.of("ac-2.7", StatementPart.item("ac-2.7_smt.a")),
              BaselineControl.of("ac-6.1")));

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      ignoreLeadingAndTrailingWhitespace = false,
      value = {
        "ac-2|ac-2",
        "AC-2|ac-2",
        "AC-02|ac-2",
        "AC-2 |ac-2",
        "ac-2_smt|ac-2_smt",
        "ac-2_stmt.a|ac-2_smt.a",
        "ac-02_smt.a.1|ac-2_smt.a.1",
        "AC-2(a)|ac-2_smt.a",
        "AC-02 (a)|ac-2_smt.a",
        "AC-2a|ac-2_smt.a",
        "AC-2a.|ac-2_smt.a",
        "AC-2 a.1|ac-2_smt.a.1",
        "AC-1(a)(1)|ac-1_smt.a.1",
        "AC-2 (1)|ac-2.1",
        "AC-2 (1)(a)|ac-2.1_smt.a",
        "ac-02.01|ac-2.1",
        "AC-02(01)|ac-2.1",
        "AC-02 (07) (a)|ac-2.7_smt.a",
        "AC-06-01|ac-6.1",
        "AC-2(3)(a)|ac-2.3_smt.a",
        "ac-2.7_smt.a|ac-2.7_smt.a",
        "SC-7 (13) |sc-7.13"
      })
  void everySpellingOfTheFieldIsReadAsNistsOwn(String spelling, String own) {
    assertEquals(own, IdSpelling.parse(spelling).orElseThrow().toString());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "Total",
        "AC",
        "AC-",
        "A-1",
        "ac-2_gdn",
        "AC-2 and AC-3",
        "1",
        "ac-2_fr",
        "KSI-IAM-01"
      })
  void whatIsNotOfNistsFormIsNoId(String text) {
    assertEquals(Optional.empty(), IdSpelling.parse(text));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "ac-2|WHOLE|ac-2|0|2|true",
        "AC-02|WHOLE|ac-2|0|2|false",
        "ac-2_smt|WHOLE|ac-2|0|2|true",
        "ac-2_stmt|WHOLE|ac-2|0|2|false",
        "ac-2_smt.a|POINT|ac-2_smt.a|0|1|true",
        "AC-2 (b)|POINT|ac-2_smt.b|1|2|false",
        "ac-2_smt.a.1|DEEPER|ac-2_smt.a.1|0|1|true",
        "AC-02 (a)(1)|DEEPER|ac-2_smt.a.1|0|1|false",
        "ac-2_fr|FEDRAMP_REQUIREMENT|ac-2_fr|0|2|true",
        "ac-2_fr_smt.1|FEDRAMP_REQUIREMENT|ac-2_fr_smt.1|0|2|true",
        "ac-2_smt.a_fr|FEDRAMP_REQUIREMENT|ac-2_smt.a_fr|0|2|true",
        "ac-2_smt.x|UNKNOWN|ac-2_smt.x|0|2|true",
        "ac-2.1|WHOLE|ac-2.1|2|3|true",
        "AC-2(7)(a)|POINT|ac-2.7_smt.a|3|4|false"
      })
  void anIdIsFoundAtItsPlace(
      String id, BaselinePlace.Kind kind, String own, int first, int end, boolean exact) {
    BaselinePlace spot = baseline.index().find(id).orElseThrow();
    assertEquals(kind, spot.kind());
    assertEquals(own, spot.id());
    assertEquals(first, spot.firstPoint());
    assertEquals(end, spot.endPoint());
    assertEquals(exact, spot.exact());
  }

  @Test
  void aStatementIsLookedForInItsOwnControlAlone() {
    BaselinePlace spot = baseline.index().find("ac-2.1", Optional.of("ac-2_smt.a")).orElseThrow();
    assertEquals(BaselinePlace.Kind.UNKNOWN, spot.kind());
  }

  @Test
  void aControlThatTheBaselineLacksIsNotFound() {
    assertTrue(baseline.index().find("ac-3").isEmpty());
    assertTrue(baseline.index().control("Total").isEmpty());
    assertFalse(baseline.index().find("AC-06 (01)").isEmpty());
  }

  @Test
  void anIdThatBeginsWithADigitIsFoundWhereAnUnderscoreMakesItAToken() {
    Baseline iso =
        Baseline.of("iso", List.of(BaselineControl.of("_5.1"), BaselineControl.of("_5.10")));
    assertEquals("_5.1", iso.index().find("5.1").orElseThrow().control().value());
    assertEquals("_5.10", iso.index().control(" 5.10 ").orElseThrow().id().value());
    assertTrue(iso.index().find("5.2").isEmpty());
  }
}
