package dev.heirloom.oscal.io.rules;

import com.ctc.wstx.stax.WstxInputFactory;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import dev.heirloom.oscal.io.DataFileException;
import dev.heirloom.oscal.io.FilePlace;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.xml.stream.Location;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.codehaus.stax2.XMLInputFactory2;

/**
 * An element of a file of rules.
 *
 * @param name its name
 * @param attributes its attributes that are in no namespace
 * @param children the elements in it
 * @param text the text in it and in its children, with single spaces
 * @param place where it begins
 */
record RuleElement(
    String name,
    Map<String, String> attributes,
    List<RuleElement> children,
    String text,
    FilePlace place) {

  static final String NAMESPACE = "http://csrc.nist.gov/ns/oscal/metaschema/1.0";

  private static final int MAX_DEPTH = 200;

  RuleElement {
    attributes = ImmutableMap.copyOf(attributes);
    children = ImmutableList.copyOf(children);
  }

  /** Reads the root of a file of rules, which has neither document type nor entities. */
  static RuleElement read(String text, String name) {
    try {
      WstxInputFactory factory = new WstxInputFactory();
      factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
      factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
      factory.setProperty(XMLInputFactory.IS_COALESCING, true);
      // What is parsed late fails late, with exceptions that nobody declares.
      factory.setProperty(XMLInputFactory2.P_LAZY_PARSING, false);
      XMLStreamReader xml =
          factory.createXMLStreamReader(
              new StringReader(text.startsWith("\uFEFF") ? text.substring(1) : text));
      while (xml.next() != XMLStreamConstants.START_ELEMENT) {
        if (xml.getEventType() == XMLStreamConstants.DTD) {
          throw new DataFileException(
              new FilePlace(name, line(xml.getLocation()), column(xml.getLocation()), ""),
              "The file has a document type declaration.",
              "Remove <!DOCTYPE ...>, which rules have no use for.");
        }
      }
      RuleElement root = element(xml, name, "/" + xml.getLocalName(), 1);
      while (xml.hasNext()) {
        xml.next();
      }
      return root;
    } catch (XMLStreamException e) {
      String message = String.valueOf(e.getMessage());
      int end = message.indexOf('\n');
      throw new DataFileException(
          new FilePlace(name, line(e.getLocation()), column(e.getLocation()), ""),
          "This is not well-formed XML: " + (end < 0 ? message : message.substring(0, end)) + ".",
          "Correct it there.");
    }
  }

  private static int line(Location location) {
    return location == null ? 1 : Math.max(1, location.getLineNumber());
  }

  private static int column(Location location) {
    return location == null ? 1 : Math.max(1, location.getColumnNumber());
  }

  private static RuleElement element(XMLStreamReader xml, String document, String path, int depth)
      throws XMLStreamException {
    FilePlace place =
        new FilePlace(document, line(xml.getLocation()), column(xml.getLocation()), path);
    if (depth > MAX_DEPTH) {
      throw new DataFileException(
          place,
          "Elements are nested deeper than " + MAX_DEPTH + ", a limit that is fixed.",
          "Nest them less deeply.");
    }
    String name = xml.getLocalName();
    if (!NAMESPACE.equals(xml.getNamespaceURI())) {
      throw new DataFileException(
          place,
          "The element '" + name + "' is not in Metaschema's namespace.",
          "Put it into " + NAMESPACE + ".");
    }
    ImmutableMap.Builder<String, String> attributes = ImmutableMap.builder();
    for (int i = 0; i < xml.getAttributeCount(); i++) {
      String namespace = xml.getAttributeNamespace(i);
      if (namespace == null || namespace.isEmpty()) {
        attributes.put(xml.getAttributeLocalName(i), xml.getAttributeValue(i));
      }
    }
    List<RuleElement> children = new ArrayList<>();
    Map<String, Integer> counts = new HashMap<>();
    StringBuilder text = new StringBuilder();
    for (int event = xml.next(); event != XMLStreamConstants.END_ELEMENT; event = xml.next()) {
      if (event == XMLStreamConstants.START_ELEMENT) {
        RuleElement child =
            element(
                xml,
                document,
                path
                    + "/"
                    + xml.getLocalName()
                    + "["
                    + counts.merge(xml.getLocalName(), 1, Integer::sum)
                    + "]",
                depth + 1);
        children.add(child);
        text.append(child.text);
      } else if (event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.CDATA) {
        text.append(xml.getText());
      }
    }
    return new RuleElement(
        name, attributes.buildOrThrow(), children, text.toString().replaceAll("\\s+", " "), place);
  }

  List<RuleElement> all(String childName) {
    return children.stream()
        .filter(child -> child.name.equals(childName))
        .collect(ImmutableList.toImmutableList());
  }

  Optional<RuleElement> child(String childName) {
    return children.stream().filter(child -> child.name.equals(childName)).findFirst();
  }

  Optional<String> textOf(String childName) {
    return child(childName).map(found -> found.text.strip()).filter(found -> !found.isEmpty());
  }

  Optional<String> attribute(String attribute) {
    return Optional.ofNullable(attributes.get(attribute));
  }

  String required(String attribute) {
    return attribute(attribute)
        .orElseThrow(
            () -> error("'" + name + "' has no '" + attribute + "'.", "Add it: it says what for."));
  }

  /** Refuses attributes and elements that are not known here: passed over they could mean much. */
  void checkNames(Set<String> knownAttributes, Set<String> knownChildren) {
    for (String attribute : attributes.keySet()) {
      if (!knownAttributes.contains(attribute)) {
        throw error(
            "'" + name + "' can't have an attribute '" + attribute + "'.",
            "Its attributes are " + list(knownAttributes) + ".");
      }
    }
    for (RuleElement child : children) {
      if (!knownChildren.contains(child.name)) {
        throw child.error(
            "'" + child.name + "' can't stand in '" + name + "'.",
            "What can are " + list(knownChildren) + ".");
      }
    }
  }

  private static String list(Set<String> names) {
    return names.isEmpty() ? "none" : String.join(", ", names.stream().sorted().toList());
  }

  DataFileException error(String problem, String remedy) {
    return new DataFileException(place, problem, remedy);
  }
}
