package dev.heirloom.oscal.io.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.LinkedHashMultiset;
import com.google.common.collect.Multiset;
import com.google.common.collect.Multisets;
import dev.heirloom.oscal.io.rules.OscalMetaschema.Constraint;
import dev.heirloom.oscal.io.rules.OscalMetaschema.Definition;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import javax.xml.transform.stream.StreamSource;
import net.sf.saxon.s9api.Processor;
import net.sf.saxon.s9api.SaxonApiException;
import net.sf.saxon.s9api.XPathCompiler;
import net.sf.saxon.s9api.XdmItem;
import net.sf.saxon.s9api.XdmNode;
import net.sf.saxon.s9api.XdmNodeKind;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;

/** Holds the rows of OSCAL's constraints against the metaschema that states them, one by one. */
class RuleRowsTest {

  private static final List<RuleRow> ROWS =
      RuleRows.MODULES.stream().flatMap(module -> RuleRows.oscal(module).stream()).toList();

  @Test
  void everyConstraintOfOscal122IsARowThatSaysTheSame() throws Exception {
    OscalMetaschema metaschema = metaschema();
    Multiset<String> stated = LinkedHashMultiset.create();
    metaschema.constraints().forEach(constraint -> stated.add(asText(constraint)));
    Multiset<String> rows = LinkedHashMultiset.create();
    ROWS.forEach(row -> rows.add(asText(row)));

    assertEquals(340, stated.size(), "constraints in the metaschema");
    assertEquals(339, rows.size(), "rows");
    assertEquals(
        List.of("allowed-values (without id) other=[] values=[yes, no]"),
        metaschema.constraints().stream()
            .filter(constraint -> isUsedNowhere(metaschema, constraint.definition()))
            .map(RuleRowsTest::asText)
            .toList(),
        "constraints of what no model uses");
    stated.remove("allowed-values (without id) other=[] values=[yes, no]");
    assertEquals(
        ROWS.stream().filter(RuleRowsTest::differs).map(RuleRow::id).toList(),
        Multisets.difference(rows, stated).stream().map(text -> text.split(" ")[1]).toList(),
        "rows that say something else than the metaschema, and why");
    assertEquals(
        ROWS.stream().filter(RuleRowsTest::differs).map(RuleRow::id).collect(Collectors.toSet()),
        Multisets.difference(stated, rows).stream()
            .map(text -> text.split(" ")[1])
            .collect(Collectors.toSet()),
        "constraints that no row states");
  }

  @Test
  void allIdsOfOscalAreThereButTheOneInAComment() throws Exception {
    OscalMetaschema metaschema = metaschema();
    assertEquals(316, metaschema.ids(false).size(), "ids in the files of the metaschema");
    assertEquals(Set.of("oscal-profile-with-child-controls-values"), metaschema.ids(true));
    Set<String> ids = new TreeSet<>(metaschema.ids(false));
    ids.removeAll(metaschema.ids(true));
    assertEquals(
        ids,
        ROWS.stream()
            .map(RuleRow::id)
            .filter(id -> id.startsWith("oscal-"))
            .collect(Collectors.toCollection(TreeSet::new)));
  }

  /** A definition is used in several places; a constraint holds in all of them and nowhere else. */
  @Test
  void everyRowNamesExactlyThePlacesWhereItsDefinitionIsUsed() throws Exception {
    OscalMetaschema metaschema = metaschema();
    Map<String, Set<Definition>> definitions = new HashMap<>();
    for (Constraint constraint : metaschema.constraints()) {
      definitions
          .computeIfAbsent(asText(constraint), text -> new LinkedHashSet<>())
          .add(constraint.definition());
    }
    Places places = new Places(metaschema);
    List<String> wrong = new ArrayList<>();
    for (RuleRow row : ROWS) {
      Map<String, Integer> found = places.selected(row.contexts());
      boolean matches =
          differs(row)
              || definitions.getOrDefault(asText(row), Set.of()).stream()
                  .anyMatch(definition -> found.equals(places.all(definition)));
      if (!matches) {
        wrong.add(row.id() + " at " + row.contexts() + " finds " + found);
      }
    }
    assertEquals(List.of(), wrong);
  }

