package dev.heirloom.oscal.io.workbook.internal;

import dev.heirloom.oscal.io.workbook.CisOrigination;
import dev.heirloom.oscal.io.workbook.CisState;
import dev.heirloom.oscal.io.workbook.Inheritance;
import dev.heirloom.oscal.io.workbook.WorkbookCover;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.dhatim.fastexcel.Worksheet;

/**
 * Writes the first sheet of a workbook, top down: whose workbook it is, which edition, and how its
 * sheets are read and filled in.
 */
final class InstructionsSheet {

  /** What the sheet is called. */
  static final String NAME = "Instructions";

  /** The first of the sheet's four columns; the one before it is a margin. */
  private static final int FIRST = 2;

  private static final int LAST = FIRST + 3;
  private static final List<Integer> WIDTHS = List.of(3, 34, 60, 26, 44);
  private static final int LINE_WIDTH = 130;
  private static final int TERM_WIDTH = 32;
  private static final int MEANING_WIDTH = 100;
  private static final double LINE_HEIGHT = 16;

  private final Worksheet sheet;
  private int row = 1;

  private InstructionsSheet(Worksheet sheet) {
    this.sheet = sheet;
  }

  /**
   * Writes the sheet.
   *
   * @param created the date of a document that states none
   */
  static void write(WorkbookCover cover, Instant created, Worksheet sheet) {
    InstructionsSheet instructions = new InstructionsSheet(sheet);
    for (int column = 0; column < WIDTHS.size(); column++) {
      sheet.width(column, WIDTHS.get(column));
    }
    instructions.identify(cover, created);
    instructions.explain();
    sheet.hideGridLines();
    TemplateLook.print(sheet);
  }

  private void identify(WorkbookCover cover, Instant created) {
    put(row, FIRST, "CIS and CRM Workbook: " + cover.system());
    TemplateLook.title(sheet, row++, FIRST, LAST);
    headers("System Name", "System Identifier", "Impact Level", "Baseline");
    cells(
        cover.system(),
        stated(String.join(", ", cover.identifiers())),
        stated(cover.level().orElse("")),
        cover.baseline());
    row++;
    headers("Date", "Description", "Version", "Source");
    cells(
        LocalDate.ofInstant(cover.lastModified().orElse(created), ZoneOffset.UTC).toString(),
        "What the source declares, in the layout of FedRAMP's template",
        stated(cover.version()),
        cover.document());
    row++;
  }

  private void explain() {
    section("How to read and keep this workbook");
    paragraph(
        "For every control of the baseline, by its lettered parts, the "
            + Grid.CIS_SHEET
            + " says how far the provider implements it and who has a hand in it, and the "
            + Grid.CRM_SHEET
            + " says whether a customer can inherit it and what is left to the customer.");
    paragraph(
        "Heirloom wrote both sheets from the source named above, row by row. Change the source and"
            + " write them again, so that the two never part.");
    section(Grid.CRM_SHEET);
    paragraph(
        "One row answers for one part of a control. The answer decides; the text beside it tells"
            + " people what the provider does and what the customer has to do, and changes no"
            + " answer.");
    terms("Answer", "What it says to the customer");
    define(
        Inheritance.YES.cell(),
        "The provider implements the whole of it. Nothing is left to the customer.");
    define(
        Inheritance.PARTIAL.cell(),
        "The provider implements some of it. The customer implements the rest, as the text says.");
    define(
        Inheritance.NO.cell(), "It can't be inherited. The customer implements the whole of it.");
    define("(blank)", "The provider says nothing about it. The customer implements it.");
    row++;
    section(Grid.CIS_SHEET);
    paragraph(
        "An X marks what applies. A row has at least one status, and an origination for everyone"
            + " who has a hand in it. Neither says what a customer can inherit.");
    terms("Implementation Status", "Meaning");
    for (CisState state : CisState.values()) {
      define(state.header(), meaning(state));
    }
    row++;
    terms("Control Origination", "Meaning");
    for (CisOrigination origination : CisOrigination.values()) {
      define(origination.header(), meaning(origination));
    }
  }

  private static String meaning(CisState state) {
    return switch (state) {
      case IMPLEMENTED -> "In place and in operation, as the control asks.";
      case PARTIALLY_IMPLEMENTED -> "Some of what the control asks is in place, the rest is not.";
      case PLANNED -> "Not in place yet; a plan says when.";
      case ALTERNATIVE_IMPLEMENTATION ->
          "Met in another way than the control asks, which the authorizing official has to accept.";
      case NOT_APPLICABLE ->
          "The control has no object in the provider's own system. That says nothing of the"
              + " customer's.";
    };
  }

  private static String meaning(CisOrigination origination) {
    return switch (origination) {
      case SERVICE_PROVIDER_CORPORATE ->
          "The provider's organization does it for all of its systems.";
      case SERVICE_PROVIDER_SYSTEM_SPECIFIC -> "It is done within this system, for it alone.";
      case SERVICE_PROVIDER_HYBRID ->
          "The provider's organization does some of it, the system the rest.";
      case CONFIGURED_BY_CUSTOMER -> "The system is able to do it once the customer has set it up.";
      case PROVIDED_BY_CUSTOMER ->
          "The customer brings what does it, such as a service or a device of its own.";
      case SHARED -> "Provider and customer each do a share of it.";
      case INHERITED ->
          "Another system does it, which is authorized itself and which this one runs on.";
    };
  }

  private static String stated(String text) {
    return text.isBlank() ? "not stated" : text;
  }

  private void section(String text) {
    put(row, FIRST, text);
    TemplateLook.section(sheet, row++, FIRST, LAST);
  }

  private void paragraph(String text) {
    wide(FIRST, text);
    height(1 + text.length() / LINE_WIDTH);
    row += 2;
  }

  private void terms(String term, String meaning) {
    headers(term, meaning, "", "");
    TemplateLook.merge(sheet, new MergedCells(row - 1, FIRST + 1, row - 1, LAST));
  }

  private void define(String term, String meaning) {
    put(row, FIRST, term);
    TemplateLook.text(sheet, row, FIRST, TemplateLook.BLUE).verticalAlignment("top").set();
    wide(FIRST + 1, meaning);
    height(1 + Math.max(term.length() / TERM_WIDTH, meaning.length() / MEANING_WIDTH));
    row++;
  }

  /** Writes a text over the columns from this one on. */
  private void wide(int column, String text) {
    put(row, column, text);
    TemplateLook.prose(sheet, row, column);
    TemplateLook.merge(sheet, new MergedCells(row, column, row, LAST));
  }

  /** Makes the row high enough, which a spreadsheet program does not do for merged cells. */
  private void height(int lines) {
    sheet.rowHeight(row - 1, LINE_HEIGHT * lines);
  }

  private void headers(String... texts) {
    for (int i = 0; i < texts.length; i++) {
      put(row, FIRST + i, texts[i]);
      TemplateLook.header(sheet, row, FIRST + i);
    }
    row++;
  }

  private void cells(String... texts) {
    for (int i = 0; i < texts.length; i++) {
      put(row, FIRST + i, texts[i]);
      TemplateLook.prose(sheet, row, FIRST + i);
    }
    row++;
  }

  private void put(int at, int column, String text) {
    if (!text.isEmpty()) {
      sheet.value(at - 1, column - 1, XlsxText.encode(text));
    }
  }
}
