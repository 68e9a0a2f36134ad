package dev.heirloom.oscal.io.internal.plain;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.deser.DeserializationProblemHandler;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How JSON that others write is read on where it is not what it should be. */
public final class PlainTolerance extends DeserializationProblemHandler {

  PlainTolerance() {}

  /** Is told what was passed over, or read as what it is not. */
  public interface Problems {

    /** A value is of another kind than belongs here, and as if it were not there. */
    void otherKind(PlainValue value);

    /** One value stands where a list belongs, and is read as a list of it. */
    void notAList(PlainValue value);

    /** A key that is not known here, and was passed over. */
    void unknownKey(String key);
  }

  @Override
  public @Nullable Object handleUnexpectedToken(
      DeserializationContext context,
      JavaType type,
      JsonToken token,
      JsonParser parser,
      @Nullable String message)
      throws IOException {
    PlainValue value = at(parser, context);
    if (type.isCollectionLikeType()) {
      problems(context).notAList(value);
      Object only = context.readValue(parser, type.getContentType());
      List<Object> list = new ArrayList<>();
      if (only != null) {
        list.add(only);
      }
      return list;
    }
    problems(context).otherKind(value);
    parser.skipChildren();
    return null;
  }

  @Override
  public @Nullable Object handleWeirdNativeValue(
      DeserializationContext context, JavaType type, Object value, JsonParser parser) {
    problems(context).otherKind((PlainValue) value);
    return null;
  }

  @Override
  public boolean handleUnknownProperty(
      DeserializationContext context,
      JsonParser parser,
      JsonDeserializer<?> reader,
      Object record,
      String key)
      throws IOException {
    if (!key.equals(PlainJson.HERE)) {
      problems(context).unknownKey(key);
    }
    parser.skipChildren();
    return true;
  }

  private static Problems problems(DeserializationContext context) {
    return (Problems) context.getAttribute(Problems.class);
  }

  private static PlainValue at(JsonParser parser, DeserializationContext context) {
    PlainValue value = (PlainValue) context.getAttribute(PlainValue.class);
    JsonPointer rest = parser.getParsingContext().pathAsPointer();
    while (!rest.matches()) {
      value =
          value.isList()
              ? value.items().get(rest.getMatchingIndex())
              : value.required(rest.getMatchingProperty());
      rest = rest.tail();
    }
    return value;
  }
}
