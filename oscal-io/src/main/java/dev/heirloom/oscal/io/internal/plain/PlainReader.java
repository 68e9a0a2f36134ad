package dev.heirloom.oscal.io.internal.plain;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import dev.heirloom.oscal.io.DataFileException;
import dev.heirloom.oscal.io.FileOpening;
import dev.heirloom.oscal.io.FilePlace;
import dev.heirloom.oscal.io.FileWords;
import dev.heirloom.oscal.io.OscalLimitException;
import dev.heirloom.oscal.io.ReadOptions;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads JSON and YAML that is no OSCAL within the limits of {@link ReadOptions}.
 *
 * <p>The format is told from the first character: an object in braces or a list in brackets is
 * JSON. A key that stands twice in an object is refused. YAML tags make no objects: all scalars
 * stay text. Null in a list of JSON is refused too, but read leniently it is a scalar of its own.
 */
public final class PlainReader {

  private static final JsonFactory JSON =
      JsonFactory.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(Integer.MAX_VALUE)
                  .maxStringLength(Integer.MAX_VALUE)
                  .build())
          .build();

  private final String document;
  private final ReadOptions options;
  private final PlainLimits limits;

  private PlainReader(String document, ReadOptions options) {
    this.document = document;
    this.options = options;
    this.limits = new PlainLimits(options);
  }

  /**
   * Reads a file.
   *
   * @throws DataFileException if it cannot be read or is no JSON or YAML
   * @throws OscalLimitException if it exceeds a limit
   */
  public static PlainValue read(Path file, ReadOptions options) {
    String document = file.toString();
    try (InputStream in = FileOpening.open(file)) {
      return read(bytes(in, options), document, options);
    } catch (IOException e) {
      throw unreadable(document, FileWords.of(e, file));
    }
  }

  /**
   * Reads a stream, which is left open.
   *
   * @param document what messages call it
   * @throws DataFileException if it cannot be read or is no JSON or YAML
   * @throws OscalLimitException if it exceeds a limit
   */
  public static PlainValue read(InputStream in, String document, ReadOptions options) {
    try {
      return read(bytes(in, options), document, options);
    } catch (IOException e) {
      throw unreadable(document, FileWords.of(e));
    }
  }

  private static byte[] bytes(InputStream in, ReadOptions options) throws IOException {
    return in.readNBytes((int) Math.min(options.maxBytes() + 1, Integer.MAX_VALUE - 16));
  }

  private static PlainValue read(byte[] bytes, String document, ReadOptions options) {
    if (bytes.length > options.maxBytes()) {
      throw new OscalLimitException(
          new FilePlace(document, 1, 1, ""), "more bytes", "maxBytes", options.maxBytes());
    }
    try {
      return read(
          StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString(),
          document,
          options);
    } catch (CharacterCodingException e) {
      throw new DataFileException(
          wrongByte(bytes, document), "It is not text in UTF-8.", "Save it as UTF-8.");
    }
  }

  /** Returns the place of the first byte that is no part of a character. */
  private static FilePlace wrongByte(byte[] bytes, String document) {
    CharBuffer before = CharBuffer.allocate(bytes.length);
    StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes), before, true);
    String text = before.flip().toString();
    int lineStart = text.lastIndexOf('\n') + 1;
    int line = 1 + (int) text.chars().filter(c -> c == '\n').count();
    return new FilePlace(document, line, text.length() - lineStart + 1, "");
  }

  /**
   * Reads a text.
   *
   * @param document what messages call it
   * @throws DataFileException if it is no JSON or YAML
   * @throws OscalLimitException if it exceeds a limit
   */
  public static PlainValue read(String text, String document, ReadOptions options) {
    String content = text.startsWith("\uFEFF") ? text.substring(1) : text;
    if (content.isBlank()) {
      throw holdsNothing(document);
    }
    String start = content.stripLeading();
    return start.startsWith("{") || start.startsWith("[")
        ? new PlainReader(document, options).json(content)
        : PlainYamlReader.read(content, document, new PlainLimits(options))
            .orElseThrow(() -> holdsNothing(document));
  }

  private static DataFileException holdsNothing(String document) {
    return new DataFileException(
        new FilePlace(document, 1, 1, ""), "The file is empty.", "Hand over JSON or YAML.");
  }

  private static DataFileException unreadable(String document, FileWords words) {
    return new DataFileException(
        new FilePlace(document, 1, 1, ""), words.problem(), words.remedy());
  }

  private PlainValue json(String text) {
    try (JsonParser parser = JSON.createParser(text)) {
      parser.nextToken();
      JsonLocation start = parser.currentTokenLocation();
      Optional<PlainValue> value =
          json(
              parser,
              ValuePosition.ofDocument(document, start.getLineNr(), start.getColumnNr()),
              1);
      if (parser.nextToken() != null) {
        JsonLocation rest = parser.currentTokenLocation();
        throw new DataFileException(
            new FilePlace(document, rest.getLineNr(), rest.getColumnNr(), ""),
            "Something follows the end of what the file holds.",
            "Remove it.");
      }
      return value.orElseThrow();
    } catch (JsonProcessingException e) {
      JsonLocation location = e.getLocation();
      FilePlace place =
          location == null
              ? new FilePlace(document, 1, 1, "")
              : new FilePlace(document, location.getLineNr(), location.getColumnNr(), "");
      throw new DataFileException(
          place,
          "This is not well-formed JSON: " + withoutSource(e.getOriginalMessage()) + ".",
          "Correct it there.");
    } catch (IOException e) {
      throw unreadable(document, FileWords.of(e));
    }
  }

  /** The parser names where a bracket opened by its own settings, which nobody here can change. */
  private static String withoutSource(String message) {
    int at = message.indexOf(" (start marker at ");
    return at < 0 ? message : message.substring(0, at);
  }

  private Optional<PlainValue> json(JsonParser parser, ValuePosition at, int depth)
      throws IOException {
    limits.count(at, depth);
    JsonToken token = parser.currentToken();
    if (token == JsonToken.START_OBJECT) {
      Map<String, PlainValue> fields = new LinkedHashMap<>();
      while (parser.nextToken() == JsonToken.FIELD_NAME) {
        String name = parser.currentName();
        parser.nextToken();
        json(parser, inner(parser, at, name), depth + 1)
            .ifPresent(value -> fields.put(name, value));
      }
      return Optional.of(PlainValue.object(at, fields));
    }
    if (token == JsonToken.START_ARRAY) {
      List<PlainValue> items = new ArrayList<>();
      while (parser.nextToken() != JsonToken.END_ARRAY) {
        ValuePosition item = inner(parser, at, items.size());
        items.add(json(parser, item, depth + 1).orElseGet(() -> nothing(item)));
      }
      return Optional.of(PlainValue.list(at, items));
    }
    if (token == JsonToken.VALUE_NULL) {
      return Optional.empty();
    }
    return Optional.of(
        PlainValue.scalar(at, limits.text(at, parser.getText()), token == JsonToken.VALUE_STRING));
  }

  private PlainValue nothing(ValuePosition at) {
    if (options.isLenient()) {
      return PlainValue.scalar(at, "null", false);
    }
    throw new DataFileException(
        at.place(), "There is null in a list.", "Remove it, or write a value.");
  }

  private static ValuePosition inner(JsonParser parser, ValuePosition holder, String step) {
    JsonLocation location = parser.currentTokenLocation();
    return holder.inner(step, location.getLineNr(), location.getColumnNr());
  }

  private static ValuePosition inner(JsonParser parser, ValuePosition holder, int step) {
    JsonLocation location = parser.currentTokenLocation();
    return holder.inner(step, location.getLineNr(), location.getColumnNr());
  }
}
