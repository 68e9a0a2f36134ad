package dev.heirloom.oscal.io.rules;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import dev.heirloom.oscal.io.FilePlace;
import dev.heirloom.oscal.io.rules.Requirement.AllowedValue;
import dev.heirloom.oscal.io.rules.Requirement.AllowedValues;
import dev.heirloom.oscal.io.rules.Requirement.Cardinality;
import dev.heirloom.oscal.io.rules.Requirement.Expect;
import dev.heirloom.oscal.io.rules.Requirement.Index;
import dev.heirloom.oscal.io.rules.Requirement.IndexHasKey;
import dev.heirloom.oscal.io.rules.Requirement.Key;
import dev.heirloom.oscal.io.rules.Requirement.Matches;
import dev.heirloom.oscal.io.rules.Requirement.Unique;
import dev.heirloom.oscal.io.validation.RuleDescription;
import dev.heirloom.oscal.io.validation.RuleLevel;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;

/** OSCAL's own constraints as rules, made of the rows that state them. */
final class OscalRules {

  private OscalRules() {}

  static List<Rule> all() {
    return RuleRows.oscal().stream().map(OscalRules::rule).collect(ImmutableList.toImmutableList());
  }

  private static Rule rule(RuleRow row) {
    FilePlace place = new FilePlace(row.id(), 1, 1, "");
    RuleLevel level =
        row.detail("level")
            .map(word -> RuleLevel.valueOf(word.toUpperCase(Locale.ROOT)))
            .orElse(RuleLevel.ERROR);
    return new Rule(
        new RuleDescription(row.id(), level, row.id(), Optional.empty(), Optional.empty()),
        new Scope(Optional.empty(), row.contexts(), List.of(), place),
        row.target(),
        requirement(row),
        row.detail("message"),
        row.detail("since"),
        place);
  }

  private static Requirement requirement(RuleRow row) {
    return switch (row.kind()) {
      case "allowed-values" ->
          new AllowedValues(values(row), row.detail("other").isPresent(), false);
      case "expect" -> new Expect(row.detail("test").orElseThrow());
      case "has-cardinality" -> new Cardinality(count(row, "min"), count(row, "max"));
      case "index" -> new Index(row.detail("name").orElseThrow(), keys(row));
      case "index-has-key" -> new IndexHasKey(row.detail("name").orElseThrow(), keys(row));
      case "is-unique" -> new Unique(keys(row));
      case "matches" -> new Matches(row.detail("regex"), row.detail("datatype"));
      default -> throw new IllegalArgumentException(row.kind());
    };
  }

  private static List<AllowedValue> values(RuleRow row) {
    return row.details().get("values").stream()
        .flatMap(line -> Splitter.on(' ').omitEmptyStrings().splitToStream(line))
        .map(
            word -> {
              int bracket = word.endsWith(")") ? word.indexOf('(') : -1;
              return bracket < 0
                  ? new AllowedValue(word, Optional.empty())
                  : new AllowedValue(
                      word.substring(0, bracket),
                      Optional.of(word.substring(bracket + 1, word.length() - 1)));
            })
        .toList();
  }

  private static List<Key> keys(RuleRow row) {
    return row.details().get("key").stream()
        .map(
            line -> {
              int blank = line.indexOf(' ');
              return blank < 0
                  ? new Key(line, Optional.empty())
                  : new Key(line.substring(0, blank), Optional.of(line.substring(blank + 1)));
            })
        .toList();
  }

  private static OptionalInt count(RuleRow row, String word) {
    return row.detail(word).map(Integer::parseInt).map(OptionalInt::of).orElse(OptionalInt.empty());
  }
}
