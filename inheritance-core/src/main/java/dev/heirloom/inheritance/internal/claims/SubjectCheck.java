package dev.heirloom.inheritance.internal.claims;

import dev.heirloom.inheritance.evidence.Evidence;
import dev.heirloom.inheritance.evidence.EvidenceDocument;
import dev.heirloom.inheritance.evidence.EvidenceSubject;
import dev.heirloom.inheritance.evidence.PackageEvidence;
import dev.heirloom.inheritance.offering.CatalogSource;
import dev.heirloom.inheritance.offering.CustomerSystem;
import dev.heirloom.inheritance.offering.CustomerSystemBuilder;
import dev.heirloom.inheritance.offering.DocumentIdentity;
import dev.heirloom.inheritance.offering.DocumentIdentityBuilder;
import dev.heirloom.inheritance.offering.Offering;
import dev.heirloom.inheritance.offering.OfferingBuilder;
import dev.heirloom.inheritance.offering.SystemClaims;
import dev.heirloom.inheritance.offering.SystemClaimsBuilder;
import dev.heirloom.inheritance.result.Finding;
import dev.heirloom.inheritance.result.FindingCode;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Whether evidence speaks of the system that it was handed in for (SEMANTICS section 13): what
 * names another one has no effect, and what names none counts.
 *
 * <p>Identifiers are compared with those of their kind alone: a plan that states a uuid does not
 * deny a FedRAMP package id.
 */
public final class SubjectCheck {

  private final DocumentIdentity identity;
  private final boolean plan;

  private SubjectCheck(DocumentIdentity identity, boolean plan) {
    this.identity = identity;
    this.plan = plan;
  }

  /** Returns the check for what is handed in beside an offering. */
  public static SubjectCheck of(Offering offering) {
    return new SubjectCheck(
        offering.claims().identity(),
        offering.sources().stream().anyMatch(s -> s.scope() == CatalogSource.Scope.DOCUMENT));
  }

  /** Returns the check for what is handed in beside the customer system's plan. */
  public static SubjectCheck of(CustomerSystem system) {
    return new SubjectCheck(system.claims().identity(), true);
  }

  /** Returns what counts of what was handed in beside an offering. */
  public static List<EvidenceDocument> counting(Offering offering) {
    SubjectCheck check = of(offering);
    return offering.evidence().stream().filter(e -> !check.isOther(e.subject())).toList();
  }

  /** Returns what counts of what was handed in beside the customer system's plan. */
  public static List<EvidenceDocument> counting(CustomerSystem system) {
    SubjectCheck check = of(system);
    return system.evidence().stream().filter(e -> !check.isOther(e.subject())).toList();
  }

  /** Returns an offering with the package ids that its overviews give its system. */
  public static Offering identified(Offering offering) {
    DocumentIdentity known = of(offering).identified(offering.evidence());
    return known == offering.claims().identity()
        ? offering
        : OfferingBuilder.builder(offering).claims(named(offering.claims(), known)).build();
  }

  /** Returns a customer system with the package ids that its overviews give it. */
  public static CustomerSystem identified(CustomerSystem system) {
    DocumentIdentity known = of(system).identified(system.evidence());
    return known == system.claims().identity()
        ? system
        : CustomerSystemBuilder.builder(system).claims(named(system.claims(), known)).build();
  }

  private static SystemClaims named(SystemClaims claims, DocumentIdentity identity) {
    return SystemClaimsBuilder.builder(claims).identity(identity).build();
  }

  /**
   * Adds the ids of overviews that are not about another system, and of those that share an id with
   * one of them.
   */
  private DocumentIdentity identified(List<EvidenceDocument> evidence) {
    List<PackageEvidence> left =
        evidence.stream()
            .filter(PackageEvidence.class::isInstance)
            .map(PackageEvidence.class::cast)
            .toList();
    DocumentIdentity known = identity;
    List<PackageEvidence> accepted =
        left.stream().filter(overview -> !isOther(overview.subject())).toList();
    while (!accepted.isEmpty()) {
      known = with(known, accepted);
      List<PackageEvidence> before = accepted;
      left = left.stream().filter(overview -> !before.contains(overview)).toList();
      DocumentIdentity now = known;
      accepted = left.stream().filter(overview -> now.isAmong(overview.packageIds())).toList();
    }
    return known;
  }

  private static DocumentIdentity with(DocumentIdentity known, List<PackageEvidence> overviews) {
    return DocumentIdentityBuilder.builder(known)
        .systemIdentifiers(
            and(
                known.systemIdentifiers(),
                overviews.stream().flatMap(o -> o.packageIds().stream())))
        .addresses(
            and(
                known.addresses(),
                overviews.stream().flatMap(o -> Stream.of(o.document(), o.address()))))
        .build();
  }

  /** Adds words in an order that does not depend on that of their documents. */
  private static List<String> and(List<String> known, Stream<String> more) {
    return Stream.concat(known.stream(), more.filter(word -> !word.isEmpty()).sorted())
        .distinct()
        .toList();
  }

  /** Returns whether a document speaks of another system than this one. */
  boolean isOther(EvidenceSubject subject) {
    return !isThis(subject)
        && (subject.identifiers().stream().anyMatch(this::hasOneOfItsKind)
            || plan && !subject.plans().isEmpty());
  }

  private boolean isThis(EvidenceSubject subject) {
    return identity.isAmong(subject.identifiers())
        || identity.isAt(subject.plans())
        || identity.isAt(subject.overviews());
  }

  private boolean hasOneOfItsKind(String identifier) {
    Kind kind = Kind.of(identifier);
    return identity.systemIdentifiers().stream().map(Kind::of).anyMatch(kind::equals);
  }

  /**
   * Returns what there is to report of the system that a document speaks of; empty if it is this
   * one.
   */
  Optional<Finding> finding(EvidenceDocument evidence) {
    EvidenceSubject subject = evidence.subject();
    if (isThis(subject)) {
      return Optional.empty();
    }
    String named =
        Stream.of(subject.identifiers(), subject.plans(), subject.overviews())
            .flatMap(List::stream)
            .distinct()
            .sorted()
            .collect(Collectors.joining("\", \"", "\"", "\""));
    Evidence at = Evidence.of(evidence.document(), "");
    return Optional.of(
        isOther(subject)
            ? Findings.document(
                FindingCode.OTHER_SYSTEM, at, evidence.document(), named, identity.title())
            : Findings.document(
                FindingCode.EVIDENCE_SYSTEM_NOT_STATED,
                at,
                evidence.document(),
                identity.title(),
                named.length() == 2
                    ? "does not say which system it is about"
                    : "names " + named + ", which nothing else does"));
  }

  /** What kind of identifier a text is: only those of one kind can be told apart. */
  private enum Kind {
    UUID,
    PACKAGE_ID,
    OTHER;

    private static final Pattern OF_PACKAGE = Pattern.compile("FR?\\d{6,}\\w*|AGENCY\\w+");
    private static final Pattern OF_UUID =
        Pattern.compile("[0-9A-F]{8}(-[0-9A-F]{4}){3}-[0-9A-F]{12}");

    static Kind of(String identifier) {
      String plain = identifier.strip().toUpperCase(Locale.ROOT);
      return OF_UUID.matcher(plain).matches()
          ? UUID
          : OF_PACKAGE.matcher(plain).matches() ? PACKAGE_ID : OTHER;
    }
  }
}
