package dev.heirloom.oscal.io.internal.read;

import com.ctc.wstx.api.WstxInputProperties;
import com.ctc.wstx.stax.WstxInputFactory;
import dev.heirloom.oscal.io.Problem.Kind;
import dev.heirloom.oscal.io.internal.shape.Field;
import dev.heirloom.oscal.io.internal.shape.Shape;
import dev.heirloom.oscal.model.OscalDocument;
import java.io.ByteArrayInputStream;
import java.io.StringReader;
import java.util.List;
import javax.xml.XMLConstants;
import javax.xml.stream.Location;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import org.codehaus.stax2.XMLInputFactory2;
import org.codehaus.stax2.XMLStreamReader2;
import org.jspecify.annotations.Nullable;

/**
 * The events of an XML document, where they are, and what is wrong with them wherever they stand.
 */
final class XmlEvents implements TextPosition {

  private static final XMLInputFactory2 FACTORY = factory(false);

  /** Makes one event of one text, so that it is told in one piece. */
  private static final XMLInputFactory2 EXAMINING = factory(true);

  /** How many characters of what is left out are told at most. */
  private static final int SKIPPED = 4_000;

  private final Pass pass;
  private final XMLStreamReader2 xml;

  XmlEvents(Pass pass, Content content) {
    this.pass = pass;
    XMLInputFactory2 factory = pass.examining ? EXAMINING : FACTORY;
    try {
      this.xml =
          (XMLStreamReader2)
              (content.text() == null
                  ? factory.createXMLStreamReader(new ByteArrayInputStream(content.bytes()))
                  : factory.createXMLStreamReader(new StringReader(content.decoded())));
    } catch (XMLStreamException e) {
      throw malformed(e);
    }
  }

