package dev.heirloom.oscal.io.rules;

import dev.heirloom.oscal.io.validation.RuleReport;
import dev.heirloom.oscal.io.validation.RuleResult;
import java.util.List;

/** Rules and documents of the tests, as short as they can be. */
final class RuleTexts {

  /** A catalog whose last part is to be filled in. */
  private static final String CATALOG =
      """
      <catalog xmlns="http://csrc.nist.gov/ns/oscal/1.0" uuid="4f1c0e6e-2f4b-4c8b-9d1a-6c3f5a7b8d90">
        <metadata>
          <title>Rules</title>
          <last-modified>2026-01-01T00:00:00Z</last-modified>
          <version>1</version>
          <oscal-version>1.1.3</oscal-version>
        </metadata>
        %s
      </catalog>
      """;

  private RuleTexts() {}

  /** Returns a file of rules with these constraints at these nodes. */
  static String file(String context, String constraints) {
    return """
    <metaschema-meta-constraints xmlns="http://csrc.nist.gov/ns/oscal/metaschema/1.0">
      <context>
        <metapath target="%s"/>
        <constraints>
          %s
        </constraints>
      </context>
    </metaschema-meta-constraints>
    """
        .formatted(context, constraints);
  }

  static Rules rules(String context, String constraints) {
    return Rules.read(file(context, constraints), "own.xml");
  }

  static String catalog(String content) {
    return CATALOG.formatted(content);
  }

  /** Returns the results as their rules and the paths of their places: {@code rule /path}. */
  static List<String> told(RuleReport report) {
    return report.results().stream()
        .map(
            result ->
                result.rule()
                    + (result.kind() == RuleResult.Kind.NOT_JUDGED ? "?" : "")
                    + " "
                    + result.place().path())
        .toList();
  }
}
