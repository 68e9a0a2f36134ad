package dev.heirloom.examples.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

@Command(
    name = "matrix",
    description = "Describes responsibility matrices of any layout.",
    synopsisSubcommandLabel = "COMMAND")
final class MatrixCommand implements Runnable {

  @Spec private CommandSpec spec;

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "Name a command: describe or layouts.");
  }
}
