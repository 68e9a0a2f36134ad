package dev.heirloom.oscal.model.internal.prose;

import dev.heirloom.oscal.model.internal.prose.Node.Comment;
import dev.heirloom.oscal.model.internal.prose.Node.Element;
import dev.heirloom.oscal.model.internal.prose.Node.Text;
import java.util.List;

/**
 * Writes canonical prose as the content of an XML element: the words of a tight list's items stand
 * without paragraphs there.
 */
final class ProseXmlWriter {

  private static final char REPLACEMENT = '\uFFFD';

  private ProseXmlWriter() {}

  static String write(List<? extends Node> nodes) {
    StringBuilder out = new StringBuilder();
    write(nodes, out);
    return out.toString();
  }

  /**
   * Writes prose without any line break, which a block of HTML inside Markdown may not always hold.
   */
  static String writeOnOneLine(Element element) {
    return write(List.of(element)).replace("\n", "&#10;");
  }

  private static void write(List<? extends Node> nodes, StringBuilder out) {
    for (Node node : nodes) {
      if (node instanceof Text text) {
        escape(text.value(), false, out);
      } else if (node instanceof Comment comment) {
        comment(comment, out);
      } else if (node instanceof Element element && Links.isDivided(element)) {
        write(Links.divided(element), out);
      } else if (node instanceof Element element) {
        startTag(element, out);
        if (!element.children().isEmpty()) {
          if (element.tag().isList() && Canonical.isTight(element)) {
            element.children().forEach(item -> tightItem((Element) item, out));
          } else {
            write(element.children(), out);
          }
          out.append("</").append(element.tag().xmlName).append('>');
        }
      }
    }
  }

  /** Writes a comment, as XML and as Markdown have it alike. */
  static void comment(Comment comment, StringBuilder out) {
    out.append("<!-- ");
    comment.text().codePoints().map(c -> isXml(c) ? c : REPLACEMENT).forEach(out::appendCodePoint);
    out.append(" -->");
  }

  private static void tightItem(Element item, StringBuilder out) {
    startTag(item, out);
    if (!item.children().isEmpty()) {
      write(((Element) item.children().get(0)).children(), out);
      write(item.children().subList(1, item.children().size()), out);
      out.append("</").append(item.tag().xmlName).append('>');
    }
  }

  private static void startTag(Element element, StringBuilder out) {
    openTag(element, out);
    out.append(element.children().isEmpty() ? "/>" : ">");
  }

  /** Writes a start tag up to what ends it. */
  static void openTag(Element element, StringBuilder out) {
    out.append('<').append(element.tag().xmlName);
    // In the order of the schema, so that equal elements are written equally.
    for (String name : element.tag().attributes) {
      String value = element.attribute(name);
      if (value != null) {
        out.append(' ').append(name).append("=\"");
        escape(value, true, out);
        out.append('"');
      }
    }
  }

  private static void escape(String text, boolean attribute, StringBuilder out) {
    int from = 0;
    int i = 0;
    while (i < text.length()) {
      char c = text.charAt(i);
      int length = 1;
      String escaped = null;
      if (c <= '>' || c >= 0xD800) {
        escaped =
            switch (c) {
              case '&' -> "&amp;";
              case '<' -> "&lt;";
              case '>' -> "&gt;";
              case '\r' -> "&#13;";
              case '"' -> attribute ? "&quot;" : null;
              case '\n' -> attribute ? "&#10;" : null;
              case '\t' -> attribute ? "&#9;" : null;
              default -> {
                int codePoint = text.codePointAt(i);
                length = Character.charCount(codePoint);
                if (isXml(codePoint)) {
                  yield null;
                }
                yield String.valueOf(REPLACEMENT);
              }
            };
      }
      if (escaped != null) {
        out.append(text, from, i).append(escaped);
        from = i + length;
      }
      i += length;
    }
    out.append(text, from, text.length());
  }

  /** Tells whether XML 1.0 can hold a character. */
  static boolean isXml(int c) {
    return c >= 0x20 && c < 0xD800
        || c == '\n'
        || c == '\t'
        || c == '\r'
        || c >= 0xE000 && c < 0xFFFE
        || c >= 0x10000 && c <= Character.MAX_CODE_POINT;
  }
}
