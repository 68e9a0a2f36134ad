package dev.heirloom.oscal.io.authorization;

import com.google.common.collect.ImmutableList;
import dev.heirloom.inheritance.ato.AgencyRecords;
import dev.heirloom.inheritance.ato.AgencySystem;
import dev.heirloom.inheritance.ato.Provider;
import dev.heirloom.inheritance.authorization.Regime;
import dev.heirloom.inheritance.evidence.Evidence;
import dev.heirloom.inheritance.offering.CustomerSystem;
import dev.heirloom.inheritance.offering.DocumentIdentity;
import dev.heirloom.inheritance.offering.Offering;
import dev.heirloom.inheritance.policy.Authorizations;
import dev.heirloom.inheritance.policy.DeterminationRecords;
import dev.heirloom.oscal.io.DataFileException;
import dev.heirloom.oscal.io.OscalLimitException;
import dev.heirloom.oscal.io.ReadOptions;
import dev.heirloom.oscal.io.fedramp.CertificationPackageOverview;
import dev.heirloom.oscal.io.internal.plain.PlainReader;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * An agency's records as a file: its systems and their providers, who authorized which and for how
 * long, whose authorization the agency accepted, what was done on the way and what changed since.
 * Determinations and paths read the same file.
 *
 * <p>JSON or YAML, all fields optional unless said:
 *
 * <pre>
 * format-version: "1"            required
 * agency:                        the customer's agency; systems and acceptances are its unless they say
 * regime:                        none, fedramp or fedramp-2026
 * same-organization:             subjects that are the agency's own common controls
 *   - osg-common-controls
 * systems:                       the customer systems
 *   - id: osg-grants-portal      required
 *     title:
 *     agency:
 *     level:                     low, moderate or high
 *     baseline:                  the name of the baseline it is held to
 *     providers: []              what it runs on and whose common controls it uses, by any name
 *     consolidated: true         whether provider and system get one ATO together; false if absent
 *     identifiers: []            other names, such as the uuid of its security plan
 *     boundary:                  what the agency drew
 *       - kind: org              required: org, space, application, service or other
 *         name:                  required
 *         parts: []              as above, at most 20 deep
 * providers:
 *   - id: cloud.gov              required
 *     title:
 *     package-id: F1607067912    the FedRAMP id by which its package is requested
 *     agency:                    whose it is, where it is an agency's own
 *     identifiers: []
 *     inherits-from: []          the providers below it
 *     trust-center:              where its package is requested, an address
 *     secure-configuration-guide: an address
 *     next-report: 2026-12-01    the day of its next ongoing certification report
 * authorizations:
 *   - subject: F1607067912       required: a system identifier such as the FedRAMP package id, the
 *                                system's document uuid, or its document's name
 *     id:                        a name for the record
 *     type:                      fedramp-jab, fedramp-agency, fedramp-li-saas, fedramp-certification,
 *                                agency-of-provider, system, consolidated, dod-provisional
 *     agency:                    whose official decided
 *     authority:                 who decided
 *     issued:                    days as 2026-03-31
 *     review:
 *     expires:
 *     revoked:
 *     level:                     low, moderate or high
 *     certification-class:       a, b, c or d
 *     baseline:                  the name of the baseline it was given on
 *     covers: []                 the providers that a consolidated one covers; all if absent
 *     controls: []               those implemented and assessed; unknown if absent
 *     parameters:
 *       - parameter: ac-7_prm_1  required
 *         values: ["3"]
 *     risks: []                  residual risks
 *     limitations: []
 *     conditions:
 *       - text:
 *         excludes: true         whether what it touches may not be used; false if absent
 *         controls: []           controls and statements
 *         components: []         uuids
 *         items: []              uuids of provided items
 * acceptances:                   an agency's authorizations of providers, in short
 *   - subject:                   required
 *     id:
 *     agency:
 *     issued:
 *     expires:
 *     revoked:
 *     accepted-level:            the highest level accepted though the provider has a lower one
 *     conditions: []             as above
 * milestones:                    what was done; decisions are authorizations
 *   - step: review-package       required: talk-to-officials, start-early, request-package,
 *                                review-package, configure-provider, prepare-system, request-ato,
 *                                assess-system, notify-fedramp, go-into-production,
 *                                review-reports, renew; to
 *                                disapprove: authorize-provider, authorize-system
 *     system: osg-grants-portal  required
 *     date: 2023-03-10           required
 *     provider:                  which, where the system has several
 *     outcome:                   done or disapproved; done if absent
 *     by:                        who did it
 *     text:
 * changes:
 *   - kind: provider             required: system, provider or baseline
 *     subject:                   required
 *     date: 2023-06-01           required
 *     text:
 *     controls: []               those it touches
 * </pre>
 *
 * <p>A reader of it answers all problems of a file at once, each with its line and JSON Pointer.
 *
 * @param records the records
 * @param agency the customer's agency; empty if the file does not name it
 * @param sameOrganization the subjects that belong to the customer's own organization
 */
