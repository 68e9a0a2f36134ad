package dev.heirloom.examples.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

@Command(
    name = "fedramp",
    description = "Turns FedRAMP's consolidated rules of 2026 into OSCAL.",
    synopsisSubcommandLabel = "COMMAND")
final class FedrampCommand implements Runnable {

  @Spec private CommandSpec spec;

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "Name a command: baseline or indicators.");
  }
}
