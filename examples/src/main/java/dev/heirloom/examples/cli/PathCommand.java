package dev.heirloom.examples.cli;

import dev.heirloom.inheritance.CountingEvidence;
import dev.heirloom.inheritance.Determination;
import dev.heirloom.inheritance.ato.AgencyRecords;
import dev.heirloom.inheritance.ato.AgencySystem;
import dev.heirloom.inheritance.ato.AtoPath;
import dev.heirloom.inheritance.ato.SystemEvidence;
import dev.heirloom.inheritance.authorization.Regime;
import dev.heirloom.inheritance.evidence.EvidenceDocument;
import dev.heirloom.inheritance.offering.CustomerSystem;
import dev.heirloom.inheritance.offering.Offering;
import dev.heirloom.inheritance.policy.Policy;
import dev.heirloom.inheritance.result.ControlResult;
import dev.heirloom.inheritance.result.Report;
import dev.heirloom.oscal.io.authorization.AuthorizationFile;
import dev.heirloom.oscal.io.authorization.PathJson;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

@Command(
    name = "path",
    description = "Tells which steps are left on a system's way to its authorization (ATO).")
final class PathCommand implements Callable<Integer> {

  private final Surroundings surroundings;

  @Spec private CommandSpec spec;

  @Option(
      names = "--authorizations",
      paramLabel = "FILE",
      required = true,
      description = "The agency's records, JSON or YAML. May be given more than once.")
  private List<Path> authorizations;

  @Option(
      names = "--overview",
      paramLabel = "CPO",
      description = {
        "A Certification Package Overview of a provider, or FedRAMP's export of many:",
        "where its package, its guide and its reports are. May be given more than once."
      })
  private List<Path> overviews = new ArrayList<>();

  @Option(
      names = "--system",
      paramLabel = "ID",
      required = true,
      parameterConsumer = CustomerWords.Name.class,
      description = "The system, as the records call it.")
  private GivenName system;

  @Option(
      names = "--as-of",
      paramLabel = "DATE",
      description = "The day of the path, such as 2026-03-31 (default: today).")
  private @Nullable LocalDate asOf;

  @Option(
      names = "--regime",
      paramLabel = "R",
      converter = RegimeWord.class,
      description = {
        "The rules: none, fedramp or fedramp-2026 (default: what the records say, else fedramp)."
      })
  private @Nullable Regime regime;

  @Option(
      names = "--format",
      paramLabel = "text|json",
      description = "The form of the answer (default: what OUT's name says, else text).")
  private @Nullable TextOrJson format;

