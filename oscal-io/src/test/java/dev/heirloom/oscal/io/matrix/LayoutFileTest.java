package dev.heirloom.oscal.io.matrix;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.heirloom.inheritance.offering.ImplementationState;
import dev.heirloom.oscal.io.DataFileException;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class LayoutFileTest {

  private static final String DUTCH =
      """
      sheet: Verantwoordelijkheden
      ids: Maatregel
      value:
        column: Wie
        words:
          Klant: customer
          Gedeeld: shared
          Leverancier: provider
          N.v.t.: not-applicable
      prose: {Toelichting: both}
      """;

  private static final String ALL =
      """
      title: Widget Cloud
      sheet: Cloud CRM
      header-rows: [4, 5]
      hidden-rows: true
      ids: [Control, column C]
      id-style: padded-spaced
      framework: NIST SP 800-53 Rev 5
      value:
        column: Responsibility / Who
        words: {Hyperscaler: inherited from AWS and Azure, Both: shared with AWS}
      ticks:
        Widget: provider
        column F: inherited from AWS
      marks: [ja]
      provider: Widget
      lower:
        AWS: [aws-ssp.json, FR1234]
        Azure: []
        GCP: []
      prose:
        Notes: responsibility
      state:
        column: Status
        words: {Gereed: implemented}
      summary: {sheet: Summary, rows: [13, 16]}
      """;

  @Test
  void aLayoutOfTenLinesSaysWhatTheWordsOfAnotherLanguageMean() {
    MatrixLayout layout = LayoutFile.read(DUTCH).get(0);

    assertEquals(List.of(new MatrixColumn("Maatregel")), layout.ids());
    assertEquals(WhoActs.CUSTOMER, layout.value().orElseThrow().words().get("Klant"));
    assertEquals(Map.of(new MatrixColumn("Toelichting"), MatrixLayout.About.BOTH), layout.prose());
  }

  @Test
  void aColumnCanBeNamedByItsLetters() {
    assertEquals(OptionalInt.of(28), new MatrixColumn("column AB").number());
    assertEquals(new MatrixColumn("column AB"), MatrixColumn.at(28));
    assertEquals(OptionalInt.empty(), new MatrixColumn("Column B").number());
  }

  @Test
  void aLayoutIsReadAsItWasWritten() {
    List<MatrixLayout> layouts = LayoutFile.read(ALL);

    assertEquals(
        WhoActs.inheritedFrom("AWS", "Azure"),
        layouts.get(0).value().orElseThrow().words().get("Hyperscaler"));
    assertEquals(
        ImplementationState.IMPLEMENTED,
        layouts.get(0).state().orElseThrow().words().get("Gereed"));
    assertEquals(layouts, LayoutFile.read(LayoutFile.yaml(layouts)));
    assertEquals(layouts, LayoutFile.read(LayoutFile.json(layouts)));
    List<MatrixLayout> two = List.of(layouts.get(0), LayoutFile.read(DUTCH).get(0));
    assertEquals(two, LayoutFile.read(LayoutFile.yaml(two)));
    assertTrue(LayoutFile.yaml(layouts).contains("GCP: []"), LayoutFile.yaml(layouts));
  }

  @Test
  void allThatIsWrongIsToldAtOnceWithItsLineAndWhatMayBeMeant() {
    DataFileException told =
        assertThrows(
            DataFileException.class,
            () ->
                LayoutFile.read(
                    """
                    sheets: CRM
                    ids: []
                    value:
                      column: Who
                      words: {Klant: custommer}
                    prose: {Text: bothh}
                    """));

    String message = told.getMessage();
    assertTrue(message.contains("layout:1:9 /sheets: There is no field \"sheets\" here."), message);
    assertTrue(message.contains("Did you mean \"sheet\"?"), message);
    assertTrue(message.contains("layout:5:18"), message);
    assertTrue(message.contains("Did you mean \"customer\"?"), message);
    assertTrue(message.contains("Did you mean \"both\"?"), message);
  }

  @Test
  void aLayoutWithoutAColumnThatSaysWhoActsIsRefused() {
    String message =
        assertThrows(DataFileException.class, () -> LayoutFile.read("ids: Control\n")).getMessage();

    assertTrue(message.contains("No column says who acts."), message);
  }
}
