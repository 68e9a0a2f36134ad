package dev.heirloom.oscal.model.internal.prose;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import dev.heirloom.oscal.model.internal.prose.Node.Element;
import dev.heirloom.oscal.model.internal.prose.Node.Text;
import dev.heirloom.oscal.model.internal.prose.Tag.Content;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.Block;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.Code;
import org.commonmark.node.CustomNode;
import org.commonmark.node.Emphasis;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Link;
import org.commonmark.node.LinkReferenceDefinition;
import org.commonmark.node.ListBlock;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.ThematicBreak;
import org.commonmark.parser.Parser;
import org.commonmark.parser.beta.InlineContentParser;
import org.commonmark.parser.beta.InlineContentParserFactory;
import org.commonmark.parser.beta.InlineParserState;
import org.commonmark.parser.beta.ParsedInline;
import org.commonmark.parser.beta.Scanner;
import org.commonmark.parser.delimiter.DelimiterProcessor;
import org.commonmark.parser.delimiter.DelimiterRun;
import org.jspecify.annotations.Nullable;

/** Reads prose from OSCAL's Markdown. */
final class MarkdownReader {

  /**
   * White space to CommonMark, but none that it strips: put before a line, it keeps the line from
   * being taken for a link reference definition.
   */
  private static final String GUARD = "\u00A0";

  private static final Parser BLOCKS =
      builder(Parser.builder().extensions(List.of(TablesExtension.create()))).build();
  private static final Parser LINE =
      builder(Parser.builder().enabledBlockTypes(Set.<Class<? extends Block>>of())).build();

  private static final int MAX_LOOKS = 10_000_000;

  /** Where reading stops, beyond what is allowed; what was read is measured exactly afterwards. */
  private static final int STOP_DEPTH = Prose.MAX_DEPTH + 20;

  /** How much the destinations of links may come to; more than the text itself by references only. */
  private final long budget;

  private final Set<String> destinations = new HashSet<>();
  private long spent;

  private MarkdownReader(String markdown) {
    this.budget = 10_000 + 10L * markdown.length();
  }

  private static Parser.Builder builder(Parser.Builder builder) {
    return builder
        .maxOpenBlockParsers(STOP_DEPTH)
        .maxInlineNesting(STOP_DEPTH)
        .customDelimiterProcessor(new Delimiter('"', Tag.Q))
        .customDelimiterProcessor(new Delimiter('~', Tag.SUB))
        .customDelimiterProcessor(new Delimiter('^', Tag.SUP))
        .customInlineContentParserFactory(new InsertionParser());
  }

  static ImmutableList<Node> line(String markdown) {
    checkBrackets(markdown);
    return measured(new MarkdownReader(markdown).guarded(markdown));
  }

  static ImmutableList<Node> blocks(String markdown) {
    checkBrackets(markdown);
    if (markdown.indexOf('|') >= 0) {
      checkTables(markdown);
    }
    return measured(new MarkdownReader(markdown).blocks(BLOCKS.parse(markdown), false, 0));
  }

  /**
   * Refuses text that would keep the parser busy for long: with each link it looks again at every
   * bracket still open.
   */
  private static void checkBrackets(String markdown) {
    if (markdown.length() < 1_000) {
      return;
    }
    boolean definitions = markdown.contains("]:");
    long looks = 0;
    long open = 0;
    for (int i = 0; i < markdown.length(); i++) {
      char c = markdown.charAt(i);
      if (c == '[') {
        open++;
      } else if (c == ']') {
        open = Math.max(0, open - 1);
        looks += definitions || markdown.startsWith("(", i + 1) ? open : 0;
      } else if (c == '\n' && markdown.startsWith("\n", i + 1)) {
        open = 0;
      }
    }
    if (looks > MAX_LOOKS) {
      throw new IllegalArgumentException(
          "not OSCAL prose: it leaves too many brackets open among its links; write \\[ for a bracket"
              + " that begins no link");
    }
  }

