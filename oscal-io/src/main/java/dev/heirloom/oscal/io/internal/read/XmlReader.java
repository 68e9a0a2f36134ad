package dev.heirloom.oscal.io.internal.read;

import com.ctc.wstx.api.WstxInputProperties;
import com.ctc.wstx.stax.WstxInputFactory;
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
import java.io.ByteArrayInputStream;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.XMLConstants;
import javax.xml.stream.Location;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import org.codehaus.stax2.XMLInputFactory2;
import org.codehaus.stax2.XMLStreamReader2;
import org.jspecify.annotations.Nullable;

/** Makes records of the elements of an XML document. */
final class XmlReader implements Where {

  private static final XMLInputFactory2 FACTORY = factory();

  private final Pass pass;
  private final XMLStreamReader2 xml;
  private final InnerXml prose = new InnerXml();

  XmlReader(Pass pass, Content content) {
    this.pass = pass;
    try {
      this.xml =
          (XMLStreamReader2)
              (content.text() == null
                  ? FACTORY.createXMLStreamReader(new ByteArrayInputStream(content.bytes()))
                  : FACTORY.createXMLStreamReader(new StringReader(content.decoded())));
    } catch (XMLStreamException e) {
      throw malformed(e);
    }
  }

  /** Makes Woodstox by name: another parser on the class path must not take its place. */
  private static XMLInputFactory2 factory() {
    WstxInputFactory factory = new WstxInputFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, false);
    // Else what is malformed shows at the next look at a text, as another exception.
    factory.setProperty(XMLInputFactory2.P_LAZY_PARSING, false);
    // The reader has limits of its own, which say what they are.
    factory.setProperty(WstxInputProperties.P_MAX_ELEMENT_DEPTH, Integer.MAX_VALUE);
    factory.setProperty(WstxInputProperties.P_MAX_ATTRIBUTE_SIZE, Integer.MAX_VALUE);
    return factory;
  }

  @Override
  public int line() {
    return xml.getLocationInfo().getStartLocation().getLineNumber();
  }

  @Override
  public int column() {
    return xml.getLocationInfo().getStartLocation().getColumnNumber();
  }

  /** Reads a whole document; returns null if a problem left none. */
  @Nullable Object document(Roots roots) {
    if ("1.1".equals(xml.getVersion())) {
      pass.problem(
          Kind.REFUSED,
          this,
          "This is XML 1.1, which can hold what OSCAL's XML can't",
          "Write version=\"1.0\"");
      throw new Pass.Stop();
    }
    while (next() != XMLStreamConstants.START_ELEMENT) {
      if (xml.getEventType() == XMLStreamConstants.DTD) {
        pass.problem(
            Kind.REFUSED,
            this,
            "The file has a document type declaration",
            "Remove <!DOCTYPE ...>: OSCAL has no use for it, and it can make a reader fetch files");
        throw new Pass.Stop();
      }
    }
    String name = xml.getLocalName();
    if (!OscalDocument.NAMESPACE.equals(xml.getNamespaceURI())) {
      rootNamespace(roots, name);
    }
    Model model = roots.find(pass, this, name);
    if (model == null) {
      roots.none(pass, this, "", List.of(name));
      return null;
    }
    step(name);
    Object document = read(name, Shape.of(model.type().asSubclass(Record.class)));
    back();
    while (next() != XMLStreamConstants.END_DOCUMENT) {
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
      roots.none(pass, this, "", List.of(name));
    }
    if (namespace != null && namespace.startsWith(OscalDocument.NAMESPACE + "-")) {
      pass.problem(
          Kind.OTHER_DOCUMENT,
          this,
          "This is a document of a draft of OSCAL 1.0: its namespace is "
              + Words.shorten(namespace),
          "Convert it to OSCAL 1.0 or later, as NIST's releases of OSCAL describe");
      throw new Pass.Stop();
    }
    pass.problem(
        Kind.OTHER_DOCUMENT,
        this,
        namespace == null || namespace.isEmpty()
            ? "The root element '" + name + "' is in no namespace"
            : "The root element '" + name + "' is in the namespace " + Words.shorten(namespace),
        "Put it into OSCAL's: xmlns=\"" + OscalDocument.NAMESPACE + "\"");
    throw new Pass.Stop();
  }

  private Object read(String name, Shape shape) {
    pass.enter(this);
    Where start = here();
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
              this,
              "The attribute '" + attribute + "' is in the namespace " + Words.shorten(namespace),
              "Remove it, or read leniently to skip it");
        }
        continue;
      }
      Field field = shape.byAttribute(attribute, hint);
      if (field == null) {
        step("@" + attribute);
        pass.unknown(
            this,
            "The attribute '" + Words.shorten(attribute) + "' is unknown in '" + name + "'",
            Words.remedy(attribute, shape.attributeNames()));
        back();
        continue;
      }
      hint = field.index() + 1;
      step("@" + attribute);
      String value = xml.getAttributeValue(i);
      pass.length(this, value.length());
      values[field.index()] = optional(field, pass.parse(field, collapse(field, value), this));
      back();
    }
  }

  private void elements(String name, Shape shape, @Nullable Object[] values) {
    int last = -1;
    Map<String, Integer> counts = pass.examining ? new HashMap<>() : Map.of();
    while (true) {
      int event = next();
      if (event == XMLStreamConstants.END_ELEMENT) {
        break;
      }
      if (event != XMLStreamConstants.START_ELEMENT) {
        strayText(name, shape.unwrapped() != null);
        continue;
      }
      String child = xml.getLocalName();
      if (pass.examining) {
        step(child + "[" + counts.merge(child, 1, Integer::sum) + "]");
      }
      if (inNamespace(name)) {
        Field field = shape.byElement(child);
        if (field == null && shape.unwrapped() != null && ProseGrammar.isBlock(child)) {
          field = shape.unwrapped();
        }
        if (field == null) {
          pass.unknown(
              this,
              "The element '" + Words.shorten(child) + "' is unknown in '" + name + "'",
              Words.remedy(child, shape.elementNames()));
          skip();
        } else {
          if (field.index() < last) {
            outOfOrder(field, child, shape.field(last), values[field.index()] != null);
          } else {
            last = field.index();
          }
          element(field, child, values);
        }
      }
      back();
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
        this,
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
      prose.clear();
      proseElement(ProseGrammar.MULTILINE, field.jsonName());
      values[index] = before == null ? prose.toString() : joined(before);
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
  private StringBuilder joined(Object blocks) {
    StringBuilder all =
        blocks instanceof StringBuilder many ? many : new StringBuilder((String) blocks);
    all.append(prose.toString());
    pass.length(this, all.length());
    return all;
  }

  private void again(String child) {
    pass.problem(
        Kind.DUPLICATE, this, "'" + child + "' is there a second time", "Keep one of them");
    skip();
  }

  private List<Object> wrapped(Field field, String wrapper) {
    pass.enter(this);
    Where start = here();
    List<Object> list = new ArrayList<>();
    int count = 0;
    for (int event = next(); event != XMLStreamConstants.END_ELEMENT; event = next()) {
      if (event != XMLStreamConstants.START_ELEMENT) {
        strayText(wrapper, false);
        continue;
      }
      String child = xml.getLocalName();
      step(child + "[" + ++count + "]");
      if (inNamespace(wrapper)) {
        if (child.equals(field.xmlName())) {
          Object value = value(field, child);
          if (value != Pass.BROKEN) {
            list.add(value);
          }
        } else {
          pass.unknown(
              this,
              "The element '" + Words.shorten(child) + "' is unknown in '" + wrapper + "'",
              Words.remedy(child, List.of(field.xmlName())));
          skip();
        }
      }
      back();
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
        return MarkupLine.ofCheckedXml(prose(ProseGrammar.LINE, name));
      case MULTILINE:
        return MarkupMultiline.ofCheckedXml(prose(ProseGrammar.MULTILINE, name));
      default:
        pass.enter(this);
        noAttributes(name);
        Where start = here();
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
    for (int event = next(); event != XMLStreamConstants.END_ELEMENT; event = next()) {
      if (event == XMLStreamConstants.START_ELEMENT) {
        String child = xml.getLocalName();
        step(child);
        pass.unknown(
            this,
            "The element '" + Words.shorten(child) + "' is in '" + name + "', which is plain text",
            "Keep its text alone");
        skip();
        back();
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
    pass.length(this, all.length());
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

  private String prose(ProseGrammar.Content content, String name) {
    pass.enter(this);
    noAttributes(name);
    prose.clear();
    proseContent(content, name);
    pass.leave();
    return prose.toString();
  }

  private void proseContent(ProseGrammar.Content content, String name) {
    for (int event = next(); event != XMLStreamConstants.END_ELEMENT; event = next()) {
      if (event == XMLStreamConstants.START_ELEMENT) {
        step(xml.getLocalName());
        proseElement(content, name);
        back();
      } else if (content.hasText()) {
        prose.text(xml.getTextCharacters(), xml.getTextStart(), xml.getTextLength());
        pass.length(this, prose.length());
      } else {
        strayText(name, content == ProseGrammar.MULTILINE);
      }
    }
  }

  private void proseElement(ProseGrammar.Content parent, String parentName) {
    if (!inNamespace(parentName)) {
      return;
    }
    String name = xml.getLocalName();
    ProseGrammar.Content content = ProseGrammar.of(name);
    if (content == null || !parent.children().contains(name)) {
      pass.unknown(
          this,
          "The element '" + Words.shorten(name) + "' can't be in '" + parentName + "'",
          content == null
              ? Words.remedy(name, parent.children())
              : "Move it: '" + parentName + "' can have " + Words.list(parent.children()));
      skip();
      return;
    }
    pass.enter(this);
    prose.start(name);
    int count = xml.getAttributeCount();
    int needed = content.required().size();
    for (int i = 0; i < count; i++) {
      String attribute = xml.getAttributeLocalName(i);
      String namespace = xml.getAttributeNamespace(i);
      boolean plain = namespace == null || namespace.isEmpty();
      if (!plain || !content.attributes().contains(attribute)) {
        if (XMLConstants.W3C_XML_SCHEMA_INSTANCE_NS_URI.equals(namespace)) {
          continue;
        }
        pass.unknown(
            this,
            "The attribute '" + Words.shorten(attribute) + "' is unknown in '" + name + "'",
            Words.remedy(attribute, content.attributes()));
        continue;
      }
      if (content.required().contains(attribute)) {
        needed--;
      }
      String value = xml.getAttributeValue(i);
      pass.length(this, value.length());
      Optional<String> expected = ProseGrammar.expected(attribute, value);
      if (expected.isPresent()) {
        step("@" + attribute);
        pass.problem(
            Kind.INVALID_VALUE,
            this,
            "'" + Words.shorten(value) + "' is not what '" + attribute + "' holds",
            "Write " + expected.get());
        back();
      }
      prose.attribute(attribute, value);
    }
    if (needed > 0) {
      for (String attribute : content.required()) {
        if (xml.getAttributeValue(null, attribute) == null) {
          pass.problem(
              Kind.MISSING,
              this,
              "'" + name + "' has no '" + attribute + "'",
              "Add it: OSCAL requires it here");
        }
      }
    }
    prose.content();
    proseContent(content, name);
    prose.end(name);
    pass.leave();
  }

  private void noAttributes(String name) {
    for (int i = 0; i < xml.getAttributeCount(); i++) {
      if (!XMLConstants.W3C_XML_SCHEMA_INSTANCE_NS_URI.equals(xml.getAttributeNamespace(i))) {
        pass.unknown(
            this,
            "The attribute '"
                + Words.shorten(xml.getAttributeLocalName(i))
                + "' is unknown in '"
                + name
                + "'",
            "Remove it, or read leniently to skip it");
      }
    }
  }

  /** Returns whether the current element is OSCAL's; skips it and says so if not. */
  private boolean inNamespace(String parent) {
    String namespace = xml.getNamespaceURI();
    if (OscalDocument.NAMESPACE.equals(namespace)) {
      return true;
    }
    pass.unknown(
        this,
        "The element '"
            + Words.shorten(xml.getLocalName())
            + "' in '"
            + parent
            + "' is in "
            + (namespace == null || namespace.isEmpty()
                ? "no namespace"
                : "the namespace " + Words.shorten(namespace)),
        "Remove it, or put it into OSCAL's namespace if it is part of OSCAL");
    skip();
    return false;
  }

  private void strayText(String name, boolean proseHere) {
    if (xml.isWhiteSpace()) {
      return;
    }
    pass.unknown(
        this,
        "The text '" + Words.shorten(xml.getText().strip()) + "' stands in '" + name
            + "' on its own",
        proseHere ? "Put it into a paragraph, <p>" : "Remove it, or put it into an element");
  }

  /** Skips the current element. */
  private void skip() {
    int levels = 1;
    pass.enter(this);
    while (levels > 0) {
      switch (next()) {
        case XMLStreamConstants.START_ELEMENT -> {
          pass.enter(this);
          levels++;
        }
        case XMLStreamConstants.END_ELEMENT -> {
          pass.leave();
          levels--;
        }
        default -> {}
      }
    }
  }

  /** Moves to the next event, except comments and processing instructions. */
  private int next() {
    try {
      while (true) {
        int event = xml.next();
        switch (event) {
          case XMLStreamConstants.COMMENT,
              XMLStreamConstants.PROCESSING_INSTRUCTION -> {}
          case XMLStreamConstants.ENTITY_REFERENCE -> {
            throw new MalformedException(
                Kind.REFUSED,
                here(),
                "The entity '&" + Words.shorten(xml.getLocalName()) + ";' is not defined",
                "Write the characters that are meant");
          }
          default -> {
            return event;
          }
        }
      }
    } catch (XMLStreamException e) {
      throw malformed(e);
    }
  }

  private Where here() {
    return pass.examining ? Where.at(line(), column()) : this;
  }

  private void step(String name) {
    if (pass.examining) {
      pass.push(name);
    }
  }

  private void back() {
    if (pass.examining) {
      pass.pop();
    }
  }

  private static MalformedException malformed(XMLStreamException e) {
    Location location = e.getLocation();
    String message = e.getMessage();
    int at = message.indexOf("\n at [");
    return new MalformedException(
        Kind.MALFORMED,
        location == null
            ? Where.at(1, 1)
            : Where.at(location.getLineNumber(), location.getColumnNumber()),
        "This is not well-formed XML: "
            + Words.clause(at < 0 ? message : message.substring(0, at)),
        "Correct it there");
  }
}
