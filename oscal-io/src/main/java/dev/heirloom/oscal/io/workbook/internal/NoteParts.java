package dev.heirloom.oscal.io.workbook.internal;

import java.util.Locale;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Reads what is said beside the cells of a sheet, in parts of their own. */
final class NoteParts {

  /** What takes a note, with the cells that it is on. */
  interface NoteTaker {
    void add(String kind, String range, String text);
  }

  private NoteParts() {}

  /** Reads the notes, the comments and the text boxes of a sheet. */
  static void of(XmlParts parts, String sheet, NoteTaker notes) {
    Relationships.beside(parts, sheet)
        .forEach(
            (type, part) -> {
              if (type.endsWith("/comments")) {
                parts.parse(part, xml -> read(xml, "comment", "t", "note", notes));
              } else if (type.endsWith("/threadedComment")) {
                parts.parse(part, xml -> read(xml, "threadedComment", "text", "comment", notes));
              } else if (type.endsWith("/drawing")) {
                parts.parse(part, xml -> read(xml, "txBody", "t", "text box", notes));
              }
            });
  }

  /** Reads the texts of each element of a name; in drawings they have namespaces of their own. */
  private static void read(
      XMLStreamReader xml, String element, String text, String kind, NoteTaker notes)
      throws XMLStreamException {
    StringBuilder said = new StringBuilder();
    String range = "";
    while (xml.hasNext()) {
      int event = XmlParts.next(xml);
      if (event == XMLStreamConstants.START_ELEMENT) {
        if (xml.getLocalName().equals(element)) {
          range = XmlParts.attribute(xml, "ref").orElse("").toUpperCase(Locale.ROOT);
        } else if (xml.getLocalName().equals(text)) {
          said.append(xml.getElementText());
        } else if (xml.getLocalName().equals("p")) {
          said.append(said.isEmpty() ? "" : " ");
        }
      } else if (event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals(element)) {
        if (!said.toString().isBlank()) {
          notes.add(kind, range, said.toString().strip());
        }
        said.setLength(0);
      }
    }
  }
}
