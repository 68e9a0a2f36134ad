package dev.heirloom.inheritance.offering;

import com.google.common.collect.ImmutableSet;
import dev.heirloom.inheritance.baseline.Baseline;
import dev.heirloom.inheritance.baseline.CatalogIdentity;
import dev.heirloom.inheritance.evidence.Evidence;
import dev.heirloom.oscal.model.internal.builders.WithBuilder;
import java.util.Optional;
import java.util.Set;

/**
 * What a document names as the catalog or profile that its control ids are taken from: the {@code
 * import-profile} of a system security plan, the {@code source} of one control implementation of a
 * component definition (SEMANTICS section 5, which catalog an offering refers to).
 *
 * @param reach what it speaks for
 * @param href the reference, as written
 * @param identity what it and its back matter say of the catalog, and what was loaded says of
 *     itself
 * @param loaded the controls there, if they could be loaded
 * @param controls the ids of the controls that the document names under it, in its spellings
 * @param evidence where it stands: a control implementation's is that of the implementation
 */
@WithBuilder
public record CatalogReference(
    Reach reach,
    String href,
    CatalogIdentity identity,
    Optional<Baseline> loaded,
    Set<String> controls,
    Evidence evidence) {

  /** What a reference speaks for. */
  public enum Reach {
    /** For all that the document says. */
    DOCUMENT,
    /** For one control implementation, which stands for itself. */
    CONTROL_IMPLEMENTATION
  }

  /** Copies the set. */
  public CatalogReference {
    controls = ImmutableSet.copyOf(controls);
  }

  /** Returns whether it speaks for what stands at a place. */
  public boolean speaksFor(Evidence entry) {
    return reach == Reach.DOCUMENT
        || entry.document().equals(evidence.document())
            && entry.location().startsWith(evidence.location() + "/");
  }

  /** Returns the reference, and what it speaks for. */
  @Override
  public String toString() {
    return href
        + (reach == Reach.DOCUMENT ? " for the document, " : " for a control implementation, ")
        + controls.size()
        + " controls named";
  }
}
