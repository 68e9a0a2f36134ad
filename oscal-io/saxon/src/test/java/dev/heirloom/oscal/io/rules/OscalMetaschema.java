package dev.heirloom.oscal.io.rules;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/**
 * The sources of OSCAL's models, read for their constraints and for where what they define can
 * stand.
 */
final class OscalMetaschema {

  private static final Pattern COMMENT = Pattern.compile("<!--.*?-->", Pattern.DOTALL);
  private static final Pattern OSCAL_ID = Pattern.compile("id=\"(oscal-[^\"]+)\"");

  private final Path folder;
  private final DocumentBuilder parser;
  private final Map<String, Element> modules = new LinkedHashMap<>();
  private final Map<Element, Definition> definitions = new IdentityHashMap<>();
  private final List<Definition> inOrder = new ArrayList<>();

  /**
   * What is defined: an element or an attribute, with what it can hold.
   *
   * @param number its number among the definitions
   * @param name its name in XML
   * @param element where it is defined
   */
  record Definition(int number, String name, Element element, List<Use> uses) {

    /** What is defined may hold itself, so only its number tells it. */
    @Override
    public boolean equals(Object other) {
      return other instanceof Definition definition && definition.number == number;
    }

    @Override
    public int hashCode() {
      return number;
    }
  }

  /**
   * Where a definition is used in another.
   *
   * @param wrapper the element around all that are used here; empty text for none
   * @param name the name it has here in XML
   */
  record Use(String wrapper, boolean isFlag, String name, Definition definition) {}

  /** A constraint, with the definition that states it. */
  record Constraint(Element element, Definition definition) {}

  OscalMetaschema(Path folder) throws IOException, SAXException, ParserConfigurationException {
    this.folder = folder;
    DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
    factory.setNamespaceAware(true);
    this.parser = factory.newDocumentBuilder();
    load("oscal_complete_metaschema.xml");
    for (Map.Entry<String, Element> module : modules.entrySet()) {
      for (Element child : children(module.getValue())) {
        if (isDefinition(child)) {
          define(module.getKey(), child);
        }
      }
    }
  }

  private void load(String module) throws IOException, SAXException {
    if (!modules.containsKey(module)) {
      Element root = parser.parse(folder.resolve(module).toFile()).getDocumentElement();
      modules.put(module, root);
      for (Element child : children(root)) {
        if (child.getLocalName().equals("import")) {
          load(child.getAttribute("href"));
        }
      }
    }
  }

  /** Returns all constraints, of definitions that are used nowhere too. */
  List<Constraint> constraints() {
    return inOrder.stream()
        .flatMap(
            definition ->
                children(definition.element()).stream()
                    .filter(child -> child.getLocalName().equals("constraint"))
                    .flatMap(block -> children(block).stream())
                    .map(element -> new Constraint(element, definition)))
        .toList();
  }

  /** Returns the ids of OSCAL's form in the files, of those in comments too or of them alone. */
  Set<String> ids(boolean commentsAlone) throws IOException {
    Set<String> all = new TreeSet<>();
    Set<String> stated = new TreeSet<>();
    for (String module : modules.keySet()) {
      String text = Files.readString(folder.resolve(module));
      OSCAL_ID.matcher(text).results().forEach(id -> all.add(id.group(1)));
      OSCAL_ID
          .matcher(COMMENT.matcher(text).replaceAll(""))
          .results()
          .forEach(id -> stated.add(id.group(1)));
    }
    if (commentsAlone) {
      all.removeAll(stated);
    }
    return all;
  }

  /** Returns the definitions of the roots of documents by the names of these. */
  Map<String, Definition> roots() {
    Map<String, Definition> roots = new LinkedHashMap<>();
    inOrder.forEach(
        definition ->
            text(definition.element(), "root-name").ifPresent(name -> roots.put(name, definition)));
    return roots;
  }

  private Definition define(String module, Element element) {
    Definition known = definitions.get(element);
    if (known != null) {
      return known;
    }
    String name = text(element, "use-name").orElse(element.getAttribute("name"));
    Definition definition = new Definition(inOrder.size(), name, element, new ArrayList<>());
    definitions.put(element, definition);
    inOrder.add(definition);
    addUses(module, element, definition);
    return definition;
  }

