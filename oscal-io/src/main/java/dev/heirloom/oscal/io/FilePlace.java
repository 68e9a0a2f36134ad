package dev.heirloom.oscal.io;

/**
 * A place in a file or text: line, column, and where that is in its structure.
 *
 * @param document the name of the document: the path or URI that it was read from, or {@code text}
 * @param line the line, from 1
 * @param column the column, from 1
 * @param path where that is in the structure of the document: a JSON Pointer (RFC 6901) in JSON and
 *     YAML, an XPath in XML (of OSCAL's namespace where a name has no prefix); empty for the whole
 *     document
 */
public record FilePlace(String document, int line, int column, String path) {

  private static final int SHOWN = 500;

  /** Returns document, line, column and path, as a message begins; of long ones both ends. */
  @Override
  public String toString() {
    return QuotedText.of(document, SHOWN)
        + ":"
        + line
        + ":"
        + column
        + (path.isEmpty() ? "" : " " + QuotedText.of(path, SHOWN));
  }
}
