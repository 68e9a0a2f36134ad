package dev.heirloom.oscal.model;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** Random prose: what OSCAL's schema allows, with text chosen to be misread. */
public final class ProseArbitraries {

  private static final String[] WORDS = {
    "a",
    "Ab",
    "the system",
    "ac-1_prm_1",
    "1",
    "12",
    "1.",
    "3)",
    "é",
    "\u00A0",
    "\u2003",
    "\uD83D\uDE00",
    "e\u0301",
    "\u2028",
    "*",
    "**",
    "_",
    "__",
    "`",
    "```",
    "[",
    "]",
    "](",
    "[x]: y",
    "![",
    "!",
    "<",
    ">",
    "<em>",
    "</em>",
    "<p>",
    "<br>",
    "<CTRL>",
    "<http://a.b>",
    "<!--",
    "-->",
    "]]>",
    "#",
    "##",
    "+",
    "-",
    "---",
    "===",
    ".",
    ")",
    "(",
    "~",
    "~~~",
    "^",
    "|",
    "\"",
    "'",
    "\\",
    "\\\\",
    "&",
    "&amp;",
    "&#35;",
    "&copy;",
    ";",
    ":",
    "=",
    "{",
    "{{",
    "}}",
    "{{ insert: param, x }}",
    "{{ x }}",
    "http://a.b/c_d_e",
    "    ",
    "\t",
    "\n",
    "\n\n",
    "/",
    "$",
    "%",
    "@"
  };

  /** The constructs of {@link #markedMarkdown}, with {@code @} for each word. */
  private static final String[] CONSTRUCTS = {
    "@ ",
    "@\n",
    "@\n\n",
    "\n\n",
    "\n",
    " ",
    "  ",
    "  \n@",
    "\\\n@",
    "\t",
    "\u00A0",
    "\u2003@\u200B",
    "\r\n@",
    "*@*",
    "**@**",
    "_@_",
    "__@ *@*__",
    "***@** @*",
    "*@",
    "**",
    "~@~",
    "^@^",
    "~~@~~",
    "\"@\"",
    "\"@",
    "\u201C@\u201D",
    "`@`",
    "` @ `",
    "`  @`",
    "`` @`@ ``",
    "`` ` ``",
    "` `",
    "`@",
    "`<@>`",
    "`{{ insert: param, @ }}`",
    "\n\n```\n@\n\n  @\n```\n\n",
    "\n\n~~~ @\n@\n~~~\n",
    "\n\n``` a b @\n",
    "\n\n    @\n\n      @\n\n",
    "\n\n```\n",
    "\n\n# @ #\n",
    "\n## @\n",
    "@\n===\n",
    "@\n@\n---\n",
    "\n\n---\n\n",
    "\n> @",
    "\n> > @\n",
    "\n>\n> - @\n",
    "\n\n- @\n",
    "\n- @\n  - @\n\n    @\n",
    "\n3. @\n",
    "\n1) @\n\n   @\n",
    "\n-\n",
    "\n+ [ ] @\n",
    "\n* @\n",
    "\n\n| @ | @ |\n|:--|--:|\n| @ |\n| @ | `@|@` | @ |\n| @\\|@ | | @\n",
    "\n\n@|@\n-|-\n@\n@|@|@\n",
    "| @ |",
    "\n| @ | @ | @ |",
    "|",
    "\n\n[@]: @\n",
    "\n\n[@]: <@ @> '@'\n@\n",
    "[@]",
    "[@][@]",
    "[r]",
    "[@][r]",
    "\n\n[r]: /@ \"@\"\n",
    "\n- [@]: @\n",
    "[@](@)",
    "[@](<@ @> \"@\")",
    "[@ *@*](#@ '@')",
    "[](@)",
    "[@](",
    "![@](@ \"@\")",
    "![@ *@* `@` <!-- @ -->](@)",
    "[![@](@)](@)",
    "[{{ insert: param, @ }}](@)",
    "[@ {{ insert: param, @ }} @](@)",
    "[@<br/>@](@)",
    "<http://@.org/@>",
    "<@@x.org>",
    "http://@.org",
    "{{ insert: param, @ }}",
    "{{insert:control,@}}",
    "{{ insert: param, @ @ }}",
    "{{ @ }}",
    "{{@}}",
    "\\{{ insert: param, @ }}",
    "{{{ @",
    "}}",
    "<!-- @ -->",
    "<!--@-->",
    "<!-- @ -- @ -->",
    "\n\n<!-- @\n\n@ -->\n\n",
    "<!-- @",
    "<!---->",
    "\n<!-- @ --> *@* & @\n",
    "<em>@</em>",
    "<b>@ ",
    "</b>",
    "<br>",
    "<br/>@",
    "<sub>@ *@*</sub>",
    "<code class=\"@\">@ </code>",
    "<code>",
    "</code>",
    "<a href=\"@\" title=\"@\">@</a>",
    "<a href=\"@\">@ [@](@) {{ insert: param, @ }}</a>",
    "<q>@</q>",
    "<img src=\"@\" alt=\"@\"/>",
    "<span class=\"@\">@</span>",
    "<em class=\"@\">@</em>",
    "<@>",
    "</@>",
    "<?@ @?>",
    "<![CDATA[ @ ]]>",
    "<!@ @>",
    "\n\n<div>\n@ *@*\n\n@</div>\n",
    "\n\n<p>@ &amp; @</p>\n",
    "\n\n<p class=\"@\">@ & @</p>\n\n",
    "\n\n<?@\n\n@?>\n",
    "\n\n<script>\n@\n\n[@]: @\n</script>\n",
    "\n\n<table><!-- @ --><tr><td>@</td><td align=\"right\">@</td></tr><!-- @ --></table>\n",
    "\n\n<ul><li>@<ul><li>@</li></ul></li></ul>\n",
    "\n\n<pre>\n<code>@  @</code>\n</pre>\n\n",
    "\n\n<pre>@\n\n@ <em>@</em></pre>\n\n",
    "\n\n<blockquote>@<p>@</p></blockquote>\n\n",
    "&@;",
    "&amp;@",
    "&#35;@",
    "\\*@\\*",
    "\\@",
    "\\",
    "@ < @ > @",
    "@_@_",
    "!",
    "[",
    "]",
    "(@)",
    "#@",
    "1986\\. @",
    "***"
  };

