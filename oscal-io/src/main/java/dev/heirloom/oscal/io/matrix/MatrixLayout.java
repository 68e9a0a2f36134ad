package dev.heirloom.oscal.io.matrix;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import dev.heirloom.inheritance.offering.ImplementationState;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Where a responsibility matrix says what, and what its words mean (SEMANTICS section 11): as a
 * person describes it in a file ({@link LayoutFile}), or as it was found in a table by itself.
 *
 * @param title what the matrix is called; empty to take it from above the table
 * @param sheet the name of the sheet, hidden or not; empty for the first whose headers fit
 * @param headerRows the rows of the header from top to bottom, from 1; empty to find them by the
 *     columns that are named by their headers
 * @param hiddenRows whether hidden rows are read too
 * @param ids the columns that together spell the id of a control, at least one
 * @param idStyle how ids are spelled where the matrix is written
 * @param framework the publication that the ids are of, such as {@code NIST SP 800-53 Rev 5}; empty
 *     if it is not named
 * @param value the column that says in words who acts; empty if only ticks do
 * @param ticks the columns that say by a mark who acts, and who that is
 * @param marks what marks such a column beside the marks that are known, such as {@code ja}; a
 *     matrix is written with the first of them, else with an X
 * @param provider the name of the provider; empty if it is not named
 * @param lower the providers below it
 * @param prose the columns of text to carry, and what each is about
 * @param state the column of the implementation state; empty if there is none
 * @param summary where the counts stand that sum the matrix up; empty to find them
 */
public record MatrixLayout(
    Optional<String> title,
    Optional<String> sheet,
    List<Integer> headerRows,
    boolean hiddenRows,
    List<MatrixColumn> ids,
    IdStyle idStyle,
    Optional<String> framework,
    Optional<ValueColumn> value,
    Map<MatrixColumn, WhoActs> ticks,
    List<String> marks,
    Optional<String> provider,
    List<LowerProvider> lower,
    Map<MatrixColumn, About> prose,
    Optional<StateColumn> state,
    Optional<SummaryRows> summary) {

  /**
   * The column that says in words who acts.
   *
   * @param column the column
   * @param words what its values mean, compared without regard to case and blanks; those that
   *     SEMANTICS section 11 lists need not be repeated
   */
  public record ValueColumn(MatrixColumn column, Map<String, WhoActs> words) {

    /** Copies the words. */
    public ValueColumn {
      words = ImmutableMap.copyOf(words);
    }
  }

  /**
   * A provider below the one whose matrix it is.
   *
   * @param name its name, as the meanings of values and ticks use it
   * @param systems how its offering is known where it is given too: its file name, its document's
   *     uuid or its identifiers, such as its FedRAMP package id; its name is one of them anyway
   */
  public record LowerProvider(String name, List<String> systems) {

    /** Copies the list. */
    public LowerProvider {
      systems = ImmutableList.copyOf(systems);
    }
  }

  /** What a column of text is about. */
  public enum About {
    /** What is inherited. */
    INHERITANCE,
    /** What the customer must do. */
    RESPONSIBILITY,
    /** Both. */
    BOTH
  }

  /**
   * The column of the implementation state.
   *
   * @param column the column
   * @param words what its values mean beside those that SEMANTICS section 5 lists
   */
  public record StateColumn(MatrixColumn column, Map<String, ImplementationState> words) {

    /** Copies the words. */
    public StateColumn {
      words = ImmutableMap.copyOf(words);
    }
  }

  /**
   * The counts that sum the matrix up: rows with a word of the value column and a number beside it.
   *
   * @param sheet the sheet
   * @param firstRow the first of the rows, from 1
   * @param lastRow the last of the rows
   */
  public record SummaryRows(String sheet, int firstRow, int lastRow) {}

  /**
   * Copies the lists and maps.
   *
   * @throws IllegalArgumentException if no column spells the ids, or none says who acts
   */
  public MatrixLayout {
    headerRows = ImmutableList.copyOf(headerRows);
    ids = ImmutableList.copyOf(ids);
    ticks = ImmutableMap.copyOf(ticks);
    marks = ImmutableList.copyOf(marks);
    lower = ImmutableList.copyOf(lower);
    prose = ImmutableMap.copyOf(prose);
    if (ids.isEmpty()) {
      throw new IllegalArgumentException("no column spells the ids of the controls");
    }
    if (value.isEmpty() && ticks.isEmpty()) {
      throw new IllegalArgumentException("no column says who acts");
    }
  }

  /** Returns its title, and in which columns it has the ids and who acts, in one line. */
  @Override
  public String toString() {
    return title.orElse("layout")
        + ": ids in "
        + ids
        + value.map(words -> ", who acts in " + words.column()).orElse("")
        + (ticks.isEmpty() ? "" : ", ticks in " + ticks.keySet());
  }
}
