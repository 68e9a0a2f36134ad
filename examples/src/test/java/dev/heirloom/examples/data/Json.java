package dev.heirloom.examples.data;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * JSON written without the library, so that the example data tests the library's readers and not
 * its writers against themselves.
 */
final class Json {

  private Json() {}

  /** Returns an object of these keys and values, without those that are null or empty lists. */
  static Map<String, Object> object(Object... keysAndValues) {
    Map<String, Object> object = new LinkedHashMap<>();
    for (int i = 0; i < keysAndValues.length; i += 2) {
      Object value = keysAndValues[i + 1];
      if (value != null && !(value instanceof List<?> list && list.isEmpty())) {
        object.put((String) keysAndValues[i], value);
      }
    }
    return object;
  }

  /** Returns a list of those values that are not null. */
  static List<Object> list(Object... values) {
    List<Object> list = new ArrayList<>();
    for (Object value : values) {
      if (value != null) {
        list.add(value);
      }
    }
    return list;
  }

  /**
   * Returns a document as text: two spaces to a level, short lists of texts and objects on one
   * line.
   */
  static String text(Map<String, Object> document) {
    StringBuilder out = new StringBuilder();
    write(document, "", out);
    return out.append('\n').toString();
  }

  private static void write(Object value, String indent, StringBuilder out) {
    if (value instanceof Map<?, ?> map) {
      members(map.entrySet().stream().toList(), '{', '}', indent, out);
    } else if (value instanceof List<?> list) {
      members(list, '[', ']', indent, out);
    } else if (value instanceof Boolean) {
      out.append(value);
    } else {
      string((String) value, out);
    }
  }

  private static void members(
      List<?> members, char open, char close, String indent, StringBuilder out) {
    boolean oneLine = members.stream().allMatch(Json::isShort) && members.size() <= 3;
    String inner = indent + "  ";
    out.append(open);
    for (int i = 0; i < members.size(); i++) {
      out.append(i == 0 ? "" : ",");
      out.append(oneLine ? (i == 0 ? "" : " ") : "\n" + inner);
      if (members.get(i) instanceof Map.Entry<?, ?> entry) {
        string((String) entry.getKey(), out);
        out.append(": ");
        write(entry.getValue(), inner, out);
      } else {
        write(members.get(i), inner, out);
      }
    }
    out.append(oneLine ? "" : "\n" + indent).append(close);
  }

  private static boolean isShort(Object member) {
    Object value = member instanceof Map.Entry<?, ?> entry ? entry.getValue() : member;
    return value instanceof String text && text.length() <= 40;
  }

  private static void string(String text, StringBuilder out) {
    out.append('"');
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '"' -> out.append("\\\"");
        case '\\' -> out.append("\\\\");
        case '\n' -> out.append("\\n");
        default -> out.append(c);
      }
    }
    out.append('"');
  }
}
