package dev.heirloom.inheritance.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.heirloom.inheritance.Determination;
import dev.heirloom.inheritance.authorization.Regime;
import dev.heirloom.inheritance.baseline.Baseline;
import dev.heirloom.inheritance.baseline.BaselineControl;
import dev.heirloom.inheritance.evidence.Evidence;
import dev.heirloom.inheritance.offering.Component;
import dev.heirloom.inheritance.offering.DocumentIdentity;
import dev.heirloom.inheritance.offering.Offering;
import dev.heirloom.inheritance.offering.Place;
import dev.heirloom.inheritance.offering.Responsibility;
import dev.heirloom.inheritance.offering.SystemClaimsBuilder;
import dev.heirloom.inheritance.offering.SystemId;
import dev.heirloom.inheritance.offering.Vocabulary;
import dev.heirloom.inheritance.policy.Authorizations;
import dev.heirloom.inheritance.result.Duty;
import dev.heirloom.inheritance.result.Fulfilment;
import dev.heirloom.inheritance.result.PointResult;
import dev.heirloom.inheritance.result.Report;
import dev.heirloom.oscal.model.Property;
import dev.heirloom.oscal.model.PropertyBuilder;
import dev.heirloom.oscal.model.Uuid;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What exported documents call the duties of a report, and how they hold texts of any kind. */
class DutyWordsTest {

  private static final Evidence HERE = Evidence.of("provider", "here");

  private static Uuid uuid(int number) {
    return Uuid.of("00000000-0000-4000-8000-%012d".formatted(number));
  }

  private static final Offering PROVIDER =
      Offering.of(
          SystemClaimsBuilder.builder()
              .identity(DocumentIdentity.named("provider", uuid(1)))
              .components(
                  List.of(
                      new Component(
                          uuid(2), "service", "Compute", List.of(), List.of(), false, HERE)))
              .responsibilities(
                  List.of(
                      new Responsibility(
                          uuid(21),
                          uuid(2),
                          Place.control("pe-3"),
                          Optional.empty(),
                          List.of(),
                          "Name the\n managers.",
                          HERE)))
              .build());

  private static final Report REPORT =
      Determination.of(Baseline.of("one control", List.of(BaselineControl.of("pe-3"))))
          .providers(PROVIDER)
          .authorizations(new Authorizations(List.of(), List.of(), Regime.NONE))
          .asOf(LocalDate.of(2026, 3, 31))
          .report();

  private static final PointResult POINT = REPORT.point("pe-3").orElseThrow();
  private static final DutyWords WORDS = new DutyWords(REPORT);

  private static Duty duty(Duty.Kind kind, String id) {
    return new Duty(kind, id, Optional.of(PROVIDER.systemId()), Fulfilment.OPEN);
  }

  @Test
  void aResponsibilityIsToldInItsOwnWords() {
    assertEquals(
        "how the system meets what provider leaves to it: Name the managers.",
        WORDS.sentence(duty(Duty.Kind.RESPONSIBILITY, uuid(21).value()), POINT));
    assertEquals(
        "how the system meets what provider leaves to it",
        WORDS.sentence(duty(Duty.Kind.RESPONSIBILITY, uuid(22).value()), POINT),
        "one that the point does not have");
  }

  @Test
  void anotherDutyOfThatIdIsToldWithoutThem() {
    assertEquals(
        "the confirmation of provider that responsibility " + uuid(21) + " is satisfied",
        WORDS.sentence(duty(Duty.Kind.CONFIRM, uuid(21).value()), POINT));
  }

  @Test
  void eachKindOfDutyIsAskedForInItsWords() {
    assertEquals(
        "how the system implements pe-3; a provider leaves a responsibility and provides nothing",
        WORDS.task(duty(Duty.Kind.IMPLEMENT, "pe-3"), POINT));
    assertEquals(
        "the value of pe-3_prm_1 that the system sets, because the value of provider is not known"
            + " to meet the baseline",
        WORDS.task(duty(Duty.Kind.PARAMETER, "pe-3_prm_1"), POINT));
    assertEquals(
        "the authorizing official's acceptance of the level of provider",
        WORDS.task(duty(Duty.Kind.LEVEL, "provider"), POINT));
  }

  @Test
  void eachKindOfDutyHasATitle() {
    assertEquals(
        List.of(
            "PE-3: meet what provider leaves to the system",
            "PE-3: implement it",
            "PE-3: set x as the baseline asks",
            "provider: have its authorization level accepted",
            "PE-3: confirm what is presumed of provider"),
        List.of(
                Duty.Kind.RESPONSIBILITY,
                Duty.Kind.IMPLEMENT,
                Duty.Kind.PARAMETER,
                Duty.Kind.LEVEL,
                Duty.Kind.CONFIRM)
            .stream()
            .map(kind -> WORDS.title(duty(kind, "x"), "PE-3"))
            .toList());
    assertEquals(
        "a provider: have its authorization level accepted",
        WORDS.title(new Duty(Duty.Kind.LEVEL, "x", Optional.empty(), Fulfilment.OPEN), "PE-3"));
  }

  @Test
  void aDutyIsNamedByItsKindAndItsId() {
    assertEquals("implement pe-3", DutyWords.value(duty(Duty.Kind.IMPLEMENT, " pe-3\n")));
  }

  @Test
  void aSystemThatIsNotKnownIsNamedByItsId() {
    SystemId other =
        Offering.of(
                SystemClaimsBuilder.builder()
                    .identity(DocumentIdentity.named("other", uuid(7)))
                    .build())
            .systemId();

    assertEquals("provider", WORDS.title(PROVIDER.systemId()));
    assertEquals("system " + other, WORDS.title(other));
  }

  @Test
  void aPhraseEndsOnce() {
    assertEquals("do it.", DutyWords.ended("do it"));
    assertEquals("do it?", DutyWords.ended("do it?"));
    assertEquals("one.\ndo it!", DutyWords.ended("one.\ndo it!"));
  }

  @Test
  void aLineHasNoBreaksAndNoBlanksAroundIt() {
    assertEquals("a b c", OpenItem.line(" a\n\tb\u00a0\u2003c\u2028"));
    assertEquals("a\uFFFDb", OpenItem.line("a\u0001b"));
    assertEquals("x", OpenItem.line(" \n", "x"));
    assertEquals("a", OpenItem.line("a", "x"));
  }

  @Test
  void aQuotedTextKeepsItsParagraphsAndNotItsLines() {
    assertEquals("a b\n\nc", OpenItem.quoted(" a\r\n  b \n \n\n c "));
    assertEquals("a\uFFFDb", OpenItem.prose("a\u0001b").toText());
  }

  @Test
  void anOpenItemIsThePropertyOfTheLibrarysNamespaceAlone() {
    Property open = OpenItem.of("implement\n pe-3", "how it is done");

    assertEquals("implement pe-3", open.value());
    assertEquals("To be written: how it is done.", open.remarks().orElseThrow().toText());
    assertTrue(OpenItem.is(open));
    assertFalse(OpenItem.is(PropertyBuilder.builder(open).ns(Optional.empty()).build()));
    assertFalse(
        OpenItem.is(PropertyBuilder.builder(open).ns(Vocabulary.FEDRAMP_NAMESPACE).build()));
    assertFalse(OpenItem.is(PropertyBuilder.builder(open).name("other").build()));
  }
}
