package dev.heirloom.inheritance.determination;

import static dev.heirloom.inheritance.determination.World.TODAY;
import static dev.heirloom.inheritance.determination.World.system;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.heirloom.inheritance.Determination;
import dev.heirloom.inheritance.baseline.Baseline;
import dev.heirloom.inheritance.baseline.BaselineControl;
import dev.heirloom.inheritance.baseline.BaselineControlBuilder;
import dev.heirloom.inheritance.baseline.StatementPart;
import dev.heirloom.inheritance.difference.ChangeText;
import dev.heirloom.inheritance.difference.Difference;
import dev.heirloom.inheritance.policy.Authorizations;
import dev.heirloom.inheritance.result.Report;
import dev.heirloom.oscal.model.ControlId;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What changed between two reports, as tables for a person. */
class ChangeTextTest {

  private static BaselineControl titled(BaselineControl control, String title) {
    return BaselineControlBuilder.builder(control).title(title).build();
  }

  private static final Baseline BASELINE =
      Baseline.of(
          "moderate",
          List.of(
              titled(
                  BaselineControl.of(
                      "ac-2", StatementPart.item("ac-2_smt.a"), StatementPart.item("ac-2_smt.b")),
                  "Account Management"),
              titled(BaselineControl.of("ac-2.1"), "Automation"),
              titled(BaselineControl.of("pl-2"), "Plans"),
              titled(BaselineControl.of("pl-11"), "Tailoring")));

  private static Report report(World.SystemBuilder provider, String... controls) {
    return report(provider, system("L"), controls);
  }

  private static Report report(
      World.SystemBuilder provider, World.SystemBuilder customer, String... controls) {
    return Determination.of(
            BASELINE.only(List.of(controls).stream().map(ControlId::new).toArray(ControlId[]::new)))
        .providers(provider.offering())
        .system(customer.customer())
        .authorizations(Authorizations.of(World.active(provider)))
        .asOf(TODAY)
        .report();
  }

  @Test
  void reportsThatSayTheSameOfStatusesMakeNoText() {
    Report report = report(system("P").provides("a", "ac-2"), "ac-2", "pl-2");
    assertEquals("", ChangeText.of(Difference.between(report, report), 80));
    Report otherwise = report(system("P").provides("a", "ac-2", "alternative"), "ac-2", "pl-2");
    assertEquals("", ChangeText.of(Difference.between(report, otherwise), 80));
  }

  @Test
  void whatGotWorseComesFirstAndAPointThatChangedAsItsControlIsToldWithIt() {
    Report old =
        report(
            system("P").provides("a", "ac-2").provides("b", "ac-2.1", "planned"),
            "ac-2",
            "ac-2.1",
            "pl-2");
    Report now =
        report(
            system("P").provides("a", "ac-2_smt.a").provides("b", "ac-2.1"),
            "ac-2",
            "ac-2.1",
            "pl-11");
    assertEquals(
        """

        Less is inherited
        Id       Title                Was                 Is                  Why
        ----------------------------------------------------------------------------------------------------
        ac-2     Account Management   fully inherited     partially inherited a part is provided by P
          ac-2.b                      fully inherited     to implement        no provider addresses it

        More is inherited
        Id       Title                Was                 Is                  Why
        ----------------------------------------------------------------------------------------------------
        ac-2.1   Automation           to implement        fully inherited     provided by P

        New in the baseline
        Id       Title                Was                 Is                  Why
        ----------------------------------------------------------------------------------------------------
        pl-11    Tailoring            absent              to implement        no provider addresses it

        No longer in the baseline
        Id       Title                Was                 Is                  Why
        ----------------------------------------------------------------------------------------------------
        pl-2     Plans                to implement        absent
        """,
        ChangeText.of(Difference.between(old, now), 100));
  }

  @Test
  void aNarrowTableWrapsStatusesAndAPointWithoutItsControlHasTheTitle() {
    Report old = report(system("P").provides("a", "ac-2_smt.a"), "ac-2", "pl-2");
    Report now = report(system("P").provides("b", "ac-2_smt.b"), "ac-2", "pl-2");
    assertEquals(
        """

        Less is inherited
        Id       Title               Was        Is         Why
        --------------------------------------------------------------------------------
          ac-2.a Account Management  fully      to         no provider addresses it
                                     inherited  implement

        More is inherited
        Id       Title               Was        Is         Why
        --------------------------------------------------------------------------------
          ac-2.b Account Management  to         fully      provided by P
                                     implement  inherited
        """,
        ChangeText.of(Difference.between(old, now), 80));
  }

  @Test
  void whatIsTailoredOrDeclaredOtherwiseComesLast() {
    World.SystemBuilder provider = system("P").provides("a", "ac-2.1");
    Report old = report(provider, "ac-2.1", "pl-2");
    Report now =
        report(
            system("P").provides("a", "ac-2.1").provides("b", "pl-2", "planned"),
            system("L").says("ac-2.1", List.of("not-applicable"), "none"),
            "ac-2.1",
            "pl-2");
    assertEquals(
        """

        Tailored, or changed in what is declared only
        Id       Title                Was                 Is                  Why
        ----------------------------------------------------------------------------------------------------
        ac-2.1   Automation           fully inherited     not applicable      tailored out
        pl-2     Plans                declared to         declared fully      declared fully inherited:
                                      implement           inherited           NOT_IMPLEMENTED
        """,
        ChangeText.of(Difference.between(old, now), 100));
  }

  @Test
  void whatWasExpectedStandsBesideWhatIsWithTheNotes() {
    Report expected = report(system("P").provides("a", "ac-2.1"), "ac-2.1", "pl-2");
    Report actual = report(system("P").provides("b", "pl-2"), "ac-2.1", "pl-2");
    assertEquals(
        """

        Less is inherited
        Id       Title                Expected            Actual              Why
        ----------------------------------------------------------------------------------------------------
        ac-2.1   Automation           fully inherited     to implement        no provider addresses it

        More is inherited
        Id       Title                Expected            Actual              Why
        ----------------------------------------------------------------------------------------------------
        pl-2     Plans                to implement        fully inherited     provided by P (row 3)
        """,
        ChangeText.ofExpected(
            Difference.between(expected, actual).statusChanges(),
            actual,
            change -> change.control().value().equals("pl-2") ? "row 3" : "",
            100));
  }
}
