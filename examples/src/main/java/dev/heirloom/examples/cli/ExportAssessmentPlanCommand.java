package dev.heirloom.examples.cli;

import dev.heirloom.inheritance.export.CustomerAssessment;
import dev.heirloom.inheritance.export.ExportOptions;
import dev.heirloom.inheritance.result.Report;
import dev.heirloom.oscal.io.Format;
import dev.heirloom.oscal.io.OscalWriter;
import dev.heirloom.oscal.model.Uuid;
import dev.heirloom.oscal.model.assessmentplan.AssessmentPlan;
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
    name = "assessment-plan",
    description = {
      "Writes a plan that assesses what the customer system must assess itself, and lists what it"
          + " inherits: a new one, or one brought up to date. What was changed is listed on standard"
          + " error."
    })
final class ExportAssessmentPlanCommand implements Runnable {

  private final Surroundings surroundings;

  @Spec private CommandSpec spec;

  @Mixin private DeterminationOptions options;

  @Mixin private ChangesOptions changes;

  @Option(
      names = "--assessment-plan",
      paramLabel = "FILE",
      description = "The assessment plan to bring up to date (default: OUT, if there is one).")
  private @Nullable Path plan;

  @Option(
      names = "--namespace",
      paramLabel = "UUID",
      description = "The UUID that a new plan's own is made from (default: a new one).")
  private @Nullable Uuid namespace;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "OUT",
      required = true,
      description = "The file to write: .json, .yaml, .yml or .xml.")
  private Path out;

  ExportAssessmentPlanCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public void run() {
    Format format = Forms.document(null, out, spec);
    Path system =
        options
            .system()
            .orElseThrow(
                () ->
                    new ParameterException(
                        spec.commandLine(),
                        "An assessment plan is of a system's security plan: add --system. export ssp"
                            + " writes one."));
    Optional<AssessmentPlan> before =
        Optional.ofNullable(plan)
            .or(() -> Optional.of(out).filter(Files::exists))
            .map(file -> options.loading(surroundings).document(file, AssessmentPlan.class));
    DeterminationOptions.DeterminedSystem determined = options.determined(surroundings);
    CustomerAssessment written =
        before
            .map(known -> updated(known, determined))
            .orElseGet(() -> created(system, determined));
    surroundings.progressDone();
    changes.tell(written.changes(), surroundings);
    Output.write(OscalWriter.pretty().toString(written.plan(), format), out, surroundings);
  }

  private CustomerAssessment created(
      Path system, DeterminationOptions.DeterminedSystem determined) {
    return CustomerAssessment.of(
        options.loading(surroundings).document(system, SystemSecurityPlan.class),
        ExportCommand.address(system, out),
        determined.report(),
        determined.baseline().baseline(),
        documented());
  }

  private CustomerAssessment updated(
      AssessmentPlan known, DeterminationOptions.DeterminedSystem determined) {
    Report report = determined.report();
    return CustomerAssessment.update(known, report, determined.baseline().baseline(), documented());
  }

  private ExportOptions documented() {
    return ExportCommand.options(Optional.ofNullable(namespace), surroundings);
  }
}
