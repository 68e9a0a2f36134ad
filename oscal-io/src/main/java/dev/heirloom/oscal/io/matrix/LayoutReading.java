package dev.heirloom.oscal.io.matrix;

import dev.heirloom.inheritance.offering.ImplementationState;
import dev.heirloom.oscal.io.DataFileException;
import dev.heirloom.oscal.io.internal.plain.NearestName;
import dev.heirloom.oscal.io.internal.plain.PlainValue;
import dev.heirloom.oscal.io.matrix.MatrixLayout.About;
import dev.heirloom.oscal.io.matrix.MatrixLayout.LowerProvider;
import dev.heirloom.oscal.io.matrix.MatrixLayout.StateColumn;
import dev.heirloom.oscal.io.matrix.MatrixLayout.SummaryRows;
import dev.heirloom.oscal.io.matrix.MatrixLayout.ValueColumn;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Reads a file of layouts, and collects all that is wrong with it. */
final class LayoutReading {

  private static final int MAX_PROBLEMS = 100;

  private final List<DataFileException> problems = new ArrayList<>();

  private LayoutReading() {}

  static List<MatrixLayout> layouts(PlainValue root) {
    LayoutReading reading = new LayoutReading();
    List<Optional<MatrixLayout>> layouts = new ArrayList<>();
    if (reading.read(root, v -> v.field("matrices")).flatMap(v -> v).isPresent()) {
      reading.read(root, v -> v.withOnly("matrices"));
      reading.items(root, "matrices").forEach(item -> layouts.add(reading.layout(item)));
      if (layouts.isEmpty()) {
        reading.add(root.error("The list of matrices is empty.", "Describe at least one."));
      }
    } else {
      layouts.add(reading.layout(root));
    }
    if (!reading.problems.isEmpty()) {
      throw reading.problems.size() == 1
          ? reading.problems.get(0)
          : new DataFileException(reading.problems);
    }
    return layouts.stream().flatMap(Optional::stream).toList();
  }

  private Optional<MatrixLayout> layout(PlainValue value) {
    int before = problems.size();
    read(
        value,
        v ->
            v.withOnly(
                "title",
                "sheet",
                "header-rows",
                "hidden-rows",
                "ids",
                "id-style",
                "framework",
                "value",
                "ticks",
                "marks",
                "provider",
                "lower",
                "prose",
                "state",
                "summary"));
    if (problems.size() > before && !value.isObject()) {
      return Optional.empty();
    }
    List<MatrixColumn> ids =
        read(value, v -> v.required("ids"))
            .map(v -> oneOrMore(v, LayoutReading::column))
            .orElse(List.of());
    Optional<ValueColumn> words = field(value, "value").flatMap(this::valueColumn);
    Map<MatrixColumn, WhoActs> ticks = byColumn(value, "ticks", LayoutReading::whoActs);
    Optional<String> title = text(value, "title");
    Optional<String> sheet = text(value, "sheet");
    List<Integer> headerRows =
        field(value, "header-rows")
            .map(v -> oneOrMore(v, LayoutReading::rowNumber))
            .orElse(List.of());
    boolean hiddenRows = scalar(value, "hidden-rows", PlainValue::truth).orElse(false);
    IdStyle idStyle = scalar(value, "id-style", v -> v.oneOf(IdStyle.class)).orElse(IdStyle.NIST);
    Optional<String> framework = text(value, "framework");
    List<String> marks =
        field(value, "marks").map(v -> oneOrMore(v, PlainValue::text)).orElse(List.of());
    Optional<String> provider = text(value, "provider");
    List<LowerProvider> lower = lower(value);
    Map<MatrixColumn, About> prose = byColumn(value, "prose", v -> v.oneOf(About.class));
    Optional<StateColumn> state = field(value, "state").flatMap(this::stateColumn);
    Optional<SummaryRows> summary = field(value, "summary").flatMap(this::summary);
    if (words.isEmpty() && ticks.isEmpty() && problems.size() == before) {
      add(
          value.error(
              "No column says who acts.",
              "Name one in \"value\", or the columns that are marked in \"ticks\"."));
    }
    return problems.size() > before
        ? Optional.empty()
        : Optional.of(
            new MatrixLayout(
                title,
                sheet,
                headerRows,
                hiddenRows,
                ids,
                idStyle,
                framework,
                words,
                ticks,
                marks,
                provider,
                lower,
                prose,
                state,
                summary));
  }

