package dev.heirloom.oscal.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
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
          "p", "ul", "ol", "table", "pre", "h1", "h2", "h3", "h4", "h5", "h6", "blockquote", "hr", "img");
  private static final Set<String> LINES = Set.of("title", "label", "choice", "usage", "text");

  private final Set<String> lines = new LinkedHashSet<>();
  private final Set<String> multilines = new LinkedHashSet<>();

  @Test
  void allProseOfThePublishedDocumentsSurvivesBothWays() throws IOException, XMLStreamException {
    int files = readAll();
    for (String xml : lines) {
      MarkupLine read = MarkupLine.ofXml(xml);
      MarkupLine markdown = MarkupLine.ofMarkdown(read.toMarkdown());
      assertEquals(read, markdown, xml);
      assertEquals(read, MarkupLine.ofXml(markdown.toXml()), xml);
      assertEquals(read.insertions(), markdown.insertions(), xml);
      assertEquals(read.references(), markdown.references(), xml);
    }
    for (String xml : multilines) {
      MarkupMultiline read = MarkupMultiline.ofXml(xml);
      MarkupMultiline markdown = MarkupMultiline.ofMarkdown(read.toMarkdown());
      assertEquals(read, markdown, xml);
      assertEquals(read, MarkupMultiline.ofXml(markdown.toXml()), xml);
      assertEquals(read.insertions(), markdown.insertions(), xml);
      assertEquals(read.references(), markdown.references(), xml);
    }
    assertEquals(26, files);
    assertEquals(3_458, lines.size());
    assertEquals(14_460, multilines.size());
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
      lines.add(content(reader));
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
      multilines.add(prose.toString());
    }
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
