package dev.heirloom.examples.data;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The three invented systems as OSCAL system security plans: the infrastructure provider below
 * cloud.gov, an agency's common controls, and the agency's system on top.
 */
final class Plans {

  static final String GRANITE = "granite-infrastructure.json";
  static final String GRANITE_SYSTEM = Facts.uuid("granite/this-system");
  static final String COMMON_CONTROLS = "agency-common-controls.json";
  static final String AGENCY = "grants-portal.json";

  private static final String COMMON_SYSTEM = Facts.uuid("common/this-system");
  private static final String PORTAL_SYSTEM = Facts.uuid("portal/this-system");
  private static final String PLATFORM = Facts.uuid("portal/cloud-gov");
  private static final String SHARED_SERVICES = Facts.uuid("portal/common-controls");
  private static final String CLOUD_GOV_AUTHORIZATION =
      Facts.uuid("portal/authorization/cloud-gov");
  private static final String COMMON_AUTHORIZATION = Facts.uuid("portal/authorization/common");

  private final Facts facts;

  Plans(Facts facts) {
    this.facts = facts;
  }

  /** Returns the uuid of what the infrastructure provides for a control. */
  static String graniteProvided(String control) {
    return Facts.uuid("granite/provided/" + control);
  }

  /** Returns the uuid of what the infrastructure leaves to its customers for a control. */
  static String graniteResponsibility(String control) {
    return Facts.uuid("granite/responsibility/" + control);
  }

  Map<String, Object> granite() throws IOException {
    List<Object> requirements = new ArrayList<>();
    for (Map<String, String> row : facts.scenario("infrastructure.csv")) {
      requirements.add(exportingRequirement("granite", row, "Granite runs %s for its customers."));
    }
    return plan(
        "granite",
        Facts.metadata(
            "Granite Infrastructure, security plan in excerpt",
            "2023-01-20T00:00:00Z",
            "2023-01",
            "An invented provider of infrastructure: what it exports to its customers."),
        Json.object(
            "system-ids",
            List.of(
                Json.object("identifier-type", "https://fedramp.gov", "id", "FR0000000001"),
                Json.object("id", "granite")),
            "system-name",
            "Granite Infrastructure",
            "description",
            "Data centers, networks and machines for hire.",
            "date-authorized",
            "2021-06-01",
            "security-sensitivity-level",
            "high"),
        List.of(),
        List.of(
            component(GRANITE_SYSTEM, "this-system", "Granite Infrastructure", "The whole of it."),
            component(
                Facts.uuid("granite/data-centers"), "physical", "Data centers", "Three sites."),
            component(Facts.uuid("granite/network"), "network", "Network", "What joins the sites."),
            component(
                Facts.uuid("granite/compute"),
                "service",
                "Compute",
                "Machines, volumes and keys.")),
        requirements);
  }

  Map<String, Object> commonControls() throws IOException {
    List<Object> requirements = new ArrayList<>();
    for (Map<String, String> row : facts.scenario("common-controls.csv")) {
      requirements.add(
          exportingRequirement("common", row, "The agency does %s for all of its systems."));
    }
    for (Map<String, String> row : facts.scenario("common-controls-satisfied.csv")) {
      requirements.add(
          Json.object(
              "uuid", Facts.uuid("common/requirement/" + row.get("place")),
              "control-id", row.get("place"),
              "by-components",
                  List.of(
                      satisfying("common", Facts.uuid("common/" + row.get("component")), row))));
    }
    return plan(
        "common",
        Facts.metadata(
            "Office of Small Grants, common controls",
            "2023-01-31T00:00:00Z",
            "2023-01",
            "What an invented agency does once for all of its systems."),
        Json.object(
            "system-ids", List.of(Json.object("id", "osg-common-controls")),
            "system-name", "Office of Small Grants, common controls",
            "description", "Policies, training, personnel and the incident desk.",
            "date-authorized", "2022-11-01",
            "security-sensitivity-level", "moderate"),
        List.of(),
        List.of(
            component(
                COMMON_SYSTEM, "this-system", "Common controls of the Office", "All of them."),
            component(
                Facts.uuid("common/policy-office"), "policy", "Policy office", "Writes the rules."),
            component(
                Facts.uuid("common/training"), "process-procedure", "Training office", "Teaches."),
            component(
                Facts.uuid("common/personnel-office"),
                "process-procedure",
                "Personnel office",
                "Hires and parts with people."),
            component(
                Facts.uuid("common/incident-desk"),
                "process-procedure",
                "Incident desk",
                "Takes reports at all hours.")),
        requirements);
  }

