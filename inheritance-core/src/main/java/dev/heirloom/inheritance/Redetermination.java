package dev.heirloom.inheritance;

import dev.heirloom.inheritance.internal.ReportUpdate;
import dev.heirloom.inheritance.internal.chain.ChainComparison;
import dev.heirloom.inheritance.internal.claims.SomeControls;
import dev.heirloom.inheritance.offering.CustomerSystem;
import dev.heirloom.inheritance.result.CyclicLeverageException;
import dev.heirloom.inheritance.result.Report;
import dev.heirloom.inheritance.result.TooManyPathsException;
import dev.heirloom.oscal.model.ControlId;
import java.util.Set;

/**
 * What a change asks to determine anew: of two determinations, one before and one after a provider,
 * a system, a record, the date or the policy changed, the controls on which they can differ at all.
 * What is said of one control affects only that control (SEMANTICS section 10, law 6), so all
 * others keep the results that they have.
 *
 * <pre>{@code
 * Redetermination change = Redetermination.between(kept, kept.providers(nextVersion));
 * for (CustomerSystem system : systems) {
 *   reports.replace(system, change.system(system).report(reports.get(system)));
 * }
 * }</pre>
 *
 * <p>It can be kept: the providers are compared once, when it is made, for the systems of any
 * number of threads. What is not known to concern single controls is taken to concern all: who
 * leverages whom, components, evidence handed in beside a document; and another baseline, for all
 * its controls together tell which catalog a document speaks of and what a parameter is called. A
 * system whose own document or tailoring changed is determined as a whole: matching the document to
 * the baseline is nearly all that costs. What was matched before, by a determination of the same
 * system that is kept, is not matched again.
 */
public final class Redetermination {

  private final Determination before;
  private final Determination after;
  private final SomeControls ofProviders;

  private Redetermination(Determination before, Determination after, SomeControls ofProviders) {
    this.before = before;
    this.after = after;
    this.ofProviders = ofProviders;
  }

  /** Compares a determination with what it becomes. */
  public static Redetermination between(Determination before, Determination after) {
    return new Redetermination(
        before,
        after,
        SomeControls.of(
            after.chains().baseline(),
            ChainComparison.ofProviders(before.chains(), after.chains())));
  }

  /** Returns the same for a customer system, of which nothing changed. */
  public Redetermination system(CustomerSystem leveraging) {
    return system(leveraging, leveraging);
  }

  /** Returns the same for a customer system, before and after its document or its tailoring. */
  public Redetermination system(CustomerSystem was, CustomerSystem is) {
    return new Redetermination(before.system(was), after.system(is), ofProviders);
  }

  /**
   * Returns the controls whose results can differ, in the order of the baseline: all whose results
   * do, and none that nothing given speaks of otherwise.
   *
   * @throws IllegalStateException if one of the determinations has no date
   */
  public Set<ControlId> controls() {
    return update().controls();
  }

  /**
   * Determines the controls that can differ and joins them with a report of the determination
   * before: the report that the one after makes of the whole.
   *
   * @param kept the report that the determination before made, as it was or read back
   * @throws IllegalArgumentException if that report was made from other documents, for another
   *     date, by another policy or other rules, or has not the controls of the baseline, each once
   *     and in its order
   * @throws CyclicLeverageException if a provider leverages the customer system
   * @throws TooManyPathsException if there are more paths than the policy's
   * @throws IllegalStateException if one of the determinations has no date
   */
  public Report report(Report kept) {
    return update().report(kept);
  }

  private ReportUpdate update() {
    return new ReportUpdate(before.side(), after.side(), ofProviders);
  }

  /** Returns what changes into what. */
  @Override
  public String toString() {
    return before + " becomes " + after;
  }
}
