package dev.heirloom.examples.cli;

import dev.heirloom.inheritance.baseline.Baseline;
import dev.heirloom.inheritance.baseline.IdSpelling;
import dev.heirloom.inheritance.baseline.ImpactLevel;
import dev.heirloom.inheritance.offering.CustomerSystem;
import dev.heirloom.inheritance.offering.DocumentIdentity;
import dev.heirloom.inheritance.offering.Offering;
import dev.heirloom.inheritance.resolution.ProfileResolutionException;
import dev.heirloom.inheritance.resolution.ProfileResolver;
import dev.heirloom.inheritance.resolution.ResolutionFinding;
import dev.heirloom.inheritance.resolution.ResolutionOptions;
import dev.heirloom.inheritance.resolution.ResolvedProfile;
import dev.heirloom.oscal.io.OscalLimitException;
import dev.heirloom.oscal.io.OscalReadException;
import dev.heirloom.oscal.io.OscalReader;
import dev.heirloom.oscal.io.resolution.LocalDocuments;
import dev.heirloom.oscal.io.workbook.ConvertedWorkbook;
import dev.heirloom.oscal.io.workbook.WorkbookFinding;
import dev.heirloom.oscal.model.BackMatter;
import dev.heirloom.oscal.model.OscalDateTime;
import dev.heirloom.oscal.model.OscalDocument;
import dev.heirloom.oscal.model.Resource;
import dev.heirloom.oscal.model.catalog.Catalog;
import dev.heirloom.oscal.model.component.ComponentDefinition;
import dev.heirloom.oscal.model.profile.Profile;
import dev.heirloom.oscal.model.ssp.SystemSecurityPlan;
import java.io.IOException;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Loads what a command was given: baselines, providers and systems, from files. */
final class Loading {

  private final Surroundings surroundings;

