package dev.heirloom.examples.data;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What cloud.gov published in March 2023 of which controls its customers inherit, as an OSCAL
 * component definition: the facts of its CIS/CRM workbook in the library's property vocabulary.
 *
 * <p>The facts are cloud.gov's; what it inherits from the invented infrastructure provider, and the
 * wording, are the example's own.
 */
final class CloudGov {

  static final String FILE = "cloud-gov-2023-03.json";
  static final String COMPONENT = Facts.uuid("cloud-gov/component");

  /** cloud.gov's FedRAMP package id. */
  static final String PACKAGE = "F1607067912";

  /** The namespace of the library's own properties. */
  static final String HEIRLOOM = "https://heirloom.dev/ns/oscal";

  /**
   * Ties a responsibility to the lower one that it passes on: properties of one group belong
   * together.
   */
  private static final String PASSED_ON = "passed-on";

  private final Facts facts;
  private final Map<String, Map<String, String>> below = new LinkedHashMap<>();

  CloudGov(Facts facts) throws IOException {
    this.facts = facts;
    for (Map<String, String> row : facts.scenario("infrastructure.csv")) {
      below.put(row.get("control_id"), row);
    }
  }

  /** Returns the uuid of what cloud.gov provides at a point. */
  static String provided(String point) {
    return Facts.uuid("cloud-gov/provided/" + point);
  }

  /** Returns the uuid of what cloud.gov leaves to its customers at a point. */
  static String responsibility(String point) {
    return Facts.uuid("cloud-gov/responsibility/" + point);
  }

  Map<String, Object> definition() {
    List<Object> requirements = new ArrayList<>();
    for (Facts.Control control : facts.controls().values()) {
      List<Facts.CrmRow> rows = facts.cloudGovRows(control.id());
      if (!rows.isEmpty()) {
        requirements.add(requirement(control, rows));
      }
    }
    Map<String, Object> implementation =
        Json.object(
            "uuid",
            Facts.uuid("cloud-gov/implementation"),
            "source",
            OutlineCatalog.PROFILE,
            "description",
            "What customers of the platform inherit, point by point.",
            "implemented-requirements",
            requirements);
    Map<String, Object> component =
        Json.object(
            "uuid",
            COMPONENT,
            "type",
            "service",
            "title",
            "cloud.gov",
            "description",
            "The cloud.gov platform as a service.",
            "props",
            Json.list(Facts.property(Facts.FEDRAMP, "inherited-uuid", Plans.GRANITE_SYSTEM)),
            "control-implementations",
            List.of(implementation));
    return Json.object(
        "component-definition",
        Json.object(
            "uuid", Facts.uuid("cloud-gov"),
            "metadata", metadata(),
            "components", List.of(component)));
  }

  private static Map<String, Object> metadata() {
    Map<String, Object> metadata =
        Facts.metadata(
            "cloud.gov",
            "2023-03-15T00:00:00Z",
            "2023-03",
            "What customers inherit of cloud.gov: yes, partial or no, state and origination as cloud.gov"
                + " published them in March 2023. The infrastructure provider below it is invented.");
    metadata.put(
        "document-ids",
        List.of(Json.object("scheme", "https://marketplace.fedramp.gov", "identifier", PACKAGE)));
    return metadata;
  }

  private Map<String, Object> requirement(Facts.Control control, List<Facts.CrmRow> rows) {
    Facts.CrmRow first = rows.get(0);
    boolean whole = first.statement().isEmpty();
    List<Object> statements = new ArrayList<>();
    if (!whole) {
      for (Facts.CrmRow row : rows) {
        statements.add(
            Json.object(
                "statement-id", row.statement(),
                "uuid", provided(row.point()),
                "description", description(row),
                "props", properties(row)));
      }
    }
    List<Object> requirementProperties = new ArrayList<>(whole ? properties(first) : List.of());
    Map<String, String> lower = below.get(control.id());
    if (lower != null && lower.get("at_cloud_gov").equals("satisfied")) {
      requirementProperties.add(
          Json.object(
              "name",
              "satisfied",
              "ns",
              HEIRLOOM,
              "uuid",
              Facts.uuid("cloud-gov/satisfied/" + control.id()),
              "value",
              Plans.graniteResponsibility(control.id()),
              "remarks",
              "Done for all of the platform's own resources."));
    }
    return Json.object(
        "uuid",
        whole ? provided(control.id()) : Facts.uuid("cloud-gov/requirement/" + control.id()),
        "control-id",
        control.id(),
        "description",
        whole ? description(first) : control.label() + ", statement by statement.",
        "props",
        requirementProperties,
        "statements",
        statements);
  }

  private String description(Facts.CrmRow row) {
    String label = facts.labelOf(row.point());
    return switch (row.inheritable()) {
      case "yes" -> "The platform implements " + label + " for its customers.";
      case "partial" -> "The platform implements a part of " + label + ".";
      default -> label + " is left to the customer.";
    };
  }

  private List<Object> properties(Facts.CrmRow row) {
    List<Object> props = new ArrayList<>();
    String label = facts.labelOf(row.point());
    switch (row.inheritable()) {
      case "yes" -> props.add(Facts.property(HEIRLOOM, "inheritance", "whole"));
      case "partial" -> {
        props.add(Facts.property(HEIRLOOM, "inheritance", "whole"));
        props.add(
            Json.object(
                "name",
                "responsibility",
                "ns",
                HEIRLOOM,
                "uuid",
                responsibility(row.point()),
                "value",
                provided(row.point()),
                "group",
                isPassedOn(row) ? PASSED_ON : null,
                "remarks",
                "Do for your own system what " + label + " asks for beyond the platform."));
      }
      default -> props.add(Facts.property(HEIRLOOM, "inheritance", "refused"));
    }
    props.addAll(fromBelow(row));
    props.addAll(Facts.states(row.states()));
    for (String origin : row.origins()) {
      props.addAll(origins(origin));
    }
    return props;
  }

  /** What an offered point relies on below, and what its responsibility passes on from there. */
  private List<Object> fromBelow(Facts.CrmRow row) {
    Map<String, String> lower = below.get(row.control());
    if (lower == null || row.inheritable().equals("no")) {
      return List.of();
    }
    List<Object> props = new ArrayList<>();
    props.add(
        Json.object(
            "name",
            "inherited",
            "ns",
            HEIRLOOM,
            "uuid",
            Facts.uuid("cloud-gov/inherited/" + row.point()),
            "value",
            Plans.graniteProvided(row.control())));
    if (isPassedOn(row)) {
      props.add(
          Json.object(
              "name",
              "passes-on",
              "ns",
              HEIRLOOM,
              "value",
              Plans.graniteResponsibility(row.control()),
              "group",
              PASSED_ON));
    }
    return props;
  }

  private boolean isPassedOn(Facts.CrmRow row) {
    return below
        .getOrDefault(row.control(), Map.of())
        .getOrDefault("at_cloud_gov", "")
        .equals("passed-on");
  }

  private static List<Object> origins(String origin) {
    return switch (origin) {
      case "hybrid" ->
          List.of(
              Facts.property(Facts.FEDRAMP, "control-origination", "sp-corporate"),
              Facts.property(Facts.FEDRAMP, "control-origination", "sp-system"));
      default -> List.of(Facts.property(Facts.FEDRAMP, "control-origination", origin));
    };
  }
}
