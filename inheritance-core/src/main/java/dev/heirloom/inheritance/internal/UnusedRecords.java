package dev.heirloom.inheritance.internal;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import dev.heirloom.inheritance.common.internal.WordSpelling;
import dev.heirloom.inheritance.evidence.Evidence;
import dev.heirloom.inheritance.internal.claims.Findings;
import dev.heirloom.inheritance.offering.DocumentIdentity;
import dev.heirloom.inheritance.policy.Authorizations;
import dev.heirloom.inheritance.result.Finding;
import dev.heirloom.inheritance.result.FindingCode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The records that are about none of the systems given: one whose subject is misspelt, a revocation
 * even, would count for nothing without a word. It is found for the providers once, whoever
 * leverages them.
 */
final class UnusedRecords {

  /** How many names a finding shows. */
  private static final int SHOWN = 4;

  /** A record and whom it is about. */
  private record About(String subject, Evidence evidence) {}

  private final List<About> unused;
  private final Set<String> subjects;
  private final List<Finding> findings;

  /** Finds those that are about none of the providers. */
  UnusedRecords(Authorizations records, Collection<DocumentIdentity> providers) {
    this.unused =
        Stream.concat(
                records.records().stream().map(r -> new About(r.subject(), r.evidence())),
                records.acceptances().stream().map(a -> new About(a.subject(), a.evidence())))
            .distinct()
            .filter(about -> providers.stream().noneMatch(p -> p.isSubject(about.subject())))
            .collect(ImmutableList.toImmutableList());
    this.subjects =
        unused.stream()
            .map(about -> WordSpelling.plain(about.subject()))
            .collect(ImmutableSet.toImmutableSet());
    this.findings = findings(unused);
  }

  /** Returns what there is to report of them beside a customer system, whom some may be about. */
  List<Finding> findings(Optional<DocumentIdentity> customer) {
    return customer.isEmpty() || names(customer.get()).noneMatch(subjects::contains)
        ? findings
        : findings(
            unused.stream().filter(about -> !customer.get().isSubject(about.subject())).toList());
  }

  private static Stream<String> names(DocumentIdentity identity) {
    return Stream.of(
            Stream.of(identity.systemId().value(), identity.name(), identity.title()),
            identity.systemIdentifiers().stream(),
            identity.addresses().stream())
        .flatMap(some -> some)
        .map(WordSpelling::plain);
  }

  private static List<Finding> findings(List<About> unused) {
    Map<String, List<About>> byDocument = new LinkedHashMap<>();
    for (About about : unused) {
      byDocument
          .computeIfAbsent(about.evidence().document(), document -> new ArrayList<>())
          .add(about);
    }
    ImmutableList.Builder<Finding> findings = ImmutableList.builder();
    byDocument.forEach(
        (document, some) -> {
          TreeSet<String> names = new TreeSet<>();
          some.forEach(about -> names.add("\"" + about.subject().strip() + "\""));
          String shown = String.join(", ", names.stream().limit(SHOWN).toList());
          Evidence first = some.stream().map(About::evidence).sorted().findFirst().orElseThrow();
          findings.add(
              Findings.document(
                  FindingCode.RECORD_NOT_USED,
                  first,
                  document,
                  String.valueOf(names.size()),
                  names.size() > SHOWN
                      ? shown + " and " + (names.size() - SHOWN) + " more"
                      : shown));
        });
    return findings.build();
  }
}
