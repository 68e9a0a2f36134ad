package dev.heirloom.oscal.io.internal.write;

import dev.heirloom.oscal.io.Format;
import dev.heirloom.oscal.model.OscalDocument;
import java.nio.charset.StandardCharsets;

/** Writes documents as text. */
public final class Writing {

  private Writing() {}

  /** Returns a document as bytes of a format. */
  public static byte[] bytes(OscalDocument document, Format format, boolean pretty) {
    return format == Format.JSON
        ? JsonWriter.write(document, pretty)
        : text(document, format, pretty).getBytes(StandardCharsets.UTF_8);
  }

  /** Returns a document as text of a format. */
  public static String text(OscalDocument document, Format format, boolean pretty) {
    return switch (format) {
      case JSON -> new String(JsonWriter.write(document, pretty), StandardCharsets.UTF_8);
      case YAML -> YamlWriter.write(document);
      case XML -> XmlWriter.write(document, pretty);
    };
  }
}
