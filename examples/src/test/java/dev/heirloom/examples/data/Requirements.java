package dev.heirloom.examples.data;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * An outline of SP 800-171 rev2 as an OSCAL catalog: the families and ids of its requirements, with
 * titles of the example's own and one plain sentence for prose.
 *
 * <p>An id of OSCAL's begins with a letter or an underscore, so 3.1.1 is {@code _3.1.1}.
 */
final class Requirements {

  static final String CATALOG = "sp800-171-rev2-outline.json";

  private final List<Map<String, String>> rows;

  Requirements(Path examples) throws IOException {
    this.rows = Table.read(examples.resolve("facts/sp800-171-rev2.csv"));
  }

  Map<String, Object> catalog() {
    Map<String, List<Object>> families = new LinkedHashMap<>();
    Map<String, String> titles = new LinkedHashMap<>();
    for (Map<String, String> row : rows) {
      titles.put(row.get("family"), row.get("family_title"));
      families.computeIfAbsent(row.get("family"), f -> new ArrayList<>()).add(requirement(row));
    }
    List<Object> groups = new ArrayList<>();
    families.forEach(
        (family, requirements) ->
            groups.add(
                Json.object(
                    "id",
                    family,
                    "class",
                    "family",
                    "title",
                    titles.get(family),
                    "controls",
                    requirements)));
    return Json.object(
        "catalog",
        Json.object(
            "uuid", Facts.uuid("sp800-171"),
            "metadata",
                Facts.metadata(
                    "Outline of NIST SP 800-171 Revision 2",
                    "2023-03-01T00:00:00Z",
                    "rev2-outline",
                    "Ids and families of the 110 requirements of Revision 2. The titles are our own and"
                        + " the prose is a placeholder: read the requirements themselves at NIST."),
            "groups", groups));
  }

  private static Map<String, Object> requirement(Map<String, String> row) {
    String number = row.get("requirement");
    return Json.object(
        "id",
        "_" + number,
        "class",
        "SP800-171",
        "title",
        row.get("title"),
        "props",
        List.of(Facts.property("label", number)),
        "parts",
        List.of(
            Json.object(
                "id",
                "_" + number + "_smt",
                "name",
                "statement",
                "prose",
                "What " + number + " asks for.")));
  }
}
