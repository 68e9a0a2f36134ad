package dev.heirloom.oscal.model.internal.prose;

import com.google.common.collect.ImmutableList;
import dev.heirloom.oscal.model.ParameterId;
import dev.heirloom.oscal.model.internal.prose.Node.Element;
import dev.heirloom.oscal.model.internal.prose.Node.Text;
import dev.heirloom.oscal.model.internal.prose.Tag.ContentModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Prose in the form it was read in, with what has been made of it since. */
public final class Prose {

  /**
   * How deep prose may be nested, paragraphs not counted, as one form may have one where the other
   * has none. Real prose stays below ten.
   */
  public static final int MAX_DEPTH = 100;

  /** How many cells the tables of one text may come to. */
  static final int MAX_CELLS = 1_000_000;

  private final boolean line;
  private final boolean markdown;
  private final String source;

  // Made when first asked for. Two threads may both make one, of equal content; a String is safely
  // published by its own final fields, so that neither volatile nor a lock is needed.
  private @Nullable String converted;
  private @Nullable String compared;

  private Prose(boolean line, boolean markdown, String source) {
    this.line = line;
    this.markdown = markdown;
    this.source = source;
  }

  public static Prose lineMarkdown(String markdown) {
    int lineBreak = markdown.indexOf('\n');
    if (lineBreak < 0) {
      lineBreak = markdown.indexOf('\r');
    }
    if (lineBreak >= 0) {
      throw new IllegalArgumentException(
          "not a line of OSCAL prose: there is a line break at column "
              + (lineBreak + 1)
              + "; write a space instead, or <br/> for a break that is to be seen");
    }
    return new Prose(true, true, markdown);
  }

  public static Prose multilineMarkdown(String markdown) {
    return new Prose(false, true, Objects.requireNonNull(markdown));
  }

  public static Prose lineXml(String xml) {
    ProseXml.read(xml, ContentModel.INLINE);
    return new Prose(true, false, xml);
  }

  public static Prose multilineXml(String xml) {
    ProseXml.read(xml, ContentModel.BLOCKS);
    return new Prose(false, false, xml);
  }

  public static Prose lineCheckedXml(String xml) {
    return new Prose(true, false, Objects.requireNonNull(xml));
  }

  public static Prose multilineCheckedXml(String xml) {
    return new Prose(false, false, Objects.requireNonNull(xml));
  }

  public static Prose lineText(String text) {
    return new Prose(true, true, MarkdownWriter.line(Canonical.line(List.of(new Text(text)))));
  }

  public static Prose multilineText(String text) {
    List<Node> paragraphs = new ArrayList<>();
    List<Node> paragraph = new ArrayList<>();
    text.lines()
        .forEach(
            words -> {
              if (Canonical.collapsed(words).isEmpty()) {
                paragraphs.add(Element.of(Tag.P, paragraph));
                paragraph.clear();
              } else {
                if (!paragraph.isEmpty()) {
                  paragraph.add(Element.of(Tag.BR));
                }
                paragraph.add(new Text(words));
              }
            });
    paragraphs.add(Element.of(Tag.P, paragraph));
    return new Prose(false, true, MarkdownWriter.blocks(Canonical.blocks(paragraphs)));
  }

  public boolean isMarkdown() {
    return markdown;
  }

  public String toMarkdown() {
    return markdown ? source : converted();
  }

  public String toXml() {
    return markdown ? converted() : source;
  }

  public String toText() {
    return TextWriter.write(canonical(Canonical.shown(tree())));
  }

  private String converted() {
    String result = converted;
    if (result == null) {
      if (markdown) {
        result = ProseXmlWriter.write(canonicalTree());
      } else {
        result =
            line ? MarkdownWriter.line(canonicalTree()) : MarkdownWriter.blocks(canonicalTree());
        ParserLimits.checkMarks(result);
      }
      converted = result;
    }
    return result;
  }

  private ImmutableList<Node> tree() {
    if (markdown && PlainPhrase.is(source)) {
      Text text = new Text(source);
      return ImmutableList.of(line ? text : Element.of(Tag.P, text));
    } else if (markdown) {
      return line ? MarkdownReader.line(source) : MarkdownReader.blocks(source);
    }
    return ProseXml.read(source, line ? ContentModel.INLINE : ContentModel.BLOCKS);
  }

  private ImmutableList<Node> canonicalTree() {
    return canonical(tree());
  }

  private ImmutableList<Node> canonical(ImmutableList<Node> tree) {
    return line ? Canonical.line(tree) : Canonical.blocks(tree);
  }

  /** Returns what equality looks at: comments do not count. */
  private String compared() {
    String result = compared;
    if (result == null) {
      if (source.contains("<!--")) {
        result = ProseXmlWriter.write(canonical(Canonical.shown(tree())));
      } else {
        result = markdown ? converted() : ProseXmlWriter.write(canonicalTree());
      }
      if (result.equals(source)) {
        result = source;
      }
      compared = result;
    }
    return result;
  }

  /** Returns how deep elements are nested, as {@link #MAX_DEPTH} counts. */
  static int height(List<? extends Node> nodes) {
    int height = 0;
    for (Node node : nodes) {
      if (node instanceof Element element) {
        int own = element.tag() == Tag.P ? 0 : 1;
        height = Math.max(height, own + height(element.children()));
      }
    }
    return height;
  }

