package dev.heirloom.examples.cli;

import dev.heirloom.inheritance.change.AffectedControl;
import dev.heirloom.inheritance.change.AffectedPoint;
import dev.heirloom.inheritance.change.AffectedSystem;
import dev.heirloom.inheritance.change.ChangeImpact;
import dev.heirloom.inheritance.change.ChangeReason;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** What to look at again, for a person: system by system, points with the same reasons together. */
final class AffectedText {

  private AffectedText() {}

  /** Returns the impact as text of at most 80 columns. */
  static String text(ChangeImpact impact) {
    StringBuilder text = new StringBuilder();
    text.append(impact).append(".\n");
    for (AffectedSystem system : impact.systems()) {
      text.append('\n')
          .append(
              Lines.wrap(
                  system
                      + " to look at again, in the report on "
                      + system.inputs().baseline()
                      + " as of "
                      + system.inputs().asOf(),
                  "",
                  "  "));
      for (AffectedControl control : system.controls()) {
        reasons(control)
            .forEach(
                (reasons, points) -> {
                  text.append(
                      Lines.wrap(
                          control.control() + " (" + String.join("; ", points) + ")",
                          "  ",
                          "      "));
                  reasons.forEach(
                      reason -> text.append(Lines.wrap(reason.sentence(), "    - ", "      ")));
                });
      }
    }
    if (!impact.untouched().isEmpty()) {
      text.append('\n')
          .append(
              Lines.wrap(
                  "Not touched: "
                      + impact.untouched().stream()
                          .map(inputs -> new AffectedSystem(inputs, List.of()).title())
                          .collect(Collectors.joining(", "))
                      + ".",
                  "",
                  "  "));
    }
    return text.toString();
  }

  private static Map<List<ChangeReason>, List<String>> reasons(AffectedControl control) {
    return control.points().stream()
        .collect(
            Collectors.groupingBy(
                AffectedPoint::reasons,
                LinkedHashMap::new,
                Collectors.mapping(
                    point ->
                        point.point()
                            + " "
                            + point.status().name().toLowerCase(Locale.ROOT).replace('_', ' '),
                    Collectors.toList())));
  }
}
