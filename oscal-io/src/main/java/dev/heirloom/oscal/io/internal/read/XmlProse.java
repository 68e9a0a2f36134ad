package dev.heirloom.oscal.io.internal.read;

import dev.heirloom.oscal.io.Problem.Kind;
import java.util.Optional;
import javax.xml.XMLConstants;
import javax.xml.stream.XMLStreamConstants;
import org.codehaus.stax2.XMLStreamReader2;
import org.jspecify.annotations.Nullable;

/**
 * Reads prose of the events of an XML document.
 *
 * <p>No word of it is lost: an element that can't stand where it does is unwrapped, and text or an
 * element that needs another one around it gets that.
 */
final class XmlProse {

  private final Pass pass;
  private final XmlEvents events;
  private final XMLStreamReader2 xml;
  private final InnerXml prose = new InnerXml();

  /** An element that is being written. */
  private final class OpenElement {
    final String name;
    final ProseGrammar.ContentModel content;
    final int start = prose.length();

    /** What was put around the last things in this one, while more can follow in it. */
    @Nullable OpenElement implied;

    /** Whether what comes next is to be kept apart from what is there. */
    boolean isApart;

    OpenElement(String name, ProseGrammar.ContentModel content) {
      this.name = name;
      this.content = content;
    }

    /** Returns the frame in which text can stand. */
    OpenElement forText() {
      String around = ProseGrammar.implied(content);
      return around == null ? this : within(around).forText();
    }

    /** Returns the frame in which an element can stand; null if there is none. */
    @Nullable OpenElement forElement(String element) {
      if (content.children().contains(element)) {
        endImplied();
        return this;
      }
      String around = ProseGrammar.implied(content);
      return around != null && admits(around, element) ? within(around).forElement(element) : null;
    }

    /** Tells whether an element can stand in another, be it in what that implies. */
    private static boolean admits(String name, String element) {
      ProseGrammar.ContentModel content = ProseGrammar.known(name);
      if (content.children().contains(element)) {
        return true;
      }
      String next = ProseGrammar.implied(content);
      return next != null && admits(next, element);
    }

    private OpenElement within(String around) {
      OpenElement inner = implied;
      if (inner == null) {
        prose.start(around);
        prose.content();
        inner = new OpenElement(around, ProseGrammar.known(around));
        implied = inner;
      }
      return inner;
    }

    /** Keeps what follows apart from what is there. */
    void part() {
      endImplied();
      isApart = true;
    }

    /** Makes room for what comes next. */
    void room() {
      if (isApart && prose.length() > start) {
        if (content.children().contains("br")) {
          prose.start("br");
          prose.content();
          prose.end("br");
        } else if (content.hasText()) {
          prose.space();
        }
      }
      isApart = false;
    }

    void endImplied() {
      OpenElement inner = implied;
      if (inner != null) {
        inner.endImplied();
        prose.end(inner.name);
        implied = null;
      }
    }
  }

  XmlProse(Pass pass, XmlEvents events) {
    this.pass = pass;
    this.events = events;
    this.xml = events.parser();
  }

  /**
   * Reads the current element or text as prose among elements that are none; empty if it says
   * nothing.
   */
  String block(String parentName) {
    prose.clear();
    OpenElement frame = new OpenElement(parentName, ProseGrammar.MULTILINE);
    if (xml.isStartElement()) {
      element(frame);
    } else {
      text(frame);
    }
    frame.endImplied();
    return pass.withNewUuids(prose.toString(), events);
  }

  /** Returns the current comment as prose has it. */
  String comment() {
    prose.clear();
    prose.comment(xml.getText());
    pass.length(events, prose.length());
    return prose.toString();
  }

  /** Reads the content of the current element to its end. */
  String content(ProseGrammar.ContentModel content, String name) {
    pass.enter(events);
    events.noAttributes(name);
    prose.clear();
    content(new OpenElement(name, content));
    pass.leave();
    return pass.withNewUuids(prose.toString(), events);
  }

  private void content(OpenElement frame) {
    children(frame);
    frame.endImplied();
  }

  private void children(OpenElement frame) {
    int event = events.nextOrComment();
    while (event != XMLStreamConstants.END_ELEMENT) {
      if (event == XMLStreamConstants.START_ELEMENT) {
        events.step(xml.getLocalName());
        element(frame);
        events.back();
      } else if (event == XMLStreamConstants.COMMENT) {
        prose.comment(xml.getText());
        pass.length(events, prose.length());
      } else {
        text(frame);
      }
      event = events.nextOrComment();
    }
  }

