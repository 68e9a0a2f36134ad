package dev.heirloom.oscal.io.files;

import com.google.common.collect.ImmutableSet;
import dev.heirloom.inheritance.baseline.Baseline;
import dev.heirloom.inheritance.evidence.EvidenceDocument;
import dev.heirloom.inheritance.fedramp.AgencyAto;
import dev.heirloom.inheritance.fedramp.ConsolidatedRules;
import dev.heirloom.inheritance.fedramp.MarketplaceProduct;
import dev.heirloom.inheritance.fedramp.SignificantChangeNotification;
import dev.heirloom.inheritance.mapping.ControlMapping;
import dev.heirloom.inheritance.mapping.MappedSide;
import dev.heirloom.inheritance.offering.CustomerSystem;
import dev.heirloom.inheritance.offering.Offering;
import dev.heirloom.inheritance.policy.Policy;
import dev.heirloom.inheritance.resolution.ProfileResolutionException;
import dev.heirloom.inheritance.resolution.ResolutionLimits;
import dev.heirloom.inheritance.resolution.ResolutionOptions;
import dev.heirloom.inheritance.resolution.ResolvedProfile;
import dev.heirloom.inheritance.result.Report;
import dev.heirloom.oscal.io.DataFileException;
import dev.heirloom.oscal.io.OscalLimitException;
import dev.heirloom.oscal.io.OscalReadException;
import dev.heirloom.oscal.io.OscalReader;
import dev.heirloom.oscal.io.ReadOptions;
import dev.heirloom.oscal.io.authorization.AuthorizationFile;
import dev.heirloom.oscal.io.authorization.PolicyFile;
import dev.heirloom.oscal.io.fedramp.CertificationPackageOverview;
import dev.heirloom.oscal.io.fedramp.FedrampReader;
import dev.heirloom.oscal.io.matrix.LayoutFile;
import dev.heirloom.oscal.io.matrix.MatrixLayout;
import dev.heirloom.oscal.io.matrix.ResponsibilityMatrix;
import dev.heirloom.oscal.io.matrix.ShippedLayout;
import dev.heirloom.oscal.io.report.ReportJson;
import dev.heirloom.oscal.io.resolution.LocalDocuments;
import dev.heirloom.oscal.io.validation.RuleReport;
import dev.heirloom.oscal.io.workbook.WorkbookException;
import dev.heirloom.oscal.io.workbook.WorkbookOptions;
import dev.heirloom.oscal.model.OscalDocument;
import dev.heirloom.oscal.model.component.ComponentDefinition;
import dev.heirloom.oscal.model.mapping.MappingCollection;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The door from files to values: baselines, providers, mappings, systems, records, policies and
 * reports (SEMANTICS section 2), long for each kind of file has two methods here and a sentence for
 * each.
 *
 * <pre>{@code
 * var files = OscalFiles.under(folder);
 * var baseline = files.baseline("fedramp-moderate.json");
 * var report =
 *     Determination.of(baseline)
 *         .providers(files.provider("cloud.xlsx", baseline), files.provider("iaas-ssp.yaml", baseline))
 *         .system(files.system("ssp.json"))
 *         .authorizations(files.records("records.yaml"))
 *         .asOf(date)
 *         .report();
 * }</pre>
 *
 * <p>A name is that of a file relative to the folder, or an absolute path under a folder that may
 * be read. What files refer to is read from the same folders and from where addresses are mapped
 * to, and nothing is fetched.
 *
 * <p>The methods that are called by what they return give the value or throw; those that {@code
 * examine} give the value with its notes, or the reason why there is none. What they throw or give
 * for a reason is an {@link OscalReadException}, an {@link OscalLimitException}, a {@link
 * DataFileException}, a {@link WorkbookException} or a {@link ProfileResolutionException}.
 *
 * <p>It is a value to keep: each method that changes an option returns a changed one. Files are
 * read anew each time.
 */
public final class OscalFiles {

  private final Path folder;
  private final LocalDocuments documents;
  private final ReadOptions reading;
  private final WorkbookOptions workbooks;
  private final ImmutableSet<String> ownOrganization;

