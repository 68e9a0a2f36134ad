package dev.heirloom.inheritance.export;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import dev.heirloom.inheritance.baseline.Baseline;
import dev.heirloom.inheritance.offering.Offering;
import dev.heirloom.inheritance.offering.Vocabulary;
import dev.heirloom.inheritance.policy.Authorizations;
import dev.heirloom.inheritance.result.Report;
import dev.heirloom.inheritance.result.Way;
import dev.heirloom.oscal.model.ssp.SystemSecurityPlan;
import java.util.List;
import java.util.Map;

/**
 * The system security plan of a customer system, made from a report or brought up to date with one.
 *
 * <p>It has the leveraged authorizations, components that stand in for those of the providers, and
 * for every control of the baseline a requirement: what is inherited with the provider's uuids,
 * what the system has satisfied and what it passes on, what was tailored out, the control
 * origination, and the parameter values that the baseline asks for. A control that is fully
 * inherited is stated as implemented; of any other that is not tailored out, an implementation
 * status is left to those who can say one. What nobody has done yet is an open item, the property
 * {@value #OPEN_ITEM} in the library's namespace, whose value is its kind and id and whose remarks
 * say what is to be written:
 *
 * <ul>
 *   <li>{@code responsibility}, {@code implement}, {@code parameter}, {@code level}, {@code
 *       confirm}: a duty (SEMANTICS section 3);
 *   <li>{@code authorization}, on a component: no date of the provider's authorization is on
 *       record, which OSCAL wants of a leveraged authorization;
 *   <li>{@code origination}: the plan calls a control inherited and the report does not, or not
 *       wholly;
 *   <li>{@code inherited}, {@code satisfied}: an entry of the plan names nothing that is offered;
 *   <li>{@code answer}, on what this system is to say of a point that no component answers: OSCAL
 *       wants a component for every control; it counts as nothing until its description is written;
 *   <li>{@code fedramp}, on the metadata, the system characteristics and the system implementation
 *       of a new plan: what FedRAMP asks of every plan and no determination knows;
 *   <li>{@code description}, on a {@code by-component} of the system: its description is a prompt.
 * </ul>
 *
 * <p>Wherever a duty is open the system has a {@code by-component}, in the order of the baseline,
 * whose description says what is to be written and quotes the provider. It says nothing as long as
 * it has that property and begins as a prompt does; whoever writes over the description has
 * written.
 *
 * <p>So a plan that is read back and determined again with the same offerings, records, policy and
 * date gives the same statuses, duties and fulfilments; made of a report on no plan, the same
 * report. Two things are not in a report and so not in a new plan of a system that has one: what
 * that plan says of its providers' authorizations, and which of two responsibilities with one uuid
 * it answered. Such a plan is to be updated.
 *
 * <p>Every control says by the property {@value #ACCOUNTED_FOR} in which of FedRAMP's five ways of
 * 2026 the plan accounts for it (SEMANTICS section 14). Its remarks cite the packages that it
 * stands on, by FedRAMP's id and the address of the overview; nothing is copied from them.
 *
 * @param plan the plan
 * @param changes what was added to a plan or taken from it; of a new plan all that it has
 * @param ways how many controls are accounted for in which way
 */
public record CustomerPlan(SystemSecurityPlan plan, List<Edit> changes, Map<Way, Integer> ways) {

  /** Property: in which way the plan accounts for a control. */
  public static final String ACCOUNTED_FOR = "accounted-for";

  /** Property: something that the plan does not say yet. */
  public static final String OPEN_ITEM = Vocabulary.OPEN_ITEM;

  /** Copies list and map. */
  public CustomerPlan {
    changes = ImmutableList.copyOf(changes);
    ways = ImmutableMap.copyOf(ways);
  }

  /**
   * A change of a plan.
   *
   * @param place the control, the statement, or the part of the plan
   * @param what what was changed, in words
   */
  public record Edit(String place, String what) {

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
     * @throws IllegalArgumentException if the name has nothing but blanks; the identifier may, and
     *     is the name then
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
  public record Inputs(Baseline baseline, List<Offering> offerings, Authorizations authorizations) {

    /** Copies the list. */
    public Inputs {
      offerings = ImmutableList.copyOf(offerings);
    }
  }

  /**
   * Returns a new plan.
   *
   * @param report a report for the system, which may be one that says nothing yet: without any
   *     system the agency's common controls answer for none, and what they answer would be an open
   *     item
   * @throws IllegalArgumentException if the report has no controls: OSCAL knows no plan without any
   */
  public static CustomerPlan of(
      Subject subject, Report report, Inputs inputs, ExportOptions options) {
    SystemSecurityPlan skeleton = PlanSkeleton.of(subject, report, options);
    return new PlanWriting(skeleton, true, report, inputs, options).written();
  }

  /**
   * Returns a plan brought up to date with a report on it: what it says stays as it is, with its
   * uuids, and what is missing is added, where the plan already speaks of the place. Open items
   * that are no longer open are taken away, by their property alone; what the library has said of
   * how far an item can be relied on follows the item as long as its words are unchanged. A plan to
   * which nothing is to be added or taken is returned unchanged, its date included, so a second
   * update changes nothing.
   */
  public static CustomerPlan update(
      SystemSecurityPlan plan, Report report, Inputs inputs, ExportOptions options) {
    return new PlanWriting(plan, false, report, inputs, options).written();
  }
}
