package dev.heirloom.examples.cli;

import dev.heirloom.inheritance.baseline.Baseline;
import dev.heirloom.inheritance.evidence.EvidenceDocument;
import dev.heirloom.inheritance.mapping.ControlMapping;
import dev.heirloom.inheritance.offering.CustomerSystem;
import dev.heirloom.inheritance.offering.Offering;
import dev.heirloom.inheritance.resolution.ResolutionLimits;
import dev.heirloom.inheritance.resolution.ResolutionOptions;
import dev.heirloom.inheritance.resolution.ResolvedProfile;
import dev.heirloom.oscal.io.FileWords;
import dev.heirloom.oscal.io.OscalLimitException;
import dev.heirloom.oscal.io.authorization.AuthorizationFile;
import dev.heirloom.oscal.io.fedramp.CertificationPackageOverview;
import dev.heirloom.oscal.io.files.FileKind;
import dev.heirloom.oscal.io.files.FileResult;
import dev.heirloom.oscal.io.files.OscalFiles;
import dev.heirloom.oscal.io.matrix.MatrixLayout;
import dev.heirloom.oscal.io.matrix.ShippedLayout;
import dev.heirloom.oscal.model.OscalDateTime;
import dev.heirloom.oscal.model.OscalDocument;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.regex.Pattern;

/**
 * Loads what a command was given. Each file that it names opens its own folder to what the file
 * refers to, and the options open others.
 */
final class Loading {

  /** What names one matrix of a workbook. */
  private static final Pattern NUMBER = Pattern.compile("#\\d{1,6}$");

  private final Surroundings surroundings;

  private final FileOptions options;

  Loading(Surroundings surroundings, FileOptions options) {
    this.surroundings = surroundings;
    this.options = options;
  }

  /** Looks for files before any long work. */
  void lookFor(Collection<Path> files) {
    for (Path folder : options.folders()) {
      if (!Files.exists(folder)) {
        throw new CommandException(folder + ": There is no such folder. Check the name.");
      }
      if (!Files.isDirectory(folder)) {
        throw new CommandException(folder + ": It is a file. Name the folder that it is in.");
      }
    }
    for (Path file : files) {
      if (!Forms.isStandard(file)) {
        lookFor(file);
      }
    }
  }

  /** Looks for one file, or for the workbook of a matrix that is named. */
  static void lookFor(Path file) {
    Path meant =
        Files.exists(file) ? file : Path.of(NUMBER.matcher(file.toString()).replaceFirst(""));
    if (!Files.exists(meant) || Files.isDirectory(meant)) {
      throw new CommandException(
          meant + ": " + FileWords.of(new NoSuchFileException(meant.toString()), meant));
    }
  }

  /** Returns what has limits, with those that are asked for. */
  <T> T within(T limited) {
    return options.limits().within(limited);
  }

  /** A baseline, and the file that it was made from. */
  record LoadedBaseline(Baseline baseline, Path file) {}

  /** Resolves a profile, which may load what lies in its folder, below it, and in others. */
  ResolvedProfile resolved(Path profile) {
    ResolutionOptions resolution =
        ResolutionOptions.of(surroundings.uuids().get(), OscalDateTime.of(surroundings.now()))
            .withLimits(within(ResolutionLimits.defaults()));
    FileResult<ResolvedProfile> result =
        examine(
            profile, WantedFile.PROFILE, (files, name) -> files.examineResolved(name, resolution));
    surroundings.notes().add(result);
    return result.orThrow();
  }

  /** Loads a baseline from a profile, which is resolved, or a resolved catalog. */
  LoadedBaseline baseline(Path file) {
    return new LoadedBaseline(
        value(file, WantedFile.BASELINE, (files, name) -> files.examineBaseline(name)), file);
  }

  /** Loads what a provider offers. */
  Offering provider(String file, LoadedBaseline baseline) {
    return value(
        Path.of(file),
        WantedFile.PROVIDER,
        (files, name) -> files.examineProvider(name, baseline.baseline()));
  }

  /** Loads the layouts that a file describes, or those that are shipped by this name. */
  List<MatrixLayout> layouts(String layout) {
    return value(Path.of(layout), WantedFile.LAYOUT, (files, name) -> files.examineLayouts(name));
  }

  /** Loads what a provider offers, by the layouts of its matrices, if there are any. */
  Offering provider(String file, List<MatrixLayout> layouts, LoadedBaseline baseline) {
    return value(
        Path.of(file),
        WantedFile.PROVIDER,
        (files, name) -> files.examineProvider(name, baseline.baseline(), layouts));
  }

  /** Loads the layouts of a provider's matrices; none if none is named. */
  List<MatrixLayout> layouts(Optional<String> layout) {
    return layout.map(this::layouts).orElse(List.of());
  }

