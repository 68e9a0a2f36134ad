package dev.heirloom.oscal.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.google.common.base.CharMatcher;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;

class ProseLaws {

  private static final Pattern MARKER = Pattern.compile("w[0-9]+w");

  @Provide
  Arbitrary<String> markedMarkdown() {
    return ProseArbitraries.markedMarkdown();
  }

  @Provide
  Arbitrary<String> xmlLine() {
    return ProseArbitraries.xmlLines();
  }

  @Provide
  Arbitrary<String> xmlBlocks() {
    return ProseArbitraries.xmlBlocks();
  }

  @Provide
  Arbitrary<String> markdown() {
    return ProseArbitraries.markdown();
  }

  @Provide
  Arbitrary<String> text() {
    return ProseArbitraries.texts();
  }

  @Provide
  Arbitrary<MarkupLine> lines() {
    return ProseArbitraries.lines();
  }

  @Provide
  Arbitrary<MarkupMultiline> multilines() {
    return ProseArbitraries.multilines();
  }

  /** Lines in which little or nothing has a meaning in Markdown, with what looks as if it had. */
  @Provide
  Arbitrary<String> phrases() {
    return Arbitraries.oneOf(
            Arbitraries.strings().withChars("aB1 ,;:.()/?'-").ofMinLength(1).ofMaxLength(12),
            Arbitraries.of("http://a.b/c", "www.a.b", "i.e.", "1.", "--", "a:b", " ", "(", "a@b.c"))
        .list()
        .ofMaxSize(5)
        .map(pieces -> "a" + String.join("", pieces));
  }

  /** A phrase needs no parser; with something else behind it the parser reads all of it. */
  @Property(tries = 500)
  void aPhraseIsReadAsTheParserReadsIt(@ForAll("phrases") String phrase) {
    String words = phrase.stripTrailing();
    MarkupLine line = MarkupLine.ofMarkdown(words);
    assertEquals(
        line.toXml() + " <em>x</em>", MarkupLine.ofMarkdown(words + " *x*").toXml(), "a line");
    MarkupMultiline prose = MarkupMultiline.ofMarkdown(words);
    MarkupMultiline longer = MarkupMultiline.ofMarkdown(words + "\n\n*x*");
    assertEquals(prose.toXml() + "<p><em>x</em></p>", longer.toXml().replace("\n", ""), "prose");
    assertEquals(prose.toText() + "\nx", longer.toText(), "the words of prose");
  }

  @Property(tries = 1000, shrinking = ShrinkingMode.BOUNDED)
  void linesSurviveTheWayFromXmlToMarkdownAndBack(@ForAll("xmlLine") String xml) {
    MarkupLine read = MarkupLine.ofXml(xml);
    MarkupLine again = MarkupLine.ofMarkdown(read.toMarkdown());
    assertEquals(read, again, () -> "written as " + read.toMarkdown());
    assertEquals(read.hashCode(), again.hashCode());
    assertEquals(read, MarkupLine.ofXml(again.toXml()));
    assertEquals(read.toMarkdown(), MarkupLine.ofXml(again.toXml()).toMarkdown());
  }

  @Property(tries = 1000, shrinking = ShrinkingMode.BOUNDED)
  void blocksSurviveTheWayFromXmlToMarkdownAndBack(@ForAll("xmlBlocks") String xml) {
    MarkupMultiline read = MarkupMultiline.ofXml(xml);
    MarkupMultiline again = MarkupMultiline.ofMarkdown(read.toMarkdown());
    assertEquals(read, again, () -> "written as " + read.toMarkdown());
    assertEquals(read.hashCode(), again.hashCode());
    assertEquals(read, MarkupMultiline.ofXml(again.toXml()));
    assertEquals(read.toMarkdown(), MarkupMultiline.ofXml(again.toXml()).toMarkdown());
  }

  @Property(tries = 2000, shrinking = ShrinkingMode.BOUNDED)
  void anyMarkdownSurvivesTheWayToXmlAndBack(@ForAll("markdown") String markdown) {
    MarkupMultiline read = MarkupMultiline.ofMarkdown(markdown);
    MarkupMultiline xml = MarkupMultiline.ofXml(read.toXml());
    assertEquals(read, xml);
    MarkupMultiline again = MarkupMultiline.ofMarkdown(xml.toMarkdown());
    assertEquals(read, again, xml::toMarkdown);
    assertEquals(read.hashCode(), again.hashCode());
    assertEquals(xml.toXml(), again.toXml(), xml::toMarkdown);
  }

