package dev.heirloom.examples.cli;

import java.util.List;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/**
 * The words of a command line that begin as options do. A misspelt option would otherwise be taken
 * for a file or for the value of the option before it.
 */
final class OptionWords {

  private OptionWords() {}

  /**
   * Looks at every word before any is acted on; what follows {@code --} is no option.
   *
   * @throws ParameterException if a word begins with a dash and is no option of its command
   */
  static void check(CommandLine root, String... words) {
    CommandLine command = root;
    for (String word : words) {
      if (word.equals("--")) {
        return;
      }
      if (!word.startsWith("-") || word.equals(Forms.STANDARD)) {
        command = command.getSubcommands().getOrDefault(word, command);
      } else if (!isOption(word, command.getCommandSpec())) {
        throw new ParameterException(
            command,
            "Unknown option '"
                + word
                + "'."
                + nearest(word, command.getCommandSpec())
                    .map(option -> " Did you mean " + option + "?")
                    .orElse(""));
      }
    }
  }

  private static boolean isOption(String word, CommandSpec command) {
    String name = word.replaceFirst("=.*", "");
    if (command.findOption(name) != null) {
      return command.optionsMap().containsKey(name);
    }
    // A value may follow a short name at once, unless all of it is a long name with a dash too few.
    boolean hasValue =
        word.length() > 2
            && command.optionsMap().containsKey(word.substring(0, 2))
            && command.optionsMap().get(word.substring(0, 2)).arity().max() > 0;
    return hasValue && !word.startsWith("--") && !command.optionsMap().containsKey("-" + name);
  }

  /** Returns the option that a word is most like: commands of such names lend their likeness. */
  private static Optional<String> nearest(String word, CommandSpec command) {
    CommandSpec names = CommandSpec.create();
    for (String option : command.optionsMap().keySet()) {
      if (option.startsWith("--")) {
        names.addSubcommand(option.substring(2), CommandSpec.create());
      }
    }
    String bare = word.replaceFirst("^-+", "").replaceFirst("=.*", "");
    return new UnmatchedArgumentException(new CommandLine(names), List.of(bare))
        .getSuggestions().stream().findFirst().map(name -> "--" + name);
  }
}
