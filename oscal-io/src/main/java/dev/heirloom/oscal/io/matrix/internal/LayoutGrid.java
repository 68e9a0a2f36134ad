package dev.heirloom.oscal.io.matrix.internal;

import dev.heirloom.inheritance.baseline.Baseline;
import dev.heirloom.inheritance.baseline.Point;
import dev.heirloom.inheritance.offering.ImplementationState;
import dev.heirloom.inheritance.offering.Offering;
import dev.heirloom.oscal.io.matrix.MatrixColumn;
import dev.heirloom.oscal.io.matrix.MatrixLayout;
import dev.heirloom.oscal.io.matrix.MatrixLayout.About;
import dev.heirloom.oscal.io.matrix.MatrixLayout.SummaryRows;
import dev.heirloom.oscal.io.matrix.WhoActs;
import dev.heirloom.oscal.io.matrix.WhoActs.Who;
import dev.heirloom.oscal.io.matrix.internal.LowerProviders.Below;
import dev.heirloom.oscal.io.workbook.CellPlace;
import dev.heirloom.oscal.io.workbook.WorkbookFinding;
import dev.heirloom.oscal.io.workbook.WorkbookFinding.Code;
import dev.heirloom.oscal.io.workbook.internal.Grid;
import dev.heirloom.oscal.io.workbook.internal.OfferedPoints;
import dev.heirloom.oscal.io.workbook.internal.OfferedPoints.Offered;
import dev.heirloom.oscal.io.workbook.internal.WrittenId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Puts what an offering declares into the rows of a layout; used once. */
public final class LayoutGrid {

  private static final String SHEET = "Responsibility Matrix";

  private final MatrixLayout layout;
  private final LayoutColumns columns;
  private final LayoutWords words;
  private final Grid grid;
  private final List<WorkbookFinding> findings = new ArrayList<>();
  private final Map<String, Integer> counts = new LinkedHashMap<>();
  private int textsLeftOut;
  private int chainsLeftOut;
  private int statesLeftOut;

  private LayoutGrid(MatrixLayout layout) {
    this.layout = layout;
    this.columns = new LayoutColumns(layout);
    this.words = new LayoutWords(layout);
    this.grid = new Grid(layout.sheet().orElse(SHEET), columns.firstHeader(), columns.lastHeader());
  }

  /**
   * The sheets of a matrix, itself first, and what its layout could not say.
   *
   * @param sheets the matrix, then its summary where the layout has one on a sheet of its own
   * @param findings what the layout could not say
   */
  public record WrittenGrids(List<Grid> sheets, List<WorkbookFinding> findings) {}

  /** Lays out what an offering declares for a baseline. */
  public static WrittenGrids of(MatrixLayout layout, Offering offering, Baseline baseline) {
    LayoutGrid rows = new LayoutGrid(layout);
    rows.head(offering);
    OfferedPoints points = OfferedPoints.of(offering, baseline);
    LowerProviders lower = new LowerProviders(offering);
    int row = rows.columns.lastHeader();
    for (Point point : baseline.index().points()) {
      row++;
      rows.write(row, point.id(), points, lower);
    }
    rows.describeLeftOut();
    List<Grid> sheets = new ArrayList<>(List.of(rows.grid));
    layout.summary().flatMap(rows::summarize).ifPresent(sheets::add);
    return new WrittenGrids(sheets, rows.findings);
  }

  private void head(Offering offering) {
    if (columns.firstHeader() > 1) {
      grid.put(1, 1, layout.title().orElse(offering.claims().identity().title()));
    }
    layout.ids().forEach(column -> columns.head(grid, column, Grid.Column.ID, "Control ID"));
    layout
        .value()
        .ifPresent(
            value -> columns.head(grid, value.column(), Grid.Column.ANSWER, "Responsibility"));
    layout
        .ticks()
        .forEach((column, acts) -> columns.head(grid, column, Grid.Column.MARK, party(acts)));
    layout
        .state()
        .ifPresent(
            state ->
                columns.head(grid, state.column(), Grid.Column.ANSWER, "Implementation Status"));
    layout
        .prose()
        .forEach((column, about) -> columns.head(grid, column, Grid.Column.TEXT, title(about)));
    columns.merge(grid);
  }

