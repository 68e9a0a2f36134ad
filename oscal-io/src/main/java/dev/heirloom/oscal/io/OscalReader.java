package dev.heirloom.oscal.io;

import com.google.common.primitives.Bytes;
import dev.heirloom.oscal.io.internal.read.PointerPlaces;
import dev.heirloom.oscal.io.internal.read.Reading;
import dev.heirloom.oscal.model.OscalDocument;
import dev.heirloom.oscal.model.OscalDocument.Model;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A reader of the documents of all of OSCAL's models, of OSCAL 1.0 to 1.2, in JSON, YAML or XML,
 * told apart by content.
 *
 * <p>The {@code read} methods return the document or throw; the {@code examine} methods return the
 * problems of a bad document instead, all at once where that is possible, and beside the document
 * where they can be passed over.
 *
 * <p>Nothing but the file is read: no schema, no entity, no network.
 */
public final class OscalReader {

  private static final OscalReader STRICT = new OscalReader(ReadOptions.strict());
  private static final OscalReader LENIENT = new OscalReader(ReadOptions.lenient());

  private final ReadOptions options;

  private OscalReader(ReadOptions options) {
    this.options = options;
  }

  /** Returns a reader for which everything is an error that OSCAL does not have. */
  public static OscalReader strict() {
    return STRICT;
  }

  /**
   * Returns a reader that takes the slips of public files ({@link ReadOptions#isLenient}) and
   * reports them.
   */
  public static OscalReader lenient() {
    return LENIENT;
  }

  /** Returns a reader with options of the caller's. */
  public static OscalReader of(ReadOptions options) {
    return new OscalReader(options);
  }

  /**
   * Reads the document in a file, of whichever model it is.
   *
   * @throws OscalReadException if there is none that can be used; it says why and where
   * @throws OscalLimitException if the file hits a limit of the options
   */
  public OscalDocument read(Path file) {
    return examine(file).orThrow();
  }

  /**
   * Reads the document in a file.
   *
   * @param type the type of document that is wanted
   * @throws OscalReadException if there is none that can be used; it says why and where
   * @throws OscalLimitException if the file hits a limit of the options
   */
  public <T extends OscalDocument> T read(Path file, Class<T> type) {
    return examine(file, type).orThrow();
  }

  /**
   * Reads the document in a stream to its end, of whichever model it is. The stream stays open.
   *
   * @param base the URI of the document, which names it in messages
   * @throws OscalReadException if there is none that can be used; it says why and where
   * @throws OscalLimitException if the stream hits a limit of the options
   */
  public OscalDocument read(InputStream stream, URI base) {
    return examine(stream, base).orThrow();
  }

  /**
   * Reads the document in a stream to its end. The stream stays open.
   *
   * @param base the URI of the document, which names it in messages
   * @param type the type of document that is wanted
   * @throws OscalReadException if there is none that can be used; it says why and where
   * @throws OscalLimitException if the stream hits a limit of the options
   */
  public <T extends OscalDocument> T read(InputStream stream, URI base, Class<T> type) {
    return result(base.toString(), bytes(stream, base.toString()), type).orThrow();
  }

  /**
   * Reads the document in a text, of whichever model it is.
   *
   * @throws OscalReadException if there is none that can be used; it says why and where
   * @throws OscalLimitException if the text hits a limit of the options
   */
  public OscalDocument read(String text) {
    return examine(text).orThrow();
  }

  /**
   * Reads the document in a text.
   *
   * @param type the type of document that is wanted
   * @throws OscalReadException if there is none that can be used; it says why and where
   * @throws OscalLimitException if the text hits a limit of the options
   */
  public <T extends OscalDocument> T read(String text, Class<T> type) {
    return result(text, type).orThrow();
  }

  /**
   * Reads a file for its document and its problems.
   *
   * @throws OscalReadException if the file can't be read at all
   * @throws OscalLimitException if the file hits a limit of the options
   */
  public ReadResult<OscalDocument> examine(Path file) {
    return examine(file, OscalDocument.class);
  }