  private void text(OpenElement frame) {
    boolean isBlank = xml.isWhiteSpace();
    if (!isBlank && !frame.content.hasText() && frame.implied == null) {
      astray(frame);
    }
    OpenElement into = isBlank ? innermost(frame) : frame.forText();
    if (into.content.hasText()) {
      if (!isBlank) {
        into.room();
      }
      prose.text(xml.getTextCharacters(), xml.getTextStart(), xml.getTextLength());
      pass.length(events, prose.length());
    }
  }

  /** Reports text in an element that has none. */
  private void astray(OpenElement frame) {
    String around = ProseGrammar.implied(frame.content);
    if (around == null) {
      pass.problem(
          Kind.UNKNOWN_CONTENT, events, events.stray(frame.name), "Move it after the element");
    } else {
      pass.slip(
          Kind.UNKNOWN_CONTENT,
          events,
          events.stray(frame.name),
          "Put it into <" + around + ">",
          "Put it into <" + around + ">");
    }
  }

  private static OpenElement innermost(OpenElement frame) {
    return frame.implied == null ? frame : innermost(frame.implied);
  }

  private void element(OpenElement parent) {
    String name = xml.getLocalName();
    ProseGrammar.ContentModel content = ProseGrammar.of(name);
    OpenElement frame = content == null ? null : parent.forElement(name);
    if (content == null || frame == null) {
      unwrap(parent, name, content != null);
      return;
    }
    boolean isOscal = events.ofOscal(parent.name);
    if (isOscal && frame != parent) {
      pass.slip(
          Kind.UNKNOWN_CONTENT,
          events,
          "The element '" + name + "' can't be in '" + parent.name + "'",
          "Put it into <" + frame.name + ">",
          "Put it into <" + frame.name + ">");
    }
    pass.enter(events);
    frame.room();
    prose.start(name);
    attributes(name, content);
    prose.content();
    content(new OpenElement(name, content));
    prose.end(name);
    pass.leave();
  }

  /** Reads the content of an element as that of the element around it. */
  private void unwrap(OpenElement parent, String name, boolean isKnown) {
    String message =
        "The element '" + Wording.shorten(name) + "' can't be in '" + parent.name + "'";
    if (ProseGrammar.isWordless(name)) {
      pass.problem(
          Kind.UNKNOWN_CONTENT,
          events,
          message,
          "Move it: '" + parent.name + "' can have " + Wording.list(parent.content.children()));
    } else {
      pass.slip(
          Kind.UNKNOWN_CONTENT,
          events,
          message,
          isKnown
              ? "Move it, or keep its text alone"
              : Wording.nearest(name, parent.content.children())
                      .map(near -> "Did you mean '" + near + "'? If not, keep")
                      .orElse("Keep")
                  + " its text alone",
          "Kept its text" + leftOut());
    }
    boolean isApart = ProseGrammar.isApart(name);
    OpenElement into = isApart ? parent : innermost(parent);
    pass.enter(events);
    if (isApart) {
      parent.part();
    }
    children(into);
    if (isApart) {
      parent.part();
    }
    pass.leave();
  }

  private String leftOut() {
    String words = events.attributeWords();
    return words.isEmpty() ? "" : ", left out its attributes" + Wording.quoted(words);
  }

  private void attributes(String name, ProseGrammar.ContentModel content) {
    int count = xml.getAttributeCount();
    int needed = content.required().size();
    for (int i = 0; i < count; i++) {
      String attribute = xml.getAttributeLocalName(i);
      String namespace = xml.getAttributeNamespace(i);
      String value = xml.getAttributeValue(i);
      boolean plain = namespace == null || namespace.isEmpty();
      if (!plain || !content.attributes().contains(attribute)) {
        if (!XMLConstants.W3C_XML_SCHEMA_INSTANCE_NS_URI.equals(namespace)) {
          pass.unknown(
              events,
              "The attribute '" + Wording.shorten(attribute) + "' is unknown in '" + name + "'",
              Wording.remedy(attribute, content.attributes()),
              value);
        }
        continue;
      }
      boolean isRequired = content.required().contains(attribute);
      if (isRequired) {
        needed--;
      }
      pass.length(events, value.length());
      Optional<String> expected = ProseGrammar.expected(attribute, value);
      if (expected.isPresent()) {
        events.step("@" + attribute);
        String message = "'" + Wording.shorten(value) + "' is not what '" + attribute + "' holds";
        String remedy = "Write " + expected.get();
        if (isRequired) {
          pass.problem(Kind.INVALID_VALUE, events, message, remedy);
        } else {
          pass.slip(Kind.INVALID_VALUE, events, message, remedy, "Left it out");
        }
        events.back();
      } else {
        prose.attribute(attribute, value);
      }
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
  }
}
