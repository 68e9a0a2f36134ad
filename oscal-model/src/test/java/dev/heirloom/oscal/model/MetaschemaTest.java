package dev.heirloom.oscal.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonProperty;
import dev.heirloom.oscal.model.catalog.Catalog;
import jakarta.xml.bind.annotation.XmlAnyElement;
import jakarta.xml.bind.annotation.XmlAttribute;
import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.bind.annotation.XmlElementWrapper;
import jakarta.xml.bind.annotation.XmlValue;
import java.io.IOException;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * Holds the records against the sources of OSCAL's models, flag by flag and element by element: the
 * names in JSON and in XML, the order, how many, what is required, the data type, the allowed
 * values.
 */
class MetaschemaTest {

  private static final String NS = "http://csrc.nist.gov/ns/oscal/metaschema/1.0";

  private final Map<String, Element> files = new HashMap<>();
  private final Set<Class<?>> seen = new HashSet<>();
  private final List<String> differences = new ArrayList<>();

  @Test
  void everyRecordHasWhatTheMetaschemaOfOscal122SaysAndNothingElse() throws Exception {
    Optional<Path> folder = shared("metaschema");
    assumeTrue(folder.isPresent(), "skipped: ../shared/data/metaschema is not here");
    load(folder.get(), "oscal_catalog_metaschema.xml");
    load(folder.get(), "oscal_profile_metaschema.xml");
    load(folder.get(), "oscal_component_metaschema.xml");
    load(folder.get(), "oscal_ssp_metaschema.xml");
    load(folder.get(), "oscal_mapping_metaschema.xml");
    load(folder.get(), "oscal_assessment-plan_metaschema.xml");
    load(folder.get(), "oscal_assessment-results_metaschema.xml");
    load(folder.get(), "oscal_poam_metaschema.xml");

    for (OscalDocument.Model model : OscalDocument.Model.values()) {
      Element root =
          files.values().stream()
              .flatMap(file -> children(file, "define-assembly").stream())
              .filter(e -> text(e, "root-name").equals(Optional.of(model.rootName())))
              .findFirst()
              .orElseThrow();
      compare(model.type(), root);
    }

    // Up to OSCAL 1.1 it was a token, and every token is a reference. A whole number is a Long;
    // that
    // a period is positive is what its constructor checks.
    assertEquals(
        List.of(
            "Remove.by-ns: data type is uri-reference, the metaschema says uri",
            "AtFrequency.period: data type is non-negative-integer, the metaschema says"
                + " positive-integer"),
        differences);
    assertEquals(159, seen.size(), "records compared");
  }

  private record Expected(
      String json,
      String xml,
      String kind,
      boolean many,
      boolean required,
      String type,
      List<String> allowed,
      Optional<String> wrapper,
      boolean singleOrArray,
      Optional<Element> definition) {}

  private void compare(Class<?> type, Element definition) {
    if (!seen.add(type)) {
      return;
    }
    List<Expected> expected = expected(definition);
    RecordComponent[] actual = type.getRecordComponents();
    List<String> names = new ArrayList<>();
    for (RecordComponent component : actual) {
      names.add(component.getAccessor().getAnnotation(JsonProperty.class).value());
    }
    List<String> wanted = expected.stream().map(Expected::json).toList();
    if (!names.equals(wanted)) {
      differences.add(type.getSimpleName() + " has " + names + ", the metaschema " + wanted);
      return;
    }
    for (int i = 0; i < actual.length; i++) {
      compare(type.getSimpleName() + "." + names.get(i), actual[i], expected.get(i));
    }
  }

  private void compare(String place, RecordComponent component, Expected expected) {
    AnnotatedElement accessor = component.getAccessor();
    Type type = component.getGenericType();
    boolean many = component.getType() == List.class;
    boolean optional = component.getType() == Optional.class;
    Class<?> content =
        (Class<?>)
            (type instanceof ParameterizedType generic
                ? generic.getActualTypeArguments()[0]
                : type);
    boolean required = accessor.getAnnotation(JsonProperty.class).required();
    check(place, "many", expected.many(), many);
    check(place, "required", expected.required(), required);
    check(place, "optional", !expected.many() && !expected.required(), optional);
    check(place, "XML form", expected.kind() + " " + expected.xml(), xmlForm(accessor));
    check(
        place,
        "wrapper",
        expected.wrapper(),
        Optional.ofNullable(accessor.getAnnotation(XmlElementWrapper.class))
            .map(XmlElementWrapper::name));
    check(
        place,
        "single or array",
        expected.singleOrArray(),
        accessor.isAnnotationPresent(JsonFormat.class));
    if (expected.definition().isPresent()) {
      compare(content, expected.definition().get());
      return;
    }
    Restricted restricted = accessor.getAnnotation(Restricted.class);
    check(
        place,
        "allowed values",
        expected.allowed(),
        restricted == null ? List.of() : List.of(restricted.to()));
    check(place, "data type", expected.type(), dataType(content, restricted));
  }

