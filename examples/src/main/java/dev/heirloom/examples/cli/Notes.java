package dev.heirloom.examples.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** What a command says on standard error beside its result. */
final class Notes {

  private Notes() {}

  /** Tells every note. */
  static void all(String about, List<?> notes, Surroundings surroundings) {
    surroundings.progressDone();
    notes.forEach(note -> surroundings.err().println(about + ": " + note));
  }

  /** Tells the first note of each kind, and how many more there are: for those who came for something else. */
  static <T> void firstOfEach(
      String about, List<T> notes, Function<T, ?> kind, Surroundings surroundings) {
    surroundings.progressDone();
    Map<Object, T> first = new LinkedHashMap<>();
    Map<Object, Integer> counts = new LinkedHashMap<>();
    for (T note : notes) {
      first.putIfAbsent(kind.apply(note), note);
      counts.merge(kind.apply(note), 1, Integer::sum);
    }
    first.forEach(
        (code, note) -> {
          int more = counts.get(code) - 1;
          surroundings
              .err()
              .println(
                  about + ": " + note + (more == 0 ? "" : " And " + more + " more " + code + "."));
        });
  }
}
