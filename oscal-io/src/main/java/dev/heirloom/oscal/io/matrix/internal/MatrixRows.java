package dev.heirloom.oscal.io.matrix.internal;

import dev.heirloom.inheritance.offering.ImplementationState;
import dev.heirloom.oscal.io.matrix.MatrixColumn;
import dev.heirloom.oscal.io.matrix.MatrixLayout;
import dev.heirloom.oscal.io.matrix.MatrixLayout.StateColumn;
import dev.heirloom.oscal.io.workbook.CellPlace;
import dev.heirloom.oscal.io.workbook.MatrixText;
import dev.heirloom.oscal.io.workbook.WorkbookFinding;
import dev.heirloom.oscal.io.workbook.WorkbookFinding.Code;
import dev.heirloom.oscal.io.workbook.internal.CellTexts;
import dev.heirloom.oscal.io.workbook.internal.ControlIds;
import dev.heirloom.oscal.io.workbook.internal.Header;
import dev.heirloom.oscal.io.workbook.internal.LooseIds;
import dev.heirloom.oscal.io.workbook.internal.Spreadsheet.CellAddress;
import dev.heirloom.oscal.io.workbook.internal.Spreadsheet.Row;
import dev.heirloom.oscal.io.workbook.internal.Spreadsheet.Sheet;
import dev.heirloom.oscal.io.workbook.internal.VisibleContents;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads the rows of a matrix by its layout. */
final class MatrixRows {

  private final FoundTable table;
  private final MatrixLayout layout;
  private final CellTexts texts;
  private final RowAnswers answers;
  private final Map<Integer, MatrixColumn> proseColumns = new HashMap<>();
  private final String idHeader;
  private final List<MatrixEntry> entries = new ArrayList<>();
  private final List<Mention> mentions = new ArrayList<>();
  private final List<WorkbookFinding> findings = new ArrayList<>();
  private int previousRow = -1;

  private MatrixRows(FoundTable table) {
    this.table = table;
    this.layout = table.layout();
    this.texts = new CellTexts(table.sheet(), table.number(layout.ids().get(0)));
    this.answers = new RowAnswers(table, texts);
    layout.prose().keySet().forEach(column -> proseColumns.put(table.number(column), column));
    this.idHeader = Header.normalize(table.header().lowest(table.number(layout.ids().get(0))));
  }

  /**
   * What the rows say, and what there is to tell of them.
   *
   * @param mentions rows whose ids can't be read: what such a row leaves to the customer may be
   *     meant for any control that these may mean
   */
  record Read(List<MatrixEntry> entries, List<Mention> mentions, List<WorkbookFinding> findings) {}

  /** A row, and what its id may mean. */
  record Mention(MatrixEntry entry, LooseIds ids) {}

  static Read of(FoundTable table) {
    MatrixRows reading = new MatrixRows(table);
    table.unused().forEach(reading::tellUnused);
    table.rows().forEach(reading::read);
    reading.tellSilent();
    reading.readOutside();
    table.hidden().forEach(reading::readHidden);
    reading.tellFormulas();
    reading.findings.addAll(reading.answers.findings());
    return new Read(reading.entries, reading.mentions, reading.findings);
  }

  private void tellUnused(int column, String header) {
    findings.add(
        new WorkbookFinding(
            Code.COLUMN_NOT_USED,
            new CellPlace(table.sheet().name(), table.place().row(), column),
            "The column \"" + VisibleContents.brief(header) + "\" was not read."));
  }

  private void tellSilent() {
    List<MatrixEntry> silent = entries.stream().filter(entry -> !entry.isAnswer()).toList();
    if (!silent.isEmpty()) {
      add(
          Code.ROWS_WITHOUT_ANSWER,
          silent.get(0).answer(),
          silent.size()
              + " rows name controls and do not say who acts, the first being \""
              + VisibleContents.brief(silent.get(0).written())
              + "\".");
    }
  }

