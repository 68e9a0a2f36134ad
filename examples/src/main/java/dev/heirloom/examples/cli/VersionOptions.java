package dev.heirloom.examples.cli;

import com.google.common.collect.ImmutableList;
import dev.heirloom.inheritance.Determination;
import dev.heirloom.inheritance.Redetermination;
import dev.heirloom.inheritance.difference.Difference;
import dev.heirloom.inheritance.offering.CustomerSystem;
import dev.heirloom.inheritance.offering.DocumentIdentity;
import dev.heirloom.inheritance.offering.DocumentIdentityBuilder;
import dev.heirloom.inheritance.offering.Offering;
import dev.heirloom.inheritance.offering.OfferingBuilder;
import dev.heirloom.inheritance.offering.SystemClaimsBuilder;
import dev.heirloom.inheritance.result.CarriedThrough;
import dev.heirloom.inheritance.result.ControlResult;
import dev.heirloom.inheritance.result.Report;
import dev.heirloom.oscal.model.ControlId;
import dev.heirloom.oscal.model.Uuid;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** The options that name two versions of a provider, and the reports that rest on the older one. */
final class VersionOptions extends ProviderOptions {

  @Option(
      names = "--old-provider",
      paramLabel = "P",
      parameterConsumer = OneVersion.class,
      description = "The version of a provider that the reports were made from.")
  private @Nullable Integer older;

  @Option(
      names = "--new-provider",
      paramLabel = "P",
      parameterConsumer = OneVersion.class,
      description = "The version that takes its place.")
  private @Nullable Integer newer;

  @Option(
      names = "--provider",
      paramLabel = "P",
      parameterConsumer = ProviderWords.ProviderFile.class,
      description =
          "Another provider that the reports were made from. May be given more than once.")
  private final List<GivenProvider> named = new ArrayList<>();

  @Option(
      names = "--baseline",
      paramLabel = "B",
      description = "The baseline of the reports: a profile or a resolved catalog.")
  private @Nullable Path baseline;

  @Option(
      names = "--report",
      paramLabel = "REPORT.json",
      description = {
        "A report (determine --format json) made from the older version, whose date and policy count."
            + " May be given more than once."
      })
  private List<Path> reports = new ArrayList<>();

  @Option(
      names = "--system",
      paramLabel = "SSP",
      parameterConsumer = Plans.class,
      description = {
        "The plan of a system of one of the reports, which is then determined anew. May be given"
            + " more than once."
      })
  private final List<GivenSystem> systems = new ArrayList<>();

  @Option(
      names = "--authorizations",
      paramLabel = "FILE",
      description = "Authorization records, JSON or YAML. May be given more than once.")
  private List<Path> authorizations = new ArrayList<>();

  @Mixin private FileOptions files;

  FileOptions fileOptions() {
    return files;
  }

  /**
   * What a new version does to a report.
   *
   * @param report the report
   * @param controls the controls of the report that can differ
   * @param difference how they do; empty if the plan of the report's system is not at hand
   */
  record VersionEffect(
      Report report, List<ControlResult> controls, Optional<Difference> difference) {

    boolean changes() {
      return difference.map(d -> !d.statusChanges().isEmpty()).orElse(!controls.isEmpty());
    }
  }

  /** Takes the plan of one of several systems, whose evidence follows. */
  private static final class Plans extends OrderedOption {

    @Override
    void take(String file, ArgSpec option, CommandSpec command) {
      List<GivenSystem> systems = option.getValue();
      systems.add(new GivenSystem(Path.of(file), providers(command).size(), List.of()));
    }
  }

  /** Takes a version of a provider, whose options follow as those of any provider do. */
  private static final class OneVersion extends OrderedOption {

    @Override
    void take(String file, ArgSpec option, CommandSpec command) {
      if (option.getValue() != null) {
        throw new ParameterException(
            command.commandLine(), name(option) + " was given twice: give it once.");
      }
      option.setValue(providers(command).size());
      providers(command).add(GivenProvider.of(command, file));
    }
  }

  @Override
  List<GivenProvider> providers() {
    return named;
  }

  /** Returns whether any of these options was given. */
  boolean isGiven() {
    return !named.isEmpty()
        || baseline != null
        || !reports.isEmpty()
        || !systems.isEmpty()
        || !authorizations.isEmpty();
  }

