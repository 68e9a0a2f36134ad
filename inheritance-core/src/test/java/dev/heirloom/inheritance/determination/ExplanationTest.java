package dev.heirloom.inheritance.determination;

import static dev.heirloom.inheritance.determination.MappingScenes.SOURCE;
import static dev.heirloom.inheritance.determination.MappingScenes.collection;
import static dev.heirloom.inheritance.determination.MappingScenes.covering;
import static dev.heirloom.inheritance.determination.MappingScenes.map;
import static dev.heirloom.inheritance.determination.World.determination;
import static dev.heirloom.inheritance.determination.World.id;
import static dev.heirloom.inheritance.determination.World.system;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.heirloom.inheritance.Determination;
import dev.heirloom.inheritance.authorization.Authorization;
import dev.heirloom.inheritance.baseline.Baseline;
import dev.heirloom.inheritance.baseline.BaselineControl;
import dev.heirloom.inheritance.baseline.BaselineControlBuilder;
import dev.heirloom.inheritance.baseline.ImpactLevel;
import dev.heirloom.inheritance.evidence.Evidence;
import dev.heirloom.inheritance.evidence.ParameterSetting;
import dev.heirloom.inheritance.offering.Extent;
import dev.heirloom.inheritance.offering.Offering;
import dev.heirloom.inheritance.offering.ProvidedItem;
import dev.heirloom.inheritance.offering.States;
import dev.heirloom.inheritance.offering.SystemClaimsBuilder;
import dev.heirloom.inheritance.policy.Authorizations;
import dev.heirloom.inheritance.result.BriefReason;
import dev.heirloom.inheritance.result.Lowering;
import dev.heirloom.inheritance.result.PointResult;
import dev.heirloom.inheritance.result.Report;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The words in which a report is told to a person, each form of it once. */
class ExplanationTest {

  /** One provider: of each point another status, for another reason. */
  private static final Report REPORT =
      determination(
              system("P")
                  .with("web")
                  .provides("i a", "ac-1_smt.a", "web", Extent.WHOLE, "implemented")
                  .leaves("r", "ac-1_smt.a")
                  .provides("i b", "ac-1_smt.b", "this", Extent.PART, "implemented")
                  .provides("i 2", "ac-2", "this", Extent.WHOLE, "partial")
                  .refuses("ac-2.1", "ask us")
                  .provides("i p", "pl-11", "this", Extent.WHOLE, "planned"))
          .report();

  /** A provider that stands on a lower one and meets one of its three responsibilities. */
  private static Report chain() {
    World.SystemBuilder lower =
        system("L")
            .provides("l", "ac-1_smt.a")
            .leaves("q", "ac-1_smt.a")
            .leaves("q2", "pl-11")
            .leaves("q3", "ac-2.1");
    World.SystemBuilder upper =
        system("U")
            .with("rack", id("L/this"))
            .provides("u", "ac-1_smt.a")
            .inherits("l", "ac-1_smt.a")
            .satisfies("q", "ac-1_smt.a", "implemented");
    return determination(lower, upper).report();
  }

  @Test
  void theWholeTellsCountsSystemsCausesWhatWasLoweredAndWhatIsLeft() {
    assertEquals(
        """
        moderate, as of 2026-11-21: 0 fully inherited, 2 partially inherited, 2 to implement
          As declared: 2 fully inherited, 1 partially inherited, 1 to implement.
          Of the points: 0 fully inherited, 4 partially inherited, 2 to implement.
          P (P) is a direct provider.
          error NOT_IMPLEMENTED, in P: pl-11 of P is planned, not implemented, and cannot be inherited yet
            In P i p
          warning PARTLY_IMPLEMENTED, in P: ac-2 of P is implemented in part
            In P i 2
          warning ORGANIZATION_POLICY, in P: ac-1 asks for your own organization's policy and procedures: those of P cover only a part
          info SCOPE_NOT_STATED, in P: the baseline that P was authorized on is not known, so no control counts as outside its scope
          Lowered:
            ac-2: partially inherited, though fully inherited as declared (PARTLY_IMPLEMENTED); 2 duties open.
            pl-11: to implement, though fully inherited as declared (NOT_IMPLEMENTED); 1 duty open.
          Left to do: 1 responsibility to meet, 5 points to implement.
        """,
        REPORT.explain());
  }

