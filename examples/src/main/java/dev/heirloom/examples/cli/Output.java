package dev.heirloom.examples.cli;

import dev.heirloom.oscal.io.FileReplacement;
import dev.heirloom.oscal.io.FileWords;
import dev.heirloom.oscal.io.report.BuildResults;
import dev.heirloom.oscal.io.report.Sarif;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
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

  /** How many characters are handed on to the terminal or the disk in one step. */
  private static final int AT_ONCE = 1 << 16;

  private Output() {}

  /** A result that writes itself piece by piece, so that it need not fit into memory. */
  @FunctionalInterface
  interface ResultText {

    /** Writes it, and leaves the writer open. */
    void writeTo(Writer out) throws IOException;
  }

  /** Writes text to a file, or to standard output if there is none. */
  static void write(String text, @Nullable Path file, Surroundings surroundings) {
    write(out -> out.write(text), file, surroundings);
  }

  /** Writes a result to a file, or to standard output if there is none. */
  static void write(ResultText content, @Nullable Path file, Surroundings surroundings) {
    if (file == null || Forms.isStandard(file)) {
      try (Writer shown = new BufferedWriter(TerminalText.writer(surroundings.out()), AT_ONCE)) {
        content.writeTo(shown);
      } catch (IOException e) {
        throw new UncheckedIOException("a PrintStream keeps its failures", e);
      }
      if (surroundings.out().checkError()) {
        if (surroundings.out() instanceof StandardOutput standard && standard.isReaderGone()) {
          throw new ReaderGoneException();
        }
        throw new CommandException(
            "Cannot write to standard output. Name a file with -o, or keep the reader open.");
      }
    } else {
      replace(
          file,
          bytes -> {
            Writer text =
                new BufferedWriter(new OutputStreamWriter(bytes, StandardCharsets.UTF_8), AT_ONCE);
            content.writeTo(text);
            text.flush();
          });
    }
  }

  /** Returns results as SARIF that names files by their path from where the command runs. */
  static String sarif(BuildResults results) {
    return Sarif.write(results, Path.of(""));
  }

  /** Writes results as SARIF that names files by their path from where the command runs. */
  static void sarif(BuildResults results, Writer out) throws IOException {
    Sarif.write(results, Path.of(""), out);
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
    replace(file, out -> out.write(bytes));
  }

  private static void replace(Path file, FileReplacement.FileContent content) {
    lookFor(file);
    try {
      FileReplacement.write(file, content);
    } catch (IOException e) {
      throw new CommandException("Cannot write " + file + ". " + FileWords.of(e, file), e);
    }
  }
}