  private Optional<ValueColumn> valueColumn(PlainValue value) {
    return columnWithWords(value, LayoutReading::whoActs, ValueColumn::new);
  }

  private Optional<StateColumn> stateColumn(PlainValue value) {
    return columnWithWords(value, v -> v.oneOf(ImplementationState.class), StateColumn::new);
  }

  private interface Maker<W, T> {
    T of(MatrixColumn column, Map<String, W> words);
  }

  private <W, T> Optional<T> columnWithWords(
      PlainValue value, Function<PlainValue, W> meaning, Maker<W, T> maker) {
    if (read(value, v -> v.withOnly("column", "words")).isEmpty()) {
      return Optional.empty();
    }
    Map<String, W> words = new LinkedHashMap<>();
    entries(value, "words")
        .forEach((word, v) -> read(v, meaning).ifPresent(means -> words.put(word, means)));
    return read(value, v -> column(v.required("column"))).map(column -> maker.of(column, words));
  }

  private List<LowerProvider> lower(PlainValue value) {
    List<LowerProvider> lower = new ArrayList<>();
    entries(value, "lower")
        .forEach((name, v) -> lower.add(new LowerProvider(name, oneOrMore(v, PlainValue::text))));
    return lower;
  }

  private Optional<SummaryRows> summary(PlainValue value) {
    return read(
        value,
        v -> {
          v.withOnly("sheet", "rows");
          PlainValue rows = v.required("rows");
          if (rows.items().size() != 2) {
            throw rows.error(
                "There are " + rows.items().size() + " rows here.",
                "Name the first and the last row.");
          }
          return new SummaryRows(
              v.required("sheet").text(),
              rowNumber(rows.items().get(0)),
              rowNumber(rows.items().get(1)));
        });
  }

  private static WhoActs whoActs(PlainValue value) {
    String words = value.text();
    try {
      return WhoActs.parse(words);
    } catch (IllegalArgumentException e) {
      throw value.error(
          "\"" + words + "\" does not say who acts.",
          NearestName.of(words, WhoActs.words())
                  .map(near -> "Did you mean \"" + near + "\"? ")
                  .orElse("")
              + "Write one of "
              + String.join(", ", WhoActs.words())
              + ".");
    }
  }

  private static MatrixColumn column(PlainValue value) {
    return value.parsed(MatrixColumn::new);
  }

  private static int rowNumber(PlainValue value) {
    int number = value.count();
    if (number == 0) {
      throw value.error("There is no row 0.", "Count from 1, as a spreadsheet program does.");
    }
    return number;
  }

  private <V> Map<MatrixColumn, V> byColumn(
      PlainValue value, String field, Function<PlainValue, V> meaning) {
    Map<MatrixColumn, V> columns = new LinkedHashMap<>();
    entries(value, field)
        .forEach(
            (name, v) ->
                read(v, meaning)
                    .ifPresent(
                        means ->
                            read(v, w -> w.parsed(text -> new MatrixColumn(name)))
                                .ifPresent(column -> columns.put(column, means))));
    return columns;
  }

  private Map<String, PlainValue> entries(PlainValue value, String field) {
    return field(value, field).flatMap(v -> read(v, PlainValue::fields)).orElse(Map.of());
  }

  private List<PlainValue> items(PlainValue value, String field) {
    return read(value, v -> v.list(field)).orElse(List.of());
  }

  /** One scalar stands for a list of it. */
  private <T> List<T> oneOrMore(PlainValue value, Function<PlainValue, T> reader) {
    List<PlainValue> items = value.isList() ? value.items() : List.of(value);
    return items.stream().flatMap(item -> read(item, reader).stream()).toList();
  }

  private Optional<String> text(PlainValue value, String field) {
    return scalar(value, field, PlainValue::text);
  }

  private <T> Optional<T> scalar(PlainValue value, String field, Function<PlainValue, T> reader) {
    return field(value, field).flatMap(v -> read(v, reader));
  }

  private static Optional<PlainValue> field(PlainValue value, String name) {
    return value.field(name);
  }

  private <T> Optional<T> read(PlainValue value, Function<PlainValue, T> reader) {
    try {
      return Optional.ofNullable(reader.apply(value));
    } catch (DataFileException e) {
      add(e);
      return Optional.empty();
    }
  }

  private void add(DataFileException problem) {
    problems.add(problem);
    if (problems.size() >= MAX_PROBLEMS) {
      throw new DataFileException(problems);
    }
  }
}
