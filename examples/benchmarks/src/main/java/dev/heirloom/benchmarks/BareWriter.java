package dev.heirloom.benchmarks;

import com.ctc.wstx.stax.WstxInputFactory;
import com.ctc.wstx.stax.WstxOutputFactory;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import dev.heirloom.oscal.io.Format;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import javax.xml.stream.XMLStreamWriter;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.emitter.Emitter;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.parser.ParserImpl;
import org.yaml.snakeyaml.reader.StreamReader;

/** The writer of a format's library alone, given the tokens of a document ready made. */
interface BareWriter {

  /** Writes the document. */
  void write(OutputStream out) throws IOException, XMLStreamException;

  /** Makes the tokens of a document, white space between elements included. */
  static BareWriter of(Format format, byte[] document) throws IOException, XMLStreamException {
    return switch (format) {
      case JSON -> json(document);
      case XML -> xml(document);
      case YAML -> yaml(document);
    };
  }

  private static BareWriter json(byte[] document) throws IOException {
    JsonFactory factory = new JsonFactory();
    List<JsonToken> tokens = new ArrayList<>();
    List<String> texts = new ArrayList<>();
    try (JsonParser parser = factory.createParser(document)) {
      for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
        tokens.add(token);
        texts.add(parser.getText());
      }
    }
    return out -> {
      try (JsonGenerator json = factory.createGenerator(out)) {
        json.setPrettyPrinter(new DefaultPrettyPrinter());
        for (int i = 0; i < tokens.size(); i++) {
          switch (tokens.get(i)) {
            case START_OBJECT -> json.writeStartObject();
            case END_OBJECT -> json.writeEndObject();
            case START_ARRAY -> json.writeStartArray();
            case END_ARRAY -> json.writeEndArray();
            case FIELD_NAME -> json.writeFieldName(texts.get(i));
            case VALUE_STRING -> json.writeString(texts.get(i));
            default -> json.writeRawValue(texts.get(i));
          }
        }
      }
    };
  }

  /** A start or end tag, or text; a start tag's attributes are name and value in turn. */
  record Tag(int event, String text, List<String> attributes) {}

  private static BareWriter xml(byte[] document) throws XMLStreamException {
    List<Tag> tags = new ArrayList<>();
    XMLStreamReader reader =
        new WstxInputFactory().createXMLStreamReader(new ByteArrayInputStream(document));
    while (reader.hasNext()) {
      int event = reader.next();
      if (event == XMLStreamConstants.START_ELEMENT) {
        List<String> attributes = new ArrayList<>();
        for (int i = 0; i < reader.getAttributeCount(); i++) {
          attributes.add(reader.getAttributeLocalName(i));
          attributes.add(reader.getAttributeValue(i));
        }
        tags.add(new Tag(event, reader.getLocalName(), attributes));
      } else if (event == XMLStreamConstants.END_ELEMENT) {
        tags.add(new Tag(event, "", List.of()));
      } else if (event == XMLStreamConstants.CHARACTERS) {
        tags.add(new Tag(event, reader.getText(), List.of()));
      }
    }
    WstxOutputFactory factory = new WstxOutputFactory();
    return out -> {
      XMLStreamWriter xml = factory.createXMLStreamWriter(out, "UTF-8");
      xml.writeStartDocument("UTF-8", "1.0");
      for (Tag tag : tags) {
        switch (tag.event()) {
          case XMLStreamConstants.START_ELEMENT -> {
            xml.writeStartElement(tag.text());
            for (int i = 0; i < tag.attributes().size(); i += 2) {
              xml.writeAttribute(tag.attributes().get(i), tag.attributes().get(i + 1));
            }
          }
          case XMLStreamConstants.END_ELEMENT -> xml.writeEndElement();
          default -> xml.writeCharacters(tag.text());
        }
      }
      xml.writeEndDocument();
      xml.close();
    };
  }

  private static BareWriter yaml(byte[] document) {
    List<Event> events = new ArrayList<>();
    LoaderOptions options = new LoaderOptions();
    options.setCodePointLimit(Integer.MAX_VALUE);
    ParserImpl parser =
        new ParserImpl(
            new StreamReader(
                new InputStreamReader(new ByteArrayInputStream(document), StandardCharsets.UTF_8)),
            options);
    while (parser.peekEvent() != null) {
      events.add(parser.getEvent());
    }
    return out -> {
      Writer text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
      Emitter emitter = new Emitter(text, new DumperOptions());
      for (Event event : events) {
        emitter.emit(event);
      }
      text.flush();
    };
  }
}
