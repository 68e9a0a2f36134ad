package dev.heirloom.inheritance.common.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class WholeContentTest {

  /** A value that prints nothing of what it holds. */
  record Silent(
      String text, Optional<Silent> below, List<String> words, Map<String, Silent> named) {

    @Override
    public String toString() {
      return "silent";
    }
  }

  private static Silent silent(String text, Optional<Silent> below, String... words) {
    return new Silent(text, below, List.of(words), Map.of());
  }

  @Test
  void valuesThatDifferInAnythingThatTheyHoldHaveAnOrder() {
    Silent plain = silent("a", Optional.empty());
    List<Object> values =
        List.of(
            plain,
            silent("b", Optional.empty()),
            silent("a", Optional.of(plain)),
            silent("a", Optional.of(silent("b", Optional.empty()))),
            silent("a", Optional.empty(), "x"),
            silent("a", Optional.empty(), "x", "y"),
            silent("a", Optional.empty(), "y", "x"),
            silent("a", Optional.empty(), "xy"),
            new Silent("a", Optional.empty(), List.of(), Map.of("n", plain)),
            new Silent("a", Optional.empty(), List.of(), Map.of("m", plain)),
            new Silent(
                "a", Optional.empty(), List.of(), Map.of("n", silent("b", Optional.empty()))));
    for (int i = 0; i < values.size(); i++) {
      for (int j = 0; j < values.size(); j++) {
        int order = WholeContent.ORDER.compare(values.get(i), values.get(j));
        if (i == j) {
          assertEquals(0, order);
        } else {
          assertNotEquals(0, order, i + " and " + j);
          assertEquals(
              -Integer.signum(order),
              Integer.signum(WholeContent.ORDER.compare(values.get(j), values.get(i))));
        }
      }
    }
  }

  @Test
  void theOrderDoesNotDependOnTheOneThatValuesCameIn() {
    List<Silent> values = new ArrayList<>();
    for (String text : List.of("b", "a", "c")) {
      values.add(silent(text, Optional.empty()));
    }
    List<Silent> reversed = new ArrayList<>(values);
    Collections.reverse(reversed);
    values.sort(WholeContent.ORDER);
    reversed.sort(WholeContent.ORDER);
    assertEquals(values, reversed);
    assertEquals("a", values.get(0).text());
  }
}
