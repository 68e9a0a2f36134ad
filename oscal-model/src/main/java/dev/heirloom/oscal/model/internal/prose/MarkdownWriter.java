package dev.heirloom.oscal.model.internal.prose;

import dev.heirloom.oscal.model.internal.prose.Node.Element;
import dev.heirloom.oscal.model.internal.prose.Node.Text;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Writes canonical prose as OSCAL's Markdown.
 *
 * <p>What Markdown has no sign for is written as the XML element, as {@link InlineWriter} does.
 */
final class MarkdownWriter {

  private static final int LARGEST_LIST_NUMBER = 999_999_999;

  private MarkdownWriter() {}

  static String line(List<? extends Node> nodes) {
    return InlineWriter.write(nodes);
  }

  static String blocks(List<? extends Node> nodes) {
    return blocks(nodes, "\n\n", '\0');
  }

  private static String blocks(List<? extends Node> nodes, String separator, char outerMarker) {
    StringBuilder out = new StringBuilder();
    char marker = '\0';
    Tag previous = null;
    for (Node node : nodes) {
      Element element = (Element) node;
      if (previous != null) {
        out.append(separator);
      }
      if (element.tag().isList()) {
        marker = marker(element.tag(), element.tag() == previous ? marker : '\0', outerMarker);
      }
      out.append(block(element, marker));
      previous = element.tag();
    }
    return out.toString();
  }

  /**
   * Picks a marker that neither continues the list before nor makes a line with the list around.
   */
  private static char marker(Tag tag, char before, char around) {
    String markers = tag == Tag.UL ? "-*+" : ".)";
    for (int i = 0; i < markers.length(); i++) {
      char c = markers.charAt(i);
      if (c != before && (c != around || tag == Tag.OL)) {
        return c;
      }
    }
    throw new AssertionError("no marker left");
  }

  private static String block(Element block, char marker) {
    return switch (block.tag()) {
      case H1, H2, H3, H4, H5, H6 -> heading(block);
      case P -> paragraph(block);
      case UL, OL -> list(block, marker);
      case BLOCKQUOTE -> quoted(blocks(block.children(), "\n\n", '\0'));
      case PRE -> preformatted(block);
      case TABLE -> table(block);
      case HR -> "___";
      default -> throw new AssertionError("not a block: " + block.tag());
    };
  }

  private static String heading(Element heading) {
    int level = heading.tag().ordinal() - Tag.H1.ordinal() + 1;
    String content = InlineWriter.write(heading.children());
    if (content.endsWith("#")) {
      content = content.substring(0, content.length() - 1) + "\\#";
    }
    return content.isEmpty() ? "#".repeat(level) : "#".repeat(level) + " " + content;
  }

  private static String paragraph(Element paragraph) {
    if (Canonical.startsWithComment(paragraph) && paragraph.children().size() > 1) {
      return ProseXmlWriter.writeOnOneLine(paragraph);
    }
    String content = InlineWriter.write(paragraph.children());
    int escape = blockStart(content);
    return escape < 0 ? content : content.substring(0, escape) + "\\" + content.substring(escape);
  }

  /** Returns the index of the character that would make something else of a paragraph, or -1. */
  private static int blockStart(String content) {
    char first = content.charAt(0);
    switch (first) {
      case '>' -> {
        return 0;
      }
      case '#' -> {
        int i = 0;
        while (i < content.length() && content.charAt(i) == '#') {
          i++;
        }
        return i <= 6 && endsWord(content, i) ? 0 : -1;
      }
      case '+', '-' -> {
        return endsWord(content, 1) || content.startsWith("--") ? 0 : -1;
      }
      default -> {
        int i = 0;
        while (i < content.length() && content.charAt(i) >= '0' && content.charAt(i) <= '9') {
          i++;
        }
        boolean numbers =
            i > 0
                && i <= 9
                && i < content.length()
                && (content.charAt(i) == '.' || content.charAt(i) == ')')
                && endsWord(content, i + 1);
        return numbers ? i : -1;
      }
    }
  }

  private static boolean endsWord(String content, int index) {
    return index == content.length() || content.charAt(index) == ' ';
  }

