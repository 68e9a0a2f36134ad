package dev.heirloom.oscal.io.internal.read;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import dev.heirloom.oscal.io.Problem;
import dev.heirloom.oscal.io.internal.shape.Field;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** The tokens of a JSON document. */
final class JsonTokens extends Tokens {

  /** Jackson's own limits are off where the reader checks its options instead. */
  private static final JsonFactory FACTORY =
      JsonFactory.builder().streamReadConstraints(noLimits()).build();

  /** The kind of each of Jackson's tokens; an array, since this is asked for every token. */
  private static final Kind[] KINDS = new Kind[JsonToken.values().length];

  static {
    KINDS[JsonToken.START_OBJECT.ordinal()] = Kind.OBJECT;
    KINDS[JsonToken.END_OBJECT.ordinal()] = Kind.END_OBJECT;
    KINDS[JsonToken.START_ARRAY.ordinal()] = Kind.LIST;
    KINDS[JsonToken.END_ARRAY.ordinal()] = Kind.END_LIST;
    KINDS[JsonToken.FIELD_NAME.ordinal()] = Kind.KEY;
    KINDS[JsonToken.VALUE_STRING.ordinal()] = Kind.TEXT;
    KINDS[JsonToken.VALUE_NUMBER_INT.ordinal()] = Kind.NUMBER;
    KINDS[JsonToken.VALUE_NUMBER_FLOAT.ordinal()] = Kind.NUMBER;
    KINDS[JsonToken.VALUE_TRUE.ordinal()] = Kind.BOOLEAN;
    KINDS[JsonToken.VALUE_FALSE.ordinal()] = Kind.BOOLEAN;
    KINDS[JsonToken.VALUE_NULL.ordinal()] = Kind.NULL;
    KINDS[JsonToken.VALUE_EMBEDDED_OBJECT.ordinal()] = Kind.OPAQUE;
  }

  private final JsonParser parser;

  JsonTokens(Content content) {
    try {
      this.parser =
          content.text() == null
              ? FACTORY.createParser(content.bytes())
              : FACTORY.createParser(content.decoded());
    } catch (IOException e) {
      throw malformed(e);
    }
  }

  /** Makes tokens of what a parser of someone else's has next. */
  JsonTokens(JsonParser parser) {
    this.parser = parser;
  }

  private static StreamReadConstraints noLimits() {
    StreamReadConstraints.Builder limits =
        StreamReadConstraints.builder()
            .maxNestingDepth(Integer.MAX_VALUE)
            .maxStringLength(Integer.MAX_VALUE);
    try {
      limits.maxNameLength(Integer.MAX_VALUE);
    } catch (NoSuchMethodError e) {
      // Jackson 2.15, which an application may hold us to, does not limit names.
    }
    return limits.build();
  }

  @Override
  Kind next() {
    JsonToken token;
    try {
      token = parser.nextToken();
    } catch (IOException e) {
      throw malformed(e);
    } catch (IllegalStateException e) {
      throw collisions(e);
    }
    if (token == null) {
      return Kind.END;
    }
    return KINDS[token.ordinal()];
  }

  @Override
  @Nullable String nextKey(@Nullable Field guess) {
    try {
      if (guess == null) {
        return parser.nextFieldName();
      }
      if (parser.nextFieldName(guess.serializedName())) {
        return guess.jsonName();
      }
      return parser.currentToken() == JsonToken.FIELD_NAME ? parser.currentName() : null;
    } catch (IOException e) {
      throw malformed(e);
    } catch (IllegalStateException e) {
      throw collisions(e);
    }
  }

  @Override
  @Nullable String nextText() {
    try {
      return parser.nextTextValue();
    } catch (IOException e) {
      throw malformed(e);
    }
  }

  @Override
  Kind kind() {
    JsonToken token = parser.currentToken();
    return token == null ? Kind.END : KINDS[token.ordinal()];
  }

  @Override
  String text() {
    try {
      return parser.getText();
    } catch (IOException e) {
      throw malformed(e);
    }
  }

  @Override
  public int line() {
    return parser.currentTokenLocation().getLineNr();
  }

  @Override
  public int column() {
    return parser.currentTokenLocation().getColumnNr();
  }

  /** Jackson gives up on names that are made to have the same hash. */
  private MalformedException collisions(IllegalStateException e) {
    return new MalformedException(
        Problem.Kind.REFUSED,
        TextPosition.at(line(), column()),
        "The names of the fields are made to slow a reader down: " + Wording.clause(e.getMessage()),
        "Do not use this file");
  }

  private static MalformedException malformed(IOException e) {
    String message = Wording.clause(e.getMessage());
    TextPosition where = TextPosition.at(1, 1);
    if (e instanceof JsonProcessingException json) {
      message = json.getOriginalMessage();
      JsonLocation location = json.getLocation();
      if (location != null) {
        where = TextPosition.at(location.getLineNr(), location.getColumnNr());
      }
    }
    JsonMistake mistake = JsonMistake.of(message);
    return new MalformedException(
        Problem.Kind.MALFORMED,
        where,
        "This is not well-formed JSON: " + mistake.words(),
        mistake.remedy(),
        e);
  }
}
