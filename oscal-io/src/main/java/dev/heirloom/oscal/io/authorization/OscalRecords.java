package dev.heirloom.oscal.io.authorization;

import com.google.common.collect.ImmutableList;
import dev.heirloom.inheritance.ato.AgencyRecords;
import dev.heirloom.inheritance.ato.AgencySystem;
import dev.heirloom.inheritance.evidence.Evidence;
import dev.heirloom.oscal.model.Uuid;
import dev.heirloom.oscal.model.ssp.SystemSecurityPlan;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;

/**
 * The records that the system security plan of a customer system states, where OSCAL has a place
 * for them: {@code date-authorized} and {@code security-sensitivity-level} of its {@code
 * system-characteristics}; each {@code leveraged-authorization} with FedRAMP's properties {@code
 * leveraged-system-identifier}, {@code authorization-type} and {@code impact-level}, or the same
 * properties on a component that stands in for the leveraged system ({@code
 * leveraged-authorization-uuid}).
 *
 * <p>Reviews, ends, revocations, classes, conditions, milestones and changes have no place in
 * OSCAL: they are for an {@link AuthorizationFile}.
 *
 * @param records the system, its providers and their authorizations
 * @param unread what could not be read, each with its place
 */
public record OscalRecords(AgencyRecords records, List<Unread> unread) {

  /** Copies the list. */
  public OscalRecords {
    unread = ImmutableList.copyOf(unread);
  }

  /**
   * A value of a plan that says nothing known.
   *
   * @param evidence where it stands
   * @param message what it is, and what may stand there
   */
  public record Unread(Evidence evidence, String message) {}

  /**
   * Reads the records of a plan.
   *
   * @param document what evidence calls it, usually its file name
   * @param agency the agency that the system is of; a leveraged authorization of a party of that
   *     name is one of the agency's own
   */
  public static OscalRecords of(SystemSecurityPlan plan, String document, String agency) {
    return new OscalRecordsReading(plan, document, agency).read();
  }

  /**
   * Returns a plan that states what the records say on a day, as far as OSCAL has a place for it:
   * the day of the ATO that is active (none, if none is), the system's level, and the
   * authorizations of its providers that are active. A leveraged authorization that is there
   * already, by its package id, title or UUID, keeps its UUID and what else it says; one that is
   * active no more is left as it was, for its components refer to it.
   *
   * @param uuids the UUIDs of leveraged authorizations, and of their parties, that are not there
   *     yet
   */
  public static SystemSecurityPlan put(
      SystemSecurityPlan plan,
      AgencyRecords records,
      AgencySystem system,
      LocalDate day,
      Supplier<Uuid> uuids) {
    return OscalRecordsWriting.put(plan, records, system, day, uuids);
  }
}