  private Map<String, Object> exportingRequirement(
      String system, Map<String, String> row, String sentence) {
    String control = row.get("control_id");
    String label = facts.labelOf(control);
    String task = row.get("responsibility");
    String provided = Facts.uuid(system + "/provided/" + control);
    List<Object> parameters = new ArrayList<>();
    for (String setting : row.getOrDefault("parameters", "").split(" (?=[a-z]{2}-)")) {
      int equals = setting.indexOf('=');
      if (equals > 0) {
        parameters.add(
            Json.object(
                "param-id", setting.substring(0, equals),
                "values", List.of(setting.substring(equals + 1))));
      }
    }
    Map<String, Object> export =
        Json.object(
            "provided",
            List.of(Json.object("uuid", provided, "description", sentence.formatted(label))),
            "responsibilities",
            task.isEmpty()
                ? null
                : List.of(
                    Json.object(
                        "uuid", Facts.uuid(system + "/responsibility/" + control),
                        "provided-uuid", provided,
                        "description", task)));
    return Json.object(
        "uuid", Facts.uuid(system + "/requirement/" + control),
        "control-id", control,
        "by-components",
            List.of(
                Json.object(
                    "component-uuid",
                    Facts.uuid(system + "/" + row.get("component")),
                    "uuid",
                    Facts.uuid(system + "/by-component/" + control),
                    "description",
                    "How " + label + " is done is not for publication.",
                    "set-parameters",
                    parameters,
                    "implementation-status",
                    Json.object("state", row.get("state")),
                    "export",
                    export)));
  }

