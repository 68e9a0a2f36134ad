package dev.heirloom.oscal.io.internal.write;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Text that is written in UTF-8 from the start.
 *
 * <p>A string builder holds two bytes a character as soon as one of all is not of Latin-1, as the
 * dashes and quotation marks of prose are, and has to be encoded in the end.
 */
final class Utf8 {

  /** From this length on, the platform's own encoding is faster than character by character. */
  private static final int LONG = 48;

  private byte[] bytes = new byte[1 << 16];
  private int length;

  /** Returns how many bytes there are. */
  int length() {
    return length;
  }

  /** Forgets all bytes from one on. */
  void cut(int end) {
    length = end;
  }

  /** Adds an ASCII character. */
  Utf8 append(char ascii) {
    room(1);
    bytes[length++] = (byte) ascii;
    return this;
  }

  /** Adds text. */
  Utf8 append(String text) {
    int count = text.length();
    if (count < LONG) {
      room(count);
      for (int i = 0; i < count; i++) {
        char c = text.charAt(i);
        if (c >= 0x80) {
          encode(text.substring(i));
          return this;
        }
        bytes[length++] = (byte) c;
      }
    } else {
      encode(text);
    }
    return this;
  }

  private void encode(String text) {
    byte[] encoded = text.getBytes(StandardCharsets.UTF_8);
    append(encoded, encoded.length);
  }

  /** Adds some of the bytes. */
  void append(byte[] more, int count) {
    room(count);
    System.arraycopy(more, 0, bytes, length, count);
    length += count;
  }

  private void room(int more) {
    if (bytes.length - length < more) {
      bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, length + more));
    }
  }

  /** Returns the bytes. */
  byte[] toBytes() {
    return Arrays.copyOf(bytes, length);
  }
}