  private static String party(WhoActs acts) {
    return acts.lower().isEmpty()
        ? LayoutWords.capital(acts.who().word())
        : String.join(", ", acts.lower());
  }

  private static String title(About about) {
    return switch (about) {
      case INHERITANCE -> "Specific Inheritance";
      case RESPONSIBILITY -> "Customer Responsibility";
      case BOTH -> "Notes";
    };
  }

  private void write(int row, String point, OfferedPoints points, LowerProviders lower) {
    WrittenId id = id(point);
    put(row, layout.ids().get(0), layout.ids().size() == 1 ? id.toString() : id.control());
    if (layout.ids().size() > 1) {
      put(row, layout.ids().get(1), id.statement());
    }
    CellPlace place = new CellPlace(grid.sheet(), row, columns.number(layout.ids().get(0)));
    points
        .offered(point, (code, message) -> add(code, place, message))
        .ifPresent(
            offered -> {
              Below below = lower.at(points.result(point));
              acts(offered, below.names())
                  .ifPresent(acts -> say(row, point, acts, below.unnamed(), place));
              writeTexts(row, point, offered, place);
            });
    Optional<ImplementationState> state = state(points, point);
    if (layout.state().isEmpty()
        && state.filter(lowers -> lowers != ImplementationState.IMPLEMENTED).isPresent()) {
      statesLeftOut++;
    }
    state
        .flatMap(words::state)
        .ifPresent(word -> layout.state().ifPresent(column -> put(row, column.column(), word)));
  }

  private WrittenId id(String point) {
    Optional<WrittenId> written =
        switch (layout.idStyle()) {
          case CATALOG -> Optional.empty();
          case NIST -> WrittenId.ofNist(point, false, false);
          case NIST_SPACED -> WrittenId.ofNist(point, false, true);
          case PADDED -> WrittenId.ofNist(point, true, false);
          case PADDED_SPACED -> WrittenId.ofNist(point, true, true);
        };
    return written.orElse(new WrittenId(point, ""));
  }

  private static Optional<WhoActs> acts(Offered offered, List<String> lower) {
    return switch (offered.answer()) {
      case YES -> Optional.of(new WhoActs(Who.PROVIDER, lower));
      case PARTIAL -> Optional.of(new WhoActs(Who.SHARED, lower));
      case NO -> Optional.of(WhoActs.CUSTOMER);
      case NOT_UNDERSTOOD, BLANK -> Optional.empty();
    };
  }

  /**
   * Says who acts. A layout that cannot name who stands below says what the provider offers without
   * them: declared is the same, and what is lost is told.
   */
  private void say(int row, String point, WhoActs acts, boolean unnamed, CellPlace place) {
    WhoActs alone = new WhoActs(acts.who(), List.of());
    Optional<String> word = words.value(acts);
    Optional<Set<MatrixColumn>> ticks = words.ticks(acts);
    if (unnamed || word.isEmpty() && ticks.isEmpty() && !acts.equals(alone)) {
      chainsLeftOut++;
    }
    word = word.or(() -> words.value(alone));
    ticks = ticks.or(() -> words.ticks(alone));
    if (word.isEmpty() && ticks.isEmpty()) {
      add(
          Code.LAYOUT_CANNOT_SAY,
          place,
          point
              + " is \""
              + acts
              + "\", for which the layout has neither a word nor columns to mark; its row says"
              + " nothing of who acts.");
    }
    if (layout.value().isPresent() && word.isPresent()) {
      put(row, layout.value().get().column(), word.get());
      counts.merge(word.get(), 1, Integer::sum);
    }
    ticks.ifPresent(marked -> marked.forEach(column -> put(row, column, words.mark())));
  }