  @Test
  void oneConstraintNeedsAnotherDocumentToBeJudgedWhole() {
    assertEquals(
        List.of("oscal-ssp-by-component-uuid-index"),
        ROWS.stream().filter(RuleRow::needsOtherDocuments).map(RuleRow::id).toList());
  }

  @Test
  void everyRowButAListOfValuesHasAMessageOfItsOwn() {
    assertEquals(
        List.of(),
        ROWS.stream()
            .filter(row -> !Set.of("allowed-values", "matches").contains(row.kind()))
            .filter(row -> row.detail("message").isEmpty())
            .map(RuleRow::id)
            .toList());
  }

  @Test
  void aRowIsReadAsItIsWritten() {
    String text =
        """
        # a comment
        at //a
        at /b/c

        is-unique some-id
          target d
          key @e #(.*)
          message Two of them.

        expect other-id
          test true()
        at //f
        matches last-id
          regex a b
        """;
    assertEquals(
        List.of(
            new RuleRow(
                "is-unique",
                "some-id",
                List.of("//a", "/b/c"),
                ImmutableListMultimap.of(
                    "target", "d", "key", "@e #(.*)", "message", "Two of them."),
                5),
            new RuleRow(
                "expect",
                "other-id",
                List.of("//a", "/b/c"),
                ImmutableListMultimap.of("test", "true()"),
                10),
            new RuleRow(
                "matches",
                "last-id",
                List.of("//f"),
                ImmutableListMultimap.of("regex", "a b"),
                13)),
        RuleRows.read(text));
  }

  @Test
  void aLineThatIsNoLineOfARowIsRefusedByItsNumber() {
    for (String bad : List.of("expect x\n", "at //a\n\nexpets x", "  target y", "at")) {
      String message =
          assertThrows(IllegalArgumentException.class, () -> RuleRows.read(bad)).getMessage();
      assertTrue(message.startsWith("line "), message);
    }
  }

  /** What the contexts of the rows find in a document that has everything everywhere. */
  private static final class Places {

    private static final Processor PROCESSOR = new Processor(false);

    private final Map<String, XdmNode> documents = new LinkedHashMap<>();
    private final Map<String, Map<String, Integer>> counts = new HashMap<>();
    private final XPathCompiler compiler = PROCESSOR.newXPathCompiler();

    Places(OscalMetaschema metaschema) throws SaxonApiException {
      compiler.declareNamespace("", "http://csrc.nist.gov/ns/oscal/1.0");
      for (Map.Entry<String, Definition> root : metaschema.roots().entrySet()) {
        String xml = OscalMetaschema.everything(root.getKey(), root.getValue());
        XdmNode document =
            PROCESSOR.newDocumentBuilder().build(new StreamSource(new StringReader(xml)));
        documents.put(root.getKey(), document);
        for (XdmItem item : compiler.evaluate("//@*", document)) {
          String number = ((XdmNode) item).getStringValue();
          counts
              .computeIfAbsent(number, n -> new HashMap<>())
              .merge(root.getKey(), 1, Integer::sum);
        }
      }
    }

    /** Returns how often something of this definition stands in each model that has it. */
    Map<String, Integer> all(Definition definition) {
      Map<String, Integer> all =
          new HashMap<>(counts.getOrDefault(String.valueOf(definition.number()), Map.of()));
      all.put("definitions", definition.number());
      return all;
    }

    /** Returns how much is selected in each model, and the number of the one definition of it. */
    Map<String, Integer> selected(List<String> contexts) throws SaxonApiException {
      Map<String, Integer> selected = new HashMap<>();
      for (Map.Entry<String, XdmNode> document : documents.entrySet()) {
        String union = String.join(" | ", contexts);
        for (XdmItem item : compiler.evaluate(union, document.getValue())) {
          XdmNode node = (XdmNode) item;
          String number =
              node.getNodeKind() == XdmNodeKind.ATTRIBUTE
                  ? node.getStringValue()
                  : node.attribute("_");
          selected.merge(document.getKey(), 1, Integer::sum);
          Integer before = selected.put("definitions", Integer.parseInt(number));
          if (before != null && !before.toString().equals(number)) {
            selected.put("several", 1);
          }
        }
      }
      return selected;
    }
  }

