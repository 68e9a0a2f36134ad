package dev.heirloom.oscal.io.internal.read;

import dev.heirloom.oscal.io.Problem.Kind;
import java.util.Optional;
import javax.xml.XMLConstants;
import javax.xml.stream.XMLStreamConstants;
import org.codehaus.stax2.XMLStreamReader2;

/** Reads prose of the events of an XML document. */
final class XmlProse {

  private final Pass pass;
  private final XmlEvents events;
  private final XMLStreamReader2 xml;
  private final InnerXml prose = new InnerXml();

  XmlProse(Pass pass, XmlEvents events) {
    this.pass = pass;
    this.events = events;
    this.xml = events.parser();
  }

  /** Reads one block of prose, which is the current element, among elements that are none. */
  String block(String parentName) {
    prose.clear();
    proseElement(ProseGrammar.MULTILINE, parentName);
    return prose.toString();
  }

  /** Reads the content of the current element to its end. */
  String content(ProseGrammar.Content content, String name) {
    pass.enter(events);
    events.noAttributes(name);
    prose.clear();
    proseContent(content, name);
    pass.leave();
    return prose.toString();
  }

  private void proseContent(ProseGrammar.Content content, String name) {
    for (int event = events.next(); event != XMLStreamConstants.END_ELEMENT; event = events.next()) {
      if (event == XMLStreamConstants.START_ELEMENT) {
        events.step(xml.getLocalName());
        proseElement(content, name);
        events.back();
      } else if (content.hasText()) {
        prose.text(xml.getTextCharacters(), xml.getTextStart(), xml.getTextLength());
        pass.length(events, prose.length());
      } else {
        events.strayText(name, content == ProseGrammar.MULTILINE);
      }
    }
  }

  private void proseElement(ProseGrammar.Content parent, String parentName) {
    if (!events.inNamespace(parentName)) {
      return;
    }
    String name = xml.getLocalName();
    ProseGrammar.Content content = ProseGrammar.of(name);
    if (content == null || !parent.children().contains(name)) {
      pass.unknown(
          events,
          "The element '" + Words.shorten(name) + "' can't be in '" + parentName + "'",
          content == null
              ? Words.remedy(name, parent.children())
              : "Move it: '" + parentName + "' can have " + Words.list(parent.children()));
      events.skip();
      return;
    }
    pass.enter(events);
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
            events,
            "The attribute '" + Words.shorten(attribute) + "' is unknown in '" + name + "'",
            Words.remedy(attribute, content.attributes()));
        continue;
      }
      if (content.required().contains(attribute)) {
        needed--;
      }
      String value = xml.getAttributeValue(i);
      pass.length(events, value.length());
      Optional<String> expected = ProseGrammar.expected(attribute, value);
      if (expected.isPresent()) {
        events.step("@" + attribute);
        pass.problem(
            Kind.INVALID_VALUE,
            events,
            "'" + Words.shorten(value) + "' is not what '" + attribute + "' holds",
            "Write " + expected.get());
        events.back();
      }
      prose.attribute(attribute, value);
    }
    if (needed > 0) {
      for (String attribute : content.required()) {
        if (xml.getAttributeValue(null, attribute) == null) {
          pass.problem(
              Kind.MISSING,
              events,
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
}
