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
import dev.heirloom.oscal.io.internal.yaml.YamlText;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.composer.Composer;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.parser.ParserImpl;
import org.yaml.snakeyaml.resolver.Resolver;

/**
 * Reads JSON and YAML that is no OSCAL within the limits of {@link ReadOptions}.
 *
 * <p>The format is told from the first character: an object in braces is JSON. A key that stands
 * twice in an object is refused. YAML tags make no objects: all scalars stay text.
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
  private long nodes;
  private long repeated;
  private final Set<Node> anchored = Collections.newSetFromMap(new IdentityHashMap<>());

  private PlainReader(String document, ReadOptions options) {
    this.document = document;
    this.options = options;
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
          new FilePlace(document, 1, 1, ""), "more bytes", "withMaxBytes", options.maxBytes());
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
    PlainReader reader = new PlainReader(document, options);
    if (content.isBlank()) {
      throw new DataFileException(
          new FilePlace(document, 1, 1, ""), "The file is empty.", "Hand over JSON or YAML.");
    }
    return content.stripLeading().startsWith("{") ? reader.json(content) : reader.yaml(content);
  }

  private static DataFileException unreadable(String document, FileWords words) {
    return new DataFileException(
        new FilePlace(document, 1, 1, ""), words.problem(), words.remedy());
  }

  private void count(Position at, int depth) {
    if (depth > options.maxDepth()) {
      throw new OscalLimitException(
          at.place(), "deeper nesting", "withMaxDepth", options.maxDepth());
    }
    if (++nodes > options.maxNodes()) {
      throw new OscalLimitException(at.place(), "more values", "withMaxNodes", options.maxNodes());
    }
  }

  private String text(Position at, String text) {
    if (text.length() > options.maxTextLength()) {
      throw new OscalLimitException(
          at.place(), "a longer text", "withMaxTextLength", options.maxTextLength());
    }
    return text;
  }

  private PlainValue json(String text) {
    try (JsonParser parser = JSON.createParser(text)) {
      parser.nextToken();
      JsonLocation start = parser.currentTokenLocation();
      Optional<PlainValue> value =
          json(parser, Position.ofDocument(document, start.getLineNr(), start.getColumnNr()), 1);
      if (parser.nextToken() != null) {
        JsonLocation rest = parser.currentTokenLocation();
        throw new DataFileException(
            new FilePlace(document, rest.getLineNr(), rest.getColumnNr(), ""),
            "Something follows the end of the object.",
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
          "This is not well-formed JSON: " + e.getOriginalMessage() + ".",
          "Correct it there.");
    } catch (IOException e) {
      throw unreadable(document, FileWords.of(e));
    }
  }

  private Optional<PlainValue> json(JsonParser parser, Position at, int depth) throws IOException {
    count(at, depth);
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
        Position item = inner(parser, at, Integer.toString(items.size()));
        items.add(json(parser, item, depth + 1).orElseThrow(() -> nothing(item)));
      }
      return Optional.of(PlainValue.list(at, items));
    }
    if (token == JsonToken.VALUE_NULL) {
      return Optional.empty();
    }
    return Optional.of(
        PlainValue.scalar(at, text(at, parser.getText()), token == JsonToken.VALUE_STRING));
  }

  private static DataFileException nothing(Position at) {
    return new DataFileException(
        at.place(), "There is null in a list.", "Remove it, or write a value.");
  }

  private static Position inner(JsonParser parser, Position holder, String step) {
    JsonLocation location = parser.currentTokenLocation();
    return holder.inner(step, location.getLineNr(), location.getColumnNr());
  }

  private PlainValue yaml(String text) {
    LoaderOptions loader = new LoaderOptions();
    loader.setAllowDuplicateKeys(false);
    loader.setAllowRecursiveKeys(false);
    loader.setNestingDepthLimit(options.maxDepth());
    loader.setMaxAliasesForCollections((int) Math.min(options.maxAliasNodes(), Integer.MAX_VALUE));
    loader.setCodePointLimit((int) Math.min(options.maxBytes(), Integer.MAX_VALUE));
    try {
      Node node =
          new Composer(new ParserImpl(new YamlText(text), loader), new Resolver(), loader)
              .getSingleNode();
      if (node == null) {
        throw new DataFileException(
            new FilePlace(document, 1, 1, ""), "The file is empty.", "Hand over JSON or YAML.");
      }
      Mark start = node.getStartMark();
      return yaml(
              node,
              Position.ofDocument(document, start.getLine() + 1, start.getColumn() + 1),
              1,
              false)
          .orElseThrow(
              () ->
                  new DataFileException(
                      new FilePlace(document, 1, 1, ""),
                      "The file holds nothing.",
                      "Hand over JSON or YAML."));
    } catch (MarkedYAMLException e) {
      Mark mark = e.getProblemMark();
      FilePlace place =
          mark == null
              ? new FilePlace(document, 1, 1, "")
              : new FilePlace(document, mark.getLine() + 1, mark.getColumn() + 1, "");
      throw new DataFileException(
          place, "This is not well-formed YAML: " + e.getProblem() + ".", "Correct it there.");
    } catch (YAMLException e) {
      throw new DataFileException(
          new FilePlace(document, 1, 1, ""),
          "This is not well-formed YAML: " + e.getMessage() + ".",
          "Correct it.");
    }
  }

  private Optional<PlainValue> yaml(Node node, Position at, int depth, boolean isRepeated) {
    count(at, depth);
    // What has an anchor comes again wherever an alias names it.
    boolean repeats = isRepeated || (node.getAnchor() != null && !anchored.add(node));
    if (repeats && ++repeated > options.maxAliasNodes()) {
      throw new OscalLimitException(
          at.place(),
          "more values that aliases repeat",
          "withMaxAliasNodes",
          options.maxAliasNodes());
    }
    if (node instanceof MappingNode mapping) {
      Map<String, PlainValue> fields = new LinkedHashMap<>();
      for (NodeTuple tuple : mapping.getValue()) {
        if (!(tuple.getKeyNode() instanceof ScalarNode key)) {
          throw new DataFileException(
              at.place(), "A key is not a text.", "Write a text for the key.");
        }
        String name = key.getValue();
        Optional<PlainValue> value =
            yaml(tuple.getValueNode(), inner(tuple.getValueNode(), at, name), depth + 1, repeats);
        if (fields.containsKey(name)) {
          throw new DataFileException(
              at.place(), "The key \"" + name + "\" stands twice.", "Remove one of the two.");
        }
        value.ifPresent(v -> fields.put(name, v));
      }
      return Optional.of(PlainValue.object(at, fields));
    }
    if (node instanceof SequenceNode sequence) {
      List<PlainValue> items = new ArrayList<>();
      for (Node item : sequence.getValue()) {
        items.add(
            yaml(item, inner(item, at, Integer.toString(items.size())), depth + 1, repeats)
                .orElseThrow(
                    () ->
                        new DataFileException(
                            at.place(),
                            "There is nothing in a list.",
                            "Remove it, or write a value.")));
      }
      return Optional.of(PlainValue.list(at, items));
    }
    ScalarNode scalar = (ScalarNode) node;
    boolean quoted = !scalar.isPlain();
    return !quoted && scalar.getTag().equals(Tag.NULL)
        ? Optional.empty()
        : Optional.of(PlainValue.scalar(at, text(at, scalar.getValue()), quoted));
  }

  private static Position inner(Node node, Position holder, String step) {
    Mark mark = node.getStartMark();
    return holder.inner(step, mark.getLine() + 1, mark.getColumn() + 1);
  }
}
