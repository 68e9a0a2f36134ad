package dev.heirloom.examples.data;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * An outline of SP 800-53 rev4 as an OSCAL catalog, and FedRAMP Moderate as a profile over it: ids,
 * titles, statement letters and where parameters are inserted, with one plain sentence for prose.
 */
final class OutlineCatalog {

  static final String CATALOG = "sp800-53-rev4-outline.json";
  static final String PROFILE = "fedramp-rev4-moderate.json";

  private final Facts facts;

  OutlineCatalog(Facts facts) {
    this.facts = facts;
  }

  Map<String, Object> catalog() {
    Map<String, List<Object>> families = new LinkedHashMap<>();
    Map<String, String> titles = new LinkedHashMap<>();
    for (Facts.Control control : facts.controls().values()) {
      titles.put(control.family(), control.familyTitle());
      if (control.enhances().isEmpty()) {
        families.computeIfAbsent(control.family(), f -> new ArrayList<>()).add(control(control));
      }
    }
    List<Object> groups = new ArrayList<>();
    families.forEach(
        (family, controls) ->
            groups.add(
                Json.object(
                    "id",
                    family,
                    "class",
                    "family",
                    "title",
                    titles.get(family),
                    "controls",
                    controls)));
    return Json.object(
        "catalog",
        Json.object(
            "uuid", Facts.uuid("catalog"),
            "metadata",
                Facts.metadata(
                    "Outline of NIST SP 800-53 Revision 4",
                    "2023-03-01T00:00:00Z",
                    "rev4-outline",
                    "Ids, labels, titles, statement letters and parameters of Revision 4. The prose is"
                        + " a placeholder: read the controls themselves at NIST."),
            "groups", groups));
  }

  private Map<String, Object> control(Facts.Control control) {
    List<Object> props =
        Json.list(
            Facts.property("label", control.label()),
            Facts.property("sort-id", sortId(control.id())),
            control.withdrawn() ? Facts.property("status", "withdrawn") : null);
    List<Object> params = new ArrayList<>();
    for (int i = 0; i < control.parameters().size(); i++) {
      String id = control.parameters().get(i);
      List<Object> choices = new ArrayList<>();
      control.insertedBy(id).forEach(inserted -> choices.add(insertion(inserted)));
      params.add(
          Json.object(
              "id",
              id,
              "props",
              stricter(id),
              "label",
              choices.isEmpty() ? "value " + (i + 1) + " of " + control.label() : null,
              "select",
              choices.isEmpty() ? null : Json.object("choice", choices)));
    }
    List<Object> enhancements =
        new ArrayList<>(
            facts.controls().values().stream()
                .filter(other -> other.enhances().equals(control.id()))
                .map(this::control)
                .toList());
    return Json.object(
        "id",
        control.id(),
        "class",
        control.enhances().isEmpty() ? "SP800-53" : "SP800-53-enhancement",
        "title",
        control.title(),
        "params",
        params,
        "props",
        props,
        "parts",
        control.withdrawn() ? List.of() : List.of(statement(control)),
        "controls",
        enhancements);
  }

  private List<Object> stricter(String parameter) {
    String quantity = facts.stricter().get(parameter);
    return quantity == null
        ? List.of()
        : List.of(Facts.property(CloudGov.HEIRLOOM, "stricter", quantity));
  }

  private static Map<String, Object> statement(Facts.Control control) {
    String root = control.id() + "_smt";
    return Json.object(
        "id",
        root,
        "name",
        "statement",
        "prose",
        sentence("What " + control.label() + " asks for", control.insertedBy(root)),
        "parts",
        items(control, root));
  }

  private static List<Object> items(Facts.Control control, String above) {
    List<Object> items = new ArrayList<>();
    for (String id : control.itemsBelow(above)) {
      String letter = id.substring(id.lastIndexOf('.') + 1);
      items.add(
          Json.object(
              "id", id,
              "name", "item",
              "props", List.of(Facts.property("label", letter + ".")),
              "prose",
                  sentence("What " + control.labelOf(id) + " asks for", control.insertedBy(id)),
              "parts", items(control, id)));
    }
    return items;
  }

  private static String sentence(String start, List<String> inserted) {
    if (inserted.isEmpty()) {
      return start + ".";
    }
    return start
        + ", with "
        + String.join(" and ", inserted.stream().map(OutlineCatalog::insertion).toList())
        + ".";
  }

  private static String insertion(String parameter) {
    return "{{ insert: param, " + parameter + " }}";
  }

  private static String sortId(String id) {
    String[] parts = id.split("[-.]");
    StringBuilder sortId = new StringBuilder(parts[0]);
    for (int i = 1; i < parts.length; i++) {
      sortId.append(i == 1 ? '-' : '.').append(parts[i].length() < 2 ? "0" : "").append(parts[i]);
    }
    return sortId.toString();
  }

  Map<String, Object> profile() {
    List<Object> ids = new ArrayList<>();
    facts.controls().values().stream()
        .filter(Facts.Control::fedrampModerate)
        .forEach(control -> ids.add(control.id()));
    List<Object> parameters = new ArrayList<>();
    facts
        .constraints()
        .forEach(
            (id, constraint) ->
                parameters.add(
                    Json.object(
                        "param-id",
                        id,
                        "constraints",
                        List.of(Json.object("description", constraint)))));
    return Json.object(
        "profile",
        Json.object(
            "uuid", Facts.uuid("profile"),
            "metadata",
                Facts.metadata(
                    "FedRAMP Rev 4 Moderate, in outline",
                    "2023-03-01T00:00:00Z",
                    "rev4-moderate-outline",
                    "Which controls of Revision 4 are in FedRAMP's Moderate baseline, and what it asks"
                        + " of some of their parameters."),
            "imports",
                List.of(
                    Json.object(
                        "href",
                        CATALOG,
                        "include-controls",
                        List.of(Json.object("with-ids", ids)))),
            "merge", Json.object("as-is", true),
            "modify", Json.object("set-parameters", parameters)));
  }
}
