package dev.heirloom.oscal.model.internal.prose;

import com.google.common.collect.ImmutableList;
import dev.heirloom.oscal.model.internal.prose.Node.Comment;
import dev.heirloom.oscal.model.internal.prose.Node.Element;
import dev.heirloom.oscal.model.internal.prose.Node.Text;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Brings prose that means the same into the same shape.
 *
 * <p>White space runs together and moves out of inline elements; {@code i} and {@code b} become
 * {@code em} and {@code strong}; what a list item or a block quote holds outside of a block, and an
 * image that is a block, gets its paragraph; paragraphs and emphasis that hold nothing, defaults
 * and empty titles go. In code every blank counts, and only a line break is one blank with those
 * around it; in preformatted text only the blank lines at its ends go.
 */
final class Canonical {

  private Canonical() {}

  static ImmutableList<Node> line(List<? extends Node> nodes) {
    return new Inline().normalize(nodes);
  }

  /** Returns what readers are shown: all but the comments. */
  static ImmutableList<Node> shown(List<? extends Node> nodes) {
    ImmutableList.Builder<Node> out = ImmutableList.builder();
    for (Node node : nodes) {
      if (node instanceof Element element) {
        out.add(element.with(shown(element.children())));
      } else if (node instanceof Text) {
        out.add(node);
      }
    }
    return out.build();
  }

  static ImmutableList<Node> blocks(List<? extends Node> nodes) {
    return blocks(nodes, false);
  }

  private static ImmutableList<Node> blocks(List<? extends Node> nodes, boolean runs) {
    ImmutableList.Builder<Node> out = ImmutableList.builder();
    List<Node> run = new ArrayList<>();
    for (Node node : nodes) {
      if (node instanceof Element element && !element.tag().isInline()) {
        paragraph(run, out);
        block(element, out);
      } else {
        run.add(node);
        if (!runs) {
          // An image outside of all blocks is a block itself.
          paragraph(run, out);
        }
      }
    }
    paragraph(run, out);
    return out.build();
  }

  private static void paragraph(List<Node> run, ImmutableList.Builder<Node> out) {
    if (!run.isEmpty()) {
      ImmutableList<Node> inline = line(run);
      if (!inline.isEmpty()) {
        out.add(Element.of(Tag.P, inline));
      }
      run.clear();
    }
  }

  private static void block(Element element, ImmutableList.Builder<Node> out) {
    switch (element.tag()) {
      case P -> {
        ImmutableList<Node> inline = line(element.children());
        if (!inline.isEmpty()) {
          out.add(Element.of(Tag.P, inline));
        }
      }
      case UL, OL, TABLE, TR -> {
        ImmutableList.Builder<Node> parts = ImmutableList.builder();
        element.children().forEach(child -> block((Element) child, parts));
        ImmutableList<Node> children = parts.build();
        if (!children.isEmpty()) {
          out.add(new Element(element.tag(), Attributes.of(element), children));
        }
      }
      case LI, BLOCKQUOTE -> out.add(Element.of(element.tag(), blocks(element.children(), true)));
      case PRE -> out.add(Element.of(Tag.PRE, preformatted(element.children())));
      default ->
          out.add(new Element(element.tag(), Attributes.of(element), line(element.children())));
    }
  }

  private static ImmutableList<Node> preformatted(List<? extends Node> children) {
    ImmutableList<Node> nodes = trimmed(verbatim(children));
    while (nodes.size() == 1 && nodes.get(0) instanceof Element code && code.tag() == Tag.CODE) {
      ImmutableList<Node> inner = trimmed(code.children());
      if (!code.attributes().isEmpty()) {
        return ImmutableList.of(code.with(inner));
      }
      nodes = inner;
    }
    return nodes;
  }

  private static ImmutableList<Node> verbatim(List<? extends Node> nodes) {
    List<Node> out = new ArrayList<>();
    StringBuilder text = new StringBuilder();
    for (Node node : nodes) {
      if (node instanceof Text t) {
        text.append(t.value().replace("\r\n", "\n").replace('\r', '\n'));
      } else if (node instanceof Element element) {
        flush(text, out);
        out.add(
            new Element(same(element.tag()), Attributes.of(element), verbatim(element.children())));
      } else {
        flush(text, out);
        out.add(node);
      }
    }
    flush(text, out);
    return ImmutableList.copyOf(out);
  }

  private static ImmutableList<Node> trimmed(List<? extends Node> nodes) {
    List<Node> out = new ArrayList<>(nodes);
    if (!out.isEmpty() && out.get(0) instanceof Text first) {
      String value = first.value();
      int start = 0;
      for (int i = 0; i < value.length() && XmlCursor.isSpace(value.charAt(i)); i++) {
        if (value.charAt(i) == '\n') {
          start = i + 1;
        }
      }
      out.set(0, new Text(value.substring(start)));
    }
    int last = out.size() - 1;
    if (last >= 0 && out.get(last) instanceof Text text) {
      String value = text.value();
      int end = value.length();
      while (end > 0 && XmlCursor.isSpace(value.charAt(end - 1))) {
        end--;
      }
      out.set(last, new Text(value.substring(0, end)));
    }
    out.removeIf(node -> node instanceof Text text && text.value().isEmpty());
    return ImmutableList.copyOf(out);
  }

  private static void flush(StringBuilder text, List<Node> out) {
    if (text.length() > 0) {
      out.add(new Text(text.toString()));
      text.setLength(0);
    }
  }

