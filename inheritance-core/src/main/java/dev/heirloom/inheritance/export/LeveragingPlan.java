package dev.heirloom.inheritance.export;

import com.google.common.collect.ImmutableList;
import dev.heirloom.inheritance.authorization.Authorizations;
import dev.heirloom.inheritance.baseline.Baseline;
import dev.heirloom.inheritance.determination.Report;
import dev.heirloom.inheritance.offering.Offering;
import dev.heirloom.oscal.model.ssp.SystemSecurityPlan;
import java.util.List;

/**
 * The system security plan of a leveraging system, made from a report or brought up to date with one.
 *
 * <p>It has the leveraged authorizations, components that stand in for those of the providers, and for every
 * control of the baseline a requirement: what is inherited with the provider's uuids, what the system has
 * satisfied, what was tailored out, the control origination, and the parameter values that the baseline
 * asks for. What nobody has done yet is an open item, the property {@value #OPEN_ITEM} in the library's
 * namespace, whose value is the duty's kind and id and whose remarks say what is to be written; no
 * implementation status is written there, for nobody has said one. So a plan that is read back and
 * determined again with the same offerings, records, policy and date has the same statuses, duties and
 * fulfilments.
 *
 * <p>A leveraged authorization needs a date in OSCAL. A provider of which no date is on record gets a
 * component and an open item in place of one.
 *
 * @param plan the plan
 * @param changes what was added to a plan or taken from it; of a new plan all that it has
 */
public record LeveragingPlan(SystemSecurityPlan plan, List<Change> changes) {

  /** Property: something that the plan does not say yet. */
  public static final String OPEN_ITEM = "open-item";

  /** Copies the list. */
  public LeveragingPlan {
    changes = ImmutableList.copyOf(changes);
  }

  /**
   * A change of a plan.
   *
   * @param place the control, the statement, or the part of the plan
   * @param what what was changed, in words
   */
  public record Change(String place, String what) {

    /** Returns place and words in one line. */
    @Override
    public String toString() {
      return place + ": " + what;
    }
  }

  /**
   * What a new plan says of its system and a report does not know.
   *
   * @param name the system's name
   * @param identifier the system's identifier
   * @param profile the address of the baseline's profile, a URI reference as seen from the plan
   */
  public record Subject(String name, String identifier, String profile) {

    /**
     * Brings name and identifier into one line each, as OSCAL wants them.
     *
     * @throws IllegalArgumentException if the name has nothing but blanks; the identifier may, and is the
     *     name then
     */
    public Subject {
      name = OpenItem.line(name);
      if (name.isEmpty()) {
        throw new IllegalArgumentException("a plan needs the name of its system");
      }
      identifier = OpenItem.line(identifier, name);
    }
  }

  /**
   * What a report was made from, as far as a plan needs it.
   *
   * @param baseline the baseline
   * @param offerings what the providers offer
   * @param authorizations the records
   */
  public record Sources(
      Baseline baseline, List<Offering> offerings, Authorizations authorizations) {

    /** Copies the list. */
    public Sources {
      offerings = ImmutableList.copyOf(offerings);
    }
  }

  /**
   * Returns a new plan.
   *
   * @param report a report for the system, which may be one that says nothing yet: without any system the
   *     agency's common controls answer for none, and what they answer would be an open item
   * @throws IllegalArgumentException if the report has no controls: OSCAL knows no plan without any
   */
  public static LeveragingPlan of(
      Subject subject, Report report, Sources sources, ExportOptions options) {
    SystemSecurityPlan skeleton = PlanSkeleton.of(subject, report, options);
    return new PlanWriting(skeleton, true, report, sources, options).written();
  }

  /**
   * Returns a plan brought up to date with a report on it: what it says stays as it is, with its uuids, and
   * what is missing is added; open items that are no longer open are taken away. A plan to which nothing is
   * to be added or taken is returned unchanged, its date included, so a second update changes nothing.
   */
  public static LeveragingPlan update(
      SystemSecurityPlan plan, Report report, Sources sources, ExportOptions options) {
    return new PlanWriting(plan, false, report, sources, options).written();
  }
}