  private static String xmlForm(AnnotatedElement accessor) {
    if (accessor.isAnnotationPresent(XmlAttribute.class)) {
      return "flag " + accessor.getAnnotation(XmlAttribute.class).name();
    }
    if (accessor.isAnnotationPresent(XmlElement.class)) {
      return "element " + accessor.getAnnotation(XmlElement.class).name();
    }
    return accessor.isAnnotationPresent(XmlAnyElement.class)
        ? "unwrapped prose"
        : accessor.isAnnotationPresent(XmlValue.class) ? "value #" : "none";
  }

  private static String dataType(Class<?> content, Restricted restricted) {
    Map<Class<?>, String> types =
        Map.ofEntries(
            Map.entry(ControlId.class, "token"),
            Map.entry(ParameterId.class, "token"),
            Map.entry(StatementId.class, "token"),
            Map.entry(Uuid.class, "uuid"),
            Map.entry(OscalDate.class, "date"),
            Map.entry(OscalDateTime.class, "date-time-with-timezone"),
            Map.entry(MarkupLine.class, "markup-line"),
            Map.entry(MarkupMultiline.class, "markup-multiline"),
            Map.entry(Boolean.class, "boolean"),
            Map.entry(Long.class, "non-negative-integer"),
            Map.entry(BigDecimal.class, "decimal"));
    if (restricted == null) {
      return types.getOrDefault(content, content.getSimpleName());
    }
    return restricted.value().name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
  }

  private void check(String place, String what, Object expected, Object actual) {
    if (!expected.equals(actual)) {
      differences.add(place + ": " + what + " is " + actual + ", the metaschema says " + expected);
    }
  }

  /** What the definition says of its content, in the order of the XML form. */
  private List<Expected> expected(Element definition) {
    List<Expected> result = new ArrayList<>();
    for (Element child : children(definition)) {
      if (child.getLocalName().equals("define-flag") || child.getLocalName().equals("flag")) {
        Element flag = resolve(child, "define-flag");
        String name = useName(child, flag);
        result.add(
            new Expected(
                name,
                name,
                "flag",
                false,
                child.getAttribute("required").equals("yes"),
                asType(flag),
                allowed(flag),
                Optional.empty(),
                false,
                Optional.empty()));
      }
    }
    if (definition.getLocalName().equals("define-field")) {
      result.add(
          new Expected(
              text(definition, "json-value-key").orElse("value"),
              "#",
              "value",
              false,
              true,
              asType(definition),
              List.of(),
              Optional.empty(),
              false,
              Optional.empty()));
    }
    for (Element model : children(definition, "model")) {
      addModel(model, false, result);
    }
    return result;
  }

  private void addModel(Element model, boolean choice, List<Expected> result) {
    for (Element child : children(model)) {
      String tag = child.getLocalName();
      if (tag.equals("choice")) {
        addModel(child, true, result);
      } else if (tag.matches("(define-)?(field|assembly)")) {
        Element target = resolve(child, tag.startsWith("define-") ? tag : "define-" + tag);
        String name = useName(child, target);
        String max = child.getAttribute("max-occurs");
        boolean many = !max.isEmpty() && !max.equals("1");
        String min = child.getAttribute("min-occurs");
        boolean required = !choice && !min.isEmpty() && !min.equals("0");
        Optional<Element> group = children(child, "group-as").stream().findFirst();
        boolean flags =
            !children(target, "define-flag").isEmpty() || !children(target, "flag").isEmpty();
        boolean simple = tag.endsWith("field") && !flags;
        String inXml =
            child.hasAttribute("in-xml")
                ? child.getAttribute("in-xml")
                : target.getAttribute("in-xml");
        result.add(
            new Expected(
                many ? group.orElseThrow().getAttribute("name") : name,
                inXml.equals("UNWRAPPED") ? "prose" : name,
                inXml.equals("UNWRAPPED") ? "unwrapped" : "element",
                many,
                required,
                asType(target),
                allowed(target),
                group
                    .filter(g -> g.getAttribute("in-xml").equals("GROUPED"))
                    .map(g -> g.getAttribute("name")),
                many && !group.orElseThrow().hasAttribute("in-json"),
                simple ? Optional.empty() : Optional.of(target)));
      }
    }
  }

