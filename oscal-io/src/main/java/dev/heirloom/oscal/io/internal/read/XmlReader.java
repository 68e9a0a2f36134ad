package dev.heirloom.oscal.io.internal.read;

import dev.heirloom.oscal.io.Problem.Kind;
import dev.heirloom.oscal.io.internal.shape.Field;
import dev.heirloom.oscal.io.internal.shape.Field.Cardinality;
import dev.heirloom.oscal.io.internal.shape.Field.XmlForm;
import dev.heirloom.oscal.io.internal.shape.Shape;
import dev.heirloom.oscal.io.internal.shape.ValueType;
import dev.heirloom.oscal.model.MarkupLine;
import dev.heirloom.oscal.model.MarkupMultiline;
import dev.heirloom.oscal.model.OscalDocument;
import dev.heirloom.oscal.model.OscalDocument.Model;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.XMLConstants;
import javax.xml.stream.XMLStreamConstants;
import org.codehaus.stax2.XMLStreamReader2;
import org.jspecify.annotations.Nullable;

/** Makes records of the elements of an XML document. */
final class XmlReader {

  private final Pass pass;
  private final XmlEvents events;
  private final XMLStreamReader2 xml;
  private final XmlProse prose;

  XmlReader(Pass pass, Content content) {
    this.pass = pass;
    this.events = new XmlEvents(pass, content);
    this.xml = events.parser();
    this.prose = new XmlProse(pass, events);
  }

  /** Reads a whole document; returns null if a problem left none. */
  @Nullable Object document(Roots roots) {
    if ("1.1".equals(xml.getVersion())) {
      pass.problem(
          Kind.REFUSED,
          events,
          "This is XML 1.1, which can hold what OSCAL's XML can't",
          "Write version=\"1.0\"");
      throw new Pass.Stop();
    }
    while (events.next() != XMLStreamConstants.START_ELEMENT) {
      if (xml.getEventType() == XMLStreamConstants.DTD) {
        pass.problem(
            Kind.REFUSED,
            events,
            "The file has a document type declaration",
            "Remove <!DOCTYPE ...>: OSCAL has no use for it, and it can make a reader fetch files");
        throw new Pass.Stop();
      }
    }
    String name = xml.getLocalName();
    if (!OscalDocument.NAMESPACE.equals(xml.getNamespaceURI())) {
      rootNamespace(roots, name);
    }
    Model model = roots.find(pass, events, name);
    if (model == null) {
      roots.none(pass, events, "", List.of(name));
      return null;
    }
    events.step(name);
    Object document = read(name, Shape.of(model.type().asSubclass(Record.class)));
    events.back();
    while (events.next() != XMLStreamConstants.END_DOCUMENT) {
      // What is not well-formed after the root is an error of the parser's.
    }
    return document;
  }

  private void rootNamespace(Roots roots, String name) {
    String namespace = xml.getNamespaceURI();
    boolean known = false;
    for (Model model : Model.values()) {
      known |= model.rootName().equals(name);
    }
    if (!known) {
      roots.none(pass, events, "", List.of(name));
    }
    if (namespace != null && namespace.startsWith(OscalDocument.NAMESPACE + "-")) {
      pass.problem(
          Kind.OTHER_DOCUMENT,
          events,
          "This is a document of a draft of OSCAL 1.0: its namespace is "
              + Words.shorten(namespace),
          "Convert it to OSCAL 1.0 or later, as NIST's releases of OSCAL describe");
      throw new Pass.Stop();
    }
    pass.problem(
        Kind.OTHER_DOCUMENT,
        events,
        namespace == null || namespace.isEmpty()
            ? "The root element '" + name + "' is in no namespace"
            : "The root element '" + name + "' is in the namespace " + Words.shorten(namespace),
        "Put it into OSCAL's: xmlns=\"" + OscalDocument.NAMESPACE + "\"");
    throw new Pass.Stop();
  }

