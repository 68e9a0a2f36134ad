package dev.heirloom.inheritance.reference;

import dev.heirloom.inheritance.baseline.Baseline;
import dev.heirloom.inheritance.baseline.BaselineControl;
import dev.heirloom.inheritance.baseline.CatalogIdentity;
import dev.heirloom.inheritance.evidence.Evidence;
import dev.heirloom.inheritance.offering.CatalogReference;
import dev.heirloom.inheritance.offering.Offering;
import dev.heirloom.inheritance.offering.SystemClaims;
import dev.heirloom.inheritance.offering.SystemClaimsBuilder;
import dev.heirloom.inheritance.result.FindingCode;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** SEMANTICS section 5, which catalog an offering speaks of: the five steps in their order. */
final class Catalogs {

  /** What the steps decide. */
  enum Spoken {
    SAME,
    OTHER_REVISION,
    OTHER_CATALOG,
    UNDECIDED
  }

  /** A publication that a text names, and its revision; either may be empty text. */
  record Named(String publication, String revision) {}

  /** What the texts of generated worlds name, written out instead of parsed. */
  static final Map<String, Named> NAMES =
      Map.ofEntries(
          Map.entry("https://example.com/sp800-53/rev5/catalog.json", new Named("800-53", "5")),
          Map.entry("https://example.com/sp800-53/rev4/catalog.json", new Named("800-53", "4")),
          Map.entry("https://example.com/pci/v4/catalog.json", new Named("PCI", "4")),
          Map.entry("https://example.com/csf/catalog.json", new Named("CSF", "")),
          Map.entry("catalog.json", new Named("", "")),
          Map.entry("NIST SP 800-53 Revision 5.1.1", new Named("800-53", "5")),
          Map.entry("FedRAMP Rev 4 Low Baseline", new Named("800-53", "4")),
          Map.entry("Harbour Controls Revision 4", new Named("", "4")),
          Map.entry("Harbour Controls", new Named("", "")),
          Map.entry("PCI DSS", new Named("PCI", "")));

  private final Baseline baseline;

  Catalogs(Baseline baseline) {
    this.baseline = baseline;
  }

  /** What is said of each source of a document; of none, of the document as a whole. */
  Map<CatalogReference, Spoken> spoken(Offering offering) {
    Map<CatalogReference, Spoken> spoken = new LinkedHashMap<>();
    Optional<Spoken> caller =
        offering
            .revision()
            .map(r -> byRevision(Set.of(new Named("", number(r))), revisions(baseline)))
            .filter(s -> s != Spoken.UNDECIDED);
    List<CatalogReference> references =
        caller.isPresent() || offering.catalogReferences().isEmpty()
            ? List.of(whole(offering))
            : offering.catalogReferences();
    for (CatalogReference reference : references) {
      spoken.put(reference, caller.orElseGet(() -> byDocuments(reference, offering)));
    }
    return spoken;
  }

  private static CatalogReference whole(Offering offering) {
    return new CatalogReference(
        CatalogReference.Reach.DOCUMENT,
        "",
        CatalogIdentity.unknown(),
        Optional.empty(),
        Set.of(),
        Evidence.of(offering.claims().identity().name(), ""));
  }

  private Spoken byDocuments(CatalogReference reference, Offering offering) {
    Spoken own =
        bySteps(
            reference.identity(),
            qualified(named(reference.identity()), publications(reference.identity())),
            reference.loaded(),
            reference.controls());
    Spoken authorized =
        offering
            .authorizedOn()
            .map(on -> bySteps(on.identity(), revisions(on), Optional.of(on), Set.of()))
            .orElse(Spoken.UNDECIDED);
    Spoken first = reference.reach() == CatalogReference.Reach.DOCUMENT ? authorized : own;
    return first != Spoken.UNDECIDED ? first : first == authorized ? own : authorized;
  }

  /** What is said of a resource that a mapping names for its ids. */
  Spoken spoken(CatalogIdentity theirs, Optional<Baseline> loaded, Set<String> ids) {
    return bySteps(theirs, qualified(named(theirs), publications(theirs)), loaded, ids);
  }

  private Spoken bySteps(
      CatalogIdentity theirs,
      Set<Named> revisions,
      Optional<Baseline> loaded,
      Set<String> controls) {
    CatalogIdentity ours = baseline.identity();
    if (!theirs.catalogs().isEmpty() && ours.catalogs().containsAll(theirs.catalogs())) {
      return Spoken.SAME;
    }
    // What is relative means another document in another folder.
    if (theirs.addresses().stream()
        .filter(address -> address.startsWith("https:"))
        .anyMatch(ours.addresses()::contains)) {
      return Spoken.SAME;
    }
    boolean few = loaded.isPresent() && !controls.isEmpty() && isFew(controls, loaded.get());
    Spoken revised = byRevision(revisions, revisions(baseline));
    if (revised == Spoken.OTHER_REVISION) {
      return revised;
    }
    // Any publication may have a revision 5, so that alone does not make two of one.
    boolean alone = publications(theirs).isEmpty();
    if (revised == Spoken.SAME && !(alone && few)) {
      return revised;
    }
    if (few) {
      return Spoken.OTHER_CATALOG;
    }
    Set<String> publications = publications(theirs);
    publications.removeAll(publications(ours));
    // Every control of a generated world has an id of NIST's form.
    publications.remove("800-53");
    return publications.isEmpty() ? Spoken.UNDECIDED : Spoken.OTHER_CATALOG;
  }

