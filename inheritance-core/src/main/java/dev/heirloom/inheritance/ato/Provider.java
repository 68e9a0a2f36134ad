package dev.heirloom.inheritance.ato;

import com.google.common.collect.ImmutableList;
import dev.heirloom.inheritance.evidence.Evidence;
import dev.heirloom.oscal.model.internal.builders.WithBuilder;
import java.util.List;
import java.util.Optional;

/**
 * A provider that customer systems run on, as the agency's records describe it: its FedRAMP
 * package, its names, and the packages it inherits from itself.
 *
 * @param id its id among the records
 * @param title its name for people; empty text stands for the id
 * @param packageId the FedRAMP id by which its package is requested; empty if not stated
 * @param agency the agency it belongs to, where it is an agency's own, such as common controls;
 *     empty for a provider of another organization
 * @param identifiers other names of it, such as the uuid or the name of its document
 * @param inheritsFrom the providers below it, by id
 * @param evidence where it is described
 * @param documents where it publishes what its customers need; nothing of it if not stated
 */
@WithBuilder
public record Provider(
    String id,
    String title,
    Optional<String> packageId,
    Optional<String> agency,
    List<String> identifiers,
    List<String> inheritsFrom,
    Evidence evidence,
    ProviderDocuments documents) {

  /** Copies the lists. */
  public Provider {
    title = title == null || title.isEmpty() ? id : title;
    identifiers = ImmutableList.copyOf(identifiers);
    inheritsFrom = ImmutableList.copyOf(inheritsFrom);
    evidence = evidence == null ? Evidence.of("agency records", id) : evidence;
    documents = documents == null ? ProviderDocuments.none() : documents;
  }

  /** Makes a provider of which it is not known where it publishes anything. */
  public Provider(
      String id,
      String title,
      Optional<String> packageId,
      Optional<String> agency,
      List<String> identifiers,
      List<String> inheritsFrom,
      Evidence evidence) {
    this(
        id,
        title,
        packageId,
        agency,
        identifiers,
        inheritsFrom,
        evidence,
        ProviderDocuments.none());
  }

  /** Returns a provider of another organization of which only this name is known. */
  public static Provider named(String id) {
    return new Provider(
        id,
        id,
        Optional.empty(),
        Optional.empty(),
        List.of(),
        List.of(),
        Evidence.of("agency records", id));
  }

  /**
   * Returns whether a record that names a provider so means this one: by id, title, package id or
   * another identifier.
   */
  public boolean isNamed(String name) {
    return RecordNames.same(name, id)
        || RecordNames.same(name, title)
        || packageId.isPresent() && RecordNames.same(name, packageId.get())
        || RecordNames.among(name, identifiers);
  }

  /** Returns whether nothing is said of it but what it is called and whose it is. */
  boolean isBareName() {
    return title.equals(id)
        && packageId.isEmpty()
        && identifiers.isEmpty()
        && inheritsFrom.isEmpty()
        && documents.equals(ProviderDocuments.none());
  }

  /** Returns whether it belongs to this agency. */
  public boolean isOf(String otherAgency) {
    return agency.isPresent() && RecordNames.same(agency.get(), otherAgency);
  }

  /** Returns the provider, and by what records know it, in one line. */
  @Override
  public String toString() {
    return title
        + packageId.map(p -> " (" + p + ")").orElse("")
        + agency.map(a -> ", of " + a).orElse("")
        + (inheritsFrom.isEmpty() ? "" : ", on " + String.join(", ", inheritsFrom));
  }
}