  private Object read(String name, Shape shape) {
    pass.enter(events);
    Where start = events.here();
    @Nullable Object[] values = new Object[shape.size()];
    attributes(name, shape, values);
    Field text = shape.text();
    if (text != null) {
      values[text.index()] = optional(text, pass.parse(text, text(name, text), start));
    } else {
      elements(name, shape, values);
    }
    pass.leave();
    return pass.construct(
        shape, values, pass.examining ? "'" + name + "'" : name, start, true);
  }

  private void attributes(String name, Shape shape, @Nullable Object[] values) {
    int count = xml.getAttributeCount();
    int hint = 0;
    for (int i = 0; i < count; i++) {
      String attribute = xml.getAttributeLocalName(i);
      String namespace = xml.getAttributeNamespace(i);
      if (namespace != null && !namespace.isEmpty()) {
        if (!namespace.equals(XMLConstants.W3C_XML_SCHEMA_INSTANCE_NS_URI)) {
          pass.unknown(
              events,
              "The attribute '" + attribute + "' is in the namespace " + Words.shorten(namespace),
              "Remove it, or read leniently to skip it");
        }
        continue;
      }
      Field field = shape.byAttribute(attribute, hint);
      if (field == null) {
        events.step("@" + attribute);
        pass.unknown(
            events,
            "The attribute '" + Words.shorten(attribute) + "' is unknown in '" + name + "'",
            Words.remedy(attribute, shape.attributeNames()));
        events.back();
        continue;
      }
      hint = field.index() + 1;
      events.step("@" + attribute);
      String value = xml.getAttributeValue(i);
      pass.length(events, value.length());
      values[field.index()] = optional(field, pass.parse(field, collapse(field, value), events));
      events.back();
    }
  }

  private void elements(String name, Shape shape, @Nullable Object[] values) {
    int last = -1;
    Map<String, Integer> counts = pass.examining ? new HashMap<>() : Map.of();
    while (true) {
      int event = events.next();
      if (event == XMLStreamConstants.END_ELEMENT) {
        break;
      }
      if (event != XMLStreamConstants.START_ELEMENT) {
        events.strayText(name, shape.unwrapped() != null);
        continue;
      }
      String child = xml.getLocalName();
      if (pass.examining) {
        events.step(child + "[" + counts.merge(child, 1, Integer::sum) + "]");
      }
      if (events.inNamespace(name)) {
        Field field = shape.byElement(child);
        if (field == null && shape.unwrapped() != null && ProseGrammar.isBlock(child)) {
          field = shape.unwrapped();
        }
        if (field == null) {
          pass.unknown(
              events,
              "The element '" + Words.shorten(child) + "' is unknown in '" + name + "'",
              Words.remedy(child, shape.elementNames()));
          events.skip();
        } else {
          if (field.index() < last) {
            outOfOrder(field, child, shape.field(last), values[field.index()] != null);
          } else {
            last = field.index();
          }
          element(field, child, values);
        }
      }
      events.back();
    }
    Field unwrapped = shape.unwrapped();
    if (unwrapped != null && values[unwrapped.index()] instanceof CharSequence blocks) {
      values[unwrapped.index()] =
          optional(unwrapped, MarkupMultiline.ofCheckedXml(blocks.toString()));
    }
  }

  private void outOfOrder(Field field, String child, Field before, boolean again) {
    String previous = before.xmlForm() == XmlForm.UNWRAPPED ? "prose" : before.xmlName();
    pass.problem(
        Kind.WRONG_ORDER,
        events,
        again
            ? "'" + child + "' goes on after '" + previous + "'"
            : "'" + child + "' comes after '" + previous + "'",
        again
            ? "Put all of one kind together, before '" + previous + "'"
            : "Move it before '" + previous + "'");
  }