  private ProseArbitraries() {}

  /** Lines of prose in either form. */
  public static Arbitrary<MarkupLine> lines() {
    return Arbitraries.oneOf(
        xmlLines().map(MarkupLine::ofXml),
        markdown().map(m -> MarkupLine.ofMarkdown(m.replaceAll("[\r\n]+", " "))));
  }

  /** Prose of any length in either form. */
  public static Arbitrary<MarkupMultiline> multilines() {
    return Arbitraries.oneOf(
        xmlBlocks().map(MarkupMultiline::ofXml), markdown().map(MarkupMultiline::ofMarkdown));
  }

  /** Any text that XML can hold, with much that Markdown and XML would interpret. */
  public static Arbitrary<String> texts() {
    return Arbitraries.frequencyOf(
            Tuple.of(8, Arbitraries.of(WORDS)), Tuple.of(3, Arbitraries.just(" ")))
        .list()
        .ofMaxSize(7)
        .map(words -> String.join("", words));
  }

  /** Text that is Markdown of some kind, well-formed or not. */
  public static Arbitrary<String> markdown() {
    Arbitrary<String> pieces =
        Arbitraries.of(
            "\n",
            "\n\n",
            "\n\n",
            "\n  ",
            "\n    ",
            "\n> ",
            "> ",
            "- ",
            "* ",
            "1. ",
            "\n- ",
            "\n2. ",
            "# ",
            "\n## ",
            "***",
            "\n---\n",
            "\n===\n",
            "\n```\n",
            "\n~~~ java\n",
            "| a | b |\n| --- | :-: |\n",
            "\n| c |",
            "[a](b)",
            "[a](<b c> \"t\")",
            "![i](s)",
            "[r]",
            "\n\n[r]: /url 'title'\n",
            "<b>",
            "</b>",
            "<br>",
            "<br/>",
            "<a href=\"x\">",
            "</a>",
            "<code class=\"c\">",
            "</code>",
            "<img src=\"x\"/>",
            "\n<table><tr><td>x</td></tr></table>\n",
            "\n<pre>\n",
            "</pre>\n",
            "<div>",
            "{{ insert: param, p_1 }}",
            "{{p_1}}",
            "[l {{ insert: param, p }} m](n)",
            "\"q\"",
            "~s~",
            "^s^",
            "*e*",
            "**s**",
            "  \n",
            "\\\n");
    return Arbitraries.oneOf(pieces, texts()).list().ofMaxSize(8).map(all -> String.join("", all));
  }

  /**
   * Markdown of every construct that OSCAL's has or resembles, in which each place that can hold a
   * word holds one of a kind, {@code w0w}, {@code w1w} and so on, and a trip that loses one loses
   * content.
   */
  public static Arbitrary<String> markedMarkdown() {
    return Arbitraries.of(CONSTRUCTS)
        .list()
        .ofMinSize(1)
        .ofMaxSize(6)
        .map(
            constructs -> {
              StringBuilder out = new StringBuilder();
              int number = 0;
              for (String c : String.join("", constructs).split("(?<=@)")) {
                out.append(
                    c.endsWith("@") ? c.substring(0, c.length() - 1) + "w" + number++ + "w" : c);
              }
              return out.toString();
            });
  }

  /** The inner XML of lines of prose. */
  public static Arbitrary<String> xmlLines() {
    return inline(3);
  }

  /** The inner XML of prose of any length. */
  public static Arbitrary<String> xmlBlocks() {
    return Arbitraries.oneOf(
            List.of(
                block(2), table(), attributes("img", "src", "alt", "title").map(tag -> tag + "/>")))
        .list()
        .ofMaxSize(4)
        .map(ProseArbitraries::joined);
  }