  @Test
  void aFamilyIsToldControlByControl() {
    assertEquals(
        """
        ac: 0 fully inherited, 2 partially inherited, 1 to implement
          moderate, as of 2026-11-21.
          As declared: 1 fully inherited, 1 partially inherited, 1 to implement.
          Of the points: 0 fully inherited, 4 partially inherited, 1 to implement.
          ac-1: partially inherited (ORGANIZATION_POLICY); 2 duties open.
          ac-2: partially inherited, though fully inherited as declared (PARTLY_IMPLEMENTED); 2 duties open.
          ac-2.1: to implement; 1 duty open.
          Left to do: 1 responsibility to meet, 4 points to implement.
        """,
        REPORT.explainFamily("AC"));
  }

  @Test
  void aControlIsToldPointByPoint() {
    assertEquals(
        """
        ac-1: partially inherited
          moderate, as of 2026-11-21.
          warning ORGANIZATION_POLICY: ac-1 asks for your own organization's policy and procedures: those of P cover only a part
            In P

          ac-1_smt.a: partially inherited
            P (component "web") provides it, which makes it partial at most (ORGANIZATION_POLICY).
              In P i a
            P leaves you a responsibility (open):
              In P r
            Left to do:
              meet the responsibility (P): open

          ac-1_smt.b: partially inherited
            P (component "this") provides a part of it, which makes it partial at most (ORGANIZATION_POLICY).
              In P i b
            Left to do:
              implement what is not inherited of ac-1_smt.b: open
        """,
        REPORT.explain("AC-1"));
  }

  @Test
  void pointsOfWhichTheSameIsToSayAreToldOnce() {
    assertEquals(
        """
        ac-2: partially inherited, though fully inherited as declared
          moderate, as of 2026-11-21.
          warning PARTLY_IMPLEMENTED: ac-2 of P is implemented in part

          ac-2_smt.a, ac-2_smt.b: partially inherited, though fully inherited as declared
            P (component "this") provides it at ac-2, which makes it partial at most (PARTLY_IMPLEMENTED).
            Left to do:
              implement what is not inherited of each point: open
            ac-2_smt.a in P i 2
            ac-2_smt.b in P i 2
        """,
        REPORT.explain("ac-2"));
  }

  @Test
  void aPointThatIsNotInheritedTellsWhy() {
    assertEquals(
        """

          ac-2.1: to implement
            Why: a provider says that it cannot be inherited.
            P does not offer it:
              "ask us"
              In P refuses ac-2.1
            Left to do:
              implement ac-2.1: open
        """,
        REPORT.explainPoint("ac-2.1"));
    assertEquals(
        """

          pl-11: to implement, though fully inherited as declared
            Why: nothing that is offered can be used.
            P (component "this") provides it, which cannot be used (NOT_IMPLEMENTED).
              In P i p
              error NOT_IMPLEMENTED: pl-11 of P is planned, not implemented, and cannot be inherited yet
            Left to do:
              implement pl-11: open
        """,
        REPORT.explainPoint("pl-11"));
  }

  @Test
  void aChainIsToldFromTheTop() {
    assertEquals(
        """
        U (U) is a direct provider, and leverages L.
        L (L) is a system below.
        """,
        chain()
            .explain()
            .lines()
            .skip(3)
            .limit(2)
            .map(line -> line.strip() + "\n")
            .reduce("", String::concat));
    assertEquals(
        """

          ac-1_smt.a: partially inherited, though fully inherited as declared
            U (component "this") provides it, which makes it partial at most (ORGANIZATION_POLICY).
              In U u
              warning ORGANIZATION_POLICY: ac-1 asks for your own organization's policy and procedures: those of U cover only a part
              It relies on:
                L (component "this") provides it.
                  In L l
            Responsibility %s on L -> U: satisfied by U.
              In U satisfies q
            Left to do:
              implement what is not inherited of ac-1_smt.a: open
        """
            .formatted(id("q")),
        chain().explainPoint("ac-1_smt.a"));
  }

  @Test
  void aPresumptionIsToBeConfirmedAndNotedLast() {
    assertEquals(
        """
        pl-11: to implement
          moderate, as of 2026-11-21.

          pl-11: to implement
            Why: no provider addresses it.
            Responsibility %1$s on L -> U: presumed by U.
            Left to do:
              implement pl-11: open
              confirm that responsibility %1$s is satisfied (L): open

          info PRESUMED_SATISFIED: responsibility %1$s of L is presumed satisfied, because U is authorized: confirm it
            In L q2
        """
            .formatted(id("q2")),
        chain().explain("pl-11"));
    assertTrue(
        chain()
            .explain()
            .contains(
                """
                info PRESUMED_SATISFIED, 2 times, in L: a lower system's responsibility is presumed satisfied, because a system on the way up is authorized
                    ac-2.1: responsibility %s of L is presumed satisfied, because U is authorized: confirm it
                      In L q3
                """
                    .formatted(id("q3"))));
  }

