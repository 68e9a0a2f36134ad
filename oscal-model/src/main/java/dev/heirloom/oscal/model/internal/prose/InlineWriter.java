package dev.heirloom.oscal.model.internal.prose;

import com.google.common.base.CharMatcher;
import com.google.common.collect.ImmutableList;
import dev.heirloom.oscal.model.internal.prose.Node.Comment;
import dev.heirloom.oscal.model.internal.prose.Node.Element;
import dev.heirloom.oscal.model.internal.prose.Node.Text;
import java.util.List;
import org.commonmark.text.Characters;
import org.jspecify.annotations.Nullable;

/**
 * Writes one run of canonical inline content as OSCAL's Markdown.
 *
 * <p>What Markdown has no sign for, or would misread at that place (emphasis in the middle of
 * punctuation, say), is written as the XML element: CommonMark lets HTML stand among Markdown.
 */
final class InlineWriter {

  /** What emphasis of CommonMark looks at beside its delimiters. */
  private enum Neighbour {
    SPACE,
    PUNCTUATION,
    OTHER
  }

  private final StringBuilder out;

  /** The delimiters of the elements around. */
  private String around = "";

  private InlineWriter(StringBuilder out) {
    this.out = out;
  }

  static String write(List<? extends Node> nodes) {
    StringBuilder out = new StringBuilder();
    new InlineWriter(out).write(nodes, Neighbour.SPACE);
    return out.toString();
  }

  private void write(List<? extends Node> nodes, Neighbour outside) {
    for (int i = 0; i < nodes.size(); i++) {
      Node next = i + 1 < nodes.size() ? nodes.get(i + 1) : null;
      if (nodes.get(i) instanceof Text text) {
        text(text.value(), next != null);
      } else if (nodes.get(i) instanceof Comment comment) {
        ProseXmlWriter.comment(comment, out);
      } else if (nodes.get(i) instanceof Element element) {
        Neighbour before = i == 0 ? outside : last(nodes.get(i - 1));
        Neighbour after = next == null ? outside : first(next);
        element(element, before, after, i == 0 ? null : nodes.get(i - 1));
      }
    }
  }

  private void element(Element element, Neighbour before, Neighbour after, @Nullable Node prior) {
    switch (element.tag()) {
      case EM -> delimited(element, before, after, prior, "*", "_");
      case STRONG -> delimited(element, before, after, prior, "**", "__");
      case Q -> delimited(element, before, after, prior, "\"", null);
      case SUB -> delimited(element, before, after, prior, "~", null);
      case SUP -> delimited(element, before, after, prior, "^", null);
      case CODE -> code(element, prior);
      case A -> link(element);
      case IMG -> {
        out.append("![");
        text(element.attributes().getOrDefault("alt", ""), false);
        destination(element, "src");
      }
      case INSERT ->
          out.append("{{ insert: ")
              .append(element.attribute("type"))
              .append(", ")
              .append(element.attribute("id-ref"))
              .append(" }}");
      default -> html(element);
    }
  }

  private void delimited(
      Element element,
      Neighbour before,
      Neighbour after,
      @Nullable Node prior,
      String first,
      @Nullable String second) {
    List<Node> content = element.children();
    if (!content.isEmpty()) {
      Neighbour opens = first(content.get(0));
      Neighbour closes = last(content.get(content.size() - 1));
      boolean flanked =
          opens != Neighbour.SPACE
              && closes != Neighbour.SPACE
              && (opens == Neighbour.OTHER || before != Neighbour.OTHER)
              && (closes == Neighbour.OTHER || after != Neighbour.OTHER);
      boolean outsideWords = before != Neighbour.OTHER && after != Neighbour.OTHER;
      if (flanked && isFree(first, prior)) {
        delimit(content, first);
        return;
      } else if (flanked && second != null && outsideWords && isFree(second, prior)) {
        delimit(content, second);
        return;
      }
    }
    html(element);
  }

  /** Tells whether a delimiter is in use neither around this place nor right before it. */
  private boolean isFree(String delimiter, @Nullable Node prior) {
    char c = delimiter.charAt(0);
    boolean touches = prior instanceof Element && out.charAt(out.length() - 1) == c;
    return around.indexOf(c) < 0 && !touches;
  }

  private void delimit(List<Node> content, String delimiter) {
    String outer = around;
    around = outer + delimiter;
    out.append(delimiter);
    write(content, Neighbour.PUNCTUATION);
    out.append(delimiter);
    around = outer;
  }