  /**
   * Refuses text that a table could multiply: the parser completes each row of a table to the width
   * of its head.
   */
  private static void checkTables(String markdown) {
    long widest = 0;
    long width = 0;
    long lines = 1;
    for (int i = 0; i < markdown.length(); i++) {
      char c = markdown.charAt(i);
      if (c == '|') {
        width++;
      } else if (c == '\n' || c == '\r') {
        widest = Math.max(widest, width);
        width = 0;
        lines++;
      }
    }
    widest = Math.max(widest, width) + 1;
    if (widest * lines > Prose.MAX_CELLS) {
      throw new IllegalArgumentException(
          "not OSCAL prose: its tables could come to "
              + widest * lines
              + " cells ("
              + lines
              + " lines, up to "
              + widest
              + " columns), and the limit is "
              + Prose.MAX_CELLS);
    }
  }

  private List<Node> blocks(org.commonmark.node.Node parent, boolean tight, int depth) {
    checkDepth(depth);
    List<Node> out = new ArrayList<>();
    List<LinkReferenceDefinition> definitions = new ArrayList<>();
    for (var node = parent.getFirstChild(); node != null; node = node.getNext()) {
      if (node instanceof Paragraph) {
        List<Node> inline = inline(node, depth + 1);
        if (tight) {
          out.addAll(inline);
        } else {
          out.add(Element.of(Tag.P, inline));
        }
      } else if (node instanceof LinkReferenceDefinition definition) {
        definitions.add(definition);
      } else if (node instanceof HtmlBlock html) {
        out.addAll(html(html.getLiteral()));
      } else {
        out.add(block(node, depth + 1));
      }
    }
    for (LinkReferenceDefinition definition : definitions) {
      if (!destinations.contains(definition.getDestination())) {
        out.add(Element.of(Tag.P, new Text(written(definition))));
      }
    }
    return out;
  }

  private Element block(org.commonmark.node.Node node, int depth) {
    if (node instanceof Heading heading) {
      return Element.of(Tag.heading(heading.getLevel()), inline(node, depth));
    } else if (node instanceof ListBlock list) {
      return list(list, depth);
    } else if (node instanceof BlockQuote) {
      return Element.of(Tag.BLOCKQUOTE, blocks(node, false, depth));
    } else if (node instanceof FencedCodeBlock code) {
      return preformatted(code.getLiteral(), code.getInfo());
    } else if (node instanceof IndentedCodeBlock code) {
      return preformatted(code.getLiteral(), null);
    } else if (node instanceof ThematicBreak) {
      return Element.of(Tag.HR);
    } else if (node instanceof TableBlock) {
      return table(node, depth);
    }
    throw new AssertionError("a block of no kind known here: " + node);
  }

  private Element list(ListBlock list, int depth) {
    List<Element> items = new ArrayList<>();
    for (var item = list.getFirstChild(); item != null; item = item.getNext()) {
      List<Node> content = new ArrayList<>();
      for (Node node : blocks(item, list.isTight(), depth)) {
        // OSCAL has no table in a list item, but one in a block quote, and a block quote in an item.
        content.add(
            node instanceof Element element && element.tag() == Tag.TABLE
                ? Element.of(Tag.BLOCKQUOTE, element)
                : node);
      }
      items.add(Element.of(Tag.LI, content));
    }
    if (list instanceof OrderedList ordered) {
      Integer start = ordered.getMarkerStartNumber();
      if (start != null && start != 1) {
        return new Element(
            Tag.OL, ImmutableMap.of("start", start.toString()), ImmutableList.copyOf(items));
      }
      return Element.of(Tag.OL, items);
    }
    return Element.of(Tag.UL, items);
  }

