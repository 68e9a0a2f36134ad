package dev.heirloom.oscal.model.internal.prose;

import com.google.common.base.CharMatcher;
import dev.heirloom.oscal.model.internal.prose.Node.Element;
import dev.heirloom.oscal.model.internal.prose.Node.Text;
import java.math.BigInteger;
import java.util.List;

/** Writes the words of prose without their formatting. */
final class TextWriter {

  private static final CharMatcher SPACE = CharMatcher.anyOf(" \t\n");

  /** The digits of the largest number that a list counts from. */
  private static final int MAX_DIGITS = 100;

  private TextWriter() {}

  /** Writes canonical prose. */
  static String write(List<? extends Node> nodes) {
    StringBuilder out = new StringBuilder();
    append(nodes, out);
    return SPACE.trimFrom(out);
  }

  static void append(List<? extends Node> nodes, StringBuilder out) {
    for (Node node : nodes) {
      if (node instanceof Text text) {
        out.append(text.value());
      } else if (node instanceof Element element) {
        element(element, out);
      }
    }
  }

  private static void element(Element element, StringBuilder out) {
    switch (element.tag()) {
      case BR -> out.append('\n');
      case HR -> {
        newLine(out);
        out.append("---\n");
      }
      case IMG -> {
        String alt = element.attribute("alt");
        out.append(alt == null ? "" : alt);
      }
      case INSERT ->
          out.append("{{ insert: ")
              .append(element.attribute("type"))
              .append(", ")
              .append(element.attribute("id-ref"))
              .append(" }}");
      case Q -> {
        out.append('"');
        append(element.children(), out);
        out.append('"');
      }
      case TH, TD -> {
        if (out.length() > 0 && out.charAt(out.length() - 1) != '\n') {
          out.append('\t');
        }
        append(element.children(), out);
      }
      case UL, OL -> list(element, out);
      case H1, H2, H3, H4, H5, H6, P, LI, TABLE, TR, PRE, BLOCKQUOTE -> {
        newLine(out);
        append(element.children(), out);
        newLine(out);
      }
      default -> append(element.children(), out);
    }
  }

  private static void list(Element list, StringBuilder out) {
    newLine(out);
    String start = list.attribute("start");
    // A number of millions of digits takes minutes to make and fills the memory as an indent.
    BigInteger number =
        start == null || start.length() > MAX_DIGITS ? BigInteger.ONE : new BigInteger(start);
    for (Node item : list.children()) {
      String marker = list.tag() == Tag.OL ? number + ". " : "- ";
      StringBuilder content = new StringBuilder();
      append(((Element) item).children(), content);
      String indent = " ".repeat(marker.length());
      out.append(marker).append(SPACE.trimFrom(content).replace("\n", "\n" + indent)).append('\n');
      number = number.add(BigInteger.ONE);
    }
  }

  private static void newLine(StringBuilder out) {
    if (out.length() > 0 && out.charAt(out.length() - 1) != '\n') {
      out.append('\n');
    }
  }
}
