package dev.heirloom.examples.cli;

import picocli.AutoComplete;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

@Command(
    name = "generate-completion",
    description = "Prints a script by which bash and zsh complete commands and options.",
    footer = {"", "Use it as: source <(heirloom generate-completion)"})
final class GenerateCompletionCommand implements Runnable {

  private final Surroundings surroundings;

  @Spec private CommandSpec spec;

  GenerateCompletionCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public void run() {
    Output.write(
        AutoComplete.bash(spec.root().name(), spec.root().commandLine()), null, surroundings);
  }
}
