package dev.heirloom.oscal.io.files;

import dev.heirloom.inheritance.baseline.Baseline;
import dev.heirloom.inheritance.baseline.EmptyBaselineException;
import dev.heirloom.inheritance.baseline.RepeatedControlException;
import dev.heirloom.inheritance.consistency.Consistency;
import dev.heirloom.inheritance.evidence.AssessmentEvidence;
import dev.heirloom.inheritance.evidence.EvidenceDocument;
import dev.heirloom.inheritance.evidence.RiskEvidence;
import dev.heirloom.inheritance.mapping.ControlMapping;
import dev.heirloom.inheritance.mapping.ConvertedTable;
import dev.heirloom.inheritance.mapping.MappedSide;
import dev.heirloom.inheritance.offering.CustomerSystem;
import dev.heirloom.inheritance.offering.Offering;
import dev.heirloom.inheritance.resolution.ProfileResolutionException;
import dev.heirloom.inheritance.resolution.ProfileResolver;
import dev.heirloom.inheritance.resolution.ResolutionOptions;
import dev.heirloom.inheritance.resolution.ResolvedProfile;
import dev.heirloom.oscal.io.DataFileException;
import dev.heirloom.oscal.io.FilePlace;
import dev.heirloom.oscal.io.OscalLimitException;
import dev.heirloom.oscal.io.OscalReadException;
import dev.heirloom.oscal.io.OscalReader;
import dev.heirloom.oscal.io.Problem;
import dev.heirloom.oscal.io.ReadOptions;
import dev.heirloom.oscal.io.ReadResult;
import dev.heirloom.oscal.io.fedramp.FedrampReader;
import dev.heirloom.oscal.io.fedramp.FedrampResult;
import dev.heirloom.oscal.io.matrix.MatrixLayout;
import dev.heirloom.oscal.io.matrix.ResponsibilityMatrix;
import dev.heirloom.oscal.io.resolution.LocalDocuments;
import dev.heirloom.oscal.io.validation.RuleReport;
import dev.heirloom.oscal.io.workbook.ConvertedWorkbook;
import dev.heirloom.oscal.io.workbook.MappingTableFile;
import dev.heirloom.oscal.io.workbook.WorkbookException;
import dev.heirloom.oscal.io.workbook.WorkbookOptions;
import dev.heirloom.oscal.model.OscalDocument;
import dev.heirloom.oscal.model.assessmentresults.AssessmentResults;
import dev.heirloom.oscal.model.catalog.Catalog;
import dev.heirloom.oscal.model.component.ComponentDefinition;
import dev.heirloom.oscal.model.mapping.MappingCollection;
import dev.heirloom.oscal.model.poam.PlanOfActionAndMilestones;
import dev.heirloom.oscal.model.profile.Profile;
import dev.heirloom.oscal.model.ssp.SystemSecurityPlan;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.BiFunction;

/** One way from one file to a value, and what is noted on it. */
final class FileLoading {

  private final Path file;
  private final OscalReader reader;
  private final ReadOptions fedrampLimits;
  private final WorkbookOptions workbooks;
  private final LocalDocuments documents;
  private final List<FileNote> notes = new ArrayList<>();

  /** What of the documents that the file refers to can't be used, which a refusal says itself. */
  private final List<FileNote> unusable = new ArrayList<>();

  private FileLoading(
      Path file, LocalDocuments documents, ReadOptions reading, WorkbookOptions workbooks) {
    this.file = file;
    this.reader = OscalReader.of(reading);
    this.workbooks = workbooks;
    this.fedrampLimits = FedrampReader.limits().withLimitsOf(reading);
    this.documents = documents.telling(this::told);
  }

  private void told(Problem problem) {
    boolean isRead = problem.consequence() != Problem.Consequence.REFUSAL;
    (isRead ? notes : unusable).add(FileNote.of(name(), problem));
  }

  /** What a file is turned into. */
  @FunctionalInterface
  interface Loader<T> {
    T of(FileLoading loading);
  }

