package dev.heirloom.oscal.model.internal.prose;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import dev.heirloom.oscal.model.Datatype;
import dev.heirloom.oscal.model.internal.Check;
import dev.heirloom.oscal.model.internal.prose.Node.Comment;
import dev.heirloom.oscal.model.internal.prose.Node.Element;
import dev.heirloom.oscal.model.internal.prose.Node.Text;
import dev.heirloom.oscal.model.internal.prose.Tag.ContentModel;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Reads prose from the content of an XML element.
 *
 * <p>Not StAX: a parser set up per title would cost more than the whole catalog, and a fragment has
 * no document around it. There is no DTD here, hence no entity but XML's own five.
 */
final class ProseXml extends XmlCursor {

  /** Comments where no text can stand, which the next place that can hold them gets. */
  private final List<Node> comments = new ArrayList<>();

  private ProseXml(String xml, int at) {
    super(xml, at);
  }

  /** Reads and checks all of a fragment. */
  static ImmutableList<Node> read(String xml, ContentModel content) {
    return new ProseXml(xml, 0).content(content, null, 0);
  }

  /** Reads the start tag that begins at an index, or returns null if there is none of OSCAL. */
  static @Nullable StartTag startTag(String xml, int index) {
    try {
      return new ProseXml(xml, index).startTag();
    } catch (IllegalArgumentException notOscal) {
      return null;
    }
  }

  /**
   * A start tag.
   *
   * @param closed whether it ends in {@code />}
   * @param end the index behind it
   */
  record StartTag(Tag tag, ImmutableMap<String, String> attributes, boolean closed, int end) {}

  private ImmutableList<Node> content(ContentModel content, @Nullable Tag parent, int depth) {
    if (depth > Prose.MAX_DEPTH) {
      throw problem(
          at,
          "elements are nested more than "
              + Prose.MAX_DEPTH
              + " deep, a limit that is fixed; nest them less deeply");
    }
    List<Node> nodes = new ArrayList<>();
    place(content, nodes);
    StringBuilder text = new StringBuilder();
    while (at < xml.length()) {
      char c = xml.charAt(at);
      if (c != '<') {
        character(content, parent, text);
      } else if (xml.startsWith("</", at)) {
        if (parent == null) {
          throw problem(at, "an end tag has no start tag");
        }
        break;
      } else if (xml.startsWith("<!--", at)) {
        flush(text, content, nodes);
        comment();
        place(content, nodes);
      } else if (xml.startsWith("<![CDATA[", at)) {
        characterData(content, parent, text);
      } else if (xml.startsWith("<?", at)) {
        skip("?>", 2, "processing instruction");
      } else {
        flush(text, content, nodes);
        nodes.add(element(content, parent, depth));
        place(content, nodes);
      }
    }
    flush(text, content, nodes);
    return ImmutableList.copyOf(nodes);
  }

  private void comment() {
    int from = at + "<!--".length();
    skip("-->", 4, "comment");
    Comment comment = Comment.of(xml.substring(from, at - "-->".length()));
    if (!comment.text().isEmpty()) {
      comments.add(comment);
    }
  }

  private void place(ContentModel content, List<Node> nodes) {
    if (!comments.isEmpty() && (content.allowsText() || content == ContentModel.BLOCKS)) {
      if (content == ContentModel.BLOCKS) {
        nodes.add(Element.of(Tag.P, comments));
      } else {
        nodes.addAll(comments);
      }
      comments.clear();
    }
  }

  private Element element(ContentModel content, @Nullable Tag parent, int depth) {
    int start = at;
    StartTag tag = startTag();
    if (!content.allows(tag.tag)) {
      throw problem(
          start,
          "<"
              + tag.tag.xmlName
              + "> can't stand "
              + where(parent, content)
              + "; allowed there: "
              + names(content::allows));
    }
    at = tag.end;
    ImmutableList<Node> children = ImmutableList.of();
    if (!tag.closed) {
      children = content(tag.tag.content, tag.tag, depth + (tag.tag == Tag.P ? 0 : 1));
      endTag(tag.tag, start);
    }
    return new Element(tag.tag, tag.attributes, children);
  }

