package dev.heirloom.oscal.io.html;

import java.util.List;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** XML with a line and an indent for each element; what XML cannot hold becomes U+FFFD. */
final class IndentedXml {

  private final XMLStreamWriter xml;
  private int depth;

  IndentedXml(XMLStreamWriter xml) {
    this.xml = xml;
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
    xml.writeCharacters("\n" + " ".repeat(depth));
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

  /**
   * Returns a text in which every character is one that XML 1.0 and a page can hold: HTML takes a
   * reference to a control character for one of Windows-1252.
   */
  private static String readable(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (!isHeld(text.charAt(i))) {
        return replaced(text);
      }
    }
    return text;
  }

  private static String replaced(String text) {
    StringBuilder readable = new StringBuilder(text.length());
    text.codePoints().map(c -> isHeld(c) ? c : 0xFFFD).forEach(readable::appendCodePoint);
    return readable.toString();
  }

  private static boolean isHeld(int c) {
    return c >= 0x20 && c <= 0x7E
        || c >= 0xA0 && c <= 0xD7FF
        || c == '\t'
        || c == '\n'
        || c == '\r'
        || c >= 0xE000 && c <= 0xFFFD
        || c >= 0x10000;
  }
}
