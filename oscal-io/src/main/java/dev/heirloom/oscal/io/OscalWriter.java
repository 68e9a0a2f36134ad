package dev.heirloom.oscal.io;

import dev.heirloom.oscal.io.internal.write.Writing;
import dev.heirloom.oscal.model.OscalDocument;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;

/**
 * A writer of OSCAL documents of any model in any format.
 *
 * <p>The same document always gives the same bytes: UTF-8 without a byte order mark, line feeds
 * alone, fields in the order of the model.
 */
public final class OscalWriter {

  private static final OscalWriter PRETTY = new OscalWriter(true);
  private static final OscalWriter COMPACT = new OscalWriter(false);

  private final boolean pretty;

  private OscalWriter(boolean pretty) {
    this.pretty = pretty;
  }

  /** Returns a writer that puts each field on a line of its own, indented by two spaces a level. */
  public static OscalWriter pretty() {
    return PRETTY;
  }

  /** Returns a writer that leaves out white space. YAML needs its own and looks as pretty. */
  public static OscalWriter compact() {
    return COMPACT;
  }

  /**
   * Returns a document as text.
   *
   * @throws OscalWriteException if the format can't hold what the document has: control characters
   *     in XML
   */
  public String toString(OscalDocument document, Format format) {
    return Writing.text(document, format, pretty);
  }

  /**
   * Writes a document into a file, which is made or replaced. If the document can't be written, the
   * file stays as it was.
   *
   * @throws OscalWriteException if the format can't hold what the document has, or the file can't
   *     be written
   */
  public void write(OscalDocument document, Format format, Path file) {
    byte[] bytes = bytes(document, format);
    try {
      FileReplacement.write(file, bytes);
    } catch (IOException e) {
      throw new OscalWriteException(
          "The file " + file + " can't be written. " + FileWords.of(e, file), e);
    }
  }

  /**
   * Writes a document into a stream, which stays open.
   *
   * @throws OscalWriteException if the format can't hold what the document has, or the stream fails
   */
  public void write(OscalDocument document, Format format, OutputStream stream) {
    byte[] bytes = bytes(document, format);
    try {
      stream.write(bytes);
      stream.flush();
    } catch (IOException e) {
      throw new OscalWriteException("The document can't be written. " + FileWords.of(e), e);
    }
  }

  private byte[] bytes(OscalDocument document, Format format) {
    return Writing.bytes(document, format, pretty);
  }
}
