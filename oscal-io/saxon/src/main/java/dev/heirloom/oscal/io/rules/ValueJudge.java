package dev.heirloom.oscal.io.rules;

import dev.heirloom.oscal.io.rules.Requirement.AllowedValue;
import dev.heirloom.oscal.io.rules.Requirement.AllowedValues;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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

  /** Tells that a value is not among the allowed ones. */
  @FunctionalInterface
  interface Telling {
    void tell(CompiledRule rule, Frame frame, Item target, String otherwise);
  }

  /** One rule on one value. */
  private record Candidate(CompiledRule rule, Frame frame) {

    AllowedValues allowed() {
      return (AllowedValues) rule.rule().requirement();
    }

    boolean has(String value) {
      return rule.values().contains(value);
    }
  }

  void add(CompiledRule rule, Frame frame, Item target) {
    candidates.merge(target, List.of(new Candidate(rule, frame)), ValueJudge::both);
  }

  /** Most values have one rule on them, and a document has many values. */
  private static List<Candidate> both(List<Candidate> known, List<Candidate> more) {
    List<Candidate> all = known.size() == 1 ? new ArrayList<>(known) : known;
    all.addAll(more);
    return all;
  }

  void judge(Telling telling) {
    candidates.forEach((target, rules) -> judge(target, rules, telling));
  }

  private static void judge(Item target, List<Candidate> rules, Telling telling) {
    String value = target.getStringValue();
    boolean isKnown = rules.stream().anyMatch(rule -> rule.has(value));
    for (Candidate rule : rules) {
      boolean isRefused =
          rule.allowed().isClosed()
              ? !rule.has(value) && !rule.allowed().allowsOthers()
              : !isKnown && !rule.allowed().allowsOthers();
      if (isRefused) {
        telling.tell(rule.rule, rule.frame, target, words(value, rules));
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
