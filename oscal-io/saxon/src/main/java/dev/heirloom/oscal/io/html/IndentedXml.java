package dev.heirloom.oscal.io.html;

import dev.heirloom.oscal.io.VisibleText;
import java.util.List;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** XML with a line and an indent for each element, and all text as it is seen. */
final class IndentedXml {

  private final XMLStreamWriter xml;
  private final boolean isIndented;
  private int depth;

  /**
   * Makes what writes to this.
   *
   * @param isIndented whether there are lines and indents, which nobody sees in a tree
   */
  IndentedXml(XMLStreamWriter xml, boolean isIndented) {
    this.xml = xml;
    this.isIndented = isIndented;
  }

  /** Declares the namespace of the element just opened, and of those in it. */
  void namespace(String uri) throws XMLStreamException {
    xml.writeDefaultNamespace(uri);
  }

  void ids(String name, List<String> ids) throws XMLStreamException {
    for (String id : ids) {
      open(name);
      attribute("id", id);
      shut();
    }
  }

  void text(String name, String words) throws XMLStreamException {
    open(name);
    characters(words);
    shut();
  }

  void open(String name) throws XMLStreamException {
    if (depth > 0) {
      line();
    }
    xml.writeStartElement("", name, ReportXml.NAMESPACE);
    depth++;
  }

  /** Ends an element that holds elements. */
  void close() throws XMLStreamException {
    depth--;
    line();
    xml.writeEndElement();
  }

  /** Ends an element that holds text or nothing. */
  void shut() throws XMLStreamException {
    depth--;
    xml.writeEndElement();
  }

  private void line() throws XMLStreamException {
    if (isIndented) {
      xml.writeCharacters("\n" + " ".repeat(depth));
    }
  }

  void attribute(String name, String value) throws XMLStreamException {
    xml.writeAttribute(name, readable(value));
  }

  void attribute(String name, Optional<String> value) throws XMLStreamException {
    if (value.isPresent()) {
      attribute(name, value.get());
    }
  }

  void characters(String words) throws XMLStreamException {
    xml.writeCharacters(readable(words));
  }

  /** Returns a text in which every character is one that XML 1.0 can hold, and that is seen. */
  private static String readable(String text) {
    String lines = text.indexOf('\r') < 0 ? text : text.replace("\r\n", "\n").replace('\r', '\n');
    return VisibleText.of(lines);
  }
}
