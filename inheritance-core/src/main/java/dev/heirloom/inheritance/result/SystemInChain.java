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
 * @param direct whether the leveraging system leverages it itself
 * @param sameOrganization whether it belongs to the leveraging system's organization
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
}