  /**
   * Tells whether a list needs neither blank lines nor paragraphs: each item is one paragraph, then
   * at most one list.
   */
  static boolean isTight(Element list) {
    return list.children().stream().allMatch(item -> isTightItem((Element) item));
  }

  private static boolean isTightItem(Element item) {
    List<Node> blocks = item.children();
    if (blocks.isEmpty()) {
      return true;
    }
    Element first = (Element) blocks.get(0);
    if (first.tag() != Tag.P || startsHtml(first) || blocks.size() > 2) {
      return false;
    }
    if (blocks.size() == 1) {
      return true;
    }
    Element second = (Element) blocks.get(1);
    // Only a list that starts at 1 and with a word may follow a paragraph without a blank line.
    return second.tag().isList()
        && second.attribute("start") == null
        && !((Element) second.children().get(0)).children().isEmpty()
        && isTight(second);
  }

  /**
   * Tells whether Markdown would take a paragraph for a block of HTML, which only a blank line
   * ends: a comment starts one, and a tag alone on its line.
   */
  private static boolean startsHtml(Element paragraph) {
    return startsWithComment(paragraph) || paragraph.children().equals(List.of(Element.of(Tag.BR)));
  }

  static boolean startsWithComment(Element paragraph) {
    return paragraph.children().get(0) instanceof Comment;
  }

  private static Tag same(Tag tag) {
    return switch (tag) {
      case I -> Tag.EM;
      case B -> Tag.STRONG;
      default -> tag;
    };
  }

  /** Runs white space together and cuts it off at the ends. */
  static String collapsed(String value) {
    StringBuilder out = new StringBuilder(value.length());
    boolean space = false;
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if (XmlCursor.isSpace(c)) {
        space = out.length() > 0;
      } else {
        if (space) {
          out.append(' ');
          space = false;
        }
        out.append(c);
      }
    }
    return out.toString();
  }

  /** Makes one blank of each line break and the white space around it. */
  private static String unbroken(String code) {
    if (code.indexOf('\n') < 0 && code.indexOf('\r') < 0) {
      return code;
    }
    StringBuilder out = new StringBuilder(code.length());
    int i = 0;
    while (i < code.length()) {
      int from = i;
      boolean broken = false;
      while (i < code.length() && XmlCursor.isSpace(code.charAt(i))) {
        broken |= code.charAt(i) == '\n' || code.charAt(i) == '\r';
        i++;
      }
      if (broken) {
        out.append(' ');
      } else {
        i = Math.max(i, from + 1);
        out.append(code, from, i);
      }
    }
    return out.toString();
  }

  /** One run of inline content, in which white space is divided among the elements. */
  private static final class Inline {

    private final List<OpenElement> frames = new ArrayList<>();
    private boolean space;
    private boolean start = true;
    private int codes;

    /** An element being filled. */
    private static final class OpenElement {
      final @Nullable Element element;
      final List<Node> children = new ArrayList<>();
      final StringBuilder text = new StringBuilder();
      boolean shows;

      OpenElement(@Nullable Element element) {
        this.element = element;
      }

      void add(Node node) {
        flush(text, children);
        children.add(node);
      }
    }

    ImmutableList<Node> normalize(List<? extends Node> nodes) {
      OpenElement top = new OpenElement(null);
      top.shows = true;
      frames.add(top);
      Links.joined(nodes).forEach(this::node);
      flush(top.text, top.children);
      return ImmutableList.copyOf(top.children);
    }

    private void node(Node node) {
      if (node instanceof Text text) {
        text(text.value());
      } else if (node instanceof Element element) {
        switch (element.tag()) {
          case BR -> {
            space = false;
            show();
            last().add(Element.of(Tag.BR));
            start = true;
          }
          case INSERT, IMG -> {
            show();
            last().add(new Element(element.tag(), Attributes.of(element), ImmutableList.of()));
          }
          default -> element(element);
        }
      } else {
        show();
        last().add(node);
      }
    }

    private void element(Element element) {
      frames.add(new OpenElement(element));
      codes += element.tag() == Tag.CODE ? 1 : 0;
      Links.joined(element.children()).forEach(this::node);
      codes -= element.tag() == Tag.CODE ? 1 : 0;
      OpenElement frame = last();
      if (!frame.shows && (element.tag() == Tag.A || element.tag() == Tag.Q)) {
        show();
      }
      frames.remove(frames.size() - 1);
      if (frame.shows) {
        flush(frame.text, frame.children);
        last()
            .add(
                new Element(
                    same(element.tag()),
                    Attributes.of(element),
                    ImmutableList.copyOf(frame.children)));
      }
    }

    private void text(String value) {
      if (codes > 0) {
        if (!value.isEmpty()) {
          show();
          last().text.append(unbroken(value));
        }
        return;
      }
      int i = 0;
      while (i < value.length()) {
        if (XmlCursor.isSpace(value.charAt(i))) {
          space = true;
          i++;
          continue;
        }
        int from = i;
        while (i < value.length() && !XmlCursor.isSpace(value.charAt(i))) {
          i++;
        }
        if (space || start || !last().shows) {
          show();
        }
        last().text.append(value, from, i);
      }
    }

    /** Puts the white space seen so far before the outermost element that shows nothing yet. */
    private void show() {
      int outermost = frames.size();
      while (!frames.get(outermost - 1).shows) {
        outermost--;
        frames.get(outermost).shows = true;
      }
      if (space && !start) {
        frames.get(outermost - 1).text.append(' ');
      }
      space = false;
      start = false;
    }

    private OpenElement last() {
      return frames.get(frames.size() - 1);
    }
  }
}
