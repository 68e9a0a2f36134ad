package dev.heirloom.oscal.io.matrix;

import dev.heirloom.oscal.io.matrix.MatrixLayout.About;
import dev.heirloom.oscal.io.matrix.MatrixLayout.LowerProvider;
import dev.heirloom.oscal.io.matrix.MatrixLayout.StateColumn;
import dev.heirloom.oscal.io.matrix.MatrixLayout.SummaryRows;
import dev.heirloom.oscal.io.matrix.MatrixLayout.ValueColumn;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Supplier;

/** Draws a layout: which columns, where, called what, and what its words mean. */
final class RandomLayout {

  private final Random random;
  private final List<String> headers;
  private final List<Integer> letters;
  private final List<String> words;

  RandomLayout(Random random, List<String> words) {
    this.random = random;
    this.headers = shuffled(words);
    this.words = shuffled(words);
    List<Integer> numbers = new ArrayList<>();
    for (int number = 1; number <= 30; number++) {
      numbers.add(number);
    }
    this.letters = shuffled(numbers);
  }

  private <T> List<T> shuffled(List<T> list) {
    List<T> shuffled = new ArrayList<>(list);
    Collections.shuffle(shuffled, random);
    return shuffled;
  }

  private MatrixColumn column() {
    return random.nextInt(5) == 0
        ? MatrixColumn.at(letters.remove(0))
        : new MatrixColumn(headers.remove(0));
  }

  private <T> Optional<T> maybe(Supplier<T> value) {
    return random.nextBoolean() ? Optional.of(value.get()) : Optional.empty();
  }

  private <T> T one(List<T> of) {
    return of.get(random.nextInt(of.size()));
  }

  private <M> Map<String, M> meanings(List<M> of) {
    Map<String, M> meanings = new LinkedHashMap<>();
    for (int i = random.nextInt(6); i > 0; i--) {
      meanings.put(words.remove(0), one(of));
    }
    return meanings;
  }

  MatrixLayout layout() {
    List<MatrixColumn> ids = new ArrayList<>(List.of(column()));
    maybe(this::column).ifPresent(ids::add);
    boolean ticked = random.nextBoolean();
    Optional<ValueColumn> value =
        ticked && random.nextBoolean()
            ? Optional.empty()
            : Optional.of(new ValueColumn(column(), meanings(MatrixExportLaws.ACTS)));
    Map<MatrixColumn, WhoActs> ticks = new LinkedHashMap<>();
    if (ticked) {
      for (WhoActs acts : shuffled(MatrixExportLaws.ACTS).subList(0, 1 + random.nextInt(5))) {
        ticks.put(column(), acts);
      }
    }
    Map<MatrixColumn, About> prose = new LinkedHashMap<>();
    for (About about : About.values()) {
      maybe(this::column).ifPresent(column -> prose.put(column, about));
    }
    Optional<StateColumn> state =
        maybe(() -> new StateColumn(column(), meanings(MatrixExportLaws.STATES)));
    List<LowerProvider> lower =
        List.of(new LowerProvider("AWS", List.of()), new LowerProvider("Azure", List.of()));
    return new MatrixLayout(
        maybe(() -> "A title"),
        maybe(() -> "Sheet 1"),
        one(List.of(List.of(), List.of(1), List.of(4), List.of(2, 3))),
        random.nextBoolean(),
        ids,
        one(List.of(IdStyle.values())),
        Optional.empty(),
        value,
        ticks,
        one(List.of(List.of(), List.of("ja"), List.of("=x", "y"))),
        maybe(() -> "Acme"),
        random.nextInt(4) == 0 ? List.of() : lower,
        prose,
        state,
        maybe(() -> new SummaryRows("Counts", 2, 9)));
  }
}
