package dev.heirloom.examples.cli;

import dev.heirloom.inheritance.CountingEvidence;
import dev.heirloom.inheritance.Determination;
import dev.heirloom.inheritance.baseline.Baseline;
import dev.heirloom.inheritance.baseline.ImpactLevel;
import dev.heirloom.inheritance.evidence.EvidenceDocument;
import dev.heirloom.inheritance.offering.CustomerSystem;
import dev.heirloom.inheritance.offering.DocumentIdentity;
import dev.heirloom.inheritance.offering.Offering;
import dev.heirloom.inheritance.offering.SystemClaimsBuilder;
import dev.heirloom.inheritance.policy.Policy;
import dev.heirloom.inheritance.result.Report;
import dev.heirloom.oscal.io.authorization.AuthorizationFile;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The options that say what a determination is made from, for each command that makes one. */
final class DeterminationOptions extends ProviderOptions {

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
      parameterConsumer = ProviderWords.ProviderFile.class,
      description = {
        "A provider, direct or below another: a component definition, a system security plan, a workbook"
            + " (FILE#N for its N-th matrix) or a CRM as CSV. May be given more than once."
      })
  private final List<GivenProvider> providers = new ArrayList<>();

  @Option(
      names = "--system",
      paramLabel = "SSP",
      parameterConsumer = CustomerWords.Plan.class,
      description = "The customer system's security plan.")
  private @Nullable GivenSystem system;

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
      converter = LevelWord.class,
      description = {
        "The system's impact level, low, moderate or high, whatever the records and its plan say."
      })
  private @Nullable ImpactLevel impact;

  @Option(names = "--policy", paramLabel = "FILE", description = "A policy, JSON or YAML.")
  private @Nullable Path policy;

  @Mixin private FileOptions files;

  /**
   * A report, and what it was made from.
   *
   * @param report the report
   * @param baseline the baseline and its file
   * @param offerings what the providers offer
   * @param records the authorization records
   * @param evidence what counts of the customer system's own evidence
   */
  record DeterminedSystem(
      Report report,
      Loading.LoadedBaseline baseline,
      List<Offering> offerings,
      AuthorizationFile records,
      List<EvidenceDocument> evidence) {}

  @Override
  List<GivenProvider> providers() {
    return providers;
  }

  /** Returns the file of the customer system's plan; empty if none was named. */
  Optional<Path> system() {
    return Optional.ofNullable(system).map(GivenSystem::file);
  }

  /** Loads what the options name and determines. */
  DeterminedSystem determined(Surroundings surroundings) {
    return determined(surroundings, Optional.empty());
  }

  /**
   * Loads what the options name and determines.
   *
   * @param newSystem the name of the customer system where no plan of it is named; empty to
   *     determine for none
   */
  DeterminedSystem determined(Surroundings surroundings, Optional<String> newSystem) {
    Loading loading = loading(surroundings);
    loading.lookFor(named());
    AuthorizationFile records = loading.records(authorizations);
    Policy rules =
        policy == null
            ? Policy.standard()
            : loading.value(policy, WantedFile.POLICY, (files, name) -> files.examinePolicy(name));
    Loading.LoadedBaseline loaded = loading.baseline(baseline);
    Optional<CustomerSystem> leveraging =
        system == null
            ? newSystem.map(DeterminationOptions::bare)
            : Optional.of(system.system(loading));
    Baseline required = impact == null ? loaded.baseline() : loaded.baseline().at(impact);
    List<Offering> offerings = offerings(loading, loaded);
    surroundings.progress("Determining");
    LocalDate day = asOf == null ? surroundings.today() : asOf;
    Determination determination =
        Determination.of(required)
            .providers(offerings)
            .authorizations(records)
            .policy(loading.within(rules))
            .asOf(day);
    return new DeterminedSystem(
        leveraging.map(determination::system).orElse(determination).report(),
        loaded,
        offerings,
        records,
        leveraging.map(CountingEvidence::of).orElse(List.of()));
  }

  /** Returns what loads the files that the options name, and what these refer to. */
  Loading loading(Surroundings surroundings) {
    return new Loading(surroundings, files);
  }

  /** Returns the limits that are asked for. */
  LimitOptions limits() {
    return files.limits();
  }

  /** Returns where evidence of a report is in the files that the options name. */
  GivenPlaces places() {
    return new GivenPlaces(named(), files.reader());
  }

  private List<Path> named() {
    List<Path> named = new ArrayList<>(authorizations);
    named.add(baseline);
    providerFiles().forEach(named::add);
    Stream.of(system(), Optional.ofNullable(policy)).forEach(file -> file.ifPresent(named::add));
    return named;
  }

  /** A system that says nothing yet; its agency's common controls answer for it all the same. */
  private static CustomerSystem bare(String name) {
    return CustomerSystem.of(
        SystemClaimsBuilder.builder().identity(DocumentIdentity.named(name)).build());
  }
}
