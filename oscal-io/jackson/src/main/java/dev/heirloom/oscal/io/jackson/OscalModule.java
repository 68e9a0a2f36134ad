package dev.heirloom.oscal.io.jackson;

import com.fasterxml.jackson.core.Version;
import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.DeserializationConfig;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.Module;
import com.fasterxml.jackson.databind.SerializationConfig;
import com.fasterxml.jackson.databind.deser.Deserializers;
import com.fasterxml.jackson.databind.ser.Serializers;
import dev.heirloom.inheritance.result.Report;
import dev.heirloom.oscal.io.ReadOptions;
import dev.heirloom.oscal.io.internal.shape.Shape;
import dev.heirloom.oscal.model.OscalDocument;
import org.jspecify.annotations.Nullable;

/**
 * A module with which any {@code ObjectMapper} reads and writes OSCAL as this library does, of
 * Jackson 2.15 and later.
 *
 * <p>It serves every record of the model, alone or anywhere in an application's own objects. A
 * document is written under its root, as {@code {"catalog": {...}}}, the same JSON tree that {@link
 * dev.heirloom.oscal.io.OscalWriter} writes; {@link OscalDocument} reads a document of any model. A
 * part of a document, such as a control, is what stands for it there. Naming strategies, inclusion
 * rules, mix-ins and default typing of the mapper change nothing of that: OSCAL has its own names.
 *
 * <p>It serves a {@link Report} too, as {@link dev.heirloom.oscal.io.report.ReportJson} writes and
 * reads it.
 *
 * <p>Reading is as strict as {@link dev.heirloom.oscal.io.OscalReader}, except that unknown fields
 * are skipped where the mapper does not {@code FAIL_ON_UNKNOWN_PROPERTIES}. What is wrong is told
 * in an {@link OscalInputException}, all at once; what JSON can't hold, in a {@code
 * JsonMappingException} that says where. A tree of {@code JsonNode}s keeps decimal numbers to the
 * last digit only if the mapper has {@code USE_BIG_DECIMAL_FOR_FLOATS} and not {@code
 * STRIP_TRAILING_BIGDECIMAL_ZEROES}.
 */
public final class OscalModule extends Module {

  private final ReadOptions limits;

  /** Makes a module with the default limits. */
  public OscalModule() {
    this(ReadOptions.strict());
  }

  /**
   * Makes a module with limits for each value that is read, beside those of the mapper's own
   * parser.
   */
  public OscalModule(ReadOptions limits) {
    this.limits = limits;
  }

  @Override
  public String getModuleName() {
    return "heirloom-oscal";
  }

  @Override
  public Version version() {
    return Version.unknownVersion();
  }

  @Override
  public void setupModule(SetupContext context) {
    context.addSerializers(
        new Serializers.Base() {
          @Override
          public @Nullable JsonSerializer<?> findSerializer(
              SerializationConfig config, JavaType type, BeanDescription description) {
            if (type.hasRawClass(Report.class)) {
              return new ReportSerializer();
            }
            return isServed(type.getRawClass()) ? new OscalSerializer(type.getRawClass()) : null;
          }
        });
    context.addDeserializers(
        new Deserializers.Base() {
          @Override
          public @Nullable JsonDeserializer<?> findBeanDeserializer(
              JavaType type, DeserializationConfig config, BeanDescription description) {
            if (type.hasRawClass(Report.class)) {
              return new ReportDeserializer();
            }
            return isServed(type.getRawClass())
                ? new OscalDeserializer(type.getRawClass(), limits)
                : null;
          }

          @Override
          public boolean hasDeserializerFor(DeserializationConfig config, Class<?> type) {
            return type == Report.class || isServed(type);
          }
        });
  }

  private static boolean isServed(Class<?> type) {
    return type == OscalDocument.class || Shape.has(type);
  }
}