  private static boolean isUsedNowhere(OscalMetaschema metaschema, Definition definition) {
    return metaschema.roots().values().stream()
        .noneMatch(root -> reaches(root, definition, new HashSet<>()));
  }

  private static boolean reaches(Definition from, Definition wanted, Set<Definition> seen) {
    return from == wanted
        || seen.add(from)
            && from.uses().stream().anyMatch(use -> reaches(use.definition(), wanted, seen));
  }

  private static boolean differs(RuleRow row) {
    return row.detail("differs").isPresent();
  }

  private static String asText(RuleRow row) {
    Map<String, List<String>> says = new TreeMap<>();
    for (String word : row.details().keySet()) {
      if (!Set.of("message", "differs", "since").contains(word)) {
        says.put(word, row.details().get(word));
      }
    }
    if (row.kind().equals("allowed-values")) {
      says.put("values", List.of(String.join(" ", row.details().get("values")).split(" ")));
    }
    return asText(row.kind(), row.id().startsWith("oscal-") ? row.id() : "(without id)", says);
  }

  private static String asText(Constraint constraint) {
    Element element = constraint.element();
    Map<String, List<String>> says = new TreeMap<>();
    Map.of(
            "target",
            "target",
            "test",
            "test",
            "name",
            "name",
            "min-occurs",
            "min",
            "max-occurs",
            "max",
            "datatype",
            "datatype",
            "regex",
            "regex",
            "allow-other",
            "other")
        .forEach(
            (attribute, word) -> {
              if (element.hasAttribute(attribute)) {
                says.put(
                    word, List.of(element.getAttribute(attribute).strip().replaceAll("\\s+", " ")));
              }
            });
    says.remove("target", List.of("."));
    String level = element.getAttribute("level").toLowerCase(Locale.ROOT);
    if (!Set.of("", "error").contains(level)) {
      says.put("level", List.of(level));
    }
    List<Element> children = OscalMetaschema.children(element);
    List<String> values =
        children.stream()
            .filter(child -> child.getLocalName().equals("enum"))
            .map(child -> child.getAttribute("value") + deprecated(child))
            .toList();
    if (!values.isEmpty()) {
      says.put("values", values);
    }
    List<String> keys =
        children.stream()
            .filter(child -> child.getLocalName().equals("key-field"))
            .map(key -> (key.getAttribute("target") + " " + key.getAttribute("pattern")).strip())
            .toList();
    if (!keys.isEmpty()) {
      says.put("key", keys);
    }
    String id = element.getAttribute("id");
    return asText(element.getLocalName(), id.isEmpty() ? "(without id)" : id, says);
  }

  private static String deprecated(Element value) {
    String since = value.getAttribute("deprecated");
    return since.isEmpty() ? "" : "(" + since + ")";
  }

  private static String asText(String kind, String id, Map<String, List<String>> says) {
    says.putIfAbsent("other", kind.equals("allowed-values") ? List.of() : List.of("-"));
    return kind
        + " "
        + id
        + says.entrySet().stream()
            .filter(say -> !say.getValue().equals(List.of("-")))
            .map(say -> " " + say.getKey() + "=" + say.getValue())
            .collect(Collectors.joining());
  }

  private static OscalMetaschema metaschema() throws Exception {
    Path folder = Path.of("").toAbsolutePath();
    while (folder != null && !Files.isDirectory(folder.resolve("shared/data"))) {
      folder = folder.getParent();
    }
    assumeTrue(folder != null, "skipped: ../shared/data/metaschema is not beside the project");
    return new OscalMetaschema(folder.resolve("shared/data/metaschema"));
  }
}