  @Test
  void whatAMapCarriesIsToldWithTheMap() {
    Offering offering = system("P").provides("i", "in-2").offering();
    assertEquals(
        """

          ac-2.1: fully inherited
            P (component "this") provides it at in-2.
              In P i
              Carried here: in-2 superset-of it by map %1$s of mapping.json.
                "rationale: semantic"
            Left to do:
              confirm that map %1$s rightly calls it whole (P): open
        """
            .formatted(id("m")),
        determination()
            .providers(
                offering.through(collection(map("m", "in-2", "superset-of", "ac-2.1")), SOURCE))
            .authorizations(Authorizations.of(World.active(system("P"))))
            .report()
            .explainPoint("ac-2.1"));
    String limited =
        determination()
            .providers(
                offering.through(
                    collection(covering(map("m", "in-2", "superset-of", "ac-2.1"), "0.5")), SOURCE))
            .report()
            .explainPoint("ac-2.1");
    assertTrue(limited.contains("        Not whole: "), limited);
  }

  private static String quoted(String text) {
    ProvidedItem item =
        new ProvidedItem(
            id("i"),
            id("P/this"),
            World.at("pl-11"),
            Extent.UNSTATED,
            States.implemented(),
            List.of(),
            text,
            Evidence.of("P", "/x"));
    return determination()
        .providers(
            Offering.of(
                SystemClaimsBuilder.builder(system("P").claims()).provided(List.of(item)).build()))
        .report()
        .explainPoint("pl-11")
        .lines()
        .filter(line -> line.strip().startsWith("\""))
        .findFirst()
        .orElse("")
        .strip();
  }

  @Test
  void ofWhatIsProvidedTheBeginningIsQuotedOnOneLine() {
    assertEquals("\"guards and locks\"", quoted(" guards\n  and locks "));
    assertEquals("", quoted(" "));
    assertEquals("\"" + "x".repeat(240) + "\"", quoted("x".repeat(240)));
    assertEquals("\"" + "x".repeat(237) + "...\"", quoted("x".repeat(241)));
    assertEquals(
        "\"" + "x".repeat(236) + "...\"",
        quoted("x".repeat(236) + "\uD83D\uDD12" + "x".repeat(9)),
        "a character of two halves stays whole");
  }

  @Test
  void aReasonIsBriefInALineOfATable() {
    BriefReason brief = new BriefReason(REPORT.inputs());

    assertEquals(
        List.of(
            "a part is provided by P",
            "declared fully inherited: PARTLY_IMPLEMENTED",
            "a provider says that it cannot be inherited",
            "declared fully inherited: NOT_IMPLEMENTED"),
        REPORT.controls().stream().map(brief::of).toList());
    PointResult point = REPORT.point("ac-1_smt.b").orElseThrow();
    assertEquals("a part is provided by P", brief.of(point));
  }

  @Test
  void aBriefReasonNamesWhatIsProvidedOrThatItIsTailoredOut() {
    Report report =
        determination(system("P").provides("i", "ac-2.1"))
            .system(system("C").says("pl-11", List.of("not-applicable"), "no such plan").customer())
            .report();
    BriefReason brief = new BriefReason(report.inputs());

    assertEquals("provided by P", brief.of(report.control("ac-2.1").orElseThrow()));
    assertEquals("tailored out", brief.of(report.control("pl-11").orElseThrow()));
  }

  @Test
  void whatLoweredTheMostControlsIsToldFirst() {
    assertEquals(
        List.of(
            "NOT_IMPLEMENTED (1 control): pl-11 of P is planned, not implemented, and cannot be inherited yet",
            "PARTLY_IMPLEMENTED (1 control): ac-2 of P is implemented in part"),
        REPORT.lowerings().stream().map(Lowering::toString).toList());
    List<String> two =
        determination(
                system("P")
                    .provides("i", "ac-2", "partial")
                    .provides("j", "ac-2.1", "partial")
                    .provides("k", "pl-11", "planned"))
            .report()
            .lowerings()
            .stream()
            .map(Lowering::toString)
            .toList();
    assertEquals(2, two.size(), two::toString);
    assertTrue(two.get(0).startsWith("PARTLY_IMPLEMENTED (2 controls): "), two::toString);
    assertTrue(two.get(1).startsWith("NOT_IMPLEMENTED (1 control): "), two::toString);
  }

