package dev.heirloom.oscal.model;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MarkupMultilineTest {

  /** Says that one form is written exactly as the other, in both directions. */
  private static void same(String xml, String markdown) {
    assertAll(
        () -> assertEquals(markdown, MarkupMultiline.ofXml(xml).toMarkdown()),
        () -> assertEquals(xml, MarkupMultiline.ofMarkdown(markdown).toXml()),
        () -> assertEquals(MarkupMultiline.ofXml(xml), MarkupMultiline.ofMarkdown(markdown)));
  }

  private static void reads(String markdown, String xml) {
    assertEquals(xml, MarkupMultiline.ofMarkdown(markdown).toXml());
    assertEquals(MarkupMultiline.ofXml(xml), MarkupMultiline.ofMarkdown(markdown));
  }

  private static void writes(String xml, String markdown) {
    assertEquals(markdown, MarkupMultiline.ofXml(xml).toMarkdown());
    assertEquals(MarkupMultiline.ofXml(xml), MarkupMultiline.ofMarkdown(markdown));
  }

  @Test
  void paragraphsAreDividedByBlankLines() {
    same("<p>One.</p><p>Two.</p>", "One.\n\nTwo.");
  }

  @Test
  void headingsOfEachLevel() {
    same("<h1>A</h1><h2>B</h2><h3>C</h3>", "# A\n\n## B\n\n### C");
    same("<h4>A</h4><h5>B</h5><h6>C</h6>", "#### A\n\n##### B\n\n###### C");
    reads("A\n===\n\nB\n---", "<h1>A</h1><h2>B</h2>");
    same("<h1>C#</h1><h2/>", "# C\\#\n\n##");
  }

  @Test
  void listsAndListsInLists() {
    same("<ul><li>a</li><li>b</li></ul>", "- a\n- b");
    same("<ol><li>a</li><li>b</li></ol>", "1. a\n2. b");
    same("<ol start=\"3\"><li>a</li></ol>", "3. a");
    same("<ul><li>a<ol><li>b</li></ol></li><li>c</li></ul>", "- a\n  1. b\n- c");
    writes("<ul><li>a<ol start=\"4\"><li>b</li></ol></li></ul>", "- a\n\n  4. b");
    same("<ul><li/><li>b</li></ul>", "-\n- b");
  }

  @Test
  void paragraphsInListItems() {
    same(
        "<ul><li><p>a</p><p>b</p></li><li><p>c</p><pre>x\n\ny</pre></li></ul>",
        "- a\n\n  b\n\n- c\n\n  ```\n  x\n\n  y\n  ```");
    assertEquals(
        MarkupMultiline.ofXml("<ul><li><p>a</p></li></ul>"),
        MarkupMultiline.ofXml("<ul><li>a</li></ul>"));
  }

  @Test
  void listsNextToEachOtherStayTwo() {
    same("<ul><li>a</li></ul><ul><li>b</li></ul>", "- a\n\n* b");
    same("<ol><li>a</li></ol><ol><li>b</li></ol>", "1. a\n\n1) b");
  }

  @Test
  void listsWithoutWordsAreNoRules() {
    writes("<ul><li><ul><li><ul><li/></ul></li></ul></li></ul>", "- * -");
    writes("<ul><li><hr/></li></ul>", "- ___");
  }

  @Test
  void tables() {
    same(
        "<table><tr><th>A</th><th align=\"right\">B</th></tr>"
            + "<tr><td>x|y</td><td align=\"right\"><code>a|b</code></td></tr></table>",
        "| A | B |\n| --- | ---: |\n| x\\|y | `a\\|b` |");
    same(
        "<table><tr><th align=\"center\">A</th></tr><tr><td align=\"center\"/></tr></table>",
        "| A |\n| :---: |\n|  |");
  }

  @Test
  void tablesThatMarkdownLacksStayXml() {
    same(
        "<table><tr><td>a <em>b</em></td></tr></table>",
        "<table><tr><td>a <em>b</em></td></tr></table>");
  }

  @Test
  void aTableInAListItemStandsInABlockQuoteForOscalHasNoOther() {
    reads(
        "- a\n\n  | b |\n  | --- |",
        "<ul><li><p>a</p><blockquote><table><tr><th>b</th></tr></table></blockquote></li></ul>");
  }

  @Test
  void preformattedText() {
    same("<pre>a\n  * b *\n\n&lt;c&gt;</pre>", "```\na\n  * b *\n\n<c>\n```");
    same("<pre>```</pre>", "````\n```\n````");
    same("<pre><code class=\"language-json\">{}</code></pre>", "```json\n{}\n```");
    reads("    a\n    b", "<pre>a\nb</pre>");
    same("<pre>a <em>b</em>\nc</pre>", "<pre>a <em>b</em>&#10;c</pre>");
  }

  @Test
  void blankLinesAroundPreformattedTextDoNotCount() {
    assertEquals(
        MarkupMultiline.ofXml("<pre>\n  a\n    </pre>"),
        MarkupMultiline.ofMarkdown("```\n  a\n```"));
    assertNotEquals(MarkupMultiline.ofXml("<pre> a</pre>"), MarkupMultiline.ofXml("<pre>a</pre>"));
  }

  @Test
  void blockQuotes() {
    same(
        "<blockquote><p>a</p><blockquote><p>b</p></blockquote></blockquote><p>c</p>",
        "> a\n>\n> > b\n\nc");
    same("<blockquote/>", ">");
  }

  @Test
  void rules() {
    same("<p>a</p><hr/><p>b</p>", "a\n\n___\n\nb");
  }

  @Test
  void imagesOutsideOfParagraphsGetOne() {
    assertEquals(
        MarkupMultiline.ofXml("<img src=\"a.png\"/>"), MarkupMultiline.ofMarkdown("![](a.png)"));
    assertEquals(
        MarkupMultiline.ofXml("<img src=\"a\"/><img src=\"b\"/>"),
        MarkupMultiline.ofMarkdown("![](a)\n\n![](b)"));
  }

  @Test
  void lineBreaksInParagraphs() {
    same("<p>a<br/>b</p>", "a<br/>b");
    reads("a\\\nb", "<p>a<br/>b</p>");
    reads("a  \nb", "<p>a<br/>b</p>");
    reads("a\nb", "<p>a b</p>");
    writes("<p><br/></p>", "<br/>");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "- a",
        "+ a",
        "* a",
        "1. a",
        "12) a",
        "# a",
        "> a",
        "---",
        "***",
        "___",
        "```",
        "~~~",
        "===",
        "    a",
        "[a]: b",
        "<p>a</p>",
        "<!-- a -->",
        "| a | b |",
        "+",
        "-",
        "1.",
        "#"
      })
  void textThatLooksLikeABlockStaysText(String text) {
    MarkupMultiline prose = MarkupMultiline.ofXml("<p>" + ProseArbitraries.escaped(text) + "</p>");
    assertEquals(prose, MarkupMultiline.ofMarkdown(prose.toMarkdown()));
    assertEquals(text.strip(), MarkupMultiline.ofMarkdown(prose.toMarkdown()).toText());
  }

  @Test
  void linkReferencesResolveAndDefinitionsStayWhereTheyAre() {
    reads("[a][r]\n\n[r]: /u", "<p><a href=\"/u\">a</a></p><p>[r]: /u</p>");
    reads("[1]: note\n\na", "<p>[1]: note</p><p>a</p>");
    reads(
        "- [p]: /u \"T\"\n  b\n- [c](/u)",
        "<ul><li><p>[p]: /u \"T\"</p><p>b</p></li>" + "<li><p><a href=\"/u\">c</a></p></li></ul>");
    reads("<div>\n<pre>\n\n[a]: b\n", "<p>&lt;div&gt; &lt;pre&gt;</p><p>[a]: b</p>");
  }

  @Test
  void commentsStayCommentsAndDoNotCount() {
    same("<p>a <!-- b --> c</p>", "a <!-- b --> c");
    same("<p><!-- b --></p><p>c</p>", "<!-- b -->\n\nc");
    same("<p><!-- b --> c</p>", "<p><!-- b --> c</p>");
    same(
        "<ul><li><p><!-- b -->c</p><ul><li>d</li></ul></li></ul>", "- <p><!-- b -->c</p>\n\n  * d");
    reads("a <!-- b -- c --> <!---> d", "<p>a <!-- b - - c --> d</p>");
    writes(
        "<!-- a --><ul><!-- b --><li>c</li><!-- d --></ul>",
        "<!-- a -->\n\n- <p><!-- b -->c</p>\n\n<!-- d -->");
    reads("![a <!-- b -->](c)", "<p><img alt=\"a &lt;!-- b --&gt;\" src=\"c\"/></p>");
    assertEquals(MarkupMultiline.ofXml("<p>a c</p>"), MarkupMultiline.ofMarkdown("a <!-- b --> c"));
    assertEquals("a c", MarkupMultiline.ofMarkdown("a <!-- b --> c").toText());
  }

  @Test
  void cellsBeyondTheHeadStayCells() {
    reads(
        "> | a | b |\r\n> |---|---|\r\n> | c | d | e\\|f | *g* |",
        "<blockquote><table><tr><th>a</th><th>b</th></tr>"
            + "<tr><td>c</td><td>d</td><td>e|f</td><td><em>g</em></td></tr></table></blockquote>");
    reads(
        "a | b\n---|---\n`c | d` | e | | f",
        "<table><tr><th>a</th><th>b</th></tr>"
            + "<tr><td>`c</td><td>d`</td><td>e</td><td/><td>f</td></tr></table>");
    reads("| a |\n|---|\n| b |", "<table><tr><th>a</th></tr><tr><td>b</td></tr></table>");
  }

  @Test
  void blanksInCodeCount() {
    same("<p>a <code> </code> b <code>  c  d</code></p>", "a ` ` b `  c  d`");
    same("<p><code> a </code></p>", "`  a  `");
    writes("<p><code>a\n    b</code> c</p>", "`a b` c");
    assertNotEquals(MarkupMultiline.ofMarkdown("`a  b`"), MarkupMultiline.ofMarkdown("`a b`"));
  }

  @Test
  void preformattedCodeIsPreformattedText() {
    MarkupMultiline broken = MarkupMultiline.ofXml("<pre>\n<code>x = 1</code>\n</pre>");
    assertEquals("```\nx = 1\n```", broken.toMarkdown());
    assertEquals(MarkupMultiline.ofMarkdown("<pre><code>x = 1</code></pre>"), broken);
    assertEquals(
        "<pre>x = 1</pre>", MarkupMultiline.ofMarkdown("<pre><code>x = 1</code></pre>").toXml());
  }

  @Test
  void tagsThatOscalLacksAreText() {
    reads("<div>\na *b*\n</div>", "<p>&lt;div&gt; a <em>b</em> &lt;/div&gt;</p>");
    reads("press <CTRL> now", "<p>press &lt;CTRL&gt; now</p>");
    reads("<?php a ?>", "<p>&lt;?php a ?&gt;</p>");
  }

  @Test
  void whiteSpaceWithoutMeaningDoesNotCount() {
    MarkupMultiline pretty =
        MarkupMultiline.ofXml("\n  <p>\n    a\n    <em> b </em>c\n  </p>\n  <p/>\n");
    assertEquals(MarkupMultiline.ofXml("<p>a <em>b</em> c</p>"), pretty);
    assertEquals("a *b* c", pretty.toMarkdown());
    assertEquals(MarkupMultiline.ofXml("<p>a <em>b</em> c</p>").hashCode(), pretty.hashCode());
    assertNotEquals(MarkupMultiline.ofXml("<p>a<em>b</em> c</p>"), pretty);
  }

  @Test
  void theFormReadIsKeptToTheCharacter() {
    String xml = "<p>a\t<b>c</b> &#x41;</p >";
    assertEquals(xml, MarkupMultiline.ofXml(xml).toXml());
    assertFalse(MarkupMultiline.ofXml(xml).isMarkdown());
    String markdown = "* a\n*   __b__  ";
    assertEquals(markdown, MarkupMultiline.ofMarkdown(markdown).toMarkdown());
    assertEquals(markdown, MarkupMultiline.ofMarkdown(markdown).toString());
    assertTrue(MarkupMultiline.ofMarkdown(markdown).isMarkdown());
  }

  @Test
  void charactersThatXmlLacksAreReplaced() {
    assertEquals("<p>a\uFFFDb</p>", MarkupMultiline.ofMarkdown("a\u0001b").toXml());
    assertEquals("<p>\uFFFD</p>", MarkupMultiline.ofMarkdown("\uD83D").toXml());
  }

  @Test
  void plainTextKeepsItsParagraphsAndLines() {
    MarkupMultiline prose = MarkupMultiline.ofText("a *b*\nc\n\n  - d");
    assertEquals("<p>a *b*<br/>c</p><p>- d</p>", prose.toXml());
    assertEquals("a *b*\nc\n- d", prose.toText());
    assertEquals("", MarkupMultiline.ofText("").toMarkdown());
  }

  @Test
  void wordsAlone() {
    assertEquals(
        "Title\nSee the note \"now\" {{ insert: param, p }}\n2. a\n3. b\n   - c\nx\ty",
        MarkupMultiline.ofMarkdown(
                "# Title\n\nSee [the *note*](#n) \"now\" {{ insert: param, p }}\n\n"
                    + "2. a\n3. b\n   - c\n\n| x | y |\n| - | - |")
            .toText());
  }

  @Test
  void insertionsInEitherFormAndInOrder() {
    List<ParameterId> expected =
        List.of(new ParameterId("b"), new ParameterId("a"), new ParameterId("b"));
    assertEquals(
        expected,
        MarkupMultiline.ofMarkdown(
                "{{ insert: param, b }} {{ insert : param , a }}\n\n"
                    + "- {{insert:param,b}} {{ insert: control, x }} {{ 1 }} {{ hostname }}")
            .insertions());
    assertEquals(
        expected,
        MarkupMultiline.ofXml(
                "<p><insert type='param' id-ref='b'/><insert type=\"param\" id-ref=\"a\" />"
                    + "<insert id-ref=\"b\" type=\"param\"></insert>"
                    + "<insert type=\"control\" id-ref=\"x\"/></p>")
            .insertions());
    assertEquals(
        List.of(),
        MarkupMultiline.ofMarkdown("`{{ insert: param, a }}` \\{{ insert: param, a }} {{ a")
            .insertions());
    assertEquals(
        List.of(),
        MarkupMultiline.ofXml("<p><!-- <insert type='param' id-ref='a'/> --></p>").insertions());
  }

  @Test
  void referencesInEitherFormAndInOrder() {
    assertEquals(
        List.of("#x", "i.png", "http://a.b"),
        MarkupMultiline.ofMarkdown("[*a*](#x) ![i](i.png) <http://a.b>").references());
    assertEquals(
        List.of("#x", "i.png"),
        MarkupMultiline.ofXml("<p><a href=\"#x\">a <img src=\"i.png\"/></a></p>").references());
    assertEquals(List.of(), MarkupMultiline.ofMarkdown("a [b] c").references());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "<p>a;1, column 1, <p> is never closed",
        "<p>a</q>;1, column 5, </p> is expected here",
        "</p>;1, column 1, an end tag has no start tag",
        "a<p/>;1, column 1, text can't stand in prose outside of a block",
        "<p><p/></p>;1, column 4, <p> can't stand in <p>",
        "<em/>;1, column 1, <em> can't stand in prose outside of a block",
        "<ul>a</ul>;1, column 5, text can't stand in <ul>",
        "<ul><p/></ul>;1, column 5, <p> can't stand in <ul>; allowed there: li",
        "<ul><li><table/></li></ul>;1, column 9, <table> can't stand in <li>",
        "<p><a><br/></a></p>;1, column 7, <br> can't stand in <a>",
        "<div/>;1, column 1, <div> is not an element of OSCAL's prose",
        "<o:p/>;1, column 1, <o:p> has a prefix",
        "<p class='a'/>;1, column 4, <p> has no attribute 'class'; it has none",
        "<p xmlns='x'/>;1, column 4, <p> has no attribute 'xmlns'",
        "<p><a href='a' href='b'/></p>;1, column 16, <a> has the attribute 'href' twice",
        "<p><a href=a/></p>;1, column 7, the value of attribute 'href' must stand in quotation marks",
        "<p><img/></p>;1, column 4, <img> needs the attribute 'src'",
        "<p><insert type='param'/></p>;1, column 4, <insert> needs the attributes",
        "<p><insert type='a b' id-ref='c'/></p>;1, column 12, attribute 'type' of <insert> must be a name",
        "<ol start='-1'><li/></ol>;1, column 5, attribute 'start' of <ol> must be a whole number",
        "<table><tr><td align='top'/></tr></table>;1, column 16, attribute 'align' of <td> must be left",
        "<p>a & b</p>;1, column 6, '&' begins neither",
        "<p>&nbsp#</p>;1, column 4, '&' begins neither",
        "<p>&#0#</p>;1, column 4, '&' begins neither",
        "<p>a < b</p>;1, column 6, '<' begins no tag",
        "<p><a href='<'/></p>;1, column 13, '<' can't stand in the value",
        "<p>]]></p>;1, column 6, ']]>' can't stand in text",
        "<p><!-- a</p>;1, column 4, a comment is never closed",
        "<!DOCTYPE p><p/>;1, column 1, '<' begins no tag"
      })
  void whatIsNotOscalProseIsRefusedWithItsPlace(String xml, String message) {
    String error =
        assertThrows(
                IllegalArgumentException.class,
                () ->
                    MarkupMultiline.ofXml(xml.replace("&nbsp#", "&nbsp;").replace("&#0#", "&#0;")))
            .getMessage();
    assertTrue(error.startsWith("not OSCAL prose: at line " + message), error);
  }

  @Test
  void theRightLineIsNamed() {
    String error =
        assertThrows(
                IllegalArgumentException.class,
                () -> MarkupMultiline.ofXml("<p>a</p>\n<p>\u0001</p>"))
            .getMessage();
    assertEquals(
        "not OSCAL prose: at line 2, column 4, the character U+0001 can't stand in XML", error);
  }

  @Test
  void checkedXmlIsRefusedWhenFirstLookedInto() {
    MarkupMultiline prose = MarkupMultiline.ofCheckedXml("<div/>");
    assertEquals("<div/>", prose.toXml());
    assertThrows(IllegalArgumentException.class, prose::toMarkdown);
  }

  @ParameterizedTest
  @ValueSource(strings = {"> ", "- ", "*a ", "<em>"})
  void proseNestedTooDeepIsRefusedAndNotAStackOverflow(String opener) {
    String closer = opener.equals("<em>") ? "</em>" : opener.equals("*a ") ? "a*" : "";
    MarkupMultiline deep =
        MarkupMultiline.ofMarkdown(opener.repeat(50_000) + "a" + closer.repeat(50_000));
    String error = assertThrows(IllegalArgumentException.class, deep::toXml).getMessage();
    assertTrue(error.contains("nested more than 100 deep"), error);
  }

  @Test
  void xmlNestedTooDeepIsRefused() {
    String xml = "<p>" + "<em>".repeat(50_000) + "a" + "</em>".repeat(50_000) + "</p>";
    String error =
        assertThrows(IllegalArgumentException.class, () -> MarkupMultiline.ofXml(xml)).getMessage();
    assertEquals(
        "not OSCAL prose: at line 1, column 408, elements are nested more than 100 deep, a limit that is"
            + " fixed; nest them less deeply",
        error);
  }

  @Test
  void proseNestedAsDeepAsAllowedIsRead() {
    String xml = "<p>" + "<sub>".repeat(98) + "a" + "</sub>".repeat(98) + "</p>";
    MarkupMultiline prose = MarkupMultiline.ofXml(xml);
    assertEquals(prose, MarkupMultiline.ofMarkdown(prose.toMarkdown()));
  }

  @Test
  void aTableThatWouldGrowIsRefused() {
    MarkupMultiline prose =
        MarkupMultiline.ofMarkdown(
            "|a".repeat(3000) + "|\n" + "|-".repeat(3000) + "|\n" + "|\n".repeat(3000));
    String error = assertThrows(IllegalArgumentException.class, prose::toXml).getMessage();
    assertTrue(error.contains("9015006 cells"), error);
  }

  @Test
  void linkReferencesThatWouldGrowAreRefused() {
    MarkupMultiline prose =
        MarkupMultiline.ofMarkdown("[a]: /" + "x".repeat(20_000) + "\n\n" + "[a] ".repeat(5_000));
    String error = assertThrows(IllegalArgumentException.class, prose::toXml).getMessage();
    assertTrue(error.contains("link references repeat"), error);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[",
        "![",
        "*",
        "**a ",
        "_a ",
        "\"a ",
        "a\"b ",
        "~~a ",
        "^",
        "``a",
        "{{ a",
        "<em>",
        "</em>",
        "<a ",
        "&",
        "\\",
        "[a](",
        "[[]()",
        "[a]: b\n",
        "|\n",
        "a|b\n",
        "<em><b></em>"
      })
  void hostileMarkdownIsReadOrRefusedInTimeLinearInItsLength(String piece) {
    // Quadratic ways through this much text take minutes; the limit is for slow machines.
    assertTimeoutPreemptively(
        Duration.ofSeconds(20),
        () -> {
          try {
            MarkupMultiline.ofMarkdown(piece.repeat(60_000)).toXml();
          } catch (IllegalArgumentException refused) {
            assertTrue(refused.getMessage().startsWith("not OSCAL prose: "), refused.getMessage());
          }
        });
  }

  @Test
  void aLineAndATextAreNeverEqual() {
    assertFalse(MarkupMultiline.ofMarkdown("a").equals((Object) MarkupLine.ofMarkdown("a")));
  }

  @Test
  void aTextOfFormattingAloneIsRefusedInMarkdownAndNotWrittenAsIt() {
    MarkupMultiline most = MarkupMultiline.ofMarkdown("*a* ".repeat(100_000));
    MarkupMultiline more = MarkupMultiline.ofMarkdown("*a* ".repeat(100_001));
    MarkupMultiline xml = MarkupMultiline.ofXml("<p>" + "<em>a</em> ".repeat(100_001) + "</p>");

    assertEquals(most, MarkupMultiline.ofXml(most.toXml()));
    for (Executable form : List.<Executable>of(more::toXml, xml::toMarkdown)) {
      String error = assertThrows(IllegalArgumentException.class, form).getMessage();
      assertTrue(error.contains("200002") && error.contains("limit is 200000"), error);
    }
  }
}