  /** Returns the file of a layout; empty if its name is that of one that is shipped. */
  static Optional<Path> layoutFile(String layout) {
    Path file = Path.of(layout);
    return !Files.exists(file) && ShippedLayout.find(layout).isPresent()
        ? Optional.empty()
        : Optional.of(file);
  }

  /** Loads evidence of several files. */
  List<EvidenceDocument> evidence(List<Path> evidence) {
    return evidence.stream()
        .map(file -> value(file, WantedFile.EVIDENCE, (files, name) -> files.examineEvidence(name)))
        .flatMap(List::stream)
        .toList();
  }

  /** Loads a mapping collection. */
  ControlMapping mapping(Path file) {
    return value(file, WantedFile.MAPPING, (files, name) -> files.examineMapping(name));
  }

  /** Loads a document of one type. */
  <T extends OscalDocument> T document(Path file, Class<T> type) {
    return value(file, WantedFile.of(type), (files, name) -> files.examineDocument(name, type));
  }

  /** Loads the customer system. */
  CustomerSystem system(Path file) {
    return value(file, WantedFile.SYSTEM, (files, name) -> files.examineSystem(name));
  }

  /** Loads records of several files together. */
  AuthorizationFile records(List<Path> files) {
    return AuthorizationFile.together(
        files.stream()
            .map(
                file ->
                    value(file, WantedFile.RECORDS, (folder, name) -> folder.examineRecords(name)))
            .toList());
  }

  /** Loads the Certification Package Overviews of several files. */
  List<CertificationPackageOverview> overviews(List<Path> files) {
    return files.stream()
        .flatMap(
            file ->
                value(file, WantedFile.OVERVIEW, (folder, name) -> folder.examineOverviews(name))
                    .stream())
        .toList();
  }

  /** Loads a file and keeps its notes. */
  <T> T value(Path file, WantedFile wanted, BiFunction<OscalFiles, String, FileResult<T>> loaded) {
    FileResult<T> result = examine(file, wanted, loaded);
    surroundings.notes().add(result);
    return result.orThrow();
  }

  /** Loads a file, with all its notes; a file of another kind than is wanted is refused as such. */
  <T> FileResult<T> examine(
      Path file, WantedFile wanted, BiFunction<OscalFiles, String, FileResult<T>> loaded) {
    FileResult<T> result = examine(file, loaded);
    Optional<CommandException> otherKind =
        result
            .refusal()
            .filter(refusal -> !(refusal instanceof OscalLimitException))
            .flatMap(refusal -> otherKind(file, wanted, refusal));
    if (otherKind.isPresent()) {
      throw otherKind.get();
    }
    return result;
  }

  private Optional<CommandException> otherKind(
      Path file, WantedFile wanted, RuntimeException refusal) {
    return kind(file)
        .filter(kind -> !wanted.takes(kind))
        .map(kind -> new CommandException(file + ": " + wanted.refusal(kind), refusal));
  }

  private Optional<FileKind> kind(Path file) {
    return files(file).kind(name(file));
  }

  /** Loads a file, with all its notes. */
  <T> FileResult<T> examine(Path file, BiFunction<OscalFiles, String, FileResult<T>> loaded) {
    surroundings.progress("Reading " + file);
    return loaded.apply(files(file), name(file));
  }

  private String name(Path file) {
    if (Forms.isStandard(file)) {
      return surroundings.in().file().toString();
    }
    boolean isFile = !Files.isDirectory(file) && file.getFileName() != null;
    return isFile ? String.valueOf(file.getFileName()) : "";
  }

  /** Returns the files that a file may refer to. */
  OscalFiles files(Path file) {
    if (Forms.isStandard(file)) {
      return standardInput();
    }
    if (Files.isDirectory(file) || file.getFileName() == null) {
      return options.applied(OscalFiles.under(file));
    }
    OscalFiles files = options.applied(OscalFiles.under(file.resolveSibling("")));
    try {
      // A link that a person names is followed.
      return files.allowing(file.toRealPath().resolveSibling(""));
    } catch (IOException e) {
      // What is not there is told when it is read.
      return files;
    }
  }

  /** What came by standard input refers to others as if it lay in the folder of the command. */
  private OscalFiles standardInput() {
    Path own = surroundings.in().file().resolveSibling("");
    OscalFiles files =
        options.applied(OscalFiles.under(Path.of(""))).allowing(own.toAbsolutePath());
    // What is resolved against an address of a file has lost two of its slashes.
    for (String prefix : List.of(own.toUri().toString(), own.toFile().toURI().toString())) {
      files = files.mapping(prefix, Path.of("").toAbsolutePath());
    }
    return files;
  }
}
