package dev.heirloom.examples.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Picocli has such a command, whose option is in the way of the one that all of these inherit. */
@Command(name = "help", description = "Shows the help of a command.")
final class HelpCommand implements Runnable {

  @Spec private CommandSpec spec;

  @Parameters(
      paramLabel = "COMMAND",
      arity = "0..*",
      description = "The command, such as determine, or export ssp.")
  private List<String> words = new ArrayList<>();

  @Override
  public void run() {
    CommandLine command = Optional.ofNullable(spec.parent()).orElse(spec).commandLine();
    for (String word : words) {
      CommandLine named = command.getSubcommands().get(word);
      if (named == null) {
        throw new ParameterException(command, "There is no command '" + word + "'.");
      }
      command = named;
    }
    command.usage(spec.root().commandLine().getOut());
  }
}
