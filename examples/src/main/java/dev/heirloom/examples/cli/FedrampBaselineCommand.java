package dev.heirloom.examples.cli;

import dev.heirloom.inheritance.authorization.CertificationClass;
import dev.heirloom.inheritance.export.CertificationBaseline;
import dev.heirloom.inheritance.fedramp.ConsolidatedRules.RuleParameter;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
    name = "baseline",
    description =
        "Writes the controls and parameters of a FedRAMP certification class as a profile.")
final class FedrampBaselineCommand implements Runnable {

  private final Surroundings surroundings;

  @Mixin private RulesOptions options;

  @Option(
      names = "--class",
      paramLabel = "B|C|D",
      required = true,
      description = "The certification class.")
  private CertificationClass certificationClass;

  FedrampBaselineCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public void run() {
    RulesOptions.Read read = options.read(surroundings);
    CertificationBaseline made =
        CertificationBaseline.of(
            read.rules(),
            certificationClass,
            read.catalog().baseline(),
            options.catalogAddress(read),
            ExportCommand.options(options.namespace(), surroundings));
    options.write(made.profile(), surroundings);
    if (!made.parametersWithoutPlace().isEmpty()) {
      surroundings
          .notes()
          .did(
              "The catalog does not have these parameters of FedRAMP's, which the profile sets and"
                  + " repeats as guidance, but which pin nothing: "
                  + made.parametersWithoutPlace().stream()
                      .map(RuleParameter::parameter)
                      .collect(Collectors.joining(", "))
                  + ". Name a newer edition of the catalog to pin them.");
    }
  }
}