  private static String list(Element list, char marker) {
    long number = 0;
    if (list.tag() == Tag.OL) {
      String start = list.attribute("start");
      number = start == null ? 1 : start.length() > 9 ? LARGEST_LIST_NUMBER : Long.parseLong(start);
      if (number + list.children().size() > LARGEST_LIST_NUMBER) {
        return ProseXmlWriter.writeOnOneLine(list);
      }
    }
    boolean tight = Canonical.isTight(list);
    StringBuilder out = new StringBuilder();
    for (Node item : list.children()) {
      if (out.length() > 0) {
        out.append(tight ? "\n" : "\n\n");
      }
      String bullet = list.tag() == Tag.UL ? String.valueOf(marker) : number + "" + marker;
      number++;
      String content =
          blocks(
              ((Element) item).children(),
              tight ? "\n" : "\n\n",
              list.tag() == Tag.UL ? marker : '\0');
      out.append(bullet);
      if (!content.isEmpty()) {
        out.append(' ').append(indented(content, " ".repeat(bullet.length() + 1)));
      }
    }
    return out.toString();
  }

  private static String indented(String content, String indent) {
    StringBuilder out = new StringBuilder(content.length() + 16);
    int from = 0;
    for (int end = content.indexOf('\n'); end >= 0; end = content.indexOf('\n', from)) {
      out.append(content, from, end + 1);
      from = end + 1;
      if (from < content.length() && content.charAt(from) != '\n') {
        out.append(indent);
      }
    }
    return out.append(content, from, content.length()).toString();
  }

  private static String quoted(String content) {
    if (content.isEmpty()) {
      return ">";
    }
    StringBuilder out = new StringBuilder(content.length() + 16);
    for (String line : content.split("\n", -1)) {
      out.append(out.length() == 0 ? "" : "\n").append(line.isEmpty() ? ">" : "> ").append(line);
    }
    return out.toString();
  }

  private static String preformatted(Element pre) {
    List<? extends Node> content = pre.children();
    String info = "";
    if (content.size() == 1 && content.get(0) instanceof Element code && code.tag() == Tag.CODE) {
      String type = code.attribute("class");
      if (type == null || !isLanguage(type)) {
        return ProseXmlWriter.writeOnOneLine(pre);
      }
      info = type.substring("language-".length());
      content = code.children();
    }
    String text = plainText(content);
    if (text == null) {
      return ProseXmlWriter.writeOnOneLine(pre);
    }
    String fence = "`".repeat(Math.max(3, longestRun(text) + 1));
    return fence + info + "\n" + (text.isEmpty() ? "" : text + "\n") + fence;
  }

  private static boolean isLanguage(String type) {
    if (!type.startsWith("language-") || type.length() == "language-".length()) {
      return false;
    }
    for (int i = "language-".length(); i < type.length(); i++) {
      char c = type.charAt(i);
      boolean plain = c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9';
      if (!plain && "+-.#_".indexOf(c) < 0) {
        return false;
      }
    }
    return true;
  }

  static @Nullable String plainText(List<? extends Node> content) {
    if (content.isEmpty()) {
      return "";
    }
    return content.size() == 1 && content.get(0) instanceof Text text ? text.value() : null;
  }

  static int longestRun(String text) {
    int longest = 0;
    int run = 0;
    for (int i = 0; i < text.length(); i++) {
      run = text.charAt(i) == '`' ? run + 1 : 0;
      longest = Math.max(longest, run);
    }
    return longest;
  }

  private static String table(Element table) {
    List<List<Element>> rows = new ArrayList<>();
    for (Node row : table.children()) {
      List<Element> cells = new ArrayList<>();
      ((Element) row).children().forEach(cell -> cells.add((Element) cell));
      rows.add(cells);
    }
    List<Element> head = rows.get(0);
    for (int r = 0; r < rows.size(); r++) {
      List<Element> row = rows.get(r);
      if (row.size() != head.size()) {
        return ProseXmlWriter.writeOnOneLine(table);
      }
      for (int c = 0; c < row.size(); c++) {
        Element cell = row.get(c);
        if (cell.tag() != (r == 0 ? Tag.TH : Tag.TD)
            || !cell.attributes().equals(head.get(c).attributes())) {
          return ProseXmlWriter.writeOnOneLine(table);
        }
      }
    }
    StringBuilder out = new StringBuilder();
    row(head, out);
    out.append("\n|");
    for (Element cell : head) {
      String align = cell.attribute("align");
      out.append(align == null ? " --- |" : align.equals("right") ? " ---: |" : " :---: |");
    }
    for (List<Element> row : rows.subList(1, rows.size())) {
      row(row, out.append('\n'));
    }
    return out.toString();
  }

  private static void row(List<Element> cells, StringBuilder out) {
    out.append('|');
    for (Element cell : cells) {
      out.append(' ').append(InlineWriter.write(cell.children()).replace("|", "\\|")).append(" |");
    }
  }
}