  private void addUses(String module, Element container, Definition owner) {
    for (Element child : children(container)) {
      String kind = child.getLocalName();
      if (isDefinition(child)) {
        add(owner, child, kind.substring("define-".length()), define(module, child));
      } else if (Set.of("flag", "field", "assembly").contains(kind)) {
        Named found = resolve(module, kind, child.getAttribute("ref")).orElseThrow();
        add(owner, child, kind, define(found.module(), found.element()));
      } else if (Set.of("model", "choice", "choice-group").contains(kind)) {
        addUses(module, child, owner);
      }
    }
  }

  private static void add(Definition owner, Element use, String kind, Definition used) {
    String wrapper =
        children(use).stream()
            .filter(child -> child.getLocalName().equals("group-as"))
            .filter(child -> child.getAttribute("in-xml").equals("GROUPED"))
            .map(child -> child.getAttribute("name"))
            .findFirst()
            .orElse("");
    String name = text(use, "use-name").orElse(used.name());
    owner.uses().add(new Use(wrapper, kind.equals("flag"), name, used));
  }

  private record Named(String module, Element element) {}

  /** A module sees all that it defines, and of what it imports what is not local there. */
  private Optional<Named> resolve(String module, String kind, String name) {
    return own(module, kind, name)
        .or(() -> imports(module).flatMap(m -> exported(m, kind, name).stream()).findFirst());
  }

  private Optional<Named> exported(String module, String kind, String name) {
    return own(module, kind, name)
        .filter(named -> !named.element().getAttribute("scope").equals("local"))
        .or(() -> imports(module).flatMap(m -> exported(m, kind, name).stream()).findFirst());
  }

  private Optional<Named> own(String module, String kind, String name) {
    return children(modules.get(module)).stream()
        .filter(child -> child.getLocalName().equals("define-" + kind))
        .filter(child -> child.getAttribute("name").equals(name))
        .map(child -> new Named(module, child))
        .findFirst();
  }

  private Stream<String> imports(String module) {
    return children(modules.get(module)).stream()
        .filter(child -> child.getLocalName().equals("import"))
        .map(child -> child.getAttribute("href"));
  }

  /**
   * Writes a document in which everything that can stand anywhere stands there once, what holds
   * itself once within itself. An element has the number of its definition in the attribute {@code
   * _}, an attribute as its value.
   */
  static String everything(String root, Definition definition) {
    StringBuilder xml = new StringBuilder();
    write(xml, root, definition, new ArrayList<>());
    return xml.toString();
  }

  private static void write(
      StringBuilder xml, String name, Definition definition, List<Definition> above) {
    xml.append('<').append(name);
    if (above.isEmpty()) {
      xml.append(" xmlns=\"http://csrc.nist.gov/ns/oscal/1.0\"");
    }
    xml.append(" _=\"").append(definition.number()).append('"');
    for (Use use : definition.uses()) {
      if (use.isFlag()) {
        xml.append(' ').append(use.name()).append("=\"").append(use.definition().number());
        xml.append('"');
      }
    }
    xml.append('>');
    above.add(definition);
    for (Use use : definition.uses()) {
      long already = above.stream().filter(d -> d == use.definition()).count();
      if (!use.isFlag() && already < 2) {
        String open = use.wrapper().isEmpty() ? "" : "<" + use.wrapper() + ">";
        xml.append(open);
        write(xml, use.name(), use.definition(), above);
        xml.append(open.replace("<", "</"));
      }
    }
    above.remove(above.size() - 1);
    xml.append("</").append(name).append('>');
  }

  private static boolean isDefinition(Element element) {
    return element.getLocalName().startsWith("define-");
  }

  static Optional<String> text(Element element, String child) {
    return children(element).stream()
        .filter(c -> c.getLocalName().equals(child))
        .map(c -> c.getTextContent().strip())
        .findFirst();
  }

  static List<Element> children(Element element) {
    List<Element> children = new ArrayList<>();
    for (Node node = element.getFirstChild(); node != null; node = node.getNextSibling()) {
      if (node instanceof Element child) {
        children.add(child);
      }
    }
    return children;
  }
}
