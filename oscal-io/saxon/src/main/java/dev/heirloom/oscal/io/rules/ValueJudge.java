package dev.heirloom.oscal.io.rules;

import dev.heirloom.oscal.io.FilePlace;
import dev.heirloom.oscal.io.rules.Requirement.AllowedValue;
import dev.heirloom.oscal.io.rules.Requirement.AllowedValues;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.sf.saxon.om.Item;

/**
 * Judges values that are to be among allowed ones when all rules on each are known, since they
 * decide together: a value will do if one of them has it, or if none of them forbids others.
 */
final class ValueJudge {

  private static final int SHOWN = 40;

  private final Map<Item, List<Candidate>> candidates = new LinkedHashMap<>();

  /** One rule on one value. */
  private record Candidate(
      CompiledRule rule, Supplier<FilePlace> place, Supplier<Optional<String>> message) {

    AllowedValues allowed() {
      return (AllowedValues) rule.rule().requirement();
    }

    boolean has(String value) {
      return allowed().values().stream().anyMatch(allowed -> allowed.value().equals(value));
    }
  }

  void add(
      CompiledRule rule,
      Item target,
      Supplier<FilePlace> place,
      Supplier<Optional<String>> message) {
    candidates
        .computeIfAbsent(target, key -> new ArrayList<>(1))
        .add(new Candidate(rule, place, message));
  }

  void judge(ResultList results) {
    candidates.forEach((target, rules) -> judge(target.getStringValue(), rules, results));
  }

  private static void judge(String value, List<Candidate> rules, ResultList results) {
    boolean isKnown = rules.stream().anyMatch(rule -> rule.has(value));
    for (Candidate rule : rules) {
      boolean isRefused =
          rule.allowed().isClosed()
              ? !rule.has(value) && !rule.allowed().allowsOthers()
              : !isKnown && !rule.allowed().allowsOthers();
      if (isRefused) {
        results.add(
            rule.rule, rule.place.get(), rule.message.get().orElseGet(() -> words(value, rules)));
      }
    }
  }

  private static String words(String value, List<Candidate> rules) {
    List<String> all =
        rules.stream()
            .flatMap(rule -> rule.allowed().values().stream())
            .map(AllowedValue::value)
            .distinct()
            .toList();
    return "'"
        + value
        + "' is none of "
        + Stream.concat(
                all.stream().limit(SHOWN),
                all.size() > SHOWN
                    ? Stream.of("and " + (all.size() - SHOWN) + " more")
                    : Stream.of())
            .collect(Collectors.joining(", "))
        + ".";
  }
}
