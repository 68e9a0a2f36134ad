package dev.heirloom.examples.cli;

import dev.heirloom.inheritance.export.CustomerPlan;
import dev.heirloom.inheritance.export.ExportOptions;
import dev.heirloom.oscal.io.Format;
import dev.heirloom.oscal.io.OscalWriter;
import dev.heirloom.oscal.model.Uuid;
import dev.heirloom.oscal.model.ssp.SystemSecurityPlan;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

@Command(
    name = "ssp",
    description = {
      "Writes the customer system's security plan: a new one, or with --system that one brought up"
          + " to date. What was changed is summed up on standard error."
    })
final class ExportSspCommand implements Runnable {

  private final Surroundings surroundings;

  @Spec private CommandSpec spec;

  @Mixin private DeterminationOptions options;

  @Mixin private ChangesOptions changes;

  @Option(names = "--name", paramLabel = "NAME", description = "The system's name, for a new plan.")
  private @Nullable String name;

  @Option(
      names = "--id",
      paramLabel = "ID",
      description = "The system's identifier, for a new plan (default: its name).")
  private @Nullable String identifier;

  @Option(
      names = "--namespace",
      paramLabel = "UUID",
      description =
          "The UUID that new uuids are made from (default: an existing plan's own, else a new one).")
  private @Nullable Uuid namespace;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "OUT",
      required = true,
      description = "The file to write: .json, .yaml, .yml or .xml. It may be the plan itself.")
  private Path out;

  ExportSspCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public void run() {
    Format format = Forms.document(null, out, spec);
    if (options.system().isEmpty() && (name == null || name.isBlank())) {
      throw new ParameterException(
          spec.commandLine(),
          "A new plan needs the system's name: add --name, or --system for a plan that exists.");
    }
    DeterminationOptions.DeterminedSystem determined =
        options.determined(surroundings, Optional.ofNullable(name));
    CustomerPlan.Inputs inputs =
        new CustomerPlan.Inputs(
            determined.report().inputs().level().isPresent()
                ? determined.baseline().baseline().at(determined.report().inputs().level().get())
                : determined.baseline().baseline(),
            determined.offerings(),
            determined.records().authorizations());
    CustomerPlan written =
        options
            .system()
            .map(file -> updated(file, determined, inputs))
            .orElseGet(() -> created(determined, inputs));
    surroundings.progressDone();
    written
        .ways()
        .forEach((way, count) -> surroundings.notes().did(count + " controls: " + way.words()));
    changes.tell(written.changes(), surroundings);
    Output.write(OscalWriter.pretty().toString(written.plan(), format), out, surroundings);
  }

  private CustomerPlan updated(
      Path file, DeterminationOptions.DeterminedSystem determined, CustomerPlan.Inputs inputs) {
    SystemSecurityPlan plan =
        options.loading(surroundings).document(file, SystemSecurityPlan.class);
    return CustomerPlan.update(
        plan, determined.report(), inputs, documented(Optional.of(plan.uuid())));
  }

  private CustomerPlan created(
      DeterminationOptions.DeterminedSystem determined, CustomerPlan.Inputs inputs) {
    String system = String.valueOf(name).strip();
    return CustomerPlan.of(
        new CustomerPlan.Subject(
            system,
            identifier == null ? system : identifier,
            ExportCommand.address(determined.baseline().file(), out)),
        determined.report(),
        inputs,
        documented(Optional.empty()));
  }

  private ExportOptions documented(Optional<Uuid> existing) {
    return ExportCommand.options(Optional.ofNullable(namespace).or(() -> existing), surroundings);
  }
}