  private OscalFiles(
      Path folder,
      LocalDocuments documents,
      ReadOptions reading,
      WorkbookOptions workbooks,
      ImmutableSet<String> ownOrganization) {
    this.folder = folder;
    this.documents = documents;
    this.reading = reading;
    this.workbooks = workbooks;
    this.ownOrganization = ownOrganization;
  }

  /** Returns the files in a folder and below it, read strictly. */
  public static OscalFiles under(Path folder) {
    return new OscalFiles(
        folder,
        LocalDocuments.under(folder),
        ReadOptions.strict(),
        WorkbookOptions.defaults(),
        ImmutableSet.of());
  }

  /** Returns these files and those under more folders. */
  public OscalFiles allowing(Path... folders) {
    Path[] more = Arrays.stream(folders).map(folder::resolve).toArray(Path[]::new);
    return with(documents.allowing(more));
  }

  /**
   * Returns these files and those in a folder, by which what is published elsewhere is known.
   *
   * @param prefix how addresses begin, such as {@code https://example.com/controls/} or {@code
   *     trestle://}
   * @param mapped the folder that has what is published there
   * @see LocalDocuments#mapping
   */
  public OscalFiles mapping(String prefix, Path mapped) {
    return with(documents.mapping(prefix, folder.resolve(mapped)));
  }

  private OscalFiles with(LocalDocuments others) {
    return new OscalFiles(folder, others, reading, workbooks, ownOrganization);
  }

  /**
   * Returns these files, read with other options: OSCAL's documents with all of them; records,
   * policies, layouts, reports and FedRAMP's documents, which have lower limits of their own, with
   * the limits that are not the defaults.
   */
  public OscalFiles reading(ReadOptions options) {
    return new OscalFiles(
        folder, documents.withReader(OscalReader.of(options)), options, workbooks, ownOrganization);
  }

  /** Returns these files, of which workbooks and tables are read within other bounds. */
  public OscalFiles readingWorkbooks(WorkbookOptions bounds) {
    return new OscalFiles(folder, documents, reading, bounds, ownOrganization);
  }

  /**
   * Returns these files, of which profiles are resolved within other limits: those of baselines,
   * and those that other documents refer to.
   */
  public OscalFiles resolving(ResolutionLimits limits) {
    return with(documents.withLimits(limits));
  }

  /** Returns these files, read leniently: what is then passed over or changed is in the notes. */
  public OscalFiles lenient() {
    return reading(ReadOptions.lenient());
  }

  /**
   * Returns these files, among which the providers of these names are the customer's own
   * organization.
   *
   * @param names system ids, system identifiers or file names; they replace those before
   */
  public OscalFiles ownOrganization(Iterable<String> names) {
    return new OscalFiles(folder, documents, reading, workbooks, ImmutableSet.copyOf(names));
  }

  /**
   * Returns the documents that these files may refer to: under the folders, and as mapped, read and
   * resolved within the same limits.
   */
  public LocalDocuments documents() {
    return documents;
  }

  /** Returns the document in a file, of the type that is wanted. */
  public <T extends OscalDocument> T document(String file, Class<T> type) {
    return examineDocument(file, type).orThrow();
  }

  /** Returns the document in a file, of the type that is wanted, with its notes. */
  public <T extends OscalDocument> FileResult<T> examineDocument(String file, Class<T> type) {
    return load(file, loading -> loading.document(type));
  }

  /** Returns the catalog that the profile in a file selects and tailors. */
  public ResolvedProfile resolved(String profile, ResolutionOptions options) {
    return examineResolved(profile, options).orThrow();
  }

  /** Returns the catalog that the profile in a file selects and tailors, with its notes. */
  public FileResult<ResolvedProfile> examineResolved(String profile, ResolutionOptions options) {
    return load(profile, loading -> loading.resolved(options));
  }

  /** Returns the baseline of a profile, which is resolved, or of a resolved catalog. */
  public Baseline baseline(String file) {
    return examineBaseline(file).orThrow();
  }