  private void html(Element element) {
    ProseXmlWriter.openTag(element, out);
    if (element.tag().content == Tag.ContentModel.NOTHING) {
      out.append("/>");
      return;
    }
    out.append('>');
    write(element.children(), Neighbour.PUNCTUATION);
    out.append("</").append(element.tag().xmlName).append('>');
  }

  private void code(Element code, @Nullable Node prior) {
    String text = MarkdownWriter.plainText(code.children());
    boolean touches = prior instanceof Element e && e.tag() == Tag.CODE;
    if (text == null || text.isEmpty() || !code.attributes().isEmpty() || touches) {
      html(code);
      return;
    }
    String fence = "`".repeat(MarkdownWriter.longestRun(text) + 1);
    // Markdown takes one blank off either end, unless there is nothing but blanks.
    boolean taken =
        text.startsWith(" ") && text.endsWith(" ") && !CharMatcher.is(' ').matchesAllOf(text);
    String pad = taken || text.startsWith("`") || text.endsWith("`") ? " " : "";
    out.append(fence).append(pad).append(text).append(pad).append(fence);
  }

  private void link(Element link) {
    if (link.attribute("href") == null || holdsLink(link.children())) {
      html(link);
      return;
    }
    out.append('[');
    write(link.children(), Neighbour.PUNCTUATION);
    destination(link, "href");
  }

  private static boolean holdsLink(ImmutableList<Node> nodes) {
    for (Node node : nodes) {
      if (node instanceof Element e && (e.tag() == Tag.A || holdsLink(e.children()))) {
        return true;
      }
    }
    return false;
  }

  private void destination(Element element, String attribute) {
    String address = element.attributes().getOrDefault(attribute, "");
    String title = element.attribute("title");
    out.append("](");
    boolean bracketed = address.isEmpty() && title != null;
    for (int i = 0; i < address.length(); i++) {
      char c = address.charAt(i);
      bracketed |= c <= ' ' || c == 0x7F;
    }
    if (bracketed) {
      out.append('<');
    }
    escaped(address, "\\()<>");
    if (bracketed) {
      out.append('>');
    }
    if (title != null) {
      out.append(" \"");
      escaped(title, "\\\"");
      out.append('"');
    }
    out.append(')');
  }

  private void escaped(String text, String special) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (special.indexOf(c) >= 0 || c == '&' && isEntity(text, i)) {
        out.append('\\');
      }
      out.append(c);
    }
  }

  private void text(String text, boolean elementFollows) {
    int from = 0;
    for (int i = 0; i < text.length(); i++) {
      if (isSpecial(text, i, elementFollows)) {
        out.append(text, from, i).append('\\');
        from = i;
      }
    }
    out.append(text, from, text.length());
  }

  private static boolean isSpecial(String text, int i, boolean elementFollows) {
    boolean last = i == text.length() - 1;
    return switch (text.charAt(i)) {
      case '\\', '`', '*', '[', ']', '"', '~', '^' -> true;
      case '_' -> !(i > 0 && !last && isWord(text, i - 1) && isWord(text, i + 1));
      case '<' -> last || !isPlain(text.charAt(i + 1));
      case '&' -> isEntity(text, i);
      case '{' -> Insertion.startsAt(text, i);
      case '!' -> last && elementFollows;
      default -> false;
    };
  }

  /** Tells whether a character makes no tag of the {@code <} before it. */
  private static boolean isPlain(char c) {
    return c == ' ' || c == '=' || c >= '0' && c <= '9';
  }

  private static boolean isWord(String text, int index) {
    char c = text.charAt(index);
    return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9';
  }

  private static boolean isEntity(String text, int index) {
    int i = index + 1;
    while (i < text.length() && (isWord(text, i) || i == index + 1 && text.charAt(i) == '#')) {
      i++;
    }
    return i > index + 1 && i < text.length() && text.charAt(i) == ';';
  }

  private static Neighbour first(Node node) {
    return node instanceof Text text
        ? neighbour(text.value().codePointAt(0))
        : Neighbour.PUNCTUATION;
  }

  private static Neighbour last(Node node) {
    return node instanceof Text text
        ? neighbour(text.value().codePointBefore(text.value().length()))
        : Neighbour.PUNCTUATION;
  }

  private static Neighbour neighbour(int c) {
    if (Characters.isWhitespaceCodePoint(c)) {
      return Neighbour.SPACE;
    }
    return Characters.isPunctuationCodePoint(c) ? Neighbour.PUNCTUATION : Neighbour.OTHER;
  }
}
