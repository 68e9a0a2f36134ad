package dev.heirloom.oscal.io.files;

import com.google.common.collect.ImmutableList;
import dev.heirloom.inheritance.evidence.DecisionEvidence;
import dev.heirloom.inheritance.evidence.EvidenceDocument;
import dev.heirloom.inheritance.evidence.PackageEvidence;
import dev.heirloom.inheritance.offering.DocumentIdentity;
import dev.heirloom.inheritance.offering.DocumentIdentityBuilder;
import dev.heirloom.inheritance.offering.Offering;
import dev.heirloom.inheritance.offering.SystemClaimsBuilder;
import dev.heirloom.oscal.io.ReadOptions;
import dev.heirloom.oscal.io.fedramp.CertificationPackageOverview;
import dev.heirloom.oscal.io.fedramp.FedrampKind;
import dev.heirloom.oscal.io.fedramp.FedrampReader;
import dev.heirloom.oscal.io.fedramp.FedrampResult;
import dev.heirloom.oscal.io.fedramp.SecurityDecisionRecord;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;

/** A file that is none of OSCAL's, and may hold evidence of FedRAMP's (SEMANTICS section 14). */
final class EvidenceFile {

  private final Path file;
  private final ReadOptions limits;
  private final Consumer<FileNote> notes;

  EvidenceFile(Path file, ReadOptions limits, Consumer<FileNote> notes) {
    this.file = file;
    this.limits = limits;
    this.notes = notes;
  }

  private String name() {
    return String.valueOf(file.getFileName());
  }

  /** Returns its documents; none if it is no evidence. */
  List<EvidenceDocument> evidence() {
    Optional<FedrampKind> kind = FedrampReader.kind(file, limits);
    if (kind.filter(FedrampKind.OVERVIEW::equals).isPresent()) {
      return read(FedrampReader.overviews(file, limits), CertificationPackageOverview::evidence);
    }
    if (kind.filter(FedrampKind.DECISIONS::equals).isPresent()) {
      return read(FedrampReader.decisions(file, limits), SecurityDecisionRecord::evidence);
    }
    return ImmutableList.of();
  }

  private <T> List<EvidenceDocument> read(
      FedrampResult<List<T>> result, Function<T, EvidenceDocument> evidence) {
    result.findings().forEach(finding -> notes.accept(FileNote.of(name(), finding)));
    return result.value().stream().map(evidence).collect(ImmutableList.toImmutableList());
  }

  /** Returns a provider that offers nothing, of which there is evidence; empty if it is none. */
  Optional<Offering> offering() {
    List<EvidenceDocument> evidence = evidence();
    return evidence.isEmpty()
        ? Optional.empty()
        : Optional.of(
            Offering.of(SystemClaimsBuilder.builder().identity(identity(evidence)).build())
                .with(evidence));
  }

  private DocumentIdentity identity(List<EvidenceDocument> evidence) {
    return DocumentIdentityBuilder.builder(DocumentIdentity.named(name()))
        .title(
            evidence.stream()
                .flatMap(EvidenceFile::title)
                .filter(title -> !title.isBlank())
                .findFirst()
                .orElse(name()))
        .build();
  }

  private static Stream<String> title(EvidenceDocument evidence) {
    if (evidence instanceof PackageEvidence overview) {
      return Stream.of(overview.service(), overview.provider());
    }
    return evidence instanceof DecisionEvidence record ? Stream.of(record.title()) : Stream.empty();
  }
}
