package dev.heirloom.oscal.io.internal.read;

import dev.heirloom.oscal.io.Format;
import dev.heirloom.oscal.io.Problem.Kind;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The content of a document, whose format and encoding are told from itself. */
final class Content {

  private static final Pattern DECLARATION =
      Pattern.compile(
          "^\\uFEFF?<\\?xml\\s[^>]{0,200}?\\bencoding\\s*=\\s*[\"']([A-Za-z][A-Za-z0-9._-]*)[\"']");

  private final byte @Nullable [] bytes;
  private final @Nullable String text;
  private final Format format;
  private final Charset charset;

  private Content(byte @Nullable [] bytes, @Nullable String text, Format format, Charset charset) {
    this.bytes = bytes;
    this.text = text;
    this.format = format;
    this.charset = charset;
  }

  /** Tells the format of bytes. */
  static Content of(byte[] bytes) {
    Charset charset = charset(bytes);
    String head = new String(bytes, 0, Math.min(bytes.length, 8192), charset);
    Format format = format(head);
    Charset declared =
        format == Format.XML && charset == StandardCharsets.UTF_8 ? declared(head) : charset;
    if (declared != null) {
      checkEncoding(bytes, declared);
    }
    return new Content(bytes, null, format, charset);
  }

  /** Returns the encoding that XML declares; null if it is one that the parser will refuse. */
  private static @Nullable Charset declared(String head) {
    Matcher declaration = DECLARATION.matcher(head);
    if (!declaration.find()) {
      return StandardCharsets.UTF_8;
    }
    String name = declaration.group(1);
    return Charset.isSupported(name) ? Charset.forName(name) : null;
  }

  /**
   * Checks that all bytes are of the encoding: parsers take some that are not, and put what does
   * not stand there into their place.
   */
  private static void checkEncoding(byte[] bytes, Charset charset) {
    CharsetDecoder decoder = charset.newDecoder();
    ByteBuffer in = ByteBuffer.wrap(bytes);
    CharBuffer out = CharBuffer.allocate(8192);
    CoderResult result = decoder.decode(in, out, true);
    while (result.isOverflow()) {
      out.clear();
      result = decoder.decode(in, out, true);
    }
    if (result.isError()) {
      String before = new String(bytes, 0, in.position(), charset);
      throw new MalformedException(
          Kind.MALFORMED,
          TextPosition.at(
              1 + (int) before.chars().filter(c -> c == '\n').count(),
              before.length() - before.lastIndexOf('\n')),
          "The file is not encoded in " + charset,
          "Save it in UTF-8");
    }
  }

  /** Tells the format of text. */
  static Content of(String text) {
    return new Content(null, text, format(text), StandardCharsets.UTF_8);
  }

  /**
   * Returns the content as the JSON or YAML that the name of its document promises; itself if it is
   * no other.
   */
  Content asNamed(String name) {
    Format promised = Format.ofFileName(name).orElse(format);
    return promised == format || promised == Format.XML || format == Format.XML
        ? this
        : new Content(bytes, text, promised, charset);
  }

  /** Returns the format. */
  Format format() {
    return format;
  }

  /** Returns the bytes; null if the content came as text. */
  byte @Nullable [] bytes() {
    return bytes;
  }

  /** Returns the text; null if the content came as bytes. */
  @Nullable String text() {
    return text;
  }

  /** Returns the content as text without a byte order mark. */
  String decoded() {
    String all = text;
    if (all == null) {
      all = new String(bytes, charset);
    }
    return all.startsWith("\uFEFF") ? all.substring(1) : all;
  }

  private static Format format(String head) {
    for (int i = 0; i < head.length(); i++) {
      char c = head.charAt(i);
      if (c == '<') {
        return Format.XML;
      }
      if (c == '{' || c == '[' || head.startsWith("//", i) || head.startsWith("/*", i)) {
        return Format.JSON;
      }
      if (!Character.isWhitespace(c) && c != 0xFEFF) {
        checkText(head);
        return Format.YAML;
      }
    }
    throw new MalformedException(
        Kind.OTHER_DOCUMENT,
        TextPosition.at(1, 1),
        "The file is empty",
        "Hand over an OSCAL document in JSON, YAML or XML");
  }

  private static void checkText(String head) {
    String what = null;
    if (head.startsWith("PK\u0003\u0004")) {
      what = "a zip archive, such as a workbook or a word processor's document";
    } else if (head.startsWith("%PDF")) {
      what = "a PDF";
    } else if (head.indexOf(0) >= 0) {
      what = "binary";
    }
    if (what != null) {
      throw new MalformedException(
          Kind.OTHER_DOCUMENT,
          TextPosition.at(1, 1),
          "This is not an OSCAL document: the file is " + what,
          "Hand over an OSCAL document in JSON, YAML or XML");
    }
  }

  /** Tells the Unicode encoding from a byte order mark, or from where the zeros are. */
  private static Charset charset(byte[] bytes) {
    int b0 = at(bytes, 0);
    int b1 = at(bytes, 1);
    int b2 = at(bytes, 2);
    int b3 = at(bytes, 3);
    if (bytes.length >= 4) {
      if (b0 == 0 && b1 == 0 && (b2 == 0xFE && b3 == 0xFF || b2 == 0 && b3 != 0)) {
        return Charset.forName("UTF-32BE");
      }
      if (b2 == 0 && b3 == 0 && (b0 == 0xFF && b1 == 0xFE || b0 != 0 && b1 == 0)) {
        return Charset.forName("UTF-32LE");
      }
    }
    if (b0 == 0xFE && b1 == 0xFF || b0 == 0 && b1 > 0) {
      return StandardCharsets.UTF_16BE;
    }
    if (b0 == 0xFF && b1 == 0xFE || b0 > 0 && b1 == 0) {
      return StandardCharsets.UTF_16LE;
    }
    return StandardCharsets.UTF_8;
  }

  private static int at(byte[] bytes, int index) {
    return index < bytes.length ? bytes[index] & 0xFF : -1;
  }
}
