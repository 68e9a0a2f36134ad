package dev.heirloom.examples.cli;

import dev.heirloom.inheritance.export.PlanFilter;
import dev.heirloom.inheritance.offering.ImplementationState;
import dev.heirloom.oscal.io.Format;
import dev.heirloom.oscal.io.OscalWriter;
import dev.heirloom.oscal.model.Uuid;
import dev.heirloom.oscal.model.ssp.SystemSecurityPlan;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

@Command(
    name = "filtered",
    description = {
      "Writes the part of a system security plan that meets all conditions, as a plan of its own:"
          + " valid, and with nothing in it that names what was left out. Of an option that is"
          + " given several times any value will do."
    })
final class ExportFilteredCommand implements Runnable {

  private final Surroundings surroundings;

  @Spec private CommandSpec spec;

  @Mixin private FileOptions files;

  @Option(
      names = "--system",
      paramLabel = "SSP",
      required = true,
      description = "The system security plan.")
  private Path system;

  @Option(
      names = "--baseline",
      paramLabel = "B",
      description = "The controls of a baseline: a profile, which OUT then imports, or a catalog.")
  private @Nullable Path baseline;

  @Option(
      names = "--component",
      paramLabel = "NAME",
      description = "The answers of a component of the plan, by its title or uuid.")
  private List<String> components = new ArrayList<>();

  @Option(
      names = "--status",
      paramLabel = "STATE",
      description =
          "What is implemented, partial, planned, alternative or not-applicable, as the plan says.")
  private List<String> states = new ArrayList<>();

  @Option(
      names = "--origination",
      paramLabel = "WORD",
      description = "What has a control origination, such as inherited or system-specific.")
  private List<String> originations = new ArrayList<>();

  @Option(
      names = "--namespace",
      paramLabel = "UUID",
      description = "The UUID that the uuid of OUT is made from (default: a new one).")
  private @Nullable Uuid namespace;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "OUT",
      required = true,
      description = "The file to write: .json, .yaml, .yml or .xml.")
  private Path out;

  ExportFilteredCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public void run() {
    Format format = Forms.document(null, out, spec);
    List<ImplementationState> asked = states.stream().map(this::state).toList();
    Loading loading = new Loading(surroundings, files);
    loading.lookFor(baseline == null ? List.of(system) : List.of(system, baseline));
    SystemSecurityPlan plan = loading.document(system, SystemSecurityPlan.class);
    Optional<Loading.LoadedBaseline> loaded = Optional.ofNullable(baseline).map(loading::baseline);
    PlanFilter filter =
        new PlanFilter(
            loaded.map(Loading.LoadedBaseline::baseline),
            loaded.map(file -> ExportCommand.address(file.file(), out)),
            components,
            asked,
            originations);
    SystemSecurityPlan part = part(filter, plan);
    surroundings.progressDone();
    surroundings
        .notes()
        .did(
            part.controlImplementation().implementedRequirements().size()
                + " of "
                + plan.controlImplementation().implementedRequirements().size()
                + " controls.");
    Output.write(OscalWriter.pretty().toString(part, format), out, surroundings);
  }

  private SystemSecurityPlan part(PlanFilter filter, SystemSecurityPlan plan) {
    try {
      return filter.of(plan, ExportCommand.options(Optional.ofNullable(namespace), surroundings));
    } catch (IllegalArgumentException e) {
      throw new CommandException(system + ": " + e.getMessage());
    }
  }

  private ImplementationState state(String word) {
    return ImplementationState.parse(word)
        .filter(state -> state != ImplementationState.NOT_UNDERSTOOD)
        .orElseThrow(
            () ->
                new ParameterException(
                    spec.commandLine(),
                    "\""
                        + word
                        + "\" is no state: say implemented, partial, planned, alternative or"
                        + " not-applicable."));
  }
}
