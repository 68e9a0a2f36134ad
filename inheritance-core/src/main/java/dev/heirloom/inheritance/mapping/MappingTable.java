package dev.heirloom.inheritance.mapping;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A mapping as people keep it in a spreadsheet: rows of source ids, a relation and target ids
 * (SEMANTICS section 12).
 *
 * <p>{@link #collection} makes an OSCAL mapping collection of it:
 *
 * <ul>
 *   <li>Ids are those of the two sides in all spellings, several in a cell, parted by commas,
 *       semicolons, blanks, slashes or lines.
 *   <li>A relation is one of OSCAL's six, with or without hyphens, as NIST's spreadsheets write it,
 *       or its mathematical sign.
 *   <li>A row with ids on one side alone says that they have no counterpart: they are in the
 *       collection's gap summary.
 *   <li>A rationale becomes the remarks of the map; {@code syntactic}, {@code semantic} and {@code
 *       functional} alone its matching rationale.
 *   <li>A qualifier is a description; words of OSCAL for its category, subject and predicate may
 *       stand before it, as in {@code target blocked: not in the cloud}. Without them it restricts
 *       both sides.
 *   <li>Confidence is a share, such as 0.9 or 90%, or a word; coverage is a share.
 * </ul>
 *
 * @param rows the rows, in order
 */
public record MappingTable(List<Row> rows) {

  /** Copies the list. */
  public MappingTable {
    rows = ImmutableList.copyOf(rows);
  }

  /** What the columns of the table hold. */
  public enum Column {
    /** The ids of controls and statements of the source. */
    SOURCE,
    /** How the source relates to the target. */
    RELATION,
    /** The ids of controls and statements of the target. */
    TARGET,
    /** Why a person said so. */
    RATIONALE,
    /** What limits the relation. */
    QUALIFIER,
    /** How sure the person is. */
    CONFIDENCE,
    /** How much of the target the source covers. */
    COVERAGE;

    /** Returns the header that a table has for it. */
    public String header() {
      return name().toLowerCase(Locale.ROOT);
    }

    /** Returns whether a table needs the column. */
    public boolean isRequired() {
      return this == SOURCE || this == RELATION || this == TARGET;
    }
  }

  /**
   * A row of the table.
   *
   * @param number its number, by which problems name it
   * @param cells its texts; a column without one is empty
   */
  public record Row(int number, Map<Column, String> cells) {

    /** Copies the cells. */
    public Row {
      cells = ImmutableMap.copyOf(cells);
    }

    /** Returns the text of a cell, without the blanks around it; empty text if there is none. */
    public String text(Column column) {
      return cells.getOrDefault(column, "").replace('\u00a0', ' ').strip();
    }
  }

  /**
   * Returns the table as a mapping collection, or the problems for which there is none.
   *
   * @param source what the source ids are of
   * @param target what the target ids are of
   * @param status how far the mapping is, such as {@code complete} or {@code draft}; nothing is
   *     ever inherited whole through one that is not complete
   * @throws IllegalArgumentException if OSCAL has no such status
   */
  public ConvertedTable collection(MappedSide source, MappedSide target, String status) {
    return new TableConversion(source, target, status).convert(this);
  }
}
