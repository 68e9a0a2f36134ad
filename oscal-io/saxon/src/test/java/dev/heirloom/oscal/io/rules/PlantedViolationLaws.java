package dev.heirloom.oscal.io.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.heirloom.oscal.io.Format;
import dev.heirloom.oscal.io.OscalReader;
import dev.heirloom.oscal.io.OscalWriter;
import dev.heirloom.oscal.io.validation.RuleResult;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;

/** Laws of what is told of generated documents with one thing wrong, or nothing. */
class PlantedViolationLaws {

  /** What can be wrong: the rule, and where, in JSON and in XML, {@code #} being the number. */
  private enum Fault {
    ALLOWED_VALUES(
        "oscal-metadata-prop-name-values", "/metadata/props/#/name", "/metadata[1]/prop[#]/@name"),
    REGEX(
        "oscal-metadata-location-address-country-regex",
        "/metadata/locations/#/address/country",
        "/metadata[1]/location[#]/address[1]/country[1]"),
    CARDINALITY(
        "oscal-metadata-location-address-cardinality",
        "/metadata/locations/#",
        "/metadata[1]/location[#]"),
    INDEX_HAS_KEY(
        "oscal-metadata-responsible-party-index-metadata-role-id",
        "/metadata/responsible-parties/#",
        "/metadata[1]/responsible-party[#]"),
    DATATYPE(
        "oscal-component-release-date-value-datatype",
        "/system-implementation/components/#/props/0/value",
        "/system-implementation[1]/component[#]/prop[1]/@value"),
    EXPECT(
        "oscal-component-protocol-port-range-starts-before-end",
        "/system-implementation/components/#/protocols/0/port-ranges/0",
        "/system-implementation[1]/component[#]/protocol[1]/port-range[1]"),
    UNIQUE(
        "oscal-unique-system-component-responsible-role",
        "/system-implementation/components/#/responsible-roles/1",
        "/system-implementation[1]/component[#]/responsible-role[2]"),
    INDEX(
        "oscal-system-implementation-component-uuid-index",
        "/system-implementation/components/#",
        "/system-implementation[1]/component[#]");

    private final String rule;
    private final String json;
    private final String xml;

    Fault(String rule, String json, String xml) {
      this.rule = rule;
      this.json = json;
      this.xml = xml;
    }

    private String told(Format format, int number) {
      return rule
          + " /system-security-plan"
          + (format == Format.XML
              ? xml.replace("#", String.valueOf(number + 1))
              : json.replace("#", String.valueOf(number)));
    }
  }

  /**
   * A generated plan.
   *
   * @param sizes how many there are of each thing
   * @param fault what is wrong
   * @param number at which of the things
   */
  private record Plan(List<Integer> sizes, Optional<Fault> fault, int number) {

    /** Components begin with one that is right, so that one can be its double. */
    int faulty() {
      return switch (fault.orElseThrow()) {
        case ALLOWED_VALUES -> number % sizes.get(0);
        case REGEX, CARDINALITY -> number % sizes.get(1);
        case INDEX_HAS_KEY -> number % sizes.get(2);
        case DATATYPE, EXPECT, UNIQUE -> number % (sizes.get(3) + 1);
        case INDEX -> 1 + number % sizes.get(3);
      };
    }

    private boolean is(Fault kind, int index) {
      return fault.filter(kind::equals).isPresent() && faulty() == index;
    }

    private String many(int size, IntFunction<String> item) {
      return IntStream.range(0, size).mapToObj(item).collect(Collectors.joining(","));
    }

    private static String uuid(int kind, int number) {
      return "\"%08d-0000-4000-8000-%012d\"".formatted(kind, number);
    }

