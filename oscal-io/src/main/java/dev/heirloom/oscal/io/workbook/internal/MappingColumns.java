package dev.heirloom.oscal.io.workbook.internal;

import com.google.common.base.CharMatcher;
import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSetMultimap;
import dev.heirloom.inheritance.mapping.MappingTable.Column;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * Which columns of a row of headers are those of a mapping table.
 *
 * @param numbers the number of each column, from 1
 * @param others the headers of other columns
 * @param repeated a column that is there twice; empty if none is
 */
public record MappingColumns(
    Map<Column, Integer> numbers, List<String> others, Optional<Column> repeated) {

  /** How many lines may stand above the headers. */
  private static final int LINES = 200;

  private static final int SHOWN = 200;
  private static final String SEPARATORS = ",;\t";

  private static final Pattern ROUND_BRACKETS = Pattern.compile("\\([^)]*\\)");
  private static final Pattern SQUARE_BRACKETS = Pattern.compile("\\[[^]]*\\]");

  /** The headers of each column, in plain letters and without a plural's s. */
  private static final ImmutableSetMultimap<Column, String> HEADERS =
      ImmutableSetMultimap.<Column, String>builder()
          .putAll(Column.SOURCE, "source", "sourceid", "sourcecontrol", "sourcecontrolid")
          .putAll(Column.RELATION, "relation", "relationship", "relationtype", "relationshiptype")
          .putAll(Column.TARGET, "target", "targetid", "targetcontrol", "targetcontrolid")
          .putAll(Column.RATIONALE, "rationale", "matchingrationale", "remark", "comment", "note")
          .putAll(Column.QUALIFIER, "qualifier")
          .putAll(Column.CONFIDENCE, "confidence", "confidencescore")
          .putAll(Column.COVERAGE, "coverage", "targetcoverage")
          .build();

  private static final List<String> LIMITING =
      List.of(
          "qualif", "restriction", "limitation", "caveat", "exception", "exclusion", "condition");

  private static final Pattern REVERSED =
      Pattern.compile("target.*source|source from target|revers|inverse|backward");

  /** Copies the collections. */
  public MappingColumns {
    numbers = ImmutableMap.copyOf(numbers);
    others = ImmutableList.copyOf(others);
  }

  /** Returns the columns of a row, as if it were one of headers. */
  public static MappingColumns of(Spreadsheet.Row row) {
    return of(new TreeMap<>(row.cells()));
  }

  private static MappingColumns of(Map<Integer, String> cells) {
    Map<Column, Integer> numbers = new EnumMap<>(Column.class);
    List<String> others = new ArrayList<>();
    Column repeated = null;
    for (Map.Entry<Integer, String> cell : cells.entrySet()) {
      Optional<Column> column = column(cell.getValue());
      if (column.isEmpty()) {
        others.add(cell.getValue().strip());
      } else if (numbers.putIfAbsent(column.get(), cell.getKey()) != null) {
        repeated = column.get();
      }
    }
    return new MappingColumns(numbers, others, Optional.ofNullable(repeated));
  }

  private static Optional<Column> column(String header) {
    String plain =
        CharMatcher.inRange('a', 'z')
            .retainFrom(
                without(
                    SQUARE_BRACKETS,
                    ']',
                    without(ROUND_BRACKETS, ')', header.toLowerCase(Locale.ROOT))));
    String singular = plain.endsWith("s") ? plain.substring(0, plain.length() - 1) : plain;
    return HEADERS.inverse().get(singular).stream().findFirst().or(() -> limiting(plain));
  }

  /**
   * What a header says in brackets is for people. Each that opens before the last one that closes
   * is closed, so that none is looked for in vain.
   */
  private static String without(Pattern brackets, char closing, String header) {
    int end = header.lastIndexOf(closing) + 1;
    return brackets.matcher(header.substring(0, end)).replaceAll("") + header.substring(end);
  }

  /** A column that limits what a map says is not left out for the words around its name. */
  private static Optional<Column> limiting(String header) {
    if (header.contains("coverage") && !header.contains("source")) {
      return Optional.of(Column.COVERAGE);
    }
    return LIMITING.stream().anyMatch(header::contains)
        ? Optional.of(Column.QUALIFIER)
        : Optional.empty();
  }

  /** Returns whether a header says that a relation is read from the target to the source. */
  public static boolean isReversed(String header) {
    return REVERSED.matcher(header.toLowerCase(Locale.ROOT)).find();
  }

  /** Returns whether the numbers below a header are percentages. */
  public static boolean isOfPercent(String header) {
    return header.contains("%") || header.toLowerCase(Locale.ROOT).contains("percent");
  }

  /** Returns whether all columns are there that a table needs. */
  public boolean isComplete() {
    return List.of(Column.values()).stream()
        .allMatch(column -> !column.isRequired() || numbers.containsKey(column));
  }

  /** Returns what parts the values of a text: what parts its headers; a comma if none are seen. */
  public static char separator(String text) {
    for (String line : text.lines().limit(LINES).toList()) {
      for (char separator : SEPARATORS.toCharArray()) {
        Map<Integer, String> cells = new TreeMap<>();
        for (String cell : Splitter.on(separator).split(line)) {
          cells.put(cells.size() + 1, cell);
        }
        if (of(cells).isComplete()) {
          return separator;
        }
      }
    }
    return ',';
  }

  /** Returns what the first rows have, for whoever looks for the headers. */
  public static String seen(List<Spreadsheet.Sheet> sheets) {
    String first =
        sheets.stream()
            .flatMap(sheet -> sheet.rows().stream())
            .findFirst()
            .map(row -> String.join(" | ", new TreeMap<>(row.cells()).values()))
            .orElse("");
    String line = CharMatcher.whitespace().collapseFrom(first, ' ').strip();
    return line.isEmpty()
        ? " It is empty."
        : " Its first row is \""
            + (line.length() > SHOWN ? line.substring(0, SHOWN) + "..." : line)
            + "\".";
  }
}
