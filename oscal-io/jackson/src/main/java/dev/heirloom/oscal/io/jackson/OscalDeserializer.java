package dev.heirloom.oscal.io.jackson;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.jsontype.TypeDeserializer;
import com.google.common.collect.ImmutableList;
import dev.heirloom.oscal.io.OscalLimitException;
import dev.heirloom.oscal.io.Problem;
import dev.heirloom.oscal.io.ReadOptions;
import dev.heirloom.oscal.io.internal.read.PartReading;
import java.io.IOException;

/** Reads records of the model. */
final class OscalDeserializer extends StdDeserializer<Object> {

  private static final long serialVersionUID = 1L;

  private final transient ReadOptions strict;
  private final transient ReadOptions passingOver;

  OscalDeserializer(Class<?> type, ReadOptions limits) {
    super(type);
    this.strict = options(limits, false);
    this.passingOver = options(limits, true);
  }

  private static ReadOptions options(ReadOptions limits, boolean isLenient) {
    return new ReadOptions(
        isLenient,
        limits.maxBytes(),
        limits.maxDepth(),
        limits.maxTextLength(),
        limits.maxNodes(),
        limits.maxAliasNodes(),
        limits.maxProblems());
  }

  @Override
  public Object deserialize(JsonParser parser, DeserializationContext context) throws IOException {
    boolean failsOnUnknown = context.isEnabled(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
    PartReading reading;
    try {
      reading = PartReading.of(parser, handledType(), failsOnUnknown ? strict : passingOver);
    } catch (OscalLimitException e) {
      throw JsonMappingException.from(parser, e.getMessage(), e);
    }
    // A mapper can't report what is passed over or only worth a warning.
    ImmutableList<Problem> problems =
        reading.problems().stream()
            .filter(problem -> problem.consequence() == Problem.Consequence.REFUSAL)
            .collect(ImmutableList.toImmutableList());
    if (!problems.isEmpty()) {
      throw new OscalInputException(parser, handledType(), problems);
    }
    return reading.value().orElseThrow();
  }

  /** A document's root already says what it is, and a part stands where only its type can. */
  @Override
  public Object deserializeWithType(
      JsonParser parser, DeserializationContext context, TypeDeserializer typing)
      throws IOException {
    return deserialize(parser, context);
  }
}