  static <T> FileResult<T> load(
      Path file,
      LocalDocuments documents,
      ReadOptions reading,
      WorkbookOptions workbooks,
      Loader<T> step) {
    FileLoading loading = new FileLoading(file, documents, reading, workbooks);
    try {
      T value = step.of(loading.allowed());
      loading.notes.addAll(loading.unusable);
      return new FileResult<>(Optional.of(value), loading.notes, Optional.empty());
    } catch (OscalReadException
        | OscalLimitException
        | DataFileException
        | WorkbookException
        | ProfileResolutionException e) {
      return new FileResult<>(Optional.empty(), loading.notes, Optional.of(e));
    }
  }

  private FileLoading allowed() {
    if (!documents.allows(file)) {
      throw refused(
          Problem.Kind.UNREADABLE,
          "The file is not under a folder that may be read",
          "Allow its folder, or name a file under one that is");
    }
    return this;
  }

  Path file() {
    return file;
  }

  /** Returns what findings and evidence call the file. */
  private String name() {
    return String.valueOf(file.getFileName());
  }

  <T extends OscalDocument> T document(Class<T> type) {
    ReadResult<T> result = reader.examine(file, type);
    T document = result.orThrow();
    result.problems().forEach(problem -> notes.add(FileNote.of(name(), problem)));
    return document;
  }

  ResolvedProfile resolved(ResolutionOptions options) {
    return noted(ProfileResolver.resolve(document(Profile.class), address(), documents, options));
  }

  private ResolvedProfile noted(ResolvedProfile resolved) {
    resolved.findings().forEach(finding -> notes.add(FileNote.of(name(), finding)));
    return resolved;
  }

  Baseline baseline() {
    return baseline(document(OscalDocument.class));
  }

  MappedSide mappedSide(String href) {
    OscalDocument document = document(OscalDocument.class);
    return MappedSide.of(baseline(document), document, href);
  }

  private Baseline baseline(OscalDocument document) {
    try {
      if (document instanceof Profile profile) {
        return Baseline.of(noted(ProfileResolver.resolve(profile, address(), documents)));
      }
      if (document instanceof Catalog catalog) {
        return Baseline.of(catalog, address());
      }
    } catch (EmptyBaselineException e) {
      throw new DataFileException(
          new FilePlace(file.toString(), 1, 1, ""), e.problem(), e.remedy());
    } catch (RepeatedControlException e) {
      throw new DataFileException(
          new FilePlace(file.toString(), 1, 1, ""), e.problem(), e.remedy());
    }
    throw otherDocument(document, "a baseline is a profile or a resolved catalog");
  }

  Offering provider(
      OptionalInt matrix,
      List<MatrixLayout> layouts,
      Baseline baseline,
      Set<String> ownOrganization) {
    Offering offering = offering(matrix, layouts, baseline);
    return offering.claims().identity().isAmong(ownOrganization)
        ? offering.asCommonControls()
        : offering;
  }

  private Offering offering(OptionalInt matrix, List<MatrixLayout> layouts, Baseline baseline) {
    WorkbookFile workbook = new WorkbookFile(file, matrix, layouts, workbooks);
    if (workbook.isWorkbook()) {
      return Offering.of(
              workbook(matrix, layouts, baseline, WorkbookFile.escaped(baseline.name())),
              workbook.toString())
          .withoutCatalogReferences();
    }
    OscalDocument document;
    try {
      document = document(OscalDocument.class);
    } catch (OscalReadException noOscal) {
      return new EvidenceFile(file, fedrampLimits, notes::add)
          .offering()
          .orElseThrow(() -> noOscal);
    }
    if (document instanceof ComponentDefinition definition) {
      return Offering.of(definition, name(), address(), documents);
    }
    if (document instanceof SystemSecurityPlan plan) {
      return Offering.of(plan, name(), address(), documents);
    }
    throw otherDocument(
        document, "a provider is a component definition, a system security plan or a workbook");
  }

  ComponentDefinition workbook(
      OptionalInt matrix, List<MatrixLayout> layouts, Baseline baseline, String source) {
    WorkbookFile workbook = new WorkbookFile(file, matrix, layouts, workbooks);
    ConvertedWorkbook converted = workbook.converted(baseline, source);
    converted.findings().forEach(finding -> notes.add(FileNote.of(workbook.toString(), finding)));
    return converted.definition();
  }

