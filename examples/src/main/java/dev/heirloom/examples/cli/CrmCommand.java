package dev.heirloom.examples.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

@Command(
    name = "crm",
    description = "Reads and writes FedRAMP CIS/CRM workbooks.",
    synopsisSubcommandLabel = "COMMAND")
final class CrmCommand implements Runnable {

  @Spec private CommandSpec spec;

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "Name a command: import or export.");
  }
}