  /** Returns what the new version does to each report. */
  List<VersionEffect> effects(CommandSpec command, Surroundings surroundings) {
    if (older == null || newer == null || baseline == null || reports.isEmpty()) {
      throw new ParameterException(
          command.commandLine(),
          "A new version needs --old-provider, --new-provider, --baseline and --report.");
    }
    Loading loading = new Loading(surroundings, files);
    loading.lookFor(files());
    Loading.LoadedBaseline loaded = loading.baseline(baseline);
    List<Offering> others = offerings(loading, loaded);
    Offering was = others.get(older);
    Offering is = others.get(newer);
    others = others.stream().filter(other -> other != was && other != is).toList();
    Determination records =
        Determination.of(loaded.baseline()).authorizations(loading.records(authorizations));
    Versions versions =
        new Versions(
            records.providers(with(others, was.withoutPlaces())),
            records.providers(with(others, as(was, is.withoutPlaces()))),
            records.providers(with(others, ofSystem(was, is))),
            files.limits());
    List<CustomerSystem> plans = systems.stream().map(given -> given.system(loading)).toList();
    List<Offering> reported = with(others, was);
    ImmutableList.Builder<VersionEffect> effects = ImmutableList.builder();
    for (Path file : reports) {
      Report report =
          loading.value(file, WantedFile.REPORT, (folder, name) -> folder.examineReport(name));
      reported.forEach(offering -> checkCarriedAsIn(report, file, offering, command));
      effects.add(versions.effect(report, plans));
    }
    return effects.build();
  }

  /** Read otherwise than the report read it, a provider would seem to change little or nothing. */
  private static void checkCarriedAsIn(
      Report report, Path file, Offering offering, CommandSpec command) {
    Optional<Uuid> given = offering.through().map(t -> t.mapping().collection().uuid());
    report.inputs().systems().stream()
        .filter(system -> system.direct() && system.id().equals(offering.systemId()))
        .filter(system -> !system.through().map(CarriedThrough::collection).equals(given))
        .findFirst()
        .ifPresent(
            system -> {
              throw new ParameterException(
                  command.commandLine(),
                  file.getFileName()
                      + " was made of "
                      + system.title()
                      + system
                          .through()
                          .map(
                              through ->
                                  " carried "
                                      + through
                                      + ": name that mapping and its source after the provider,"
                                      + " with --through and --in.")
                          .orElse(" without a mapping: leave out --through and --in after it."));
            });
  }

  /** The determinations with each version, those that are compared without the places. */
  private record Versions(
      Determination before, Determination after, Determination whole, LimitOptions limits) {

    VersionEffect effect(Report report, List<CustomerSystem> plans) {
      Optional<CustomerSystem> plan =
          plans.stream()
              .filter(system -> report.inputs().system().equals(Optional.of(system.systemId())))
              .findFirst();
      Redetermination change = Redetermination.between(rules(before, report), rules(after, report));
      Set<ControlId> controls = plan.map(change::system).orElse(change).controls();
      // No report tells what a plan said when it was made: whoever has the plan gets it determined
      // as a whole.
      return new VersionEffect(
          report,
          report.controls().stream().filter(control -> controls.contains(control.id())).toList(),
          plan.map(
              system -> Difference.between(report, rules(whole, report).system(system).report())));
    }

    private Determination rules(Determination determination, Report report) {
      return determination
          .policy(limits.within(report.inputs().policy()))
          .asOf(report.inputs().asOf());
    }
  }

  private static List<Offering> with(List<Offering> others, Offering version) {
    return ImmutableList.<Offering>builder().addAll(others).add(version).build();
  }

  /** Returns a version under the name of the older one, to be compared with it. */
  private static Offering as(Offering older, Offering newer) {
    return identified(
        newer,
        DocumentIdentityBuilder.builder(older.claims().identity())
            .name(older.systemId().value())
            .build());
  }

  /** A version is one of the system that the older one is of, whatever its document is called. */
  private static Offering ofSystem(Offering older, Offering newer) {
    Optional<Uuid> uuid = older.claims().identity().uuid();
    DocumentIdentityBuilder identity =
        DocumentIdentityBuilder.builder(newer.claims().identity()).uuid(uuid);
    return identified(
        newer,
        uuid.isPresent() ? identity.build() : identity.name(older.systemId().value()).build());
  }

  private static Offering identified(Offering offering, DocumentIdentity identity) {
    return OfferingBuilder.builder(offering)
        .claims(SystemClaimsBuilder.builder(offering.claims()).identity(identity).build())
        .build();
  }

  private List<Path> files() {
    List<Path> files = new ArrayList<>(reports);
    systems.forEach(given -> files.add(given.file()));
    files.addAll(authorizations);
    Optional.ofNullable(baseline).ifPresent(files::add);
    providerFiles().forEach(files::add);
    return files;
  }
}
