package dev.heirloom.oscal.io.internal.read;

import dev.heirloom.oscal.io.Problem.Kind;
import dev.heirloom.oscal.io.internal.shape.Field;
import dev.heirloom.oscal.io.internal.shape.ValueType;
import javax.xml.stream.XMLStreamConstants;
import org.codehaus.stax2.XMLStreamReader2;

/** Reads plain text of the events of an XML document. */
final class XmlText {

  private final Pass pass;
  private final XmlEvents events;
  private final XMLStreamReader2 xml;

  XmlText(Pass pass, XmlEvents events) {
    this.pass = pass;
    this.events = events;
    this.xml = events.parser();
  }

  /** Reads the text of an element to its end. */
  String text(String name, Field field) {
    String text = null;
    StringBuilder longer = null;
    for (int event = events.next();
        event != XMLStreamConstants.END_ELEMENT;
        event = events.next()) {
      String more = event == XMLStreamConstants.START_ELEMENT ? unwrappedText(name) : xml.getText();
      if (text == null) {
        text = more;
      } else {
        if (longer == null) {
          longer = new StringBuilder(text);
        }
        longer.append(more);
      }
    }
    String all = longer == null ? text == null ? "" : text : longer.toString();
    pass.length(events, all.length());
    return collapse(field, all);
  }

  private String unwrappedText(String name) {
    String child = xml.getLocalName();
    events.step(child);
    TextPosition place = events.here();
    String text = textOf();
    pass.slip(
        Kind.UNKNOWN_CONTENT,
        place,
        "The element '" + Wording.shorten(child) + "' is in '" + name + "', which is plain text",
        "Keep its text alone",
        "Kept its text" + Wording.quoted(text));
    events.back();
    return text;
  }

  /** Returns all text in the current element. */
  private String textOf() {
    StringBuilder text = new StringBuilder();
    int levels = 1;
    pass.enter(events);
    while (levels > 0) {
      switch (events.next()) {
        case XMLStreamConstants.START_ELEMENT -> {
          pass.enter(events);
          levels++;
        }
        case XMLStreamConstants.END_ELEMENT -> {
          pass.leave();
          levels--;
        }
        default -> text.append(xml.getText());
      }
    }
    return text.toString();
  }

  /** XML schema ignores the white space around dates, URIs, numbers and the like. */
  static String collapse(Field field, String text) {
    if (field.datatype() == null) {
      String trimmed = text.strip();
      if (field.type() == ValueType.BOOLEAN) {
        return trimmed.equals("1") ? "true" : trimmed.equals("0") ? "false" : trimmed;
      }
      return trimmed;
    }
    return switch (field.datatype()) {
      case DATE, DATE_TIME_WITH_TIMEZONE, URI, URI_REFERENCE, BASE64 -> text.strip();
      default -> text;
    };
  }
}
