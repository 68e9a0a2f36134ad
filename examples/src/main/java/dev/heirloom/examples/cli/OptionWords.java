package dev.heirloom.examples.cli;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/**
 * The words of a command line that begin as options do. A misspelt option would otherwise be taken
 * for a file or for the value of the option before it.
 */
final class OptionWords {

  /** What is before a file to write. */
  private static final Set<String> OUTPUT = Set.of("-o", "--output", "--changes");

  /** What the parser says of a word that is none of a few. */
  private static final Pattern CHOICE =
      Pattern.compile("expected one of \\[(.*)\\] \\(case-insensitive\\) but was '(.*)'");

  private OptionWords() {}

  /**
   * Looks at every word before any is acted on; what follows {@code --} is no option.
   *
   * @throws ParameterException if a word begins with a dash and is no option of its command, or if
   *     several files are standard input, or several results go to standard output
   */
  static void check(CommandLine root, String... words) {
    CommandLine command = root;
    String before = "";
    int inputs = 0;
    int outputs = 0;
    for (String word : words) {
      int equals = word.startsWith("-") ? word.indexOf('=') : -1;
      if (word.substring(equals + 1).equals(Forms.STANDARD)) {
        boolean isOutput = OUTPUT.contains(equals < 0 ? before : word.substring(0, equals));
        inputs += isOutput ? 0 : 1;
        outputs += isOutput ? 1 : 0;
      }
      before = word;
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
    boolean isOutToo = command.getCommandSpec().userObject() instanceof ConvertCommand;
    if (inputs > (isOutToo ? 2 : 1)) {
      throw new ParameterException(
          command, "Standard input is one document: write - for one file, and name the others.");
    }
    if (outputs > 1) {
      throw new ParameterException(
          command, "Standard output is one result: write - for one file, and name the other.");
    }
  }

  /** Says what is wrong with words in words of people who do not write programs. */
  static String plain(ParameterException wrong) {
    String message = String.valueOf(wrong.getMessage());
    if (wrong instanceof UnmatchedArgumentException unmatched
        && !unmatched.getUnmatched().isEmpty()) {
      CommandSpec command = wrong.getCommandLine().getCommandSpec();
      boolean isGroup =
          !command.subcommands().isEmpty() && command.positionalParameters().isEmpty();
      return (isGroup ? "There is no command '" : "This is one word too many: '")
          + unmatched.getUnmatched().get(0)
          + "'.";
    }
    Matcher choice = CHOICE.matcher(message);
    return choice.find()
        ? choice.replaceFirst(
            Matcher.quoteReplacement(
                "\""
                    + choice.group(2)
                    + "\" is none of "
                    + choice.group(1).toLowerCase(Locale.ROOT)))
        : message;
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
