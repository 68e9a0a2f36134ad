package dev.heirloom.oscal.io.internal.read;

import dev.heirloom.oscal.io.FileOpening;
import dev.heirloom.oscal.io.FilePlace;
import dev.heirloom.oscal.io.FileWords;
import dev.heirloom.oscal.io.OscalLimitException;
import dev.heirloom.oscal.io.OscalReadException;
import dev.heirloom.oscal.io.Problem;
import dev.heirloom.oscal.io.ReadOptions;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;

/**
 * Tells what a document has, element by element as its XML has it, whatever its format is.
 *
 * <p>Unlike what makes records, it takes documents that lack what OSCAL requires or hold what is
 * not allowed there: those are to be judged too. What JSON or YAML holds under names that OSCAL
 * does not have there is left out, since nobody knows what XML would make of it.
 */
public final class ElementReading {

  private ElementReading() {}

  /**
   * Reads a file.
   *
   * @throws OscalReadException if it is no document of OSCAL in a well-formed file
   * @throws OscalLimitException if it hits a limit of the options
   */
  public static void read(Path file, ReadOptions options, ElementListener listener) {
    String name = file.toString();
    byte[] bytes;
    try (InputStream stream = FileOpening.open(file)) {
      bytes = bytes(stream, name, options);
    } catch (IOException e) {
      FileWords words = FileWords.of(e, file);
      throw unreadable(name, words.problem(), words.remedy());
    }
    read(name, bytes, options, listener);
  }

  /**
   * Reads a stream to its end. The stream stays open.
   *
   * @param name what messages call it
   * @throws OscalReadException if it is no document of OSCAL in a well-formed file
   * @throws OscalLimitException if it hits a limit of the options
   */
  public static void read(
      InputStream stream, String name, ReadOptions options, ElementListener listener) {
    byte[] bytes;
    try {
      bytes = bytes(stream, name, options);
    } catch (IOException e) {
      FileWords words = FileWords.of(e);
      throw unreadable(name, words.problem(), words.remedy());
    }
    read(name, bytes, options, listener);
  }

  /**
   * Reads a document from bytes.
   *
   * @param name what messages call it
   * @throws OscalReadException if they are no document of OSCAL in a well-formed file
   * @throws OscalLimitException if they hit a limit of the options
   */
  public static void read(
      String name, byte[] bytes, ReadOptions options, ElementListener listener) {
    Pass pass = new Pass(name, options, true);
    try {
      Content content = Content.of(bytes).asNamed(name);
      switch (content.format()) {
        case JSON ->
            new TokenElements(pass, new JsonTokens(content), listener).read(new Roots(null));
        case YAML ->
            new TokenElements(pass, new YamlTokens(content, pass), listener).read(new Roots(null));
        case XML -> new XmlElements(pass, content, listener).read(new Roots(null));
      }
    } catch (MalformedException e) {
      throw new OscalReadException(new Problem(e.kind, pass.place(e.where), e.words, e.remedy));
    } catch (Pass.Stop stop) {
      throw new OscalReadException(pass.found().inOrder().get(0));
    }
  }

  private static byte[] bytes(InputStream stream, String name, ReadOptions options)
      throws IOException {
    int limit = (int) Math.min(options.maxBytes(), Integer.MAX_VALUE - 16);
    byte[] bytes = stream.readNBytes(limit);
    if (bytes.length == limit && stream.read() >= 0) {
      throw new OscalLimitException(
          new FilePlace(name, 1, 1, ""), "more bytes", "maxBytes", options.maxBytes());
    }
    return bytes;
  }

  private static OscalReadException unreadable(String name, String problem, String remedy) {
    return new OscalReadException(
        new Problem(
            Problem.Kind.UNREADABLE,
            new FilePlace(name, 1, 1, ""),
            problem.substring(0, problem.length() - 1),
            remedy.substring(0, remedy.length() - 1)));
  }
}
