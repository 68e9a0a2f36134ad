package dev.heirloom.oscal.io.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.heirloom.oscal.io.FilePlace;
import dev.heirloom.oscal.io.ReadOptions;
import dev.heirloom.oscal.io.internal.read.ElementReading;
import dev.heirloom.oscal.io.resolution.LocalDocuments;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.sf.saxon.om.GroundedValue;
import net.sf.saxon.om.Item;
import net.sf.saxon.om.NodeInfo;
import net.sf.saxon.trans.UncheckedXPathException;
import net.sf.saxon.trans.XPathException;
import org.junit.jupiter.api.Test;

/** What is evaluated without Saxon gives what Saxon gives. */
class PlainExpressionTest {

  private static final FilePlace PLACE = new FilePlace("own.xml", 1, 1, "");

  private static final String CONTENT =
      """
      <param id="p-1"><prop name="a" value="1"/></param>
      <control id="a-1" class="x"><title>One <em>two</em> three</title>
        <prop name="label" value="A"/><prop name="label" ns="http://fedramp.gov/ns/oscal" value="B"/>
        <link href="#a-2" rel="related"/><link href="http://example.com/"/>
        <part id="a-1_smt" name="statement"><prop name="label" value="a."/>
          <part id="a-1_smt.a" name="item"><p>Text</p><prop name="label" value="A"/>
            <part id="a-1_smt.a.1" name="item"/></part>
          <part id="a-1_smt.b" name="item"><prop name="label" value="b"/></part></part>
        <part name="guidance"/>
      </control>
      <control id="a-2"><title/><control id="a-2.1"><part id="b" name="statement"/></control></control>
      """;

  private static final List<String> PLAIN =
      """
      .
      ..
      //part
      //part/part
      //part//part/prop
      .//part/prop/@value
      .//(part|prop)
      .//@id
      //@id
      /catalog/control
      /catalog//prop[@name='label']
      *
      */@id
      //*/prop
      control/control|control
      (prop|part)/@name
      prop|link|prop
      part/..
      part/../@id
      //part/../..
      ../prop
      @id
      @id/..
      title
      title = 'One two three'
      @id = 'a-1'
      'a-1' = @id
      @id != 'a-1'
      prop/@value = ('A','B')
      prop/@value != 'A'
      prop/@value = part/prop/@value
      prop/@value != part/prop/@value
      @id eq 'a-1'
      @id ne 'a-1'
      prop/@value eq 'A'
      @name eq @value
      not(prop)
      not(@id='a-1' or @id='a-2')
      exists(prop)
      empty(prop)
      true()
      false()
      prop and part
      prop or @none
      (prop or part) and not(@class)
      count(prop) = 2
      count(prop) ge 1
      count(.//part) > 2
      count(prop) lt 1
      count(prop) != 0
      starts-with(@href,'#')
      starts-with('#', @href)
      ends-with(@id,'1')
      contains(@id, '-')
      contains(prop/@value, 'A')
      link[starts-with(@href,'#') and @rel='related']/@href
      .[@rel=('related') and starts-with(@href,'#')]
      prop[has-oscal-namespace('http://fedramp.gov/ns/oscal')]/@value
      prop[has-oscal-namespace(('http://csrc.nist.gov/ns/oscal','x'))]
      part[prop[@name='label' and @value='A']]
      part[prop][@id]
      (part|control)[@id]
      //control[part/part]/part[@name eq 'statement']
      path(..)
      path(.)
      path(part)
      $nodes
      $nodes/prop
      $nodes/..
      $nodes[@name='statement']/@id
      $turned/@id
      $turned/..
      count($turned) = 9
      ./$turned
      ./$turned[@id]
      @id = $nodes/@id
      @value = $texts
      @value != $texts
      @value eq $texts
      @value = $number
      $number
      count($nodes) = 6
      every $a in part satisfies $a/@id != @id
      some $a in $nodes satisfies $a/@id = 'a-1_smt'
      every $a in $texts satisfies @value != $a
      part[some $a in prop satisfies some $b in $nodes satisfies $b/prop/@value = $a/@value]/@id
      not(every $a in part satisfies $a/prop)
      exists($nodes)
      'text'
      ('a', 'b')
      """
          .strip()
          .lines()
          .toList();

