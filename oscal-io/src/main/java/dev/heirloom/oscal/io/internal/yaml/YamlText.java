package dev.heirloom.oscal.io.internal.yaml;

import java.io.StringReader;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.reader.ReaderException;
import org.yaml.snakeyaml.reader.StreamReader;
import org.yaml.snakeyaml.scanner.Constant;

/**
 * The text of a YAML document as its parser asks for it, all of it at hand: the parser's own reader
 * copies what it has so far of a word each time it reads on, so that one of some megabytes, such as
 * a file in base64, takes minutes.
 */
public final class YamlText extends StreamReader {

  private static final int[] NO_SNIPPET = {};

  private final String text;

  /** The characters, if one of them is more than one {@code char}. */
  private final int @Nullable [] codePoints;

  private final int length;
  private int pointer;
  private int documentStart;
  private int line;
  private int column;

  /**
   * Makes the text of a document.
   *
   * @throws ReaderException if it has a character that YAML does not allow
   */
  public YamlText(String text) {
    super(new StringReader(""));
    this.text = text;
    boolean isOneEach = text.codePointCount(0, text.length()) == text.length();
    this.codePoints = isOneEach ? null : text.codePoints().toArray();
    this.length = codePoints == null ? text.length() : codePoints.length;
    for (int i = 0; i < length; i++) {
      if (!isPrintable(at(i))) {
        throw new ReaderException("text", i, at(i), "special characters are not allowed");
      }
    }
  }

  private int at(int index) {
    return codePoints == null ? text.charAt(index) : codePoints[index];
  }

  @Override
  public Mark getMark() {
    return new Mark("text", pointer, line, column, NO_SNIPPET, 0);
  }

  @Override
  public void forward() {
    forward(1);
  }

  @Override
  public void forward(int count) {
    int end = Math.min(length, pointer + count);
    while (pointer < end) {
      int c = at(pointer);
      pointer++;
      if (Constant.LINEBR.has(c) || (c == '\r' && pointer < length && at(pointer) != '\n')) {
        line++;
        column = 0;
      } else if (c != '\uFEFF') {
        column++;
      }
    }
  }

  @Override
  public int peek() {
    return peek(0);
  }

  @Override
  public int peek(int ahead) {
    int index = pointer + ahead;
    return index < length ? at(index) : '\0';
  }

  @Override
  public String prefix(int count) {
    int end = Math.min(length, pointer + count);
    return codePoints == null
        ? text.substring(pointer, end)
        : new String(codePoints, pointer, end - pointer);
  }

  @Override
  public String prefixForward(int count) {
    String prefix = prefix(count);
    pointer += count;
    column += count;
    return prefix;
  }

  @Override
  public int getColumn() {
    return column;
  }

  @Override
  public int getLine() {
    return line;
  }

  @Override
  public int getIndex() {
    return pointer;
  }

  @Override
  public int getDocumentIndex() {
    return pointer - documentStart;
  }

  @Override
  public void resetDocumentIndex() {
    documentStart = pointer;
  }
}
