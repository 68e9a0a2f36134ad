package dev.heirloom.inheritance.mapping;

import dev.heirloom.inheritance.baseline.Baseline;
import dev.heirloom.inheritance.baseline.CatalogIdentity;
import dev.heirloom.inheritance.baseline.CatalogRelation;
import java.util.Optional;
import java.util.Set;

/**
 * What is known of the catalog or profile on one side of a mapping (OSCAL {@code source-resource}
 * and {@code target-resource}).
 *
 * @param identity what the reference says of it, and what was loaded says of itself
 * @param loaded its controls; empty if it could not be loaded
 */
public record MappedResource(CatalogIdentity identity, Optional<Baseline> loaded) {

  /** Returns whether it is the catalog behind a baseline, told by what names it and by its ids. */
  CatalogRelation relationTo(Baseline baseline, Set<String> ids) {
    return CatalogRelation.of(identity, loaded, ids, baseline);
  }

  /** Returns what it names itself, and what was loaded of it. */
  @Override
  public String toString() {
    return loaded.map(Baseline::toString).orElseGet(() -> identity + ", not loaded");
  }
}
