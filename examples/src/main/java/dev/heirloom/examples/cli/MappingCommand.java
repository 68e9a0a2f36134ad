package dev.heirloom.examples.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

@Command(
    name = "mapping",
    description = "Makes and checks mappings between sets of controls.",
    synopsisSubcommandLabel = "COMMAND")
final class MappingCommand implements Runnable {

  @Spec private CommandSpec spec;

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "Name a command: import or check.");
  }
}
