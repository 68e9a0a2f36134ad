package dev.heirloom.examples.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

@Command(
    name = "records",
    description = "Makes records of authorizations.",
    synopsisSubcommandLabel = "COMMAND")
final class RecordsCommand implements Runnable {

  @Spec private CommandSpec spec;

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "Name a command: from-marketplace.");
  }
}