  /** Makes Woodstox by name: another parser on the class path must not take its place. */
  private static XMLInputFactory2 factory(boolean isCoalescing) {
    WstxInputFactory factory = new WstxInputFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, isCoalescing);
    // Else what is malformed shows at the next look at a text, as another exception.
    factory.setProperty(XMLInputFactory2.P_LAZY_PARSING, false);
    // The reader has limits of its own, which say what they are.
    factory.setProperty(WstxInputProperties.P_MAX_ELEMENT_DEPTH, Integer.MAX_VALUE);
    factory.setProperty(WstxInputProperties.P_MAX_ATTRIBUTE_SIZE, Integer.MAX_VALUE);
    return factory;
  }

  /** Returns the parser, which is at the current event. */
  XMLStreamReader2 parser() {
    return xml;
  }

  @Override
  public int line() {
    return xml.getLocationInfo().getStartLocation().getLineNumber();
  }

  @Override
  public int column() {
    return xml.getLocationInfo().getStartLocation().getColumnNumber();
  }

  /** Moves to the next event, except comments and processing instructions. */
  int next() {
    int event = nextOrComment();
    while (event == XMLStreamConstants.COMMENT) {
      event = nextOrComment();
    }
    return event;
  }

  /** Moves to the next event, except processing instructions. */
  int nextOrComment() {
    try {
      int event = xml.next();
      while (event == XMLStreamConstants.PROCESSING_INSTRUCTION) {
        event = xml.next();
      }
      if (event == XMLStreamConstants.ENTITY_REFERENCE) {
        throw new MalformedException(
            Kind.REFUSED,
            here(),
            "The entity '&" + Wording.shorten(xml.getLocalName()) + ";' is not defined",
            "Write the characters that are meant");
      }
      return event;
    } catch (XMLStreamException e) {
      throw malformed(e);
    }
  }

  /** Skips the current element; returns its words, those of its attributes first. */
  String skip() {
    StringBuilder words = new StringBuilder(attributeWords());
    int levels = 1;
    pass.enter(this);
    while (levels > 0) {
      switch (next()) {
        case XMLStreamConstants.START_ELEMENT -> {
          pass.enter(this);
          pass.skippedName(xml.getLocalName());
          levels++;
          words.append(attributeWords());
        }
        case XMLStreamConstants.END_ELEMENT -> {
          pass.leave();
          levels--;
        }
        default -> {
          if (pass.examining && words.length() < SKIPPED && !xml.isWhiteSpace()) {
            words.append(' ').append(xml.getText().strip());
          }
        }
      }
    }
    return words.toString();
  }

  /** Returns the words of the current element's attributes, each after a space. */
  String attributeWords() {
    StringBuilder words = new StringBuilder();
    for (int i = 0; pass.examining && i < xml.getAttributeCount(); i++) {
      words
          .append(' ')
          .append(xml.getAttributeLocalName(i))
          .append(' ')
          .append(xml.getAttributeValue(i));
    }
    return words.toString();
  }

  /**
   * Reports an attribute of an unknown name; returns the field that is meant, or leaves it out and
   * returns null.
   */
  @Nullable Field attributeMeant(
      String name, Shape shape, @Nullable Object[] values, int attribute) {
    String spelled = xml.getAttributeLocalName(attribute);
    String message =
        "The attribute '" + Wording.shorten(spelled) + "' is unknown in '" + name + "'";
    List<Field> left =
        shape.fields().stream()
            .filter(field -> field.xmlForm() == Field.XmlForm.ATTRIBUTE)
            .filter(
                field ->
                    xml.getAttributeValue(null, field.xmlName()) == null
                        || Wording.isRespelled(spelled, field.xmlName()))
            .toList();
    List<Field> meant =
        left.stream()
            .filter(field -> values[field.index()] == null)
            .filter(field -> Wording.isRespelled(spelled, field.xmlName()))
            .filter(field -> xml.getAttributeValue(null, field.xmlName()) == null)
            .toList();
    step("@" + spelled);
    if (meant.size() == 1) {
      pass.slip(
          Kind.UNKNOWN_CONTENT,
          this,
          message,
          "Write '" + meant.get(0).xmlName() + "'",
          "Read it as '" + meant.get(0).xmlName() + "'");
    } else {
      pass.unknown(
          this,
          message,
          spelled,
          left.stream().map(Field::xmlName).sorted().toList(),
          xml.getAttributeValue(attribute));
    }
    back();
    return meant.size() == 1 ? meant.get(0) : null;
  }

  /** Leaves out the attributes of the current element, which has none in OSCAL. */
  void noAttributes(String name) {
    noAttributes(name, false);
  }

  /**
   * Leaves them out, but for a namespace that the element around it has a place for: without that
   * the word would be another.
   */
  void noAttributes(String name, boolean isOfNamespace) {
    if (isOfNamespace && xml.getAttributeValue(null, "ns") != null) {
      pass.problem(
          Kind.WRONG_TYPE,
          this,
          "'" + name + "' has an 'ns' of its own, without which it is another word",
          "Move the 'ns' to the element around it");
    }
    for (int i = 0; i < xml.getAttributeCount(); i++) {
      if (!XMLConstants.W3C_XML_SCHEMA_INSTANCE_NS_URI.equals(xml.getAttributeNamespace(i))) {
        pass.unknown(
            this,
            "The attribute '"
                + Wording.shorten(xml.getAttributeLocalName(i))
                + "' is unknown in '"
                + name
                + "'",
            "Remove it",
            xml.getAttributeValue(i));
      }
    }
  }

  /** Returns whether the current element is in OSCAL's namespace. */
  boolean isInNamespace() {
    return OscalDocument.NAMESPACE.equals(xml.getNamespaceURI());
  }

  /**
   * Returns whether the current element, of a name that OSCAL has there, is in OSCAL's namespace;
   * reports it if not.
   */
  boolean ofOscal(String parent) {
    if (!isInNamespace()) {
      pass.slip(
          Kind.UNKNOWN_CONTENT,
          this,
          inOtherNamespace(parent),
          "Put it into OSCAL's namespace",
          "Read it as OSCAL's");
      return false;
    }
    return true;
  }

  /** Returns the current element as the subject of a message that it is in another namespace. */
  String inOtherNamespace(String parent) {
    String namespace = xml.getNamespaceURI();
    return "The element '"
        + Wording.shorten(xml.getLocalName())
        + "' in '"
        + parent
        + "' is in "
        + (namespace == null || namespace.isEmpty()
            ? "no namespace"
            : "the namespace " + Wording.shorten(namespace));
  }

  /** Leaves out the current text, which has no place in an element. */
  void strayText(String name) {
    if (!xml.isWhiteSpace()) {
      pass.unknown(this, stray(name), "Remove it, or put it into an element", xml.getText());
    }
  }

  /** Returns the message that the current text has no place in an element. */
  String stray(String name) {
    return "The text '"
        + Wording.shorten(xml.getText().strip())
        + "' stands in '"
        + name
        + "' on its own";
  }

  TextPosition here() {
    return pass.examining ? TextPosition.at(line(), column()) : this;
  }

  void step(String name) {
    if (pass.examining) {
      pass.push(name);
    }
  }

  void back() {
    if (pass.examining) {
      pass.pop();
    }
  }

  private static MalformedException malformed(XMLStreamException e) {
    Location location = e.getLocation();
    String message = String.valueOf(e.getMessage());
    int at = message.indexOf("\n at [");
    return new MalformedException(
        Kind.MALFORMED,
        location == null
            ? TextPosition.at(1, 1)
            : TextPosition.at(location.getLineNumber(), location.getColumnNumber()),
        "This is not well-formed XML: "
            + Wording.clause(at < 0 ? message : message.substring(0, at)),
        "Correct it there");
  }
}
