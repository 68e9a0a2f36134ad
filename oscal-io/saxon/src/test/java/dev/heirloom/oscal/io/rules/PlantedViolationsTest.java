package dev.heirloom.oscal.io.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.heirloom.oscal.io.Format;
import dev.heirloom.oscal.io.OscalReader;
import dev.heirloom.oscal.io.OscalWriter;
import dev.heirloom.oscal.io.validation.RuleLevel;
import dev.heirloom.oscal.io.validation.RuleReport;
import dev.heirloom.oscal.io.validation.RuleResult;
import dev.heirloom.oscal.model.OscalDocument;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Plants one violation of each kind of constraint into documents that have none of it. */
class PlantedViolationsTest {

  private static final String COMPONENT =
      "/system-security-plan/system-implementation/components/1";
  private static final String METADATA = "/system-security-plan/metadata";
  private static final String RESOURCE = "/system-security-plan/back-matter/resources/0";
  private static final String OBJECTIVE =
      "/assessment-plan/local-definitions/objectives-and-methods/0";
  private static final String NOBODY = "10000000-0000-4000-8000-000000000099";

  /**
   * One thing changed in a document, and the rules that then do not hold, each with its place.
   *
   * @param results rule and place in each; none if nothing may be told
   */
  private record Planted(String document, String text, String instead, List<String> results) {}

  private static Planted planted(String text, String instead, String... results) {
    return new Planted("plan", text, instead, List.of(results));
  }

  private static final List<Planted> PLANTED =
      List.of(
          // allowed-values: one list, several lists together, other values allowed.
          planted(
              "value: saas",
              "value: sass",
              "oscal-system-characteristics-prop-cloud-service-model-values"
                  + " /system-security-plan/system-characteristics/props/0/value"),
          planted(
              "name: marking",
              "name: marker",
              "oscal-metadata-prop-name-values " + METADATA + "/props/0/name"),
          planted("name: marking", "name: keywords"),
          planted("      state: operational\n    auth", "      state: disposition\n    auth"),
          planted("algorithm: SHA-256", "algorithm: MD5"),
          planted(
              "type: interconnection",
              "type: gadget",
              "oscal-metadata-prop-name-values " + COMPONENT + "/props/1/name",
              "oscal-component-prop-name-values " + COMPONENT + "/props/1/name"),
          // matches: regular expressions and data types.
          planted(
              "country: US",
              "country: USA",
              "oscal-metadata-location-address-country-regex "
                  + METADATA
                  + "/locations/0/address/country"),
          planted(
              "\"5551234\"",
              "555-1234",
              "oscal-metadata-telephone-number-regex "
                  + METADATA
                  + "/parties/0/telephone-numbers/0"),
          planted(
              "value: 0123",
              "value: 123",
              "oscal-check-hash-length-SHA2-3-256 " + RESOURCE + "/rlinks/0/hashes/0"),
          planted(
              "value: \"2026-01-01\"",
              "value: soon",
              "oscal-component-release-date-value-datatype " + COMPONENT + "/props/0/value"),
          planted(
              "value: https://example.com/",
              "value: here and there",
              "oscal-component-prop-uri-value-datatype " + COMPONENT + "/props/1/value"),
          // expect
          planted(
              "        title: A book\n",
              "",
              "oscal-back-matter-resource-citation-title " + RESOURCE),
          planted(
              "start: 80",
              "start: 444",
              "oscal-component-protocol-port-range-starts-before-end "
                  + COMPONENT
                  + "/protocols/0/port-ranges/0"),
          // index: a key that is there twice.
          planted(
              "uuid: 10000000-0000-4000-8000-000000000008",
              "uuid: 10000000-0000-4000-8000-000000000007",
              "oscal-system-implementation-component-uuid-index " + COMPONENT),
          // index-has-key: a key that is nowhere, as it is and within a reference.
          planted(
              "    responsible-parties:\n      - role-id: prepared-by",
              "    responsible-parties:\n      - role-id: nobody",
              "oscal-metadata-responsible-party-index-metadata-role-id "
                  + METADATA
                  + "/responsible-parties/0"),
          planted(
              "        location-uuids:\n          - 10000000-0000-4000-8000-000000000002",
              "        location-uuids:\n          - " + NOBODY,
              "oscal-index-metadata-location-uuid " + METADATA + "/parties/1/location-uuids/0"),
          planted(
              "href: \"#10000000-0000-4000-8000-000000000009\"",
              "href: \"#" + NOBODY + "\"",
              "oscal-metadata-link-reference-index-back-matter-resource"
                  + " /system-security-plan/system-characteristics/links/0"),
          planted(
              "href: \"#10000000-0000-4000-8000-000000000007\"",
              "href: \"#" + NOBODY + "\"",
              "oscal-system-implementation-component-depends-on-link-index "
                  + COMPONENT
                  + "/links/0"),
          planted(
              "provided-uuid: 10000000-0000-4000-8000-000000000013",
              "provided-uuid: " + NOBODY,
              "oscal-by-component-export-provided-uuid-index"
                  + " /system-security-plan/control-implementation/implemented-requirements/0"
                  + "/by-components/0/export/responsibilities/0"),
          // is-unique
          planted(
              "          - role-id: admin\n",
              "          - role-id: admin\n          - role-id: admin\n",
              "oscal-unique-system-component-responsible-role "
                  + COMPONENT
                  + "/responsible-roles/1"),
          planted(
              "          - href: book.pdf\n",
              "          - href: book.pdf\n          - href: book.pdf\n",
              "oscal-unique-resource-rlink-href " + RESOURCE + "/rlinks/1"),
          planted(
              "          - href: book.pdf\n",
              "          - href: book.pdf\n          - href: book.epub\n"),
          // has-cardinality: too few, too many.
          planted(
              "        address:\n          country: US\n",
              "",
              "oscal-metadata-location-address-cardinality " + METADATA + "/locations/0"),
          new Planted(
              "assessment-plan",
              "- name: assessment-objective\n",
              "- name: assessment-objective\n            prose: Again.\n"
                  + "          - name: assessment-objective\n",
              List.of("oscal-assessment-objective-cardinality " + OBJECTIVE)),
          new Planted(
              "assessment-plan",
              "            parts:\n              - name: assessment-objects\n"
                  + "                prose: The policy.\n",
              "",
              List.of("oscal-assessment-objects-cardinality " + OBJECTIVE)));

