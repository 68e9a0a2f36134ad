package dev.heirloom.inheritance.result;

import com.google.common.collect.ImmutableList;
import dev.heirloom.inheritance.offering.SystemId;
import java.util.List;
import java.util.Optional;

/**
 * A system that took part in a determination, and whom it leverages.
 *
 * @param id what tells it from others
 * @param title its name for people
 * @param document the document that speaks for it
 * @param direct whether the customer system leverages it itself
 * @param sameOrganization whether it belongs to the customer system's organization
 * @param leverages the given systems that it leverages
 * @param through the mapping through which it is carried; empty for one that speaks of the baseline
 *     itself, and for a system below (SEMANTICS section 12)
 */
public record SystemInChain(
    SystemId id,
    String title,
    String document,
    boolean direct,
    boolean sameOrganization,
    List<SystemId> leverages,
    Optional<CarriedThrough> through) {

  /** Copies the list. */
  public SystemInChain {
    leverages = ImmutableList.copyOf(leverages);
  }

  /** Makes a system that is carried through no mapping. */
  public SystemInChain(
      SystemId id,
      String title,
      String document,
      boolean direct,
      boolean sameOrganization,
      List<SystemId> leverages) {
    this(id, title, document, direct, sameOrganization, leverages, Optional.empty());
  }

  /** Returns the title, the document and its part in the chain in one line. */
  @Override
  public String toString() {
    return title
        + (document.equals(title) ? "" : " (" + document + ")")
        + (direct
            ? sameOrganization ? ", of the same organization" : ", a direct provider"
            : ", a system below")
        + through.map(mapping -> ", carried " + mapping).orElse("");
  }
}
