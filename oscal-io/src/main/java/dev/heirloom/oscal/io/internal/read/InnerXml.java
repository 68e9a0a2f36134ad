package dev.heirloom.oscal.io.internal.read;

import java.util.Arrays;

/**
 * The content of an element of prose while it is being read, as XML again.
 *
 * <p>It keeps characters where a string builder keeps bytes as long as it can: the parser hands
 * over characters, and most of a document is prose.
 */
final class InnerXml {

  private char[] chars = new char[1 << 12];
  private int length;
  private int body;

  /** Forgets everything. */
  void clear() {
    length = 0;
  }

  /** Returns how many characters there are. */
  int length() {
    return length;
  }

  /** Begins an element. */
  void start(String name) {
    room(name.length() + 1);
    chars[length++] = '<';
    append(name);
  }

  /** Adds an attribute to the element that has begun. */
  void attribute(String name, String value) {
    append(" ");
    append(name);
    append("=\"");
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      switch (c) {
        case '<' -> append("&lt;");
        case '>' -> append("&gt;");
        case '&' -> append("&amp;");
        case '"' -> append("&quot;");
        case '\n' -> append("&#10;");
        case '\r' -> append("&#13;");
        case '\t' -> append("&#9;");
        default -> {
          room(1);
          chars[length++] = c;
        }
      }
    }
    append("\"");
  }

  /** Ends the start tag of the element that has begun. */
  void content() {
    room(1);
    chars[length++] = '>';
    body = length;
  }

  /** Ends an element, whose start tag may be the last thing there is. */
  void end(String name) {
    if (length == body) {
      length--;
      append("/>");
    } else {
      append("</");
      append(name);
      append(">");
    }
  }

  /** Adds text. */
  void text(char[] from, int start, int count) {
    room(count);
    int done = start;
    for (int i = start; i < start + count; i++) {
      char c = from[i];
      if (c <= '>' && (c == '<' || c == '>' || c == '&' || c == '\r')) {
        copy(from, done, i);
        append(c == '<' ? "&lt;" : c == '>' ? "&gt;" : c == '&' ? "&amp;" : "&#13;");
        done = i + 1;
      }
    }
    copy(from, done, start + count);
  }

  /** Adds a space. */
  void space() {
    append(" ");
  }

  /** Adds a comment. */
  void comment(String text) {
    append("<!--");
    append(text);
    append("-->");
  }

  private void copy(char[] from, int start, int end) {
    room(end - start);
    System.arraycopy(from, start, chars, length, end - start);
    length += end - start;
  }

  private void append(String text) {
    room(text.length());
    text.getChars(0, text.length(), chars, length);
    length += text.length();
  }

  private void room(int more) {
    if (chars.length - length < more) {
      chars = Arrays.copyOf(chars, Math.max(2 * chars.length, length + more));
    }
  }

  /** Returns what there is. */
  @Override
  public String toString() {
    return new String(chars, 0, length);
  }
}
