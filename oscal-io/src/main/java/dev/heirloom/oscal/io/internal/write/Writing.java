package dev.heirloom.oscal.io.internal.write;

import dev.heirloom.oscal.io.Format;
import dev.heirloom.oscal.model.OscalDocument;

/** Writes documents as text. */
public final class Writing {

  private Writing() {}

  /** Returns a document as text of a format. */
  public static String write(OscalDocument document, Format format, boolean pretty) {
    return switch (format) {
      case JSON -> JsonWriter.write(document, pretty);
      case YAML -> YamlWriter.write(document);
      case XML -> XmlWriter.write(document, pretty);
    };
  }
}
