package dev.heirloom.examples.cli;

import dev.heirloom.oscal.io.FileReplacement;
import dev.heirloom.oscal.io.FileWords;
import dev.heirloom.oscal.io.report.BuildResults;
import dev.heirloom.oscal.io.report.Sarif;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** Where a result goes: a file, which is replaced whole or left as it was, or standard output. */
final class Output {

  /** The commands that answer about files; others bring files up to date. */
  private static final Set<String> ANSWERING =
      Set.of("validate", "resolve", "determine", "report", "diff", "affected");

  private Output() {}

  /** Writes text to a file, or to standard output if there is none. */
  static void write(String text, @Nullable Path file, Surroundings surroundings) {
    if (file == null || Forms.isStandard(file)) {
      // XML has no characters that steer a terminal, and others would not be what they were.
      surroundings.out().print(text.startsWith("<") ? text : TerminalText.of(text));
      if (surroundings.out().checkError()) {
        if (surroundings.out() instanceof StandardOutput standard && standard.isReaderGone()) {
          throw new ReaderGoneException();
        }
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

  /** Looks before any work for the folder of a file that is to be written. */
  static void lookFor(Path file) {
    Path folder = file.toAbsolutePath().getParent();
    if (Files.isDirectory(file)) {
      throw new CommandException("Cannot write " + file + ": it is a folder. Name a file in it.");
    }
    if (folder != null && !Files.exists(folder)) {
      throw new CommandException(
          "Cannot write " + file + ": there is no folder " + folder + ". Make it first.");
    }
  }

  /**
   * Refuses an answer about files that would take the place of one of them: what was asked about
   * would be lost.
   */
  static void keepWhatIsAskedAbout(CommandLine command) {
    ParseResult parsed = command.getParseResult();
    OptionSpec output = command.getCommandSpec().findOption("-o");
    if (output == null
        || !(output.getValue() instanceof Path out)
        || Forms.isStandard(out)
        || !ANSWERING.contains(command.getCommandName())) {
      return;
    }
    Path written = out.toAbsolutePath().normalize();
    for (ArgSpec given : parsed.matchedArgs()) {
      if (!given.equals(output)
          && given.originalStringValues().stream().anyMatch(word -> isAt(written, word))) {
        throw new ParameterException(
            command, "-o " + out + " would replace what is read there: name another file.");
      }
    }
  }

  private static boolean isAt(Path file, String word) {
    try {
      return Path.of(word).toAbsolutePath().normalize().equals(file);
    } catch (InvalidPathException noPath) {
      return false;
    }
  }

  /** Replaces a file by these bytes, in one step. */
  static void write(byte[] bytes, Path file) {
    lookFor(file);
    try {
      FileReplacement.write(file, bytes);
    } catch (IOException e) {
      throw new CommandException("Cannot write " + file + ". " + FileWords.of(e, file), e);
    }
  }
}
