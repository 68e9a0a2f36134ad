package dev.heirloom.oscal.model.internal.prose;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import dev.heirloom.oscal.model.internal.prose.Node.Element;
import dev.heirloom.oscal.model.internal.prose.Node.Text;
import dev.heirloom.oscal.model.internal.prose.Tag.ContentModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.Block;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.Code;
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
import org.commonmark.node.SourceSpan;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.ThematicBreak;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;
import org.jspecify.annotations.Nullable;

/** Reads prose from OSCAL's Markdown. */
final class MarkdownReader {

  /**
   * White space to CommonMark, but none that it strips: put before a line, it keeps the line from
   * being taken for a link reference definition.
   */
  private static final String GUARD = "\u00A0";

  private static final Parser BLOCKS = builder(Parser.builder()).build();
  private static final Parser TABLES =
      builder(Parser.builder().extensions(List.of(TablesExtension.create())))
          .includeSourceSpans(IncludeSourceSpans.BLOCKS)
          .build();
  private static final Parser LINE =
      builder(Parser.builder().enabledBlockTypes(Set.<Class<? extends Block>>of())).build();

  /** Where reading stops, beyond what is allowed; what was read is measured exactly afterwards. */
  private static final int STOP_DEPTH = Prose.MAX_DEPTH + 20;

  private final String markdown;

  /** How much the destinations of links may come to: references repeat those of the text. */
  private final long budget;

  private long spent;

  private MarkdownReader(String markdown) {
    this.markdown = markdown;
    this.budget = 10_000 + 10L * markdown.length();
  }

  private static Parser.Builder builder(Parser.Builder builder) {
    return builder
        .maxOpenBlockParsers(STOP_DEPTH)
        .maxInlineNesting(STOP_DEPTH)
        .customDelimiterProcessor(new OscalSyntax.Delimiter('"', Tag.Q))
        .customDelimiterProcessor(new OscalSyntax.Delimiter('~', Tag.SUB))
        .customDelimiterProcessor(new OscalSyntax.Delimiter('^', Tag.SUP))
        .customInlineContentParserFactory(new OscalSyntax.InsertionParser());
  }

  static ImmutableList<Node> line(String markdown) {
    ParserLimits.checkMarks(markdown);
    ParserLimits.checkBrackets(markdown);
    return measured(new MarkdownReader(markdown).guarded(markdown));
  }

  static ImmutableList<Node> blocks(String markdown) {
    ParserLimits.checkMarks(markdown);
    ParserLimits.checkBrackets(markdown);
    Parser parser = BLOCKS;
    if (markdown.indexOf('|') >= 0) {
      ParserLimits.checkTables(markdown);
      parser = TABLES;
    }
    return measured(new MarkdownReader(markdown).blocks(parser.parse(markdown), false, 0));
  }

  private List<Node> blocks(org.commonmark.node.Node parent, boolean tight, int depth) {
    checkDepth(depth);
    List<Node> out = new ArrayList<>();
    for (var node = parent.getFirstChild(); node != null; node = node.getNext()) {
      if (node instanceof Paragraph) {
        List<Node> inline = inline(node, depth + 1);
        if (tight) {
          out.addAll(inline);
        } else {
          out.add(Element.of(Tag.P, inline));
        }
      } else if (node instanceof LinkReferenceDefinition definition) {
        // OSCAL has no definitions: their words stay, and what refers to them is a link.
        out.add(Element.of(Tag.P, new Text(written(definition))));
      } else if (node instanceof HtmlBlock html) {
        out.addAll(html(html.getLiteral()));
      } else {
        out.add(block(node, depth + 1));
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
        // OSCAL has no table in a list item, but one in a block quote, and a block quote in an
        // item.
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
        Tag.PRE, new Element(Tag.CODE, ImmutableMap.of("class", "language-" + language), content));
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
          surplus((TableRow) row, cells.size()).forEach(words -> cells.add(surplusCell(words)));
          rows.add(Element.of(Tag.TR, cells));
        }
      }
    }
    return Element.of(Tag.TABLE, rows);
  }

  /** Returns what stands in a row behind its table's last column, which the parser leaves out. */
  private List<String> surplus(TableRow row, int columns) {
    List<SourceSpan> spans = row.getSourceSpans();
    if (spans.isEmpty()) {
      return List.of();
    }
    int start = spans.get(0).getInputIndex();
    String line = markdown.substring(start, start + spans.get(0).getLength()).strip();
    int from = line.startsWith("|") ? 1 : 0;
    List<String> cells = new ArrayList<>();
    int number = 0;
    for (int i = from; i < line.length(); i++) {
      if (line.charAt(i) == '|' && line.charAt(i - 1) != '\\') {
        if (++number > columns) {
          cells.add(line.substring(from, i));
        }
        from = i + 1;
      }
    }
    if (number >= columns && from < line.length()) {
      cells.add(line.substring(from));
    }
    return cells;
  }

  private Element surplusCell(String markdown) {
    return Element.of(Tag.TD, guarded(markdown.replace("\\|", "|").strip()));
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
    if (literal.contains("<?")) {
      // Markdown has no processing instructions: what looks like one is words.
      return List.of(Element.of(Tag.P, guarded(literal)));
    }
    try {
      nodes = ProseXml.read(literal, ContentModel.FLOW);
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
      if (block instanceof LinkReferenceDefinition definition) {
        out.add(new Text(written(definition)));
      } else {
        out.addAll(inline(block, 0));
      }
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
      } else if (node instanceof OscalSyntax.Marked marked) {
        out.add(Element.of(marked.tag, inline(node, depth + 1)));
      } else if (node instanceof OscalSyntax.Inserted inserted) {
        out.add(
            new Element(
                Tag.INSERT,
                ImmutableMap.of(
                    "type", inserted.insertion.type(), "id-ref", inserted.insertion.id()),
                ImmutableList.of()));
      } else if (node instanceof Link link) {
        spend(link.getDestination(), link.getTitle());
        out.addLink(
            attributes("href", link.getDestination(), "title", link.getTitle()),
            inline(node, depth + 1));
      } else if (node instanceof Image image) {
        spend(image.getDestination(), image.getTitle());
        StringBuilder alt = new StringBuilder();
        TextWriter.append(InlineTags.written(inline(node, depth + 1)), alt);
        out.add(
            new Element(
                Tag.IMG,
                attributes(
                    "alt",
                    alt.toString(),
                    "src",
                    image.getDestination(),
                    "title",
                    image.getTitle()),
                ImmutableList.of()));
      } else {
        throw new AssertionError("inline content of no kind known here: " + node);
      }
    }
    return out.nodes;
  }

  private void spend(String destination, @Nullable String title) {
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
        out.put(name, needed ? Attributes.address(value) : value);
      }
    }
    return out.buildOrThrow();
  }

  private static String written(LinkReferenceDefinition definition) {
    String title = definition.getTitle();
    return "["
        + definition.getLabel()
        + "]: "
        + definition.getDestination()
        + (title == null ? "" : " \"" + title + "\"");
  }

  static void checkDepth(int depth) {
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
            + " deep (lists, block quotes, emphasis and the like), a limit that is fixed; nest it less"
            + " deeply");
  }
}