  /**
   * A baseline need not have every control of NIST's form to be of its catalog, but it must have
   * one. What a control determined alone was taken from counts whole: the catalog stays the same.
   */
  private boolean isFew(Set<String> controls, Baseline loaded) {
    List<String> compared =
        controls.stream()
            .filter(
                id ->
                    new Places(baseline.whole()).known(id).isPresent()
                        || !id.matches("(?i)[a-z]{2}-\\d+.*"))
            .toList();
    long same = compared.stream().filter(id -> isInBoth(id, loaded)).count();
    return compared.isEmpty() || 2 * same < compared.size();
  }

  private boolean isInBoth(String id, Baseline loaded) {
    Optional<BaselineControl> ours = new Places(baseline.whole()).known(id);
    Optional<BaselineControl> theirs = new Places(loaded.whole()).known(id);
    return ours.isPresent()
        && theirs.isPresent()
        && ours.get().title().equals(theirs.get().title());
  }

  /**
   * Revisions of two publications are not compared; one of no publication in particular, that the
   * offering names, is compared to all.
   */
  private static Spoken byRevision(Set<Named> theirs, Set<Named> ours) {
    Set<String> left = new HashSet<>();
    Set<String> right = new HashSet<>();
    for (Named a : theirs) {
      for (Named b : ours) {
        if (a.publication().isEmpty() || a.publication().equals(b.publication())) {
          left.add(a.revision());
          right.add(b.revision());
        }
      }
    }
    if (left.isEmpty()) {
      return Spoken.UNDECIDED;
    }
    return left.equals(right) ? Spoken.SAME : Spoken.OTHER_REVISION;
  }

  /** A revision beside no publication is one of those that the same side names. */
  private static Set<Named> qualified(Set<Named> revisions, Set<String> publications) {
    return revisions.stream()
        .flatMap(
            n ->
                n.publication().isEmpty() && !publications.isEmpty()
                    ? publications.stream().map(p -> new Named(p, n.revision()))
                    : Stream.of(n))
        .collect(Collectors.toSet());
  }

  /** The caller's word, unless the documents name the same revision. */
  private static Set<Named> revisions(Baseline of) {
    Set<Named> named = named(of.identity());
    Optional<String> said = of.revision().map(Catalogs::number);
    Set<Named> counts =
        said.isEmpty() || named.stream().anyMatch(n -> n.revision().equals(said.get()))
            ? named
            : Set.of(new Named("", said.get()));
    // Every control of a generated world has an id of NIST's form.
    Set<String> publications = publications(of.identity());
    publications.add("800-53");
    return qualified(counts, publications);
  }

  private static String number(String revision) {
    return revision.replace("rev", "");
  }

  private static Set<Named> named(CatalogIdentity identity) {
    return texts(identity).filter(n -> !n.revision().isEmpty()).collect(Collectors.toSet());
  }

  private static Set<String> publications(CatalogIdentity identity) {
    Set<String> all = new HashSet<>(texts(identity).map(Named::publication).toList());
    all.remove("");
    return all;
  }

  private static Stream<Named> texts(CatalogIdentity identity) {
    return Stream.concat(identity.addresses().stream(), identity.titles().stream())
        .map(text -> Optional.ofNullable(NAMES.get(text)).orElseThrow());
  }

  static boolean isOther(Spoken spoken) {
    return spoken == Spoken.OTHER_CATALOG || spoken == Spoken.OTHER_REVISION;
  }

  static FindingCode code(Spoken spoken) {
    return spoken == Spoken.OTHER_CATALOG
        ? FindingCode.OTHER_CATALOG
        : FindingCode.REVISION_MISMATCH;
  }

  /** What makes all the items of a system unusable; empty if nothing does. */
  Optional<FindingCode> otherAsAWhole(Offering offering) {
    return spoken(offering).entrySet().stream()
        .filter(e -> e.getKey().reach() == CatalogReference.Reach.DOCUMENT)
        .filter(e -> isOther(e.getValue()))
        .map(e -> code(e.getValue()))
        .findFirst();
  }

  /** What a document says without the control implementations that speak of another catalog. */
  SystemClaims left(Offering offering) {
    SystemClaims claims = offering.claims();
    if (otherAsAWhole(offering).isPresent()) {
      return claims;
    }
    Set<String> out =
        spoken(offering).entrySet().stream()
            .filter(e -> isOther(e.getValue()))
            .map(e -> e.getKey().evidence().location() + "/")
            .collect(Collectors.toSet());
    return SystemClaimsBuilder.builder(claims)
        .requirements(without(out, claims.requirements(), e -> e.evidence()))
        .provided(without(out, claims.provided(), e -> e.evidence()))
        .responsibilities(without(out, claims.responsibilities(), e -> e.evidence()))
        .inherited(without(out, claims.inherited(), e -> e.evidence()))
        .satisfied(without(out, claims.satisfied(), e -> e.evidence()))
        .implementations(without(out, claims.implementations(), e -> e.evidence()))
        .parameters(without(out, claims.parameters(), e -> e.evidence()))
        .build();
  }

  private static <T> List<T> without(
      Set<String> out, List<T> entries, Function<T, Evidence> where) {
    return entries.stream()
        .filter(e -> out.stream().noneMatch(where.apply(e).location()::startsWith))
        .toList();
  }
}
