package dev.heirloom.oscal.io.internal.write;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.PrettyPrinter;
import com.fasterxml.jackson.core.io.SerializedString;
import java.io.IOException;

/**
 * JSON with each field and each value of a list on a line of its own: line feeds on every system,
 * two spaces a level, and one after the colon.
 *
 * <p>Line breaks, commas and indentation are converted to bytes once: Jackson's own printer
 * converts them each time, which was a third of the time of writing.
 */
public final class LinePrinter implements PrettyPrinter {

  private static final SerializedString COLON = bytes(": ");
  private static final SerializedString[] FIRST = new SerializedString[32];
  private static final SerializedString[] NEXT = new SerializedString[FIRST.length];

  static {
    for (int i = 0; i < FIRST.length; i++) {
      FIRST[i] = bytes("\n" + "  ".repeat(i));
      NEXT[i] = bytes(",\n" + "  ".repeat(i));
    }
  }

  private int level;

  private static SerializedString bytes(String text) {
    SerializedString bytes = new SerializedString(text);
    bytes.asUnquotedUTF8();
    return bytes;
  }

  private void line(JsonGenerator json, SerializedString[] lines) throws IOException {
    int known = Math.min(level, lines.length - 1);
    json.writeRaw(lines[known]);
    for (int i = known; i < level; i++) {
      json.writeRaw("  ");
    }
  }

  private void end(JsonGenerator json, int values, char bracket) throws IOException {
    level--;
    if (values > 0) {
      line(json, FIRST);
    }
    json.writeRaw(bracket);
  }

  @Override
  public void writeRootValueSeparator(JsonGenerator json) throws IOException {
    json.writeRaw('\n');
  }

  @Override
  public void writeStartObject(JsonGenerator json) throws IOException {
    json.writeRaw('{');
    level++;
  }

  @Override
  public void beforeObjectEntries(JsonGenerator json) throws IOException {
    line(json, FIRST);
  }

  @Override
  public void writeObjectEntrySeparator(JsonGenerator json) throws IOException {
    line(json, NEXT);
  }

  @Override
  public void writeObjectFieldValueSeparator(JsonGenerator json) throws IOException {
    json.writeRaw(COLON);
  }

  @Override
  public void writeEndObject(JsonGenerator json, int entries) throws IOException {
    end(json, entries, '}');
  }

  @Override
  public void writeStartArray(JsonGenerator json) throws IOException {
    json.writeRaw('[');
    level++;
  }

  @Override
  public void beforeArrayValues(JsonGenerator json) throws IOException {
    line(json, FIRST);
  }

  @Override
  public void writeArrayValueSeparator(JsonGenerator json) throws IOException {
    line(json, NEXT);
  }

  @Override
  public void writeEndArray(JsonGenerator json, int values) throws IOException {
    end(json, values, ']');
  }
}
