package dev.heirloom.oscal.io.workbook.internal;

import com.google.common.collect.ArrayListMultimap;
import com.google.common.collect.ListMultimap;
import dev.heirloom.oscal.io.workbook.WorkbookException;
import dev.heirloom.oscal.io.workbook.WorkbookException.Failure;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamReader;

/** Which part of a package refers to which. */
final class Relationships {

  private static final Set<String> RELATIONSHIPS =
      Set.of(
          "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
          "http://purl.oclc.org/ooxml/officeDocument/relationships");

  private final String document;
  private final XmlParts parts;

  Relationships(String document, XmlParts parts) {
    this.document = document;
    this.parts = parts;
  }

  /**
   * Returns the name of the part that lists the sheets.
   *
   * @throws WorkbookException if the package is no workbook
   */
  String workbookPart() {
    if (parts.names().contains("xl/workbook.bin")) {
      throw new WorkbookException(
          Failure.NOT_A_WORKBOOK,
          document,
          "",
          "This is a binary workbook (.xlsb).",
          "Open it and save it as .xlsx.");
    }
    if (!parts.names().contains("[content_types].xml")) {
      throw new WorkbookException(
          Failure.NOT_A_WORKBOOK,
          document,
          "",
          "This is a zip file, but not an xlsx workbook.",
          "Unpack it first, or save the table as .xlsx.");
    }
    Optional<String> part =
        byType("").entrySet().stream()
            .filter(entry -> entry.getKey().endsWith("/officeDocument"))
            .map(Map.Entry::getValue)
            .findFirst();
    return part.filter(name -> !name.endsWith("document.xml") && !name.endsWith("presentation.xml"))
        .orElseThrow(
            () ->
                new WorkbookException(
                    Failure.NOT_A_WORKBOOK,
                    document,
                    "",
                    "This is an Office document, but not a workbook.",
                    "Save the table as .xlsx."));
  }

  /** Under what the styles of a workbook stand, which is the id of no relationship. */
  static final String STYLES = " ";

  /**
   * Returns the parts of a workbook by id, and its shared strings under the empty one, its styles
   * under {@link #STYLES}.
   */
  Map<String, String> of(String part) {
    Map<String, String> byId = new LinkedHashMap<>();
    forEach(
        part,
        (id, type, target) -> {
          if (type.endsWith("/worksheet")) {
            byId.put(id, target);
          } else if (type.endsWith("/sharedStrings")) {
            byId.put("", target);
          } else if (type.endsWith("/styles")
              && parts.names().contains(target.toLowerCase(Locale.ROOT))) {
            byId.put(STYLES, target);
          }
        });
    return byId;
  }

  private Map<String, String> byType(String part) {
    Map<String, String> targets = new LinkedHashMap<>();
    forEach(part, (id, type, target) -> targets.putIfAbsent(type, target));
    return targets;
  }

  /** Returns the parts that stand beside another and are there, by their types. */
  static ListMultimap<String, String> beside(XmlParts parts, String part) {
    ListMultimap<String, String> beside = ArrayListMultimap.create();
    if (parts.names().contains(partOf(part).toLowerCase(Locale.ROOT))) {
      new Relationships("", parts)
          .forEach(
              part,
              (id, type, target) -> {
                if (parts.names().contains(target.toLowerCase(Locale.ROOT))) {
                  beside.put(type, target);
                }
              });
    }
    return beside;
  }

  private static String partOf(String part) {
    int slash = part.lastIndexOf('/');
    return part.substring(0, slash + 1) + "_rels/" + part.substring(slash + 1) + ".rels";
  }

  private interface Visitor {
    void visit(String id, String type, String target);
  }

  private void forEach(String part, Visitor visitor) {
    String folder = part.substring(0, part.lastIndexOf('/') + 1);
    parts.parse(
        partOf(part),
        xml -> {
          while (xml.hasNext()) {
            if (XmlParts.next(xml) == XMLStreamConstants.START_ELEMENT
                && "Relationship".equals(xml.getLocalName())
                && !"External".equals(XmlParts.attribute(xml, "TargetMode").orElse(""))) {
              visitor.visit(
                  XmlParts.attribute(xml, "Id").orElse(""),
                  XmlParts.attribute(xml, "Type").orElse(""),
                  resolve(folder, XmlParts.attribute(xml, "Target").orElse("")));
            }
          }
        });
  }

  /** Names a part as the zip does; a name that leaves the package names none of its parts. */
  private static String resolve(String folder, String target) {
    if (target.startsWith("/")) {
      return target.substring(1);
    }
    List<String> steps = new ArrayList<>();
    for (String step : (folder + target).split("/")) {
      if ("..".equals(step) && !steps.isEmpty()) {
        steps.remove(steps.size() - 1);
      } else if (!".".equals(step)) {
        steps.add(step);
      }
    }
    return String.join("/", steps);
  }

  /** Returns the id of the relationship that an element names; empty if it names none. */
  static String id(XMLStreamReader xml) {
    for (String namespace : RELATIONSHIPS) {
      String id = xml.getAttributeValue(namespace, "id");
      if (id != null) {
        return id;
      }
    }
    return "";
  }
}
