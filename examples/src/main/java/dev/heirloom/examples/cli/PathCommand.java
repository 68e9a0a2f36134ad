package dev.heirloom.examples.cli;

import dev.heirloom.inheritance.Determination;
import dev.heirloom.inheritance.ato.AgencyRecords;
import dev.heirloom.inheritance.ato.AgencySystem;
import dev.heirloom.inheritance.ato.AtoPath;
import dev.heirloom.inheritance.authorization.Regime;
import dev.heirloom.inheritance.offering.Offering;
import dev.heirloom.inheritance.policy.AuthorizationSource;
import dev.heirloom.inheritance.result.Report;
import dev.heirloom.oscal.io.authorization.AuthorizationFile;
import dev.heirloom.oscal.io.authorization.PathJson;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
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
      names = "--system",
      paramLabel = "ID",
      required = true,
      description = "The system, as the records call it.")
  private String system;

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
      defaultValue = "text",
      description = "The form of the answer (default: ${DEFAULT-VALUE}).")
  private TextOrJson format;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "OUT",
      description = "The file to write (default: the screen).")
  private @Nullable Path out;

  @Mixin private FileOptions files;

  @ArgGroup(
      exclusive = false,
      heading = "%nTo name the controls and duties that each step waits for:%n")
  private @Nullable Documents documents;

  PathCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  /** What a determination of the system is made from. */
  static final class Documents extends ProviderOptions {

    @Option(
        names = "--baseline",
        paramLabel = "B",
        required = true,
        description = "The baseline: a profile or a resolved catalog.")
    private @Nullable Path baseline;

    @Option(
        names = "--provider",
        paramLabel = "P",
        parameterConsumer = Provider.class,
        description = "A provider, as determine takes it. May be given more than once.")
    private final List<GivenProvider> providers = new ArrayList<>();

    @Option(
        names = "--plan",
        paramLabel = "SSP",
        parameterConsumer = Plan.class,
        description = "The system's security plan.")
    private @Nullable GivenSystem plan;

    @Override
    List<GivenProvider> providers() {
      return providers;
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
      named.add(baseline(spec));
      providerFiles().forEach(named::add);
      if (plan != null) {
        named.add(plan.file());
      }
      return named;
    }
  }

  @Override
  public Integer call() {
    Loading loading = new Loading(surroundings, files);
    List<Path> named = new ArrayList<>(authorizations);
    if (documents != null) {
      named.addAll(documents.named(spec));
    }
    loading.lookFor(named);
    AuthorizationFile records = loading.records(authorizations);
    AgencySystem described = described(records.records());
    LocalDate day = asOf == null ? surroundings.today() : asOf;
    Regime rules = regime == null ? records.records().regime().orElse(Regime.FEDRAMP) : regime;
    AtoPath path =
        documents == null
            ? AtoPath.of(described, records.records(), day, rules)
            : AtoPath.of(
                described,
                records.records(),
                day,
                rules,
                report(documents, loading, records.about(described, rules), described, day));
    surroundings.progressDone();
    Output.write(
        format == TextOrJson.JSON ? PathJson.write(path) : PathText.text(path), out, surroundings);
    return Heirloom.DONE;
  }

  private AgencySystem described(AgencyRecords records) {
    return records
        .system(system)
        .orElseThrow(
            () ->
                new CommandException(
                    "The records describe no system "
                        + system
                        + ". "
                        + (records.systems().isEmpty()
                            ? "Describe it under \"systems\"."
                            : "They describe "
                                + records.systems().stream()
                                    .map(AgencySystem::id)
                                    .collect(Collectors.joining(", "))
                                + ".")));
  }

  private Report report(
      Documents given,
      Loading loading,
      AuthorizationSource records,
      AgencySystem described,
      LocalDate day) {
    Loading.LoadedBaseline loaded = loading.baseline(given.baseline(spec));
    List<Offering> offerings = given.offerings(loading, loaded);
    surroundings.progress("Determining");
    if (given.plan == null) {
      return Determination.of(
              described.level().map(loaded.baseline()::at).orElse(loaded.baseline()))
          .providers(offerings)
          .authorizations(records)
          .asOf(day)
          .report();
    }
    return Determination.of(loaded.baseline())
        .providers(offerings)
        .system(given.plan.system(loading))
        .authorizations(records)
        .asOf(day)
        .report();
  }
}
