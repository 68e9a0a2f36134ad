package dev.heirloom.oscal.io.internal.read;

import com.fasterxml.jackson.core.JsonParser;
import dev.heirloom.oscal.io.Problem;
import dev.heirloom.oscal.io.ReadOptions;
import dev.heirloom.oscal.model.OscalDocument;
import dev.heirloom.oscal.model.OscalDocument.Model;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What came of reading a document, or a part of one, out of a longer input that someone else reads.
 *
 * @param value the record, if there is one
 * @param problems the problems
 */
public record PartReading(Optional<Record> value, List<Problem> problems) {

  /** Names the input in places, since only its owner knows where it came from. */
  private static final String INPUT = "input";

  /**
   * Reads the value that begins with the parser's current token, and leaves the parser at its last
   * one.
   *
   * @param type a record of the model, or {@link OscalDocument} for a document of any model
   * @throws IOException if the parser can't go on
   * @throws dev.heirloom.oscal.io.OscalLimitException if the value hits a limit of the options
   */
  public static PartReading of(JsonParser parser, Class<?> type, ReadOptions options)
      throws IOException {
    // The parser can't be asked twice, so the pass that knows where it is must do.
    Pass pass = Pass.passingOver(INPUT, options);
    Object value = null;
    try {
      JsonTokens tokens = new JsonTokens(parser);
      value =
          OscalDocument.class.isAssignableFrom(type)
              ? new TokenDocument(pass, tokens).read(new Roots(model(type)), tokens.kind())
              : new TokenReader(pass, tokens).part(type.asSubclass(Record.class), tokens.kind());
    } catch (Pass.Stop stop) {
      // What stopped it is among the problems.
    } catch (MalformedException e) {
      if (e.getCause() instanceof IOException cause) {
        throw cause;
      }
      throw new IOException(e.words + ". " + e.remedy + ".", e);
    }
    return new PartReading(
        pass.found().failed() ? Optional.empty() : Optional.ofNullable((Record) value),
        pass.found().inOrder());
  }

  private static @Nullable Model model(Class<?> type) {
    return Arrays.stream(Model.values())
        .filter(model -> model.type() == type)
        .findFirst()
        .orElse(null);
  }
}
