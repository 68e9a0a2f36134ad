package dev.heirloom.oscal.io.internal.write;

import static java.nio.charset.StandardCharsets.US_ASCII;

import dev.heirloom.oscal.io.OscalWriteException;
import dev.heirloom.oscal.io.internal.shape.Field;
import dev.heirloom.oscal.io.internal.shape.Field.XmlForm;
import dev.heirloom.oscal.io.internal.shape.Shape;
import dev.heirloom.oscal.io.internal.shape.ValueType;
import dev.heirloom.oscal.model.Markup;
import dev.heirloom.oscal.model.OscalDocument;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;

/** Writes records as XML in OSCAL's namespace, without prefixes. */
final class XmlWriter {

  private static final byte[] INDENTATION = ("\n" + "  ".repeat(32)).getBytes(US_ASCII);

  private final Utf8 out = new Utf8();
  private final boolean pretty;

  private XmlWriter(boolean pretty) {
    this.pretty = pretty;
  }

  static byte[] write(OscalDocument document, boolean pretty) {
    XmlWriter writer = new XmlWriter(pretty);
    writer.out.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>");
    writer.newLine(0);
    String name = document.model().rootName();
    writer.out.append('<').append(name);
    writer.out.append(" xmlns=\"").append(OscalDocument.NAMESPACE).append('"');
    writer.rest(name, (Record) document, Shape.of(JsonWriter.record(document)), 0);
    writer.newLine(0);
    return writer.out.toBytes();
  }

  /** Writes what follows the name of a start tag, to the end of the element. */
  private void rest(String name, Record record, Shape shape, int level) {
    int size = shape.size();
    int i = 0;
    for (; i < size && shape.field(i).xmlForm() == XmlForm.ATTRIBUTE; i++) {
      Field field = shape.field(i);
      Object value = field.get(record);
      if (value != null) {
        out.append(' ').append(field.xmlName()).append("=\"");
        text(plain(value), true, field);
        out.append('"');
      }
    }
    out.append('>');
    int body = out.length();
    boolean lines = false;
    for (; i < size; i++) {
      Field field = shape.field(i);
      Object value = field.get(record);
      if (value == null) {
        continue;
      }
      if (field.xmlForm() == XmlForm.TEXT) {
        text(plain(value), false, field);
      } else if (field.isList()) {
        lines |= list(field, (List<?>) value, level + 1);
      } else if (field.xmlForm() == XmlForm.UNWRAPPED) {
        newLine(level + 1);
        prose((Markup) value, field);
        lines = true;
      } else {
        lines = true;
        element(field, value, level + 1);
      }
    }
    if (out.length() == body) {
      out.cut(body - 1);
      out.append("/>");
    } else {
      if (lines) {
        newLine(level);
      }
      out.append("</").append(name).append('>');
    }
  }

  private boolean list(Field field, List<?> values, int level) {
    if (values.isEmpty()) {
      return false;
    }
    String wrapper = field.xmlWrapper();
    int inner = level;
    if (wrapper != null) {
      newLine(level);
      out.append('<').append(wrapper).append('>');
      inner++;
    }
    for (Object value : values) {
      element(field, value, inner);
    }
    if (wrapper != null) {
      newLine(level);
      out.append("</").append(wrapper).append('>');
    }
    return true;
  }

  private void element(Field field, Object value, int level) {
    newLine(level);
    String name = field.xmlName();
    out.append('<').append(name);
    switch (field.type()) {
      case RECORD -> {
        rest(name, (Record) value, field.shape(), level);
        return;
      }
      case LINE -> {
        out.append('>');
        prose((Markup) value, field);
      }
      case MULTILINE -> {
        out.append('>');
        newLine(level + 1);
        prose((Markup) value, field);
        newLine(level);
      }
      default -> {
        out.append('>');
        text(plain(value), false, field);
      }
    }
    out.append("</").append(name).append('>');
  }

  private static String plain(Object value) {
    return value instanceof BigDecimal number ? number.toPlainString() : value.toString();
  }

  private void prose(Markup prose, Field field) {
    if (prose.isMarkdown()) {
      check(prose.toMarkdown(), field);
    }
    String xml = Writing.xml(prose, field);
    if (xml.isBlank() && field.type() == ValueType.MULTILINE) {
      // Prose that is there but empty would be gone without a block, or not valid.
      xml = "<p/>";
    }
    out.append(xml);
  }

  private void newLine(int level) {
    if (pretty) {
      int known = Math.min(1 + 2 * level, INDENTATION.length);
      out.append(INDENTATION, known);
      for (int i = known; i < 1 + 2 * level; i++) {
        out.append(' ');
      }
    }
  }

  private void text(String text, boolean inAttribute, Field field) {
    int done = 0;
    int length = text.length();
    for (int i = 0; i < length; i++) {
      char c = text.charAt(i);
      String escape;
      if (c >= ' ' && c != '<' && c != '&' && c != '>' && c != '"' && c < 0xD800) {
        continue;
      }
      switch (c) {
        case '<' -> escape = "&lt;";
        case '>' -> escape = "&gt;";
        case '&' -> escape = "&amp;";
        case '"' -> escape = inAttribute ? "&quot;" : "\"";
        case '\n' -> escape = inAttribute ? "&#10;" : "\n";
        case '\t' -> escape = inAttribute ? "&#9;" : "\t";
        case '\r' -> escape = "&#13;";
        default -> {
          i += check(text, i, field);
          continue;
        }
      }
      out.append(text.substring(done, i)).append(escape);
      done = i + 1;
    }
    out.append(done == 0 ? text : text.substring(done));
  }

  private static void check(String text, Field field) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < ' ' && c != '\n' && c != '\t' && c != '\r' || c >= 0xD800) {
        i += check(text, i, field);
      }
    }
  }

  /** Checks a character that XML may not be able to hold; returns 1 if it takes two units. */
  private static int check(String text, int i, Field field) {
    char c = text.charAt(i);
    if (c >= 0xE000 && c < 0xFFFE) {
      return 0;
    }
    if (Character.isHighSurrogate(c)
        && i + 1 < text.length()
        && Character.isLowSurrogate(text.charAt(i + 1))) {
      return 1;
    }
    throw new OscalWriteException(
        String.format(
            Locale.ROOT,
            "XML can't hold the character U+%04X, which '%s' has at position %d."
                + " Remove it, or write JSON or YAML.",
            (int) c,
            field.jsonName(),
            i + 1),
        null);
  }
}