  /**
   * Returns the baseline of a profile, which is resolved, or of a resolved catalog, with its notes.
   */
  public FileResult<Baseline> examineBaseline(String file) {
    return load(file, FileLoading::baseline);
  }

  /**
   * Returns what a provider offers: a component definition, a system security plan or a workbook. A
   * Security Decision Record or a Certification Package Overview makes a provider that offers
   * nothing, with itself as evidence.
   *
   * @param file the file; {@code FILE#2} for the second matrix of a workbook
   * @param baseline the baseline of the determination, to whose ids a workbook's are matched
   */
  public Offering provider(String file, Baseline baseline) {
    return examineProvider(file, baseline).orThrow();
  }

  /**
   * Returns what a provider offers by its responsibility matrix (SEMANTICS section 11).
   *
   * @param file the file; {@code FILE#2} for the second of the layouts
   * @param baseline the baseline of the determination, to whose ids the matrix's are matched
   * @param layouts what describes the matrices of the file, see {@link #layouts}
   */
  public Offering provider(String file, Baseline baseline, List<MatrixLayout> layouts) {
    return examineProvider(file, baseline, layouts).orThrow();
  }

  /** Returns what a provider offers, as {@link #provider} does, with its notes. */
  public FileResult<Offering> examineProvider(
      String file, Baseline baseline, List<MatrixLayout> layouts) {
    NumberedFile numbered = NumberedFile.of(file, this::isThere);
    return load(
        numbered.file(),
        loading -> loading.provider(numbered.matrix(), layouts, baseline, ownOrganization));
  }

  /**
   * Returns the responsibility matrices that are found in a workbook or a table as CSV, of
   * whichever layout.
   *
   * @param file the file; {@code FILE#2} for the second matrix alone
   */
  public List<ResponsibilityMatrix> matrices(String file) {
    return examineMatrices(file).orThrow();
  }

  /** Returns the responsibility matrices that are found in a file, with their notes. */
  public FileResult<List<ResponsibilityMatrix>> examineMatrices(String file) {
    NumberedFile numbered = NumberedFile.of(file, this::isThere);
    return load(numbered.file(), loading -> loading.matrices(numbered.matrix()));
  }

  /** Returns what a provider offers, as {@link #provider} does, with its notes. */
  public FileResult<Offering> examineProvider(String file, Baseline baseline) {
    return examineProvider(file, baseline, List.of());
  }

  /**
   * Returns what a file says of how a system's controls stand (SEMANTICS sections 13 and 14): a set
   * of assessment results, a plan of action and milestones, a Security Decision Record or a
   * Certification Package Overview, told apart by what is in it.
   *
   * <pre>{@code
   * files.provider("cloud.xlsx", baseline).with(files.evidence("cloud-sdr.json"))
   * }</pre>
   *
   * @return one document or, of a file that holds several, all of them
   */
  public List<EvidenceDocument> evidence(String file) {
    return examineEvidence(file).orThrow();
  }

  /** Returns what a file says of how a system's controls stand, with its notes. */
  public FileResult<List<EvidenceDocument>> examineEvidence(String file) {
    return load(file, FileLoading::evidence);
  }

  /**
   * Returns a workbook as a component definition (SEMANTICS section 9).
   *
   * @param file the file; {@code FILE#2} for the second matrix of a workbook
   * @param baseline the baseline to whose ids the workbook's are matched
   * @param source how the definition is to name the baseline: a URI reference
   */
  public ComponentDefinition workbook(String file, Baseline baseline, String source) {
    return examineWorkbook(file, baseline, source).orThrow();
  }

  /**
   * Returns a workbook as a component definition, by layouts of its matrices (SEMANTICS section
   * 11).
   */
  public ComponentDefinition workbook(
      String file, Baseline baseline, String source, List<MatrixLayout> layouts) {
    return examineWorkbook(file, baseline, source, layouts).orThrow();
  }

  /** Returns a workbook as a component definition, as {@link #workbook} does, with its notes. */
  public FileResult<ComponentDefinition> examineWorkbook(
      String file, Baseline baseline, String source) {
    return examineWorkbook(file, baseline, source, List.of());
  }

