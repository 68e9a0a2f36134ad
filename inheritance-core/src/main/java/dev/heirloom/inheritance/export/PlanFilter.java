package dev.heirloom.inheritance.export;

import com.google.common.collect.ImmutableList;
import dev.heirloom.inheritance.baseline.Baseline;
import dev.heirloom.inheritance.offering.ImplementationState;
import dev.heirloom.oscal.model.internal.builders.WithBuilder;
import dev.heirloom.oscal.model.ssp.SystemSecurityPlan;
import java.util.List;
import java.util.Optional;

/**
 * Which part of a system security plan someone asks for: all that meets every condition, where a
 * condition with several values is met by any of them and an empty one by everything.
 *
 * <p>The part is a plan of its own, with a uuid of its own: it is valid, has its controls in the
 * order of the whole, and nothing in it names what was left out. The component for the system
 * itself, metadata, characteristics, users, leveraged authorizations and back matter stay.
 *
 * @param baseline the controls: those of a baseline; parameters that it does not have go as well
 * @param profile the address of the baseline's profile as seen from the part, for the plan to
 *     import; empty to import what the whole does
 * @param components whose answers: titles in any capitals, or uuids, of components of the plan
 * @param states how far an answer is implemented: the state of a by-component, else of its
 *     statement, else of its control
 * @param originations who implements: values of the property {@code control-origination} of a
 *     statement, else of its control
 */
@WithBuilder
public record PlanFilter(
    Optional<Baseline> baseline,
    Optional<String> profile,
    List<String> components,
    List<ImplementationState> states,
    List<String> originations) {

  /** Copies the lists. */
  public PlanFilter {
    components = ImmutableList.copyOf(components);
    states = ImmutableList.copyOf(states);
    originations = ImmutableList.copyOf(originations);
  }

  /**
   * Returns the part of a plan that meets all conditions.
   *
   * @throws IllegalArgumentException if the plan has no component of a name, or if no control is
   *     left: OSCAL knows no plan without any
   */
  public SystemSecurityPlan of(SystemSecurityPlan plan, ExportOptions options) {
    return new PlanFiltering(this, plan, options).filtered();
  }
}
