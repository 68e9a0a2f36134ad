package dev.heirloom.inheritance.export;

import com.google.common.collect.ImmutableList;
import dev.heirloom.inheritance.baseline.Baseline;
import dev.heirloom.inheritance.export.CustomerPlan.Edit;
import dev.heirloom.inheritance.result.Report;
import dev.heirloom.oscal.model.assessmentplan.AssessmentPlan;
import dev.heirloom.oscal.model.ssp.SystemSecurityPlan;
import java.util.List;

/**
 * The assessment plan of a customer system, made from a report or brought up to date with one: it
 * assesses what the system implements itself, wholly or in part, and nothing that it inherits.
 *
 * <p>What the library writes bears the property {@value #SCOPE} in its namespace:
 *
 * <ul>
 *   <li>{@value #OWN}: a selection of the controls, or of their statements, that are the system's
 *       own;
 *   <li>{@value #SHARED}: a selection of those that it shares with providers;
 *   <li>{@value #OBJECTIVES}: a selection of the catalog's objectives that reach any of these, the
 *       finest that the catalog has;
 *   <li>{@value #INHERITED}: the part {@code assessment-exclusions} of the terms and conditions,
 *       which lists what is inherited whole, with the provided items that are the evidence;
 *   <li>{@value #TAILORED_OUT}: what was tailored out, in the same part.
 * </ul>
 *
 * @param plan the assessment plan
 * @param changes what was added to a plan or taken from it; of a new plan all that it has
 */
public record CustomerAssessment(AssessmentPlan plan, List<Edit> changes) {

  /** Property: what a selection or part of the plan is about. */
  public static final String SCOPE = "assessment-scope";

  /** Value of {@link #SCOPE}: what the system implements itself. */
  public static final String OWN = "own";

  /** Value of {@link #SCOPE}: what the system and providers implement together. */
  public static final String SHARED = "shared";

  /** Value of {@link #SCOPE}: the objectives of what is assessed. */
  public static final String OBJECTIVES = "objectives";

  /** Value of {@link #SCOPE}: what is inherited whole and not assessed again. */
  public static final String INHERITED = "inherited";

  /** Value of {@link #SCOPE}: what was tailored out. */
  public static final String TAILORED_OUT = "tailored-out";

  /** Copies the list. */
  public CustomerAssessment {
    changes = ImmutableList.copyOf(changes);
  }

  /**
   * Returns a new plan.
   *
   * @param system the system security plan of the system
   * @param address the address of that plan, a URI reference as seen from the assessment plan
   * @throws IllegalArgumentException if the report leaves the system nothing to assess: OSCAL knows
   *     no assessment of nothing
   */
  public static CustomerAssessment of(
      SystemSecurityPlan system,
      String address,
      Report report,
      Baseline baseline,
      ExportOptions options) {
    return new CustomerAssessmentWriting(report, baseline, options).created(system, address);
  }

  /**
   * Returns a plan brought up to date with a report: what bears the property {@value #SCOPE} is
   * written anew, all else stays as people left it. A plan in which nothing changes is returned as
   * it is, its date included, so a second update changes nothing.
   *
   * @throws IllegalArgumentException if the report leaves the system nothing to assess
   */
  public static CustomerAssessment update(
      AssessmentPlan plan, Report report, Baseline baseline, ExportOptions options) {
    return new CustomerAssessmentWriting(report, baseline, options).updated(plan);
  }

  /**
   * Returns what a plan that the library wrote says to be in a scope: the ids of points, and of
   * controls all of whose points are.
   *
   * @param scope {@link #OWN}, {@link #SHARED}, {@link #INHERITED} or {@link #TAILORED_OUT}
   */
  public static List<String> places(AssessmentPlan plan, String scope) {
    return AssessmentScopes.of(plan).get(scope);
  }
}
