package dev.heirloom.inheritance.evidence;

import com.google.common.collect.ImmutableList;
import dev.heirloom.oscal.model.internal.builders.WithBuilder;
import java.util.List;
import java.util.stream.Stream;

/**
 * Which system a document of evidence says that it speaks of (SEMANTICS sections 13 and 14).
 *
 * @param identifiers the identifiers of the system, such as its FedRAMP package id, its {@code
 *     system-id} or the uuid of its plan; empty if it states none
 * @param plans the addresses of the system security plan that it is about, back-matter references
 *     resolved; empty if it names none
 * @param overviews the addresses of the Certification Package Overview that it belongs to; empty if
 *     it names none
 */
@WithBuilder
public record EvidenceSubject(
    List<String> identifiers, List<String> plans, List<String> overviews) {

  private static final EvidenceSubject NOT_STATED =
      new EvidenceSubject(List.of(), List.of(), List.of());

  /** Copies the lists. */
  public EvidenceSubject {
    identifiers = ImmutableList.copyOf(identifiers);
    plans = ImmutableList.copyOf(plans);
    overviews = ImmutableList.copyOf(overviews);
  }

  /** Returns the subject of a document that does not say of which system it speaks. */
  public static EvidenceSubject notStated() {
    return NOT_STATED;
  }

  /** Returns the subject of a document that names its system by these identifiers alone. */
  public static EvidenceSubject identifiedBy(String... identifiers) {
    return new EvidenceSubject(ImmutableList.copyOf(identifiers), List.of(), List.of());
  }

  /** Returns the words by which the system is named. */
  @Override
  public String toString() {
    return Stream.of(identifiers, plans, overviews)
        .flatMap(List::stream)
        .reduce((one, other) -> one + ", " + other)
        .orElse("a system that is not stated");
  }
}