  private static Element preformatted(String literal, @Nullable String info) {
    String text = literal.endsWith("\n") ? literal.substring(0, literal.length() - 1) : literal;
    ImmutableList<Node> content =
        text.isEmpty() ? ImmutableList.of() : ImmutableList.of(new Text(text));
    String language = info == null ? "" : info.strip();
    if (language.isEmpty()) {
      return Element.of(Tag.PRE, content);
    }
    return Element.of(
        Tag.PRE,
        new Element(Tag.CODE, ImmutableMap.of("class", "language-" + language), content));
  }

  private Element table(org.commonmark.node.Node table, int depth) {
    List<Node> rows = new ArrayList<>();
    for (var part = table.getFirstChild(); part != null; part = part.getNext()) {
      for (var row = part.getFirstChild(); row != null; row = row.getNext()) {
        if (row instanceof TableRow) {
          List<Node> cells = new ArrayList<>();
          for (var cell = row.getFirstChild(); cell != null; cell = cell.getNext()) {
            cells.add(cell((TableCell) cell, depth + 2));
          }
          rows.add(Element.of(Tag.TR, cells));
        }
      }
    }
    return Element.of(Tag.TABLE, rows);
  }

  private Element cell(TableCell cell, int depth) {
    TableCell.Alignment alignment = cell.getAlignment();
    ImmutableMap<String, String> attributes =
        alignment == null
            ? ImmutableMap.of()
            : ImmutableMap.of(
                "align",
                switch (alignment) {
                  case LEFT -> "left";
                  case CENTER -> "center";
                  case RIGHT -> "right";
                });
    return new Element(
        cell.isHeader() ? Tag.TH : Tag.TD, attributes, ImmutableList.copyOf(inline(cell, depth)));
  }

  /** Reads a block of HTML: OSCAL's elements are themselves, anything else is text. */
  private List<Node> html(String literal) {
    List<Node> nodes;
    try {
      nodes = XmlReader.read(literal, Content.FLOW);
    } catch (IllegalArgumentException notOscal) {
      return List.of(Element.of(Tag.P, guarded(literal)));
    }
    List<Node> out = new ArrayList<>();
    List<Node> run = new ArrayList<>();
    for (Node node : nodes) {
      if (node instanceof Element element && element.tag().isBlock()) {
        paragraph(run, out);
        out.add(node);
      } else {
        run.add(node);
      }
    }
    paragraph(run, out);
    return out;
  }

  private static void paragraph(List<Node> run, List<Node> out) {
    boolean blank = run.stream().allMatch(node -> node instanceof Text t && t.value().isBlank());
    if (!blank) {
      out.add(Element.of(Tag.P, run));
    }
    run.clear();
  }

  /** Reads text in which nothing starts a block. */
  private List<Node> guarded(String markdown) {
    List<Node> out = new ArrayList<>();
    var document = LINE.parse(GUARD + markdown);
    for (var block = document.getFirstChild(); block != null; block = block.getNext()) {
      if (!out.isEmpty()) {
        out.add(new Text("\n"));
      }
      out.addAll(inline(block, 0));
    }
    if (!out.isEmpty() && out.get(0) instanceof Text first) {
      out.set(0, new Text(first.value().substring(GUARD.length())));
    }
    return out;
  }

