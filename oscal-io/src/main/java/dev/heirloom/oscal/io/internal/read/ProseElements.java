package dev.heirloom.oscal.io.internal.read;

import com.google.common.base.CharMatcher;
import dev.heirloom.oscal.io.ReadOptions;
import dev.heirloom.oscal.io.internal.read.ElementListener.Attribute;
import dev.heirloom.oscal.model.Markup;
import dev.heirloom.oscal.model.MarkupMultiline;
import dev.heirloom.oscal.model.OscalDocument;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamConstants;
import org.codehaus.stax2.XMLStreamReader2;

/** Tells the elements of prose that is Markdown; all of them stand where the prose stands. */
final class ProseElements {

  /** What has no meaning in Markdown wherever it stands in a line. */
  private static final CharMatcher PLAIN =
      CharMatcher.inRange('a', 'z')
          .or(CharMatcher.inRange('A', 'Z'))
          .or(CharMatcher.inRange('0', '9'))
          .or(CharMatcher.anyOf(" ,;()/?"))
          .precomputed();

  private ProseElements() {}

  static void tell(Markup prose, TreePlace place, ElementListener listener) {
    String markdown = prose.toMarkdown();
    boolean isBlock = prose instanceof MarkupMultiline;
    if (PLAIN.matchesAllOf(markdown) && Character.isLetter(markdown.charAt(0))) {
      // A phrase, which is most prose, needs no parser.
      if (isBlock) {
        listener.start(OscalDocument.NAMESPACE, "p", List.of(), place);
      }
      listener.text(markdown.strip());
      if (isBlock) {
        listener.end();
      }
      return;
    }
    String xml;
    try {
      xml = prose.toXml();
    } catch (IllegalArgumentException e) {
      // Prose made to exhaust is no more than its words.
      listener.text(markdown);
      return;
    }
    elements(
        new XmlEvents(
            new Pass("prose", ReadOptions.strict(), true),
            Content.of("<prose>" + xml + "</prose>")),
        place,
        listener);
  }

  private static void elements(XmlEvents events, TreePlace place, ElementListener listener) {
    XMLStreamReader2 xml = events.parser();
    int depth = 0;
    for (int event = events.next();
        event != XMLStreamConstants.END_DOCUMENT;
        event = events.next()) {
      switch (event) {
        case XMLStreamConstants.START_ELEMENT -> {
          if (depth++ > 0) {
            listener.start(
                OscalDocument.NAMESPACE, xml.getLocalName(), attributes(xml, place), place);
          }
        }
        case XMLStreamConstants.END_ELEMENT -> {
          if (--depth > 0) {
            listener.end();
          }
        }
        default -> {
          if (depth > 1 || !xml.isWhiteSpace()) {
            listener.text(xml.getText());
          }
        }
      }
    }
  }

  private static List<Attribute> attributes(XMLStreamReader2 xml, TreePlace place) {
    List<Attribute> attributes = new ArrayList<>();
    for (int i = 0; i < xml.getAttributeCount(); i++) {
      attributes.add(new Attribute(xml.getAttributeLocalName(i), xml.getAttributeValue(i), place));
    }
    return attributes;
  }
}