  @SuppressWarnings("unchecked")
  private void element(Field field, String child, @Nullable Object[] values) {
    int index = field.index();
    Object before = values[index];
    if (field.xmlForm() == XmlForm.UNWRAPPED) {
      String block = prose.block(field.jsonName());
      values[index] = before == null ? block : joined(before, block);
    } else if (field.xmlWrapper() != null) {
      if (before != null) {
        again(child);
        return;
      }
      values[index] = wrapped(field, child);
    } else if (field.isList()) {
      List<Object> list = (List<Object>) before;
      if (list == null) {
        list = new ArrayList<>();
        values[index] = list;
      }
      Object value = value(field, child);
      if (value != Pass.BROKEN) {
        list.add(value);
      }
    } else if (before != null) {
      again(child);
    } else {
      values[index] = optional(field, value(field, child));
    }
  }

  /** Returns blocks of prose followed by one more; most prose is one block and never comes here. */
  private StringBuilder joined(Object blocks, String block) {
    StringBuilder all =
        blocks instanceof StringBuilder many ? many : new StringBuilder((String) blocks);
    all.append(block);
    pass.length(events, all.length());
    return all;
  }

  private void again(String child) {
    pass.problem(
        Kind.DUPLICATE, events, "'" + child + "' is there a second time", "Keep one of them");
    events.skip();
  }

  private List<Object> wrapped(Field field, String wrapper) {
    pass.enter(events);
    Where start = events.here();
    List<Object> list = new ArrayList<>();
    int count = 0;
    for (int event = events.next(); event != XMLStreamConstants.END_ELEMENT; event = events.next()) {
      if (event != XMLStreamConstants.START_ELEMENT) {
        events.strayText(wrapper, false);
        continue;
      }
      String child = xml.getLocalName();
      events.step(child + "[" + ++count + "]");
      if (events.inNamespace(wrapper)) {
        if (child.equals(field.xmlName())) {
          Object value = value(field, child);
          if (value != Pass.BROKEN) {
            list.add(value);
          }
        } else {
          pass.unknown(
              events,
              "The element '" + Words.shorten(child) + "' is unknown in '" + wrapper + "'",
              Words.remedy(child, List.of(field.xmlName())));
          events.skip();
        }
      }
      events.back();
    }
    if (count == 0) {
      pass.problem(
          Kind.INVALID_VALUE,
          start,
          "'" + wrapper + "' is empty",
          "Leave it out, or add '" + field.xmlName() + "'");
    }
    pass.leave();
    return list;
  }

  private Object value(Field field, String name) {
    switch (field.type()) {
      case RECORD:
        return read(name, field.shape());
      case LINE:
        return MarkupLine.ofCheckedXml(prose.content(ProseGrammar.LINE, name));
      case MULTILINE:
        return MarkupMultiline.ofCheckedXml(prose.content(ProseGrammar.MULTILINE, name));
      default:
        pass.enter(events);
        events.noAttributes(name);
        Where start = events.here();
        Object value = pass.parse(field, text(name, field), start);
        pass.leave();
        return value;
    }
  }

  private static Object optional(Field field, Object value) {
    return field.cardinality() == Cardinality.OPTIONAL && value != Pass.BROKEN
        ? Optional.of(value)
        : value;
  }

  /** Reads the text of an element to its end. */
  private String text(String name, Field field) {
    String text = null;
    StringBuilder longer = null;
    for (int event = events.next(); event != XMLStreamConstants.END_ELEMENT; event = events.next()) {
      if (event == XMLStreamConstants.START_ELEMENT) {
        String child = xml.getLocalName();
        events.step(child);
        pass.unknown(
            events,
            "The element '" + Words.shorten(child) + "' is in '" + name + "', which is plain text",
            "Keep its text alone");
        events.skip();
        events.back();
      } else if (text == null) {
        text = xml.getText();
      } else {
        if (longer == null) {
          longer = new StringBuilder(text);
        }
        longer.append(xml.getText());
      }
    }
    String all = longer == null ? text == null ? "" : text : longer.toString();
    pass.length(events, all.length());
    return collapse(field, all);
  }

  /** XML schema ignores the white space around dates, URIs, numbers and the like. */
  private static String collapse(Field field, String text) {
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
