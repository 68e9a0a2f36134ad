package dev.heirloom.oscal.model.internal.prose;

import com.google.common.collect.ImmutableMap;
import dev.heirloom.oscal.model.internal.prose.Node.Element;
import java.util.Locale;

/** The attributes of canonical elements: those that say something, in the order of the schema. */
final class Attributes {

  private Attributes() {}

  static ImmutableMap<String, String> of(Element element) {
    if (element.attributes().isEmpty()) {
      return element.attributes();
    }
    ImmutableMap.Builder<String, String> out = ImmutableMap.builder();
    for (String name : element.tag().attributes) {
      String value = element.attribute(name);
      if (value == null) {
        continue;
      }
      value = Canonical.collapsed(value);
      boolean means =
          switch (name) {
            case "align" -> !value.equals("left");
            case "start" -> {
              value = plainNumber(value);
              yield !value.equals("1");
            }
            case "title", "alt", "class" -> !value.isEmpty();
            case "href", "src" -> {
              value = address(value);
              yield true;
            }
            default -> true;
          };
      if (means) {
        out.put(name, value);
      }
    }
    return out.buildOrThrow();
  }

  private static String plainNumber(String value) {
    int i = value.startsWith("+") ? 1 : 0;
    while (i < value.length() - 1 && value.charAt(i) == '0') {
      i++;
    }
    return value.substring(i);
  }

  /**
   * Encodes what keeps an address from being the {@code anyURI} of the schema: Markdown takes any
   * characters for a destination.
   */
  static String address(String address) {
    int colon = address.indexOf(':');
    boolean scheme = colon < 0 || isScheme(address, colon);
    boolean hosts = address.contains("//[");
    StringBuilder out = new StringBuilder(address.length() + 8);
    boolean fragment = false;
    boolean path = false;
    for (int i = 0; i < address.length(); i++) {
      char c = address.charAt(i);
      boolean encode =
          switch (c) {
            case '[', ']' -> !hosts;
            case '%' -> !isHex(address, i + 1) || !isHex(address, i + 2);
            case '#' -> fragment;
            case ':' -> !scheme && !path;
            default -> false;
          };
      fragment |= c == '#';
      path |= c == '/' || c == '?' || c == '#';
      if (encode) {
        out.append('%').append(Integer.toHexString(c).toUpperCase(Locale.ROOT));
      } else {
        out.append(c);
      }
    }
    return out.length() == address.length() ? address : out.toString();
  }

  private static boolean isScheme(String address, int colon) {
    for (int i = 0; i < colon; i++) {
      char c = address.charAt(i);
      boolean letter = c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
      if (!letter && (i == 0 || !(c >= '0' && c <= '9' || c == '+' || c == '-' || c == '.'))) {
        return false;
      }
    }
    return colon > 0 && colon < address.length() - 1;
  }

  private static boolean isHex(String text, int index) {
    return index < text.length()
        && text.charAt(index) < 128
        && Character.digit(text.charAt(index), 16) >= 0;
  }
}