  @Property(tries = 2000, shrinking = ShrinkingMode.BOUNDED)
  void anyLineOfMarkdownSurvivesTheWayToXmlAndBack(@ForAll("markdown") String markdown) {
    MarkupLine read = MarkupLine.ofMarkdown(markdown.replace('\n', ' '));
    MarkupLine xml = MarkupLine.ofXml(read.toXml());
    assertEquals(read, xml);
    MarkupLine again = MarkupLine.ofMarkdown(xml.toMarkdown());
    assertEquals(read, again, xml::toMarkdown);
    assertEquals(read.hashCode(), again.hashCode());
    assertEquals(xml.toXml(), again.toXml(), xml::toMarkdown);
  }

  @Property(tries = 1000, shrinking = ShrinkingMode.BOUNDED)
  void noWordIsLostOnAnyTrip(@ForAll("markedMarkdown") String markdown) {
    List<String> words = markersOf(markdown);
    MarkupMultiline read = MarkupMultiline.ofMarkdown(markdown);
    assertEquals(words, markersOf(read.toXml()), read::toXml);
    MarkupMultiline xml = MarkupMultiline.ofXml(read.toXml());
    assertEquals(words, markersOf(xml.toMarkdown()), xml::toMarkdown);
    assertEquals(
        read.toXml(), MarkupMultiline.ofMarkdown(xml.toMarkdown()).toXml(), xml::toMarkdown);
  }

  @Property(tries = 500, shrinking = ShrinkingMode.BOUNDED)
  void noWordOfALineIsLostOnAnyTrip(@ForAll("markedMarkdown") String markdown) {
    String line = markdown.replaceAll("[\r\n]", " ");
    MarkupLine read = MarkupLine.ofMarkdown(line);
    assertEquals(markersOf(line), markersOf(read.toXml()), read::toXml);
    MarkupLine xml = MarkupLine.ofXml(read.toXml());
    assertEquals(markersOf(line), markersOf(xml.toMarkdown()), xml::toMarkdown);
    assertEquals(read.toXml(), MarkupLine.ofMarkdown(xml.toMarkdown()).toXml(), xml::toMarkdown);
  }

  /**
   * Returns the generator's words in order of their numbers: a link reference repeats its address.
   */
  private static List<String> markersOf(String prose) {
    return MARKER.matcher(prose).results().map(MatchResult::group).distinct().sorted().toList();
  }

  @Property(tries = 2000, shrinking = ShrinkingMode.BOUNDED)
  void queriesOfMarkdownSeeWhatItsXmlHolds(@ForAll("markdown") String markdown) {
    MarkupMultiline read = MarkupMultiline.ofMarkdown(markdown);
    MarkupMultiline xml = MarkupMultiline.ofXml(read.toXml());
    assertEquals(xml.insertions(), read.insertions());
    assertEquals(xml.references(), read.references());
  }

  @Property(tries = 1000)
  void textShowsAsItIs(@ForAll("text") String text) {
    String words = CharMatcher.anyOf(" \t\n").trimAndCollapseFrom(text, ' ');
    MarkupLine line = MarkupLine.ofText(text);
    assertEquals(words, line.toText());
    assertEquals(ProseArbitraries.escaped(words).replace("&quot;", "\""), line.toXml());
    assertEquals(words, MarkupMultiline.ofText(words).toText());
    assertFalse(line.toMarkdown().contains("\n"));
  }

  @Property(tries = 1000)
  void insertionsAndReferencesDoNotDependOnTheForm(
      @ForAll("lines") MarkupLine line, @ForAll("multilines") MarkupMultiline multiline) {
    MarkupLine otherLine =
        line.isMarkdown()
            ? MarkupLine.ofXml(line.toXml())
            : MarkupLine.ofMarkdown(line.toMarkdown());
    assertEquals(line.insertions(), otherLine.insertions());
    MarkupMultiline other =
        multiline.isMarkdown()
            ? MarkupMultiline.ofXml(multiline.toXml())
            : MarkupMultiline.ofMarkdown(multiline.toMarkdown());
    assertEquals(multiline.insertions(), other.insertions());
    assertEquals(multiline.references().size(), other.references().size());
  }
}
