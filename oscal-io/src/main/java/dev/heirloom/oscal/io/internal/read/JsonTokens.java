package dev.heirloom.oscal.io.internal.read;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import dev.heirloom.oscal.io.Problem;
import java.io.IOException;

/** The tokens of a JSON document. */
final class JsonTokens extends Tokens {

  /** Jackson's own limits are off where the reader checks its options instead. */
  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(Integer.MAX_VALUE)
                  .maxStringLength(Integer.MAX_VALUE)
                  .maxNameLength(Integer.MAX_VALUE)
                  .build())
          .build();

  private final JsonParser parser;

  JsonTokens(Content content) {
    try {
      this.parser =
          content.text() == null
              ? FACTORY.createParser(content.bytes())
              : FACTORY.createParser(content.text());
    } catch (IOException e) {
      throw malformed(e);
    }
  }

  @Override
  Kind next() {
    JsonToken token;
    try {
      token = parser.nextToken();
    } catch (IOException e) {
      throw malformed(e);
    }
    if (token == null) {
      return Kind.END;
    }
    return switch (token) {
      case START_OBJECT -> Kind.OBJECT;
      case END_OBJECT -> Kind.END_OBJECT;
      case START_ARRAY -> Kind.LIST;
      case END_ARRAY -> Kind.END_LIST;
      case FIELD_NAME -> Kind.KEY;
      case VALUE_STRING -> Kind.TEXT;
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> Kind.NUMBER;
      case VALUE_TRUE, VALUE_FALSE -> Kind.BOOLEAN;
      case VALUE_NULL -> Kind.NULL;
      case NOT_AVAILABLE, VALUE_EMBEDDED_OBJECT -> throw new IllegalStateException();
    };
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

  private static MalformedException malformed(IOException e) {
    String message = e.getMessage();
    Where where = Where.at(1, 1);
    if (e instanceof JsonProcessingException json) {
      message = json.getOriginalMessage();
      JsonLocation location = json.getLocation();
      if (location != null) {
        where = Where.at(location.getLineNr(), location.getColumnNr());
      }
    }
    return new MalformedException(
        Problem.Kind.MALFORMED, where, "This is not well-formed JSON: " + message, "Correct it there");
  }
}
