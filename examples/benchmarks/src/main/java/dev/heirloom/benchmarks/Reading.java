package dev.heirloom.benchmarks;

import com.ctc.wstx.stax.WstxInputFactory;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.heirloom.oscal.io.Format;
import dev.heirloom.oscal.io.OscalReader;
import dev.heirloom.oscal.model.catalog.Catalog;
import gov.nist.secauto.metaschema.databind.io.IDeserializer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.ScalarEvent;
import org.yaml.snakeyaml.parser.ParserImpl;
import org.yaml.snakeyaml.reader.StreamReader;

/** Reading a catalog from bytes in memory. */
@State(Scope.Benchmark)
public class Reading extends Timed {

  private static final JsonFactory JSON = new JsonFactory();
  private static final WstxInputFactory XML = new WstxInputFactory();

  /** The format that is read. */
  @Param({"JSON", "XML", "YAML"})
  public Format format = Format.JSON;

  private byte[] bytes = {};
  private URI uri = URI.create("memory:/catalog");
  private IDeserializer<gov.nist.secauto.oscal.lib.model.Catalog> peer = Peer.reader(format);

  /** Loads the bytes. */
  @Setup
  public void load() throws IOException {
    bytes = Files.readAllBytes(Documents.find().catalog(format));
    peer = Peer.reader(format);
  }

  /** Reads with Heirloom. */
  @Benchmark
  public Object heirloom() {
    return OscalReader.strict().read(new ByteArrayInputStream(bytes), uri, Catalog.class);
  }

  /** The parser alone, over the same bytes, asked for nothing. */
  @Benchmark
  public long tokens() throws IOException, XMLStreamException {
    return switch (format) {
      case JSON -> json();
      case XML -> xml();
      case YAML -> yaml();
    };
  }

  /** The parser alone, asked for every name and text as a string: what no reader can do without. */
  @Benchmark
  public long texts() throws IOException, XMLStreamException {
    return switch (format) {
      case JSON -> jsonTexts();
      case XML -> xmlTexts();
      case YAML -> yamlTexts();
    };
  }

  /** Reads with liboscal-java. */
  @Benchmark
  public Object liboscal() throws IOException {
    return peer.deserialize(new ByteArrayInputStream(bytes), uri);
  }

  private long json() throws IOException {
    long tokens = 0;
    try (JsonParser parser = JSON.createParser(bytes)) {
      while (parser.nextToken() != null) {
        tokens++;
      }
    }
    return tokens;
  }

  private long xml() throws XMLStreamException {
    long tokens = 0;
    XMLStreamReader parser = XML.createXMLStreamReader(new ByteArrayInputStream(bytes));
    while (parser.hasNext()) {
      parser.next();
      tokens++;
    }
    return tokens;
  }

  private long yaml() throws IOException {
    ParserImpl parser = yamlParser();
    long tokens = 0;
    while (!parser.checkEvent(Event.ID.StreamEnd)) {
      parser.getEvent();
      tokens++;
    }
    return tokens;
  }

  private long jsonTexts() throws IOException {
    long length = 0;
    try (JsonParser parser = JSON.createParser(bytes)) {
      for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
        if (token == JsonToken.FIELD_NAME || token == JsonToken.VALUE_STRING) {
          length += parser.getText().length();
        }
      }
    }
    return length;
  }

  private long xmlTexts() throws XMLStreamException {
    long length = 0;
    XMLStreamReader parser = XML.createXMLStreamReader(new ByteArrayInputStream(bytes));
    while (parser.hasNext()) {
      int event = parser.next();
      if (event == XMLStreamConstants.START_ELEMENT) {
        length += parser.getLocalName().length();
        for (int i = 0; i < parser.getAttributeCount(); i++) {
          length += parser.getAttributeLocalName(i).length();
          length += parser.getAttributeValue(i).length();
        }
      } else if (event == XMLStreamConstants.CHARACTERS && !parser.isWhiteSpace()) {
        length += parser.getText().length();
      }
    }
    return length;
  }

  private long yamlTexts() throws IOException {
    ParserImpl parser = yamlParser();
    long length = 0;
    while (!parser.checkEvent(Event.ID.StreamEnd)) {
      if (parser.getEvent() instanceof ScalarEvent scalar) {
        length += scalar.getValue().length();
      }
    }
    return length;
  }

  private ParserImpl yamlParser() {
    LoaderOptions options = new LoaderOptions();
    options.setCodePointLimit(Integer.MAX_VALUE);
    return new ParserImpl(
        new StreamReader(
            new InputStreamReader(new ByteArrayInputStream(bytes), StandardCharsets.UTF_8)),
        options);
  }
}