  /** Returns the matrices of a workbook, or the one that is meant, as they are found. */
  List<ResponsibilityMatrix> matrices(OptionalInt number) {
    WorkbookFile workbook = new WorkbookFile(file, number, List.of(), workbooks);
    List<ResponsibilityMatrix> matrices = workbook.matrices();
    matrices.stream()
        .flatMap(matrix -> matrix.findings().stream())
        .forEach(finding -> notes.add(FileNote.of(workbook.toString(), finding)));
    return matrices;
  }

  <T> T fedramp(BiFunction<Path, ReadOptions, FedrampResult<T>> form) {
    FedrampResult<T> result = form.apply(file, fedrampLimits);
    result.findings().forEach(finding -> notes.add(FileNote.of(name(), finding)));
    return result.value();
  }

  /** A file may hold several documents, as an export of many overviews does. */
  List<EvidenceDocument> evidence() {
    OscalDocument document;
    try {
      document = document(OscalDocument.class);
    } catch (OscalReadException noOscal) {
      List<EvidenceDocument> fedramp = new EvidenceFile(file, fedrampLimits, notes::add).evidence();
      if (fedramp.isEmpty()) {
        throw noOscal;
      }
      return fedramp;
    }
    if (document instanceof AssessmentResults results) {
      return List.of(AssessmentEvidence.of(results, name(), address(), documents));
    }
    if (document instanceof PlanOfActionAndMilestones plan) {
      return List.of(RiskEvidence.of(plan, name(), address(), documents));
    }
    throw otherDocument(
        document,
        "evidence is a set of assessment results, a plan of action and milestones,"
            + " a Security Decision Record or a Certification Package Overview");
  }

  ControlMapping mapping() {
    return ControlMapping.of(document(MappingCollection.class), name(), address(), documents);
  }

  MappingCollection mappingTable(MappedSide source, MappedSide target, String status) {
    MappingTableFile table = MappingTableFile.read(file, workbooks);
    ConvertedTable converted = table.table().collection(source, target, status);
    if (converted.collection().isEmpty()) {
      throw new DataFileException(
          converted.errors().stream()
              .map(
                  problem ->
                      new DataFileException(
                          new FilePlace(
                              file.toString(),
                              problem.row(),
                              Math.max(1, table.place(problem).column()),
                              table.words(problem)),
                          problem.text(),
                          problem.remedy()))
              .toList());
    }
    if (!table.others().isEmpty()) {
      notes.add(FileNote.ofPassedOver(name(), table.others()));
    }
    converted
        .problems()
        .forEach(problem -> notes.add(FileNote.of(name(), table.words(problem), problem)));
    return converted.collection().get();
  }

  CustomerSystem system() {
    return CustomerSystem.of(document(SystemSecurityPlan.class), name());
  }

  /**
   * Returns what a document does not agree in with those that it refers to.
   *
   * @param beside files that were handed in with it, of which plans may be leveraged
   */
  RuleReport consistency(List<Path> beside) {
    OscalDocument document = document(OscalDocument.class);
    List<SystemSecurityPlan> plans =
        beside.stream()
            .filter(other -> !other.equals(file) && documents.allows(other))
            .flatMap(other -> plan(other).stream())
            .toList();
    return ConsistencyReport.of(
        file,
        Consistency.check(document, address(), documents, plans),
        () -> reader.places(file, document.model()));
  }

  /** Whoever handed in a file that can't be read is told so of that file. */
  private Optional<SystemSecurityPlan> plan(Path other) {
    try {
      return reader
          .examine(other)
          .document()
          .filter(SystemSecurityPlan.class::isInstance)
          .map(SystemSecurityPlan.class::cast);
    } catch (OscalReadException | OscalLimitException e) {
      return Optional.empty();
    }
  }

  private URI address() {
    return file.toAbsolutePath().normalize().toUri();
  }

  private OscalReadException otherDocument(OscalDocument document, String wanted) {
    return refused(
        Problem.Kind.OTHER_DOCUMENT,
        "This is " + document.model().phrase() + ", and " + wanted,
        "Name one of these");
  }

  private OscalReadException refused(Problem.Kind kind, String message, String remedy) {
    return new OscalReadException(
        new Problem(kind, new FilePlace(file.toString(), 1, 1, ""), message, remedy));
  }
}
