package dev.heirloom.inheritance.result;

import com.google.common.collect.ImmutableList;
import dev.heirloom.inheritance.evidence.Evidence;
import dev.heirloom.inheritance.offering.SystemId;
import dev.heirloom.oscal.model.Uuid;
import java.util.List;
import java.util.stream.Collectors;

/**
 * How a responsibility ends on one path up to the customer system: no responsibility is ever lost
 * (SEMANTICS section 8).
 *
 * @param system the system whose document states the responsibility
 * @param responsibility the responsibility
 * @param path the systems from that one up to a direct provider of the customer system, both
 *     included
 * @param end how it ends on that path
 * @param by the systems of the path that satisfied it, passed it on or are authorized; empty if it
 *     is with the customer system
 * @param evidence where the documents say so
 */
public record Ending(
    SystemId system,
    Uuid responsibility,
    List<SystemId> path,
    End end,
    List<SystemId> by,
    List<Evidence> evidence) {

  /** The ways in which a responsibility ends on a path. */
  public enum End {
    /** A system of the path satisfied it. */
    SATISFIED,
    /** A system of the path passed it on, and it counts as that one. */
    PASSED_ON,
    /**
     * A system of the path is authorized with the control in scope, so it is presumed satisfied.
     */
    PRESUMED,

    /** No map leads from its point to the baseline: it is listed, for the customer to confirm. */
    NOT_MAPPED,
    /** It is the customer system's to meet. */
    WITH_CUSTOMER
  }

  /** Copies the lists. */
  public Ending {
    path = ImmutableList.copyOf(path);
    by = ImmutableList.copyOf(by);
    evidence = ImmutableList.copyOf(evidence);
  }

  /** Returns the responsibility, its path and its end in one line. */
  @Override
  public String toString() {
    return responsibility
        + " on "
        + path.stream().map(SystemId::value).collect(Collectors.joining(" -> "))
        + ": "
        + Explanation.words(end);
  }
}