  /** Returns a workbook as a component definition, as {@link #workbook} does, with its notes. */
  public FileResult<ComponentDefinition> examineWorkbook(
      String file, Baseline baseline, String source, List<MatrixLayout> layouts) {
    NumberedFile numbered = NumberedFile.of(file, this::isThere);
    return load(
        numbered.file(), loading -> loading.workbook(numbered.matrix(), layouts, baseline, source));
  }

  /**
   * Returns a mapping collection, with the catalogs and profiles that it refers to as far as they
   * may be read (SEMANTICS section 12).
   */
  public ControlMapping mapping(String file) {
    return examineMapping(file).orThrow();
  }

  /** Returns a mapping collection, as {@link #mapping(String)} does, with its notes. */
  public FileResult<ControlMapping> examineMapping(String file) {
    return load(file, FileLoading::mapping);
  }

  /**
   * Returns one side of a mapping that is being made: a profile, which is resolved, or a catalog.
   *
   * @param href how the mapping collection is to refer to it: a URI reference
   */
  public MappedSide mappedSide(String file, String href) {
    return examineMappedSide(file, href).orThrow();
  }

  /** Returns one side of a mapping that is being made, with its notes. */
  public FileResult<MappedSide> examineMappedSide(String file, String href) {
    return load(file, loading -> loading.mappedSide(href));
  }

  /**
   * Returns the mapping collection that a table makes, CSV or a workbook (SEMANTICS section 12).
   *
   * @param status how far the mapping is, such as {@code complete} or {@code draft}
   */
  public MappingCollection mappingTable(
      String file, MappedSide source, MappedSide target, String status) {
    return examineMappingTable(file, source, target, status).orThrow();
  }

  /** Returns the mapping collection that a table makes, with its notes. */
  public FileResult<MappingCollection> examineMappingTable(
      String file, MappedSide source, MappedSide target, String status) {
    return load(file, loading -> loading.mappingTable(source, target, status));
  }

  /** Returns the customer system of a system security plan. */
  public CustomerSystem system(String file) {
    return examineSystem(file).orThrow();
  }

  /** Returns the customer system of a system security plan, with its notes. */
  public FileResult<CustomerSystem> examineSystem(String file) {
    return load(file, FileLoading::system);
  }

  /**
   * Returns authorization records, of several files together.
   *
   * @throws IllegalArgumentException if two files name different agencies or different regimes
   */
  public AuthorizationFile records(String... files) {
    List<AuthorizationFile> all =
        Arrays.stream(files).map(file -> examineRecords(file).orThrow()).toList();
    return AuthorizationFile.together(all);
  }

  /** Returns the authorization records of a file, or the reason why there are none. */
  public FileResult<AuthorizationFile> examineRecords(String file) {
    ReadOptions limits = AuthorizationFile.limits().withLimitsOf(reading);
    return load(file, loading -> AuthorizationFile.read(loading.file(), limits));
  }

  /**
   * Returns the layouts of responsibility matrices that a file describes: one, or those of several
   * matrices of a workbook.
   *
   * @param file the file; where there is none, the name of a layout that is shipped
   * @see ShippedLayout
   */
  public List<MatrixLayout> layouts(String file) {
    return examineLayouts(file).orThrow();
  }

  /** Returns the layouts that a file describes, or the reason why there are none. */
  public FileResult<List<MatrixLayout>> examineLayouts(String file) {
    ReadOptions limits = LayoutFile.limits().withLimitsOf(reading);
    return load(
        file,
        loading ->
            Files.exists(loading.file())
                ? LayoutFile.read(loading.file(), limits)
                : ShippedLayout.find(file)
                    .map(ShippedLayout::layouts)
                    .orElseGet(() -> LayoutFile.read(loading.file(), limits)));
  }

  /** Returns a policy. */
  public Policy policy(String file) {
    return examinePolicy(file).orThrow();
  }

  /** Returns a policy, or the reason why there is none. */
  public FileResult<Policy> examinePolicy(String file) {
    ReadOptions limits = PolicyFile.limits().withLimitsOf(reading);
    return load(file, loading -> PolicyFile.read(loading.file(), limits));
  }