  private static final List<String> NOT_PLAIN =
      List.of(
          "part[1]",
          "part[last()]",
          "count(part)",
          "@value = 1",
          "1",
          "part/string(@id)",
          "child::part",
          "part except prop",
          "if (prop) then part else link",
          "position() = 1",
          "for $a in part return $a",
          "part ! @id",
          "@id || 'x'",
          "prop[count(.)]",
          "prop['x']",
          "$nodes[$nodes]",
          "//.",
          ".//(.)",
          "//(..|part)/@id",
          "part/text()",
          "part, prop",
          "not($texts)",
          "string()");

  @Test
  void whatIsPlainGivesWhatSaxonGives() throws XPathException {
    RuleConfiguration configuration = RuleConfiguration.current();
    DocumentTree tree =
        DocumentTree.of(
            configuration,
            "catalog",
            "",
            listener ->
                ElementReading.read(
                    "catalog",
                    RuleTexts.catalog(CONTENT).getBytes(StandardCharsets.UTF_8),
                    ReadOptions.strict(),
                    listener));
    Expressions expressions = new Expressions(configuration, false);
    Map<String, Expression> variables = new HashMap<>();
    variables.put("nodes", expressions.compile("//part", Sight.NONE, PLACE));
    variables.put("texts", expressions.compile("('A', 'b')", Sight.NONE, PLACE));
    variables.put("turned", expressions.compile("(//part[@id], //part[1])", Sight.NONE, PLACE));
    variables.put("number", expressions.compile("1", Sight.NONE, PLACE));
    Run run = new Run(configuration, tree, LocalDocuments.none(), ReadOptions.strict());
    Frame frame = new Frame(run, tree.root(), variables, Optional.empty());
    List<Item> nodes = new ArrayList<>(items("//*|//@*", tree.root(), frame, expressions));
    nodes.add(tree.root());
    assertTrue(nodes.size() > 50);
    for (String text : PLAIN) {
      Expression expression =
          expressions.compile(text, new Sight(variables.keySet(), Map.of()), PLACE);
      assertTrue(expression.plain().isPresent(), text);
      Expression saxons = new Expression(text + " ", Optional.empty(), expression.compiled());
      for (Item node : nodes) {
        String at = text + " at " + ((NodeInfo) node).getDisplayName() + node.getStringValue();
        assertEquals(
            told(() -> values(saxons.items(node, frame))),
            told(() -> values(expression.items(node, frame))),
            at);
        assertEquals(
            told(() -> saxons.texts(node, frame)), told(() -> expression.texts(node, frame)), at);
        assertEquals(
            told(() -> saxons.isTrue(node, frame)), told(() -> expression.isTrue(node, frame)), at);
      }
    }
    for (String text : NOT_PLAIN) {
      assertFalse(
          expressions
              .compile(text, new Sight(variables.keySet(), Map.of()), PLACE)
              .plain()
              .isPresent(),
          text);
    }
  }

  private static List<Item> items(String text, Item at, Frame frame, Expressions expressions)
      throws XPathException {
    Expression expression = expressions.compile(text, Sight.NONE, PLACE);
    List<Item> items = new ArrayList<>();
    expression.items(at, frame).asIterable().forEach(items::add);
    return items;
  }

  /** Returns nodes as themselves, and values with their types. */
  private static List<Object> values(GroundedValue value) {
    List<Object> values = new ArrayList<>();
    for (Item item : value.asIterable()) {
      values.add(
          item instanceof NodeInfo
              ? item
              : item.getClass().getSimpleName() + " " + item.getStringValue());
    }
    return values;
  }

  /** What is told, or fails. */
  private interface Telling {
    Object tell() throws XPathException;
  }

  private static Object told(Telling telling) {
    try {
      return telling.tell();
    } catch (XPathException e) {
      return String.valueOf(e.getErrorCodeQName());
    } catch (UncheckedXPathException e) {
      return String.valueOf(e.getXPathException().getErrorCodeQName());
    }
  }
}
