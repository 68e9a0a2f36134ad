package dev.heirloom.examples.cli;

import dev.heirloom.oscal.io.FileReplacement;
import dev.heirloom.oscal.io.FileWords;
import dev.heirloom.oscal.io.report.BuildResults;
import dev.heirloom.oscal.io.report.Sarif;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Where a result goes: a file, which is replaced whole or left as it was, or standard output. */
final class Output {

  private Output() {}

  /** Writes text to a file, or to standard output if there is none. */
  static void write(String text, @Nullable Path file, Surroundings surroundings) {
    if (file == null) {
      // XML has no characters that steer a terminal, and others would not be what they were.
      surroundings.out().print(text.startsWith("<") ? text : TerminalText.of(text));
      if (surroundings.out().checkError()) {
        throw new CommandException(
            "Cannot write to standard output. Name a file with -o, or keep the reader open.");
      }
    } else {
      write(text.getBytes(StandardCharsets.UTF_8), file);
    }
  }

  /** Returns results as SARIF that names files by their path from where the command runs. */
  static String sarif(BuildResults results) {
    return Sarif.write(results, Path.of(""));
  }

  /** Replaces a file by these bytes, in one step. */
  static void write(byte[] bytes, Path file) {
    Path folder = file.toAbsolutePath().getParent();
    if (Files.isDirectory(file)) {
      throw new CommandException("Cannot write " + file + ": it is a folder. Name a file in it.");
    }
    if (folder != null && !Files.exists(folder)) {
      throw new CommandException(
          "Cannot write " + file + ": there is no folder " + folder + ". Make it first.");
    }
    try {
      FileReplacement.write(file, bytes);
    } catch (IOException e) {
      throw new CommandException("Cannot write " + file + ". " + FileWords.of(e, file), e);
    }
  }
}