  Loading(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  /** A baseline, and the file that it was made from. */
  record LoadedBaseline(Baseline baseline, Path file) {}

  /** Resolves the profile in a file, which may load what lies in its folder, below it, and in others. */
  ResolvedProfile resolved(Path file, List<Path> allowed) {
    surroundings.progress("Reading " + file);
    return resolved(OscalReader.strict().read(file, Profile.class), file, allowed);
  }

  private ResolvedProfile resolved(Profile profile, Path file, List<Path> allowed) {
    Path absolute = file.toAbsolutePath().normalize();
    List<Path> folders = new ArrayList<>(allowed);
    folders.add(absolute.getParent());
    surroundings.progress("Resolving " + file);
    return ProfileResolver.resolve(
        profile,
        absolute.toUri(),
        LocalDocuments.under(folders.toArray(Path[]::new)),
        ResolutionOptions.of(surroundings.uuids().get(), OscalDateTime.of(surroundings.now())));
  }

  /** Loads a baseline from a profile, which is resolved, or a resolved catalog. */
  LoadedBaseline baseline(Path file) {
    surroundings.progress("Reading " + file);
    OscalDocument document = OscalReader.strict().read(file);
    if (document instanceof Profile profile) {
      ResolvedProfile resolved = resolved(profile, file, List.of());
      Notes.firstOfEach(
          String.valueOf(file.getFileName()),
          resolved.findings(),
          ResolutionFinding::code,
          surroundings);
      return new LoadedBaseline(Baseline.of(resolved), file);
    }
    if (document instanceof Catalog catalog) {
      return new LoadedBaseline(Baseline.of(catalog), file);
    }
    throw new CommandException(
        file
            + " is a "
            + document.model().rootName()
            + ", and a baseline is a profile or a resolved catalog. Name one of these.");
  }

  /**
   * Loads what a provider offers: a component definition, a system security plan or a workbook.
   *
   * @param own the providers of the customer's own organization
   */
  Offering provider(String name, LoadedBaseline baseline, List<String> own) {
    WorkbookArgument workbook = WorkbookArgument.of(name);
    surroundings.progress("Reading " + workbook.file());
    Offering offering =
        workbook.isWorkbook()
            ? workbook(workbook, baseline)
            : document(workbook.file(), baseline);
    DocumentIdentity identity = offering.claims().identity();
    boolean isOwn =
        own.contains(offering.systemId().value())
            || own.contains(identity.name())
            || identity.systemIdentifiers().stream().anyMatch(own::contains);
    return isOwn ? offering.asCommonControls() : offering;
  }

  private Offering workbook(WorkbookArgument argument, LoadedBaseline baseline) {
    Workbooks workbooks = new Workbooks(surroundings);
    ConvertedWorkbook converted =
        workbooks.imported(
            argument, baseline, Workbooks.escaped(String.valueOf(baseline.file().getFileName())));
    Notes.firstOfEach(
        argument.toString(),
        Workbooks.warnings(converted),
        WorkbookFinding::code,
        surroundings);
    return Offering.of(converted.definition(), argument.toString());
  }

  private Offering document(Path file, LoadedBaseline baseline) {
    String name = String.valueOf(file.getFileName());
    OscalDocument document = OscalReader.strict().read(file);
    if (document instanceof ComponentDefinition definition) {
      return Offering.of(definition, name);
    }
    if (document instanceof SystemSecurityPlan plan) {
      Offering offering = Offering.of(plan, name);
      return authorizedOn(plan, file, baseline).map(offering::authorizedOn).orElse(offering);
    }
    throw new CommandException(
        file
            + " is a "
            + document.model().rootName()
            + ", and a provider is a component definition, a system security plan or a workbook."
            + " Name one of these.");
  }

  /** Loads the leveraging system. */
  CustomerSystem system(Path file, Optional<String> agency) {
    CustomerSystem system =
        CustomerSystem.of(plan(file), String.valueOf(file.getFileName()));
    return agency.map(system::ofAgency).orElse(system);
  }

  /** Returns the impact level that a system's plan states. */
  Optional<ImpactLevel> level(Path file) {
    return plan(file).systemCharacteristics().securitySensitivityLevel().flatMap(ImpactLevel::parse);
  }

  /** Loads a plan. */
  SystemSecurityPlan plan(Path file) {
    surroundings.progress("Reading " + file);
    return OscalReader.strict().read(file, SystemSecurityPlan.class);
  }

  /**
   * Returns the baseline that a plan imports, if that loads from the plan's own folder or below; the
   * very one that is determined for where both come from one file.
   */
  private Optional<Baseline> authorizedOn(
      SystemSecurityPlan plan, Path file, LoadedBaseline baseline) {
    Path absolute = file.toAbsolutePath().normalize();
    for (String address : addresses(plan)) {
      try {
        Path imported = Path.of(absolute.toUri().resolve(address));
        if (Files.isRegularFile(imported)
            && imported.toRealPath().startsWith(absolute.getParent().toRealPath())) {
          return Optional.of(
              Files.isSameFile(imported, baseline.file())
                  ? baseline.baseline()
                  : quietBaseline(imported));
        }
      } catch (IOException
          | IllegalArgumentException
          | FileSystemNotFoundException
          | CommandException
          | OscalReadException
          | OscalLimitException
          | ProfileResolutionException e) {
        // What does not load is unknown, and then nothing is lowered: SEMANTICS section 5.
        continue;
      }
    }
    return Optional.empty();
  }

  private Baseline quietBaseline(Path file) {
    OscalDocument document = OscalReader.strict().read(file);
    if (document instanceof Profile profile) {
      return Baseline.of(resolved(profile, file, List.of()));
    }
    if (document instanceof Catalog catalog) {
      return Baseline.of(catalog);
    }
    throw new CommandException(file + " is no baseline.");
  }

  /** Returns where a plan's profile may be: at its reference, or where its back matter has it. */
  private static List<String> addresses(SystemSecurityPlan plan) {
    String href = plan.importProfile().href();
    if (!href.startsWith("#")) {
      return List.of(href);
    }
    List<String> addresses = new ArrayList<>();
    for (Resource resource : plan.backMatter().map(BackMatter::resources).orElse(List.of())) {
      if (resource.uuid().value().equalsIgnoreCase(href.substring(1))) {
        resource.rlinks().forEach(rlink -> addresses.add(rlink.href()));
      }
    }
    return addresses;
  }

  /** Returns a control's id as NIST spells it, from whatever spelling a person uses. */
  static Optional<String> controlId(String text) {
    return IdSpelling.parse(text).map(IdSpelling::controlId);
  }
}
