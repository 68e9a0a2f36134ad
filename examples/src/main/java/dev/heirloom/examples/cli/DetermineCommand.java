package dev.heirloom.examples.cli;

import dev.heirloom.inheritance.baseline.Baseline;
import dev.heirloom.inheritance.baseline.ImpactLevel;
import dev.heirloom.inheritance.determination.ControlResult;
import dev.heirloom.inheritance.determination.Determination;
import dev.heirloom.inheritance.determination.Finding;
import dev.heirloom.inheritance.determination.FindingCode;
import dev.heirloom.inheritance.determination.PointResult;
import dev.heirloom.inheritance.determination.Policy;
import dev.heirloom.inheritance.determination.Report;
import dev.heirloom.inheritance.determination.Status;
import dev.heirloom.inheritance.offering.CustomerSystem;
import dev.heirloom.inheritance.offering.Offering;
import dev.heirloom.oscal.io.authorization.AuthorizationFile;
import dev.heirloom.oscal.io.authorization.PolicyFile;
import dev.heirloom.oscal.io.report.ReportJson;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
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

  @Option(
      names = "--baseline",
      paramLabel = "B",
      required = true,
      description = "The baseline: a profile or a resolved catalog.")
  private Path baseline;

  @Option(
      names = "--provider",
      paramLabel = "P",
      required = true,
      arity = "1..*",
      description = {
        "The providers and those below them: component definitions, system security plans,"
            + " workbooks (FILE#N for the N-th matrix)."
      })
  private List<String> providers;

  @Option(names = "--system", paramLabel = "SSP", description = "The leveraging system's plan.")
  private @Nullable Path system;

  @Option(
      names = "--authorizations",
      paramLabel = "FILE",
      description = "Authorization records, JSON or YAML. May be given more than once.")
  private List<Path> authorizations = new ArrayList<>();

  @Option(
      names = "--as-of",
      paramLabel = "DATE",
      description = "The day to determine for, such as 2026-03-31 (default: today).")
  private @Nullable LocalDate asOf;

  @Option(
      names = "--impact",
      paramLabel = "LEVEL",
      description = "The system's impact level: low, moderate or high.")
  private @Nullable ImpactLevel impact;

  @Option(names = "--policy", paramLabel = "FILE", description = "A policy, JSON or YAML.")
  private @Nullable Path policy;

  @Option(
      names = "--format",
      paramLabel = "text|json|csv",
      defaultValue = "text",
      description = "The form of the report (default: ${DEFAULT-VALUE}).")
  private ReportFormat format;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "OUT",
      description = "The file to write (default: the screen).")
  private @Nullable Path out;

  @Option(
      names = "--explain",
      paramLabel = "CONTROL",
      description = "A control to explain. May be given more than once.")
  private List<String> explain = new ArrayList<>();

  @Option(
      names = "--fail-on",
      paramLabel = "STATUS|CODE",
      split = ",",
      description = "End with status 1 if a control or point has the status, or a finding the code.")
  private List<String> failOn = new ArrayList<>();

  DetermineCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  /** The forms of a report. */
  enum ReportFormat {
    /** For a person. */
    TEXT,
    /** For a program. */
    JSON,
    /** For a spreadsheet. */
    CSV
  }

  /** What ends the command with status 1, and its name. */
  private record Check(String name, Predicate<Report> fails) {}

  @Override
  public Integer call() {
    List<Check> checks = failOn.stream().map(this::check).toList();
    Report report = report();
    List<ControlResult> explained = explain.stream().map(id -> control(report, id)).toList();
    surroundings.progressDone();
    write(report, explained);
    List<String> failed =
        checks.stream()
            .filter(check -> check.fails().test(report))
            .map(Check::name)
            .toList();
    if (failed.isEmpty()) {
      return Heirloom.DONE;
    }
    surroundings.err().println("The check --fail-on found " + String.join(", ", failed) + ".");
    return Heirloom.FAILED;
  }

  private Report report() {
    Loading loading = new Loading(surroundings);
    AuthorizationFile records =
        AuthorizationFile.together(
            authorizations.stream().map(AuthorizationFile::read).toList());
    Policy rules = policy == null ? Policy.standard() : PolicyFile.read(policy);
    Loading.LoadedBaseline loaded = loading.baseline(baseline);
    Optional<CustomerSystem> leveraging =
        system == null
            ? Optional.empty()
            : Optional.of(loading.system(system, records.agency()));
    Optional<ImpactLevel> level =
        impact != null
            ? Optional.of(impact)
            : system == null ? Optional.empty() : loading.level(system);
    Baseline required = level.map(loaded.baseline()::at).orElse(loaded.baseline());
    List<Offering> offerings = new ArrayList<>();
    for (String provider : providers) {
      offerings.add(loading.provider(provider, loaded, records.sameOrganization()));
    }
    surroundings.progress("Determining");
    LocalDate day = asOf == null ? surroundings.today() : asOf;
    Determination determination =
        Determination.of(required)
            .providers(offerings)
            .authorizations(
                leveraging
                    .map(leveraged -> records.authorizations(leveraged, day))
                    .orElseGet(records::authorizations))
            .policy(rules)
            .asOf(day);
    return leveraging.map(determination::system).orElse(determination).report();
  }

  private void write(Report report, List<ControlResult> explained) {
    StringBuilder explanations = new StringBuilder();
    for (ControlResult control : explained) {
      explanations.append('\n').append(ReportText.explanation(report, control));
    }
    String text =
        switch (format) {
          case TEXT -> ReportText.text(report) + explanations;
          case JSON -> ReportJson.write(report);
          case CSV -> ReportCsv.text(report);
        };
    Output.write(text, out, surroundings);
    if (format != ReportFormat.TEXT) {
      surroundings.err().print(explanations);
    }
  }

  private static ControlResult control(Report report, String id) {
    return Loading.controlId(id)
        .flatMap(report::control)
        .or(() -> report.control(id))
        .orElseThrow(
            () ->
                new CommandException(
                    "There is no control "
                        + id
                        + " to explain in "
                        + report.inputs().baseline()
                        + ". Name one of the baseline, such as "
                        + report.controls().stream()
                            .findFirst()
                            .map(control -> control.id().value())
                            .orElse("none: it is empty")
                        + "."));
  }

  private Check check(String name) {
    String constant = name.strip().toUpperCase(Locale.ROOT).replace('-', '_');
    for (Status status : Status.values()) {
      if (status.name().equals(constant)) {
        return new Check(constant, report -> has(report, status));
      }
    }
    for (FindingCode code : FindingCode.values()) {
      if (code.name().equals(constant)) {
        return new Check(constant, report -> has(report, code));
      }
    }
    throw new ParameterException(
        spec.commandLine(),
        "Invalid value for option '--fail-on': " + name + " is neither a status nor a finding code.");
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
