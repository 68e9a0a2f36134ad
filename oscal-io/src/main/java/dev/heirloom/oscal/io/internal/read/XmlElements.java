package dev.heirloom.oscal.io.internal.read;

import dev.heirloom.oscal.io.Problem.Kind;
import dev.heirloom.oscal.io.ReadOptions;
import dev.heirloom.oscal.io.internal.read.ElementListener.Attribute;
import dev.heirloom.oscal.model.OscalDocument;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamConstants;
import org.codehaus.stax2.XMLStreamReader2;
import org.jspecify.annotations.Nullable;

/** Tells the elements of an XML document as they are, without white space that means nothing. */
final class XmlElements {

  private final Pass pass;
  private final XmlEvents events;
  private final XMLStreamReader2 xml;
  private final ElementListener listener;

  XmlElements(Pass pass, Content content, ElementListener listener) {
    this.pass = pass;
    this.events = new XmlEvents(pass, content);
    this.xml = events.parser();
    this.listener = listener;
  }

  /** Tells the elements of prose, which are in OSCAL's namespace without saying so. */
  static void tellProse(String xml, TreePlace place, ElementListener listener) {
    XmlElements prose =
        new XmlElements(
            new Pass("prose", ReadOptions.strict(), true),
            Content.of("<prose xmlns=\"" + OscalDocument.NAMESPACE + "\">" + xml + "</prose>"),
            listener);
    prose.events.next();
    prose.content(place, false);
  }

  void read(Roots roots) {
    while (events.next() != XMLStreamConstants.START_ELEMENT) {
      if (xml.getEventType() == XMLStreamConstants.DTD) {
        throw new MalformedException(
            Kind.REFUSED,
            events,
            "The file has a document type declaration",
            "Remove <!DOCTYPE ...>: OSCAL has no use for it, and it can make a reader fetch files");
      }
    }
    String name = xml.getLocalName();
    if (!events.isInNamespace() || roots.find(pass, events, name) == null) {
      roots.none(pass, events, "", List.of(name));
    }
    element(name, null);
    while (events.next() != XMLStreamConstants.END_DOCUMENT) {
      // What is not well-formed after the root is an error of the parser's.
    }
  }

  private void element(String step, @Nullable TreePlace holder) {
    pass.enter(events);
    TreePlace place = new TreePlace(holder, step, events.line(), events.column());
    String name = xml.getLocalName();
    listener.start(uri(), name, attributes(place), place);
    content(place, ProseGrammar.of(name) != null);
    listener.end();
    pass.leave();
  }

  private String uri() {
    String namespace = xml.getNamespaceURI();
    return namespace == null ? "" : namespace;
  }

  private List<Attribute> attributes(TreePlace place) {
    int count = xml.getAttributeCount();
    List<Attribute> attributes = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      String namespace = xml.getAttributeNamespace(i);
      if (namespace == null || namespace.isEmpty()) {
        String value = xml.getAttributeValue(i);
        pass.length(events, value.length());
        String name = xml.getAttributeLocalName(i);
        attributes.add(new Attribute(name, value.strip(), place.attribute(name)));
      }
    }
    return attributes;
  }

  /**
   * Tells what is in an element. White space counts between words of prose alone, and at the ends
   * of a text nowhere.
   */
  private void content(TreePlace place, boolean isProse) {
    Map<String, Integer> counts = new HashMap<>();
    StringBuilder text = new StringBuilder();
    boolean isAfterPhrase = false;
    for (int event = events.next();
        event != XMLStreamConstants.END_ELEMENT;
        event = events.next()) {
      if (event != XMLStreamConstants.START_ELEMENT) {
        text.append(xml.getText());
        pass.length(events, text.length());
        continue;
      }
      String child = xml.getLocalName();
      boolean isPhrase = !ProseGrammar.isApart(child);
      tell(text.toString(), isProse || isAfterPhrase && isPhrase);
      text.setLength(0);
      element(child + "[" + counts.merge(child, 1, Integer::sum) + "]", place);
      isAfterPhrase = isPhrase;
    }
    String rest = text.toString();
    tell(isProse || !counts.isEmpty() ? rest : rest.strip(), isProse);
  }

  private void tell(String text, boolean countsBlanks) {
    if (!text.isEmpty() && (countsBlanks || !text.isBlank())) {
      listener.text(text);
    }
  }
}