  private void endTag(Tag tag, int start) {
    if (at >= xml.length()) {
      throw problem(start, "<" + tag.xmlName + "> is never closed");
    }
    int end = at + 2;
    if (!xml.startsWith(tag.xmlName, end)) {
      throw problem(at, "</" + tag.xmlName + "> is expected here");
    }
    end = space(end + tag.xmlName.length());
    if (end >= xml.length() || xml.charAt(end) != '>') {
      throw problem(at, "</" + tag.xmlName + "> is expected here");
    }
    at = end + 1;
  }

  private StartTag startTag() {
    int start = at;
    int nameEnd = name(start + 1);
    String name = xml.substring(start + 1, nameEnd);
    Tag tag = Tag.of(name);
    if (tag == null) {
      if (name.isEmpty()) {
        throw problem(start, "'<' begins no tag; write &lt; for the character");
      }
      if (name.indexOf(':') >= 0) {
        throw problem(
            start, "<" + Check.shorten(name) + "> has a prefix; OSCAL's elements need none");
      }
      throw problem(
          start,
          "<" + Check.shorten(name) + "> is not an element of OSCAL's prose: " + names(t -> true));
    }
    ImmutableMap.Builder<String, String> attributes = ImmutableMap.builder();
    TreeSet<String> seen = null;
    int i = nameEnd;
    while (true) {
      int next = space(i);
      if (next >= xml.length()) {
        throw problem(start, "the tag <" + name + " is never closed");
      }
      char c = xml.charAt(next);
      if (c == '>' || c == '/') {
        i = next;
        break;
      }
      if (next == i) {
        throw problem(next, "white space is expected before an attribute");
      }
      int attributeEnd = name(next);
      String attribute = xml.substring(next, attributeEnd);
      if (!tag.attributes.contains(attribute)) {
        throw problem(
            next,
            "<"
                + name
                + "> has no attribute '"
                + Check.shorten(attribute)
                + "'; it has "
                + (tag.attributes.isEmpty() ? "none" : String.join(", ", tag.attributes)));
      }
      if (seen == null) {
        seen = new TreeSet<>();
      }
      if (!seen.add(attribute)) {
        throw problem(next, "<" + name + "> has the attribute '" + attribute + "' twice");
      }
      i = space(attributeEnd);
      if (i >= xml.length() || xml.charAt(i) != '=') {
        throw problem(next, "attribute '" + attribute + "' has no value");
      }
      i = space(i + 1);
      if (i >= xml.length() || xml.charAt(i) != '"' && xml.charAt(i) != '\'') {
        throw problem(
            next, "the value of attribute '" + attribute + "' must stand in quotation marks");
      }
      StringBuilder value = new StringBuilder();
      i = attributeValue(i, value);
      attributes.put(attribute, checked(tag, attribute, value.toString(), next));
    }
    boolean closed = xml.charAt(i) == '/';
    if (closed && (i + 1 >= xml.length() || xml.charAt(i + 1) != '>')) {
      throw problem(i, "'/' must be followed by '>' here");
    }
    if (tag == Tag.IMG && (seen == null || !seen.contains("src"))) {
      throw problem(start, "<img> needs the attribute 'src'");
    }
    if (tag == Tag.INSERT && (seen == null || seen.size() < 2)) {
      throw problem(start, "<insert> needs the attributes 'type' and 'id-ref'");
    }
    return new StartTag(tag, attributes.buildOrThrow(), closed, closed ? i + 2 : i + 1);
  }