  Map<String, Object> grantsPortal() throws IOException {
    Map<String, Requirement> requirements = new LinkedHashMap<>();
    for (Facts.CrmRow row : facts.cloudGov().values()) {
      boolean listed = row.inheritable().equals("yes") && !row.point().equals("pe-3_smt.g");
      if (listed) {
        requirement(requirements, row.point())
            .at(row.point())
            .add(
                Json.object(
                    "component-uuid", PLATFORM,
                    "uuid", Facts.uuid("portal/inherits/" + row.point()),
                    "description", "Left to the platform.",
                    "implementation-status", Json.object("state", "implemented"),
                    "inherited",
                        List.of(
                            Json.object(
                                "uuid", Facts.uuid("portal/inherited/" + row.point()),
                                "provided-uuid", CloudGov.provided(row.point()),
                                "description", "Inherited from cloud.gov."))));
      }
    }
    for (Map<String, String> row : facts.scenario("agency-satisfied.csv")) {
      requirement(requirements, row.get("place"))
          .at(row.get("place"))
          .add(satisfying("portal", Facts.uuid("portal/" + row.get("component")), row));
    }
    for (Map<String, String> row : facts.scenario("common-controls.csv")) {
      String control = row.get("control_id");
      boolean answered = row.get("component").equals("incident-desk");
      requirement(requirements, control)
          .at(control)
          .add(
              Json.object(
                  "component-uuid",
                  SHARED_SERVICES,
                  "uuid",
                  Facts.uuid("portal/common/" + control),
                  "description",
                  "Left to the agency.",
                  "implementation-status",
                  Json.object("state", "implemented"),
                  "inherited",
                  List.of(
                      Json.object(
                          "uuid", Facts.uuid("portal/inherited-common/" + control),
                          "provided-uuid", Facts.uuid("common/provided/" + control),
                          "description", "Inherited from the agency.")),
                  "satisfied",
                  !answered || row.get("responsibility").isEmpty()
                      ? null
                      : List.of(
                          Json.object(
                              "uuid", Facts.uuid("portal/satisfied-common/" + control),
                              "responsibility-uuid", Facts.uuid("common/responsibility/" + control),
                              "description", "The grants officer is named to the desk."))));
    }
    for (Map<String, String> row : facts.scenario("agency-own.csv")) {
      requirement(requirements, row.get("place"))
          .at(row.get("place"))
          .add(
              Json.object(
                  "component-uuid", Facts.uuid("portal/portal"),
                  "uuid", Facts.uuid("portal/own/" + row.get("place")),
                  "description", row.get("description"),
                  "implementation-status", Json.object("state", row.get("state"))));
    }
    for (Map<String, String> row : facts.scenario("agency-not-applicable.csv")) {
      Requirement requirement = requirement(requirements, row.get("control_id"));
      requirement.props.addAll(Facts.states(List.of("not-applicable")));
      requirement.remarks = row.get("remarks");
      if (requirement.byPlace.isEmpty()) {
        requirement
            .at(row.get("control_id"))
            .add(
                Json.object(
                    "component-uuid", PORTAL_SYSTEM,
                    "uuid", Facts.uuid("portal/not-applicable/" + row.get("control_id")),
                    "description", row.get("remarks"),
                    "implementation-status", Json.object("state", "not-applicable")));
      }
    }
    List<Object> ordered = new ArrayList<>();
    for (Facts.Control control : facts.controls().values()) {
      if (requirements.containsKey(control.id())) {
        ordered.add(requirements.get(control.id()).json());
      }
    }
    return plan(
        "portal",
        Facts.metadata(
            "Grants portal, security plan",
            "2023-04-10T00:00:00Z",
            "1.0",
            "An invented system of an invented agency on cloud.gov."),
        Json.object(
            "system-ids", List.of(Json.object("id", "osg-grants-portal")),
            "system-name", "Grants portal",
            "description", "Takes applications for small grants and tells who got one.",
            "security-sensitivity-level", "moderate"),
        List.of(
            Json.object(
                "uuid",
                CLOUD_GOV_AUTHORIZATION,
                "title",
                "cloud.gov",
                "props",
                List.of(
                    Facts.property(
                        "https://fedramp.gov/ns/oscal",
                        "leveraged-system-identifier",
                        CloudGov.PACKAGE),
                    Facts.property(
                        "https://fedramp.gov/ns/oscal", "authorization-type", "fedramp-jab"),
                    Facts.property("https://fedramp.gov/ns/oscal", "impact-level", "moderate")),
                "links",
                List.of(Json.object("href", CloudGov.FILE)),
                "party-uuid",
                Facts.uuid("party/cloud-gov"),
                "date-authorized",
                "2017-02-01"),
            Json.object(
                "uuid",
                COMMON_AUTHORIZATION,
                "title",
                "Office of Small Grants, common controls",
                "links",
                List.of(Json.object("href", COMMON_CONTROLS)),
                "party-uuid",
                Facts.uuid("party/agency"),
                "date-authorized",
                "2022-11-01")),
        List.of(
            component(PORTAL_SYSTEM, "this-system", "Grants portal", "The whole of it."),
            component(
                Facts.uuid("portal/portal"), "software", "Portal application", "Its own code."),
            standIn(PLATFORM, "cloud.gov", CLOUD_GOV_AUTHORIZATION, List.of(CloudGov.COMPONENT)),
            standIn(
                SHARED_SERVICES,
                "Common controls of the Office",
                COMMON_AUTHORIZATION,
                List.of(COMMON_SYSTEM))),
        ordered);
  }