  private List<Node> inline(org.commonmark.node.Node parent, int depth) {
    checkDepth(depth);
    InlineTags out = new InlineTags(depth);
    for (var node = parent.getFirstChild(); node != null; node = node.getNext()) {
      if (node instanceof org.commonmark.node.Text text) {
        out.add(new Text(text.getLiteral()));
      } else if (node instanceof SoftLineBreak) {
        out.add(new Text("\n"));
      } else if (node instanceof HardLineBreak) {
        out.add(Element.of(Tag.BR));
      } else if (node instanceof HtmlInline html) {
        out.html(html.getLiteral());
      } else if (node instanceof Code code) {
        out.add(Element.of(Tag.CODE, new Text(code.getLiteral())));
      } else if (node instanceof Emphasis) {
        out.add(Element.of(Tag.EM, inline(node, depth + 1)));
      } else if (node instanceof StrongEmphasis) {
        out.add(Element.of(Tag.STRONG, inline(node, depth + 1)));
      } else if (node instanceof Marked marked) {
        out.add(Element.of(marked.tag, inline(node, depth + 1)));
      } else if (node instanceof Inserted inserted) {
        out.add(
            new Element(
                Tag.INSERT,
                ImmutableMap.of("type", inserted.insertion.type(), "id-ref", inserted.insertion.id()),
                ImmutableList.of()));
      } else if (node instanceof Link link) {
        spend(link.getDestination(), link.getTitle());
        out.addLink(
            attributes("href", link.getDestination(), "title", link.getTitle()),
            inline(node, depth + 1));
      } else if (node instanceof Image image) {
        spend(image.getDestination(), image.getTitle());
        StringBuilder alt = new StringBuilder();
        TextWriter.append(inline(node, depth + 1), alt);
        out.add(
            new Element(
                Tag.IMG,
                attributes(
                    "alt", alt.toString(), "src", image.getDestination(), "title", image.getTitle()),
                ImmutableList.of()));
      } else {
        throw new AssertionError("inline content of no kind known here: " + node);
      }
    }
    return out.nodes;
  }

  private void spend(String destination, @Nullable String title) {
    destinations.add(destination);
    spent += destination.length() + (title == null ? 0 : title.length());
    if (spent > budget) {
      throw new IllegalArgumentException(
          "not OSCAL prose: its link references repeat far more text than it holds; write the"
              + " destinations out, as OSCAL has no link references");
    }
  }