    String json() {
      return """
      {"system-security-plan": {"uuid": %s, "metadata": {"title": "A plan",
        "last-modified": "2026-11-01T00:00:00Z", "version": "1", "oscal-version": "1.2.2",
        "props": [%s], "roles": [{"id": "admin", "title": "Administrator"}], "locations": [%s],
        "parties": [{"uuid": %s, "type": "person", "name": "A person"}],
        "responsible-parties": [%s]},
       "import-profile": {"href": "profile.json"},
       "system-characteristics": {"system-ids": [{"id": "plan"}], "system-name": "A system",
        "description": "What it is.", "system-information": {"information-types": [
         {"uuid": %s, "title": "Some", "description": "Some."}]},
        "status": {"state": "operational"}, "authorization-boundary": {"description": "All."}},
       "system-implementation": {"users": [{"uuid": %s, "role-ids": ["admin"]}],
        "components": [%s]},
       "control-implementation": {"description": "How.", "implemented-requirements": [
        {"uuid": %s, "control-id": "ac-1", "by-components": [
         {"uuid": %s, "component-uuid": %s, "description": "Here."}]}]}}}
      """
          .formatted(
              uuid(1, 0),
              many(
                  sizes.get(0),
                  i ->
                      "{\"name\": \"%s\", \"value\": \"%d\"}"
                          .formatted(is(Fault.ALLOWED_VALUES, i) ? "marker" : "marking", i)),
              many(sizes.get(1), this::location),
              uuid(2, 0),
              many(
                  sizes.get(2),
                  i ->
                      "{\"role-id\": \"%s\", \"party-uuids\": [%s]}"
                          .formatted(is(Fault.INDEX_HAS_KEY, i) ? "nobody" : role(i), uuid(2, 0))),
              uuid(3, 0),
              uuid(4, 0),
              many(sizes.get(3) + 1, this::component),
              uuid(5, 0),
              uuid(9, 0),
              uuid(7, 0))
          .replace("\"roles\": [", "\"roles\": [" + many(sizes.get(2), Plan::roleJson) + ",");
    }

    private static String role(int number) {
      return "role-" + number;
    }

    private static String roleJson(int number) {
      return "{\"id\": \"%s\", \"title\": \"A role\"}".formatted(role(number));
    }

    private String location(int number) {
      return "{\"uuid\": %s, \"title\": \"A place\"%s}"
          .formatted(
              uuid(6, number),
              is(Fault.CARDINALITY, number)
                  ? ""
                  : ", \"address\": {\"country\": \"%s\"}"
                      .formatted(is(Fault.REGEX, number) ? "USA" : "US"));
    }

    private String component(int number) {
      return """
      {"uuid": %s, "type": "software", "title": "A thing", "description": "A thing.",
       "props": [{"name": "release-date", "value": "%s"}], "status": {"state": "operational"},
       "responsible-roles": [{"role-id": "admin"}%s],
       "protocols": [{"uuid": %s, "name": "https",
        "port-ranges": [{"start": %d, "end": 443, "transport": "TCP"}]}]}"""
          .formatted(
              uuid(7, is(Fault.INDEX, number) ? 0 : number),
              is(Fault.DATATYPE, number) ? "soon" : "2026-01-01",
              is(Fault.UNIQUE, number) ? ", {\"role-id\": \"admin\"}" : "",
              uuid(8, number),
              is(Fault.EXPECT, number) ? 444 : 80);
    }
  }

  @Property(tries = 40, shrinking = ShrinkingMode.OFF)
  @Label("A document with one thing wrong is told of by the one rule, at the one place")
  void whatIsWrongIsToldExactly(
      @ForAll("plans") Plan plan, @ForAll Fault fault, @ForAll Format format) {
    Plan faulty = new Plan(plan.sizes(), Optional.of(fault), plan.number());
    String text = OscalWriter.pretty().toString(OscalReader.strict().read(faulty.json()), format);
    assertEquals(List.of(fault.told(format, faulty.faulty())), told(text), text);
  }

  @Property(tries = 5, shrinking = ShrinkingMode.OFF)
  @Label("Of a document with nothing wrong nothing is told")
  void ofWhatIsRightNothingIsTold(@ForAll("plans") Plan plan) {
    assertEquals(List.of(), told(plan.json()));
  }

  private static List<String> told(String text) {
    return Rules.oscal().check(text).results().stream()
        .map((RuleResult result) -> result.rule() + " " + result.place().path())
        .toList();
  }

  @Provide
  Arbitrary<Plan> plans() {
    return Combinators.combine(
            Arbitraries.integers().between(1, 4).list().ofSize(4),
            Arbitraries.integers().between(0, 100))
        .as((sizes, number) -> new Plan(sizes, Optional.empty(), number));
  }
}
