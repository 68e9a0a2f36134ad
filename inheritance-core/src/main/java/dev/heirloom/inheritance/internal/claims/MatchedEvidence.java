package dev.heirloom.inheritance.internal.claims;

import com.google.common.collect.ImmutableList;
import dev.heirloom.inheritance.evidence.Evidence;
import dev.heirloom.inheritance.evidence.EvidenceDocument;
import dev.heirloom.inheritance.evidence.EvidenceSubject;
import dev.heirloom.inheritance.evidence.PackageEvidence;
import dev.heirloom.inheritance.fedramp.PackageId;
import dev.heirloom.inheritance.offering.CatalogReference;
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
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Whether evidence speaks of the system that it was handed in for (SEMANTICS section 13): what
 * names another one has no effect, and what names none counts.
 *
 * <p>Identifiers are compared with those of their kind alone: a plan that states a uuid does not
 * deny a FedRAMP package id.
 */
public final class MatchedEvidence {

  /** How many names a finding shows. */
  private static final int SHOWN = 4;

  private final DocumentIdentity identity;
  private final boolean plan;

  private MatchedEvidence(DocumentIdentity identity, boolean plan) {
    this.identity = identity;
    this.plan = plan;
  }

  /** Returns the check for what is handed in beside an offering. */
  public static MatchedEvidence of(Offering offering) {
    return new MatchedEvidence(
        offering.claims().identity(),
        offering.catalogReferences().stream()
            .anyMatch(s -> s.reach() == CatalogReference.Reach.DOCUMENT));
  }

  /** Returns the check for what is handed in beside the customer system's plan. */
  public static MatchedEvidence of(CustomerSystem system) {
    return new MatchedEvidence(system.claims().identity(), true);
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

  /** Returns what counts of what was handed in beside an offering. */
  public static List<EvidenceDocument> counting(Offering offering) {
    MatchedEvidence check = of(identified(offering));
    return offering.evidence().stream()
        .filter(document -> check.counts(document, offering.evidence()))
        .toList();
  }

  /** Returns what counts of what was handed in beside the customer system's plan. */
  public static List<EvidenceDocument> counting(CustomerSystem system) {
    MatchedEvidence check = of(identified(system));
    return system.evidence().stream()
        .filter(document -> check.counts(document, system.evidence()))
        .toList();
  }

  /** Returns what counts of what was handed in for a system of which no document is given. */
  public static List<EvidenceDocument> counting(
      DocumentIdentity identity, List<EvidenceDocument> evidence) {
    MatchedEvidence check = new MatchedEvidence(identity, false);
    return evidence.stream().filter(document -> check.counts(document, evidence)).toList();
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
        left.stream().filter(overview -> counts(overview, evidence)).toList();
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
   * Returns whether a document counts for this system. Of several overviews in one document, as in
   * an export of many, only those count that name it.
   */
  boolean counts(EvidenceDocument document, List<EvidenceDocument> all) {
    if (isThis(document.subject())) {
      return true;
    }
    return !isOther(document.subject())
        && !(document instanceof PackageEvidence
            && all.stream().filter(other -> isBeside(other, document)).distinct().count() > 1);
  }

  private static boolean isBeside(EvidenceDocument one, EvidenceDocument other) {
    return one instanceof PackageEvidence && one.document().equals(other.document());
  }

  /** Returns what there is to report of the systems that documents speak of. */
  List<Finding> findings(List<EvidenceDocument> all) {
    Map<String, List<EvidenceDocument>> byDocument = new TreeMap<>();
    all.forEach(
        evidence ->
            byDocument.computeIfAbsent(evidence.document(), d -> new ArrayList<>()).add(evidence));
    List<Finding> findings = new ArrayList<>();
    byDocument.forEach(
        (document, evidence) -> {
          List<EvidenceDocument> counting =
              evidence.stream().filter(one -> counts(one, all)).toList();
          if (counting.isEmpty()) {
            findings.add(otherSystem(document, evidence));
          } else if (!document.equals(identity.name())
              && counting.stream().noneMatch(one -> isThis(one.subject()))) {
            findings.add(notStated(document, counting));
          }
        });
    return findings;
  }

  private Finding otherSystem(String document, List<EvidenceDocument> evidence) {
    return Findings.document(
        FindingCode.OTHER_SYSTEM,
        Evidence.of(document, ""),
        document,
        String.join(", ", named(evidence)),
        identity.title());
  }

  private Finding notStated(String document, List<EvidenceDocument> evidence) {
    List<String> named = named(evidence);
    return Findings.document(
        FindingCode.EVIDENCE_SYSTEM_NOT_STATED,
        Evidence.of(document, ""),
        document,
        identity.title(),
        named.isEmpty()
            ? "does not say which system it is about"
            : "names " + String.join(", ", named) + ", by which the system is not known");
  }

  /** Returns what documents call their systems, the first few. */
  private static List<String> named(List<EvidenceDocument> evidence) {
    List<String> all =
        evidence.stream()
            .map(EvidenceDocument::subject)
            .flatMap(s -> Stream.of(s.identifiers(), s.plans(), s.overviews()))
            .flatMap(List::stream)
            .map(name -> "\"" + name + "\"")
            .distinct()
            .sorted()
            .toList();
    return all.size() <= SHOWN
        ? all
        : ImmutableList.<String>builder()
            .addAll(all.subList(0, SHOWN))
            .add((all.size() - SHOWN) + " more")
            .build();
  }

  /** What kind of identifier a text is: only those of one kind can be told apart. */
  private enum Kind {
    UUID,
    PACKAGE_ID,
    OTHER;

    private static final Pattern OF_UUID =
        Pattern.compile("[0-9A-F]{8}(-[0-9A-F]{4}){3}-[0-9A-F]{12}");

    static Kind of(String identifier) {
      String plain = identifier.strip().toUpperCase(Locale.ROOT);
      return OF_UUID.matcher(plain).matches()
          ? UUID
          : PackageId.isOne(identifier) ? PACKAGE_ID : OTHER;
    }
  }
}