  private static ImmutableMap<String, String> attributes(@Nullable String... namesAndValues) {
    ImmutableMap.Builder<String, String> out = ImmutableMap.builder();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      String name = namesAndValues[i];
      String value = namesAndValues[i + 1];
      boolean needed = "href".equals(name) || "src".equals(name);
      if (name != null && value != null && (needed || !value.isEmpty())) {
        out.put(name, needed ? Canonical.address(value) : value);
      }
    }
    return out.buildOrThrow();
  }

  /** A definition that no link uses is not to vanish. */
  private static String written(LinkReferenceDefinition definition) {
    String title = definition.getTitle();
    return "["
        + definition.getLabel()
        + "]: "
        + definition.getDestination()
        + (title == null ? "" : " \"" + title + "\"");
  }

  private static void checkDepth(int depth) {
    if (depth > STOP_DEPTH) {
      throw tooDeep();
    }
  }

  private static ImmutableList<Node> measured(List<Node> nodes) {
    if (Prose.height(nodes) > Prose.MAX_DEPTH) {
      throw tooDeep();
    }
    return ImmutableList.copyOf(nodes);
  }

  private static IllegalArgumentException tooDeep() {
    return new IllegalArgumentException(
        "not OSCAL prose: its Markdown is nested more than "
            + Prose.MAX_DEPTH
            + " deep (lists, block quotes, emphasis and the like)");
  }

  /** Inline content being read, in which tags of OSCAL's elements may stand among the Markdown. */
  private static final class InlineTags {

    /** A start tag whose end tag has not come: text, if that never comes. */
    private record Open(XmlReader.StartTag tag, int index) {}

    final List<Node> nodes = new ArrayList<>();
    private final Deque<Open> open = new ArrayDeque<>();
    private final int[] waiting = new int[Tag.values().length];
    private final int depth;

    InlineTags(int depth) {
      this.depth = depth;
    }

    void add(Node node) {
      nodes.add(node);
    }

    /** Adds a link, divided where it holds what OSCAL has no place for in a link. */
    void addLink(ImmutableMap<String, String> attributes, List<? extends Node> content) {
      List<Node> part = new ArrayList<>();
      boolean linked = false;
      for (Node node : content) {
        if (node instanceof Element element && !Content.PHRASE.allows(element.tag())) {
          if (!part.isEmpty()) {
            linked = true;
            add(new Element(Tag.A, attributes, ImmutableList.copyOf(part)));
            part.clear();
          }
          add(node);
        } else {
          part.add(node);
        }
      }
      // A link that holds nothing else still says where it leads.
      if (!linked || !part.isEmpty()) {
        add(new Element(Tag.A, attributes, ImmutableList.copyOf(part)));
      }
    }

    void html(String literal) {
      if (literal.startsWith("<!--")) {
        return;
      }
      if (literal.startsWith("</")) {
        Tag tag = Tag.of(literal.substring(2, literal.length() - 1).strip());
        if (tag == null || waiting[tag.ordinal()] == 0) {
          add(new Text(literal));
        } else {
          close(tag);
        }
        return;
      }
      XmlReader.StartTag tag = XmlReader.startTag(literal, 0);
      if (tag == null || tag.end() != literal.length() || !tag.tag().isInline()) {
        add(new Text(literal));
      } else if (tag.closed() || tag.tag().content == Content.NOTHING) {
        add(new Element(tag.tag(), tag.attributes(), ImmutableList.of()));
      } else {
        open.push(new Open(tag, nodes.size()));
        waiting[tag.tag().ordinal()]++;
        add(new Text(literal));
      }
    }

    private void close(Tag tag) {
      Open start = open.pop();
      waiting[start.tag.tag().ordinal()]--;
      while (start.tag.tag() != tag) {
        start = open.pop();
        waiting[start.tag.tag().ordinal()]--;
      }
      List<Node> tail = nodes.subList(start.index, nodes.size());
      List<Node> content = List.copyOf(tail.subList(1, tail.size()));
      tail.clear();
      checkDepth(depth + Prose.height(content));
      if (tag == Tag.A) {
        addLink(start.tag.attributes(), content);
      } else {
        add(new Element(tag, start.tag.attributes(), ImmutableList.copyOf(content)));
      }
    }
  }

  /** A pair of delimiters that OSCAL adds to CommonMark's. */
  private static final class Delimiter implements DelimiterProcessor {

    private final char character;
    private final Tag tag;

    Delimiter(char character, Tag tag) {
      this.character = character;
      this.tag = tag;
    }

    @Override
    public char getOpeningCharacter() {
      return character;
    }

    @Override
    public char getClosingCharacter() {
      return character;
    }

    @Override
    public int getMinLength() {
      return 1;
    }

    @Override
    public int process(DelimiterRun openingRun, DelimiterRun closingRun) {
      var opener = openingRun.getOpener();
      var marked = new Marked(tag);
      for (var node = opener.getNext(); node != null && node != closingRun.getCloser(); ) {
        var next = node.getNext();
        marked.appendChild(node);
        node = next;
      }
      opener.insertAfter(marked);
      return 1;
    }
  }

  /** What stands between OSCAL's own delimiters. */
  private static final class Marked extends CustomNode {

    private final Tag tag;

    Marked(Tag tag) {
      this.tag = tag;
    }
  }

  /** A parameter insertion. */
  private static final class Inserted extends CustomNode {

    private final Insertion insertion;

    Inserted(Insertion insertion) {
      this.insertion = insertion;
    }
  }

  private static final class InsertionParser
      implements InlineContentParserFactory, InlineContentParser {

    @Override
    public Set<Character> getTriggerCharacters() {
      return Set.of('{');
    }

    @Override
    public InlineContentParser create() {
      return this;
    }

    @Override
    public ParsedInline tryParse(InlineParserState state) {
      Scanner scanner = state.scanner();
      if (!scanner.next("{{")) {
        return ParsedInline.none();
      }
      StringBuilder between = new StringBuilder();
      for (char c = scanner.peek(); c != '}' && c != '{' && c != Scanner.END; c = scanner.peek()) {
        between.append(c);
        scanner.next();
      }
      Insertion insertion = scanner.next("}}") ? Insertion.parse(between.toString()) : null;
      return insertion == null
          ? ParsedInline.none()
          : ParsedInline.of(new Inserted(insertion), scanner.position());
    }
  }
}
