package dev.heirloom.examples.cli;

import dev.heirloom.inheritance.result.ControlResult;
import dev.heirloom.inheritance.result.Finding;
import dev.heirloom.inheritance.result.FindingCode;
import dev.heirloom.inheritance.result.PointResult;
import dev.heirloom.inheritance.result.Report;
import dev.heirloom.inheritance.result.Status;
import dev.heirloom.oscal.io.report.BuildResults;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

@Command(
    name = "determine",
    description = "Determines which controls a system inherits from its providers.")
final class DetermineCommand implements Callable<Integer> {

  private final Surroundings surroundings;

  @Spec private CommandSpec spec;

  @Mixin private DeterminationOptions options;

  @Mixin private ReportOutput output;

  @Option(
      names = "--fail-on",
      paramLabel = "STATUS|CODE",
      split = ",",
      description =
          "End with status 1 if a control or point has the status, or a finding the code.")
  private List<String> failOn = new ArrayList<>();

  DetermineCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  /** What ends the command with status 1, and its name. */
  private record FailCriterion(String name, Predicate<Report> fails) {}

  @Override
  public Integer call() {
    List<FailCriterion> checks = failOn.stream().map(this::check).toList();
    ReportOutput.Prepared prepared = output.prepare(options.limits());
    Report report = options.determined(surroundings).report();
    output.write(report, prepared, () -> results(report), this::fails, surroundings);
    List<String> failed =
        checks.stream()
            .filter(check -> check.fails().test(report))
            .map(FailCriterion::name)
            .toList();
    if (failed.isEmpty()) {
      return Heirloom.DONE;
    }
    surroundings.err().println("The check --fail-on found " + String.join(", ", failed) + ".");
    return Heirloom.FAILED;
  }

  private BuildResults results(Report report) {
    return BuildResults.of(report, options.places());
  }

  /** Returns whether a test fails by a result, as the command does. */
  private boolean fails(BuildResults.BuildResult result) {
    return result.level() == BuildResults.Level.ERROR
        || failOn.stream().map(DetermineCommand::constant).anyMatch(result.criterion()::equals);
  }

  private static String constant(String name) {
    return StatusWord.find(name)
        .map(Status::name)
        .orElseGet(() -> name.strip().toUpperCase(Locale.ROOT).replace('-', '_'));
  }

  private FailCriterion check(String name) {
    String constant = constant(name);
    for (Status status : Status.values()) {
      if (status.name().equals(constant)) {
        return new FailCriterion(status.words(), report -> has(report, status));
      }
    }
    for (FindingCode code : FindingCode.values()) {
      if (code.name().equals(constant)) {
        return new FailCriterion(constant, report -> has(report, code));
      }
    }
    throw new ParameterException(
        spec.commandLine(),
        "Invalid value for option '--fail-on': "
            + name
            + " is neither a status nor a finding code.");
  }

  private static boolean has(Report report, Status status) {
    for (ControlResult control : report.controls()) {
      if (control.status() == status) {
        return true;
      }
      for (PointResult point : control.points()) {
        if (point.status() == status) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean has(Report report, FindingCode code) {
    return report.allFindings().stream().map(Finding::code).anyMatch(code::equals);
  }
}
