package dev.heirloom.oscal.io.internal.read;

import dev.heirloom.oscal.io.Problem.Kind;
import dev.heirloom.oscal.io.internal.shape.Field;
import dev.heirloom.oscal.io.internal.shape.Field.Cardinality;
import dev.heirloom.oscal.io.internal.shape.Field.XmlForm;
import dev.heirloom.oscal.io.internal.shape.Shape;
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
  private final XmlText plain;

  XmlReader(Pass pass, Content content) {
    this.pass = pass;
    this.events = new XmlEvents(pass, content);
    this.xml = events.parser();
    this.prose = new XmlProse(pass, events);
    this.plain = new XmlText(pass, events);
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
              + Wording.shorten(namespace),
          "Convert it to OSCAL 1.0 or later, as NIST's releases of OSCAL describe");
      throw new Pass.Stop();
    }
    pass.problem(
        Kind.OTHER_DOCUMENT,
        events,
        namespace == null || namespace.isEmpty()
            ? "The root element '" + name + "' is in no namespace"
            : "The root element '" + name + "' is in the namespace " + Wording.shorten(namespace),
        "Put it into OSCAL's: xmlns=\"" + OscalDocument.NAMESPACE + "\"");
    throw new Pass.Stop();
  }

  private Object read(String name, Shape shape) {
    pass.enter(events);
    TextPosition start = events.here();
    @Nullable Object[] values = new Object[shape.size()];
    attributes(name, shape, values);
    Field text = shape.text();
    if (text != null) {
      values[text.index()] = optional(text, pass.parse(text, plain.text(name, text), start));
    } else {
      elements(name, shape, values);
    }
    pass.leave();
    return pass.construct(shape, values, pass.examining ? "'" + name + "'" : name, start, true);
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
              "The attribute '" + attribute + "' is in the namespace " + Wording.shorten(namespace),
              "Remove it",
              xml.getAttributeValue(i));
        }
        continue;
      }
      Field field = shape.byAttribute(attribute, hint);
      if (field == null) {
        field = events.attributeMeant(name, shape, values, i);
        if (field == null) {
          continue;
        }
      }
      hint = field.index() + 1;
      events.step("@" + attribute);
      String value = xml.getAttributeValue(i);
      pass.length(events, value.length());
      values[field.index()] =
          optional(field, pass.parse(field, XmlText.collapse(field, value), events));
      events.back();
    }
  }

  private void elements(String name, Shape shape, @Nullable Object[] values) {
    int last = -1;
    Map<String, Integer> counts = pass.examining ? new HashMap<>() : Map.of();
    StringBuilder comments = null; // Most elements have none.
    while (true) {
      int event = shape.unwrapped() == null ? events.next() : events.nextOrComment();
      if (event == XMLStreamConstants.END_ELEMENT) {
        break;
      }
      if (event == XMLStreamConstants.COMMENT) {
        comments = comments == null ? new StringBuilder() : comments;
        comments.append(prose.comment());
        continue;
      }
      if (event != XMLStreamConstants.START_ELEMENT) {
        if (shape.unwrapped() == null) {
          events.strayText(name);
        } else if (!xml.isWhiteSpace()) {
          element(shape.unwrapped(), name, values);
        }
        continue;
      }
      String child = xml.getLocalName();
      if (pass.examining) {
        events.step(child + "[" + counts.merge(child, 1, Integer::sum) + "]");
      }
      Field field = shape.byElement(child);
      if (field != null) {
        events.ofOscal(name);
      }
      boolean isBlock = field == null && ProseGrammar.isBlock(child);
      if (field == null) {
        field = shape.unwrapped();
      }
      if (field == null) {
        leaveOut(name, child, shape.elementNames());
      } else {
        if (field.index() >= last) {
          last = field.index();
        } else if (field != shape.unwrapped() || isBlock) {
          outOfOrder(field, child, shape.field(last), values[field.index()] != null);
        }
        if (isBlock && values[field.index()] != null && comments != null) {
          // Between two blocks of prose they are of the prose; elsewhere they are of the document.
          values[field.index()] = joined(values[field.index()], comments.toString());
        }
        comments = null;
        element(field, field == shape.unwrapped() ? name : child, values);
      }
      events.back();
    }
    Field unwrapped = shape.unwrapped();
    if (unwrapped != null && values[unwrapped.index()] instanceof CharSequence blocks) {
      values[unwrapped.index()] =
          optional(unwrapped, MarkupMultiline.ofCheckedXml(blocks.toString()));
    }
  }

  /** Leaves out the current element, which has no place in another. */
  private void leaveOut(String parent, String child, Iterable<String> known) {
    TextPosition place = events.here();
    String message =
        events.isInNamespace()
            ? "The element '" + Wording.shorten(child) + "' is unknown in '" + parent + "'"
            : events.inOtherNamespace(parent);
    String remedy =
        events.isInNamespace()
            ? pass.found().isFull() ? "" : Wording.remedy(child, known)
            : "Remove it, or put it into OSCAL's namespace if it is part of OSCAL";
    pass.unknown(place, message, child, known, remedy, pass.examining ? events.skip() : "");
  }

  private void outOfOrder(Field field, String child, Field before, boolean again) {
    String previous = before.xmlForm() == XmlForm.UNWRAPPED ? "prose" : before.xmlName();
    pass.slip(
        Kind.WRONG_ORDER,
        events,
        again
            ? "'" + child + "' goes on after '" + previous + "'"
            : "'" + child + "' comes after '" + previous + "'",
        again
            ? "Put all of one kind together, before '" + previous + "'"
            : "Move it before '" + previous + "'",
        "Read it as if it stood there");
  }

  @SuppressWarnings("unchecked")
  private void element(Field field, String child, @Nullable Object[] values) {
    int index = field.index();
    Object before = values[index];
    if (field.xmlForm() == XmlForm.UNWRAPPED) {
      String block = prose.block(child);
      if (!block.isEmpty()) {
        values[index] = before == null ? block : joined(before, block);
      }
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

  private @Nullable List<Object> wrapped(Field field, String wrapper) {
    pass.enter(events);
    TextPosition start = events.here();
    List<Object> list = new ArrayList<>();
    int count = 0;
    for (int event = events.next();
        event != XMLStreamConstants.END_ELEMENT;
        event = events.next()) {
      if (event != XMLStreamConstants.START_ELEMENT) {
        events.strayText(wrapper);
        continue;
      }
      String child = xml.getLocalName();
      events.step(child + "[" + ++count + "]");
      if (child.equals(field.xmlName())) {
        events.ofOscal(wrapper);
        Object value = value(field, child);
        if (value != Pass.BROKEN) {
          list.add(value);
        }
      } else {
        leaveOut(wrapper, child, List.of(field.xmlName()));
      }
      events.back();
    }
    if (count == 0) {
      pass.slip(
          Kind.INVALID_VALUE,
          start,
          "'" + wrapper + "' is empty",
          "Leave it out, or add '" + field.xmlName() + "'",
          "Read it as absent");
    }
    pass.leave();
    return list.isEmpty() ? null : list;
  }

  private Object value(Field field, String name) {
    switch (field.type()) {
      case RECORD:
        return read(name, field.shape());
      case LINE:
        return line(name);
      case MULTILINE:
        return MarkupMultiline.ofCheckedXml(prose.content(ProseGrammar.MULTILINE, name));
      default:
        pass.enter(events);
        events.noAttributes(name, field.isOfNamespace());
        TextPosition start = events.here();
        Object value = pass.parse(field, plain.text(name, field), start);
        pass.leave();
        return value;
    }
  }

  private MarkupLine line(String name) {
    TextPosition start = events.here();
    MarkupLine line = MarkupLine.ofCheckedXml(prose.content(ProseGrammar.LINE, name));
    if (line.toXml().isEmpty()) {
      pass.warning(
          Kind.INVALID_VALUE,
          start,
          "'" + name + "' is empty, which OSCAL has in XML alone",
          "Write something; JSON and YAML get a space");
    }
    return line;
  }

  private static Object optional(Field field, Object value) {
    return field.cardinality() == Cardinality.OPTIONAL
            && value != Pass.BROKEN
            && value != Pass.ABSENT
        ? Optional.of(value)
        : value;
  }
}