  private static String asType(Element definition) {
    String type = definition.getAttribute("as-type");
    return type.isEmpty() || type.equals("string-or-decimal") ? "string" : type;
  }

  private static List<String> allowed(Element definition) {
    return children(definition, "constraint").stream()
        .flatMap(c -> children(c, "allowed-values").stream())
        .filter(a -> a.getAttribute("target").isEmpty() || a.getAttribute("target").equals("."))
        .filter(a -> !a.getAttribute("allow-other").equals("yes"))
        .flatMap(a -> children(a, "enum").stream())
        .map(e -> e.getAttribute("value"))
        .toList();
  }

  private static String useName(Element use, Element definition) {
    return text(use, "use-name")
        .or(() -> text(definition, "use-name"))
        .orElseGet(() -> definition.getAttribute("name"));
  }

  /** The definition that a reference names: of its own file first, else the one that is shared. */
  private Element resolve(Element use, String kind) {
    if (!use.hasAttribute("ref")) {
      return use;
    }
    String name = use.getAttribute("ref");
    Element own = use.getOwnerDocument().getDocumentElement();
    return Stream.concat(Stream.of(own), files.values().stream())
        .flatMap(
            file ->
                children(file, kind).stream()
                    .filter(d -> d.getAttribute("name").equals(name))
                    .filter(d -> file == own || !d.getAttribute("scope").equals("local")))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("no " + kind + " " + name));
  }

  private void load(Path folder, String name) throws Exception {
    if (files.containsKey(name)) {
      return;
    }
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    factory.setNamespaceAware(true);
    factory.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
    factory.setFeature("http://xml.org/sax/features/external-general-entities", false);
    Element root =
        factory.newDocumentBuilder().parse(folder.resolve(name).toFile()).getDocumentElement();
    files.put(name, root);
    for (Element use : children(root, "import")) {
      load(folder, use.getAttribute("href"));
    }
  }

  private static Optional<String> text(Element element, String child) {
    return children(element, child).stream().findFirst().map(e -> e.getTextContent().strip());
  }

  private static List<Element> children(Element element, String name) {
    return children(element).stream().filter(e -> e.getLocalName().equals(name)).toList();
  }

  private static List<Element> children(Element element) {
    List<Element> result = new ArrayList<>();
    for (Node node = element.getFirstChild(); node != null; node = node.getNextSibling()) {
      if (node instanceof Element child && NS.equals(child.getNamespaceURI())) {
        result.add(child);
      }
    }
    return result;
  }

  private static Optional<Path> shared(String folder) {
    for (Path p = Path.of("").toAbsolutePath(); p != null; p = p.getParent()) {
      Path candidate = p.resolve("shared/data").resolve(folder);
      if (Files.isDirectory(candidate)) {
        return Optional.of(candidate);
      }
    }
    return Optional.empty();
  }

  @Test
  void everyRecordSaysItsOscalReferenceNameAndHasABuilder() throws IOException {
    Map<String, Class<?>> records = new LinkedHashMap<>();
    collect(Catalog.class, records);
    for (OscalDocument.Model model : OscalDocument.Model.values()) {
      collect(model.type(), records);
    }
    List<String> without =
        records.values().stream()
            .filter(
                r -> {
                  try {
                    return Class.forName(r.getName() + "Builder").getMethod("builder") == null;
                  } catch (ReflectiveOperationException e) {
                    return true;
                  }
                })
            .map(Class::getName)
            .collect(Collectors.toList());
    assertEquals(List.of(), without, "records without a builder");
    assertEquals(159, records.size(), "records seen");

    List<String> silent = new ArrayList<>();
    for (String name : records.keySet()) {
      Path source = Path.of("src/main/java", name.replace('.', '/') + ".java");
      if (!Files.readString(source).contains("OSCAL reference name: {@code ")) {
        silent.add(name);
      }
    }
    assertEquals(List.of(), silent, "records that do not say their OSCAL name");
  }

  private static void collect(Class<?> type, Map<String, Class<?>> into) {
    if (!type.isRecord()
        || List.of(
                ControlId.class,
                ParameterId.class,
                StatementId.class,
                OscalDate.class,
                OscalDateTime.class)
            .contains(type)
        || into.put(type.getName(), type) != null) {
      return;
    }
    for (RecordComponent component : type.getRecordComponents()) {
      Type generic = component.getGenericType();
      if (generic instanceof ParameterizedType p
          && p.getActualTypeArguments()[0] instanceof Class<?> content) {
        collect(content, into);
      } else if (generic instanceof Class<?> content) {
        collect(content, into);
      }
    }
  }
}