  private static Report of(Baseline baseline, World.SystemBuilder... systems) {
    return Determination.of(baseline)
        .providers(Arrays.stream(systems).map(World.SystemBuilder::offering).toList())
        .authorizations(
            Authorizations.of(
                Arrays.stream(systems).map(World::active).toArray(Authorization[]::new)))
        .asOf(World.TODAY)
        .report();
  }

  @Test
  void aControlIsToldWithTheErrorsOfDocumentsAndWithWhatTheBaselineChanged() {
    Baseline tailored =
        Baseline.of(
                "tailored",
                List.of(
                    BaselineControlBuilder.builder(BaselineControl.of("pl-11"))
                        .title("Baseline Tailoring")
                        .provenance(
                            List.of(
                                "ours.json imports the control of nist.json",
                                "ours.json alters: add 2 props",
                                "ours.json alters: add 1 part; add 1 prop starting pl-11",
                                "ours.json sets pl-11_prm_1"))
                        .build()))
            .at(ImpactLevel.MODERATE);

    assertEquals(
        """
        pl-11 Baseline Tailoring: fully inherited
          tailored, as of 2026-11-21.
          error NOTHING_OFFERED: Q offers nothing: it has no provided item and no responsibility for customers
            In Q

          pl-11: fully inherited
            P (component "this") provides it.
              In P i
            Left to do: nothing.

          In the baseline: ours.json alters: add 1 part
          In the baseline: ours.json sets pl-11_prm_1
        """,
        of(tailored, system("P").provides("i", "pl-11"), system("Q")).explain("pl-11"));
  }

  @Test
  void theWholeTellsTheFirstFindingsOfACauseAndHowManyMoreThereAre() {
    Report report =
        of(
            World.BASELINE,
            system("P")
                .provides("a", "ac-2_smt.a", "planned")
                .provides("b", "ac-2_smt.b", "planned")
                .provides("c", "ac-2.1", "planned")
                .provides("d", "pl-11", "planned")
                .provides("e", "ac-1", "planned"));

    assertEquals(
        """
          error NOT_IMPLEMENTED, 5 times, in P: the provided item is only planned
            ac-1 of P is planned, not implemented, and cannot be inherited yet
              In P e
            ac-2_smt.a of P is planned, not implemented, and cannot be inherited yet
              In P a
            ac-2_smt.b of P is planned, not implemented, and cannot be inherited yet
              In P b
            and 2 more.
        """,
        report
            .explain()
            .lines()
            .skip(4)
            .limit(8)
            .map(line -> line + "\n")
            .reduce("", String::concat));
  }

  @Test
  void aResponsibilityIsToldWithItsWordsItsMapAndWhereItIsAnswered() {
    Offering offering =
        system("P")
            .provides("i", "in-2")
            .leaves(PlanScene.left("P", "r", "in-2", "name\n them"))
            .offering();
    Report report =
        determination()
            .providers(offering.through(collection(map("m", "in-2", "equal-to", "ac-2.1")), SOURCE))
            .authorizations(Authorizations.of(World.active(system("P"))))
            .system(system("C").satisfies("r", "ac-2.1").customer())
            .report();

    assertEquals(
        """

          ac-2.1: partially inherited
            P (component "this") provides it at in-2.
              In P i
              Carried here: in-2 equal-to it by map %1$s of mapping.json.
            P leaves you a responsibility (satisfied):
              "name them"
              In P r
              Carried here: in-2 equal-to it by map %1$s of mapping.json.
              Answered in C satisfies r
            Left to do: nothing.
        """
            .formatted(id("m")),
        report.explainPoint("ac-2.1"));
    assertEquals(
        "P (P) is a direct provider, carried from source through mapping.json.",
        report.explain().lines().skip(3).findFirst().orElseThrow().strip());
  }

  @Test
  void whatAProviderOffersInTheWordsOfAResponsibilityIsQuotedOnce() {
    World.SystemBuilder provider =
        system("P").leaves(PlanScene.left("P", "r", "pl-11", "name  them"));
    Report report =
        determination()
            .providers(
                Offering.of(
                    SystemClaimsBuilder.builder(provider.claims())
                        .provided(List.of(worded("i", "name them"), worded("j", "guards  them")))
                        .build()))
            .report();

    assertEquals(
        """

          pl-11: partially inherited
            P (component "this") provides it.
              In P i
              warning AUTHORIZATION_NOT_STATED: no authorization with a date is on record for P
              info LEVEL_NOT_STATED: no impact level of P is stated, so levels are not compared
            P (component "this") provides it.
              "guards them"
              In P j
            P leaves you a responsibility (open):
              "name them"
              In P r
            Left to do:
              meet the responsibility (P): open
        """,
        report.explainPoint("pl-11"));
  }

