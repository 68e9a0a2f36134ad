package dev.heirloom.oscal.io.internal.write;

import dev.heirloom.oscal.io.internal.shape.Field;
import dev.heirloom.oscal.io.internal.shape.Shape;
import dev.heirloom.oscal.model.Markup;
import dev.heirloom.oscal.model.OscalDocument;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Writes records as YAML that every version of YAML reads alike.
 *
 * <p>A text stands without quotes only where no parser could take it for anything else, and as a
 * literal block where it has several lines and nothing that a block can't hold.
 */
final class YamlWriter {

  /** What some version of YAML takes for true, false or null. */
  private static final Set<String> WORDS =
      Set.of("y", "yes", "n", "no", "true", "false", "on", "off", "null");

  private final StringBuilder out = new StringBuilder(1 << 16);

  private YamlWriter() {}

  static String write(OscalDocument document) {
    YamlWriter writer = new YamlWriter();
    writer.out.append(document.model().rootName()).append(':');
    writer.write((Record) document, Shape.of(JsonWriter.record(document)), 1, false);
    return writer.out.toString();
  }

  /**
   * Writes a record.
   *
   * @param inList whether it follows a dash, so that its first field stands on the same line
   */
  private void write(Record record, Shape shape, int level, boolean inList) {
    boolean first = true;
    for (Field field : shape.fields()) {
      Object value = field.get(record);
      if (value == null || value instanceof List<?> list && list.isEmpty()) {
        continue;
      }
      if (first && inList) {
        out.append(' ');
      } else {
        newLine(level);
      }
      first = false;
      out.append(field.jsonName()).append(':');
      if (field.isList()) {
        list(field, (List<?>) value, level + 1);
      } else {
        value(field, value, level + 1, false);
      }
    }
    if (first) {
      out.append(" {}");
    }
    if (level == 1) {
      out.append('\n');
    }
  }

  private void list(Field field, List<?> values, int level) {
    if (field.isSingleOrList() && values.size() == 1) {
      value(field, values.get(0), level, false);
      return;
    }
    for (Object value : values) {
      newLine(level);
      out.append('-');
      value(field, value, level + 1, true);
    }
  }

  private void value(Field field, Object value, int level, boolean inList) {
    switch (field.type()) {
      case RECORD -> write((Record) value, field.shape(), level, inList);
      case LINE, MULTILINE -> text(Writing.markdown((Markup) value, field), field, level);
      case DECIMAL -> out.append(' ').append(((BigDecimal) value).toPlainString());
      case INTEGER, BOOLEAN -> out.append(' ').append(value);
      default -> text(value.toString(), field, level);
    }
  }

  private void newLine(int level) {
    out.append('\n');
    indent(level);
  }

  private void indent(int level) {
    for (int i = 0; i < level; i++) {
      out.append("  ");
    }
  }

  private void text(String text, Field field, int level) {
    out.append(' ');
    if (isPlain(text)) {
      out.append(text);
    } else if (isBlock(text)) {
      block(text, level);
    } else {
      quoted(text, field);
    }
  }

  /** Letters first, then nothing that means something in YAML anywhere. */
  private static boolean isPlain(String text) {
    int length = text.length();
    if (length == 0 || !isLetter(text.charAt(0)) || text.charAt(length - 1) == ' ') {
      return false;
    }
    char before = 0;
    for (int i = 0; i < length; i++) {
      char c = text.charAt(i);
      if (c < ' ' || c > '~' && !Character.isLetterOrDigit(c) && !isPunctuation(c)) {
        return false;
      }
      if (c == ':' && (i + 1 == length || text.charAt(i + 1) == ' ') || c == '#' && before == ' ') {
        return false;
      }
      before = c;
    }
    return length > 5 || !WORDS.contains(text.toLowerCase(Locale.ROOT));
  }

  private static boolean isLetter(char c) {
    return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
  }

  /** The dashes, quotation marks and signs that prose uses. */
  private static boolean isPunctuation(char c) {
    return c >= 0x2010 && c <= 0x2027 || c >= 0xA1 && c <= 0xFF && c != 0xAD;
  }

  private static boolean isBlock(String text) {
    int length = text.length();
    char first = length == 0 ? ' ' : text.charAt(0);
    if (first == ' ' || first == '\n' || text.indexOf('\n') < 0) {
      return false;
    }
    for (int i = 0; i < length; i++) {
      char c = text.charAt(i);
      boolean printable =
          c == '\n'
              || c == '\t'
              || c >= ' ' && c <= '~'
              || c >= 0xA0 && c < 0xD800 && c != 0x2028 && c != 0x2029
              || c >= 0xE000 && c < 0xFFFE && c != 0xFEFF;
      boolean startsLine = i == 0 || text.charAt(i - 1) == '\n';
      boolean endsLine = i + 1 == length || text.charAt(i + 1) == '\n';
      if (!printable || c == ' ' && endsLine || c == '\t' && (startsLine || endsLine)) {
        return false;
      }
    }
    return true;
  }

  private void block(String text, int level) {
    int end = text.length();
    while (text.charAt(end - 1) == '\n') {
      end--;
    }
    int breaks = text.length() - end;
    out.append(breaks == 0 ? "|-" : breaks == 1 ? "|" : "|+");
    int start = 0;
    while (start < end) {
      int stop = text.indexOf('\n', start);
      stop = stop < 0 ? end : Math.min(stop, end);
      out.append('\n');
      if (stop > start) {
        indent(level);
        out.append(text, start, stop);
      }
      start = stop + 1;
    }
    out.append("\n".repeat(Math.max(0, breaks - 1)));
  }

  private void quoted(String text, Field field) {
    Writing.checkCharacters(text, field);
    out.append('"');
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '"' -> out.append("\\\"");
        case '\\' -> out.append("\\\\");
        case '\n' -> out.append("\\n");
        case '\r' -> out.append("\\r");
        case '\t' -> out.append("\\t");
        default -> {
          if (Character.isSurrogate(c)) {
            out.append(c).append(text.charAt(++i));
          } else if (c >= ' ' && c <= '~'
              || c >= 0xA0 && c < 0xFFFE && c != 0x2028 && c != 0x2029 && c != 0xFEFF) {
            out.append(c);
          } else {
            out.append(String.format("\\u%04x", (int) c));
          }
        }
      }
    }
    out.append('"');
  }
}
