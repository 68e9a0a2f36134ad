package dev.heirloom.oscal.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.google.common.base.CharMatcher;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;

class ProseLaws {

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
    assertEquals(read, MarkupMultiline.ofMarkdown(xml.toMarkdown()), xml::toMarkdown);
  }

  @Property(tries = 2000, shrinking = ShrinkingMode.BOUNDED)
  void anyLineOfMarkdownSurvivesTheWayToXmlAndBack(@ForAll("markdown") String markdown) {
    MarkupLine read = MarkupLine.ofMarkdown(markdown.replace('\n', ' '));
    MarkupLine xml = MarkupLine.ofXml(read.toXml());
    assertEquals(read, xml);
    assertEquals(read, MarkupLine.ofMarkdown(xml.toMarkdown()), xml::toMarkdown);
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