  /** Returns a report that was written as JSON. */
  public Report report(String file) {
    return examineReport(file).orThrow();
  }

  /** Returns a report that was written as JSON, or the reason why there is none. */
  public FileResult<Report> examineReport(String file) {
    ReadOptions limits = ReportJson.limits().withLimitsOf(reading);
    return load(file, loading -> ReportJson.read(loading.file(), limits));
  }

  /** Returns what FedRAMP's consolidated rules say of controls (SEMANTICS section 14). */
  public ConsolidatedRules rules(String file) {
    return examineRules(file).orThrow();
  }

  /** Returns what FedRAMP's consolidated rules say of controls, with the notes. */
  public FileResult<ConsolidatedRules> examineRules(String file) {
    return load(file, loading -> loading.fedramp(FedrampReader::rules));
  }

  /** Returns the products that FedRAMP's Marketplace lists (SEMANTICS section 14). */
  public List<MarketplaceProduct> products(String file) {
    return examineProducts(file).orThrow();
  }

  /** Returns the products that FedRAMP's Marketplace lists, with the notes. */
  public FileResult<List<MarketplaceProduct>> examineProducts(String file) {
    return load(file, loading -> loading.fedramp(FedrampReader::products));
  }

  /** Returns the register of agency ATOs of FedRAMP's Marketplace (SEMANTICS section 14). */
  public List<AgencyAto> agencyAtos(String file) {
    return examineAgencyAtos(file).orThrow();
  }

  /** Returns the register of agency ATOs of FedRAMP's Marketplace, with the notes. */
  public FileResult<List<AgencyAto>> examineAgencyAtos(String file) {
    return load(file, loading -> loading.fedramp(FedrampReader::atos));
  }

  /** Returns the Significant Change Notifications of a file (SEMANTICS section 14). */
  public List<SignificantChangeNotification> changes(String file) {
    return examineChanges(file).orThrow();
  }

  /** Returns the Significant Change Notifications of a file, with the notes. */
  public FileResult<List<SignificantChangeNotification>> examineChanges(String file) {
    return load(file, loading -> loading.fedramp(FedrampReader::changes));
  }

  /** Returns the Certification Package Overviews of a file (SEMANTICS section 14). */
  public List<CertificationPackageOverview> overviews(String file) {
    return examineOverviews(file).orThrow();
  }

  /** Returns the Certification Package Overviews of a file, with the notes. */
  public FileResult<List<CertificationPackageOverview>> examineOverviews(String file) {
    return load(file, loading -> loading.fedramp(FedrampReader::overviews));
  }

  /**
   * Holds a document against those that it refers to (CONSISTENCY): a plan against its profile and
   * the plans that it leverages, a component definition against its sources, an assessment plan,
   * results and a plan of action against the plans they are of.
   *
   * @param file the file
   * @param beside more files that were handed in, of which a plan may be leveraged that nothing
   *     links to
   * @return what it does not agree in with them, and which of them can't be read
   */
  public RuleReport consistency(String file, String... beside) {
    return examineConsistency(file, beside).orThrow();
  }

  /** Holds a document against those that it refers to, with the notes on the way. */
  public FileResult<RuleReport> examineConsistency(String file, String... beside) {
    List<Path> others = Arrays.stream(beside).map(folder::resolve).toList();
    return load(file, loading -> loading.consistency(others));
  }

  /**
   * Returns of what kind a file is, told from what is in it; empty if that can't be told, or the
   * file can't be read.
   */
  public Optional<FileKind> kind(String file) {
    Path path = folder.resolve(file);
    return documents.allows(path)
        ? FileKind.of(path, ReportJson.limits().withLimitsOf(reading))
        : Optional.empty();
  }

  private boolean isThere(String file) {
    return folder.resolve(file).toFile().exists();
  }

  private <T> FileResult<T> load(String file, FileLoading.Loader<T> step) {
    return FileLoading.load(folder.resolve(file), documents, reading, workbooks, step);
  }

  /** Returns the folder and what else may be read. */
  @Override
  public String toString() {
    return "files in " + folder + ": " + documents;
  }
}