  @Option(
      names = "--complete",
      paramLabel = "FILE",
      description = {
        "Write the records as JSON, those of the system's ATOs completed from its evidence: the"
            + " controls that were assessed and the risks that remained."
      })
  private @Nullable Path complete;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "OUT",
      description = "The file to write (default: the screen).")
  private @Nullable Path out;

  @Mixin private FileOptions files;

  @ArgGroup(
      exclusive = false,
      heading =
          "%nTo name the controls and duties that each step waits for, and what decisions rest"
              + " on:%n")
  private @Nullable Documents documents;

  PathCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  /** What a determination of the system is made from. */
  static final class Documents extends ProviderOptions {

    @Option(
        names = "--baseline",
        paramLabel = "B",
        description = "The baseline: a profile or a resolved catalog.")
    private @Nullable Path baseline;

    @Option(
        names = "--provider",
        paramLabel = "P",
        parameterConsumer = ProviderWords.ProviderFile.class,
        description = "A provider, as determine takes it. May be given more than once.")
    private final List<GivenProvider> providers = new ArrayList<>();

    @Option(
        names = "--plan",
        paramLabel = "SSP",
        parameterConsumer = CustomerWords.Plan.class,
        description = "The system's security plan.")
    private @Nullable GivenSystem plan;

    @Override
    List<GivenProvider> providers() {
      return providers;
    }

    /** Returns whether a determination can be made, not only evidence looked at. */
    boolean determines() {
      return baseline != null || plan != null || !providers.isEmpty();
    }

    /**
     * Returns the baseline. An argument group does not see what a parameter consumer takes, so it
     * cannot require a provider beside the baseline by itself.
     */
    Path baseline(CommandSpec spec) {
      if (baseline == null || providers.isEmpty()) {
        throw new ParameterException(
            spec.commandLine(),
            "Missing required argument(s): "
                + (baseline == null ? "--baseline=B" : "--provider=P")
                + ". --baseline, --provider and --plan belong together.");
      }
      return baseline;
    }

    List<Path> named(CommandSpec spec) {
      List<Path> named = new ArrayList<>();
      if (determines()) {
        named.add(baseline(spec));
      }
      providerFiles().forEach(named::add);
      if (plan != null) {
        named.add(plan.file());
      }
      return named;
    }
  }

  @Override
  public Integer call() {
    TextOrJson form = Forms.of(format, out, TextOrJson.class, spec);
    Loading loading = new Loading(surroundings, files);
    List<Path> named = new ArrayList<>(authorizations);
    named.addAll(overviews);
    if (documents != null) {
      named.addAll(documents.named(spec));
    }
    named.addAll(system.evidence());
    loading.lookFor(named);
    AuthorizationFile records = loading.records(authorizations).with(loading.overviews(overviews));
    AgencySystem described = described(records.records());
    LocalDate day = asOf == null ? surroundings.today() : asOf;
    Regime rules = regime == null ? records.records().regime().orElse(Regime.FEDRAMP) : regime;
    Loaded loaded = loaded(loading, records, described, rules, day);
    AtoPath path =
        AtoPath.of(described, records.records(), day, rules, loaded.report(), loaded.evidence());
    surroundings.progressDone();
    if (complete != null) {
      Output.write(completed(records, described, loaded).toJson(), complete, surroundings);
    }
    Output.write(
        form == TextOrJson.JSON ? PathJson.write(path) : PathText.text(path), out, surroundings);
    return Heirloom.DONE;
  }

  /**
   * What documents say.
   *
   * @param report the determination; empty if none can be made
   * @param evidence what assessors found, of the system first if there is any of it
   */
  private record Loaded(Optional<Report> report, List<SystemEvidence> evidence) {}

  private Loaded loaded(
      Loading loading,
      AuthorizationFile records,
      AgencySystem described,
      Regime rules,
      LocalDate day) {
    List<EvidenceDocument> own = loading.evidence(system.evidence());
    List<SystemEvidence> evidence = new ArrayList<>();
    if (documents == null || documents.plan == null) {
      if (!own.isEmpty()) {
        evidence.add(CountingEvidence.of(described, own));
      }
      if (documents == null || !documents.determines()) {
        return new Loaded(Optional.empty(), evidence);
      }
    }
    Loading.LoadedBaseline baseline = loading.baseline(documents.baseline(spec));
    List<Offering> offerings = documents.offerings(loading, baseline);
    Optional<CustomerSystem> plan =
        Optional.ofNullable(documents.plan).map(given -> given.system(loading).with(own));
    plan.filter(known -> !known.evidence().isEmpty())
        .ifPresent(known -> evidence.add(CountingEvidence.of(known, described)));
    offerings.stream()
        .filter(offering -> !offering.evidence().isEmpty())
        .forEach(offering -> evidence.add(CountingEvidence.of(offering)));
    surroundings.progress("Determining");
    Determination determination =
        Determination.of(
                plan.isPresent()
                    ? baseline.baseline()
                    : described.level().map(baseline.baseline()::at).orElse(baseline.baseline()))
            .providers(offerings)
            .authorizations(records.about(described, rules))
            .policy(loading.within(Policy.standard()))
            .asOf(day);
    return new Loaded(
        Optional.of(plan.map(determination::system).orElse(determination).report()), evidence);
  }

  /** Returns the records with the ATOs of the system completed from its evidence. */
  private AuthorizationFile completed(
      AuthorizationFile records, AgencySystem described, Loaded loaded) {
    SystemEvidence evidence =
        loaded.evidence().stream()
            .filter(known -> known.names().contains(described.id()))
            .findFirst()
            .orElseThrow(
                () ->
                    new ParameterException(
                        spec.commandLine(),
                        "--complete needs what assessors found: add --evidence after --system or"
                            + " --plan."));
    return new AuthorizationFile(
        records
            .records()
            .completed(
                described,
                evidence,
                loaded.report().stream()
                    .flatMap(report -> report.controls().stream())
                    .map(ControlResult::id)
                    .toList()),
        records.agency(),
        records.sameOrganization());
  }

  private AgencySystem described(AgencyRecords records) {
    return records
        .system(system.id())
        .orElseThrow(
            () ->
                new CommandException(
                    "The records describe no system "
                        + system.id()
                        + ". "
                        + (records.systems().isEmpty()
                            ? "Describe it under \"systems\"."
                            : "They describe "
                                + records.systems().stream()
                                    .map(AgencySystem::id)
                                    .collect(Collectors.joining(", "))
                                + ".")));
  }
}
