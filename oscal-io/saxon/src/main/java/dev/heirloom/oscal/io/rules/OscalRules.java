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
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** OSCAL's own rules, made of the rows of the project's files. */
final class OscalRules {

  private final Map<List<String>, Scope> scopes = new HashMap<>();

  private OscalRules() {}

  /** Returns all of OSCAL's rules, module by module; what is said of the same nodes shares them. */
  static List<Rule> all() {
    OscalRules reading = new OscalRules();
    ImmutableList.Builder<Rule> rules = ImmutableList.builder();
    for (String module : RuleRows.MODULES) {
      RuleRows.oscal(module).forEach(row -> rules.add(reading.rule(module, row)));
    }
    rules.add(versions());
    return rules.build();
  }

  /** Says so where it is not known which constraints a document's version of OSCAL has. */
  private static Rule versions() {
    FilePlace place = new FilePlace("rules of OSCAL", 1, 1, "");
    return new Rule(
        new RuleDescription(
            "heirloom-oscal-version",
            RuleLevel.WARNING,
            "Known version of OSCAL",
            Optional.of("The constraints of the document's own version of OSCAL are known."),
            Optional.empty()),
        new Scope(Optional.empty(), List.of("/*"), List.of(), Map.of(), place),
        "(metadata/oscal-version, .)[1]",
        new Requirement.KnownVersion(),
        Optional.empty(),
        Optional.empty(),
        place);
  }

  private Rule rule(String module, RuleRow row) {
    FilePlace place = new FilePlace("rules of OSCAL, " + module, row.line(), 1, "");
    RuleLevel level =
        row.detail("level")
            .map(word -> RuleLevel.valueOf(word.toUpperCase(Locale.ROOT)))
            .orElse(RuleLevel.ERROR);
    return new Rule(
        new RuleDescription(row.id(), level, row.id(), Optional.empty(), Optional.empty()),
        scopes.computeIfAbsent(
            row.contexts(),
            contexts -> new Scope(Optional.empty(), contexts, List.of(), Map.of(), place)),
        row.target(),
        requirement(row),
        row.detail("message"),
        row.detail("since"),
        place);
  }

  private static Requirement requirement(RuleRow row) {
    return switch (row.kind()) {
      case "allowed-values" ->
          new AllowedValues(
              row.details().get("values").stream()
                  .flatMap(line -> Splitter.on(' ').splitToStream(line))
                  .map(OscalRules::value)
                  .toList(),
              row.detail("other").isPresent(),
              false);
      case "expect" -> new Expect(row.detail("test").orElseThrow());
      case "has-cardinality" -> new Cardinality(number(row, "min"), number(row, "max"));
      case "index" -> new Index(row.detail("name").orElseThrow(), keys(row));
      case "index-has-key" -> new IndexHasKey(row.detail("name").orElseThrow(), keys(row));
      case "is-unique" -> new Unique(keys(row));
      default -> new Matches(row.detail("regex"), row.detail("datatype"));
    };
  }

  private static AllowedValue value(String written) {
    int bracket = written.indexOf('(');
    return bracket < 0
        ? new AllowedValue(written, Optional.empty())
        : new AllowedValue(
            written.substring(0, bracket),
            Optional.of(written.substring(bracket + 1, written.length() - 1)));
  }

  private static List<Key> keys(RuleRow row) {
    return row.details().get("key").stream()
        .map(
            key -> {
              int blank = key.indexOf(' ');
              return blank < 0
                  ? new Key(key, Optional.empty())
                  : new Key(key.substring(0, blank), Optional.of(key.substring(blank + 1)));
            })
        .toList();
  }

  private static OptionalInt number(RuleRow row, String word) {
    return row.detail(word).stream().mapToInt(Integer::parseInt).findFirst();
  }
}