  @Test
  void eachPlantedViolationIsToldExactly() throws IOException {
    for (Planted planted : PLANTED) {
      String text = text(planted.document());
      assertEquals(2, text.split(Pattern.quote(planted.text()), -1).length, planted.toString());
      List<String> found = results(text.replace(planted.text(), planted.instead()));
      if (planted.document().equals("assessment-plan")) {
        found.removeIf(PlantedViolationsTest::isContradiction);
      }
      assertEquals(planted.results(), found, planted::toString);
    }
  }

  /**
   * OSCAL asks for the properties method-id and method here and does not allow their names, so that
   * no assessment plan with objectives of its own is without an error.
   */
  private static boolean isContradiction(String result) {
    return result.matches(
        "oscal-(metadata-prop-name-values|part-prop-name) " + OBJECTIVE + "/parts/./props/0/name");
  }

  @Test
  void aRuleAsksNothingOfADocumentThatIsOlder() throws IOException {
    String text = text("plan").replace("value: https://example.com/", "value: here and there");
    assertEquals(
        List.of("oscal-component-prop-uri-value-datatype " + COMPONENT + "/props/1/value"),
        results(text));
    assertEquals(List.of(), results(text.replace("1.2.0", "1.1.3")));
  }

  @Test
  void whatIsNotKnownOfAVersionIsNoGoodNews() throws IOException {
    String text = text("plan");
    String told = "heirloom-oscal-version /system-security-plan/metadata/oscal-version";
    for (String known : List.of("1.1.3", "1.2.0", "1.2.2", "1.2.2-rc1")) {
      assertEquals(List.of(), results(text.replace("1.2.0", known)), known);
    }
    for (String unknown : List.of("1.0.0", "1.1.2", "1.2.3", "2.0", "unknown")) {
      assertEquals(List.of(told), results(text.replace("1.2.0", unknown)), unknown);
    }
    String wrong = text.replace("value: https://example.com/", "value: here and there");
    assertEquals(
        List.of(told, "oscal-component-prop-uri-value-datatype " + COMPONENT + "/props/1/value"),
        results(wrong.replace("1.2.0", "unknown")));
    RuleReport report = Rules.oscal().check(text.replace("1.2.0", "1.1.2"));
    assertEquals(1, report.notJudged().count());
    assertTrue(report.isAccepted());
    assertEquals(
        List.of("heirloom-oscal-version /system-security-plan"),
        results(text.replace("    oscal-version: 1.2.0\n", "")));
  }

  @Test
  void everyKindOfConstraintIsPlanted() {
    Set<String> ids =
        PLANTED.stream()
            .flatMap(planted -> planted.results().stream())
            .map(result -> result.split(" ")[0])
            .collect(Collectors.toSet());
    Set<String> kinds = new TreeSet<>();
    for (String module : RuleRows.MODULES) {
      RuleRows.oscal(module).stream()
          .filter(row -> ids.contains(row.id()))
          .forEach(row -> kinds.add(row.kind()));
    }
    assertEquals(
        Set.of(
            "allowed-values",
            "expect",
            "has-cardinality",
            "index",
            "index-has-key",
            "is-unique",
            "matches"),
        kinds);
  }

  @Test
  void aDocumentIsJudgedAlikeInEveryFormat() throws IOException {
    String text = text("plan").replace("value: saas", "value: sass").replace("US\n", "USA\n");
    OscalDocument document = OscalReader.strict().read(text);
    Set<List<String>> ids =
        List.of(
                text,
                OscalWriter.pretty().toString(document, Format.JSON),
                OscalWriter.pretty().toString(document, Format.XML))
            .stream()
            .map(PlantedViolationsTest::told)
            .collect(Collectors.toSet());
    assertEquals(
        Set.of(
            List.of(
                "oscal-metadata-location-address-country-regex",
                "oscal-system-characteristics-prop-cloud-service-model-values")),
        ids);
  }

  /** Returns the rules that a text breaks, each of which names the line of the place. */
  private static List<String> told(String text) {
    RuleReport report = Rules.oscal().check(text);
    for (RuleResult result : report.results()) {
      String line = text.lines().toList().get(result.place().line() - 1);
      assertTrue(line.contains("sass") || line.contains("USA"), line);
      assertEquals(RuleLevel.ERROR, result.level());
    }
    return report.results().stream().map(RuleResult::rule).toList();
  }

  private static List<String> results(String text) {
    return Rules.oscal().check(text).results().stream()
        .map(result -> result.rule() + " " + result.place().path())
        .collect(Collectors.toCollection(ArrayList::new));
  }

  private static String text(String document) throws IOException {
    String name = "/dev/heirloom/oscal/io/rules/" + document + ".yaml";
    try (InputStream in = PlantedViolationsTest.class.getResourceAsStream(name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
