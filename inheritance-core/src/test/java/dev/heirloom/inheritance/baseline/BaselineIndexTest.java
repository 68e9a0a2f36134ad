package dev.heirloom.inheritance.baseline;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Where ids lead in a baseline (SEMANTICS sections 1 and 9). */
class BaselineIndexTest {

  private static Baseline of(BaselineControl... controls) {
    return Baseline.of("test", List.of(controls));
  }

  private static BaselineControl called(String id, String... others) {
    return BaselineControlBuilder.builder(BaselineControl.of(id)).otherIds(List.of(others)).build();
  }

  private static Optional<String> control(Baseline baseline, String spelling) {
    return baseline.index().find(spelling).map(place -> place.control().value());
  }

  private static BaselinePlace place(Baseline baseline, String control, String statement) {
    return baseline.index().find(control, Optional.of(statement)).orElseThrow();
  }

  private static StatementPart part(String id, String name, String label) {
    return StatementPartBuilder.builder()
        .id(id)
        .name(name)
        .label(Optional.of(label).filter(text -> !text.isEmpty()))
        .build();
  }

  @Test
  void aControlIsFoundByAnIdThatItHasElsewhere() {
    Baseline baseline = of(called("x-1", "_0A1b", "old-1"), called("x-2", "old-2"));
    assertEquals(Optional.of("x-1"), control(baseline, "0a1B"));
    assertEquals(Optional.of("x-1"), control(baseline, "_0a1b"));
    assertEquals(Optional.of("x-1"), control(baseline, " OLD-1 "));
    assertEquals(Optional.of("x-2"), control(baseline, "old-2"));
    assertEquals(Optional.empty(), control(baseline, "old-3"));
  }

  @Test
  void anIdThatSeveralControlsHaveElsewhereNamesNoneOfThem() {
    Baseline baseline = of(called("x-1", "old"), called("x-2", "OLD"), called("x-3", "one", "one"));
    assertEquals(Optional.empty(), control(baseline, "old"));
    assertEquals(Optional.of("x-3"), control(baseline, "one"));
  }

  @Test
  void aControlWhoseIdLooksLikeAStatementsTakesNoOthersPlace() {
    Baseline baseline = of(BaselineControl.of("ac-2a"), BaselineControl.of("ac-2"));
    assertEquals(Optional.of("ac-2"), control(baseline, "AC-02"));
    assertEquals(Optional.of("ac-2a"), control(baseline, "ac-2a"));
  }

  @Test
  void blanksAroundAnIdOfNoFormDoNotMatter() {
    assertEquals(Optional.of("GC.1"), control(of(BaselineControl.of("GC.1")), " GC.1\u00a0"));
  }

  @Test
  void aPartThatIsNoPointLiesInTheOnlyPointOrInNoneOfSeveral() {
    StatementPart note = part("ac-2_smt.note", "note", "");
    BaselinePlace single = of(BaselineControl.of("ac-2", note)).index().find("ac-2_smt.note").get();
    assertEquals(BaselinePlace.Kind.DEEPER, single.kind());
    assertEquals(Optional.of("ac-2"), single.point());
    BaselinePlace several =
        of(BaselineControl.of("ac-2", StatementPart.item("ac-2_smt.a"), note))
            .index()
            .find("ac-2_smt.note")
            .get();
    assertEquals(BaselinePlace.Kind.UNKNOWN, several.kind());
    assertEquals(Optional.empty(), several.point());
  }

  @Test
  void aStatementIsFoundByItsLabelWhateverItsId() {
    Baseline baseline =
        of(
            BaselineControl.of(
                "ac-2",
                StatementPartBuilder.builder(part("ac-2_x9", "item", "(B)"))
                    .addParts(part("ac-2_x10", "item", "1."))
                    .build(),
                part("ac-2_prt", "item", ""),
                part("x", "item", "")));
    assertEquals("ac-2_x9", baseline.index().find("AC-2(b)").orElseThrow().id());
    assertEquals("ac-2_x10", baseline.index().find("AC-2(b)(1)").orElseThrow().id());
    assertEquals(BaselinePlace.Kind.POINT, place(baseline, "ac-2", "ac-2_prt").kind());
    assertEquals(BaselinePlace.Kind.POINT, place(baseline, "ac-2", "x").kind());
  }

  @Test
  void aStatementOfAControlInAnotherSpellingIsFoundInexactly() {
    Baseline baseline =
        of(
            BaselineControl.of("ac-2", StatementPart.item("ac-2_smt.a")),
            BaselineControl.of("ac-2.7", StatementPart.item("ac-2.7_smt.a")));
    BaselinePlace found = place(baseline, "AC-02", "ac-2_smt.a");
    assertEquals(BaselinePlace.Kind.POINT, found.kind());
    assertEquals(false, found.exact());
    assertEquals(true, place(baseline, "ac-2", "ac-2_smt.a").exact());
    assertEquals(BaselinePlace.Kind.UNKNOWN, place(baseline, "ac-2.7", "AC-2(a)").kind());
    assertEquals(Optional.empty(), baseline.index().find("ac-9", Optional.of("ac-9_smt.a")));
    assertEquals("index of 2 ids and 2 points", baseline.index().toString());
  }
}
