package dev.heirloom.oscal.io.internal.write;

import dev.heirloom.oscal.io.Format;
import dev.heirloom.oscal.io.OscalWriteException;
import dev.heirloom.oscal.io.internal.shape.Field;
import dev.heirloom.oscal.io.internal.shape.ValueType;
import dev.heirloom.oscal.model.Markup;
import dev.heirloom.oscal.model.OscalDocument;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** Writes documents as text. */
public final class Writing {

  private Writing() {}

  /** Checks that no half of a character is in a text, which no encoding has bytes for. */
  static void checkCharacters(String text, Field field) {
    int length = text.length();
    for (int i = 0; i < length; i++) {
      char c = text.charAt(i);
      if (Character.isSurrogate(c)) {
        if (!Character.isSurrogatePair(c, i + 1 < length ? text.charAt(i + 1) : 0)) {
          throw new OscalWriteException(
              String.format(
                  Locale.ROOT,
                  "Half a character, U+%04X, is in '%s' at position %d. Remove it.",
                  (int) c,
                  field.jsonName(),
                  i + 1),
              null);
        }
        i++;
      }
    }
  }

  /**
   * Returns prose as Markdown; a space for a line that is empty, since OSCAL's JSON has no empty
   * ones.
   */
  static String markdown(Markup prose, Field field) {
    try {
      String markdown = prose.toMarkdown();
      return markdown.isEmpty() && field.type() == ValueType.LINE ? " " : markdown;
    } catch (IllegalArgumentException e) {
      throw new OscalWriteException(
          "The prose of '"
              + field.jsonName()
              + "' can't be written as Markdown: "
              + e.getMessage()
              + ".",
          e);
    }
  }

  /** Returns prose as XML. */
  static String xml(Markup prose, Field field) {
    try {
      return prose.toXml();
    } catch (IllegalArgumentException e) {
      throw new OscalWriteException(
          "The prose of '"
              + field.jsonName()
              + "' can't be written as XML: "
              + e.getMessage()
              + ".",
          e);
    }
  }

  /** Returns a document as bytes of a format. */
  public static byte[] bytes(OscalDocument document, Format format, boolean pretty) {
    return switch (format) {
      case JSON -> JsonWriter.write(document, pretty);
      case YAML -> YamlWriter.write(document).getBytes(StandardCharsets.UTF_8);
      case XML -> XmlWriter.write(document, pretty);
    };
  }

  /** Returns a document as text of a format. */
  public static String text(OscalDocument document, Format format, boolean pretty) {
    return format == Format.YAML
        ? YamlWriter.write(document)
        : new String(bytes(document, format, pretty), StandardCharsets.UTF_8);
  }
}