  /** Writes what an item and a responsibility say, each where the layout has room for it. */
  private void writeTexts(int row, String point, Offered offered, CellPlace place) {
    String inherited = offered.inherited();
    String responsibility = offered.responsibility();
    Collection<About> kinds = layout.prose().values();
    boolean apart = kinds.containsAll(Set.of(About.INHERITANCE, About.RESPONSIBILITY));
    if (responsibility.isEmpty()) {
      text(row, inherited, About.INHERITANCE, About.BOTH, About.RESPONSIBILITY);
    } else if (inherited.isEmpty()) {
      text(row, responsibility, About.RESPONSIBILITY, About.BOTH);
    } else if (kinds.contains(About.BOTH) && responsibility.equals(inherited)) {
      text(row, inherited, About.BOTH);
    } else if (kinds.contains(About.BOTH) && !apart) {
      text(row, inherited + "\n\n" + responsibility, About.BOTH);
      add(
          Code.TEXTS_JOINED,
          place,
          point
              + " says one thing of what is inherited and another of what is left to the"
              + " customer; the layout has no column for each.");
    } else {
      text(row, inherited, About.INHERITANCE);
      text(row, responsibility, About.RESPONSIBILITY);
    }
  }

  /** Writes a text into the first column of these kinds that the layout has. */
  private void text(int row, String text, About... kinds) {
    if (text.isEmpty()) {
      return;
    }
    Optional<MatrixColumn> column =
        Arrays.stream(kinds)
            .flatMap(
                kind ->
                    layout.prose().entrySet().stream()
                        .filter(prose -> prose.getValue() == kind)
                        .map(Map.Entry::getKey))
            .findFirst();
    column.ifPresentOrElse(to -> put(row, to, text), () -> textsLeftOut++);
  }

  private void describeLeftOut() {
    describe(
        "Rows that rely on lower providers and do not name them",
        chainsLeftOut,
        "Read back, nothing follows from what those offer.");
    describe(
        "Rows with another state than implemented, for which the layout has no column",
        statesLeftOut,
        "Read back, no state is stated.");
    describe("Texts that the layout has no column for", textsLeftOut, "They are left out.");
  }

  private void describe(String what, int count, String effect) {
    if (count > 0) {
      add(
          Code.LAYOUT_CANNOT_SAY,
          CellPlace.ofSheet(grid.sheet()),
          what + ": " + count + ". " + effect);
    }
  }

  /** Returns the state of a point: its document's own, else that of the provided items. */
  private static Optional<ImplementationState> state(OfferedPoints points, String point) {
    List<String> stated =
        points.addressed(point).stream().flatMap(entry -> entry.states().stream()).toList();
    return (stated.isEmpty() ? points.itemStates(point) : stated)
        .stream()
            .flatMap(word -> ImplementationState.parse(word).stream())
            .min(Comparator.naturalOrder());
  }

  /** Writes the counts where the layout has them; returns their sheet if that is another one. */
  private Optional<Grid> summarize(SummaryRows rows) {
    boolean inside =
        rows.sheet().equals(grid.sheet())
            && rows.firstRow() <= grid.lastRow()
            && rows.lastRow() >= columns.firstHeader();
    if (counts.isEmpty() || inside) {
      return Optional.empty();
    }
    Grid sheet =
        rows.sheet().equals(grid.sheet())
            ? grid
            : new Grid(rows.sheet(), rows.firstRow(), rows.firstRow());
    int row = rows.firstRow();
    for (Map.Entry<String, Integer> count : counts.entrySet()) {
      if (row <= rows.lastRow()) {
        sheet.put(row, 1, count.getKey());
        sheet.put(row, 2, String.valueOf(count.getValue()));
      }
      row++;
    }
    return Optional.of(sheet).filter(other -> other != grid);
  }

  private void put(int row, MatrixColumn column, String text) {
    grid.put(row, columns.number(column), text);
  }

  private void add(Code code, CellPlace place, String message) {
    findings.add(new WorkbookFinding(code, place, message));
  }
}