  /**
   * Reads a file for its problems and its document, which must be of one kind.
   *
   * @throws OscalReadException if the file can't be read at all
   * @throws OscalLimitException if the file hits a limit of the options
   */
  public <T extends OscalDocument> ReadResult<T> examine(Path file, Class<T> type) {
    return result(file.toString(), bytes(file), type);
  }

  /**
   * Returns where in a file that this reader takes stands what a JSON Pointer (RFC 6901) into its
   * JSON form names, whatever format it has: what is nowhere, such as a list that is empty, where
   * that stands which would hold it.
   *
   * @param model what document the file holds
   * @throws OscalReadException if the file can't be read at all
   */
  public Function<String, FilePlace> places(Path file, Model model) {
    return PointerPlaces.of(file.toString(), bytes(file), options, model)::place;
  }

  private byte[] bytes(Path file) {
    String name = file.toString();
    try (InputStream stream = FileOpening.open(file)) {
      return content(stream, name);
    } catch (IOException e) {
      throw unreadable(name, FileWords.of(e, file), e);
    }
  }

  /**
   * Reads a stream to its end for its document and its problems. The stream stays open.
   *
   * @param base the URI of the document, which names it in messages
   * @throws OscalReadException if the stream can't be read at all
   * @throws OscalLimitException if the stream hits a limit of the options
   */
  public ReadResult<OscalDocument> examine(InputStream stream, URI base) {
    return result(base.toString(), bytes(stream, base.toString()), OscalDocument.class);
  }

  /**
   * Reads a text for its document and its problems.
   *
   * @throws OscalLimitException if the text hits a limit of the options
   */
  public ReadResult<OscalDocument> examine(String text) {
    return result(text, OscalDocument.class);
  }

  private <T extends OscalDocument> ReadResult<T> result(String name, byte[] bytes, Class<T> type) {
    return result(Reading.of(name, bytes, options, wanted(type)), type);
  }

  private <T extends OscalDocument> ReadResult<T> result(String text, Class<T> type) {
    if (text.length() > options.maxBytes()) {
      throw tooLarge("text");
    }
    return result(Reading.of("text", text, options, wanted(type)), type);
  }

  /** Returns the model that a type of document is; null if it is all of them. */
  private static @Nullable Model wanted(Class<? extends OscalDocument> type) {
    for (Model model : Model.values()) {
      if (model.type() == type) {
        return model;
      }
    }
    return null;
  }

  private static <T extends OscalDocument> ReadResult<T> result(Reading reading, Class<T> type) {
    return new ReadResult<>(
        reading.document().map(type::cast),
        reading.format(),
        reading.problems(),
        reading.isCutShort());
  }

  private byte[] bytes(InputStream stream, String name) {
    try {
      return content(stream, name);
    } catch (IOException e) {
      throw unreadable(name, FileWords.of(e), e);
    }
  }

  private byte[] content(InputStream stream, String name) throws IOException {
    int limit = (int) Math.min(options.maxBytes(), Integer.MAX_VALUE - 16);
    // What the stream says to be there is read in one piece, which for most streams is all.
    byte[] known = new byte[Math.min(Math.max(0, stream.available()), limit)];
    int read = stream.readNBytes(known, 0, known.length);
    if (read < known.length) {
      return Arrays.copyOf(known, read);
    }
    byte[] rest = stream.readNBytes(limit - read);
    if (rest.length == limit - read && stream.read() >= 0) {
      throw tooLarge(name);
    }
    return rest.length == 0 ? known : Bytes.concat(known, rest);
  }

  private OscalLimitException tooLarge(String name) {
    return new OscalLimitException(
        new FilePlace(name, 1, 1, ""), "more bytes", "maxBytes", options.maxBytes());
  }

  private static OscalReadException unreadable(String name, FileWords words, IOException e) {
    return new OscalReadException(
        List.of(
            new Problem(
                Problem.Kind.UNREADABLE,
                new FilePlace(name, 1, 1, ""),
                withoutStop(words.problem()),
                withoutStop(words.remedy()))),
        e);
  }

  private static String withoutStop(String sentence) {
    return sentence.substring(0, sentence.length() - 1);
  }

  /** Returns how it reads. */
  @Override
  public String toString() {
    return "reader with " + options;
  }
}