  private Map<String, Object> satisfying(String system, String component, Map<String, String> row) {
    String place = row.get("place");
    return Json.object(
        "component-uuid", component,
        "uuid", Facts.uuid(system + "/satisfies/" + place),
        "description", "The part of " + facts.labelOf(place) + " that cloud.gov leaves to us.",
        "implementation-status", Json.object("state", row.get("state")),
        "satisfied",
            List.of(
                Json.object(
                    "uuid", Facts.uuid(system + "/satisfied/" + place),
                    "responsibility-uuid", CloudGov.responsibility(place),
                    "description", row.get("description"))));
  }

  private Requirement requirement(Map<String, Requirement> requirements, String place) {
    String control = facts.controlAt(place).id();
    return requirements.computeIfAbsent(control, Requirement::new);
  }

  /** A requirement under construction: its by-components, and those of its statements. */
  private static final class Requirement {
    private final String control;
    private final List<Object> props = new ArrayList<>();
    private final Map<String, List<Object>> byPlace = new LinkedHashMap<>();
    private String remarks = "";

    Requirement(String control) {
      this.control = control;
    }

    List<Object> at(String place) {
      return byPlace.computeIfAbsent(place, p -> new ArrayList<>());
    }

    Map<String, Object> json() {
      List<Object> statements = new ArrayList<>();
      byPlace.forEach(
          (place, byComponents) -> {
            if (!place.equals(control)) {
              statements.add(
                  Json.object(
                      "statement-id", place,
                      "uuid", Facts.uuid("portal/statement/" + place),
                      "by-components", byComponents));
            }
          });
      return Json.object(
          "uuid",
          Facts.uuid("portal/requirement/" + control),
          "control-id",
          control,
          "props",
          props,
          "statements",
          statements,
          "by-components",
          byPlace.getOrDefault(control, List.of()),
          "remarks",
          remarks.isEmpty() ? null : remarks);
    }
  }

  private static Map<String, Object> component(
      String uuid, String type, String title, String description) {
    return Json.object(
        "uuid", uuid,
        "type", type,
        "title", title,
        "description", description,
        "status", Json.object("state", "operational"));
  }

  private static Map<String, Object> standIn(
      String uuid, String title, String authorization, List<String> inherited) {
    List<Object> props = new ArrayList<>();
    props.add(Facts.property("leveraged-authorization-uuid", authorization));
    inherited.forEach(component -> props.add(Facts.property("inherited-uuid", component)));
    return Json.object(
        "uuid",
        uuid,
        "type",
        "system",
        "title",
        title,
        "description",
        "Stands in for a system that this one leverages.",
        "props",
        props,
        "status",
        Json.object("state", "operational"));
  }

  private static Map<String, Object> plan(
      String name,
      Map<String, Object> metadata,
      Map<String, Object> characteristics,
      List<Object> authorizations,
      List<Object> components,
      List<Object> requirements) {
    String level = (String) characteristics.get("security-sensitivity-level");
    characteristics.put(
        "system-information",
        Json.object(
            "information-types",
            List.of(
                Json.object(
                    "uuid", Facts.uuid(name + "/information"),
                    "title", "What the system keeps",
                    "description", "The information of the system and of its customers."))));
    characteristics.put(
        "security-impact-level",
        Json.object(
            "security-objective-confidentiality", "fips-199-" + level,
            "security-objective-integrity", "fips-199-" + level,
            "security-objective-availability", "fips-199-" + level));
    characteristics.put("status", Json.object("state", "operational"));
    characteristics.put(
        "authorization-boundary", Json.object("description", "All components listed below."));
    return Json.object(
        "system-security-plan",
        Json.object(
            "uuid", Facts.uuid(name),
            "metadata", metadata,
            "import-profile", Json.object("href", OutlineCatalog.PROFILE),
            "system-characteristics", characteristics,
            "system-implementation",
                Json.object(
                    "leveraged-authorizations", authorizations,
                    "users",
                        List.of(
                            Json.object(
                                "uuid", Facts.uuid(name + "/user"), "title", "Administrator")),
                    "components", components),
            "control-implementation",
                Json.object(
                    "description",
                    "What the system does, and what it leaves to others.",
                    "implemented-requirements",
                    requirements)));
  }
}
