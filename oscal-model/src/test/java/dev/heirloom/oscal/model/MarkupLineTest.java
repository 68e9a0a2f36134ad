package dev.heirloom.oscal.model;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MarkupLineTest {

  /** Says that one form is written exactly as the other, in both directions. */
  private static void same(String xml, String markdown) {
    assertAll(
        () -> assertEquals(markdown, MarkupLine.ofXml(xml).toMarkdown()),
        () -> assertEquals(xml, MarkupLine.ofMarkdown(markdown).toXml()),
        () -> assertEquals(MarkupLine.ofXml(xml), MarkupLine.ofMarkdown(markdown)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '\u2192',
      quoteCharacter = '%',
      value = {
        "a <em>b</em> c\u2192a *b* c",
        "a<em>b</em>c\u2192a*b*c",
        "<strong>a</strong>\u2192**a**",
        "<em>a <strong>b</strong></em>\u2192*a __b__*",
        "<strong><em>a</em></strong>\u2192**_a_**",
        "<code>a*b</code>\u2192`a*b`",
        "<code>`</code>\u2192`` ` ``",
        "<q>a</q>\u2192\"a\"",
        "H<sub>2</sub>O\u2192H~2~O",
        "x<sup>2</sup>\u2192x^2^",
        "<a href=\"#x\">a</a>\u2192[a](#x)",
        "<a href=\"/a(b)\" title=\"c &quot;d&quot;\">e</a>\u2192[e](/a\\(b\\) \"c \\\"d\\\"\")",
        "<a href=\"a b\">c</a>\u2192[c](<a b>)",
        "<img alt=\"a [b]\" src=\"c.png\" title=\"d\"/>\u2192![a \\[b\\]](c.png \"d\")",
        "<insert type=\"param\" id-ref=\"ac-1_prm_1\"/>\u2192{{ insert: param, ac-1_prm_1 }}",
        "a<br/>b\u2192a<br/>b",
        "a<q/>\u2192a<q></q>"
      })
  void everyConstruct(String xml, String markdown) {
    same(xml, markdown);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '\u2192',
      quoteCharacter = '%',
      value = {
        "<em>a</em><em>b</em>\u2192*a*_b_",
        "a<em>(b)</em>c\u2192a<em>(b)</em>c",
        "<em>a <em>b</em></em>\u2192*a _b_*",
        "<q>a <q>b</q></q>\u2192\"a <q>b</q>\"",
        "<code class=\"x\">a*</code>\u2192<code class=\"x\">a\\*</code>",
        "<code>a <em>b</em></code>\u2192<code>a *b*</code>",
        "<a>b</a>\u2192<a>b</a>"
      })
  void whatMarkdownWouldMisreadIsWrittenInAnotherWay(String xml, String markdown) {
    same(xml, markdown);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '\u2192',
      quoteCharacter = '%',
      value = {
        "a*b\u2192a\\*b",
        "a_b_c _d_\u2192a_b_c \\_d\\_",
        "`a`\u2192\\`a\\`",
        "[a](b)\u2192\\[a\\](b)",
        "~a~ ^b^\u2192\\~a\\~ \\^b\\^",
        "say \"a\"\u2192say \\\"a\\\"",
        "a\\b\u2192a\\\\b",
        "AT&amp;T &amp;amp; &amp;#35;\u2192AT&T \\&amp; \\&#35;",
        "a &lt; b &lt;c&gt;\u2192a < b \\<c>",
        "{{ a }} {{b}}\u2192{{ a }} {{b}}",
        "{{ insert: param, a }}\u2192\\{{ insert: param, a }}",
        "wow!<a href=\"b\">c</a>\u2192wow\\![c](b)",
        "1. a\u21921. a",
        "# a\u2192# a"
      })
  void charactersThatMarkdownInterpretsAreEscapedAndNoOthers(String xml, String markdown) {
    same(xml, markdown);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"- a", "1. a", "# a", "> a", "[a]: b", "| a |", "***", "```", "    a", "<p>"})
  void nothingStartsABlockInALine(String text) {
    assertEquals(text.strip(), MarkupLine.ofMarkdown(text).toText());
    assertEquals(
        MarkupLine.ofMarkdown(text), MarkupLine.ofXml(MarkupLine.ofMarkdown(text).toXml()));
  }

  @Test
  void quotationMarksThatDoNotPairAreText() {
    assertEquals("6\" and 3.5\"", MarkupLine.ofMarkdown("6\" and 3.5\"").toXml());
    assertEquals("a \"b", MarkupLine.ofMarkdown("a \"b").toXml());
    assertNotEquals(MarkupLine.ofMarkdown("\"a\""), MarkupLine.ofMarkdown("\\\"a\\\""));
  }

  @Test
  void italicAndBoldMeanEmphasisAndStrongButStayAsRead() {
    MarkupLine read = MarkupLine.ofXml("<i>a</i> <b>b</b>");
    assertEquals(MarkupLine.ofXml("<em>a</em> <strong>b</strong>"), read);
    assertEquals("*a* **b**", read.toMarkdown());
    assertEquals("<i>a</i> <b>b</b>", read.toXml());
  }

  @Test
  void aLinkIsDividedInXmlAroundAnInsertionForOscalAllowsNoneInside() {
    same(
        "<a href=\"c\">a </a><insert type=\"param\" id-ref=\"p\"/><a href=\"c\"> b</a>",
        "[a {{ insert: param, p }} b](c)");
    same(
        "<a href=\"c\"/><insert type=\"param\" id-ref=\"p\"/><a href=\"c\"/>",
        "[{{ insert: param, p }}](c)");
    same("<a href=\"c\">a</a><br/><a href=\"c\">b</a>", "[a<br/>b](c)");
    same(
        "<a href=\"c\"/><insert type=\"param\" id-ref=\"p\"/> <insert type=\"param\" id-ref=\"q\"/>"
            + "<a href=\"c\" title=\"t\">b</a>",
        "[](c){{ insert: param, p }} {{ insert: param, q }}[b](c \"t\")");
  }

  @Test
  void addressesThatAreNoUriAreEncoded() {
    assertEquals("<a href=\"a%5Bb%5D%25\">x</a>", MarkupLine.ofMarkdown("[x](a[b]%)").toXml());
    assertEquals(
        "<a href=\"http://[::1]/a%20b\">x</a>",
        MarkupLine.ofMarkdown("[x](http://[::1]/a%20b)").toXml());
  }

  @Test
  void entitiesOfMarkdownAreCharacters() {
    assertEquals("\u00A9 &amp; \u00A0", MarkupLine.ofMarkdown("&copy; &amp; &nbsp;").toXml());
    assertEquals(MarkupLine.ofXml("&#169; &amp;"), MarkupLine.ofMarkdown("\u00A9 &"));
  }

  @Test
  void charactersBeyondTheBasicPlane() {
    same("\uD83D\uDE00<em>\uD83D\uDE00</em>", "\uD83D\uDE00*\uD83D\uDE00*");
    same("\uD835\uDC00<em>(a)</em>", "\uD835\uDC00<em>(a)</em>");
  }

  @Test
  void lineBreaksAreRefusedInMarkdown() {
    String error =
        assertThrows(IllegalArgumentException.class, () -> MarkupLine.ofMarkdown("a\nb"))
            .getMessage();
    assertTrue(
        error.startsWith("not a line of OSCAL prose: there is a line break at column 2"), error);
    assertThrows(IllegalArgumentException.class, () -> MarkupLine.ofMarkdown("a\rb"));
  }

  @Test
  void lineBreaksInXmlAndTextAreSpaces() {
    assertEquals("a b", MarkupLine.ofXml("a\n   b").toMarkdown());
    assertEquals("a b\\*", MarkupLine.ofText(" a\n   b* ").toMarkdown());
  }

  @Test
  void blocksAreRefused() {
    String error =
        assertThrows(IllegalArgumentException.class, () -> MarkupLine.ofXml("<p>a</p>"))
            .getMessage();
    assertEquals(
        "not OSCAL prose: at line 1, column 1, <p> can't stand in a line of prose; allowed there: a,"
            + " insert, br, img, code, em, i, strong, b, sub, sup, q",
        error);
  }

  @Test
  void commentsAndCharacterDataAreRead() {
    assertEquals(
        "a <!-- x -->\\*b\\* & c",
        MarkupLine.ofXml("a <!--\nx--><![CDATA[*b* & c]]><?y z?>").toMarkdown());
  }

  @Test
  void insertionsAndReferences() {
    assertEquals(
        List.of(new ParameterId("a")),
        MarkupLine.ofMarkdown("x {{ insert: param, a }}").insertions());
    assertEquals(List.of("b"), MarkupLine.ofMarkdown("[a](b)").references());
  }

  @Test
  void jacksonBindsTheMarkdown() throws NoSuchMethodException {
    for (Class<?> type : List.of(MarkupLine.class, MarkupMultiline.class)) {
      assertTrue(type.getMethod("ofMarkdown", String.class).isAnnotationPresent(JsonCreator.class));
      assertTrue(type.getMethod("toMarkdown").isAnnotationPresent(JsonValue.class));
    }
  }
}