  public List<ParameterId> insertions() {
    if (source.indexOf("<insert") < 0 && (!markdown || source.indexOf("{{") < 0)) {
      return List.of();
    }
    ImmutableList.Builder<ParameterId> out = ImmutableList.builder();
    if (markdown && isUnescaped(source) && source.indexOf("](") < 0) {
      insertionsOfPlainMarkdown(out);
    } else if (!markdown && source.indexOf("<!") < 0 && source.indexOf("<?") < 0) {
      insertionsOfPlainXml(out);
    } else {
      insertions(tree(), out);
    }
    return out.build();
  }

  /** Tells whether nothing in Markdown could make brackets and braces mean but what they show. */
  private static boolean isUnescaped(String markdown) {
    return markdown.indexOf('\\') < 0
        && markdown.indexOf('`') < 0
        && markdown.indexOf('<') < 0
        && markdown.indexOf('\t') < 0
        && markdown.indexOf("]:") < 0
        && markdown.indexOf("~~~") < 0
        && markdown.indexOf("    ") < 0;
  }

  private void insertionsOfPlainMarkdown(ImmutableList.Builder<ParameterId> out) {
    int open = source.indexOf("{{");
    while (open >= 0) {
      int from = open + 2;
      // Of more than two braces, the last two open.
      while (from < source.length() && source.charAt(from) == '{') {
        from++;
      }
      int close = source.indexOf("}}", from);
      if (close < 0) {
        return;
      }
      int inner = source.indexOf('{', from);
      if (inner < 0 || inner > close) {
        Insertion insertion = Insertion.parse(source.substring(from, close));
        if (insertion != null && insertion.type().equals("param")) {
          out.add(new ParameterId(insertion.id()));
        }
        open = source.indexOf("{{", close);
      } else {
        open = source.indexOf("{{", inner);
      }
    }
  }

  private void insertionsOfPlainXml(ImmutableList.Builder<ParameterId> out) {
    for (int i = source.indexOf("<insert"); i >= 0; i = source.indexOf("<insert", i + 1)) {
      ProseXml.StartTag tag = ProseXml.startTag(source, i);
      if (tag == null) {
        insertions(tree(), out);
        return;
      }
      insertion(tag.attributes().get("type"), tag.attributes().get("id-ref"), out);
    }
  }

  private static void insertions(
      List<? extends Node> nodes, ImmutableList.Builder<ParameterId> out) {
    for (Node node : nodes) {
      if (node instanceof Element element) {
        if (element.tag() == Tag.INSERT) {
          insertion(element.attribute("type"), element.attribute("id-ref"), out);
        } else {
          insertions(element.children(), out);
        }
      }
    }
  }

  private static void insertion(
      @Nullable String type, @Nullable String id, ImmutableList.Builder<ParameterId> out) {
    if ("param".equals(type) && id != null) {
      out.add(new ParameterId(id));
    }
  }

  public List<String> references() {
    boolean none =
        markdown
            ? source.indexOf("](") < 0 && source.indexOf('<') < 0 && source.indexOf("]:") < 0
            : source.indexOf("href") < 0 && source.indexOf("src") < 0;
    if (none) {
      return List.of();
    }
    if (markdown && isUnescaped(source)) {
      List<String> found = referencesOfPlainMarkdown();
      if (found != null) {
        return found;
      }
    }
    ImmutableList.Builder<String> out = ImmutableList.builder();
    references(canonicalTree(), out);
    return out.build();
  }

  /** Returns the references of simple links and images, or null if any of them is not simple. */
  private @Nullable List<String> referencesOfPlainMarkdown() {
    ImmutableList.Builder<String> out = ImmutableList.builder();
    String last = null;
    int from = 0;
    for (int close = source.indexOf("]("); close >= 0; close = source.indexOf("](", from)) {
      int open = source.lastIndexOf('[', close);
      int end = close + 2;
      while (end < source.length() && isPlainInAddress(source.charAt(end))) {
        end++;
      }
      boolean simple =
          open >= from
              && source.indexOf(']', open) == close
              && isPlainInLink(source, open, close)
              && end < source.length()
              && source.charAt(end) == ')';
      if (!simple) {
        return null;
      }
      String address = Attributes.address(source.substring(close + 2, end));
      if (address.equals(last)) {
        // Neighbours with one address may be one link.
        return null;
      }
      last = address;
      out.add(address);
      from = end + 1;
    }
    return out.build();
  }

  private static boolean isPlainInLink(String text, int from, int to) {
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      if (c == '{' || c == '|' || c == '\n' || c == '\r') {
        return false;
      }
    }
    return true;
  }

  private static boolean isPlainInAddress(char c) {
    return c >= 'a' && c <= 'z'
        || c >= 'A' && c <= 'Z'
        || c >= '/' && c <= ':'
        || c == '#'
        || c == '-'
        || c == '.'
        || c == '_';
  }

  private static void references(List<? extends Node> nodes, ImmutableList.Builder<String> out) {
    for (Node node : nodes) {
      if (node instanceof Element element) {
        String reference = element.attribute(element.tag() == Tag.A ? "href" : "src");
        if (reference != null) {
          out.add(reference);
        }
        references(element.children(), out);
      }
    }
  }

  /** Tells whether two values are of the same kind and mean the same. */
  @Override
  public boolean equals(@Nullable Object other) {
    if (this == other) {
      return true;
    }
    return other instanceof Prose that
        && line == that.line
        && (markdown == that.markdown && source.equals(that.source)
            || compared().equals(that.compared()));
  }

  @Override
  public int hashCode() {
    return compared().hashCode();
  }
}
