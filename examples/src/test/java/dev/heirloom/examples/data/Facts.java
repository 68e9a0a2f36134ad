package dev.heirloom.examples.data;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/**
 * The facts of {@code examples/facts} (ids, titles, membership, yes or no) and the invented tables
 * of {@code examples/scenario}.
 *
 * @param controls SP 800-53 rev4, in order
 * @param constraints what FedRAMP Moderate asks of a parameter
 * @param stricter which quantity of a parameter asks for more, {@code smaller} or {@code larger}
 * @param cloudGov the rows of cloud.gov's workbook of March 2023, by point
 * @param scenario the folder of the invented tables
 */
record Facts(
    Map<String, Control> controls,
    Map<String, String> constraints,
    Map<String, String> stricter,
    Map<String, CrmRow> cloudGov,
    Path scenario) {

  /** The namespace of properties that OSCAL has in other places only. */
  static final String FEDRAMP = "http://fedramp.gov/ns/oscal";

  /**
   * A control, with the ids of its statement's items and which part or parameter inserts which
   * parameter.
   */
  record Control(
      String family,
      String familyTitle,
      String id,
      String label,
      String title,
      String enhances,
      boolean withdrawn,
      List<String> items,
      List<String> inserts,
      List<String> parameters,
      boolean fedrampModerate) {

    /** Returns the parameters that a part or a parameter of this id inserts. */
    List<String> insertedBy(String id) {
      return inserts.stream()
          .filter(pair -> pair.startsWith(id + "="))
          .map(pair -> pair.substring(id.length() + 1))
          .toList();
    }

    /** Returns the ids of the items directly below this part. */
    List<String> itemsBelow(String part) {
      boolean root = part.endsWith("_smt");
      return items.stream()
          .filter(item -> item.startsWith(part + ".") && item.indexOf('.', part.length() + 1) < 0)
          .filter(item -> !root || item.length() > part.length())
          .toList();
    }

    /** Returns a part's label as people write it: {@code AC-2(h)(1)}. */
    String labelOf(String part) {
      String letters = part.substring((id + "_smt").length());
      StringBuilder text = new StringBuilder(label);
      for (String letter : letters.split("\\.")) {
        text.append(letter.isEmpty() ? "" : "(" + letter + ")");
      }
      return text.toString();
    }
  }

  /** A row of a CIS/CRM workbook. */
  record CrmRow(
      String control,
      String statement,
      String inheritable,
      List<String> states,
      List<String> origins) {

    String point() {
      return statement.isEmpty() ? control : statement;
    }
  }

  static Facts read(Path examples) throws IOException {
    Path facts = examples.resolve("facts");
    Map<String, Control> controls = new LinkedHashMap<>();
    for (Map<String, String> row : Table.read(facts.resolve("sp800-53-rev4.csv"))) {
      Control control =
          new Control(
              row.get("family"),
              row.get("family_title"),
              row.get("control_id"),
              row.get("label"),
              row.get("title"),
              row.get("enhances"),
              !row.get("withdrawn").isEmpty(),
              Table.words(row.get("statement_ids")),
              Table.words(row.get("inserts")),
              Table.words(row.get("params")),
              !row.get("fedramp_moderate").isEmpty());
      controls.put(control.id(), control);
    }
    Map<String, String> constraints = new LinkedHashMap<>();
    Map<String, String> stricter = new LinkedHashMap<>();
    for (Map<String, String> row : Table.read(facts.resolve("fedramp-moderate-parameters.csv"))) {
      constraints.put(row.get("param_id"), row.get("constraint"));
      stricter.put(row.get("param_id"), row.get("stricter"));
    }
    Map<String, CrmRow> cloudGov = new LinkedHashMap<>();
    for (Map<String, String> row : Table.read(facts.resolve("cloud-gov-2023-03.csv"))) {
      CrmRow crm =
          new CrmRow(
              row.get("control_id"),
              row.get("statement_id"),
              row.get("can_be_inherited"),
              Table.words(row.get("state")),
              Table.words(row.get("origination")));
      cloudGov.put(crm.point(), crm);
    }
    return new Facts(controls, constraints, stricter, cloudGov, examples.resolve("scenario"));
  }

  List<Map<String, String>> scenario(String table) throws IOException {
    return Table.read(scenario.resolve(table));
  }

  /** Returns the points of a control at cloud.gov, in order. */
  List<CrmRow> cloudGovRows(String control) {
    return cloudGov.values().stream().filter(row -> row.control().equals(control)).toList();
  }

  /** Returns the control that a place is or belongs to. */
  Control controlAt(String place) {
    int statement = place.indexOf("_smt");
    String id = statement < 0 ? place : place.substring(0, statement);
    Control control = controls.get(id);
    if (control == null) {
      throw new IllegalArgumentException("there is no control " + id + " in the facts");
    }
    return control;
  }

  /** Returns a place as people write it: {@code AC-2(d)}. */
  String labelOf(String place) {
    Control control = controlAt(place);
    return place.equals(control.id()) ? control.label() : control.labelOf(place);
  }

  /** Returns a text's UUID of version 5, so that the same data always has the same ids. */
  static String uuid(String name) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-1")
              .digest(("https://heirloom.dev/examples/" + name).getBytes(StandardCharsets.UTF_8));
      hash[6] = (byte) (hash[6] & 0x0f | 0x50);
      hash[8] = (byte) (hash[8] & 0x3f | 0x80);
      long high = 0;
      long low = 0;
      for (int i = 0; i < 8; i++) {
        high = high << 8 | hash[i] & 0xff;
        low = low << 8 | hash[i + 8] & 0xff;
      }
      return new UUID(high, low).toString().toLowerCase(Locale.ROOT);
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError(e);
    }
  }

  static Map<String, Object> metadata(
      String title, String lastModified, String version, String remarks) {
    return Json.object(
        "title", title,
        "last-modified", lastModified,
        "version", version,
        "oscal-version", "1.1.3",
        "remarks", remarks);
  }

  static Map<String, Object> property(String name, String value) {
    return Json.object("name", name, "value", value);
  }

  static Map<String, Object> property(String ns, String name, String value) {
    return Json.object("name", name, "ns", ns, "value", value);
  }

  static List<Object> states(List<String> states) {
    List<Object> props = new ArrayList<>();
    for (String state : states) {
      props.add(property(FEDRAMP, "implementation-status", state));
    }
    return props;
  }
}