  private static ProvidedItem worded(String name, String words) {
    return new ProvidedItem(
        id(name),
        id("P/this"),
        World.at("pl-11"),
        Extent.WHOLE,
        States.implemented(),
        List.of(),
        words,
        Evidence.of("P", name));
  }

  @Test
  void theWholeNamesWhatFellThroughAndWhatIsToBeSetAndAccepted() {
    World.SystemBuilder provider =
        system("P")
            .providesWith(
                "p",
                "ac-2",
                World.setting("ac-2_prm_1", "60 days", ParameterSetting.Level.BY_COMPONENT));
    Report report =
        PlanScene.of(provider)
            .on(PlanScene.THIRTY_DAYS)
            .authorized(World.record(provider).level(ImpactLevel.LOW).build())
            .report(system("C").customer());

    assertEquals(
        """
          Lowered:
            ac-2: partially inherited, though fully inherited as declared (AUTHORIZED_BELOW_LEVEL, PARAMETER_WEAKER); 3 duties open.
          Left to do: 1 point to implement, 1 parameter to set, 1 level to have accepted.
        """,
        ending(report.explain()));
    World.SystemBuilder upper = system("U").provides("u", "ac-2");
    World.SystemBuilder lower = system("L").leaves("r", "ac-2");
    Report fallen =
        PlanScene.of(upper, lower).paired(upper, lower).authorized().report(system("C").customer());
    assertEquals(
        """
          Lowered:
            ac-2: partially inherited, though fully inherited as declared (ORPHANED_RESPONSIBILITY); 1 duty open.
          Left to do: 1 responsibility to meet, 4 points to implement.
        """,
        ending(fallen.explain()));
    assertEquals(
        """

          ac-2_smt.a: partially inherited, though fully inherited as declared
            U (component "this") provides it at ac-2.
              In U u
              warning AUTHORIZATION_NOT_STATED: no authorization with a date is on record for U
              info LEVEL_NOT_STATED: no impact level of U is stated, so levels are not compared
            L, below, leaves a responsibility that falls to you (open):
              In L r
            Responsibility %s on L -> U: with customer.
            Left to do:
              meet the responsibility (L): open
        """
            .formatted(id("r")),
        fallen.explainPoint("ac-2_smt.a"));
    assertEquals(
        List.of(
            "ORPHANED_RESPONSIBILITY (1 control): no system on the way up answers a lower system's"
                + " responsibility, so it falls to the customer system"),
        fallen.lowerings().stream().map(Lowering::toString).toList());
  }

  @Test
  void pointsAlikeAreToldWithWhereEachAndWhatItReliesOnStands() {
    World.SystemBuilder upper =
        system("U").with("rack", id("L/this")).provides("u", "ac-2").inherits("l", "ac-2");
    World.SystemBuilder lower = system("L").provides("l", "ac-2").leaves("r", "ac-2");
    Report report = determination(upper, lower).report();

    assertEquals(
        """
        ac-2: fully inherited
          moderate, as of 2026-11-21.

          ac-2_smt.a, ac-2_smt.b: fully inherited
            U (component "this") provides it at ac-2.
              It relies on:
                L (component "this") provides it at ac-2.
            Its responsibility on L -> U: presumed by U.
            Left to do:
              confirm that its responsibility is satisfied (L): open
            ac-2_smt.a in U u and L l
            ac-2_smt.b in U u and L l

          info PRESUMED_SATISFIED: responsibility %s of L is presumed satisfied, because U is authorized: confirm it
            In L r
        """
            .formatted(id("r")),
        report.explain("ac-2"));
  }

  @Test
  void whatIsFoundOfPointsAlikeIsToldOnce() {
    World.SystemBuilder provider =
        system("P").provides("w", "ac-2").provides("i", "ac-2_smt.a").provides("j", "ac-2_smt.b");

    assertEquals(
        """
        ac-2: fully inherited
          moderate, as of 2026-11-21.

          ac-2_smt.a, ac-2_smt.b: fully inherited
            P (component "this") provides it.
            P (component "this") provides it at ac-2.
            info NOT_LISTED_AS_INHERITED: each point of P is offered, but your document lists others of ac-2 as inherited and not this one
            Left to do: nothing.
            ac-2_smt.a in P i and P w
            ac-2_smt.b in P j and P w
        """,
        determination(provider)
            .system(system("C").inherits("w", "ac-2").customer())
            .report()
            .explain("ac-2"));
  }

  /** Returns what the whole says of what was lowered and of what is left. */
  private static String ending(String whole) {
    return whole.substring(whole.indexOf("  Lowered:"));
  }
}