  private void tellFormulas() {
    if (table.sheet().formulas() > 0) {
      add(
          Code.FORMULAS_NOT_EVALUATED,
          CellPlace.ofSheet(table.sheet().name()),
          table.sheet().formulas()
              + " cells hold formulas; the values that the file keeps for them were read.");
    }
  }

  private void read(Row row) {
    String written = written(row);
    ControlIds ids = ControlIds.of(written);
    boolean isAnswer = answers.isAnswering(row);
    if (written.isEmpty() && isAnswer && previousRow == row.number() - 1 && isAnswered()) {
      // A row without an id goes on with the control above: what it says can only lower that.
      MatrixEntry above = last();
      add(
          Code.ROW_CONTINUES_CONTROL,
          idCell(row),
          "The row has no id and counts for "
              + VisibleContents.brief(above.written())
              + ", as the row above does.");
      entries.add(entry(row, above.ids(), above.written()));
      previousRow = row.number();
    } else if (ids.ids().isEmpty()) {
      if (isAnswer && !Header.normalize(written).equals(idHeader)) {
        mention(row, written);
      }
    } else {
      MatrixEntry entry = entry(row, ids.ids(), written);
      if (ids.unreadable().isEmpty()) {
        entries.add(entry);
      } else {
        mentionHalf(row, ids, entry);
      }
      previousRow = row.number();
    }
  }

  private String written(Row row) {
    return layout.ids().stream()
        .map(column -> text(row, column).strip())
        .filter(text -> !text.isEmpty())
        .collect(Collectors.joining(" "));
  }

  private MatrixEntry last() {
    return entries.get(entries.size() - 1);
  }

  private boolean isAnswered() {
    return !entries.isEmpty() && last().isAnswer();
  }

  /** Keeps a row that can't be read for what it may lower, and tells of it. */
  private void mention(Row row, String written) {
    LooseIds ids = LooseIds.of(written, entries.isEmpty() ? List.of() : last().ids());
    MatrixEntry entry = entry(row, List.of(), written);
    String lowered = "";
    if (entry.isAnswer() && !entry.isProviders()) {
      mentions.add(new Mention(entry, ids));
      lowered = ids.words();
    }
    add(
        Code.CONTROL_ID_UNREADABLE,
        idCell(row),
        (written.isEmpty()
                ? "The row has an answer but no control id; it was not read"
                : "\""
                    + VisibleContents.brief(written)
                    + (ControlIds.of(written).isClear()
                        ? "\" stands outside of the table"
                        : "\" is not a control id")
                    + "; the row was not read")
            + (lowered.isEmpty()
                ? "."
                : ", but " + lowered + " can't be the provider's alone by other rows."));
  }

  /** What can't be read of an id may take back what can be read of it. */
  private void mentionHalf(Row row, ControlIds ids, MatrixEntry entry) {
    boolean raises = entry.isProviders();
    entries.add(raises ? entry.shared() : entry);
    if (!raises && entry.isAnswer()) {
      mentions.add(new Mention(entry, LooseIds.of(entry.written(), List.of())));
    }
    add(
        Code.CONTROL_ID_UNREADABLE,
        idCell(row),
        "Of \""
            + VisibleContents.brief(entry.written())
            + "\" only "
            + String.join(", ", ids.ids())
            + " could be read"
            + (raises ? ", and counts as shared at most." : "."));
  }

