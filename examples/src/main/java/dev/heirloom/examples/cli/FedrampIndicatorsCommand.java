package dev.heirloom.examples.cli;

import dev.heirloom.inheritance.export.IndicatorMapping;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
    name = "indicators",
    description = "Writes the key security indicators as a mapping collection to their controls.")
final class FedrampIndicatorsCommand implements Runnable {

  private final Surroundings surroundings;

  @Mixin private RulesOptions options;

  FedrampIndicatorsCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public void run() {
    RulesOptions.Read read = options.read(surroundings);
    IndicatorMapping made =
        IndicatorMapping.of(
            read.rules(),
            read.address(),
            read.catalog().baseline(),
            options.catalogAddress(read),
            ExportCommand.options(options.namespace(), surroundings));
    options.write(made.collection(), surroundings);
    tell(
        "These indicators stand for no control and are listed as not mapped",
        made.withoutControls());
    tell("The catalog lacks these controls, which were left out", made.unknownControls());
  }

  private void tell(String what, List<String> ids) {
    if (!ids.isEmpty()) {
      surroundings.notes().did(what + ": " + String.join(", ", ids) + ".");
    }
  }
}