  private static Arbitrary<String> block(int depth) {
    Arbitrary<String> leaf =
        Arbitraries.oneOf(
            inline(2).map(xml -> "<p>" + xml + "</p>"),
            Combinators.combine(Arbitraries.integers().between(1, 6), inline(1))
                .as((level, xml) -> "<h" + level + ">" + xml + "</h" + level + ">"),
            preformatted(),
            Arbitraries.just("<hr/>"));
    if (depth == 0) {
      return leaf;
    }
    Arbitrary<String> item =
        Arbitraries.oneOf(inline(1), Arbitraries.lazy(() -> block(depth - 1)))
            .list()
            .ofMaxSize(3)
            .map(parts -> "<li>" + joined(parts) + "</li>");
    Arbitrary<String> items = item.list().ofMinSize(1).ofMaxSize(3).map(ProseArbitraries::joined);
    Arbitrary<String> quoted =
        Arbitraries.oneOf(Arbitraries.lazy(() -> block(depth - 1)), table())
            .list()
            .ofMaxSize(3)
            .map(parts -> "<blockquote>" + joined(parts) + "</blockquote>");
    return Arbitraries.oneOf(
        leaf,
        items.map(xml -> "<ul>" + xml + "</ul>"),
        items.map(xml -> "<ol>" + xml + "</ol>"),
        Combinators.combine(Arbitraries.of("0", "1", "2", "+07", "999999999", "12345678901"), items)
            .as((start, xml) -> "<ol start=\"" + start + "\">" + xml + "</ol>"),
        quoted);
  }

  private static Arbitrary<String> preformatted() {
    return Arbitraries.oneOf(
            texts().map(ProseArbitraries::escaped),
            texts().map(text -> "<code>" + escaped(text) + "</code>"),
            texts().map(text -> "<code class=\"language-json\">" + escaped(text) + "</code>"),
            inline(1))
        .map(xml -> "<pre>" + xml + "</pre>");
  }

  private static Arbitrary<String> table() {
    Arbitrary<String> aligned = Arbitraries.of("", "", " align=\"left\"", " align=\"right\"");
    Arbitrary<String> regular =
        Combinators.combine(aligned, inline(1), inline(1), inline(1), inline(0))
            .as(
                (align, a, b, c, d) ->
                    "<table><tr><th>%s</th><th%s>%s</th></tr><tr><td>%s</td><td%s>%s</td></tr></table>"
                        .formatted(a, align, b, c, align, d));
    Arbitrary<String> cell =
        Combinators.combine(Arbitraries.of("th", "td"), aligned, inline(1))
            .as((tag, align, xml) -> "<" + tag + align + ">" + xml + "</" + tag + ">");
    Arbitrary<String> ragged =
        cell.list()
            .ofMinSize(1)
            .ofMaxSize(3)
            .map(cells -> "<tr>" + joined(cells) + "</tr>")
            .list()
            .ofMinSize(1)
            .ofMaxSize(3)
            .map(rows -> "<table>" + joined(rows) + "</table>");
    return Arbitraries.oneOf(regular, ragged);
  }

  private static Arbitrary<String> inline(int depth) {
    return piece(depth, true).list().ofMaxSize(4).map(ProseArbitraries::joined);
  }

  private static Arbitrary<String> piece(int depth, boolean outsideLink) {
    Arbitrary<String> text = texts().map(ProseArbitraries::escaped);
    if (depth == 0) {
      return text;
    }
    Arbitrary<String> inner = Arbitraries.lazy(() -> inline(depth - 1));
    Arbitrary<String> phrase =
        Arbitraries.oneOf(
            Combinators.combine(
                    Arbitraries.of("em", "i", "strong", "b", "sub", "sup", "q", "code"), inner)
                .as((tag, xml) -> "<" + tag + ">" + xml + "</" + tag + ">"),
            text.map(xml -> "<code>" + xml + "</code>"),
            inner.map(xml -> "<code class=\"c\">" + xml + "</code>"),
            attributes("img", "src", "alt", "title").map(tag -> tag + "/>"));
    if (!outsideLink) {
      return Arbitraries.oneOf(text, phrase);
    }
    Arbitrary<String> linked =
        Arbitraries.lazy(() -> piece(depth - 1, false))
            .list()
            .ofMaxSize(3)
            .map(ProseArbitraries::joined);
    return Arbitraries.oneOf(
        text,
        phrase,
        Arbitraries.just("<br/>"),
        Arbitraries.of("p", "ac-1_prm_1", "x.y")
            .map(id -> "<insert type=\"param\" id-ref=\"" + id + "\"/>"),
        linked.map(xml -> "<a>" + xml + "</a>"),
        Combinators.combine(attributes("a", "href", "title"), linked)
            .as((tag, xml) -> tag + ">" + xml + "</a>"));
  }

  private static Arbitrary<String> attributes(String tag, String needed, String... others) {
    Arbitrary<String> out = texts().map(v -> "<" + tag + " " + needed + "=\"" + escaped(v) + "\"");
    for (String other : others) {
      out =
          Combinators.combine(out, texts().injectNull(0.6))
              .as((xml, v) -> v == null ? xml : xml + " " + other + "=\"" + escaped(v) + "\"");
    }
    return out;
  }

  private static String joined(List<String> parts) {
    return String.join("", parts);
  }

  /** Escapes text for XML. */
  public static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