  /**
   * What stands above a header, or below the last id, says who acts on what it names, if on
   * anything.
   */
  private void readOutside() {
    List<Row> others = new ArrayList<>();
    List<Row> notes = new ArrayList<>();
    for (Row row : table.outside()) {
      String written = written(row);
      if (!answers.isUnderstood(row)) {
        if (!LooseIds.of(written, List.of()).spans().isEmpty()) {
          notes.add(row);
        }
      } else {
        if (written.isEmpty() || LooseIds.of(written, List.of()).isEmpty()) {
          others.add(row);
        } else {
          mention(row, written);
        }
      }
    }
    if (!notes.isEmpty()) {
      add(
          Code.ROWS_WITHOUT_CONTROL,
          idCell(notes.get(0)),
          notes.size()
              + " rows outside of the table name controls and answer nothing, the first saying \""
              + VisibleContents.brief(written(notes.get(0)))
              + "\"; they were not read.");
    }
    if (!others.isEmpty()) {
      add(
          Code.ROWS_WITHOUT_CONTROL,
          CellPlace.ofRow(table.sheet().name(), others.get(0).number()),
          others.size()
              + " rows outside of the table say who acts but name no control, the first being row "
              + others.get(0).number()
              + "; they were not read.");
    }
  }

  /** Keeps a hidden row that leaves something to the customer, and lowers what others say. */
  private void readHidden(Row row) {
    String written = written(row);
    ControlIds ids = ControlIds.of(written);
    MatrixEntry entry = entry(row, ids.ids(), written, true);
    if (!written.isEmpty() && entry.isAnswer() && !entry.isProviders()) {
      if (ids.isClear()) {
        entries.add(entry);
      } else {
        mentions.add(new Mention(entry, LooseIds.of(written, List.of())));
      }
    }
  }

  private MatrixEntry entry(Row row, List<String> ids, String written) {
    return entry(row, ids, written, false);
  }

  private MatrixEntry entry(Row row, List<String> ids, String written, boolean hidden) {
    RowAnswers.Answer answer = answers.of(row, written);
    return new MatrixEntry(
        ids,
        written,
        answers.answerCell(row),
        answer.acts(),
        answer.unknown(),
        answer.contradiction(),
        layout.value().map(value -> text(row, value.column()).strip()).orElse(""),
        prose(row),
        states(row),
        isNumber(row),
        hidden);
  }

  private boolean isNumber(Row row) {
    Sheet sheet = table.sheet();
    int column = table.number(layout.ids().get(0));
    return sheet.isText() || sheet.numbers().contains(new CellAddress(row.number(), column));
  }

  private List<MatrixText> prose(Row row) {
    List<MatrixText> prose = new ArrayList<>();
    // By its cells, for a table may have thousands of columns and rows.
    texts.columns(row).stream()
        .filter(proseColumns::containsKey)
        .forEach(
            number -> {
              String text = texts.text(row.number(), number);
              MatrixColumn column = proseColumns.get(number);
              if (!text.isBlank() && column != null) {
                prose.add(
                    new MatrixText(
                        MatrixText.Kind.valueOf(
                            Objects.requireNonNull(layout.prose().get(column)).name()),
                        column.name(),
                        new CellPlace(table.sheet().name(), row.number(), number),
                        text));
              }
            });
    return prose;
  }

  /** Returns the states in OSCAL's words, or in the row's own where these are not understood. */
  private List<String> states(Row row) {
    Stream<String> first =
        layout.state().stream().map(state -> state(text(row, state.column()).strip(), state));
    Stream<String> others =
        table.beside().stream()
            .filter(column -> column.kind() == BesideColumn.Kind.STATES)
            .map(
                column ->
                    state(
                        texts.text(row.number(), column.number()).strip(),
                        layout.state().orElseThrow()));
    return Stream.concat(first, others).filter(text -> !text.isBlank()).distinct().toList();
  }

  private static String state(String text, StateColumn column) {
    ImplementationState means =
        StateWords.find(text, column).orElse(ImplementationState.NOT_UNDERSTOOD);
    return means == ImplementationState.NOT_UNDERSTOOD ? text : means.toString();
  }

  private String text(Row row, MatrixColumn column) {
    return texts.text(row.number(), table.number(column));
  }

  private CellPlace idCell(Row row) {
    return new CellPlace(table.sheet().name(), row.number(), table.number(layout.ids().get(0)));
  }

  private void add(Code code, CellPlace place, String message) {
    findings.add(new WorkbookFinding(code, place, message));
  }
}
