package dev.heirloom.inheritance.result;

import com.google.common.collect.ImmutableList;
import dev.heirloom.inheritance.offering.SystemId;
import java.util.List;

/**
 * A system that took part in a determination, and whom it leverages.
 *
 * @param id what tells it from others
 * @param title its name for people
 * @param document the document that speaks for it
 * @param direct whether the customer system leverages it itself
 * @param sameOrganization whether it belongs to the customer system's organization
 * @param leverages the given systems that it leverages
 */
public record SystemInChain(
    SystemId id,
    String title,
    String document,
    boolean direct,
    boolean sameOrganization,
    List<SystemId> leverages) {

  /** Copies the list. */
  public SystemInChain {
    leverages = ImmutableList.copyOf(leverages);
  }

  /** Returns the title, the document and its part in the chain in one line. */
  @Override
  public String toString() {
    return title
        + (document.equals(title) ? "" : " (" + document + ")")
        + (direct
            ? sameOrganization ? ", of the same organization" : ", a direct provider"
            : ", a system below");
  }
}