  private String checked(Tag tag, String attribute, String value, int index) {
    String need =
        switch (attribute) {
          case "align" ->
              switch (value.trim()) {
                case "left", "center", "right" -> "";
                default -> "left, center or right";
              };
          case "start" -> {
            String number = value.trim();
            number = number.startsWith("+") ? number.substring(1) : number;
            boolean digits =
                !number.isEmpty() && number.chars().allMatch(c -> c >= '0' && c <= '9');
            yield digits ? "" : "a whole number from 0";
          }
          case "type", "id-ref" ->
              Datatype.TOKEN.accepts(value.trim())
                  ? ""
                  : "a name (letters, digits, '.', '-' and '_')";
          default -> "";
        };
    if (!need.isEmpty()) {
      throw problem(
          index,
          "attribute '"
              + attribute
              + "' of <"
              + tag.xmlName
              + "> must be "
              + need
              + ", not '"
              + Check.shorten(value)
              + "'");
    }
    return attribute.equals("title") || attribute.equals("alt") ? value : value.trim();
  }

  private int attributeValue(int quoteIndex, StringBuilder value) {
    char quote = xml.charAt(quoteIndex);
    at = quoteIndex + 1;
    while (true) {
      if (at >= xml.length()) {
        throw problem(quoteIndex, "the value of an attribute is never closed");
      }
      char c = xml.charAt(at);
      if (c == quote) {
        return at + 1;
      } else if (c == '<') {
        throw problem(at, "'<' can't stand in the value of an attribute; write &lt;");
      } else if (c == '&') {
        reference(value);
      } else if (c == '\n' || c == '\t' || c == '\r') {
        value.append(' ');
        at += c == '\r' && xml.startsWith("\r\n", at) ? 2 : 1;
      } else {
        literal(value);
      }
    }
  }

  private void character(ContentModel content, @Nullable Tag parent, StringBuilder text) {
    char c = xml.charAt(at);
    if (isSpace(c)) {
      if (c == '\r') {
        text.append('\n');
        at += xml.startsWith("\r\n", at) ? 2 : 1;
      } else {
        text.append(c);
        at++;
      }
      return;
    }
    if (!content.allowsText()) {
      throw problem(
          at,
          "text can't stand "
              + where(parent, content)
              + "; allowed there: "
              + (content == ContentModel.NOTHING ? "nothing" : names(content::allows)));
    }
    if (c == '&') {
      reference(text);
    } else if (c == '>' && text.length() >= 2 && xml.startsWith("]]", at - 2)) {
      throw problem(at, "']]>' can't stand in text; write ]]&gt;");
    } else {
      literal(text);
    }
  }

  private void characterData(ContentModel content, @Nullable Tag parent, StringBuilder text) {
    int start = at;
    int end = xml.indexOf("]]>", at);
    if (end < 0) {
      throw problem(start, "a CDATA section is never closed");
    }
    at += "<![CDATA[".length();
    while (at < end) {
      char c = xml.charAt(at);
      if (c == '&' || c == '>') {
        if (!content.allowsText()) {
          throw problem(at, "text can't stand " + where(parent, content));
        }
        text.append(c);
        at++;
      } else {
        character(content, parent, text);
      }
    }
    at = end + 3;
  }

  private static void flush(StringBuilder text, ContentModel content, List<Node> nodes) {
    if (text.length() > 0) {
      if (content.allowsText()) {
        nodes.add(new Text(text.toString()));
      }
      text.setLength(0);
    }
  }

  private static String where(@Nullable Tag parent, ContentModel content) {
    if (parent != null) {
      return "in <" + parent.xmlName + ">";
    }
    return content == ContentModel.INLINE
        ? "in a line of prose"
        : "in prose outside of a block such as <p>";
  }

  private static String names(Predicate<Tag> which) {
    List<String> names = new ArrayList<>();
    for (Tag tag : Tag.values()) {
      if (which.test(tag)) {
        names.add(tag.xmlName);
      }
    }
    return String.join(", ", names);
  }
}
