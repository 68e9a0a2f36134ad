package dev.heirloom.inheritance.ato;

import static dev.heirloom.inheritance.ato.Scenes.AGENCY;
import static dev.heirloom.inheritance.ato.Scenes.day;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.heirloom.inheritance.authorization.Authorization;
import dev.heirloom.inheritance.authorization.AuthorizationBuilder;
import dev.heirloom.inheritance.authorization.AuthorizationType;
import dev.heirloom.inheritance.authorization.CertificationClass;
import dev.heirloom.inheritance.authorization.Condition;
import dev.heirloom.inheritance.baseline.ImpactLevel;
import dev.heirloom.inheritance.evidence.Evidence;
import dev.heirloom.inheritance.evidence.ParameterSetting;
import dev.heirloom.oscal.model.ParameterId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** Of decisions that are active together the less favourable counts (ATO section 3). */
class DecisionsTest {

  private static AuthorizationBuilder decision(String id) {
    return Scenes.authorization(AuthorizationType.AGENCY_OF_PROVIDER, "platform", "2023-01-01")
        .id(id)
        .agency(AGENCY);
  }

  private static Authorization together(
      UnaryOperator<AuthorizationBuilder> one, UnaryOperator<AuthorizationBuilder> other) {
    return Decisions.lessFavourable(
            List.of(one.apply(decision("one")).build(), other.apply(decision("other")).build()))
        .orElseThrow();
  }

  @Test
  void theLaterBeginningAndTheEarlierEndsCount() {
    Authorization both =
        together(
            a -> a.issued(day("2023-02-01")).expires(day("2026-01-01")).review(day("2025-01-01")),
            a -> a.issued(day("2023-03-01")).expires(day("2027-01-01")).review(day("2024-01-01")));
    assertEquals("one and other", both.id());
    assertEquals(Optional.of(day("2023-03-01")), both.issued());
    assertEquals(Optional.of(day("2026-01-01")), both.expires());
    assertEquals(Optional.of(day("2024-01-01")), both.review());
  }

  @Test
  void theLowestLevelCountsAndNoneWhereAnAcceptanceStatesNone() {
    UnaryOperator<AuthorizationBuilder> low = a -> a.level(ImpactLevel.LOW);
    UnaryOperator<AuthorizationBuilder> high = a -> a.level(ImpactLevel.HIGH);
    UnaryOperator<AuthorizationBuilder> board = a -> a.type(AuthorizationType.FEDRAMP_JAB);
    assertEquals(Optional.of(ImpactLevel.LOW), together(low, high).level());
    assertEquals(Optional.empty(), together(a -> a, high).level());
    assertEquals(
        Optional.of(ImpactLevel.HIGH), together(board, a -> board.apply(high.apply(a))).level());
  }

  @Test
  void theClassNearestToTheFirstAndAnUnknownLevelCount() {
    assertEquals(
        Optional.of(CertificationClass.B),
        together(
                a -> a.certificationClass(CertificationClass.C),
                a -> a.certificationClass(CertificationClass.B))
            .certificationClass());
    assertEquals(
        Optional.of("medium"),
        together(a -> a, a -> a.unknownLevel(Optional.of("medium"))).unknownLevel());
  }

  @Test
  void onlyTheControlsThatAllNameCountInWhateverSpelling() {
    assertEquals(
        List.of("ac-2"),
        together(
                a -> a.controls(List.of("AC-02", "ac-3")),
                a -> a.controls(List.of("ac-2", "the gate")))
            .controls());
    Authorization apart =
        together(a -> a.controls(List.of("ac-3")), a -> a.controls(List.of("The Gate")));
    assertEquals(List.of(), apart.controls());
    assertEquals(
        List.of("Decisions that are active together agree on no control."),
        apart.conditions().stream().map(Condition::text).toList());
    assertEquals(
        List.of("the gate"),
        together(a -> a.controls(List.of("The Gate")), a -> a.controls(List.of("the  gate")))
            .controls());
  }