public record AuthorizationFile(
    AgencyRecords records, Optional<String> agency, List<String> sameOrganization)
    implements DeterminationRecords {

  /** Some ten thousand records: a file beyond this is none of these. */
  private static final ReadOptions LIMITS =
      ReadOptions.strict().withMaxBytes(16L << 20).withMaxNodes(500_000);

  /** Copies the list. */
  public AuthorizationFile {
    sameOrganization = ImmutableList.copyOf(sameOrganization);
  }

  /** Returns a file without any record. */
  public static AuthorizationFile none() {
    return new AuthorizationFile(AgencyRecords.none(), Optional.empty(), List.of());
  }

  /** Returns these records as a file of an agency. */
  public static AuthorizationFile of(AgencyRecords records, String agency) {
    return new AuthorizationFile(records, Optional.of(agency), own(records, agency));
  }

  /**
   * Reads a file.
   *
   * @throws DataFileException if it cannot be read or is none of this format; it has all problems
   * @throws OscalLimitException if it is beyond 16 MiB, 200 levels or 500,000 values
   */
  public static AuthorizationFile read(Path file) {
    return read(file, LIMITS);
  }

  /**
   * Reads a file, within limits that are given, such as {@link #limits()} with one of them raised.
   *
   * @throws DataFileException if it cannot be read or is none of this format; it has all problems
   * @throws OscalLimitException if it is beyond one of the limits
   */
  public static AuthorizationFile read(Path file, ReadOptions limits) {
    return new AuthorizationReading(file.getFileName().toString())
        .file(PlainReader.read(file, limits));
  }

  /**
   * Returns the limits of records that nobody raised: 16 MiB and 500,000 values, otherwise as for
   * OSCAL.
   */
  public static ReadOptions limits() {
    return LIMITS;
  }

  /**
   * Reads a stream, which is left open.
   *
   * @param document what messages and evidence call it
   * @throws DataFileException if it cannot be read or is none of this format; it has all problems
   * @throws OscalLimitException if it is beyond 16 MiB, 200 levels or 500,000 values
   */
  public static AuthorizationFile read(InputStream in, String document) {
    return new AuthorizationReading(document).file(PlainReader.read(in, document, LIMITS));
  }

  /**
   * Returns the records of several files together, for one determination.
   *
   * @throws IllegalArgumentException if two of them name different agencies or different regimes
   */
  public static AuthorizationFile together(List<AuthorizationFile> files) {
    Optional<String> agency = Optional.empty();
    Set<String> own = new LinkedHashSet<>();
    for (AuthorizationFile file : files) {
      agency = agreed("agency", agency, file.agency);
      own.addAll(file.sameOrganization);
    }
    AgencyRecords records =
        AgencyRecords.together(files.stream().map(AuthorizationFile::records).toList());
    List<Regime> regimes =
        records.regimes().stream().filter(regime -> regime != Regime.NONE).toList();
    if (regimes.size() > 1) {
      throw disagreement("regime", regimes.get(0), regimes.get(1));
    }
    return new AuthorizationFile(records, agency, List.copyOf(own));
  }

  /**
   * Returns the decisions as they are written, for a determination that knows no system of the
   * agency.
   */
  public Authorizations authorizations() {
    return new Authorizations(records.bounded().authorizations(), records.acceptances(), rules());
  }

  /**
   * Returns the decisions as a determination for a system takes them on a day: what contradicts
   * itself as the less favourable reading, and the acceptances that count at the system's agency;
   * as they are written where there is no system, or nobody says which agency that is.
   *
   * @param system the system, which these records need not describe
   */
  @Override
  public Authorizations authorizations(Optional<CustomerSystem> system, LocalDate day) {
    return system
        .flatMap(this::drawn)
        .map(drawn -> records.authorizations(drawn, day, rules()))
        .orElseGet(this::authorizations);
  }

  /**
   * Returns a system as one of its agency, where the records or the system itself say which that
   * is, and of the level that they say it has.
   */
  @Override
  public CustomerSystem described(CustomerSystem system) {
    return drawn(system).map(drawn -> described(system, drawn)).orElse(system);
  }

  @Override
  public boolean isOwn(Offering provider) {
    return provider.claims().identity().isAmong(sameOrganization);
  }

  /**
   * Returns these records for a system that they describe, whatever its plan calls it, under some
   * rules.
   */
  public DeterminationRecords about(AgencySystem drawn, Regime regime) {
    return new DeterminationRecords() {
      @Override
      public Authorizations authorizations(Optional<CustomerSystem> system, LocalDate day) {
        return records.authorizations(drawn, day, regime);
      }

      @Override
      public CustomerSystem described(CustomerSystem system) {
        return AuthorizationFile.described(system, drawn);
      }

      @Override
      public boolean isOwn(Offering provider) {
        return AuthorizationFile.this.isOwn(provider);
      }
    };
  }

  private static CustomerSystem described(CustomerSystem system, AgencySystem drawn) {
    CustomerSystem whose = drawn.agency().isEmpty() ? system : system.ofAgency(drawn.agency());
    return drawn.level().map(whose::at).orElse(whose);
  }

  private Regime rules() {
    return records.regime().orElse(Regime.NONE);
  }

  /**
   * The system as the agency drew it, or with what is known of it where it is not described; empty
   * without an agency.
   */
  private Optional<AgencySystem> drawn(CustomerSystem system) {
    Optional<AgencySystem> description = description(system);
    if (description.isPresent()) {
      return description;
    }
    DocumentIdentity identity = system.claims().identity();
    return system
        .agency()
        .or(() -> agency)
        .map(
            whose ->
                new AgencySystem(
                    names(identity).get(0),
                    identity.title(),
                    whose,
                    Optional.empty(),
                    Optional.empty(),
                    List.of(),
                    false,
                    names(identity),
                    List.of(),
                    Evidence.of(identity.name(), "")));
  }

  private Optional<AgencySystem> description(CustomerSystem system) {
    return names(system.claims().identity()).stream()
        .flatMap(name -> records.system(name).stream())
        .findFirst();
  }

  private static List<String> names(DocumentIdentity identity) {
    return Stream.concat(
            identity.systemIdentifiers().stream(),
            Stream.of(identity.systemId().value(), identity.name(), identity.title()))
        .toList();
  }

  /**
   * Returns these records with what Certification Package Overviews say of the providers: where
   * they publish what their customers need, and on which packages they stand (SEMANTICS section
   * 14). An overview counts for the provider that has its package id; that a system names is
   * enough.
   */
  public AuthorizationFile with(List<CertificationPackageOverview> overviews) {
    return new AuthorizationFile(OverviewRecords.of(records, overviews), agency, sameOrganization);
  }

  /** Returns the file as JSON. */
  public String toJson() {
    return AuthorizationWriting.json(this);
  }

  /** Returns the file as YAML. */
  public String toYaml() {
    return AuthorizationWriting.yaml(this);
  }

  /** The names of the providers that belong to an agency. */
  static List<String> own(AgencyRecords records, String agency) {
    Set<String> own = new LinkedHashSet<>();
    for (Provider provider : records.providers()) {
      if (provider.isOf(agency)) {
        own.add(provider.id());
        provider.packageId().ifPresent(own::add);
        own.addAll(provider.identifiers());
      }
    }
    return List.copyOf(own);
  }

  private static Optional<String> agreed(
      String what, Optional<String> before, Optional<String> stated) {
    if (before.isPresent() && stated.isPresent() && !before.equals(stated)) {
      throw disagreement(what, before.get(), stated.get());
    }
    return stated.isPresent() ? stated : before;
  }

  private static IllegalArgumentException disagreement(String what, Object one, Object other) {
    return new IllegalArgumentException(
        "The authorization files disagree on the "
            + what
            + ": "
            + one
            + " and "
            + other
            + ". Determine for one of them at a time.");
  }

  /** Returns how many records of each kind there are, and whose they are. */
  @Override
  public String toString() {
    return records + agency.map(name -> ", of " + name).orElse("");
  }
}
