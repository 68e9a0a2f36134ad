package dev.heirloom.inheritance.export;

import com.google.common.collect.ImmutableList;
import dev.heirloom.inheritance.baseline.Baseline;
import dev.heirloom.inheritance.evidence.EvidenceDocument;
import dev.heirloom.inheritance.export.CustomerPlan.Edit;
import dev.heirloom.inheritance.result.Duty;
import dev.heirloom.inheritance.result.Fulfilment;
import dev.heirloom.inheritance.result.PointResult;
import dev.heirloom.inheritance.result.Report;
import dev.heirloom.oscal.model.poam.PlanOfActionAndMilestones;
import dev.heirloom.oscal.model.ssp.SystemSecurityPlan;
import java.util.List;
import java.util.Optional;

/**
 * The plan of action and milestones (POA&amp;M) of a customer system: what a report leaves open,
 * made from it or brought up to date with it.
 *
 * <p>It has an item, and a risk that the item relates to, for each duty that is not done, or for
 * those of one control together. An item and its risk name their duties by the property {@value
 * CustomerPlan#OPEN_ITEM} in the library's namespace, as a system security plan does: its value is
 * the kind and the id of the duty, its class the {@link Fulfilment}, its remarks say what is open;
 * the property {@value #PROVIDER} names the system that the duty comes from. A risk names its
 * controls by FedRAMP's {@code impacted-control-id}, except for a duty of kind {@code level}, which
 * concerns them all. Where the system security plan says by when something is to be implemented
 * (FedRAMP's {@code planned-completion-date}), the risk has that deadline, and a planned response
 * with a milestone on it. Where the system's own evidence states risks that remain at the same
 * points, the risk names them by the property {@value #RELATED_RISK}, and has the earliest of their
 * deadlines if it has none.
 *
 * <p>When a duty is done, its property becomes {@value #CLOSED_ITEM}; a risk without any that is
 * open is closed, and its log says when. A risk whose duty is open again, or that was closed though
 * its duty is not done, is open again. All else stays as people left it.
 *
 * @param plan the plan of action
 * @param changes what was added to a plan or taken from it; of a new plan all that it has
 */
public record ActionPlan(PlanOfActionAndMilestones plan, List<Edit> changes) {

  /** Property of an item and of its risk: the system id of the system that the duty comes from. */
  public static final String PROVIDER = "provider";

  /** Property of an item and of its risk: a duty that was open and is done. */
  public static final String CLOSED_ITEM = "closed-item";

  /** Property of a risk: the uuid of a risk of the system's evidence that remains there. */
  public static final String RELATED_RISK = "related-risk";

  /** Copies the list. */
  public ActionPlan {
    changes = ImmutableList.copyOf(changes);
  }

  /** What becomes one item. */
  public enum Grouping {
    /** Each duty. */
    DUTY,
    /** The duties at one control that come from one system. */
    CONTROL
  }

  /**
   * The system that a new plan of action is of.
   *
   * @param name the system's name
   * @param identifier the system's identifier
   * @param plan the address of its system security plan, a URI reference as seen from the plan of
   *     action; empty if it has none
   */
  public record Subject(String name, String identifier, Optional<String> plan) {

    /**
     * Brings name and identifier into one line each, as OSCAL wants them.
     *
     * @throws IllegalArgumentException if the name has nothing but blanks; the identifier may, and
     *     is the name then
     */
    public Subject {
      name = OpenItem.line(name);
      if (name.isEmpty()) {
        throw new IllegalArgumentException("a plan of action needs the name of its system");
      }
      identifier = OpenItem.line(identifier, name);
    }
  }

  /**
   * What a report was made from, as far as a plan of action needs it.
   *
   * @param baseline the baseline
   * @param plan the system security plan, which may say by when; empty if there was none
   * @param evidence what counts of the evidence that was handed in for the system
   */
  public record Grounds(
      Baseline baseline, Optional<SystemSecurityPlan> plan, List<EvidenceDocument> evidence) {

    /** Copies the list. */
    public Grounds {
      evidence = ImmutableList.copyOf(evidence);
    }
  }

  /**
   * Returns a new plan of action.
   *
   * @throws IllegalArgumentException if the report leaves nothing open: OSCAL knows no plan of
   *     action without an item
   */
  public static ActionPlan of(
      Subject subject, Report report, Grounds grounds, Grouping grouping, ExportOptions options) {
    return new ActionPlanWriting(report, grounds, grouping, options).created(subject);
  }

  /**
   * Returns a plan of action brought up to date with a report. One to which nothing is to be added
   * or changed is returned as it is, its date included, so a second update changes nothing.
   */
  public static ActionPlan update(
      PlanOfActionAndMilestones plan,
      Report report,
      Grounds grounds,
      Grouping grouping,
      ExportOptions options) {
    return new ActionPlanWriting(report, grounds, grouping, options).updated(plan);
  }

  /**
   * Returns the duties that an item is written for: those of a report that are neither done nor
   * passed on nor tailored out, each once.
   */
  public static List<Duty> duties(Report report) {
    return report
        .points()
        .flatMap(point -> left(point).stream())
        .distinct()
        .collect(ImmutableList.toImmutableList());
  }

  /** Returns the duties that the items of a plan of action name as not done, each once. */
  public static List<Duty> duties(PlanOfActionAndMilestones plan) {
    return plan.poamItems().stream()
        .flatMap(item -> ActionItemProps.duties(item.props()).stream())
        .distinct()
        .collect(ImmutableList.toImmutableList());
  }

  static List<Duty> left(PointResult point) {
    return point.duties().stream()
        .filter(duty -> duty.isOpen() || duty.fulfilment() == Fulfilment.PLANNED)
        .toList();
  }
}
