package dev.heirloom.examples.cli;

import dev.heirloom.inheritance.baseline.Baseline;
import dev.heirloom.inheritance.baseline.ImpactLevel;
import dev.heirloom.inheritance.determination.Determination;
import dev.heirloom.inheritance.determination.Policy;
import dev.heirloom.inheritance.determination.Report;
import dev.heirloom.inheritance.offering.CustomerSystem;
import dev.heirloom.inheritance.offering.DocumentIdentity;
import dev.heirloom.inheritance.offering.Offering;
import dev.heirloom.inheritance.offering.SystemClaimsBuilder;
import dev.heirloom.oscal.io.authorization.AuthorizationFile;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options that say what a determination is made from, for each command that makes one. */
final class DeterminationOptions {

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

  /**
   * A report, and what it was made from.
   *
   * @param report the report
   * @param baseline the baseline and its file
   * @param offerings what the providers offer
   * @param records the authorization records
   */
  record Determined(
      Report report,
      Loading.LoadedBaseline baseline,
      List<Offering> offerings,
      AuthorizationFile records) {}

  /** Returns the file of the leveraging system's plan; empty if none was named. */
  Optional<Path> system() {
    return Optional.ofNullable(system);
  }

  /** Loads what the options name and determines. */
  Determined determined(Surroundings surroundings) {
    return determined(surroundings, Optional.empty());
  }

  /**
   * Loads what the options name and determines.
   *
   * @param newSystem the name of the leveraging system where no plan of it is named; empty to determine for none
   */
  Determined determined(Surroundings surroundings, Optional<String> newSystem) {
    Loading loading = new Loading(surroundings);
    AuthorizationFile records = loading.records(authorizations);
    Policy rules =
        policy == null
            ? Policy.standard()
            : loading.value(policy, (files, name) -> files.examinePolicy(name));
    Loading.LoadedBaseline loaded = loading.baseline(baseline);
    Optional<CustomerSystem> leveraging =
        system == null
            ? newSystem.map(DeterminationOptions::bare)
            : Optional.of(loading.system(system));
    Optional<ImpactLevel> level =
        impact != null
            ? Optional.of(impact)
            : system == null ? Optional.empty() : loading.level(system);
    Baseline required = level.map(loaded.baseline()::at).orElse(loaded.baseline());
    List<Offering> offerings = new ArrayList<>();
    for (String provider : providers) {
      offerings.add(loading.provider(provider, loaded));
    }
    surroundings.progress("Determining");
    LocalDate day = asOf == null ? surroundings.today() : asOf;
    Determination determination =
        Determination.of(required)
            .providers(offerings)
            .authorizations(records)
            .policy(rules)
            .asOf(day);
    return new Determined(
        leveraging.map(determination::system).orElse(determination).report(),
        loaded,
        offerings,
        records);
  }

  /** A system that says nothing yet; its agency's common controls answer for it all the same. */
  private static CustomerSystem bare(String name) {
    return CustomerSystem.of(
        SystemClaimsBuilder.builder().identity(DocumentIdentity.named(name)).build());
  }
}