  @Test
  void aConsolidatedAtoThatCoversNothingInCommonCoversNone() {
    UnaryOperator<AuthorizationBuilder> consolidated = a -> a.type(AuthorizationType.CONSOLIDATED);
    Authorization both =
        together(
            a -> consolidated.apply(a).covers(List.of("platform", "mail")),
            a -> consolidated.apply(a).covers(List.of("Mail")));
    assertEquals(List.of("mail"), both.covers());
    assertEquals(AuthorizationType.CONSOLIDATED, both.type());
    assertEquals(
        AuthorizationType.SYSTEM,
        together(
                a -> consolidated.apply(a).covers(List.of("platform")),
                a -> consolidated.apply(a).covers(List.of("mail")))
            .type());
  }

  private static String difference(UnaryOperator<AuthorizationBuilder> change) {
    return Decisions.differences(
        List.of(decision("one").build(), change.apply(decision("one")).build()));
  }

  @Test
  void whatDecisionsDifferInIsToldTermByTerm() {
    assertEquals("wording", difference(a -> a.authority(Optional.of("someone"))));
    assertEquals("kind", difference(a -> a.type(AuthorizationType.SYSTEM)));
    assertEquals("day of issue", difference(a -> a.issued(day("2023-02-01"))));
    assertEquals("review", difference(a -> a.review(day("2024-01-01"))));
    assertEquals("end", difference(a -> a.expires(day("2024-01-01"))));
    assertEquals("impact level", difference(a -> a.level(ImpactLevel.LOW)));
    assertEquals("class", difference(a -> a.certificationClass(CertificationClass.C)));
    assertEquals("controls", difference(a -> a.controls(List.of("ac-2"))));
    assertEquals(
        "parameters",
        difference(
            a ->
                a.parameters(
                    List.of(
                        new ParameterSetting(
                            new ParameterId("p"),
                            List.of("x"),
                            ParameterSetting.Level.IMPLEMENTATION,
                            Evidence.of("ato", "p"))))));
    assertEquals(
        "conditions", difference(a -> a.conditions(List.of(Condition.excluding("x", "ac-2")))));
    assertEquals("baseline", difference(a -> a.baseline(Optional.of("Moderate"))));
    assertEquals("what they cover", difference(a -> a.covers(List.of("mail"))));
    assertEquals(
        "review, end", difference(a -> a.expires(day("2024-01-01")).review(day("2023-12-01"))));
  }

  private static String why(UnaryOperator<AuthorizationBuilder> change) {
    return Decisions.whyNotActive(List.of(change.apply(decision("it")).build()));
  }

  @Test
  void whatIsNotActiveIsToldByTheLastOfItsRecords() {
    Optional<LocalDate> none = Optional.empty();
    assertEquals("it was revoked on 2024-01-01", why(a -> a.revoked(day("2024-01-01"))));
    assertEquals("it ended on 2024-01-01", why(a -> a.expires(day("2024-01-01"))));
    assertEquals("it states no day of issue", why(a -> a.issued(none).expires(day("2024-01-01"))));
    assertEquals("it contradicts others", why(a -> a));
    assertEquals(
        "late ended on 2025-01-01",
        Decisions.whyNotActive(
            List.of(
                decision("late").issued(day("2023-06-01")).expires(day("2025-01-01")).build(),
                decision("early").issued(day("2023-01-01")).expires(day("2026-01-01")).build())));
  }

  @Test
  void aRecordWithoutAnIdIsNamedByItsKind() {
    assertEquals("one", Decisions.name(decision("one").build()));
    assertEquals("the agency-of-provider authorization", Decisions.name(decision("").build()));
    assertEquals(
        "the authorization", Decisions.name(decision("").type(AuthorizationType.UNSTATED).build()));
    assertEquals("x", Decisions.name(decision("x").type(AuthorizationType.UNSTATED).build()));
  }

  @Test
  void theEvidenceOfSeveralIsToldOnceAndInOrder() {
    Authorization a = decision("a").evidence(Evidence.of("b.json", "0")).build();
    Authorization b = decision("b").evidence(Evidence.of("a.json", "0")).build();
    assertEquals(
        List.of(Evidence.of("a.json", "0"), Evidence.of("b.json", "0")),
        Decisions.evidence(List.of(a, b, a)));
  }
}
