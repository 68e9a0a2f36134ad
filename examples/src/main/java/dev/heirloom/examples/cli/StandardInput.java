package dev.heirloom.examples.cli;

import com.google.common.io.ByteStreams;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * What came by standard input, kept in a file of its own as long as the command runs: documents
 * refer to others by files, and workbooks are read back and forth.
 */
final class StandardInput {

  /** What it is called in evidence and messages, before the ending of its form. */
  private static final String NAME = "stdin";

  private static final String FOR_PEOPLE = "standard input";

  /** More than any file that is read may have. */
  private static final long MOST = 256L << 20;

  private static final int BEGINNING = 4096;

  private final InputStream in;
  private @Nullable Path file;
  private @Nullable ScratchFolder folder;

  StandardInput(InputStream in) {
    this.in = in;
  }

  /**
   * Returns the file that has it, whose name ends as its form asks for.
   *
   * @throws CommandException if there is nothing, or too much of it
   */
  Path file() {
    if (file == null) {
      try {
        file = kept(new BufferedInputStream(in));
      } catch (IOException e) {
        throw new UncheckedIOException("Standard input cannot be read.", e);
      }
    }
    return file;
  }

  private Path kept(BufferedInputStream in) throws IOException {
    in.mark(BEGINNING);
    String beginning = new String(in.readNBytes(BEGINNING), StandardCharsets.UTF_8);
    in.reset();
    folder = ScratchFolder.make();
    Path kept = folder.file(NAME + ending(beginning));
    long size;
    try (OutputStream out = Files.newOutputStream(kept)) {
      size = ByteStreams.copy(ByteStreams.limit(in, MOST + 1), out);
    }
    if (size == 0 || size > MOST) {
      throw new CommandException(
          size == 0
              ? "There is nothing on standard input. Send a document there, or name a file."
              : "There is too much on standard input. Name a file.");
    }
    return kept;
  }

  /** Workbooks and tables are told apart from documents by their names, which this has not. */
  private static String ending(String beginning) {
    String text = beginning.replace("\uFEFF", "").stripLeading();
    if (text.startsWith("PK")) {
      return ".xlsx";
    }
    if (text.startsWith("<")) {
      return ".xml";
    }
    if (text.startsWith("{") || text.startsWith("[")) {
      return ".json";
    }
    String line = text.lines().findFirst().orElse("");
    return line.matches("(?:---|%|#).*|[\\w-]+:(?: .*)?") ? ".yaml" : ".csv";
  }

  /** Returns a text that may name the file with what a person knows it by. */
  String named(String text) {
    return file == null
        ? text
        : text.replace(file.toUri().toString(), FOR_PEOPLE).replace(file.toString(), FOR_PEOPLE);
  }

  /** Removes the file. */
  void close() {
    try {
      if (folder != null) {
        folder.close();
      }
    } catch (IOException e) {
      // It lies where the system clears up by itself.
    }
  }
}
