package dev.heirloom.oscal.io.internal.read;

import dev.heirloom.oscal.io.internal.read.ElementListener.Attribute;
import dev.heirloom.oscal.io.internal.shape.Field;
import dev.heirloom.oscal.io.internal.shape.Field.XmlForm;
import dev.heirloom.oscal.io.internal.shape.Shape;
import dev.heirloom.oscal.io.internal.shape.ValueType;
import dev.heirloom.oscal.model.Markup;
import dev.heirloom.oscal.model.OscalDocument;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * Tells the elements that a document in memory has in XML, as if it had been written and read
 * again; none of them stands anywhere.
 */
public final class RecordElements {

  private static final TreePlace NOWHERE = new TreePlace(null, "", 1, 1);

  private final ElementListener listener;

  private RecordElements(ElementListener listener) {
    this.listener = listener;
  }

  /** Tells the elements of a document. */
  public static void tell(OscalDocument document, ElementListener listener) {
    Record whole = (Record) document;
    new RecordElements(listener)
        .element(document.model().rootName(), Shape.of(whole.getClass()), whole);
  }

  private void element(String name, Shape shape, Record record) {
    List<Attribute> attributes = new ArrayList<>();
    int size = shape.size();
    int i = 0;
    for (; i < size && shape.field(i).xmlForm() == XmlForm.ATTRIBUTE; i++) {
      Object value = shape.field(i).get(record);
      if (value != null) {
        attributes.add(new Attribute(shape.field(i).xmlName(), plain(value).strip(), NOWHERE));
      }
    }
    listener.start(OscalDocument.NAMESPACE, name, attributes, NOWHERE);
    for (; i < size; i++) {
      Object value = shape.field(i).get(record);
      if (value != null) {
        child(shape.field(i), value);
      }
    }
    listener.end();
  }

  private void child(Field field, Object value) {
    if (field.xmlForm() == XmlForm.TEXT) {
      text(value);
    } else if (field.xmlForm() == XmlForm.UNWRAPPED) {
      prose(field, (Markup) value);
    } else if (!field.isList()) {
      single(field, value);
    } else if (!((List<?>) value).isEmpty()) {
      String wrapper = field.xmlWrapper();
      if (wrapper != null) {
        start(wrapper);
      }
      for (Object each : (List<?>) value) {
        single(field, each);
      }
      if (wrapper != null) {
        listener.end();
      }
    }
  }

  private void single(Field field, Object value) {
    if (field.type() == ValueType.RECORD) {
      element(field.xmlName(), field.shape(), (Record) value);
      return;
    }
    start(field.xmlName());
    if (field.type().isProse()) {
      prose(field, (Markup) value);
    } else {
      text(value);
    }
    listener.end();
  }

  private void start(String name) {
    listener.start(OscalDocument.NAMESPACE, name, List.of(), NOWHERE);
  }

  private void text(Object value) {
    String text = plain(value).strip();
    if (!text.isEmpty()) {
      listener.text(text);
    }
  }

  private static String plain(Object value) {
    return value instanceof BigDecimal number ? number.toPlainString() : value.toString();
  }

  private void prose(Field field, Markup prose) {
    String xml;
    try {
      xml = prose.toXml();
    } catch (IllegalArgumentException e) {
      // Prose made to exhaust is no more than its words.
      listener.text(prose.toMarkdown());
      return;
    }
    if (xml.isBlank()) {
      if (field.type() == ValueType.MULTILINE) {
        start("p");
        listener.end();
      }
    } else if (xml.indexOf('<') < 0 && xml.indexOf('&') < 0) {
      text(xml);
    } else if (isParagraph(xml)) {
      // One paragraph of words, which is most prose, needs no parser.
      start("p");
      listener.text(xml.substring(3, xml.length() - 4));
      listener.end();
    } else {
      XmlElements.tellProse(xml, NOWHERE, listener);
    }
  }

  private static boolean isParagraph(String xml) {
    return xml.startsWith("<p>")
        && xml.indexOf('<', 1) == xml.length() - 4
        && xml.endsWith("</p>")
        && xml.length() > 7
        && xml.indexOf('&') < 0
        && xml.indexOf('\r') < 0;
  }
}
