package dev.heirloom.examples.cli;

import dev.heirloom.inheritance.export.ActionPlan;
import dev.heirloom.inheritance.export.ExportOptions;
import dev.heirloom.inheritance.result.Report;
import dev.heirloom.oscal.io.Format;
import dev.heirloom.oscal.io.OscalWriter;
import dev.heirloom.oscal.model.Uuid;
import dev.heirloom.oscal.model.poam.PlanOfActionAndMilestones;
import dev.heirloom.oscal.model.ssp.SystemSecurityPlan;
import java.nio.file.Files;
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
    name = "poam",
    description = {
      "Writes the plan of action and milestones of what the determination leaves open: a new one, or"
          + " one brought up to date. What was changed is listed on standard error."
    })
final class ExportPoamCommand implements Runnable {

  private final Surroundings surroundings;

  @Spec private CommandSpec spec;

  @Mixin private DeterminationOptions options;

  @Mixin private ChangesOptions changes;

  @Option(
      names = "--poam",
      paramLabel = "FILE",
      description = "The plan of action to bring up to date (default: OUT, if there is one).")
  private @Nullable Path poam;

  @Option(
      names = "--by",
      paramLabel = "duty|control",
      defaultValue = "duty",
      description = {
        "What gets an item: each duty, or those at one control that come from one system (default:"
            + " ${DEFAULT-VALUE})."
      })
  private ActionPlan.Grouping grouping;

  @Option(
      names = "--name",
      paramLabel = "NAME",
      description = "The system's name, for a new plan of action without --system.")
  private @Nullable String name;

  @Option(
      names = "--id",
      paramLabel = "ID",
      description = "The system's identifier, for a new plan of action without --system.")
  private @Nullable String identifier;

  @Option(
      names = "--namespace",
      paramLabel = "UUID",
      description =
          "The UUID that new uuids are made from (default: an existing plan of action's own, else a"
              + " new one).")
  private @Nullable Uuid namespace;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "OUT",
      required = true,
      description = "The file to write: .json, .yaml, .yml or .xml.")
  private Path out;

  ExportPoamCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public void run() {
    Format format = Forms.document(null, out, spec);
    Optional<Path> existing =
        Optional.ofNullable(poam).or(() -> Optional.of(out).filter(Files::exists));
    if (existing.isEmpty() && options.system().isEmpty() && (name == null || name.isBlank())) {
      throw new ParameterException(
          spec.commandLine(),
          "A new plan of action needs its system: add --system, or --name for one without a plan.");
    }
    Optional<PlanOfActionAndMilestones> before =
        existing.map(
            file -> options.loading(surroundings).document(file, PlanOfActionAndMilestones.class));
    DeterminationOptions.DeterminedSystem determined =
        options.determined(surroundings, Optional.ofNullable(name));
    Report report = determined.report();
    Optional<SystemSecurityPlan> system =
        options
            .system()
            .map(file -> options.loading(surroundings).document(file, SystemSecurityPlan.class));
    ActionPlan.Grounds grounds =
        new ActionPlan.Grounds(determined.baseline().baseline(), system, determined.evidence());
    ActionPlan written =
        before
            .map(
                plan ->
                    ActionPlan.update(
                        plan, report, grounds, grouping, documented(Optional.of(plan.uuid()))))
            .orElseGet(() -> created(report, grounds));
    surroundings.progressDone();
    changes.tell(written.changes(), surroundings);
    Output.write(OscalWriter.pretty().toString(written.plan(), format), out, surroundings);
  }

  private ActionPlan created(Report report, ActionPlan.Grounds grounds) {
    if (ActionPlan.duties(report).isEmpty()) {
      throw new CommandException(
          "The determination leaves nothing open, and OSCAL has no plan of action without an item:"
              + " nothing was written.");
    }
    return ActionPlan.of(
        grounds
            .plan()
            .map(plan -> subject(plan, options.system().orElseThrow()))
            .orElseGet(() -> subject(String.valueOf(name))),
        report,
        grounds,
        grouping,
        documented(Optional.empty()));
  }

  private ActionPlan.Subject subject(SystemSecurityPlan plan, Path file) {
    String title = plan.systemCharacteristics().systemName();
    return new ActionPlan.Subject(
        title,
        plan.systemCharacteristics().systemIds().stream()
            .map(id -> id.id())
            .findFirst()
            .orElse(title),
        Optional.of(ExportCommand.address(file, out)));
  }

  private ActionPlan.Subject subject(String system) {
    return new ActionPlan.Subject(
        system, identifier == null ? system : identifier, Optional.empty());
  }

  private ExportOptions documented(Optional<Uuid> existing) {
    return ExportCommand.options(Optional.ofNullable(namespace).or(() -> existing), surroundings);
  }
}
