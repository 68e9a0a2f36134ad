package dev.heirloom.oscal.model;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.common.collect.Sets;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.junit.jupiter.api.Test;
import org.opentest4j.TestAbortedException;

/** Takes every piece of prose of the published documents through both forms. */
class ProseCorpusTest {

  private static final Set<String> BLOCKS =
      Set.of(
          "p",
          "ul",
          "ol",
          "table",
          "pre",
          "h1",
          "h2",
          "h3",
          "h4",
          "h5",
          "h6",
          "blockquote",
          "hr",
          "img");
  private static final Set<String> LINES = Set.of("title", "label", "choice", "usage", "text");

  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");
  private static final Pattern MARKUP = Pattern.compile("<[^>]*>|&[a-z]+;");

  private final Set<String> lines = new LinkedHashSet<>();
  private final Set<String> multilines = new LinkedHashSet<>();

  /**
   * Prose with words outside of any item of a list, say, which files of others hold all the same.
   */
  private final Set<String> refused = new LinkedHashSet<>();

  private boolean publishedByOthers;

  @Test
  void allProseOfThePublishedDocumentsSurvivesBothWays() throws IOException, XMLStreamException {
    int files = readAll();
    for (String xml : lines) {
      survives(xml, MarkupLine::ofXml, MarkupLine::ofMarkdown);
    }
    for (String xml : multilines) {
      survives(xml, MarkupMultiline::ofXml, MarkupMultiline::ofMarkdown);
    }
    assertAll(
        () -> assertEquals(45, files),
        () -> assertEquals(3_752, lines.size()),
        () -> assertEquals(15_192, multilines.size()),
        () -> assertEquals(2, refused.size(), refused::toString));
  }

  private static <M extends Markup> void survives(
      String source, Function<String, M> ofXml, Function<String, M> ofMarkdown) {
    Set<String> words = words(MARKUP.matcher(source).replaceAll(" "));
    M read = ofXml.apply(source);
    M markdown = ofMarkdown.apply(read.toMarkdown());
    assertEquals(read, markdown, source);
    assertEquals(read.hashCode(), markdown.hashCode(), source);
    assertEquals(read.insertions(), markdown.insertions(), source);
    assertEquals(read.references(), markdown.references(), source);
    assertEquals(Set.of(), Sets.difference(words, words(read.toMarkdown())), source);
    M again = ofXml.apply(markdown.toXml());
    assertEquals(read, again, source);
    assertEquals(Set.of(), Sets.difference(words, words(markdown.toXml())), source);
    assertEquals(read.toMarkdown(), again.toMarkdown(), source);
    assertEquals(markdown.toXml(), ofMarkdown.apply(again.toMarkdown()).toXml(), source);
  }

  private static Set<String> words(String prose) {
    return WORD.matcher(prose).results().map(MatchResult::group).collect(Collectors.toSet());
  }

  private int readAll() throws IOException, XMLStreamException {
    Path data = data();
    List<Path> files;
    try (Stream<Path> found = Files.walk(data)) {
      files =
          found
              .filter(file -> file.toString().endsWith(".xml"))
              .filter(file -> !file.startsWith(data.resolve("metaschema")))
              .sorted()
              .toList();
    }
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, true);
    for (Path file : files) {
      try (InputStream in = Files.newInputStream(file)) {
        XMLStreamReader reader = factory.createXMLStreamReader(in);
        reader.nextTag();
        publishedByOthers = file.startsWith(data.resolve("field"));
        element(reader);
      }
    }
    return files.size();
  }

  private static Path data() {
    for (Path dir = Path.of(System.getProperty("user.dir")); dir != null; dir = dir.getParent()) {
      Path data = dir.resolve("shared").resolve("data");
      if (Files.isDirectory(data)) {
        return data;
      }
    }
    throw new TestAbortedException("no published documents: ../shared/data is absent");
  }

  /** Reads an element of a document up to its end tag. */
  private void element(XMLStreamReader reader) throws XMLStreamException {
    if (LINES.contains(reader.getLocalName())) {
      add(content(reader), MarkupLine::ofXml, lines);
      return;
    }
    StringBuilder prose = new StringBuilder();
    while (reader.next() != XMLStreamConstants.END_ELEMENT) {
      if (reader.isStartElement()) {
        if (BLOCKS.contains(reader.getLocalName())) {
          String name = reader.getLocalName();
          prose.append('<').append(name).append(attributes(reader)).append('>');
          prose.append(content(reader)).append("</").append(name).append('>');
        } else {
          element(reader);
        }
      }
    }
    if (prose.length() > 0) {
      add(prose.toString(), MarkupMultiline::ofXml, multilines);
    }
  }

  private void add(String xml, Function<String, Markup> reader, Set<String> to) {
    if (publishedByOthers) {
      try {
        reader.apply(xml);
      } catch (IllegalArgumentException notOscal) {
        refused.add(xml);
        return;
      }
    }
    to.add(xml);
  }

  private static String content(XMLStreamReader reader) throws XMLStreamException {
    StringBuilder out = new StringBuilder();
    while (reader.next() != XMLStreamConstants.END_ELEMENT) {
      if (reader.isStartElement()) {
        String name = reader.getLocalName();
        out.append('<').append(name).append(attributes(reader)).append('>');
        out.append(content(reader)).append("</").append(name).append('>');
      } else if (reader.isCharacters()) {
        out.append(ProseArbitraries.escaped(reader.getText()));
      }
    }
    return out.toString();
  }

  private static String attributes(XMLStreamReader reader) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < reader.getAttributeCount(); i++) {
      out.append(' ').append(reader.getAttributeLocalName(i)).append("=\"");
      out.append(ProseArbitraries.escaped(reader.getAttributeValue(i))).append('"');
    }
    return out.toString();
  }
}
